import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSchoolHolidays } from '../../src/protocols/load.ts';
import { SchoolHolidays } from '../../src/protocols/schema.ts';
import { protocols } from './pack-folder.ts';

const holidays = loadSchoolHolidays(join(protocols, 'school-holidays.json'));
const { noord, midden, zuid } = holidays.regions;
type Region = typeof noord;
const span = ({ periods }: Region, name: string, year: string) => {
  const found = periods.find((period) => period.name === name && period.from.startsWith(year));
  return found && `${found.from} ${found.to}`;
};

test('each region has five holidays in each of five school years', () => {
  for (const { periods } of [noord, midden, zuid]) {
    expect(periods).toHaveLength(25);
    expect(periods.slice(0, 5).map(({ name }) => name)).toEqual([
      'herfstvakantie',
      'kerstvakantie',
      'voorjaarsvakantie',
      'meivakantie',
      'zomervakantie',
    ]);
  }
});

test('the school year 2026-2027 is as the ministry gives it', () => {
  expect([noord, midden, zuid].map((region) => span(region, 'herfstvakantie', '2026'))).toEqual([
    '2026-10-10 2026-10-18',
    '2026-10-17 2026-10-25',
    '2026-10-17 2026-10-25',
  ]);
  expect([noord, midden, zuid].map((region) => span(region, 'kerstvakantie', '2026'))).toEqual(
    Array(3).fill('2026-12-19 2027-01-03'),
  );
  expect([noord, midden, zuid].map((region) => span(region, 'meivakantie', '2027'))).toEqual(
    Array(3).fill('2027-04-24 2027-05-02'),
  );
  expect([noord, midden, zuid].map((region) => span(region, 'zomervakantie', '2027'))).toEqual([
    '2027-07-10 2027-08-22',
    '2027-07-17 2027-08-29',
    '2027-07-24 2027-09-05',
  ]);
});

test('the voorjaarsvakantie of Zuid ends in February, in 2027 and in 2029, whatever a public data set says', () => {
  expect(span(zuid, 'voorjaarsvakantie', '2027')).toBe('2027-02-13 2027-02-21');
  expect(span(zuid, 'voorjaarsvakantie', '2029')).toBe('2029-02-10 2029-02-18');
});

test('the last known day is the end of the last summer', () => {
  expect([noord, midden, zuid].map(({ knownUntil }) => knownUntil)).toEqual([
    '2030-09-01',
    '2030-08-25',
    '2030-08-18',
  ]);
});

describe('a calendar that cannot be right is refused', () => {
  type Period = { name: string; from: string; to: string };
  type Loose = { regions: { zuid: { knownUntil: string; periods: Period[] } } };
  const problems = (change: (region: Loose['regions']['zuid']) => void): string[] => {
    const copy = structuredClone(holidays) as unknown as Loose;
    change(copy.regions.zuid);
    return SchoolHolidays.safeParse(copy).error?.issues.map(({ message }) => message) ?? [];
  };
  const put = (periods: Period[], i: number, what: Partial<Period>) => Object.assign(periods[i] ?? {}, what);

  test('a voorjaarsvakantie of five weeks', () => {
    expect(problems(({ periods }) => put(periods, 7, { to: '2027-03-21' }))).toContainEqual(
      expect.stringContaining('not as long as it should be'),
    );
  });
  test('one that starts on a Friday', () => {
    expect(problems(({ periods }) => put(periods, 4, { from: '2026-07-10' }))).toContain(
      'from a Saturday to a Sunday',
    );
  });
  test('one that ends before it starts', () => {
    expect(problems(({ periods }) => put(periods, 0, { to: '2025-10-05' }))).toContain(
      'from comes before to',
    );
  });
  test('two over one another, or out of order', () => {
    expect(problems(({ periods }) => periods.reverse())).toContain('periods: in order, none over another');
  });
  test('a last day that is later than what is known', () => {
    expect(problems((region) => Object.assign(region, { knownUntil: '2031-12-31' }))).toContain(
      'knownUntil: the last day of the last period',
    );
  });
});
