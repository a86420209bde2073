import { localDay } from './calendar.ts';
import { type CommandOf, eventOf } from './command.ts';
import { recordable } from './in-protocol.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** Facts, what others said, and hypotheses are different records; what another said names who said it (R001-1). */
export function recordObservatie(command: CommandOf<'observatie.record'>): Decision {
  const { what, kind, source, day } = command.asked;
  if (what.trim() === '') return refuse({ code: 'fields', fields: ['what'] });
  if (kind === 'derde' && source.trim() === '') return refuse({ code: 'fields', fields: ['source'] });
  if (day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command));
}

/** A situation is one that this protocol names, and no other. */
export function recordSituatie({ pack }: Setting, command: CommandOf<'situatie.record'>): Decision {
  const { situation, day } = command.asked;
  if (!recordable(pack).some(({ id }) => id === situation))
    return refuse({ code: 'not-in-protocol', what: situation });
  if (day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command));
}
