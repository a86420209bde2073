import { atLocal, localDay } from './calendar.ts';
import { type Dossier, eventsOf, type Happened, lastOf } from './dossier.ts';
import type { EventType } from './events.ts';
import type { Draft, Recipient, Written } from './follow-ups.ts';
import { openMelding } from './melding.ts';
import { nextMorning, nextSchoolMorning } from './recipients.ts';
import { directeuren, leads } from './roles.ts';
import {
  addHours,
  BESTUUR,
  DIRECTEUR,
  guards,
  LEAD,
  looksAlong,
  OPENER,
  overseers,
  schoolMorningAfter,
  tell,
} from './tell.ts';

/** What others must hear because of one event of a write, at once or later. */
export function causedBy(written: Written, event: Happened): Draft[] {
  const { setting, before, after } = written;
  const { nudges } = setting.school;
  const { meta } = event;
  const { at } = meta;
  const evaluatie = () =>
    tell(event, 'nudge.evaluatie', LEAD, {
      dueAt: schoolMorningAfter(setting, at, nudges.withoutEvaluatieSchoolDays),
    });
  const advies = (to: Recipient) =>
    tell(event, 'nudge.advies', to, {
      dueAt: schoolMorningAfter(setting, at, nudges.adviesWithoutOutcomeSchoolDays),
    });
  switch (meta.type) {
    case 'dossier.drafted': // begun, and not yet shared
      return [tell(event, 'nudge.concept', OPENER, { dueAt: schoolMorningAfter(setting, at, 1) })];
    case 'dossier.closed': // who looked along was really told
      return [tell(event, 'zaak.second', { person: meta.second })];
    case 'dossier.opened':
    case 'aandachtsfunctionaris.informed':
    case 'noodsituatie.recorded':
      return newConcern(written, event);
    case 'melding.required':
    case 'directeur.decided':
      return decision(written, event);
    case 'melding.done':
      return [...done(after, event), evaluatie()];
    case 'hulp.started':
      return [evaluatie()];
    case 'advies.asked':
      return [advies({ person: meta.by.userId })];
    case 'afweging.concluded':
      return meta.outcome === 'advies' ? [advies(LEAD)] : [];
    case 'nazorg.planned':
      return [tell(event, 'nazorg.check', OPENER, { dueAt: atLocal(meta.day, nudges.hours.from) })];
    case 'overleg.proposed':
      return [tell(event, 'overleg.propose', LEAD)];
    case 'vertrek.threatened': // the lead talks to Veilig Thuis directly (KMS L212-213)
      return [tell(event, 'veiligThuis.tell', LEAD, { acute: true })];
    case 'school.changed': // a child Veilig Thuis knows (KMS L426-427)
      return known(before) ? [tell(event, 'veiligThuis.tell', LEAD)] : [];
    case 'dossier.handedOver':
    case 'person.excluded':
    case 'person.admitted':
      return takeOver(written, event);
    case 'dossier.unfounded': // working notes go (KMS L446-447)
      return [tell(event, 'notes.destroy', { person: meta.by.userId }, { acute: true })];
    default:
      return [];
  }
}

/** Veilig Thuis has heard of this child: a melding was done or advice was asked. */
const known = (dossier: Dossier): boolean =>
  lastOf(dossier, 'melding.done') !== undefined || lastOf(dossier, 'advies.asked') !== undefined;

/** A concern about somebody who works here goes to the bestuur alone; any other to whoever leads. */
function newConcern({ setting, after, fresh }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const together = (type: EventType) => fresh.some((other) => other.meta.type === type);
  if (meta.type === 'noodsituatie.recorded') {
    const first = after.staff ? BESTUUR : LEAD;
    return [first, DIRECTEUR].map((to) => tell(event, 'noodsituatie.told', to, { acute: true }));
  }
  if (meta.type === 'dossier.opened') {
    const { acute } = meta;
    if (meta.staff) return [tell(event, 'zaak.staff', BESTUUR, { acute: true })];
    const informed = together('aandachtsfunctionaris.informed');
    const waits = setting.school.nudges.untouchedSchoolDays.map((days, nth) =>
      tell(event, 'nudge.zaak', nth === 0 ? LEAD : DIRECTEUR, {
        dueAt: acute && nth === 0 ? addHours(meta.at, 1) : schoolMorningAfter(setting, meta.at, days),
        acute: acute && nth === 0,
        nth,
      }),
    );
    return [
      ...waits,
      ...(informed ? [tell(event, 'zaak.new', LEAD, { acute })] : []),
      ...(acute ? [tell(event, 'zaak.new', DIRECTEUR, { acute })] : []),
      ...(guards(setting, meta.hideFrom)
        ? overseers({ setting, after }, meta.by.userId).map((to) => tell(event, 'zaak.excluded', to))
        : []),
    ];
  }
  // Told by hand; in the write that opened the dossier the opening itself has told it.
  return together('dossier.opened') ? [] : [tell(event, 'zaak.new', LEAD, { acute: after.acute })];
}

