import { inProtocol } from '../core/in-protocol.ts';
import { holders } from '../core/school.ts';
import { dutiesOf } from '../core/taken.ts';
import type { Pack, Source, Standing } from '../protocols/schema.ts';
import { type Action, dialog, execute, noodsituatie, opensAsDialog, primary, to } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { isVraagAction, type VraagAction, vraagTexts as words } from './texts-vraag.nl.ts';
import type { Go } from './verbs.ts';
import { asLine, frame } from './view.ts';
import { wordLines } from './words.ts';

/** What an answer is made of, as the vraagbaak gives it. */
export type VraagEntry = {
  readonly id: string;
  readonly soort: 'protocol' | 'stil' | 'wet';
  readonly title: string;
  readonly text: string;
  readonly source?: Source | undefined;
  readonly alsoAt?: readonly Source[] | undefined;
  readonly standing?: Standing | undefined;
  readonly next: readonly string[];
  readonly law: readonly { readonly title: string; readonly text: string; readonly source: string }[];
};
export type VraagAnswer =
  | { readonly kind: 'antwoord' | 'stil'; readonly entry: VraagEntry; readonly near: readonly VraagEntry[] }
  | { readonly kind: 'geen'; readonly near: readonly VraagEntry[] };

const MAX_ACTIONS = 6; // of Teams
const MAX_TITLE = 60; // characters of a button

/** Opens one passage. */
export const read = (entry: Pick<VraagEntry, 'id' | 'title'>): Action =>
  execute(short(entry.title), { verb: 'lezen', id: entry.id } satisfies Go);
