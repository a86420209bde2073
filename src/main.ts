import { pinoLog } from './adapters/log.ts';
import { type PrintDesk, printDesk } from './adapters/print/print.ts';
import type { SqliteStores } from './adapters/store/sqlite.ts';
import { teamsAdapter } from './adapters/teams/teams.ts';
import { groepsweigering } from './cards/noodsituatie.ts';
import { type Config, readConfig, type TeamsConfig } from './config.ts';
import { Fault, faultLine } from './fault.ts';
import { openPractice } from './open-practice.ts';
import { openStores } from './open-stores.ts';
import { tellCalendarEnds } from './outbox/calendar-ends.ts';
import { messageCards } from './outbox/message-cards.ts';
import { type Outbox, realTimer, runOutbox, type SetTimer } from './outbox/run.ts';
import type { Clock, Log } from './ports.ts';
import { type Files, type ReadOptions, readFiles } from './read-files.ts';
import { broken } from './turn/broken.ts';
import { turnHandler } from './turn/handle-turn.ts';
import { randomIds, turnPorts } from './turn-ports.ts';
import { closedStores, openOrWait } from './waiting-store.ts';

/** A running bot. */
export type Running = {
  readonly url: string;
  /** Takes nothing new, answers what is under way, then closes the store. Harmless the second time. */
  stop(): Promise<void>;
};

export type StartOptions = ReadOptions & {
  /** Hears in one line why the stores cannot be opened, and what to do about it, while the bot waits for them. */
  readonly tell?: (line: string) => void;
  readonly setTimer?: SetTimer;
};

/**
 * Puts everything together and starts it: safe, or not at all. The door opens first: in Teams a store that cannot be
 * opened is waited for, and meanwhile emergencies are answered and everybody hears that nothing is saved.
 * @param options another folder of packs than those of the project: to try out a protocol
 * @throws Fault with what is wrong: `config.invalid`, `pack.invalid`, `key.invalid`; in practice `store.…` too
 */
export async function start(config: Config, log: Log, options: StartOptions = {}): Promise<Running> {
  const { running, tried } = await open(config, log, options);
  await tried;
  return running;
}

/** Opens the door. `tried`: the store was asked once; rejects when the bot may not go on without it, and is closed then. */
async function open(config: Config, log: Log, options: StartOptions) {
  const { tell = () => {}, setTimer = realTimer } = options;
  const bot = await assemble(config, log, readFiles(config, log, options));
  const url = `http://127.0.0.1:${await listening(bot.door, config.port)}`;
  let said = '';
  const failed = (error: unknown) => {
    const line = faultLine('Nothing can be saved, only emergencies are answered', error);
    if (line === said) return; // told once, until it is another one
    said = line;
    log.error('store.waiting', {}, error);
    tell(line);
  };
  const use = async (stores: SqliteStores) => {
    await bot.use(stores);
    log.info('started', { url, kind: config.kind });
  };
  const mayWait = (error: unknown) => config.kind === 'teams' && isOfStore(error);
  const waiting = openOrWait(() => openStores(config), use, { mayWait, failed, setTimer });

  let stopping: Promise<void> | undefined;
  const stop = () => {
    waiting.stop();
    stopping ??= bot.stop();
    return stopping;
  };
  const tried = waiting.first.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const running: Running = { url, stop };
  return { running, tried };
}

const isOfStore = (error: unknown): boolean => error instanceof Fault && error.code.startsWith('store.');

/** The whole bot, with its stores closed until `use` gives them. */
async function assemble(config: Config, log: Log, files: Files) {
  let stores = closedStores;
  let outbox: Outbox | undefined;
  const nextDue = () => stores.outbox.nextDue();
  const playing =
    config.kind === 'practice' ? await openPractice(config, files, log, () => outbox, nextDue) : undefined;
  const clock: Clock = playing?.clock ?? { now: () => new Date().toISOString() };
  const printer = printerOf(config, log);
  const behindDoor = () => {
    const ports = turnPorts(stores, { ...files, clock, log }, () => outbox?.wake());
    return { ports, handle: turnHandler({ ...ports, ...(printer && { printer }) }, files.templates) };
  };
  let { handle } = behindDoor();
  const door = teamsAdapter({
    config: config.kind === 'teams' ? config.teams : practised(playing),
    handle: (turn) => handle(turn),
    references: {
      save: (reference) => stores.references.save(reference),
      find: (tenant, oid) => stores.references.find(tenant, oid),
    },
    log,
    ids: randomIds(),
    broken,
    groupRefusalText: groepsweigering,
    isHealthy: () => nextDue().then(() => true),
  });
  playing?.practice.mount(door.server);
  printer?.mount(door.server);
  return {
    door,
    /** From here on everything works, and what was due meanwhile is sent. */
    async use(opened: SqliteStores) {
      stores = opened;
      const { ports, handle: whole } = behindDoor();
      handle = whole;
      outbox = runOutbox({ ...ports, messenger: door.messenger }, messageCards(files.templates, ports), {
        daily: () => tellCalendarEnds(ports, files.schools),
      });
      await playing?.practice.installEveryone();
    },
    async stop() {
      playing?.practice.close();
      await outbox?.stop(); // first: no send begins while the way out closes
      await door.close();
      stores.close();
    },
  };
}

/** Opens the door. @throws Fault `config.invalid` when another program has the port */
async function listening(door: { listen(port: number): Promise<number> }, port: number): Promise<number> {
  try {
    return await door.listen(port);
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

/** In practice kind there is always a practice: the type of `config` cannot say so. */
function practised<T extends { teams: TeamsConfig }>(playing: T | undefined): TeamsConfig {
  if (playing === undefined) throw new TypeError('no practice environment');
  return playing.teams;
}

/** Started from the command line: one clear line when it cannot start, and a graceful end on SIGTERM and Ctrl-C. */
export async function main(): Promise<void> {
  const log = pinoLog();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const config = readConfig();
    const { running, tried } = await open(config, log, { tell: say });
    const end = () => {
      void running.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', end).once('SIGINT', end);
    await tried;
    if (config.kind === 'practice') {
      process.stdout.write(
        `\nMeldcode-assistent · alleen oefenen, geen echte leerlingen\nOpen ${running.url} in je browser. Stoppen: Ctrl-C.\n\n`,
      );
    }
  } catch (error) {
    say(faultLine('The bot cannot start', error));
    process.exitCode = 1;
  }
}
