import { expect, test } from 'vitest';
import { readAsked } from '../../src/core/command.ts';
import { openMelding } from '../../src/core/melding.ts';
import { visibleTo } from '../../src/core/need-to-know.ts';
import { recipientsOf } from '../../src/core/recipients.ts';
import { directeuren, leads, relationsOf } from '../../src/core/roles.ts';
import type { Person } from '../../src/core/school.ts';
import { stillNeeded } from '../../src/core/still-needed.ts';
import {
  berend,
  daan,
  demoSchool,
  ilse,
  lotte,
  practice,
  type Story,
  sanne,
  story,
} from '../support/story.ts';

const day = { day: '2026-11-23' };
const types = (events: readonly { meta: { type: string } }[]) => events.map(({ meta }) => meta.type);
const relations = (told: Story, who: Person, overdue = false) =>
  relationsOf(told.setting, told.dossier, who, overdue);
const names = (people: readonly Person[]) => people.map(({ name }) => name.split(' ')[0]);
/** Who hears now what the last act sent, but for the cards that are closed: `kind Name`. */
const reaches = (told: Story) =>
  told.sent
    .filter(({ kind }) => kind !== 'card.refresh')
    .flatMap(({ kind, to }) =>
      names(recipientsOf(told.setting, told.dossier, to)).map((name) => `${kind} ${name}`),
    );
const chased = (told: Story, ...kinds: string[]) =>
  told.sent
    .filter(({ kind }) => kinds.includes(kind))
    .map((message) => [message.kind, stillNeeded(told.setting, told.dossier, message)]);

const required = () => {
  const told = story().opens();
  told.answers('afweging.2', 'ja'); // norm A
  return told;
};
const calm = () => {
  const told = story().opens();
  told.answers('afweging.3', 'nee'); // norm B
  return told;
};
const decide = (decision: string, more = {}) => ({ verb: 'directeur.decide', decision, ...more });
const no = decide('niet-akkoord', { reason: 'Het was een ander kind.' });
const done = { verb: 'melding.record', ...day, doneBy: ilse.id };
const close = { verb: 'dossier.close', review: '2027-01-11', second: berend.id, motivering: 'Rust.' };

test('only a draft can be thrown away; a dossier that was shared, or closed, cannot', () => {
  const told = story();
  told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
  expect(types(told.does(lotte, { verb: 'dossier.discard' }))).toEqual(['dossier.discarded']);
  const shared = required();
  expect(shared.refuses(lotte, { verb: 'dossier.discard' })).toEqual({ code: 'card-outdated' });
  expect(shared.dossier.status).toBe('open');
  const closed = story().opens();
  closed.does(ilse, close);
  expect(closed.refuses(lotte, { verb: 'dossier.discard' })).toEqual({ code: 'card-outdated' });
});

test('beslissing 2 "nee" asks a melding again after the directeur refused it', () => {
  const told = required();
  expect(types(told.answers('beslissing.2', 'nee'))).toEqual(['afweging.answered']);
  told.does(daan, no);
  expect(types(told.answers('beslissing.2', 'nee'))).toEqual(['afweging.answered', 'melding.required']);
  expect(openMelding(told.dossier)?.decided).toBeUndefined();
});

test('beslissing 2 "nee" asks a melding again once Veilig Thuis has answered the one before', () => {
  const told = required();
  told.does(ilse, done);
  expect(types(told.answers('beslissing.2', 'nee'))).toEqual(['afweging.answered']);
  told.does(ilse, { verb: 'veiligThuis.answer', ...day, outcome: 'School kan zelf hulp organiseren.' });
  expect(types(told.answers('beslissing.2', 'nee'))).toEqual(['afweging.answered', 'melding.required']);
});

test('acute unsafety asks again while a calmer melding waits or was agreed; the other way round it does not', () => {
  for (const agreed of [false, true]) {
    const told = calm();
    if (agreed) told.does(daan, decide('akkoord-zelf'));
    expect(types(told.answers('afweging.2', 'ja'))).toEqual(['afweging.answered', 'melding.required']);
    expect(openMelding(told.dossier)).toMatchObject({
      required: { meta: { norm: 'A' } },
      decided: undefined,
    });
    expect(reaches(told)).toContain('melding.decide Daan');
    expect(types(told.answers('afweging.3', 'nee'))).toEqual(['afweging.answered']);
    expect(types(told.answers('afweging.2', 'ja'))).toEqual(['afweging.answered']);
  }
});

test('"eerst overleg" is at most seven days away, and with acute unsafety not past tomorrow', () => {
  const overleg = (moment: string) => decide('eerst-overleg', { moment });
  const late = { code: 'date-order', field: 'moment' };
  expect(calm().refuses(daan, overleg('2026-11-30T23:00:00.000Z'))).toEqual(late); // midnight at school
  expect(calm().does(daan, overleg('2026-11-30T22:59:00.000Z'))).toHaveLength(1);
  expect(required().refuses(daan, overleg('2026-11-24T23:00:00.000Z'))).toEqual(late);
  expect(required().does(daan, overleg('2026-11-24T22:59:00.000Z'))).toHaveLength(1);
});

