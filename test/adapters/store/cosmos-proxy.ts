import { once } from 'node:events';
import { createServer, type IncomingMessage, request as plain, type ServerResponse } from 'node:http';
import { request as secure } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request, before the store has seen it or after it has done what was asked. */
export type Trouble = {
  readonly when: 'before' | 'after';
  /** Another answer, a broken connection, or silence. */
  readonly how: 'reset' | 'silence' | Reply;
};
type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly kind: 'meta' | 'read' | 'query' | 'batch' | 'create' | 'upsert' | 'replace' | 'delete';
  readonly body: Buffer;
};

/** Stands between the bot and the store, keeps all that was written, and does harm when told to. */
export type StoreProxy = {
  readonly url: string;
  /** Every request, in order; emptied by `forget`. */
  readonly seen: Seen[];
  forget(): void;
  /** Asked for each request, with its number since `forget`, from 0. */
  harm: (request: Seen, n: number) => Trouble | undefined | Promise<Trouble | undefined>;
  close(): Promise<void>;
};

export async function cosmosProxy(target: string): Promise<StoreProxy> {
  const seen: Seen[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer((asked, answer) => {
    open.add(answer);
    answer.once('close', () => open.delete(answer));
    handle(asked, answer).catch(() => answer.destroy());
  });
  const handle = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = Buffer.concat(await asked.toArray());
    const request = describe(asked, body);
    const trouble = await proxy.harm(request, seen.push(request) - 1);
    if (trouble?.when === 'before') return doHarm(answer, trouble);
    const reply = await forward(target, asked, body);
    if (trouble !== undefined) return doHarm(answer, trouble);
    answer.writeHead(reply.status, reply.headers); // restify, loaded beside it, makes this return nothing
    answer.end(reply.body);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: StoreProxy = {
    url: `http://127.0.0.1:${port}`,
    seen,
    forget: () => seen.splice(0),
    harm: () => undefined,
    async close() {
      for (const answer of open) answer.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function doHarm(answer: ServerResponse, { how }: Trouble): void {
  if (how === 'silence') return;
  if (how === 'reset') answer.socket?.resetAndDestroy();
  else {
    answer.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
    answer.end(how.body);
  }
}

async function forward(target: string, asked: IncomingMessage, body: Buffer) {
  const url = new URL(asked.url ?? '/', target);
  const { host: _, connection: __, ...headers } = asked.headers;
  const sent = (url.protocol === 'https:' ? secure : plain)(url, { method: asked.method ?? 'GET', headers });
  sent.end(body);
  const [reply]: IncomingMessage[] = await once(sent, 'response');
  if (reply === undefined) throw new Error('no reply');
  const { 'transfer-encoding': ___, connection: ____, ...replied } = reply.headers;
  return { status: reply.statusCode ?? 500, headers: replied, body: Buffer.concat(await reply.toArray()) };
}

function describe({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Seen {
  const set = (name: string) => String(headers[name]).toLowerCase() === 'true';
  const posted = set('x-ms-documentdb-isquery')
    ? 'query'
    : set('x-ms-cosmos-is-batch-request')
      ? 'batch'
      : set('x-ms-documentdb-is-upsert')
        ? 'upsert'
        : 'create';
  const kinds = { GET: 'read', PUT: 'replace', DELETE: 'delete', POST: posted } as const;
  const onDocuments = /\/docs(\/|$)/.test(url) && !set('x-ms-cosmos-is-query-plan-request');
  const kind = onDocuments ? Object.entries(kinds).find(([name]) => name === method)?.[1] : undefined;
  return { method, path: url, kind: kind ?? 'meta', body };
}
