import MiniSearch from 'minisearch';
import type { Law, Pack } from '../protocols/schema.ts';
import { type Entry, entriesOf } from './entries.ts';
import { gramsOf } from './grams.ts';
import { type Learned, type Lexicon, lexicon, type Reader, type Words } from './terms.ts';

/** One way of asking, taken apart. */
export type Way = {
  readonly terms: readonly string[];
  readonly weights: readonly number[]; // of each term
  readonly letters: number; // of all terms together
  length: number; // of its vector, once every text is read
};
export type Indexed = {
  readonly entry: Entry;
  readonly ways: readonly Way[];
  readonly all: ReadonlyMap<string, number>; // every term of it, with its best weight
};
/** Everything one school is answered from. In memory, built from its pack and the law alone. */
export type Index = {
  readonly school: string; // id of the pack
  readonly document: string;
  readonly entries: readonly Indexed[];
  readonly read: Reader; // takes a question apart, mistakes and all
  readonly rarity: (term: string) => number; // how much a term tells: 0 for one that is everywhere
  readonly grams: ReadonlyMap<string, Uint16Array>; // of every term of it
  readonly search: MiniSearch;
};

type Doc = { readonly id: number; readonly said: string };
const TEXT_WEIGHT = 0.8; // of a word that only the answer itself holds

/**
 * Builds the index of one school: its own pack and the law. Some tens of milliseconds, once.
 * @param words of packs that were taken apart before: for who builds several schools
 */
export function buildIndex(pack: Pack, law: Law, words: Words = new Map()): Index {
  const { learn, reader } = lexicon(words);
  const indexed = entriesOf(pack, law).map((entry) => indexEntry(entry, learn));
  const rarity = rarityIn(indexed);
  for (const one of indexed) for (const way of one.ways) measure(way, rarity);
  return {
    school: pack.id,
    document: pack.document,
    entries: indexed,
    read: reader(),
    rarity,
    grams: new Map(indexed.flatMap(({ all }) => [...all.keys()].map((term) => [term, gramsOf(term)]))),
    search: searchOver(indexed),
  };
}

function indexEntry(entry: Entry, learn: Lexicon['learn']): Indexed {
  const all = new Map<string, number>();
  const add = ({ terms, weights }: Learned, part: number) => {
    for (let i = 0; i < terms.length; i++) {
      const [term, weight] = [terms[i] ?? '', (weights[i] ?? 0) * part];
      if ((all.get(term) ?? 0) < weight) all.set(term, weight);
    }
  };
  add(learn(entry.text), TEXT_WEIGHT);
  const ways = [...entry.ask, entry.title].map((ask): Way => {
    const read = learn(ask);
    add(read, 1);
    return { ...read, letters: read.terms.reduce((so, { length }) => so + length, 0), length: 0 };
  });
  return { entry, ways, all };
}

/** Inverse document frequency, over entries. A term that is nowhere counts as one that is in one entry. */
function rarityIn(indexed: readonly Indexed[]): (term: string) => number {
  const seen = new Map<string, number>();
  for (const { all } of indexed) for (const term of all.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  for (const [term, count] of seen) seen.set(term, Math.log(1 + indexed.length / count));
  const unseen = Math.log(1 + indexed.length);
  return (term) => seen.get(term) ?? unseen;
}

/** The length of a way of asking, for how near a question is to it. */
function measure(way: Way, rarity: (term: string) => number): void {
  let sum = 0;
  for (let i = 0; i < way.terms.length; i++) sum += ((way.weights[i] ?? 0) * rarity(way.terms[i] ?? '')) ** 2;
  way.length = Math.sqrt(sum);
}

/** The text index. Terms are already taken apart, so it splits on spaces and changes nothing. */
function searchOver(indexed: readonly Indexed[]): MiniSearch {
  const search = new MiniSearch<Doc>({
    fields: ['said'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  search.addAll(indexed.map(({ all }, id) => ({ id, said: [...all.keys()].join(' ') })));
  return search;
}
