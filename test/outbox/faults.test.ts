import { describe, expect, test } from 'vitest';
import { stillNeeded } from '../../src/core/still-needed.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { sqliteBench } from '../adapters/store/bench.ts';
import { type Trouble, testCards, troubled } from '../support/fake-connector-messenger.ts';
import { daan, ilse, key, lotte, practice, sanne } from '../support/story.ts';
import { type World, world } from './world.ts';

const day = { day: '2026-11-23' };
const utc = (time: string, date = '2026-11-23') => `${date}T${time}:00.000Z`;

/** A row of acts with time in between; `wait` lets the outbox work until then. */
type Scenario = (it: World, wait: (utc: string) => Promise<unknown>) => Promise<unknown>;
const scenarios: Record<string, Scenario> = {
  'a calm concern and its first term': async (it, wait) => {
    await it.opens();
    await wait(utc('09:30'));
    await it.acts(ilse, { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' });
    await it.acts(ilse, { verb: 'overleg.plan', day: '2026-12-14', kind: 'team', urgent: false });
    await wait(utc('12:00', '2026-12-17'));
  },
  'danger now: asked, silent, agreed, done': async (it, wait) => {
    await it.opens({ acute: true });
    await wait(utc('09:30'));
    await it.answers('afweging.2', 'ja');
    await wait(utc('12:00', '2026-11-24'));
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id });
    await wait(utc('12:00', '2026-11-25'));
    await it.acts(ilse, { verb: 'melding.record', ...day, doneBy: sanne.id });
    await wait(utc('12:00', '2026-12-03'));
  },
  'handed over, and unfounded in the end': async (it, wait) => {
    await it.opens();
    await it.stores.notes.write({
      key,
      author: lotte.id,
      id: 'n1',
      text: 'x',
      at: it.told.now,
      expiresAt: utc('09:00', '2027-01-01'),
    });
    await it.acts(ilse, { verb: 'dossier.handOver', person: sanne.id });
    await wait(utc('12:00', '2026-11-25'));
    await it.acts(sanne, { verb: 'dossier.unfounded', motivering: 'Er was niets.' });
    await wait(utc('13:00', '2026-11-25'));
  },
};

/** What arrived, without the mark of an extra: how often as a first, how often as an extra. */
function arrived(it: World) {
  const counts = new Map<string, { first: number; extra: number }>();
  for (const { card } of it.teams.chats) {
    for (const { id, again } of [card.message, ...card.also]) {
      const name = id.replace(/\/again$/, '');
      const { first, extra } = counts.get(name) ?? { first: 0, extra: 0 };
      counts.set(name, again ? { first, extra: extra + 1 } : { first: first + 1, extra });
    }
  }
  return counts;
}

/** Plays a scenario with a bot of which the n-th call goes wrong; when it crashed, another bot goes on. */
async function play(it: World, scenario: Scenario, n: number, trouble: Trouble) {
  const { store, outbox, notes, directory, messenger } = it.ports;
  const bot = troubled({ store, outbox, notes, directory, messenger }, n, trouble);
  const tick = async (): Promise<unknown> => {
    if (bot.dead) return it.tick();
    const run = deliverDue({ ...it.ports, ...bot.ports }, testCards);
    return Promise.race([run, bot.crashed]).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'Fault')) throw error; // the outbox itself could not be read
    });
  };
  await scenario(it, (until) => it.until(until, tick));
  return bot;
}

/** Nothing lost, nothing twice but one marked extra, nothing left open that asks nothing any more. */
async function expectWhole(it: World, expected: readonly string[], what: string) {
  const found = arrived(it);
  expect([...found.keys()].sort(), what).toEqual(expected);
  const extras = [...found.values()].filter(({ extra }) => extra > 0).length;
  for (const [id, { first, extra }] of found) {
    expect(first, `${what}: ${id} unmarked`).toBeLessThanOrEqual(1);
    expect(extra, `${what}: ${id} extra`).toBeLessThanOrEqual(1);
    expect(first + extra, `${what}: ${id}`).toBeGreaterThanOrEqual(1);
  }
  for (const { card } of it.teams.chats) {
    const uncertain = (found.get(card.message.id)?.extra ?? 0) > 0; // its place in the chat is not known
    const asks = [card.message, ...card.also].some((message) =>
      stillNeeded(practice(), it.told.dossier, message),
    );
    if (card.is === 'card' && !uncertain) expect(asks, `${what}: ${card.message.id} stands open`).toBe(true);
  }
  const events = await it.stores.store.read(key);
  const ends = (type: string) => events.filter(({ meta }) => meta.type === type).length;
  expect(ends('werkaantekeningen.destroyed'), what).toBe(ends('dossier.unfounded'));
  expect(await it.stores.notes.of(key, lotte.id, it.told.now)).toEqual([]);
  return extras;
}

