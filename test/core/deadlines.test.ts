import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isSchoolDay, localDay, localTime } from '../../src/core/calendar.ts';
import {
  notStarted,
  overdue,
  type Reminder,
  reminders,
  runningTerms,
  type Term,
  terms,
} from '../../src/core/deadlines.ts';
import { type DossierEvent, replay } from '../../src/core/dossier.ts';
import { parseEvent } from '../../src/core/events.ts';
import { School } from '../../src/core/school.ts';
import type { Setting } from '../../src/core/setting.ts';
import { Deadline, type Law, type Pack } from '../../src/protocols/schema.ts';
import { noord as calendar } from './school-year.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const person = '22222222-2222-4222-8222-222222222222';
const schoolWith = (more: object = {}) =>
  School.parse({
    id: 'oefenschool',
    name: 'Oefenschool',
    tenant,
    pack: 'oefen',
    region: 'noord',
    people: [{ id: person, name: 'Noor Bakker', roles: ['aandachtsfunctionaris'] }],
    team: [],
    ...more,
  });

/** A rule with what most rules here share. */
const rule = (id: string, more: object): Deadline =>
  Deadline.parse({
    id,
    title: `Titel ${id}`,
    kind: 'maximum',
    party: 'school',
    owner: 'aandachtsfunctionaris',
    guard: 'directeur',
    notStarted: `geen termijn, omdat ${id} nog niet begon`,
    source: { place: `p. ${id}`, lines: [1, 2] },
    ...more,
  });

const threeWeeks = rule('gegevens', {
  trigger: { event: 'overleg.held', where: { kind: 'aandachtsfunctionaris' } },
  first: true,
  amount: 3,
  unit: 'weeks',
  until: [{ event: 'formulier.filled', where: { part: '1' } }],
  interpretation: 'Het protocol zegt niet wanneer deze termijn begint.',
});
const oneWeek = rule('teamoverleg', {
  trigger: { event: 'gesprek.held' },
  amount: 1,
  unit: 'weeks',
  until: [{ event: 'overleg.held', where: { kind: 'team' } }, { event: 'nabespreking.held' }],
});
const fiveWorkdays = rule('besluit-veilig-thuis', {
  trigger: { event: 'melding.done' },
  party: 'veiligThuis',
  amount: 5,
  unit: 'workdays',
  until: [{ event: 'veiligThuis.answered' }],
});
const fourMonths = rule('volgen', {
  trigger: { event: 'evaluatie.held' },
  kind: 'minimum',
  amount: 4,
  unit: 'months',
  until: [{ event: 'dossier.unfounded' }],
});
const planned = rule('evaluatie', {
  trigger: { event: 'evaluatie.planned' },
  kind: 'agreed',
  until: [{ event: 'evaluatie.held' }],
});
const nextOverleg = rule('formulier-overleg', {
  trigger: { event: 'formulier.filled' },
  kind: 'agreed',
  dateField: 'nextOverleg',
  until: [{ event: 'overleg.held' }],
});
const all = [threeWeeks, oneWeek, fiveWorkdays, fourMonths, planned, nextOverleg];

/** Terms read the deadlines of pack and law, and nothing else of them. */
const settingWith = (
  deadlines: readonly Deadline[],
  { law = [], school = {} }: { law?: readonly Deadline[]; school?: object } = {},
): Setting => ({
  pack: { deadlines } as unknown as Pack,
  law: { deadlines: law.map((each) => ({ ...each, source: 'Uitvoeringsbesluit Wmo' })) } as unknown as Law,
  school: schoolWith(school),
  calendar,
});

const noon = (day: string) => `${day}T11:00:00.000Z`;
const happened = (type: string, meta: object, at: string): DossierEvent =>
  parseEvent({
    meta: { type, at, by: { userId: person, roles: [] }, actionId: at, ...meta },
    content: null,
  });
/** Happened on this day and was recorded the same day, unless told otherwise. */
const overlegHeld = (day: string, kind = 'aandachtsfunctionaris', at = noon(day)) =>
  happened('overleg.held', { day, kind }, at);
