import type { FactVerb } from '../core/events.ts';
import type { QuestionId } from '../protocols/schema.ts';

/**
 * What a button can ask besides recording a fact: going somewhere. A button's `data` is one of these plus the claim,
 * or `{ verb: FactVerb, … }` from a form. Anything else is not from us.
 */
export type Go =
  | { readonly verb: 'home' | 'hulp' | 'bellen' | 'zaken' | 'nieuw' | 'taken' | 'later' }
  | { readonly verb: 'zaak'; readonly code: string }
  /** The card of a melding that is asked for: where the directeur decides. */
  | { readonly verb: 'melding'; readonly code: string }
  /** The form as a card in the chat (Execute); the same with `verb: 'dialog', open: 'form'` as a dialog (task/fetch). */
  | ({ readonly verb: 'form.open'; readonly code: string } & FormParams)
  | ({ readonly verb: 'dialog'; readonly open: 'form'; readonly code: string } & FormParams)
  | { readonly verb: 'dialog'; readonly open: 'waarom'; readonly code: string }
  /** `before`: the page of the notes that ends before this one; without it the newest. */
  | { readonly verb: 'dialog'; readonly open: 'notities'; readonly code: string; readonly before?: number }
  /** `before`: the page of the time line that ends there; without it the newest. */
  | { readonly verb: 'dialog'; readonly open: 'tijdlijn'; readonly code: string; readonly before?: number }
  | { readonly verb: 'dialog'; readonly open: 'zaken' }
  /** One duty of the checklist; as a dialog with the notes. */
  | { readonly verb: 'taak'; readonly duty: string }
  | { readonly verb: 'dialog'; readonly open: 'taak'; readonly duty: string }
  /** The overlegformulier as it stands; `page` of a long one. `afdrukken` gives a way to print it. */
  | { readonly verb: 'dialog'; readonly open: 'formulier'; readonly code: string; readonly page?: number }
  | { readonly verb: 'dialog'; readonly open: 'afdrukken'; readonly code: string }
  /** One part of it, with what stands there: to correct. */
  | {
      readonly verb: 'dialog';
      readonly open: 'formulier.fill';
      readonly code: string;
      readonly part: '1' | '2';
      readonly page?: number; // of a part in which much was filled in
    }
  /** Closes a dialog in which there is nothing more to do. */
  | { readonly verb: 'klaar'; readonly code?: string }
  /** Getting ready for a talk, card by card: nothing of a case is on it. */
  | { readonly verb: 'voorbereiden'; readonly code?: string; readonly at?: number }
  /** One passage of the protocol, one of its words, or a part of it to leaf through. */
  | { readonly verb: 'lezen' | 'begrip'; readonly id: string }
  | { readonly verb: 'bladeren'; readonly deel?: string; readonly id?: string; readonly at?: number }
  /** Whether an answer was the right one: counted, and nothing else. */
  | { readonly verb: 'oordeel'; readonly id: string; readonly goed: boolean }
  /** What an answer is about, in the one case it can be for, or in the case that is chosen. */
  | { readonly verb: 'doen'; readonly for: FactVerb; readonly code?: string };

/** Which form, and what is fixed in it. */
export type FormParams = {
  readonly for: FactVerb | 'werkaantekening.write';
  readonly question?: QuestionId;
  readonly part?: '1' | '2';
  readonly decision?: string;
  readonly kind?: string;
};
