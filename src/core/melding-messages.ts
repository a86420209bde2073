import type { Norm } from '../protocols/schema.ts';
import { atLocal, localDay } from './calendar.ts';
import { type Dossier, eventsOf, type Happened, lastOf } from './dossier.ts';
import { openMelding } from './melding.ts';
import type { Draft, Recipient, Written } from './messages.ts';
import { nextSchoolMorning, recipientsOf } from './recipients.ts';
import { agreements, directeurDecides, reporters } from './reporter.ts';
import { directeuren, leads } from './roles.ts';
import type { Setting } from './setting.ts';
import { addHours, DIRECTEUR, LEAD, looksAlong, nextMorningAfter, schoolMorningAfter, tell } from './tell.ts';

/** The directeur is asked and the lead can call, at the same moment and at any hour; silence is chased. */
export function decision(written: Written, event: Happened): Draft[] {
  const { setting, after, fresh } = written;
  const { meta } = event;
  if (meta.type !== 'melding.required') return decided(written, event);
  const calls = callers(setting, after).map((to) => tell(event, 'melding.call', to, { acute: true }));
  const { norm, seq, by, at } = meta;
  const acute = isAcute(setting, after, norm);
  // Decided in the write that asked for it: who leads is the only one who could decide.
  const alone = fresh.some(({ meta: other }) => other.type === 'directeur.decided' && other.about === seq);
  if (alone) {
    const second = looksAlong(written, by.userId);
    const told = tell(event, 'melding.self-decided', second, { acute });
    return [...calls, told, ...silence(setting, event, { from: at, seq, acute })];
  }
  const asked = directeurDecides(setting);
  const hours = asked ? setting.school.nudges.directeurSilentHours : [];
  const chased = asked ? [] : reporters(setting, after);
  const silent = silence(setting, event, { from: at, seq, acute });
  return [
    tell(event, 'melding.decide', DIRECTEUR, { acute: true }),
    ...calls,
    ...silent,
    ...chased.map((to) => tell(event, 'nudge.akkoord', to, { dueAt: doneBy(setting, at), acute, nth: 0 })),
    ...hours.map((hour, nth) =>
      tell(event, 'nudge.directeur', DIRECTEUR, { dueAt: addHours(at, hour), acute, nth }),
    ),
  ];
}

const DONE_BY = '16:00'; // local: agreed but not done the same day is chased from here

function doneBy(setting: Setting, at: string): string {
  const today = atLocal(localDay(at), DONE_BY);
  return at < today ? today : nextSchoolMorning(setting, at);
}

/** Where a protocol has no meldnormen, a melding is as urgent as the case it is of. */
const isAcute = ({ pack }: Setting, dossier: Dossier, norm: Norm | undefined): boolean =>
  norm === 'A' || (pack.steps.afweging.norms.length === 0 && dossier.acute);

/** Whoever leads can always call; whoever the protocol or an agreement names is asked to. */
function callers(setting: Setting, dossier: Dossier): Recipient[] {
  const leading = leads(setting, dossier).map(({ id }) => id);
  const others = reporters(setting, dossier).filter((to) => {
    const people = recipientsOf(setting, dossier, to).map(({ id }) => id);
    return people.some((id) => !leading.includes(id));
  });
  return [LEAD, ...others];
}

function decided({ setting, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  if (meta.type !== 'directeur.decided') return [];
  const { decision: answer, person, moment, at, by } = meta;
  const urgent = isAcute(setting, after, openMelding(after)?.required.meta.norm);
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
    const silent = silence(setting, event, { from: until, seq, acute: urgent, nth: meta.seq });
    return [told, tell(event, 'nudge.overleg', DIRECTEUR, { dueAt: until, acute: true, nth: 0 }), ...silent];
  }
  const dueAt = doneBy(setting, at);
  const required = openMelding(after)?.required.meta ?? meta;
  // Where the silence after the request is told at that very moment, one message will do.
  const toldAnyway = silentAt(setting, required.at, urgent) === silentAt(setting, at, urgent);
  const caller = { person: (answer === 'akkoord-ander' && person) || by.userId };
  return [
    told,
    ...(answer === 'akkoord-ander' ? [tell(event, 'melding.assigned', caller, { acute: true })] : []),
    tell(event, 'nudge.akkoord', caller, { dueAt, acute: urgent, nth: 0 }),
    // What was agreed and is not carried out goes up as well, after each agreement.
    ...(toldAnyway
      ? []
      : silence(setting, event, { from: at, seq: required.seq, acute: urgent, nth: meta.seq })),
  ];
}