const gesprekHeld = (day: string, at = noon(day)) =>
  happened('gesprek.held', { day, with: 'ouders', persons: 2, childTold: true, afwijkingen: [] }, at);
const meldingDone = (day: string) =>
  happened('melding.done', { day, doneBy: person, named: true, missing: [] }, noon(day));
const evaluatieHeld = (day: string) => happened('evaluatie.held', { day, result: 'beter' }, noon(day));
const evaluatiePlanned = (day: string, on = '2027-01-11') => happened('evaluatie.planned', { day }, noon(on));
const formulierFilled = (part: string, on: string, next?: string) =>
  happened('formulier.filled', { part, urgent: false, ...(next ? { nextOverleg: next } : {}) }, noon(on));
const closed = happened('dossier.closed', { review: '2027-06-01', second: person }, noon('2027-02-01'));
const reopened = happened('dossier.reopened', {}, noon('2027-02-02'));
const correction = happened('correctie.added', { of: 1 }, noon('2027-01-20'));

const dates = (found: readonly Term[]) => found.map(({ due, actBy }) => [due, actBy]);
const termOf = (deadline: Deadline, event: DossierEvent, school = {}): [Setting, Term] => {
  const setting = settingWith([deadline], { school });
  const [term] = terms(setting, replay([event]));
  if (term === undefined) throw new Error('no term started');
  return [setting, term];
};

describe('when a term is due, and by when to act', () => {
  test.each([
    ['three weeks', threeWeeks, overlegHeld('2026-11-23'), '2026-12-14', '2026-12-14'],
    ['three weeks into Christmas', threeWeeks, overlegHeld('2026-12-07'), '2026-12-28', '2026-12-18'],
    ['three weeks onto 1 January', threeWeeks, overlegHeld('2026-12-11'), '2027-01-01', '2026-12-18'],
    ['three weeks past Christmas', threeWeeks, overlegHeld('2026-12-18'), '2027-01-08', '2027-01-08'],
    ['over the end of summer time', threeWeeks, overlegHeld('2026-10-12'), '2026-11-02', '2026-11-02'],
    ['a week over Easter and summer time', oneWeek, gesprekHeld('2027-03-22'), '2027-03-29', '2027-03-25'],
    ['a week over the end of summer time', oneWeek, gesprekHeld('2026-10-19'), '2026-10-26', '2026-10-26'],
    ['a week onto 29 February', oneWeek, gesprekHeld('2028-02-22'), '2028-02-29', '2028-02-29'],
    ['workdays over Christmas', fiveWorkdays, meldingDone('2026-12-18'), '2026-12-28', '2026-12-28'],
    ['workdays over Koningsdag', fiveWorkdays, meldingDone('2027-04-23'), '2027-05-03', '2027-05-03'],
    ['workdays from a Sunday', fiveWorkdays, meldingDone('2026-11-22'), '2026-11-27', '2026-11-27'],
    ['four months', fourMonths, evaluatieHeld('2027-02-11'), '2027-06-11', '2027-06-11'],
    ['four months clipped', fourMonths, evaluatieHeld('2026-10-31'), '2027-02-28', '2027-03-01'],
    ['four months clipped, leap year', fourMonths, evaluatieHeld('2027-10-31'), '2028-02-29', '2028-02-29'],
    ['four months into the summer', fourMonths, evaluatieHeld('2027-03-15'), '2027-07-15', '2027-08-23'],
    ['agreed, on a Saturday', planned, evaluatiePlanned('2027-02-13'), '2027-02-13', '2027-02-12'],
    [
      'agreed, in a named field',
      nextOverleg,
      formulierFilled('2', '2027-01-11', '2027-02-24'),
      '2027-02-24',
      '2027-02-19',
    ],
  ])('%s', (_, deadline, event, due, actBy) => {
    expect(dates(terms(settingWith([deadline]), replay([event])))).toEqual([[due, actBy]]);
  });

  test('a term counts from the day it happened, not from the day it was recorded', () => {
    const late = overlegHeld('2026-11-23', 'aandachtsfunctionaris', noon('2026-12-01'));
    const [term] = terms(settingWith([threeWeeks]), replay([late]));
    expect(term).toMatchObject({ due: '2026-12-14', recordedOn: '2026-12-01' });
  });

  test('without a day of its own an event counts from its local day', () => {
    const fromFilled = rule('formulier', {
      trigger: { event: 'formulier.filled' },
      amount: 3,
      unit: 'weeks',
      until: [{ event: 'overleg.held' }],
    });
    const nearMidnight = happened('formulier.filled', { part: '1' }, '2026-11-23T23:30:00.000Z');
    expect(dates(terms(settingWith([fromFilled]), replay([nearMidnight])))).toEqual([
      ['2026-12-15', '2026-12-15'],
    ]);
  });

  test('a UTC moment as date field counts as the local day it has', () => {
    const eerstOverleg = rule('eerst-overleg', {
      trigger: { event: 'directeur.decided', where: { decision: 'eerst-overleg' } },
      kind: 'agreed',
      dateField: 'moment',
      until: [{ event: 'melding.done' }],
    });
    const decided = happened(
      'directeur.decided',
      { decision: 'eerst-overleg', moment: '2026-11-24T23:15:00Z', about: 1 },
      noon('2026-11-23'),
    );
    expect(dates(terms(settingWith([eerstOverleg]), replay([decided])))).toEqual([
      ['2026-11-25', '2026-11-25'],
    ]);
  });

  test('a maximum whose named date was left empty still counts, an agreed date does not', () => {
    const withField = { ...threeWeeks, trigger: nextOverleg.trigger, dateField: 'nextOverleg' };
    const setting = settingWith([withField, nextOverleg]);
    const found = terms(setting, replay([formulierFilled('2', '2026-11-23')]));
    expect(found.map(({ rule: id, due }) => [id, due])).toEqual([['gegevens', '2026-12-14']]);
  });
});

