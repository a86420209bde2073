import { randomBytes } from 'node:crypto';
import type { Container, JSONObject, OperationInput, SqlParameter } from '@azure/cosmos';
import * as z from 'zod';
import { Fault } from '../../fault.ts';
import { asking, Refused, statusOf, type Wait } from './cosmos-request.ts';

/** What we keep in Cosmos DB: JSON, in the partition `pk`. */
type Place = { readonly id: string; readonly pk: string };
export type Doc = JSONObject & Place;

/** What every document has once it is stored. `op`: which write of ours made it what it is. */
const Stored = z.looseObject({ id: z.string(), pk: z.string(), op: z.string(), _etag: z.string() });
export type Stored = z.infer<typeof Stored>;

export type Query = { readonly where: string; readonly values: Record<string, string | number | boolean> };

/** One batch of the service is at most this. A split would no longer be all or nothing, so it is refused. */
export const BATCH_LIMIT = { operations: 100, bytes: 2_000_000 };

/**
 * One container, with only what the service and its stand-ins do alike. Every write carries an operation id of its
 * own, so that a write without an answer is settled: asked again, "exists already" is either ours or another's.
 * That second answer also brings the session token with which our next read sees at least that write.
 */
export type Shelf = Reads & Writes & Batches;

type Reads = {
  read(id: string, pk: string): Promise<Stored | undefined>;
  /** Everything in one partition that fits. */
  query(pk: string, query: Query): Promise<Stored[]>;
  /** The same, page by page, for whoever stops when there is enough. */
  pages(pk: string, query: Query, size: number): AsyncGenerator<Stored[]>;
  /** In all partitions: for the due sweep alone. */
  sweep(query: string, values: Query['values'], limit: number): Promise<Stored[]>;
};
type Writes = {
  /** @returns false when it exists already, of another write: it is left as it is */
  create(doc: Doc): Promise<boolean>;
  /** @param etag of the version this was decided on. @returns the new etag; undefined: changed since, or gone */
  replace(doc: Doc, etag: string): Promise<string | undefined>;
  /** The last one counts. */
  put(doc: Doc): Promise<void>;
  /** @returns false when there was nothing */
  remove(id: string, pk: string): Promise<boolean>;
};
type Batches = {
  /**
   * Creates all of these in one partition, or none.
   * @param docs the first is the one that everybody who writes here wants to create
   * @returns `taken`: another write has the first one; `clash`: another of these exists already
   * @throws Fault `store.unavailable` (facts.reason `too-large`) before anything is written
   */
  batch(pk: string, docs: readonly [Doc, ...Doc[]]): Promise<'written' | 'taken' | 'clash'>;
};

export const shelf = (container: Container, wait: Wait): Shelf => ({
  ...readsOf(container, wait),
  ...writesOf(container, wait),
  ...batchesOf(container, wait),
});

async function find(container: Container, { id, pk }: Place): Promise<Stored | undefined> {
  const { statusCode, substatus, resource } = await container.item(id, pk).read<JSONObject>();
  if (substatus === CONTAINER_GONE) throw new Refused(404);
  return statusCode === 404 ? undefined : Stored.parse(resource); // the SDK does not throw for this one
}

function readsOf(container: Container, wait: Wait): Reads {
  const { items } = container;
  // The stand-in does not look at the option `partitionKey`: the query itself must say it.
  const inOne = (pk: string, { where, values }: Query) => ({
    query: `SELECT * FROM c WHERE c.pk = @pk AND ${where}`,
    parameters: parameters({ ...values, pk }),
  });
  return {
    read: (id, pk) => asking(wait, () => find(container, { id, pk })),

    query(pk, query) {
      return asking(wait, async () => {
        const { resources } = await items.query(inOne(pk, query), { partitionKey: pk }).fetchAll();
        return z.array(Stored).parse(resources);
      });
    },

    async *pages(pk, query, size) {
      let from: { continuationToken?: string } = {};
      do {
        const options = { partitionKey: pk, maxItemCount: size, ...from };
        const page = await asking(wait, () => items.query(inOne(pk, query), options).fetchNext());
        yield z.array(Stored).parse(page.resources ?? []);
        from = page.continuationToken ? { continuationToken: page.continuationToken } : {};
      } while (from.continuationToken);
    },

    sweep(query, values, limit) {
      const asked = { query, parameters: parameters(values) };
      return asking(wait, async () => {
        const { resources } = await items.query(asked, { maxItemCount: limit }).fetchAll();
        return z.array(Stored).parse(resources);
      });
    },
  };
}

