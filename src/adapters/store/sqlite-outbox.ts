import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { OutboxMessage } from '../../core/messages.ts';
import { Fault } from '../../fault.ts';
import type { OutboxRow, OutboxState, OutboxStore } from '../../ports.ts';
import { guarded, utc } from './sqlite-file.ts';
import { groupCommit, type Together } from './sqlite-group.ts';

const states = ['pending', 'sending', 'sent', 'failed', 'unknown', 'cancelled', 'acknowledged'] as const;
const Row = z.object({
  message: z.string(),
  state: z.enum(states satisfies readonly OutboxState[]),
  due_at: z.string(),
  attempts: z.int(),
  fence: z.int(),
  first_tried_at: z.string().nullable(),
  activity_id: z.string().nullable(),
  sent_to: z.string().nullable(),
});
const NextDue = z.object({ next: z.string().nullable() });

const patient = { patient: true }; // nobody waits for these at a screen

/** The outbox in SQLite; `add` is for inside the transaction of another table's write. */
export function sqliteOutbox(
  db: DatabaseSync,
  together: Together = groupCommit(db),
): OutboxStore & { add(messages: readonly OutboxMessage[]): void } {
  const sql = statements(db);

  const add = (messages: readonly OutboxMessage[]) => {
    for (const message of messages) {
      const { id, key } = message;
      const due = utc(message.dueAt);
      const args = [id, key.tenant, key.school, key.code, JSON.stringify(message), due, due] as const;
      if (sql.insert.run(...args).changes !== 0) continue;
      if (sql.isOf.get(id, key.tenant, key.school, key.code) === undefined)
        throw new Fault('store.unavailable', { facts: { reason: 'message id of another case', id } });
    }
  };

  return {
    add,

    async enqueue(messages) {
      await together(() => void add(messages), patient);
    },

    async lease(now, leaseUntil, limit) {
      let rows: readonly unknown[] = [];
      await together(() => {
        rows = sql.lease.all({ now: utc(now), until: utc(leaseUntil), limit });
        return undefined;
      }, patient);
      return rows
        .map(toRow)
        .sort((a, b) => compare(a.message.dueAt, b.message.dueAt) || compare(a.message.id, b.message.id));
    },

    async settle(id, fence, to, more) {
      const { state, dueAt, firstTriedAt = null, activityId = null, sentTo = null } = to;
      const due = dueAt === undefined ? null : utc(dueAt);
      let settled = false;
      await together(() => {
        const { changes } = sql.settle.run({ id, fence, state, due, firstTriedAt, activityId, sentTo });
        settled = changes !== 0;
        if (settled) add(more); // else another worker has it now
        return undefined;
      }, patient);
      return settled;
    },

    async sentFor({ tenant, school, code }) {
      return guarded(() => sql.sentFor.all(tenant, school, code)).map(toRow);
    },

    async acknowledge(id) {
      await together(() => void sql.acknowledge.run(id), patient);
    },

    async nextDue() {
      return guarded(() => NextDue.parse(sql.nextDue.get())).next ?? undefined;
    },

    async failedFor({ tenant, school }) {
      return guarded(() => sql.failedFor.all(tenant, school)).map(toRow);
    },
  };
}

function toRow(found: unknown): OutboxRow {
  const row = Row.parse(found);
  const message: OutboxMessage = { ...JSON.parse(row.message), dueAt: row.due_at };
  return {
    message,
    state: row.state,
    attempts: row.attempts,
    fence: row.fence,
    ...(row.first_tried_at !== null && { firstTriedAt: row.first_tried_at }),
    ...(row.activity_id !== null && { activityId: row.activity_id }),
    ...(row.sent_to !== null && { sentTo: row.sent_to }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const statements = (db: DatabaseSync) => ({
  insert: db.prepare(`INSERT INTO outbox
    (id, tenant, school, code, message, state, due_at, wake_at, attempts, fence)
    VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, 0, 0) ON CONFLICT (id) DO NOTHING`),
  isOf: db.prepare('SELECT 1 FROM outbox WHERE id = ? AND tenant = ? AND school = ? AND code = ?'),
  lease: db.prepare(`UPDATE outbox
    SET state = 'sending', wake_at = :until, attempts = attempts + 1, fence = fence + 1
    WHERE id IN (SELECT id FROM outbox WHERE wake_at <= :now ORDER BY wake_at, id LIMIT :limit)
    RETURNING *`),
  settle: db.prepare(`UPDATE outbox SET
      state = :state,
      due_at = coalesce(:due, due_at),
      wake_at = CASE :state
        WHEN 'pending' THEN coalesce(:due, due_at)
        WHEN 'sending' THEN wake_at -- noted under way; the lease stays as it is
      END,
      first_tried_at = coalesce(first_tried_at, :firstTriedAt),
      activity_id = coalesce(:activityId, activity_id),
      sent_to = coalesce(:sentTo, sent_to)
    WHERE id = :id AND fence = :fence AND state = 'sending'`),
  sentFor: db.prepare(`SELECT * FROM outbox
    WHERE tenant = ? AND school = ? AND code = ? AND state = 'sent' AND activity_id IS NOT NULL
    ORDER BY due_at, id`),
  acknowledge: db.prepare(`UPDATE outbox SET state = 'acknowledged' WHERE id = ? AND state = 'sent'`),
  nextDue: db.prepare('SELECT min(wake_at) AS next FROM outbox WHERE wake_at IS NOT NULL'),
  failedFor: db.prepare(`SELECT * FROM outbox WHERE tenant = ? AND school = ? AND state = 'failed'
    ORDER BY due_at DESC, id`),
});
