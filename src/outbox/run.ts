import type { Clock } from '../ports.ts';
import { deliverDue } from './deliver.ts';
import { type OutboxCards, type OutboxPorts, secondsBetween } from './outbox.ts';

const LONGEST = 60_000; // ms: another process may have written a row, or the clock may have been set
const SHORTEST = 20; // ms: never a loop that eats the machine
const AFTER_FAILURE = 10_000; // ms

/** A timer that can be cancelled. It measures time that passes, whatever the clock on the wall does. */
export type SetTimer = (run: () => void, ms: number) => () => void;
export const realTimer: SetTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** `daily`: what is looked at once a day, after what was due has gone. */
export type RunOptions = { readonly setTimer?: SetTimer; readonly daily?: () => Promise<void> };

/** Does this once in each hour or day (UTC), counted when it was done: what failed is tried again. */
const [HOUR, DAY] = [13, 10]; // characters of a moment that name it
function oncePer(length: number, clock: Clock, work: (now: string) => Promise<unknown>): () => Promise<void> {
  let last = '';
  return async () => {
    const now = clock.now();
    if (now.slice(0, length) === last) return;
    await work(now);
    last = now.slice(0, length);
  };
}

export type Outbox = {
  /** Looks at once whether something is due: after a write, or after the clock was moved. */
  wake(): void;
  /** One whole tick, after the one under way. @throws what `deliverDue` throws */
  tick(): Promise<void>;
  /** No new row is begun; resolves when the one under way has ended. */
  stop(): Promise<void>;
};

/**
 * Delivers what is due, for as long as the bot runs: exactly when the next row is due, one tick at a time. A tick
 * that fails is logged and tried again.
 */
export function runOutbox(
  ports: OutboxPorts,
  cards: OutboxCards,
  { setTimer = realTimer, daily = async () => {} }: RunOptions = {},
): Outbox {
  let stopped = false;
  let cancel = () => {};
  let last: Promise<void> = Promise.resolve();
  let active: Promise<unknown> = Promise.resolve();
  let waiting = false; // a tick that has not begun yet: waking again adds nothing

  const sweepNotes = oncePer(HOUR, ports.clock, (now) => ports.notes.sweep(now)); // what expired goes within the hour
  const eachDay = oncePer(DAY, ports.clock, daily);

  const tick = (): Promise<void> => {
    const next = last.then(async () => {
      waiting = false;
      if (!stopped) await sweepNotes();
      if (!stopped) await deliverDue(ports, cards, { stopping: () => stopped });
      if (!stopped) await eachDay();
    });
    last = next.catch(() => {});
    return next;
  };

  const sleep = (ms: number) => {
    cancel();
    if (!stopped) cancel = setTimer(wake, ms);
  };
  const untilNext = async (): Promise<number> => {
    const next = await ports.outbox.nextDue();
    if (next === undefined) return LONGEST;
    const ms = secondsBetween(ports.clock.now(), next) * 1000;
    return Math.min(Math.max(ms, SHORTEST), LONGEST);
  };
  const run = async () => {
    try {
      await tick();
      if (!stopped) sleep(await untilNext());
    } catch (error) {
      ports.log.error('outbox.tick-failed', {}, error);
      sleep(AFTER_FAILURE);
    }
  };
  function wake() {
    if (stopped || waiting) return;
    waiting = true;
    active = Promise.all([active, run()]).then(() => {}); // the results themselves would pile up
  }

  wake();
  return {
    wake,
    tick,
    async stop() {
      stopped = true;
      cancel();
      await Promise.all([active, last]);
    },
  };
}
