import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, localTime } from '../../src/core/calendar.ts';
import { readAsked } from '../../src/core/command.ts';
import { decide } from '../../src/core/decide.ts';
import { type Dossier, evolve, newDossier, replay } from '../../src/core/dossier.ts';
import { followUps } from '../../src/core/follow-ups.ts';
import { openMelding } from '../../src/core/melding.ts';
import { type MessageKind, messageOf, type OutboxMessage } from '../../src/core/messages.ts';
import { knowsAlready, recipientsOf, secondFor } from '../../src/core/recipients.ts';
import type { School } from '../../src/core/school.ts';
import { nextNudge, stillNeeded } from '../../src/core/still-needed.ts';
import {
  berend,
  daan,
  demoSchool,
  ilse,
  key,
  lotte,
  practice,
  type Story,
  sanne,
  story,
} from '../support/story.ts';

const day = { day: '2026-11-23' };
const setting = practice();
const people = [lotte, sanne, ilse, daan, berend];
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name.split(' ')[0]);
const schoolWith = (changes: Record<string, Partial<School['people'][number]>>) =>
  practice({ ...demoSchool, people: demoSchool.people.map((one) => ({ ...one, ...changes[one.id] })) });
const away = (...ids: string[]) => schoolWith(Object.fromEntries(ids.map((id) => [id, { absent: true }])));

