import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type CaseKey, type DossierEvent, type Head, TAKEN } from '../../core/dossier.ts';
import type { OutboxMessage } from '../../core/messages.ts';
import { Fault } from '../../fault.ts';
import type { DossierStore, Sealer } from '../../ports.ts';
import { eventOpener } from './opened-events.ts';
import { guarded, utc } from './sqlite-file.ts';
import { groupCommit, type Together } from './sqlite-group.ts';
import { whileUnchanged } from './sqlite-unchanged.ts';
import { link, type StoredEvent, sealEvents, type Unlinked, verify } from './stored-event.ts';

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
  const unchanged = whileUnchanged<readonly StoredEvent[]>(db);

  /** Events that are sealed already, as one atomic write. Synchronous, so that several can share a commit. */
  const write = (
    key: CaseKey,
    expectedVersion: number,
    sealed: readonly Unlinked[],
    messages: readonly OutboxMessage[],
    head: Head,
    changedAt: string | undefined,
  ) => {
    const known = unchanged.peek(key);
    unchanged.forget(key);
    const tip = tipOf(sql, key);
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
    // What was verified before, and what was linked to it here: it need not be read and verified once more.
    if (known?.length !== version) return () => unchanged.forget(key); // one before it in this commit kept less
    return () => unchanged.replace(key, [...known, ...linked]);
  };

  return {
    async read(key) {
      const rows = guarded(() => unchanged.of(key, () => verified(db, sql, key)));
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

const of = (key: CaseKey) => [key.tenant, key.school, key.code] as const;
const tipOf = (sql: Statements, key: CaseKey) => Tip.optional().parse(sql.tip.get(...of(key)));

/** The rows of a dossier as they stand together at one moment. @throws Fault `chain.broken` */
function verified(db: DatabaseSync, sql: Statements, key: CaseKey): readonly StoredEvent[] {
  db.exec('BEGIN'); // one moment: another process may be writing
  try {
    const rows = z.array(EventRow).parse(sql.read.all(...of(key)));
    verify(key, rows, tipOf(sql, key));
    return rows;
  } finally {
    db.exec('COMMIT');
  }
}

/** When something was added (UTC); a look changes nothing. */
function lastChange(events: readonly DossierEvent[]): string | undefined {
  const last = events.findLast(({ meta }) => meta.type !== 'dossier.viewed');
  return last && utc(last.meta.at);
}

type Statements = ReturnType<typeof statements>;
const statements = (db: DatabaseSync) => ({
  read: db.prepare(`SELECT seq, meta, sealed, digest, hash FROM event
    WHERE tenant = ? AND school = ? AND code = ? ORDER BY seq`),
  tip: db.prepare(`SELECT version, hash, changed_at FROM head WHERE tenant = ? AND school = ? AND code = ?`),
  insert: db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  upsertHead: db.prepare('INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  list: db.prepare(`SELECT code, version, status, people FROM head
    WHERE tenant = :tenant AND school = :school AND code <> '${TAKEN}'
      AND (:closed IS NULL OR (status = 'closed') = :closed)
      AND (:person IS NULL OR EXISTS (SELECT 1 FROM json_each(people) WHERE value = :person))
    ORDER BY changed_at DESC, code LIMIT :limit`),
});
