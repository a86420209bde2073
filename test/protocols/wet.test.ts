import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventNames } from '../../src/core/events.ts';
import { loadLaw, loadPack } from '../../src/protocols/load.ts';
import { kms, protocols } from './kms-folder.ts';

const law = loadLaw(join(protocols, 'wet.json'));

test('the law says four things, each with where it stands and when that was checked', () => {
  expect(law.items.map(({ id, source }) => [id, source])).toEqual([
    [
      'hulplijnen',
      'Wet maatschappelijke ondersteuning 2015, hoofdstuk 4 (Veilig Thuis); landelijk alarmnummer 112',
    ],
    ['melden-zonder-toestemming', 'Wet maatschappelijke ondersteuning 2015, artikel 5.2.6'],
    ['vijf-werkdagen', 'Uitvoeringsbesluit Wmo 2015, artikel 4.1.7'],
    [
      'melden-is-de-norm',
      'Besluit verplichte meldcode huiselijk geweld en kindermishandeling, met het Afwegingskader onderwijs en leerplicht',
    ],
  ]);
  expect(law.items.every(({ standing }) => standing.checkedOn === '2026-11-22')).toBe(true);
});

test('112 and 0800-2000 are in the first item', () => {
  expect(law.items[0]?.text).toContain('112');
  expect(law.items[0]?.text).toContain('0800-2000');
});

test('Veilig Thuis has five werkdagen after every melding, under the same id as in the pack: one term, not two', () => {
  const [term, ...others] = law.deadlines;
  expect(others).toEqual([]);
  expect(term).toMatchObject({
    trigger: { event: 'melding.done', where: {} },
    amount: 5,
    unit: 'workdays',
    party: 'veiligThuis',
  });
  expect(loadPack(kms).deadlines.map(({ id }) => id)).toContain(term?.id);
});

test('what the law’s term names is an event of a dossier', () => {
  const named = law.deadlines.flatMap(({ trigger, until }) => [trigger, ...until].map(({ event }) => event));
  expect(named.filter((event) => !eventNames.includes(event))).toEqual([]);
});
