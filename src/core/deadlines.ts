import { tz } from '@date-fns/tz';
// biome-ignore lint/style/noRestrictedImports: the same library; all of it is a thousand files, seconds at every start
import { addMonths } from 'date-fns/addMonths';
import type { Agreement, Deadline, EventMatch, Role } from '../protocols/schema.ts';
import {
  addDays,
  addSchoolDays,
  addWorkdays,
  atLocal,
  firstSchoolDayOnOrAfter,
  lastSchoolDayOnOrBefore,
  localDay,
} from './calendar.ts';
import type { Dossier, Happened } from './dossier.ts';
import { onceOfTwo } from './once.ts';
import type { Setting } from './setting.ts';

/** One term that started, of the protocol, the law or an agreement. Days are local days, Europe/Amsterdam. */
export type Term = {
  readonly rule: string; // id in the pack or the law
  readonly title: string;
  readonly occurrence: number; // seq of the event that started it
  readonly recordedOn: string; // day that event was recorded: nobody can be reminded earlier
  readonly kind: Deadline['kind'];
  readonly party: Deadline['party'];
  readonly due: string; // never moves by itself
  /** `maximum`, `agreed`: last school day on or before `due`; `minimum`: first on or after; Veilig Thuis': `due`. */
  readonly actBy: string;
  readonly owner: Role; // who is reminded
  readonly guard: Role; // who watches the time path
  readonly endedBy?: number; // seq of the event that ended it
  readonly law: boolean; // of the law, shown as "Wet"
  readonly agreement?: true; // of the school itself: no protocol asks it
  readonly sourcePlace: string;
  readonly interpretation?: string; // what we chose where the protocol is silent
};

export type Reminder = {
  readonly moment: 'before' | 'on' | 'after' | 'guard' | 'escalate';
  readonly dueAt: string; // UTC
  readonly to: Role;
};

type Rule = Omit<Deadline, 'source'> & {
  readonly law: boolean;
  readonly sourcePlace: string;
  readonly agreement?: true;
};
type Start = { readonly seq: number; readonly recordedOn: string; readonly from: string };

const AGREED = { law: false, agreement: true, sourcePlace: 'Afspraak van de school' } as const;

/** Closing without a melding names a day to look again: it is kept, closed or not. An agreement of the school itself. */
const REVIEW: Rule = {
  id: 'herbeoordeling',
  title: 'Nog eens naar de zaak kijken',
  trigger: { event: 'dossier.closed', where: {} },
  first: false,
  kind: 'agreed',
  dateField: 'review',
  until: [
    { event: 'dossier.reviewed', where: {} },
    { event: 'dossier.reopened', where: {} },
  ],
  party: 'school',
  owner: 'aandachtsfunctionaris',
  guard: 'directeur',
  notStarted: 'geen termijn, omdat de zaak niet zonder melding is gesloten',
  ...AGREED,
};

/** A date the school agrees itself, where its protocol has no term. */
const agreedRule = (rule: Agreement): Rule => ({ ...rule, ...AGREED, kind: 'agreed', first: false });

/** The protocol's rules, those of the law that the protocol does not set itself, and what the school agrees. */
function rulesOf({ pack, law }: Setting): Rule[] {
  const own = pack.deadlines.map((rule) => ({ ...rule, law: false, sourcePlace: rule.source.place }));
  const lawful = law.deadlines
    .filter(({ id }) => !own.some((rule) => rule.id === id))
    .map((rule) => ({ ...rule, law: true, sourcePlace: rule.source }));
  return [...own, ...lawful, ...(pack.agreements ?? []).map(agreedRule), REVIEW];
}

const fieldsOf = ({ meta }: Happened): Readonly<Record<string, unknown>> => meta;

/** `where` names one allowed value per field, or several. */
function matches(event: Happened, { event: type, where }: EventMatch): boolean {
  const fields = fieldsOf(event);
  return (
    event.meta.type === type &&
    Object.entries(where).every(([name, value]) => [value].flat().some((allowed) => allowed === fields[name]))
  );
}

/** A field of the meta as local day: a day as it is, a UTC moment as the day it has at school. */
function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return value.includes('T') ? localDay(value) : value;
}

/** The day a term counts from; undefined when an agreed date has not been agreed in this event. */
function countsFrom({ kind, dateField }: Rule, event: Happened): string | undefined {
  const fields = fieldsOf(event);
  const named = dateField === undefined ? undefined : dayIn(fields[dateField]);
  if (named !== undefined || (kind === 'agreed' && dateField !== undefined)) return named;
  return dayIn(fields.day) ?? localDay(event.meta.at);
}

/** Every event that started this rule, oldest first. A later one starts its own term and moves no other. */
function startsOf(rule: Rule, dossier: Dossier): Start[] {
  const starts = dossier.happened
    .filter((event) => matches(event, rule.trigger))
    .flatMap((event) => {
      const from = countsFrom(rule, event);
      return from === undefined ? [] : [{ seq: event.meta.seq, recordedOn: localDay(event.meta.at), from }];
    });
  return rule.first ? starts.slice(0, 1) : starts;
}

