import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Store, type StoreConfig, storeOf, storeProblems } from './config-store.ts';
import { address, guid, loopback } from './config-values.ts';
import { Fault } from './fault.ts';

export type { StoreConfig } from './config-store.ts';

/**
 * Where activities come from and answers go to. The practice environment makes one of its own; another
 * local client with an issuer of its own stands in for Teams by these variables:
 *
 *     MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID, MELDCODE_TENANTS   what its activities carry
 *     MICROSOFT_APP_TYPE=SingleTenant, MICROSOFT_APP_PASSWORD       what its token endpoint accepts
 *     MELDCODE_OPENID_METADATA, MELDCODE_TOKEN_ISSUER               who signs its activities
 *     MELDCODE_SERVICE_HOSTS, MELDCODE_SERVICE_URL                  where its connector listens
 *     MELDCODE_LOGIN_URL                                            where its connector token is fetched
 *
 * Nothing switches the check of a token off.
 */
export type TeamsConfig = {
  readonly appId: string;
  readonly appTenant: string;
  /** `SingleTenant` has a password; a managed identity has none. */
  readonly credentials:
    | { readonly type: 'SingleTenant'; readonly password: string }
    | { readonly type: 'UserAssignedMSI' };
  readonly tenants: readonly string[]; // lower case
  readonly openIdMetadata: string;
  readonly tokenIssuer: string;
  /** `host` or `host:port`, lower case. Our own token goes nowhere else. */
  readonly serviceHosts: readonly string[];
  /** For somebody who never wrote to the bot: no address is known for them. */
  readonly serviceUrl?: string;
  readonly loginUrl: string;
};

type Base = {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly store: StoreConfig;
  readonly dataFolder: string; // absolute
  readonly schoolFile?: string; // absolute; without it the school of the demo
  readonly keyFile: string; // absolute; never part of a backup of the data
  readonly publicUrl?: string; // where a browser reaches this bot: without it nothing can be printed
};
/** `practice` brings its own issuer, connector and page; `teams` is told by the environment who signs. */
export type Config =
  | (Base & { readonly kind: 'practice' })
  | (Base & { readonly kind: 'teams'; readonly teams: TeamsConfig });

const list = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((given) => given.split(',').map((part) => part.trim().toLowerCase()))
    .pipe(z.array(item));

