/** A word three letters at a time, its edges marked, each group as one number: as many as it has letters. */
export function gramsOf(word: string): Uint16Array {
  const found = new Uint16Array(word.length);
  const at = (i: number) => (i < 0 || i >= word.length ? 0 : word.charCodeAt(i) & 31);
  for (let i = 0; i < word.length; i++) found[i] = (at(i - 1) << 10) | (at(i) << 5) | at(i + 1);
  return found;
}

/** How many groups of three letters a word shares with a question: it sees what no stem or spelling rule sees. */
export type Likeness = { readonly size: number; readonly shared: (word: string) => number };

/** @param known groups of words that were taken apart before */
export function likeness(words: readonly string[], known: ReadonlyMap<string, Uint16Array>): Likeness {
  const grams = new Set<number>();
  for (const word of words) for (const gram of known.get(word) ?? gramsOf(word)) grams.add(gram);
  const counted = new Map<string, number>();
  const count = (word: string): number => {
    let shared = 0;
    for (const gram of known.get(word) ?? gramsOf(word)) if (grams.has(gram)) shared++;
    return shared;
  };
  return {
    size: grams.size,
    shared(word) {
      const before = counted.get(word);
      if (before !== undefined) return before;
      const found = count(word);
      counted.set(word, found);
      return found;
    },
  };
}
