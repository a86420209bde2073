import type { Calendar } from '../../core/calendar.ts';
import type { School } from '../../core/school.ts';
import { Fault } from '../../fault.ts';
import type { Settings } from '../../ports.ts';
import type { Law, Pack, SchoolHolidays } from '../../protocols/schema.ts';
import { newest } from './school-file.ts';

/** What holds for a case, from the packs, the law and the holidays that were loaded at start. */
export function settingsFrom(packs: ReadonlyMap<string, Pack>, law: Law, holidays: SchoolHolidays): Settings {
  const calendarOf = ({ region, closedDays }: School): Calendar => ({
    region,
    schoolHolidays: holidays.regions[region].periods,
    closedDays,
    knownUntil: holidays.regions[region].knownUntil,
  });
  const setting = (school: School, pack: Pack | undefined, asked: string) => {
    if (pack === undefined)
      throw new Fault('pack.invalid', { facts: { pack: asked, problems: 'not loaded' } });
    return { pack, law, school, calendar: calendarOf(school) };
  };
  return {
    current: (school) => setting(school, newest(school.pack, packs), school.pack),
    of: (school, asked) => setting(school, packs.get(asked), asked),
  };
}
