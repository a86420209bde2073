import type { Dossier, EventType, Happened } from './dossier.ts';
import { agreements } from './reporter.ts';
import type { Relation } from './roles.ts';

/** The team sees the form, what was agreed and how it ended. Not the notes of the person who noticed. */
const TEAM: readonly EventType[] = [
  'dossier.opened',
  'formulier.filled',
  'overleg.planned',
  'overleg.held',
  'nabespreking.held',
  'afweging.answered',
  'afweging.concluded',
  'melding.required',
  'melding.done',
  'melding.declined',
  'hulp.started',
  'evaluatie.planned',
  'evaluatie.held',
  'overleg.proposed',
  'dossier.closed',
  'dossier.unfounded',
  'dossier.reopened',
];

/** What the person who noticed may know besides their own entries: agreements that concern them, and the course. */
const OPENER: readonly EventType[] = [
  'dossier.opened',
  'aandachtsfunctionaris.informed',
  'overleg.planned',
  'gesprek.planned',
  'terugkoppeling.given',
  'evaluatie.planned',
  'nazorg.planned',
  'dossier.closed',
  'dossier.unfounded',
  'dossier.reopened',
  'dossier.handedOver',
];

/** Who noticed, where the protocol has them weigh on the steps before it: what stands in those, and the weighing. */
const WEIGHS: readonly EventType[] = [
  'observatie.recorded',
  'consultatie.recorded',
  'advies.asked',
  'advies.answered',
  'overleg.held',
  'gesprek.held',
  'gesprek.skipped',
  'nabespreking.held',
  'afweging.answered',
  'afweging.concluded',
  'melding.required',
];

/**
 * What of this dossier somebody may see, oldest first. Looks themselves are not content: they are in the look log.
 * Everything for whoever leads, an informed directeur and the bestuur in a case about staff; else what is listed here.
 */
export function visibleTo(dossier: Dossier, relations: readonly Relation[], userId: string): Happened[] {
  const content = dossier.happened.filter(({ meta }) => meta.type !== 'dossier.viewed');
  const all = relations.some(
    (relation) => relation === 'lead' || relation === 'informed' || relation === 'bestuur',
  );
  if (all) return content;
  const types = new Set<EventType>([
    ...(relations.includes('team') ? TEAM : []),
    ...(relations.includes('opener') ? OPENER : []),
    ...(relations.includes('weighs') ? WEIGHS : []),
    ...(relations.includes('assigned')
      ? (['melding.required', 'directeur.decided', 'melding.declined', 'melding.done'] as const)
      : []),
  ]);
  // Who was agreed to tell the parents sees the overleg that agreed it, and that the melding was done.
  const agreed = relations.includes('agreed') ? agreements(dossier).map(({ seq }) => seq) : [];
  if (agreed.length > 0) types.add('melding.done');
  const own = relations.length > 0;
  return content.filter(
    ({ meta }) => types.has(meta.type) || agreed.includes(meta.seq) || (own && meta.by.userId === userId),
  );
}

/**
 * What the overlegformulier is made of for somebody who may see it: what they may see of the dossier, the form itself,
 * and whose form it is. The person who noticed sees part 1, which they fill together with whoever leads (KMS L203-204).
 */
export function formulierVisibleTo(
  dossier: Dossier,
  relations: readonly Relation[],
  userId: string,
): Happened[] {
  const visible = new Set(visibleTo(dossier, relations, userId).map(({ meta }) => meta.seq));
  const opener = relations.includes('opener');
  return dossier.happened.filter(({ meta }) => {
    if (visible.has(meta.seq) || meta.type === 'dossier.described') return true;
    return meta.type === 'formulier.filled' && opener && meta.part === '1';
  });
}
