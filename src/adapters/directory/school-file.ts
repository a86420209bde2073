import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { School } from '../../core/school.ts';
import { Fault } from '../../fault.ts';
import type { Pack } from '../../protocols/schema.ts';

/**
 * Reads one school file and holds it against the school's protocol.
 * @param packs `id@version` → pack
 * @throws Fault `config.invalid`; `facts.problems` has one line for each, with its place in the file
 */
export function loadSchool(file: string, packs: ReadonlyMap<string, Pack>): School {
  const invalid = (problems: string, cause?: unknown) =>
    new Fault('config.invalid', { facts: { file, problems }, cause });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw invalid('the school file is not there, or is not JSON', cause);
  }
  const parsed = School.safeParse(json);
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  const problems = [...inRoster(parsed.data), ...rolesHeld(parsed.data, packs)];
  if (problems.length > 0) throw invalid(problems.join('\n'));
  return parsed.data;
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

/** A role the protocol needs and nobody has would be a step that reaches nobody. */
function rolesHeld({ pack: id, people }: School, packs: ReadonlyMap<string, Pack>): string[] {
  const pack = newest(id, packs);
  if (pack === undefined) return [`pack: there is no protocol ${id}`];
  return pack.roles
    .filter(({ required, role }) => required && !people.some(({ roles }) => roles.includes(role)))
    .map(({ role, title }) => `people: nobody is ${role} (${title}), and the protocol needs one`);
}

/** The newest version of a pack: the one new dossiers are opened under. */
export const newest = (id: string, packs: ReadonlyMap<string, Pack>): Pack | undefined =>
  [...packs.values()]
    .filter((pack) => pack.id === id)
    .sort((a, b) => a.version.localeCompare(b.version))
    .at(-1);
