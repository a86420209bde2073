import { describe, expect, test } from 'vitest';
import { type QuestionId, Step } from '../../../src/protocols/schema.ts';
import { follow, ids, readmeOf, readPack, saidBy, wordsIn } from '../reading.ts';

const { folder, pack } = readPack('po-sot');
const { signalenlijst, overleg, gesprek, afweging, melding, nazorg } = pack.steps;
const silent = pack.silent.map(({ topic }) => topic);

describe('R004-8: the numberings', () => {
  const numbers = (step: Step) =>
    pack.steps[step].numbering.map(({ scheme, number }) => `${scheme} ${number}`);
  test('all stand beside each other, each with its own title', () => {
    expect(numbers('signalenlijst')).toEqual([
      'de vijf stappen 1',
      'ondersteuningsroute 1',
      'meldcode in tabel 2 1',
      'lopende tekst 1',
    ]);
    expect(numbers('melding')).toEqual(['de vijf stappen 5', 'meldcode in tabel 2 5', 'lopende tekst 4']);
    expect(numbers('nazorg')).toEqual([
      'lopende tekst 5',
      'ondersteuningsroute 4',
      'ondersteuningsroute 5',
      'meldcode in tabel 2 6',
    ]);
  });
  test('in the running text weighing is step 3 and deciding step 4, in the meldcode 4 and 5', () => {
    const titles = afweging.numbering.map(({ scheme, number, title }) => [`${scheme} ${number}`, title]);
    expect(titles).toContainEqual([
      'lopende tekst 3',
      'Weging en risicotaxatie in het multidisciplinair schoolondersteuningsteam (SOT)',
    ]);
    expect(titles.map(([number]) => number)).toEqual(
      expect.arrayContaining(['de vijf stappen 4', 'de vijf stappen 5', 'lopende tekst 4']),
    );
  });
  test('every number of every list is somewhere', () => {
    const all = Step.options.flatMap(numbers);
    const wanted = [
      ...[1, 2, 3, 4, 5].flatMap((n) => [`de vijf stappen ${n}`, `ondersteuningsroute ${n}`]),
      ...[1, 2, 3, 4, 5].map((n) => `lopende tekst ${n}`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `meldcode in tabel 2 ${n}`),
    ];
    expect(wanted.filter((one) => !all.includes(one))).toEqual([]);
  });
});

describe('R004-2: a talk with parents', () => {
  test('belongs to every step, and always includes the parents', () => {
    expect(gesprek.inEveryStep?.source.lines).toEqual([137, 141]);
    expect(gesprek.whom).toMatchObject({ ouders: 'must', leerling: 'may' });
    expect(gesprek.whom?.interpretation).toMatch(/‘en\/of’/);
  });
  test('has no reason to be left out, no number of people and no order of its own', () => {
    expect([gesprek.skip, Object.keys(gesprek.rules), gesprek.sequence]).toEqual([[], ['parentsToo'], []]);
    expect(gesprek.rules.parentsToo?.source.lines).toEqual([129, 141]); // the pupil is never the only one
    expect(silent).toEqual(expect.arrayContaining(['gesprek-overslaan', 'gesprek-aantal', 'gesprek-voeren']));
  });
});

describe('R004-4: the SOT', () => {
  test('has the directeur in the chair; parents can be there', () => {
    expect(overleg.team).toMatchObject({ chair: 'directeur', ouders: 'may', source: { lines: [281, 287] } });
    expect(overleg.team?.members).toEqual([
      'directeur (voorzitter)',
      'IB’er',
      'deelnemer jeugd- en gezinsteam',
      'jeugdarts',
      'overige deelnemers naar keuze',
    ]);
    expect([pack.terms.team, pack.terms.teamAliases.includes('SOT')]).toEqual([
      'schoolondersteuningsteam',
      true,
    ]);
  });
  test('agrees per case who melds, who tells the parents and who coordinates care', () => {
    expect(overleg.perCase?.map(({ id, source }) => [id, source.lines])).toEqual([
      ['melden', [303, 305]],
      ['ouders-informeren', [320, 324]],
      ['zorg-coordineren', [330, 332]],
    ]);
    expect(melding.reporter).toMatchObject({ agreedPerCase: true, approval: 'is-told' });
  });
  test('the IB’er and the veiligheidscoördinator hold one role, and that this is our reading is said', () => {
    const lead = pack.roles.find(({ role }) => role === 'aandachtsfunctionaris');
    expect(lead?.aliases).toContain('veiligheidscoördinator');
    expect(lead?.interpretation).toMatch(/zegt niet of dat dezelfde persoon is/);
  });
  test('advice may be asked without names, by the IB’er in consultation with the veiligheidscoördinator', () => {
    expect(overleg.advies).toMatchObject({ by: 'aandachtsfunctionaris', anonymous: 'may' });
    expect(overleg.advies?.text).toMatch(/in overleg met de veiligheidscoördinator/);
  });
});

