import { expect, test } from 'vitest';
import { localDay, localTime } from '../../src/core/calendar.ts';
import { replay } from '../../src/core/dossier.ts';
import { parseEvent } from '../../src/core/events.ts';
import { followUps } from '../../src/core/follow-ups.ts';
import type { OutboxMessage } from '../../src/core/messages.ts';
import type { School } from '../../src/core/school.ts';
import type { Setting } from '../../src/core/setting.ts';
import { berend, daan, demoSchool, ilse, key, lotte, practice, sanne, story } from '../support/story.ts';

const today = '2026-11-23'; // a Monday; the story starts at 10:00 at school
const day = { day: today };
const names = new Map([lotte, sanne, ilse, daan, berend].map(({ id, name }) => [id, name.split(' ')[0]]));
const to = ({ to }: OutboxMessage) => ('role' in to ? `role:${to.role}` : names.get(to.person));
/** `kind → recipient`, with what is special: `!` is acute, and the local moment when it is not at once. */
const line = (message: OutboxMessage, now: string) => {
  const rule = message.rule ? ` ${message.rule} ${message.moment}` : '';
  const nth = message.nth === undefined ? '' : ` ${message.nth}`;
  const later = message.dueAt === now ? '' : ` @ ${localDay(message.dueAt)} ${localTime(message.dueAt)}`;
  return `${message.kind}${rule}${nth} → ${to(message)}${message.acute ? '!' : ''}${later}`;
};
const heard = ({ sent, now }: { sent: readonly OutboxMessage[]; now: string }) =>
  sent.filter(({ kind }) => kind !== 'card.refresh' && kind !== 'term').map((message) => line(message, now));
const terms = ({ sent, now }: { sent: readonly OutboxMessage[]; now: string }) =>
  sent.filter(({ kind }) => kind === 'term').map((message) => line(message, now));

/** The demo school, with one person changed. */
const schoolWith = (id: string, change: Partial<School['people'][number]>): School => ({
  ...demoSchool,
  people: demoSchool.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
});
/** A case in which melden is required with norm A. */
const required = (setting?: Setting) => {
  const told = story(setting).opens();
  told.answers('afweging.2', 'ja');
  return told;
};

test('a new concern is told to whoever leads; untouched, again after a school day, and after three to who decides', () => {
  expect(heard(story().opens())).toEqual([
    'nudge.zaak 0 → role:aandachtsfunctionaris @ 2026-11-24 08:00',
    'nudge.zaak 1 → role:directeur @ 2026-11-26 08:00',
    'zaak.new → role:aandachtsfunctionaris',
  ]);
  // At five on Thursday the news waits for Friday: the reminder comes a school day after that, not together with it.
  expect(heard(story().at('2026-12-17T16:00:00.000Z').opens())).toEqual([
    'nudge.zaak 0 → role:aandachtsfunctionaris @ 2027-01-04 08:00', // after the Christmas holidays
    'nudge.zaak 1 → role:directeur @ 2027-01-05 08:00',
    'zaak.new → role:aandachtsfunctionaris',
  ]);
  expect(heard(story().at('2026-11-22T19:00:00.000Z').opens())[0]).toBe(
    'nudge.zaak 0 → role:aandachtsfunctionaris @ 2026-11-24 08:00', // told on Monday
  );
});

test('an acute concern is told at any hour, also to the directeur; untouched, again after one hour', () => {
  expect(heard(story().opens({ acute: true }))).toEqual([
    'nudge.zaak 0 → role:aandachtsfunctionaris! @ 2026-11-23 11:00',
    'nudge.zaak 1 → role:directeur @ 2026-11-26 08:00',
    'zaak.new → role:aandachtsfunctionaris!',
    'zaak.new → role:directeur!',
  ]);
});

