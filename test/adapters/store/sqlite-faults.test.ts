import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../../src/adapters/store/sqlite.ts';
import { sqliteDossiers } from '../../../src/adapters/store/sqlite-dossiers.ts';
import { openFile } from '../../../src/adapters/store/sqlite-file.ts';
import { sqliteOutbox } from '../../../src/adapters/store/sqlite-outbox.ts';
import { claimFor, migrations } from '../../../src/adapters/store/sqlite-schema.ts';
import { dataFolder, type SqliteBench, sqliteBench } from './bench.ts';
import { at, head, linde, observed, opener, reminder } from './samples.ts';

const unavailable = (reason: string) =>
  expect.objectContaining({ code: 'store.unavailable', facts: expect.objectContaining({ reason }) });

/** A store with two events and a message, closed. */
async function written() {
  const bench = sqliteBench();
  const { dossiers, close } = bench.open();
  await dossiers.append(linde, 0, [observed(1), observed(2)], [reminder('1', 1)], head);
  close();
  return { ...bench, still: () => contentOf(bench) };
}
/** What a bot that starts now finds. */
async function contentOf({ open }: SqliteBench) {
  const { dossiers, outbox, close } = open();
  const events = await dossiers.read(linde);
  const due = await outbox.nextDue();
  close();
  return { events: events.length, due };
}
const whole = { events: 2, due: at(1) };

test('a read-only file stops the start', async () => {
  const { path, sealer, still } = await written();
  expect(() => openSqlite(`file:${path}?mode=ro`, sealer)).toThrow(unavailable('readonly'));
  expect(await still()).toEqual(whole);
});

test('a folder that is not there, or is a file, stops the start and makes nothing', () => {
  const { folder, sealer } = sqliteBench();
  expect(() => openSqlite(join(folder, 'gone', 'meldcode.db'), sealer)).toThrow(unavailable('cannot-open'));
  expect(() => openSqlite(folder, sealer)).toThrow(unavailable('cannot-open'));
});

test('a full disk refuses what does not fit, whole, and goes on when there is room', async () => {
  const { open, still, path } = await written();
  const db = new DatabaseSync(path);
  const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
  db.close();
  const { dossiers, notes, outbox, close } = open({ maxPages: pages });
  const long = Array.from({ length: 40 }, (_, i) => observed(i, 'x'.repeat(8000)));
  await expect(dossiers.append(linde, 2, long, [reminder('2', 0)], head)).rejects.toEqual(
    unavailable('full'),
  );
  const note = { key: linde, author: opener, id: 'n', text: 'y'.repeat(9000), at: at(1), expiresAt: at(9) };
  await expect(notes.write(note)).rejects.toEqual(unavailable('full'));
  const [row] = await outbox.lease(at(1), at(5), 9);
  const many = Array.from({ length: 200 }, (_, i) => reminder(`more-${i}`, 0));
  await expect(outbox.settle(row?.message.id ?? '', 1, { state: 'failed' }, many)).rejects.toEqual(
    unavailable('full'),
  );
  expect(await outbox.nextDue()).toBe(at(5)); // still ours until the lease ends
  close();
  expect(await still()).toEqual({ events: 2, due: at(5) });
  await open().dossiers.append(linde, 2, long, [], head);
  expect(await still()).toEqual({ events: 42, due: at(5) });
});

test('a disk that is full at the start stops the start', async () => {
  const { folder, sealer } = sqliteBench();
  expect(() => openSqlite(join(folder, 'new.db'), sealer, { maxPages: 2 })).toThrow(unavailable('full'));
  openSqlite(join(folder, 'new.db'), sealer).close(); // nothing half made was left
});

test('a store that another process keeps locked says so, and takes the write afterwards', async () => {
  const { open, path, still } = await written();
  const { dossiers } = open({ busyTimeoutMs: 1 });
  const blocker = new DatabaseSync(path);
  blocker.exec('BEGIN IMMEDIATE');
  await expect(dossiers.append(linde, 2, [observed(3)], [], head)).rejects.toEqual(unavailable('locked'));
  expect(await dossiers.read(linde)).toHaveLength(2); // reading goes on
  blocker.close();
  await dossiers.append(linde, 2, [observed(3)], [], head);
  expect(await still()).toEqual({ ...whole, events: 3 });
});

test('a file that is no database, or a damaged one, stops the start', async () => {
  const { folder, sealer, path } = await written();
  writeFileSync(join(folder, 'text.db'), 'geen database'.repeat(1000));
  expect(() => openSqlite(join(folder, 'text.db'), sealer)).toThrow(unavailable('not-a-database'));
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(7, 100, 4096));
  expect(() => openSqlite(path, sealer)).toThrow(unavailable('corrupt'));
});

test('a closed store says so', async () => {
  const { dossiers, close } = sqliteBench().open();
  close();
  await expect(dossiers.read(linde)).rejects.toEqual(unavailable('closed'));
});

