import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Fault } from '../../src/fault.ts';

export const protocols = join(import.meta.dirname, '../../src/protocols');
export const kms = join(protocols, 'packs/kms');

/** Any JSON, as a test reaches into it. */
export type Json = { [key: string]: Json } & { [index: number]: Json };

/** A folder of packs with one in it, `kms`, of which one file is written differently. */
export function packsWith(file: string, change: (content: Json) => unknown): string {
  const root = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(kms, join(root, 'kms'), { recursive: true });
  const path = join(root, 'kms', file);
  const before = readFileSync(path, 'utf8');
  const content = JSON.parse(before);
  change(content);
  expect(JSON.stringify(content)).not.toBe(JSON.stringify(JSON.parse(before))); // the change did something
  writeFileSync(path, JSON.stringify(content));
  return root;
}

/** What a load is refused for, one problem per line; of a folder of packs only those of `kms`, without that name. */
export function problemsOf(load: () => unknown): string[] {
  try {
    load();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('pack.invalid');
    return String(error.facts.problems)
      .split('\n')
      .map((line) => line.replace(/^kms\//, ''));
  }
  return [];
}
