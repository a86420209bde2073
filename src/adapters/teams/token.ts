import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import * as z from 'zod';
import type { TeamsConfig } from '../../config.ts';
import { Fault } from '../../fault.ts';

/** The token we show the connector. `drop` after it was refused: the next call fetches a new one. */
export type TokenSource = { get(): Promise<string>; drop(): void };

/** What the token is for: the audience of every Bot Connector, whichever cloud. */
export const connectorScope = 'https://api.botframework.com';

const timeout = 5_000; // ms
const early = 5 * 60_000; // ms before its end that a token is renewed

type Token = { value: string; until: number };

/**
 * Fetches our connector token and keeps it until five minutes before its end; calls at the same time share one fetch.
 * @throws (from `get`) Fault `teams.not-delivered`, reason `token`: nothing was sent
 */
export function tokenSource(config: TeamsConfig, now: () => number = Date.now): TokenSource {
  const fetchToken = config.credentials.type === 'SingleTenant' ? byPassword(config) : byIdentity(config);
  let kept: Token | undefined;
  let underWay: Promise<Token> | undefined;
  return {
    drop: () => {
      kept = undefined;
    },
    get: async () => {
      if (kept !== undefined && now() < kept.until) return kept.value;
      underWay ??= fetchToken(now()).finally(() => {
        underWay = undefined;
      });
      try {
        kept = await underWay;
      } catch (cause) {
        const status = cause instanceof TokenRefused ? { status: cause.status } : {};
        throw new Fault('teams.not-delivered', { facts: { reason: 'token', ...status }, cause });
      }
      return kept.value;
    },
  };
}

class TokenRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`token endpoint: ${status}`);
    this.status = status;
  }
}

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

function byPassword({ appId, appTenant, credentials, loginUrl }: TeamsConfig) {
  const url = `${loginUrl.replace(/\/$/, '')}/${appTenant}/oauth2/v2.0/token`;
  const form = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: credentials.type === 'SingleTenant' ? credentials.password : '',
    scope: `${connectorScope}/.default`,
  };
  return async (at: number): Promise<Token> => {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error', // the secret goes to the configured address and nowhere else
      signal: AbortSignal.timeout(timeout),
    });
    if (!answer.ok) throw new TokenRefused(answer.status);
    const { access_token, expires_in } = Answer.parse(await answer.json());
    return { value: access_token, until: at + expires_in * 1000 - early };
  };
}

/** The managed identity of the machine, by the SDK: it keeps the token itself, so we ask it each time. */
function byIdentity({ appId, appTenant, loginUrl }: TeamsConfig) {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: appTenant,
    MicrosoftAppType: 'UserAssignedMSI',
  });
  return async (): Promise<Token> => {
    const credentials: object = await factory.createCredentials(appId, connectorScope, loginUrl, true);
    if (!givesToken(credentials)) throw new TypeError('the SDK gave credentials without a token');
    return { value: await credentials.getToken(), until: 0 };
  };
}

const givesToken = (credentials: object): credentials is { getToken(): Promise<string> } =>
  'getToken' in credentials && typeof credentials.getToken === 'function';
