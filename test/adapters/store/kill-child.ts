import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../../src/adapters/store/sqlite.ts';
import { head, linde, observed, reminder } from './samples.ts';

/** Writes until it is killed: two events and one message at a time, and says which seq has been acknowledged. */
const folder = process.argv[2] ?? '';
writeSync(1, '0\n'); // opens now
const { dossiers } = openSqlite(
  join(folder, 'meldcode.db'),
  localSealer(readFileSync(join(folder, 'kek')), join(folder, 'keys.db')),
);
for (let seq = (await dossiers.read(linde)).length; ; seq += 2) {
  await dossiers.append(linde, seq, [observed(seq), observed(seq)], [reminder(`${seq + 2}`, 1)], head);
  writeSync(1, `${seq + 2}\n`);
}
