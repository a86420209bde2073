import { localDay } from './calendar.ts';
import { type CommandOf, eventOf } from './command.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** Facts, what others said, and hypotheses are different records; what another said names who said it (R001-1). */
export function recordObservatie(command: CommandOf<'observatie.record'>): Decision {
  const { what, kind, source, day } = command.asked;
  if (what.trim() === '') return refuse({ code: 'fields', fields: ['what'] });
  if (kind === 'derde' && source.trim() === '') return refuse({ code: 'fields', fields: ['source'] });
  if (day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command));
}
