import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PrintDesk, printDesk } from '../../src/adapters/print/print.ts';
import { teamsServer } from '../../src/adapters/teams/server.ts';
import type { Log } from '../../src/ports.ts';

const key = { tenant: 'tenant-1', school: 'linde', code: 'K7-3FQ9' };
const to = { oid: 'oid-1', key };
const html = '<!doctype html><html><head><style>p{color:red}</style></head><body><p>GEHEIM</p></body></html>';

let desk: PrintDesk;
let now = 0;
let address = '';
let logged: unknown[] = [];
let close: () => Promise<void>;
beforeEach(async () => {
  now = 5;
  logged = [];
  const log: Log = { info: () => {}, error: (...line) => void logged.push(line) };
  const door = teamsServer({
    isLikely: () => false,
    receive: async () => ({ status: 401 }),
    isHealthy: async () => true,
    log,
    grace: 0,
  });
  desk = printDesk({ address: 'https://bot.school.nl', log, now: () => now });
  desk.mount(door.server);
  address = `http://127.0.0.1:${await door.listen(0)}`;
  close = door.close;
});
afterEach(() => close());

const pathOf = (url: string) => new URL(url).pathname;
const ask = async (method: string, path: string) => {
  const response = await fetch(`${address}${path}`, { method });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe('a ticket', () => {
  test('shows the document once, and only after somebody asked for it', async () => {
    const path = pathOf(desk.offer(to, async () => html));
    for (const _ of [1, 2, 3]) {
      const looked = await ask('GET', path); // a link checker, a preview, a browser
      expect(looked.status).toBe(200);
      expect(looked.body).not.toContain('GEHEIM');
    }
    expect((await ask('POST', path)).body).toBe(html);
    expect(await ask('POST', path)).toMatchObject({
      status: 404,
      body: expect.not.stringContaining('GEHEIM'),
    });
    expect((await ask('GET', path)).status).toBe(404);
  });

  test('twice at the same moment gives it once', async () => {
    const path = pathOf(desk.offer(to, async () => html));
    const answers = await Promise.all([ask('POST', path), ask('POST', path), ask('POST', path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  });

  test('is 256 bits of chance, at the address of the bot, with nothing about anybody in it', () => {
    const urls = Array.from({ length: 50 }, (_, i) => desk.offer({ oid: `${i}`, key }, async () => html));
    expect(new Set(urls).size).toBe(50);
    for (const url of urls) expect(url).toMatch(/^https:\/\/bot\.school\.nl\/formulier\/[\w-]{43}$/);
  });

  test('lives for two minutes', async () => {
    const path = pathOf(desk.offer(to, async () => html));
    now += 119_999;
    expect((await ask('GET', path)).status).toBe(200);
    now += 1;
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('POST', path)).status).toBe(404);
  });

  test('ends when the same person asks for the same case again, and leaves those of others alone', async () => {
    const first = pathOf(desk.offer(to, async () => html));
    const other = pathOf(desk.offer({ oid: 'oid-2', key }, async () => html));
    desk.offer(to, async () => html);
    expect((await ask('POST', first)).status).toBe(404);
    expect((await ask('POST', other)).status).toBe(200);
  });

  test('of somebody who was kept out meanwhile, or that cannot be made, shows nothing and logs no text', async () => {
    const barred = pathOf(desk.offer(to, async () => undefined));
    expect((await ask('POST', barred)).status).toBe(404);
    const broken = pathOf(
      desk.offer(to, async () => {
        throw new Error('store down');
      }),
    );
    expect((await ask('POST', broken)).status).toBe(404);
    expect(logged).toHaveLength(1);
  });

  test('that nobody made is not there', async () => {
    for (const path of [
      '/formulier/x',
      '/formulier/',
      '/formulier/__proto__',
      `/formulier/${'a'.repeat(43)}`,
    ]) {
      expect((await ask('GET', path)).status, path).toBe(404);
      expect([404, 405], path).toContain((await ask('POST', path)).status);
    }
  });

  test('is not kept, indexed, framed or passed on, and the page can run nothing', async () => {
    const path = pathOf(desk.offer(to, async () => html));
    for (const method of ['GET', 'POST']) {
      const { headers } = await ask(method, path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
    }
  });

  test('never more than two hundred wait at once', async () => {
    const first = pathOf(desk.offer(to, async () => html));
    for (let i = 0; i < 200; i++) desk.offer({ oid: `o-${i}`, key }, async () => html);
    expect((await ask('GET', first)).status).toBe(404);
  });
});
