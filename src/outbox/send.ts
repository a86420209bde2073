import type { OutboxMessage } from '../core/messages.ts';
import { Fault } from '../fault.ts';
import type { Desk, Ready } from './outbox.ts';
import { plusSeconds } from './outbox.ts';
import { following, later, notDelivered, type Settled, uncertain } from './retry.ts';

const SEND_SECONDS = 45; // a lease that ends sooner is not begun with: the next worker would think it got lost
const EXTRA_SECONDS = 60; // what got no answer is not sent again at once

/**
 * Sends one card for these rows, which are of one person, one case and one kind. First each row notes to whom it
 * is on its way: a row that is found so after a crash may have arrived. Then one send; then each row gets the same
 * outcome. @returns how many cards arrived: 0 or 1
 */
export async function sendTogether(desk: Desk, rows: readonly [Ready, ...Ready[]]): Promise<0 | 1> {
  const [{ person }] = rows;
  const now = desk.ports.clock.now();
  if (plusSeconds(now, SEND_SECONDS) > desk.leaseUntil) return 0; // left as it is: the lease runs out by itself
  const underWay = { state: 'sending', firstTriedAt: now, sentTo: person.id } as const;
  const noted = await settleAll(desk, rows, () => ({ to: underWay, more: [] }));
  const [first, ...more] = noted; // only these are in the card: the others are not on their way
  if (first === undefined) return 0;
  const { outcome, arrived } = await send(
    desk,
    first,
    more.map(({ message }) => message),
  );
  await settleAll(desk, noted, outcome);
  return arrived ? 1 : 0;
}

/** One send, and what it means for a row: it arrived, it did not, or nobody knows. */
async function send(
  { ports, cards }: Desk,
  { message, person, setting, dossier }: Ready,
  also: readonly OutboxMessage[],
): Promise<{ outcome: (row: Ready) => Settled; arrived: boolean }> {
  const facts = { id: message.id };
  let card: object;
  try {
    card = cards.card({ message, also, setting, dossier, person });
  } catch (error) {
    ports.log.error('outbox.no-card', facts, error);
    return { arrived: false, outcome: ({ row }) => later(row, ports.clock.now()) };
  }
  try {
    const { activityId } = await ports.messenger.send({ tenant: message.key.tenant, oid: person.id }, card);
    const now = ports.clock.now();
    ports.log.info('outbox.sent', facts);
    const to = { state: 'sent', activityId, sentTo: person.id } as const;
    return { arrived: true, outcome: (row) => ({ to, more: following(row, now) }) };
  } catch (error) {
    const now = ports.clock.now();
    const fault = error instanceof Fault ? error : undefined;
    ports.log.error('outbox.not-sent', facts, error);
    if (fault?.code === 'teams.not-delivered')
      return { arrived: false, outcome: (row) => notDelivered(row, person.id, now, fault.facts) };
    return { arrived: false, outcome: (row) => uncertain(row, person.id, now, EXTRA_SECONDS) };
  }
}

/**
 * Settles each row by itself. @returns those that were still ours and are written down. A row that could not be
 * written is left: its lease runs out, and whoever leases it next sees how far it came.
 */
async function settleAll(
  { ports }: Desk,
  rows: readonly Ready[],
  outcome: (row: Ready) => Settled,
): Promise<Ready[]> {
  const done: Ready[] = [];
  for (const row of rows) {
    const { to, more } = outcome(row);
    try {
      if (await ports.outbox.settle(row.message.id, row.row.fence, to, more)) done.push(row);
    } catch (error) {
      ports.log.error('outbox.not-marked', { id: row.message.id, state: to.state }, error);
    }
  }
  return done;
}
