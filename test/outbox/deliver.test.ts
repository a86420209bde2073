import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import type { Answer } from '../support/fake-connector-messenger.ts';
import { berend, daan, demoSchool, ilse, key, lotte, sanne } from '../support/story.ts';
import { type World, world } from './world.ts';

const monday = '2026-11-23';
const day = { day: monday };
const utc = (time: string, date = monday) => `${date}T${time}:00.000Z`; // in winter one hour behind the school
const since = (it: World, count: number) => it.heard().slice(count);

/** A case in which melden is required with norm A, at 10:00 at school; nothing was sent yet. */
async function required(more: Parameters<typeof world>[0] = {}) {
  const it = world(more);
  await it.opens();
  await it.acts(ilse, { verb: 'consultatie.record', ...day });
  return it.answers('afweging.2', 'ja');
}
/** How calls to one person go; to anybody else they go well. */
const only = (who: { id: string }, answers: (call: number) => Answer | undefined) => {
  let calls = 0;
  return (oid: string) => (oid === who.id ? answers(++calls) : undefined);
};
const states = (it: World) =>
  it
    .rows()
    .map(({ message: { kind, to }, state }) => `${'person' in to ? 'person' : to.role} ${kind} ${state}`);

describe('what is due goes out', () => {
  test('to whoever holds the role now, once, and never again', async () => {
    const it = await required();
    expect(await it.tick()).toEqual({ sent: 2 });
    expect(it.heard().sort()).toEqual(['Daan melding.decide', 'Ilse melding.call']);
    expect(await it.tick()).toEqual({ sent: 0 });
    expect(it.errors).toEqual([]);
  });

  test('a card is made for the person who gets it, from the dossier as it is now', async () => {
    const it = await required();
    await it.tick();
    const daans = it.teams.chats.find(({ oid }) => oid === daan.id);
    expect(daans?.card).toMatchObject({ for: daan.id, message: { kind: 'melding.decide', key } });
  });

  test('somebody who leads and decides hears of one event once', async () => {
    const it = world();
    it.roster((school) => ({ ...school, people: school.people.filter(({ id }) => id !== ilse.id) }));
    await it.opens({ acute: true });
    await it.tick();
    expect(it.heard()).toEqual(['Daan zaak.new']);
  });

  test('whoever recorded it does not hear the news of it', async () => {
    const it = await required();
    await it.tick();
    await it.acts(daan, { verb: 'melding.record', ...day, doneBy: daan.id });
    await it.tick();
    expect(since(it, 2)).toEqual(['Ilse melding.done']);
  });

  test('an error with one message does not stop the others, and is logged with ids only', async () => {
    const it = await required();
    const cards = { ...it.cards };
    cards.card = (due) => {
      if (due.message.kind === 'melding.decide') throw new Error('kanariepiet');
      return it.cards.card(due);
    };
    await it.tick(it.ports, cards);
    expect(it.heard()).toEqual(['Ilse melding.call']);
    expect(it.errors.map(({ event, facts }) => [event, Object.keys(facts ?? {})])).toEqual([
      ['outbox.no-card', ['id']],
    ]);
    await it.until(utc('09:01'));
    expect(it.heard()).toContain('Daan melding.decide');
  });
});

describe('asked again when due', () => {
  test('what is no longer needed is not sent', async () => {
    const it = await required();
    await it.acts(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });
    await it.until(utc('12:00'));
    expect(it.heard()).toEqual(['Daan melding.done']);
    expect(states(it)).toContain('directeur melding.decide cancelled');
    expect(states(it)).toContain('directeur nudge.directeur cancelled');
  });

  test('a directeur who was kept out since gets nothing: the replacement is asked', async () => {
    const it = await required();
    await it.acts(ilse, { verb: 'person.exclude', person: daan.id });
    await it.until(utc('12:00', '2026-11-24'));
    expect(it.heard().filter((line) => line.startsWith('Daan'))).toEqual([]);
    // Each later card asks the same: only the newest stands open.
    expect(it.heard().filter((line) => /^Berend (melding.decide|nudge.directeur)/.test(line))).toEqual([
      'Berend melding.decide (stub)',
      'Berend nudge.directeur (stub)',
      'Berend nudge.directeur (stub)',
      'Berend nudge.directeur',
    ]);
  });

  test('somebody who fell ill since gives way to the replacement', async () => {
    const it = await required();
    it.roster((school) => ({
      ...school,
      people: school.people.map((one) => (one.id === daan.id ? { ...one, absent: true } : one)),
    }));
    await it.tick();
    expect(it.heard()).toContain('Berend melding.decide');
  });
});

