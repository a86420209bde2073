import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { protocols } from './pack-folder.ts';

/** For whoever maintains a pack: no card shows these. What people may ask is theirs to say. */
const UNSEEN = ['defects', 'notRelevant', 'ask'];

/** Every text of a pack that can stand on a card. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSEEN.includes(key) ? [] : textsIn(inner)));
}

test('no text for staff names a line of the text we hold: a school has its own document, with steps and headings', () => {
  const root = join(protocols, 'packs');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  expect(files.length).toBeGreaterThan(30);
  const named = files.flatMap((file) =>
    textsIn(JSON.parse(readFileSync(join(root, file), 'utf8')))
      .filter((text) => /\bregels? \d|\bL\d/i.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(named).toEqual([]);
});
