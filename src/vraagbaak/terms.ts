import { concepts, inPhrases, parts, partsOf, plain } from './concepts.ts';
import { type Speller, sound, speller } from './spelling.ts';
import { PLAIN, SPOKEN } from './spoken.nl.ts';
import { stem } from './stem.ts';
import { COMMON, PARTS, STOP, WEAK } from './words.nl.ts';

/** One word of a question as it is compared: its stem or the concept it stands for, and how much it counts (0-1). */
export type Term = {
  readonly term: string;
  readonly weight: number;
  readonly known: boolean; // some answer holds it
  readonly field: boolean; // a word of our field, not just of Dutch
};

const LIGHT_WEIGHT = 0.6; // of a question word or a word of every day, next to a word of the field
const UNKNOWN_WEIGHT = 0.2; // of a word that is in no answer
const OWN_WEIGHT = 0.3; // of the very word, beside the concept it stands for
const PART_WEIGHT = 0.6; // of a part of a compound
const PIECE_WEIGHT = 0.75; // of a word within a compound that no answer has
const FIXED_WEIGHT = 0.85; // of a word that was spelled right for the person who asks

/** The words of the field and how they sound, for who must tell a mistake from another word. */
const fieldSounds: readonly (readonly [string, string])[] = [
  ...[...concepts.keys()].filter((word) => word.length > 3),
  ...PARTS,
  ...WEAK,
  ...STOP,
  ...COMMON,
].map((word) => [word, sound(word)]);

/** What one word of a text is: the concept or stem it is kept as, and the parts of a compound. */
export type Taken = {
  readonly term: string;
  readonly parts: readonly string[];
  readonly light: boolean;
  readonly field: boolean;
  readonly sound: string;
  readonly own: string | undefined; // its own stem, beside the concept it stands for
  readonly weights: readonly (readonly [term: string, weight: number])[]; // of all these, in a text of ours
};
const conceptOf = (word: string): string => concepts.get(word) ?? concepts.get(stem(word)) ?? stem(word);
function take(word: string): Taken {
  const root = stem(word);
  const concept = concepts.get(word) ?? concepts.get(root);
  const weak = WEAK.has(word);
  const light = weak || COMMON.has(word);
  const made = weak || concepts.has(word) ? [] : partsOf(word);
  const term = weak ? word : (concept ?? root);
  const own = concept !== undefined && !light ? `=${root}` : undefined;
  const pieces = made.map(conceptOf);
  return {
    term,
    parts: pieces,
    own,
    light,
    field: concept !== undefined || parts.has(word) || made.length > 0,
    sound: sound(word),
    weights: isEmpty(word)
      ? []
      : [
          [term, light ? LIGHT_WEIGHT : 1],
          ...(own === undefined ? [] : [[own, OWN_WEIGHT] as const]),
          ...pieces.map((piece) => [piece, PART_WEIGHT] as const),
        ],
  };
}

/** How what somebody typed is read. Nothing of it is kept. */
export type Reader = {
  /** The words of a text, those that nobody knows as what was probably meant. */
  readonly spelled: (text: string) => readonly Spelled[];
  /** What those words say. */
  readonly terms: (words: readonly Spelled[]) => Term[];
};
/** A word as it was typed or, `fixed`, as it was probably meant. */
export type Spelled = { readonly word: string; readonly fixed: boolean };
/** Each term of a text once, with its best weight beside it. */
export type Learned = { readonly terms: readonly string[]; readonly weights: readonly number[] };
export type Lexicon = {
  /** A text that answers are found by, as its words: they are known from now on. */
  readonly learn: (said: readonly string[]) => Learned;
  /** Reads what somebody typed; words nobody knows as what was probably meant. None of it is kept. */
  readonly reader: (often: (word: string) => number) => Reader;
};

/** Words of packs taken apart once for all schools. Only ever words of packs: nothing that somebody typed. */
export type Words = Map<string, Taken>;

const NONE: readonly [string, number] = ['', 0];

