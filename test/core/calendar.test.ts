import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addSchoolDays,
  addWorkdays,
  atLocal,
  type Calendar,
  firstSchoolDayOnOrAfter,
  isSchoolDay,
  isWorkday,
  lastSchoolDayOnOrBefore,
  localDay,
  localTime,
  nextMoment,
  publicHoliday,
  type Weekday,
  weekdayOf,
} from '../../src/core/calendar.ts';
import { noord as schoolYear } from './school-year.ts';

const noord: Calendar = {
  ...schoolYear,
  closedDays: [{ from: '2026-12-04', to: '2026-12-04', name: 'Studiedag' }],
};
const closedForYears: Calendar = {
  ...noord,
  closedDays: [{ from: '2020-01-01', to: '2040-01-01', name: 'Dicht' }],
};

const days = fc.integer({ min: 0, max: 365 * 30 }).map((n) => addDays('2020-01-01', n));
const minutes = fc.integer({ min: 0, max: 30 * 365 * 24 * 60 }).map((n) => Date.UTC(2020, 0, 1) + n * 60_000);

describe('local time', () => {
  test.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23', '23:59'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24', '00:00'],
    ['2027-07-01T21:59:00.000Z', '2027-07-01', '23:59'],
    ['2027-07-01T22:00:00.000Z', '2027-07-02', '00:00'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01', '00:30'],
    ['2028-02-28T23:30:00Z', '2028-02-29', '00:30'],
  ])('%s is %s %s at school', (utc, day, time) => {
    expect([localDay(utc), localTime(utc)]).toEqual([day, time]);
  });

  test.each([
    ['2026-10-24', '08:00', '2026-10-24T06:00:00.000Z'], // day before summer time ends
    ['2026-10-25', '08:00', '2026-10-25T07:00:00.000Z'],
    ['2027-03-27', '08:00', '2027-03-27T07:00:00.000Z'], // day before summer time starts
    ['2027-03-28', '08:00', '2027-03-28T06:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'], // 02:00 to 03:00 does not exist
    ['2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '02:59', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'], // 02:00 to 03:00 comes twice
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('%s %s at school is %s', (day, time, utc) => {
    expect(atLocal(day, time)).toBe(utc);
  });

  test('every moment comes back as itself, except the second time of the autumn hour', () => {
    fc.assert(
      fc.property(minutes, (ms) => {
        const utc = new Date(ms).toISOString();
        const back = atLocal(localDay(utc), localTime(utc));
        const repeated = new Date(ms - 3_600_000).toISOString();
        expect([utc, localTime(repeated) === localTime(utc) ? repeated : utc]).toContain(back);
        expect(back <= utc).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('every existing wall time keeps its day and its time', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('00', '15', '30', '59'),
        (day, hour, minute) => {
          fc.pre(hour !== 2); // the only hour that can be missing
          const time = `${String(hour).padStart(2, '0')}:${minute}`;
          const utc = atLocal(day, time);
          expect([localDay(utc), localTime(utc)]).toEqual([day, time]);
        },
      ),
    );
  });

  test('the local day is the one Intl gives', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    fc.assert(
      fc.property(minutes, (ms) => {
        expect(localDay(new Date(ms).toISOString())).toBe(intl.format(ms));
      }),
    );
  });

  test('what is not a moment or a day is refused instead of counted with', () => {
    expect(() => localDay('gisteren')).toThrow(RangeError);
    expect(() => atLocal('2026-11-23', '8 uur')).toThrow(RangeError);
    expect(() => addDays('', 1)).toThrow(RangeError);
    expect(() => weekdayOf('morgen')).toThrow(RangeError);
  });
});

describe('days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-29', -2, '2027-03-27'],
  ])('%s and %i days is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  test('a week has its Dutch days in order', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => weekdayOf(addDays('2026-11-23', n)));
    expect(week).toEqual(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']);
  });
});