describe('R004-3, R004-4: the afweging', () => {
  test.each<[id: QuestionId, ja: string, nee: string]>([
    ['afweging.1', 'beslissing.1', 'sluiten'],
    ['beslissing.1', 'melden', 'beslissing.2'],
    ['beslissing.2', 'hulp', 'melden'],
  ])('%s: ja leads to %s, nee to %s, and doubt asks Veilig Thuis', (id, ja, nee) => {
    expect([follow(pack, id, 'ja'), follow(pack, id, 'nee')]).toEqual([ja, nee]);
    expect(follow(pack, id, 'twijfel')).toBe('advies');
  });
  test('has the two decisions as the figure words them, and no question or norm of a framework it only links to', () => {
    expect(afweging.questions.map(({ text }) => text).slice(1)).toEqual([
      'Is melden noodzakelijk?',
      'Is hulpverlening (ook) mogelijk?',
    ]);
    expect(afweging.questions).toHaveLength(3);
    expect(afweging.norms).toEqual([]);
    expect(afweging.afwegingskader).toMatchObject({ has: 'link', source: { lines: [107, 115] } });
  });
  test('not melding asks for a reason, as does that there is nothing', () => {
    const asked = afweging.questions.map(({ id, motivering }) => [id, motivering.join()]);
    expect(asked).toEqual([
      ['afweging.1', 'nee'],
      ['beslissing.1', 'nee'],
      ['beslissing.2', ''],
    ]);
  });
  test('where the protocol is silent the law holds, and says so', () => {
    const edges = afweging.questions.flatMap(({ id, edges: { nee } }) =>
      'law' in nee && nee.law !== undefined ? [[id, nee.law, nee.interpretation !== undefined]] : [],
    );
    expect(edges).toEqual([
      ['afweging.1', 'geen-vermoeden', true],
      ['beslissing.2', 'hulp-niet-mogelijk', true],
    ]);
  });
  test('asks no question about the result of help: the approach is adjusted, so it is weighed again', () => {
    expect(afweging.afterHulp).toBeUndefined();
    expect(silent).toContain('hulp-zonder-resultaat');
  });
});

test('R004-5: signals with the outcomes of talks, steps and decisions are written down, and used for a melding', () => {
  expect(ids(signalenlijst.records ?? [])).toEqual(['signalen', 'stappen', 'besluiten']);
  expect(melding.facts.map(({ source }) => source.lines)).toEqual([[344, 356]]);
});

test('R004-6: the Verwijsindex is offered from step 1, if connected, and is not sure', () => {
  expect(pack.verwijsindex).toMatchObject({
    from: 'signalenlijst',
    onlyIfConnected: true,
    standing: { status: 'uncertain' },
  });
});

test('R004-7: an evaluation asks about the child, aftercare and knelpunten', () => {
  expect(nazorg.evaluatie?.fields.map(({ id, source }) => [id, source.lines])).toEqual([
    ['ontwikkeling', [165, 168]],
    ['nazorg', [170, 170]],
    ['knelpunten', [171, 175]],
  ]);
});

test('the word that line 263 lost is not filled in', () => {
  expect(pack.defects.find(({ id }) => id === 'collega')?.standing.status).toBe('defect');
  const acts = Step.options.flatMap((step) => pack.steps[step].does.map(({ text }) => text));
  expect(acts.filter((text) => /vorig jaar|broertje/.test(text))).toEqual([]);
  expect(pack.guidance.find(({ id }) => id === 'andere-leerkracht')?.standing?.status).toBe('defect');
});

test('there is no term: every date is an agreement of the school, and says so', () => {
  expect(pack.deadlines).toEqual([]);
  expect(ids(pack.agreements ?? [])).toEqual(['overleg', 'gesprek', 'hulp-termijn', 'evaluatie']);
  for (const { id, interpretation } of pack.agreements ?? []) {
    expect(interpretation, id).toMatch(
      /^Jullie protocol noemt hier geen termijn\. Dit is een afspraak van jullie school\./,
    );
  }
});

test('emergency, ages, consent, special violence, form, list and contacts are not in it, and nothing stands in for them', () => {
  expect([melding.emergency, overleg.consent, overleg.situations, pack.contacts]).toEqual([[], [], [], []]);
  expect([
    melding.talk,
    overleg.form,
    signalenlijst.list,
    nazorg.unfounded,
    melding.bestuurInformedBy,
  ]).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(silent).toEqual(
    expect.arrayContaining([
      'noodsituatie',
      'leeftijden',
      'toestemming-anderen',
      'specifiek-geweld',
      'signalenlijst',
    ]),
  );
  expect(ids(pack.missingAttachments ?? [])).toEqual([
    'afwegingskader-po-raad',
    'afwegingskader-rijksoverheid',
    'verwijsindex',
  ]);
});

test('no word or rule of another school stands in it', () => {
  const words = wordsIn(saidBy(pack));
  expect(words).not.toMatch(
    /AMK|VTT|SCP|zorgcoördinator|zorgloket|casemanager|Parnassys|aandachtsfunctionaris /,
  );
  expect(words).not.toMatch(
    /drie weken|vier maanden|werkdagen|12 jaar|16 jaar|meldnorm|nooit alleen|huwelijksdwang/i,
  );
});

describe('sources and README', () => {
  const readme = readmeOf(folder);
  test('each of the eight rules has its row, with behaviour or a passage that is there', () => {
    expect(readme.rules).toEqual(Array.from({ length: 8 }, (_, i) => `R004-${i + 1}`));
    expect(readme.guidanceOnly).toEqual(['R004-1']);
    expect([...readme.passages].sort()).toEqual([...ids(pack.guidance)].sort());
    expect(readme.lostFiles).toEqual([]);
  });
  test('lists every silent topic', () => {
    expect(readme.silent).toEqual(silent);
  });
});
