import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLaw, loadPack } from '../../src/protocols/load.ts';
import type { Pack } from '../../src/protocols/schema.ts';
import { buildIndex, type Index } from '../../src/vraagbaak/build.ts';

export const protocols = join(import.meta.dirname, '../../src/protocols');
export const law = loadLaw(join(protocols, 'wet.json'));
export const packs: readonly Pack[] = readdirSync(join(protocols, 'packs')).map((name) =>
  loadPack(join(protocols, 'packs', name)),
);

/** One school's pack, by its id. */
export function packOf(id: string): Pack {
  const found = packs.find((pack) => pack.id === id);
  if (found === undefined) throw new Error(`no pack ${id}`);
  return found;
}
/** The pack the practice environment opens with. */
export const practicePack = packOf(
  JSON.parse(readFileSync(join(protocols, '../adapters/practice/demo-school.json'), 'utf8')).pack,
);
export const practiceIndex: Index = buildIndex(practicePack, law);
