/**
 * How many letters must be changed, added, left out or swapped with their neighbour to come from one to the other;
 * `most + 1` as soon as it is more than `most`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ij|ei|y/g, 'y'],
  [/ou|au/g, 'w'],
  [/ie/g, 'i'],
  [/sch(?=e?$)/g, 's'],
  [/ch/g, 'g'],
  [/ck|c(?=[aouklrt])|q/g, 'k'],
  [/c/g, 's'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/th|dt/g, 't'],
  [/d$/g, 't'],
  [/b$/g, 'p'],
  [/(.)\1+/g, '$1'],
];

/** What a Dutch word sounds like: how somebody who writes by ear comes to the same. */
export const sound = (word: string): string =>
  SOUNDS.reduce((said, [pattern, as]) => said.replace(pattern, as), word);

/** The letters of a word as bits, whatever their order and number. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are one. */
function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const SHORT = 7;
/** How many mistakes a word of this length may hold and still be known. */
const allowed = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
/** Whether two letters that stand beside each other have changed places: the one mistake that even short words survive. */
const isSwapped = (word: string, other: string): boolean =>
  word.length === other.length && distance(word, other, 1) === 1 && lettersOf(word) === lettersOf(other);

/** Letters that are taken for each other, by ear or by sight. */
const ALIKE = ['iye', 'bp', 'dt', 'gk', 'fw', 'mn', 'ou', 'ae'];
/** Whether a short word of the same length can be meant: not when one letter is quite another, that is another word. */
function isLike(said: string, other: string): boolean {
  const at = [...said].findIndex((letter, i) => letter !== other[i]);
  if (said.slice(at + 1) !== other.slice(at + 1)) return true; // two letters changed places
  return ALIKE.some((all) => all.includes(said[at] ?? '') && all.includes(other[at] ?? ''));
}

export type Speller = (word: string) => string | undefined;
type Known = {
  readonly word: string;
  readonly said: string;
  readonly letters: number;
  readonly often: number;
};

/**
 * Knows these words, and what somebody probably meant who wrote one wrong: first the word that sounds the same, then
 * the one whose sound has the fewest mistakes, of equals the one that is asked with most often. Undefined when no word
 * is near enough: another word is worse than none.
 * @param known each word with how it sounds
 * @param often how often a word is asked with
 */
export function speller(known: ReadonlyMap<string, string>, often: (word: string) => number): Speller {
  const bySound = new Map<string, Known>();
  const byLength: Known[][] = [];
  for (const [word, said] of known) {
    if (word.length < 4) continue;
    const heard = bySound.get(said);
    const one = { word, said, letters: lettersOf(said), often: often(word) };
    if (heard === undefined || heard.often < one.often) bySound.set(said, one);
  }
  for (const one of bySound.values()) {
    const same = byLength[one.said.length];
    if (same === undefined) byLength[one.said.length] = [one];
    else same.push(one);
  }
  return (word) => {
    if (word.length < 4) return undefined;
    const said = sound(word);
    return bySound.get(said)?.word ?? nearest(word, said, byLength)?.word;
  };
}

function nearest(word: string, said: string, byLength: readonly (readonly Known[])[]): Known | undefined {
  const most = allowed(word);
  if (most === 0) return byLength[said.length]?.find((one) => isSwapped(word, one.word));
  const letters = lettersOf(said);
  let best: { one: Known; wrong: number } | undefined;
  for (let length = said.length - most; length <= said.length + most; length++) {
    for (const one of byLength[length] ?? []) {
      if (ones(one.letters ^ letters) > 2 * most) continue; // too many other letters to be a mistake
      if (word.length < SHORT && length === said.length && !isLike(said, one.said)) continue;
      const first = one.said[0] === said[0] ? 0 : 0.5; // people mostly get the first letter right
      const wrong = distance(said, one.said, Math.floor((best?.wrong ?? most) - first)) + first;
      if (wrong > most) continue;
      if (best === undefined || wrong < best.wrong || (wrong === best.wrong && one.often > best.one.often)) {
        best = { one, wrong };
      }
    }
  }
  return best?.one;
}
