import type { Calendar } from '../../core/calendar.ts';
import type { School } from '../../core/school.ts';
import { Fault } from '../../fault.ts';
import type { Settings } from '../../ports.ts';
import type { Law, Pack, SchoolHolidays, SignalenList } from '../../protocols/schema.ts';
import { newest } from './check-school.ts';

/** The calendar of a school: the holidays of its region, its own closed days, and days a decree made free. */
export const calendarOf = (
  { region, closedDays, extraFreeDays = [] }: School,
  holidays: SchoolHolidays,
): Calendar => ({
  region,
  schoolHolidays: holidays.regions[region].periods,
  closedDays,
  knownUntil: holidays.regions[region].knownUntil,
  extraFreeDays: extraFreeDays.map(({ day }) => day),
});

/** What holds for a case, from the packs, the law and the holidays that were loaded at start. */
export function settingsFrom(packs: ReadonlyMap<string, Pack>, law: Law, holidays: SchoolHolidays): Settings {
  const setting = (school: School, pack: Pack | undefined, asked: string) => {
    if (pack === undefined)
      throw new Fault('pack.invalid', { facts: { pack: asked, problems: 'not loaded' } });
    return {
      pack: withSignalen(pack, school, packs),
      law,
      school,
      calendar: calendarOf(school, holidays),
    };
  };
  return {
    current: (school) => setting(school, newest(school.pack, packs), school.pack),
    of: (school, asked) => setting(school, packs.get(asked), asked),
  };
}

/** A protocol without a signalenlijst, with the one its school brought: each source says whose list it is. */
function withSignalen(pack: Pack, { signalenlijst }: School, packs: ReadonlyMap<string, Pack>): Pack {
  if (signalenlijst === undefined || pack.steps.signalenlijst.list !== undefined) return pack;
  const { from, own, pack: chosen } = signalenlijst;
  const whose = `${from} (niet uit jullie protocol)`;
  const list = own
    ? ownList(own, whose)
    : chosenList(newest(chosen ?? '', packs)?.steps.signalenlijst.list, whose);
  if (list === undefined) return pack;
  return { ...pack, steps: { ...pack.steps, signalenlijst: { ...pack.steps.signalenlijst, list } } };
}

type Own = NonNullable<NonNullable<School['signalenlijst']>['own']>;

function ownList({ warning, categories }: Own, place: string): SignalenList {
  const source = { place, lines: [1, 1] as [number, number] }; // a list of the school has no lines of a document
  return {
    warning: { text: warning, source },
    categories: categories.map((category) => ({ ...category, source, lines: [1, 1] })),
  };
}

function chosenList(list: SignalenList | undefined, whose: string): SignalenList | undefined {
  if (list === undefined) return undefined;
  const placed = <T extends { source: SignalenList['warning']['source'] }>(one: T): T => ({
    ...one,
    source: { ...one.source, place: `${whose}, ${one.source.place}` },
  });
  return { warning: placed(list.warning), categories: list.categories.map(placed) };
}
