import { cosmosClient } from '../../src/adapters/store/cosmos-containers.ts';
import { newRow } from '../../src/adapters/store/cosmos-rows.ts';
import { messageOf, type OutboxMessage } from '../../src/core/messages.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { people } from '../support/setting.ts';
import { countedAccount } from './cosmos-account.ts';
import { line } from './cosmos-cost.ts';
import { begun, keys, now } from './outbox-tick.ts';
import { schoolDay } from './school-day.ts';

const BATCH = 100; // documents of one partition that Cosmos DB takes at once

/**
 * What a tick with so many messages due, of fifty cases, asks of Cosmos DB, and one with nothing due, beside so many
 * open rows. Counted, not timed: the stand-in looks through all it holds at each question, so with many open rows it is
 * given fewer that are due.
 */
export async function cosmosTick(
  folder: string,
  sizes: readonly { readonly due: number; readonly open: number }[],
): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { due, open } of sizes) {
    const { account, stores, taken, close } = await countedAccount(folder, `cosmos-tick-${due}-${open}`);
    const day = schoolDay(stores, () => now);
    for (const key of keys())
      await stores.dossiers.append(key, 0, begun(), [], { status: 'open', people: [people.lotte.id] });
    const messages = (from: number, count: number, dueAt: string) =>
      Array.from({ length: count }, (_, i) => message(from + i, dueAt));
    await fill(account, messages(due, open - due, '2027-06-01T09:00:00.000Z'));
    for (let from = 0; from < due; from += BATCH)
      await stores.outbox.enqueue(messages(from, BATCH, '2026-11-24T09:00:00.000Z'));
    taken();
    const { sent } = await deliverDue(day.ports, day.cards);
    if (sent !== due) throw new Error(`${sent} of ${due} were sent`);
    const tick = taken();
    await deliverDue(day.ports, day.cards);
    const idle = taken();
    const of = `of ${open.toLocaleString('en')} open rows`;
    rows.push(
      line(`a tick with ${due.toLocaleString('en')} due ${of}`, tick),
      line(`a tick with nothing due ${of}`, idle),
    );
    close();
  }
  return rows;
}

function message(n: number, dueAt: string): OutboxMessage {
  const all = keys();
  const key = all[n % all.length];
  if (key === undefined) throw new TypeError('no case');
  const to = { person: people.ilse.id };
  return messageOf(key, { kind: 'zaak.taken', occurrence: 2, to, dueAt, acute: true, nth: n });
}

/** Rows that are open and not due, as the outbox writes them, past its own bookkeeping. */
async function fill(account: Parameters<typeof cosmosClient>[0], given: readonly OutboxMessage[]) {
  const client = cosmosClient(account, new AbortController().signal);
  const cases = client.database(account.database).container('cases');
  const docs = Map.groupBy(given.map(newRow), ({ pk }) => String(pk));
  for (const [pk, all] of docs)
    for (let from = 0; from < all.length; from += BATCH) {
      const batch = all.slice(from, from + BATCH).map((doc) => ({
        operationType: 'Create' as const,
        resourceBody: { ...doc },
      }));
      const { result = [] } = await cases.items.batch(batch, pk);
      if (result.some(({ statusCode }) => statusCode !== 201)) throw new Error('not filled');
    }
  client.dispose();
}
