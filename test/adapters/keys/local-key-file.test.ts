import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { localKeyFile } from '../../../src/adapters/keys/local-key-file.ts';

function keyPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'meldcode.key');
}
const invalid = (reason: RegExp) =>
  expect.objectContaining({
    code: 'key.invalid',
    facts: expect.objectContaining({ reason: expect.stringMatching(reason) }),
  });

test('a new key is made once: 32 bytes, for its owner only', () => {
  const path = keyPath();
  const key = localKeyFile(path, { create: true });
  expect(key).toHaveLength(32);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(localKeyFile(path, { create: true })).toEqual(key);
  expect(localKeyFile(path, { create: false })).toEqual(key);
  expect(localKeyFile(keyPath(), { create: true })).not.toEqual(key);
});

test('without permission to make one, a missing key is said and not made', () => {
  const path = keyPath();
  expect(() => localKeyFile(path, { create: false })).toThrow(invalid(/cannot be read \(ENOENT\)/));
  expect(() => statSync(path)).toThrow();
});

test.each([0o640, 0o604, 0o666, 0o601])('a key file of mode %o is refused, with the cure', (mode) => {
  const path = keyPath();
  localKeyFile(path, { create: true });
  chmodSync(path, mode);
  expect(() => localKeyFile(path, { create: true })).toThrow(invalid(/mode 600/));
});

test.each([
  '',
  'kort',
  Buffer.alloc(31).toString('base64'),
  Buffer.alloc(33).toString('base64'),
  '%'.repeat(44),
])('a key file that does not hold 32 bytes is refused and kept: %j', (content) => {
  const path = keyPath();
  writeFileSync(path, content, { mode: 0o600 });
  expect(() => localKeyFile(path, { create: true })).toThrow(invalid(/32 bytes/));
  expect(statSync(path).size).toBe(content.length);
});

test('a folder that is not there, or a folder instead of a file, is said', () => {
  const path = keyPath();
  expect(() => localKeyFile(join(path, 'no', 'key'), { create: true })).toThrow(invalid(/cannot be made/));
  mkdirSync(path, { mode: 0o700 });
  expect(() => localKeyFile(path, { create: true })).toThrow(invalid(/cannot be read \(EISDIR\)/));
});
