import * as z from 'zod';
import { OwnSignalen, Role } from '../protocols/schema.ts';

const id = z.guid().toLowerCase(); // as the Teams adapter hands it over
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/); // local wall time, Europe/Amsterdam
const Workday = z.enum(['ma', 'di', 'wo', 'do', 'vr']);
export type Workday = z.infer<typeof Workday>;

/** One person of the roster. `id` is the AAD object id; nothing about a pupil is ever in here. */
export const RosterPerson = z.strictObject({
  id,
  name: z.string().min(1),
  roles: z.array(Role).min(1),
  workdays: z.array(Workday).min(1).default(['ma', 'di', 'wo', 'do', 'vr']),
  phone: z.string().min(1).optional(),
  replacement: id.optional(), // who takes over when this person is excluded, ill or unreachable
  absent: z.boolean().default(false), // ill or on leave: the replacement is asked instead
  several: z.literal(true).optional(), // filled in by the directory: of the bestuur of other schools too
});

/** The assistant's own nudges: a closed list, with its defaults. Terms of the protocol are not here. */
export const Nudges = z.strictObject({
  directeurSilentHours: z.array(z.int().positive()).default([1, 4]), // then each school morning
  adviesWithoutOutcomeSchoolDays: z.int().positive().default(1),
  untouchedSchoolDays: z.array(z.int().positive()).max(2).default([1, 3]), // nobody acted: who leads, then who decides
  withoutEvaluatieSchoolDays: z.int().positive().default(5),
  beforeSchoolDays: z.int().positive().default(2), // how long before a term the first reminder comes
  hours: z.strictObject({ from: time, to: time }).default({ from: '08:00', to: '17:00' }),
});

/** The school file (`MELDCODE_SCHOOL`): who works here and what the school agreed. Checked at start. */
export const School = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(1),
  tenant: id,
  pack: z.string().min(1),
  region: z.enum(['noord', 'midden', 'zuid']),
  people: z.array(RosterPerson).min(1),
  verwijsindex: z.boolean().optional(), // connected to it; absent: not
  team: z.array(id), // the Ondersteuningsteam: sees form, agreements, outcome
  escalateTo: z.array(Role).default(['bestuur']), // after the guard of the time path
  nudges: Nudges.prefault({}),
  closedDays: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.string() })).default([]),
  /** Days a royal decree made equal to a public holiday: no working days of Veilig Thuis either. */
  extraFreeDays: z.array(z.strictObject({ day: z.iso.date(), name: z.string().min(1) })).optional(),
  /** Contacts of the protocol the school looked after: confirmed on this day, with its own number or name if it is another. */
  contacts: z
    .array(
      z.strictObject({
        id: z.string(), // of a contact in the pack
        confirmedOn: z.iso.date(),
        phone: z.string().min(1).optional(),
        name: z.string().min(1).optional(),
      }),
    )
    .optional(),
  /** For a protocol without a signalenlijst: the school's own (`file`, beside the school file), or knowingly that of another. */
  signalenlijst: z
    .strictObject({
      from: z.string().min(1), // whose list it is: shown with it
      file: z.string().min(1).optional(),
      pack: z.string().min(1).optional(),
      own: OwnSignalen.optional(), // what is in `file`, once it was read
    })
    .refine(({ file, pack }) => (file === undefined) !== (pack === undefined), 'either `file` or `pack`')
    .optional(),
});
export type School = z.infer<typeof School>;

/** Somebody in the roster, as the directory gives them. */
export type Person = School['people'][number];

export const personById = (school: School, id: string): Person | undefined =>
  school.people.find((person) => person.id === id);

/** This person, or whoever replaces them; undefined when they all are away, kept out or gone. */
export function standIn(school: School, id: string, excluded: readonly string[] = []): Person | undefined {
  const seen: string[] = [];
  let person = personById(school, id);
  while (person !== undefined && (person.absent || excluded.includes(person.id))) {
    if (seen.includes(person.id)) return undefined; // replacements in a circle
    seen.push(person.id);
    person = person.replacement === undefined ? undefined : personById(school, person.replacement);
  }
  return person;
}

/** Everybody who may act in this role now, in roster order; the excluded and absent give way to their replacement. */
export function holders(school: School, role: Role, excluded: readonly string[] = []): Person[] {
  const found = school.people
    .filter(({ roles }) => roles.includes(role))
    .map(({ id }) => standIn(school, id, excluded));
  return [...new Set(found.filter((person) => person !== undefined))];
}
