import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lotte, recorded } from '../../support/activities/recorded.ts';
import { startConnector } from '../../support/connector.ts';
import type { TokenWishes } from '../../support/issuer.ts';
import { groupRefusalText, type RunningBot, startBot } from './harness.ts';

const canary = 'kanarie-7f3a';

describe('what is not from our Teams', () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  beforeEach(() => {
    bot.turns.length = 0;
    bot.saved.length = 0;
  });

  /** Nothing ran, nothing was sent, nothing came back of what was sent in; and the next good request works. */
  async function expectNothingHappened(answer: { text: string }) {
    expect(answer.text).toBe('');
    expect(bot.turns).toEqual([]);
    expect(bot.saved).toEqual([]);
    const calls = bot.connector.calls.length;
    const good = await bot.post(bot.activity('message'));
    expect(good.status).toBe(200);
    expect(bot.turns).toHaveLength(1);
    expect(bot.connector.calls).toHaveLength(calls + 1);
  }

  const message = (other: Record<string, unknown> = {}) =>
    bot.activity('message', { text: canary, ...other });

  test('an unsigned activity gets 401', async () => {
    const answer = await bot.post(message(), { header: null });
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  const tokens: [string, TokenWishes][] = [
    ['of another issuer', { iss: 'https://evil.example' }],
    [
      'of Entra, as the emulator sends it',
      {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        claims: { ver: '1.0', appid: '00000000-0000-4000-8000-0000000000b0' },
      },
    ],
    [
      'of a person of Entra, for our app',
      {
        iss: 'https://login.microsoftonline.com/aaaaaaaa-0000-4000-8000-00000000000a/v2.0',
        claims: { ver: '2.0', azp: '00000000-0000-4000-8000-0000000000b0', oid: lotte },
      },
    ],
    ['that a skill would send', { claims: { ver: '1.0', appid: '00000000-0000-4000-8000-0000000000ff' } }],
    ['for another bot', { aud: '00000000-0000-4000-8000-0000000000ff' }],
    ['that has expired', { expiresIn: -1000 }],
    ['signed with another key under our name', { key: 'forged' }],
    ['signed with a key nobody published', { key: 'unknown' }],
    ['signed with a key that is not endorsed for Teams', { key: 'webchat' }],
    ['without signature (alg none)', { alg: 'none' }],
    ['signed with a shared secret (HS256)', { alg: 'HS256' }],
    [
      'made for another serviceUrl than the activity names',
      { serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    ],
    ['made for no serviceUrl', { serviceUrl: undefined }],
  ];
  test.each(tokens)('a token %s gets 401', async (_name, wishes) => {
    const answer = await bot.post(message(), wishes);
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  test.each(['Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'Bearer e30.e30.e30', 'bearer null'])(
    'the header "%s" gets 401',
    async (header) => {
      const answer = await bot.post(message(), { header });
      expect(answer.status).toBe(401);
      await expectNothingHappened(answer);
    },
  );

  test('a token that never expires gets 401', async () => {
    const answer = await bot.post(message(), { expiresIn: 'never' });
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  const other = 'bbbbbbbb-0000-4000-8000-00000000000b';
  const ours = 'aaaaaaaa-0000-4000-8000-00000000000a';
  const personal = { conversationType: 'personal', id: 'a:x' };
  const places: [string, Record<string, unknown>][] = [
    [
      'another tenant',
      { conversation: { ...personal, tenantId: other }, channelData: { tenant: { id: other } } },
    ],
    ['another tenant in the conversation only', { conversation: { ...personal, tenantId: other } }],
    ['another tenant in the channel data only', { channelData: { tenant: { id: other } } }],
    ['no tenant in the conversation', { conversation: personal }],
    ['no tenant in the channel data', { channelData: {} }],
    ['no conversation', { conversation: undefined }],
    ['nobody', { from: undefined }],
    ['somebody without AAD object id', { from: { id: '29:lotte', name: 'Lotte Bakker' } }],
    ['somebody whose AAD object id is no GUID', { from: { id: '29:lotte', aadObjectId: '../../etc' } }],
    [
      'a group in which the tenant is another',
      {
        conversation: { conversationType: 'groupChat', id: '19:x', tenantId: other, isGroup: true },
      },
    ],
  ];
  test.each(places)('an activity from %s gets 403', async (_name, change) => {
    const answer = await bot.post(message(change));
    expect(answer.status).toBe(403);
    await expectNothingHappened(answer);
  });

  test('an activity of another channel gets 401: the key is not endorsed for it', async () => {
    const answer = await bot.post(message({ channelId: 'webchat' }));
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  test('an activity of another channel gets 401 also from a key of that channel', async () => {
    const answer = await bot.post(message({ channelId: 'webchat' }), { key: 'webchat' });
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  test('an activity of another channel gets 403 from a key that is endorsed for both', async () => {
    const answer = await bot.post(message({ channelId: 'webchat' }), { key: 'everywhere' });
    expect(answer.status).toBe(403);
    await expectNothingHappened(answer);
  });

  test.each(['AseChannel', 'emulator'])('an activity of the channel %s gets 401', async (channelId) => {
    const answer = await bot.post(message({ channelId }));
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  test('a kept token does not open the door for another tenant', async () => {
    const header = await bot.issuer.bearer({ serviceUrl: bot.connector.serviceUrl });
    expect((await bot.post(bot.activity('message'), { header })).status).toBe(200);
    bot.turns.length = 0;
    bot.saved.length = 0;
    const answer = await bot.post(message({ channelData: { tenant: { id: other } } }), { header });
    expect(answer.status).toBe(403);
    await expectNothingHappened(answer);
  });

  test('a kept token does not open the door for another serviceUrl or channel', async () => {
    const header = await bot.issuer.bearer({ serviceUrl: bot.connector.serviceUrl });
    expect((await bot.post(bot.activity('message'), { header })).status).toBe(200);
    bot.turns.length = 0;
    bot.saved.length = 0;
    const elsewhere = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect((await bot.post(message(elsewhere), { header })).status).toBe(401);
    const answer = await bot.post(message({ channelId: 'webchat' }), { header });
    expect(answer.status).toBe(401);
    await expectNothingHappened(answer);
  });

  test('an activity without serviceUrl gets 400, whatever its token claims', async () => {
    const answer = await bot.post(recorded('message', { text: canary, serviceUrl: undefined }));
    expect(answer.status).toBe(400);
    await expectNothingHappened(answer);
  });

  test('a foreign serviceUrl gets 403 and never our connector token', async () => {
    const foreign = await startConnector();
    const evil = [
      foreign.serviceUrl,
      'https://smba.trafficmanager.net.evil.example/emea/',
      `http://${bot.connector.host}@${foreign.host}/`,
      'http://smba.trafficmanager.net/emea/',
      'ftp://127.0.0.1/',
      'not an address',
    ];
    for (const serviceUrl of evil) {
      const answer = await bot.post(message({ serviceUrl }));
      expect(answer.status, serviceUrl).toBe(403);
      expect(answer.text).toBe('');
    }
    expect(bot.turns).toEqual([]);
    expect(bot.saved).toEqual([]);
    expect(foreign.calls).toEqual([]);
    await foreign.close();
    await expectNothingHappened({ text: '' });
  });

  test.each([
    ['a group chat', { conversationType: 'groupChat', isGroup: true }],
    ['a channel', { conversationType: 'channel', isGroup: true }],
    ['something that says it is personal and a group', { conversationType: 'personal', isGroup: true }],
    ['something that does not say what it is', {}],
  ])('a message in %s gets only the neutral text with the phone numbers', async (_name, kind) => {
    const answer = await bot.post(message({ conversation: { ...kind, id: '19:groep', tenantId: ours } }));
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.calls.at(-1)?.body).toMatchObject({ type: 'message', text: groupRefusalText });
    expect(JSON.stringify(bot.connector.calls.at(-1)?.body)).not.toContain(canary);
    await expectNothingHappened(answer);
  });

  test.each(['execute', 'task-fetch', 'task-submit', 'installation-add', 'conversation-update'] as const)(
    '%s in a group chat does nothing',
    async (name) => {
      const calls = bot.connector.calls.length;
      const conversation = { conversationType: 'groupChat', isGroup: true, id: '19:g', tenantId: ours };
      const answer = await bot.post(bot.activity(name, { conversation }));
      expect(answer.status).toBe(200);
      expect(bot.connector.calls).toHaveLength(calls);
      await expectNothingHappened(answer);
    },
  );

  describe('what is not an activity', () => {
    const authorized = async () => ({
      authorization: await bot.issuer.bearer({ serviceUrl: bot.connector.serviceUrl }),
    });

    test.each([
      ['valid', gzipSync(JSON.stringify({ text: canary }))],
      ['invalid', Buffer.from(`no gzip ${canary}`)],
    ])('a gzip body (%s) gets 415', async (_name, body) => {
      const headers = { ...(await authorized()), 'content-encoding': 'gzip' };
      const answer = await bot.postRaw(new Uint8Array(body), headers);
      expect(answer.status).toBe(415);
      await expectNothingHappened(answer);
      const unsigned = await bot.postRaw(new Uint8Array(body), { 'content-encoding': 'gzip' });
      expect(unsigned.status).toBe(415);
    });

    test.each(['deflate', 'br', 'gzip, identity', 'GZIP', 'zstd'])(
      'encoding %s gets 415',
      async (encoding) => {
        const answer = await bot.postRaw('{}', { ...(await authorized()), 'content-encoding': encoding });
        expect(answer.status).toBe(415);
        await expectNothingHappened(answer);
      },
    );

    const large = JSON.stringify({ text: canary.repeat(250_000) });
    test('a body of 3 MB gets 413', async () => {
      const answer = await bot.postRaw(large, await authorized());
      expect(answer.status).toBe(413);
      await expectNothingHappened(answer);
      expect((await bot.postRaw(large, {})).status).toBe(413);
    });

    test('a body of 3 MB that does not say its length gets 413', async () => {
      const answer = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(await authorized()) },
        body: new Blob([large]).stream(),
        duplex: 'half',
      });
      expect(answer.status).toBe(413);
      await expectNothingHappened({ text: await answer.text() });
    });

    test.each([
      ['broken JSON', `{"text":"${canary}`],
      ['nothing', ''],
      ['an empty object', '{}'],
      ['an array', `["${canary}"]`],
      ['a text', `"${canary}"`],
      ['null', 'null'],
      ['a number', '1'],
      [
        'an activity without type',
        `{"channelId":"msteams","serviceUrl":"https://x.example","text":"${canary}"}`,
      ],
      ['fields of the wrong kind', '{"type":{},"channelId":[],"serviceUrl":7}'],
    ])('%s gets 400', async (_name, body) => {
      const answer = await bot.postRaw(body, await authorized());
      expect(answer.status).toBe(400);
      await expectNothingHappened(answer);
    });

    test('the body of an unsigned request is not even looked at', async () => {
      const answer = await bot.postRaw(`{"text":"${canary}`, {});
      expect(answer.status).toBe(401);
      await expectNothingHappened(answer);
    });

    test.each([
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/octet-stream',
    ])('a body of type %s gets 400', async (type) => {
      const body = JSON.stringify(bot.activity('message'));
      const answer = await bot.postRaw(body, { ...(await authorized()), 'content-type': type });
      expect(answer.status).toBe(400);
      await expectNothingHappened(answer);
    });

    test.each([
      ['GET', '/api/messages', 405],
      ['PUT', '/api/messages', 405],
      ['GET', `/${canary}`, 404],
      ['POST', `/api/${canary}`, 404],
      ['GET', '/%E0%A4%A', 404],
    ])('%s %s gets %i without echo, whatever the client accepts', async (method, path, status) => {
      for (const accept of ['text/html', 'application/json', 'image/png', 'nonsense']) {
        const answer = await fetch(`${bot.url}${path}`, { method, headers: { accept } });
        expect(answer.status).toBe(status);
        expect(await answer.text()).toBe('');
      }
      await expectNothingHappened({ text: '' });
    });
  });

  test('every answer carries protective headers and does not say what software it comes from', async () => {
    for (const answer of [
      await fetch(`${bot.url}/healthz`),
      await fetch(`${bot.url}/nothing`),
      await fetch(`${bot.url}/api/messages`, { method: 'POST', body: '{}' }),
    ]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('server')).toBe('meldcode');
      expect(answer.headers.get('x-powered-by')).toBeNull();
      await answer.text();
    }
  });

  test('refusals are logged by reason, without anything of the activity', () => {
    const refusals = bot.logged.filter(({ event }) => event === 'activity.refused');
    expect(new Set(refusals.map(({ facts }) => facts?.reason))).toEqual(
      new Set(['token', 'channel', 'tenant', 'service-url', 'person']),
    );
    expect(JSON.stringify(bot.logged)).not.toContain(canary);
    expect(JSON.stringify(bot.logged)).not.toContain(lotte);
  });
});
