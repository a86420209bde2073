import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CosmosClient, JSONObject } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { type LocalSealer, localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { type CosmosOptions, openCosmos, uncheckedCosmos } from '../../../src/adapters/store/cosmos.ts';
import {
  type CosmosAccount,
  cosmosClient,
  createCosmosContainers,
} from '../../../src/adapters/store/cosmos-containers.ts';
import { dataFolder } from './bench.ts';
import { cosmosProxy, type StoreProxy } from './cosmos-proxy.ts';
import type { Bench } from './store-contract.ts';

export type CosmosBench = Omit<Bench, 'open'> & {
  readonly account: CosmosAccount;
  readonly proxy: StoreProxy;
  readonly sealer: LocalSealer;
  /** Milliseconds that a bot of this bench was told to wait, in order; none of them was waited. */
  readonly waits: number[];
  open(options?: Partial<CosmosOptions>): ReturnType<typeof uncheckedCosmos>;
  /** As `main` opens it. */
  start(options?: Partial<CosmosOptions>): ReturnType<typeof openCosmos>;
  /** Goes behind the store's back. */
  behind(): CosmosClient;
  /** One more, on a database of its own. */
  another(): Promise<CosmosBench>;
};

// biome-ignore lint/style/noProcessEnv: whoever has an account or an emulator lets this suite run on it
const { COSMOS_TEST_ENDPOINT, COSMOS_TEST_KEY } = process.env;

/** Whether these tests run on a real account or an emulator. */
export const onAccount = COSMOS_TEST_ENDPOINT !== undefined;

/** The published key of every emulator; that of the account when COSMOS_TEST_ENDPOINT is one. */
const key =
  COSMOS_TEST_KEY ??
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

/**
 * A store with a database of its own for each test: on the server in this process, or at COSMOS_TEST_ENDPOINT. All
 * that goes there passes the proxy. Call it once, at the top of a test file. @returns the bench of the test under way
 */
export function cosmosBenches(): () => CosmosBench {
  const server = createHttpServer({ keepAlive: true });
  let proxy: StoreProxy | undefined;
  let bench: CosmosBench | undefined;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    proxy = await cosmosProxy(COSMOS_TEST_ENDPOINT ?? `http://127.0.0.1:${port}`);
  });
  beforeEach(async () => {
    if (proxy === undefined) throw new Error('the proxy does not run');
    bench = await benchOn(proxy);
  });
  afterAll(async () => {
    await proxy?.close();
    server.closeAllConnections();
    server.close();
  });
  return () => {
    if (bench === undefined) throw new Error('only inside a test');
    return bench;
  };
}

async function benchOn(proxy: StoreProxy): Promise<CosmosBench> {
  proxy.harm = () => undefined;
  const database = `test-${randomBytes(8).toString('hex')}`;
  const account = { endpoint: proxy.url, database, credential: { key }, fixedEndpoint: true };
  await createCosmosContainers(account);
  proxy.forget();
  const folder = dataFolder();
  const sealer = localSealer(randomBytes(32), join(folder, 'keys.db'));
  const clients: { dispose(): void }[] = [];
  onTestFinished(async () => {
    proxy.harm = () => undefined;
    await behind().database(database).delete();
    for (const client of clients) client.dispose();
    sealer.close();
  });
  const behind = () => {
    const client = cosmosClient(account, new AbortController().signal);
    clients.push(client);
    return client;
  };
  const waits: number[] = [];
  const options = { ...account, sealer, wait: async (ms: number) => void waits.push(ms) };
  return {
    account,
    proxy,
    sealer,
    waits,
    behind,
    another: () => benchOn(proxy),
    open(more = {}) {
      const stores = uncheckedCosmos({ ...options, ...more });
      onTestFinished(() => stores.close());
      return stores;
    },
    async start(more = {}) {
      const stores = await openCosmos({ ...options, ...more });
      onTestFinished(() => stores.close());
      return stores;
    },
    atRest: () =>
      Buffer.concat([
        ...proxy.seen.map(({ body }) => body),
        ...readdirSync(folder).map((name) => readFileSync(join(folder, name))),
      ]),
    async destroyContent({ tenant, school, code }) {
      const cases = behind().database(database).container('cases');
      const query = `SELECT * FROM c WHERE c.pk = @pk AND c.kind = 'event'`;
      const parameters = [{ name: '@pk', value: `${tenant}|${school}|${code}` }];
      const { resources } = await cases.items.query<JSONObject>({ query, parameters }).fetchAll();
      for (const event of resources)
        await cases.item(String(event.id), String(event.pk)).replace({ ...event, sealed: null });
      await sealer.destroy({ tenant, school, code });
    },
  };
}
