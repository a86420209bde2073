import type { Role } from '../protocols/schema.ts';
import type { CaseKey, Dossier } from './dossier.ts';
import type { Setting } from './setting.ts';

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
  /** `undelivered`: what could not be delivered, and to whom; no person when nobody holds the role. */
  readonly about?: {
    readonly kind: MessageKind;
    readonly person?: string;
    readonly tried?: readonly string[]; // who should have heard that, and could not be reached either
  };
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
  | 'melding.declined' // directeur, bestuur and the second person hear that it proved not needed
  | 'melding.silent' // nobody decided or called for a school day: whom the school file names hears it
  | 'nudge.directeur' // silent: 1 h, 4 h, each school morning
  | 'nudge.akkoord' // agreed but not done the same day
  | 'nudge.overleg' // the moment of "eerst overleg" has come
  | 'nudge.advies' // advice without outcome
  | 'nudge.evaluatie' // help or melding without a planned evaluation
  | 'term' // a term of the protocol, the law or an agreement
  | 'nazorg.check' // a check card
  | 'afweging.told' // the case lead hears that who noticed weighed
  | 'overleg.chair' // whoever is in the chair hears of an overleg with the team that was planned
  | 'overleg.agreed' // who tells the parents, or coordinates, hears that it was agreed
  | 'overleg.propose' // two worse checks
  | 'veiligThuis.tell' // school changed, or parents threaten to leave
  | 'zaak.handed' // the new lead hears it
  | 'zaak.taken' // the former lead hears it
  | 'zaak.second' // named as the second person at a closing without melding
  | 'nudge.zaak' // a concern that nobody acted on
  | 'nudge.concept' // a concern that was begun and not shared
  | 'zaak.excluded' // the bestuur hears that who leads or decides is kept out of a case
  | 'noodsituatie.told' // lead and directeur hear of an emergency
  | 'undelivered' // a second person hears that somebody could not be reached
  | 'calendar.ends' // of a school: its holidays are known for less than a year more
  | 'notes.destroy' // not a message: working notes go
  | 'card.replace' // not a message: edit one card into the next
  | 'card.refresh'; // not a message: close the cards of this case that are no longer needed

/** The code in the key of a message that is of a school, and of no case of it. */
export const NO_CASE = '';

/** A message before it has its place: the case it belongs to, and the id that follows from all of it. */
export type Draft = Omit<OutboxMessage, 'id' | 'key'>;

/** The same case, kind, occurrence, moment and recipient give the same id: asked twice, it is sent once. */
export function messageOf(key: CaseKey, draft: Draft): OutboxMessage {
  const { kind, occurrence, to, rule, moment, nth, again } = draft;
  const place = [key.tenant, key.school, key.code, kind, occurrence, rule, moment, nth];
  const recipient = 'role' in to ? `role:${to.role}` : to.person;
  const id = [...place, recipient, again && 'again'].filter((part) => part !== undefined).join('/');
  return { ...draft, id, key };
}

/** One write, as follow-ups look at it. `fresh`: what was recorded in it, oldest first. */
export type Written = {
  readonly setting: Setting;
  readonly before: Dossier;
  readonly after: Dossier;
  readonly fresh: Dossier['happened'];
};
