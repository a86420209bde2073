import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSchools } from '../../src/adapters/directory/school-file.ts';
import { protocolsCheck } from '../../src/cli/protocols-check.ts';
import { eventNames } from '../../src/core/events.ts';
import { loadPacks } from '../../src/protocols/load.ts';
import { Step, stepFile } from '../../src/protocols/schema.ts';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';

const protocols = join(import.meta.dirname, '../../src/protocols');

/** The JSON on the page with the smallest pack, in the order it stands there. */
function written(): string[] {
  const page = readFileSync(join(protocols, 'smallest-pack.md'), 'utf8');
  return [...page.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json]) => json ?? '');
}

/** A folder of protocols with one more in it, made from the page, and a folder with its school file. */
function sixth() {
  const folder = mkdtempSync(join(tmpdir(), 'sixth-'));
  cpSync(protocols, folder, { recursive: true });
  const packsRoot = join(folder, 'packs');
  mkdirSync(join(packsRoot, 'de-wilg'));
  const files = ['pack.json', ...Step.options.map(stepFile)];
  const json = written();
  files.forEach((name, i) => {
    writeFileSync(join(packsRoot, 'de-wilg', name), json[i] ?? '');
  });
  const data = mkdtempSync(join(tmpdir(), 'wilg-'));
  writeFileSync(join(data, 'school.json'), json.at(-2) ?? '');
  writeFileSync(join(data, 'signalen.json'), json.at(-1) ?? '');
  return { folder, packsRoot, data, school: JSON.parse(json.at(-2) ?? '{}') };
}

test('the pack of the recipe is sound beside the others, and its school file fits it', () => {
  const { folder, packsRoot, data } = sixth();
  const lines: string[] = [];
  expect(protocolsCheck(folder, (line) => lines.push(line))).toBe(0);
  expect(lines.find((line) => line.startsWith('de-wilg@'))).toMatch(
    /: 2 questions, 6 edges, 5 rows of answers/,
  );
  const [school] = loadSchools(join(data, 'school.json'), loadPacks(packsRoot, eventNames));
  expect(school?.signalenlijst?.own?.categories).toHaveLength(1);
});

test('a case is led in the words of the sixth school, without a line of code that knows it', async () => {
  const { packsRoot, data, school: file } = sixth();
  const school = await play({ school: file, folder: data, packsRoot });
  const [read] = loadSchools(join(data, 'school.json'), loadPacks(packsRoot, eventNames));
  const [mentor, begeleider, leider] = read?.people ?? [];
  if (!mentor || !begeleider || !leider) throw new Error('nobody there');

  const zaak = await openCase(school, {}, { opener: mentor, lead: begeleider });
  const lead = school.as(begeleider);
  expect(await zaak.looks(lead)).toContain('Wilg-protocol');
  expect(lead.sees).toContain('Praten met thuis');

  await zaak.does(lead, 'overleg.hold', { kind: 'team', outcome: 'We praten met thuis.' });
  expect(await zaak.looks(lead)).toContain('maandag 7 december 2026'); // its own two weeks
  await zaak.does(lead, 'gesprek.skip', { reason: 'veiligheid', motivering: 'Het wordt thuis onveiliger.' });

  await zaak.weighs(lead, 'afweging.1', 'Ja');
  await zaak.weighs(lead, 'afweging.2', 'Ik twijfel');
  expect(await zaak.looks(lead)).toContain('Melden');
  const told = await school.as(leider).hears(zaak.code);
  expect(told).toContain(zaak.code);

  // What the school added itself is shown as its own.
  expect(await lead.types('wie bel ik')).toContain('010-0000002');
  expect(lead.sees).toContain('1 november 2026');

  const said = [
    ...(await lead.chat()),
    ...(await school.as(leider).chat()),
    ...(await school.as(mentor).chat()),
  ];
  expect(JSON.stringify(said)).not.toMatch(/\$\{|KMS|Ondersteuningsteam|AMK|SCP-er|VTT/);
});
