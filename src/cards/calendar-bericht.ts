import type { OutboxMessage } from '../core/messages.ts';
import { noodsituatie, primary, to } from './buttons.ts';
import { longDay } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { berichtTexts as words } from './texts-bericht.nl.ts';
import { frame } from './view.ts';

/** That the school holidays are known for less than a year more, in `cards/bericht.json`: of a school, and of no case. `rule` is the last known day. */
export const calendarBericht = (
  shown: Shown,
  { rule = '' }: OutboxMessage,
  again: readonly string[],
): AdaptiveCard =>
  fill(shown.templates, 'bericht', {
    ...frame(shown, again),
    kicker: shown.setting.school.name,
    title: words.calendar.title,
    lines: [words.calendar.until(longDay(rule)), words.calendar.after],
    label: [words.nudge],
    notes: [],
    actions: [primary(to('home')), noodsituatie],
  });
