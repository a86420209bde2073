import { localDay } from './calendar.ts';
import { type AskedOf, type CommandOf, eventOf } from './command.ts';
import { recordable } from './in-protocol.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

type Observatie = AskedOf<'observatie.record'>;

/** Somebody else told it and does not want it written down, where the protocol has that asked (R000-3). */
const isRefused = ({ pack }: Setting, { kind, consent }: Observatie): boolean =>
  pack.steps.signalenlijst.observatie?.toestemming?.refused !== undefined &&
  kind === 'derde' &&
  consent === 'nee';

/** Anything of what was told, or of who told it. */
const tells = ({ what, where, present, source, labels }: Observatie): boolean =>
  labels.length > 0 || [what, where, present, source].some((typed) => typed.trim() !== '');

/**
 * Facts, what others said, and hypotheses are different records; what another said names who said it (R001-1). Of what
 * may not be written down only that it was told is on record: the rest comes back, and is nowhere.
 */
export function recordObservatie(setting: Setting, command: CommandOf<'observatie.record'>): Decision {
  const { what, kind, source, day } = command.asked;
  const refused = isRefused(setting, command.asked);
  if (refused && tells(command.asked)) return refuse({ code: 'fields', fields: ['consent'] });
  if (!refused && what.trim() === '') return refuse({ code: 'fields', fields: ['what'] });
  if (!refused && kind === 'derde' && source.trim() === '')
    return refuse({ code: 'fields', fields: ['source'] });
  if (day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command, { leftOut: refused || undefined }));
}

/** A situation is one that this protocol names, and no other. */
export function recordSituatie({ pack }: Setting, command: CommandOf<'situatie.record'>): Decision {
  const { situation, day } = command.asked;
  if (!recordable(pack).some(({ id }) => id === situation))
    return refuse({ code: 'not-in-protocol', what: situation });
  if (day > localDay(command.at)) return refuse({ code: 'date-order', field: 'day' });
  return accept(eventOf(command));
}
