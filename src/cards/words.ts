import type { Pack } from '../protocols/schema.ts';
import { phrases } from './form-phrases.nl.ts';

const sign = /[\p{L}\p{N}]/u;

/** Whether the word stands in the text by itself, not as a part of another word. */
function stands(text: string, word: string): boolean {
  const [low, searched] = [text.toLowerCase(), word.toLowerCase()];
  for (let at = low.indexOf(searched); at >= 0; at = low.indexOf(searched, at + 1)) {
    const [before, after] = [low[at - 1] ?? ' ', low[at + searched.length] ?? ' '];
    if (!sign.test(before) && !sign.test(after)) return true;
  }
  return false;
}

/** For each word of the protocol in these texts that is out of date: that it is, and what it is called now; once. */
export const wordLines = ({ words = [] }: Pack, texts: readonly string[]): string[] =>
  words
    .filter(({ word }) => texts.some((text) => stands(text, word)))
    .filter(({ standing: { note, replacement } }) => {
      const said = note !== undefined && texts.some((text) => text.includes(note));
      return !said || replacement !== undefined;
    })
    .map(({ word, standing: { note, replacement } }) => phrases.word(word, note, replacement));
