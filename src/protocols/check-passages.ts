import type { Pack, Passage, Source } from './schema.ts';

const MOST_LINES = 40; // of all places of one passage together
type Lines = Source['lines'];

/**
 * Proves the answers of a pack sound: no id or question twice, no more lines than a person looks up, and every line
 * of the document either in an answer or named as not relevant. A pack without answers has nothing to prove.
 * @returns one line per problem, each with its file in front
 */
export function checkPassages(pack: Pack): string[] {
  const { passages, documentLines } = pack;
  if (passages === undefined) return [];
  const { items, silent, notRelevant } = passages;
  const cited = items.flatMap((passage) => places(passage).map(({ lines }) => lines));
  return [
    ...twice(items.map(({ id }) => id)).map((id) => `passage ${id} is there twice`),
    ...twice(items.flatMap(({ ask }) => ask.map(plain))).map((ask) => `“${ask}” asks for two things`),
    ...twice(silent.map(({ topic }) => topic)).map((topic) => `silent ${topic} is there twice`),
    // Ways of asking may be added to a silence of pack.json, another text for it may not.
    ...silent
      .filter(({ topic, text }) => text !== undefined && pack.silent.some((one) => one.topic === topic))
      .map(({ topic }) => `silent ${topic} is worded in pack.json`),
    ...items
      .filter((one) => size(one) > MOST_LINES)
      .map(({ id }) => `passage ${id} cites more than ${MOST_LINES} lines`),
    ...apart(pack.guidance, items),
    ...(documentLines === undefined
      ? ['pack.json has no documentLines, so nobody knows what is missing']
      : []),
    ...gaps([...cited, ...notRelevant.map(({ lines }) => lines)], documentLines ?? 0).map(
      ([from, to]) => `lines ${from}-${to} are in no passage, and not named as not relevant`,
    ),
    ...[...notRelevant.map(({ lines }) => lines)]
      .filter(([from, to]) => from > to || to > (documentLines ?? to))
      .map(([from, to]) => `notRelevant ${from}-${to} is no part of the document`),
  ].map((problem) => `passages.json: ${problem}`);
}

/** Guidance is the short form of the passage of the same id: it has one, and both rest on the same lines. */
function apart(guidance: Pack['guidance'], items: readonly Passage[]): string[] {
  return guidance.flatMap(({ id, source: { lines } }) => {
    const same = items.find((one) => one.id === id);
    if (same === undefined) return [`guidance ${id} of pack.json has no passage`];
    const shares = places(same).some((one) => one.lines[0] <= lines[1] && lines[0] <= one.lines[1]);
    return shares ? [] : [`passage ${id} and its guidance in pack.json rest on other lines`];
  });
}

/** Every place a passage rests on. */
const places = ({ source, alsoAt = [] }: Passage): Source[] => [source, ...alsoAt];
const size = (passage: Passage): number =>
  places(passage).reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
const plain = (ask: string): string => ask.toLowerCase().trim();
const twice = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, i) => all.indexOf(one) !== i)),
];

/** The stretches of 1 to `last` that are in none of these. */
function gaps(covered: readonly Lines[], last: number): Lines[] {
  const found: Lines[] = [];
  let next = 1; // first line not yet known to be covered
  for (const [from, to] of [...covered, [last + 1, last + 1] as const].sort(([a], [b]) => a - b)) {
    if (from > next) found.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return found;
}
