import { evolve, headOf, replay } from '../core/dossier.ts';
import { parseEvent } from '../core/events.ts';
import { openMelding } from '../core/melding.ts';
import type { MessageKind } from '../core/messages.ts';
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
    if (isChore(kind)) to = (await CHORES[kind](desk, leased)) ?? to;
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
  const recorded = dossier.happened.some(
    ({ meta }) => meta.type === 'werkaantekeningen.destroyed' && meta.actionId === id,
  );
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
async function replaceCard(desk: Desk, leased: Leased): Promise<Stands | undefined> {
  const { ports, cards } = desk;
  const { message, setting, dossier } = leased;
  const person = 'person' in message.to ? personById(setting.school, message.to.person) : undefined;
  if (message.replace === undefined || person === undefined) return undefined;
  const { activityId, view } = message.replace;
  const due = { message, also: [], setting, dossier, person };
  const present = isPresent(dossier, { ...person, absent: false });
  const typing = 'card' in view && view.card === 'form'; // an edit would wipe what is being typed there
  const there =
    (typing && present) ||
    (await edit(desk, leased, person.id, activityId, present ? cards.view(due) : cards.stub(due)));
  // What was asked there has been answered: closing what is no longer needed must not close this.
  const sent = await ports.outbox.sentFor(message.key);
  for (const row of sent.filter((row) => row.sentTo === person.id && row.activityId === activityId))
    await ports.outbox.acknowledge(row.message.id);
  // What it has become asks something as long as a melding is open: it is closed when that is done.
  const asks = there && present && !typing && openMelding(dossier) !== undefined;
  return asks ? { state: 'sent', activityId, sentTo: person.id } : undefined;
}

/** A card that stands open in a chat. */
type Stands = { readonly state: 'sent'; readonly activityId: string; readonly sentTo: string };

/** Cards that all ask one thing of one person: only the newest of them stands open. */
const ONE_OF: readonly (readonly MessageKind[])[] = [
  ['melding.decide', 'nudge.directeur'],
  ['melding.call', 'nudge.akkoord'],
];

/** A newer card of the same question stands in this chat. */
function isReplaced({ message, sentTo }: OutboxRow, all: readonly OutboxRow[]): boolean {
  const alike = ONE_OF.find((kinds) => kinds.includes(message.kind)) ?? [];
  return all.some(
    (other) =>
      other.sentTo === sentTo && alike.includes(other.message.kind) && other.message.dueAt > message.dueAt,
  );
}

/** Edits each message of this case that no longer asks anything into a closed stub. One that is gone is done. */
async function refreshCards(desk: Desk, leased: Leased): Promise<void> {
  const { ports, cards } = desk;
  const { message, setting, dossier } = leased;
  const all = await ports.outbox.sentFor(message.key);
  const shown = Map.groupBy(all, cardOf); // one card can stand for several rows
  const needed = ({ message: asked }: OutboxRow) =>
    asked.kind === 'card.replace' ? openMelding(dossier) !== undefined : stillNeeded(setting, dossier, asked);
  for (const rows of shown.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { message: asked, sentTo = '', activityId = '' } = first;
    const kept = !dossier.excluded.includes(sentTo);
    const replaced = rows.every((row) => isReplaced(row, all));
    if (kept && !replaced && rows.some(needed)) continue;
    const person = personById(setting.school, sentTo);
    if (person !== undefined) {
      const stub = cards.stub({ message: asked, also: [], setting, dossier, person }, replaced);
      await edit(desk, leased, sentTo, activityId, stub);
    }
    for (const row of rows) await ports.outbox.acknowledge(row.message.id);
  }
}

const cardOf = ({ sentTo, activityId }: OutboxRow): string => `${sentTo} ${activityId}`;

/** Edits a message. @returns false when Teams no longer has it: it needs no edit. Any other fault is for another try. */
async function edit(
  { ports }: Desk,
  { message }: Leased,
  oid: string,
  activityId: string,
  card: object,
): Promise<boolean> {
  try {
    await ports.messenger.update({ tenant: message.key.tenant, oid }, activityId, card);
    return true;
  } catch (error) {
    if (!(error instanceof Fault && error.facts.unreachable === true)) throw error;
    ports.log.info('outbox.card-gone', { id: message.id });
    return false;
  }
}
