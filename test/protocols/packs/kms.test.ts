import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { facts } from '../../../src/core/events.ts';
import { loadPack } from '../../../src/protocols/load.ts';
import type { Answer, QuestionId, Source } from '../../../src/protocols/schema.ts';
import { folder } from '../pack-folder.ts';

const pack = loadPack(folder);
const { signalenlijst, overleg, gesprek, afweging, melding, nazorg } = pack.steps;
const deadline = (id: string) => pack.deadlines.find((one) => one.id === id);
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('the signalenlijst', () => {
  const categories = signalenlijst.list?.categories ?? [];
  test('has 83 signals of children from 0 to 12, in five categories', () => {
    expect(categories.map(({ id, signalen }) => [id, signalen.length])).toEqual([
      ['lichamelijk', 20],
      ['sociaal-emotioneel', 22],
      ['onderwijs', 16],
      ['gezin', 13],
      ['ouder', 12],
    ]);
    expect(categories.every(({ ageFrom, ageTo }) => ageFrom === 0 && ageTo === 12)).toBe(true);
  });
  test('keeps the protocol’s own words, slips of the pen included', () => {
    const all = categories.flatMap(({ signalen }) => signalen.map(({ text }) => text));
    expect(all).toContain('Houterige manier van bewegen (benen, bekken ‘op slot’)');
    expect(all).toContain('Agressieve reacties naar ander kinderen');
    expect(all).toContain('Kind wordt onverwacht uitgeschreven zonder afscheid');
    expect(new Set(all).size).toBe(83);
  });
  test('names each signal within the lines of its own category, and no line belongs to two', () => {
    for (const [i, { source, lines, signalen }] of categories.entries()) {
      expect(lines[1] - lines[0] + 1).toBeGreaterThanOrEqual(signalen.length);
      expect(source.lines[1]).toBeLessThan(lines[0]);
      expect(lines[0]).toBeGreaterThan(categories[i - 1]?.lines[1] ?? 711);
    }
  });
  test('an id stays with its signal: dossiers point at it', () => {
    const text = (id: string) =>
      categories.flatMap(({ signalen }) => signalen).find((one) => one.id === id)?.text;
    expect(text('lichamelijk.1')).toBe('Onverklaarbare blauwe plekken, schaafwonden, kneuzingen, botbreuken');
    expect(text('lichamelijk.20')).toBe('Voeding/eetproblemen');
    expect(text('onderwijs.8')).toBe('Geheugen- of concentratieproblemen');
    expect(text('gezin.13')).toBe('Geweld tussen gezinsleden');
    expect(text('ouder.12')).toBe('Ouder belast kind met volwassen zorgen of problemen');
  });
});

describe('the afweging', () => {
  const follow = (id: QuestionId, answer: Answer) => {
    const edge = afweging.questions.find((question) => question.id === id)?.edges[answer];
    if (edge === undefined) return 'no edge';
    if ('to' in edge) return edge.to;
    return 'norm' in edge && edge.norm ? `${edge.outcome} ${edge.norm}` : edge.outcome;
  };
  // Letters change meaning in the document: at question 1 B goes on, at question 2 A does.
  test.each<[id: QuestionId, ja: string, nee: string, twijfel: string]>([
    ['afweging.1', 'afweging.2', 'sluiten', 'advies'],
    ['afweging.2', 'melden A', 'afweging.3', 'melden A'],
    ['afweging.3', 'afweging.4', 'melden B', 'advies'],
    ['afweging.4', 'beslissing.1', 'melden B', 'advies'],
    ['afweging.5', 'beslissing.1', 'melden C', 'advies'],
    ['beslissing.1', 'melden', 'beslissing.2', 'melden'],
    ['beslissing.2', 'hulp', 'melden B', 'advies'],
  ])('%s: ja leads to %s, nee to %s, twijfel to %s', (id, ja, nee, twijfel) => {
    expect([follow(id, 'ja'), follow(id, 'nee'), follow(id, 'twijfel')]).toEqual([ja, nee, twijfel]);
  });

  test('each question stands in its own lines, in the order of the document', () => {
    const starts = afweging.questions.map(({ source }) => source.lines[0]);
    expect(starts).toEqual([304, 318, 330, 341, 357, 370, 374]);
  });
  test('doubt at 1, 3, 4 and 5 is the sentence about always asking Veilig Thuis', () => {
    const asks = afweging.questions.filter(({ edges }) => edges.twijfel?.source.lines.join() === '300,301');
    expect(ids(asks)).toEqual(['afweging.1', 'afweging.3', 'afweging.4', 'afweging.5', 'beslissing.2']);
  });
  test('a reason is asked for "nee" at safety, and for what ends in sluiten', () => {
    const asked = afweging.questions.flatMap(({ id, motivering }) =>
      motivering.map((answer) => `${id} ${answer}`),
    );
    expect(asked).toEqual(['afweging.1 nee', 'afweging.2 nee']);
  });
  test('beslissing 2 has the six criteria, each on its own line', () => {
    const criteria = afweging.questions.at(-1)?.criteria ?? [];
    expect(criteria.map(({ source }) => source.lines)).toEqual(
      [380, 382, 384, 386, 388, 390].map((line) => [line, line]),
    );
    expect(criteria[3]?.text).toBe('Is er voldoende zicht op herhaling en patronen');
  });
  test('help is asked about after its term, and after a melding beslissing 2 is still asked', () => {
    expect(afweging.afterHulp?.ask).toBe('afweging.5');
    expect(afweging.afterMelden?.ask).toEqual(['beslissing.2']);
    expect(afweging.afterMelden?.withVeiligThuis).toEqual(['afweging.3', 'afweging.4', 'afweging.5']);
  });
  test('the three meldnormen begin as the document writes them', () => {
    expect(afweging.norms.map(({ text }) => text.slice(0, 24))).toEqual([
      'In ALLE gevallen van acu',
      'In alle ANDERE gevallen ',
      'Als een aandachtsfunctio',
    ]);
  });
});

