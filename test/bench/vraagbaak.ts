import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { loadLaw, loadPack } from '../../src/protocols/load.ts';
import { lawLinesIn, lineOf } from '../../src/vraagbaak/answer-line.ts';
import { ask } from '../../src/vraagbaak/ask.ts';
import { buildIndex } from '../../src/vraagbaak/build.ts';
import type { Words } from '../../src/vraagbaak/terms.ts';

/**
 * `regels`: the lines of the document that hold the answer, any of these; null: this protocol does not answer it.
 * The number at the end of `id` splits: odd to tune with, even to check with.
 */
const Vraag = z.strictObject({
  id: z.string().regex(/-\d+$/),
  school: z.string(),
  vraag: z.string().min(1),
  regels: z
    .array(z.tuple([z.int().positive(), z.int().positive()]))
    .min(1)
    .nullable(),
  spelling: z.literal('fout').optional(),
  reeks: z.int().positive().optional(), // of questions that were measured before anybody looked at them
});
type Vraag = z.infer<typeof Vraag>;

const here = import.meta.dirname;
const protocols = join(here, '../../src/protocols');
const half = process.argv.includes('--tune') ? 1 : 0;

/** Every question of one half, per school. */
export function questions(keep: 0 | 1): Map<string, Vraag[]> {
  const folder = join(here, 'vraagbaak/packs');
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Vraag.parse(JSON.parse(line)))
    .filter(({ id }) => Number(/\d+$/.exec(id)?.[0]) % 2 === keep);
  return Map.groupBy(all, ({ school }) => school);
}

const law = loadLaw(join(protocols, 'wet.json'));
const lawLines = lawLinesIn(readFileSync(join(protocols, 'wet.json'), 'utf8'));
const print = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, of: number) => (of === 0 ? '-' : (part / of).toFixed(3));

function overlaps(line: ReturnType<typeof lineOf>['antwoord'], regels: Vraag['regels']): boolean {
  if (line === null || line.soort !== 'protocol') return false;
  const [from, to] = line.bron.regels;
  return (regels ?? []).some(([first, last]) => from <= last && first <= to);
}

/** What one school scores on these questions. */
export function score(index: ReturnType<typeof buildIndex>, asked: readonly Vraag[]) {
  const lines = asked.map(({ vraag, regels }) => {
    const line = lineOf(index.document, ask(index, { text: vraag }), lawLines);
    const all = line.antwoord === null ? [] : [line.antwoord, ...line.ook];
    return { vraag, regels, line, at: all.findIndex((one) => overlaps(one, regels)) };
  });
  const answerable = lines.filter(({ regels }) => regels !== null);
  const not = lines.filter(({ regels }) => regels === null);
  return {
    vragen: lines.length,
    hit1: percent(answerable.filter(({ at }) => at === 0).length, answerable.length),
    hit3: percent(answerable.filter(({ at }) => at >= 0).length, answerable.length),
    mrr: percent(
      answerable.reduce((so, { at }) => so + (at < 0 ? 0 : 1 / (at + 1)), 0),
      answerable.length,
    ),
    geweigerd: percent(answerable.filter(({ line }) => line.antwoord === null).length, answerable.length),
    weetIkNiet: percent(not.filter(({ line }) => line.antwoord === null).length, not.length),
  };
}

/** Milliseconds of each question, in the middle of `rounds` times: what the machine did besides is left out. */
function times(index: ReturnType<typeof buildIndex>, asked: readonly Vraag[], rounds = 11): number[] {
  const once = (vraag: string): number => {
    const before = performance.now();
    ask(index, { text: vraag });
    return performance.now() - before;
  };
  for (const { vraag } of asked) once(vraag); // to warm up
  const taken = asked.map(({ vraag }) =>
    Array.from({ length: rounds }, () => once(vraag)).sort((a, b) => a - b),
  );
  return taken.map((each) => each[rounds >> 1] ?? 0).sort((a, b) => a - b);
}

if (import.meta.main) {
  const names = readdirSync(join(protocols, 'packs'));
  const packs = names.map((name) => loadPack(join(protocols, 'packs', name)));
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const [started, cpu, thread] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const words: Words = new Map();
  const built = packs.map((pack) => buildIndex(pack, law, words));
  const own = process.threadCpuUsage(thread).user / 1000;
  const [wall, used] = [performance.now() - started, process.cpuUsage(cpu).user / 1000];
  globalThis.gc?.();
  const mb = (process.memoryUsage().heapUsed - heap) / 1e6;
  print(`${half === 1 ? 'tune half (odd): tuned on, so no measure' : 'check half (even)'}`);
  for (const [school, asked] of questions(half)) {
    const index = built.find((one) => one.school === school);
    if (index === undefined) continue;
    print(`${school}: ${JSON.stringify(score(index, asked))}`);
    const wrong = asked.filter(({ spelling }) => spelling === 'fout');
    print(`${school}, misspelt: ${JSON.stringify(score(index, wrong))}`);
    const taken = times(index, asked);
    const at = (part: number) => (taken[Math.floor(taken.length * part)] ?? 0).toFixed(2);
    print(
      `${school}: ms per question p50 ${at(0.5)}, p99 ${at(0.99)} (${taken.length} questions, each the middle of 11 times)`,
    );
  }
  print(
    `${packs.length} packs: built in ${wall.toFixed(0)} ms (${own.toFixed(0)} ms of its thread, ${used.toFixed(0)} with those that compile and collect beside it), ${mb.toFixed(1)} MB`,
  );
}
