import {
  type ContainerRequest,
  CosmosClient,
  type CosmosClientOptions,
  PartitionKeyKind,
} from '@azure/cosmos';
import { Fault } from '../../fault.ts';
import { cosmosHttp } from './cosmos-http.ts';

/** An account key, or a managed identity (`ManagedIdentityCredential` of @azure/identity). */
export type CosmosCredential =
  | { readonly key: string }
  | { readonly identity: NonNullable<CosmosClientOptions['aadCredentials']> };

export type CosmosAccount = {
  /** https, or http on this machine for an emulator. */
  readonly endpoint: string;
  readonly database: string;
  readonly credential: CosmosCredential;
  /** How long one answer may take, in milliseconds. At most four are waited for. */
  readonly timeoutMs?: number;
  /** Stays with `endpoint`, whatever addresses the account gives: for an emulator, or behind a proxy. */
  readonly fixedEndpoint?: boolean;
};

const partitionKey = { paths: ['/pk'], kind: PartitionKeyKind.Hash, version: 2 };
const indexed = (...paths: string[]) => ({
  indexingMode: 'consistent' as const,
  includedPaths: ['pk', ...paths].map((path) => ({ path: `/${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

/**
 * What the database must hold, made by whoever sets up Azure and never by the bot: its identity may not.
 * - `cases`, partition tenant|school|case: the events and the outbox rows of a case, so that they are one write
 * - `lists`, partition tenant|school: what lists need of each case, and rows that were never delivered; besides,
 *   one partition per outbox id: of which case it is
 * - `notes`, partition tenant|school|case; besides, one partition `expiry`: which note goes when
 * - `references`, partition tenant|person
 *
 * No time-to-live anywhere: what goes is deleted, and its destruction is on record.
 */
export const cosmosContainers = [
  { id: 'cases', partitionKey, indexingPolicy: indexed('kind', 'seq', 'state', 'wakeAt') },
  {
    id: 'lists',
    partitionKey,
    indexingPolicy: {
      ...indexed('kind', 'status', 'people/[]'),
      compositeIndexes: [
        [
          { path: '/changedAt', order: 'descending' as const },
          { path: '/code', order: 'ascending' as const },
        ],
      ],
    },
  },
  { id: 'notes', partitionKey, indexingPolicy: indexed('author', 'expiresAt') },
  { id: 'references', partitionKey, indexingPolicy: indexed() },
] as const satisfies readonly ContainerRequest[];
export type ContainerName = (typeof cosmosContainers)[number]['id'];

/**
 * @param closed once it says so, this client sends nothing any more
 * @throws Fault `store.unavailable` when the endpoint is no address a key may go to
 */
export function cosmosClient(
  { endpoint, credential, timeoutMs = 3000, fixedEndpoint = false }: CosmosAccount,
  closed: AbortSignal,
): CosmosClient {
  const url = URL.parse(endpoint);
  const local = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (local && 'key' in credential))) {
    const cure =
      'COSMOS_ENDPOINT must be an https address, such as https://<account>.documents.azure.com:443/';
    throw new Fault('store.unavailable', { facts: { reason: 'endpoint', cure } });
  }
  return new CosmosClient({
    endpoint,
    ...('key' in credential ? { key: credential.key } : { aadCredentials: credential.identity }),
    httpClient: cosmosHttp(timeoutMs, closed),
    connectionPolicy: {
      requestTimeout: timeoutMs + 1000, // ours comes first
      retryOptions: { maxRetryAttemptCount: 0, maxWaitTimeInSeconds: 0, fixedRetryIntervalInMilliseconds: 0 },
      enableEndpointDiscovery: !fixedEndpoint,
      enableBackgroundEndpointRefreshing: !fixedEndpoint,
      enablePartitionLevelFailover: false,
      enablePartitionLevelCircuitBreaker: false,
    },
  });
}

/** Makes the database and its containers where they are missing: for tests and for setting up, never at start. */
export async function createCosmosContainers(account: CosmosAccount): Promise<void> {
  const client = cosmosClient(account, new AbortController().signal);
  try {
    const { database } = await client.databases.createIfNotExists({ id: account.database });
    await Promise.all(cosmosContainers.map((each) => database.containers.createIfNotExists(each)));
  } finally {
    client.dispose();
  }
}
