import { MISSPELT, ORDINARY, SPOKEN } from './nood-hearing.nl.ts';
import { distance, sound } from './spelling.ts';

/** Beginnings of verbs that are also written apart: "dood maken", "neer gestoken". */
const APART = new Set(
  'dood neer mee op door aan weg in af om flauw vast uit leeg bewust aange meege opge'.split(' '),
);

/** How many mistakes a sound of this length may hold and still be known. */
const allowed = ({ length }: string): number => (length < 5 ? 0 : length < 12 ? 1 : 2);

const LOOKED_FOR = MISSPELT.map((word) => ({ word, said: sound(word) }));

/** The word that was probably meant: the nearest of those that are looked for, beginning with the same sound. */
function nearest(word: string, said: string): string | undefined {
  const most = allowed(said);
  let best: { word: string; wrong: number } | undefined;
  for (const one of LOOKED_FOR) {
    if (one.said[0] !== said[0] || Math.abs(one.said.length - said.length) > most) continue;
    if (most === 1 && word.length < 6 && one.word.length < 6) continue; // of two short words one is not the other misspelt
    const wrong = distance(said, one.said, Math.min(most, (best?.wrong ?? most + 1) - 1));
    if (wrong <= most && wrong < (best?.wrong ?? most + 1)) best = { word: one.word, wrong };
  }
  return best?.word;
}

/** Puts a text right, word by word. */
export type Heard = (text: string) => string;

/**
 * Takes a text apart in words and writes each as these words are written, when it sounds like one of them or is
 * misspelt by little. Ordinary words stay what they are.
 */
export function hearing(known: ReadonlySet<string>): Heard {
  const bySound = new Map<string, string>();
  for (const word of [...MISSPELT, ...known]) {
    const said = sound(word);
    if (word.length > 3 && !bySound.has(said)) bySound.set(said, word);
  }
  const meant = (word: string): string => {
    const spoken = SPOKEN.get(word);
    if (spoken !== undefined) return spoken;
    if (word.length < 4 || word.length > 22 || known.has(word) || ORDINARY.has(word)) return word;
    if (word.endsWith('e') && known.has(`${word}n`)) return `${word}n`;
    const said = sound(word);
    return bySound.get(said) ?? nearest(word, said) ?? word;
  };
  return (text) => {
    const words: string[] = [];
    for (const word of plain(text)
      .split(' ')
      .flatMap((one) => meant(one).split(' '))) {
      const last = words.at(-1);
      if (last !== undefined && APART.has(last) && known.has(last + word))
        words[words.length - 1] = last + word;
      else words.push(word);
    }
    return ` ${words.join(' ')} `.replaceAll(' aan te doen ', ' aandoen ').replaceAll(' mekaar ', ' elkaar ');
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