/** Weeks: the same weekday. Months: the same day, or the month's last. `agreed` is the date itself. */
function dueOf({ amount = 0, unit }: Rule, from: string, { calendar }: Setting): string {
  if (unit === 'workdays') return addWorkdays(from, amount, calendar);
  if (unit === 'weeks') return addDays(from, 7 * amount);
  return addMonths(from, amount, { in: tz('UTC') })
    .toISOString()
    .slice(0, 10);
}

function actByOf({ kind, party }: Rule, due: string, { calendar }: Setting): string {
  if (party === 'veiligThuis') return due;
  return kind === 'minimum' ? firstSchoolDayOnOrAfter(calendar, due) : lastSchoolDayOnOrBefore(calendar, due);
}

/** The first later event that ends it; for an agreed date also the next date of the same rule: a new plan. */
function endOf(rule: Rule, { seq }: Start, starts: readonly Start[], dossier: Dossier): number | undefined {
  const ended = dossier.happened.find(
    (event) => event.meta.seq > seq && rule.until.some((until) => matches(event, until)),
  );
  const replaced = rule.kind === 'agreed' ? starts.find((other) => other.seq > seq) : undefined;
  const ends = [ended?.meta.seq, replaced?.seq].filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

function termOf(setting: Setting, rule: Rule, start: Start, endedBy: number | undefined): Term {
  const { id, title, kind, party, owner, guard, law, agreement, sourcePlace, interpretation } = rule;
  const due = kind === 'agreed' ? start.from : dueOf(rule, start.from, setting);
  return {
    rule: id,
    title,
    occurrence: start.seq,
    recordedOn: start.recordedOn,
    kind,
    party,
    due,
    actBy: actByOf(rule, due, setting),
    owner,
    guard,
    law,
    sourcePlace,
    ...(agreement && { agreement }),
    ...(endedBy === undefined ? {} : { endedBy }),
    ...(interpretation === undefined ? {} : { interpretation }),
  };
}

/** Every term that ever started, ended or not, in the order they started. None ever moves or vanishes. */
export const terms: (setting: Setting, dossier: Dossier) => readonly Term[] = onceOfTwo((setting, dossier) =>
  rulesOf(setting)
    .flatMap((rule) => {
      const starts = startsOf(rule, dossier);
      return starts.map((start) => termOf(setting, rule, start, endOf(rule, start, starts, dossier)));
    })
    .sort((one, other) => one.occurrence - other.occurrence),
);

/**
 * The terms nothing ended yet, in the order they started. While the dossier is closed only what others owe it, the
 * answer of Veilig Thuis, and the day to look again.
 */
export function runningTerms(setting: Setting, dossier: Dossier): readonly Term[] {
  const keeps = ({ party, rule }: Term) =>
    dossier.status !== 'closed' || party === 'veiligThuis' || rule === REVIEW.id;
  return terms(setting, dossier).filter((term) => term.endedBy === undefined && keeps(term));
}

/** The running terms that passed before `today` (local day). A minimum cannot pass: it is a "not before". */
export function overdue(setting: Setting, dossier: Dossier, today: string): readonly Term[] {
  return runningTerms(setting, dossier).filter(({ kind, due }) => kind !== 'minimum' && due < today);
}

/** The rules no event started yet, each with the pack's own "geen termijn, omdat …". */
export function notStarted(
  setting: Setting,
  dossier: Dossier,
): readonly { rule: string; title: string; because: string }[] {
  return rulesOf(setting)
    .filter((rule) => rule !== REVIEW && startsOf(rule, dossier).length === 0)
    .map(({ id, title, notStarted: because }) => ({ rule: id, title, because }));
}

/**
 * When who is reminded of this term, earliest first, each at the start of working hours at school. Days before
 * the term was recorded are left out; a term that had passed by then is chased from the next school
 * day: somebody who records late has that long to go on recording, before the guard hears of it.
 */
export function reminders({ calendar, school }: Setting, term: Term): readonly Reminder[] {
  const { kind, party, actBy, due, recordedOn, owner, guard } = term;
  const { beforeSchoolDays, hours } = school.nudges;
  const remind = (moment: Reminder['moment'], day: string, to: Role): Reminder => ({
    moment,
    dueAt: atLocal(day, hours.from),
    to,
  });
  if (kind === 'minimum') {
    // One reminder can be lost to an ill owner: whoever guards the time path hears it a week later.
    const later = remind('guard', addSchoolDays(calendar, actBy, 5), guard);
    return [remind('on', actBy, owner), ...(guard === owner ? [] : [later])];
  }

  const sinceWhen = due < recordedOn ? addDays(recordedOn, 1) : addDays(due, 1);
  const passed = firstSchoolDayOnOrAfter(calendar, sinceWhen);
  const later = addSchoolDays(calendar, passed, 2);
  const after = remind('after', passed, owner);
  const toGuard = (day: string) => (guard === owner ? [] : [remind('guard', day, guard)]);
  if (party === 'veiligThuis') return [after, ...toGuard(later)];

  const early = addSchoolDays(calendar, actBy, -beforeSchoolDays);
  return [
    ...(early > recordedOn ? [remind('before', early, owner)] : []),
    ...(actBy < recordedOn ? [] : [remind('on', actBy, owner)]),
    after,
    ...toGuard(passed),
    ...[...new Set(school.escalateTo)].map((role) => remind('escalate', later, role)),
  ];
}
