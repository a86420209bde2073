import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Fault } from '../../fault.ts';
import type { Clock } from '../../ports.ts';

/** The real clock plus an offset that only grows: practising three weeks takes one click. */
export type PracticeClock = Clock & {
  /** How far this clock is ahead of the real one, in milliseconds. */
  readonly offsetMs: number;
  /** Moves forward to a moment (UTC, ISO 8601). @returns false when that is no moment, or in the past */
  moveTo(utc: string): boolean;
  /** Calls `listener` after every move, in the order they were added: timers must be set again. */
  onMove(listener: () => void): void;
};

const Kept = z.strictObject({ offsetMs: z.number().int().nonnegative() });

function kept(file: string | undefined): number {
  if (file === undefined || !existsSync(file)) return 0;
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs;
  } catch (cause) {
    throw new Fault('config.invalid', { facts: { what: 'practice clock', file }, cause });
  }
}

/**
 * The clock of the practice environment. With a `file` it remembers its offset, so that a restart never goes
 * back in time.
 * @throws Fault `config.invalid` when the file is not one this clock wrote
 */
export function practiceClock({ file, real = Date.now }: PracticeClockOptions = {}): PracticeClock {
  const listeners: (() => void)[] = [];
  let offsetMs = kept(file);
  return {
    get offsetMs() {
      return offsetMs;
    },
    now: () => new Date(real() + offsetMs).toISOString(),
    moveTo(utc) {
      const next = Date.parse(utc) - real();
      if (Number.isNaN(next) || next < offsetMs) return false;
      offsetMs = next;
      if (file !== undefined) {
        writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }));
        renameSync(`${file}.new`, file); // a crash leaves the old one or the new one, never half
      }
      for (const listener of listeners) listener();
      return true;
    },
    onMove(listener) {
      listeners.push(listener);
    },
  };
}
export type PracticeClockOptions = {
  /** JSON file in the data folder; without it nothing is kept. */
  readonly file?: string;
  /** The real time in epoch milliseconds. */
  readonly real?: () => number;
};