const hostAndPort = z
  .string()
  .regex(/^(\[::1\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/, 'must be hosts, with or without a port');

const Common = z.object({
  NODE_ENV: z
    .string()
    .refine(
      (given) => given.trim().toLowerCase() !== 'production',
      'production is refused: "alleen oefenen", this version is for practice only until sealing, rights, look log and backup are proven',
    )
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a number from 0 to 65535')
    .default(3978),
  MELDCODE_DATA: z.string().default('./data'),
  MELDCODE_SCHOOL: z.string().optional(),
  MELDCODE_KEY: z.string().optional(),
  MELDCODE_PUBLIC_URL: address.optional(),
});

const publicHost = 'smba.trafficmanager.net';
const Teams = z.object({
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI'),
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MELDCODE_TENANTS: list(guid),
  MELDCODE_OPENID_METADATA: address.default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  MELDCODE_TOKEN_ISSUER: z.string().default('https://api.botframework.com'),
  MELDCODE_SERVICE_HOSTS: list(hostAndPort).default([publicHost]),
  MELDCODE_SERVICE_URL: address.optional(),
  MELDCODE_LOGIN_URL: address.default('https://login.microsoftonline.com'),
});

const known = [...Object.keys(Common.shape), ...Object.keys(Store.shape), ...Object.keys(Teams.shape)];
const teamsKeys = Object.keys(Teams.shape);

/**
 * Reads the environment, once, at start. Nothing about Teams set: the practice environment. Anything about
 * Teams set: all of it must fit.
 * @throws Fault `config.invalid`; `facts.problems` has one line for each, never a value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const common = Common.safeParse(env);
  const wanted = teamsKeys.some((key) => env[key] !== undefined);
  const store = Store.safeParse(env);
  const teams = wanted ? Teams.safeParse(env) : undefined;
  const problems = [
    ...unknownNames(env),
    ...emptyValues(env),
    ...linesOf(common.error),
    ...linesOf(store.error),
    ...storeProblems(store.data),
    ...linesOf(teams?.error),
    ...passwordProblems(env),
    ...serviceProblems(teams?.data),
  ];
  if (!common.success || !store.success || problems.length > 0)
    throw new Fault('config.invalid', { facts: { problems: [...new Set(problems)].join('\n') } });
  const base = baseOf(common.data, storeOf(store.data));
  return teams?.data ? { kind: 'teams', ...base, teams: teamsOf(teams.data) } : { kind: 'practice', ...base };
}

function baseOf(common: z.infer<typeof Common>, store: StoreConfig): Base {
  const dataFolder = resolve(common.MELDCODE_DATA);
  return {
    host: '127.0.0.1',
    port: common.PORT,
    store,
    dataFolder,
    keyFile: common.MELDCODE_KEY ? resolve(common.MELDCODE_KEY) : join(dataFolder, 'keys', 'meldcode.key'),
    ...(common.MELDCODE_PUBLIC_URL ? { publicUrl: common.MELDCODE_PUBLIC_URL.replace(/\/+$/, '') } : {}),
    ...(common.MELDCODE_SCHOOL ? { schoolFile: resolve(common.MELDCODE_SCHOOL) } : {}),
  };
}

function teamsOf(teams: z.infer<typeof Teams>): TeamsConfig {
  const publicService = teams.MELDCODE_SERVICE_HOSTS.includes(publicHost)
    ? `https://${publicHost}/emea/`
    : undefined;
  const serviceUrl = teams.MELDCODE_SERVICE_URL ?? publicService;
  return {
    appId: teams.MICROSOFT_APP_ID,
    appTenant: teams.MICROSOFT_APP_TENANT_ID,
    credentials:
      teams.MICROSOFT_APP_TYPE === 'SingleTenant'
        ? { type: 'SingleTenant', password: teams.MICROSOFT_APP_PASSWORD ?? '' }
        : { type: 'UserAssignedMSI' },
    tenants: teams.MELDCODE_TENANTS,
    openIdMetadata: teams.MELDCODE_OPENID_METADATA,
    tokenIssuer: teams.MELDCODE_TOKEN_ISSUER,
    serviceHosts: teams.MELDCODE_SERVICE_HOSTS,
    ...(serviceUrl ? { serviceUrl } : {}),
    loginUrl: teams.MELDCODE_LOGIN_URL,
  };
}

/** A misspelt name would be read as "not set", and the bot would start as something else than was meant. */
function unknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env)
    .filter((name) => /^(microsoft|meldcode|cosmos)/i.test(name) && !/^cosmos_test_/i.test(name))
    .filter((name) => !known.includes(name))
    .map((name) => `${name}: not a name of this bot; known are ${known.join(', ')}`);
}

function emptyValues(env: Readonly<Record<string, string | undefined>>): string[] {
  return known
    .filter((name) => name !== 'NODE_ENV' && env[name]?.trim() === '')
    .map((name) => `${name}: is empty; give it a value or leave it out`);
}

function linesOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    // zod says "received undefined" for what is missing; nothing of the value itself may be in a line
    return issue.code === 'invalid_type' ? `${name}: is missing` : `${name}: ${issue.message}`;
  });
}

function passwordProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_PASSWORD: password } = env;
  if (type === 'SingleTenant' && password === undefined)
    return ['MICROSOFT_APP_PASSWORD: is missing; SingleTenant needs it'];
  if (type === 'UserAssignedMSI' && password !== undefined)
    return ['MICROSOFT_APP_PASSWORD: must not be set; a managed identity has no password'];
  return [];
}

function serviceProblems(teams: z.infer<typeof Teams> | undefined): string[] {
  const url = teams?.MELDCODE_SERVICE_URL;
  if (teams === undefined || url === undefined || isServiceUrl(url, teams.MELDCODE_SERVICE_HOSTS)) return [];
  return ['MELDCODE_SERVICE_URL: its host is not one of MELDCODE_SERVICE_HOSTS'];
}

/**
 * Whether our token may go to this address: https (http on this machine only), nothing but host, port and
 * path, and the host in the list. An entry without a port means the usual port, on this machine any port.
 */
export function isServiceUrl(given: string, hosts: readonly string[]): boolean {
  if (!address.safeParse(given).success) return false;
  const { hostname, host, port } = new URL(given);
  return hosts.some(
    (entry) => entry === host || (entry === hostname && (port === '' || loopback.includes(hostname))),
  );
}
