import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { neutralSummary } from '../../../src/adapters/teams/reply.ts';
import { Fault } from '../../../src/fault.ts';
import type { Reply } from '../../../src/turn/turn.ts';
import { lotte, tenant } from '../../support/activities/recorded.ts';
import { type RunningBot, replyCard, startBot } from './harness.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.turns.length = 0;
  bot.saved.length = 0;
  bot.logged.length = 0;
  bot.state.handle = async () => ({ kind: 'card', card: replyCard });
  bot.state.save = async (reference) => void bot.saved.push(reference);
});

const person = { tenant, oid: lotte };
const claim = { case: 'K7-3FQ9', seenVersion: 4, actionId: 'a1' };
const messageId = '1763999999999';
const cardType = 'application/vnd.microsoft.card.adaptive';
const answering = (reply: Reply) => {
  bot.state.handle = async () => reply;
};
const bodyOf = (answer: { text: string }) => JSON.parse(answer.text);

test('typed text comes in trimmed, and the answer is a new message with a neutral summary', async () => {
  const before = bot.connector.calls.length;
  const answer = await bot.post(bot.activity('message', { text: '  mijn zaken\n' }));
  expect(answer).toMatchObject({ status: 200, text: '' });
  expect(bot.turns).toEqual([{ person, kind: 'message', text: 'mijn zaken' }]);
  expect(bot.connector.calls).toHaveLength(before + 1);
  const { method, path, body } = bot.connector.calls.at(-1) ?? {};
  expect({ method, path }).toEqual({
    method: 'POST',
    path: '/conversations/a:lotte-en-de-bot/activities/1764000000001',
  });
  expect(body).toMatchObject({
    type: 'message',
    summary: neutralSummary,
    locale: 'nl-NL',
    attachments: [{ contentType: cardType, content: replyCard }],
  });
  expect(body?.text).toBeUndefined();
});

test('the mention of the bot is not part of what was typed', async () => {
  await bot.post(bot.activity('message-mention'));
  expect(bot.turns).toEqual([{ person, kind: 'message', text: 'wie bel ik' }]);
});

test('a message without text, such as a picture, is an empty text', async () => {
  await bot.post(
    bot.activity('message', { text: null, value: null, attachments: [{ contentType: 'image/*' }] }),
  );
  expect(bot.turns).toEqual([{ person, kind: 'message', text: '' }]);
});

test('a button of a client without Execute is told apart, because its answer is a new message', async () => {
  const before = bot.connector.calls.length;
  const answer = await bot.post(bot.activity('submit'));
  expect(answer).toMatchObject({ status: 200, text: '' });
  const data = { ...claim, verb: 'afweging.answer', answer: 'ja', motivering: '' };
  expect(bot.turns).toEqual([{ person, kind: 'submit', data, messageId }]);
  expect(bot.connector.calls).toHaveLength(before + 1);
  expect(bot.connector.cards.at(-1)).toEqual(replyCard);
});

test('a button is an execute with its verb in the data, and the card in the answer replaces it', async () => {
  const before = bot.connector.calls.length;
  const answer = await bot.post(bot.activity('execute'));
  const data = { ...claim, verb: 'afweging.answer', answer: 'ja', motivering: '' };
  expect(bot.turns).toEqual([{ person, kind: 'execute', data, messageId }]);
  expect(answer.status).toBe(200);
  expect(bodyOf(answer)).toEqual({ statusCode: 200, type: cardType, value: replyCard });
  expect(bot.connector.calls).toHaveLength(before); // nothing is sent beside the answer
});

test('a verb in the data is not overwritten by the verb of the button', async () => {
  await bot.post(bot.activity('execute', { value: { action: { verb: 'outer', data: { verb: 'inner' } } } }));
  expect(bot.turns[0]?.data).toEqual({ verb: 'inner' });
});

test.each([
  ['no value', undefined],
  ['no action', {}],
  ['an action that is null', { action: null }],
  ['data that is a text', { action: { verb: 'x', data: 'text' } }],
  ['data that is a list', { action: { verb: 'x', data: ['text'] } }],
  ['an unknown verb', { action: { verb: 'x', data: { __proto__: { admin: true } } } }],
])('an execute with %s reaches the turn, which knows the verbs, and gets a card', async (_name, value) => {
  const answer = await bot.post(bot.activity('execute', { value }));
  expect(answer.status).toBe(200);
  expect(bodyOf(answer).statusCode).toBe(200);
  expect(bot.turns).toHaveLength(1);
  expect(bot.turns[0]?.data).toBeTypeOf('object');
});

test('a button that opens a dialog gets the dialog', async () => {
  const card = { type: 'AdaptiveCard' };
  answering({ kind: 'dialog', title: 'Wat zag je?', card });
  const answer = await bot.post(bot.activity('task-fetch'));
  const data = { ...claim, verb: 'observatie.form' };
  expect(bot.turns).toEqual([{ person, kind: 'dialogFetch', data, messageId }]);
  const value = { title: 'Wat zag je?', width: 'medium', height: 'large' };
  expect(bodyOf(answer)).toEqual({
    task: { type: 'continue', value: { ...value, card: { contentType: cardType, content: card } } },
  });
});

