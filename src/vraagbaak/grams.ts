/** A word three letters at a time, its edges marked: as many as it has letters. */
const gramsOf = (word: string): string[] => {
  const marked = `_${word}_`;
  return Array.from(word, (_, i) => marked.slice(i, i + 3));
};

/** How many groups of three letters a word shares with these words: it sees what no stem or spelling rule sees. */
export function likeness(words: readonly string[]): { readonly size: number; shared(word: string): number } {
  const grams = new Set(words.flatMap(gramsOf));
  const counted = new Map<string, number>();
  return {
    size: grams.size,
    shared(word) {
      const before = counted.get(word);
      if (before !== undefined) return before;
      const count = gramsOf(word).filter((gram) => grams.has(gram)).length;
      counted.set(word, count);
      return count;
    },
  };
}
