import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call the bot made. */
export type Call = {
  readonly method: string;
  readonly path: string; // decoded, after `/v3`
  readonly authorization: string | undefined;
  readonly body: ConnectorBody;
};
export type ConnectorBody = {
  readonly type?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly locale?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly members?: readonly { readonly id: string }[];
  readonly [other: string]: unknown;
};

/** What happens to a call: an answer, now or later, a connection cut before or after the call was taken, or silence. */
export type Outcome =
  | { status: number; code?: string; headers?: Record<string, string> }
  | { acceptAfter: Promise<void> }
  | 'reset'
  | 'cut-off-answer'
  | 'hang';

export type TestConnector = {
  readonly serviceUrl: string;
  readonly host: string; // host:port
  readonly calls: readonly Call[];
  /** Only the cards, in the order they came. */
  readonly cards: readonly object[];
  /** Lets the n-th call from now (1 = the next) fail. */
  fail(nth: number, outcome: Outcome): void;
  /** Lets every call fail until undefined is given. */
  failAll(outcome: Outcome | undefined): void;
  close(): Promise<void>;
};

/** The Bot Connector, played on this machine. Takes every message, gives it an id, and can be told to fail. */
export async function startConnector(path = '/emea/'): Promise<TestConnector> {
  const calls: Call[] = [];
  const planned = new Map<number, Outcome>();
  let always: Outcome | undefined;
  const server = createServer(async (request, answer) => {
    calls.push(await callOf(request, path));
    const outcome = planned.get(calls.length) ?? always;
    if (typeof outcome === 'object' && 'acceptAfter' in outcome) await outcome.acceptAfter;
    else if (outcome !== undefined) return refuse(answer, outcome);
    accept(answer, calls);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl: `http://${host}${path}`,
    host,
    calls,
    get cards() {
      return calls.flatMap(({ body }) => (body.attachments ?? []).map(({ content }) => content));
    },
    fail: (nth, outcome) => planned.set(calls.length + nth, outcome),
    failAll: (outcome) => {
      always = outcome;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function callOf(request: IncomingMessage, path: string): Promise<Call> {
  let body = '';
  for await (const part of request) body += part;
  const { method = '', url = '', headers } = request;
  const prefix = `${path.replace(/\/$/, '')}/v3`;
  const rest = url.startsWith(prefix) ? url.slice(prefix.length) : url;
  return {
    method,
    path: decodeURIComponent(rest),
    authorization: headers.authorization,
    body: body === '' ? {} : JSON.parse(body),
  };
}

function accept(answer: ServerResponse, calls: readonly Call[]): void {
  const member = calls.at(-1)?.body.members?.[0]?.id;
  const id = member === undefined ? `activity-${calls.length}` : `conversation-of-${member}`;
  answer.writeHead(201, { 'content-type': 'application/json' }); // no chaining: restify changes writeHead
  answer.end(JSON.stringify({ id }));
}

function refuse(answer: ServerResponse, outcome: Exclude<Outcome, { acceptAfter: unknown }>): void {
  if (outcome === 'hang') return;
  if (outcome === 'reset') {
    answer.socket?.resetAndDestroy();
    return;
  }
  if (outcome === 'cut-off-answer') {
    answer.writeHead(201, { 'content-type': 'application/json', 'content-length': '40' });
    answer.write('{"id":');
    setImmediate(() => answer.socket?.destroy());
    return;
  }
  const { status, code = 'ServiceError', headers = {} } = outcome;
  answer.writeHead(status, { 'content-type': 'application/json', ...headers });
  answer.end(JSON.stringify({ error: { code, message: 'played by the test' } }));
}
