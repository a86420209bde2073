import type { Hint } from '../core/objectiviteit.ts';
import {
  type Action,
  noodsituatie,
  noodsituatieInDialog,
  primary,
  submit,
  toCase,
  toForm,
} from './buttons.ts';
import { claimOf } from './claim.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { objectiviteitTexts as words } from './objectiviteit.nl.ts';
import type { ShownCase } from './shown.ts';
import { frame } from './view.ts';

const MOST = 3; // hints at once

/** Where the answer is shown: only a dialog, or the answer to a click, may hold the word that was found. */
export type Place = 'dialog' | 'answer' | 'message';

/** The hint in lines of text; none without a hint. */
export function hintLines(hints: readonly Hint[], place: Place): string[] {
  if (hints.length === 0) return [];
  const tips =
    place === 'message'
      ? [words.tipNeutral]
      : hints.slice(0, MOST).map(({ word, ask }) => words.tip(word, ask));
  return [...tips, words.stays];
}

/** What opens the form for one more observation, on a form that goes on to something else. */
export const addFact = (shown: ShownCase) => ({
  verb: 'form.open',
  title: words.add,
  inputs: 'none',
  style: 'default' as const,
  data: { ...claimOf(shown, 'form.open'), for: 'observatie.record', kind: 'feit' },
});

/** After what was recorded, in `cards/notice.json`: what to ask instead, and a button to add it. Nothing is lost without. */
export function hintCard(shown: ShownCase, hints: readonly Hint[], place: Place): AdaptiveCard {
  const { verb: _, title, inputs: __, data } = addFact(shown);
  const actions: Action[] =
    place === 'dialog'
      ? [primary(submit(title, data)), submit(words.done, { verb: 'klaar' }), noodsituatieInDialog]
      : [
          primary(toForm(shown, title, { for: 'observatie.record', kind: 'feit' })),
          toCase(shown.code),
          noodsituatie,
        ];
  return fill(shown.templates, 'notice', {
    ...frame({}),
    title: words.title,
    lines: hintLines(hints, place),
    actions,
  });
}