describe('the hour', () => {
  test('a message that is not acute waits for working hours, school day and workday of that person', async () => {
    const it = world().at(utc('16:30', '2026-11-24')); // Tuesday, 17:30 at school; Ilse is off on Wednesday
    await it.opens();
    await it.until(utc('06:59', '2026-11-26'));
    expect(it.heard()).toEqual([]);
    await it.until(utc('07:00', '2026-11-26'));
    expect(it.heard()).toEqual(['Ilse zaak.new']); // and no reminder beside the first news
  });

  test('an acute message goes at any hour', async () => {
    const it = world().at(utc('23:30', '2026-11-28')); // in the night from Saturday to Sunday
    await it.opens({ acute: true });
    await it.tick();
    expect(it.heard().sort()).toEqual(['Daan zaak.new', 'Ilse zaak.new']);
  });

  test('whoever works today hears it today, the other on their own day', async () => {
    const it = await required();
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id });
    await it.tick();
    const before = it.heard().length;
    it.at(utc('09:30'));
    await it.acts(daan, { verb: 'melding.record', ...day, doneBy: sanne.id });
    await it.tick();
    expect(since(it, before)).toEqual(['Ilse melding.done']);
    await it.until(utc('07:00', '2026-11-25')); // Sanne works from Wednesday
    expect(since(it, before)).toEqual(['Ilse melding.done', 'Sanne melding.done']);
  });

  test.each([
    ['2027-03-12', utc('07:00', '2027-04-02'), 'winter time began it'],
    ['2026-10-05', utc('07:00', '2026-10-26'), 'summer time began it'],
  ])('a term comes at eight at school, also over a change of the clock (%s)', async (from, on) => {
    const it = world().at(`${from}T09:00:00.000Z`);
    await it.opens();
    await it.acts(ilse, { verb: 'overleg.hold', day: from, kind: 'aandachtsfunctionaris' });
    await it.until('2027-06-01T00:00:00.000Z');
    const local = it.teams.chats
      .filter(({ card: { message } }) => message.moment === 'on')
      .map(({ at }) => at);
    const expected = from === '2027-03-12' ? utc('06:00', '2027-04-02') : on;
    expect(local).toEqual([expected]);
  });

  test('several terms of one case for one person in one tick are one card, which names them all', async () => {
    const it = world();
    await it.opens();
    await it.tick();
    await it.acts(ilse, { verb: 'evaluatie.plan', day: '2026-12-07' });
    await it.acts(ilse, { verb: 'overleg.plan', day: '2026-12-07', kind: 'team', urgent: false });
    await it.until(utc('12:00', '2026-12-07'));
    const on = it.teams.chats.filter(({ card: { message } }) => message.moment === 'on');
    expect(on.map(({ oid, card }) => [oid, card.message.rule, card.also.map(({ rule }) => rule)])).toEqual([
      [ilse.id, 'evaluatie', ['overleg']],
    ]);
  });
});

