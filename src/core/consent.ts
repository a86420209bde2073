import type { Pack } from '../protocols/schema.ts';
import { type Dossier, eventsOf } from './dossier.ts';

type Consent = Pack['steps']['overleg']['consent'][number];
type Covered = NonNullable<Consent['covers']>[number];

/** The consents of this protocol that cover an overleg with the team, or a consultatie, with the name of the child. */
export const covering = ({ steps }: Pack, what: Covered): readonly Consent[] =>
  steps.overleg.consent.filter(({ covers = [] }) => covers.includes(what));

/** Whether the newest answer is a yes, in writing where the protocol asks that. */
export function isGiven(dossier: Dossier, { id, form }: Consent): boolean {
  const last = eventsOf(dossier, 'toestemming.recorded').findLast(({ meta }) => meta.about === id);
  return last?.meta.state === 'gegeven' && (form !== 'written' || last.meta.written === true);
}
