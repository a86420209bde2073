import { describe, expect, test } from 'vitest';
import { type QuestionId, Step } from '../../../src/protocols/schema.ts';
import { follow, ids, readmeOf, readPack, saidBy, wordsIn } from '../reading.ts';

const { folder, pack } = readPack('vo-zorgcoordinator');
const { signalenlijst, overleg, gesprek, afweging, melding, nazorg } = pack.steps;
const silent = pack.silent.map(({ topic }) => topic);

test('its own words are beroepskracht and zorgcoördinator; there is no team and no form', () => {
  const title = (role: string) => pack.roles.find((one) => one.role === role)?.title;
  expect([title('leerkracht'), title('aandachtsfunctionaris')]).toEqual(['beroepskracht', 'zorgcoördinator']);
  expect([pack.terms.veiligThuis, pack.terms.team, pack.terms.overlegformulier]).toEqual([
    'Veilig Thuis',
    undefined,
    undefined,
  ]);
  expect([overleg.form, overleg.team, overleg.perCase]).toEqual([undefined, undefined, undefined]);
});

describe('the order', () => {
  test('R003-1: is free, and every step before a melding is wanted, but none is asked by a later one alone', () => {
    expect(pack.orderBinding).toBe(false);
    expect(melding.allStepsFirst?.source.lines).toEqual([3, 6]);
    expect(melding.usuallyAfter).toEqual(['signalenlijst', 'overleg', 'gesprek', 'afweging']);
  });
  test('R003-2: any step can be taken again', () => {
    expect(Step.options.every((step) => pack.steps[step].repeatable)).toBe(true);
  });
});

test('R003-3: signals for and against, contacts, steps and decisions are written down; the signalenkaart is only a title', () => {
  expect(ids(signalenlijst.records ?? [])).toEqual(['signalen', 'contacten', 'stappen', 'besluiten']);
  expect(signalenlijst.list).toBeUndefined();
  expect(pack.missingAttachments).toMatchObject([
    { id: 'signalenkaart', step: 'signalenlijst', source: { lines: [116, 116] } },
  ]);
});

describe('R003-4: consulting', () => {
  test('the concern goes to the zorgcoördinator, and that it does so at opening is our reading', () => {
    expect(signalenlijst.concernGoesTo).toMatchObject({
      role: 'aandachtsfunctionaris',
      interpretation: expect.stringContaining('niet wanneer'),
    });
  });
  test('advice is asked without the name of the pupil, by the professional', () => {
    expect(overleg.advies).toMatchObject({
      by: 'leerkracht',
      anonymous: 'must',
      source: { lines: [27, 30] },
    });
  });
  test('four kinds of violence ask for advice, which is not a melding', () => {
    const [one, ...others] = overleg.situations;
    expect(others).toEqual([]);
    expect(one?.title).toMatch(
      /genitale verminking, huwelijksdwang, eergerelateerd geweld of seksueel misbruik/,
    );
    expect([one?.tell, one?.text, one?.urgent]).toEqual(['veiligThuis', 'Vraag advies.', undefined]);
  });
});

describe('R003-5, R003-6: the talk of step 3', () => {
  test('is with the pupil or the parents, together with the zorgcoördinator', () => {
    expect([gesprek.whom?.leerling, gesprek.whom?.ouders]).toEqual(['and-or', 'and-or']);
    expect(gesprek.rules).toEqual({
      together: { role: 'aandachtsfunctionaris', source: expect.objectContaining({ lines: [35, 36] }) },
    });
  });
  test('has a goal, the facts and a reaction, and no interpretation after it', () => {
    expect(gesprek.sequence.map(({ source }) => source.lines)).toEqual([
      [38, 38],
      [39, 41],
      [42, 42],
    ]);
    expect(silent).toContain('gesprek-uitleg');
  });
  test('is left out for concrete signs of danger alone: broken contact is no reason here', () => {
    expect(gesprek.skip.map(({ id, all }) => [id, all])).toEqual([['veiligheid', undefined]]);
    expect(silent).toContain('gesprek-contact-verbroken');
  });
});

