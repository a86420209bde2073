import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventNames } from '../../../src/core/events.ts';
import { checkLaw } from '../../../src/protocols/check-law.ts';
import { loadLaw, loadPack } from '../../../src/protocols/load.ts';
import { Answer, type Law, type Pack } from '../../../src/protocols/schema.ts';
import { protocols } from '../pack-folder.ts';

const law = loadLaw(join(protocols, 'wet.json'));
const packOf = (school: string) => loadPack(join(protocols, 'packs', school));
const every = readdirSync(join(protocols, 'packs')).filter((name) => !name.startsWith('.'));
const item = (id: string) => law.items.find((one) => one.id === id);

describe('what the law says', () => {
  test('each item stands with its law and article, or says that it is no article of a law', () => {
    expect(law.items.map(({ id, source }) => [id, source])).toEqual([
      ['hulplijnen', expect.stringContaining('Uitvoeringsbesluit Wmo 2015, artikel 4.1.1')],
      ['melden-zonder-toestemming', 'Wet maatschappelijke ondersteuning 2015, artikel 5.2.6'],
      ['vijf-werkdagen', 'Uitvoeringsbesluit Wmo 2015, artikel 4.1.7'],
      ['afwegingskader', expect.stringMatching(/1 januari 2019; .*artikel 4b; .*2020, artikel 3\.41$/)],
      ['melden-is-de-norm', expect.stringContaining('geen wetsartikel')],
      ['hulp-niet-mogelijk', expect.stringContaining('geen wetsartikel')],
      ['hulp-zonder-resultaat', expect.stringContaining('geen wetsartikel')],
      ['geen-vermoeden', expect.stringContaining('geen wetsartikel')],
      ['twijfel', expect.stringContaining('artikel 2, tweede lid, onderdeel d')],
      ['medewerker-melden', expect.stringMatching(/artikel 4a, derde lid; .*artikel 3\.39, derde lid$/)],
      ['medewerker-overleg', expect.stringMatching(/artikel 4a, eerste lid; .*artikel 3\.39, eerste lid$/)],
      ['medewerker-aangifte', expect.stringMatching(/artikel 4a, tweede lid; .*artikel 3\.39, tweede lid$/)],
      ['verwijsindex', expect.stringContaining('Jeugdwet')],
      ['wet-vrij-en-veilig-onderwijs', 'Wetsvoorstel vrij en veilig onderwijs, Kamerstuk 36 777'],
    ]);
  });
  test('112 and 0800-2000 come first, and nobody has to agree', () => {
    expect(law.items[0]?.text).toMatch(/Bel 112.*0800-2000.*niemands akkoord/);
    expect(law.contacts?.map(({ id, dial, urgent }) => [id, dial, urgent])).toEqual([
      ['alarm-112', '112', true],
      ['veilig-thuis', '08002000', true],
      ['vertrouwensinspecteur', '09001113111', false],
      ['politie', '09008844', false],
    ]);
  });
  test('each has a date on which it was checked and where it was read; what is not sure is uncertain', () => {
    for (const { id, standing } of [...law.items, ...(law.contacts ?? [])]) {
      expect(standing.checkedOn, id).toBe('2026-11-22');
      expect(standing.note, id).toMatch(/\S/);
    }
    const unsure = law.items.filter(({ standing }) => standing.status === 'uncertain');
    expect(unsure.map(({ id }) => id)).toEqual([
      'vijf-werkdagen',
      'verwijsindex',
      'wet-vrij-en-veilig-onderwijs',
    ]);
  });
});

describe('Veilig Thuis has five werkdagen', () => {
  test('after every melding, and it is their duty', () => {
    const [term, ...others] = law.deadlines;
    expect(others).toEqual([]);
    expect(term).toMatchObject({
      id: 'veilig-thuis-antwoord',
      trigger: { event: 'melding.done', where: {} },
      amount: 5,
      unit: 'workdays',
      party: 'veiligThuis',
    });
  });
  test('a protocol that has the term has it under the same id: one term, not two', () => {
    const own = packOf('kms').deadlines.filter(({ party }) => party === 'veiligThuis');
    expect(own.map(({ id }) => id)).toEqual(law.deadlines.map(({ id }) => id));
  });
});

