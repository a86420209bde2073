import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { inject, onTestFinished } from 'vitest';
import { createCosmosContainers } from '../../src/adapters/store/cosmos-containers.ts';
import type { StoreConfig } from '../../src/config-store.ts';
import { cosmosProxy } from '../adapters/store/cosmos-proxy.ts';

declare module 'vitest' {
  // what vitest.config.ts provides to a project
  interface ProvidedContext {
    store?: 'cosmos';
  }
}

/** Where a journey keeps its dossiers, and how to take that away for a while. */
export type JourneyStore = {
  readonly config: StoreConfig;
  /** Nothing can be written until `repair` is called. */
  breakIt(): { repair(): void };
};

// the published key of every emulator
const key = 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

/** SQLite in `folder`, or in the project for it a Cosmos DB of its own on this machine: the same one for the same folder. */
export function journeyStore(folder: string): Promise<JourneyStore> {
  if (inject('store') !== 'cosmos') return sqlite(folder);
  const account = accounts.get(folder) ?? cosmos();
  accounts.set(folder, account);
  return account;
}
const accounts = new Map<string, Promise<JourneyStore>>();

async function sqlite(folder: string): Promise<JourneyStore> {
  return {
    config: { kind: 'sqlite' },
    breakIt() {
      const other = new DatabaseSync(join(folder, 'meldcode.db'));
      other.exec('BEGIN IMMEDIATE'); // somebody else holds the file
      return { repair: () => other.close() };
    },
  };
}

async function cosmos(): Promise<JourneyStore> {
  const server = createHttpServer({ keepAlive: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy = await cosmosProxy(`http://127.0.0.1:${port}`);
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  proxy.harm = () => undefined;
  const account = {
    endpoint: proxy.url,
    database: 'meldcode-journeys',
    credential: { key },
    fixedEndpoint: true,
  };
  await createCosmosContainers(account);
  return {
    config: { kind: 'cosmos', ...account },
    breakIt() {
      proxy.harm = () => ({ when: 'before', how: 'reset' });
      return {
        repair: () => {
          proxy.harm = () => undefined;
        },
      };
    },
  };
}