describe('R003-7, R003-8, R003-11: the afweging', () => {
  test.each<[id: QuestionId, ja: string, nee: string]>([
    ['afweging.1', 'afweging.2', 'sluiten'],
    ['afweging.2', 'melden', 'beslissing.1'],
    ['beslissing.1', 'melden', 'beslissing.2'],
    ['beslissing.2', 'hulp', 'melden'],
    ['afweging.3', 'melden', 'hulp'],
  ])('%s: ja leads to %s, nee to %s, and doubt asks Veilig Thuis', (id, ja, nee) => {
    expect([follow(pack, id, 'ja'), follow(pack, id, 'nee')]).toEqual([ja, nee]);
    expect(follow(pack, id, 'twijfel')).toBe('advies');
  });
  test('has no other question, and no meldnorm', () => {
    expect(ids(afweging.questions)).toEqual([
      'afweging.1',
      'afweging.2',
      'beslissing.1',
      'beslissing.2',
      'afweging.3',
    ]);
    expect(afweging.norms).toEqual([]);
    expect(afweging.afwegingskader?.has).toBe('decisions');
  });
  test('weighs eergerelateerd geweld too, in the words of the document', () => {
    expect(afweging.questions[0]?.text).toMatch(/kindermishandeling of eer gerelateerd geweld\.$/);
    expect(afweging.questions.map(({ source }) => source.lines[0])).toEqual([55, 58, 65, 65, 111]);
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
  test('after a melding help is still asked about; once help runs, whether it stops', () => {
    expect(afweging.afterMelden?.ask).toEqual(['beslissing.2']);
    expect(afweging.afterHulp?.ask).toBe('afweging.3');
  });
});

describe('the melding', () => {
  test('R003-8: is done by the professional; the directeur is told and decides nothing', () => {
    expect(melding.reporter).toMatchObject({
      roles: ['leerkracht'],
      agreedPerCase: false,
      approval: 'is-told',
    });
    expect(melding.bestuurInformedBy).toBeUndefined();
  });
  test('R003-9: parents under 12, pupil and parents from 12 to 15, the pupil from 16', () => {
    expect(melding.talk?.ages.map(({ from, to, leerling, ouders }) => [from, to, leerling, ouders])).toEqual([
      [0, 11, 'not-required', 'must'],
      [12, 15, 'must', 'must'],
      [16, undefined, 'must', 'not-required'],
    ]);
  });
  test('R003-10: that talk is left out for safety, or for broken contact and lost protection together', () => {
    expect(melding.talk?.skip.map(({ id, all }) => [id, all && ids(all)])).toEqual([
      ['veiligheid', undefined],
      ['contact-en-bescherming', ['contact', 'bescherming']],
    ]);
    for (const { id, interpretation } of melding.talk?.skip ?? [])
      expect(interpretation, id).toMatch(/ontbreekt/);
  });
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

test('an emergency, objections, consent, aftercare and contacts are not in it, and nothing stands in for them', () => {
  expect([melding.emergency, overleg.consent, pack.contacts, pack.definitions]).toEqual([[], [], [], []]);
  expect([melding.talk?.objections, nazorg.unfounded, nazorg.evaluatie]).toEqual(
    Array.from({ length: 3 }, () => undefined),
  );
  expect(silent).toEqual(
    expect.arrayContaining(['noodsituatie', 'bezwaar', 'toestemming-anderen', 'nazorg', 'contacten']),
  );
});

test('no word or rule of another school stands in it', () => {
  const words = wordsIn(saidBy(pack));
  expect(words).not.toMatch(
    /AMK|VTT|IB.er|intern begeleider|SOT|SCP|ondersteuningsteam|casemanager|Parnassys/,
  );
  expect(words).not.toMatch(/drie weken|vier maanden|werkdagen|broer|zus|meldnorm|nooit alleen/i);
});

describe('sources and README', () => {
  const readme = readmeOf(folder);
  test('each of the eleven rules has its row, with behaviour or a passage that is there', () => {
    expect(readme.rules).toEqual(Array.from({ length: 11 }, (_, i) => `R003-${i + 1}`));
    expect(readme.guidanceOnly).toEqual([]);
    expect([...readme.passages].sort()).toEqual([...ids(pack.guidance)].sort());
    expect(readme.lostFiles).toEqual([]);
  });
  test('lists every silent topic', () => {
    expect(readme.silent).toEqual(silent);
  });
});
