import { stemmer } from '@orama/stemmers/dutch';

/**
 * The stem a Dutch word is kept as: Snowball, and then what it leaves apart in verbs (`gemeld`, `meldt`, `melden`).
 * A stem is no word: it is only ever compared with other stems.
 * @param word lower case, without accents
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const one = /ens$/.test(word) && word.length > 6 ? word.slice(0, -1) : word; // vermoedens, gevoelens
  const bare = one.length > 6 && /^ge.*(d|t|en)$/.test(one) ? one.slice(2) : one;
  return stemmer(bare)
    .replace(/(?<=.{4})(?<=[^aeiou])t$/, '')
    .replace(/(?<=.{4})d$/, '')
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bdfgklmnprst])\1/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
