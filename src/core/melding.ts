import type { Norm, QuestionId, Step } from '../protocols/schema.ts';
import { addDays, localDay } from './calendar.ts';
import { type Command, type CommandOf, eventOf, happening } from './command.ts';
import { asksOfOthers, differently } from './consent.ts';
import { type Dossier, type DossierEvent, type EventOf, eventsOf, lastOf, recordsOf } from './dossier.ts';
import { parseEvent } from './events.ts';
import { parentsSpoken } from './gesprek.ts';
import { accept, type Decision, type MeldingChange, type Refusal, refuse } from './refusal.ts';
import { directeurDecides } from './reporter.ts';
import { directeuren, leads } from './roles.ts';
import { personById } from './school.ts';
import type { Setting } from './setting.ts';

/** The steps that usually come before this one and have no record yet. Shown, and recorded. Never a gate. */
export const missing = ({ pack }: Setting, dossier: Dossier, before: Step = 'melding'): Step[] =>
  pack.steps[before].usuallyAfter.filter((step) => recordsOf(dossier, step).length === 0);

/**
 * The melding that is asked for and not yet done, with the newest decision about it, or that it proved not needed;
 * undefined when there is none.
 */
export function openMelding(dossier: Dossier) {
  const required = lastOf(dossier, 'melding.required');
  if (required === undefined) return undefined;
  // A call of an earlier day is on record, but it is not the one that is asked for.
  const asked = localDay(required.meta.at);
  const done = eventsOf(dossier, 'melding.done').some(
    ({ meta }) => meta.seq > required.meta.seq && meta.day >= asked,
  );
  if (done) return undefined;
  const since = <T extends { meta: { seq: number } }>(event: T | undefined): T | undefined =>
    event && event.meta.seq > required.meta.seq ? event : undefined;
  const decided = since(lastOf(dossier, 'directeur.decided'));
  const declined = since(lastOf(dossier, 'melding.declined'));
  return { required, decided, declined };
}

/** Somebody said, with a reason, that this melding is not done. It stays open: calling and recording always can. */
export const isSetAside = ({ decided, declined }: NonNullable<ReturnType<typeof openMelding>>): boolean =>
  declined !== undefined || decided?.meta.decision === 'niet-akkoord';

/** Who changed the melding after this version was seen: an approval is for what was seen. */
export function changedSince(
  dossier: Dossier,
  seenVersion: number,
): (Refusal & { code: 'melding-changed' }) | undefined {
  const changes = [
    ...eventsOf(dossier, 'melding.required'),
    ...eventsOf(dossier, 'directeur.decided'),
    ...eventsOf(dossier, 'melding.declined'),
    ...eventsOf(dossier, 'melding.done'),
  ].filter(({ meta }) => meta.seq > seenVersion);
  const last = changes.sort((a, b) => a.meta.seq - b.meta.seq).at(-1);
  if (last === undefined) return undefined;
  const what: MeldingChange = last.meta.type;
  return { code: 'melding-changed', by: last.meta.by.userId, at: last.meta.at, what };
}

/**
 * What follows when the afweging asks a melding: that it is required, what is missing, and, when the person who
 * leads the case is also the only one who could decide, that it is decided: nobody approves their own request.
 */
export function requireMelding(
  setting: Setting,
  dossier: Dossier,
  command: Command,
  ground: { question: QuestionId; norm?: Norm },
): DossierEvent[] {
  const open = openMelding(dossier);
  // Already asked, and not refused: another ground adds nothing but a second card, unless it is acute now.
  const acuteNow = ground.norm === 'A' && open?.required.meta.norm !== 'A';
  if (open && !acuteNow && !isSetAside(open)) return [];
  const required = parseEvent({
    meta: { ...happening(command), type: 'melding.required', ...ground, missing: missing(setting, dossier) },
    content: null,
  });
  const decides = directeurDecides(setting);
  const [only, ...others] = directeuren(setting, dossier);
  const alone =
    only !== undefined && others.length === 0 && leads(setting, dossier).some(({ id }) => id === only.id);
  if (!decides || !alone || only.id !== command.who.id) return [required];
  const decided = parseEvent({
    meta: {
      ...happening(command),
      type: 'directeur.decided',
      decision: 'akkoord-zelf',
      about: dossier.version + 1,
    },
    content: { reason: '' },
  });
  return [required, decided];
}

const LONGEST_OVERLEG = 7; // days: "eerst overleg" is a moment, not a way to wait

/**
 * The directeur decides on a melding that is required: agree, first consult, or not agree. It never closes the
 * other way: the case lead can call and record all the time.
 */
