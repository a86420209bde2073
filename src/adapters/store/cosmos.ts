import { setTimeout as pause } from 'node:timers/promises';
import { checkCosmos, shelvesOf } from './cosmos-check.ts';
import { type CosmosAccount, cosmosClient } from './cosmos-containers.ts';
import { cosmosDossiers } from './cosmos-dossiers.ts';
import { cosmosNotes } from './cosmos-notes.ts';
import { cosmosOutbox } from './cosmos-outbox.ts';
import { cosmosReferences } from './cosmos-references.ts';
import type { Wait } from './cosmos-request.ts';
import { outboxShelf } from './cosmos-rows.ts';
import type { KnownSealer, SqliteStores } from './sqlite.ts';

export type CosmosStores = SqliteStores;
export type CosmosOptions = CosmosAccount & {
  readonly sealer: KnownSealer;
  /** How it waits before it asks again. */
  readonly wait?: Wait;
};

/**
 * The customer's store: a database in Azure Cosmos DB that holds the containers of `cosmosContainers`. Makes none of
 * them; looks at all of it first.
 * @throws Fault `store.unavailable` with `facts.reason`, `facts.where` and `facts.cure`; `key.invalid`
 */
export async function openCosmos(options: CosmosOptions): Promise<CosmosStores> {
  const { client, stores } = connected(options);
  try {
    await checkCosmos(client, options.database, options.sealer.keyId, options.wait ?? pause);
    return stores;
  } catch (error) {
    stores.close();
    throw error;
  }
}

/** The stores as `openCosmos` gives them, without looking whether everything is there. For tests. */
export const uncheckedCosmos = (options: CosmosOptions): CosmosStores => connected(options).stores;

function connected(options: CosmosOptions) {
  const { database, sealer, wait = pause } = options;
  const closing = new AbortController();
  const client = cosmosClient(options, closing.signal);
  const shelves = shelvesOf(client.database(database), wait);
  const rows = outboxShelf(shelves);
  const stores: CosmosStores = {
    dossiers: cosmosDossiers(shelves, sealer, rows, wait),
    outbox: cosmosOutbox(shelves, rows),
    notes: cosmosNotes(shelves, sealer),
    references: cosmosReferences(shelves),
    close: () => {
      closing.abort();
      client.dispose();
    },
  };
  return { client, stores };
}
