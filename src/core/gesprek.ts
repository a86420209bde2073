import type { Pack } from '../protocols/schema.ts';
import { type AskedOf, type CommandOf, eventOf } from './command.ts';
import { type Dossier, eventsOf } from './dossier.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** Whether the parents were spoken to in this case, alone or with the pupil. */
export const spokeWithParents = (dossier: Dossier): boolean =>
  eventsOf(dossier, 'gesprek.held').some(({ meta }) => meta.with !== 'leerling');

/** A talk with the pupil alone, and the parents were not spoken to before it. */
const PARENTS_NOT_YET = 'ouders-nog-niet';

/** How a talk differed from the rules of the protocol: `alone`, `too-many`, `child-not-told`, `ouders-nog-niet`. */
function afwijkingen(
  pack: Pack,
  dossier: Dossier,
  { persons, childTold, with: who }: AskedOf<'gesprek.hold'>,
): string[] {
  const { minPersons, maxPersons, childToldFirst, parentsToo } = pack.steps.gesprek.rules;
  return [
    ...(minPersons && (persons ?? minPersons.value) < minPersons.value && who !== 'leerling'
      ? ['alone']
      : []),
    ...(maxPersons && (persons ?? 0) > maxPersons.value ? ['too-many'] : []),
    ...(childToldFirst && !childTold && who === 'ouders' ? ['child-not-told'] : []),
    ...(parentsToo && who === 'leerling' && !spokeWithParents(dossier) ? [PARENTS_NOT_YET] : []),
  ];
}

/** A talk is recorded as it went. Where it went otherwise than the protocol says, that is on record with the reason. */
export function holdGesprek(
  { pack }: Setting,
  dossier: Dossier,
  command: CommandOf<'gesprek.hold'>,
): Decision {
  const { minPersons, maxPersons, childToldFirst } = pack.steps.gesprek.rules;
  const { persons, childTold } = command.asked;
  const open = [
    ...((minPersons || maxPersons) && persons === undefined ? ['persons'] : []),
    ...(childToldFirst && childTold === undefined ? ['childTold'] : []),
  ];
  if (open.length > 0) return refuse({ code: 'fields', fields: open });
  const differs = afwijkingen(pack, dossier, command.asked);
  if (differs.length > 0 && command.asked.whyDifferent.trim() === '') {
    return refuse({ code: 'fields', fields: ['whyDifferent'] });
  }
  return accept(eventOf(command, { afwijkingen: differs }));
}

/**
 * How it stands with the talk with the parents: held, or left out with a reason. Where the protocol knows no reason to
 * leave it out, that is why only the pupil was spoken to, or why the step is not there at all.
 */
export function parentsSpoken({ pack }: Setting, dossier: Dossier): boolean | 'reasoned' {
  if (spokeWithParents(dossier)) return true;
  const skipped = eventsOf(dossier, 'gesprek.skipped').length > 0;
  const told =
    pack.steps.gesprek.rules.parentsToo !== undefined &&
    (eventsOf(dossier, 'gesprek.held').some(({ meta }) => meta.afwijkingen.includes(PARENTS_NOT_YET)) ||
      eventsOf(dossier, 'missing.explained').some(({ meta }) => meta.step === 'gesprek'));
  return (skipped || told) && 'reasoned';
}

type SkipReason = Pack['steps']['gesprek']['skip'][number];

/** A reason with several conditions counts only when each of them was said to hold. */
export const holds = ({ all = [] }: SkipReason, confirmed: readonly string[] = []): boolean =>
  all.every(({ id }) => confirmed.includes(id));

/** A talk that is left out has one of the reasons this protocol knows, and why it holds here. */
export function skipGesprek({ pack }: Setting, command: CommandOf<'gesprek.skip'>): Decision {
  const { reason, motivering } = command.asked;
  const known = pack.steps.gesprek.skip.find(({ id }) => id === reason);
  if (known === undefined) return refuse({ code: 'not-in-protocol', what: reason });
  if (!holds(known, command.asked.confirmed)) return refuse({ code: 'fields', fields: ['confirmed'] });
  if (motivering.trim() === '') return refuse({ code: 'fields', fields: ['motivering'] });
  return accept(eventOf(command));
}
