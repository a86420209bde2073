import { cardRefused } from '../../src/adapters/practice/strict.ts';
import { noodsituatieCard } from '../../src/cards/noodsituatie.ts';
import { texts } from '../../src/cards/texts.nl.ts';
import { wordsOfOthers } from '../../src/protocols/check-leak.ts';
import type { Law, Pack } from '../../src/protocols/schema.ts';
import { standsIn } from '../../src/protocols/strings-in.ts';

/** Where a card was seen: `chat` stays there for ever, `answer` is what a click made of it, `dialog` is closed again. */
export type Place = 'chat' | 'answer' | 'dialog';
/** What people typed so far, and what of it went along with the very click this card answers. */
export type Typed = { readonly before: readonly string[]; readonly now: readonly string[] };
/** What is wrong with a card or a text at one school: one line per problem. */
export type CardRules = {
  card(card: unknown, place: Place, typed: Typed): string[];
  text(said: string, typed: Typed): string[];
  /** What a lock screen shows: the same neutral words for everybody. */
  summary(said: string): string[];
};

type Part = Readonly<Record<string, unknown>>;
type Said = { readonly part: Part; readonly key: string; readonly text: string };

const maxActions = 6;
const maxCharacters = 20_000;
/** What a person reads; the rest are ids, styles and what a button sends. */
const readable = new Set(
  'text title label placeholder errorMessage value speak fallbackText altText tooltip'.split(' '),
);
const neutral = new Set<unknown>([texts.neutral, noodsituatieCard.fallbackText]);

function* parts(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const item of value) yield* parts(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Part;
    for (const [key, inner] of Object.entries(value))
      if (key !== 'fallback' && key !== 'data') yield* parts(inner);
  }
}
const saidOn = (card: unknown): Said[] =>
  [...parts(card)].flatMap((part) =>
    Object.entries(part)
      .filter((entry): entry is [string, string] => readable.has(entry[0]) && typeof entry[1] === 'string')
      .filter(([key]) => key !== 'value' || part.type === 'Input.Text')
      .map(([key, text]) => ({ part, key, text })),
  );
/** Everything somebody can read on a card, line by line: labels, choices and what is said when it is wrong too. */
export const readOn = (card: unknown): string =>
  saidOn(card)
    .map(({ text }) => text)
    .join('\n');
const isInput = ({ type }: Part) => String(type).startsWith('Input.');

/** Size, version, buttons and fields: what Teams and everybody who reads it need. */
function shape(card: Part, all: readonly Part[]): string[] {
  const folds = new Set(all.map(({ selectAction }) => selectAction)); // a list that opens is no button
  const actions = all.filter((part) => String(part.type).startsWith('Action.') && !folds.has(part));
  const { length } = JSON.stringify(card);
  const refused = cardRefused(card)?.message;
  return [
    ...(refused === undefined ? [] : [refused]),
    ...(card.version === '1.5' ? [] : [`version ${card.version}, not 1.5`]),
    ...(actions.length <= maxActions ? [] : [`${actions.length} buttons, not ${maxActions} or fewer`]),
    ...(length <= maxCharacters ? [] : [`${length} characters, not ${maxCharacters} or fewer`]),
    ...[card.fallbackText, card.speak]
      .filter((said) => !neutral.has(said))
      .map((said) => `notification “${said}”`),
    ...all
      .filter(isInput)
      .flatMap(({ id, label, isRequired, errorMessage }) => [
        ...(label ? [] : [`field ${id} has no label`]),
        ...(isRequired !== true || errorMessage ? [] : [`required field ${id} has no errorMessage`]),
      ]),
  ];
}

/** What was typed before is on no card of the chat; of this click it stands in the field it was typed in. */
const repeated = (said: readonly Said[], place: Place, { before, now }: Typed): string[] =>
  place === 'dialog'
    ? []
    : said.flatMap(({ part, key, text }) => {
        const back = place === 'answer' && key === 'value' && isInput(part);
        return before
          .filter((typed) => !(back && now.includes(typed)))
          .filter((typed) => (isInput(part) && key === 'value' ? text === typed : standsIn(text, typed)))
          .map((typed) => `what was typed, “${typed}”, stands in “${excerpt(text, typed)}”`);
      });

/**
 * The rules every card and text of the bot keeps at a school with this protocol.
 * @param packs of every school, this one too
 */
export function cardRules(here: Pack, packs: readonly Pack[], law: Law): CardRules {
  const foreign = [...wordsOfOthers(here, packs, law)].flatMap(([word, of]) => {
    const ids = of.join(', ');
    const first = word.slice(0, 1).toUpperCase() + word.slice(1);
    return [...new Set([word, first])].map((spelled) => ({ spelled, ids }));
  });
  const { terms, words = [], silent, passages } = here;
  const named = [
    terms.veiligThuis,
    ...(terms.veiligThuisAliases ?? []),
    ...words.map(({ standing }) => standing.replacement ?? ''),
  ].some((name) => name.includes('Veilig Thuis'));
  // "Jullie protocol noemt geen …": there the word of another may stand.
  const denials = [...silent, ...(passages?.silent ?? [])].flatMap(({ text }) => text ?? []);
  const outdated = words.filter(({ standing: { status } }) => status === 'outdated');

  const wordsIn = (text: string, { before }: Typed): string[] => {
    const own = [...before, ...denials].reduce((left, given) => left.replaceAll(given, ''), text);
    return [
      ...foreign
        .filter(({ spelled }) => standsIn(own, spelled))
        .map(({ spelled, ids }) => `“${spelled}” is a word of ${ids}, in “${excerpt(own, spelled)}”`),
      ...(named || !own.includes('Veilig Thuis') || own.startsWith('Wet')
        ? []
        : [`“Veilig Thuis” has another name here, in “${excerpt(own, 'Veilig Thuis')}”`]),
      ...(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.test(own) ? [`a day as a machine writes it, in “${own}”`] : []),
      ...(own.includes('${') ? [`an open place, in “${own}”`] : []),
    ];
  };
  return {
    text: (said, typed) => wordsIn(said, typed),
    summary: (said) => (neutral.has(said) ? [] : [`notification “${said}”`]),
    card(card, place, typed) {
      const said = saidOn(card);
      const shown = said.map(({ text }) => text).join('\n');
      const unmarked = outdated.filter(
        ({ word, standing: { note = '', replacement = '' } }) =>
          said.some(
            ({ text }) => standsIn(text, word) && !text.includes(`${word} (nu `) && !/verouderd/.test(text),
          ) &&
          !shown.includes(replacement) &&
          !shown.includes(note),
      );
      const found = [
        ...shape(card as Part, [...parts(card)]),
        ...repeated(said, place, typed),
        ...said.flatMap(({ text }) => wordsIn(text, typed)),
        ...unmarked.map(({ word }) => `“${word}” is out of date, and nothing says so`),
      ];
      return [...new Set(found)].map((problem) => `${place} “${titleOf(said)}”: ${problem}`);
    },
  };
}
const titleOf = (said: readonly Said[]): string =>
  said
    .filter(({ part, key }) => part.type === 'TextBlock' && key === 'text')
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' / ');

/** The word with what stands around it, so that one knows where to look. */
function excerpt(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 60), at + word.length + 60).trim();
}
