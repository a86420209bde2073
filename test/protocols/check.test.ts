import { describe, expect, test } from 'vitest';
import { eventNames } from '../../src/core/events.ts';
import { checkPack } from '../../src/protocols/check.ts';
import { loadPack, loadPacks } from '../../src/protocols/load.ts';
import { Pack } from '../../src/protocols/schema.ts';
import { folder, type Json, packsWith, problemsOf } from './pack-folder.ts';

const sound = loadPack(folder);
/** The problems of the KMS pack with one change, whose shape still fits. */
function problems(change: (pack: Json) => unknown): string[] {
  const pack = structuredClone(sound);
  change(pack as unknown as Json);
  return checkPack(Pack.parse(pack), eventNames);
}
const question = (pack: Json, i: number) => pack.steps?.afweging?.questions?.[i];
const source = { place: 'p', lines: [1, 1] };

test('the pack of the school is sound', () => expect(checkPack(sound, eventNames)).toEqual([]));

describe('the afweging', () => {
  test('an edge that leads nowhere is named with question, answer and goal', () => {
    expect(problems((p) => Object.assign(question(p, 1)?.edges?.nee ?? {}, { to: 'afweging.9' }))).toContain(
      '4-afweging.json: afweging.2, nee: leads to afweging.9, which is not a question',
    );
  });
  test('answers that go round and never end are found', () => {
    const found = problems((p) =>
      Object.assign(question(p, 2)?.edges ?? {}, { ja: { to: 'afweging.2', source } }),
    );
    expect(found).toContain('4-afweging.json: afweging.2: its answers go round and never end');
  });
  test('a question no row of answers leads to is found', () => {
    const found = problems((p) =>
      Object.assign(question(p, 1)?.edges ?? {}, { nee: { outcome: 'hulp', source } }),
    );
    expect(found).toContain('4-afweging.json: afweging.3: no row of answers leads to it');
  });
  test('without its place after hulp the question about the result is out of reach, and norm C with it', () => {
    const found = problems((p) => delete p.steps?.afweging?.afterHulp);
    expect(found).toEqual([
      '4-afweging.json: afweging.5: no row of answers leads to it',
      '4-afweging.json: norm C: no melding has it',
    ]);
  });
  test('an afweging that can never end in melden is found', () => {
    const found = problems((p) => {
      for (const one of Object.values(p.steps?.afweging?.questions ?? {})) {
        for (const [answer, edge] of Object.entries(one.edges ?? {})) {
          if (String(edge.outcome) === 'melden')
            Object.assign(one.edges ?? {}, { [answer]: { outcome: 'advies', source } });
        }
      }
    });
    expect(found).toContain('4-afweging.json: no row of answers ends in melden');
  });
  test('a norm that is used but not written out is found', () => {
    const found = problems((p) => Object.assign(p.steps?.afweging ?? {}, { norms: [] }));
    expect(found).toContain('4-afweging.json: norm A is not in norms');
  });
  test('a first question that is not there is found', () => {
    expect(problems((p) => Object.assign(p.steps?.afweging ?? {}, { first: 'afweging.7' }))).toContain(
      '4-afweging.json: afweging.7 is asked, which is not a question',
    );
  });
  test('a meaning or motivering of an answer that cannot be given is found', () => {
    const found = problems((p) => {
      delete question(p, 1)?.edges?.twijfel;
      Object.assign(question(p, 1) ?? {}, { motivering: ['nee', 'twijfel'] });
    });
    expect(found).toEqual([
      '4-afweging.json: afweging.2, twijfel: has a meaning but no edge',
      '4-afweging.json: afweging.2, twijfel: asks for a motivering but has no edge',
    ]);
  });
});

describe('ids', () => {
  test.each<[what: string, change: (pack: Json) => unknown, problem: string]>([
    [
      'a signaal',
      (p) =>
        Object.assign(p.steps?.signalenlijst?.list?.categories?.[0]?.signalen?.[1] ?? {}, { id: 'ouder.1' }),
      '1-signalenlijst.json: signaal ouder.1 is there twice',
    ],
    [
      'a question',
      (p) => Object.assign(question(p, 2) ?? {}, { id: 'afweging.2' }),
      '4-afweging.json: question afweging.2 is there twice',
    ],
    [
      'a form field',
      (p) => Object.assign(p.steps?.overleg?.form?.fields?.[2] ?? {}, { id: 'A.1' }),
      '2-overleg.json: form field A.1 is there twice',
    ],
    [
      'a skip reason',
      (p) => Object.assign(p.steps?.gesprek?.skip?.[1] ?? {}, { id: 'veiligheid' }),
      '3-gesprek.json: skip reason veiligheid is there twice',
    ],
    [
      'a deadline',
      (p) => Object.assign(p.deadlines?.[1] ?? {}, { id: 'gegevens' }),
      'pack.json: deadline gegevens is there twice',
    ],
    [
      'a contact',
      (p) => Object.assign(p.contacts?.[1] ?? {}, { id: 'alarm-112' }),
      'pack.json: contact alarm-112 is there twice',
    ],
    [
      'a guidance passage',
      (p) => Object.assign(p.guidance?.[1] ?? {}, { id: 'waarvoor' }),
      'pack.json: guidance waarvoor is there twice',
    ],
  ])('%s that is there twice is found', (_, change, problem) => expect(problems(change)).toContain(problem));
});