test('a concern about somebody who works here goes to the bestuur and nobody else, again as long as nobody acts', () => {
  expect(heard(story().opens({ staff: true, acute: true }))).toEqual([
    'zaak.staff → role:bestuur!',
    'nudge.zaak 0 → role:bestuur! @ 2026-11-23 11:00',
    'nudge.zaak 1 → role:bestuur @ 2026-11-26 08:00',
  ]);
});

test('a draft tells nobody but its writer, after one school day; a look changes nothing', () => {
  const told = story().at('2026-11-27T09:00:00.000Z'); // Friday
  told.does(lotte, { verb: 'dossier.draft', day: '2026-11-27', what: 'Iets.' });
  expect(told.sent.map((message) => line(message, told.now))).toEqual([
    'nudge.concept → role:leerkracht @ 2026-11-30 08:00',
  ]);
  const viewed = parseEvent({
    meta: {
      type: 'dossier.viewed',
      at: told.now,
      by: { userId: lotte.id, roles: [] },
      actionId: 'look',
      what: 'dossier',
    },
    content: null,
  });
  expect(followUps(practice(), key, told.dossier, [viewed])).toEqual([]);
});

test('a case lead who is told by hand hears of it', () => {
  const told = story().opens();
  told.does(lotte, { verb: 'aandachtsfunctionaris.inform', ...day });
  expect(heard(told)).toEqual(['zaak.new → role:aandachtsfunctionaris']);
});

test('when melden is required the directeur is asked and the lead can call, at the same moment, at any hour', () => {
  expect(heard(required())).toEqual([
    'melding.decide → role:directeur!',
    'melding.call → role:aandachtsfunctionaris!',
    'melding.silent → role:bestuur! @ 2026-11-24 08:00',
    'nudge.directeur 0 → role:directeur! @ 2026-11-23 11:00',
    'nudge.directeur 1 → role:directeur! @ 2026-11-23 14:00',
  ]);
});

test.each([
  ['afweging.2', 'ja', 'A', 'melding.silent → role:bestuur! @ 2026-11-28 08:00'], // Saturday
  ['afweging.3', 'nee', 'B', 'melding.silent → role:bestuur @ 2026-12-01 08:00'], // the second school day
] as const)(
  'silence on a Friday after %s %s (norm %s) goes up to whom the school names: %s',
  (question, answer, _, up) => {
    const told = story().at('2026-11-27T09:00:00.000Z').opens();
    told.answers(question, answer);
    expect(heard(told)).toContain(up);
  },
);

test('every role the school names hears of silence', () => {
  const told = story(practice({ ...demoSchool, escalateTo: ['bestuur', 'leerkracht'] })).opens();
  told.answers('afweging.2', 'ja');
  const up = heard(told).filter((one) => one.startsWith('melding.silent'));
  expect(up).toEqual([
    'melding.silent → role:bestuur! @ 2026-11-24 08:00',
    'melding.silent → role:leerkracht! @ 2026-11-24 08:00',
  ]);
});

test('without danger now the directeur is told at any hour too, but chased in working hours', () => {
  const told = story().opens();
  told.answers('afweging.3', 'nee'); // norm B
  expect(heard(told)).toContain('melding.decide → role:directeur!');
  expect(heard(told)).toContain('nudge.directeur 0 → role:directeur @ 2026-11-23 11:00');
});

test('a nudge of an hour later goes over midnight and over the end of the month', () => {
  const told = story().at('2026-11-30T22:30:00.000Z').opens();
  told.answers('afweging.2', 'ja');
  const [first, second] = told.sent.filter(({ kind }) => kind === 'nudge.directeur');
  expect([first?.dueAt, second?.dueAt]).toEqual(['2026-11-30T23:30:00.000Z', '2026-12-01T02:30:00.000Z']);
});

