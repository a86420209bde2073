import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { CaseKey } from '../../../src/core/dossier.ts';
import { sqliteBench } from './bench.ts';
import { at, head, linde, observed, opened, opener } from './samples.ts';

const other: CaseKey = { ...linde, code: 'P4-8WMX' };
const [here, there] = [`code = '${linde.code}'`, `code = '${other.code}'`];
const changed = (column: string, seq: number) =>
  `UPDATE event SET ${column} = (SELECT ${column} FROM event WHERE ${there} AND seq = ${seq}) WHERE ${here} AND seq = ${seq}`;
const swapRows = ['-1 WHERE seq = 2', '2 WHERE seq = 3', '3 WHERE seq = -1'].map(
  (move) => `UPDATE event SET seq = ${move} AND ${here}`,
);

/** Two cases of four events. */
async function twoCases() {
  const bench = sqliteBench();
  const { dossiers } = bench.open();
  await dossiers.append(linde, 0, [observed(1), observed(2), opened(3), observed(4)], [], head);
  await dossiers.append(other, 0, [observed(5), observed(6), opened(7), observed(8)], [], head);
  return { ...bench, dossiers };
}

test.each<{ what: string; sql: string[]; seq: number }>([
  { what: 'meta of another event', sql: [changed('meta', 2)], seq: 2 },
  {
    what: 'one letter of meta',
    sql: [`UPDATE event SET meta = replace(meta, 'feit', 'feip') WHERE ${here} AND seq = 2`],
    seq: 2,
  },
  { what: 'content of another case', sql: [changed('sealed', 2)], seq: 2 },
  { what: 'content and digest of another case', sql: [changed('sealed', 2), changed('digest', 2)], seq: 2 },
  { what: 'digest', sql: [changed('digest', 1)], seq: 1 },
  { what: 'hash', sql: [changed('hash', 4)], seq: 4 },
  {
    what: 'content where there was none',
    sql: [`UPDATE event SET sealed = x'01' WHERE ${here} AND seq = 3`],
    seq: 3,
  },
  {
    what: 'digest of what was destroyed',
    sql: [`UPDATE event SET sealed = NULL, digest = NULL WHERE ${here} AND seq = 2`],
    seq: 2,
  },
  { what: 'order of two events', sql: swapRows, seq: 2 },
  { what: 'the last but one is gone', sql: [`DELETE FROM event WHERE ${here} AND seq = 3`], seq: 3 },
  { what: 'a gap', sql: [`UPDATE event SET seq = 9 WHERE ${here} AND seq = 4`], seq: 4 },
  { what: 'the first is gone', sql: [`DELETE FROM event WHERE ${here} AND seq = 1`], seq: 1 },
  { what: 'the last is gone', sql: [`DELETE FROM event WHERE ${here} AND seq = 4`], seq: 4 },
  { what: 'all are gone', sql: [`DELETE FROM event WHERE ${here}`], seq: 1 },
  { what: 'the head is gone', sql: [`DELETE FROM head WHERE ${here}`], seq: 5 },
  {
    what: 'an event of another case at the end',
    sql: [
      `INSERT INTO event SELECT tenant, school, '${linde.code}', 5, meta, sealed, digest, hash FROM event WHERE ${there} AND seq = 4`,
    ],
    seq: 5,
  },
  {
    what: 'the whole of another case',
    sql: [
      `DELETE FROM event WHERE ${here}`,
      `UPDATE event SET code = '${linde.code}'`,
      `UPDATE head SET hash = (SELECT hash FROM head WHERE ${there}) WHERE ${here}`,
    ],
    seq: 1,
  },
])('a changed dossier is found, with its place: $what', async ({ sql, seq }) => {
  const { dossiers, tamper } = await twoCases();
  for (const statement of sql) tamper(statement);
  await expect(dossiers.read(linde)).rejects.toMatchObject({
    code: 'chain.broken',
    facts: { code: linde.code, seq },
  });
});

