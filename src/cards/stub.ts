import { noodsituatie, to, toCase } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { frame } from './view.ts';

/** Why a message needs nothing any more. `moved`: it is no longer theirs, so the case is not offered. */
export type StubWhy = keyof typeof texts.stub;

/** What a message becomes when nothing is left to do in it, in `cards/stub.json`. */
export function stubCard(shown: Shown, code: string, why: StubWhy): AdaptiveCard {
  return fill(shown.templates, 'stub', {
    ...frame(shown),
    text: texts.stub[why](code),
    actions: [...(why === 'moved' ? [] : [toCase(code)]), to('home'), noodsituatie],
  });
}
