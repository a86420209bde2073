// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a forgotten placeholder of a card looks just like this
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chats } from '../../../src/adapters/practice/chats.ts';
import { appId, idOf, school, startWorld, type World } from './fake-bot.ts';
import * as cards from './fake-cards.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const chat = (nth: number) => `v3/conversations/${encodeURIComponent(`a:oefenen-${idOf(nth)}`)}/activities`;
const message = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const body = (extra: object[] = [], more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Hoi', wrap: true }, ...extra],
  ...more,
});
const buttons = (count: number) =>
  Array.from({ length: count }, () => ({ type: 'Action.Submit', title: 'x' }));
const shown = async (nth: number) => {
  const { messages } = (await (await fetch(`${world.origin}/oefenen/api/chats/${idOf(nth)}`)).json()) as {
    messages: { id: string; card?: object; text?: string; edited: boolean; deleted: boolean }[];
  };
  return messages;
};

test('a card the bot sends is in the chat of that person alone, and an edit replaces it', async () => {
  const sent = await world.connector('POST', chat(1), message(body()));
  expect(sent.status).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  expect((await shown(1)).at(-1)).toMatchObject({ id, card: body(), edited: false });
  expect(await shown(2)).toEqual([]);

  expect((await world.connector('PUT', `${chat(1)}/${id}`, message(body([], { lang: 'nl' })))).status).toBe(
    200,
  );
  expect((await shown(1)).at(-1)).toMatchObject({ id, card: { lang: 'nl' }, edited: true });

  expect((await world.connector('DELETE', `${chat(1)}/${id}`)).status).toBe(200);
  expect((await shown(1)).at(-1)).toMatchObject({ id, deleted: true });
  expect((await world.connector('PUT', `${chat(1)}/${id}`, message(body()))).status).toBe(404);
});

test('two messages never have the same id', async () => {
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => world.connector('POST', chat(2), message(body()))),
  );
  const ids = await Promise.all(sent.map(async (one) => ((await one.json()) as { id: string }).id));
  expect(new Set(ids).size).toBe(20);
});

test('a conversation is made by the AAD object id of somebody who has the bot', async () => {
  const asked = {
    isGroup: false,
    bot: { id: `28:${appId}` },
    tenantId: school.tenant,
    channelData: { tenant: { id: school.tenant } },
  };
  const create = (members: object[], more: object = {}) =>
    world.connector('POST', 'v3/conversations', { ...asked, members, ...more });
  const made = await create([{ id: idOf(3) }]);
  expect(made.status).toBe(201);
  expect(await made.json()).toEqual({ id: `a:oefenen-${idOf(3)}` });
  expect((await create([{ id: '11111111-0000-4000-8000-0000000000ff' }])).status).toBe(403);
  expect((await create([{ aadObjectId: idOf(3) }])).status).toBe(400);
  expect((await create([{ id: idOf(3) }], { channelData: { tenant: { id: idOf(9) } } })).status).toBe(400);
});

test.each<[string, unknown]>([
  ['a card without version', message({ type: 'AdaptiveCard', body: [] })],
  ['a card above 1.5', message(body([], { version: '1.6' }))],
  ['a card without type', message({ version: '1.5', body: [] })],
  ['seven actions', message(body([], { actions: buttons(7) }))],
  ['seven actions in an ActionSet', message(body([{ type: 'ActionSet', actions: buttons(7) }]))],
  ['an unresolved placeholder', message(body([{ type: 'TextBlock', text: 'Dag ${naam}' }]))],
  [
    'an unresolved placeholder in data',
    message(body([], { actions: [{ type: 'Action.Submit', data: { zaak: '${code}' } }] })),
  ],
  ['an unknown element', message(body([{ type: 'Badge', text: 'nieuw' }]))],
  ['an Execute without verb', message(body([], { actions: [{ type: 'Action.Execute', title: 'x' }] }))],
  [
    'two fields with one id',
    message(
      body([
        { type: 'Input.Text', id: 'a' },
        { type: 'Input.Date', id: 'a' },
      ]),
    ),
  ],
  [
    'a date only some clients draw',
    message(body([{ type: 'TextBlock', text: '{{DATE(2026-11-23T09:00:00Z)}}' }])),
  ],
  ['text and card together', { ...message(body()), text: 'hoi' }],
  [
    'two cards',
    { type: 'message', attachments: [...message(body()).attachments, ...message(body()).attachments] },
  ],
  ['nothing', { type: 'message' }],
  ['something that is no message', { type: 'trace', text: 'x' }],
])('refuses %s', async (_what, activity) => {
  const before = (await shown(5)).length;
  expect((await world.connector('POST', chat(5), activity)).status).toBe(400);
  expect(await shown(5)).toHaveLength(before);
});

