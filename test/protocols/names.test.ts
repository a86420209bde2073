import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protocols } from './pack-folder.ts';

const root = join(protocols, '../..');
const ids = readdirSync(join(protocols, 'packs'));
/** Where a school is named: its own folder, the tests of the packs, the journeys, and who plays there. */
const MAY = /(^|\/)packs\/|^test\/journeys\/|^src\/adapters\/practice\/(demo-school\.json$|schools\/)/;

test('no code and no test names a school, but for its pack, its journeys and the practice roster', () => {
  const files = ['src', 'test', 'cards'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const code = files.filter((file) => /\.(ts|m?js|json|css|html)$/.test(file));
  expect(code.length).toBeGreaterThan(300);
  const names = new RegExp(`\\b(${ids.join('|')})\\b`);
  expect(
    code.filter((file) => MAY.test(file)).some((file) => names.test(readFileSync(join(root, file), 'utf8'))),
  ).toBe(true);
  const named = code.filter((file) => !MAY.test(file) && names.test(readFileSync(join(root, file), 'utf8')));
  expect(named).toEqual([]);
});
