import { describe, expect, test } from 'vitest';
import { berichtCard } from '../../../src/cards/bericht.ts';
import { localDay, localTime } from '../../../src/core/calendar.ts';
import type { OutboxMessage } from '../../../src/core/messages.ts';
import type { Person } from '../../../src/core/school.ts';
import { nextNudge, stillNeeded } from '../../../src/core/still-needed.ts';
import { templates } from '../../support/setting.ts';
import { daan, ilse, lotte, type Story, sanne, schoolOf, story } from '../../support/story.ts';

const day = '2026-11-23';
const vertrek = { verb: 'vertrek.record', day, what: 'Ze gaan weg.' };
const opened = () => story(schoolOf('kms')).opens();
const asked = (told: Story) => told.sent.filter(({ kind }) => kind === 'veiligThuis.tell');
const needed = (told: Story, messages: readonly OutboxMessage[]) =>
  messages.map((message) => stillNeeded(told.setting, told.dossier, message));
const card = (told: Story, message: OutboxMessage | undefined, who: Person): string => {
  if (message === undefined) throw new Error('no message');
  const shown = {
    templates,
    setting: told.setting,
    who,
    at: told.now,
    cardId: 'c',
    code: 'K7-3FQ9',
    dossier: told.dossier,
  };
  return JSON.stringify(berichtCard(shown, message));
};
/** When it is asked again, after it was sent at eight in the morning of these days. */
const row = (told: Story, first: OutboxMessage, sent: readonly string[]) => {
  let message: OutboxMessage | undefined = first;
  return sent.map((on) => {
    message = message && nextNudge(told.setting, message, `${on}T07:00:00.000Z`);
    return (
      message &&
      `${message.nth} ${localDay(message.dueAt)} ${localTime(message.dueAt)} ${JSON.stringify(message.to)}`
    );
  });
};