export const browse: Action = execute(words.browse, { verb: 'bladeren' } satisfies Go);
const short = (title: string): string =>
  title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1).trimEnd()}…` : title;

/**
 * The answer to a question, in `cards/antwoord.json`. Nothing of the question is on it.
 * @param more `aboutChild`: the question tells about somebody. `danger`: somebody may be in danger now, which is asked
 * before anything else. `rated`: who asked has said whether it helped.
 */
export function antwoordCard(shown: Shown, answer: VraagAnswer, more: More = {}): AdaptiveCard {
  return answer.kind === 'antwoord'
    ? answered(shown, answer.entry, more)
    : notAnswered(shown, answer, { ...more, aboutChild: more.aboutChild === true || answer.kind === 'geen' });
}

type More = { readonly aboutChild?: boolean; readonly danger?: boolean; readonly rated?: boolean };

function answered(
  shown: Shown,
  entry: VraagEntry,
  { aboutChild = false, danger = false, rated = false }: More,
): AdaptiveCard {
  const own = entry.soort === 'protocol';
  const { pack } = shown.setting;
  const offered = entry.next.filter(isVraagAction).filter(known(pack)).map(toDo);
  const rate = rated
    ? []
    : [execute(words.yes, rating(entry, true)), execute(words.no, rating(entry, false))];
  const term = definitionIn(shown, entry);
  // Whoever tells about a child always gets the numbers, whatever the passage is about.
  const calls = entry.next.includes('bellen')
    ? [words.calling]
    : aboutChild && !danger
      ? [texts.numbers]
      : [];
  const [first, ...more] = [...(aboutChild ? [toDo('nieuw')] : []), ...ticked(shown, entry), ...offered];
  const doing = first === undefined ? [] : [primary(first), ...more];
  return card(shown, {
    kicker: own ? words.from(pack.title) : words.law,
    title: entry.title,
    lines: [asLine(entry.text), ...calls],
    notes: [...places(entry), ...standing(entry)],
    law: entry.law,
    ask: rated ? [] : [words.helped],
    aboutChild,
    danger,
    actions: [...doing, ...rate, ...term, browse],
  });
}

/** What stands in the lines of a duty of theirs can be ticked. */
function ticked({ setting, who }: Shown, { source, alsoAt = [] }: VraagEntry): Action[] {
  const places = [source, ...alsoAt].filter((one) => one !== undefined);
  const theirs = dutiesOf(setting.pack, who).some(
    ({
      source: {
        lines: [from, to],
      },
    }) => places.some(({ lines: [first, last] }) => first <= to && from <= last),
  );
  return theirs ? [to('taken')] : [];
}

/** Silent topics that go to the bestuur and to nobody who might be the one it is about. */
const ABOUT_STAFF: readonly string[] = ['medewerker-verdacht', 'directeur-verdacht'];

/** The protocol says nothing, or we do not know: what the law says, whom to ask, and what comes near. */
function notAnswered(
  shown: Shown,
  answer: Extract<VraagAnswer, { near: unknown }>,
  { aboutChild = false, danger = false }: More,
): AdaptiveCard {
  const silent = answer.kind === 'geen' ? undefined : answer.entry;
  const staff = silent !== undefined && ABOUT_STAFF.includes(silent.id);
  const role = staff ? 'bestuur' : 'aandachtsfunctionaris';
  const others = holders(shown.setting.school, role).filter(({ id }) => staff || id !== shown.who.id);
  const names = others.map(({ name }) => name);
  const near = answer.near.filter(({ soort }) => soort !== 'stil').slice(0, 2);
  return card(shown, {
    kicker: words.kicker,
    title: silent === undefined ? words.unknownTitle : words.silentTitle,
    lines: [silent === undefined ? words.unknown : asLine(silent.text)],
    notes: wordLines(shown.setting.pack, [silent?.text ?? '', ...near.map(({ title }) => title)]),
    law: silent?.law ?? [],
    ask: [staff ? words.bestuur(names) : words.way(names), ...(near.length > 0 ? [words.nearHere] : [])],
    aboutChild,
    danger,
    actions: [...near.map(read), toDo('bellen'), ...(aboutChild ? [toDo('nieuw')] : []), browse],
  });
}

type Parts = {
  readonly kicker: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly bullets?: readonly string[];
  readonly notes: readonly string[];
  readonly law: VraagEntry['law'];
  readonly ask: readonly string[];
  readonly aboutChild: boolean;
  readonly danger?: boolean;
  readonly actions: readonly Action[];
};

function card(
  shown: Shown,
  { law, aboutChild, danger = false, actions, bullets = [], ...parts }: Parts,
): AdaptiveCard {
  const titles = actions.map(({ title }) => title);
  return fill(shown.templates, 'antwoord', {
    ...frame(shown),
    ...parts,
    bullets,
    law: law.map(({ title, text, source }) => ({
      heading: words.law,
      title,
      text,
      source: words.lawSource(source),
    })),
    danger: danger ? [words.danger] : [],
    warning: aboutChild ? [words.noNames] : [],
    actions: [
      ...actions.filter(({ title }, i) => titles.indexOf(title) === i).slice(0, MAX_ACTIONS - 1),
      noodsituatie,
    ],
  });
}

const rating = ({ id }: VraagEntry, goed: boolean) => ({ verb: 'oordeel', id, goed }) satisfies Go;

/** What belongs to a rule that this protocol does not have is not offered. */
const known =
  (pack: Pack) =>
  (name: VraagAction): boolean =>
    name === 'nieuw' || name === 'bellen' || inProtocol(pack, name);

/** A button to do what an answer is about: a place, or a fact in a case that is chosen then. */
const toDo = (name: VraagAction): Action =>
  name === 'nieuw' || name === 'bellen'
    ? to(name)
    : (opensAsDialog(name) ? dialog : execute)(words.action[name], { verb: 'doen', for: name } satisfies Go);

function places({ source, alsoAt = [] }: VraagEntry): string[] {
  if (source === undefined) return [];
  const others = [...new Set(alsoAt.map(({ place }) => place))].filter((place) => place !== source.place);
  return [words.place(source.place), ...(others.length > 0 ? [words.places(others.join('; '))] : [])];
}

/** That a text is out of date or contradicts itself, and what holds instead: always said with it. */
function standing({ standing: found }: VraagEntry): string[] {
  if (found === undefined) return [];
  const { status, note, replacement } = found;
  const said = [words.standing[status], note ?? ''].filter((one) => one !== '').join(' ');
  return [said, ...(replacement === undefined ? [] : [words.replacement(replacement)])].filter(
    (one) => one !== '',
  );
}

/** The meaning of the first term of the protocol that stands in the answer, on demand. */
function definitionIn({ setting: { pack } }: Shown, { id, title, text }: VraagEntry): Action[] {
  const said = `${title} ${text}`.toLowerCase();
  const found = pack.definitions.find((one) => one.id !== id && said.includes(one.term.toLowerCase()));
  if (found === undefined || title.toLowerCase().includes(`wat is ${found.term.toLowerCase()}`)) return [];
  return [execute(short(words.meaning(found.term)), { verb: 'begrip', id: found.id } satisfies Go)];
}

/** What a word of the protocol means, quoted with its place. */
export function begripCard(shown: Shown, id: string): AdaptiveCard | undefined {
  const found = shown.setting.pack.definitions.find((one) => one.id === id);
  if (found === undefined) return undefined;
  const { explanation, examples } = found;
  return card(shown, {
    kicker: words.from(shown.setting.pack.title),
    title: found.term,
    lines: [
      asLine(found.text),
      ...(explanation ? [asLine(explanation.text)] : []),
      ...(examples.length > 0 ? [words.examples] : []),
    ],
    bullets: examples.slice(0, 24).map(({ text }) => `• ${text}`),
    notes: [words.place(found.source.place)],
    law: [],
    ask: [],
    aboutChild: false,
    actions: [browse, to('bellen'), to('home', texts.button.home)],
  });
}
