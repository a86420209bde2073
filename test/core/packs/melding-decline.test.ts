import { describe, expect, test } from 'vitest';
import { choices } from '../../../src/cards/meer.ts';
import { viewOf } from '../../../src/cards/view.ts';
import { isSetAside, openMelding } from '../../../src/core/melding.ts';
import { nextFor } from '../../../src/core/next.ts';
import { knowsAlready, recipientsOf } from '../../../src/core/recipients.ts';
import type { Person } from '../../../src/core/school.ts';
import { stillNeeded } from '../../../src/core/still-needed.ts';
import { templates } from '../../support/setting.ts';
import {
  berend,
  daan,
  demoSchool,
  ilse,
  lotte,
  practice,
  type Story,
  sanne,
  schoolOf,
  story,
} from '../../support/story.ts';

const day = { day: '2026-11-23' };
const REVIEW = '2026-12-07'; // a Monday
const decline = {
  verb: 'melding.decline',
  reason: 'Het was een ander kind.',
  second: sanne.id,
  review: REVIEW,
};
const TOLD = ['onze-wijs', 'symbio', 'vo-zorgcoordinator', 'po-sot'] as const;
const ask: Readonly<Record<(typeof TOLD)[number], readonly [string, 'ja' | 'nee']>> = {
  'onze-wijs': ['beslissing.1', 'nee'],
  symbio: ['beslissing.1', 'nee'],
  'vo-zorgcoordinator': ['afweging.2', 'ja'],
  'po-sot': ['beslissing.1', 'ja'],
};
const required = (pack: (typeof TOLD)[number] = 'symbio', more = {}) => {
  const told = story(schoolOf(pack, { ...demoSchool, ...more })).opens();
  told.answers(...ask[pack]);
  return told;
};
const needed = (told: Story, messages = told.sent) =>
  messages.filter((message) => stillNeeded(told.setting, told.dossier, message)).map(({ kind }) => kind);
/** Who really hears this kind of message of the last act, when it is due. */
const hear = (told: Story, kind: string) => [
  ...new Set(
    told.sent
      .filter((message) => message.kind === kind)
      .flatMap((message) =>
        recipientsOf(told.setting, told.dossier, message.to)
          .filter(({ id }) => !knowsAlready(told.dossier, message, id))
          .map(({ name }) => name.split(' ')[0]),
      ),
  ),
];
const offered = (told: Story, who: Person) => {
  const { setting, dossier, now: at } = told;
  const shown = { templates, setting, dossier, who, at, cardId: 'c', code: 'K7-3FQ9' };
  return choices(shown, viewOf(shown)).map(({ value }) => value);
};

describe.each(TOLD)('%s: a melding that proves not needed', (pack) => {
  test('is recorded by whoever leads, and told at once to all who were asked, told or named', () => {
    const told = required(pack);
    const [event, ...more] = told.does(ilse, decline);
    expect(more).toEqual([]);
    expect(event?.meta).toMatchObject({ type: 'melding.declined', second: sanne.id, review: REVIEW });
    expect(JSON.stringify(event?.meta)).not.toContain('ander kind'); // the reason is sealed
    expect(hear(told, 'melding.declined')).toEqual(expect.arrayContaining(['Daan', 'Berend', 'Sanne']));
    const news = told.sent.filter(({ kind }) => kind === 'melding.declined');
    expect(news.every(({ acute, dueAt }) => acute && dueAt === told.now)).toBe(true);
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length);
  });

  test('stops what was to come, and comes back on the day to look again until it is done', () => {
    const told = required(pack);
    const before = told.sent;
    expect(needed(told, before)).toEqual(expect.arrayContaining(['nudge.akkoord', 'melding.silent']));
    told.does(ilse, decline);
    expect(needed(told, before).sort()).toEqual(
      before
        .map(({ kind }) => kind)
        .filter((kind) => ['melding.call', 'melding.decide', 'card.refresh'].includes(kind))
        .sort(), // the card to call from stays
    );
    const again = told.sent.filter(({ dueAt }) => dueAt > told.now);
    expect(again.map(({ dueAt }) => dueAt).sort()[0]).toBe('2026-12-07T07:00:00.000Z');
    expect([...new Set(needed(told, again))].sort()).toEqual([
      'melding.decide',
      'melding.silent',
      'nudge.akkoord',
    ]);
    told.does(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });
    expect(needed(told, again)).toEqual([]);
  });

  test('leaves calling and recording open, and asks nothing urgent until that day', () => {
    const told = required(pack);
    told.does(ilse, decline);
    const record = () =>
      nextFor(told.setting, told.dossier, ilse, told.now).find(({ verb }) => verb === 'melding.record');
    expect(record()).toMatchObject({ because: 'melding-declined', urgent: false });
    told.at(`${REVIEW}T09:00:00.000Z`);
    expect(record()).toMatchObject({ because: 'melding-required', urgent: true });
    expect(told.does(ilse, { verb: 'melding.record', day: REVIEW, doneBy: ilse.id })).toHaveLength(1);
    expect(openMelding(told.dossier)).toBeUndefined();
  });
});