describe('R001-5, R001-6: what Veilig Thuis must hear is asked until it is on record that it was told', () => {
  test('parents who threaten to leave: every morning, in the weekend too', () => {
    const told = opened();
    told.does(lotte, vertrek);
    const [now, again, late] = asked(told);
    if (!now || !again || !late) throw new Error('not asked');
    const lead = '{"role":"aandachtsfunctionaris"}';
    expect(row(told, again, ['2026-11-27', '2026-11-28', '2026-11-29'])).toEqual([
      `2 2026-11-28 08:00 ${lead}`,
      `3 2026-11-29 08:00 ${lead}`,
      `4 2026-11-30 08:00 ${lead}`,
    ]);
    for (const once of [now, late]) expect(row(told, once, ['2026-11-27'])).toEqual([undefined]); // one row, not three
  });

  test('another school: every school morning, over the holidays too', () => {
    const told = opened();
    told.does(ilse, { verb: 'melding.record', day, doneBy: ilse.id });
    told.does(ilse, { verb: 'verandering.record', day, newSchool: 'De Eik' });
    const [, again] = asked(told);
    if (!again) throw new Error('not asked');
    expect(row(told, again, ['2026-11-27', '2026-12-18'])).toEqual([
      '2 2026-11-30 08:00 {"role":"aandachtsfunctionaris"}',
      '3 2027-01-04 08:00 {"role":"aandachtsfunctionaris"}',
    ]);
  });

  test.each([
    { verb: 'veiligThuis.inform', day, note: 'Verteld dat zij gaan.' },
    { verb: 'advies.ask', day, anonymous: false },
    { verb: 'melding.record', day, doneBy: ilse.id },
  ])('it ends with what is on record after it: $verb', (ends) => {
    const told = opened();
    told.does(ilse, ends); // before it: that was about something else
    told.does(lotte, vertrek);
    const all = asked(told);
    expect(needed(told, all)).toEqual([true, true, true]);
    told.does(ilse, { verb: 'overleg.plan', day: '2026-11-30', kind: 'team', urgent: false });
    told.does(ilse, { verb: 'veiligThuis.answer', day, outcome: 'Over iets anders.' });
    expect(needed(told, all)).toEqual([true, true, true]);
    told.does(ilse, ends);
    expect(needed(told, all)).toEqual([false, false, false]);
  });

  test('a case that is closed meanwhile is asked about all the same; one that proved unfounded is told once', () => {
    const closed = opened();
    closed.does(lotte, vertrek);
    const all = asked(closed);
    closed.does(ilse, {
      verb: 'dossier.close',
      motivering: 'Zij zijn weg.',
      second: sanne.id,
      review: '2026-12-14',
    });
    expect(needed(closed, all)).toEqual([true, true, true]);
    closed.does(ilse, { verb: 'veiligThuis.inform', day });
    expect(needed(closed, all)).toEqual([false, false, false]);
    const unfounded = opened();
    unfounded.does(lotte, vertrek);
    const told = asked(unfounded);
    unfounded.does(ilse, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
    expect(needed(unfounded, told)).toEqual([true, false, false]);
    unfounded.does(ilse, { verb: 'dossier.reopen', reason: 'Toch wel.' });
    expect(needed(unfounded, told)).toEqual([true, true, true]);
  });

  test('the card has the way to end it; the directeur reads whom to ask, and may record it too', () => {
    const told = opened();
    told.does(lotte, vertrek);
    const [now, again, late] = asked(told);
    expect(card(told, now, ilse)).toMatch(/Vertel dit aan Veilig Thuis[\s\S]*Veilig Thuis ingelicht/);
    expect(card(told, now, ilse)).not.toContain('Herinnering van de assistent');
    expect(card(told, again, ilse)).toContain('Herinnering van de assistent');
    const said = card(told, late, daan);
    expect(said).toContain('Veilig Thuis weet iets nog niet');
    expect(said).toContain('Bel Veilig Thuis direct en bespreek de situatie.'); // as the protocol has it
    expect(said).toContain(ilse.name);
    expect(said).toContain('Bel nu Veilig Thuis');
    told.does(daan, { verb: 'veiligThuis.inform', day });
    told.refuses(sanne, { verb: 'veiligThuis.inform', day });
  });
});

test.each([
  ['R000-9', 'onze-wijs'],
  ['R002-10', 'symbio'],
])('%s %s: what is urgent and was not told is asked each morning', (_rule, pack) => {
  const told = story(schoolOf(pack)).opens();
  told.does(lotte, { verb: 'situatie.record', day, situation: 'vgv-eergeweld' });
  const rows = asked(told).map((message) => row(told, message, ['2026-11-28'])[0]?.slice(0, 18));
  expect(rows).toEqual([undefined, '2 2026-11-29 08:00', undefined, '2 2026-11-29 08:00']);
  const all = asked(told);
  told.does(lotte, { verb: 'veiligThuis.inform', day });
  expect(needed(told, all)).toEqual([false, false, false, false]);
});

test('where advice is asked and nothing has to be told, or no situation tells it, telling is no act of this protocol', () => {
  for (const pack of ['vo-zorgcoordinator', 'po-sot'])
    expect(story(schoolOf(pack)).opens().refuses(ilse, { verb: 'veiligThuis.inform', day })).toEqual({
      code: 'not-in-protocol',
      what: 'veiligThuis.inform',
    });
  const told = story(schoolOf('vo-zorgcoordinator')).opens();
  told.does(lotte, { verb: 'situatie.record', day, situation: 'specifiek-geweld' });
  expect(card(told, asked(told)[0], ilse)).toContain('Advies gevraagd aan Veilig Thuis');
});

test('R003-4: advice the protocol asks for is not lost: each school morning, without haste, until it was asked or the case is closed', () => {
  const told = story(schoolOf('vo-zorgcoordinator')).opens();
  told.does(lotte, { verb: 'situatie.record', day, situation: 'specifiek-geweld' });
  const all = asked(told);
  expect(all.map(({ acute }) => acute)).toEqual([false, false]);
  expect(all.map((message) => row(told, message, ['2026-11-27'])[0]?.slice(0, 18))).toEqual([
    '1 2026-11-30 08:00',
    '1 2026-11-30 08:00',
  ]);
  const [next] = all.flatMap((message) => nextNudge(told.setting, message, '2026-11-27T09:00:00.000Z') ?? []);
  if (next === undefined) throw new Error('not asked again');
  expect(card(told, next, ilse)).toMatch(/Vraag advies aan Veilig Thuis[\s\S]*Herinnering van de assistent/);
  expect(needed(told, [next])).toEqual([true]);
  told.does(ilse, { verb: 'dossier.close', motivering: 'Klaar.', second: sanne.id, review: '2026-12-14' });
  expect(needed(told, [...all, next])).toEqual([true, true, false]);
  told.does(ilse, { verb: 'dossier.reopen', reason: 'Toch niet.' });
  expect(needed(told, [next])).toEqual([true]);
  told.does(lotte, { verb: 'advies.ask', day, anonymous: true });
  expect(needed(told, [...all, next])).toEqual([false, false, false]);
});
