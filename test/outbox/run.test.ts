import { expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { runOutbox, type SetTimer } from '../../src/outbox/run.ts';
import { testCards } from '../support/fake-connector-messenger.ts';
import { ilse } from '../support/story.ts';
import { type World, world } from './world.ts';

const utc = (time: string) => `2026-11-23T${time}.000Z`;

/** A timer one can let go off; says how long it was set for. */
function handTimer() {
  let set: { run: () => void; ms: number } | undefined;
  const setTimer: SetTimer = (run, ms) => {
    const mine = { run, ms };
    set = mine;
    return () => {
      if (set === mine) set = undefined;
    };
  };
  return {
    setTimer,
    get ms() {
      return set?.ms;
    },
    ring() {
      const rings = set;
      set = undefined;
      rings?.run();
    },
  };
}
/** Lets everything that can go on without time passing go on. */
const settled = async () => {
  for (let i = 0; i < 50; i++) await new Promise(setImmediate);
};
const start = (it: World, ports = it.ports) => {
  const timer = handTimer();
  return { timer, outbox: runOutbox(ports, testCards, { setTimer: timer.setTimer }) };
};

test('what is due at the start goes out at once; then it sleeps exactly until the next', async () => {
  const it = world();
  await it.opens({ acute: true });
  await it.answers('afweging.2', 'ja');
  it.at(utc('09:59:30'));
  const { timer, outbox } = start(it);
  await settled();
  expect(it.heard()).toContain('Daan melding.decide');
  expect(timer.ms).toBe(30_000);
  const before = it.heard().length;
  it.at(utc('10:00:00'));
  timer.ring();
  await settled();
  expect(it.heard().slice(before)).toEqual(['Daan nudge.directeur']);
  await outbox.stop();
});

test('it never sleeps longer than a minute', async () => {
  const it = world();
  const { timer, outbox } = start(it);
  await settled();
  expect(timer.ms).toBe(60_000);
  await outbox.stop();
});

test('a moved clock wakes it: what fell due goes out, and it sleeps until what is next by that clock', async () => {
  const it = world();
  await it.opens({ acute: true });
  await it.answers('afweging.2', 'ja');
  const { timer, outbox } = start(it);
  await settled();
  it.at(utc('12:59:50'));
  outbox.wake();
  await settled();
  expect(it.heard().filter((line) => line === 'Daan nudge.directeur')).toHaveLength(1);
  expect(timer.ms).toBe(10_000);
  await outbox.stop();
});

test('one tick at a time: waking in the middle looks once more, after it', async () => {
  const it = world();
  await it.opens({ acute: true });
  let running = 0;
  let most = 0;
  let leases = 0;
  const { lease } = it.stores.outbox;
  const counted: typeof it.stores.outbox = {
    ...it.stores.outbox,
    lease: async (...args) => {
      leases++;
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return lease(...args);
    },
  };
  const { outbox } = start(it, { ...it.ports, outbox: counted });
  for (let i = 0; i < 20; i++) outbox.wake();
  await settled();
  const first = leases;
  await Promise.all([outbox.tick(), outbox.tick()]);
  expect(most).toBe(1);
  expect(first).toBeLessThan(8);
  expect(it.heard()).toHaveLength(2);
  await outbox.stop();
});

test('a tick that fails is logged and tried again; the loop lives', async () => {
  const it = world();
  await it.opens({ acute: true });
  let down = true;
  const { lease } = it.stores.outbox;
  const flaky: typeof it.stores.outbox = {
    ...it.stores.outbox,
    lease: async (...args) => {
      if (down) throw new Fault('store.unavailable');
      return lease(...args);
    },
  };
  const { timer, outbox } = start(it, { ...it.ports, outbox: flaky });
  await settled();
  expect(it.errors.map(({ event }) => event)).toEqual(['outbox.tick-failed']);
  expect(timer.ms).toBe(10_000);
  down = false;
  timer.ring();
  await settled();
  expect(it.heard()).toHaveLength(2);
  await outbox.stop();
});

test('stopping waits for what is being sent, begins nothing new, and leaves the rest for the next start', async () => {
  const it = world();
  await it.opens({ acute: true });
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const messenger: typeof it.ports.messenger = {
    ...it.ports.messenger,
    send: async (to, card) => {
      await held;
      return it.ports.messenger.send(to, card);
    },
  };
  const { timer, outbox } = start(it, { ...it.ports, messenger });
  await settled();
  await it.acts(ilse, { verb: 'noodsituatie.record' });
  let stopped = false;
  const stopping = outbox.stop().then(() => {
    stopped = true;
  });
  outbox.wake();
  await settled();
  expect(stopped).toBe(false);
  answer();
  await stopping;
  expect(it.heard().sort()).toEqual(['Daan zaak.new', 'Ilse zaak.new']);
  expect(timer.ms).toBeUndefined();
  const next = start(it);
  await settled();
  expect(it.heard()).toContain('Daan noodsituatie.told');
  await next.outbox.stop();
});

test('what is looked at once a day is asked after what was due, once a day, and again when it failed', async () => {
  const it = world();
  let asked = 0;
  const timer = handTimer();
  const outbox = runOutbox(it.ports, testCards, {
    setTimer: timer.setTimer,
    daily: async () => {
      asked += 1;
      if (asked === 1) throw new Fault('store.unavailable');
    },
  });
  await settled();
  expect(asked).toBe(1);
  expect(timer.ms).toBe(10_000); // it failed: tried again
  for (let tick = 0; tick < 3; tick++) {
    timer.ring();
    await settled();
  }
  expect(asked).toBe(2);
  it.at('2026-11-24T09:00:00.000Z');
  timer.ring();
  await settled();
  expect(asked).toBe(3);
  await outbox.stop();
});