test('a dialog that is sent in closes with one sentence, or stays open', async () => {
  answering({ kind: 'dialogDone', text: 'Vastgelegd.' });
  const closed = await bot.post(bot.activity('task-submit'));
  const data = { ...claim, verb: 'observatie.record', day: '2026-11-20' };
  expect(bot.turns).toEqual([{ person, kind: 'dialogSubmit', data, messageId }]);
  expect(bodyOf(closed)).toEqual({ task: { type: 'message', value: 'Vastgelegd.' } });
  answering({ kind: 'dialog', title: 'Nog iets', card: {} });
  expect(bodyOf(await bot.post(bot.activity('task-submit'))).task.type).toBe('continue');
  answering({ kind: 'nothing' });
  expect(await bot.post(bot.activity('task-submit'))).toMatchObject({ status: 200, text: '' });
});

test('an answer that does not fit the question is given in the form that does', async () => {
  answering({ kind: 'dialogDone', text: 'Klaar.' });
  expect(bodyOf(await bot.post(bot.activity('execute')))).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Klaar.',
  });
  await bot.post(bot.activity('message'));
  expect(bot.connector.calls.at(-1)?.body).toMatchObject({ type: 'message', text: 'Klaar.' });
  answering({ kind: 'dialog', title: 'Wat zag je?', card: replyCard });
  expect(bodyOf(await bot.post(bot.activity('execute'))).value).toEqual(replyCard);
  await bot.post(bot.activity('submit'));
  expect(bot.connector.cards.at(-1)).toEqual(replyCard);
  answering({ kind: 'card', card: replyCard });
  expect(bodyOf(await bot.post(bot.activity('task-fetch'))).task.value.card.content).toEqual(replyCard);
});

test('nothing to say sends nothing', async () => {
  answering({ kind: 'nothing' });
  const before = bot.connector.calls.length;
  expect((await bot.post(bot.activity('message'))).status).toBe(200);
  expect((await bot.post(bot.activity('execute'))).status).toBe(200);
  expect(bot.connector.calls).toHaveLength(before);
});

test.each(['installation-add', 'conversation-update'] as const)('%s is an installation', async (name) => {
  const answer = await bot.post(bot.activity(name));
  expect(answer.status).toBe(200);
  expect(bot.turns).toEqual([{ person, kind: 'installed' }]);
});

test('somebody else who comes into the conversation is no installation', async () => {
  await bot.post(bot.activity('conversation-update', { membersAdded: [{ id: '29:lotte' }] }));
  expect(bot.turns).toEqual([]);
});

test.each([
  'installation-remove',
  'message-update',
  'message-delete',
  'message-reaction',
  'file-consent',
] as const)('%s is taken and ignored', async (name) => {
  const before = bot.connector.calls.length;
  expect(await bot.post(bot.activity(name))).toMatchObject({ status: 200, text: '' });
  expect(bot.turns).toEqual([]);
  expect(bot.connector.calls).toHaveLength(before);
});

test.each([
  'typing',
  'event',
  'handoff',
  'endOfConversation',
  'trace',
  'invokeResponse',
  'nonsense',
  '__proto__',
])('an activity of type %s is taken and ignored', async (type) => {
  expect(await bot.post(bot.activity('message', { type }))).toMatchObject({ status: 200, text: '' });
  expect(bot.turns).toEqual([]);
});

test('an activity cannot ask for its answers in another way than by the connector', async () => {
  const answer = await bot.post(bot.activity('message', { deliveryMode: 'expectReplies' }));
  expect(answer).toMatchObject({ status: 200, text: '' });
  expect(bot.connector.cards.at(-1)).toEqual(replyCard);
});

test('the same click comes through as often as Teams delivers it: once is for the turn to see to', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => bot.post(bot.activity('execute'))));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(bot.turns).toHaveLength(3);
});

test('what another local client sends works: own address with a port, no trigger, absent inputs, English', async () => {
  const { port } = new URL(bot.connector.serviceUrl);
  const local = await startBot({ serviceHosts: ['localhost', '127.0.0.1:1'] });
  const serviceUrl = `http://localhost:${port}/_connector`;
  const answer = await local.post(local.activity('local-client-execute', { serviceUrl }));
  expect(answer.status).toBe(200);
  const data = { ...claim, verb: 'overleg.plan', persons: '3', labels: 'b,a' };
  expect(local.turns).toEqual([{ person, kind: 'execute', data, messageId: 'b7c1' }]);
  expect(local.saved).toMatchObject([{ serviceUrl, conversationId: 'chat-leerkracht' }]);
  const elsewhere = await local.post(local.activity('message', { serviceUrl: 'http://127.0.0.1:2/' }));
  expect(elsewhere.status).toBe(403);
  await local.close();
});

