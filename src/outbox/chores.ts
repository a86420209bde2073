import { evolve, headOf, replay } from '../core/dossier.ts';
import { parseEvent } from '../core/events.ts';
import { isPresent } from '../core/recipients.ts';
import { personById } from '../core/school.ts';
import { stillNeeded } from '../core/still-needed.ts';
import { Fault } from '../fault.ts';
import type { OutboxRow } from '../ports.ts';
import type { Desk, Leased } from './outbox.ts';
import { later, triedLongEnough } from './retry.ts';

const CHORES = { 'card.replace': replaceCard, 'card.refresh': refreshCards, 'notes.destroy': destroyNotes };
type Chore = keyof typeof CHORES;
const isChore = (kind: string): kind is Chore => kind in CHORES;

/** Not a message to somebody, but work of the bot itself: each can be done again without harm. */
export const isWork = ({ message }: Leased): boolean => isChore(message.kind);

/** Work on one case, in order: a card first becomes what it was clicked into, then what is left over is closed. */
export async function workInOrder(desk: Desk, queue: readonly Leased[]): Promise<void> {
  const order = Object.keys(CHORES);
  const place = ({ message }: Leased) => order.indexOf(message.kind);
  for (const leased of queue.toSorted((a, b) => place(a) - place(b))) await work(desk, leased);
}

async function work(desk: Desk, leased: Leased): Promise<void> {
  const { ports } = desk;
  const { row, message } = leased;
  const { id, kind } = message;
  let to: Parameters<typeof ports.outbox.settle>[2] = { state: 'acknowledged' };
  try {
    if (isChore(kind)) await CHORES[kind](desk, leased);
  } catch (error) {
    ports.log.error('outbox.row-failed', { id, kind }, error);
    const now = ports.clock.now();
    const hopeless = kind !== 'notes.destroy' && triedLongEnough(row, now); // an old card does no harm: it is only a claim
    to = hopeless ? { state: 'cancelled' } : later(row, now).to;
  }
  try {
    await ports.outbox.settle(id, row.fence, to, []);
  } catch (error) {
    ports.log.error('outbox.not-marked', { id, state: to.state }, error);
  }
}

/** Destroys the working notes of this case, and records that it was done. Done twice it is recorded once. */
async function destroyNotes({ ports }: Desk, { message, dossier }: Leased): Promise<void> {
  const { key, id, occurrence } = message;
  const cause = dossier.happened[occurrence - 1];
  const recorded = dossier.happened.some(({ meta }) => meta.actionId === id);
  if (cause === undefined || recorded) return;
  const count = await ports.notes.destroy(key);
  const destroyed = parseEvent({
    meta: {
      type: 'werkaantekeningen.destroyed',
      at: ports.clock.now(),
      by: cause.meta.by,
      actionId: id,
      count,
    },
    content: null,
  });
  for (let attempt = 1; ; attempt++) {
    const now = replay(await ports.store.read(key));
    try {
      return await ports.store.append(key, now.version, [destroyed], [], headOf(evolve(now, destroyed)));
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'store.conflict') || attempt === 3) throw error;
    }
  }
}

/** Edits the message that was clicked into what it has become, in the chat it stands in. */
async function replaceCard(desk: Desk, leased: Leased): Promise<void> {
  const { ports, cards } = desk;
  const { message, setting, dossier } = leased;
  const person = 'person' in message.to ? personById(setting.school, message.to.person) : undefined;
  if (message.replace === undefined || person === undefined) return;
  const { activityId, view } = message.replace;
  const due = { message, also: [], setting, dossier, person };
  const present = isPresent(dossier, { ...person, absent: false });
  const typing = 'card' in view && view.card === 'form'; // an edit would wipe what is being typed there
  if (!typing || !present)
    await edit(desk, leased, person.id, activityId, present ? cards.view(due) : cards.stub(due));
  // What was asked there has been answered: closing what is no longer needed must not close this.
  const sent = await ports.outbox.sentFor(message.key);
  for (const row of sent.filter((row) => row.sentTo === person.id && row.activityId === activityId))
    await ports.outbox.acknowledge(row.message.id);
}

/** Edits each message of this case that no longer asks anything into a closed stub. One that is gone is done. */
async function refreshCards(desk: Desk, leased: Leased): Promise<void> {
  const { ports, cards } = desk;
  const { message, setting, dossier } = leased;
  const shown = Map.groupBy(await ports.outbox.sentFor(message.key), cardOf); // one card can stand for several rows
  for (const rows of shown.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { message: asked, sentTo = '', activityId = '' } = first;
    const kept = !dossier.excluded.includes(sentTo);
    if (kept && rows.some((row) => stillNeeded(setting, dossier, row.message))) continue;
    const person = personById(setting.school, sentTo);
    if (person !== undefined) {
      const stub = cards.stub({ message: asked, also: [], setting, dossier, person });
      await edit(desk, leased, sentTo, activityId, stub);
    }
    for (const row of rows) await ports.outbox.acknowledge(row.message.id);
  }
}

const cardOf = ({ sentTo, activityId }: OutboxRow): string => `${sentTo} ${activityId}`;

/** Edits a message. One that Teams no longer has needs no edit; any other fault is for another try. */
async function edit(
  { ports }: Desk,
  { message }: Leased,
  oid: string,
  activityId: string,
  card: object,
): Promise<void> {
  try {
    await ports.messenger.update({ tenant: message.key.tenant, oid }, activityId, card);
  } catch (error) {
    if (!(error instanceof Fault && error.facts.unreachable === true)) throw error;
    ports.log.info('outbox.card-gone', { id: message.id });
  }
}
