import { median, post } from './load.ts';
import { type Server, startBot, startEcho, type World } from './servers.ts';

/** From nothing to the first answer, and the memory that stands then; each beside the echo, in turn. */
export async function startUp(world: World, rounds: number): Promise<string[][]> {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
  const bots: Started[] = [];
  const echoes: Started[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const bot = await once(world, () => startBot(world, 'start'));
    const echo = await once(world, () => startEcho(world, card));
    if (round === 0) continue; // makes the files, and what the compiler keeps
    bots.push(bot);
    echoes.push(echo);
  }
  const line = (what: string, of: (started: Started) => number) => [
    what,
    median(bots.map(of)).toFixed(0),
    median(echoes.map(of)).toFixed(0),
    `${median(bots.map((bot, i) => of(bot) / of(echoes[i] ?? bot))).toFixed(2)}×`,
  ];
  return [
    line('start to first answer, ms', ({ ms }) => ms),
    line('CPU until then, ms', ({ cpu }) => cpu),
    line('memory then, MiB', ({ memory }) => memory),
  ];
}

type Started = { readonly ms: number; readonly cpu: number; readonly memory: number };

async function once(world: World, start: () => Promise<Server>): Promise<Started> {
  const from = performance.now();
  const server = await start();
  await post(world, server, { who: 'lotte', text: 'wie bel ik' });
  const started = { ms: performance.now() - from, cpu: server.cpu() / 1000, memory: server.memory() };
  await server.stop();
  return started;
}
