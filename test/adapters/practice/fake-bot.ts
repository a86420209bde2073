import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import restify from 'restify';
import { type PracticeClock, practiceClock } from '../../../src/adapters/practice/clock.ts';
import { type Practice, practice } from '../../../src/adapters/practice/practice.ts';
import type { School } from '../../../src/core/school.ts';
import { School as SchoolFile } from '../../../src/core/school.ts';
import * as cards from './fake-cards.ts';

export const appId = 'aaaaaaaa-1111-4000-8000-000000000001';
const tenant = 'aaaaaaaa-0000-4000-8000-00000000000a';
const person = (nth: number, name: string, role: School['people'][number]['roles'][number]) => ({
  id: `11111111-0000-4000-8000-00000000000${nth}`,
  name,
  roles: [role],
});
export const school = SchoolFile.parse({
  id: 'de-linde',
  name: 'Basisschool De Linde',
  tenant,
  pack: 'protocol@1',
  region: 'midden',
  team: [],
  people: [
    person(1, 'Lotte Bakker', 'leerkracht'),
    person(2, 'Sam Yilmaz', 'leerkracht'),
    person(3, 'Ilse de Vries', 'aandachtsfunctionaris'),
    person(4, 'Daan Jansen', 'directeur'),
    person(5, 'Noor van Dijk', 'bestuur'),
  ],
});
export const idOf = (nth: number) => `11111111-0000-4000-8000-00000000000${nth}`;

// biome-ignore lint/suspicious/noExplicitAny: what Teams sends is whatever it sends; the tests look into it
type Activity = any;
export type World = {
  readonly origin: string;
  readonly practice: Practice;
  readonly clock: PracticeClock;
  readonly heard: Activity[]; // every activity that came with a good token
  readonly refusedTokens: string[];
  readonly due: string[]; // moments at which something is due
  readonly ticks: string[]; // practice time of every tick
  bearer(): Promise<string>;
  connector(method: string, path: string, body?: unknown, authorization?: string): Promise<Response>;
  card(oid: string, card: object, summary?: string): Promise<string>;
  close(): Promise<void>;
};

const attach = (content: object, summary?: string) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...(summary ? { summary } : {}),
});
const asCard = (value: object) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});
const asDialog = (content: object) => ({
  task: {
    type: 'continue',
    value: {
      title: 'Wat gebeurde er?',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content },
    },
  },
});

/** What this bot answers to an invoke: enough of a conversation to see the page at work. */
function answer({ name, value }: Activity): { status: number; body?: object } {
  const verb: string = value.action?.verb ?? value.data?.verb;
  if (name === 'task/fetch') return { status: 200, body: asDialog(cards.dialog('')) };
  if (name === 'task/submit') {
    const { verhaal } = value.data;
    if (verhaal.length > 15)
      return { status: 200, body: { task: { type: 'message', value: 'Het staat in het dossier.' } } };
    return { status: 200, body: asDialog(cards.dialog(verhaal, 'Schrijf iets meer op: één zin is genoeg.')) };
  }
  if (verb === 'later') return { status: 500 };
  if (verb === 'nood') return { status: 200, body: asCard({ ...cards.next, version: '1.8' }) };
  return { status: 200, body: asCard(verb === 'begin' ? cards.form : cards.next) };
}

/** A real server with the practice environment on it, and a small bot that checks every token. */
export async function startWorld(folder?: string): Promise<World> {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ maxBodySize: 262_144, mapParams: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const origin = `http://127.0.0.1:${(server.address() as unknown as AddressInfo).port}`;
  const clock = practiceClock();
  const heard: Activity[] = [];
  const refusedTokens: string[] = [];
  const due: string[] = [];
  const ticks: string[] = [];
  const log = { info: () => undefined, error: () => undefined };
  const played = practice({
    bot: { appId, tenant, messagesUrl: `${origin}/api/messages` },
    schools: [school],
    clock,
    log,
    nextDue: async () => due[0],
    tick: async () => {
      ticks.push(clock.now());
      while (due[0] !== undefined && due[0] <= clock.now()) due.shift();
    },
    ...(folder ? { folder } : {}),
  });
  played.mount(server);

  const metadata = (await (await fetch(played.metadataUrl)).json()) as { jwks_uri: string; issuer: string };
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
  async function bearer() {
    const form = { grant_type: 'client_credentials', client_id: appId, client_secret: played.botPassword };
    const body = new URLSearchParams({ ...form, scope: 'https://api.botframework.com/.default' });
    const given = (await (await fetch(played.tokenUrl, { method: 'POST', body })).json()) as {
      access_token: string;
    };
    return `Bearer ${given.access_token}`;
  }
  async function connector(method: string, path: string, body?: unknown, authorization?: string) {
    const headers = { authorization: authorization ?? (await bearer()), 'content-type': 'application/json' };
    return fetch(`${played.serviceUrl}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
  const post = (conversation: string, activity: object) =>
    connector('POST', `v3/conversations/${encodeURIComponent(conversation)}/activities`, activity);

  async function hear(activity: Activity): Promise<{ status: number; body?: object }> {
    heard.push(activity);
    const reply = (content: object) =>
      post(activity.conversation.id, attach(content, 'Meldcode-assistent: er staat een actie voor je klaar'));
    if (activity.type === 'installationUpdate' && activity.action === 'add') await reply(cards.welcome);
    if (activity.type === 'invoke') return answer(activity);
    if (activity.text === 'nieuwe zorg') await reply(cards.form);
    else if (activity.text)
      await post(activity.conversation.id, {
        type: 'message',
        text: 'Dat **staat niet** in jullie protocol. <b>Vraag</b> het de IB’er.',
      });
    else if (activity.type === 'message') await reply(cards.next);
    return { status: 202 };
  }
  server.post('/api/messages', (request, response, next) => {
    const token = request.header('authorization', '').replace('Bearer ', '');
    const rules = { issuer: metadata.issuer, audience: appId, algorithms: ['RS256'] };
    void jwtVerify(token, keys, rules)
      .then(({ payload }) =>
        payload.serviceurl === request.body.serviceUrl ? hear(request.body) : { status: 401 },
      )
      .catch((error: Error) => {
        refusedTokens.push(error.message);
        return { status: 401 };
      })
      .then((result: { status: number; body?: object }) => {
        response.sendRaw(result.status, result.body ? JSON.stringify(result.body) : '', {
          'Content-Type': 'application/json',
        });
        next(false);
      });
  });

  return {
    origin,
    practice: played,
    clock,
    heard,
    refusedTokens,
    due,
    ticks,
    bearer,
    connector,
    async card(oid, content, summary) {
      const sent = await post(`a:oefenen-${oid}`, attach(content, summary));
      return ((await sent.json()) as { id: string }).id;
    },
    async close() {
      played.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
