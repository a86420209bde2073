import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, env as processEnv } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { localKeyFile } from '../src/adapters/keys/local-key-file.ts';
import { localSealer } from '../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../src/adapters/store/sqlite.ts';
import { appId, recorded, tenant } from './support/activities/recorded.ts';
import { startConnector, type TestConnector } from './support/connector.ts';
import { startIssuer, type TestIssuer } from './support/issuer.ts';
import { wordsOn } from './support/journey.ts';
import { demoSchool, lotte } from './support/story.ts';

const src = join(import.meta.dirname, '../src');
const code = 'K7-3FQ9';
const key = { tenant: demoSchool.tenant, school: demoSchool.id, code };
const root = mkdtempSync(join(tmpdir(), 'meldcode-main-'));
const inRoot = (...names: string[]) => join(root, ...names);
const running = new Set<ChildProcess>();

const Chat = z.object({ messages: z.array(z.looseObject({ id: z.string(), card: z.unknown().optional() })) });

type Env = Readonly<Record<string, string>>;
type Ended = { readonly exit: number | null; readonly out: string; readonly err: string };

/** A process of Node with this environment and nothing else of ours. */
function run(args: readonly string[], env: Env) {
  const { PATH = '', HOME = '' } = processEnv;
  const child = spawn(execPath, args, { env: { PATH, HOME, ...env }, cwd: root });
  running.add(child);
  let [out, err] = ['', ''];
  const heard: (() => void)[] = [];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
    for (const tell of heard) tell();
  });
  const ended: Promise<Ended> = once(child, 'close').then(([exit]) => {
    running.delete(child);
    return { exit, out, err };
  });
  const says = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => what.test(out) && resolve();
      heard.push(look);
      look();
      void ended.then(() => reject(new Error(`it ended: ${err}`)));
    });
  return { child, ended, says };
}

