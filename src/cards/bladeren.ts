import type { Pack, Passage, Role, Source, Step } from '../protocols/schema.ts';
import { Step as Steps } from '../protocols/schema.ts';
import { type Action, execute, noodsituatie, primary, to, toCase } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { vraagTexts } from './texts-vraag.nl.ts';
import type { Go } from './verbs.ts';
import { asLine, frame, roleTitle } from './view.ts';

const words = vraagTexts.bladeren;
const MOST = 60; // choices in one list
/** Lines that stand in the same place of the protocol: the place is said once, under them. */
type Group = { readonly lines: readonly string[]; readonly places: readonly string[] };
type Section = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly groups?: readonly Group[];
};
type Choice = { readonly title: string; readonly value: string };
/** What "Lezen" asks; the id comes from the list. */
type Open = { readonly verb: 'lezen' | 'begrip' | 'bladeren'; readonly deel?: BladerenDeel };
type Card = {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly sections?: readonly Section[];
  readonly choices?: readonly Choice[];
  readonly open?: Open;
  readonly actions: readonly Action[];
};

/** The parts of a protocol one can leaf through. */
export type BladerenDeel = keyof typeof words.parts;
export const isDeel = (name: string | undefined): name is BladerenDeel =>
  name !== undefined && Object.hasOwn(words.parts, name);
export type Bladeren = { readonly deel?: BladerenDeel; readonly id?: string; readonly at?: number };

/**
 * Leafing through the school's own protocol, in `cards/bladeren.json`: what stands where, and who does what.
 * @param where `id`: a step, a category of signals; `at`: which page of a part that is read page by page
 * @param code of the case to go back to
 */
export function bladerenCard(shown: Shown, where: Bladeren = {}, code?: string): AdaptiveCard {
  const { pack } = shown.setting;
  switch (where.deel) {
    case 'stappen': {
      const step = Steps.safeParse(where.id).data;
      return step === undefined ? steps(shown, pack) : stepCard(shown, pack, step, code);
    }
    case 'begrippen':
      return list(shown, words.parts.begrippen, definitions(pack), { verb: 'begrip' });
    case 'signalen':
      return signalen(shown, pack, where.id);
    case 'kind':
      return pages(shown, pack, where.at ?? 0);
    default:
      return whole(shown, pack);
  }
}

const go = (deel: BladerenDeel, title: string = words.parts[deel], more: Partial<Bladeren> = {}): Action =>
  execute(title, { verb: 'bladeren', deel, ...more } satisfies Go);
const back = execute(vraagTexts.back, { verb: 'bladeren' } satisfies Go);

function card(shown: Shown, { open, choices = [], ...parts }: Card): AdaptiveCard {
  const picker =
    open === undefined || choices.length === 0
      ? []
      : [
          {
            label: words.choose,
            error: words.chooseError,
            choices: choices.slice(0, MOST),
            value: choices[0]?.value ?? '',
            actions: [primary(execute(words.open, open, 'auto'))],
          },
        ];
  return fill(shown.templates, 'bladeren', {
    ...frame(shown),
    kicker: vraagTexts.from(shown.setting.pack.title),
    lines: [],
    ...parts,
    sections: (parts.sections ?? []).map(({ groups = [], ...section }) => ({ ...section, groups })),
    pickers: picker,
    actions: [...parts.actions, noodsituatie],
  });
}

function whole(shown: Shown, pack: Pack): AdaptiveCard {
  return card(shown, {
    title: words.title,
    lines: [words.intro],
    actions: [
      go('stappen'),
      ...(pack.definitions.length > 0 ? [go('begrippen')] : []),
      ...(pack.steps.signalenlijst.list === undefined ? [] : [go('signalen')]),
      execute(words.prepare, { verb: 'voorbereiden' } satisfies Go),
      to('bellen'),
    ].slice(0, 5),
  });
}

const numberOf = (pack: Pack, step: Step): string => pack.steps[step].numbering[0]?.number ?? '';
const stepTitle = (pack: Pack, step: Step): string =>
  words.step(numberOf(pack, step), pack.steps[step].title);