test('where the directeur is only told, the directeur hears it and is not chased for a decision; who calls is', () => {
  const setting = practice();
  const { steps } = setting.pack;
  const reporter = { ...steps.melding.reporter, approval: 'is-told' as const };
  const melding = { ...steps.melding, reporter };
  const told = required({ ...setting, pack: { ...setting.pack, steps: { ...steps, melding } } });
  expect(heard(told)).toEqual([
    'melding.decide → role:directeur!',
    'melding.call → role:aandachtsfunctionaris!',
    'melding.silent → role:bestuur! @ 2026-11-24 08:00',
    'nudge.akkoord 0 → role:aandachtsfunctionaris! @ 2026-11-23 16:00',
  ]);
});

test('when who asks and who decides are one, nobody is asked: the replacement is told, and calling stays open', () => {
  const told = story(practice(schoolWith(ilse.id, { absent: true }))).opens();
  told.does(daan, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
  expect(heard(told)).toEqual([
    'melding.call → role:aandachtsfunctionaris!',
    'melding.self-decided → Berend!',
    'melding.silent → role:bestuur! @ 2026-11-24 08:00',
    'melding.decided → role:aandachtsfunctionaris!',
    'nudge.akkoord 0 → Daan! @ 2026-11-23 16:00',
  ]);
});

test('when their replacement is away the bestuur looks along, and when that is kept out the one who noticed', () => {
  const people = demoSchool.people.map((one) => ({
    ...one,
    ...(one.id === daan.id && { replacement: sanne.id }),
    ...([ilse.id, sanne.id].includes(one.id) && { absent: true }),
  }));
  const up = story(practice({ ...demoSchool, people })).opens();
  up.does(daan, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
  expect(heard(up)).toContain('melding.self-decided → Berend!');
  const school = schoolWith(ilse.id, { absent: true });
  const told = story(practice(school)).opens({ hideFrom: [berend.id] });
  told.does(daan, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
  expect(heard(told)).toContain('melding.self-decided → Lotte!');
});

test('"akkoord" is told to the lead and chased the same afternoon; after it, the next school morning', () => {
  const told = required();
  told.does(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
  expect(heard(told)).toEqual([
    'melding.decided → role:aandachtsfunctionaris!',
    'nudge.akkoord 0 → Daan! @ 2026-11-23 16:00',
  ]);
  const late = required().at('2026-11-27T16:00:00.000Z'); // Friday, 17:00 at school
  late.does(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
  expect(heard(late)).toContain('nudge.akkoord 0 → Daan! @ 2026-11-30 08:00');
  expect(heard(late)).toContain(`melding.silent ${late.dossier.version} → role:bestuur! @ 2026-11-28 08:00`);
});

test('somebody else who is to call hears it at any hour, and is the one who is chased', () => {
  const told = required();
  told.does(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id });
  expect(heard(told)).toEqual([
    'melding.decided → role:aandachtsfunctionaris!',
    'melding.assigned → Sanne!',
    'nudge.akkoord 0 → Sanne! @ 2026-11-23 16:00',
  ]);
});

test('what was agreed without danger now and is not done goes up after two school days', () => {
  const told = story().opens();
  told.answers('afweging.3', 'nee'); // norm B
  told.at('2026-11-26T09:00:00.000Z').does(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
  expect(heard(told)).toContain(`melding.silent ${told.dossier.version} → role:bestuur @ 2026-11-30 08:00`);
});

test('"eerst overleg" comes back at its moment and goes up the morning after; "niet akkoord" is told to the lead', () => {
  const told = required();
  told.does(daan, {
    verb: 'directeur.decide',
    decision: 'eerst-overleg',
    moment: '2026-11-24T09:30:00.000Z',
  });
  const seq = told.dossier.version;
  expect(heard(told)).toEqual([
    'melding.decided → role:aandachtsfunctionaris!',
    'nudge.overleg 0 → role:directeur! @ 2026-11-24 10:30',
    `melding.silent ${seq} → role:bestuur! @ 2026-11-25 08:00`,
  ]);
  const calm = story().opens();
  calm.answers('afweging.3', 'nee');
  calm.does(daan, { verb: 'directeur.decide', decision: 'niet-akkoord', reason: 'Nog niet genoeg.' });
  expect(heard(calm)).toEqual(['melding.decided → role:aandachtsfunctionaris!']);
});

test('"niet akkoord" by somebody who also leads is told to a second person', () => {
  const told = required();
  told.does(daan, { verb: 'dossier.handOver', person: daan.id });
  const no = { verb: 'directeur.decide', decision: 'niet-akkoord', reason: 'Nog niet genoeg.' };
  told.does(daan, no);
  expect(heard(told)).toEqual([
    'melding.decided → role:aandachtsfunctionaris!',
    'melding.self-decided → Berend!',
  ]);
  const alone = story(practice(schoolWith(ilse.id, { absent: true }))).opens(); // calm: in working hours
  alone.does(daan, { verb: 'overleg.plan', ...day, kind: 'team', urgent: false });
  alone.does(daan, {
    verb: 'afweging.answer',
    question: 'afweging.3',
    answer: 'nee',
    motivering: 'Gewogen.',
  });
  alone.does(daan, no);
  expect(heard(alone)).toContain('melding.self-decided → Berend');
});

test('a melding that was done is told to directeur, lead and who was asked, and starts the term of Veilig Thuis', () => {
  const told = required();
  told.does(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id });
  told.does(ilse, { verb: 'melding.record', ...day, doneBy: sanne.id });
  expect(heard(told)).toEqual([
    'melding.done → role:directeur',
    'melding.done → role:aandachtsfunctionaris',
    'melding.done → Sanne',
    'nudge.evaluatie → role:aandachtsfunctionaris @ 2026-11-30 08:00',
  ]);
  expect(terms(told)[0]).toMatch(/^term veilig-thuis-antwoord after → role:\w+ @ 2026-12-01 08:00$/);
});

test('advice without outcome is chased after one school day, with whoever asked; doubt with the lead', () => {
  const told = story().at('2026-11-27T09:00:00.000Z').opens(); // Friday
  told.does(lotte, { verb: 'advies.ask', day: '2026-11-27', anonymous: true });
  expect(heard(told)).toEqual(['nudge.advies → Lotte @ 2026-11-30 08:00']);
  told.answers('afweging.3', 'twijfel');
  expect(heard(told)).toEqual(['nudge.advies → role:aandachtsfunctionaris @ 2026-11-30 08:00']);
});

test('help without a planned evaluation is chased after five school days, the holidays left out', () => {
  const told = story().at('2026-12-16T09:00:00.000Z').opens();
  told.does(ilse, { verb: 'hulp.start', day: '2026-12-16', term: '2027-03-01' });
  expect(heard(told)).toEqual(['nudge.evaluatie → role:aandachtsfunctionaris @ 2027-01-06 08:00']);
});

test.each([
  ['2027-03-26', '2027-03-26T07:00:00.000Z'], // winter time
  ['2027-03-29', '2027-03-29T06:00:00.000Z'], // the Monday after the clock went forward
])('a nazorg check comes at eight in the morning at school: %s', (planned, dueAt) => {
  const told = story().opens();
  told.does(ilse, { verb: 'nazorg.plan', day: planned });
  expect(told.sent.find(({ kind }) => kind === 'nazorg.check')).toMatchObject({
    dueAt,
    to: { role: 'leerkracht' },
  });
});

test('two worse checks in a row ask the lead to come together again', () => {
  const told = story().opens();
  told.does(lotte, { verb: 'nazorg.check', ...day, trend: 'slechter' });
  expect(heard(told)).toEqual([]);
  told.does(lotte, { verb: 'nazorg.check', ...day, trend: 'slechter' });
  expect(heard(told)).toEqual(['overleg.propose → role:aandachtsfunctionaris']);
});

test('parents who threaten to leave: Veilig Thuis is told directly; again the next morning, and then the directeur hears it', () => {
  const told = story().opens();
  told.does(lotte, { verb: 'vertrek.record', ...day });
  expect(heard(told)).toEqual([
    'veiligThuis.tell → role:aandachtsfunctionaris!',
    'veiligThuis.tell vertrek undefined 1 → role:aandachtsfunctionaris! @ 2026-11-24 08:00',
    'veiligThuis.tell vertrek escalate 2 → role:directeur @ 2026-11-25 08:00',
  ]);
});

test('another school: Veilig Thuis is told only when it knows the child', () => {
  const told = story().opens();
  told.does(lotte, { verb: 'verandering.record', ...day });
  expect(heard(told)).toEqual([]);
  told.does(lotte, { verb: 'advies.ask', ...day, anonymous: false });
  told.at('2026-11-27T09:00:00.000Z').does(lotte, { verb: 'verandering.record', ...day }); // a Friday
  expect(heard(told)).toEqual([
    'veiligThuis.tell → role:aandachtsfunctionaris',
    'veiligThuis.tell schoolwissel undefined 1 → role:aandachtsfunctionaris @ 2026-11-30 08:00',
    'veiligThuis.tell schoolwissel escalate 2 → role:directeur @ 2026-12-01 08:00',
  ]);
});

test('an emergency is told to lead and directeur at any hour; about staff to the bestuur in place of the lead', () => {
  const told = story().opens();
  told.does(lotte, { verb: 'noodsituatie.record', called: ['112'] });
  expect(heard(told)).toEqual([
    'noodsituatie.told → role:aandachtsfunctionaris!',
    'noodsituatie.told → role:directeur!',
  ]);
  const staff = story().opens({ staff: true });
  staff.does(lotte, { verb: 'noodsituatie.record' });
  expect(heard(staff)).toEqual(['noodsituatie.told → role:bestuur!', 'noodsituatie.told → role:directeur!']);
});

test('an unfounded suspicion destroys the working notes at once', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
  expect(heard(told)).toEqual(['notes.destroy → Ilse!']);
});

test('a new lead hears it, with the call that is open at that moment; the former lead hears who took it', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
  expect(heard(told)).toEqual(['zaak.handed → Sanne', 'zaak.taken → Ilse!']);
  told.does(sanne, { verb: 'dossier.handOver', person: daan.id });
  expect(heard(told)).toEqual(['zaak.handed → Daan', 'zaak.taken → Sanne!']);
  const open = required();
  open.does(ilse, { verb: 'dossier.handOver', person: sanne.id });
  expect(heard(open)).toEqual(['zaak.handed → Sanne', 'zaak.taken → Ilse!', 'melding.call → Sanne!']);
  open.does(sanne, { verb: 'dossier.handOver', person: sanne.id });
  expect(heard(open)).toEqual(['zaak.handed → Sanne']); // to themselves: taken from nobody
});

test('who is named as the second person at a closing is told that they are', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'dossier.close', review: '2027-02-01', second: berend.id, motivering: 'Rust.' });
  expect(heard(told)).toEqual(['zaak.second → Berend']);
});