describe('public holidays', () => {
  test.each([
    '1954-04-18',
    '1981-04-19',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
  ])('Easter is on %s', (day) => {
    expect(publicHoliday(day)).toBe('Eerste Paasdag');
  });

  test('2027 has exactly these', () => {
    const found = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n))
      .map((day) => [day, publicHoliday(day)])
      .filter(([, name]) => name !== undefined);
    expect(found).toEqual([
      ['2027-01-01', 'Nieuwjaarsdag'],
      ['2027-03-26', 'Goede Vrijdag'],
      ['2027-03-28', 'Eerste Paasdag'],
      ['2027-03-29', 'Tweede Paasdag'],
      ['2027-04-27', 'Koningsdag'],
      ['2027-05-05', 'Bevrijdingsdag'],
      ['2027-05-06', 'Hemelvaartsdag'],
      ['2027-05-16', 'Eerste Pinksterdag'],
      ['2027-05-17', 'Tweede Pinksterdag'],
      ['2027-12-25', 'Eerste Kerstdag'],
      ['2027-12-26', 'Tweede Kerstdag'],
    ]);
  });

  test('Koningsdag comes a day earlier when it would be a Sunday', () => {
    expect(['2025-04-26', '2031-04-26', '2027-04-27', '2036-04-26'].map(publicHoliday)).toEqual(
      Array(4).fill('Koningsdag'),
    );
    expect(['2025-04-27', '2031-04-27', '2027-04-26', '2036-04-27'].map(publicHoliday)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('two holidays on one day have one name', () => {
    expect(publicHoliday('2016-05-05')).toBe('Hemelvaartsdag');
  });
});

describe('working days of Veilig Thuis', () => {
  test.each([
    ['2026-12-18', 5, '2026-12-28'], // Friday 25 December does not count; the school holiday does
    ['2027-04-23', 5, '2027-05-03'], // Koningsdag on a Tuesday; the May holiday counts
    ['2027-03-22', 5, '2027-03-31'], // Goede Vrijdag and Tweede Paasdag
    ['2027-05-04', 1, '2027-05-07'], // 5 May, then Hemelvaart
    ['2026-11-21', 1, '2026-11-23'], // from a Saturday
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-05-14', 1, '2027-05-18'], // Tweede Pinksterdag
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-28', -5, '2026-12-18'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i working days is %s', (day, n, expected) => {
    expect(addWorkdays(day, n)).toBe(expected);
  });

  test('5 May is never one, in no year', () => {
    expect(['2026-05-05', '2027-05-05', '2028-05-05', '2030-05-05'].map((day) => isWorkday(day))).toEqual(
      Array(4).fill(false),
    );
  });
});

describe('school days', () => {
  test.each([
    ['2026-12-18', true],
    ['2026-12-19', false], // first day of the holiday
    ['2027-01-03', false], // last day of the holiday, a Sunday
    ['2027-01-04', true],
    ['2026-12-04', false], // own closed day
    ['2026-12-05', false], // Saturday
    ['2027-03-26', false], // Goede Vrijdag
    ['2027-05-05', false], // 5 May, not a fifth year
    ['2027-05-07', true], // the Friday after Hemelvaart is the school's own choice
    ['2027-08-20', false], // last weekday of the summer holiday
    ['2027-08-23', true],
  ])('%s: %s', (day, open) => {
    expect(isSchoolDay(noord, day)).toBe(open);
  });

  test('the last and the first around a holiday are those at its edges', () => {
    expect(lastSchoolDayOnOrBefore(noord, '2026-12-28')).toBe('2026-12-18');
    expect(lastSchoolDayOnOrBefore(noord, '2026-12-18')).toBe('2026-12-18');
    expect(lastSchoolDayOnOrBefore(noord, '2027-03-29')).toBe('2027-03-25');
    expect(firstSchoolDayOnOrAfter(noord, '2026-12-28')).toBe('2027-01-04');
    expect(firstSchoolDayOnOrAfter(noord, '2027-07-10')).toBe('2027-08-23');
    expect(firstSchoolDayOnOrAfter(noord, '2027-08-23')).toBe('2027-08-23');
  });

  test.each([
    ['2026-12-18', 1, '2027-01-04'],
    ['2026-12-18', -2, '2026-12-16'],
    ['2027-01-04', -2, '2026-12-17'],
    ['2026-12-03', 1, '2026-12-07'], // over the closed day and the weekend
    ['2026-12-25', 2, '2027-01-05'], // from a day that is none
    ['2026-12-25', 0, '2026-12-25'],
  ])('%s and %i school days is %s', (day, n, expected) => {
    expect(addSchoolDays(noord, day, n)).toBe(expected);
  });

  test('a calendar without any school day still ends, on a working day', () => {
    expect(lastSchoolDayOnOrBefore(closedForYears, '2026-12-26')).toBe('2026-12-24');
    expect(firstSchoolDayOnOrAfter(closedForYears, '2026-12-26')).toBe('2026-12-28');
    expect(addSchoolDays(closedForYears, '2026-12-24', 2)).toBe('2026-12-29');
  });

  test('the next school day is after, is one, and skips none', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, n) => {
        const found = addSchoolDays(noord, day, n);
        const between: string[] = [];
        for (let next = addDays(day, 1); next <= found; next = addDays(next, 1)) between.push(next);
        expect(between.filter((other) => isSchoolDay(noord, other)).length).toBe(n);
        expect(isSchoolDay(noord, found)).toBe(true);
      }),
    );
  });
});

