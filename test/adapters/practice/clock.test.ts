import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advance } from '../../../src/adapters/practice/advance.ts';
import { practiceClock } from '../../../src/adapters/practice/clock.ts';

const at = '2026-11-23T09:04:00.000Z'; // 10:04 in Amsterdam
const real = () => Date.parse(at);
const file = () => join(mkdtempSync(join(tmpdir(), 'oefenklok-')), 'oefenklok.json');

describe('the practice clock', () => {
  test('starts at the real time and moves forward', () => {
    const clock = practiceClock({ real });
    expect(clock.now()).toBe(at);
    expect(clock.moveTo('2026-11-30T08:00:00.000Z')).toBe(true);
    expect(clock.now()).toBe('2026-11-30T08:00:00.000Z');
    expect(clock.offsetMs).toBe(Date.parse('2026-11-30T08:00:00.000Z') - Date.parse(at));
  });

  test('never goes back, and not to nonsense', () => {
    const clock = practiceClock({ real });
    clock.moveTo('2026-11-30T08:00:00.000Z');
    expect(clock.moveTo('2026-11-29T08:00:00.000Z')).toBe(false);
    expect(clock.moveTo('morgen')).toBe(false);
    expect(clock.now()).toBe('2026-11-30T08:00:00.000Z');
  });

  test('is still ahead after a restart', () => {
    const kept = file();
    practiceClock({ file: kept, real }).moveTo('2026-12-24T08:00:00.000Z');
    expect(practiceClock({ file: kept, real }).now()).toBe('2026-12-24T08:00:00.000Z');
  });

  test('does not start with a file it did not write', () => {
    const broken = file();
    writeFileSync(broken, '{"offsetMs":-5}');
    expect(() => practiceClock({ file: broken, real })).toThrow('config.invalid');
  });

  test('tells everybody who asked, after the move', () => {
    const clock = practiceClock({ real });
    const seen: string[] = [];
    clock.onMove(() => seen.push(clock.now()));
    clock.moveTo('2026-11-24T08:00:00.000Z');
    clock.moveTo('2026-11-20T08:00:00.000Z');
    expect(seen).toEqual(['2026-11-24T08:00:00.000Z']);
  });
});

/** An outbox with these moments; `stuck` ones stay whatever happens. */
function outbox(clock: { now(): string }, moments: string[], stuck = false) {
  const ticks: string[] = [];
  return {
    ticks,
    nextDue: async () => moments[0],
    tick: async () => {
      ticks.push(clock.now());
      while (!stuck && moments[0] !== undefined && moments[0] <= clock.now()) moments.shift();
    },
  };
}

describe('moving the clock', () => {
  test('lets every reminder on the way go out at its own moment', async () => {
    const clock = practiceClock({ real });
    const due = outbox(clock, [
      '2026-11-24T08:00:00.000Z',
      '2026-11-26T08:00:00.000Z',
      '2027-01-04T08:00:00.000Z',
    ]);
    expect(await advance(clock, due, 'week')).toBe(true);
    expect(due.ticks).toEqual([
      '2026-11-24T08:00:00.000Z',
      '2026-11-26T08:00:00.000Z',
      '2026-11-30T09:04:00.000Z',
    ]);
  });

  test('goes to the next reminder and stops there', async () => {
    const clock = practiceClock({ real });
    const due = outbox(clock, ['2026-11-24T08:00:00.000Z', '2026-11-26T08:00:00.000Z']);
    expect(await advance(clock, due, 'next')).toBe(true);
    expect(clock.now()).toBe('2026-11-24T08:00:00.000Z');
    expect(await advance(clock, outbox(clock, []), 'next')).toBe(false);
  });

  test('sends what is overdue without going back', async () => {
    const clock = practiceClock({ real });
    const due = outbox(clock, ['2026-11-01T08:00:00.000Z']);
    expect(await advance(clock, due, 'next')).toBe(true);
    expect(due.ticks).toEqual([at]);
  });

  test('does not hang on a reminder that cannot be sent', async () => {
    const clock = practiceClock({ real });
    expect(await advance(clock, outbox(clock, ['2026-11-24T08:00:00.000Z'], true), 'week')).toBe(true);
    expect(clock.now()).toBe('2026-11-30T09:04:00.000Z');
  });

  test.each([
    ['2027-03-27T09:00:00.000Z', '2027-03-28T08:00:00.000Z'], // summer time starts
    ['2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z'], // and ends
  ])('a day later is the same time on the wall: %s', async (from, to) => {
    const clock = practiceClock({ real: () => Date.parse(from) });
    await advance(clock, outbox(clock, []), 'day');
    expect(clock.now()).toBe(to);
  });

  test('a date and time is wall time in the Netherlands', async () => {
    const clock = practiceClock({ real });
    expect(await advance(clock, outbox(clock, []), { local: '2026-11-30T09:00' })).toBe(true);
    expect(clock.now()).toBe('2026-11-30T08:00:00.000Z');
    expect(await advance(clock, outbox(clock, []), { local: '2026-11-29T09:00' })).toBe(false);
  });
});
