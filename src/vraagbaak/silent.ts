/** Something a protocol can be silent about. The same for every school: only how it is asked for, never an answer. */
export type SilentTopic = {
  readonly topics: readonly string[]; // as packs name it in `silent`
  readonly title: string;
  readonly text?: string; // where the pack words it itself, its words come first
  readonly ask: readonly string[];
};

/** Ways of asking, with ` / ` between them. */
export const ways = (text: string): string[] =>
  text
    .split(/ \/ |\n/)
    .map((way) => way.trim())
    .filter((way) => way !== '');
