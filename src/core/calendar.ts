import { tzOffset } from '@date-fns/tz';
import type { Workday } from './school.ts';

/** Days a school does not teach: local dates (Europe/Amsterdam), both ends included. */
export type FreePeriod = { readonly from: string; readonly to: string; readonly name: string };

/** School holidays of one region plus the school's own closed days. Public holidays are computed, not listed. */
export type Calendar = {
  readonly region: 'noord' | 'midden' | 'zuid';
  readonly schoolHolidays: readonly FreePeriod[];
  readonly closedDays: readonly FreePeriod[];
  /** Last local date the school holidays are known for: later terms say so. */
  readonly knownUntil: string;
  /** Local dates that a royal decree made equal to a public holiday: no working days of Veilig Thuis either. */
  readonly extraFreeDays?: readonly string[];
};

export type Weekday = Workday | 'za' | 'zo';
/** When somebody works: days of the week and local wall time; `to` itself is after work. */
export type WorkingTime = {
  readonly workdays: readonly Weekday[];
  readonly hours: { readonly from: string; readonly to: string };
};

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEARCH_DAYS = 120; // longer than any school holiday: a search for a day always ends
const WAIT_DAYS = 60; // a message that is not acute never waits longer than this for a person's own day

const iso = (ms: number): string => new Date(ms).toISOString();
const midnight = (day: string): number => new Date(`${day}T00:00:00.000Z`).getTime(); // the day as a number, no zone
/** Minutes that Amsterdam is ahead of UTC in an hour since 1970: the clock changes at whole hours of UTC. */
const offsets = new Map<number, number>();
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const found = tzOffset('Europe/Amsterdam', new Date(ms));
  if (offsets.size > 5_000) offsets.clear();
  if (!Number.isNaN(hour)) offsets.set(hour, found);
  return found;
}

/** The wall clock at school, written as if it were UTC. */
const wallClock = (ms: number): string => iso(ms + offsetAt(ms) * MINUTE).slice(0, 16);

/**
 * The local day (yyyy-MM-dd, Europe/Amsterdam) of a UTC moment.
 * @throws RangeError when it is not a moment
 */
export const localDay = (utc: string): string => wallClock(new Date(utc).getTime()).slice(0, 10);

/**
 * The local wall time (HH:mm, Europe/Amsterdam) of a UTC moment.
 * @throws RangeError when it is not a moment
 */
export const localTime = (utc: string): string => wallClock(new Date(utc).getTime()).slice(11);

/**
 * The UTC moment of a local wall time at school. A time the spring change skips becomes the first moment
 * after the gap; a time the autumn change repeats is the first of the two.
 * @throws RangeError when day or time is not one
 */
export function atLocal(day: string, time: string): string {
  const asked = `${day}T${time}`;
  const asUtc = new Date(`${asked}:00.000Z`).getTime();
  const [summer, winter] = [asUtc - 120 * MINUTE, asUtc - 60 * MINUTE];
  const found = [summer, winter].find((moment) => wallClock(moment) === asked);
  return iso(found ?? winter - (winter % (60 * MINUTE))); // the gap is one hour long and starts on a whole hour
}

/** The local day `n` days later; earlier when `n` is negative. @throws RangeError when it is not a day */
export const addDays = (day: string, n: number): string => iso(midnight(day) + n * DAY).slice(0, 10);

const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
/** The day of the week. @throws RangeError when it is not a day */
export function weekdayOf(day: string): Weekday {
  const weekday = WEEKDAYS[new Date(midnight(day)).getUTCDay()];
  if (weekday === undefined) throw new RangeError('not a local day');
  return weekday;
}

/** Easter Sunday of a Gregorian year: the anonymous computus (Meeus, Jones, Butcher), in its usual letters. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-22`, h + l - 7 * m);
}

/**
 * The Dutch name of the public holiday on this local day, undefined when it is none. On working days this is
 * the list of the Algemene termijnenwet, art. 3: Goede Vrijdag and 5 mei are in it every year. Days made equal
 * by royal decree (such as the Friday after Hemelvaart) are not: they are `extraFreeDays` of a calendar.
 */
export function publicHoliday(day: string): string | undefined {
  const year = day.slice(0, 4);
  const koningsdag = weekdayOf(`${year}-04-27`) === 'zo' ? '04-26' : '04-27';
  const fixed: Readonly<Record<string, string>> = {
    '01-01': 'Nieuwjaarsdag',
    [koningsdag]: 'Koningsdag',
    '05-05': 'Bevrijdingsdag',
    '12-25': 'Eerste Kerstdag',
    '12-26': 'Tweede Kerstdag',
  };
  const sinceEaster: Readonly<Record<number, string>> = {
    [-2]: 'Goede Vrijdag',
    0: 'Eerste Paasdag',
    1: 'Tweede Paasdag',
    39: 'Hemelvaartsdag',
    49: 'Eerste Pinksterdag',
    50: 'Tweede Pinksterdag',
  };
  return sinceEaster[(midnight(day) - midnight(easter(Number(year)))) / DAY] ?? fixed[day.slice(5)];
}

