import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { CaseKey } from '../../core/dossier.ts';
import type { NoteStore, Sealer } from '../../ports.ts';
import { forgetLog, guarded, utc } from './sqlite-file.ts';

const Row = z.object({
  id: z.string(),
  at: z.string(),
  expires_at: z.string(),
  sealed: z.instanceof(Uint8Array),
});
type Note = { key: CaseKey; author: string; id: string; at: string; expiresAt: string };

/** Working notes in SQLite, sealed with the data key of their case. A note written twice is one note. */
export function sqliteNotes(db: DatabaseSync, sealer: Sealer): NoteStore {
  const sql = statements(db);
  const destroyed = (changes: number | bigint): number => {
    if (Number(changes) > 0) forgetLog(db);
    return Number(changes);
  };

  return {
    async write({ key, author, id, text, at, expiresAt }) {
      const note = { key, author, id, at: utc(at), expiresAt: utc(expiresAt) };
      const sealed = await sealer.seal(key, Buffer.from(text), place(note));
      const { tenant, school, code } = key;
      guarded(() => sql.insert.run(tenant, school, code, author, id, note.at, note.expiresAt, sealed));
    },

    async of(key, author, now) {
      const { tenant, school, code } = key;
      const rows = guarded(() => sql.of.all(tenant, school, code, author, utc(now)));
      return Promise.all(
        z
          .array(Row)
          .parse(rows)
          .map(async ({ id, at, expires_at: expiresAt, sealed }) => {
            const plain = await sealer.open(key, sealed, place({ key, author, id, at, expiresAt }));
            return { id, text: Buffer.from(plain).toString(), at };
          }),
      );
    },

    async destroy({ tenant, school, code }) {
      return destroyed(guarded(() => sql.destroy.run(tenant, school, code)).changes);
    },

    async sweep(now) {
      return destroyed(guarded(() => sql.sweep.run(utc(now))).changes);
    },
  };
}

/** A note opens for its author, with its case and until its own end only. */
const place = ({ key: { tenant, school, code }, author, id, at, expiresAt }: Note) =>
  `note|v1|${tenant}|${school}|${code}|${author}|${id}|${at}|${expiresAt}`;

const statements = (db: DatabaseSync) => ({
  insert: db.prepare(`INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (tenant, school, code, author, id) DO NOTHING`),
  of: db.prepare(`SELECT id, at, expires_at, sealed FROM note
    WHERE tenant = ? AND school = ? AND code = ? AND author = ? AND expires_at >= ? ORDER BY at, id`),
  destroy: db.prepare('DELETE FROM note WHERE tenant = ? AND school = ? AND code = ?'),
  sweep: db.prepare('DELETE FROM note WHERE expires_at < ?'),
});