describe('silence', () => {
  test('is chased after one hour, four hours and each morning when it is acute, until there is an answer', async () => {
    const it = await required();
    await it.until(utc('12:00', '2026-11-30'));
    const nudges = it.teams.chats.filter(({ card: { message } }) => message.kind === 'nudge.directeur');
    expect(nudges.map(({ at }) => at)).toEqual([
      utc('10:00'),
      utc('13:00'),
      ...['24', '25', '26', '27', '28', '29', '30'].map((date) => utc('07:00', `2026-11-${date}`)),
    ]);
    await it.acts(daan, { verb: 'directeur.decide', decision: 'niet-akkoord', reason: 'Nog niet.' });
    const before = it.teams.chats.length;
    await it.until(utc('12:00', '2026-12-04'));
    expect(since(it, before)).toEqual(['Ilse melding.decided']);
  });

  test('that is not acute is chased on school mornings, and after two school days the bestuur hears it', async () => {
    const it = world().at(utc('09:00', '2026-11-26')); // Thursday
    await it.opens();
    await it.acts(ilse, { verb: 'consultatie.record', ...day });
    await it.answers('afweging.3', 'nee');
    await it.until(utc('12:00', '2026-12-01'));
    const told = (kind: string) =>
      it.teams.chats.filter(({ card: { message } }) => message.kind === kind).map(({ at }) => at);
    expect(told('nudge.directeur')).toEqual([
      utc('10:00', '2026-11-26'),
      utc('13:00', '2026-11-26'),
      ...['2026-11-27', '2026-11-30', '2026-12-01'].map((date) => utc('07:00', date)),
    ]);
    expect(told('melding.silent')).toEqual([utc('07:00', '2026-11-30')]);
    expect(it.heard()).toContain('Berend melding.silent');
  });

  test('about a concern reaches whoever leads, and then who decides', async () => {
    const it = await world().opens();
    await it.until(utc('12:00', '2026-11-30'));
    const nudges = it.teams.chats.filter(({ card: { message } }) => message.kind === 'nudge.zaak');
    expect(nudges.map(({ oid, at }) => [oid, at])).toEqual([
      [ilse.id, utc('07:00', '2026-11-24')],
      [daan.id, utc('07:00', '2026-11-26')],
    ]);
  });

  test('about a draft reaches its writer alone, also when they cannot be reached', async () => {
    const it = world({ answers: only(lotte, () => 'unreachable') });
    await it.acts(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
    await it.until(utc('12:00', '2026-11-30'));
    expect(it.heard()).toEqual([]);
    expect(states(it)).toContain('person nudge.concept failed');
    const writer = world();
    await writer.acts(lotte, { verb: 'dossier.draft', ...day, what: 'Iets.' });
    await writer.until(utc('12:00', '2026-11-30'));
    expect(writer.heard()).toEqual(['Lotte nudge.concept']);
  });

  test('goes on also while an earlier nudge is still tried', async () => {
    const it = await required({ answers: only(daan, () => 'refused') });
    await it.until(utc('07:30', '2026-11-24'));
    const mornings = it
      .rows()
      .filter(({ message: { kind, nth } }) => kind === 'nudge.directeur' && nth === 2);
    expect(mornings.map(({ message: { to } }) => to)).toContainEqual({ person: daan.id });
  });

  test('goes on also when a nudge could not be delivered', async () => {
    const it = await required();
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
    const answers = { ...it.ports.messenger };
    const deaf: typeof it.ports.messenger = {
      ...answers,
      send: async (to, card) => {
        const unreachable = to.oid === daan.id && it.told.now < utc('00:00', '2026-11-24');
        if (unreachable) throw new Fault('teams.not-delivered', { facts: { unreachable } });
        return answers.send(to, card);
      },
    };
    await it.until(utc('12:00', '2026-11-24'), () => it.tick({ ...it.ports, messenger: deaf }));
    const nudges = it.teams.chats.filter(({ card: { message } }) => message.kind === 'nudge.akkoord');
    expect(nudges.map(({ oid, at }) => [oid, at])).toEqual([[daan.id, utc('07:00', '2026-11-24')]]);
  });
});

describe('what does not arrive', () => {
  const tries = (it: World, who = daan) =>
    it.teams.chats.filter(({ oid, card }) => oid === who.id && card.message.kind === 'melding.decide');

  test('is tried again after 1, 2, 5, 10 minutes, and comes once', async () => {
    const moments: string[] = [];
    const it = await required({
      answers: only(daan, (call) => {
        moments.push(it.told.now);
        return call <= 4 ? 'refused' : undefined;
      }),
    });
    await it.until(utc('09:30'));
    expect(moments).toEqual(['09:00', '09:01', '09:03', '09:05', '09:10'].map((time) => utc(time)));
    expect(tries(it)).toHaveLength(1);
  });

  test('waits as long as Teams asks', async () => {
    const moments: string[] = [];
    const it = await required({
      answers: only(daan, (call) => {
        moments.push(it.told.now);
        return call === 1 ? { retryAfterSeconds: 200 } : undefined;
      }),
    });
    await it.until(utc('09:30'));
    expect(moments).toEqual([utc('09:00'), '2026-11-23T09:03:20.000Z']);
  });

  test('is heard by a second person after five minutes when acute, once, and is still tried', async () => {
    const it = await required({ answers: only(daan, (call) => (call <= 8 ? 'refused' : undefined)) });
    await it.until(utc('09:04'));
    expect(it.heard()).toEqual(['Ilse melding.call']);
    await it.until(utc('09:05'));
    expect(it.heard()).toEqual(['Ilse melding.call', 'Berend undelivered']);
    await it.until(utc('12:00'));
    expect(it.heard().filter((line) => line === 'Berend undelivered')).toHaveLength(1);
    expect(tries(it)).toHaveLength(1);
  });

  test('is heard after fifteen minutes when not acute, and at once when Teams asks to wait longer', async () => {
    const slow = world({ answers: only(ilse, () => 'refused') });
    await slow.opens();
    await slow.until(utc('09:14'));
    expect(slow.heard()).toEqual([]);
    await slow.until(utc('09:15'));
    expect(slow.heard()).toEqual(['Daan undelivered']);
    const later = world({ answers: only(ilse, () => ({ retryAfterSeconds: 3600 })) });
    await later.opens();
    await later.tick();
    expect(later.heard()).toEqual(['Daan undelivered']);
  });

  test('says what and to whom; somebody who cannot be reached at all is said at once, and shown', async () => {
    const it = await required({ answers: only(daan, () => 'unreachable') });
    await it.tick();
    const told = it.teams.chats.find(({ card }) => card.message.kind === 'undelivered');
    expect(told).toMatchObject({
      oid: berend.id,
      card: { message: { about: { kind: 'melding.decide', person: daan.id } } },
    });
    const failed = await it.stores.outbox.failedFor(key);
    expect(failed.map(({ message, sentTo }) => [message.kind, sentTo])).toEqual([
      ['melding.decide', daan.id],
    ]);
  });

  test('goes down the line when the second person cannot be reached either', async () => {
    const answers = (oid: string) => (oid === daan.id || oid === berend.id ? 'unreachable' : undefined);
    const it = await required({ answers });
    await it.tick();
    expect(it.heard().sort()).toEqual(['Ilse melding.call', 'Ilse undelivered']);
  });

  test('goes on down the line, past each of whom could not be reached', async () => {
    const answers = (oid: string) => (oid === lotte.id ? undefined : 'unreachable');
    const it = await required({ answers });
    await it.tick();
    expect(it.heard()).toEqual(['Lotte undelivered', 'Lotte undelivered']); // what was asked of the lead and of the directeur
    const tried = it.teams.chats.map(({ card }) => card.message.about);
    expect(tried).toEqual(
      expect.arrayContaining([
        { kind: 'melding.decide', person: daan.id, tried: expect.arrayContaining([ilse.id, berend.id]) },
      ]),
    );
  });

  test('about somebody who works here is heard by who noticed when the only one of the bestuur cannot be reached', async () => {
    const it = world({ answers: only(berend, () => 'unreachable') });
    await it.opens({ staff: true, hideFrom: [daan.id] });
    await it.tick();
    expect(it.heard()).toEqual(['Lotte undelivered']);
    const named = world({
      school: {
        ...demoSchool,
        people: demoSchool.people.map((one) =>
          one.id === berend.id ? { ...one, replacement: sanne.id } : one,
        ),
      },
      answers: only(berend, () => 'unreachable'),
    });
    await named.opens({ staff: true, hideFrom: [daan.id] });
    await named.tick();
    expect(named.heard()).toEqual(['Sanne undelivered']);
  });

  test('when nobody can be reached it ends, and everything is shown as failed', async () => {
    const it = await required({ answers: () => 'unreachable' });
    await it.tick();
    const failed = await it.stores.outbox.failedFor(key);
    expect(failed.filter(({ message }) => message.kind !== 'undelivered')).toHaveLength(2);
    const aboutThemselves = failed.filter(
      ({ message: { to, about } }) => 'person' in to && about?.person === to.person,
    );
    expect(aboutThemselves).toEqual([]);
    expect(it.rows().some(({ state }) => state === 'sending')).toBe(false);
  });

  test('has failed after a day of trying, when a second person has long heard it', async () => {
    const it = await required({ answers: only(daan, () => 'refused') });
    await it.until(utc('09:30', '2026-11-24'));
    const failed = await it.stores.outbox.failedFor(key);
    expect(failed.map(({ message }) => message.kind)).toContain('melding.decide');
    expect(it.heard()).toContain('Berend undelivered');
  });

  test('a role that nobody holds any more is said to who is next in line', async () => {
    const it = world();
    await it.opens({ staff: true });
    it.roster((school) => ({ ...school, people: school.people.filter(({ id }) => id !== berend.id) }));
    await it.tick();
    expect(it.heard()).toEqual(['Daan undelivered']);
  });
});

describe('an answer that never came', () => {
  const decides = (it: World) => it.heard().filter((line) => line.startsWith('Daan melding.decide'));

  test('gives one extra that can be recognised, whether the first arrived or not', async () => {
    const arrived = await required({ answers: only(daan, (call) => (call === 1 ? 'arrived' : undefined)) });
    await arrived.until(utc('09:30'));
    expect(decides(arrived)).toEqual(['Daan melding.decide', 'Daan melding.decide again']);
    const lost = await required({ answers: only(daan, (call) => (call === 1 ? 'lost' : undefined)) });
    await lost.until(utc('09:30'));
    expect(decides(lost)).toEqual(['Daan melding.decide again']);
  });

  test('twice is said to a second person, and not tried a third time', async () => {
    const it = await required({ answers: only(daan, (call) => (call <= 2 ? 'arrived' : undefined)) });
    await it.until(utc('09:30'));
    expect(decides(it)).toEqual(['Daan melding.decide', 'Daan melding.decide again']);
    expect(it.heard()).toContain('Berend undelivered');
  });

  test('gives no extra when it is no longer needed', async () => {
    const it = await required({ answers: only(daan, (call) => (call === 1 ? 'lost' : undefined)) });
    await it.tick();
    await it.acts(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });
    await it.until(utc('09:30'));
    expect(decides(it)).toEqual([]);
  });
});

