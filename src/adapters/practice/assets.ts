import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Request, Server } from 'restify';
import type { Log } from '../../ports.ts';
import { type Answer, answering } from './http.ts';
import { sameOrigin } from './same-origin.ts';

const types = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const own = [
  'index.html',
  'theme.css',
  'base.css',
  'frame.css',
  'chat.css',
  'dialog.css',
  'toast.css',
  'cards.css',
  'fields.css',
  'small.css',
  'icon.svg',
  'app.js',
  'api.js',
  'card.js',
  'chat.js',
  'clock.js',
  'days.js',
  'dialog.js',
  'dom.js',
  'help.js',
  'host-config.js',
  'markdown.js',
  'people.js',
  'settings.js',
  'toast.js',
] as const;
const libraries = {
  'adaptivecards.js': import.meta.resolve('adaptivecards/dist/adaptivecards.min.js'),
  'markdown-it.js': import.meta.resolve('markdown-it/browser'),
};

/** Nothing from outside, nothing inline. Styles set by script (cards) are not inline styles to a browser. */
const policy = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const typeOf = (name: string) => types[(name.split('.').at(-1) ?? 'js') as keyof typeof types];

/** Serves the page on `/` and what it needs under `root`: a fixed list of files, no paths from outside. */
export function mountAssets(server: Server, root: string, port: string, log: Log) {
  const file =
    (address: string, name: string) =>
    async (request: Request): Promise<Answer> => {
      if (!sameOrigin(request, port)) return { status: 403, body: 'Alleen op deze computer.' };
      const headers = {
        ...policy,
        'Content-Type': `${typeOf(name)}; charset=utf-8`,
        'Cache-Control': 'no-cache',
      };
      return { status: 200, body: await readFile(fileURLToPath(address)), headers };
    };
  const page = (name: string) => new URL(`./page/${name}`, import.meta.url).href;
  server.get('/', answering(log, file(page('index.html'), 'index.html')));
  for (const name of own) server.get(`${root}/${name}`, answering(log, file(page(name), name)));
  for (const [name, address] of Object.entries(libraries)) {
    server.get(`${root}/lib/${name}`, answering(log, file(address, name)));
  }
}
