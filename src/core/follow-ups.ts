import type { Role } from '../protocols/schema.ts';
import type { CaseKey } from './dossier.ts';

/** Who gets it: whoever holds the role when it is sent, or one person; never somebody who is excluded. */
export type Recipient = { readonly role: Role } | { readonly person: string };

/**
 * Something to do later, written together with the events that caused it. Nothing a person filled in is in it.
 * `id` makes a resend harmless: case, kind, occurrence, moment, recipient.
 */
export type OutboxMessage = {
  readonly id: string;
  readonly key: CaseKey;
  readonly kind: MessageKind;
  /** seq of the event that caused it, for `stillNeeded` when it is due. */
  readonly occurrence: number;
  readonly to: Recipient;
  readonly dueAt: string; // UTC
  /** Acute: goes at any hour. Otherwise it waits for a school day, working hours and the person's workday. */
  readonly acute: boolean;
  /** Term reminders: the rule and which of its moments this is. Nudges: which one in the row. */
  readonly rule?: string;
  readonly moment?: 'before' | 'on' | 'after' | 'guard' | 'escalate';
  readonly nth?: number;
  /** `card.replace`: the message to edit and what it becomes. */
  readonly replace?: { readonly activityId: string; readonly view: object };
  /** Set when an earlier send may have arrived: the one recognisable extra. */
  readonly again?: true;
};

export type MessageKind =
  | 'zaak.new' // the case lead hears of a new concern
  | 'zaak.staff' // the bestuur hears of a concern about somebody who works here
  | 'melding.decide' // the directeur is asked
  | 'melding.call' // the case lead can call at once
  | 'melding.decided' // the case lead hears what the directeur decided
  | 'melding.assigned' // this person has been asked to call
  | 'melding.self-decided' // requester and decider are one: the second person hears it
  | 'melding.done' // the directeur and the case lead hear that it was done
  | 'nudge.directeur' // silent: 1 h, 4 h, each school morning
  | 'nudge.akkoord' // agreed but not done the same day
  | 'nudge.overleg' // the moment of "eerst overleg" has come
  | 'nudge.advies' // advice without outcome
  | 'nudge.evaluatie' // help or melding without a planned evaluation
  | 'term' // a term of the protocol, the law or an agreement
  | 'nazorg.check' // a check card
  | 'overleg.propose' // two worse checks
  | 'veiligThuis.tell' // school changed, or parents threaten to leave
  | 'zaak.handed' // the new lead hears it
  | 'noodsituatie.told' // lead and directeur hear of an emergency
  | 'undelivered' // a second person hears that somebody could not be reached
  | 'notes.destroy' // not a message: working notes go
  | 'card.replace' // not a message: edit one card into the next
  | 'card.refresh'; // not a message: close the cards of this case that are no longer needed