describe('cards that were sent', () => {
  const cards = (it: World, who: { id: string }) =>
    it.teams.chats.filter(({ oid }) => oid === who.id).map(({ card }) => `${card.message.kind} ${card.is}`);
  const replace = (it: World, activityId: string, person: string) => ({
    id: `${key.tenant}/${key.school}/${key.code}/card.replace/${it.told.dossier.version + 1}/${person}`,
    key,
    kind: 'card.replace' as const,
    occurrence: it.told.dossier.version + 1,
    to: { person },
    dueAt: it.told.now,
    acute: true,
    replace: { activityId, view: { card: 'zaak' } },
  });

  test('become a stub when they no longer ask anything; the others stay', async () => {
    const it = await required();
    await it.tick();
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
    await it.tick();
    expect(cards(it, daan)).toEqual(['melding.decide stub']);
    expect(cards(it, ilse)[0]).toBe('melding.call card');
  });

  test('of somebody who is kept out since are closed, whatever they ask', async () => {
    const it = await required();
    await it.tick();
    await it.acts(daan, { verb: 'person.exclude', person: ilse.id });
    await it.tick();
    expect(cards(it, ilse)).toEqual(['melding.call stub']);
  });

  test('the one that was clicked becomes what it was clicked into, and is closed once the melding is done', async () => {
    const it = await required();
    await it.tick();
    const clicked = it.teams.chats.find(({ oid }) => oid === daan.id)?.activityId ?? '';
    const extra = [replace(it, clicked, daan.id)];
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' }, extra);
    await it.tick();
    await it.acts(ilse, { verb: 'consultatie.record', ...day });
    await it.tick();
    expect(cards(it, daan)[0]).toBe('card.replace view');
    await it.acts(ilse, { verb: 'melding.record', ...day, doneBy: ilse.id });
    await it.tick();
    expect(cards(it, daan)[0]).toBe('card.replace stub');
  });

  test('a card that Teams no longer has is done; an edit that fails is tried again', async () => {
    const it = await required();
    await it.tick();
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' }, [
      replace(it, 'gone', daan.id),
    ]);
    await it.tick();
    expect(states(it)).toContain('person card.replace acknowledged');

    let edits = 0;
    const flaky = await required({ answers: only(daan, () => (++edits === 2 ? 'refused' : undefined)) });
    await flaky.tick();
    await flaky.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-zelf' });
    await flaky.tick();
    expect(cards(flaky, daan)).toEqual(['melding.decide card']);
    await flaky.until(utc('09:01'));
    expect(cards(flaky, daan)).toEqual(['melding.decide stub']);
  });

  test('one card for several terms stays until none of them runs', async () => {
    const it = world();
    await it.opens();
    await it.acts(ilse, { verb: 'evaluatie.plan', day: '2026-12-07' });
    await it.acts(ilse, { verb: 'overleg.plan', day: '2026-12-07', kind: 'team', urgent: false });
    await it.until(utc('12:00', '2026-12-07'));
    const on = () =>
      it.teams.chats.filter(({ card }) => card.message.moment === 'on').map(({ card }) => card.is);
    await it.acts(ilse, { verb: 'overleg.hold', day: '2026-12-07', kind: 'team' });
    await it.tick();
    expect(on()).toEqual(['card']);
    await it.acts(ilse, { verb: 'evaluatie.hold', day: '2026-12-07', result: 'beter' });
    await it.tick();
    expect(on()).toEqual(['stub']);
  });
});

