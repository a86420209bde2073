import type { PassageTopic, Role, Step } from '../protocols/schema.ts';
import type { Index, Indexed } from './build.ts';
import { fieldWords, lineFor } from './elsewhere.ts';
import type { Spelled, Term } from './terms.ts';

export type Question = {
  readonly text: string; // as typed; only its first 1,000 characters are read
  readonly role?: Role;
  readonly step?: Step; // when asked from within a case
  readonly lastTopic?: PassageTopic; // of the answer before, while that is fresh
};
/** What makes an answer the right one, each from 0 to 1 (`few` to 2, `odds` without bounds). */
export type Clues = {
  readonly one: number; // the way of asking that is nearest, by its letters
  readonly few: number; // the two after it
  readonly order: number; // words that follow each other in the same way
  readonly odds: number; // how much rather its words ask for this answer than for any; below 0 when they do not
  readonly text: number; // the answer itself, next to the one that says most of it
  readonly cover: number; // how much of the question is anywhere in the answer
  readonly share: number; // in how many of its ways of asking that is
};
/**
 * `sure`: from below 0 to 1, how much of the question an entry is about. `ours`: above 0 when that is enough to think that
 * the question is of our field. `score` only puts entries in order.
 */
export type Ranked = {
  readonly one: Indexed;
  readonly score: number;
  readonly sure: number;
  readonly ours: number;
  readonly clues: Clues;
};

/** Found with questions that no way of asking was written for; see README.md. */
const WEIGHTS = {
  one: 0.1,
  few: 0.6,
  order: 0.9,
  odds: 0.1,
  text: 0.3,
  cover: 1.4,
  share: 1.2,
  role: 0.08,
  step: 0.5,
  topic: 0.7, // of the answer before, for a follow-up
  law: 1.7, // what the law is behind, unless it is asked for
  silent: 0.5, // what a protocol says comes before what it does not say, unless no word of the field is in the question
  strange: 0.3, // less sure without a single word of the field
} as const;

/** Every entry that has something of the question, best first. */
export function rank(index: Index, question: Question): Ranked[] {
  const words = index.read.spelled(question.text);
  const asked = askedOf(index, question, words);
  if (asked.terms.length === 0) return [];
  const near = index.ways.near(words.map(({ word }) => word));
  const found = index.search.search(asked.terms.map(({ term }) => term).join(' '));
  const most = found[0]?.score ?? 1;
  const texts = new Map(found.map(({ id, score }) => [Number(id), score / most]));
  return index.entries
    .map((one, id) =>
      weigh(asked, one, {
        one: near.one[id] ?? 0,
        few: near.few[id] ?? 0,
        order: near.order[id] ?? 0,
        odds: near.odds[id] ?? 0,
        text: texts.get(id) ?? 0,
      }),
    )
    .filter(({ clues }) => clues.cover > 0 || clues.one > 0)
    .sort((a, b) => b.score - a.score);
}

/** A question taken apart, with what is the same for every entry. */
type Asked = {
  readonly question: Question;
  readonly terms: readonly (Term & { readonly rarity: number })[];
  readonly whole: number; // what covering all of it would be
  readonly ownWords: number; // words of the field alone
  readonly line: number; // that an answer must come over
  readonly law: boolean; // asks for the law itself
  readonly field: boolean;
  readonly followUp: boolean;
};

function askedOf(index: Index, question: Question, words: readonly Spelled[]): Asked {
  const terms = index.read.terms(words).map((one) => ({ ...one, rarity: index.rarity(one.term) }));
  const ownWords = fieldWords(terms);
  const strong = terms.filter(({ weight }) => weight > 0.5);
  return {
    question,
    terms,
    whole: sum(terms, ({ weight, rarity }) => weight * rarity),
    ownWords,
    line: lineFor(question.text, ownWords),
    law: LAW.test(question.text),
    field: terms.some(({ field, known }) => field && known),
    followUp:
      question.lastTopic !== undefined &&
      (/^\s*(en|maar|of|dus)\b/i.test(question.text) || strong.length < 3),
  };
}

const LAW = /\bwet(ten|telijke?)?\b/i; // not `weten`, which has the same stem
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((so, one) => so + of(one), 0);

function weigh(asked: Asked, one: Indexed, letters: Omit<Clues, 'cover' | 'share'>): Ranked {
  const { terms, whole, question, followUp, law, field } = asked;
  const { entry, all, share } = one;
  const clues: Clues = {
    ...letters,
    cover: sum(terms, ({ term, weight, rarity }) => Math.min(weight, all.get(term) ?? 0) * rarity) / whole,
    share: sum(terms, ({ term, weight, rarity }) => weight * rarity * (share.get(term) ?? 0)) / whole,
  };
  const bonus =
    (question.role !== undefined && entry.for.includes(question.role) ? WEIGHTS.role : 0) +
    (question.step !== undefined && entry.step === question.step ? WEIGHTS.step : 0) +
    (followUp && entry.topic === question.lastTopic ? WEIGHTS.topic : 0) -
    (entry.soort === 'wet' && !law ? WEIGHTS.law : 0) -
    (entry.soort === 'stil' && !(entry.elsewhere && asked.ownWords === 0) ? WEIGHTS.silent : 0);
  const score =
    WEIGHTS.one * clues.one +
    WEIGHTS.few * clues.few +
    WEIGHTS.order * clues.order +
    WEIGHTS.odds * clues.odds +
    WEIGHTS.text * clues.text +
    WEIGHTS.cover * clues.cover +
    WEIGHTS.share * clues.share +
    bonus;
  const about = (clues.one + clues.cover) / 2;
  return {
    one,
    score,
    clues,
    sure: about - (field ? 0 : WEIGHTS.strange),
    ours: about - asked.line,
  };
}
