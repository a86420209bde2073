import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { cosmosContainers } from '../../../src/adapters/store/cosmos-containers.ts';
import { dataFolder } from './bench.ts';
import { cosmosBenches } from './cosmos-bench.ts';
import { head, linde, observed } from './samples.ts';

const bench = cosmosBenches();

/** One line that says where, why and what to do. */
const refused = (reason: string, where: string, cure: RegExp) =>
  expect.objectContaining({
    code: 'store.unavailable',
    facts: expect.objectContaining({ reason, where, cure: expect.stringMatching(cure) }),
  });
const database = (b: ReturnType<typeof bench>) => b.behind().database(b.account.database);

test('a store that is whole opens, and opens again', async () => {
  const { start } = bench();
  await (await start()).dossiers.append(linde, 0, [observed(1)], [], head);
  expect(await (await start()).dossiers.read(linde)).toHaveLength(1);
});

test('the start makes no database and no container', async () => {
  const { start, proxy } = bench();
  await start();
  const made = proxy.seen.filter(({ path, method }) => method === 'POST' && !path.endsWith('/docs'));
  expect(made.map(({ path }) => path)).toEqual([]);
});

test.each(['accounts.example', 'http://accounts.example', 'ftp://127.0.0.1'])(
  'the key goes to no address like %s',
  async (endpoint) => {
    await expect(bench().start({ endpoint })).rejects.toMatchObject({
      code: 'store.unavailable',
      facts: { reason: 'endpoint', cure: expect.stringMatching(/^COSMOS_ENDPOINT .*https/) },
    });
  },
);

test('the token of an identity goes over https only', async () => {
  const identity = { getToken: () => Promise.reject(new Error('was asked')) };
  await expect(bench().start({ credential: { identity } })).rejects.toMatchObject({
    facts: { reason: 'endpoint' },
  });
});

test('a host that does not exist is said', async () => {
  const opening = bench().start({ endpoint: 'https://account.invalid/' });
  await expect(opening).rejects.toEqual(refused('unknown-host', 'account', /COSMOS_ENDPOINT/));
});

test('a port where nothing listens is said', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const opening = bench().start({ endpoint: `http://127.0.0.1:${port}` });
  await expect(opening).rejects.toEqual(refused('refused', 'account', /COSMOS_ENDPOINT/));
});

test.each([200, 404])('something else that answers at the endpoint with %i is said', async (status) => {
  const page = createServer((_, answer) => answer.writeHead(status).end('<html>Welcome</html>'));
  page.listen(0, '127.0.0.1');
  await once(page, 'listening');
  onTestFinished(() => void page.close());
  const { port } = page.address() as AddressInfo;
  const opening = bench().start({ endpoint: `http://127.0.0.1:${port}` });
  await expect(opening).rejects.toMatchObject({ facts: { where: 'account', cure: /not Cosmos DB/ } });
});

test('an endpoint that never answers is said', async () => {
  const { start, proxy } = bench();
  proxy.harm = () => ({ when: 'before', how: 'silence' });
  await expect(start({ timeoutMs: 50 })).rejects.toEqual(refused('timeout', 'account', /does not answer/));
});

test('a database that is not there is said', async () => {
  const opening = bench().start({ database: 'elsewhere' });
  await expect(opening).rejects.toEqual(refused('database-missing', 'database elsewhere', /COSMOS_DATABASE/));
});

test.each(cosmosContainers.map(({ id }) => id))('that container %s is not there is said', async (id) => {
  await database(bench()).container(id).delete();
  const opening = bench().start();
  await expect(opening).rejects.toEqual(refused('container-missing', `container ${id}`, /\/pk/));
});

test('a container with another partition key path is said', async () => {
  const all = database(bench());
  await all.container('notes').delete();
  await all.containers.create({ id: 'notes', partitionKey: { paths: ['/tenantId'] } });
  const opening = bench().start();
  await expect(opening).rejects.toEqual(
    refused('partition-key', 'container notes', /partition key path \/pk/),
  );
});

test('a wrong key is said, and the key is not', async () => {
  const { start, proxy } = bench();
  proxy.harm = () => ({ when: 'before', how: { status: 401, body: '{"message":"wrong"}' } });
  await expect(start()).rejects.toEqual(refused('key', 'account', /COSMOS_KEY/));
});

test.each(['read', 'create', 'replace', 'delete', 'query'] as const)(
  'a missing right to %s is said',
  async (what) => {
    const { start, proxy } = bench();
    await start();
    proxy.harm = ({ kind }) => (kind === what ? { when: 'before', how: { status: 403 } } : undefined);
    const cure = /Cosmos DB Built-in Data Contributor/;
    await expect(start()).rejects.toEqual(refused('forbidden', expect.stringMatching(/^container /), cure));
  },
);

test('an account that is out of request units is said', async () => {
  const { start, proxy } = bench();
  proxy.harm = ({ kind }) => (kind === 'meta' ? undefined : { when: 'before', how: { status: 429 } });
  await expect(start()).rejects.toEqual(refused('busy', 'container lists', /throughput/));
});

test('a container without the index for lists is said', async () => {
  const { start, proxy } = bench();
  proxy.harm = ({ kind }) => (kind === 'query' ? { when: 'before', how: { status: 400 } } : undefined);
  await expect(start()).rejects.toEqual(refused('index', 'container lists', /composite index/));
});

test.each([
  ['consistency', { userConsistencyPolicy: { defaultConsistencyLevel: 'Eventual' } }, /Session/],
  ['multiple-write-regions', { enableMultipleWriteLocations: true }, /multi-region writes off/],
])('an account whose setting breaks a promise is refused: %s', async (reason, setting, cure) => {
  const { start, proxy } = bench();
  const how = { status: 200, body: JSON.stringify({ id: 'account', ...setting }) };
  proxy.harm = ({ path }) => (path === '/' ? { when: 'before', how } : undefined);
  await expect(start()).rejects.toEqual(refused(reason, 'account', cure));
});

test('a database of another key store is refused, and nothing is written in it', async () => {
  const { start } = bench();
  await start();
  const other = localSealer(randomBytes(32), join(dataFolder(), 'keys.db'));
  onTestFinished(() => other.close());
  await expect(start({ sealer: other })).rejects.toMatchObject({ code: 'key.invalid' });
  await start();
});

test('after closing everything is told that the store is closed, also after closing twice', async () => {
  const { dossiers, outbox, close } = await bench().start();
  close();
  close();
  const closed = { code: 'store.unavailable', facts: { reason: 'closed' } };
  await expect(dossiers.read(linde)).rejects.toMatchObject(closed);
  await expect(dossiers.append(linde, 0, [observed(1)], [], head)).rejects.toMatchObject(closed);
  await expect(outbox.nextDue()).rejects.toMatchObject(closed);
});
