import type { Next, Request, Response, Server } from 'restify';
import * as z from 'zod';
import type { Person } from '../../core/school.ts';
import type { Role } from '../../protocols/schema.ts';
import { advance } from './advance.ts';
import type { BotClient } from './bot-client.ts';
import type { Chat, Chats } from './chats.ts';
import { type Answer, answering, bodyOf } from './http.ts';
import type { PracticeOptions } from './options.ts';
import { sameOrigin } from './same-origin.ts';

const who = { person: z.guid(), twice: z.boolean().default(false) };
const click = { ...who, messageId: z.string(), data: z.unknown() };
const Body = {
  message: z.strictObject({ ...who, text: z.string().min(1).max(10_000) }),
  submit: z.strictObject(click),
  execute: z.strictObject({
    ...click,
    action: z.strictObject({ id: z.string().optional(), title: z.string().optional(), verb: z.string() }),
  }),
  task: z.strictObject(click),
  installed: z.strictObject({ person: z.guid(), installed: z.boolean() }),
  clock: z.strictObject({
    to: z.union([
      z.enum(['next', 'hour', 'day', 'week']),
      z.strictObject({ local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) }),
    ]),
  }),
};

const roles: Readonly<Record<Role, string>> = {
  leerkracht: 'Leerkracht',
  aandachtsfunctionaris: 'IB’er / aandachtsfunctionaris',
  directeur: 'Directeur',
  bestuur: 'Bestuur',
  beheerder: 'Beheerder',
};

export type PageDoor = PracticeOptions & {
  readonly chats: Chats;
  readonly client: BotClient;
  readonly port: string;
  readonly installEveryone: () => Promise<void>;
};

const ok = (body: unknown): Answer => ({ status: 200, body });
const no = (status: number): Answer => ({ status, body: { error: status } });

async function clockNow({ clock, nextDue }: PageDoor) {
  return { now: clock.now(), moved: clock.offsetMs > 0, next: (await nextDue()) ?? null };
}

async function state(door: PageDoor): Promise<Answer> {
  await door.installEveryone();
  const schoolOf = ({ id }: Person) =>
    door.schools.find(({ people: all }) => all.some((one) => one.id === id));
  const titleOf = (person: Person, role: Role) => {
    const school = schoolOf(person);
    const title = (school && door.roleTitle?.(school, role)) ?? roles[role];
    return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  };
  const people = door.chats.all.map(({ person, installed, messages }) => ({
    id: person.id,
    school: schoolOf(person)?.name ?? '',
    name: person.name,
    role: person.roles.map((role) => titleOf(person, role)).join(' · '),
    slug: person.roles[0] ?? 'medewerker',
    absent: person.absent,
    installed,
    fromBot: messages.filter(({ from, deleted }) => from === 'bot' && !deleted).map(({ seq }) => seq),
  }));
  return ok({ schools: door.schools.map(({ name }) => name), people, clock: await clockNow(door) });
}

async function setInstalled(door: PageDoor, chat: Chat, installed: boolean): Promise<Answer> {
  door.chats.setInstalled(chat, installed);
  await door.client.installed(chat, installed ? 'add' : 'remove');
  return ok({});
}

async function move(door: PageDoor, to: z.infer<typeof Body.clock>['to']): Promise<Answer> {
  const moved = await advance(door.clock, door, to);
  door.chats.tell({ kind: 'clock' });
  return ok({ ahead: moved, ...(await clockNow(door)) });
}

/** Server-Sent Events: whatever happens in any chat, so that everybody's badge lights up. */
const events = ({ chats, port }: PageDoor, open: Set<Response>) => {
  return (request: Request, response: Response, next: Next) => {
    if (!sameOrigin(request, port)) {
      response.sendRaw(403, '{}');
      return next(false);
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 1000\n\n');
    const stop = chats.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    open.add(response);
    request.on('close', () => {
      stop();
      open.delete(response);
      next(false);
    });
  };
};

/** What the page asks, under `root`. Only the page itself gets an answer. @returns how to end open streams */
export function mountPageApi(server: Server, root: string, door: PageDoor): () => void {
  const { chats, client, log, port } = door;
  const guarded = (act: (request: Request) => Promise<Answer>) =>
    answering(log, async (request) => (sameOrigin(request, port) ? act(request) : no(403)));
  const post = <T>(path: string, schema: z.ZodType<T>, act: (body: T) => Promise<Answer>) =>
    server.post(
      `${root}/${path}`,
      guarded(async (request) => {
        const body = schema.safeParse(await bodyOf(request));
        return body.success ? act(body.data) : no(400);
      }),
    );
  const inChat = <T extends { person: string }>(
    path: string,
    schema: z.ZodType<T>,
    act: (chat: Chat, body: T) => Promise<unknown>,
  ) =>
    post(path, schema, async (body) => {
      const chat = chats.byPerson(body.person);
      return chat === undefined ? no(404) : ok(await act(chat, body));
    });

  server.get(
    `${root}/state`,
    guarded(() => state(door)),
  );
  server.get(
    `${root}/chats/:person`,
    guarded(async (request) => {
      const chat = chats.byPerson(request.params.person);
      return chat === undefined ? no(404) : ok({ messages: chat.messages, installed: chat.installed });
    }),
  );
  inChat('message', Body.message, (chat, { text, twice }) => client.message(chat, text, twice));
  inChat('submit', Body.submit, (chat, body) => client.submit(chat, body));
  inChat('execute', Body.execute, (chat, body) => client.execute(chat, body));
  inChat('task/fetch', Body.task, (chat, body) => client.task(chat, { ...body, name: 'task/fetch' }));
  inChat('task/submit', Body.task, (chat, body) => client.task(chat, { ...body, name: 'task/submit' }));
  inChat('installed', Body.installed, (chat, { installed }) => setInstalled(door, chat, installed));
  server.get(
    `${root}/clock`,
    guarded(async () => ok(await clockNow(door))),
  );
  post('clock', Body.clock, ({ to }) => move(door, to));
  const open = new Set<Response>();
  server.get(`${root}/events`, events(door, open));
  return () => {
    for (const response of open) response.end();
  };
}
