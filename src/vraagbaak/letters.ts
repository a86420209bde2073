const SIZE = 4;

/** The groups of four letters of a word, its edges marked, each as one number: what no stem or spelling rule sees. */
export function groupsOf(word: string): number[] {
  const found: number[] = [];
  const at = (i: number) => (i === 0 || i > word.length ? 0 : word.charCodeAt(i - 1) & 31);
  for (let i = 0; i + SIZE <= word.length + 2; i++) {
    found.push((at(i) << 15) | (at(i + 1) << 10) | (at(i + 2) << 5) | at(i + 3));
  }
  return found;
}

/** The letters of all words of a school. */
export type Letters = {
  /** How much of its letters each word shares with a text, by their number; and how long that text is. */
  readonly shared: (words: readonly string[]) => { readonly of: Float32Array; readonly length: number };
  /** What all letters of a word weigh: the square of its length. */
  readonly weight: Float32Array;
};

/**
 * @param words every word once
 * @param spread in how many answers each is
 * @param answers how many there are
 */
export function lettersOf(words: readonly string[], spread: readonly number[], answers: number): Letters {
  const groups = words.map(groupsOf);
  const among = new Map<number, number[]>(); // group → the words that hold it
  const seen = new Map<number, number>();
  for (const [id, all] of groups.entries()) {
    for (const group of all) {
      const known = among.get(group);
      if (known === undefined) among.set(group, [id]);
      else known.push(id);
      seen.set(group, (seen.get(group) ?? 0) + (spread[id] ?? 0));
    }
  }
  for (const [group, count] of seen) seen.set(group, Math.log(1 + answers / Math.min(answers, count)) ** 2);
  return {
    weight: Float32Array.from(groups, (all) => all.reduce((so, group) => so + (seen.get(group) ?? 0), 0)),
    shared: (text) => {
      const of = new Float32Array(words.length);
      let length = 0;
      for (const [group, times] of counted(text.flatMap(groupsOf))) {
        const weight = seen.get(group);
        if (weight === undefined) continue;
        length += times * times * weight;
        for (const id of among.get(group) ?? []) of[id] = (of[id] ?? 0) + times * weight;
      }
      return { of, length: Math.sqrt(length) };
    },
  };
}

function counted(all: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}
