import { type Letters, lettersOf } from './letters.ts';
import { type Numbered, oddsOf } from './odds.ts';

/** How near a text is to an answer: to the way of asking that is nearest, to the two after it together, and in order. */
export type Near = {
  readonly one: Float32Array; // per answer, by its letters: 0 for nothing in common, 1 for the same
  readonly few: Float32Array;
  readonly order: Float32Array; // by words that follow each other
  readonly odds: Float32Array; // how much rather these words ask for this answer than for any: below 0 when they do not
};
/** A text as its words, as `plain` leaves them. */
export type Words = readonly string[];
export type Ways = {
  readonly near: (words: Words) => Near;
  readonly spread: (word: string) => number; // in how many answers a word is
};

/**
 * Every way of asking of a school, as the words it is written with: small words and all, because they tell how
 * something is asked. One list for all of them, so that a question can be held against each.
 */
export function waysOf(asked: readonly (readonly Words[])[]): Ways {
  const said = number(asked);
  const odds = oddsOf(said, said.words.length);
  const letters = lettersOf(said.words, said.spread, asked.length);
  const rarity = Float32Array.from(said.spread, (count) => Math.log(1 + asked.length / count));
  const long = Float32Array.from({ length: said.start.length - 1 }, (_, way) => {
    let weight = 0;
    for (let i = said.start[way] ?? 0; i < (said.start[way + 1] ?? 0); i++) {
      weight += letters.weight[said.ids[i] ?? 0] ?? 0;
    }
    return Math.sqrt(weight);
  });
  return {
    near: (words) => ({ ...nearTo(words, said, letters, rarity, long), odds: odds(knownIn(words, said)) }),
    spread: (word) => said.spread[said.number.get(word) ?? -1] ?? 0,
  };
}

/** All words of all ways of asking, each as a number. */
type Said = Numbered & {
  readonly words: readonly string[];
  readonly number: ReadonlyMap<string, number>;
  readonly spread: readonly number[]; // in how many answers each word is
};

function number(asked: readonly (readonly Words[])[]): Said {
  const numbers = new Map<string, number>();
  const [words, spread, last]: [string[], number[], number[]] = [[], [], []];
  const [ids, start, first]: [number[], number[], number[]] = [[], [0], [0]];
  for (const [answer, ways] of asked.entries()) {
    for (const way of ways) {
      for (const word of way) {
        const id = numbers.get(word) ?? words.push(word) - 1;
        numbers.set(word, id);
        if (last[id] !== answer) spread[id] = (spread[id] ?? 0) + 1;
        last[id] = answer;
        ids.push(id);
      }
      start.push(ids.length);
    }
    first.push(start.length - 1);
  }
  return {
    words,
    number: numbers,
    spread,
    ids: Uint16Array.from(ids),
    start: Uint32Array.from(start),
    first: Uint32Array.from(first),
  };
}

const knownIn = (words: Words, { number: numbers }: Said): ReadonlySet<number> =>
  new Set(words.map((word) => numbers.get(word)).filter((id) => id !== undefined));

function nearTo(
  words: Words,
  said: Said,
  letters: Letters,
  rarity: Float32Array,
  long: Float32Array,
): Omit<Near, 'odds'> {
  const shared = letters.shared(words);
  const pairs = pairsOf(words, said, rarity);
  const answers = said.first.length - 1;
  const near = {
    one: new Float32Array(answers),
    few: new Float32Array(answers),
    order: new Float32Array(answers),
  };
  for (let answer = 0; answer < answers; answer++) {
    let [one, second, third, order] = [0, 0, 0, 0];
    for (let way = said.first[answer] ?? 0; way < (said.first[answer + 1] ?? 0); way++) {
      const [from, to] = [said.start[way] ?? 0, said.start[way + 1] ?? 0];
      let like = 0;
      for (let i = from; i < to; i++) like += shared.of[said.ids[i] ?? 0] ?? 0;
      like /= (long[way] ?? 0) * shared.length || 1;
      if (like > one) [one, second, third] = [like, one, second];
      else if (like > second) [second, third] = [like, second];
      else if (like > third) third = like;
      order = Math.max(order, inOrder(said.ids, from, to, pairs, rarity));
    }
    near.one[answer] = one;
    near.few[answer] = second + third;
    near.order[answer] = order;
  }
  return near;
}

/** Two words that follow each other, and what that tells. */
type Pairs = {
  readonly starts: Uint8Array; // 1 for a word that a pair of the question begins with
  readonly of: ReadonlyMap<number, number>; // pair → its weight, squared
  readonly length: number;
};

const pair = (one: number, other: number): number => one * 65_536 + other;
const told = (rarity: Float32Array, one: number, other: number): number =>
  (rarity[one] ?? 0) + (rarity[other] ?? 0);

function pairsOf(words: readonly string[], said: Said, rarity: Float32Array): Pairs {
  const starts = new Uint8Array(said.words.length);
  const of = new Map<number, number>();
  let length = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const [one, other] = [said.number.get(words[i] ?? ''), said.number.get(words[i + 1] ?? '')];
    if (one === undefined || other === undefined) continue;
    const weight = told(rarity, one, other) ** 2;
    length += weight;
    starts[one] = 1;
    of.set(pair(one, other), weight);
  }
  return { starts, of, length: Math.sqrt(length) };
}

/** How much of a way of asking is said in the same order in the question (cosine). */
function inOrder(ids: Uint16Array, from: number, to: number, pairs: Pairs, rarity: Float32Array): number {
  let [shared, length] = [0, 0];
  for (let i = from; i + 1 < to; i++) {
    const [one, other] = [ids[i] ?? 0, ids[i + 1] ?? 0];
    if (pairs.starts[one] === 1) shared += pairs.of.get(pair(one, other)) ?? 0;
    length += told(rarity, one, other) ** 2;
  }
  return shared === 0 ? 0 : shared / (Math.sqrt(length) * pairs.length);
}