describe('the terms', () => {
  test('are those of the protocol, and no other number', () => {
    const counted = pack.deadlines.filter(({ kind }) => kind !== 'agreed');
    expect(counted.map(({ id, kind, amount, unit }) => [id, kind, amount, unit])).toEqual([
      ['gegevens', 'maximum', 3, 'weeks'],
      ['nabespreking', 'maximum', 1, 'weeks'],
      ['volgend-overleg', 'maximum', 3, 'weeks'],
      ['veilig-thuis-antwoord', 'maximum', 5, 'workdays'],
      ['nazorg', 'minimum', 4, 'months'],
    ]);
  });
  test('the three weeks start once, at the first overleg with the aandachtsfunctionaris, and say that this is our reading', () => {
    expect(deadline('gegevens')).toMatchObject({
      first: true,
      trigger: { event: 'overleg.held', where: { kind: 'aandachtsfunctionaris' } },
      guard: 'directeur',
      interpretation: expect.stringContaining('eerste overleg met de aandachtsfunctionaris'),
    });
  });
  test('a talk with the child alone does not start the week; one with parents and child does', () => {
    expect(deadline('nabespreking')?.trigger.where).toEqual({ with: ['ouders', 'beiden'] });
  });
  test('only the five werkdagen are the duty of Veilig Thuis', () => {
    const theirs = pack.deadlines.filter(({ party }) => party === 'veiligThuis');
    expect(ids(theirs)).toEqual(['veilig-thuis-antwoord']);
  });
  test('a date the school agrees itself says so', () => {
    for (const id of ['volgend-overleg-afspraak', 'evaluatie', 'overleg', 'gesprek']) {
      expect(deadline(id)?.interpretation).toMatch(/jullie (eigen afspraak|zelf)/);
    }
  });
  test('what a term reads from an event is in the clear part of that event, with a value it can have', () => {
    for (const { id, trigger, until, dateField } of pack.deadlines) {
      for (const match of [trigger, ...until]) {
        const meta: z.ZodRawShape = facts.find(({ event }) => event === match.event)?.meta ?? {};
        const named = Object.entries(match.where).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, one] as const),
        );
        for (const [name, value] of named) {
          const field = meta[name] as z.ZodType | undefined;
          expect(field?.safeParse(value).success, `${id}: ${match.event} ${name} ${value}`).toBe(true);
        }
        if (match === trigger && dateField) expect(Object.keys(meta), id).toContain(dateField);
      }
    }
  });
});

describe('talks', () => {
  test('never alone, at most two of the school, the child told first', () => {
    const { minPersons, maxPersons, childToldFirst } = gesprek.rules;
    expect([minPersons?.value, maxPersons?.value, childToldFirst?.source.lines]).toEqual([2, 2, [246, 246]]);
  });
  test('broken contact is a reason of its own: this protocol asks no second condition with it', () => {
    expect(gesprek.skip.map(({ id, all }) => [id, all])).toEqual([
      ['veiligheid', undefined],
      ['contact-verbroken', undefined],
    ]);
  });
  test('before a melding: parents under 12, from 12 on the child, the parents or both; left out for safety or haste', () => {
    expect(melding.talk?.ages.map(({ from, to, leerling, ouders }) => [from, to, leerling, ouders])).toEqual([
      [0, 11, 'not-required', 'must'],
      [12, undefined, 'and-or', 'and-or'],
    ]);
    expect(ids(melding.talk?.skip ?? [])).toEqual(['veiligheid', 'haast']);
  });
  test('the directeur decides on a melding, but whoever is agreed may do it', () => {
    expect(melding.reporter).toMatchObject({ agreedPerCase: true, approval: 'decides' });
    expect(melding.reporter.roles).toContain('leerkracht');
    expect(melding.bestuurInformedBy?.role).toBe('directeur');
  });
});

