import { type CommandOf, eventOf } from './command.ts';
import { withOthers } from './consent.ts';
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

/** A consultatie is recorded as it went: also that somebody from outside heard the name without consent. */
function recordConsultatie(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'consultatie.record'>,
): Decision {
  const { consent, filled } = withOthers(setting, dossier, command);
  return accept(...consent, eventOf(command, filled));
}

/**
 * An overleg is recorded as it went: also that the name was said while the consent for that is not on record. Whoever
 * is agreed to do something is somebody of the roster who may know of the case: nobody else could hear of it.
 */
function holdOverleg(setting: Setting, dossier: Dossier, command: CommandOf<'overleg.hold'>): Decision {
  const { pack, school } = setting;
  for (const [id, field] of PER_CASE) {
    const person = command.asked[field];
    if (person === undefined) continue;
    if (!pack.steps.overleg.perCase?.some((one) => one.id === id))
      return refuse({ code: 'not-in-protocol', what: id });
    if (dossier.excluded.includes(person) || personById(school, person) === undefined)
      return refuse({ code: 'not-in-roster', field });
  }
  const { consent, filled } = withOthers(setting, dossier, command);
  return accept(...consent, eventOf(command, filled));
}

type OfOverleg = CommandOf<'consultatie.record' | 'overleg.hold' | 'toestemming.record' | 'formulier.fill'>;

/** What is recorded in step 2 and has a rule of its own. */
export function recordOverleg(setting: Setting, dossier: Dossier, command: OfOverleg): Decision {
  const { asked } = command;
  switch (asked.verb) {
    case 'consultatie.record':
      return recordConsultatie(setting, dossier, { ...command, asked });
    case 'overleg.hold':
      return holdOverleg(setting, dossier, { ...command, asked });
    case 'toestemming.record':
      return recordToestemming(setting, { ...command, asked });
    case 'formulier.fill':
      return fillFormulier(setting, { ...command, asked });
  }
}