/** The message of this kind that the last act made. */
function made(told: Story, kind: MessageKind): OutboxMessage {
  const found = told.sent.find((message) => message.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} among ${told.sent.map((message) => message.kind)}`);
  return found;
}
const needed = (told: Story, message: OutboxMessage) => stillNeeded(setting, told.dossier, message);
const required = () => {
  const told = story().opens();
  told.answers('afweging.2', 'ja');
  return told;
};
const decides = (told: Story, decision: string, more = {}) => {
  told.does(daan, { verb: 'directeur.decide', decision, ...more });
  return told;
};
const records = (told: Story) => told.does(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });

describe('a message is asked again when it is due', () => {
  test('a new concern needs telling until whoever leads has done something', () => {
    const told = story().opens();
    const message = made(told, 'zaak.new');
    told.does(lotte, { verb: 'observatie.record', ...day, kind: 'feit', what: 'Weer gezien.' });
    expect(needed(told, message)).toBe(true);
    told.does(ilse, { verb: 'consultatie.record', ...day });
    expect(needed(told, message)).toBe(false);
  });

  test('an acute concern needs telling to the directeur also when the lead has acted', () => {
    const told = story().opens({ acute: true });
    const toDaan = messageOf(key, { ...made(told, 'zaak.new'), to: { person: daan.id } });
    told.does(ilse, { verb: 'consultatie.record', ...day });
    expect(needed(told, toDaan)).toBe(true);
  });

  test('the directeur is asked until there is a decision; calling stays open until it is done', () => {
    const told = required();
    const [ask, call, nudge] = [
      made(told, 'melding.decide'),
      made(told, 'melding.call'),
      made(told, 'nudge.directeur'),
    ];
    expect([ask, call, nudge].map((message) => needed(told, message))).toEqual([true, true, true]);
    decides(told, 'niet-akkoord', { reason: 'Nog niet.' });
    expect([ask, call, nudge].map((message) => needed(told, message))).toEqual([false, true, false]);
    records(told);
    expect(needed(told, call)).toBe(false);
  });

  test('what was asked about an earlier melding is not asked about a later one', () => {
    const told = required();
    const first = made(told, 'melding.decide');
    records(told);
    told.answers('afweging.3', 'nee');
    expect(needed(told, first)).toBe(false);
    expect(needed(told, made(told, 'melding.decide'))).toBe(true);
  });

  test('"akkoord" is chased until it is done, and no longer after another decision', () => {
    const told = decides(required(), 'akkoord-zelf');
    const nudge = made(told, 'nudge.akkoord');
    expect(needed(told, nudge)).toBe(true);
    decides(told, 'eerst-overleg', { moment: '2026-11-24T09:00:00.000Z' });
    expect(needed(told, nudge)).toBe(false);
    const overleg = made(told, 'nudge.overleg');
    expect(needed(told, overleg)).toBe(true);
    records(told);
    expect(needed(told, overleg)).toBe(false);
  });

  test('a term is chased while that very term runs', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'gesprek.hold', ...day, with: 'ouders', persons: 2, childTold: true });
    const first = made(told, 'term');
    told.does(ilse, { verb: 'nabespreking.hold', ...day, fields: {} });
    expect(needed(told, first)).toBe(false);
    told.does(ilse, { verb: 'gesprek.hold', ...day, with: 'ouders', persons: 2, childTold: true });
    expect(needed(told, made(told, 'term'))).toBe(true);
    expect(needed(told, first)).toBe(false);
  });

  test('advice is chased until it is in; doubt until the question is answered again', () => {
    const told = story().opens();
    told.does(lotte, { verb: 'advies.ask', ...day, anonymous: true });
    const asked = made(told, 'nudge.advies');
    told.does(lotte, { verb: 'advies.answer', ...day });
    expect(needed(told, asked)).toBe(false);
    told.answers('afweging.3', 'twijfel');
    const doubt = made(told, 'nudge.advies');
    expect(needed(told, doubt)).toBe(true);
    told.answers('afweging.3', 'ja');
    expect(needed(told, doubt)).toBe(false);
  });

  test('an evaluation is asked for until it is planned, and once for the newest help', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'hulp.start', ...day, term: '2027-02-01' });
    const first = made(told, 'nudge.evaluatie');
    told.does(ilse, { verb: 'hulp.start', ...day, term: '2027-03-01' });
    const second = made(told, 'nudge.evaluatie');
    expect([needed(told, first), needed(told, second)]).toEqual([false, true]);
    told.does(ilse, { verb: 'evaluatie.plan', day: '2027-01-20' });
    expect(needed(told, second)).toBe(false);
  });

  test('a check that was planned anew, or done, is not asked for', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'nazorg.plan', day: '2027-01-20' });
    const first = made(told, 'nazorg.check');
    told.does(ilse, { verb: 'nazorg.plan', day: '2027-02-10' });
    const second = made(told, 'nazorg.check');
    expect([needed(told, first), needed(told, second)]).toEqual([false, true]);
    told.does(lotte, { verb: 'nazorg.check', ...day, trend: 'beter' });
    expect(needed(told, second)).toBe(false);
  });

  test('coming together again is asked until it is planned', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'evaluatie.hold', ...day, result: 'slechter' });
    const message = made(told, 'overleg.propose');
    expect(needed(told, message)).toBe(true);
    told.does(ilse, { verb: 'overleg.plan', day: '2026-11-30', kind: 'team', urgent: false });
    expect(needed(told, message)).toBe(false);
  });

  test('a closed dossier asks nothing, but what must be known is still told', () => {
    const told = story().opens();
    const concern = made(told, 'zaak.new');
    told.does(ilse, { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' });
    const term = made(told, 'term');
    told.does(ilse, { verb: 'vertrek.record', ...day });
    const tell = made(told, 'veiligThuis.tell');
    told.does(lotte, { verb: 'noodsituatie.record' });
    const emergency = made(told, 'noodsituatie.told');
    told.does(ilse, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
    const notes = made(told, 'notes.destroy');
    expect([concern, term].map((message) => needed(told, message))).toEqual([false, false]);
    expect([tell, emergency, notes].map((message) => needed(told, message))).toEqual([true, true, true]);
  });

  test('that something was not delivered needs saying as long as the thing itself does', () => {
    const told = required();
    const about = { kind: 'melding.decide', person: daan.id } as const;
    const message = { ...made(told, 'melding.decide'), kind: 'undelivered', about } as const;
    expect(needed(told, message)).toBe(true);
    records(told);
    expect(needed(told, message)).toBe(false);
  });

  test('of a case that does not exist nothing is needed', () => {
    expect(stillNeeded(setting, newDossier, made(required(), 'melding.call'))).toBe(false);
  });
});

describe('what nobody may miss', () => {
  test('that a concern lies untouched is said until whoever leads has acted, to who decides as well', () => {
    const told = story().opens();
    const nudges = told.sent.filter(({ kind }) => kind === 'nudge.zaak');
    told.does(lotte, { verb: 'observatie.record', ...day, kind: 'feit', what: 'Weer gezien.' });
    expect(nudges.map((message) => needed(told, message))).toEqual([true, true]);
    told.does(ilse, { verb: 'consultatie.record', ...day });
    expect(nudges.map((message) => needed(told, message))).toEqual([false, false]);
  });

  test('a lead who wrote the concern down and did no more has not acted; one who was handed it neither', () => {
    const own = story();
    own.does(ilse, { verb: 'dossier.draft', ...day, what: 'Iets.' });
    own.does(ilse, { verb: 'dossier.open', staff: false, acute: false });
    expect(needed(own, made(own, 'nudge.zaak'))).toBe(true);
    const told = story().opens();
    const nudge = made(told, 'nudge.zaak');
    told.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
    expect(needed(told, nudge)).toBe(true);
  });

  test('a draft is asked after until it is shared or thrown away, and by nobody but its writer', () => {
    const begun = () => {
      const told = story();
      told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
      return { told, nudge: made(told, 'nudge.concept') };
    };
    const { told: shared, nudge } = begun();
    expect(names(recipientsOf(away(lotte.id), shared.dossier, nudge.to))).toEqual(['Lotte']);
    expect(secondFor(setting, shared.dossier, [lotte.id])).toBeUndefined();
    expect(needed(shared, nudge)).toBe(true);
    shared.does(lotte, { verb: 'dossier.open', staff: false, acute: false });
    expect(needed(shared, nudge)).toBe(false);
    const { told: thrown } = begun();
    thrown.does(lotte, { verb: 'dossier.discard' });
    expect(needed(thrown, nudge)).toBe(false);
  });

  test('that somebody was kept out, let in, took over or looked along is heard, whatever happened since', () => {
    const told = story().opens();
    const heard: OutboxMessage[] = [];
    const act = (verb: string, kind: MessageKind, more: object) => {
      told.does(ilse, { verb, ...more });
      heard.push(made(told, kind));
    };
    act('person.exclude', 'zaak.excluded', { person: daan.id });
    act('person.admit', 'zaak.excluded', { person: daan.id });
    told.does(daan, { verb: 'noodsituatie.record' }); // let in again: a colleague
    told.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
    heard.push(made(told, 'zaak.taken'));
    told.does(sanne, { verb: 'dossier.close', review: '2027-02-01', second: berend.id, motivering: 'Rust.' });
    heard.push(made(told, 'zaak.second'));
    expect(heard.map((message) => needed(told, message))).toEqual([true, true, true, true]);
  });

  test('news of taking over, of being named and of who may look is not told to whoever did it', () => {
    const told = story().opens({ acute: true });
    told.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
    expect(knowsAlready(told.dossier, made(told, 'zaak.taken'), ilse.id)).toBe(true);
    told.does(daan, { verb: 'dossier.handOver', person: ilse.id });
    expect(knowsAlready(told.dossier, made(told, 'zaak.taken'), sanne.id)).toBe(false);
  });

  test('silence is not a reasoned no; "eerst overleg" is silence only once its moment passed', () => {
    const told = required();
    const first = made(told, 'melding.silent');
    decides(told, 'eerst-overleg', { moment: '2026-11-24T09:00:00.000Z' });
    const second = made(told, 'melding.silent');
    expect([needed(told, first), needed(told, second)]).toEqual([false, true]);
    decides(told, 'akkoord-zelf');
    expect([needed(told, first), needed(told, second)]).toEqual([true, true]);
    decides(told, 'niet-akkoord', { reason: 'Nog niet.' });
    expect([needed(told, first), needed(told, second)]).toEqual([false, false]);
  });

  test('an agreement of the same day leaves one message about silence, and it stays needed until the call is on record', () => {
    const told = required();
    const first = made(told, 'melding.silent');
    decides(told, 'akkoord-zelf');
    expect(told.sent.filter(({ kind }) => kind === 'melding.silent')).toEqual([]);
    expect(needed(told, first)).toBe(true);
  });
});

describe('who gets it is asked when it is due', () => {
  const told = story().opens();
  const to = (role: 'leerkracht' | 'aandachtsfunctionaris' | 'directeur' | 'bestuur') => ({ role });
  const kept = (...excluded: string[]): Dossier => ({ ...told.dossier, excluded });

  test('the roles of this case: who noticed, who leads, who decides', () => {
    const found = (['leerkracht', 'aandachtsfunctionaris', 'directeur', 'bestuur'] as const).map((role) =>
      names(recipientsOf(setting, told.dossier, to(role))),
    );
    expect(found).toEqual([['Lotte'], ['Ilse'], ['Daan'], ['Berend']]);
  });

  test('a directeur who is kept out gives way to the replacement, without one to the bestuur', () => {
    expect(names(recipientsOf(setting, kept(daan.id), to('directeur')))).toEqual(['Berend']);
    const without = schoolWith({ [daan.id]: { replacement: undefined } as never });
    expect(names(recipientsOf(without, kept(daan.id), to('directeur')))).toEqual(['Berend']);
  });

  test('one person who is away gives way to the replacement of the replacement', () => {
    expect(names(recipientsOf(away(ilse.id, daan.id), told.dossier, { person: ilse.id }))).toEqual([
      'Berend',
    ]);
  });

  test('replacements in a circle who are all away are nobody', () => {
    const circle = schoolWith({
      [ilse.id]: { absent: true, replacement: daan.id },
      [daan.id]: { absent: true, replacement: ilse.id },
    });
    expect(recipientsOf(circle, told.dossier, { person: ilse.id })).toEqual([]);
  });

  test('when who noticed is away, the lead is asked', () => {
    expect(names(recipientsOf(away(lotte.id), told.dossier, to('leerkracht')))).toEqual(['Ilse']);
  });

  test('whoever recorded it does not hear the news; a task comes to them all the same', () => {
    const own = required();
    expect(knowsAlready(own.dossier, made(own, 'melding.call'), ilse.id)).toBe(false);
    records(own);
    expect(knowsAlready(own.dossier, made(own, 'melding.done'), ilse.id)).toBe(true);
    expect(knowsAlready(own.dossier, made(own, 'melding.done'), daan.id)).toBe(false);
  });

  test('a second person: the replacement, else lead, directeur, bestuur, who noticed; never somebody who is kept out', () => {
    const second = (dossier: Dossier, ...missed: string[]) => secondFor(setting, dossier, missed)?.name;
    expect(second(told.dossier, sanne.id)).toBe(ilse.name);
    expect(second(told.dossier, ilse.id)).toBe(daan.name);
    expect(second(told.dossier, daan.id)).toBe(berend.name);
    expect(second(told.dossier, daan.id, berend.id)).toBe(ilse.name);
    expect(second(kept(ilse.id), sanne.id)).toBe(daan.name);
    expect(second({ ...told.dossier, staff: true }, sanne.id)).toBe(berend.name);
    // About somebody who works here it stays with the bestuur and whom the bestuur handed it to, as long as one of
    // them can be reached.
    const staff = { ...told.dossier, staff: true };
    const replaced = away();
    const people = replaced.school.people.map((one) => ({ ...one, replacement: daan.id }));
    const withReplacements = { ...replaced, school: { ...replaced.school, people } };
    expect(secondFor(withReplacements, staff, [sanne.id])?.name).toBe(berend.name);
    expect(secondFor(withReplacements, { ...staff, lead: sanne.id }, [berend.id])?.name).toBe(sanne.name);
    expect(secondFor(withReplacements, told.dossier, [berend.id])?.name).toBe(daan.name);
    expect(second(told.dossier, ilse.id, daan.id, berend.id)).toBe(lotte.name);
    expect(second(kept(lotte.id), ilse.id, daan.id, berend.id)).toBeUndefined();
    expect(second(told.dossier, ilse.id, daan.id, berend.id, lotte.id)).toBeUndefined();
  });

  test('about somebody who works here, and nobody of the bestuur can be reached: its named replacement, and who noticed', () => {
    const staff = { ...told.dossier, staff: true };
    const named = schoolWith({ [berend.id]: { replacement: sanne.id } });
    const second = (where: typeof setting, dossier: Dossier, ...missed: string[]) =>
      secondFor(where, dossier, missed)?.name;
    // No replacement is named: who noticed, for they know of it already; nobody in their place.
    expect(second(setting, staff, berend.id)).toBe(lotte.name);
    expect(second(setting, staff, berend.id, lotte.id)).toBeUndefined();
    const replaced = schoolWith({ [lotte.id]: { absent: true, replacement: sanne.id } });
    expect(second(replaced, staff, berend.id)).toBeUndefined();
    expect(second(setting, { ...staff, excluded: [lotte.id] }, berend.id)).toBeUndefined();
    // It is said whom it is about: then the replacement, who is somebody else.
    expect(second(named, { ...staff, excluded: [ilse.id] }, berend.id)).toBe(sanne.name);
    expect(second(named, { ...staff, excluded: [ilse.id] }, berend.id, sanne.id)).toBe(lotte.name);
    expect(second(named, { ...staff, excluded: [sanne.id] }, berend.id)).toBe(lotte.name);
    // It is not said: that can be the replacement, so who noticed comes first.
    expect(second(named, staff, berend.id)).toBe(lotte.name);
    expect(second(named, staff, berend.id, lotte.id)).toBe(sanne.name);
    // Only the bestuur is replaced so: not the colleague to whom it was handed.
    const ofLead = schoolWith({ [ilse.id]: { replacement: sanne.id } });
    expect(second(ofLead, { ...staff, lead: ilse.id, excluded: [daan.id] }, ilse.id)).toBe(berend.name);
    expect(second(ofLead, { ...staff, lead: ilse.id, excluded: [daan.id] }, ilse.id, berend.id)).toBe(
      lotte.name,
    );
  });
});

describe('silence is chased each school morning, and when it is acute each morning', () => {
  const at = (message: OutboxMessage, sentAt: string) => {
    const next = nextNudge(setting, message, sentAt);
    return next && `${next.nth} ${localDay(next.dueAt)} ${localTime(next.dueAt)}`;
  };

  test('the directeur, after the last of the fixed hours', () => {
    const [first, last] = required().sent.filter(({ kind }) => kind === 'nudge.directeur');
    if (first === undefined || last === undefined) throw new Error('no nudges');
    expect(at(first, '2026-11-23T10:00:00.000Z')).toBeUndefined();
    expect(at(last, '2026-11-23T13:00:00.000Z')).toBe('2 2026-11-24 08:00');
    for (const [message, weekend, holiday] of [
      [last, '2 2026-11-28 08:00', '2 2026-12-19 08:00'],
      [{ ...last, acute: false }, '2 2026-11-30 08:00', '2 2027-01-04 08:00'],
    ] as const) {
      expect(at(message, '2026-11-27T13:00:00.000Z')).toBe(weekend); // a Friday
      expect(at(message, '2026-12-18T13:00:00.000Z')).toBe(holiday); // before the Christmas holidays
      expect(at(message, '2026-11-24T03:00:00.000Z')).toBe('2 2026-11-24 08:00'); // in the night before
      expect(at(message, '2026-11-24T07:00:00.000Z')).toBe('2 2026-11-25 08:00'); // at eight itself
    }
  });

  test.each([
    ['2027-03-26T13:00:00.000Z', false, '2027-03-30T06:00:00.000Z'], // Good Friday; over Easter the clock goes forward
    ['2027-03-27T13:00:00.000Z', true, '2027-03-28T06:00:00.000Z'], // the morning it went forward
    ['2027-10-29T13:00:00.000Z', false, '2027-11-01T07:00:00.000Z'], // the clock goes back
    ['2027-10-30T13:00:00.000Z', true, '2027-10-31T07:00:00.000Z'], // the morning it went back
  ])('at eight by the clock at school, also when the clock changes: %s, acute %s', (sentAt, acute, dueAt) => {
    const message = { ...made(decides(required(), 'akkoord-zelf'), 'nudge.akkoord'), acute };
    const known = { ...setting, calendar: { ...setting.calendar, schoolHolidays: [] } };
    expect(nextNudge(known, message, sentAt)?.dueAt).toBe(dueAt);
  });

  test('whoever was to call, the same person, and no longer as the extra of an uncertain one', () => {
    const message = made(decides(required(), 'akkoord-zelf'), 'nudge.akkoord');
    const next = nextNudge(setting, { ...message, again: true }, '2026-11-23T15:00:00.000Z');
    expect(next).toMatchObject({ to: { person: daan.id }, nth: 1 });
    expect(next).not.toHaveProperty('again');
  });

  test('a moment that was agreed and passed in silence; a reminder of a term has no next', () => {
    const told = decides(required(), 'eerst-overleg', { moment: '2026-11-24T09:00:00.000Z' });
    const overleg = messageOf(key, { ...made(told, 'nudge.overleg'), to: { person: daan.id } });
    expect(nextNudge(setting, overleg, '2026-11-24T09:00:00.000Z')).toMatchObject({
      to: { role: 'directeur' },
      dueAt: '2026-11-25T07:00:00.000Z',
    });
    expect(nextNudge(setting, made(required(), 'melding.call'), told.now)).toBeUndefined();
  });
});

const acts = fc.oneof(
  fc.constantFrom<Record<string, unknown>>(
    { verb: 'dossier.open', staff: false, acute: true },
    { verb: 'aandachtsfunctionaris.inform', ...day },
    { verb: 'advies.ask', ...day, anonymous: true },
    { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' },
    { verb: 'gesprek.hold', ...day, with: 'ouders', persons: 2, childTold: true },
    { verb: 'directeur.decide', decision: 'akkoord-zelf' },
    { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id },
    { verb: 'directeur.decide', decision: 'niet-akkoord', reason: 'kanariepiet' },
    { verb: 'directeur.decide', decision: 'eerst-overleg', moment: 'soon' },
    { verb: 'melding.record', ...day, doneBy: daan.id }, // of an earlier day than it was asked
    { verb: 'melding.record', day: 'today', doneBy: daan.id },
    { verb: 'veiligThuis.answer', ...day },
    { verb: 'dossier.discard' },
    { verb: 'dossier.unfounded', motivering: 'kanariepiet' },
    { verb: 'hulp.start', ...day, term: '2027-02-01', what: 'kanariepiet' },
    { verb: 'nazorg.plan', day: '2027-01-20' },
    { verb: 'nazorg.check', ...day, trend: 'slechter', note: 'kanariepiet' },
    { verb: 'noodsituatie.record', what: 'kanariepiet' },
    { verb: 'dossier.close', review: '2027-02-01', second: berend.id, motivering: 'kanariepiet' },
    { verb: 'dossier.reopen', reason: 'kanariepiet' },
    { verb: 'dossier.handOver', person: sanne.id },
    { verb: 'person.exclude', person: daan.id },
    { verb: 'person.admit', person: daan.id },
  ),
  fc.record({
    verb: fc.constant('afweging.answer'),
    question: fc.constantFrom('afweging.1', 'afweging.2', 'afweging.3', 'afweging.4', 'beslissing.2'),
    answer: fc.constantFrom('ja', 'nee', 'twijfel'),
    motivering: fc.constant('kanariepiet'),
  }),
);
const rows = fc.array(fc.tuple(fc.constantFrom(...people), acts, fc.integer({ min: 1, max: 200 })), {
  maxLength: 30,
});

/** Any row of acts; what is refused does not happen. */
function live(row: readonly [(typeof people)[number], Record<string, unknown>, number][]) {
  let dossier = newDossier;
  let ms = Date.parse('2026-11-23T09:00:00.000Z');
  const writes: { before: Dossier; after: Dossier; messages: OutboxMessage[] }[] = [];
  const draft: Record<string, unknown> = { verb: 'dossier.draft', ...day, what: 'kanariepiet' };
  for (const [i, [who, act, hours]] of [[lotte, draft, 0] as const, ...row].entries()) {
    ms += hours * 3_600_000;
    const at = new Date(ms).toISOString();
    const read = readAsked({
      ...act,
      ...(act.day === 'today' && { day: at.slice(0, 10) }),
      ...(act.moment === 'soon' && { moment: new Date(ms + 20 * 3_600_000).toISOString() }),
    });
    if (read === undefined || 'fields' in read) throw new Error(`unreadable ${act.verb}`);
    const command = { asked: read.asked, who, at, actionId: `click-${i}`, seenVersion: dossier.version };
    const decision = decide(setting, dossier, command);
    if (!decision.ok || decision.events.length === 0) continue;
    const after = decision.events.reduce(evolve, dossier);
    writes.push({ before: dossier, after, messages: followUps(setting, key, dossier, decision.events) });
    dossier = after;
  }
  return { dossier, writes, messages: writes.flatMap(({ messages }) => messages) };
}

/** What must be chased about the melding that is open and not refused; undefined when there is none. */
function asksOf(dossier: Dossier): MessageKind[] | undefined {
  const open = openMelding(dossier);
  const decision = open?.decided?.meta.decision;
  if (open === undefined || decision === 'niet-akkoord') return undefined;
  const always: MessageKind[] = ['melding.call', 'melding.silent'];
  if (decision === undefined) return [...always, 'melding.decide', 'nudge.directeur'];
  return [...always, decision === 'eerst-overleg' ? 'nudge.overleg' : 'nudge.akkoord'];
}

describe('after any row of acts', () => {
  test('every message has an id of its own, in its own case, and nothing a person filled in', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { messages } = live(row);
        const ids = messages.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id.startsWith(`${key.tenant}/${key.school}/${key.code}/`))).toBe(true);
        expect(JSON.stringify(messages)).not.toContain('kanariepiet');
      }),
    );
  });

  test('replaying gives the same messages, and the same answer to whether they are needed', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { dossier, writes, messages } = live(row);
        const stored = replay(JSON.parse(JSON.stringify(dossier.happened)));
        for (const { before, after, messages: first } of writes) {
          const fresh = after.happened.slice(before.version);
          expect(followUps(setting, key, replay(before.happened), fresh)).toEqual(first);
        }
        for (const message of messages)
          expect(stillNeeded(setting, stored, message)).toBe(stillNeeded(setting, dossier, message));
      }),
    );
  });

  test('a melding that is asked for and not refused is never closed, and silence about it is always chased', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const sofar: OutboxMessage[] = [];
        for (const { before, after, messages } of live(row).writes) {
          sofar.push(...messages);
          if (asksOf(before) && before.status === 'open') {
            const ended = after.happened
              .slice(before.version)
              .some(({ meta }) => meta.type === 'melding.done' || meta.type === 'directeur.decided');
            expect(after.status).toBe('open');
            expect(asksOf(after) !== undefined || ended).toBe(true);
          }
          const kinds = asksOf(after);
          if (kinds === undefined) continue;
          const asking = new Set(
            sofar.filter((message) => stillNeeded(setting, after, message)).map(({ kind }) => kind),
          );
          for (const kind of kinds) expect(asking, `${after.status} ${kind}`).toContain(kind);
        }
      }),
    );
  });

  test('nobody who is kept out or away is among those who get it', () => {
    fc.assert(
      fc.property(rows, fc.subarray(people), (row, absent) => {
        const school = away(...absent.map(({ id }) => id));
        const { dossier, messages } = live(row);
        for (const message of messages)
          for (const person of recipientsOf(school, dossier, message.to)) {
            expect(dossier.excluded).not.toContain(person.id);
            // A draft is its writer's alone: it waits for them.
            expect(person.absent).toBe(
              dossier.status === 'draft' && absent.some(({ id }) => id === person.id),
            );
          }
      }),
    );
  });
});
