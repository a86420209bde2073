import type { Pack } from '../protocols/schema.ts';
import { type Action, execute, noodsituatie, primary, to, toCase } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { phrases } from './form-phrases.nl.ts';
import { personsSaid } from './gesprek-personen.ts';
import { type Part, voorbereidenTexts as words } from './gesprek-voorbereiden.nl.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import type { Go } from './verbs.ts';
import { asLine, frame } from './view.ts';

/** One card: what to do, in the words of the pack, and where that stands. */
type Advice = {
  readonly part: Part;
  readonly title: string;
  readonly lines: readonly string[];
  readonly places: readonly string[];
};

/** What this protocol says about holding a talk, in the order of a talk: before it, in it, after it. */
export function adviceOf({ steps, guidance }: Pack): Advice[] {
  const { rules, whom, sequence, prepare } = steps.gesprek;
  const named = (part: Part): Advice[] =>
    (prepare?.[part] ?? []).flatMap((id) =>
      guidance
        .filter((one) => one.id === id && (one.standing?.status ?? 'current') === 'current')
        .map(({ topic, text, source }) => ({ part, title: topic, lines: [text], places: [source.place] })),
    );
  const { childToldFirst } = rules;
  const said = [
    ...(whom ? [{ text: whom.text, source: whom.source }] : []),
    ...personsSaid(rules),
    ...(childToldFirst ? [{ text: phrases.rules.childToldFirst, source: childToldFirst.source }] : []),
  ];
  const together = (part: Part, title: string, all: typeof said): Advice[] =>
    all.length === 0
      ? []
      : [{ part, title, lines: all.map(({ text }) => text), places: all.map(({ source }) => source.place) }];
  const numbered = sequence.map(({ text, source }, i) => ({ text: `${i + 1}. ${text}`, source }));
  return [
    ...together('before', words.rules, said),
    ...named('before'),
    ...together('during', words.sequence, numbered),
    ...named('during'),
    ...named('after'),
  ];
}

/**
 * Getting ready for a talk, one short card at a time (`cards/gesprek-voorbereiden.json`). Nothing of a case is on it.
 * @param at which card, from 0; what lies outside becomes the first or the last
 * @param code of the case to go back to
 */
export function gesprekVoorbereidenCard(shown: Shown, at = 0, code?: string): AdaptiveCard {
  const all = adviceOf(shown.setting.pack);
  const i = Math.min(Math.max(at, 0), Math.max(all.length - 1, 0));
  const advice = all[i];
  const go = (title: string, place: number) =>
    execute(title, { verb: 'voorbereiden', at: place, ...(code && { code }) } satisfies Go);
  const places = [...new Set(advice?.places ?? [])];
  const back = code ? toCase(code) : to('home');
  return fill(shown.templates, 'gesprek-voorbereiden', {
    ...frame(shown),
    kicker: advice ? [words.kicker(advice.part, i + 1, all.length)] : [],
    title: asLine(advice?.title ?? words.none),
    lines: (advice?.lines ?? [words.silent]).map(asLine),
    sources: places.map(texts.term.source),
    actions: [
      ...(i + 1 < all.length ? [primary(go(words.next, i + 1))] : []),
      ...(i > 0 ? [go(words.previous, i - 1)] : []),
      ...withChild(shown.setting.pack),
      i + 1 < all.length ? back : primary(back),
      noodsituatie,
    ],
  });
}

/** What the protocol says about talking with a child, when it says something about it. */
const withChild = ({ passages }: Pack): Action[] =>
  passages?.items.some(({ topic }) => topic === 'kind')
    ? [execute(words.child, { verb: 'bladeren', deel: 'kind' } satisfies Go)]
    : [];

/** After a talk was planned: whether to get ready for it now. In `cards/notice.json`. */
export const offerVoorbereiden = (shown: Shown, code: string): AdaptiveCard =>
  fill(shown.templates, 'notice', {
    ...frame({}),
    title: words.planned,
    lines: [words.offered(adviceOf(shown.setting.pack).length)],
    actions: [
      primary(execute(words.offer, { verb: 'voorbereiden', code, at: 0 } satisfies Go)),
      execute(words.done, { verb: 'klaar', code } satisfies Go),
      noodsituatie,
    ],
  });
