import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Fault } from '../../src/fault.ts';

export const protocols = join(import.meta.dirname, '../../src/protocols');
/** The protocol of the practice environment: its id, and its folder. */
export const { pack: id }: { pack: string } = JSON.parse(
  readFileSync(join(protocols, '../adapters/practice/demo-school.json'), 'utf8'),
);
export const folder = join(protocols, 'packs', id);

/** Any JSON, as a test reaches into it. */
export type Json = { [key: string]: Json } & { [index: number]: Json };

/** A folder of packs with one in it, that of the practice environment, of which one file is written differently. */
export function packsWith(file: string, change: (content: Json) => unknown): string {
  const root = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(folder, join(root, id), { recursive: true });
  const path = join(root, id, file);
  const before = readFileSync(path, 'utf8');
  const content = JSON.parse(before);
  change(content);
  expect(JSON.stringify(content)).not.toBe(JSON.stringify(JSON.parse(before))); // the change did something
  writeFileSync(path, JSON.stringify(content));
  return root;
}

/** What a load is refused for, one problem per line; of a folder of packs only those of that one, without its name. */
export function problemsOf(load: () => unknown): string[] {
  try {
    load();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('pack.invalid');
    return String(error.facts.problems)
      .split('\n')
      .map((line) => (line.startsWith(`${id}/`) ? line.slice(id.length + 1) : line));
  }
  return [];
}
