import { addDays, addSchoolDays, atLocal, localDay, nextMoment } from './calendar.ts';
import type { Dossier, Happened } from './dossier.ts';
import type { Draft, MessageKind, Recipient } from './messages.ts';
import { comingMorning, isPresent } from './recipients.ts';
import { directeuren, leads } from './roles.ts';
import { holders, type Person, personById } from './school.ts';
import type { Setting } from './setting.ts';

/** The setting of a case, and the case after what was just recorded. */
export type Now = { readonly setting: Setting; readonly after: Dossier };

export const LEAD: Recipient = { role: 'aandachtsfunctionaris' }; // whoever leads this case
export const DIRECTEUR: Recipient = { role: 'directeur' }; // whoever decides in this case
export const BESTUUR: Recipient = { role: 'bestuur' };
export const OPENER: Recipient = { role: 'leerkracht' }; // in a case: the one who noticed

export type More = Partial<Pick<Draft, 'acute' | 'dueAt' | 'nth' | 'occurrence' | 'rule' | 'moment'>>;

/** Because of this event, to them: at the moment of the event and not acute, unless told otherwise. */
export const tell = ({ meta }: Happened, kind: MessageKind, to: Recipient, more: More = {}): Draft => ({
  kind,
  occurrence: meta.seq,
  to,
  dueAt: meta.at,
  acute: false,
  ...more,
});

/** The start of working hours, so many school days after the local day of `at` (UTC). */
export const schoolMorningAfter = ({ calendar, school }: Setting, at: string, days: number): string =>
  atLocal(addSchoolDays(calendar, localDay(at), days), school.nudges.hours.from);

/** When what is not acute reaches the first of these people, in UTC: on a day and at an hour somebody of them works. */
export const reachedAt = ({ calendar, school }: Setting, people: readonly Person[], at: string): string =>
  people
    .map(({ workdays }) => nextMoment(calendar, { workdays, hours: school.nudges.hours }, at))
    .toSorted()
    .at(0) ?? at;

/** Everybody who leads, decides or oversees in this case, present and not kept out. */
export function watchers(setting: Setting, dossier: Dossier): Person[] {
  const bestuur = holders(setting.school, 'bestuur', dossier.excluded);
  return [...new Set([...bestuur, ...directeuren(setting, dossier), ...leads(setting, dossier)])];
}

/**
 * Who hears that somebody is kept out or let in again: everybody who watched before it, but who did it and whom it is
 * about. Named now, so that what comes after cannot take the message away.
 */
export const overseers = (setting: Setting, before: Dossier, not: readonly string[]): Recipient[] =>
  watchers(setting, before)
    .filter(({ id }) => !not.includes(id))
    .map(({ id }) => ({ person: id }));

/** Somebody among these leads cases, decides on meldingen or oversees: that they are kept out is known to others. */
export const guards = ({ school }: Setting, people: readonly string[]): boolean =>
  people.some((id) => personById(school, id)?.roles.some((role) => role !== 'leerkracht'));

/**
 * Who looks along when requester and decider are one: the named replacement, else the bestuur, else whoever is left,
 * in the end the one who noticed. A case about somebody who works here stays with the bestuur, or who has that place.
 */
export function looksAlong({ setting, after }: Now, alone: string): Recipient {
  const replacement = personById(setting.school, alone)?.replacement;
  const named = replacement === undefined ? undefined : personById(setting.school, replacement);
  const opener = personById(setting.school, after.opener);
  const watching = watchers(setting, after);
  const line = after.staff ? watching : [named, ...watching, opener].filter((person) => person !== undefined);
  const second = line.find((person) => person.id !== alone && isPresent(after, person));
  return second ? { person: second.id } : BESTUUR;
}

/** So many hours later, in UTC. */
export function addHours(utc: string, hours: number): string {
  const total = Number(utc.slice(11, 13)) + hours;
  const day = addDays(utc.slice(0, 10), Math.floor(total / 24));
  return `${day}T${String(total % 24).padStart(2, '0')}${utc.slice(13)}`;
}

/**
 * The first start of working hours that is more than an hour away, a school day or not, in UTC: what was asked in the
 * night is looked at the same morning, and what was asked just before it the next.
 */
export const nextMorningAfter = (setting: Setting, utc: string): string =>
  comingMorning(setting, addHours(utc, 1));
