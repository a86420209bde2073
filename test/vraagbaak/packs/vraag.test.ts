import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { vraagbaak } from '../../../src/cli/vraag.ts';
import { law, protocols } from '../schools.ts';

const Said = z.strictObject({
  id: z.string(),
  titel: z.string(),
  tekst: z.string(),
  soort: z.enum(['protocol', 'wet']),
  bron: z.strictObject({ document: z.string(), regels: z.tuple([z.int(), z.int()]) }),
});
const Line = z.strictObject({ antwoord: Said.nullable(), ook: z.array(Said).max(2) });
const answer = vraagbaak(protocols);
const ask = (school: string, vraag: string) =>
  Line.parse(JSON.parse(answer(JSON.stringify({ school, vraag }))));

test('a question gives the passage, its document and its lines', () => {
  expect(ask('kms', 'hoe lang moet ik een kind volgen na de melding').antwoord).toMatchObject({
    id: 'nazorg',
    soort: 'protocol',
    bron: { document: '001_59dd7cabb1d1b102.txt', regels: [437, 439] },
  });
});

test('a silence is no answer, and what the law says about it stands beside it', () => {
  const { antwoord, ook } = ask('kms', 'een collega slaat een leerling');
  expect(antwoord).toBeNull();
  expect(ook[0]).toMatchObject({ id: 'medewerker-melden', soort: 'wet', bron: { document: 'wet.json' } });
});

test('an item of the law is found in the lines of its file', () => {
  const lines = readFileSync(join(protocols, 'wet.json'), 'utf8').split('\n');
  const { antwoord } = ask('kms', 'wat zegt de wet over melden zonder toestemming');
  expect(antwoord?.soort).toBe('wet');
  const [from, to] = antwoord?.bron.regels ?? [1, 1];
  const text = lines.slice(from - 1, to).join('\n');
  expect(text).toContain(JSON.stringify(antwoord?.tekst));
  expect(law.items.filter(({ id }) => text.includes(`"id": "${id}"`))).toHaveLength(1);
});

test('a line that is no question gives an error line, and the next one is answered', () => {
  for (const line of ['x', '{}', '[]', 'null', '{"school":1,"vraag":"x"}', '{"school":"kms"}']) {
    expect(JSON.parse(answer(line)), line).toEqual({ fout: expect.stringContaining('"vraag"') });
  }
  expect(JSON.parse(answer('{"school":"../../etc","vraag":"x"}'))).toEqual({
    fout: expect.stringContaining('kms'),
  });
  expect(ask('kms', '').antwoord).toBeNull();
});

test('the command reads lines and writes as many', () => {
  const input =
    '{"school":"kms","vraag":"wie doet de melding"}\n\nstuk\n{"school":"kms","vraag":"wat is een vir"}';
  const file = join(import.meta.dirname, '../../../src/cli/vraag.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { input, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines[1]).toEqual({ fout: expect.any(String) });
  expect(Line.parse(lines[0]).antwoord?.id).toBe('wie-meldt');
});
