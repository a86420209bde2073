import { describe, expect, test } from 'vitest';
import {
  addWorkdays,
  atLocal,
  type Calendar,
  calendarWarning,
  firstSchoolDayOnOrAfter,
  isWorkday,
  lastSchoolDayOnOrBefore,
  localDay,
} from '../../src/core/calendar.ts';
import { reminders, runningTerms } from '../../src/core/deadlines.ts';
import { type DossierEvent, evolve, newDossier } from '../../src/core/dossier.ts';
import { parseEvent } from '../../src/core/events.ts';
import type { Setting } from '../../src/core/setting.ts';
import { practice } from '../support/story.ts';

/*
 * The counting of this file is its own: Julian day numbers and written out lists, no Date, no function of ours. What
 * the bot says about a term is held against it.
 */

/** Day number of a date (Fliegel and Van Flandern); a Monday gives 0 when divided by 7. */
function numberOf(date: string): number {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const a = Math.trunc((m - 14) / 12);
  return (
    Math.trunc((1461 * (y + 4800 + a)) / 4) +
    Math.trunc((367 * (m - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4) +
    d -
    32075
  );
}
const pad = (nr: number): string => String(nr).padStart(2, '0');
const lengthOf = (y: number, m: number): number =>
  m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
/** The next date, or the one before: counted on the calendar on the wall. */
function beside(date: string, step: 1 | -1): string {
  let [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  d += step;
  if (d === 0) {
    m -= 1;
    if (m === 0) [y, m] = [y - 1, 12];
    d = lengthOf(y, m);
  } else if (d > lengthOf(y, m)) {
    d = 1;
    m += 1;
    if (m === 13) [y, m] = [y + 1, 1];
  }
  return `${y}-${pad(m)}-${pad(d)}`;
}
const walk = (date: string, n: number): string =>
  n === 0 ? date : walk(beside(date, n > 0 ? 1 : -1), n - Math.sign(n));
const weekend = (date: string): boolean => numberOf(date) % 7 >= 5;

/** Public holidays of the Netherlands as printed in a diary, weekends included. */
const holidays = new Set(
  [
    '2025 12-25 12-26',
    '2026 01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26',
    '2027 01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26',
    '2028 01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26',
    '2029 01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26',
    '2030 01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26',
    '2031 01-01',
  ].flatMap((row) => {
    const [year, ...days] = row.split(' ');
    return days.map((day) => `${year}-${day}`);
  }),
);
/** School holidays of region noord, as rijksoverheid.nl prints them. */
const free: readonly (readonly [from: string, to: string])[] = [
  ['2026-02-21', '2026-03-01'],
  ['2026-04-25', '2026-05-03'],
  ['2026-07-04', '2026-08-16'],
  ['2026-10-10', '2026-10-18'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-20', '2027-02-28'],
  ['2027-04-24', '2027-05-02'],
  ['2027-07-10', '2027-08-22'],
];
const workday = (date: string): boolean => !weekend(date) && !holidays.has(date);
const schoolDay = (date: string): boolean =>
  workday(date) && !free.some(([from, to]) => from <= date && date <= to);
const nearest = (date: string, step: 1 | -1, fits: (date: string) => boolean): string =>
  fits(date) ? date : nearest(beside(date, step), step, fits);

const workdaysAfter = (date: string, n: number): string =>
  n === 0 ? date : workdaysAfter(nearest(beside(date, 1), 1, workday), n - 1);
function monthsAfter(date: string, n: number): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const months = y * 12 + m - 1 + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${year}-${pad(month)}-${pad(Math.min(d, lengthOf(year, month)))}`;
}
/** Clock of Amsterdam at eight in the morning: summer from the last Sunday of March to that of October. */
function eightInTheMorning(date: string): string {
  const year = date.slice(0, 4);
  const lastSunday = (month: '03' | '10') =>
    nearest(`${year}-${month}-31`, -1, (one) => numberOf(one) % 7 === 6);
  const summer = lastSunday('03') <= date && date < lastSunday('10');
  return `${date}T${summer ? '06' : '07'}:00:00.000Z`;
}

const by = { userId: '11111111-0000-4000-8000-000000000003', roles: ['aandachtsfunctionaris' as const] };
/** The term that this event starts at a KMS school, when it is recorded on the day it happens. */
function termOf(setting: Setting, rule: string, type: string, date: string, more: object, content: object) {
  const meta = { seq: 1, type, at: `${date}T11:00:00.000Z`, by, actionId: 'a', day: date, ...more };
  const event: DossierEvent = parseEvent({ meta, content });
  const dossier = evolve(newDossier, event);
  const term = runningTerms(setting, dossier).find((one) => one.rule === rule);
  if (term === undefined) throw new Error(`no term ${rule}`);
  return term;
}
const setting = practice();
const gesprek = { with: 'ouders', persons: 2, childTold: true, afwijkingen: [] };
const talked = { who: '', facts: '', reaction: '', interpretation: '', agreements: '', whyDifferent: '' };
const ruleAfter = {
  weeks3: (date: string) =>
    termOf(
      setting,
      'gegevens',
      'overleg.held',
      date,
      { kind: 'aandachtsfunctionaris' },
      { present: '', outcome: '', plan: '' },
    ),
  week1: (date: string) => termOf(setting, 'nabespreking', 'gesprek.held', date, gesprek, talked),
  workdays5: (date: string) =>
    termOf(
      setting,
      'veilig-thuis-antwoord',
      'melding.done',
      date,
      { doneBy: by.userId, named: true, missing: [] },
      { agreements: '', why: '' },
    ),
  months4: (date: string) =>
    termOf(setting, 'nazorg', 'evaluatie.held', date, { result: 'beter' }, { outcome: '', agreements: '' }),
};

/** Days around each feast of 2026 to 2030, month ends, leap days and the nights the clock changes. */
const around = (dates: readonly string[], offsets: readonly number[]): string[] =>
  dates.flatMap((date) => offsets.map((n) => walk(date, n)));
const feasts = [...holidays].filter((date) => date > '2026' && date < '2031');

describe('the counting of this table is right itself', () => {
  test.each([
    ['2026-11-23', 0],
    ['2028-02-29', 1],
    ['2030-12-31', 1],
    ['2027-03-28', 6],
  ])('%s is day %i of the week', (date, day) => expect(numberOf(date) % 7).toBe(day));
  test('the worked examples of paper hold', () => {
    expect(walk('2026-12-07', 21)).toBe('2026-12-28');
    expect(nearest('2026-12-28', -1, schoolDay)).toBe('2026-12-18');
    expect(workdaysAfter('2026-12-18', 5)).toBe('2026-12-28');
    expect(workdaysAfter('2027-04-23', 5)).toBe('2027-05-03');
    expect(monthsAfter('2026-10-31', 4)).toBe('2027-02-28');
    expect(monthsAfter('2027-10-31', 4)).toBe('2028-02-29');
  });
});

describe('Veilig Thuis answers within five working days, whatever feast is near', () => {
  test.each(around(feasts, [-6, -1, 0]))('a melding on %s', (date) => {
    const term = ruleAfter.workdays5(date);
    expect([term.due, term.actBy]).toEqual([workdaysAfter(date, 5), workdaysAfter(date, 5)]);
    expect(isWorkday(date)).toBe(workday(date));
  });
});

describe('three weeks and a week are the same weekday, and are acted on before a closed day', () => {
  const inYear = feasts.filter((date) => date > '2026-02' && date < '2027-08');
  test.each([...around(inYear, [-21]), ...around(free.flat(), [-21, -20])])('three weeks from %s', (date) => {
    const term = ruleAfter.weeks3(date);
    const due = walk(date, 21);
    expect([term.due, term.actBy]).toEqual([due, nearest(due, -1, schoolDay)]);
    expect(numberOf(term.due) % 7).toBe(numberOf(date) % 7);
  });
  test.each([...around(inYear, [-7, -6]), ...around(['2026-03-29', '2026-10-25', '2027-03-28'], [-7, 0])])(
    'a week from %s',
    (date) => {
      const term = ruleAfter.week1(date);
      const due = walk(date, 7);
      expect([term.due, term.actBy]).toEqual([due, nearest(due, -1, schoolDay)]);
      const morning = eightInTheMorning(term.actBy);
      expect(reminders(setting, term).find(({ moment }) => moment === 'on')?.dueAt ?? morning).toBe(morning);
    },
  );
});

describe('four months are the same day, or the last of the month, and not before a school day', () => {
  const ends = ['2026-01', '2026-04', '2026-06', '2026-10', '2027-01', '2027-02', '2027-03', '2027-04'];
  const monthEnds = ends.map(
    (month) => `${month}-${pad(lengthOf(Number(month.slice(0, 4)), Number(month.slice(5))))}`,
  );
  test.each(around(monthEnds, [-1, 0, 1]).filter((date) => monthsAfter(date, 4) < '2027-08-20'))(
    'from %s',
    (date) => {
      const term = ruleAfter.months4(date);
      const due = monthsAfter(date, 4);
      expect([term.due, term.actBy]).toEqual([due, nearest(due, 1, schoolDay)]);
    },
  );
  test.each([
    '2027-10-29',
    '2027-10-30',
    '2027-10-31',
    '2028-10-31',
    '2029-10-31',
    '2027-12-31',
    '2028-02-29',
  ])('around a leap day: from %s', (date) => expect(ruleAfter.months4(date).due).toBe(monthsAfter(date, 4)));
});

describe('the nights the clock changes', () => {
  test.each(
    around(
      [
        '2026-03-29',
        '2026-10-25',
        '2027-03-28',
        '2027-10-31',
        '2028-03-26',
        '2028-10-29',
        '2029-03-25',
        '2029-10-28',
        '2030-03-31',
        '2030-10-27',
      ],
      [-1, 0, 1],
    ),
  )('eight in the morning of %s is eight in the morning', (date) => {
    expect(atLocal(date, '08:00')).toBe(eightInTheMorning(date));
    expect(localDay(eightInTheMorning(date))).toBe(date);
  });
});

describe('days a royal decree makes free', () => {
  const friday = '2027-05-07'; // after Hemelvaart
  const calendar: Calendar = { ...setting.calendar, extraFreeDays: [friday] };
  test('are no working days of Veilig Thuis: its term ends a day later', () => {
    const decreed: Setting = { ...setting, calendar };
    const due = (one: Setting) =>
      termOf(
        one,
        'veilig-thuis-antwoord',
        'melding.done',
        '2027-05-03',
        { doneBy: by.userId, named: true, missing: [] },
        { agreements: '', why: '' },
      ).due;
    expect([due(setting), due(decreed)]).toEqual(['2027-05-12', '2027-05-13']);
    expect([addWorkdays('2027-05-04', 1), addWorkdays('2027-05-04', 1, calendar)]).toEqual([
      friday,
      '2027-05-10',
    ]);
  });
  test('are no school days either', () => {
    expect(lastSchoolDayOnOrBefore(calendar, friday)).toBe('2027-05-04');
    expect(firstSchoolDayOnOrAfter(calendar, friday)).toBe('2027-05-10');
  });
});

describe('a calendar that ends too early', () => {
  const knownUntil = '2027-08-22';
  test.each([
    ['2026-08-22', undefined],
    ['2026-08-23', { knownUntil, daysLeft: 364 }],
    ['2027-08-23', { knownUntil, daysLeft: -1 }],
  ])('on %s it says %j', (today, warning) => expect(calendarWarning({ knownUntil }, today)).toEqual(warning));
});
