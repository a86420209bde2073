import { agesFor } from './age.ts';
import { type AskedOf, type CommandOf, eventOf } from './command.ts';
import type { Dossier } from './dossier.ts';
import { holds } from './gesprek.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** How the talk about a melding differs from what the protocol says at this age: `leerling-niet`, `ouders-niet`. */
function differs(
  { pack }: Setting,
  dossier: Dossier,
  { with: who, day }: AskedOf<'melding.discuss'>,
): string[] {
  const rows = agesFor(pack, dossier, day);
  const [row] = rows;
  if (row === undefined || rows.length > 1 || who === 'niemand') return [];
  return [
    ...(row.leerling === 'must' && who === 'ouders' ? ['leerling-niet'] : []),
    ...(row.ouders === 'must' && who === 'leerling' ? ['ouders-niet'] : []),
  ];
}

/**
 * The talk about the intended melding, recorded as it went. A reason to leave it is one the protocol knows, with all
 * its conditions; another road than the one for this age is on record, and refused by nobody.
 */
export function discussMelding(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'melding.discuss'>,
): Decision {
  const { with: who, reason, confirmed } = command.asked;
  if (who === 'niemand' && reason !== undefined) {
    const known = setting.pack.steps.melding.talk?.skip.find(({ id }) => id === reason);
    if (known === undefined) return refuse({ code: 'not-in-protocol', what: reason });
    if (!holds(known, confirmed)) return refuse({ code: 'fields', fields: ['confirmed'] });
  }
  const afwijkingen = differs(setting, dossier, command.asked);
  return accept(eventOf(command, afwijkingen.length > 0 ? { afwijkingen } : {}));
}