test('a call of an earlier day is recorded, and is not the melding that is asked for', () => {
  const told = required();
  const asked = [...told.sent];
  told.does(ilse, { ...done, day: '2026-11-22' });
  expect(told.last('melding.done')?.meta.day).toBe('2026-11-22');
  expect(openMelding(told.dossier)).toBeDefined();
  const decideCard = asked.filter(({ kind }) => kind === 'melding.decide');
  expect(decideCard.map((message) => stillNeeded(told.setting, told.dossier, message))).toEqual([true]);
  expect(told.refuses(ilse, close)).toEqual({ code: 'melding-open' });
  told.does(ilse, done);
  expect(openMelding(told.dossier)).toBeUndefined();
});

test('past a refused melding one closes with a review date and a second person who hears it, never as unfounded', () => {
  const told = required();
  told.does(daan, no);
  const unfounded = { verb: 'dossier.unfounded', motivering: 'Het klopte niet.' };
  expect(told.refuses(ilse, unfounded)).toEqual({ code: 'melding-open' });
  expect(told.refuses(ilse, { ...close, review: day.day })).toEqual({ code: 'date-order', field: 'review' });
  expect(told.refuses(ilse, { ...close, second: ilse.id })).toEqual({
    code: 'not-in-roster',
    field: 'second',
  });
  told.does(ilse, close);
  expect(told.dossier.status).toBe('closed');
  expect(reaches(told).filter((one) => !one.startsWith('term'))).toEqual(['zaak.second Berend']);
  expect(chased(told, 'zaak.second')).toEqual([['zaak.second', true]]);
});

test('other words under the same button are recorded; the same words once', () => {
  const told = story().opens();
  const saw = (what: string) =>
    told.does(lotte, { verb: 'observatie.record', ...day, kind: 'feit', what }, { actionId: 'one' });
  expect(saw('Hij at niets.')).toHaveLength(1);
  expect(saw('Hij at niets.')).toEqual([]);
  expect(saw('Hij huilde.')).toHaveLength(1);
  expect([saw('Hij at niets.'), saw('Hij huilde.')]).toEqual([[], []]);
});

test('the same words under the same button are one act also where the core fills something in', () => {
  const told = story();
  const twice = (who: Person, asked: { verb: string }) => {
    const more = { actionId: asked.verb, seenVersion: told.dossier.version };
    expect(told.does(who, asked, more).length, asked.verb).toBeGreaterThan(0);
    expect(told.does(who, asked, { ...more, seenVersion: told.dossier.version }), asked.verb).toEqual([]);
  };
  const draft = { verb: 'dossier.draft', ...day, what: 'Iets.' };
  twice(lotte, draft); // the pack
  told.does(lotte, { verb: 'dossier.open', staff: false, acute: false });
  const talk = { ...day, with: 'ouders', persons: 1, childTold: true, whyDifferent: 'Zo liep het.' };
  twice(ilse, { verb: 'gesprek.hold', ...talk }); // what differs from the protocol
  const yes = { question: 'afweging.2', answer: 'ja', motivering: 'Samen gewogen.' };
  twice(ilse, { verb: 'afweging.answer', ...yes });
  twice(daan, decide('akkoord-zelf')); // which melding it is about
  twice(ilse, done);
});

test('one call is written down once also while steps are missing', () => {
  const told = story().opens();
  told.does(ilse, done, { actionId: 'called' });
  expect(told.last('melding.done')?.meta.missing).not.toEqual([]);
  expect(told.does(ilse, done, { actionId: 'called' })).toEqual([]);
});

test('an answer that leads to melden opens a closed case again and asks the directeur; another answer does not', () => {
  const told = story().opens();
  told.does(ilse, close);
  expect(types(told.answers('afweging.1', 'ja'))).toEqual(['afweging.answered']);
  expect(told.dossier.status).toBe('closed');
  expect(types(told.answers('afweging.2', 'ja'))).toEqual([
    'dossier.reopened',
    'afweging.answered',
    'melding.required',
  ]);
  expect(told.dossier.status).toBe('open');
  expect(reaches(told)).toContain('melding.decide Daan');
  expect(chased(told, 'melding.decide', 'melding.call')).toEqual([
    ['melding.decide', true],
    ['melding.call', true],
  ]);
});

