import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { recentlyUsed } from '../../../src/adapters/keys/recently-used.ts';

const keyOf = (text: string) => createSecretKey(Buffer.from(text));
const [wrapped, rewrapped] = [Uint8Array.of(1), Uint8Array.of(2)];

test('the keys used last are kept, the one used longest ago makes room', () => {
  const recent = recentlyUsed(2);
  for (const place of ['a', 'b', 'a', 'c']) recent.keep(place, wrapped, keyOf(place));
  const found = ['a', 'b', 'c'].map((place) => recent.find(place, wrapped)?.export().toString());
  expect(found).toEqual(['a', undefined, 'c']);
});

test('a key that was wrapped anew since is not used', () => {
  const recent = recentlyUsed(2);
  recent.keep('a', wrapped, keyOf('a'));
  expect(recent.find('a', rewrapped)).toBeUndefined();
});

test('a forgotten key is not found any more', () => {
  const recent = recentlyUsed(2);
  recent.keep('a', wrapped, keyOf('a'));
  recent.forget('a');
  expect(recent.find('a', wrapped)).toBeUndefined();
});
