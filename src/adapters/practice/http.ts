import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
import type { Log } from '../../ports.ts';

export type Answer = {
  readonly status: number;
  readonly body?: unknown; // sent as JSON, unless it is text or bytes with its own content type
  readonly headers?: Readonly<Record<string, string>>;
};

const maxBody = 1_000_000; // bytes; the connector itself refuses far less, with the code Teams gives

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body as an object, whether or not the server has read it already. Nonsense is `undefined`. */
export async function bodyOf(request: Request): Promise<unknown> {
  const given: unknown = request.body;
  if (typeof given === 'object' && given !== null && !Buffer.isBuffer(given)) return given;
  const raw = given === undefined ? await text(request) : String(given);
  if (request.getContentType() === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(raw));
  }
  try {
    return JSON.parse(raw);
  } catch {
    return undefined; // what is not JSON is refused by whoever asked for it
  }
}

/** Turns a function that answers into a restify handler; what it throws becomes a 500 without details. */
export function answering(log: Log, handle: (request: Request) => Promise<Answer>): RequestHandler {
  const run = async (request: Request, response: Response) => {
    const answer = await handle(request).catch((cause: unknown): Answer => {
      log.error('practice.failed', { route: String(request.getRoute().path) }, cause);
      return { status: 500, body: { error: { code: 'ServiceError', message: 'See the log.' } } };
    });
    const { status, body = {}, headers } = answer;
    const ready = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const common = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
    response.sendRaw(status, ready, { ...common, ...headers });
  };
  return (request: Request, response: Response, next: Next) => {
    void run(request, response).finally(() => next(false));
  };
}
