import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isServiceUrl, readConfig } from '../src/config.ts';
import { Fault } from '../src/fault.ts';

const teams = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000B0',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: 'AAAAAAAA-0000-4000-8000-00000000000a',
  MICROSOFT_APP_PASSWORD: 'geheim-kanarie',
  MELDCODE_TENANTS: 'aaaaaaaa-0000-4000-8000-00000000000a, BBBBBBBB-0000-4000-8000-00000000000b',
};
const { MICROSOFT_APP_PASSWORD: _, ...withoutPassword } = teams;
const identity = { ...withoutPassword, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('config.invalid');
    return String(error.facts.problems).split('\n');
  }
  return [];
}

describe('what starts', () => {
  test('without any configuration: the practice environment, on this machine, with the school of the demo', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/root' })).toEqual({
      kind: 'practice',
      store: { kind: 'sqlite' },
      host: '127.0.0.1',
      port: 3978,
      dataFolder: resolve('data'),
      keyFile: resolve('data/keys/meldcode.key'),
    });
  });

  test('port, data, school and key are honoured; the key goes along with the data', () => {
    const env = { PORT: '0', MELDCODE_DATA: '/srv/x', MELDCODE_SCHOOL: 'school.json' };
    expect(readConfig(env)).toMatchObject({
      port: 0,
      dataFolder: '/srv/x',
      keyFile: '/srv/x/keys/meldcode.key',
      schoolFile: resolve('school.json'),
    });
    expect(readConfig({ ...env, MELDCODE_KEY: '/etc/k' })).toMatchObject({ keyFile: '/etc/k' });
  });

  test('Teams with a password: the addresses of the public cloud, ids in lower case', () => {
    expect(readConfig(teams)).toMatchObject({
      kind: 'teams',
      teams: {
        appId: '00000000-0000-4000-8000-0000000000b0',
        appTenant: 'aaaaaaaa-0000-4000-8000-00000000000a',
        credentials: { type: 'SingleTenant', password: 'geheim-kanarie' },
        tenants: ['aaaaaaaa-0000-4000-8000-00000000000a', 'bbbbbbbb-0000-4000-8000-00000000000b'],
        openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
        tokenIssuer: 'https://api.botframework.com',
        serviceHosts: ['smba.trafficmanager.net'],
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        loginUrl: 'https://login.microsoftonline.com',
      },
    });
  });

  test('Teams with a managed identity has no password', () => {
    expect(readConfig(identity)).toMatchObject({ teams: { credentials: { type: 'UserAssignedMSI' } } });
  });

  test('another local client with an issuer of its own stands in for Teams', () => {
    const config = readConfig({
      ...teams,
      MELDCODE_OPENID_METADATA: 'http://127.0.0.1:4000/metadata',
      MELDCODE_TOKEN_ISSUER: 'own-issuer',
      MELDCODE_SERVICE_HOSTS: 'localhost, 127.0.0.1:4000',
      MELDCODE_LOGIN_URL: 'http://127.0.0.1:4000/login',
    });
    expect(config).toMatchObject({
      teams: {
        openIdMetadata: 'http://127.0.0.1:4000/metadata',
        tokenIssuer: 'own-issuer',
        serviceHosts: ['localhost', '127.0.0.1:4000'],
        loginUrl: 'http://127.0.0.1:4000/login',
      },
    });
    // Another host than that of the public cloud is known only when it is given.
    expect(config).not.toHaveProperty('teams.serviceUrl');
  });
});

