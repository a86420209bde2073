import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { addWeeks } from 'date-fns/addWeeks';
import type { PracticeClock } from './clock.ts';

/** Where to: the next reminder, a step, or a wall time in Europe/Amsterdam (`2026-11-30T09:00`). */
export type Destination = 'next' | 'hour' | 'day' | 'week' | { readonly local: string };

const amsterdam = 'Europe/Amsterdam';
const steps = { hour: addHours, day: addDays, week: addWeeks };

function target(now: string, to: Exclude<Destination, 'next'>): string {
  if (typeof to === 'string') return new Date(+steps[to](new TZDate(now, amsterdam), 1)).toISOString();
  const [date = '', time = '00:00'] = to.local.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(+new TZDate(year, month - 1, day, hour, minute, amsterdam)).toISOString();
}

/**
 * Moves the clock and lets everything that falls due on the way happen at its own moment, in order: a reminder
 * of Tuesday goes out on Tuesday, also when somebody jumps a week. Never backwards.
 * @returns false when there is nothing ahead, or the moment has passed
 */
export async function advance(
  clock: PracticeClock,
  { nextDue, tick }: { nextDue: () => Promise<string | undefined>; tick: () => Promise<void> },
  to: Destination,
): Promise<boolean> {
  const next = await nextDue();
  const end = to === 'next' ? next : target(clock.now(), to);
  if (end === undefined) return false;
  if (to !== 'next' && end < clock.now()) return false;
  let due = next;
  while (due !== undefined && due < end) {
    clock.moveTo(due); // false when it is overdue already: then it goes out now
    await tick();
    const after = await nextDue();
    if (after !== undefined && after <= due) break; // it cannot be sent: the rest waits for the end
    due = after;
  }
  clock.moveTo(end);
  await tick();
  return true;
}
