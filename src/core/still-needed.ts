import { runningTerms } from './deadlines.ts';
import { type Dossier, type EventType, eventsOf, lastOf } from './dossier.ts';
import { situationOf } from './in-protocol.ts';
import { isSetAside, openMelding } from './melding.ts';
import { type MessageKind, messageOf, NO_CASE, type OutboxMessage } from './messages.ts';
import { comingMorning, nextSchoolMorning, recipientsOf } from './recipients.ts';
import { directeuren, leads } from './roles.ts';
import type { Setting } from './setting.ts';

/** What must be heard, or done, also when the dossier was closed in the meantime. */
const AFTER_CLOSING: ReadonlySet<MessageKind> = new Set([
  'term', // of those that still run: runningTerms says which
  'zaak.staff',
  'zaak.handed',
  'zaak.taken',
  'zaak.second',
  'zaak.excluded',
  'melding.done',
  'melding.self-decided',
  'melding.declined',
  'veiligThuis.tell',
  'noodsituatie.told',
  'undelivered',
  'notes.destroy',
  'card.replace',
  'card.refresh',
]);

/** Asked again when a message is due, and of a message that was sent: does this still ask something of somebody? */
export function stillNeeded(setting: Setting, dossier: Dossier, message: OutboxMessage): boolean {
  const { kind, occurrence } = message;
  if (message.key.code === NO_CASE) return message.rule === setting.calendar.knownUntil; // no newer calendar came
  if (dossier.status === 'none') return false;
  if (closedAway(dossier) && !AFTER_CLOSING.has(kind)) return false;
  switch (kind) {
    case 'zaak.new':
    case 'zaak.staff':
      return !acted(setting, dossier, message);
    case 'nudge.zaak':
      return !pickedUp(setting, dossier, occurrence);
    case 'nudge.concept':
      return dossier.status === 'draft';
    case 'melding.decide':
    case 'melding.call':
    case 'melding.decided':
    case 'melding.assigned':
    case 'melding.silent':
    case 'nudge.directeur':
    case 'nudge.akkoord':
    case 'nudge.overleg':
      return meldingAsks(dossier, message);
    case 'nudge.advies':
      return adviesIsOpen(dossier, occurrence);
    case 'term':
      return runs(setting, dossier, message);
    case 'veiligThuis.tell':
      return notTold(setting, dossier, message);
    case 'afweging.told':
      return newestByOther(setting, dossier)?.meta.seq === occurrence;
    case 'zaak.handed':
    case 'nudge.evaluatie':
    case 'nazorg.check':
    case 'overleg.chair':
    case 'overleg.propose':
      return !ENDED_BY[kind].some(since(dossier, occurrence));
    case 'undelivered':
      return subjectNeeded(setting, dossier, message);
    case 'overleg.agreed':
    case 'melding.self-decided':
    case 'zaak.excluded': // also when it was undone since, or the dossier was closed: it is always heard
    case 'zaak.taken':
    case 'zaak.second':
    case 'calendar.ends':
    case 'melding.done':
    case 'melding.declined':
    case 'noodsituatie.told':
    case 'notes.destroy':
    case 'card.replace':
    case 'card.refresh':
      return true;
  }
}

/** The term this reminds of has neither ended nor started anew. */
const runs = (setting: Setting, dossier: Dossier, { rule, occurrence }: OutboxMessage): boolean =>
  runningTerms(setting, dossier).some((term) => term.rule === rule && term.occurrence === occurrence);

/** About what no longer needs saying, nobody needs to hear that it was not said. */
const subjectNeeded = (setting: Setting, dossier: Dossier, message: OutboxMessage): boolean =>
  message.about === undefined || stillNeeded(setting, dossier, { ...message, kind: message.about.kind });

/** A melding that is asked for and not refused is never closed away. */
function closedAway(dossier: Dossier): boolean {
  const open = openMelding(dossier);
  return dossier.status === 'closed' && (open === undefined || isSetAside(open));
}

/** What is done when one of these was recorded since. Help or a melding that came later has its own nudge. */
const ENDED_BY = {
  'zaak.handed': ['dossier.handedOver'],
  'nudge.evaluatie': ['evaluatie.planned', 'evaluatie.held', 'hulp.started', 'melding.done'],
  'nazorg.check': ['nazorg.planned', 'nazorg.checked'],
  'overleg.chair': ['overleg.held'],
  'overleg.propose': ['overleg.planned', 'overleg.held'],
  'veiligThuis.tell': ['melding.done', 'advies.asked', 'veiligThuis.informed'],
} as const satisfies Partial<Record<MessageKind, readonly EventType[]>>;

/** Whether an event of this type was recorded after this one. */
const since = (dossier: Dossier, seq: number) => (type: EventType) =>
  (lastOf(dossier, type)?.meta.seq ?? 0) > seq;

/**
 * Nobody told or asked Veilig Thuis yet. It was so at that moment, so it is said; what proved unfounded since is not
 * chased, nor advice that would be asked of a case that was closed.
 */
function notTold({ pack }: Setting, dossier: Dossier, { kind, occurrence, nth = 0 }: OutboxMessage): boolean {
  if (kind !== 'veiligThuis.tell' || ENDED_BY[kind].some(since(dossier, occurrence))) return false;
  if (nth === 0 || dossier.status !== 'closed') return true;
  const cause = dossier.happened[occurrence - 1]?.meta;
  const asks = cause?.type === 'situatie.recorded' && situationOf(pack, cause.situation)?.asks === 'advies';
  return !asks && !since(dossier, occurrence)('dossier.unfounded');
}

