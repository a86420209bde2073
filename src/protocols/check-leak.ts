import { type Law, type Pack, Role } from './schema.ts';
import { filesOf, literal, standsIn, stringsIn } from './strings-in.ts';

/**
 * Proves that no pack has a word, name or number of another school in it. A school's own words are what its pack
 * itself declares: terms, titles of roles, contacts and their numbers, outdated words, the name in its title.
 * Ordinary words (without a capital) and what the law uses belong to everybody. Newest version of each pack.
 * @returns one line per problem, with the pack, its file and the place in it
 */
export function checkLeaks(packs: readonly Pack[], law: Law): string[] {
  const lawText = stringsIn(law, '').map(([, said]) => said);
  const lawDigits = lawText.flatMap(numbersIn);
  const ofLaw = lawText.join('\n').toLowerCase();
  const known = packs.map((pack) => ({
    pack,
    words: wordsOf(pack).filter((word) => /\p{Lu}/u.test(word)),
    numbers: new Set(pack.contacts.flatMap(({ phone = '' }) => numbersIn(phone))),
    said: filesOf(pack).flatMap(([file, part]) =>
      stringsIn(part, '').map(([place, said]) => ({ at: `${pack.id}/${file}: ${place}`, said })),
    ),
  }));
  return known.flatMap((here) => {
    const called = here.said.flatMap(({ at, said }) => numbersIn(said).map((nr) => ({ at, nr })));
    return known
      .filter(({ pack }) => pack.id !== here.pack.id)
      .flatMap((other) => {
        const foreign = other.words.filter(
          (word) => !ofLaw.includes(word.toLowerCase()) && !here.words.some((own) => own.includes(word)),
        );
        const numbers = [...other.numbers].filter((nr) => !here.numbers.has(nr) && !lawDigits.includes(nr));
        return [
          ...found(here.said, foreign).map(([at, word]) => `${at}: “${word}” is a word of ${other.pack.id}`),
          ...called
            .filter(({ nr }) => numbers.includes(nr))
            .map(({ at, nr }) => `${at}: ${nr} is a number of ${other.pack.id}`),
        ];
      });
  });
}

type Said = { readonly at: string; readonly said: string };

function found(said: readonly Said[], words: readonly string[]): [at: string, word: string][] {
  const all = said.map(({ said: text }) => text).join('\n'); // most words are in none of it: looked for once
  const whole = words
    .filter((word) => all.includes(word))
    .map((word) => [word, new RegExp(`(?<![\\p{L}\\d])${literal(word)}(?![\\p{L}\\d])`, 'u')] as const);
  return said.flatMap(({ at, said: text }) =>
    whole
      .filter(([word, pattern]) => text.includes(word) && pattern.test(text))
      .map(([word]): [string, string] => [at, word]),
  );
}

/**
 * Words that are of another school, for whoever reads what the bot says at a school: those another pack declares as
 * its own and neither this one nor the law uses. Also words without a capital, such as what a role is called there.
 * @returns each word, with the packs it is of
 */
export function wordsOfOthers(here: Pack, packs: readonly Pack[], law: Law): ReadonlyMap<string, string[]> {
  const everybodys = [...stringsIn(law, ''), ...filesOf(here).flatMap(([, part]) => stringsIn(part, ''))]
    .filter(([place, said]) => !/\b(ask|silent)\.\d+/.test(place) && !isRole(said)) // no rule, or a word of the code
    .map(([, said]) => said.toLowerCase())
    .join('\n');
  const own = wordsOf(here).map((word) => word.toLowerCase());
  const foreign = new Map<string, string[]>();
  for (const other of packs.filter(({ id }) => id !== here.id)) {
    const numbers = other.contacts.flatMap(({ phone }) => phone ?? []);
    for (const word of [...wordsOf(other), ...numbers]) {
      if (own.includes(word.toLowerCase()) || standsIn(everybodys, word.toLowerCase())) continue;
      foreign.set(word, [...(foreign.get(word) ?? []), other.id]);
    }
  }
  return foreign;
}

export const isRole = (said: string): boolean => (Role.options as readonly string[]).includes(said);

/** Names, titles and abbreviations a pack declares as its own. */
function wordsOf({ terms, roles, alsoNamed = [], words = [], contacts, title }: Pack): string[] {
  const name = /^(.*)-protocol$/.exec(title)?.[1];
  const all = [
    terms.veiligThuis,
    ...(terms.veiligThuisAliases ?? []),
    ...(terms.team === undefined ? [] : [terms.team]),
    ...terms.teamAliases,
    ...roles.flatMap((role) => [role.title, ...role.aliases]),
    ...alsoNamed.map(({ word }) => word),
    ...words.map(({ word }) => word),
    ...contacts.flatMap((contact) => [contact.name, ...contact.name.split(/[,:()]/)]),
    ...(name === undefined ? [] : [title, name]),
  ].map((word) => word.trim());
  return [...new Set(all)].filter((word) => word.length > 1);
}

/** Telephone numbers in a text, digits only: six or more, however they are written. */
const numbersIn = (said: string): string[] =>
  (said.match(/\(?\d[\d\s().-]{5,}\d/g) ?? [])
    .map((one) => one.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 6 && digits.length <= 13 && !/^(19|20)\d{6}$/.test(digits));
