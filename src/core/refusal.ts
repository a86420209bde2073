import type { QuestionId } from '../protocols/schema.ts';
import type { DossierEvent } from './events.ts';

/** An expected "no". Returned and shown in Dutch (`cards/texts.nl.ts`), not logged as an error. Never "first do step 2". */
export type Refusal =
  | { readonly code: 'not-allowed' } // also for a dossier that does not exist: the two must look the same
  | { readonly code: 'card-outdated' }
  | { readonly code: 'not-in-protocol'; readonly what: QuestionId | string }
  | { readonly code: 'fields'; readonly fields: readonly string[] } // empty or unreadable: the form comes back
  | { readonly code: 'criteria-open'; readonly criteria: readonly string[] } // "ja" while a criterion does not hold
  | { readonly code: 'date-order'; readonly field: string } // a term that lies before its start
  | { readonly code: 'not-in-roster'; readonly field: string }
  | { readonly code: 'nobody-left' } // to look along beside the one who acts, when these people may not see the case
  | { readonly code: 'nothing-to-decide' }
  | {
      readonly code: 'melding-changed';
      readonly by: string;
      readonly at: string;
      readonly what: MeldingChange;
    }
  | { readonly code: 'melding-open'; readonly told?: true }; // `told`: nobody decides on it here; a dossier cannot be closed past a melding that is still asked for

/** What happened to the melding after the version that was seen. */
export type MeldingChange = 'melding.required' | 'directeur.decided' | 'melding.declined' | 'melding.done';

export type Decision =
  | { readonly ok: true; readonly events: readonly DossierEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: DossierEvent[]): Decision => ({ ok: true, events });
export const refuse = (refusal: Refusal): Decision & { ok: false } => ({ ok: false, refusal });