describe('roles', () => {
  const without = (role: string) => (p: Json) =>
    Object.assign(p, { roles: Object.values(p.roles ?? {}).filter((one) => String(one.role) !== role) });

  test.each(['aandachtsfunctionaris', 'directeur'])('a pack without %s is refused', (role) => {
    expect(problems(without(role))).toContain(`pack.json: role ${role} must be there, and required`);
  });
  test('a directeur who may be missing is refused: nobody would guard the time path', () => {
    const found = problems((p) => Object.assign(p.roles?.[2] ?? {}, { required: false }));
    expect(found).toEqual(['pack.json: role directeur must be there, and required']);
  });
  test('a role that a step or a term names and the pack does not have is found, per file', () => {
    expect(problems(without('leerkracht'))).toEqual([
      '1-signalenlijst.json: role leerkracht is not in roles',
      '2-overleg.json: role leerkracht is not in roles',
      '3-gesprek.json: role leerkracht is not in roles',
      '6-nazorg.json: role leerkracht is not in roles',
      '5-melding.json: role leerkracht is not in roles',
      'pack.json: role leerkracht is not in roles',
    ]);
  });
});

describe('terms', () => {
  const change = (i: number, what: object) => problems((p) => Object.assign(p.deadlines?.[i] ?? {}, what));

  test('an event no dossier can hold is found, at its start and at its end', () => {
    expect(change(0, { trigger: { event: 'overleg.done' }, until: [{ event: 'formulier.done' }] })).toEqual([
      'pack.json: deadline gegevens: trigger overleg.done is not an event',
      'pack.json: deadline gegevens: until formulier.done is not an event',
    ]);
  });
  test('a maximum without amount or unit is found', () => {
    expect(problems((p) => delete p.deadlines?.[0]?.unit)).toEqual([
      'pack.json: deadline gegevens: maximum, so it needs amount and unit',
    ]);
  });
  test('an agreed date without a field to find it in, or with a term of its own, is found', () => {
    const found = problems((p) => {
      delete p.deadlines?.[4]?.dateField;
      Object.assign(p.deadlines?.[4] ?? {}, { amount: 3, unit: 'weeks' });
    });
    expect(found).toEqual([
      'pack.json: deadline hulp-termijn: agreed, so it needs a dateField',
      'pack.json: deadline hulp-termijn: agreed, so it has no amount or unit',
    ]);
  });
});

describe('what a pack may add', () => {
  const agreement = {
    id: 'gegevens',
    title: 'Afgesproken bezoek',
    trigger: { event: 'bezoek.planned' },
    dateField: 'day',
    until: [{ event: 'overleg.held' }],
    party: 'school',
    owner: 'aandachtsfunctionaris',
    guard: 'directeur',
    notStarted: 'Geen datum.',
  };
  test('a date the school agrees itself is checked as a term is, with its id among those of the terms', () => {
    expect(problems((p) => Object.assign(p, { agreements: [agreement] }))).toEqual([
      'pack.json: deadline gegevens is there twice',
      'pack.json: deadline gegevens: trigger bezoek.planned is not an event',
    ]);
  });
  test('a duty or an agreed date of a role that is not in the pack is found, and a word that is there twice', () => {
    const duty = { id: 'steun', role: 'beheerder', text: 'Steun', source };
    const word = { id: 'amk', word: 'AMK', standing: { status: 'outdated' }, source };
    const found = problems((p) =>
      Object.assign(p, {
        roles: Object.values(p.roles ?? {}).filter((one) => String(one.role) !== 'beheerder'),
        duties: [duty, duty],
        words: [word, word],
      }),
    );
    expect(found).toEqual([
      'pack.json: word amk is there twice',
      'pack.json: duty steun is there twice',
      'pack.json: role beheerder is not in roles',
    ]);
  });
});

describe('contacts', () => {
  test.each(['outdated', 'defect'])('a number that is %s cannot be tapped', (status) => {
    expect(problems((p) => Object.assign(p.contacts?.[1]?.standing ?? {}, { status }))).toEqual([
      `pack.json: contact veilig-thuis: is ${status}, so it has no dial`,
    ]);
  });
  test('a tap that calls another number than is printed is found', () => {
    expect(problems((p) => Object.assign(p.contacts?.[1] ?? {}, { dial: '08002001' }))).toEqual([
      'pack.json: contact veilig-thuis: dial is another number than phone',
    ]);
  });
});

describe('talks', () => {
  test('more people at least than at most is found', () => {
    expect(problems((p) => Object.assign(p.steps?.gesprek?.rules?.minPersons ?? {}, { value: 3 }))).toEqual([
      '3-gesprek.json: rules: at least 3, at most 2',
    ]);
  });
  test('an age nobody said anything about is found', () => {
    const ages = (p: Json) => p.steps?.melding?.talk?.ages;
    expect(problems((p) => Object.assign(ages(p)?.[1] ?? {}, { from: 13 }))).toEqual([
      '5-melding.json: talk.ages: a gap or overlap before 13',
    ]);
    expect(problems((p) => Object.assign(ages(p)?.[1] ?? {}, { to: 15 }))).toEqual([
      '5-melding.json: talk.ages: the last one has no end',
    ]);
  });
});

test('a line the document does not have is found, with its place', () => {
  expect(problems((p) => Object.assign(question(p, 0)?.source ?? {}, { lines: [1519, 1521] }))).toEqual([
    '4-afweging.json: questions.0.source.lines: line 1521, but the document has 1520',
  ]);
});

test('a pack that fits but is not sound does not load', () => {
  const root = packsWith('4-afweging.json', (c) =>
    Object.assign(c.questions?.[1]?.edges?.nee ?? {}, { to: 'afweging.9' }),
  );
  expect(problemsOf(() => loadPacks(root, eventNames))).toContain(
    '4-afweging.json: afweging.2, nee: leads to afweging.9, which is not a question',
  );
});
