import type { Refusal } from '../core/refusal.ts';
import { call112, callVeiligThuis, noodsituatie, primary, to, toCase } from './buttons.ts';
import { constantCard } from './constant.ts';
import { when } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown, ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';
import { turnTexts } from './texts-turn.nl.ts';
import { frame, nameOf } from './view.ts';
import { wordLines } from './words.ts';

const words = texts.notice;

/**
 * An expected "no", in one Dutch sentence.
 * @param name who somebody is, by object id; without it nobody is named
 */
export function refusalText(refusal: Refusal, name: (id: string) => string = () => words.somebody): string {
  // the code picks the function that takes exactly this refusal
  const say = texts.refusal[refusal.code] as (
    refusal: Refusal,
    by: (changed: Extract<Refusal, { code: 'melding-changed' }>) => string,
  ) => string;
  return say(refusal, ({ by, at }) => `${name(by)}, ${when(at)}`);
}

/** An expected "no" as a card, in `cards/notice.json`. @param code of the case, when going back to it may help */
export function refusalCard(shown: Shown, refusal: Refusal, code?: string): AdaptiveCard {
  // A case that is not there and one that is not yours look the same: neither is offered.
  const hidden = code === undefined || refusal.code === 'not-allowed';
  const back = hidden ? [to('zaken'), to('bellen')] : [primary(toCase(code))];
  return fill(shown.templates, 'notice', {
    ...frame(shown),
    title: words.title,
    lines: [refusalText(refusal, (id) => nameOf(shown, id)), texts.numbers],
    actions: [...back, to('home'), noodsituatie],
  });
}

/**
 * After a concern that says there is danger now: calling comes first, and what the protocol says of it. The colleagues
 * hear it meanwhile.
 */
export function acuteCard(shown: ShownCase): AdaptiveCard {
  const { emergency } = shown.setting.pack.steps.melding;
  const said = emergency.map(({ text, source }) => `${text} (${source.place})`);
  return fill(shown.templates, 'bericht', {
    ...frame(shown),
    kicker: texts.zaak.title(shown.code),
    title: turnTexts.acuteTitle,
    label: [],
    lines: [turnTexts.opened(true, '')],
    actions: [primary(call112), callVeiligThuis, toCase(shown.code), to('home')],
    notes: [...said, ...wordLines(shown.setting.pack, said)],
  });
}

/** For whoever may record something but not look into the case: it is recorded, and nothing else is said. */
export function recordedCard(shown: Shown): AdaptiveCard {
  return fill(shown.templates, 'notice', {
    ...frame(shown),
    title: turnTexts.recordedTitle,
    lines: [turnTexts.recordedLine, texts.numbers],
    actions: [to('home'), to('bellen'), noodsituatie],
  });
}

/** When something broke: needs no template, person or store. @param turnId the number the log has */
export const faultCard = (turnId: string): AdaptiveCard =>
  constantCard(
    words.faultTitle,
    [words.fault, words.faultNumber(turnId), texts.numbers],
    [call112, callVeiligThuis, to('home'), noodsituatie],
  );

/** While the stores have not been opened yet: nothing was saved, for certain. Needs nothing either. */
export const storeClosedCard = (turnId: string): AdaptiveCard =>
  constantCard(
    words.closedTitle,
    [words.closed, words.closedTell(turnId), texts.numbers],
    [call112, callVeiligThuis, to('home', words.again), noodsituatie],
  );
