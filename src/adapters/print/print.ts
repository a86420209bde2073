import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Log, Printer } from '../../ports.ts';

const VALID = 120_000; // ms
const MOST = 200; // tickets at once: the oldest gives way
const NOT_FOUND = 'Deze pagina is er niet meer. Open het formulier opnieuw in Teams en kies Afdrukken.';

type Ticket = {
  readonly to: string; // person and case
  readonly until: number;
  readonly render: () => Promise<string | undefined>;
};

export type PrintDesk = Printer & {
  /** Adds `GET` and `POST /formulier/:ticket`. */
  mount(server: Server): void;
};

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const css =
  'body{font:16px/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#111;background:#fff}button{font:inherit;padding:.7rem 1.2rem}';
const page = (main: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Overlegformulier</title><style>${css}</style></head><body><main><h1>Overlegformulier</h1>${main}</main></body></html>`;
const asking = page(
  '<p>Hierna zie je het formulier, met de gegevens van de leerling. Dat kan één keer. Sluit het venster als je klaar bent.</p><form method="post"><button>Formulier tonen</button></form>',
);
const gone = page(`<p>${NOT_FOUND}</p>`);
/** Only the style of the page itself: what was typed is escaped in it, and can bring none. */
const policyFor = (html: string): string => {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  return `default-src 'none'; style-src ${hash(style)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
};

/**
 * Shows a document in a browser, once, by a random address that lives for two minutes. Opening the address only asks
 * whether to show it: what checks links in a chat (or fetches them ahead) sees nothing and uses nothing up.
 * @param address where a browser reaches this bot, without a slash at the end
 * @param now milliseconds that only go forward
 */
export function printDesk({
  address,
  log,
  now = () => performance.now(),
}: {
  readonly address: string;
  readonly log: Log;
  readonly now?: () => number;
}): PrintDesk {
  const tickets = new Map<string, Ticket>();
  const drop = (fits: (ticket: Ticket) => boolean) => {
    for (const [id, ticket] of tickets) if (fits(ticket)) tickets.delete(id);
  };
  const find = (id: unknown): Ticket | undefined => {
    drop(({ until }) => until <= now());
    return typeof id === 'string' ? tickets.get(id) : undefined;
  };
  return {
    offer({ oid, key }, render) {
      const to = [key.tenant, key.school, key.code, oid].join('/');
      drop((ticket) => ticket.to === to || ticket.until <= now());
      for (const oldest of [...tickets.keys()].slice(0, Math.max(0, tickets.size - MOST + 1))) {
        tickets.delete(oldest);
      }
      const id = randomBytes(32).toString('base64url'); // 256 bits
      tickets.set(id, { to, until: now() + VALID, render });
      return `${address}/formulier/${id}`;
    },
    mount(server) {
      server.get('/formulier/:ticket', async (req: Request, res: Response) => {
        const ticket = find(req.params.ticket);
        send(res, ticket ? 200 : 404, ticket ? asking : gone);
      });
      server.post('/formulier/:ticket', async (req: Request, res: Response) => {
        const ticket = find(req.params.ticket);
        tickets.delete(String(req.params.ticket)); // before anything is awaited: two at once give one
        const html = await ticket?.render().catch((error: unknown) => {
          log.error('print.failed', {}, error);
          return undefined;
        });
        send(res, html === undefined ? 404 : 200, html ?? gone);
      });
    },
  };
}

function send(res: Response, status: number, html: string): void {
  res.sendRaw(status, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(html),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
}
