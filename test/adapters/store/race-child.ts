import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../../src/adapters/store/sqlite.ts';
import { Fault } from '../../../src/fault.ts';
import { head, linde, observed } from './samples.ts';

/** Gets this many events into one dossier that others write in too. Any fault but a conflict ends it. */
const [folder = '', wanted = '0'] = process.argv.slice(2);
const { dossiers } = openSqlite(
  join(folder, 'meldcode.db'),
  localSealer(readFileSync(join(folder, 'kek')), join(folder, 'keys.db')),
);
for (let written = 0; written < Number(wanted); ) {
  const seq = (await dossiers.read(linde)).length;
  try {
    await dossiers.append(linde, seq, [observed(written)], [], head);
    written += 1;
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store.conflict') throw error;
  }
}
