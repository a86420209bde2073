import { afterAll, beforeAll, expect, test } from 'vitest';
import { BotAuthentication, claimedBy } from '../../../src/adapters/teams/auth.ts';
import type { TeamsConfig } from '../../../src/config.ts';
import { appId, tenant } from '../../support/activities/recorded.ts';
import { startIssuer, type TestIssuer, type TokenWishes } from '../../support/issuer.ts';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const minute = 60_000;
let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ appId });
});
afterAll(() => issuer.close());

/** Verified results are compared by identity: the same one means that it was kept. */
function authentication() {
  const config: TeamsConfig = {
    appId,
    appTenant: tenant,
    credentials: { type: 'UserAssignedMSI' },
    tenants: [tenant],
    openIdMetadata: issuer.metadata,
    tokenIssuer: issuer.tokenIssuer,
    serviceHosts: ['smba.trafficmanager.net'],
    loginUrl: 'https://login.microsoftonline.com',
  };
  const clock = { now: Date.now() };
  const none = { create: () => Promise.reject(new Error('no connector here')) };
  const auth = new BotAuthentication(config, none, () => clock.now);
  // The SDK's type asks for a whole activity; it reads these two.
  type Given = Parameters<typeof auth.authenticateRequest>[0];
  const authenticate = (change: object, header: string) =>
    auth.authenticateRequest({ serviceUrl, channelId: 'msteams', ...change } as Given, header);
  return { clock, authenticate, check: (header: string) => authenticate({}, header) };
}

test('a verified token is kept for five minutes, not longer', async () => {
  const { clock, check } = authentication();
  const header = await issuer.bearer({ serviceUrl });
  const first = await check(header);
  clock.now += 5 * minute - 1;
  expect(await check(header)).toBe(first);
  clock.now += 1;
  expect(await check(header)).not.toBe(first);
});

test('a verified token is never kept past its end', async () => {
  const { clock, check } = authentication();
  const header = await issuer.bearer({ serviceUrl, expiresIn: 60 });
  const first = await check(header);
  clock.now += 59_000;
  expect(await check(header)).toBe(first);
  clock.now += 2_000;
  expect(await check(header)).not.toBe(first);
});

test('a token five minutes past its end is refused, also when it was kept', async () => {
  const { clock, check } = authentication();
  const header = await issuer.bearer({ serviceUrl, expiresIn: 10 });
  await check(header);
  clock.now += 5 * minute + 11_000;
  await expect(check(header)).rejects.toThrow();
});

test('a refused token is not kept', async () => {
  const { check } = authentication();
  const forged = await issuer.bearer({ serviceUrl, key: 'forged' });
  await expect(check(forged)).rejects.toThrow();
  await expect(check(forged)).rejects.toThrow();
});

test('no more than a thousand tokens are kept', async () => {
  const { check } = authentication();
  const first = await issuer.bearer({ serviceUrl });
  const kept = await check(first);
  for (let n = 0; n < 999; n++) await check(await issuer.bearer({ serviceUrl, claims: { n } }));
  expect(await check(first)).toBe(kept);
  await check(await issuer.bearer({ serviceUrl, claims: { n: 1000 } }));
  expect(await check(first)).not.toBe(kept);
});

test.each(['serviceUrl', 'channelId'])(
  'an activity without %s is refused, whatever its token',
  async (field) => {
    const { authenticate } = authentication();
    await expect(authenticate({ [field]: undefined }, await issuer.bearer())).rejects.toThrow();
  },
);

const first: [string, TokenWishes, boolean][] = [
  ['of the issuer, for us', {}, true],
  ['within five minutes of its end', { expiresIn: -290 }, true],
  ['past that', { expiresIn: -301 }, false],
  ['without end', { expiresIn: 'never' }, false],
  ['of another issuer', { iss: 'https://api.botframework.com.evil.example' }, false],
  ['for another bot', { aud: tenant }, false],
  ['without signature', { alg: 'none' }, false],
  ['with a shared secret', { alg: 'HS256' }, false],
  ['that is forged: only the SDK can see that', { key: 'forged' }, true],
];
test.each(first)(
  'before its signature is checked, a token %s is worth looking at, or not',
  async (_n, wishes, worth) => {
    const header = await issuer.bearer(wishes);
    const claims = claimedBy(header, { appId, tokenIssuer: issuer.tokenIssuer }, Date.now());
    expect(claims !== undefined).toBe(worth);
  },
);
