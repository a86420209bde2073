import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventNames, schoolEventNames } from '../../src/core/events.ts';
import { Answer, Ending, Role, Step } from '../../src/protocols/schema.ts';
import { protocols } from './pack-folder.ts';

const rows = readFileSync(join(protocols, 'begrippen.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Term') && !line.startsWith('|---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const terms = rows.flatMap(([term]) => term?.split(', ') ?? []);
const all = [...eventNames, ...schoolEventNames];
const inCode = rows.map(([, , code]) => code).join(' ');

test('every term has its meaning, its name in code and its place', () => {
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(4);
    expect(row.filter((cell) => cell === '')).toEqual([]);
  }
  expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
});

test('every step and every role is in the list', () => {
  expect([...Step.options, ...Role.options].filter((name) => !terms.includes(name))).toEqual([]);
});

test('every answer and every outcome is in the list', () => {
  const named = [...Answer.options, ...Ending.options, 'melden'];
  expect(named.filter((name) => !terms.includes(name))).toEqual([]);
});

test('every event in use begins with a word of the list', () => {
  const nouns = new Set(all.map((event) => event.split('.')[0] ?? ''));
  expect([...nouns].filter((noun) => !terms.includes(noun))).toEqual([]);
});

test('no event is named in the list that does not exist', () => {
  const named = [...inCode.matchAll(/`([a-zA-Z]+\.[a-z]+[a-zA-Z]*)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(20);
  const messages = ['zaak.new']; // kinds of messages, not events
  expect(named.filter((name) => !all.includes(name) && !messages.includes(name))).toEqual([]);
});
