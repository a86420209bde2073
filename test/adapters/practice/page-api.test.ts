import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { idOf, school, startWorld, type World } from './fake-bot.ts';
import * as cards from './fake-cards.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.heard.length = 0;
});

const get = (path: string) => fetch(`${world.origin}/oefenen/api/${path}`);
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${world.origin}/oefenen/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.origin, ...headers },
    body: JSON.stringify(body),
  });
const outcome = async (path: string, body: object) => (await post(path, body)).json();
const click = { person: idOf(1), messageId: '1', data: { verb: 'verder', plaats: 'gymzaal' } };

/** Like fetch, but with a Host of our choice. */
const withHost = (host: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(world.origin);
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('every person is told once that the bot was installed, and greeted', async () => {
  const [first, second] = await Promise.all([get('state'), get('state')]);
  expect(first.status + second.status).toBe(400);
  await get('state');
  const installed = world.heard.filter(({ type }) => type === 'installationUpdate');
  expect(installed.map(({ from }) => from.aadObjectId)).toEqual([1, 2, 3, 4, 5].map(idOf));
  const { people } = (await (await get('state')).json()) as { people: { fromBot: number[]; role: string }[] };
  expect(people.map(({ fromBot }) => fromBot.length)).toEqual([1, 1, 1, 1, 1]);
  expect(people[2]?.role).toBe('IB’er / aandachtsfunctionaris');
});

test('a typed message reaches the bot as Teams sends it', async () => {
  expect(await outcome('message', { person: idOf(1), text: 'hulp' })).toEqual({ kind: 'done' });
  const [activity] = world.heard;
  expect(activity).toMatchObject({
    type: 'message',
    text: 'hulp',
    channelId: 'msteams',
    locale: 'nl-NL',
    serviceUrl: world.practice.serviceUrl,
    from: { id: `29:oefenen-${idOf(1)}`, aadObjectId: idOf(1), name: 'Lotte Bakker' },
    conversation: { conversationType: 'personal', tenantId: school.tenant },
    channelData: { tenant: { id: school.tenant } },
  });
});

test('an Execute is an invoke, and its card is only for who clicked: the chat keeps the base card', async () => {
  const messageId = await world.card(idOf(1), cards.form);
  const answer = await outcome('execute', {
    ...click,
    messageId,
    action: { verb: 'verder', title: 'Verder' },
  });
  expect(answer).toEqual({ kind: 'card', card: cards.next });
  expect(world.heard.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', verb: 'verder', data: click.data }, trigger: 'manual' },
  });
  const { messages } = (await (await get(`chats/${idOf(1)}`)).json()) as { messages: { card?: object }[] };
  expect(messages.at(-1)?.card).toEqual(cards.form);
});

test('an answer that Teams would not show is an error that says why', async () => {
  const wrong = await outcome('execute', { ...click, action: { verb: 'nood' } });
  expect(wrong).toMatchObject({ kind: 'failed', reason: 'card without version, or above 1.5' });
  const broken = await outcome('execute', { ...click, action: { verb: 'later' }, data: { verb: 'later' } });
  expect(broken).toMatchObject({ kind: 'failed', reason: 'de assistent antwoordt met HTTP 500' });
});

test('a dialog opens, stays open with what was typed, and closes', async () => {
  const task = { ...click, data: { verb: 'venster' } };
  expect(await outcome('task/fetch', task)).toMatchObject({ kind: 'dialog', title: 'Wat gebeurde er?' });
  const again = await outcome('task/submit', { ...task, data: { verhaal: 'kort' } });
  expect(again).toMatchObject({ kind: 'dialog' });
  expect(JSON.stringify(again)).toContain('"value":"kort"');
  const done = await outcome('task/submit', { ...task, data: { verhaal: 'Een hele zin over wat er was.' } });
  expect(done).toEqual({ kind: 'done', text: 'Het staat in het dossier.' });
  expect(world.heard.map(({ name }) => name)).toEqual(['task/fetch', 'task/submit', 'task/submit']);
});

test('a Submit is a message with a value and no text', async () => {
  expect(await outcome('submit', click)).toEqual({ kind: 'done' });
  expect(world.heard[0]).toMatchObject({ type: 'message', value: click.data, replyToId: '1' });
  expect(world.heard[0]).not.toHaveProperty('text');
});

test('delivered twice, a click comes twice with another id', async () => {
  await outcome('execute', { ...click, twice: true, action: { verb: 'verder' } });
  await outcome('message', { person: idOf(1), text: 'hulp', twice: true });
  const ids = world.heard.map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('tokens follow the real time, also when the clock is weeks ahead', async () => {
  world.due.push('2999-01-01T00:00:00.000Z');
  expect(await outcome('clock', { to: 'week' })).toMatchObject({ ahead: true, moved: true });
  expect(await outcome('message', { person: idOf(1), text: 'hulp' })).toEqual({ kind: 'done' });
  expect(world.refusedTokens).toEqual([]);
  expect(world.heard[0].timestamp > new Date(Date.now() + 6 * 86_400_000).toISOString()).toBe(true);
  expect(await outcome('clock', { to: { local: '2026-01-01T09:00' } })).toMatchObject({ ahead: false });
});

test('only the page itself gets an answer', async () => {
  const text = { person: idOf(1), text: 'hulp' };
  expect((await post('message', text, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await post('message', text, { origin: 'null' })).status).toBe(403);
  expect((await post('message', text, { 'content-type': 'text/plain' })).status).toBe(403);
  expect((await post('message', text, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await withHost('evil.example', '/oefenen/api/state')).toBe(403);
  expect(await withHost(`evil.example:${new URL(world.origin).port}`, '/')).toBe(403);
  expect(await withHost('evil.example', '/oefenen/api/events')).toBe(403);
  expect(await withHost(`localhost:${new URL(world.origin).port}`, '/oefenen/api/state')).toBe(200);
  expect(world.heard).toEqual([]);
});

test.each([
  ['message', { person: idOf(9), text: 'hoi' }, 404],
  ['message', { person: idOf(1), text: '' }, 400],
  ['message', { person: idOf(1), text: 'hoi', roles: ['directeur'] }, 400],
  ['execute', { ...click, action: {} }, 400],
  ['clock', { to: 'gisteren' }, 400],
])('refuses %s with %j', async (path, body, status) => {
  expect((await post(path, body)).status).toBe(status);
});

test('the page may load nothing from elsewhere and nothing inline', async () => {
  const page = await fetch(`${world.origin}/`);
  expect(page.headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  const html = await page.text();
  expect(html).toContain('geen echte leerlingen');
  expect(html).not.toMatch(/<script>|<style|style=| on\w+=|https?:\/\//);
  const files = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path);
  for (const path of files) expect((await fetch(`${world.origin}${path}`)).status, path).toBe(200);
  expect((await fetch(`${world.origin}/oefenen/..%2f..%2fpractice.ts`)).status).toBe(404);
});