describe('what does not start', () => {
  const full = Object.entries(teams);
  test.each(full.map(([name]) => name))('Teams without %s: never open instead', (name) => {
    const env = Object.fromEntries(full.filter(([key]) => key !== name));
    expect(problemsOf(env).join()).toContain(name);
  });

  test.each([
    'MICROSOFT_APP_ID',
    'MELDCODE_TENANTS',
    'MELDCODE_OPENID_METADATA',
    'MELDCODE_TOKEN_ISSUER',
    'MELDCODE_SERVICE_HOSTS',
    'MELDCODE_LOGIN_URL',
  ])('only %s: half a configuration is not practice', (name) => {
    expect(problemsOf({ [name]: 'https://x.example' }).length).toBeGreaterThan(1);
  });

  test.each(['production', 'Production', ' PRODUCTION '])('NODE_ENV=%s: alleen oefenen', (NODE_ENV) => {
    expect(problemsOf({ NODE_ENV }).join()).toContain('alleen oefenen');
    expect(problemsOf({ ...teams, NODE_ENV }).join()).toContain('alleen oefenen');
  });

  const wrong: [string, Record<string, string>][] = [
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '' }],
    ['MELDCODE_DATA', { MELDCODE_DATA: ' ' }],
    ['MELDCODE_SCHOOL', { MELDCODE_SCHOOL: '' }],
    ['MELDCODE_TENANT', { MELDCODE_TENANT: 'x' }],
    ['MELDCODE_TENANT', { ...teams, MELDCODE_TENANT: 'x' }],
    ['MICROSOFT_APPID', { MICROSOFT_APPID: 'x' }],
    ['MicrosoftAppId', { MicrosoftAppId: 'x' }],
    ['meldcode_data', { meldcode_data: 'x' }],
    ['MICROSOFT_APP_ID', { ...teams, MICROSOFT_APP_ID: '' }],
    ['MICROSOFT_APP_ID', { ...teams, MICROSOFT_APP_ID: 'kanarie' }],
    ['MICROSOFT_APP_TYPE', { ...teams, MICROSOFT_APP_TYPE: 'MultiTenant' }],
    ['MICROSOFT_APP_TYPE', { ...teams, MICROSOFT_APP_TYPE: 'singletenant' }],
    ['MICROSOFT_APP_PASSWORD', { ...teams, MICROSOFT_APP_PASSWORD: '' }],
    ['MICROSOFT_APP_PASSWORD', { ...identity, MICROSOFT_APP_PASSWORD: 'geheim-kanarie' }],
    ['MICROSOFT_APP_TENANT_ID', { ...teams, MICROSOFT_APP_TENANT_ID: 'common' }],
    ['MELDCODE_TENANTS', { ...teams, MELDCODE_TENANTS: '*' }],
    ['MELDCODE_TENANTS', { ...teams, MELDCODE_TENANTS: ',' }],
    ['MELDCODE_OPENID_METADATA', { ...teams, MELDCODE_OPENID_METADATA: 'http://issuer.example/' }],
    ['MELDCODE_OPENID_METADATA', { ...teams, MELDCODE_OPENID_METADATA: 'kanarie' }],
    ['MELDCODE_LOGIN_URL', { ...teams, MELDCODE_LOGIN_URL: 'http://login.example' }],
    ['MELDCODE_LOGIN_URL', { ...teams, MELDCODE_LOGIN_URL: 'https://u:kanarie@login.example' }],
    ['MELDCODE_SERVICE_HOSTS', { ...teams, MELDCODE_SERVICE_HOSTS: 'https://smba.trafficmanager.net' }],
    ['MELDCODE_SERVICE_HOSTS', { ...teams, MELDCODE_SERVICE_HOSTS: '*.teams.microsoft.com' }],
    ['MELDCODE_SERVICE_URL', { ...teams, MELDCODE_SERVICE_URL: 'https://elsewhere.example/' }],
  ];
  test.each(wrong)('%s wrong or misspelt: it is named, once, and no value is shown', (name, env) => {
    const problems = problemsOf(env);
    expect(problems.some((line) => line.startsWith(`${name}: `))).toBe(true);
    expect(new Set(problems).size).toBe(problems.length);
    expect(problems.join()).not.toContain('kanarie');
  });

  test('every problem is named at once', () => {
    const problems = problemsOf({
      PORT: 'x',
      MELDCODE_DAAT: 'x',
      MICROSOFT_APP_ID: 'x',
      NODE_ENV: 'production',
    });
    expect(problems.length).toBeGreaterThanOrEqual(6);
  });
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net:443/emea/', true],
  ['https://SMBA.trafficmanager.net/', true],
  ['https://smba.trafficmanager.net:8443/', false],
  ['http://smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evil.example/smba.trafficmanager.net', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://smba.trafficmanager.net\\@evil.example/', true],
  ['https://x.smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net/?next=evil', false],
  ['http://localhost:56150/_connector', true],
  ['http://localhost/_connector', true],
  ['http://127.0.0.1:4000/', true],
  ['http://127.0.0.1:4001/', false],
  ['file:///etc/passwd', false],
  ['', false],
])('whether our token may go to %s: %s', (address, allowed) => {
  const hosts = ['smba.trafficmanager.net', 'localhost', '127.0.0.1:4000'];
  expect(isServiceUrl(address, hosts)).toBe(allowed);
  if (allowed) expect(new URL(address).hostname).not.toContain('evil');
});

describe('the store', () => {
  const endpoint = 'https://school.documents.example:443/';
  const cosmos = { MELDCODE_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: 'meldcode' };

  test('is one SQLite file, or Cosmos DB with a key or the identity of the bot', () => {
    expect(readConfig({}).store).toEqual({ kind: 'sqlite' });
    const account = { kind: 'cosmos', endpoint, database: 'meldcode', fixedEndpoint: false };
    expect(readConfig(cosmos).store).toEqual({ ...account, credential: {} });
    expect(readConfig({ ...cosmos, COSMOS_KEY: 'k' }).store).toEqual({
      ...account,
      credential: { key: 'k' },
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['another kind', { MELDCODE_STORE: 'postgres' }, /MELDCODE_STORE: must be sqlite or cosmos/],
    ['no address', { ...cosmos, COSMOS_ENDPOINT: 'school' }, /COSMOS_ENDPOINT: must be an https address/],
    [
      'half of it',
      { MELDCODE_STORE: 'cosmos' },
      /COSMOS_ENDPOINT: is missing[\s\S]*COSMOS_DATABASE: is missing/,
    ],
    ['an account that is not used', { COSMOS_ENDPOINT: endpoint }, /choose one/],
    [
      'a key beside an identity',
      { ...cosmos, COSMOS_KEY: 'secret', COSMOS_IDENTITY_CLIENT_ID: '11111111-0000-4000-8000-000000000001' },
      /COSMOS_KEY: must not be set/,
    ],
    ['a name nobody knows', { ...cosmos, COSMOS_DATABSE: 'x' }, /COSMOS_DATABSE: not a name/],
  ])('that is %s is refused, without its secret', (_, env, problem) => {
    expect(() => readConfig(env)).toThrow(problem);
    expect(() => readConfig(env)).not.toThrow(/secret/);
  });
});