test('a directeur who is kept out is told of to the bestuur, and who takes that place is asked to decide', () => {
  const told = required();
  told.does(ilse, { verb: 'person.exclude', person: daan.id });
  expect(heard(told)).toEqual(['zaak.excluded → Berend!', 'melding.decide → Berend!']);
  const colleague = story().opens();
  colleague.does(ilse, { verb: 'person.exclude', person: sanne.id });
  expect(heard(colleague)).toEqual([]);
});

test('a directeur who is kept out from the first card on is told of to everybody else who watches', () => {
  const told = heard(story().opens({ hideFrom: [daan.id] })).filter((one) => one.startsWith('zaak.excluded'));
  expect(told).toEqual(['zaak.excluded → Berend!', 'zaak.excluded → Ilse!']);
});

test('a term that starts has all its reminders in the same write, and none starts twice', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' });
  expect(terms(told)).toEqual([
    'term gegevens before → role:aandachtsfunctionaris @ 2026-12-10 08:00',
    'term gegevens on → role:aandachtsfunctionaris @ 2026-12-14 08:00',
    'term gegevens after → role:aandachtsfunctionaris @ 2026-12-15 08:00',
    'term gegevens guard → role:directeur @ 2026-12-15 08:00',
    'term gegevens escalate → role:bestuur @ 2026-12-17 08:00',
  ]);
  told.does(ilse, { verb: 'consultatie.record', ...day });
  expect(terms(told)).toEqual([]);
});