describe('what starts a term', () => {
  test('another value of the field does not', () => {
    expect(terms(settingWith([threeWeeks]), replay([overlegHeld('2026-11-23', 'team')]))).toEqual([]);
  });

  test('any of several allowed values does', () => {
    const either = {
      ...threeWeeks,
      first: false,
      trigger: { event: 'overleg.held', where: { kind: ['team', 'aandachtsfunctionaris'] } },
    } as unknown as Deadline;
    const dossier = replay([overlegHeld('2026-11-23', 'team'), overlegHeld('2026-11-24')]);
    expect(terms(settingWith([either]), dossier)).toHaveLength(2);
    const other = { ...either, trigger: { event: 'overleg.held', where: { kind: ['team', 'x'] } } };
    expect(terms(settingWith([other as unknown as Deadline]), dossier)).toHaveLength(1);
  });

  test('with `first` only the first one does, also after a later one', () => {
    const dossier = replay([overlegHeld('2026-11-23'), correction, overlegHeld('2026-11-30')]);
    expect(dates(terms(settingWith([threeWeeks]), dossier))).toEqual([['2026-12-14', '2026-12-14']]);
  });

  test('without `first` each one starts its own, and moves no other', () => {
    const dossier = replay([gesprekHeld('2026-11-23'), gesprekHeld('2026-11-25')]);
    expect(terms(settingWith([oneWeek]), dossier)).toMatchObject([
      { occurrence: 1, due: '2026-11-30' },
      { occurrence: 2, due: '2026-12-02' },
    ]);
    expect(terms(settingWith([oneWeek]), dossier).every((term) => !('endedBy' in term))).toBe(true);
  });

  test('terms come in the order they started, whatever the order of the rules', () => {
    const dossier = replay([meldingDone('2026-11-23'), overlegHeld('2026-11-24'), gesprekHeld('2026-11-25')]);
    expect(terms(settingWith(all), dossier).map(({ rule: id }) => id)).toEqual([
      'besluit-veilig-thuis',
      'gegevens',
      'teamoverleg',
    ]);
  });
});

