import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPack } from '../protocols/draw.ts';
import { foldersIn, loadLaw, loadPack } from '../protocols/load.ts';

/** The picture of every pack, by the file it belongs in: `packs/<school>/plaat.md`. */
export function pictures(folder: string): Map<string, string> {
  const law = loadLaw(join(folder, 'wet.json'));
  const schools = foldersIn(join(folder, 'packs'));
  return new Map(schools.map((school) => [join(school, 'plaat.md'), drawPack(loadPack(school), law)]));
}

if (import.meta.main) {
  const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'protocols');
  for (const [file, picture] of pictures(folder)) {
    writeFileSync(file, picture);
    process.stdout.write(`${file}\n`);
  }
}