test('a dossier that is opened again says at once what came due while it was closed, and nothing twice', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' });
  told.at('2026-12-10T12:00:00.000Z');
  told.does(ilse, { verb: 'dossier.close', review: '2027-02-01', second: daan.id, motivering: 'Rust.' });
  told.at('2026-12-11T12:00:00.000Z');
  told.does(ilse, { verb: 'dossier.reopen', reason: 'Toch weer zorgen.' });
  expect(terms(told)).toEqual([]); // the one of 10 December went out that morning
  told.does(ilse, { verb: 'dossier.close', review: '2027-02-01', second: daan.id, motivering: 'Rust.' });
  told.at('2026-12-15T12:00:00.000Z');
  told.does(ilse, { verb: 'dossier.reopen', reason: 'Toch weer zorgen.' });
  const nth = told.dossier.version;
  expect(terms(told)).toEqual([
    `term gegevens after ${nth} → role:aandachtsfunctionaris`,
    `term gegevens guard ${nth} → role:directeur`,
  ]);
});

test('every change of an existing case closes its old cards, once per version', () => {
  const told = story().opens();
  told.does(ilse, { verb: 'consultatie.record', ...day });
  const refresh = told.sent.filter(({ kind }) => kind === 'card.refresh');
  expect(refresh).toMatchObject([{ dueAt: told.now, occurrence: told.dossier.version }]);
});