describe('the two decisions of the law', () => {
  const { first, questions, afterMelden, item: shown } = law.afwegingskader ?? {};
  const follow = (id: string) =>
    Answer.options.map((answer) => {
      const edge = questions?.find((one) => one.id === id)?.edges[answer];
      return edge === undefined ? 'no edge' : 'to' in edge ? edge.to : edge.outcome;
    });
  test('first whether melding is needed, then whether help is possible too; doubt asks Veilig Thuis', () => {
    expect(first).toBe('wet.1');
    expect(follow('wet.1')).toEqual(['melden', 'wet.2', 'advies']);
    expect(follow('wet.2')).toEqual(['hulp', 'melden', 'advies']);
    expect(afterMelden?.ask).toEqual(['wet.2']);
  });
  test('are shown with the item that says why they are asked', () => {
    expect(item(shown ?? '')?.text).toMatch(/1 januari 2019/);
  });
  test('their ids can never be those of a protocol', () => {
    for (const school of every) {
      const asked = packOf(school).steps.afweging.questions.map(({ id }) => id);
      expect(asked.filter((id) => id.startsWith('wet.'))).toEqual([]);
    }
  });
  test('not melding asks for a reason; help must be effective and accepted', () => {
    expect(questions?.[0]?.motivering).toEqual(['nee']);
    expect(questions?.[1]?.criteria.map(({ id }) => id)).toEqual(['effectief', 'aanvaard']);
  });
});

test('about somebody who works here: everybody to the bestuur, the bestuur to the inspector and the police', () => {
  expect(law.medewerker?.steps.map(({ by, to }) => `${by} → ${to}`)).toEqual([
    'leerkracht → bestuur',
    'bestuur → vertrouwensinspecteur',
    'bestuur → betrokkenen',
    'bestuur → politie',
    'bestuur → vertrouwensinspecteur',
  ]);
  expect(law.medewerker?.applies.text).toMatch(/seksueel misdrijf/);
  expect(law.medewerker?.interpretation).toMatch(/Bij ander geweld .* noemt de wet deze plicht niet/);
});

describe('the check of the law', () => {
  const packs = every.map(packOf);
  const vo = packOf('vo-zorgcoordinator');
  test('finds nothing in the law and the packs as they stand', () => {
    expect(checkLaw(law, packs, eventNames)).toEqual([]);
  });
  const spoiled = (change: (copy: { law: Law; pack: Pack }) => unknown): string[] => {
    const copy = { law: structuredClone(law), pack: structuredClone(vo) };
    change(copy);
    return checkLaw(copy.law, [copy.pack], eventNames);
  };
  const edgesOf = ({ law: { afwegingskader } }: { law: Law }, i: number) =>
    afwegingskader?.questions[i]?.edges ?? {};
  test.each<[what: string, change: Parameters<typeof spoiled>[0], problem: string]>([
    [
      'an item twice',
      (c) => c.law.items.push(...c.law.items.slice(0, 1)),
      'wet.json: item hulplijnen is there twice',
    ],
    [
      'a number that is another when tapped',
      (c) => Object.assign(c.law.contacts?.[2] ?? {}, { dial: '09001113112' }),
      'wet.json: contact vertrouwensinspecteur: dial is another number than phone',
    ],
    [
      'a step that calls nobody',
      (c) => c.law.contacts?.splice(2, 1),
      'wet.json: medewerker: step overleg calls contact vertrouwensinspecteur, which is not there',
    ],
    [
      'a decision that leads nowhere',
      (c) => c.law.afwegingskader?.questions.splice(1, 1),
      'wet.json: wet.2 is asked, which is not a question',
    ],
    [
      'decisions that go round',
      (c) => Object.assign(edgesOf(c, 1), { ja: { to: 'wet.1', source: 'x' } }),
      'wet.json: wet.1: its answers go round and never end',
    ],
    [
      'a term that waits for nothing',
      (c) => Object.assign(c.law.deadlines[0]?.trigger ?? {}, { event: 'melding.dan' }),
      'wet.json: deadline veilig-thuis-antwoord: trigger melding.dan is not an event',
    ],
    [
      'a term without an amount',
      (c) => delete c.law.deadlines[0]?.amount,
      'wet.json: deadline veilig-thuis-antwoord: maximum, so it needs amount and unit',
    ],
    [
      'something uncertain that does not say why',
      (c) => delete c.law.items.find(({ id }) => id === 'verwijsindex')?.standing.note,
      'wet.json: item verwijsindex: is uncertain, so it needs a note',
    ],
    [
      'an item that a pack leans on',
      (c) =>
        c.law.items.splice(
          c.law.items.findIndex(({ id }) => id === 'geen-vermoeden'),
          1,
        ),
      'vo-zorgcoordinator, afweging.1, nee: law geen-vermoeden is not in wet.json',
    ],
    [
      'a pack that leans on the law where it says it is not silent',
      (c) =>
        c.pack.silent.splice(
          c.pack.silent.findIndex(({ topic }) => topic === 'hulp-niet-mogelijk'),
          1,
        ) &&
        c.pack.silent.splice(
          c.pack.silent.findIndex(({ topic }) => topic === 'hulp-geweigerd'),
          1,
        ),
      'vo-zorgcoordinator, beslissing.2, nee: law hulp-niet-mogelijk answers no silent topic of this pack',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(spoiled(change)).toContain(problem);
  });
});
