import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { rosterDirectory } from './adapters/directory/roster.ts';
import { pinoLog } from './adapters/log.ts';
import { type PrintDesk, printDesk } from './adapters/print/print.ts';
import type { SqliteStores } from './adapters/store/sqlite.ts';
import { teamsAdapter } from './adapters/teams/teams.ts';
import { groepsweigering } from './cards/noodsituatie.ts';
import { faultCard } from './cards/notice.ts';
import { type Config, readConfig, type TeamsConfig } from './config.ts';
import type { School } from './core/school.ts';
import { Fault } from './fault.ts';
import { openStores } from './open-stores.ts';
import { tellCalendarEnds } from './outbox/calendar-ends.ts';
import { messageCards } from './outbox/message-cards.ts';
import { type Outbox, runOutbox } from './outbox/run.ts';
import type { Clock, DossierStore, Ids, Log, TurnPorts } from './ports.ts';
import { type Files, type ReadOptions, readFiles } from './read-files.ts';
import { turnHandler } from './turn/handle-turn.ts';

/** A running bot. */
export type Running = {
  readonly url: string;
  /** Takes nothing new, answers what is under way, then closes the store. Harmless the second time. */
  stop(): Promise<void>;
};

/**
 * Puts everything together and starts it: safe, or not at all.
 * @param reading another folder of packs than those of the project: to try out a protocol
 * @throws Fault with what is wrong: `config.invalid`, `pack.invalid`, `key.invalid`, `store.…`
 */
export async function start(config: Config, log: Log, reading: ReadOptions = {}): Promise<Running> {
  const { schools, settings, templates } = readFiles(config, log, reading);
  const { stores, sealer } = await openStores(config);

  let outbox: Outbox | undefined;
  const playing =
    config.kind === 'practice'
      ? await openPractice(
          config,
          { schools, settings },
          log,
          () => outbox,
          () => stores.outbox.nextDue(),
        )
      : undefined;
  const clock: Clock = playing?.clock ?? { now: () => new Date().toISOString() };
  const ports = portsOf(stores, { schools, settings, clock, log }, () => outbox?.wake());
  const printer = printerOf(config, log);
  const teams = teamsAdapter({
    config: config.kind === 'teams' ? config.teams : practised(playing),
    handle: turnHandler({ ...ports, ...(printer && { printer }) }, templates),
    references: stores.references,
    log,
    ids: ports.ids,
    faultCard,
    groupRefusalText: groepsweigering,
    isHealthy: async () => {
      await stores.outbox.nextDue();
      return true;
    },
  });
  playing?.practice.mount(teams.server);
  printer?.mount(teams.server);
  const port = await listening(teams, config.port);
  outbox = runOutbox({ ...ports, messenger: teams.messenger }, messageCards(templates, ports), {
    daily: () => tellCalendarEnds(ports, schools),
  });
  await playing?.practice.installEveryone();

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    playing?.practice.close();
    await outbox?.stop(); // first: no send begins while the way out closes
    await teams.close();
    stores.close();
    sealer.close();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Opens the door. @throws Fault `config.invalid` when another program has the port */
async function listening(teams: { listen(port: number): Promise<number> }, port: number): Promise<number> {
  try {
    return await teams.listen(port);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    const problems = `PORT: ${port} is in use by another program; stop that one, or set PORT to another number`;
    throw new Fault('config.invalid', { facts: { problems }, cause });
  }
}

/** Printing needs an address that a browser can reach: in practice this machine's own. */
function printerOf({ kind, port, publicUrl }: Config, log: Log): PrintDesk | undefined {
  const address = publicUrl ?? (kind === 'practice' ? `http://127.0.0.1:${port}` : undefined);
  return address === undefined ? undefined : printDesk({ address, log });
}

/** What a turn may use. */
const portsOf = (
  stores: SqliteStores,
  {
    schools,
    settings,
    clock,
    log,
  }: Pick<TurnPorts, 'settings' | 'clock' | 'log'> & { schools: readonly School[] },
  wake: () => void,
): TurnPorts => ({
  store: waking(stores.dossiers, wake),
  notes: stores.notes,
  outbox: stores.outbox,
  references: stores.references,
  directory: rosterDirectory(schools),
  settings,
  clock,
  random: randomBytes,
  ids: randomIds(),
  log,
});

/** In practice kind there is always a practice: the type of `config` cannot say so. */
function practised<T extends { teams: TeamsConfig }>(playing: T | undefined): TeamsConfig {
  if (playing === undefined) throw new TypeError('no practice environment');
  return playing.teams;
}

/** Ids of 128 random bits. The machine is asked for many at once: one at a time it costs more than the id. */
function randomIds(): Ids {
  const BITS_128 = 16; // bytes
  let pool = Buffer.alloc(0);
  return {
    next: () => {
      if (pool.length === 0) pool = randomBytes(BITS_128 * 256);
      const id = pool.toString('hex', 0, BITS_128);
      pool = pool.subarray(BITS_128);
      return id;
    },
  };
}

const SOON = 20; // ms

/** What was written for later is looked at once the answer to whoever wrote it is out, and several writes at once. */
function waking(store: DossierStore, wake: () => void): DossierStore {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      wake();
    }, SOON).unref();
  };
  return {
    ...store,
    append: async (...given) => {
      await store.append(...given);
      if (given[3].length > 0) soon();
    },
  };
}

