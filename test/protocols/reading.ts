import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from '../../src/protocols/load.ts';
import type { Answer, Pack, QuestionId, Source } from '../../src/protocols/schema.ts';
import { protocols } from './pack-folder.ts';

const root = join(import.meta.dirname, '../..');

/** A pack as it stands in the project. @param id also the name of its folder */
export function readPack(id: string) {
  const folder = join(protocols, 'packs', id);
  return { folder, pack: loadPack(folder) };
}

export const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** Every source in a part of a pack, wherever it stands. */
export function sourcesIn(part: unknown): Source[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('place' in part && 'lines' in part) return [part as Source];
  return Object.values(part).flatMap(sourcesIn);
}

/** Every sentence, word and number in a part of a pack, as one text; places in the document left out. */
export function wordsIn(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || part === null || ('place' in part && 'lines' in part)) return '';
  return Object.values(part).map(wordsIn).join('\n');
}

/**
 * What a pack itself says. Left out: what it is silent about, which names what is not there, and how staff ask, who may
 * ask for anything.
 */
export function saidBy({ silent: _silent, passages, ...pack }: Pack): object {
  const items = (passages?.items ?? []).map(({ ask: _ask, ...said }) => said);
  return { ...pack, items, notRelevant: passages?.notRelevant };
}

/** Where an answer leads: a question, or an outcome with its norm. */
export function follow({ steps }: Pack, id: QuestionId, answer: Answer): string {
  const edge = steps.afweging.questions.find((question) => question.id === id)?.edges[answer];
  if (edge === undefined) return 'no edge';
  if ('to' in edge) return edge.to;
  return 'norm' in edge && edge.norm ? `${edge.outcome} ${edge.norm}` : edge.outcome;
}

const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());

/** The README of a pack, as its tests read it: the rules with what each became, and the silent topics. */
export function readmeOf(folder: string) {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| R\d{3}-\d+ /.test(line));
  const head = text.split('\n').find((line) => line.startsWith('| Rule '));
  const column = cells(head ?? '').findIndex((name) => name.startsWith('Test'));
  const shownBy = (row: string): string => cells(row)[column] ?? '';
  const passages = rows.flatMap((row) =>
    [...(shownBy(row).split('guidance ')[1] ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id),
  );
  const files = [...text.matchAll(/`(\d-[a-z]+\.json|src\/[a-z-/.]+\.ts)`/g)].map(([, name]) => name ?? '');
  return {
    rules: rows.map((row) => cells(row)[1]),
    passages,
    /** Rules without behaviour: only a passage. */
    guidanceOnly: rows.filter((row) => shownBy(row).startsWith('guidance ')).map((row) => cells(row)[1]),
    lostFiles: files.filter((name) => !existsSync(join(name.startsWith('src/') ? root : folder, name))),
    silent: [...(text.split('## Silent')[1] ?? '').matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, id]) => id),
  };
}
