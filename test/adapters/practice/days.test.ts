import { expect, test } from 'vitest';

// A script of the page: it has no types of its own.
const page = new URL('../../../src/adapters/practice/page/days.js', import.meta.url).href;
const { dutchDay, isoDay, isoTime } = (await import(page)) as Record<
  'dutchDay' | 'isoDay' | 'isoTime',
  (text: string) => string
>;

test('a day is typed as people write it, whatever the language of the browser', () => {
  for (const typed of ['4-3-2016', '04-03-2016', '04/03/2016', '4.3.2016', '4 3 2016', ' 2016-03-04 '])
    expect(isoDay(typed), typed).toBe('2016-03-04');
  expect(isoDay('29-02-2028')).toBe('2028-02-29');
});

test('what is no day is nothing: never another day', () => {
  for (const typed of [
    '31-02-2026',
    '29-02-2026',
    '3-13-2026',
    '04-03-16',
    '00-01-2026',
    'morgen',
    '2026-13-01',
    '',
  ])
    expect(isoDay(typed), typed).toBe('');
});

test('a day is shown with the day first', () => {
  expect(dutchDay('2026-11-23')).toBe('23-11-2026');
  expect(dutchDay('')).toBe('');
});

test('a time is typed with or without a sign between, and what is no time is nothing', () => {
  for (const typed of ['9:30', '09:30', '09.30', '0930', '930', ' 9 30 '])
    expect(isoTime(typed), typed).toBe('09:30');
  for (const typed of ['24:00', '12:60', '9', '12:3', '2:30 PM', '']) expect(isoTime(typed), typed).toBe('');
});