test('closed while a mark of the outbox still waits for company: that was not written, and is told so', async () => {
  const bench = sqliteBench();
  const { outbox, close } = bench.open();
  const waiting = outbox.enqueue([reminder('1', 1)]);
  close();
  await expect(waiting).rejects.toMatchObject({ code: 'store.unavailable', facts: { reason: 'closed' } });
  expect(await bench.open().outbox.nextDue()).toBeUndefined();
});

test('keys of another key store stop the start, and nothing is changed', async () => {
  const { folder, path, sealer, still } = await written();
  const other = localSealer(randomBytes(32), join(folder, 'other-keys.db'));
  const facts = expect.objectContaining({ found: sealer.keyId, given: other.keyId });
  expect(() => openSqlite(path, other)).toThrow(expect.objectContaining({ code: 'key.invalid', facts }));
  other.close();
  expect(await still()).toEqual(whole);
});

test('a database of a newer version is left alone', async () => {
  const { path, sealer, tamper, still } = await written();
  tamper('PRAGMA journal_mode = DELETE'); // it may have chosen otherwise
  tamper(`PRAGMA user_version = ${migrations.length + 1}`);
  const before = readFileSync(path);
  expect(() => openSqlite(path, sealer)).toThrow(
    expect.objectContaining({
      code: 'store.newer',
      facts: { found: migrations.length + 1, known: migrations.length },
    }),
  );
  expect(readFileSync(path)).toEqual(before);
  tamper(`PRAGMA user_version = ${migrations.length}`);
  expect(await still()).toEqual(whole);
});

test.each([...migrations.keys()].slice(1))(
  'a database of version %i is brought up to date with all that is in it',
  async (version) => {
    const bench = sqliteBench();
    const { path, sealer } = bench;
    const db = openFile(path, migrations.slice(0, version), claimFor(sealer.keyId));
    const dossiers = sqliteDossiers(db, sealer, sqliteOutbox(db).add);
    await dossiers.append(linde, 0, [observed(1), observed(2)], [reminder('1', 1)], head);
    db.close();
    expect(peek(path, 'PRAGMA user_version')).toEqual({ user_version: version });
    expect(await contentOf(bench)).toEqual(whole);
    expect(peek(path, 'PRAGMA user_version')).toEqual({ user_version: migrations.length });
  },
);

test('an upgrade that fails half way leaves the old version whole', async () => {
  const { path, sealer, still } = await written();
  const upgrade = [
    ...migrations,
    'CREATE TABLE later (a INTEGER) STRICT; DROP TABLE event; ALTER TABLE no SET x',
  ];
  expect(() => openFile(path, upgrade, claimFor(sealer.keyId))).toThrow();
  expect(peek(path, 'PRAGMA user_version')).toEqual({ user_version: migrations.length });
  expect(peek(path, `SELECT count(*) AS n FROM sqlite_schema WHERE name = 'later'`)).toEqual({ n: 0 });
  expect(await still()).toEqual(whole);
});

test('destroyed notes are in no file any more, not even sealed', async () => {
  const { open, atRest, path } = sqliteBench();
  const { notes } = open();
  for (const id of ['n1', 'n2'])
    await notes.write({ key: linde, author: opener, id, text: 'kort', at: at(1), expiresAt: at(9) });
  const sealed = ['n1', 'n2'].map((id) => bytesOf(path, `SELECT sealed FROM note WHERE id = '${id}'`));
  for (const bytes of sealed) expect(atRest().includes(bytes)).toBe(true);
  await notes.destroy(linde);
  for (const bytes of sealed) expect(atRest().includes(bytes)).toBe(false);
});

test('notes that a reader still holds on to are not called destroyed', async () => {
  const { open, path } = sqliteBench();
  const { notes } = open({ busyTimeoutMs: 1 });
  await notes.write({ key: linde, author: opener, id: 'n', text: 'kort', at: at(1), expiresAt: at(9) });
  const reader = new DatabaseSync(path);
  reader.exec('BEGIN; SELECT * FROM note');
  await expect(notes.destroy(linde)).rejects.toEqual(unavailable('locked'));
  reader.close();
});

test('a copy of the database without its keys does not open', async () => {
  const { path, kek } = await written();
  const elsewhere = dataFolder();
  copyFileSync(path, join(elsewhere, 'meldcode.db'));
  const fresh = localSealer(kek, join(elsewhere, 'keys.db')); // the right key file, but keys.db was lost
  expect(() => openSqlite(join(elsewhere, 'meldcode.db'), fresh)).toThrow(
    expect.objectContaining({ code: 'key.invalid' }),
  );
  fresh.close();
});

function peek(path: string, sql: string) {
  const db = new DatabaseSync(path);
  try {
    return db.prepare(sql).get() ?? {};
  } finally {
    db.close();
  }
}

function bytesOf(path: string, sql: string): Buffer {
  const [bytes] = Object.values(peek(path, sql));
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return Buffer.from(bytes);
}
