import type { OutboxMessage } from '../../src/core/messages.ts';
import { type Facts, Fault } from '../../src/fault.ts';
import type { OutboxCards } from '../../src/outbox/outbox.ts';
import type { Clock, Messenger } from '../../src/ports.ts';

/** A card in these tests says what it is made from. */
export type TestCard = {
  readonly is: 'card' | 'stub' | 'view';
  readonly message: OutboxMessage;
  readonly also: readonly OutboxMessage[];
  readonly for: string;
};
export const testCards: OutboxCards = {
  card: ({ message, also, person }): TestCard => ({ is: 'card', message, also, for: person.id }),
  stub: ({ message, also, person }): TestCard => ({ is: 'stub', message, also, for: person.id }),
  view: ({ message, also, person }): TestCard => ({ is: 'view', message, also, for: person.id }),
};

/** One message in somebody's chat, as it stands now. */
export type Arrived = {
  readonly oid: string;
  readonly activityId: string;
  readonly at: string; // UTC
  card: TestCard;
};

/** What an answer to a call can be, besides "done". */
export type Answer = 'refused' | 'unreachable' | 'lost' | 'arrived' | { readonly retryAfterSeconds: number };

const refuse = (facts: Facts) => new Fault('teams.not-delivered', { facts });

/**
 * Teams, with chats one can read. `answers` says how a call goes, by person and in order of all calls (from 1):
 * `lost` and `arrived` both end without an answer, and only here one can see which it was.
 */
export function fakeConnectorMessenger(
  clock: Clock,
  answers: (oid: string, call: number) => Answer | undefined = () => undefined,
) {
  const chats: Arrived[] = [];
  let calls = 0;
  const goes = (oid: string, act: () => void) => {
    const answer = answers(oid, ++calls);
    if (answer === 'refused') throw refuse({ status: 503 });
    if (answer === 'unreachable') throw refuse({ status: 403, unreachable: true });
    if (typeof answer === 'object') throw refuse({ status: 429, ...answer });
    if (answer !== 'lost') act();
    if (answer === 'lost' || answer === 'arrived') throw new Fault('teams.ambiguous');
  };
  const messenger: Messenger = {
    async send({ oid }, card) {
      const activityId = `a${chats.length + 1}`;
      goes(oid, () => chats.push({ oid, activityId, at: clock.now(), card: card as TestCard }));
      return { activityId };
    },
    async update({ oid }, activityId, card) {
      goes(oid, () => {
        const found = chats.find((arrived) => arrived.oid === oid && arrived.activityId === activityId);
        if (found === undefined) throw refuse({ status: 404, unreachable: true });
        found.card = card as TestCard;
      });
    },
  };
  return {
    messenger,
    chats: chats as readonly Arrived[],
    get calls() {
      return calls;
    },
  };
}

export type Trouble = 'fails' | 'no-answer' | 'crash-before' | 'crash-after';

/**
 * Wraps ports so that the n-th call of all goes wrong: it fails and nothing happened, it happened and the answer
 * got lost, or the bot stops there. After a crash no call of this bot ever answers, as with a process that is gone.
 * @returns the wrapped ports, and when it crashed
 */
export function troubled<P extends Record<string, object>>(ports: P, at: number, trouble: Trouble) {
  let calls = 0;
  let dead = false;
  let onCrash = () => {};
  const crashed = new Promise<void>((resolve) => {
    onCrash = resolve;
  });
  const gone = () => new Promise<never>(() => {});
  const crash = () => {
    dead = true;
    onCrash();
    return gone();
  };
  const noAnswer = (port: string) =>
    new Fault(port === 'messenger' ? 'teams.ambiguous' : 'store.unavailable', { facts: { test: true } });
  const wrap = (name: string, port: object) =>
    new Proxy(port, {
      get: (target, method) => {
        const original: unknown = Reflect.get(target, method);
        if (typeof original !== 'function') return original;
        return async (...args: unknown[]) => {
          if (dead) return gone();
          const here = ++calls === at;
          if (here && trouble === 'crash-before') return crash();
          if (here && trouble === 'fails')
            throw name === 'messenger' ? refuse({ status: 503 }) : new Fault('store.unavailable');
          const result: unknown = await Reflect.apply(original, target, args);
          if (dead || (here && trouble === 'crash-after')) return crash();
          if (here) throw noAnswer(name);
          return result;
        };
      },
    });
  const wrapped = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, wrap(name, port)]));
  return {
    ports: wrapped as P,
    crashed,
    get calls() {
      return calls;
    },
    get dead() {
      return dead;
    },
  };
}
