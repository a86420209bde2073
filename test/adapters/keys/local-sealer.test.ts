import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import type { CaseKey } from '../../../src/core/dossier.ts';

const linde: CaseKey = { tenant: 't1', school: 'de-linde', code: 'K7-3FQ9' };
const others: CaseKey[] = [
  { ...linde, code: 'P4-8WMX' },
  { ...linde, school: 'de-eik' },
  { ...linde, tenant: 't2' },
];
const broken = expect.objectContaining({ code: 'seal.broken' });
const invalid = expect.objectContaining({ code: 'key.invalid' });
const plain = Buffer.from('kanariepiet');

function keyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'keys.db');
  const kek = randomBytes(32);
  const open = (given: Uint8Array = kek) => {
    const sealer = localSealer(given, path);
    onTestFinished(() => sealer.close());
    return sealer;
  };
  const atRest = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  return { path, kek, open, atRest };
}

/** The wrapped data key of the case, as it stands in the file. */
function wrappedKey(path: string): Buffer {
  const db = new DatabaseSync(path);
  const wrapped = db.prepare('SELECT wrapped FROM data_key WHERE code = ?').get(linde.code)?.wrapped;
  db.close();
  if (!(wrapped instanceof Uint8Array)) throw new Error('no key');
  return Buffer.from(wrapped);
}

test('whatever is sealed comes back byte for byte, at its own place only', async () => {
  const sealer = keyFolder().open();
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 500 }),
      fc.string(),
      fc.string(),
      async (bytes, aad, elsewhere) => {
        const sealed = await sealer.seal(linde, bytes, aad);
        expect(Buffer.compare(await sealer.open(linde, sealed, aad), bytes)).toBe(0);
        if (elsewhere !== aad) await expect(sealer.open(linde, sealed, elsewhere)).rejects.toEqual(broken);
      },
    ),
    { numRuns: 200 },
  );
});

test('anything changed, cut off or added is refused', async () => {
  const sealer = keyFolder().open();
  const sealed = await sealer.seal(linde, plain, 'v1|1');
  const length = sealed.length;
  const damage = fc.oneof(
    fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 255 })).map(([i, mask]) => {
      return sealed.map((byte, place) => (place === i ? byte ^ mask : byte));
    }),
    fc.nat(length - 1).map((end) => sealed.subarray(0, end)),
    fc.integer({ min: 1, max: length }).map((start) => sealed.subarray(start)),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => Buffer.concat([sealed, more])),
    fc.uint8Array({ maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      await expect(sealer.open(linde, bytes, 'v1|1')).rejects.toEqual(broken);
    }),
    { numRuns: 1000 },
  );
  expect(await sealer.open(linde, sealed, 'v1|1')).toEqual(plain);
});

test.each([4, 8, 12, 13, 14, 15])('a tag of %i bytes is no tag', async (bytes) => {
  const sealer = keyFolder().open();
  const sealed = Buffer.from(await sealer.seal(linde, plain, 'v1|1'));
  const [front, tag, text] = [sealed.subarray(0, 13), sealed.subarray(13, 29), sealed.subarray(29)];
  const short = Buffer.concat([front, tag.subarray(0, bytes), text]);
  await expect(sealer.open(linde, short, 'v1|1')).rejects.toEqual(broken);
});

test('a format of another time is refused, not guessed at', async () => {
  const sealer = keyFolder().open();
  const sealed = await sealer.seal(linde, plain, 'v1|1');
  expect(sealed[0]).toBe(1);
  await expect(sealer.open(linde, Uint8Array.of(2, ...sealed.subarray(1)), 'v1|1')).rejects.toEqual(broken);
});

test('the same text sealed twice looks different', async () => {
  const sealer = keyFolder().open();
  expect(await sealer.seal(linde, plain, 'a')).not.toEqual(await sealer.seal(linde, plain, 'a'));
});

