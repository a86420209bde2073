import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { loadLaw, loadPack } from '../protocols/load.ts';
import { lawLinesIn, lineOf } from '../vraagbaak/answer-line.ts';
import { ask } from '../vraagbaak/ask.ts';
import { buildIndex, type Index } from '../vraagbaak/build.ts';

const Asked = z.object({ school: z.string(), vraag: z.string() });
/** Answers one line of input with one line of output. */
export type Vraagbaak = (line: string) => string;

/**
 * Answers lines `{"school":"<pack>","vraag":"…"}` from the packs in this folder; `school` is the id of a pack. A line that
 * is none of these gives `{"fout":"…"}`. A school's index is built at its first question.
 * @param protocols folder with `packs/` and `wet.json`
 * @throws Fault `pack.invalid`
 */
export function vraagbaak(protocols: string): Vraagbaak {
  const lawFile = join(protocols, 'wet.json');
  const law = loadLaw(lawFile);
  const lawLines = lawLinesIn(readFileSync(lawFile, 'utf8'));
  const schools = new Set(readdirSync(join(protocols, 'packs')));
  const built = new Map<string, Index>();
  const indexOf = (school: string): Index => {
    const index = built.get(school) ?? buildIndex(loadPack(join(protocols, 'packs', school)), law);
    built.set(school, index);
    return index;
  };
  const answer = (line: string): object => {
    const asked = Asked.safeParse(json(line));
    if (!asked.success) return { fout: 'verwacht per regel: {"school":"…","vraag":"…"}' };
    const { school, vraag } = asked.data;
    if (!schools.has(school))
      return { fout: `deze school is er niet; wel: ${[...schools].sort().join(', ')}` };
    const index = indexOf(school);
    return lineOf(index.document, ask(index, { text: vraag }), lawLines);
  };
  return (line) => JSON.stringify(answer(line));
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // no JSON: the same answer as JSON of another shape
  }
}

if (import.meta.main) {
  const answer = vraagbaak(join(import.meta.dirname, '..', 'protocols'));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') process.stdout.write(`${answer(line)}\n`);
  }
}
