import { teamsAdapter } from '../../../src/adapters/teams/teams.ts';
import type { TeamsConfig } from '../../../src/config.ts';
import type { Facts } from '../../../src/fault.ts';
import type { Reference } from '../../../src/ports.ts';
import type { HandleTurn, Turn } from '../../../src/turn/turn.ts';
import { appId, type RawActivity, recorded, tenant } from '../../support/activities/recorded.ts';
import { startConnector } from '../../support/connector.ts';
import { startIssuer, type TokenWishes } from '../../support/issuer.ts';

export const groupRefusalText = 'Niet in een groep. Nood: 112. Veilig Thuis: 0800-2000.';
export const replyCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'klaar' }],
};

export type Logged = { level: 'info' | 'error'; event: string; facts?: Facts | undefined; cause?: unknown };

type Change = Partial<Omit<TeamsConfig, 'serviceUrl'>> & { serviceUrl?: string | undefined };

/** The whole Teams adapter on a real port, with an issuer and a connector of its own and a turn the test gives. */
export async function startBot(
  change: Change = {},
  { connectorTimeout = 10_000, grace = 10_000 }: { connectorTimeout?: number; grace?: number } = {},
) {
  const [issuer, connector] = await Promise.all([startIssuer({ appId }), startConnector()]);
  const { serviceUrl, ...fixed } = { serviceUrl: connector.serviceUrl, ...change };
  const turns: Turn[] = [];
  const saved: Reference[] = [];
  const logged: Logged[] = [];
  const state = {
    handle: (async () => ({ kind: 'card', card: replyCard })) as HandleTurn,
    save: async (reference: Reference) => void saved.push(reference),
    healthy: async () => true,
  };
  const config: TeamsConfig = {
    appId,
    appTenant: tenant,
    credentials: { type: 'SingleTenant', password: 'geheim' },
    tenants: [tenant],
    openIdMetadata: issuer.metadata,
    tokenIssuer: issuer.tokenIssuer,
    serviceHosts: [connector.host],
    loginUrl: issuer.url,
    ...fixed,
    ...(serviceUrl === undefined ? {} : { serviceUrl }),
  };
  let turnIds = 0;
  const adapter = teamsAdapter({
    config,
    handle: (turn) => {
      turns.push(turn);
      return state.handle(turn);
    },
    references: {
      save: (reference) => state.save(reference),
      find: async (t, oid) => saved.findLast((one) => one.tenant === t && one.oid === oid),
    },
    log: {
      info: (event, facts) => logged.push({ level: 'info', event, facts }),
      error: (event, facts, cause) => logged.push({ level: 'error', event, facts, cause }),
    },
    ids: { next: () => `turn-${++turnIds}` },
    broken: ({ data }, turnId) => ({
      kind: 'card',
      card: { type: 'AdaptiveCard', fault: turnId, kept: data },
    }),
    groupRefusalText,
    isHealthy: () => state.healthy(),
    connectorTimeout,
    grace,
  });
  const url = `http://127.0.0.1:${await adapter.listen(0)}`;

  /** A recorded activity that names our connector as its serviceUrl. */
  const activity = (name: Parameters<typeof recorded>[0], other: Record<string, unknown> = {}): RawActivity =>
    recorded(name, { serviceUrl: connector.serviceUrl, ...other });

  /** Posts with a good token, unless the test wishes another one; `header: null` for none. */
  async function post(body: unknown, { header, ...wishes }: TokenWishes & { header?: string | null } = {}) {
    const serviceUrl = (body as RawActivity | null)?.serviceUrl;
    const authorization = header === undefined ? await issuer.bearer({ serviceUrl, ...wishes }) : header;
    return postRaw(JSON.stringify(body), authorization === null ? {} : { authorization });
  }
  async function postRaw(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) {
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text };
  }
  async function close() {
    await adapter.close();
    await Promise.all([issuer.close(), connector.close()]);
  }
  return {
    adapter,
    issuer,
    connector,
    url,
    turns,
    saved,
    logged,
    state,
    config,
    activity,
    post,
    postRaw,
    close,
  };
}
export type RunningBot = Awaited<ReturnType<typeof startBot>>;
