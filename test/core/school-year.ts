import type { Calendar } from '../../src/core/calendar.ts';

/** Region noord as published for 2026-2027, without days that a school closes itself. */
export const noord: Calendar = {
  region: 'noord',
  schoolHolidays: [
    { from: '2026-10-10', to: '2026-10-18', name: 'Herfstvakantie' },
    { from: '2026-12-19', to: '2027-01-03', name: 'Kerstvakantie' },
    { from: '2027-02-20', to: '2027-02-28', name: 'Voorjaarsvakantie' },
    { from: '2027-04-24', to: '2027-05-02', name: 'Meivakantie' },
    { from: '2027-07-10', to: '2027-08-22', name: 'Zomervakantie' },
  ],
  closedDays: [],
  knownUntil: '2027-08-22',
};
