import { concepts, inPhrases, plain } from './concepts.ts';
import { ELSEWHERE, EVERYWHERE } from './elsewhere.nl.ts';
import { stem } from './stem.ts';
import type { Term } from './terms.ts';
import { COMMON, STOP, WEAK } from './words.nl.ts';

const elsewhere: ReadonlySet<string> = new Set(ELSEWHERE.map(stem));
const everywhere: ReadonlySet<string> = new Set(EVERYWHERE);
const ofTheField: ReadonlySet<string> = new Set([...concepts.values()].filter((one) => !everywhere.has(one)));

const SHORTEST_TAIL = 6; // letters of the end of a compound
const LINE = 0.12; // a question with words of the field alone
const WITHOUT = 0.25; // more without one
const ELSE = 0.6; // more with words from elsewhere alone

/** How many words of the field a question has, of those that not every question about a school has. */
export const fieldWords = (terms: readonly Term[]): number =>
  terms.filter(({ term }) => ofTheField.has(term)).length;

/**
 * How much of a question an answer must explain before it is given (0-1): more where no word of the field is in it, and
 * nearly all where words from elsewhere are.
 * @param field how many words of the field it has
 */
export function lineFor(text: string, field: number): number {
  const strange = new Set(inPhrases(plain(text).split(' ')).filter(isElsewhere)).size;
  const part = strange === 0 ? 0 : strange / (strange + 2 * field);
  return LINE + (field === 0 ? WITHOUT : 0) + ELSE * part;
}

function isElsewhere(word: string): boolean {
  if (STOP.has(word) || WEAK.has(word) || COMMON.has(word)) return false;
  const root = stem(word);
  if (ofTheField.has(concepts.get(word) ?? concepts.get(root) ?? '')) return false;
  if (elsewhere.has(root)) return true;
  for (let at = 3; at + SHORTEST_TAIL <= word.length; at++)
    if (elsewhere.has(stem(word.slice(at)))) return true;
  return false;
}
