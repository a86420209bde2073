import { nextMoment } from '../core/calendar.ts';
import { newDossier, replay } from '../core/dossier.ts';
import { messageOf, NO_CASE, type OutboxMessage } from '../core/messages.ts';
import { knowsAlready, recipientsOf } from '../core/recipients.ts';
import type { Person } from '../core/school.ts';
import { stillNeeded } from '../core/still-needed.ts';
import { Fault } from '../fault.ts';
import type { OutboxRow } from '../ports.ts';
import { isWork, workInOrder } from './chores.ts';
import {
  type Desk,
  type Leased,
  type OutboxCards,
  type OutboxPorts,
  plusSeconds,
  type Ready,
} from './outbox.ts';
import { failed, following, later, type Settled, uncertain } from './retry.ts';
import { sendTogether } from './send.ts';

const LEASE_SECONDS = 180;
const BATCH = 40;

/**
 * One tick: everything that is due now. Each row is looked at again first: is it still needed, who holds the role
 * now, may it go at this hour. An error in one row never stops the others.
 * @param options.stopping asked between rows: what has not begun goes back for whoever comes next
 * @returns how many cards arrived
 * @throws Fault `store.unavailable` when the outbox itself cannot be read
 */
export async function deliverDue(
  ports: OutboxPorts,
  cards: OutboxCards,
  { stopping = () => false }: { readonly stopping?: () => boolean } = {},
): Promise<{ sent: number }> {
  let sent = 0;
  while (!stopping()) {
    const now = ports.clock.now();
    const leaseUntil = plusSeconds(now, LEASE_SECONDS);
    const rows = await ports.outbox.lease(now, leaseUntil, BATCH);
    if (rows.length === 0) break;
    sent += await deliver({ ports, cards, leaseUntil }, rows, stopping);
  }
  return { sent };
}

async function deliver(desk: Desk, rows: readonly OutboxRow[], stopping: () => boolean): Promise<number> {
  const work: Leased[] = [];
  const ready: Ready[] = [];
  for (const row of rows) {
    if (stopping()) {
      await settle(desk, row, { to: { state: 'pending', dueAt: row.message.dueAt }, more: [] });
      continue;
    }
    const next = await prepare(desk, row);
    if (next !== undefined && 'person' in next) ready.push(next);
    else if (next !== undefined) work.push(next);
  }
  // All persons and cases at the same time, so that one slow answer does not hold up an acute message.
  const persons = Map.groupBy(ready, ({ person }) => person.id);
  const cases = Map.groupBy(work, ({ message: { key } }) => `${key.tenant}/${key.school}/${key.code}`);
  const [counts] = await Promise.all([
    Promise.all([...persons.values()].map((queue) => sendInOrder(desk, queue))),
    Promise.all([...cases.values()].map((queue) => workInOrder(desk, queue))),
  ]);
  return counts.reduce((total, count) => total + count, 0);
}

/** To one person: what is acute first; several terms or nudges of one case in one card. */
async function sendInOrder(desk: Desk, queue: readonly Ready[]): Promise<number> {
  let sent = 0;
  const acuteFirst = queue.toSorted((a, b) => Number(b.message.acute) - Number(a.message.acute));
  for (const [first, ...more] of Map.groupBy(acuteFirst, cardOf).values())
    if (first !== undefined) sent += await sendTogether(desk, [first, ...more]);
  return sent;
}

/** At most one card per person, case and kind in a tick, for terms and nudges: it stands for all of them. */
function cardOf({ message: { id, key, kind, again } }: Ready): string {
  const bundled = kind === 'term' || kind.startsWith('nudge.');
  return bundled ? [key.tenant, key.school, key.code, kind, again].join('/') : id;
}

/** Looks at one row again. @returns what there is to do now; undefined when it has been settled */
async function prepare(desk: Desk, row: OutboxRow): Promise<Ready | Leased | undefined> {
  const { ports } = desk;
  const { id, kind } = row.message;
  try {
    const leased = await look(desk, row);
    if (leased === undefined || !stillNeeded(leased.setting, leased.dossier, leased.message)) {
      await settle(desk, row, { to: { state: 'cancelled' }, more: [] });
      return undefined;
    }
    if (isWork(leased)) return leased;
    const next = routeOf(leased, ports.clock.now());
    if ('person' in next) return next;
    await settle(desk, row, next);
  } catch (error) {
    ports.log.error('outbox.row-failed', { id, kind }, error);
    await settle(desk, row, later(row, ports.clock.now()));
  }
  return undefined;
}

/** The dossier of a row and what holds for it, empty for what is of the school; undefined when there is no such dossier. */
async function look({ ports }: Desk, row: OutboxRow): Promise<Leased | undefined> {
  const { message } = row;
  const { tenant, school: id, code } = message.key;
  const dossier = code === NO_CASE ? newDossier : replay(await ports.store.read(message.key));
  if (dossier.version === 0 && code !== NO_CASE) return undefined;
  const school = await ports.directory.school({ tenant, school: id });
  if (school === undefined) throw new Fault('config.invalid', { facts: { tenant, school: id } });
  const { settings } = ports;
  const setting = code === NO_CASE ? settings.current(school) : settings.of(school, dossier.pack);
  return { row, message, dossier, setting };
}

/** Out now to one person, or how the row goes on: later, to several, to nobody, or lost on its way. */
function routeOf(leased: Leased, now: string): Ready | Settled {
  const { row, message, setting, dossier } = leased;
  // On its way when the last lease ran out: the bot stopped in the middle, and it may have arrived.
  if (row.sentTo) return uncertain(leased, row.sentTo, now, 0);
  const found = recipientsOf(setting, dossier, message.to);
  if (found.length === 0) return failed(leased, 'person' in message.to ? message.to.person : undefined, now);
  const people = found.filter(({ id }) => !knowsAlready(dossier, message, id));
  const [first] = people;
  if (first === undefined) return { to: { state: 'cancelled' }, more: [] };
  const moments = people.map((person) => momentFor(leased, person, now)).toSorted();
  const [earliest = now] = moments;
  if (earliest > now) return { to: { state: 'pending', dueAt: earliest }, more: [] };
  if ('person' in message.to) return { ...leased, person: first };
  // Whoever holds the role now: from here each of them has a row of their own.
  const each = people.map(({ id }): OutboxMessage => {
    const { id: _, key, ...draft } = message;
    return messageOf(key, { ...draft, to: { person: id } });
  });
  return { to: { state: 'acknowledged' }, more: [...each, ...following(leased, now)] };
}

/** When it may go to them (UTC): at any hour when it is acute, else on a day and at an hour they work. */
function momentFor({ message, setting }: Leased, { workdays }: Person, now: string): string {
  if (message.acute) return now;
  return nextMoment(setting.calendar, { workdays, hours: setting.school.nudges.hours }, now);
}

/** Writes down how a row goes on. When that fails, or another worker has it now, it is left to the lease. */
async function settle({ ports }: Desk, { message, fence }: OutboxRow, { to, more }: Settled): Promise<void> {
  try {
    await ports.outbox.settle(message.id, fence, to, more);
  } catch (error) {
    ports.log.error('outbox.not-marked', { id: message.id, state: to.state }, error);
  }
}