test('the overlegformulier is whole: A1 to A7 in the first part, B to F in the second', () => {
  const part = (asked: string) => ids((overleg.form?.fields ?? []).filter((field) => field.part === asked));
  expect(part('1')).toEqual(['kind', 'A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7']);
  expect(part('2')).toEqual(['B.1', 'B.2', 'C', 'D', 'E', 'F']);
  const siblings = overleg.form?.fields.find(({ id }) => id === 'A.6');
  expect(siblings?.label).toBe('Zijn er ook signalen van broers of zussen? Bij wie?');
});

test('consent is asked for the schoolarts only; notes go and the dossier closes when unfounded', () => {
  expect(overleg.consent.map(({ id, form }) => [id, form])).toEqual([['schoolarts', 'plain']]);
  expect(nazorg.unfounded).toMatchObject({ notes: 'destroy', dossier: 'close' });
});

test('only numbers that work can be tapped, and 112 and Veilig Thuis are urgent', () => {
  const tapped = pack.contacts.filter(({ dial }) => dial !== undefined);
  expect(tapped.map(({ id, dial, standing }) => [id, dial, standing.status])).toEqual([
    ['alarm-112', '112', 'current'],
    ['veilig-thuis', '08002000', 'current'],
    ['politie', '09008844', 'current'],
    ['kindertelefoon', '08000432', 'current'],
  ]);
  expect(ids(pack.contacts.filter(({ urgent }) => urgent))).toEqual(['alarm-112', 'veilig-thuis']);
  expect(pack.contacts.find(({ id }) => id === 'veilig-thuis-hilversum')?.standing.status).toBe('defect');
});

test('what is not current says why', () => {
  const standings = [...pack.contacts, ...pack.defects, ...pack.guidance].flatMap(
    ({ standing }) => standing ?? [],
  );
  expect(standings.filter(({ status, note }) => status !== 'current' && !note)).toEqual([]);
});

describe('the definitions', () => {
  const named = (id: string) => pack.definitions.find((one) => one.id === id);
  test('keep their wording, also where it is odd', () => {
    expect(named('kindermishandeling')?.text).toMatch(
      /^Kindermishandeling is elke van een voor minderjarige/,
    );
    expect(named('structurele-onveiligheid')?.text).toBe(
      'Er is sprake van herhaling of voortduren van onveilige situaties of van geweld.',
    );
  });
  test('have their examples, each with its own lines', () => {
    expect(named('acute-onveiligheid')?.examples.map(({ text }) => text)).toContain('Poging tot verwurging.');
    expect(named('acute-onveiligheid')?.examples).toHaveLength(16);
    expect(named('structurele-onveiligheid')?.examples.map(({ text }) => text)).toContain(
      'Minderjarigen die een hoog schoolverzuim hebben.',
    );
  });
});

/** Every source in the pack, wherever it stands. */
function sources(part: unknown): Source[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('place' in part && 'lines' in part) return [part as Source];
  return Object.values(part).flatMap(sources);
}
test('every source is a place of the KMS-protocol with lines of the document', () => {
  const all = sources(pack);
  expect(all.length).toBeGreaterThan(250);
  for (const { place, lines } of all) {
    expect(place).toMatch(/^KMS-protocol, .+/);
    expect(lines[0]).toBeGreaterThanOrEqual(1);
    expect(lines[0]).toBeLessThanOrEqual(lines[1]);
    expect(lines[1]).toBeLessThanOrEqual(1520);
  }
});

describe('README.md of the pack', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| R001-'));
  test('has one row for each of the 25 rules', () => {
    expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(
      Array.from({ length: 25 }, (_, i) => `R001-${i + 1}`),
    );
  });
  const last = (row: string) => row.split('|').at(-2)?.trim() ?? '';
  test('names a test for every rule with behaviour, and only a passage for the others', () => {
    const tested = rows.filter((row) => last(row).startsWith(row.split('|')[1]?.trim() ?? '?'));
    const numbers = tested.map((row) => Number(row.split('|')[1]?.replace('R001-', '')));
    expect(numbers).toEqual([1, 5, 6, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22]);
    for (const row of rows.filter((one) => !tested.includes(one))) expect(last(row)).toMatch(/^guidance `/);
  });
  test('names no passage that is not in the pack', () => {
    const named = rows.flatMap((row) =>
      [...(last(row).split('guidance ')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id]) => id ?? ''),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !ids(pack.guidance).includes(id))).toEqual([]);
  });
  test('names no source file that is not there', () => {
    const paths = [...readme.matchAll(/`(src\/[a-z-/.]+\.ts)`/g)].map(([, path]) => path ?? '');
    expect(paths.filter((path) => !existsSync(join(folder, '../../../..', path)))).toEqual([]);
  });
  test('lists every silent topic', () => {
    const listed = [...(readme.split('## Silent')[1] ?? '').matchAll(/^\| `([a-z0-9-]+)`/gm)].map(
      ([, id]) => id,
    );
    expect(listed).toEqual(pack.silent.map(({ topic }) => topic));
  });
});
