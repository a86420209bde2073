import type { FactVerb } from '../core/events.ts';
import type { QuestionId } from '../protocols/schema.ts';

/**
 * What a button can ask besides recording a fact: going somewhere. A button's `data` is one of these plus the claim,
 * or `{ verb: FactVerb, … }` from a form. Anything else is not from us.
 */
export type Go =
  | { readonly verb: 'home' | 'hulp' | 'bellen' | 'zaken' | 'nieuw' | 'later' }
  | { readonly verb: 'zaak'; readonly code: string }
  /** The card of a melding that is asked for: where the directeur decides. */
  | { readonly verb: 'melding'; readonly code: string }
  /** The form as a card in the chat (Execute); the same with `verb: 'dialog', open: 'form'` as a dialog (task/fetch). */
  | ({ readonly verb: 'form.open'; readonly code: string } & FormParams)
  | ({ readonly verb: 'dialog'; readonly open: 'form'; readonly code: string } & FormParams)
  | { readonly verb: 'dialog'; readonly open: 'waarom' | 'notities'; readonly code: string }
  /** `before`: the page of the time line that ends there; without it the newest. */
  | { readonly verb: 'dialog'; readonly open: 'tijdlijn'; readonly code: string; readonly before?: number }
  | { readonly verb: 'dialog'; readonly open: 'zaken' };

/** Which form, and what is fixed in it. */
export type FormParams = {
  readonly for: FactVerb | 'werkaantekening.write';
  readonly question?: QuestionId;
  readonly part?: '1' | '2';
  readonly decision?: string;
};
