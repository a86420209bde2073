import { type Pack, Step, stepFile } from './schema.ts';

/** Each file of a pack, with what is in it. */
export const filesOf = ({
  steps,
  passages,
  objectiviteit,
  ...pack
}: Pack): [file: string, part: unknown][] => [
  ['pack.json', pack],
  ...Step.options.map((step): [string, unknown] => [stepFile(step), steps[step]]),
  ['passages.json', passages],
  ['objectiviteit.json', objectiviteit],
];

/** Every text in a part, with its place in it. */
export function stringsIn(part: unknown, place: string): [place: string, said: string][] {
  if (typeof part === 'string') return [[place, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    stringsIn(value, place === '' ? name : `${place}.${name}`),
  );
}

/** A text as a pattern that fits exactly it. */
export const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a word stands in a text by itself, in this spelling. */
export const standsIn = (said: string, word: string): boolean =>
  said.includes(word) && new RegExp(`(?<![\\p{L}\\d])${literal(word)}(?![\\p{L}\\d])`, 'u').test(said);
