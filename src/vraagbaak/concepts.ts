import { stem } from './stem.ts';
import { PARTS, SYNONYMS } from './words.nl.ts';

/** Lower case, no accents, one kind of apostrophe, no marks. `IB’er` → `iber`, `collega's` → `collegas`. */
export function plain(text: string): string {
  if (/^[a-z0-9]+( [a-z0-9]+)*$/.test(text) && !text.includes('ib er')) return text; // most ways of asking
  const bare = /[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return bare
    .toLowerCase()
    .replace(/\b(ib|scp)[-’'`´ ]?e?r(s?)\b/g, '$1er$2')
    .replace(/([a-z])[’'`´](?=[a-z])/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const phrases = new Map<string, string>(); // "veilig thuis" → veiligthuis
/** Word or stem → the concept it stands for. */
export const concepts = new Map<string, string>();
for (const [concept = '', ...words] of SYNONYMS) {
  for (const word of words) {
    const said = plain(word.replaceAll('_', ' '));
    if (said.includes(' ')) phrases.set(said, concept);
    else concepts.set(said, concept);
  }
  concepts.set(concept, concept);
}
for (const [word, concept] of [...concepts]) {
  if (!concepts.has(stem(word)) && word.length > 4) concepts.set(stem(word), concept);
}
/** First word of a phrase → the phrases that begin with it, longest first. */
const begins = new Map<string, readonly (readonly string[])[]>();
for (const said of [...phrases.keys()].map((one) => one.split(' '))) {
  const [first = ''] = said;
  begins.set(
    first,
    [...(begins.get(first) ?? []), said].sort((a, b) => b.length - a.length),
  );
}
/** What compounds are made of. */
export const parts: ReadonlySet<string> = new Set(PARTS);

/** Words as they were written, phrases of the field as one word. */
export function inPhrases(said: readonly string[]): readonly string[] {
  if (!said.some((word, i) => begins.get(word)?.some((one) => matches(said, i, one)))) return said;
  const words: string[] = [];
  for (let i = 0; i < said.length; ) {
    const word = said[i] ?? '';
    const phrase = begins.get(word)?.find((one) => matches(said, i, one));
    words.push(phrase === undefined ? word : (phrases.get(phrase.join(' ')) ?? word));
    i += phrase?.length ?? 1;
  }
  return words;
}

function matches(said: readonly string[], from: number, phrase: readonly string[]): boolean {
  for (let i = 1; i < phrase.length; i++) if (said[from + i] !== phrase[i]) return false;
  return true;
}

/** What a compound is made of, `overlegformulier` → overleg, formulier; empty when it is none. */
export function partsOf(word: string): string[] {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const head = parts.has(first) ? first : first.replace(/(s|en|e|n)$/, '');
    if (!parts.has(head)) continue;
    if (parts.has(rest)) return [head, rest];
    const tail = partsOf(rest);
    if (tail.length > 0) return [head, ...tail];
  }
  return [];
}
