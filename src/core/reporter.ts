import { type Dossier, eventsOf } from './dossier.ts';
import type { Recipient } from './messages.ts';
import { type Person, standIn } from './school.ts';
import type { Setting } from './setting.ts';

/** Whether the directeur decides on a melding under this protocol, or is only told of it. */
export const directeurDecides = ({ pack }: Pick<Setting, 'pack'>): boolean =>
  pack.steps.melding.reporter.approval === 'decides';

/**
 * Who does the melding, where the directeur does not decide on it: whoever was agreed for this case, else the roles of
 * the protocol that have a part in the case. Somebody always leads it, so this is never empty.
 */
export function reporters({ pack }: Pick<Setting, 'pack'>, dossier: Dossier): Recipient[] {
  const { roles, agreedPerCase } = pack.steps.melding.reporter;
  const lead: Recipient = { role: 'aandachtsfunctionaris' };
  const agreed = eventsOf(dossier, 'overleg.held').findLast(({ meta }) => meta.meldt !== undefined);
  if (agreedPerCase && agreed?.meta.meldt !== undefined) return [{ person: agreed.meta.meldt }];
  if (agreedPerCase || directeurDecides({ pack }) || dossier.staff) return [lead];
  const theirs = roles.filter((role) => role === 'leerkracht' || role === 'aandachtsfunctionaris');
  return theirs.length > 0 ? theirs.map((role) => ({ role })) : [lead];
}

/** What an overleg agrees per case where the protocol asks it, and the field that names who does it. */
export const PER_CASE = [
  ['melden', 'meldt'],
  ['ouders-informeren', 'informeertOuders'],
  ['zorg-coordineren', 'coordineert'],
] as const;

/** What can be agreed with somebody for this case, besides who melds. */
export const AGREED = ['informeertOuders', 'coordineert'] as const;

/** The overleg that agreed it last, each with whom: the newest that named somebody. */
export const agreements = (dossier: Dossier) =>
  AGREED.flatMap((what) => {
    const held = eventsOf(dossier, 'overleg.held').findLast(({ meta }) => meta[what] !== undefined);
    const person = held?.meta[what];
    return held === undefined || person === undefined ? [] : [{ what, person, seq: held.meta.seq }];
  });

/** Whether this person was agreed to tell the parents or to coordinate, or stands in for who was. */
export const isAgreed = ({ school }: Setting, dossier: Dossier, who: Person): boolean =>
  agreements(dossier).some(({ person }) => standIn(school, person, dossier.excluded)?.id === who.id);

/** Whether this person is asked to do the melding that is required, besides whoever leads the case. */
export function isReporter(setting: Setting, dossier: Dossier, who: Person): boolean {
  if (directeurDecides(setting) || eventsOf(dossier, 'melding.required').length === 0) return false;
  return reporters(setting, dossier).some((to) => {
    if ('person' in to) return standIn(setting.school, to.person, dossier.excluded)?.id === who.id;
    return to.role === 'leerkracht' && dossier.opener === who.id;
  });
}
