import { expect, test } from 'vitest';
import { recentlyUsed } from '../../../src/adapters/keys/recently-used.ts';

const [wrapped, rewrapped] = [Uint8Array.of(1), Uint8Array.of(2)];

test('the keys used last are kept, the one used longest ago makes room', () => {
  const recent = recentlyUsed(2);
  for (const place of ['a', 'b', 'a', 'c']) recent.keep(place, wrapped, Buffer.from(place));
  const found = ['a', 'b', 'c'].map((place) => recent.find(place, wrapped)?.toString());
  expect(found).toEqual(['a', undefined, 'c']);
});

test('a key that was wrapped anew since is not used', () => {
  const recent = recentlyUsed(2);
  recent.keep('a', wrapped, Buffer.from('a'));
  expect(recent.find('a', rewrapped)).toBeUndefined();
});

test('a forgotten key is gone from memory too', () => {
  const recent = recentlyUsed(2);
  const dataKey = Buffer.from('a');
  recent.keep('a', wrapped, dataKey);
  recent.forget('a');
  expect(recent.find('a', wrapped)).toBeUndefined();
  expect(dataKey).toEqual(Buffer.of(0));
});