test('ids of people and tenants are compared in lower case', async () => {
  const upper = tenant.toUpperCase();
  const conversation = { conversationType: 'personal', id: 'a:x', tenantId: upper };
  const from = { id: '29:lotte', aadObjectId: lotte.toUpperCase() };
  await bot.post(bot.activity('message', { conversation, channelData: { tenant: { id: upper } }, from }));
  expect(bot.turns).toMatchObject([{ person }]);
});

test('where somebody can be reached is kept from every activity', async () => {
  await bot.post(bot.activity('execute'));
  await bot.post(bot.activity('message-delete'));
  const reference = {
    ...person,
    conversationId: 'a:lotte-en-de-bot',
    serviceUrl: bot.connector.serviceUrl,
    botId: '28:00000000-0000-4000-8000-0000000000b0',
  };
  expect(bot.saved).toEqual([reference, reference]);
  await bot.post(bot.activity('installation-remove'));
  expect(bot.saved).toHaveLength(2);
});

test('an answer does not wait for the store of references, and its failure is not lost', async () => {
  let fail: (reason: Error) => void = () => {};
  bot.state.save = () => new Promise((_resolve, reject) => (fail = reject));
  expect(bodyOf(await bot.post(bot.activity('execute'))).value).toEqual(replyCard);
  expect(bot.logged).toEqual([]);
  const cause = new Fault('store.unavailable');
  fail(cause);
  await expect
    .poll(() => bot.logged)
    .toEqual([{ level: 'error', event: 'reference.not-saved', facts: {}, cause }]);
});

test('an answer is given when the store of references throws at once', async () => {
  bot.state.save = () => {
    throw new Fault('store.unavailable');
  };
  expect(bodyOf(await bot.post(bot.activity('execute'))).value).toEqual(replyCard);
  expect((await bot.post(bot.activity('message'))).status).toBe(200);
  await expect.poll(() => bot.logged.map(({ event }) => event)).toEqual(Array(2).fill('reference.not-saved'));
});

const canary = 'kanarie-7f3a';
test.each(['execute', 'submit', 'message', 'task-fetch', 'task-submit'] as const)(
  'when the turn throws at %s the person gets a card that keeps what was typed, and nothing leaks',
  async (name) => {
    const cause = new Error(canary);
    bot.state.handle = () => Promise.reject(cause);
    const answer = await bot.post(bot.activity(name));
    expect(answer.status).toBe(200);
    const { kind, data } = bot.turns[0] ?? {};
    const [log] = bot.logged;
    expect(log).toMatchObject({ level: 'error', event: 'turn.failed', facts: { kind }, cause });
    expect(Object.keys(log?.facts ?? {})).toEqual(['turn', 'kind']);
    const card = {
      type: 'AdaptiveCard',
      fault: log?.facts?.turn,
      ...(data === undefined ? {} : { kept: data }),
    };
    if (name === 'execute') expect(bodyOf(answer)).toEqual({ statusCode: 200, type: cardType, value: card });
    else if (name.startsWith('task')) expect(bodyOf(answer).task.value.card.content).toEqual(card);
    else expect(bot.connector.cards.at(-1)).toEqual(card);
    expect(answer.text).not.toContain(canary);
    bot.state.handle = async () => ({ kind: 'card', card: replyCard });
    expect(bodyOf(await bot.post(bot.activity('execute'))).value).toEqual(replyCard);
  },
);

test('a turn that throws before it promises anything is the same', async () => {
  bot.state.handle = () => {
    throw new Error(canary);
  };
  const answer = await bot.post(bot.activity('execute'));
  expect(answer.status).toBe(200);
  expect(bodyOf(answer).value.fault).toMatch(/^turn-\d+$/);
});

test.each([429, 500, 502, 503, 504, 412, 403])(
  'an answer the connector refuses with %i is posted once, logged, and leaks nothing',
  async (status) => {
    const before = bot.connector.calls.length;
    bot.connector.fail(1, { status, headers: { 'retry-after': '0' } });
    const answer = await bot.post(bot.activity('message'));
    expect(answer).toMatchObject({ status: 502, text: '' });
    expect(bot.connector.calls).toHaveLength(before + 1);
    expect(bot.logged).toMatchObject([
      { event: 'reply.failed', cause: { code: 'teams.not-delivered', facts: { status } } },
    ]);
  },
);

test('an answer that is cut off or not heard of is posted once, and the bot lives', async () => {
  const impatient = await startBot({}, { connectorTimeout: 300 });
  for (const outcome of ['reset', 'hang'] as const) {
    const before = impatient.connector.calls.length;
    impatient.connector.fail(1, outcome);
    expect((await impatient.post(impatient.activity('message'))).status).toBe(502);
    expect(impatient.connector.calls).toHaveLength(before + 1);
  }
  expect((await impatient.post(impatient.activity('execute'))).status).toBe(200);
  await impatient.close();
});