/** The directeur is asked and the lead can call, at the same moment and at any hour; silence is chased. */
function decision(written: Written, event: Happened): Draft[] {
  const { setting, fresh } = written;
  const { meta } = event;
  if (meta.type !== 'melding.required') return decided(written, event);
  const call = tell(event, 'melding.call', LEAD, { acute: true });
  const { norm, seq, by, at } = meta;
  // Decided in the write that asked for it: who leads is the only one who could decide.
  const alone = fresh.some(({ meta: other }) => other.type === 'directeur.decided' && other.about === seq);
  if (alone) {
    const second = looksAlong(written, by.userId);
    return [call, tell(event, 'melding.self-decided', second, { acute: norm === 'A' })];
  }
  const asked = setting.pack.steps.melding.reporter.approval === 'decides';
  const hours = asked ? setting.school.nudges.directeurSilentHours : [];
  const silent = setting.school.escalateTo.map((role) =>
    tell(
      event,
      'melding.silent',
      { role },
      {
        dueAt: norm === 'A' ? nextMorning(setting, at) : schoolMorningAfter(setting, at, 2),
        acute: norm === 'A',
      },
    ),
  );
  return [
    tell(event, 'melding.decide', DIRECTEUR, { acute: true }),
    call,
    ...silent,
    ...hours.map((after, nth) =>
      tell(event, 'nudge.directeur', DIRECTEUR, { dueAt: addHours(at, after), acute: norm === 'A', nth }),
    ),
  ];
}

const DONE_BY = '16:00'; // local: agreed but not done the same day is chased from here

function decided({ setting, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  if (meta.type !== 'directeur.decided') return [];
  const { decision: answer, person, moment, at, by } = meta;
  const urgent = openMelding(after)?.required.meta.norm === 'A';
  const told = tell(event, 'melding.decided', LEAD, { acute: urgent || answer === 'niet-akkoord' });
  // Nobody refuses a melding unheard: who leads hears it, and where that is the same person, somebody who looks along.
  if (answer === 'niet-akkoord') {
    const others = leads(setting, after).filter(({ id }) => id !== by.userId);
    const second = tell(event, 'melding.self-decided', looksAlong({ setting, after }, by.userId), {
      acute: urgent,
    });
    return others.length > 0 ? [told] : [told, second];
  }
  if (answer === 'eerst-overleg') {
    const until = moment ?? at;
    const { seq = 0 } = openMelding(after)?.required.meta ?? {};
    const silent = setting.school.escalateTo.map((role) =>
      tell(
        event,
        'melding.silent',
        { role },
        { occurrence: seq, nth: meta.seq, dueAt: nextMorning(setting, until), acute: urgent },
      ),
    );
    return [told, tell(event, 'nudge.overleg', DIRECTEUR, { dueAt: until, acute: true, nth: 0 }), ...silent];
  }
  const today = atLocal(localDay(at), DONE_BY);
  const dueAt = at < today ? today : nextSchoolMorning(setting, at);
  const caller = { person: (answer === 'akkoord-ander' && person) || by.userId };
  return [
    told,
    ...(answer === 'akkoord-ander' ? [tell(event, 'melding.assigned', caller, { acute: true })] : []),
    tell(event, 'nudge.akkoord', caller, { dueAt, acute: urgent, nth: 0 }),
  ];
}

/** Everybody this melding is of hears that it was done. */
function done(after: Dossier, event: Happened): Draft[] {
  const required = eventsOf(after, 'melding.required').at(-1)?.meta.seq ?? 0;
  const last = lastOf(after, 'directeur.decided')?.meta;
  const assigned = last && last.seq > required ? last.person : undefined;
  const to = [DIRECTEUR, LEAD, ...(assigned ? [{ person: assigned }] : [])];
  return to.map((recipient) => tell(event, 'melding.done', recipient));
}

/** Somebody else leads or decides from now on: they hear it, and what is asked of that place at this moment. */
function takeOver({ setting, before, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const newIn = (who: typeof leads) => {
    const old = who(setting, before).map(({ id }) => id);
    return before.status !== 'open' ? [] : who(setting, after).filter(({ id }) => !old.includes(id));
  };
  const handed = meta.type === 'dossier.handedOver' ? [meta.person] : newIn(leads).map(({ id }) => id);
  const kept =
    meta.type === 'person.admitted' || (meta.type === 'person.excluded' && guards(setting, [meta.person]));
  // Who led until now hears that somebody else does: a case is not taken over unseen.
  const formerly =
    meta.type === 'dossier.handedOver' ? leads(setting, before).filter(({ id }) => id !== meta.person) : [];
  const open = openMelding(after);
  const asked = { acute: true, occurrence: open?.required.meta.seq ?? 0 };
  const undecided = open !== undefined && open.decided === undefined;
  return [
    ...handed.map((person) => tell(event, 'zaak.handed', { person })),
    ...formerly.map(({ id }) => tell(event, 'zaak.taken', { person: id })),
    ...(kept
      ? overseers({ setting, after }, meta.by.userId).map((to) => tell(event, 'zaak.excluded', to))
      : []),
    ...(open ? newIn(leads).map(({ id }) => tell(event, 'melding.call', { person: id }, asked)) : []),
    ...(undecided
      ? newIn(directeuren).map(({ id }) => tell(event, 'melding.decide', { person: id }, asked))
      : []),
  ];
}
