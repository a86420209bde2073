import { type CommandOf, eventOf } from './command.ts';
import type { Dossier } from './dossier.ts';
import { changedSince, openMelding } from './melding.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import { reviewProblem } from './review.ts';
import type { Setting } from './setting.ts';

/**
 * Where the directeur is only told of a melding, whoever leads can record that it proves not needed: with a reason, a
 * day to look again and a second person. It is told at once, asked again on that day, and calling stays open.
 */
export function declineMelding(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'melding.decline'>,
): Decision {
  const changed = changedSince(dossier, command.seenVersion);
  if (changed) return refuse(changed);
  const open = openMelding(dossier);
  if (open === undefined) return refuse({ code: 'nothing-to-decide' });
  if (command.asked.reason.trim() === '') return refuse({ code: 'fields', fields: ['reason'] });
  const problem = reviewProblem(setting, dossier, command);
  if (problem) return refuse(problem);
  return accept(eventOf(command, { about: open.required.meta.seq }));
}
