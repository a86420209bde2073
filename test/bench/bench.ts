import { loadavg } from 'node:os';
import { cosmosCost } from './cosmos-cost.ts';
import { cosmosTick } from './cosmos-tick.ts';
import { outboxTick } from './outbox-tick.ts';
import { startWorld } from './servers.ts';
import { speed } from './speed.ts';
import { startUp } from './start-up.ts';

/**
 * How fast the bot is, beside a bare botbuilder echo: `npm run bench`, about five minutes; `-- --quick` for
 * a first look. `-- --only=speed` (`start`, `tick`, `cosmos`) for one part. Look at the ratios: they hold on any machine.
 */
const quick = process.argv.includes('--quick');
const only = process.argv.find((given) => given.startsWith('--only='))?.slice('--only='.length);
const write = (text: string) => process.stdout.write(`${text}\n`);
const load = () => loadavg()[0]?.toFixed(1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  write(`\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}`);
}

write(`Node ${process.version}, load at the start ${load()}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)); // the servers end with it
const world = await startWorld();
const parts: Record<string, () => Promise<void>> = {
  speed: async () => {
    const effort = quick ? { rounds: 1, rows: 16, alone: 3 } : { rounds: 5, rows: 32, alone: 6 };
    table(['', '', 'this bot', 'echo', 'ratio'], await speed(world, effort));
  },
  start: async () => table(['', 'this bot', 'echo', 'ratio'], await startUp(world, quick ? 2 : 5)),
  tick: async () => {
    const sizes = quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];
    const head = ['open rows', 'tick with 1,000 due, ms', 'CPU, ms', 'tick with nothing due, µs'];
    table(head, await outboxTick(world.folder, sizes, quick ? 1 : 3));
  },
  cosmos: async () => {
    const head = ['Cosmos DB', 'reads', 'writes', 'KiB over the line', 'RU, estimated'];
    const sizes = [
      { due: 100, open: 1_000 },
      ...(quick
        ? []
        : [
            { due: 1_000, open: 1_000 },
            { due: 100, open: 10_000 },
          ]),
    ];
    table(head, [...(await cosmosCost(world.folder)), ...(await cosmosTick(world.folder, sizes))]);
  },
};
try {
  for (const [name, part] of Object.entries(parts)) if (only === undefined || only === name) await part();
  write(`\nload at the end ${load()}`);
} finally {
  await world.close();
}
