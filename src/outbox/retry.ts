import { messageOf, type OutboxMessage } from '../core/messages.ts';
import { secondFor } from '../core/recipients.ts';
import { nextNudge } from '../core/still-needed.ts';
import type { Facts } from '../fault.ts';
import type { OutboxRow } from '../ports.ts';
import { type Leased, plusSeconds, secondsBetween } from './outbox.ts';

/** The new state of a leased row, and the rows that follow from it: one atomic write. */
export type Settled = {
  readonly to: {
    readonly state: OutboxRow['state'];
    readonly dueAt?: string;
    readonly firstTriedAt?: string;
    readonly activityId?: string;
    /** Who it is on its way to, or who got it; empty once it is known that it did not arrive. */
    readonly sentTo?: string;
  };
  readonly more: readonly OutboxMessage[];
};

const STEPS = [1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * 60); // seconds between tries; the last repeats
const SECOND_PERSON = { acute: 5 * 60, other: 15 * 60 }; // seconds of trying after which somebody else hears it
const GIVE_UP = { seconds: 24 * 3600, attempts: 10 }; // both: a weekend between two tries is not a day of trying

/** How long to wait (seconds) when it has been tried for so long without success. */
function backOff(elapsed: number): number {
  let begun = 0;
  for (const step of STEPS) {
    begun += step;
    if (elapsed < begun) return step;
  }
  return STEPS.at(-1) ?? 0;
}

/** A row that was not delivered, or could not be looked at: when it is tried again. It is never dropped. */
export function later(row: OutboxRow, now: string, facts: Facts = {}): Settled {
  const firstTriedAt = row.firstTriedAt ?? now;
  const asked = Number(facts.retryAfterSeconds ?? 0);
  const wait = Math.max(backOff(secondsBetween(firstTriedAt, now)), asked);
  return { to: { state: 'pending', firstTriedAt, dueAt: plusSeconds(now, wait), sentTo: '' }, more: [] };
}

/** Whether it has been tried for so long that trying again has no use. */
export function triedLongEnough({ firstTriedAt, attempts }: OutboxRow, now: string): boolean {
  const elapsed = firstTriedAt === undefined ? 0 : secondsBetween(firstTriedAt, now);
  return elapsed >= GIVE_UP.seconds && attempts >= GIVE_UP.attempts;
}

/** Nothing arrived. Tried again; after a while a second person hears it, and after a day it has failed. */
export function notDelivered(leased: Leased, person: string, now: string, facts: Facts): Settled {
  const { row, message } = leased;
  const { to } = later(row, now, facts);
  const { firstTriedAt = now, dueAt = now } = to;
  if (facts.unreachable === true || triedLongEnough(row, now)) return failed(leased, person, now);
  const heardAt = plusSeconds(firstTriedAt, SECOND_PERSON[message.acute ? 'acute' : 'other']);
  const second = facts.permanent === true || now >= heardAt ? secondHears(leased, person, now) : [];
  if (second.length > 0 || now >= heardAt) return { to, more: second };
  // Not one step past the moment somebody else hears it; asked to wait longer than that, they hear it now.
  if (Number(facts.retryAfterSeconds ?? 0) > secondsBetween(now, heardAt))
    return { to, more: secondHears(leased, person, now) };
  const [soonest = dueAt] = [dueAt, heardAt].sort();
  return { to: { ...to, dueAt: soonest }, more: [] };
}

/** It cannot be delivered: a second person hears it, and a nudge of each morning goes on. */
export const failed = (leased: Leased, person: string | undefined, now: string): Settled => ({
  to: {
    state: 'failed',
    firstTriedAt: leased.row.firstTriedAt ?? now,
    ...(person === undefined ? {} : { sentTo: person }),
  },
  more: [...secondHears(leased, person, now), ...following(leased, now)],
});

/**
 * It may have arrived: sent, and no answer, or the bot stopped in the middle. One recognisable extra follows; when
 * that is uncertain too, a second person hears it.
 */
export function uncertain(leased: Leased, person: string, now: string, waitSeconds: number): Settled {
  const { row, message } = leased;
  const extra = {
    ...message,
    id: `${message.id}/again`,
    again: true,
    dueAt: plusSeconds(now, waitSeconds),
  } as const;
  return {
    to: { state: 'unknown', firstTriedAt: row.firstTriedAt ?? now, sentTo: person },
    more: [...(message.again ? secondHears(leased, person, now) : [extra]), ...following(leased, now)],
  };
}

/**
 * The nudge that follows this one, and the work to close the card that this one stands for. Made more than once they
 * have the same id: they come once.
 */
export function following({ setting, message }: Leased, now: string): OutboxMessage[] {
  const next = nextNudge(setting, message, now);
  const { kind, key, occurrence, to, nth = 0 } = message;
  const refresh = { kind: 'card.refresh', occurrence, to, rule: kind, nth, dueAt: now, acute: true } as const;
  const asks = kind === 'nudge.directeur' || kind === 'nudge.akkoord';
  return [...(next ? [next] : []), ...(asks ? [messageOf(key, refresh)] : [])];
}

/** Once per message, also when its extra fails; down the line when the second person cannot be reached either. */
function secondHears(
  { setting, dossier, message }: Leased,
  person: string | undefined,
  now: string,
): OutboxMessage[] {
  const { id, about: before } = message;
  const { tried = [], ...first } = before ?? { kind: message.kind, ...(person !== undefined && { person }) };
  const alsoTried = before && person !== undefined ? [...tried, person] : tried;
  const about = { ...first, ...(alsoTried.length > 0 && { tried: alsoTried }) };
  const missed = [first.person, ...alsoTried].filter((one) => one !== undefined);
  const second = secondFor(setting, dossier, missed);
  if (second === undefined) return [];
  const origin = id.replace(/(\/again|\/undelivered\/[^/]+)+$/, '');
  const { again: _, replace: __, ...same } = message;
  return [
    {
      ...same,
      id: `${origin}/undelivered/${second.id}`,
      kind: 'undelivered',
      about,
      to: { person: second.id },
      dueAt: now,
    },
  ];
}