/** The bot as `npm start` starts it, once it listens. */
async function startBot(env: Env) {
  const port = await freePort();
  const bot = run([join(src, 'start.mjs')], { PORT: String(port), ...env });
  await bot.says(/"event":"started"/);
  const url = `http://127.0.0.1:${port}`;
  const api = `${url}/oefenen/api`;
  const ask = async (path: string, body: object) => {
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await fetch(`${api}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
  };
  /** What stands in Lotte's chat. */
  const chat = async () => {
    const answer = await fetch(`${api}/chats/${lotte.id}`, { headers: { origin: url } });
    return Chat.parse(await answer.json()).messages;
  };
  const stop = () => {
    bot.child.kill('SIGTERM');
    return bot.ended;
  };
  return { ...bot, url, ask, chat, stop };
}

/** Starts that fail, one after the other in one process, through the same `main` as the command line. */
async function failing(cases: readonly Env[]): Promise<{ exits: string[]; lines: string[][]; ended: Ended }> {
  const script = `
    const { main } = await import(${JSON.stringify(join(src, 'main.ts'))});
    for (const env of ${JSON.stringify(cases)}) {
      for (const name of Object.keys(process.env)) if (/^(MELDCODE|PORT|NODE_ENV)/.test(name)) delete process.env[name];
      Object.assign(process.env, env);
      process.exitCode = undefined;
      await main();
      process.stderr.write('#' + process.exitCode + '\\n');
    }`;
  const { ended } = run(['--input-type=module', '-e', script], {});
  const { err, ...more } = await ended;
  const told = err.split(/^#/m);
  return {
    exits: told.slice(1).map((part) => part.split('\n')[0] ?? ''),
    lines: told.slice(0, -1).map((part, i) =>
      part
        .trimEnd()
        .split('\n')
        .slice(i === 0 ? 0 : 1),
    ),
    ended: { err, ...more },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The events of our case, as they stand on disk. */
async function onDisk(folder: string) {
  const keyFile = join(folder, 'keys', 'meldcode.key');
  const sealer = localSealer(localKeyFile(keyFile, { create: false }), join(folder, 'keys', 'keys.db'));
  const stores = openSqlite(join(folder, 'meldcode.db'), sealer);
  try {
    return await stores.dossiers.read(key);
  } finally {
    stores.close();
    sealer.close();
  }
}

const draft = (what: string, actionId: string) => ({
  verb: 'dossier.draft',
  code,
  seenVersion: 0,
  actionId,
  form: 'card',
  what,
  day: new Date().toISOString().slice(0, 10),
});

const first = inRoot('data');
let heard: unknown; // Lotte's chat before the first stop
let ended: Ended; // how the first stop went
beforeAll(async () => {
  const bot = await startBot({ MELDCODE_DATA: first });
  const messages = await bot.chat();
  await bot.ask('execute', {
    person: lotte.id,
    messageId: messages.at(-1)?.id,
    data: draft('Een kanarie.', 'click-1'),
    action: { verb: 'dossier.draft' },
  });
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  heard = await bot.chat();
  ended = await bot.stop();
}, 40_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

describe('a start', () => {
  test('in production is refused with the reason, and touches nothing', async () => {
    const env = { NODE_ENV: 'production', MELDCODE_DATA: inRoot('none') };
    const { exit, out, err } = await run([join(src, 'start.mjs')], env).ended;
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('alleen oefenen');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(inRoot('none'))).toBe(false);
  });

  test('that cannot be safe says why in one line without a stack, ends, and loses nothing', async () => {
    const school = (name: string, more: object | string) => {
      const text = typeof more === 'string' ? more : JSON.stringify({ ...demoSchool, ...more });
      writeFileSync(inRoot(name), text);
      return { MELDCODE_SCHOOL: inRoot(name), MELDCODE_DATA: inRoot('none') };
    };
    const copied = (name: string) => {
      cpSync(first, inRoot(name), { recursive: true });
      return inRoot(name);
    };
    const teachers = demoSchool.people.map((one) =>
      one.roles.includes('directeur') ? { ...one, roles: ['leerkracht'] } : one,
    );
    writeFileSync(inRoot('file'), 'Ik ben geen map.');
    const otherKey = copied('other-key');
    const rightKey = readFileSync(join(otherKey, 'keys', 'meldcode.key'));
    writeFileSync(join(otherKey, 'keys', 'meldcode.key'), Buffer.alloc(32, 9).toString('base64'));
    const newer = copied('newer');
    const layout = versionOf(newer, 999);
    const occupied = createServer().listen(0, '127.0.0.1');
    await once(occupied, 'listening');
    const { port } = occupied.address() as AddressInfo;

    const cases: readonly [Env, RegExp][] = [
      [school('role.json', { people: teachers }), /nobody is directeur/],
      [school('broken.json', '{ "id": '), /school file is not there, or is not JSON/],
      [school('pack.json', { pack: 'anders' }), /there is no protocol anders/],
      [{ MELDCODE_DATTA: inRoot('none') }, /MELDCODE_DATTA: not a name of this bot/],
      [{ MELDCODE_DATA: inRoot('file') }, /data folder cannot be made/],
      [{ MELDCODE_DATA: otherKey }, /key\.invalid/],
      [{ MELDCODE_DATA: newer }, /store\.newer/],
      [{ MELDCODE_DATA: inRoot('busy'), PORT: String(port) }, /PORT: \d+ is in use by another program/],
    ];
    const told = await failing(cases.map(([env]) => env));
    occupied.close();
    for (const [i, [, reason]] of cases.entries()) {
      const said = told.lines[i] ?? [];
      expect(said, String(reason)).toHaveLength(1);
      expect(said[0]).toMatch(/^The bot cannot start/);
      expect(said[0]).toMatch(reason);
    }
    expect(told.exits).toEqual(cases.map(() => '1'));
    expect(told.ended.exit).toBe(1); // nothing that was half started keeps the process alive
    expect(told.ended.err).not.toMatch(/^\s+at /m);

    expect(readFileSync(inRoot('file'), 'utf8')).toBe('Ik ben geen map.');
    expect(existsSync(inRoot('none'))).toBe(false);
    writeFileSync(join(otherKey, 'keys', 'meldcode.key'), rightKey);
    versionOf(newer, layout);
    for (const folder of [otherKey, newer]) expect(await onDisk(folder)).toHaveLength(1);
  }, 40_000);
});

describe('SIGTERM', () => {
  test('ends it in order: exit 0, and nothing on stderr', () => {
    expect(ended).toMatchObject({ exit: 0, err: '' });
    expect(ended.out).toContain('alleen oefenen');
  });

  test('and a start on the same folder later: cases and chats are as they were', async () => {
    const bot = await startBot({ MELDCODE_DATA: first });
    expect(await bot.chat()).toEqual(heard);
    await bot.ask('message', { person: lotte.id, text: 'mijn zaken' });
    expect(wordsOn((await bot.chat()).at(-1)?.card)).toContain(code);
    await bot.stop();
    expect(await onDisk(first)).toMatchObject([{ content: { what: 'Een kanarie.' } }]);
  }, 40_000);

  test('while a click is half way in: it is answered and on disk before the end', async () => {
    const [issuer, connector] = await Promise.all([startIssuer({ appId }), startConnector()]);
    const bot = await startBot({ MELDCODE_DATA: first, ...asTeams(issuer, connector) });
    const { serviceUrl } = connector;
    const data = {
      ...draft('Nog een kanarie.', 'click-2'),
      verb: 'observatie.record',
      kind: 'feit',
      seenVersion: 1,
    };
    const body = Buffer.from(
      JSON.stringify(
        recorded('execute', {
          serviceUrl,
          value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
        }),
      ),
    );
    const click = await halfWay(`${bot.url}/api/messages`, body, await issuer.bearer({ serviceUrl }));
    bot.child.kill('SIGTERM');
    const closed = () => fetch(`${bot.url}/healthz`).then(String, () => 'refused');
    await expect.poll(closed, { timeout: 10_000 }).toBe('refused');
    const [answer]: [IncomingMessage] = await click.finish();
    answer.resume();
    expect(answer.statusCode).toBe(200);
    expect(await bot.ended).toMatchObject({ exit: 0, err: '' });
    await Promise.all([issuer.close(), connector.close()]);
    expect((await onDisk(first)).map(({ content }) => content)).toMatchObject([
      { what: 'Een kanarie.' },
      { what: 'Nog een kanarie.' },
    ]);
  }, 40_000);
});

test('a bot in Teams whose store cannot be opened says so on one line, answers, and ends in order on SIGTERM', async () => {
  const [issuer, connector] = await Promise.all([startIssuer({ appId }), startConnector()]);
  writeFileSync(inRoot('no-folder'), 'Ik ben geen map.');
  const port = await freePort();
  const env = { PORT: String(port), MELDCODE_DATA: inRoot('no-folder'), ...asTeams(issuer, connector) };
  const bot = run([join(src, 'start.mjs')], env);
  await bot.says(/"event":"store.waiting"/);
  const url = `http://127.0.0.1:${port}`;
  expect((await fetch(`${url}/healthz`)).status).toBe(503);
  const { serviceUrl } = connector;
  await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await issuer.bearer({ serviceUrl }) },
    body: JSON.stringify(recorded('message', { serviceUrl, text: 'noodsituatie' })),
  });
  expect(wordsOn(connector.cards.at(-1))).toContain('Bel 112');
  bot.child.kill('SIGTERM');
  const { exit, err, out } = await bot.ended;
  expect(exit).toBe(0);
  expect(err).toMatch(/^Nothing can be saved, .*data folder cannot be made; .*\n$/);
  expect(out).not.toContain('"event":"started"');
  await Promise.all([issuer.close(), connector.close()]);
}, 40_000);

