import { isRole } from './check-leak.ts';
import type { Law, Pack } from './schema.ts';
import { filesOf, literal, standsIn, stringsIn } from './strings-in.ts';

/**
 * Proves that no pack lends what people and teams are called in another protocol, in whatever spelling: "scp'er" and
 * "zorgcoordinatoren" too. A pack has the words it declares: its terms, the titles of its roles, who else its
 * document names, and its contacts. What the law says is everybody's, and that a protocol does not name somebody may be said. Newest
 * version of each pack.
 * @returns one line per problem, with the pack, its file and the place in it
 */
export function checkWords(packs: readonly Pack[], law: Law): string[] {
  const ofLaw = plain(
    stringsIn(law, '')
      .map(([, said]) => said)
      .join('\n'),
  );
  const known = packs.map((pack) => ({ id: pack.id, pack, words: vocabulary(pack) }));
  return known.flatMap((here) => {
    const mine = plain([...here.words, ...here.pack.contacts.map(({ name }) => name)].join('\n'));
    const others = known.filter(({ id }) => id !== here.id);
    const foreign = [...new Set(others.flatMap(({ words }) => words))]
      .map((word) => ({ word, fits: inAnyForm(word) }))
      .filter(({ fits }) => !fits.test(ofLaw) && !fits.test(mine));
    const whose = (word: string) => others.filter(({ words }) => words.includes(word)).map(({ id }) => id);
    return textsOf(here.pack).flatMap(({ at, said }) => {
      const text = plain(said);
      return foreign
        .filter(({ word, fits }) => fits.test(text) && !(/\p{Lu}/u.test(word) && standsIn(said, word))) // that one is a leak already
        .map(
          ({ word }) =>
            `${at}: “${word}” is a word of ${whose(word).join(', ')}, and this protocol names nobody so`,
        );
    });
  });
}

/** What people and teams are called. An abbreviation in capitals alone is another word in small letters. */
function vocabulary({ terms, roles, alsoNamed = [] }: Pack): string[] {
  const all = [
    terms.veiligThuis,
    ...(terms.veiligThuisAliases ?? []),
    terms.team,
    ...terms.teamAliases,
    terms.casemanager,
    ...roles.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...alsoNamed.map(({ word }) => word),
  ];
  return [...new Set(all.filter((word) => word !== undefined).filter((word) => /\p{Ll}/u.test(word)))];
}

/** Small letters, no accents, no hyphens or apostrophes: "zorgcoördinator", "SCP-er" and "scp’er" become one. */
const plain = (said: string): string =>
  said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'‘-]/g, '')
    .replace(/\s+/g, ' ');

/** The word by itself, also for several of them. */
function inAnyForm(word: string): RegExp {
  const parts = plain(word)
    .split(' ')
    .map((part) => `${literal(part)}(?:e|n|s|en)?`);
  return new RegExp(`(?<![\\p{L}\\d])${parts.join(' ')}(?![\\p{L}\\d])`, 'u');
}

/** What a pack itself says: not how people may ask for it, nor what it says nothing about, nor a word of the code. */
const textsOf = (pack: Pack): { at: string; said: string }[] =>
  filesOf(pack).flatMap(([file, part]) =>
    stringsIn(part, '')
      .filter(([place, said]) => !/(^|\.)(ask|silent|id)(\.|$)/.test(place) && !isRole(said))
      .map(([place, said]) => ({ at: `${pack.id}/${file}: ${place}`, said })),
  );
