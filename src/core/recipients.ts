import { addDays, addSchoolDays, atLocal, firstSchoolDayOnOrAfter, localDay } from './calendar.ts';
import { type Dossier, isUnshared } from './dossier.ts';
import type { MessageKind, OutboxMessage, Recipient } from './messages.ts';
import { directeuren, leads } from './roles.ts';
import { holders, type Person, personById, standIn } from './school.ts';
import type { Setting } from './setting.ts';

/** Here, and not kept out of this case. */
export const isPresent = ({ excluded }: Dossier, { id, absent }: Person): boolean =>
  !absent && !excluded.includes(id);

/** The next morning, a school day or not: what is acute does not wait for one. UTC. */
const nextMorning = ({ school }: Setting, utc: string): string =>
  atLocal(addDays(localDay(utc), 1), school.nudges.hours.from);

/** The first start of working hours after `utc`, a school day or not, in UTC: of a night it is the same day. */
export function comingMorning(setting: Setting, utc: string): string {
  const today = atLocal(localDay(utc), setting.school.nudges.hours.from);
  return today > utc ? today : nextMorning(setting, utc);
}

/** The first start of working hours at school after `utc`, in UTC. */
export function nextSchoolMorning({ calendar, school }: Setting, utc: string): string {
  const { from } = school.nudges.hours;
  const day = firstSchoolDayOnOrAfter(calendar, localDay(utc));
  const morning = atLocal(day, from);
  return morning > utc ? morning : atLocal(addSchoolDays(calendar, day, 1), from);
}

/**
 * Who this goes to now. In a case `aandachtsfunctionaris` is who leads it, `directeur` who decides in it and
 * `leerkracht` who noticed; never somebody who is kept out or away: their replacement, or the next in line.
 */
export function recipientsOf(setting: Setting, dossier: Dossier, to: Recipient): Person[] {
  if ('person' in to) {
    const person = standIn(setting.school, to.person, dossier.excluded);
    return person ? [person] : [];
  }
  switch (to.role) {
    case 'aandachtsfunctionaris':
      return leads(setting, dossier);
    case 'directeur':
      return directeuren(setting, dossier);
    case 'leerkracht': {
      const writer = personById(setting.school, dossier.opener);
      if (dossier.status === 'draft') return writer ? [writer] : []; // a draft is its writer's alone: nobody stands in
      const opener = standIn(setting.school, dossier.opener, dossier.excluded);
      return opener ? [opener] : leads(setting, dossier);
    }
    case 'bestuur':
      return holders(setting.school, 'bestuur', dossier.excluded);
    case 'beheerder': {
      const held = holders(setting.school, 'beheerder', dossier.excluded);
      return held.length > 0 ? held : directeuren(setting, dossier); // not every school names one
    }
  }
}

/** What only says that something happened: whoever did it knows. A task goes to its owner, also when they began it. */
const NEWS: ReadonlySet<MessageKind> = new Set([
  'zaak.new',
  'afweging.told',
  'overleg.chair',
  'overleg.agreed',
  'zaak.staff',
  'zaak.handed',
  'zaak.taken',
  'zaak.second',
  'zaak.excluded',
  'melding.decided',
  'melding.assigned',
  'melding.self-decided',
  'melding.done',
  'melding.declined',
  'noodsituatie.told',
]);

/** Whoever recorded what this message is about, and therefore need not hear it. */
export const knowsAlready = (dossier: Dossier, { kind, occurrence }: OutboxMessage, id: string): boolean =>
  NEWS.has(kind) && dossier.happened[occurrence - 1]?.meta.by.userId === id;

/**
 * Who hears that somebody could not be reached: their replacement, else who leads the case, who decides in it, the
 * bestuur, and in the end who noticed. In a case about somebody who works here it stays with the bestuur, or who has
 * that place, and with whom the bestuur handed it to. When none of them can be reached it goes to whom the school named
 * as the replacement of the bestuur and to who noticed, who knows of it already; to who noticed first while nobody is
 * kept out, for then it is not said whom it is about, and that can be the replacement.
 * undefined: nobody is left, or it is a draft, of which nobody but its writer may know.
 * @param missed oids of those who were tried
 */
export function secondFor(setting: Setting, dossier: Dossier, missed: readonly string[]): Person | undefined {
  if (isUnshared(dossier)) return undefined;
  const bestuur = holders(setting.school, 'bestuur', dossier.excluded);
  const [lead, decides] = [leads(setting, dossier), directeuren(setting, dossier)];
  const line = dossier.staff
    ? [...bestuur, ...decides, ...lead, ...besideBestuur(setting, dossier, missed)]
    : [
        ...replacementsOf(setting, dossier, missed),
        ...lead,
        ...decides,
        ...bestuur,
        ...noticed(setting, dossier),
      ];
  return line.find(({ id }) => !missed.includes(id));
}

const replacementsOf = (setting: Setting, dossier: Dossier, missed: readonly string[]): Person[] =>
  missed
    .map((id) => personById(setting.school, id)?.replacement)
    .filter((id) => id !== undefined)
    .flatMap((id) => recipientsOf(setting, dossier, { person: id }));

/** Nobody of the bestuur can be reached: its named replacement, and who noticed; nobody in the place of that one. */
function besideBestuur(setting: Setting, dossier: Dossier, missed: readonly string[]): Person[] {
  const person = (id: string) => personById(setting.school, id);
  const ofBestuur = missed.filter((id) => person(id)?.roles.includes('bestuur'));
  const named = replacementsOf(setting, dossier, ofBestuur);
  const wrote = [person(dossier.opener)].filter((one) => one !== undefined && isPresent(dossier, one));
  return (dossier.excluded.length > 0 ? [...named, ...wrote] : [...wrote, ...named]).filter(
    (one) => one !== undefined,
  );
}

/** When nobody who watches can be reached, the person who noticed must know: they can call themselves. */
function noticed({ school }: Setting, { opener, excluded }: Dossier): Person[] {
  const person = standIn(school, opener, excluded);
  return person ? [person] : [];
}
