import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seeded } from '../../support/seeded.ts';
import { sqliteBench } from './bench.ts';
import { at, linde } from './samples.ts';

const rounds = 20;

test('after kill -9 at any moment every acknowledged event is there, whole and in the chain', async () => {
  const { folder, kek, open } = sqliteBench();
  writeFileSync(join(folder, 'kek'), kek, { mode: 0o600 });
  const random = seeded(20261122);
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lines = round < 5 ? 1 : 1 + Math.floor(random() * 25); // the first ones while it opens
    acknowledged = Math.max(acknowledged, await killed(folder, lines, random() * 8));
    const { dossiers, outbox, close } = open();
    const events = await dossiers.read(linde); // verifies the chain and opens every event
    expect(events.length, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
    expect(events.length).toBeLessThanOrEqual(acknowledged + 2); // at most the one write under way
    expect(events.length % 2).toBe(0); // never half a write
    expect(await outbox.lease(at(9), at(9), 10_000)).toHaveLength(events.length / 2);
    expect(await dossiers.list(linde, { limit: 9 })).toMatchObject(
      events.length === 0 ? [] : [{ version: events.length }],
    );
    acknowledged = events.length;
    close();
  }
  expect(acknowledged).toBeGreaterThan(rounds * 4); // it did write
}, 180_000); // twenty starts, on a machine that may be busy

/** Starts a writer, kills it some milliseconds after this many lines. @returns the last acknowledged seq */
async function killed(folder: string, lines: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close'); // all it said has been read by then
  const said = await saying(child, lines);
  await wait(milliseconds);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL'); // and not an error of its own
  const whole = said().split('\n').slice(0, -1);
  return Number(whole.at(-1) ?? 0);
}

/** Resolves once this many lines were said, or no more will come. @returns all that was said up to the moment of asking */
function saying({ stdout }: ChildProcess, lines: number): Promise<() => string> {
  let text = '';
  return new Promise((resolve) => {
    stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.split('\n').length > lines) resolve(() => text);
    });
    stdout?.on('end', () => resolve(() => text));
  });
}
