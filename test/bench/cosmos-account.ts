import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { localSealer } from '../../src/adapters/keys/local-sealer.ts';
import { uncheckedCosmos } from '../../src/adapters/store/cosmos.ts';
import { createCosmosContainers } from '../../src/adapters/store/cosmos-containers.ts';

/** What was asked of the store. */
export type Cost = {
  readonly reads: number;
  readonly writes: number;
  readonly bytes: number;
  readonly ru: number;
};
const none: Cost = { reads: 0, writes: 0, bytes: 0, ru: 0 };
export const sum = (costs: readonly Cost[]): Cost =>
  costs.reduce(
    (a, b) => ({
      reads: a.reads + b.reads,
      writes: a.writes + b.writes,
      bytes: a.bytes + b.bytes,
      ru: a.ru + b.ru,
    }),
    none,
  );

/**
 * Stores on a stand-in for Cosmos DB that counts what it is asked for documents. It charges nothing: request units are
 * estimated from the sizes by the published table, without any discount or index.
 * @param name of the key file in `folder`
 */
export async function countedAccount(folder: string, name: string) {
  const seen: Cost[] = [];
  const server = createHttpServer({ keepAlive: true });
  const proxy = createServer(async (request, answer) => {
    const body = Buffer.concat(await request.toArray());
    const { status, headers, replied } = await forwarded(portOf(server), request, body);
    const cost = costOf(request, body, status, replied);
    if (cost) seen.push(cost);
    answer.writeHead(status, headers).end(replied);
  });
  for (const one of [server, proxy]) await once(one.listen(0, '127.0.0.1'), 'listening');
  const sealer = localSealer(randomBytes(32), join(folder, `${name}-keys.db`));
  const account = {
    endpoint: `http://127.0.0.1:${portOf(proxy)}`,
    database: 'bench',
    credential: { key: Buffer.from('a key of nobody').toString('base64') },
    fixedEndpoint: true,
  };
  await createCosmosContainers(account);
  const stores = uncheckedCosmos({ ...account, sealer });
  return {
    account,
    stores,
    /** Everything since the last time this was asked. */
    taken: () => sum(seen.splice(0)),
    close() {
      stores.close();
      sealer.close();
      for (const one of [server, proxy]) {
        one.closeAllConnections();
        one.close();
      }
    },
  };
}

const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port;

async function forwarded(port: number, { method, url, headers: given }: IncomingMessage, body: Buffer) {
  const { host: _, connection: __, ...headers } = given;
  const sent = ask({ port, host: '127.0.0.1', path: url, method, headers });
  sent.end(body);
  const [reply]: IncomingMessage[] = await once(sent, 'response');
  if (reply === undefined) throw new Error('no reply');
  const { 'transfer-encoding': ___, connection: ____, ...replied } = reply.headers;
  return { status: reply.statusCode ?? 500, headers: replied, replied: Buffer.concat(await reply.toArray()) };
}

/** Only requests for documents cost something. */
function costOf(
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  status: number,
  replied: Buffer,
) {
  const set = (name: string) => String(headers[name]).toLowerCase() === 'true';
  if (!/\/docs(\/|$)/.test(url) || set('x-ms-cosmos-is-query-plan-request')) return undefined;
  const bytes = body.length + replied.length;
  if (method === 'GET') return { ...none, reads: 1, bytes, ru: status === 404 ? 1 : readRu(replied.length) };
  if (set('x-ms-documentdb-isquery')) return { ...none, reads: 1, bytes, ru: QUERY + readRu(replied.length) };
  const documents: unknown[] = set('x-ms-cosmos-is-batch-request')
    ? JSON.parse(body.toString())
    : [body.toString()];
  const ru = documents.reduce((all: number, one) => all + writeRu(JSON.stringify(one).length), 0);
  return { ...none, writes: 1, bytes, ru };
}

const QUERY = 2.3; // at least, per partition
/** KiB → request units: learn.microsoft.com/azure/cosmos-db/request-units. */
const table = [
  { kib: 1, read: 1, write: 4.95 },
  { kib: 4, read: 1.14, write: 6.67 },
  { kib: 16, read: 1.67, write: 9.52 },
  { kib: 64, read: 4.76, write: 22.67 },
  { kib: 128, read: 9.95, write: 48.19 },
];
const readRu = (bytes: number) => between(bytes, ({ read }) => read);
const writeRu = (bytes: number) => between(bytes, ({ write }) => write);

function between(bytes: number, of: (row: (typeof table)[number]) => number): number {
  const kib = bytes / 1024;
  const above = table.findIndex((row) => row.kib >= kib);
  const [low, high] = [table[above - 1], table[above]];
  if (above === 0 && high) return of(high);
  if (!low || !high) throw new Error('larger than the table');
  return of(low) + ((kib - low.kib) / (high.kib - low.kib)) * (of(high) - of(low));
}
