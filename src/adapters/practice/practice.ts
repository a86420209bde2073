import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Server } from 'restify';
import { mountAssets } from './assets.ts';
import { botClient } from './bot-client.ts';
import { chats as practiceChats } from './chats.ts';
import { mountConnector } from './connector.ts';
import { answering, bodyOf } from './http.ts';
import { issuer as practiceIssuer } from './issuer.ts';
import type { PracticeOptions } from './options.ts';
import { mountPageApi } from './page-api.ts';

export type Practice = {
  /** Puts the page, the issuer and the connector on the bot's own server. */
  mount(server: Server): void;
  readonly metadataUrl: string; // OpenID configuration of who signs the activities
  readonly loginUrl: string; // what stands for https://login.microsoftonline.com
  readonly tokenUrl: string; // loginUrl + /<tenant>/oauth2/v2.0/token
  readonly botPassword: string; // the client secret of this start
  readonly serviceUrl: string;
  readonly serviceHosts: readonly string[]; // what the bot may trust as host of a serviceUrl
  /** Tells the bot, once per person, that everybody has installed it. Call it when the server listens. */
  installEveryone(): Promise<void>;
  /** Ends the streams of open pages, so that the server can close. */
  close(): void;
};

/**
 * A page that plays Teams on this machine: it speaks the Bot Connector protocol to the real bot, over HTTP
 * with signed tokens, and is as strict as Teams where Teams is strict.
 * @throws Fault `config.invalid` when the kept chats cannot be read
 */
export function practice(options: PracticeOptions): Practice {
  const { bot, schools, clock, log, folder } = options;
  const { origin, port, host } = new URL(bot.messagesUrl);
  const root = '/oefenen';
  const tokenPath = `${root}/login/${bot.tenant}/oauth2/v2.0/token`;
  const serviceUrl = `${origin}${root}/connector/`;
  const botPassword = randomBytes(32).toString('base64url');
  const issuer = practiceIssuer(`${origin}${root}/issuer`, { ...bot, password: botPassword });
  const now = () => clock.now();
  const people = [
    ...new Map(schools.flatMap((school) => school.people.map((one) => [one.id, one]))).values(),
  ];
  const chats = practiceChats(people, now, folder && join(folder, 'oefenen-gesprekken.json'));
  const client = botClient({ bot, serviceUrl, issuer, chats, now, log });
  let installing: Promise<void> | undefined;

  async function install() {
    for (const chat of chats.all.filter(({ greeted, installed }) => installed && !greeted)) {
      if (await client.installed(chat, 'add')) chats.setGreeted(chat);
    }
  }
  const installEveryone = () => {
    installing ??= install().finally(() => {
      installing = undefined; // whoever was not reached is tried again
    });
    return installing;
  };

  let endStreams = () => {};
  return {
    metadataUrl: `${origin}${root}/issuer/.well-known/openidconfiguration`,
    loginUrl: `${origin}${root}/login`,
    tokenUrl: `${origin}${tokenPath}`,
    botPassword,
    serviceUrl,
    serviceHosts: [host],
    installEveryone,
    close: () => endStreams(),
    mount(server) {
      const ok = (body: object) => answering(log, async () => ({ status: 200, body }));
      server.get(`${root}/issuer/.well-known/openidconfiguration`, ok(issuer.metadata));
      server.get(`${root}/issuer/keys`, ok(issuer.keys));
      server.post(
        tokenPath,
        answering(log, async (request) =>
          issuer.token({ ...((await bodyOf(request)) as object | undefined) }),
        ),
      );
      mountConnector(server, `${root}/connector`, { chats, issuer, tenant: bot.tenant, log });
      endStreams = mountPageApi(server, `${root}/api`, { ...options, chats, client, port, installEveryone });
      mountAssets(server, root, port, log);
    },
  };
}
