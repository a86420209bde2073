import type { PassageTopic, Role, Step } from '../protocols/schema.ts';
import type { Index, Indexed, Way } from './build.ts';
import { type Likeness, likeness } from './grams.ts';
import type { Term } from './terms.ts';

export type Question = {
  readonly text: string; // as typed; only its first 1,000 characters are read
  readonly role?: Role;
  readonly step?: Step; // when asked from within a case
  readonly lastTopic?: PassageTopic; // of the answer before, while that is fresh
};
/** `sure`: from below 0 to 1, how much of the question an entry is about. `score` only puts entries in order. */
export type Ranked = { readonly one: Indexed; readonly score: number; readonly sure: number };

const CANDIDATES = 24;
/** Found by leaving out each way of asking in turn and looking for it with the others; see README.md. */
const WEIGHTS = {
  way: 1, // the way of asking that is nearest
  few: 0.3, // the two after it
  letters: 0.8, // the same, three letters at a time
  cover: 0.8, // how much of the question is anywhere in the entry
  search: 0.7, // the text index
  role: 0.06,
  step: 0.15,
  topic: 0.5, // of the answer before, for a follow-up
  law: 0.4, // what the law is behind, unless it is asked for
  silent: 0.15, // what a protocol says comes before what it does not say
  strange: 0.3, // less sure without a single word of the field
} as const;

/** Every entry that has something of the question, best first. */
export function rank(index: Index, question: Question): Ranked[] {
  const asked = askedOf(index, question);
  if (asked.length === 0) return [];
  const found = index.search.search(asked.terms.map(({ term }) => term).join(' ')).slice(0, CANDIDATES);
  const most = found[0]?.score ?? 1;
  return found
    .flatMap(({ id, score }) => {
      const one = index.entries[Number(id)];
      return one === undefined ? [] : [weigh(asked, one, score / most)];
    })
    .sort((a, b) => b.score - a.score);
}

/** A question taken apart, with what is the same for every entry. */
type Asked = {
  readonly question: Question;
  readonly terms: readonly (Term & { readonly rarity: number })[];
  readonly vector: ReadonlyMap<string, number>; // term → weight, as rarity makes it count
  readonly length: number; // of that vector
  readonly whole: number; // what covering all of it would be
  readonly letters: Likeness;
  readonly law: boolean; // asks for the law itself
  readonly field: boolean;
  readonly followUp: boolean;
};

function askedOf(index: Index, question: Question): Asked {
  const terms = index.read(question.text).map((one) => ({ ...one, rarity: index.rarity(one.term) }));
  const strong = terms.filter(({ weight }) => weight > 0.5);
  return {
    question,
    terms,
    vector: new Map(terms.map(({ term, weight, rarity }) => [term, weight * rarity * rarity])),
    length: Math.sqrt(sum(terms, ({ weight, rarity }) => (weight * rarity) ** 2)),
    whole: sum(terms, ({ weight, rarity }) => weight * rarity),
    letters: likeness(
      terms.map(({ term }) => term),
      index.grams,
    ),
    law: terms.some(({ term }) => LAW.has(term)),
    field: terms.some(({ field, known }) => field && known),
    followUp:
      question.lastTopic !== undefined &&
      (/^\s*(en|maar|of|dus)\b/i.test(question.text) || strong.length < 3),
  };
}

const LAW: ReadonlySet<string> = new Set(['wet', 'wettelijk', 'wetten', 'wettelijke']);
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((so, one) => so + of(one), 0);

function weigh(asked: Asked, one: Indexed, search: number): Ranked {
  const { terms, whole, question, followUp, law, field } = asked;
  const { entry, ways, all } = one;
  const { near, few, letters } = nearest(asked, ways);
  const cover =
    sum(terms, ({ term, weight, rarity }) => Math.min(weight, all.get(term) ?? 0) * rarity) / whole;
  const bonus =
    (question.role !== undefined && entry.for.includes(question.role) ? WEIGHTS.role : 0) +
    (question.step !== undefined && entry.step === question.step ? WEIGHTS.step : 0) +
    (followUp && entry.topic === question.lastTopic ? WEIGHTS.topic : 0) -
    (entry.soort === 'wet' && !law ? WEIGHTS.law : 0) -
    (entry.soort === 'stil' ? WEIGHTS.silent : 0);
  const score =
    WEIGHTS.way * near +
    WEIGHTS.few * few +
    WEIGHTS.letters * letters +
    WEIGHTS.cover * cover +
    WEIGHTS.search * search +
    bonus;
  return { one, score, sure: (near + cover) / 2 - (field ? 0 : WEIGHTS.strange) };
}

/** How near the nearest way of asking is, the two after it together, and the nearest by letters. */
function nearest(asked: Asked, ways: readonly Way[]): { near: number; few: number; letters: number } {
  let [near, second, third, letters] = [0, 0, 0, 0];
  for (const way of ways) {
    const { one, like } = compare(asked, way);
    if (like > letters) letters = like;
    if (one > near) [near, second, third] = [one, near, second];
    else if (one > second) [second, third] = [one, second];
    else if (one > third) third = one;
  }
  return { near, few: second + third, letters };
}

/**
 * How near a question is to one way of asking: `one` by its words (cosine), `like` by their letters alone (Dice).
 * Both are 1 for the same, 0 for none in common.
 */
function compare({ vector, length, letters }: Asked, way: Way): { one: number; like: number } {
  let [words, groups] = [0, 0];
  for (let i = 0; i < way.terms.length; i++) {
    const term = way.terms[i] ?? '';
    groups += letters.shared(term);
    words += (vector.get(term) ?? 0) * (way.weights[i] ?? 0);
  }
  return {
    one: way.length === 0 ? 0 : words / (length * way.length),
    like: (2 * groups) / (letters.size + way.letters || 1),
  };
}
