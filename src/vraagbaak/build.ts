import MiniSearch from 'minisearch';
import type { Law, Pack } from '../protocols/schema.ts';
import { plain } from './concepts.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Learned, lexicon, type Reader, type Words } from './terms.ts';
import { type Ways, waysOf } from './ways.ts';

export type Indexed = {
  readonly entry: Entry;
  readonly all: ReadonlyMap<string, number>; // every term of it, with its best weight
  readonly share: ReadonlyMap<string, number>; // every term it is asked for with: in which part of the ways (0-1)
};
/** Everything one school is answered from. In memory, built from its pack and the law alone. */
export type Index = {
  readonly school: string; // id of the pack
  readonly document: string;
  readonly entries: readonly Indexed[];
  readonly read: Reader; // takes a question apart, mistakes and all
  readonly rarity: (term: string) => number; // how much a term tells: 0 for one that is everywhere
  readonly ways: Ways; // what each entry is asked for with
  readonly search: MiniSearch; // what each entry says
};

type Doc = { readonly id: number; readonly said: string };
const TEXT_WEIGHT = 0.8; // of a word that only the answer itself holds

/**
 * Builds the index of one school: its own pack and the law. Some tens of milliseconds, once.
 * @param words of packs that were taken apart before: for who builds several schools
 */
export function buildIndex(pack: Pack, law: Law, words: Words = new Map()): Index {
  const { learn, reader } = lexicon(words);
  const entries = entriesOf(pack, law);
  const asked = entries.map(({ ask, title }) => [...ask, title].map(split));
  const said = entries.map(({ text }) => learn(split(text)));
  const indexed = entries.map((entry, i) => indexEntry(entry, said[i], asked[i]?.map(learn) ?? []));
  const ways = waysOf(asked);
  return {
    school: pack.id,
    document: pack.document,
    entries: indexed,
    read: reader(ways.spread),
    rarity: rarityIn(indexed),
    ways,
    search: searchOver(said),
  };
}

const split = (text: string): readonly string[] => plain(text).split(' ');

function indexEntry(entry: Entry, said: Learned | undefined, asked: readonly Learned[]): Indexed {
  const all = new Map<string, number>();
  const share = new Map<string, number>();
  for (const way of asked) {
    for (let i = 0; i < way.terms.length; i++) {
      const [term, weight] = [way.terms[i] ?? '', way.weights[i] ?? 0];
      if ((all.get(term) ?? 0) < weight) all.set(term, weight);
      share.set(term, (share.get(term) ?? 0) + weight);
    }
  }
  for (const [term, count] of share) share.set(term, Math.sqrt(Math.min(1, count / asked.length)));
  for (const [i, term] of (said?.terms ?? []).entries()) {
    const weight = (said?.weights[i] ?? 0) * TEXT_WEIGHT;
    if ((all.get(term) ?? 0) < weight) all.set(term, weight);
  }
  return { entry, all, share };
}

/** Inverse document frequency, over entries. A term that is nowhere counts as one that is in one entry. */
function rarityIn(indexed: readonly Indexed[]): (term: string) => number {
  const seen = new Map<string, number>();
  for (const { all } of indexed) for (const term of all.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  for (const [term, count] of seen) seen.set(term, Math.log(1 + indexed.length / count));
  const unseen = Math.log(1 + indexed.length);
  return (term) => seen.get(term) ?? unseen;
}

/** The text index. Terms are already taken apart, so it splits on spaces and changes nothing. */
function searchOver(said: readonly Learned[]): MiniSearch {
  const search = new MiniSearch<Doc>({
    fields: ['said'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  search.addAll(said.map(({ terms }, id) => ({ id, said: terms.join(' ') })));
  return search;
}