describe('what ends a term', () => {
  test('the first later event that matches, and none before it', () => {
    const dossier = replay([
      overlegHeld('2026-11-20', 'team'),
      gesprekHeld('2026-11-23'),
      overlegHeld('2026-11-24'),
      happened('nabespreking.held', { day: '2026-11-25' }, noon('2026-11-25')),
      overlegHeld('2026-11-26', 'team'),
    ]);
    expect(terms(settingWith([oneWeek]), dossier)).toMatchObject([{ occurrence: 2, endedBy: 4 }]);
    expect(runningTerms(settingWith([oneWeek]), dossier)).toEqual([]);
  });

  test('an agreed date is replaced by the next one, which stays', () => {
    const dossier = replay([evaluatiePlanned('2027-02-10'), correction, evaluatiePlanned('2027-02-17')]);
    expect(terms(settingWith([planned]), dossier)).toMatchObject([
      { occurrence: 1, due: '2027-02-10', endedBy: 3 },
      { occurrence: 3, due: '2027-02-17' },
    ]);
    expect(runningTerms(settingWith([planned]), dossier)).toMatchObject([{ due: '2027-02-17' }]);
  });

  test('an agreed date that was kept before the next plan was ended by keeping it', () => {
    const dossier = replay([
      evaluatiePlanned('2027-02-10'),
      evaluatieHeld('2027-02-10'),
      evaluatiePlanned('2027-02-17'),
    ]);
    expect(terms(settingWith([planned]), dossier)).toMatchObject([{ endedBy: 2 }, { occurrence: 3 }]);
  });

  test('a form without a new date leaves the agreed date running', () => {
    const dossier = replay([
      formulierFilled('1', '2027-01-11', '2027-02-03'),
      formulierFilled('2', '2027-01-12'),
    ]);
    expect(runningTerms(settingWith([nextOverleg]), dossier)).toMatchObject([{ occurrence: 1 }]);
  });

  test('a closed dossier runs nothing but the day to look again, and has its terms again when it reopens', () => {
    const setting = settingWith(all);
    const history = [gesprekHeld('2027-01-11'), closed];
    expect(runningTerms(setting, replay(history)).map(({ rule }) => rule)).toEqual(['herbeoordeling']);
    expect(overdue(setting, replay(history), '2027-05-31')).toEqual([]);
    expect(overdue(setting, replay(history), '2027-06-02')).toMatchObject([{ rule: 'herbeoordeling' }]);
    expect(terms(setting, replay(history))).toHaveLength(2);
    expect(runningTerms(setting, replay([...history, reopened]))).toMatchObject([{ due: '2027-01-18' }]);
  });
});

describe('overdue and not started', () => {
  test('a maximum, an agreed date and Veilig Thuis’ own term pass; a minimum never does', () => {
    const dossier = replay([
      gesprekHeld('2026-11-23'),
      meldingDone('2026-11-23'),
      evaluatieHeld('2026-07-23'),
      evaluatiePlanned('2026-11-30', '2026-11-23'),
    ]);
    const ids = (today: string) => overdue(settingWith(all), dossier, today).map(({ rule: id }) => id);
    expect(ids('2026-11-30')).toEqual([]); // on the day itself nothing has passed
    expect(ids('2026-12-01')).toEqual(['teamoverleg', 'besluit-veilig-thuis', 'evaluatie']);
  });

  test('a rule that has not begun says why, and stops saying so once it began', () => {
    const setting = settingWith([threeWeeks, oneWeek], { law: [fiveWorkdays] });
    const because = (id: string) => ({
      rule: id,
      title: `Titel ${id}`,
      because: `geen termijn, omdat ${id} nog niet begon`,
    });
    expect(notStarted(setting, replay([]))).toEqual(
      ['gegevens', 'teamoverleg', 'besluit-veilig-thuis'].map(because),
    );
    expect(notStarted(setting, replay([gesprekHeld('2026-11-23')]))).toEqual(
      ['gegevens', 'besluit-veilig-thuis'].map(because),
    );
  });
});