test('every flipped byte of content, digest or hash is found', async () => {
  const { dossiers, path } = await twoCases();
  const db = new DatabaseSync(path);
  for (const column of ['sealed', 'digest', 'hash']) {
    const whole = db.prepare(`SELECT ${column} AS bytes FROM event WHERE ${here} AND seq = 2`).get()?.bytes;
    if (!(whole instanceof Uint8Array)) throw new Error('no bytes');
    const put = db.prepare(`UPDATE event SET ${column} = ? WHERE ${here} AND seq = 2`);
    for (const i of whole.keys()) {
      put.run(whole.map((byte, place) => (place === i ? byte ^ 1 : byte)));
      await expect(dossiers.read(linde)).rejects.toMatchObject({ code: 'chain.broken', facts: { seq: 2 } });
    }
    put.run(whole);
  }
  db.close();
  expect(await dossiers.read(linde)).toHaveLength(4);
});

test.each([
  { what: 'of another case', from: `${there} AND seq = 2` },
  { what: 'of another seq', from: `${here} AND seq = 1` },
])('who can also rewrite the chain still cannot put content $what elsewhere', async ({ from }) => {
  const { dossiers, tamper, path } = await twoCases();
  for (const column of ['sealed', 'digest'])
    tamper(
      `UPDATE event SET ${column} = (SELECT ${column} FROM event WHERE ${from}) WHERE ${here} AND seq = 2`,
    );
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  let hash = sha256(Buffer.from(`v1|${linde.tenant}|${linde.school}|${linde.code}`));
  const db = new DatabaseSync(path);
  for (const { seq, meta, digest } of db.prepare(`SELECT * FROM event WHERE ${here} ORDER BY seq`).all()) {
    hash = sha256(hash, Buffer.from(String(meta)), digest instanceof Uint8Array ? digest : Buffer.alloc(32));
    db.prepare(`UPDATE event SET hash = ? WHERE ${here} AND seq = ?`).run(hash, Number(seq));
  }
  db.close();
  await expect(dossiers.read(linde)).rejects.toMatchObject({ code: 'chain.broken', facts: { seq: 4 } });
  tamper(`UPDATE head SET hash = ? WHERE ${here}`, hash); // the last thing that gave it away
  await expect(dossiers.read(linde)).rejects.toMatchObject({ code: 'seal.broken' });
});

test('an event that a newer version wrote is not guessed at', async () => {
  const { open, tamper } = sqliteBench();
  const { dossiers } = open();
  await dossiers.append(linde, 0, [opened(1)], [], head);
  const meta = JSON.stringify({ seq: 1, type: 'dossier.dreamt' });
  const genesis = createHash('sha256').update(`v1|${linde.tenant}|${linde.school}|${linde.code}`).digest();
  const hash = createHash('sha256').update(genesis).update(meta).update(new Uint8Array(32)).digest();
  tamper('UPDATE event SET meta = ?, hash = ?', meta, hash);
  tamper('UPDATE head SET hash = ?', hash);
  await expect(dossiers.read(linde)).rejects.toMatchObject({ code: 'store.newer', facts: { seq: 1 } });
});

test.each(['author', 'code', 'expires_at', 'id'])('a note with another %s does not open', async (column) => {
  const { open, tamper } = sqliteBench();
  const { notes } = open();
  await notes.write({ key: linde, author: opener, id: 'n1', text: 'kort', at: at(1), expiresAt: at(9) });
  const given = { author: 'somebody', code: other.code, expires_at: at(30), id: 'n2' };
  tamper(`UPDATE note SET ${column} = ?`, given[column as keyof typeof given]);
  const [key, author] = [column === 'code' ? other : linde, column === 'author' ? 'somebody' : opener];
  await expect(notes.of(key, author, at(2))).rejects.toMatchObject({ code: 'seal.broken' });
});
