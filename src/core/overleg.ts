import { type CommandOf, eventOf } from './command.ts';
import { covering, isGiven } from './consent.ts';
import type { Dossier } from './dossier.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import { PER_CASE } from './reporter.ts';
import { personById } from './school.ts';
import type { Setting } from './setting.ts';

/** The form has the headings of the protocol and no other; empty ones are no obstacle. */
function fillFormulier({ pack }: Setting, command: CommandOf<'formulier.fill'>): Decision {
  const { form } = pack.steps.overleg;
  if (form === undefined) return refuse({ code: 'not-in-protocol', what: 'overlegformulier' });
  const unknown = Object.keys(command.asked.fields).find(
    (id) => !form.fields.some((field) => field.id === id),
  );
  if (unknown !== undefined) return refuse({ code: 'not-in-protocol', what: unknown });
  return accept(eventOf(command));
}

/** Consent for what the protocol asks it for. A refusal keeps its reason and comes back in the weighing. */
function recordToestemming({ pack }: Setting, command: CommandOf<'toestemming.record'>): Decision {
  const { about } = command.asked;
  if (!pack.steps.overleg.consent.some(({ id }) => id === about)) {
    return refuse({ code: 'not-in-protocol', what: about });
  }
  return accept(eventOf(command));
}

/**
 * An overleg is recorded as it went: also that the name was said while the consent for that is not on record. Whoever
 * is agreed to do something is somebody of the roster who may know of the case: nobody else could hear of it.
 */
function holdOverleg(
  { pack, school }: Setting,
  dossier: Dossier,
  command: CommandOf<'overleg.hold'>,
): Decision {
  for (const [id, field] of PER_CASE) {
    const person = command.asked[field];
    if (person === undefined) continue;
    if (!pack.steps.overleg.perCase?.some((one) => one.id === id))
      return refuse({ code: 'not-in-protocol', what: id });
    if (dossier.excluded.includes(person) || personById(school, person) === undefined)
      return refuse({ code: 'not-in-roster', field });
  }
  const { kind, named } = command.asked;
  const open = covering(pack, 'team').some((one) => !isGiven(dossier, one));
  const without = kind === 'team' && named === true && open;
  return accept(eventOf(command, without ? { afwijkingen: ['zonder-toestemming'] } : {}));
}

type OfOverleg = CommandOf<'overleg.hold' | 'toestemming.record' | 'formulier.fill'>;

/** What is recorded in step 2 and has a rule of its own. */
export function recordOverleg(setting: Setting, dossier: Dossier, command: OfOverleg): Decision {
  const { asked } = command;
  switch (asked.verb) {
    case 'overleg.hold':
      return holdOverleg(setting, dossier, { ...command, asked });
    case 'toestemming.record':
      return recordToestemming(setting, { ...command, asked });
    case 'formulier.fill':
      return fillFormulier(setting, { ...command, asked });
  }
}
