import { type CaseKey, type DossierEvent, type Head, replay } from '../../src/core/dossier.ts';
import type { OutboxMessage } from '../../src/core/messages.ts';
import { Fault } from '../../src/fault.ts';
import type { DossierStore, NoteStore, OutboxRow, OutboxStore } from '../../src/ports.ts';

type Kept = OutboxRow & { readonly wakeAt?: string };
type Note = Parameters<NoteStore['write']>[0];

const place = ({ tenant, school, code }: CaseKey) => `${tenant}/${school}/${code}`;
const utc = (moment: string) => new Date(moment).toISOString();
const byDue = (a: OutboxRow, b: OutboxRow) =>
  a.message.dueAt.localeCompare(b.message.dueAt) || a.message.id.localeCompare(b.message.id);

/** What stays when a bot stops: give the same one to the next bot. */
export function memoryStores() {
  const dossiers = new Map<string, { events: DossierEvent[]; head: Head; code: string }>();
  const rows = new Map<string, Kept>();
  let notes: Note[] = [];

  const add = (messages: readonly OutboxMessage[]) => {
    for (const given of messages) {
      const message = { ...given, dueAt: utc(given.dueAt) };
      if (rows.has(message.id)) continue;
      rows.set(message.id, { message, state: 'pending', attempts: 0, fence: 0, wakeAt: message.dueAt });
    }
  };
  const store: DossierStore = {
    async read(key) {
      const events = dossiers.get(place(key))?.events ?? [];
      return replay(events).happened; // each with its seq
    },
    async append(key, expectedVersion, events, messages, head) {
      const found = dossiers.get(place(key))?.events ?? [];
      if (found.length !== expectedVersion) throw new Fault('store.conflict');
      dossiers.set(place(key), { events: [...found, ...events], head, code: key.code });
      add(messages);
    },
    async list() {
      return [...dossiers.values()].map(({ events, head, code }) => ({ code, head, version: events.length }));
    },
  };
  const noteStore: NoteStore = {
    async write(note) {
      notes.push(note);
    },
    async of(key, author, now) {
      return notes.filter(
        (note) => place(note.key) === place(key) && note.author === author && note.expiresAt > now,
      );
    },
    async destroy(key) {
      const before = notes.length;
      notes = notes.filter((note) => place(note.key) !== place(key));
      return before - notes.length;
    },
    async sweep(now) {
      const before = notes.length;
      notes = notes.filter(({ expiresAt }) => expiresAt > now);
      return before - notes.length;
    },
  };
  return {
    store,
    outbox: memoryOutbox(rows, add),
    notes: noteStore,
    rows: () => [...rows.values()].sort(byDue),
  };
}
export type MemoryStores = ReturnType<typeof memoryStores>;

/** An outbox that does what the store contract says. */
function memoryOutbox(
  rows: Map<string, Kept>,
  add: (messages: readonly OutboxMessage[]) => void,
): OutboxStore {
  const of = (scope: { tenant: string; school: string }, state: OutboxRow['state']) =>
    [...rows.values()].filter(
      (row) =>
        row.state === state &&
        row.message.key.tenant === scope.tenant &&
        row.message.key.school === scope.school,
    );
  return {
    async enqueue(messages) {
      add(messages);
    },
    async lease(now, leaseUntil, limit) {
      const due = [...rows.values()]
        .filter(({ wakeAt }) => wakeAt !== undefined && wakeAt <= now)
        .sort((a, b) => (a.wakeAt ?? '').localeCompare(b.wakeAt ?? '') || byDue(a, b))
        .slice(0, limit);
      return due
        .map((row) => {
          const { attempts, fence } = row;
          const leased: Kept = {
            ...row,
            state: 'sending',
            attempts: attempts + 1,
            fence: fence + 1,
            wakeAt: leaseUntil,
          };
          rows.set(row.message.id, leased);
          return leased;
        })
        .sort(byDue);
    },
    async settle(id, fence, { state, dueAt, firstTriedAt, activityId, sentTo }, more) {
      const row = rows.get(id);
      if (row === undefined || row.fence !== fence || row.state !== 'sending') return false;
      const { wakeAt, ...same } = row;
      const message = dueAt === undefined ? row.message : { ...row.message, dueAt: utc(dueAt) };
      const first = row.firstTriedAt ?? firstTriedAt;
      const wake = state === 'pending' ? message.dueAt : state === 'sending' ? wakeAt : undefined;
      rows.set(id, {
        ...same,
        message,
        state,
        ...(wake !== undefined && { wakeAt: wake }),
        ...(first !== undefined && { firstTriedAt: first }),
        ...(activityId !== undefined && { activityId }),
        ...(sentTo !== undefined && { sentTo }),
      });
      add(more);
      return true;
    },
    async sentFor(key) {
      return of(key, 'sent').filter(
        (row) => row.message.key.code === key.code && row.activityId !== undefined,
      );
    },
    async acknowledge(id) {
      const row = rows.get(id);
      if (row?.state === 'sent') rows.set(id, { ...row, state: 'acknowledged' });
    },
    async nextDue() {
      return [...rows.values()].flatMap(({ wakeAt }) => wakeAt ?? []).sort()[0];
    },
    async failedFor(scope) {
      return of(scope, 'failed').sort((a, b) => byDue(b, a));
    },
  };
}
