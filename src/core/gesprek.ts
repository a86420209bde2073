import type { Pack } from '../protocols/schema.ts';
import { type AskedOf, type CommandOf, eventOf } from './command.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** How a talk differed from the rules of the protocol: `alone`, `too-many`, `child-not-told`. */
export function afwijkingen(
  pack: Pack,
  { persons, childTold, with: who }: AskedOf<'gesprek.hold'>,
): string[] {
  const { minPersons, maxPersons, childToldFirst } = pack.steps.gesprek.rules;
  return [
    ...(minPersons && persons < minPersons.value && who !== 'leerling' ? ['alone'] : []),
    ...(maxPersons && persons > maxPersons.value ? ['too-many'] : []),
    ...(childToldFirst && !childTold && who === 'ouders' ? ['child-not-told'] : []),
  ];
}

/** A talk is recorded as it went. Where it went otherwise than the protocol says, that is on record with the reason. */
export function holdGesprek({ pack }: Setting, command: CommandOf<'gesprek.hold'>): Decision {
  const differs = afwijkingen(pack, command.asked);
  if (differs.length > 0 && command.asked.whyDifferent.trim() === '') {
    return refuse({ code: 'fields', fields: ['whyDifferent'] });
  }
  return accept(eventOf(command, { afwijkingen: differs }));
}

/** A talk that is left out has one of the reasons this protocol knows, and why it holds here. */
export function skipGesprek({ pack }: Setting, command: CommandOf<'gesprek.skip'>): Decision {
  const { reason, motivering } = command.asked;
  if (!pack.steps.gesprek.skip.some(({ id }) => id === reason)) {
    return refuse({ code: 'not-in-protocol', what: reason });
  }
  if (motivering.trim() === '') return refuse({ code: 'fields', fields: ['motivering'] });
  return accept(eventOf(command));
}
