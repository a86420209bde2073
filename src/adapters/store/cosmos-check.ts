import type { Container, CosmosClient, Database } from '@azure/cosmos';
import { Fault } from '../../fault.ts';
import { type ContainerName, cosmosContainers } from './cosmos-containers.ts';
import { asking, statusOf, type Wait } from './cosmos-request.ts';
import { type Shelf, shelf } from './cosmos-shelf.ts';

export type Shelves = Readonly<Record<ContainerName, Shelf>>;

export const shelvesOf = (database: Database, wait: Wait): Shelves => {
  const of = (name: ContainerName) => shelf(database.container(name), wait);
  return { cases: of('cases'), lists: of('lists'), notes: of('notes'), references: of('references') };
};

/**
 * Looks at everything that must be right before the bot may start, and makes nothing but its own mark.
 * @param keyId of the key store: stands in the database, so that content is never sealed with the keys of another
 * @throws Fault `store.unavailable` with `facts.reason` and `facts.cure`, one line; `key.invalid`
 */
export async function checkCosmos(client: CosmosClient, name: string, keyId: string, wait: Wait) {
  const database = client.database(name);
  await curing('account', async () => {
    const { resource: account } = await asking(wait, () => client.getDatabaseAccount());
    if (account?.enableMultipleWritableLocations) throw wrong('multiple-write-regions');
    if (['Eventual', 'ConsistentPrefix'].includes(account?.consistencyPolicy ?? ''))
      throw wrong('consistency');
  });
  await curing(`database ${name}`, () => existing('database', wait, () => database.read()));
  for (const { id } of cosmosContainers)
    await curing(`container ${id}`, () => checkContainer(database.container(id), wait));
  const { lists } = shelvesOf(database, wait);
  await curing('container lists', () => checkOrder(lists));
  for (const { id } of cosmosContainers)
    await curing(`container ${id}`, () => checkRights(shelf(database.container(id), wait), keyId));
}

async function checkContainer(container: Container, wait: Wait): Promise<void> {
  const { resource } = await existing('container', wait, () => container.read());
  const paths = resource?.partitionKey?.paths ?? [];
  if (paths.join() !== '/pk') throw wrong('partition-key', { found: paths.join() });
}

async function existing<T>(what: 'database' | 'container', wait: Wait, work: () => Promise<T>): Promise<T> {
  return asking(wait, async () => {
    try {
      return await work();
    } catch (error) {
      statusOf(error, 404);
      throw wrong(`${what}-missing`, {}, error);
    }
  });
}

/** The list of a school needs an index over two fields; without it the service refuses the query. */
async function checkOrder(lists: Shelf): Promise<void> {
  try {
    await lists.query('about', {
      where: 'c.kind = @kind ORDER BY c.changedAt DESC, c.code',
      values: { kind: '-' },
    });
  } catch (error) {
    if (error instanceof Fault && error.facts.status === 400) throw wrong('index', {}, error);
    throw error;
  }
}

/** Reading, creating, changing and deleting, on a mark of our own. */
async function checkRights(of: Shelf, keyId: string): Promise<void> {
  const about = { id: 'about', pk: 'about', keyId };
  await of.create(about);
  const found = await of.read('about', 'about');
  if (found !== undefined && found.keyId !== keyId) {
    const reason = 'the database belongs to another key store: put back the keys that go with it';
    throw new Fault('key.invalid', { facts: { reason, found: String(found.keyId), given: keyId } });
  }
  if (found !== undefined) await of.replace(about, found._etag); // somebody who starts now too may be first
  await of.remove('nothing', 'about');
}

const cures = {
  'unknown-host': 'COSMOS_ENDPOINT names no account: copy the URI from the overview of the account in Azure',
  refused: 'nothing listens at COSMOS_ENDPOINT: check host and port, and a firewall in between',
  timeout: 'COSMOS_ENDPOINT does not answer in time: check the network and the private endpoint',
  reset: 'the connection to COSMOS_ENDPOINT breaks off: check TLS inspection, a proxy or firewall in between',
  'not-cosmos': 'what answers at COSMOS_ENDPOINT is not Cosmos DB: copy the URI from the account in Azure',
  'not-understood': 'COSMOS_ENDPOINT refuses what is asked: is it a Cosmos DB account for NoSQL?',
  gone: 'what answers at COSMOS_ENDPOINT is not Cosmos DB: copy the URI from the account in Azure',
  key: 'COSMOS_KEY is not a key of this account, or its clock or ours is wrong',
  forbidden:
    'give the identity of the bot the role "Cosmos DB Built-in Data Contributor", and let the firewall of the account let the bot in',
  busy: 'the account is out of request units: give it more throughput, or wait',
  'database-missing': 'create the database named by COSMOS_DATABASE, with its containers',
  'container-missing': 'create this container with partition key path /pk; the bot makes none itself',
  'partition-key':
    'this container must have partition key path /pk: delete it if it is empty, and create it again',
  index: 'add the composite index changedAt descending, code ascending to the indexing policy',
  'multiple-write-regions': 'switch multi-region writes off: with them, two people could each write last',
  consistency: 'set the default consistency to Session, Bounded staleness or Strong',
} as const;
type Reason = keyof typeof cures;

const wrong = (reason: Reason, facts = {}, cause?: unknown): Fault =>
  new Fault('store.unavailable', { facts: { ...facts, reason }, cause });

/** Adds where it went wrong, and what to do about it, in one line. */
async function curing(where: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof Fault && error.code === 'store.unavailable' ? curedBy(where, error) : error;
  }
}

function curedBy(where: string, { code, facts, cause }: Fault): Fault {
  const cure = Object.entries(cures).find(([reason]) => reason === facts.reason)?.[1];
  return new Fault(code, { facts: { ...facts, where, ...(cure && { cure }) }, cause });
}