function writesOf(container: Container, wait: Wait): Writes {
  const { items } = container;
  return {
    create(doc) {
      const op = newOp();
      return asking(wait, async (again) => {
        try {
          await items.create({ ...doc, op }, ownIds);
          return true;
        } catch (error) {
          statusOf(error, 409);
          return again && (await find(container, doc))?.op === op;
        }
      });
    },

    replace(doc, etag) {
      const op = newOp();
      const accessCondition = { type: 'IfMatch', condition: etag };
      return asking(wait, async (again) => {
        try {
          const item = container.item(doc.id, doc.pk);
          return (await item.replace({ ...doc, op }, { accessCondition })).etag;
        } catch (error) {
          statusOf(error, 404, 412);
          const found = again ? await find(container, doc) : undefined;
          return found?.op === op ? found._etag : undefined;
        }
      });
    },

    async put(doc) {
      const op = newOp();
      await asking(wait, () => items.upsert({ ...doc, op }, ownIds));
    },

    remove(id, pk) {
      return asking(wait, async (again) => {
        try {
          await container.item(id, pk).delete();
          return true;
        } catch (error) {
          statusOf(error, 404);
          return again; // an earlier try of ours may have arrived
        }
      });
    },
  };
}

const batchesOf = (container: Container, wait: Wait): Batches => ({
  batch(pk, docs) {
    const op = newOp();
    refuseTooLarge(docs);
    const create = (doc: Doc): OperationInput => ({
      operationType: 'Create',
      resourceBody: { ...doc, op },
    });
    return asking(wait, async () => {
      const refusedAt = await createAll(container, docs.map(create), pk);
      if (refusedAt === undefined) return 'written';
      const found = await find(container, docs[0]);
      if (found === undefined) return 'clash'; // and all of it was taken back
      if (found.op !== op) return 'taken';
      if (refusedAt === 0) return 'written'; // by an earlier try of ours
      throw new Fault('store.unavailable', { facts: { reason: 'a batch was written in part', pk } });
    });
  },
});

/** The index of the operation that exists already; undefined when all were written. Every status is looked at. */
async function createAll(
  { items }: Container,
  operations: OperationInput[],
  pk: string,
): Promise<number | undefined> {
  let results: { statusCode: number; retryAfterMilliseconds?: number }[];
  try {
    ({ result: results = [] } = await items.batch(operations, pk, quiet));
  } catch (error) {
    statusOf(error, 409); // as a whole: which one is not said
    return 0;
  }
  if (results.length === operations.length && results.every(({ statusCode }) => statusCode === 201))
    return undefined;
  const index = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const refused = results[index];
  if (refused?.statusCode === 409) return index;
  // 424 for all, or fewer answers than were asked for: nothing that can be relied on was said
  const { retryAfterMilliseconds: retryAfterMs } = refused ?? {};
  throw new Refused(refused?.statusCode ?? 500, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** @throws Fault `store.unavailable` (facts.reason `too-large`) when these do not fit in one batch */
export function refuseTooLarge(docs: readonly Doc[]): void {
  const bytes = Buffer.byteLength(JSON.stringify(docs)) + docs.length * AROUND;
  const { operations: most, bytes: largest } = BATCH_LIMIT;
  if (docs.length <= most && bytes <= largest) return;
  const facts = { reason: 'too-large', operations: docs.length, most, bytes, largest };
  throw new Fault('store.unavailable', { facts });
}

const AROUND = 80; // bytes that each document gets around it in a batch: its operation, and our `op`
const CONTAINER_GONE = 1003; // the owner of what is asked for does not exist
const ownIds = { disableAutomaticIdGeneration: true };
const quiet = { contentResponseOnWriteEnabled: false }; // else all that was written comes back over the line
const newOp = (): string => randomBytes(12).toString('base64url');
const parameters = (values: Query['values']): SqlParameter[] =>
  Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