function steps(shown: Shown, pack: Pack): AdaptiveCard {
  const choices = Steps.options.map((step) => ({ title: stepTitle(pack, step), value: step }));
  return card(shown, {
    title: words.parts.stappen,
    sections: [{ heading: pack.title, lines: choices.map(({ title }) => asLine(title)) }],
    choices,
    open: { verb: 'bladeren', deel: 'stappen' },
    actions: [back, to('home')],
  });
}

/** One step: what this person does in it, what others do, what is written down, and all that is said about it. */
function stepCard(shown: Shown, pack: Pack, step: Step, code?: string): AdaptiveCard {
  const { does, records = [] } = pack.steps[step];
  const mine: readonly Role[] = shown.who.roles;
  const told = (ones: typeof does, named: boolean) =>
    grouped(
      ones.map(({ role, text, source }) => ({
        text: `${named ? `${capital(roleTitle(shown, role))}: ` : ''}${text}`,
        source,
      })),
    );
  const own = does.filter(({ role }) => mine.includes(role));
  const others = does.filter(({ role }) => !mine.includes(role));
  const roles = mine.map((role) => roleTitle(shown, role)).join(' en ');
  return card(shown, {
    title: stepTitle(pack, step),
    sections: [
      {
        heading: words.asRole(roles),
        lines: own.length > 0 ? [] : [words.nobody],
        groups: told(own, mine.length > 1),
      },
      { heading: words.others, lines: [], groups: told(others, true) },
      { heading: words.records, lines: [], groups: grouped(records) },
    ].filter(({ lines, groups }) => lines.length + groups.length > 0),
    choices: passages(pack, step).map(({ title, id }) => ({ title, value: id })),
    open: { verb: 'lezen' },
    actions: [go('stappen'), code ? toCase(code) : to('home')],
  });
}

/** What stands in the same place comes together, in the order of the protocol. */
function grouped(all: readonly { readonly text: string; readonly source: Source }[]): Group[] {
  const places = [...new Set(all.map(({ source }) => source.place))];
  return places.map((place) => ({
    lines: all.filter(({ source }) => source.place === place).map(({ text }) => asLine(text)),
    places: [place],
  }));
}

const passages = (pack: Pack, step: Step): readonly Pick<Passage, 'id' | 'title'>[] =>
  (pack.passages?.items ?? []).filter((one) => one.step === step);
const definitions = (pack: Pack): Choice[] =>
  pack.definitions.map(({ id, term }) => ({ title: term, value: id }));
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function list(shown: Shown, title: string, choices: readonly Choice[], open: Open): AdaptiveCard {
  const lines = choices.length === 0 ? [words.none] : [];
  return card(shown, { title, lines, choices, open, actions: [back, to('home')] });
}

/** The list of signals as it is printed: labels to look with, never a score. */
function signalen(shown: Shown, pack: Pack, id: string | undefined): AdaptiveCard {
  const found = pack.steps.signalenlijst.list;
  if (found === undefined) return list(shown, words.parts.signalen, [], { verb: 'bladeren' });
  const { warning, categories } = found;
  const category = categories.find((one) => one.id === id);
  const choices = categories.map((one) => ({ title: one.title, value: one.id }));
  return card(shown, {
    title: category?.title ?? words.parts.signalen,
    lines: [asLine(warning.text)],
    sections:
      category === undefined
        ? []
        : [{ heading: category.source.place, lines: category.signalen.map(({ text }) => `• ${text}`) }],
    choices,
    open: { verb: 'bladeren', deel: 'signalen' },
    actions: [back, to('nieuw'), to('home')],
  });
}

/** Everything about talking with a child, one card at a time: to read on a phone while getting ready. */
function pages(shown: Shown, pack: Pack, asked: number): AdaptiveCard {
  const all = (pack.passages?.items ?? []).filter(({ topic }) => topic === 'kind');
  const at = Math.min(Math.max(asked, 0), Math.max(all.length - 1, 0));
  const one = all[at];
  if (one === undefined) return list(shown, words.parts.kind, [], { verb: 'bladeren' });
  return card(shown, {
    title: one.title,
    lines: [asLine(one.text)],
    sections: [{ heading: words.page(at + 1, all.length), lines: [one.source.place] }],
    actions: [
      ...(at + 1 < all.length ? [primary(go('kind', words.next, { at: at + 1 }))] : []),
      ...(at > 0 ? [go('kind', words.before, { at: at - 1 })] : []),
      back,
    ],
  });
}