test('a closed case in which a melding is open again keeps its nudges', () => {
  const told = required();
  const [call] = told.sent.filter(({ kind }) => kind === 'melding.call');
  told.does(daan, no);
  told.does(ilse, close);
  const calls = () => call && stillNeeded(told.setting, told.dossier, call);
  expect(calls()).toBe(false);
  told.does(daan, decide('akkoord-zelf')); // on second thoughts
  expect(told.dossier.status).toBe('closed');
  expect(calls()).toBe(true);
  expect(chased(told, 'nudge.akkoord')).toEqual([['nudge.akkoord', true]]);
});

test('of a case about somebody who works here nobody hears that stands in for the bestuur elsewhere', () => {
  const people = demoSchool.people.map((one) =>
    one.id === berend.id ? { ...one, replacement: daan.id } : one,
  );
  const told = story(practice({ ...demoSchool, people })).opens({ staff: true });
  told.does(berend, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
  expect([...new Set(reaches(told).map((one) => one.split(' ')[1]))]).toEqual(['Berend']);
});

test('a case about somebody who works here is led and decided by the bestuur, and is no business of anybody else', () => {
  const told = story().opens({ staff: true });
  expect(reaches(told)).toEqual(['zaak.staff Berend', 'nudge.zaak Berend', 'nudge.zaak Berend']);
  told.does(berend, { verb: 'hulp.start', ...day, term: '2027-02-01' });
  expect([...new Set(reaches(told))].sort()).toEqual(['nudge.evaluatie Berend', 'term Berend']);
  told.does(berend, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
  for (const who of [ilse, daan]) {
    expect(relations(told, who, true)).toEqual(['colleague']);
    expect(told.refuses(who, decide('akkoord-zelf'))).toEqual({ code: 'not-allowed' });
    expect(told.refuses(who, { verb: 'dossier.handOver', person: who.id })).toEqual({ code: 'not-allowed' });
  }
  expect(names(leads(told.setting, told.dossier))).toEqual(['Berend']);
  expect(names(directeuren(told.setting, told.dossier))).toEqual(['Berend']);
  expect(reaches(told).every((one) => one.endsWith(' Berend'))).toBe(true);
  told.does(lotte, { verb: 'noodsituatie.record', called: ['112'] });
  expect(reaches(told)).toEqual(['noodsituatie.told Berend', 'noodsituatie.told Berend']);
  told.does(berend, { verb: 'dossier.handOver', person: ilse.id });
  expect(names(leads(told.setting, told.dossier))).toEqual(['Ilse']);
});

test('whoever leads can let somebody in again, and the bestuur hears it', () => {
  const told = story().opens({ hideFrom: [daan.id] });
  expect(relations(told, daan)).toEqual([]);
  told.does(ilse, { verb: 'person.admit', person: daan.id });
  expect(relations(told, daan)).toContain('directeur');
  expect(reaches(told)).toContain('zaak.excluded Berend');
  expect(chased(told, 'zaak.excluded')).toEqual([['zaak.excluded', true]]);
  expect(told.refuses(sanne, { verb: 'person.admit', person: daan.id })).toEqual({ code: 'not-allowed' });
});

test('that the bestuur is kept out is told to who decides and who leads, but not to who did it', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'person.exclude', person: berend.id });
  expect(reaches(told)).toEqual(['zaak.excluded Daan']);
  const hidden = story().opens({ hideFrom: [berend.id] });
  expect(reaches(hidden).filter((one) => one.startsWith('zaak.excluded'))).toEqual([
    'zaak.excluded Daan',
    'zaak.excluded Ilse',
  ]);
});

test('nobody is kept out when nobody but who does it would be left to lead, decide or oversee', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'person.exclude', person: daan.id });
  const { version } = told.dossier;
  expect(told.refuses(ilse, { verb: 'person.exclude', person: berend.id })).toEqual({ code: 'nobody-left' });
  expect(told.dossier).toMatchObject({ version, excluded: [daan.id] });
  const hides =
    (...hideFrom: string[]) =>
    () =>
      story().opens({ hideFrom });
  expect(hides(ilse.id, daan.id, berend.id)).toThrow('{"code":"nobody-left"}');
  expect(hides(ilse.id, daan.id)).not.toThrow();
});

test('that somebody was kept out reaches who watched then, also when they are replaced as lead right after', () => {
  const told = story().opens();
  told.does(daan, { verb: 'person.exclude', person: berend.id });
  const { sent } = told;
  told.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
  const to = sent.filter(({ kind }) => kind === 'zaak.excluded').map((message) => message.to);
  expect(to.flatMap((one) => names(recipientsOf(told.setting, told.dossier, one)))).toEqual(['Ilse']);
});

test('a case that is taken over is told to who led it, and taken only by who may look into it', () => {
  expect(story().opens().refuses(daan, { verb: 'dossier.handOver', person: daan.id })).toEqual({
    code: 'not-allowed',
  });
  const told = story().opens({ acute: true });
  told.does(daan, { verb: 'dossier.handOver', person: sanne.id });
  expect(reaches(told)).toEqual(['zaak.handed Sanne', 'zaak.taken Ilse']);
  expect(relations(told, ilse)).not.toContain('lead');
});