test('while a store keeps silent at the start the door is open already: an emergency is answered, and SIGTERM ends it in order', async () => {
  const [issuer, connector] = await Promise.all([startIssuer({ appId }), startConnector()]);
  const silent = createServer().listen(0, '127.0.0.1'); // takes the connection, says nothing
  await once(silent, 'listening');
  const account = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const port = await freePort();
  const bot = run([join(src, 'start.mjs')], {
    PORT: String(port),
    MELDCODE_DATA: inRoot('silent'),
    MELDCODE_STORE: 'cosmos',
    COSMOS_ENDPOINT: account,
    COSMOS_DATABASE: 'meldcode',
    COSMOS_KEY: Buffer.alloc(64).toString('base64'),
    ...asTeams(issuer, connector),
  });
  await once(silent, 'connection');
  const { serviceUrl } = connector;
  const data = { verb: 'noodsituatie' };
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await issuer.bearer({ serviceUrl }) },
    body: JSON.stringify(recorded('execute', { serviceUrl, value: { action: { verb: data.verb, data } } })),
  });
  expect(await answer.text()).toContain('tel:112');
  bot.child.kill('SIGTERM');
  const { exit, err, out } = await bot.ended;
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).not.toMatch(/store\.waiting|started/); // it was still asking
  silent.close();
  await Promise.all([issuer.close(), connector.close()]);
}, 40_000);

/** The environment of a bot in Teams, where these two stand in for Microsoft. */
const asTeams = (issuer: TestIssuer, connector: TestConnector): Env => ({
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: 'geheim',
  MICROSOFT_APP_TENANT_ID: tenant,
  MELDCODE_TENANTS: tenant,
  MELDCODE_OPENID_METADATA: issuer.metadata,
  MELDCODE_LOGIN_URL: issuer.url,
  MELDCODE_SERVICE_HOSTS: connector.host,
  MELDCODE_SERVICE_URL: connector.serviceUrl,
});

/** A request of which the server has the headers and half of the body. */
async function halfWay(url: string, body: Buffer, authorization: string) {
  const half = Math.floor(body.length / 2);
  const headers = { authorization, 'content-type': 'application/json', 'content-length': body.length };
  const sent: ClientRequest = request(url, {
    method: 'POST',
    headers: { ...headers, expect: '100-continue' },
  });
  sent.flushHeaders();
  await once(sent, 'continue');
  sent.write(body.subarray(0, half));
  return {
    finish: () => {
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      sent.end(body.subarray(half));
      return answered;
    },
  };
}

/** Sets the version of the layout of the database. @returns the version it had */
function versionOf(folder: string, version: number): number {
  const db = new DatabaseSync(join(folder, 'meldcode.db'));
  const { user_version: before } = db.prepare('PRAGMA user_version').get() ?? {};
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
  return Number(before);
}
