import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SqliteStores } from '../src/adapters/store/sqlite.ts';
import type { Config } from '../src/config.ts';
import { Fault } from '../src/fault.ts';
import { start } from '../src/main.ts';
import { openStores } from '../src/open-stores.ts';
import { closedStores, openOrWait } from '../src/waiting-store.ts';
import { dataFolder } from './adapters/store/bench.ts';
import { cosmosBenches } from './adapters/store/cosmos-bench.ts';
import { head, linde, observed } from './adapters/store/samples.ts';
import { appId, recorded, tenant } from './support/activities/recorded.ts';
import { startConnector } from './support/connector.ts';
import { startIssuer } from './support/issuer.ts';

const bench = cosmosBenches();
const code = 'K7-3FQ9';
const canary = 'Een kanarie zonder jas.';

type Where = Pick<Config, 'store' | 'dataFolder' | 'keyFile'>;
type Broken = { readonly where: Where; readonly line: RegExp; readonly repair: () => void | Promise<void> };

/** A bot as Teams knows it, that starts while its store is broken. Its timers run when the test says so. */
async function waitingBot({ where }: Pick<Broken, 'where'>) {
  const [issuer, connector] = await Promise.all([startIssuer({ appId }), startConnector()]);
  const { serviceUrl } = connector;
  const timers: { run: () => void; ms: number; cancelled: boolean }[] = [];
  const lines: string[] = [];
  const events: string[] = [];
  const config: Config = {
    kind: 'teams',
    host: '127.0.0.1',
    port: 0,
    ...where,
    teams: {
      appId,
      appTenant: tenant,
      credentials: { type: 'SingleTenant', password: 'geheim' },
      tenants: [tenant],
      openIdMetadata: issuer.metadata,
      tokenIssuer: issuer.tokenIssuer,
      serviceHosts: [connector.host],
      serviceUrl,
      loginUrl: issuer.url,
    },
  };
  const log = { info: (event: string) => events.push(event), error: (event: string) => events.push(event) };
  const bot = await start(config, log, {
    tell: (line) => lines.push(line),
    setTimer: (run, ms) => {
      const timer = { run, ms, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
  onTestFinished(async () => {
    await bot.stop();
    await Promise.all([issuer.close(), connector.close()]);
  });
  const post = async (body: object) => {
    const headers = {
      'content-type': 'application/json',
      authorization: await issuer.bearer({ serviceUrl }),
    };
    const answer = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  /** What a typed message is answered with in the chat. */
  const types = async (text: string) => {
    await post(recorded('message', { serviceUrl, text }));
    return JSON.stringify(connector.cards.at(-1));
  };
  const clicks = (data: { verb: string; [field: string]: unknown }) =>
    post(
      recorded('execute', { serviceUrl, value: { action: { verb: data.verb, data }, trigger: 'manual' } }),
    );
  const inDialog = (data: object, name: 'task-fetch' | 'task-submit' = 'task-submit') =>
    post(recorded(name, { serviceUrl, value: { data } }));
  const health = async () => (await fetch(`${bot.url}/healthz`)).status;
  /** The half minute is over. */
  const later = async () => {
    const before = timers.length;
    timers.at(-1)?.run();
    await expect.poll(() => timers.length > before || events.includes('started')).toBe(true);
  };
  return { bot, lines, events, timers, types, clicks, inDialog, health, later };
}

const draft = (more: object = {}) => ({
  verb: 'dossier.draft',
  code,
  seenVersion: 0,
  actionId: 'click-1',
  form: 'card',
  what: canary,
  day: new Date().toISOString().slice(0, 10),
  ...more,
});

const inFolder = (folder: string): Where => ({
  store: { kind: 'sqlite' },
  dataFolder: folder,
  keyFile: join(folder, 'keys', 'meldcode.key'),
});
function inAccount(endpoint = bench().account.endpoint): Where {
  const { database, credential } = bench().account;
  if (!('key' in credential)) throw new Error('the bench has a key');
  const store = { kind: 'cosmos', endpoint, database, credential, fixedEndpoint: true } as const;
  return { ...inFolder(dataFolder()), store };
}
const containers = () => bench().behind().database(bench().account.database);
const notes = { id: 'notes', partitionKey: { paths: ['/pk'] } };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Each way in which a store cannot be opened: what its line says, and how it is mended while the bot runs. */
const ways = {
  'a port where nothing listens': async () => {
    const port = await freePort();
    const repair = async () => {
      const target = Number(new URL(bench().account.endpoint).port);
      const server = createServer((socket) => {
        const through = connect(target, '127.0.0.1').on('error', () => socket.destroy());
        socket
          .on('error', () => through.destroy())
          .pipe(through)
          .pipe(socket);
      });
      await once(server.listen(port, '127.0.0.1'), 'listening');
      onTestFinished(() => void server.close());
    };
    return {
      where: inAccount(`http://127.0.0.1:${port}`),
      repair,
      line: /refused; account; nothing listens/,
    };
  },
  'a container that is not there': async () => {
    await containers().container('notes').delete();
    const repair = async () => void (await containers().containers.create(notes));
    return { where: inAccount(), repair, line: /container-missing; container notes; create this container/ };
  },
  'a container with another partition key path': async () => {
    await containers().container('notes').delete();
    await containers().containers.create({ id: 'notes', partitionKey: { paths: ['/tenantId'] } });
    const repair = async () => {
      await containers().container('notes').delete();
      await containers().containers.create(notes);
    };
    return { where: inAccount(), repair, line: /partition-key; container notes; .* partition key path \/pk/ };
  },
  'a right that is missing': async () => {
    const { proxy } = bench();
    proxy.harm = ({ kind }) => (kind === 'create' ? { when: 'before', how: { status: 403 } } : undefined);
    const repair = () => {
      proxy.harm = () => undefined;
    };
    return { where: inAccount(), repair, line: /forbidden; container cases; .*Data Contributor/ };
  },
  'a folder that cannot be made': async () => {
    const folder = join(dataFolder(), 'data');
    writeFileSync(folder, 'Ik ben geen map.');
    return {
      where: inFolder(folder),
      repair: () => rmSync(folder),
      line: /data folder cannot be made; .*MELDCODE_DATA/,
    };
  },
  'a file that cannot be opened': async () => {
    const folder = dataFolder();
    mkdirSync(join(folder, 'meldcode.db'));
    const repair = () => rmSync(join(folder, 'meldcode.db'), { recursive: true });
    return {
      where: inFolder(folder),
      repair,
      line: /cannot-open; .*meldcode\.db; .*may the bot read and write/,
    };
  },
  'a disk that is not mounted': async () => {
    const [folder, elsewhere] = [dataFolder(), dataFolder()];
    const where = { ...inFolder(folder), keyFile: join(elsewhere, 'meldcode.key') };
    const stores = await openStores({ kind: 'practice', host: '127.0.0.1', port: 0, ...where });
    await stores.dossiers.append(linde, 0, [observed(1)], [], head);
    stores.close();
    const moves = (from: string, to: string) => () =>
      renameSync(join(from, 'meldcode.db'), join(to, 'meldcode.db'));
    moves(folder, elsewhere)();
    return {
      where,
      repair: moves(elsewhere, folder),
      line: /missing; .*meldcode\.db; .*is the disk mounted/,
    };
  },
} satisfies Readonly<Record<string, () => Promise<Broken>>>;

const names = Object.keys(ways) as (keyof typeof ways)[];

describe.each(names)('with %s', (name) => {
  test('the bot says so in one line, answers emergencies, keeps what stands in a form, and is whole once it is mended', async () => {
    const broken: Broken = await ways[name]();
    const { bot, lines, events, timers, types, clicks, inDialog, health, later } = await waitingBot(broken);
    expect(lines).toEqual([expect.stringMatching(broken.line)]);
    expect(lines[0]).toMatch(
      /^Nothing can be saved, only emergencies are answered \(store\.unavailable\): [^\n]+$/,
    );
    expect(events).toEqual(['store.waiting']);
    expect(await health()).toBe(503);

    for (const said of [await types('Noodsituatie'), await clicks({ verb: 'noodsituatie' })]) {
      expect(said).toContain('tel:112');
      expect(said).toContain('tel:08002000');
      expect(said).not.toContain('niet bereikbaar');
    }
    for (const said of [
      await types('mijn zaken'),
      await types(code),
      await clicks({ verb: 'home' }),
      await clicks({ verb: 'zaak', code }),
      await inDialog({ verb: 'dialog', open: 'tijdlijn', code }, 'task-fetch'),
    ])
      expect(said).toMatch(/Er is niets opgeslagen.*ICT-beheerder.*112.*0800-2000/);

    const forms = [
      await clicks(draft()),
      await inDialog(draft({ form: 'dialog', verb: 'observatie.record' })),
    ];
    for (const said of forms) {
      expect(said).toMatch(/Er is nog niets opgeslagen.*Wat je typte staat er nog.*112.*0800-2000/);
      expect(said).toContain(`"value":"${canary}"`);
    }
    const note = await inDialog({
      ...draft({ form: 'dialog', verb: 'werkaantekening.write' }),
      text: canary,
    });
    expect(note).toMatch(/Er is nog niets opgeslagen.*Wat je typte staat er nog/);
    expect(note).toContain(`"value":"${canary}"`);
    expect(await types(canary)).not.toContain(canary);

    expect(timers.map(({ ms }) => ms)).toEqual([30_000]);
    await later();
    expect(lines).toHaveLength(1); // the same line is not said again
    expect(events).not.toContain('outbox.tick-failed'); // nothing is sent before it is whole
    expect(await health()).toBe(503);

    await broken.repair();
    await later();
    expect(events.filter((event) => event === 'started')).toHaveLength(1);
    expect(timers).toHaveLength(2);
    expect(await health()).toBe(200);
    expect(await clicks(draft())).toContain('Bewaard. Alleen jij ziet dit nu.');
    expect(await types('mijn zaken')).toContain(code);
    await bot.stop();
  });
});

test('a bot that waits can be stopped: it tries no more, and its port is free', async () => {
  const { bot, timers } = await waitingBot(await ways['a file that cannot be opened']());
  await bot.stop();
  expect(timers).toEqual([expect.objectContaining({ cancelled: true })]);
  await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
});

test('keys that do not fit are not waited for: nothing is opened', async () => {
  const folder = dataFolder();
  mkdirSync(join(folder, 'keys'));
  writeFileSync(join(folder, 'keys', 'meldcode.key'), 'kort', { mode: 0o600 });
  await expect(waitingBot({ where: inFolder(folder) })).rejects.toMatchObject({ code: 'key.invalid' });
});

describe('while it waits', () => {
  const fault = (code: 'store.unavailable' | 'key.invalid') => new Fault(code);
  /** Tries that end as given, one after the other. */
  async function tries(...ends: (Fault | Promise<SqliteStores>)[]) {
    const seen = { used: 0, failed: 0, closed: 0 };
    const counts = (what: keyof typeof seen) => () => {
      seen[what] += 1;
    };
    const stores = { ...closedStores, close: counts('closed') };
    const runs: (() => void)[] = [];
    const open = async () => {
      const end = ends.shift() ?? stores;
      if (end instanceof Fault) throw end;
      return end;
    };
    const { first, stop } = openOrWait(open, async () => counts('used')(), {
      mayWait: (error) => error instanceof Fault && error.code === 'store.unavailable',
      failed: counts('failed'),
      setTimer: (run) => {
        runs.push(run);
        return () => {};
      },
    });
    await first;
    return { seen, stores, stop, again: () => runs.at(-1)?.(), runs };
  }

  test('another fault than that of the store does not end it: who is in need is still answered', async () => {
    const { seen, again } = await tries(fault('store.unavailable'), fault('key.invalid'));
    again();
    await expect.poll(() => seen.failed).toBe(2);
    again();
    await expect.poll(() => seen.used).toBe(1);
  });

  test('a try that is under way when it is stopped closes what it opened', async () => {
    const { promise, resolve } = Promise.withResolvers<SqliteStores>();
    const { seen, stores, stop, again, runs } = await tries(fault('store.unavailable'), promise);
    again();
    stop();
    resolve(stores);
    await expect.poll(() => seen.closed).toBe(1);
    expect({ ...seen, tries: runs.length }).toEqual({ used: 0, failed: 1, closed: 1, tries: 1 });
  });

  test('a try that is under way when it is stopped, and fails, is not followed by another', async () => {
    const { promise, reject } = Promise.withResolvers<SqliteStores>();
    const { seen, stop, again, runs } = await tries(fault('store.unavailable'), promise);
    again();
    stop();
    reject(fault('store.unavailable'));
    await expect(promise).rejects.toThrow();
    await new Promise(setImmediate);
    expect({ ...seen, tries: runs.length }).toEqual({ used: 0, failed: 1, closed: 0, tries: 1 });
  });
});

test('closing the stores closes their keys too', async () => {
  const folder = dataFolder();
  const stores = await openStores({ kind: 'practice', host: '127.0.0.1', port: 0, ...inFolder(folder) });
  const open = ['keys.db', 'keys.db-shm', 'keys.db-wal', 'meldcode.key'];
  expect(readdirSync(join(folder, 'keys')).sort()).toEqual(open);
  stores.close();
  expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['keys.db', 'meldcode.key']);
});