/** The practice environment stands in for Teams. Its code is loaded here, and nowhere else. */
async function openPractice(
  config: Config,
  { schools, settings }: Pick<Files, 'schools' | 'settings'>,
  log: Log,
  outbox: () => Outbox | undefined,
  nextDue: () => Promise<string | undefined>,
) {
  const { practice } = await import('./adapters/practice/practice.ts');
  const { practiceClock } = await import('./adapters/practice/clock.ts');
  const clock = practiceClock({ file: join(config.dataFolder, 'oefenklok.json') });
  const appId = 'bbbbbbbb-0000-4000-8000-00000000000b';
  const tenant = schools[0]?.tenant ?? ''; // all of one tenant: read-files.ts
  const played = practice({
    bot: { appId, tenant, messagesUrl: `http://${config.host}:${config.port}/api/messages` },
    schools,
    roleTitle: (school, role) => settings.current(school).pack.roles.find((one) => one.role === role)?.title,
    clock,
    nextDue,
    tick: async () => {
      await outbox()?.tick();
      outbox()?.wake();
    },
    log,
    folder: config.dataFolder,
  });
  clock.onMove(() => outbox()?.wake());
  const teams: TeamsConfig = {
    appId,
    appTenant: tenant,
    credentials: { type: 'SingleTenant', password: played.botPassword },
    tenants: [tenant],
    openIdMetadata: played.metadataUrl,
    tokenIssuer: 'https://api.botframework.com',
    serviceHosts: played.serviceHosts,
    serviceUrl: played.serviceUrl,
    loginUrl: played.loginUrl,
  };
  return { practice: played, clock, teams };
}

/** Started from the command line: one clear line when it cannot start, and a graceful end on SIGTERM and Ctrl-C. */
export async function main(): Promise<void> {
  const log = pinoLog();
  try {
    const config = readConfig();
    const running = await start(config, log);
    log.info('started', { url: running.url, kind: config.kind });
    if (config.kind === 'practice') {
      process.stdout.write(
        `\nMeldcode-assistent · alleen oefenen, geen echte leerlingen\nOpen ${running.url} in je browser. Stoppen: Ctrl-C.\n\n`,
      );
    }
    const end = () => {
      void running.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', end).once('SIGINT', end);
  } catch (error) {
    process.stderr.write(`${startFailure(error)}\n`);
    process.exitCode = 1;
  }
}

/** What keeps the bot from starting, in one line; several problems one below the other. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Fault)) {
    const [line] = (error instanceof Error ? error.message : 'unknown error').split('\n');
    return `The bot cannot start: ${line}`;
  }
  const { problems, reason, where, cure, ...facts } = error.facts;
  const said = [problems ?? reason ?? JSON.stringify(facts), where, cure].filter(
    (part) => part !== undefined,
  );
  return `The bot cannot start (${error.code}): ${said.join('; ')}`;
}
