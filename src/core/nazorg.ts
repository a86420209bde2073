import type { Pack } from '../protocols/schema.ts';
import { type Command, type CommandOf, eventOf, happening } from './command.ts';
import { type Dossier, eventsOf } from './dossier.ts';
import { parseEvent } from './events.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** Whether this protocol asks a term after which the effect of help can be seen (KMS L349-351). */
export const asksHelpTerm = ({ deadlines }: Pack): boolean =>
  deadlines.some(({ trigger, dateField }) => trigger.event === 'hulp.started' && dateField === 'term');

/** Help starts, with a term where the protocol asks one. */
export function startHulp({ pack }: Setting, command: CommandOf<'hulp.start'>): Decision {
  const { day, term } = command.asked;
  if (term === undefined && asksHelpTerm(pack)) return refuse({ code: 'fields', fields: ['term'] });
  if (term !== undefined && term <= day) return refuse({ code: 'date-order', field: 'term' });
  return accept(eventOf(command));
}

/** It got worse: come together again (KMS L443-444). */
const propose = (command: Command, because: 'nazorg' | 'evaluatie') =>
  parseEvent({ meta: { ...happening(command), type: 'overleg.proposed', because }, content: null });

/** An evaluation that finds it worse proposes a new overleg. */
export function holdEvaluatie(command: CommandOf<'evaluatie.hold'>): Decision {
  const held = eventOf(command);
  return command.asked.result === 'slechter' ? accept(held, propose(command, 'evaluatie')) : accept(held);
}

/** A short check. So many worse ones in a row as the pack says propose a new overleg. */
export function checkNazorg(
  { pack }: Setting,
  dossier: Dossier,
  command: CommandOf<'nazorg.check'>,
): Decision {
  const checked = eventOf(command);
  const trends = [...eventsOf(dossier, 'nazorg.checked').map(({ meta }) => meta.trend), command.asked.trend];
  const row = trends.slice(trends.findLastIndex((trend) => trend !== 'slechter') + 1).length;
  const enough = pack.steps.nazorg.worseChecksForOverleg;
  return row > 0 && row % enough === 0 ? accept(checked, propose(command, 'nazorg')) : accept(checked);
}