/** The words of one school: everything its answers and their questions are made of. */
export function lexicon(shared: Words): Lexicon {
  const learned = new Map<string, Taken>();
  const terms = new Set<string>();
  const learn = (word: string): Taken => {
    const taken = shared.get(word) ?? take(word);
    shared.set(word, taken);
    learned.set(word, taken);
    for (const [term] of taken.weights) terms.add(term);
    return taken;
  };
  return {
    learn: (said) => {
      const [found, weights]: [string[], number[]] = [[], []];
      for (const word of inPhrases(said)) {
        const { weights: own } = learned.get(word) ?? learn(word);
        for (let i = 0; i < own.length; i++) {
          const pair = own[i] ?? NONE;
          const term = pair[0];
          const weight = pair[1];
          const at = found.indexOf(term); // texts are short
          if (at < 0) {
            found.push(term);
            weights.push(weight);
          } else if (weight > (weights[at] ?? 0)) weights[at] = weight;
        }
      }
      return { terms: found, weights };
    },
    reader: (often) => {
      const fix = speller(
        new Map([...fieldSounds, ...[...learned].map(([word, { sound: as }]) => [word, as] as const)]),
        often,
      );
      const known = (term: string) => terms.has(term);
      return {
        spelled: (text) =>
          plain(text)
            .split(' ')
            .map((word) => spell(word, learned, known, fix)),
        terms: (words) => collect(words, (word, fixed) => readWord(word, fixed, learned, known)),
      };
    },
  };
}

/** Whether a word says nothing. */
const isEmpty = (word: string): boolean =>
  (STOP.has(word) && !concepts.has(word)) || (word.length < 2 && !/\d/.test(word));

/** A word that is known, or can be read from its stem or parts, is left as it is. */
function spell(
  word: string,
  learned: ReadonlyMap<string, Taken>,
  known: (term: string) => boolean,
  fix: Speller,
): Spelled {
  const spoken = SPOKEN.get(word);
  if (spoken !== undefined) return { word: spoken, fixed: false };
  const as = { word, fixed: false };
  if (learned.has(word) || STOP.has(word) || PLAIN.has(word)) return as;
  const taken = take(word);
  if (known(taken.term) || taken.light || taken.parts.some(known)) return as;
  const meant = fix(word);
  return meant === undefined ? as : { word: meant, fixed: true };
}

function readWord(
  word: string,
  fixed: boolean,
  learned: ReadonlyMap<string, Taken>,
  known: (term: string) => boolean,
): Term[] {
  const taken = learned.get(word) ?? take(word);
  if (known(taken.term) || taken.parts.some(known)) return termsOf(taken, fixed ? FIXED_WEIGHT : 1, known);
  if (taken.light) return [];
  const pieces = piecesOf(word, learned).filter(({ light, term }) => !light && known(term));
  if (pieces.length > 0) return pieces.flatMap((one) => termsOf(one, PIECE_WEIGHT, known));
  return termsOf(taken, UNKNOWN_WEIGHT, known);
}

/** A compound nobody wrote before: the words it is made of, or its last one, which says what it is. */
function piecesOf(word: string, learned: ReadonlyMap<string, Taken>): Taken[] {
  for (let at = 4; at <= word.length - 4; at++) {
    const tail = learned.get(word.slice(at));
    if (tail === undefined) continue;
    const head = word.slice(0, at);
    const first = learned.get(head) ?? learned.get(head.replace(/(s|en|e)$/, ''));
    if (first !== undefined) return [first, tail];
    if (word.length - at >= 6) return [tail];
  }
  return [];
}

function termsOf(taken: Taken, weight: number, known: (term: string) => boolean): Term[] {
  const { term, parts: made, light, field, own: mine } = taken;
  const own = {
    term,
    weight: light ? weight * LIGHT_WEIGHT : weight,
    known: known(term),
    field: field && !light,
  };
  const whole = made.length === 0 || known(term) ? [own] : [];
  const pieces = made.map((part) => ({
    term: part,
    weight: weight * PART_WEIGHT,
    known: known(part),
    field: true,
  }));
  const itself =
    mine !== undefined && known(mine)
      ? [{ term: mine, weight: weight * OWN_WEIGHT, known: true, field }]
      : [];
  return [...whole, ...itself, ...pieces];
}

/** Each term of a text once, with its best weight. */
function collect(words: readonly Spelled[], read: (word: string, fixed: boolean) => Term[]): Term[] {
  const found = new Map<string, Term>();
  const fixed = new Set(words.filter((one) => one.fixed).map(({ word }) => word));
  for (const word of inPhrases(words.map((one) => one.word))) {
    if (isEmpty(word)) continue;
    for (const one of read(word, fixed.has(word))) {
      if ((found.get(one.term)?.weight ?? 0) < one.weight) found.set(one.term, one);
    }
  }
  return [...found.values()];
}