test('an id names the case, kind, occurrence, moment and recipient, and nothing a person filled in', () => {
  const told = required();
  const place = `${key.tenant}/${key.school}/${key.code}`;
  const seq = told.dossier.version;
  expect(told.sent.map(({ id }) => id)).toEqual([
    `${place}/melding.decide/${seq}/role:directeur`,
    `${place}/melding.call/${seq}/role:aandachtsfunctionaris`,
    `${place}/melding.silent/${seq}/role:bestuur`,
    `${place}/nudge.directeur/${seq}/0/role:directeur`,
    `${place}/nudge.directeur/${seq}/1/role:directeur`,
    `${place}/card.refresh/${seq}/${ilse.id}`,
  ]);
});

test('the same events give the same messages again', () => {
  const told = required();
  const events = told.dossier.happened;
  const [before, fresh] = [events.slice(0, -2), events.slice(-2)];
  const again = () => followUps(practice(), key, replay(before), fresh);
  expect(again()).toEqual(again());
  expect(again()).toEqual(told.sent);
});

test.each([
  ['2026-11-23T23:30:00.000Z', '2026-11-24 08:00'], // half past midnight of Tuesday: the same morning
  ['2026-11-24T05:55:00.000Z', '2026-11-24 08:00'],
  ['2026-11-24T06:30:00.000Z', '2026-11-25 08:00'], // half an hour is no silence
  ['2026-11-24T22:30:00.000Z', '2026-11-25 08:00'],
  ['2026-11-28T23:30:00.000Z', '2026-11-29 08:00'], // acute: a Sunday too
])('what is acute and asked at %s goes up at %s when nobody does anything', (asked, told) => {
  const one = story().opens().at(asked);
  one.answers('afweging.2', 'ja');
  const [silent] = one.sent.filter(({ kind }) => kind === 'melding.silent');
  expect(silent && `${localDay(silent.dueAt)} ${localTime(silent.dueAt)}`).toBe(told);
});