export function decideMelding(
  { school }: Setting,
  dossier: Dossier,
  command: CommandOf<'directeur.decide'>,
): Decision {
  const { decision, moment, person, reason } = command.asked;
  const changed = changedSince(dossier, command.seenVersion);
  if (changed) return refuse(changed);
  const open = openMelding(dossier);
  if (open === undefined) return refuse({ code: 'nothing-to-decide' });

  if (decision === 'niet-akkoord' && reason.trim() === '')
    return refuse({ code: 'fields', fields: ['reason'] });
  if (decision === 'eerst-overleg') {
    if (moment === undefined) return refuse({ code: 'fields', fields: ['moment'] });
    const latest = addDays(localDay(command.at), open.required.meta.norm === 'A' ? 1 : LONGEST_OVERLEG);
    if (moment <= command.at || localDay(moment) > latest)
      return refuse({ code: 'date-order', field: 'moment' });
  }
  if (decision === 'akkoord-ander') {
    const known = person !== undefined && personById(school, person) && !dossier.excluded.includes(person);
    if (!known) return refuse({ code: 'not-in-roster', field: 'person' });
  }
  return accept(eventOf(command, { about: open.required.meta.seq }));
}

/**
 * A melding that was done is recorded, by whoever did it: it has happened. Only a click on a card that shows an
 * older state of the melding is shown the new state first, so that one call is not written down twice.
 */
export function recordMelding(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'melding.record'>,
): Decision {
  const changed = changedSince(dossier, command.seenVersion);
  if (changed?.what === 'melding.done') return refuse(changed);
  if (personById(setting.school, command.asked.doneBy) === undefined) {
    return refuse({ code: 'not-in-roster', field: 'doneBy' });
  }
  return accept(eventOf(command, { missing: missing(setting, dossier) }));
}

/** One of the five things a complaint is judged by afterwards, and how this dossier stands. Source: LKC, in wet.json. */
export type Gap = {
  readonly id: 'stappen' | 'ouders' | 'feiten' | 'bron' | 'motivering' | 'oordeel' | 'gevraagd' | 'anderen'; // the last three: where the protocol asks it
  readonly met: boolean | 'reasoned'; // reasoned: left out, with the reason on record
};

/** The gap check before a melding: shown, never a gate. */
export function gaps(setting: Setting, dossier: Dossier): Gap[] {
  const lacking = missing(setting, dossier);
  const explained = new Set(eventsOf(dossier, 'missing.explained').map(({ meta }) => meta.step));
  const observations = eventsOf(dossier, 'observatie.recorded');
  const asksConsent = setting.pack.steps.signalenlijst.observatie?.toestemming !== undefined;
  const sources = observations.filter(({ meta }) => meta.kind === 'derde');
  const required = lastOf(dossier, 'melding.required');
  const ground = eventsOf(dossier, 'afweging.answered').filter(
    ({ meta }) => meta.question === required?.meta.question,
  );
  return [
    {
      id: 'stappen',
      met: lacking.length === 0 || (lacking.every((step) => explained.has(step)) && 'reasoned'),
    },
    { id: 'ouders', met: parentsSpoken(setting, dossier) },
    { id: 'feiten', met: eventsOf(dossier, 'dossier.drafted').length > 0 },
    { id: 'bron', met: sources.every(named) },
    { id: 'motivering', met: (ground.at(-1)?.content?.motivering ?? '').trim() !== '' },
    ...(setting.pack.steps.afweging.judgement ? [{ id: 'oordeel' as const, met: judged(dossier) }] : []),
    ...(asksConsent
      ? [{ id: 'gevraagd' as const, met: sources.every(({ meta }) => ANSWERED.includes(meta.consent)) }]
      : []),
    ...(asksOfOthers(setting.pack) ? [{ id: 'anderen' as const, met: talkedOver(dossier) }] : []),
  ];
}

/** Who told it is named, or nothing of it is written down. */
const named = ({ meta, content }: EventOf<'observatie.recorded'>): boolean =>
  meta.leftOut === true || content === null || content.source.trim() !== '';

/** Who told it was asked whether it may be written down. */
const ANSWERED: readonly (string | undefined)[] = ['ja', 'nee'];

/** Talked over with others as the protocol says, or with the reason why not. */
function talkedOver(dossier: Dossier): Gap['met'] {
  const otherwise = differently(dossier);
  if (otherwise.length === 0) return true;
  return (
    otherwise.every(({ content }) => content === null || (content.whyDifferent ?? '').trim() !== '') &&
    'reasoned'
  );
}

/** Veilig Thuis was asked, or somebody else whose judgement counts under this protocol gave it. */
const judged = (dossier: Dossier): boolean =>
  eventsOf(dossier, 'advies.asked').length > 0 ||
  eventsOf(dossier, 'consultatie.recorded').some(({ meta }) => meta.oordeel === true);