/**
 * Nobody decided or called: whom the school file names hears it, the next morning when it is acute, else after two
 * school days. @param from UTC; @param seq of the melding that is asked for
 */
function silence(
  setting: Setting,
  event: Happened,
  { from, seq, acute, nth }: { from: string; seq: number; acute: boolean; nth?: number },
): Draft[] {
  const dueAt = silentAt(setting, from, acute);
  return setting.school.escalateTo.map((role) =>
    tell(event, 'melding.silent', { role }, { occurrence: seq, dueAt, acute, ...(nth && { nth }) }),
  );
}

const silentAt = (setting: Setting, from: string, acute: boolean): string =>
  acute ? nextMorningAfter(setting, from) : schoolMorningAfter(setting, from, 2);

/**
 * A melding proved not needed: everybody who was asked, told or named hears it at once, and so do those whom silence
 * would have told. On the day to look again it is asked again, and silence goes up from there.
 */
export function declined({ setting, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const open = openMelding(after);
  if (meta.type !== 'melding.declined' || open === undefined) return [];
  const { norm, seq } = open.required.meta;
  const acute = isAcute(setting, after, norm);
  const dueAt = atLocal(meta.review, setting.school.nudges.hours.from);
  const others = directeuren(setting, after).some(({ id }) => id !== meta.by.userId);
  const told = [
    DIRECTEUR,
    LEAD,
    ...setting.school.escalateTo.map((role) => ({ role })),
    ...reporters(setting, after),
    { person: meta.second },
    ...(others ? [] : [looksAlong({ setting, after }, meta.by.userId)]),
  ];
  return [
    ...unique(told).map((to) => tell(event, 'melding.declined', to, { acute: true })),
    tell(event, 'melding.decide', DIRECTEUR, { dueAt, acute }),
    ...unique([LEAD, ...reporters(setting, after)]).map((to) =>
      tell(event, 'nudge.akkoord', to, { dueAt, acute, nth: 0 }),
    ),
    ...silence(setting, event, { from: dueAt, seq, acute, nth: meta.seq }),
  ];
}

const unique = (all: readonly Recipient[]): Recipient[] => [
  ...new Map(all.map((to) => [JSON.stringify(to), to])).values(),
];

/** Who was agreed to call, for a melding that is asked for already: they are asked, and reminded. */
export function agreedCaller({ setting, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const open = openMelding(after);
  const named = meta.type === 'overleg.held' ? meta.meldt : undefined;
  if (open === undefined || named === undefined || directeurDecides(setting)) return [];
  const [occurrence, person] = [open.required.meta.seq, { person: named }];
  const acute = isAcute(setting, after, open.required.meta.norm);
  return [
    tell(event, 'melding.call', person, { occurrence, acute: true }),
    tell(event, 'nudge.akkoord', person, { occurrence, dueAt: doneBy(setting, meta.at), acute, nth: 0 }),
  ];
}

/** Everybody this melding is of hears that it was done. */
export function done(after: Dossier, event: Happened): Draft[] {
  const required = eventsOf(after, 'melding.required').at(-1)?.meta.seq ?? 0;
  const last = lastOf(after, 'directeur.decided')?.meta;
  const assigned = last && last.seq > required ? last.person : undefined;
  const parents = agreements(after).find(({ what }) => what === 'informeertOuders')?.person;
  const named = new Set([assigned, parents].filter((person) => person !== undefined));
  const to = [DIRECTEUR, LEAD, ...[...named].map((person) => ({ person }))];
  return to.map((recipient) => tell(event, 'melding.done', recipient));
}
