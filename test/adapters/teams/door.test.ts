import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { teamsServer } from '../../../src/adapters/teams/server.ts';
import type { Reference } from '../../../src/ports.ts';
import { type RunningBot, replyCard, startBot } from './harness.ts';

let bot: RunningBot;
let closed = false;
async function open(...args: Parameters<typeof startBot>) {
  closed = false;
  bot = await startBot(...args);
  return bot;
}
afterEach(async () => {
  if (!closed) await bot.close();
});

describe('/healthz', () => {
  test('says ok, and nothing else, while the bot can work', async () => {
    await open();
    const answer = await fetch(`${bot.url}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([200, '{"status":"ok"}']);
  });

  test.each([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('kanarie'))],
    [
      'throws',
      () => {
        throw new Error('kanarie');
      },
    ],
  ])('says 503, without why, when the check %s', async (_name, check) => {
    await open();
    bot.state.healthy = check;
    const answer = await fetch(`${bot.url}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([503, '{"status":"unavailable"}']);
  });
});

test('only this machine is listened on', async () => {
  await open();
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
  for (const other of others) await expect(reach(other?.address ?? '')).resolves.toBe(false);
  await expect(reach('127.0.0.1')).resolves.toBe(true);
});

function reach(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(bot.url).port), host);
    const answer = (yes: boolean) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

test('a port that is taken is said so', async () => {
  await open();
  const second = teamsServer({
    isLikely: () => false,
    receive: async () => ({ status: 200 }),
    isHealthy: async () => true,
    log: { info: () => {}, error: () => {} },
  });
  await expect(second.listen(Number(new URL(bot.url).port))).rejects.toThrow('EADDRINUSE');
});

test('while the keys of the issuer cannot be fetched nothing runs, and Teams may try again', async () => {
  await open({ openIdMetadata: 'http://127.0.0.1:1/metadata' });
  const answer = await bot.post(bot.activity('message'));
  expect(answer).toMatchObject({ status: 503, text: '' });
  expect(bot.turns).toEqual([]);
  expect(bot.logged).toMatchObject([{ level: 'error', event: 'token.unchecked' }]);
});

describe('closing', () => {
  test('lets the answer under way finish and takes nothing new', async () => {
    await open();
    let finish = () => {};
    bot.state.handle = () =>
      new Promise((resolve) => {
        finish = () => resolve({ kind: 'card', card: replyCard });
      });
    const underWay = bot.post(bot.activity('execute'));
    await expect.poll(() => bot.turns).toHaveLength(1);
    const closing = bot.close();
    closed = true;
    await expect.poll(() => reach('127.0.0.1')).toBe(false);
    finish();
    expect((await underWay).status).toBe(200);
    await closing;
  });

  test('cuts off what does not finish in time', async () => {
    await open({}, { grace: 100 });
    bot.state.handle = () => new Promise(() => {});
    const underWay = bot.post(bot.activity('execute')).catch((error: Error) => error.name);
    await expect.poll(() => bot.turns).toHaveLength(1);
    await bot.close();
    closed = true;
    expect(await underWay).toBe('TypeError');
  });

  test('waits until the references under way are written', async () => {
    await open();
    const written: Reference[] = [];
    let write = () => {};
    bot.state.save = (reference) =>
      new Promise((resolve) => {
        write = () => {
          written.push(reference);
          resolve(undefined);
        };
      });
    await bot.post(bot.activity('execute'));
    const closing = bot.close().then(() => written.length);
    closed = true;
    await expect.poll(() => reach('127.0.0.1')).toBe(false);
    write();
    expect(await closing).toBe(1);
  });
});
