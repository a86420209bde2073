import { atLocal } from './calendar.ts';
import type { Happened } from './dossier.ts';
import type { EventType } from './events.ts';
import { openMelding } from './melding.ts';
import { agreedCaller, decision, declined, done } from './melding-messages.ts';
import type { Draft, Recipient, Written } from './messages.ts';
import { AGREED } from './reporter.ts';
import { directeuren, leads } from './roles.ts';
import {
  addHours,
  BESTUUR,
  DIRECTEUR,
  guards,
  LEAD,
  OPENER,
  overseers,
  reachedAt,
  schoolMorningAfter,
  tell,
} from './tell.ts';
import { veiligThuisHears } from './tell-veilig-thuis.ts';

/** What others must hear because of one event of a write, at once or later. */
export function causedBy(written: Written, event: Happened): Draft[] {
  const { setting, after } = written;
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
    case 'melding.declined':
      return declined(written, event);
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
    case 'dossier.handedOver':
    case 'person.excluded':
    case 'person.admitted':
      return takeOver(written, event);
    case 'dossier.unfounded': // working notes go (KMS L446-447)
      return setting.pack.steps.nazorg.unfounded?.notes === 'destroy'
        ? [tell(event, 'notes.destroy', { person: meta.by.userId }, { acute: true })]
        : [];
    default:
      return [...ofOverleg(written, event), ...veiligThuisHears(written, event), ...weighed(written, event)];
  }
}

/** What an overleg that was planned or held asks of others: to be in the chair, or what was agreed with them. */
const ofOverleg = (written: Written, event: Happened): Draft[] => [
  ...chair(written, event),
  ...agreed(event),
  ...agreedCaller(written, event),
];

/** Whoever is in the chair of the team, where the protocol names another than who leads the case. */
function chair({ setting }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const role = setting.pack.steps.overleg.team?.chair;
  if (meta.type !== 'overleg.planned' || meta.kind !== 'team') return [];
  return role === undefined || role === 'aandachtsfunctionaris'
    ? []
    : [tell(event, 'overleg.chair', { role })];
}

/** Who was agreed to tell the parents, or to coordinate, hears it. */
function agreed(event: Happened): Draft[] {
  const { meta } = event;
  if (meta.type !== 'overleg.held') return [];
  const people = new Set(AGREED.map((what) => meta[what]).filter((person) => person !== undefined));
  return [...people].map((person) => tell(event, 'overleg.agreed', { person }));
}

/** Whoever leads hears that another weighed: once for all answers of an hour, whatever the outcome. */
function weighed({ setting, after }: Written, event: Happened): Draft[] {
  const { type, at, by } = event.meta;
  if (type !== 'afweging.answered' || leads(setting, after).some(({ id }) => id === by.userId)) return [];
  return [tell(event, 'afweging.told', LEAD, { dueAt: addHours(at, 1) })];
}

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
    const informed = together('aandachtsfunctionaris.informed');
    const [first, second] = meta.staff ? [BESTUUR, BESTUUR] : [LEAD, DIRECTEUR];
    // Who leads is reminded a school day after they heard of it: never together with the first news.
    const heard = acute || meta.staff ? meta.at : reachedAt(setting, leads(setting, after), meta.at);
    const waits = setting.school.nudges.untouchedSchoolDays.map((days, nth) =>
      tell(event, 'nudge.zaak', nth === 0 ? first : second, {
        dueAt:
          acute && nth === 0
            ? addHours(meta.at, 1)
            : schoolMorningAfter(setting, nth === 0 ? heard : meta.at, days),
        acute: acute && nth === 0,
        nth,
      }),
    );
    if (meta.staff) return [tell(event, 'zaak.staff', BESTUUR, { acute: true }), ...waits];
    return [
      ...waits,
      ...(informed ? [tell(event, 'zaak.new', LEAD, { acute })] : []),
      ...(acute ? [tell(event, 'zaak.new', DIRECTEUR, { acute })] : []),
      ...(guards(setting, meta.hideFrom)
        ? overseers(setting, after, [meta.by.userId]).map((to) =>
            tell(event, 'zaak.excluded', to, { acute: true }),
          )
        : []),
    ];
  }
  // Told by hand; in the write that opened the dossier the opening itself has told it.
  return together('dossier.opened') ? [] : [tell(event, 'zaak.new', LEAD, { acute: after.acute })];
}

/** Somebody else leads or decides from now on: they hear it, and what is asked of that place at this moment. */
function takeOver({ setting, before, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const newIn = (who: typeof leads) => {
    const old = who(setting, before).map(({ id }) => id);
    return before.status !== 'open' ? [] : who(setting, after).filter(({ id }) => !old.includes(id));
  };
  const handed = meta.type === 'dossier.handedOver' ? [meta.person] : newIn(leads).map(({ id }) => id);
  const named = meta.type === 'person.admitted' || meta.type === 'person.excluded' ? meta.person : undefined;
  const kept = named !== undefined && (meta.type === 'person.admitted' || guards(setting, [named]));
  // Who led until now hears that somebody else does: a case is not taken over unseen.
  const formerly =
    meta.type === 'dossier.handedOver' ? leads(setting, before).filter(({ id }) => id !== meta.person) : [];
  const open = openMelding(after);
  const asked = { acute: true, occurrence: open?.required.meta.seq ?? 0 };
  const undecided = open !== undefined && open.decided === undefined; // told, where they do not decide
  return [
    ...handed.map((person) => tell(event, 'zaak.handed', { person })),
    ...formerly.map(({ id }) => tell(event, 'zaak.taken', { person: id }, { acute: true })),
    ...(kept
      ? overseers(setting, before, [meta.by.userId, named]).map((to) =>
          tell(event, 'zaak.excluded', to, { acute: true }),
        )
      : []),
    ...(open ? newIn(leads).map(({ id }) => tell(event, 'melding.call', { person: id }, asked)) : []),
    ...(undecided
      ? newIn(directeuren).map(({ id }) => tell(event, 'melding.decide', { person: id }, asked))
      : []),
  ];
}
