import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ilse, lotte, tenant } from '../../support/activities/recorded.ts';
import { startConnector } from '../../support/connector.ts';
import { type RunningBot, replyCard, startBot } from './harness.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.connector.failAll(undefined);
  bot.saved.length = 0;
  bot.logged.length = 0;
  bot.state.save = async (reference) => void bot.saved.push(reference);
});

const to = { tenant, oid: lotte };
const conversation = 'a:lotte-en-de-bot';
const known = () =>
  bot.saved.push({
    ...to,
    conversationId: conversation,
    serviceUrl: bot.connector.serviceUrl,
    botId: '28:bot',
  });
const send = (person = to) => bot.adapter.messenger.send(person, replyCard);
const factsOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'delivered',
    (fault) => ({ code: fault.code, ...fault.facts }),
  );
/** Method and path of the calls made while `act` ran. */
async function callsDuring(act: () => Promise<unknown>) {
  const before = bot.connector.calls.length;
  await act();
  return bot.connector.calls.slice(before).map(({ method, path }) => `${method} ${path}`);
}

describe('sending', () => {
  test('a card goes to the known conversation as a new message, with our token', async () => {
    known();
    expect(await send()).toEqual({ activityId: expect.stringMatching(/^activity-\d+$/) });
    const call = bot.connector.calls.at(-1);
    expect(call).toMatchObject({ method: 'POST', path: `/conversations/${conversation}/activities` });
    expect(call?.authorization).toMatch(/^Bearer connector-token-\d+$/);
    expect(call?.body).toMatchObject({
      type: 'message',
      summary: 'Meldcode-assistent: er staat een actie voor je klaar',
      attachments: [{ content: replyCard }],
    });
    expect(call?.body.replyToId).toBeUndefined();
  });

  test('somebody who never wrote is met by AAD object id, and remembered', async () => {
    const calls = await callsDuring(() => send({ tenant, oid: ilse }));
    expect(calls).toEqual(['POST /conversations', `POST /conversations/conversation-of-${ilse}/activities`]);
    expect(bot.connector.calls.at(-2)?.body).toEqual({
      isGroup: false,
      bot: { id: '28:00000000-0000-4000-8000-0000000000b0' },
      members: [{ id: ilse }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
    expect(bot.saved).toMatchObject([{ tenant, oid: ilse, conversationId: `conversation-of-${ilse}` }]);
    expect(await callsDuring(() => send({ tenant, oid: ilse }))).toHaveLength(1);
  });

  test('a conversation that is met is used also when it cannot be written down', async () => {
    bot.state.save = () => Promise.reject(new Error('full'));
    expect(await callsDuring(() => send({ tenant, oid: ilse }))).toHaveLength(2);
    expect(bot.logged).toMatchObject([{ event: 'reference.not-saved' }]);
  });

  test('a conversation Teams no longer knows is made again, once', async () => {
    known();
    bot.connector.fail(1, { status: 404, code: 'ConversationNotFound' });
    const calls = await callsDuring(() => send());
    expect(calls).toEqual([
      `POST /conversations/${conversation}/activities`,
      'POST /conversations',
      `POST /conversations/conversation-of-${lotte}/activities`,
    ]);
    expect(bot.saved.at(-1)?.conversationId).toBe(`conversation-of-${lotte}`);
  });

  test('a person whose new conversation is unknown too is unreachable', async () => {
    known();
    bot.connector.fail(1, { status: 404 });
    bot.connector.fail(3, { status: 404, code: 'ConversationNotFound' });
    const calls = await callsDuring(async () =>
      expect(await factsOf(send())).toMatchObject({
        code: 'teams.not-delivered',
        status: 404,
        unreachable: true,
      }),
    );
    expect(calls).toHaveLength(3);
  });

  test('a conversation whose making got lost keeps the message back: nothing was sent, try later', async () => {
    for (const outcome of ['reset', 'cut-off-answer'] as const) {
      bot.connector.fail(1, outcome);
      const calls = await callsDuring(async () => {
        const facts = await factsOf(send({ tenant, oid: ilse }));
        expect(facts).toMatchObject({ code: 'teams.not-delivered' });
        expect(facts).not.toHaveProperty('unreachable');
      });
      expect(calls).toEqual(['POST /conversations']);
    }
  });

  test('without a conversation and without an address somebody is unreachable, and nothing is sent', async () => {
    const other = await startBot({ serviceUrl: undefined });
    expect(await factsOf(other.adapter.messenger.send(to, replyCard))).toEqual({
      code: 'teams.not-delivered',
      reason: 'no-conversation',
      unreachable: true,
    });
    await other.close();
  });
});

describe('what a refusal means', () => {
  const code = 'teams.not-delivered';
  test.each([
    [403, { unreachable: true }],
    [412, {}],
    [429, { retryAfterSeconds: 7 }],
    [500, {}],
    [502, {}],
    [503, { retryAfterSeconds: 7 }],
    [504, {}],
    [400, { permanent: true }],
    [401, { permanent: true }],
    [413, { permanent: true }],
    [302, { permanent: true }],
  ])('%i: posted once', async (status, facts) => {
    known();
    const headers = 'retryAfterSeconds' in facts ? { 'retry-after': '7' } : {};
    bot.connector.fail(1, { status, code: 'SomeCode', headers: { ...headers, location: '/elsewhere' } });
    const calls = await callsDuring(async () =>
      expect(await factsOf(send())).toEqual({ code, status, reason: 'SomeCode', ...facts }),
    );
    expect(calls).toHaveLength(1);
  });

  test('Retry-After as a date is counted from now', async () => {
    known();
    const at = new Date(Date.now() + 30_000).toUTCString();
    bot.connector.fail(1, { status: 429, headers: { 'retry-after': at } });
    const facts = await factsOf(send());
    expect(facts).toHaveProperty(
      'retryAfterSeconds',
      expect.toSatisfy((s: number) => s >= 28 && s <= 31),
    );
  });

  test('text in the code of a refusal is not taken over', async () => {
    known();
    bot.connector.fail(1, { status: 403, code: 'Lotte Bakker is not here' });
    expect(await factsOf(send())).toEqual({ code, status: 403, unreachable: true });
  });

  test.each(['reset', 'hang'] as const)('%s after sending is ambiguous: posted once', async (outcome) => {
    const impatient = await startBot({}, { connectorTimeout: 300 });
    const { serviceUrl } = impatient.connector;
    impatient.saved.push({ ...to, conversationId: conversation, serviceUrl, botId: '28:bot' });
    impatient.connector.fail(1, outcome);
    const facts = await factsOf(impatient.adapter.messenger.send(to, replyCard));
    expect(facts).toMatchObject({ code: 'teams.ambiguous' });
    expect(impatient.connector.calls).toHaveLength(1);
    await impatient.close();
  });

  test('an acceptance whose answer is cut off is delivered, without an id', async () => {
    known();
    bot.connector.fail(1, 'cut-off-answer');
    expect(await send()).toEqual({ activityId: '' });
  });

  test('a connection that is refused was not sent', async () => {
    const gone = await startConnector();
    await gone.close();
    const other = await startBot({ serviceHosts: ['127.0.0.1'], serviceUrl: gone.serviceUrl });
    const facts = await factsOf(other.adapter.messenger.send(to, replyCard));
    expect(facts).toEqual({ code, reason: 'ECONNREFUSED' });
    await other.close();
  });

  test('an old reference to a foreign host is not followed and gets no token', async () => {
    const foreign = await startConnector();
    bot.saved.push({ ...to, conversationId: 'a:x', serviceUrl: foreign.serviceUrl, botId: '28:bot' });
    const asked = bot.issuer.asked.length;
    expect(await factsOf(send())).toEqual({ code, reason: 'foreign-host', permanent: true });
    expect(foreign.calls).toEqual([]);
    expect(bot.issuer.asked).toHaveLength(asked);
    await foreign.close();
  });
});

test('closing does not cut off a message under way', async () => {
  const other = await startBot();
  const { promise, resolve } = Promise.withResolvers<void>();
  other.connector.failAll({ acceptAfter: promise });
  const sending = factsOf(other.adapter.messenger.send(to, replyCard));
  await expect.poll(() => other.connector.calls).toHaveLength(1);
  await other.adapter.close();
  resolve();
  expect(await sending).toBe('delivered');
  await other.close();
});

describe('editing', () => {
  test('a message is replaced by its id', async () => {
    known();
    await bot.adapter.messenger.update(to, '17:1', replyCard);
    const call = bot.connector.calls.at(-1);
    expect(call).toMatchObject({ method: 'PUT', path: `/conversations/${conversation}/activities/17:1` });
    expect(call?.body).toMatchObject({ id: '17:1', type: 'message', attachments: [{ content: replyCard }] });
  });

  test('a message that is gone is not made again', async () => {
    known();
    bot.connector.fail(1, { status: 404, code: 'ActivityNotFoundInConversation' });
    const calls = await callsDuring(async () =>
      expect(await factsOf(bot.adapter.messenger.update(to, '17:1', replyCard))).toMatchObject({
        status: 404,
        unreachable: true,
      }),
    );
    expect(calls).toHaveLength(1);
  });

  test('an id cannot lead to another address', async () => {
    known();
    await bot.adapter.messenger.update(to, '../../../evil?x=1#', replyCard);
    expect(bot.connector.calls.at(-1)?.path).toBe(
      `/conversations/${conversation}/activities/../../../evil?x=1#`,
    );
    const before = bot.connector.calls.length;
    expect(await factsOf(bot.adapter.messenger.update(to, '', replyCard))).toHaveProperty(
      'unreachable',
      true,
    );
    expect(bot.connector.calls).toHaveLength(before);
  });
});

describe('our own token', () => {
  test('is fetched once for messages at the same time, by password, for the connector only', async () => {
    const other = await startBot();
    await Promise.all([1, 2, 3].map(() => other.adapter.messenger.send(to, replyCard)));
    await other.adapter.messenger.send(to, replyCard);
    expect(other.issuer.asked.map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: '00000000-0000-4000-8000-0000000000b0',
        client_secret: 'geheim',
        scope: 'https://api.botframework.com/.default',
      },
    ]);
    await other.close();
  });

  test('is fetched again within five minutes of its end, and after a 401', async () => {
    const other = await startBot();
    other.issuer.answers = { expiresIn: 299 };
    await other.adapter.messenger.send(to, replyCard);
    other.issuer.answers = { expiresIn: 3600 };
    await other.adapter.messenger.send(to, replyCard);
    await other.adapter.messenger.send(to, replyCard);
    expect(other.issuer.asked.length).toBeGreaterThan(1);
    const fetched = other.issuer.asked.length;
    other.connector.fail(1, { status: 401 });
    await factsOf(other.adapter.messenger.send(to, replyCard));
    await other.adapter.messenger.send(to, replyCard);
    expect(other.issuer.asked).toHaveLength(fetched + 1);
    expect(other.connector.calls.at(-1)?.authorization).toBe(`Bearer connector-token-${fetched + 1}`);
    await other.close();
  });

  test('that is not given keeps the message back, and the next try asks again', async () => {
    const other = await startBot();
    other.issuer.answers = { status: 401 };
    expect(await factsOf(other.adapter.messenger.send(to, replyCard))).toEqual({
      code: 'teams.not-delivered',
      reason: 'token',
      status: 401,
    });
    expect(other.connector.calls).toEqual([]);
    other.issuer.answers = {};
    expect(await factsOf(other.adapter.messenger.send(to, replyCard))).toBe('delivered');
    await other.close();
  });
});
