import * as z from 'zod';
import type { CaseKey } from '../../core/dossier.ts';
import type { OutboxMessage } from '../../core/messages.ts';
import { Fault } from '../../fault.ts';
import type { OutboxRow, OutboxState } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';
import { casePk, digestId } from './cosmos-docs.ts';
import type { Doc, Stored } from './cosmos-shelf.ts';
import { utc } from './sqlite-file.ts';

const states = ['pending', 'sending', 'sent', 'failed', 'unknown', 'cancelled', 'acknowledged'] as const;
const RowDoc = z.object({
  message: z.string(), // JSON, as it was first written
  state: z.enum(states satisfies readonly OutboxState[]),
  dueAt: z.string(), // UTC
  attempts: z.int(),
  fence: z.int(),
  leaseUntil: z.string().optional(), // UTC
  firstTriedAt: z.string().optional(),
  activityId: z.string().optional(),
  sentTo: z.string().optional(),
  follow: z.array(z.string()).optional(), // JSON of messages that follow from this row and have no row yet
});
export type Row = z.infer<typeof RowDoc>;
export const parseRow = (doc: Stored): Row => RowDoc.parse(doc);

export const rowId = (id: string): string => `message-${digestId(id)}`;

/** Messages are built by the core, and read back here by our own hand only. */
export const messageIn = (json: string): OutboxMessage => JSON.parse(json);

/** When the sweep must look at it: due, or its lease ran out, or what follows from it is due. */
function wakeAt({ state, dueAt, leaseUntil, follow = [] }: Row): string | undefined {
  const own = state === 'pending' ? [dueAt] : state === 'sending' && leaseUntil ? [leaseUntil] : [];
  const others = follow.map((json) => utc(messageIn(json).dueAt));
  return [...own, ...others].toSorted()[0];
}

export function rowDoc(row: Row): Doc {
  const { key, id } = messageIn(row.message);
  const wake = wakeAt(row);
  const { message, state, dueAt, attempts, fence, leaseUntil, firstTriedAt, activityId, sentTo, follow } =
    row;
  return {
    id: rowId(id),
    pk: casePk(key),
    kind: 'message',
    message,
    state,
    dueAt,
    attempts,
    fence,
    ...(leaseUntil !== undefined && { leaseUntil }),
    ...(firstTriedAt !== undefined && { firstTriedAt }),
    ...(activityId !== undefined && { activityId }),
    ...(sentTo !== undefined && { sentTo }),
    ...(follow !== undefined && follow.length > 0 && { follow }),
    ...(wake !== undefined && { wakeAt: wake }),
  };
}

export function newRow(message: OutboxMessage): Doc {
  const row = { message: JSON.stringify(message), dueAt: utc(message.dueAt), attempts: 0, fence: 0 };
  return rowDoc({ ...row, state: 'pending' });
}

export function shown(row: Row): OutboxRow {
  const { state, attempts, fence, firstTriedAt, activityId, sentTo } = row;
  return {
    message: { ...messageIn(row.message), dueAt: row.dueAt },
    state,
    attempts,
    fence,
    ...(firstTriedAt !== undefined && { firstTriedAt }),
    ...(activityId !== undefined && { activityId }),
    ...(sentTo !== undefined && { sentTo }),
  };
}

export type OutboxShelf = ReturnType<typeof outboxShelf>;

/**
 * Which message id is of which case: a document per id, made before its row and never changed. So a row is found by
 * its id alone, and an id can never be of two cases. One without its row says nothing else, and does no harm.
 */
export function outboxShelf({ cases, lists }: Shelves) {
  const claimId = (id: string) => ({ id: 'of', pk: `message|${digestId(id)}` });
  const caseOf = async (id: string): Promise<string | undefined> => {
    const { id: of, pk } = claimId(id);
    const found = await lists.read(of, pk);
    return found && z.string().parse(found.of);
  };

  /** @returns whether this id is new */
  const claim = async (id: string, key: CaseKey): Promise<boolean> => {
    if (await lists.create({ ...claimId(id), of: casePk(key) })) return true;
    if ((await caseOf(id)) !== casePk(key))
      throw new Fault('store.unavailable', { facts: { reason: 'message id of another case', id } });
    return false;
  };

  const unique = (messages: readonly OutboxMessage[]) => [
    ...new Map(messages.map((message) => [message.id, message])).values(),
  ];

  return {
    caseOf,
    docsOf: (messages: readonly OutboxMessage[]): Doc[] => unique(messages).map(newRow),

    /** @throws Fault `store.unavailable` when one of these ids is of another case */
    async claimAll(messages: readonly OutboxMessage[]): Promise<void> {
      await Promise.all(unique(messages).map(({ id, key }) => claim(id, key)));
    },

    /** The rows that are not there yet: what exists already is left as it is. @throws like `claimAll` */
    async missing(messages: readonly OutboxMessage[]): Promise<Doc[]> {
      const docs = await Promise.all(
        unique(messages).map(async (message) => {
          const doc = newRow(message);
          if (await claim(message.id, message.key)) return doc;
          return (await cases.read(doc.id, doc.pk)) === undefined ? doc : undefined;
        }),
      );
      return docs.filter((doc) => doc !== undefined);
    },
  };
}