test('once more declined: only the newest day counts', () => {
  const told = required();
  told.does(ilse, decline);
  const first = told.sent.filter(({ dueAt }) => dueAt > told.now);
  told.at(`${REVIEW}T09:00:00.000Z`);
  told.does(ilse, { ...decline, review: '2027-01-11' });
  expect(needed(told, first)).toEqual([]);
  const second = told.sent.filter(({ dueAt }) => dueAt > told.now);
  expect(needed(told, second)).toHaveLength(second.length);
});

test('an answer that asks a melding again asks it anew: no decision to leave it stands for ever', () => {
  const told = required();
  told.does(ilse, decline);
  told.answers(...ask.symbio);
  expect(openMelding(told.dossier)).toMatchObject({ declined: undefined });
  expect(told.sent.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['melding.call', 'nudge.akkoord']),
  );
});

test('then the case can be closed, with its own reason, day and second person; before it cannot', () => {
  const told = required();
  const close = { verb: 'dossier.close', review: '2027-01-11', second: berend.id, motivering: 'Rust.' };
  expect(told.refuses(ilse, close)).toEqual({ code: 'melding-open', told: true });
  told.does(ilse, decline);
  const open = openMelding(told.dossier);
  expect(open && isSetAside(open)).toBe(true);
  told.does(ilse, close);
  expect(told.dossier.status).toBe('closed');
});

test('a reason, another second person and a day within the year: without one of them nothing is recorded', () => {
  const told = required();
  const refused = (more: object) => told.refuses(ilse, { ...decline, ...more });
  expect(refused({ reason: ' ' })).toEqual({ code: 'fields', fields: ['reason'] });
  for (const second of [ilse.id, lotte.id, '11111111-0000-4000-8000-0000000000ff'])
    expect(refused({ second })).toEqual({ code: 'not-in-roster', field: 'second' }); // oneself, who noticed, a stranger
  for (const review of ['2026-11-23', '2027-11-24', '2099-01-01'])
    expect(refused({ review })).toEqual({ code: 'date-order', field: 'review' });
  told.does(ilse, { ...decline, review: '2027-11-23' });
});

test('nobody but whoever leads can, nor without a melding that is asked, nor on what changed since it was seen', () => {
  const told = required();
  for (const who of [lotte, sanne, daan, berend])
    expect(told.refuses(who, decline)).toEqual({ code: 'not-allowed' });
  const seenVersion = told.dossier.version - 1; // before it was asked
  expect(told.refuses(ilse, decline, { seenVersion })).toMatchObject({ code: 'melding-changed' });
  expect(offered(told, ilse)).toContain('melding.decline');
  expect(offered(told, daan)).not.toContain('melding.decline');
  told.does(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });
  expect(told.refuses(ilse, decline)).toEqual({ code: 'nothing-to-decide' });
  expect(offered(told, ilse)).not.toContain('melding.decline');
});

test('where the directeur decides, it is the directeur who refuses: this is not there', () => {
  const told = story(practice()).opens();
  told.answers('afweging.2', 'ja');
  expect(told.refuses(ilse, decline)).toEqual({ code: 'not-in-protocol', what: 'melding.decline' });
  expect(offered(told, ilse)).not.toContain('melding.decline');
});

test('a directeur who leads the case alone declines nothing unheard', () => {
  const people = demoSchool.people
    .filter(({ id }) => id !== ilse.id)
    .map((one) =>
      one.id === daan.id ? { ...one, roles: ['directeur', 'aandachtsfunctionaris'] as const } : one,
    );
  const school = { ...demoSchool, people: people.map((one) => ({ ...one, roles: [...one.roles] })) };
  const told = story(schoolOf('symbio', { ...school, escalateTo: ['directeur'] })).opens();
  const both = told.setting.school.people.find(({ id }) => id === daan.id);
  if (both === undefined) throw new Error('nobody');
  told.does(both, {
    verb: 'afweging.answer',
    question: 'beslissing.1',
    answer: 'nee',
    motivering: 'Gewogen.',
  });
  told.does(both, decline);
  expect(hear(told, 'melding.declined')).toEqual(expect.arrayContaining(['Berend', 'Sanne']));
});
