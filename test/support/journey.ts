import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import * as z from 'zod';
import { readConfig } from '../../src/config.ts';
import type { Person } from '../../src/core/school.ts';
import { start } from '../../src/main.ts';
import type { Log } from '../../src/ports.ts';
import { journeyStore } from './journey-store.ts';
import { type Seen, type Watch, watchSchools } from './watch.ts';

/** A running school on this machine: the real bot, store and outbox, with the practice environment as Teams. */
export type Play = {
  readonly url: string;
  readonly folder: string; // data folder
  as(person: Person): Player;
  /** Somebody else holds the database: nothing can be written until `repair` is called. */
  breakStore(): { repair(): void };
  /** Moves the clock: to the next reminder, a step, or a wall time in Amsterdam such as `2026-11-30T09:00`. */
  clock(to: 'next' | 'hour' | 'day' | 'week' | { local: string }): Promise<void>;
  stop(): Promise<void>;
};

const packsFolder = join(import.meta.dirname, '../../src/protocols/packs');
const quiet: Log = { info: () => {}, error: () => {} };

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Starts a school in a new data folder, on Monday 23 November 2026, 09:00 in Amsterdam.
 * @param school fields of the practice school that are different here
 * @param beside other schools of the same board, in the same bot: whole school files
 * @param packsRoot a folder of protocols instead of those of the project
 * @param tell hears everything the bot says, to anybody
 */
