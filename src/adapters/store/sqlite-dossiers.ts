import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { CaseKey, DossierEvent, Head } from '../../core/dossier.ts';
import type { OutboxMessage } from '../../core/follow-ups.ts';
import { Fault } from '../../fault.ts';
import type { DossierStore, Sealer } from '../../ports.ts';
import { eventOpener } from './opened-events.ts';
import { guarded, utc } from './sqlite-file.ts';
import { groupCommit, type Together } from './sqlite-group.ts';
import { link, sealEvents, type Unlinked, verify } from './stored-event.ts';

const bytes = z.instanceof(Uint8Array);
const EventRow = z.object({
  seq: z.int(),
  meta: z.string(),
  sealed: bytes.nullable(),
  digest: bytes.nullable(),
  hash: bytes,
});
const Tip = z.object({ version: z.int(), hash: bytes, changed_at: z.string() });
const ListRow = z.object({
  code: z.string(),
  version: z.int(),
  status: z.enum(['draft', 'open', 'closed']),
  people: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
});

/** Dossiers in SQLite. @param addMessages writes outbox rows inside the transaction of the events */
export function sqliteDossiers(
  db: DatabaseSync,
  sealer: Sealer,
  addMessages: (messages: readonly OutboxMessage[]) => void,
  together: Together = groupCommit(db),
): DossierStore {
  const sql = statements(db);
  const open = eventOpener(sealer);
  const of = (key: CaseKey) => [key.tenant, key.school, key.code] as const;
  const tipOf = (key: CaseKey) => Tip.optional().parse(sql.tip.get(...of(key)));

  /** Events that are sealed already, as one atomic write. Synchronous, so that several can share a commit. */
  const write = (
    key: CaseKey,
    expectedVersion: number,
    sealed: readonly Unlinked[],
    messages: readonly OutboxMessage[],
    head: Head,
    changedAt: string | undefined,
  ) => {
    const tip = tipOf(key);
    const version = tip?.version ?? 0;
    if (version !== expectedVersion)
      throw new Fault('store.conflict', { facts: { ...key, expectedVersion, version } });
    const linked = link(key, tip?.hash, sealed);
    for (const { seq, meta, sealed: content, digest, hash } of linked)
      sql.insert.run(...of(key), seq, meta, content, digest, hash);
    const last = linked.at(-1) ?? tip;
    if (last !== undefined) {
      const people = JSON.stringify(head.people);
      const at = changedAt ?? tip?.changed_at ?? '';
      sql.upsertHead.run(...of(key), version + linked.length, last.hash, head.status, people, at);
    }
    addMessages(messages);
  };

  return {
    async read(key) {
      const { rows, tip } = guarded(() => {
        db.exec('BEGIN'); // one moment: another process may be writing
        try {
          return { rows: z.array(EventRow).parse(sql.read.all(...of(key))), tip: tipOf(key) };
        } finally {
          db.exec('COMMIT');
        }
      });
      verify(key, rows, tip);
      return open(key, rows);
    },

    async append(key, expectedVersion, events, messages, head) {
      const changedAt = lastChange(events);
      const sealed = await sealEvents(sealer, key, expectedVersion, events);
      await together(() => write(key, expectedVersion, sealed, messages, head, changedAt));
    },

    async list({ tenant, school }, { person = null, open, limit }) {
      const closed = open === undefined ? null : Number(!open);
      const rows = guarded(() => sql.list.all({ tenant, school, person, closed, limit }));
      return z
        .array(ListRow)
        .parse(rows)
        .map(({ code, version, status, people }) => ({ code, version, head: { status, people } }));
    },
  };
}

/** When something was added (UTC); a look changes nothing. */
function lastChange(events: readonly DossierEvent[]): string | undefined {
  const last = events.findLast(({ meta }) => meta.type !== 'dossier.viewed');
  return last && utc(last.meta.at);
}

const statements = (db: DatabaseSync) => ({
  read: db.prepare(`SELECT seq, meta, sealed, digest, hash FROM event
    WHERE tenant = ? AND school = ? AND code = ? ORDER BY seq`),
  tip: db.prepare(`SELECT version, hash, changed_at FROM head WHERE tenant = ? AND school = ? AND code = ?`),
  insert: db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  upsertHead: db.prepare('INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  list: db.prepare(`SELECT code, version, status, people FROM head
    WHERE tenant = :tenant AND school = :school
      AND (:closed IS NULL OR (status = 'closed') = :closed)
      AND (:person IS NULL OR EXISTS (SELECT 1 FROM json_each(people) WHERE value = :person))
    ORDER BY changed_at DESC, code LIMIT :limit`),
});