test('takes six actions, and `${` that somebody typed', async () => {
  const typed = [{ type: 'Input.Text', id: 'a', value: 'kost ${3}' }];
  expect((await world.connector('POST', chat(5), message(body(typed, { actions: buttons(6) })))).status).toBe(
    201,
  );
});

test('counts size as UTF-16: 100 KB passes, more is 413', async () => {
  const card = (length: number) => message(body([{ type: 'TextBlock', text: 'é'.repeat(length) }]));
  expect((await world.connector('POST', chat(5), card(50_000))).status).toBe(201);
  expect((await world.connector('POST', chat(5), card(51_300))).status).toBe(413);
});

test('knows no other conversation, and nothing of somebody who removed the bot', async () => {
  expect(
    (await world.connector('POST', 'v3/conversations/a%3Aiets/activities', message(body()))).status,
  ).toBe(404);
  const set = (installed: boolean) =>
    fetch(`${world.origin}/oefenen/api/installed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.origin },
      body: JSON.stringify({ person: idOf(4), installed }),
    });
  await set(false);
  const refused = await world.connector('POST', chat(4), message(body()));
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  await set(true);
  expect((await world.connector('POST', chat(4), message(body()))).status).toBe(201);
  expect(world.heard.filter(({ type }) => type === 'installationUpdate').map(({ action }) => action)).toEqual(
    ['remove', 'add'],
  );
});

test('takes only the token it gave to this bot', async () => {
  const claims = new SignJWT({ appid: appId }).setIssuer(`https://sts.windows.net/${school.tenant}/`);
  const forged = claims.setAudience('https://api.botframework.com').setIssuedAt().setExpirationTime('1h');
  const { privateKey } = await generateKeyPair('RS256');
  const signed = await forged.setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  const [header, payload] = signed.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  const good = await world.bearer();
  const tokens = [
    '',
    'Bearer',
    `Bearer ${signed}`,
    `Bearer ${none}.${payload}.`,
    `Bearer ${header}.${payload}.`,
    `${good}x`,
  ];
  for (const token of tokens) {
    expect((await world.connector('POST', chat(1), message(body()), token)).status).toBe(401);
  }
  expect((await world.connector('POST', chat(1), message(body()), good)).status).toBe(201);
});

test('gives a token only for the right secret, client and scope', async () => {
  const right = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: world.practice.botPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const ask = async (form: Record<string, string>) =>
    (await fetch(world.practice.tokenUrl, { method: 'POST', body: new URLSearchParams(form) })).status;
  expect(await ask(right)).toBe(200);
  for (const wrong of [
    { client_secret: 'x' },
    { client_id: idOf(1) },
    { scope: 'https://graph.microsoft.com/.default' },
    { grant_type: 'password' },
  ]) {
    expect(await ask({ ...right, ...wrong })).toBe(401);
  }
});

test('signs activities with a published key that is endorsed for Teams, in real time', async () => {
  const keys = (await (await fetch(`${world.origin}/oefenen/issuer/keys`)).json()) as { keys: object[] };
  expect(keys.keys).toMatchObject([{ kty: 'RSA', alg: 'RS256', endorsements: ['msteams'] }]);
  expect(JSON.stringify(keys)).not.toContain('"d"');
});

test('the chats are still there after a restart, and so are the ids the bot knows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oefenen-'));
  const first = await startWorld(folder);
  const id = await first.card(idOf(1), cards.next);
  await first.close();
  const second = await startWorld(folder);
  expect((await second.connector('PUT', `${chat(1)}/${id}`, message(body()))).status).toBe(200);
  expect(Number(await second.card(idOf(1), cards.next))).toBeGreaterThan(Number(id));
  await second.close();
});

test('ids go on where they were, also when the clock of the machine was set back', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'oefenen-')), 'chats.json');
  const message = { id: '9999999999998', seq: 7, from: 'bot', at: '2026-11-23T09:00:00.000Z', text: 'hoi' };
  writeFileSync(file, JSON.stringify({ [idOf(1)]: { installed: true, greeted: true, messages: [message] } }));
  const kept = chats(school.people, () => '2026-11-23T09:01:00.000Z', file);
  const chat = kept.byPerson(idOf(1));
  expect(chat && kept.add(chat, 'bot', { text: 'dag' })).toMatchObject({ id: '9999999999999', seq: 8 });
});