export async function play({
  school = {},
  beside = [] as readonly object[],
  folder = mkdtempSync(join(tmpdir(), 'meldcode-')),
  log = quiet,
  packsRoot = packsFolder,
  tell = (_seen: Seen): void => {},
} = {}): Promise<Play> {
  const port = await freePort();
  const file = join(folder, 'school.json');
  const demo = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../src/adapters/practice/demo-school.json`, 'utf8'),
  );
  const schools = [{ ...demo, ...school }, ...beside];
  writeFileSync(file, JSON.stringify(schools.length === 1 ? schools[0] : schools));
  const config = readConfig({ PORT: String(port), MELDCODE_DATA: folder, MELDCODE_SCHOOL: file });
  const store = await journeyStore(folder);
  const running = await start({ ...config, store: store.config }, log, { packsRoot });
  const watched = await watchSchools(running.url, schools, packsRoot, tell);
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await running.stop();
    await watched.finished();
    watched.complain();
  };
  onTestFinished(stop);
  const ask = asker(running.url, watched);
  await ask('GET', 'state'); // everybody has the bot installed
  const clock: Play['clock'] = async (to) => {
    await ask('POST', 'clock', { to });
  };
  const today = z.object({ now: z.string() }).parse(await ask('GET', 'clock')).now;
  if (today < '2026-11-23T08:00') await clock({ local: '2026-11-23T09:00' });
  const players = new Map<string, Player>();
  const as = (person: Person): Player => {
    const player = players.get(person.id) ?? playerOf(person, ask);
    players.set(person.id, player);
    return player;
  };
  const breakStore = () => store.breakIt();
  return { url: running.url, folder, as, clock, breakStore, stop };
}

type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;
const asker =
  (url: string, watched: Watch): Ask =>
  async (method, path, body) => {
    watched.sends(body);
    const response = await fetch(`${url}/oefenen/api/${path}`, {
      method,
      headers: { origin: url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status, `${method} ${path}`).toBe(200);
    const answer: unknown = await response.json();
    watched.answered(body, path, answer);
    watched.complain();
    return answer;
  };

type Json = { readonly [key: string]: unknown };
const Card = z.record(z.string(), z.unknown());
const Message = z.object({
  id: z.string(),
  seq: z.number(),
  from: z.string(),
  deleted: z.boolean(),
  edited: z.boolean(),
  text: z.string().optional(),
  card: Card.optional(),
});
type Message = z.infer<typeof Message>;
const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), card: Card }),
  z.object({ kind: z.literal('dialog'), title: z.string(), card: Card }),
  z.object({ kind: z.literal('notice'), text: z.string() }),
  z.object({ kind: z.literal('done'), text: z.string().optional() }),
  z.object({ kind: z.literal('failed'), text: z.string(), reason: z.string() }),
]);

/** Every object in a card, depth first. */
function* parts(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* parts(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const [key, inner] of Object.entries(value))
      if (key !== 'fallback' && key !== 'data') yield* parts(inner);
  }
}
/** The words on a card, in reading order. */
export const wordsOn = (card: unknown): string =>
  [...parts(card)]
    .flatMap(({ type, text, title, label, errorMessage, value }) => [
      type === 'TextBlock' || type === 'TextRun' ? text : undefined,
      label,
      title,
      typeof value === 'string' && type !== 'Input.Date' ? value : undefined,
      errorMessage,
    ])
    .filter((word): word is string => typeof word === 'string')
    .join('\n');
export const buttonsOn = (card: unknown): string[] =>
  [...parts(card)].filter(({ type }) => String(type).startsWith('Action.')).map(({ title }) => String(title));

/** One person at their screen. What is on it: the newest card of the bot, what a click made of it, or a dialog. */
export type Player = {
  types(text: string, more?: { twice?: boolean }): Promise<string>;
  /** Clicks the button with this title, with these inputs filled in. @returns the words now on screen */
  clicks(
    title: string | RegExp,
    inputs?: Record<string, string>,
    more?: { twice?: boolean },
  ): Promise<string>;
  /** The words on screen now. */
  readonly sees: string;
  readonly buttons: string[];
  readonly inDialog: boolean;
  /** The data a button would send: for forging and replaying. */
  dataOf(title: string | RegExp): Json;
  /** Where a button leads outside Teams. */
  linkOf(title: string | RegExp): string;
  /** Sends any data as a click on the current card. */
  forges(data: Json): Promise<string>;
  closes(): void;
  /** Waits for a new card of the bot that says this, and puts it on screen. */
  hears(what: string | RegExp): Promise<string>;
  /** Waits for a new card about a case. @returns its code */
  hearsOfCase(): Promise<string>;
  /** Everything that stands in the chat: what a lock screen or a mailbox could hold. */
  chat(): Promise<readonly Message[]>;
  block(installed: boolean): Promise<void>;
};

function playerOf(person: Person, ask: Ask): Player {
  let message: Message | undefined;
  let card: Json | undefined;
  let dialog: Json | undefined;
  let heard = 0; // seq of the newest message that was looked at
  const who = { person: person.id };

  const chat = async () =>
    z.object({ messages: z.array(Message) }).parse(await ask('GET', `chats/${person.id}`)).messages;
  const fromBot = async () => (await chat()).filter(({ from, deleted }) => from === 'bot' && !deleted);
  const show = (next: Message | undefined) => {
    if (next === undefined) throw new Error(`${person.name} got no message`);
    message = next;
    card = next.card;
    dialog = undefined;
    heard = Math.max(heard, next.seq);
    return sees();
  };
  const sees = (): string => wordsOn(dialog ?? card) || (message?.text ?? '');
  const current = () => dialog ?? card ?? {};
  const find = (title: string | RegExp): Json => {
    const fits = (given: unknown) =>
      typeof title === 'string' ? given === title : title.test(String(given));
    const found = [...parts(current())].find(
      (part) => String(part.type).startsWith('Action.') && fits(part.title),
    );
    if (found === undefined)
      throw new Error(
        `${person.name} has no button ${title}; there are: ${buttonsOn(current()).join(' | ')}\n${sees()}`,
      );
    return found;
  };
  /** What the client would send along: every input as it stands on the card, then what was filled in. */
  const standing = (): Json =>
    Object.fromEntries(
      [...parts(current())]
        .filter(({ type, value }) => String(type).startsWith('Input.') && value !== undefined && value !== '')
        .map(({ id, value }) => [id, String(value)]),
    );

  const apply = async (answer: unknown): Promise<string> => {
    const outcome = Outcome.parse(answer);
    if (outcome.kind === 'failed') throw new Error(`${person.name}: ${outcome.reason}`);
    if (outcome.kind === 'card') card = outcome.card;
    if (outcome.kind === 'dialog') dialog = outcome.card;
    if (outcome.kind === 'done') dialog = undefined;
    return 'text' in outcome && outcome.text !== undefined ? outcome.text : sees();
  };
  const send = async (action: Json, data: Json, twice: boolean): Promise<string> => {
    const click = { ...who, twice, messageId: message?.id ?? '', data };
    const fetches = (data.msteams as Json | undefined)?.type === 'task/fetch';
    if (fetches) return apply(await ask('POST', 'task/fetch', click));
    if (dialog !== undefined) return apply(await ask('POST', 'task/submit', click));
    if (action.type === 'Action.Execute') {
      return apply(
        await ask('POST', 'execute', {
          ...click,
          action: { verb: String(action.verb), title: String(action.title) },
        }),
      );
    }
    await ask('POST', 'submit', click);
    return show((await fromBot()).at(-1));
  };
  return {
    chat,
    get sees() {
      return sees();
    },
    get buttons() {
      return buttonsOn(current());
    },
    get inDialog() {
      return dialog !== undefined;
    },
    linkOf: (title) => String(find(title).url),
    dataOf: (title) => ({ ...(find(title).data as Json) }),
    closes() {
      dialog = undefined;
    },
    async types(text, { twice = false } = {}) {
      await ask('POST', 'message', { ...who, text, twice });
      return show((await fromBot()).at(-1));
    },
    async clicks(title, inputs = {}, { twice = false } = {}) {
      const action = find(title);
      const along = action.associatedInputs === 'none' ? {} : { ...standing(), ...inputs };
      return send(action, { ...(action.data as Json | undefined), ...along }, twice);
    },
    forges: (data) => send({ type: 'Action.Execute', verb: data.verb, title: 'x' }, data, false),
    async hearsOfCase() {
      const said = await hears(CODE);
      return CODE.exec(said)?.[0] ?? '';
    },
    hears,
    async block(installed) {
      await ask('POST', 'installed', { ...who, installed });
    },
  };

  async function hears(what: string | RegExp): Promise<string> {
    const says = (given: Message) =>
      given.seq > heard &&
      (typeof what === 'string' ? wordsOn(given.card).includes(what) : what.test(wordsOn(given.card)));
    const until = Date.now() + 8000;
    for (;;) {
      const found = (await fromBot()).find(says);
      if (found) return show(found);
      if (Date.now() > until)
        throw new Error(
          `${person.name} did not hear ${what}; heard:\n${(await fromBot())
            .slice(-4)
            .map(({ card: c }) => wordsOn(c))
            .join('\n---\n')}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

const CODE = /\b[2-9A-HJKMNP-TW-Z]{2}-[2-9A-HJKMNP-TW-Z]{4}\b/;