describe('where a term comes from', () => {
  test('the law adds a term and says so', () => {
    const setting = settingWith([threeWeeks], { law: [fiveWorkdays] });
    const dossier = replay([overlegHeld('2026-11-23'), meldingDone('2026-11-23')]);
    expect(terms(setting, dossier)).toMatchObject([
      { law: false, sourcePlace: 'p. gegevens', interpretation: threeWeeks.interpretation },
      { law: true, sourcePlace: 'Uitvoeringsbesluit Wmo' },
    ]);
    expect(terms(setting, dossier)[1]).not.toHaveProperty('interpretation');
  });

  test('where protocol and law have the same rule, the protocol’s counts, once', () => {
    const lawful = { ...fiveWorkdays, amount: 3 };
    const setting = settingWith([fiveWorkdays], { law: [lawful] });
    expect(terms(setting, replay([meldingDone('2026-11-23')]))).toMatchObject([
      { law: false, due: '2026-11-30' },
    ]);
    expect(notStarted(setting, replay([]))).toHaveLength(1);
  });
});

describe('reminders', () => {
  const shown = (found: readonly Reminder[]) =>
    found.map(({ moment, dueAt, to }) => `${moment} ${localDay(dueAt)} ${localTime(dueAt)} ${to}`);

  test('a maximum: before, on, after, the guard, and two school days later whom the school names', () => {
    expect(shown(reminders(...termOf(threeWeeks, overlegHeld('2026-11-23'))))).toEqual([
      'before 2026-12-10 08:00 aandachtsfunctionaris',
      'on 2026-12-14 08:00 aandachtsfunctionaris',
      'after 2026-12-15 08:00 aandachtsfunctionaris',
      'guard 2026-12-15 08:00 directeur',
      'escalate 2026-12-17 08:00 bestuur',
    ]);
  });

  test('across Christmas they come before the holiday and after it', () => {
    expect(shown(reminders(...termOf(threeWeeks, overlegHeld('2026-12-07'))))).toEqual([
      'before 2026-12-16 08:00 aandachtsfunctionaris',
      'on 2026-12-18 08:00 aandachtsfunctionaris',
      'after 2027-01-04 08:00 aandachtsfunctionaris',
      'guard 2027-01-04 08:00 directeur',
      'escalate 2027-01-06 08:00 bestuur',
    ]);
  });

  test('eight o’clock stays eight o’clock over both changes of the clock', () => {
    const autumn = reminders(...termOf(oneWeek, gesprekHeld('2026-10-19')));
    expect(autumn.map(({ dueAt }) => dueAt)).toEqual([
      '2026-10-22T06:00:00.000Z',
      '2026-10-26T07:00:00.000Z',
      '2026-10-27T07:00:00.000Z',
      '2026-10-27T07:00:00.000Z',
      '2026-10-29T07:00:00.000Z',
    ]);
    const spring = reminders(...termOf(oneWeek, gesprekHeld('2027-03-22')));
    expect(spring.map(({ dueAt }) => dueAt)).toEqual([
      '2027-03-23T07:00:00.000Z',
      '2027-03-25T07:00:00.000Z',
      '2027-03-30T06:00:00.000Z',
      '2027-03-30T06:00:00.000Z',
      '2027-04-01T06:00:00.000Z',
    ]);
  });

  test('the school’s own hours, days before and escalation are used', () => {
    const school = {
      nudges: { beforeSchoolDays: 4, hours: { from: '07:30', to: '16:00' } },
      escalateTo: ['bestuur', 'beheerder', 'bestuur'],
    };
    const found = shown(reminders(...termOf(threeWeeks, overlegHeld('2026-11-23'), school)));
    expect(found[0]).toBe('before 2026-12-08 07:30 aandachtsfunctionaris');
    expect(found.slice(4)).toEqual([
      'escalate 2026-12-17 07:30 bestuur',
      'escalate 2026-12-17 07:30 beheerder',
    ]);
  });

  test('no first reminder on or before the day the term was recorded', () => {
    const moments = (event: DossierEvent) => reminders(...termOf(planned, event))[0]?.moment;
    expect(moments(evaluatiePlanned('2027-01-14'))).toBe('before'); // the 12th, recorded on the 11th
    expect(moments(evaluatiePlanned('2027-01-13'))).toBe('on');
  });

  test('a term recorded when the last day to act is over is chased, not announced', () => {
    const inHoliday = reminders(...termOf(oneWeek, gesprekHeld('2026-12-21')));
    expect(shown(inHoliday)[0]).toBe('after 2027-01-04 08:00 aandachtsfunctionaris');
  });

  test('a term recorded after it passed reaches the guard on the next school day, not at once', () => {
    const late = gesprekHeld('2026-11-02', noon('2026-11-27'));
    expect(shown(reminders(...termOf(oneWeek, late)))).toEqual([
      'after 2026-11-30 08:00 aandachtsfunctionaris',
      'guard 2026-11-30 08:00 directeur',
      'escalate 2026-12-02 08:00 bestuur',
    ]);
  });

  test('Veilig Thuis’ own term is chased only when it has passed', () => {
    expect(shown(reminders(...termOf(fiveWorkdays, meldingDone('2026-12-18'))))).toEqual([
      'after 2027-01-04 08:00 aandachtsfunctionaris',
      'guard 2027-01-06 08:00 directeur',
    ]);
  });

  test('a minimum says that its day has come, and its guard hears it a week later', () => {
    expect(shown(reminders(...termOf(fourMonths, evaluatieHeld('2027-03-15'))))).toEqual([
      'on 2027-08-23 08:00 aandachtsfunctionaris',
      'guard 2027-08-30 08:00 directeur',
    ]);
  });

  test('who owns and guards a term is told once', () => {
    const same = { ...threeWeeks, guard: threeWeeks.owner };
    const moments = reminders(...termOf(same, overlegHeld('2026-11-23'))).map(({ moment }) => moment);
    expect(moments).toEqual(['before', 'on', 'after', 'escalate']);
  });
});

