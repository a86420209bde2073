import { type CommandOf, eventOf } from './command.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** The form has the headings of the protocol and no other; empty ones are no obstacle. */
export function fillFormulier({ pack }: Setting, command: CommandOf<'formulier.fill'>): Decision {
  const { form } = pack.steps.overleg;
  if (form === undefined) return refuse({ code: 'not-in-protocol', what: 'overlegformulier' });
  const unknown = Object.keys(command.asked.fields).find(
    (id) => !form.fields.some((field) => field.id === id),
  );
  if (unknown !== undefined) return refuse({ code: 'not-in-protocol', what: unknown });
  return accept(eventOf(command));
}

/** Consent for what the protocol asks it for. A refusal keeps its reason and comes back in the weighing. */
export function recordToestemming({ pack }: Setting, command: CommandOf<'toestemming.record'>): Decision {
  const { about } = command.asked;
  if (!pack.steps.overleg.consent.some(({ id }) => id === about)) {
    return refuse({ code: 'not-in-protocol', what: about });
  }
  return accept(eventOf(command));
}
