import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteBench } from './bench.ts';
import { linde } from './samples.ts';

test('processes that write in one dossier at the same time lose nothing and only ever hear of a conflict', async () => {
  const { folder, kek, open } = sqliteBench();
  writeFileSync(join(folder, 'kek'), kek, { mode: 0o600 });
  const script = join(import.meta.dirname, 'race-child.ts');
  const ends = [1, 2, 3].map(() =>
    once(spawn(process.execPath, [script, folder, '40'], { stdio: 'inherit' }), 'close'),
  );
  for (const [code] of await Promise.all(ends)) expect(code).toBe(0);
  expect(await open().dossiers.read(linde)).toHaveLength(120);
});