describe('the moment for a message that is not acute', () => {
  const hours = { from: '08:00', to: '17:00' };
  const everyDay = { workdays: ['ma', 'di', 'wo', 'do', 'vr'], hours } as const;
  const tuesday = { workdays: ['di'], hours } as const;

  test.each([
    ['in working hours, at once', '2026-11-23T10:15:00.000Z', '2026-11-23T10:15:00.000Z'],
    ['at the very start, at once', '2026-11-23T07:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['early, at eight', '2026-11-23T04:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['at the end of the day, next morning', '2026-11-23T16:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['after midnight here, that same day', '2026-11-23T23:30:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['on Friday night, on Monday', '2026-11-27T18:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['on the last evening, after Christmas', '2026-12-18T18:00:00.000Z', '2027-01-04T07:00:00.000Z'],
    ['before summer time, after Easter', '2027-03-25T18:00:00.000Z', '2027-03-30T06:00:00.000Z'],
    ['in the summer holiday, after it', '2027-07-12T10:00:00.000Z', '2027-08-23T06:00:00.000Z'],
  ])('%s', (_, utc, expected) => {
    expect(nextMoment(noord, everyDay, utc)).toBe(expected);
  });

  test('eight o’clock stays eight o’clock when summer time ends', () => {
    const saturday = '2026-10-24T12:00:00.000Z';
    expect(nextMoment(noord, everyDay, saturday)).toBe('2026-10-26T07:00:00.000Z');
    expect(localTime(nextMoment(noord, everyDay, '2026-10-23T03:00:00.000Z'))).toBe('08:00');
  });

  test('it waits for a workday of the person', () => {
    expect(nextMoment(noord, tuesday, '2026-11-25T10:00:00.000Z')).toBe('2026-12-01T07:00:00.000Z');
  });

  test('without such a day within sixty days any working day will do', () => {
    const never = { workdays: ['za'] as readonly Weekday[], hours };
    expect(nextMoment(noord, never, '2026-12-25T10:00:00.000Z')).toBe('2026-12-28T07:00:00.000Z');
    expect(nextMoment(closedForYears, everyDay, '2026-11-23T10:00:00.000Z')).toBe('2026-11-23T10:00:00.000Z');
  });

  test('hours that end before they begin leave the evening, never nothing', () => {
    const evening = { ...everyDay, hours: { from: '19:00', to: '07:00' } };
    expect(nextMoment(noord, evening, '2026-11-23T10:00:00.000Z')).toBe('2026-11-23T18:00:00.000Z');
    expect(nextMoment(noord, evening, '2026-11-23T20:00:00.000Z')).toBe('2026-11-23T20:00:00.000Z');
  });

  test('it is never earlier than asked, always in hours, and asking again changes nothing', () => {
    const workdays = fc.subarray<Weekday>(['ma', 'di', 'wo', 'do', 'vr'], { minLength: 1 });
    fc.assert(
      fc.property(minutes, workdays, (ms, theirs) => {
        const utc = new Date(ms).toISOString();
        const working = { workdays: theirs, hours };
        const moment = nextMoment(noord, working, utc);
        expect(moment >= utc).toBe(true);
        expect(nextMoment(noord, working, moment)).toBe(moment);
        expect(localTime(moment) >= '08:00' && localTime(moment) < '17:00').toBe(true);
        expect(isSchoolDay(noord, localDay(moment))).toBe(true);
        expect(theirs).toContain(weekdayOf(localDay(moment)));
      }),
      { numRuns: 500 },
    );
  });
});