describe.each(Object.entries(scenarios))('%s', (_name, scenario) => {
  test.each<Trouble>(['fails', 'no-answer', 'crash-before', 'crash-after'])(
    'everything arrives once, whichever call %s; an extra is marked',
    async (trouble) => {
      const clean = world();
      const { calls } = await play(clean, scenario, 0, trouble);
      const expected = [...arrived(clean).keys()].sort();
      expect(expected.length).toBeGreaterThan(1);
      expect(calls).toBeGreaterThan(20);
      let extras = 0;
      for (let n = 1; n <= calls; n++) {
        const it = world();
        await play(it, scenario, n, trouble);
        extras += await expectWhole(it, expected, `call ${n} ${trouble}`);
      }
      if (trouble !== 'fails') expect(extras).toBeGreaterThan(0); // so that this test has seen one
    },
  );
});

test('a bot that stops in the middle of sending is followed up by the next, on the same SQLite file', async () => {
  const bench = sqliteBench();
  const on = () => {
    const { dossiers: store, outbox, notes, close } = bench.open();
    return { store, outbox, notes, close };
  };
  const first = on();
  const it = world({ stores: first });
  await it.opens({ acute: true });
  const { store, outbox, notes, directory, messenger } = it.ports;
  const bot = troubled({ store, outbox, notes, directory, messenger }, 0, 'crash-after');
  bot.ports.messenger = {
    ...messenger,
    send: async (to, card) => {
      await messenger.send(to, card);
      return new Promise<never>(() => {}); // the power goes: it arrived, and nobody here knows
    },
  };
  void deliverDue({ ...it.ports, ...bot.ports }, testCards);
  while (it.teams.chats.length < 2) await new Promise(setImmediate);
  first.close();
  const second = on();
  const rest = { ...it.ports, ...second };
  it.at(utc('09:02'));
  expect(await it.tick(rest)).toEqual({ sent: 0 }); // the lease still holds
  it.at(utc('09:03'));
  await it.tick(rest);
  await it.tick(rest);
  expect(it.heard().sort()).toEqual([
    'Daan zaak.new',
    'Daan zaak.new again',
    'Ilse zaak.new',
    'Ilse zaak.new again',
  ]);
  expect(await second.outbox.nextDue()).toBe(utc('10:00')); // nothing is left but the nudge of an hour later
  second.close();
});

describe('two bots share the work', () => {
  test('at the same moment, and nothing is sent twice', async () => {
    const bench = sqliteBench();
    const [one, two] = [bench.open(), bench.open()];
    const it = world({ stores: { store: one.dossiers, outbox: one.outbox, notes: one.notes } });
    await it.opens({ acute: true });
    await it.answers('afweging.2', 'ja');
    const other = { ...it.ports, store: two.dossiers, outbox: two.outbox, notes: two.notes };
    await Promise.all([it.tick(), it.tick(other), it.tick(), it.tick(other)]);
    await Promise.all([it.tick(), it.tick(other)]);
    expect(it.heard().sort()).toEqual(['Daan melding.decide', 'Daan zaak.new', 'Ilse melding.call']);
    one.close();
    two.close();
  });

  test('one whose lease is nearly over does not begin to send: the other would take it for lost', async () => {
    const it = world();
    await it.opens();
    await it.answers('afweging.2', 'ja');
    await it.tick();
    await it.acts(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: sanne.id });
    const slow = {
      ...it.ports,
      directory: {
        ...it.ports.directory,
        school: async (scope: { tenant: string; school: string }) => {
          it.at('2026-11-23T09:02:30.000Z'); // it hung; the lease ends at 09:03
          return it.ports.directory.school(scope);
        },
      },
    };
    await it.tick(slow);
    expect(it.heard()).not.toContain('Sanne melding.assigned');
    await it.until(utc('09:10'));
    expect(it.heard().filter((line) => line.startsWith('Sanne'))).toEqual(['Sanne melding.assigned']);
  });

  test('one that lost its lease while it was preparing does not send', async () => {
    const it = world();
    await it.opens({ acute: true });
    await it.tick();
    const before = it.teams.chats.length;
    await it.answers('afweging.2', 'ja');
    const late = {
      ...it.ports,
      outbox: { ...it.stores.outbox, settle: async () => false }, // whatever it marks, another has it now
    };
    const run = deliverDue(late, testCards);
    await run;
    expect(it.teams.chats).toHaveLength(before);
  });
});