/** Whoever was told has done something in the case since; of several who lead it, one will do. */
function acted(setting: Setting, dossier: Dossier, { occurrence, to }: OutboxMessage): boolean {
  const told = recipientsOf(setting, dossier, to).map(({ id }) => id);
  const lead = leads(setting, dossier).map(({ id }) => id);
  const who = told.some((id) => lead.includes(id)) ? [...told, ...lead] : told;
  return dossier.happened.some(
    ({ meta }) => meta.seq > occurrence && meta.type !== 'dossier.viewed' && who.includes(meta.by.userId),
  );
}

/** The newest answer of the weighing by somebody who does not lead the case: it stands for those before it. */
function newestByOther(setting: Setting, dossier: Dossier) {
  const lead = leads(setting, dossier).map(({ id }) => id);
  return eventsOf(dossier, 'afweging.answered').findLast(({ meta }) => !lead.includes(meta.by.userId));
}

/** Whoever leads or decides has done something in the case since, more than sharing it: it does not lie. */
function pickedUp(setting: Setting, dossier: Dossier, occurrence: number): boolean {
  const theirs = [...leads(setting, dossier), ...directeuren(setting, dossier)].map(({ id }) => id);
  const cause = dossier.happened[occurrence - 1]?.meta;
  return dossier.happened.some(
    ({ meta }) =>
      meta.seq > occurrence &&
      !(meta.at === cause?.at && meta.actionId === cause.actionId) && // of the same write
      meta.type !== 'dossier.viewed' &&
      theirs.includes(meta.by.userId),
  );
}

/** Of the melding that is asked for and not yet done: its decision, the act, or the moment that was agreed. */
function meldingAsks(dossier: Dossier, { kind, occurrence, nth = 0 }: OutboxMessage): boolean {
  const open = openMelding(dossier);
  if (open === undefined) return false;
  const thisMelding = open.required.meta.seq === occurrence;
  const thisDecision = open.decided?.meta.seq === occurrence;
  const decision = open.decided?.meta.decision;
  // It proved not needed: until the day to look again only the card to call from; what comes then is of that record.
  const again = open.declined?.meta.seq;
  if (again !== undefined) {
    if (kind === 'melding.silent') return thisMelding && nth === again;
    return occurrence === again || (thisMelding && (kind === 'melding.call' || kind === 'melding.decide'));
  }
  if (kind === 'melding.call') return thisMelding;
  // A reasoned no, or a moment that was agreed, is not silence; an agreement that is not carried out is.
  if (kind === 'melding.silent') {
    const agreed = decision === undefined || decision.startsWith('akkoord');
    return thisMelding && (agreed || (nth > 0 && decision === 'eerst-overleg'));
  }
  if (kind === 'melding.decide' || kind === 'nudge.directeur') return thisMelding && decision === undefined;
  if (kind === 'nudge.overleg') return thisDecision && decision === 'eerst-overleg';
  return thisDecision || (kind === 'nudge.akkoord' && thisMelding); // the melding itself, where nobody decides on it
}

/** Advice that was asked has no outcome yet; doubt has not yet led to asking, or to another answer. */
function adviesIsOpen(dossier: Dossier, occurrence: number): boolean {
  const cause = dossier.happened[occurrence - 1]?.meta;
  const ends: readonly EventType[] = ['advies.asked', 'advies.answered', 'melding.required', 'melding.done'];
  if (ends.some(since(dossier, occurrence))) return false;
  if (cause?.type !== 'afweging.concluded') return true;
  return !dossier.happened.some(
    ({ meta }) =>
      meta.seq > occurrence && meta.type === 'afweging.answered' && meta.question === cause.question,
  );
}

/** Chased on each school morning until it is done; when it is acute, on each morning. */
const EACH_MORNING: readonly MessageKind[] = ['nudge.directeur', 'nudge.akkoord', 'nudge.overleg'];
/** What Veilig Thuis must hear: the one in the row that names its rule; the directeur hears it once. */
const chasesTelling = ({ kind, rule, moment }: OutboxMessage): boolean =>
  kind === 'veiligThuis.tell' && rule !== undefined && moment === undefined;

/**
 * The nudge that follows this one; undefined when it has none, or when the next was made together with it.
 * @param sentAt UTC
 */
export function nextNudge(
  setting: Setting,
  message: OutboxMessage,
  sentAt: string,
): OutboxMessage | undefined {
  const { kind, nth = 0, id: _, key, again: __, ...same } = message;
  const made = kind === 'nudge.directeur' ? setting.school.nudges.directeurSilentHours.length : 1;
  const chased = EACH_MORNING.includes(kind) || chasesTelling(message);
  if (!chased || nth + 1 < made) return undefined;
  const to =
    kind === 'nudge.akkoord' || kind === 'veiligThuis.tell' ? message.to : ({ role: 'directeur' } as const);
  return messageOf(key, {
    ...same,
    kind,
    to,
    nth: nth + 1,
    dueAt: message.acute ? comingMorning(setting, sentAt) : nextSchoolMorning(setting, sentAt),
  });
}
