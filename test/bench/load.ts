import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Server, World } from './servers.ts';
import { activityOf, type Turn } from './turns.ts';

/** How one server did in one round. */
export type Measured = {
  readonly perSecond: number;
  readonly p50: number; // ms
  readonly p95: number; // ms
  readonly cpu: number; // µs of the server per turn
};

const agent = new Agent({ keepAlive: true });

/** One turn over HTTP. @returns the body of the answer @throws Error when it is not answered with 200 */
export async function post(world: World, server: Server, turn: Turn): Promise<string> {
  const body = activityOf(turn, world.serviceUrl);
  const sent = request(`${server.url}/api/messages`, {
    method: 'POST',
    agent,
    headers: {
      authorization: world.authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (answer === undefined) throw new Error('no answer');
  const answered = Buffer.concat(await answer.toArray()).toString();
  if (answer.statusCode !== 200) throw new Error(`answered with ${answer.statusCode}`);
  return answered;
}

/** Plays these rows of turns, one after the other within a row, `atATime` rows at the same time. */
export async function play(
  world: World,
  server: Server,
  rows: readonly (readonly Turn[])[],
  atATime: number,
): Promise<Measured> {
  const waiting = [...rows];
  const took: number[] = [];
  const cpu = server.cpu();
  const from = performance.now();
  const worker = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift())
      for (const turn of row) {
        const began = performance.now();
        await post(world, server, turn);
        took.push(performance.now() - began);
      }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  const seconds = (performance.now() - from) / 1000;
  return {
    perSecond: took.length / seconds,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    cpu: (server.cpu() - cpu) / took.length,
  };
}

/** @param at between 0 and 1 */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * at), sorted.length - 1)] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);
