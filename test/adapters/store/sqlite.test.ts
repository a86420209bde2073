import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sqliteBench } from './bench.ts';
import { storeContract } from './store-contract.ts';

storeContract('sqlite', sqliteBench);

test('the canary is looked for in the write-ahead log and in the keys too', () => {
  const { folder, open } = sqliteBench();
  open();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['keys.db', 'meldcode.db', 'meldcode.db-wal']));
});
