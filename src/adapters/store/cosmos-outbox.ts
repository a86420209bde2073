import type { OutboxMessage } from '../../core/messages.ts';
import { Fault } from '../../fault.ts';
import type { OutboxRow, OutboxStore } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';
import { casePk, schoolPk } from './cosmos-docs.ts';
import {
  messageIn,
  newRow,
  type OutboxShelf,
  parseRow,
  type Row,
  rowDoc,
  rowId,
  shown,
} from './cosmos-rows.ts';
import type { Shelf, Stored } from './cosmos-shelf.ts';
import { utc } from './sqlite-file.ts';

const RACES = 8; // changes of one row that are each faster than ours
const ROUNDS = 50; // of one sweep: the others are faster, or what we see is behind
const END_OF_TIME = '9999';

/**
 * The outbox in Cosmos DB. Every change of a row is one document with If-Match, so of two workers one wins; what
 * follows from a row is written into that same document, and gets rows of its own right after, or by whoever sweeps
 * next. So the end of a row and what follows from it are one write, also when the bot stops in between.
 */
export const cosmosOutbox = (shelves: Shelves, rows: OutboxShelf): OutboxStore => ({
  ...sweeping(shelves),
  ...settling(shelves, rows),
  ...showing(shelves),
  async enqueue(messages) {
    await Promise.all((await rows.missing(messages)).map((doc) => shelves.cases.create(doc)));
  },
});

function sweeping({ cases }: Shelves): Pick<OutboxStore, 'lease' | 'nextDue'> {
  /** The one query over all cases: what must be looked at up to `until`, the longest due first. */
  const due = (until: string, limit: number): Promise<Stored[]> => {
    const most = Math.max(1, Math.trunc(limit));
    const query = `SELECT TOP ${most} * FROM c WHERE c.wakeAt <= @until ORDER BY c.wakeAt`;
    return cases.sweep(query, { until }, most);
  };

  const leaseOne = async (doc: Stored, leaseUntil: string): Promise<OutboxRow | undefined> => {
    const row = parseRow(doc);
    if (row.follow !== undefined) {
      await unfold(cases, row, doc._etag);
      return undefined;
    }
    const { attempts, fence } = row;
    const leased: Row = { ...row, state: 'sending', leaseUntil, attempts: attempts + 1, fence: fence + 1 };
    const etag = await cases.replace(rowDoc(leased), doc._etag);
    return etag === undefined ? undefined : shown(leased);
  };

  return {
    async lease(now, leaseUntil, limit) {
      const leased: OutboxRow[] = [];
      for (let round = 0; round < ROUNDS && leased.length < limit; round += 1) {
        const found = await due(utc(now), limit - leased.length);
        if (found.length === 0) break;
        const taken = await Promise.all(found.map((doc) => leaseOne(doc, utc(leaseUntil))));
        leased.push(...taken.filter((row) => row !== undefined));
      }
      return leased.sort(byDue);
    },

    async nextDue() {
      const [first] = await due(END_OF_TIME, 1);
      return first === undefined ? undefined : String(first.wakeAt);
    },
  };
}

function settling(shelves: Shelves, rows: OutboxShelf): Pick<OutboxStore, 'settle' | 'acknowledge'> {
  const { cases } = shelves;
  const find = async (id: string) => {
    const pk = await rows.caseOf(id);
    const doc = pk === undefined ? undefined : await cases.read(rowId(id), pk);
    return doc && { row: parseRow(doc), etag: doc._etag };
  };

  return {
    async settle(id, fence, to, more) {
      for (let race = 0; race < RACES; race += 1) {
        const found = await find(id);
        if (found?.row.fence !== fence || found.row.state !== 'sending') return false;
        await rows.claimAll(more);
        const settled = settledRow(found.row, to, more);
        if (settled.state === 'failed') await noteFailed(shelves, settled);
        const etag = await cases.replace(rowDoc(settled), found.etag);
        if (etag === undefined) continue;
        if (settled.follow !== undefined) await orLater(() => unfold(cases, settled, etag));
        return true;
      }
      return false;
    },

    async acknowledge(id) {
      for (let race = 0; race < RACES; race += 1) {
        const found = await find(id);
        if (found?.row.state !== 'sent') return;
        const etag = await cases.replace(rowDoc({ ...found.row, state: 'acknowledged' }), found.etag);
        if (etag !== undefined) return;
      }
    },
  };
}

function showing({ cases, lists }: Shelves): Pick<OutboxStore, 'sentFor' | 'failedFor'> {
  return {
    async sentFor(key) {
      const query = {
        where: 'c.kind = @kind AND c.state = @state',
        values: { kind: 'message', state: 'sent' },
      };
      const sent = (await cases.query(casePk(key), query)).map(parseRow).map(shown);
      return sent.filter(({ activityId }) => activityId !== undefined).sort(byDue);
    },

    async failedFor(scope) {
      const noted = await lists.query(schoolPk(scope), {
        where: 'c.kind = @kind',
        values: { kind: 'failed' },
      });
      const docs = await Promise.all(noted.map(({ row, of }) => cases.read(String(row), String(of))));
      const found = docs.filter((doc) => doc !== undefined).map(parseRow);
      const failed = found.filter(({ state }) => state === 'failed').map(shown);
      return failed.sort(
        (a, b) => compare(b.message.dueAt, a.message.dueAt) || compare(a.message.id, b.message.id),
      );
    },
  };
}

/** Gives what follows from a row its own rows, then forgets that it had to. Harmless when done twice. */
async function unfold(cases: Shelf, { follow = [], ...row }: Row, etag: string): Promise<void> {
  await Promise.all(follow.map((json) => cases.create(newRow(messageIn(json)))));
  await cases.replace(rowDoc(row), etag); // changed since: whoever changed it carried them along
}

type Settled = Parameters<OutboxStore['settle']>[2];

function settledRow(row: Row, to: Settled, more: readonly OutboxMessage[]): Row {
  const { leaseUntil, ...rest } = row;
  const { state, dueAt, firstTriedAt, activityId, sentTo } = to;
  const first = row.firstTriedAt ?? firstTriedAt;
  const follow = [...(row.follow ?? []), ...more.map((message) => JSON.stringify(message))];
  return {
    ...rest,
    state,
    ...(state === 'sending' && leaseUntil !== undefined && { leaseUntil }), // noted under way; it stays as it is
    ...(dueAt !== undefined && { dueAt: utc(dueAt) }),
    ...(first !== undefined && { firstTriedAt: first }),
    ...(activityId !== undefined && { activityId }),
    ...(sentTo !== undefined && { sentTo }),
    ...(follow.length > 0 && { follow }),
  };
}

/**
 * In the partition of the school, so that nobody looks through all cases. Before the row itself says so: what is
 * noted and did not fail is left out when it is read; what failed is never missed.
 */
async function noteFailed({ lists }: Shelves, { message }: Row): Promise<void> {
  const { id, key } = messageIn(message);
  const row = rowId(id);
  await lists.create({ id: `failed-${row}`, pk: schoolPk(key), kind: 'failed', row, of: casePk(key) });
}

/** What is written already is done by whoever sweeps next, when it cannot be done now. */
async function orLater(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'store.unavailable')) throw error;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDue = (a: OutboxRow, b: OutboxRow): number =>
  compare(a.message.dueAt, b.message.dueAt) || compare(a.message.id, b.message.id);
