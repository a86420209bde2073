import type { Objectiviteit } from '../protocols/schema.ts';
import type { Asked } from './events.ts';
import type { Setting } from './setting.ts';

/** A word that says what somebody thinks, in the spelling of the pack, and what to ask instead. */
export type Hint = { readonly word: string; readonly ask: string };

/** Lower case, without accents: the spelling the list is in. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** Words with one space around each, so that a phrase is found only between whole words. */
const wordsOf = (text: string): string => ` ${text.replace(/[^a-z0-9]+/g, ' ').trim()} `;

/**
 * What stands between quotes is what somebody said, word for word. A quote that is not closed runs on to the end of
 * its line; an apostrophe, as in foto's or 's ochtends, is none.
 */
const QUOTED =
  /"[^"\n]*(?:"|$)|“[^”“\n]*(?:”|$)|„[^“”\n]*(?:[“”]|$)|«[^»\n]*(?:»|$)|‘(?![sntkSNTK]\s)[^\n]*?(?:’(?!\p{L})|$)|(?<![\p{L}\p{N}])'(?![sntkSNTK]\s)[^\n]*?(?:(?<=\S)'(?!\p{L})|$)/gmu;

const SAYS =
  'zegt|zei|zeggen|zeiden|vertelt|vertelde|vertelden|vertellen|schrijft|schreef|mailt|mailde|appt|appte|belt|belde|vraagt|vroeg|roept|riep|fluistert|fluisterde|antwoordt|antwoordde|meldt|meldde';
/** Told by somebody else: from here on the sentence is theirs. What I said myself is mine. */
const TOLD = new RegExp(
  `(?<!\\bik )\\b(?:${SAYS})\\b(?! ik\\b)[^:]{0,60}?(?::|\\b(?:dat|of|waarom|hoe|wat)\\b|\\bte zijn\\b).*|\\b(?:noemt|noemde|noemden)\\b.*|\\bvolgens (?!mij\\b).*|\\bstaat dat\\b.*`,
  'su',
);
/** … , zegt moeder. … volgens oma: the whole sentence is. An agreement or a plan tells nothing. */
const TOLD_BEFORE = new RegExp(
  `^.*(?:, ?(?:${SAYS}) (?!ik\\b)[^,]{1,40}|\\bvolgens (?!mij\\b|(?:\\w+ )?(?:afspraak|rooster|plan|planning|schema|protocol)\\b)(?:\\w+ ){0,2}\\w+)$`,
  'su',
);

const sentencesOf = (text: string): string[] =>
  plain(text.replace(QUOTED, ' '))
    .split(/[.!?;\n]+/)
    .map((sentence) => sentence.trim());
const own = (sentence: string): string => sentence.replace(TOLD_BEFORE, '').replace(TOLD, '');

/**
 * Words of judgement in a text, in the order they stand there, each once. What a child said between quotes and what
 * somebody else told is never one. Only a hint: nothing waits for it.
 */
export function hintsIn({ words }: Pick<Objectiviteit, 'words'>, text: string): Hint[] {
  const found = sentencesOf(text).flatMap((sentence) => {
    const whole = wordsOf(sentence);
    const mine = wordsOf(own(sentence));
    return words
      .filter(({ unless = [] }) => !unless.some((word) => whole.includes(` ${word} `)))
      .flatMap(({ forms, ask }) => {
        const at = forms
          .map((form) => ({ word: form, ask, place: mine.indexOf(` ${form} `) }))
          .filter(({ place }) => place >= 0);
        return at.sort((a, b) => b.word.length - a.word.length).slice(0, 1);
      })
      .sort((a, b) => a.place - b.place);
  });
  return found
    .filter(({ ask, word }, i) => found.findIndex((one) => one.word === word || one.ask === ask) === i)
    .map(({ word, ask }) => ({ word, ask }));
}

/** What was asked to be recorded as fact: not what somebody thinks, or what another told. */
function factsIn(asked: Asked): string[] {
  switch (asked.verb) {
    case 'dossier.draft':
      return [asked.what];
    case 'observatie.record':
      return asked.kind === 'feit' ? [asked.what] : [];
    case 'gesprek.hold':
      return [asked.facts];
    case 'formulier.fill':
      return asked.part === '1' ? Object.values(asked.fields) : [];
    case 'nazorg.check':
      return [asked.note];
    default:
      return [];
  }
}

/** Words of judgement in what is recorded as fact, by the list of this protocol; none when it has no list. */
export const hintsOf = ({ pack }: Setting, asked: Asked): Hint[] =>
  pack.objectiviteit === undefined ? [] : hintsIn(pack.objectiviteit, factsIn(asked).join('\n'));