test.each(others)('the key of %j opens nothing of another case', async (other) => {
  const sealer = keyFolder().open();
  const sealed = await sealer.seal(linde, plain, 'a');
  await expect(sealer.open(other, sealed, 'a')).rejects.toEqual(broken); // has no key yet
  await sealer.seal(other, plain, 'a');
  await expect(sealer.open(other, sealed, 'a')).rejects.toEqual(broken);
});

test('a data key that was put with another case does not unwrap', async () => {
  const { open, path } = keyFolder();
  const sealer = open();
  const sealed = await sealer.seal(linde, plain, 'a');
  const db = new DatabaseSync(path);
  db.exec(`UPDATE data_key SET code = 'P4-8WMX'`);
  db.close();
  await expect(sealer.open({ ...linde, code: 'P4-8WMX' }, sealed, 'a')).rejects.toEqual(broken);
});

test('what was sealed opens after a restart, and by another bot that shares the keys', async () => {
  const { open } = keyFolder();
  const [one, two] = [open(), open()];
  const sealed = await Promise.all([one.seal(linde, plain, 'a'), two.seal(linde, plain, 'a')]);
  one.close();
  for (const bytes of sealed) expect(await open().open(linde, bytes, 'a')).toEqual(plain);
  expect(open().keyId).toBe(two.keyId);
});

test('a destroyed key is gone for every bot at once, and its case never gets another', async () => {
  const { open } = keyFolder();
  const [one, two] = [open(), open()];
  const sealed = await one.seal(linde, plain, 'a');
  const spared = await Promise.all(others.map((other) => one.seal(other, plain, 'a')));
  expect(await two.open(linde, sealed, 'a')).toEqual(plain); // both have it at hand now
  await one.destroy(linde);
  await one.destroy(linde); // a second time is harmless
  for (const sealer of [one, two, open()]) {
    await expect(sealer.open(linde, sealed, 'a')).rejects.toEqual(broken);
    await expect(sealer.seal(linde, plain, 'a')).rejects.toEqual(broken);
  }
  for (const [i, other] of others.entries())
    expect(await two.open(other, spared[i] ?? Buffer.of(), 'a')).toEqual(plain);
});

test('destroying a case that has no key yet still bars it', async () => {
  const sealer = keyFolder().open();
  await sealer.destroy(linde);
  await expect(sealer.seal(linde, plain, 'a')).rejects.toEqual(broken);
});

test('a destroyed key is in no file any more, not even wrapped; the key itself never was', async () => {
  const { open, path, atRest, kek } = keyFolder();
  const sealer = open();
  await sealer.seal(linde, plain, 'a');
  const wrapped = wrappedKey(path);
  expect(atRest().includes(wrapped)).toBe(true);
  expect(atRest().includes(kek)).toBe(false);
  await sealer.destroy(linde);
  expect(atRest().includes(wrapped)).toBe(false);
});

test('more cases than the cache holds all keep their own key', async () => {
  const sealer = keyFolder().open();
  const cases = Array.from({ length: 520 }, (_, i): CaseKey => ({ ...linde, code: `${i}` }));
  const sealed: Uint8Array[] = [];
  for (const key of cases) sealed.push(await sealer.seal(key, Buffer.from(key.code), 'a'));
  for (const [i, key] of cases.entries())
    expect(Buffer.from(await sealer.open(key, sealed[i] ?? Buffer.of(), 'a')).toString()).toBe(key.code);
});

test('another key-encryption key stops the start, and the keys stay as they are', async () => {
  const { open } = keyFolder();
  const sealed = await open().seal(linde, plain, 'a');
  expect(() => open(randomBytes(32))).toThrow(invalid);
  expect(await open().open(linde, sealed, 'a')).toEqual(plain);
});

test.each([0, 16, 31, 33])('a key of %i bytes stops the start', (bytes) => {
  expect(() => keyFolder().open(randomBytes(bytes))).toThrow(invalid);
});