/**
 * A working day of Veilig Thuis: Monday to Friday, no public holiday, no day a royal decree made one. School
 * holidays are working days.
 */
export const isWorkday = (
  day: string,
  { extraFreeDays = [] }: Pick<Calendar, 'extraFreeDays'> = {},
): boolean =>
  !['za', 'zo'].includes(weekdayOf(day)) && publicHoliday(day) === undefined && !extraFreeDays.includes(day);

/**
 * Whether school is open. On every public holiday it is taken to be closed, also on Goede Vrijdag and each
 * 5 mei (teachers are free every year, not only once in five): acting a day early does no harm.
 */
export function isSchoolDay(calendar: Calendar, day: string): boolean {
  const free = ({ from, to }: FreePeriod) => from <= day && day <= to;
  return isWorkday(day, calendar) && !calendar.schoolHolidays.some(free) && !calendar.closedDays.some(free);
}

/** The nearest day that fits, `day` itself included, forwards (1) or backwards (-1). */
function nearest(day: string, step: 1 | -1, fits: (day: string) => boolean): string | undefined {
  for (let away = 0; away <= SEARCH_DAYS; away += 1) {
    const candidate = addDays(day, step * away);
    if (fits(candidate)) return candidate;
  }
  return undefined;
}

/** The nth fitting day after `day`; before it when `n` is negative; `day` itself when `n` is 0. */
function nth(day: string, n: number, near: (day: string, step: 1 | -1) => string): string {
  const step = n < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(n); left > 0; left -= 1) found = near(addDays(found, step), step);
  return found;
}

const workday = (day: string, step: 1 | -1, calendar?: Calendar): string =>
  nearest(day, step, (candidate) => isWorkday(candidate, calendar)) ?? day;
/** When a calendar knows no school day for months, a reminder still comes: then a working day will do. */
const schoolDay = (calendar: Calendar, day: string, step: 1 | -1): string =>
  nearest(day, step, (candidate) => isSchoolDay(calendar, candidate)) ?? workday(day, step, calendar);

/** The local day that is `n` working days (see `isWorkday`) after this day, which itself does not count. */
export const addWorkdays = (day: string, n: number, calendar?: Calendar): string =>
  nth(day, n, (from, step) => workday(from, step, calendar));

const WARN_DAYS = 365;
/**
 * Whether the school holidays end within a year of `today` (local day), so that somebody can add the next years in
 * time: `knownUntil` and how many days are left, negative when it has ended. Undefined: known for longer.
 */
export function calendarWarning(
  { knownUntil }: Pick<Calendar, 'knownUntil'>,
  today: string,
): { readonly knownUntil: string; readonly daysLeft: number } | undefined {
  const daysLeft = (midnight(knownUntil) - midnight(today)) / DAY;
  return daysLeft < WARN_DAYS ? { knownUntil, daysLeft } : undefined;
}

/** The last school day on or before this local day; the last working day if there is none for months. */
export const lastSchoolDayOnOrBefore = (calendar: Calendar, day: string): string =>
  schoolDay(calendar, day, -1);

/** The first school day on or after this local day; the first working day if there is none for months. */
export const firstSchoolDayOnOrAfter = (calendar: Calendar, day: string): string =>
  schoolDay(calendar, day, 1);

/** The nth school day after this local day, which itself does not count; before it when `n` is negative. */
export const addSchoolDays = (calendar: Calendar, day: string, n: number): string =>
  nth(day, n, (from, step) => schoolDay(calendar, from, step));

/**
 * The first moment (UTC) from `utc` on at which a message that is not acute may go to this person: on a school
 * day and workday of theirs, in working hours. When none comes within 60 days: on any working day.
 * @throws RangeError when `utc` is not a moment
 */
export function nextMoment(calendar: Calendar, { workdays, hours }: WorkingTime, utc: string): string {
  const now = iso(new Date(utc).getTime());
  const today = localDay(now);
  const within = (days: number, fits: (day: string) => boolean): string | undefined => {
    for (let ahead = 0; ahead <= days; ahead += 1) {
      const day = addDays(today, ahead);
      const start = atLocal(day, hours.from);
      // hours that end before they begin would leave no moment at all: then the day ends at midnight
      const end = hours.from < hours.to ? atLocal(day, hours.to) : atLocal(addDays(day, 1), '00:00');
      if (fits(day) && now < start) return start;
      if (fits(day) && now < end) return now;
    }
    return undefined;
  };
  const own = (day: string) => isSchoolDay(calendar, day) && workdays.includes(weekdayOf(day));
  return within(WAIT_DAYS, own) ?? within(SEARCH_DAYS, (day) => isWorkday(day, calendar)) ?? now;
}
