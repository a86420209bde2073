import { call112, callVeiligThuis, noodsituatie, primary, to } from './buttons.ts';
import { constantCard } from './constant.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { frameOfAll } from './view.ts';

/** The first card: what the assistant is for and what it is not, in `cards/welcome.json`. */
export function welcomeCard(shown: Shown): AdaptiveCard {
  const { title, what, not, chat } = texts.welcome;
  return fill(shown.templates, 'welcome', {
    ...frameOfAll(shown),
    kicker: texts.name,
    title: title(shown.who.name),
    practice: texts.practice,
    lines: [what, not, chat],
    actions: [primary(to('nieuw')), to('zaken'), to('bellen'), to('hulp'), noodsituatie],
  });
}

/** For somebody who is in no roster: a constant, so nothing about any school is in it. */
export const strangerCard: AdaptiveCard = constantCard(
  texts.stranger.title,
  [texts.stranger.who, texts.numbers],
  [call112, callVeiligThuis, noodsituatie],
);
