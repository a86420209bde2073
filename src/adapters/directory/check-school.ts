import { holders, type School } from '../../core/school.ts';
import type { Pack } from '../../protocols/schema.ts';

/** Holds one school against its protocol. @returns one line for each problem, with its place in the school file */
export function schoolProblems(school: School, packs: ReadonlyMap<string, Pack> | undefined): string[] {
  const own = [...inRoster(school), ...aboutStaff(school), ...days(school)];
  if (packs === undefined) return own;
  const pack = newest(school.pack, packs);
  return [
    ...own,
    ...(pack === undefined
      ? [`pack: there is no protocol ${school.pack}`]
      : [...rolesHeld(school, pack), ...contacts(school, pack), ...signalen(school, pack, packs)]),
  ];
}

/**
 * What keeps schools apart: an id once per tenant, and a person in one school of it. Only whoever is of the bestuur, and
 * nothing else, can be so in several schools of a tenant: nothing of one school is shown to anybody else of another.
 * @returns one line for each problem
 */
export function apart(schools: readonly School[]): string[] {
  const seen = new Map<string, School>();
  const lines: string[] = [];
  for (const school of schools) {
    const key = `${school.tenant}/${school.id}`;
    if (seen.has(key)) lines.push(`${school.id}: id: two schools of tenant ${school.tenant} have it`);
    seen.set(key, school);
  }
  const where = new Map<string, { school: School; bestuur: boolean }>();
  for (const school of schools) {
    for (const { id, roles } of school.people) {
      const key = `${school.tenant}/${id}`;
      const bestuur = roles.every((role) => role === 'bestuur') && !school.team.includes(id);
      const other = where.get(key);
      if (other !== undefined && other.school.id !== school.id && !(bestuur && other.bestuur)) {
        const unless = 'unless they are of the bestuur, and nothing else, in each';
        lines.push(
          `${school.id}: people: ${id} is in ${other.school.id} too, and a person is in one school of a tenant, ${unless}`,
        );
      }
      where.set(key, other ?? { school, bestuur });
    }
  }
  return lines;
}

function inRoster({ people, team }: School): string[] {
  const ids = people.map(({ id }) => id);
  const replacements = people.flatMap(({ replacement, name }) =>
    replacement ? [[name, replacement] as const] : [],
  );
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `people: ${id} is in it twice`),
    ...team.filter((id) => !ids.includes(id)).map((id) => `team: ${id} is not one of the people`),
    ...replacements
      .filter(([, id]) => !ids.includes(id))
      .map(([, id]) => `people: replacement ${id} is not one of the people`),
  ];
}

/** A day off that ends before it begins would be no day at all. */
const days = ({ closedDays }: School): string[] =>
  closedDays
    .filter(({ from, to }) => from > to)
    .map(({ from, to }) => `closedDays: ${from} to ${to} goes back`);

/** A role the protocol needs and nobody has would be a step that reaches nobody. */
const rolesHeld = ({ people }: School, pack: Pack): string[] =>
  pack.roles
    .filter(({ required, role }) => required && !people.some(({ roles }) => roles.includes(role)))
    .map(({ role, title }) => `people: nobody is ${role} (${title}), and the protocol needs one`);

/**
 * A concern about somebody who works here goes straight to the bestuur, whatever the protocol says or is silent about;
 * when it is about the directeur, somebody else must be left to take it.
 */
function aboutStaff(school: School): string[] {
  const whole = { ...school, people: school.people.map((person) => ({ ...person, absent: false })) };
  if (holders(whole, 'bestuur').length === 0)
    return ['people: nobody is bestuur, and a concern about somebody who works here goes straight there'];
  return holders(whole, 'directeur')
    .filter(
      ({ id }) => [...holders(whole, 'bestuur', [id]), ...holders(whole, 'directeur', [id])].length === 0,
    )
    .map(
      ({ id }) => `people: when it is about ${id} nobody takes it: add a replacement, or one of the bestuur`,
    );
}

function contacts({ contacts: confirmed = [] }: School, pack: Pack): string[] {
  const ids = confirmed.map(({ id }) => id);
  const known = pack.contacts.map(({ id }) => id);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `contacts: ${id} is in it twice`),
    ...ids
      .filter((id) => !known.includes(id))
      .map((id) => `contacts: ${id} is no contact of ${pack.id}; it has ${known.join(', ') || 'none'}`),
    ...confirmed
      .filter(({ id, phone }) => phone === undefined && isOutdated(pack, id))
      .map(({ id }) => `contacts: ${id} is outdated in ${pack.id}: confirm it with a phone of its own`),
  ];
}

const isOutdated = ({ contacts: all }: Pack, id: string): boolean =>
  all.some((one) => one.id === id && ['outdated', 'defect'].includes(one.standing.status));

/** Only where the protocol has no list; the list of another is chosen by name. */
function signalen({ signalenlijst }: School, pack: Pack, packs: ReadonlyMap<string, Pack>): string[] {
  if (signalenlijst === undefined) return [];
  const { pack: chosen, own } = signalenlijst;
  const ids = own?.categories.flatMap(({ id, signalen: all }) => [id, ...all.map((one) => one.id)]) ?? [];
  const problems = [
    ...(pack.steps.signalenlijst.list ? [`protocol ${pack.id} has a list of its own`] : []),
    ...(chosen !== undefined && newest(chosen, packs)?.steps.signalenlijst.list === undefined
      ? [`pack: there is no protocol ${chosen} with a list`]
      : []),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is in it twice`),
    ...(own?.categories ?? [])
      .filter(({ ageFrom, ageTo }) => ageFrom > ageTo)
      .map(({ id, ageFrom, ageTo }) => `${id}: ages ${ageFrom} to ${ageTo} go back`),
  ];
  return problems.map((problem) => `signalenlijst: ${problem}`);
}

/** The newest version of a pack: the one new dossiers are opened under. */
export const newest = (id: string, packs: ReadonlyMap<string, Pack>): Pack | undefined =>
  [...packs.values()]
    .filter((pack) => pack.id === id)
    .sort((a, b) => a.version.localeCompare(b.version))
    .at(-1);
