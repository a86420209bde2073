import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';

export const root = join(import.meta.dirname, '..', '..');
export const appId = '00000000-0000-4000-8000-0000000000b0';

/** A server in a process of its own. */
export type Server = {
  readonly url: string;
  /** User and system time since it was started, in microseconds; the system counts in steps of 10 ms. */
  cpu(): number;
  /** Resident memory in MiB. */
  memory(): number;
  stop(): Promise<void>;
};

/** Everything around the bots: who signs, where answers go, and a folder that is gone afterwards. */
export type World = {
  readonly issuer: TestIssuer;
  readonly serviceUrl: string;
  readonly authorization: string;
  readonly folder: string;
  /** Messages and edits that came to the connector. */
  arrived(): number;
  /** The body of the newest message. */
  newest(): string;
  close(): Promise<void>;
};

/** Starts the issuer and the connector, in this process. */
export async function startWorld(): Promise<World> {
  const issuer = await startIssuer({ appId });
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-bench-'));
  let count = 0;
  let newest = '';
  const connector = createServer(async (request, answer) => {
    const body = Buffer.concat(await request.toArray()).toString();
    count += 1;
    if (request.method === 'POST') newest = body;
    answer.writeHead(201, { 'content-type': 'application/json' });
    answer.end(`{"id":"activity-${count}"}`);
  });
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/emea/`;
  return {
    issuer,
    serviceUrl,
    authorization: await issuer.bearer({ serviceUrl }),
    folder,
    arrived: () => count,
    newest: () => newest,
    close: async () => {
      await issuer.close();
      connector.closeAllConnections();
      connector.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Our bot as `npm start` starts it, with real tokens, a store on disk, and this world as Teams. */
export function startBot(world: World, name: string, flags: readonly string[] = []): Promise<Server> {
  const { host } = new URL(world.serviceUrl);
  const data = join(world.folder, name);
  return started([...flags, join(root, 'src', 'start.mjs')], {
    PORT: '0',
    MELDCODE_DATA: data,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_TENANT_ID: demoSchool.tenant,
    MICROSOFT_APP_PASSWORD: 'geheim',
    MELDCODE_TENANTS: demoSchool.tenant,
    MELDCODE_OPENID_METADATA: world.issuer.metadata,
    MELDCODE_TOKEN_ISSUER: world.issuer.tokenIssuer,
    MELDCODE_SERVICE_HOSTS: host,
    MELDCODE_SERVICE_URL: world.serviceUrl,
    MELDCODE_LOGIN_URL: world.issuer.url,
  });
}

/** The bare echo, which answers with this card. */
export function startEcho({ issuer, folder }: World, card: object): Promise<Server> {
  const file = join(folder, 'card.json');
  writeFileSync(file, JSON.stringify(card));
  const given = [appId, issuer.url, issuer.metadata, issuer.tokenIssuer, file];
  return started([join(import.meta.dirname, 'echo-server.ts'), ...given], {});
}

/** The school that the bot opens when it is given none. */
export const demoSchool: { readonly tenant: string } = JSON.parse(
  readFileSync(join(root, 'src', 'adapters', 'practice', 'demo-school.json'), 'utf8'),
);

async function started(args: readonly string[], settings: Record<string, string>): Promise<Server> {
  const { PATH = '' } = environment();
  const child = spawn(process.execPath, args, {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill('SIGKILL'); // also when the bench itself breaks
  process.once('exit', stop);
  const url = await addressOf(child);
  return {
    url,
    cpu: () => cpuOf(child),
    memory: () => memoryOf(child),
    stop: async () => {
      process.off('exit', stop);
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

// biome-ignore lint/style/noProcessEnv: what a child process needs to find its programs
const environment = () => process.env;

/** Reads on until the end: a pipe that nobody empties holds the server up. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a server ended at its start, with ${code}`)));
    if (child.stdout === null) throw new TypeError('no output');
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('"started"')) resolve(String(JSON.parse(line).facts.url));
      else if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`);
    });
  });
}

function cpuOf({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function memoryOf({ pid }: ChildProcess): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? Number.NaN) / 1024;
}