describe('working notes', () => {
  test('of an unfounded suspicion are gone, and that is on record once', async () => {
    const it = world();
    await it.opens();
    const note = { key, author: lotte.id, id: 'n1', text: 'kanariepiet', at: utc('09:00') };
    await it.stores.notes.write({ ...note, expiresAt: utc('09:00', '2027-01-01') });
    await it.acts(ilse, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
    await it.tick();
    expect(await it.stores.notes.of(key, lotte.id, it.told.now)).toEqual([]);
    const events = await it.stores.store.read(key);
    const destroyed = events.filter(({ meta }) => meta.type === 'werkaantekeningen.destroyed');
    expect(destroyed).toMatchObject([{ meta: { count: 1, by: { userId: ilse.id } } }]);
  });

  test('are destroyed also when somebody writes in the dossier at that moment', async () => {
    const it = world();
    await it.opens();
    await it.acts(ilse, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
    let busy = true;
    const { append } = it.stores.store;
    const store: typeof it.stores.store = {
      ...it.stores.store,
      append: async (...args) => {
        if (busy) {
          busy = false;
          await it.acts(lotte, { verb: 'noodsituatie.record' });
        }
        return append(...args);
      },
    };
    await it.tick({ ...it.ports, store });
    const events = await it.stores.store.read(key);
    expect(events.map(({ meta }) => meta.type).slice(-2)).toEqual([
      'noodsituatie.recorded',
      'werkaantekeningen.destroyed',
    ]);
  });
});
