import { localDay, localTime, weekdayOf } from '../core/calendar.ts';

const weekdays = {
  ma: 'maandag',
  di: 'dinsdag',
  wo: 'woensdag',
  do: 'donderdag',
  vr: 'vrijdag',
  za: 'zaterdag',
  zo: 'zondag',
} as const;
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const monthOf = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? '';
const short = (month: string): string => (month === 'maart' ? 'mrt' : month.slice(0, 3));

/** A local day as people say it: "vrijdag 27 november 2026". @throws RangeError when it is not a day */
export const longDay = (day: string): string =>
  `${weekdays[weekdayOf(day)]} ${Number(day.slice(8, 10))} ${monthOf(day)} ${day.slice(0, 4)}`;

/** A local day, short: "23 nov". @throws RangeError when it is not a day */
export const shortDay = (day: string): string => `${Number(day.slice(8, 10))} ${short(monthOf(day))}`;

/** A UTC moment at school (Europe/Amsterdam): "ma 23 nov, 10:04". @throws RangeError when it is not a moment */
export function when(utc: string): string {
  const day = localDay(utc);
  return `${weekdayOf(day)} ${Number(day.slice(8, 10))} ${short(monthOf(day))}, ${localTime(utc)}`;
}

/** The same with the year: for a time line that runs over years. @throws RangeError when it is not a moment */
export const longWhen = (utc: string): string => `${longDay(localDay(utc))}, ${localTime(utc)}`;
