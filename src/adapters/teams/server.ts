import { pino } from 'pino';
import restify, { type Next, type Request, type RequestHandler, type Response, type Server } from 'restify';
import type { Log } from '../../ports.ts';
import type { Answer } from './bot.ts';

export type ServerOptions = {
  /** Whether the token is worth reading the body for. */
  readonly isLikely: (header: string | undefined) => boolean;
  readonly receive: (header: string, body: unknown) => Promise<Answer>;
  /** Whether the bot can do its work (store, keys); a throw or two seconds of silence is a no. */
  readonly isHealthy: () => Promise<boolean>;
  readonly log: Log;
  readonly grace?: number; // ms that `close` waits for answers under way
};

export type TeamsServer = {
  /** For routes of others (the practice page). Errors, headers and the refusal of encodings hold for them too. */
  readonly server: Server;
  /** @returns the port, which is another one than asked when 0 was asked */
  listen(port: number): Promise<number>;
  /** Takes no new requests, lets those under way finish for ten seconds, then cuts them off. */
  close(): Promise<void>;
};

const maxBodySize = 262_144; // bytes
/** restify would log values and errors of its own; its types still ask for another logger than it uses. */
const silent: object = { log: pino({ level: 'silent' }) };

/** The door: `POST /api/messages` and `GET /healthz`, on 127.0.0.1 only. */
export function teamsServer({
  isLikely,
  receive,
  isHealthy,
  log,
  grace = 10_000,
}: ServerOptions): TeamsServer {
  const server = restify.createServer({ name: 'meldcode', ...silent });
  server.server.headersTimeout = 10_000;
  server.server.requestTimeout = 30_000;
  let closing = false;
  const lastOne: RequestHandler = (_req: Request, res: Response, next: Next) => {
    if (closing) res.setHeader('connection', 'close'); // else a busy client holds the way out open
    next();
  };
  server.pre(lastOne, protectiveHeaders, refuseEncoded, refuseTooBig);
  server.on('error', (error: unknown) => log.error('server.failed', {}, error));
  answerErrorsWithoutEcho(server, log);

  server.post(
    '/api/messages',
    refuseUnlikely(isLikely),
    // Not bodyParser: that also takes forms, and writes uploaded files to disk before anybody is known.
    restify.plugins.bodyReader({ maxBodySize }),
    ...restify.plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
    async (req: Request, res: Response) => {
      answer(res, await receive(req.headers.authorization ?? '', req.body));
    },
  );
  server.get('/healthz', async (_req: Request, res: Response) => {
    const healthy = await withinTwoSeconds(isHealthy);
    send(res, healthy ? 200 : 503, { status: healthy ? 'ok' : 'unavailable' });
  });

  return {
    server,
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(server.address().port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const timer = setTimeout(() => server.server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

/** Past restify's formatters: those choose by what the client accepts, and put the text of an error in the body. */
function send(res: Response, status: number, body?: object): void {
  if (body === undefined) res.sendRaw(status, '', { 'content-length': '0' });
  else res.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
}

/** The answer to a turn, past all of restify: half the work. Not for errors, after which restify still asks whether it sent. */
function answer(res: Response, { status, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  res.statusCode = status;
  if (body !== undefined) res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('content-length', Buffer.byteLength(text));
  res.end(text);
}

const protectiveHeaders: RequestHandler = (_req: Request, res: Response, next: Next) => {
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('x-content-type-options', 'nosniff');
  next();
};

/** restify unpacks gzip without catching its errors: one bad body would end the process. */
const refuseEncoded: RequestHandler = (req: Request, res: Response, next: Next) => {
  const encoding = req.headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return next();
  send(res, 415);
  next(false);
};

const refuseTooBig: RequestHandler = (req: Request, res: Response, next: Next) => {
  if (Number(req.headers['content-length'] ?? 0) <= maxBodySize) return next();
  send(res, 413);
  next(false);
};

const refuseUnlikely =
  (isLikely: ServerOptions['isLikely']): RequestHandler =>
  (req: Request, res: Response, next: Next) => {
    if (isLikely(req.headers.authorization)) return next();
    send(res, 401);
    next(false);
  };

/** restify's own bodies repeat the path, a piece of the body or the text of an error. */
function answerErrorsWithoutEcho(server: Server, log: Log): void {
  server.on('restifyError', (_req: Request, res: Response, error: unknown, done: () => void) => {
    const known = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
    const status = typeof known === 'number' && known >= 400 && known < 500 ? known : 500;
    if (status === 500) log.error('request.failed', {}, error);
    if (!res.headersSent) send(res, status);
    done();
  });
}

async function withinTwoSeconds(ask: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2_000);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return false; // why is for the log of whoever could not do it
  } finally {
    clearTimeout(timer);
  }
}
