import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of a file by set: a set begins with `# name: what it is`. */
export function setsOf(file: 'nood.txt' | 'geen-nood.txt'): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of readFileSync(join(import.meta.dirname, 'nood', file), 'utf8').split('\n')) {
    const [, name] = /^# ([\w-]+): /.exec(line) ?? [];
    if (name !== undefined) {
      last = [];
      sets.set(name, last);
    } else if (line.trim() !== '' && !line.startsWith('#')) last.push(line.trim());
  }
  return sets;
}

/** Sets of which every other line was kept apart until everything was chosen: that half is only measured. */
const HALVED = ['recht', 'zijdelings', 'gesproken', 'veld', 'rest'];

/** What was looked at while patterns and words were chosen. */
export const looked = (file: 'nood.txt' | 'geen-nood.txt'): string[] =>
  [...setsOf(file)].flatMap(([name, texts]) => texts.filter((_, i) => !HALVED.includes(name) || i % 2 === 0));

/** What was only measured. */
export const unseen = (file: 'nood.txt' | 'geen-nood.txt'): string[] =>
  [...setsOf(file)].flatMap(([name, texts]) => texts.filter((_, i) => HALVED.includes(name) && i % 2 === 1));
