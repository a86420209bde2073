import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import * as z from 'zod';
import { isServiceUrl } from '../../config.ts';
import { Fault } from '../../fault.ts';
import type { TokenSource } from './token.ts';

type Method = 'POST' | 'PUT';
type Outcome = { status: number; retryAfter: string | undefined; body: string };

/**
 * The Bot Connector, by one plain request per call: no pipeline, no silent retry (the SDK posts a message up to
 * four times), ten seconds at most. `path` holds the segments after `v3/conversations`, not yet encoded.
 * @throws Fault `teams.not-delivered` (facts: status, unreachable, permanent, retryAfterSeconds, reason) or
 * `teams.ambiguous` (sent, no answer)
 */
export type Connector = {
  call(method: Method, serviceUrl: string, path: readonly string[], body: object): Promise<{ id: string }>;
  /** Drops idle connections. A message under way is not cut off: that would make it ambiguous. */
  close(): void;
};

export type ConnectorOptions = {
  readonly token: TokenSource;
  /** Hosts our token may go to, whatever an activity or an old reference says. */
  readonly hosts: readonly string[];
  readonly timeout?: number; // ms
};

export function leanConnector({ token, hosts, timeout = 10_000 }: ConnectorOptions): Connector {
  // Shorter than the five seconds after which a Node server drops an idle connection: no reset on reuse.
  const settings = { keepAlive: true, timeout: 4_000 };
  const agents = { http: new HttpAgent(settings), https: new HttpsAgent(settings) };

  return {
    async call(method, serviceUrl, path, body) {
      const end = performance.now() + timeout;
      if (!isServiceUrl(serviceUrl, hosts))
        throw new Fault('teams.not-delivered', { facts: { reason: 'foreign-host', permanent: true } });
      const url = new URL(
        [serviceUrl.replace(/\/$/, ''), 'v3', 'conversations', ...path.map(encodeURIComponent)].join('/'),
      );
      const headers = { authorization: `Bearer ${await token.get()}` };
      const outcome = await send(method, url, headers, JSON.stringify(body), agents, end - performance.now());
      if (outcome.status === 401) token.drop();
      if (outcome.status < 200 || outcome.status > 299) throw refused(outcome);
      return { id: read(outcome.body).id ?? '' };
    },
    close() {
      for (const { freeSockets } of [agents.http, agents.https])
        for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
    },
  };
}

/** What a refusal means for whoever sends: try later, never again, or reach somebody else. */
function refused({ status, retryAfter, body }: Outcome): Fault {
  const reason = read(body).error?.code;
  const seconds = secondsOf(retryAfter);
  const unreachable = status === 403 || status === 404;
  const later = status === 408 || status === 412 || status === 429 || status >= 500;
  return new Fault('teams.not-delivered', {
    facts: {
      status,
      ...(unreachable ? { unreachable } : {}),
      ...(unreachable || later ? {} : { permanent: true }),
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
      ...(reason === undefined ? {} : { reason }),
    },
  });
}

/** `Retry-After` as whole seconds from now; it comes as a number or as a date. */
function secondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : undefined;
}

const Body = z.object({
  id: z.string().optional(),
  error: z.object({ code: z.string().regex(/^\w{1,60}$/) }).optional(),
});

function read(body: string): z.infer<typeof Body> {
  try {
    return Body.safeParse(JSON.parse(body)).data ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // an answer without JSON has no id and no code
    throw error;
  }
}

/** One request. What fails before there is a connection was not sent; afterwards nobody knows. */
function send(
  method: Method,
  url: URL,
  headers: Record<string, string>,
  payload: string,
  agents: { http: HttpAgent; https: HttpsAgent },
  timeout: number,
): Promise<Outcome> {
  const secure = url.protocol === 'https:';
  const request = (secure ? httpsRequest : httpRequest)(url, {
    method,
    agent: secure ? agents.https : agents.http,
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(payload),
    },
  });
  let mayHaveArrived = false;
  request.once('socket', (socket) => {
    if (!socket.connecting) mayHaveArrived = true;
    else socket.once(secure ? 'secureConnect' : 'connect', () => (mayHaveArrived = true));
  });
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => request.destroy(new Error('no answer in time')), Math.max(timeout, 1));
    const fail = (cause: unknown) => {
      clearTimeout(timer);
      const facts = { reason: reasonOf(cause) };
      reject(new Fault(mayHaveArrived ? 'teams.ambiguous' : 'teams.not-delivered', { facts, cause }));
    };
    request.once('error', fail);
    request.once('response', (answer) => {
      const done = (body: string) => {
        clearTimeout(timer);
        const retryAfter = answer.headers['retry-after'];
        resolve({ status: answer.statusCode ?? 0, retryAfter, body });
      };
      // The status has been said: what the rest of the answer would have been changes nothing any more.
      bodyOf(answer).then(done, () => done(''));
    });
    request.end(payload);
  });
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += part.length;
    if (size <= 65_536) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'timeout';