describe('whatever happens', () => {
  const day = fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-08-31', n));
  const anyEvent = fc.oneof(
    day.map((on) => overlegHeld(on)),
    day.map((on) => overlegHeld(on, 'team')),
    day.map((on) => gesprekHeld(on)),
    day.map((on) => meldingDone(on)),
    day.map((on) => evaluatieHeld(on)),
    fc.tuple(day, day).map(([on, at]) => evaluatiePlanned(on, at)),
    fc.tuple(day, day).map(([next, on]) => formulierFilled('1', on, next)),
    day.map((on) => formulierFilled('2', on)),
    fc.constantFrom(closed, reopened, correction),
  );
  const history = fc.array(anyEvent, { maxLength: 25 });
  const setting = settingWith(all);

  test('a term that started never vanishes or moves, and once ended stays ended by the same event', () => {
    fc.assert(
      fc.property(history, fc.nat(25), (events, cut) => {
        const before = terms(setting, replay(events.slice(0, cut)));
        const after = terms(setting, replay(events));
        for (const { endedBy, ...term } of before) {
          const same = after.find((one) => one.rule === term.rule && one.occurrence === term.occurrence);
          expect(same).toMatchObject(endedBy === undefined ? term : { ...term, endedBy });
        }
      }),
    );
  });

  test('to act by is a school day on the right side of the due date', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const { kind, party, due, actBy } of terms(setting, replay(events))) {
          if (party === 'veiligThuis') expect(actBy).toBe(due);
          else {
            expect(isSchoolDay(calendar, actBy)).toBe(true);
            expect(kind === 'minimum' ? actBy >= due : actBy <= due).toBe(true);
          }
        }
      }),
    );
  });

  test('every running term of a school has a reminder, in order, on school days in working hours', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const term of runningTerms(setting, replay(events))) {
          const moments = reminders(setting, term).map(({ dueAt }) => dueAt);
          expect(moments.length).toBeGreaterThan(0);
          expect(moments).toEqual(moments.toSorted());
          expect(moments.every((at) => isSchoolDay(calendar, localDay(at)))).toBe(true);
          expect(moments.every((at) => localTime(at) === '08:00')).toBe(true);
        }
      }),
    );
  });

  test('every rule either started or says why not', () => {
    fc.assert(
      fc.property(history, (events) => {
        const dossier = replay(events);
        const started = new Set(terms(setting, dossier).map(({ rule: id }) => id));
        started.delete('herbeoordeling'); // ours, of every school: only shown once it runs
        const silent = notStarted(setting, dossier).map(({ rule: id }) => id);
        expect([...started, ...silent].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
