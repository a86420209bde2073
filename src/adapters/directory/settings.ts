import type { Calendar } from '../../core/calendar.ts';
import { onceOfTwo } from '../../core/once.ts';
import type { School } from '../../core/school.ts';
import { Fault } from '../../fault.ts';
import type { Settings } from '../../ports.ts';
import type { Law, Pack, SchoolHolidays, SignalenList } from '../../protocols/schema.ts';
import { newest } from './check-school.ts';
import { texts } from './texts.nl.ts';

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
  // Both are read once, at start: what holds for the two together is made once, not at each turn.
  const made = onceOfTwo((pack: Pack, school: School) => ({
    pack: withContacts(withSignalen(pack, school, packs), school),
    law,
    school,
    calendar: calendarOf(school, holidays),
  }));
  const setting = (school: School, pack: Pack | undefined, asked: string) => {
    if (pack === undefined)
      throw new Fault('pack.invalid', { facts: { pack: asked, problems: 'not loaded' } });
    return made(pack, school);
  };
  return {
    current: (school) => setting(school, newest(school.pack, packs), school.pack),
    of: (school, asked) => setting(school, packs.get(asked), asked),
  };
}

/**
 * The contacts of a protocol as the school looked after them: confirmed on a day, or with a name or number of its own.
 * Each says so, and still names the place in the protocol.
 */
function withContacts(pack: Pack, { contacts = [] }: School): Pack {
  if (contacts.length === 0) return pack;
  const looked = pack.contacts.map((contact) => {
    const confirmed = contacts.find(({ id }) => id === contact.id);
    if (confirmed === undefined) return contact;
    const { confirmedOn, phone = contact.phone, name = contact.name } = confirmed;
    const { dial, ...rest } = contact;
    const number = phone === contact.phone ? dial : dialOf(phone);
    const replaced = phone !== contact.phone || name !== contact.name;
    const before = [contact.name, contact.phone].filter((part) => part !== undefined).join(', ');
    return {
      ...rest,
      name,
      ...(phone === undefined ? {} : { phone }),
      ...(number === undefined ? {} : { dial: number }),
      standing: {
        status: 'current' as const,
        checkedOn: confirmedOn,
        note: replaced ? texts.replaced(confirmedOn, before) : texts.confirmed(confirmedOn),
      },
    };
  });
  return { ...pack, contacts: looked };
}

/** A number of a Dutch telephone, which may be tapped; anything else stays text. */
function dialOf(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/[\s().-]/g, '');
  return digits !== undefined && /^(0\d{9}|0[89]00\d{4}(\d{3})?|14\d{3,4}|\+\d{8,14})$/.test(digits)
    ? digits
    : undefined;
}

/** A protocol without a signalenlijst, with the one its school brought: each source says whose list it is. */
function withSignalen(pack: Pack, { signalenlijst }: School, packs: ReadonlyMap<string, Pack>): Pack {
  if (signalenlijst === undefined || pack.steps.signalenlijst.list !== undefined) return pack;
  const { from, own, pack: chosen } = signalenlijst;
  const whose = texts.notOfProtocol(from);
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
