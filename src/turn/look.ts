import { localDay } from '../core/calendar.ts';
import { overdue } from '../core/deadlines.ts';
import { type Dossier, evolve, headOf } from '../core/dossier.ts';
import { parseEvent } from '../core/events.ts';
import { openMelding } from '../core/melding.ts';
import { may, type Relation, relationsOf, type Verb } from '../core/roles.ts';
import { Fault } from '../fault.ts';
import type { TurnPorts } from '../ports.ts';
import { type Loaded, load, type Who } from './act.ts';

/** A dossier this person may look into, and how they stand to it. */
export type Seen = Loaded & { readonly relations: readonly Relation[] };

export function relationsIn(ports: TurnPorts, who: Who, { setting, dossier }: Loaded): Relation[] {
  const late = overdue(setting, dossier, localDay(ports.clock.now())).length > 0;
  return relationsOf(setting, dossier, who.person, late);
}

/** The dossier, if this person may do this with it; undefined when it is not there, or not for them: the same answer. */
export async function find(ports: TurnPorts, who: Who, code: string, verb: Verb): Promise<Seen | undefined> {
  const loaded = await load(ports, who, code);
  const relations = relationsIn(ports, who, loaded);
  return loaded.dossier.status !== 'none' && may(relations, verb) ? { ...loaded, relations } : undefined;
}

/**
 * The same, for what shows content: the look is on record before anything is shown, at the version that was read,
 * so that nobody who was excluded in between sees a thing.
 * @throws Fault `store.unavailable`: then nothing is shown
 */
export async function look(
  ports: TurnPorts,
  who: Who,
  code: string,
  verb: Verb,
  what: string,
): Promise<Seen | undefined> {
  for (let attempt = 1; ; attempt++) {
    const seen = await find(ports, who, code, verb);
    if (seen === undefined) return undefined;
    const viewed = parseEvent({
      meta: {
        type: 'dossier.viewed',
        at: ports.clock.now(),
        by: { userId: who.person.id, roles: [...who.person.roles] },
        actionId: `look/${ports.ids.next()}`,
        what,
      },
      content: null,
    });
    const dossier: Dossier = evolve(seen.dossier, viewed);
    try {
      await ports.store.append(seen.key, seen.dossier.version, [viewed], [], headOf(dossier));
      return { ...seen, dossier };
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'store.conflict') || attempt === 3) throw error;
    }
  }
}

const asks = ({ dossier }: Seen): number => Number(openMelding(dossier) !== undefined);

const LISTED = 2000; // open cases of one school that are looked through: a bound, not a page
const MOST = 200; // cases on one list

/**
 * Every open case this person may see: a melding that is asked for first, then the newest change. Drafts of others are
 * passed over before anything is read. Only counted and listed, so no content is shown.
 */
export async function casesOf(ports: TurnPorts, who: Who): Promise<readonly (Seen & { code: string })[]> {
  const { person, school } = who;
  const all = person.roles.some((role) => role !== 'leerkracht') || school.team.includes(person.id);
  const filter = { open: true, limit: LISTED, ...(all ? {} : { person: person.id }) };
  const listed = await ports.store.list({ tenant: school.tenant, school: school.id }, filter);
  const theirs = listed.filter(({ head }) => head.status !== 'draft' || head.people.includes(person.id));
  const cases: (Seen & { code: string })[] = [];
  for (const { code } of theirs) {
    const seen = await find(ports, who, code, 'dossier.view');
    if (seen !== undefined) cases.push({ ...seen, code });
    if (cases.length === MOST) break;
  }
  return cases.toSorted((a, b) => asks(b) - asks(a));
}

/** The same over all their schools, for whoever is of the bestuur of several: each with who they are there. */
export async function casesOfAll({
  ports,
  all,
}: {
  readonly ports: TurnPorts;
  readonly all: readonly Who[];
}): Promise<readonly (Seen & { code: string; who: Who })[]> {
  const lists = await Promise.all(
    all.map(async (who) => (await casesOf(ports, who)).map((seen) => ({ ...seen, who }))),
  );
  return lists.flat().toSorted((a, b) => asks(b) - asks(a));
}