test('who stands in for the absent person who was to call may do what that person may', () => {
  const people = demoSchool.people.map((one) =>
    one.id === sanne.id ? { ...one, absent: true, replacement: berend.id } : one,
  );
  const told = story(practice({ ...demoSchool, people })).opens();
  told.answers('afweging.2', 'ja');
  expect(relations(told, berend)).toEqual(['colleague']);
  told.does(daan, decide('akkoord-ander', { person: sanne.id }));
  expect(relations(told, berend)).toEqual(['colleague', 'assigned']);
  expect(reaches(told)).toContain('melding.assigned Berend');
});

test('a draft that was thrown away stays its writer’s alone', () => {
  const told = story();
  told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
  told.does(lotte, { verb: 'dossier.discard' });
  for (const who of [sanne, ilse, daan, berend]) {
    expect(relations(told, who, true)).toEqual([]);
    expect(visibleTo(told.dossier, relations(told, who, true), who.id)).toEqual([]);
  }
  expect(relations(told, lotte)).toEqual(['opener', 'colleague']);
  expect(told.refuses(ilse, { verb: 'dossier.reopen', reason: 'Nieuwsgierig.' })).toEqual({
    code: 'not-allowed',
  });
});

test('a draft that was thrown away takes nothing more, but what happened', () => {
  const told = story();
  told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
  told.does(lotte, { verb: 'dossier.discard' });
  const { version } = told.dossier;
  for (const asked of [
    { verb: 'dossier.draft', ...day, what: 'Toch.' },
    { verb: 'dossier.open', staff: false, acute: false },
    { verb: 'observatie.record', ...day, kind: 'feit', what: 'Weer.' },
  ]) {
    expect(told.refuses(lotte, asked)).toEqual({ code: 'card-outdated' });
  }
  expect(told.dossier.version).toBe(version);
  for (const asked of [
    { verb: 'noodsituatie.record', called: ['112'] },
    { verb: 'advies.ask', ...day, anonymous: true },
    { verb: 'advies.answer', ...day, outcome: 'melden' },
    { ...done, doneBy: lotte.id },
  ]) {
    expect(told.does(lotte, asked).length, asked.verb).toBeGreaterThan(0);
  }
});

test('silence after a second akkoord is chased, also when the first silence was answered by a no', () => {
  const told = required();
  const [first] = told.sent.filter(({ kind }) => kind === 'melding.silent');
  told.does(daan, no);
  expect(first && stillNeeded(told.setting, told.dossier, first)).toBe(false);
  told.at('2026-12-01T09:00:00.000Z').does(daan, decide('akkoord-zelf')); // the moment of the first is past
  const [again] = told.sent.filter(({ kind }) => kind === 'melding.silent');
  expect(again).toMatchObject({
    occurrence: first?.occurrence,
    nth: told.dossier.version,
    dueAt: '2026-12-02T07:00:00.000Z',
    acute: true,
  });
  expect(again && stillNeeded(told.setting, told.dossier, again)).toBe(true);
});

test.each(['0001-11-23', '1989-12-31', '2100-01-01', '2026-02-30'])('%s is no date at a school', (slip) => {
  expect(readAsked({ ...done, day: slip })).toEqual({ fields: ['day'] });
});

test.each(['1990-01-01', '2099-12-31'])('%s is a date at a school', (given) => {
  expect(readAsked({ ...done, day: given })).toMatchObject({ asked: { day: given } });
});

test('nobody can hide a case from themselves, and opening an open case again changes nothing', () => {
  const told = story();
  told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
  const open = { verb: 'dossier.open', staff: false, acute: false };
  expect(told.refuses(lotte, { ...open, hideFrom: [daan.id, lotte.id] })).toEqual({
    code: 'not-in-roster',
    field: 'hideFrom',
  });
  told.does(lotte, open);
  const { version } = told.dossier;
  expect(told.does(ilse, { verb: 'dossier.reopen', reason: 'Nog eens.' })).toEqual([]);
  expect(told.dossier).toMatchObject({ version, status: 'open' });
});

test('closing without a melding is looked at again within a year, with somebody else than who closes and who noticed', () => {
  const told = story().opens();
  for (const second of [ilse.id, lotte.id])
    expect(told.refuses(ilse, { ...close, second })).toEqual({ code: 'not-in-roster', field: 'second' });
  for (const review of ['2026-11-23', '2027-11-24', '2099-01-01'])
    expect(told.refuses(ilse, { ...close, review })).toEqual({ code: 'date-order', field: 'review' });
  told.does(ilse, { ...close, review: '2027-11-23' });
  expect(told.dossier.status).toBe('closed');
});
