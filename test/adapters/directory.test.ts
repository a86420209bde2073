import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { loadSchools } from '../../src/adapters/directory/school-file.ts';
import { settingsFrom } from '../../src/adapters/directory/settings.ts';
import { Fault } from '../../src/fault.ts';
import { loadSchoolHolidays } from '../../src/protocols/load.ts';
import { demoSchool, ilse, law, lotte, packs } from '../support/story.ts';

/** The practice school as a file, with some fields written differently. */
function load(change: object | string) {
  const file = join(mkdtempSync(join(tmpdir(), 'school-')), 'school.json');
  writeFileSync(file, typeof change === 'string' ? change : JSON.stringify({ ...demoSchool, ...change }));
  return loadSchools(file, packs);
}
const people = demoSchool.people;

describe('a school file', () => {
  test('that fits is read, and ids are compared in lower case', async () => {
    const upper = people.map((person) => ({ ...person, id: person.id.toUpperCase() }));
    const schools = load({ people: upper, team: [], tenant: demoSchool.tenant.toUpperCase() });
    expect((await rosterDirectory(schools).whoIs(demoSchool.tenant, lotte.id))[0]).toMatchObject({
      person: { name: lotte.name },
    });
  });

  test.each<[string, object | string, RegExp]>([
    ['is not JSON', '{', /not JSON/],
    ['misses its people', { people: [] }, /people/],
    ['has a field nobody knows', { directeur: 'Daan' }, /directeur/],
    ['names no protocol we have', { pack: 'de-linde' }, /no protocol de-linde/],
    [
      'has nobody in a role the protocol needs',
      { people: people.filter(({ id }) => id !== ilse.id), team: [] },
      /nobody is aandachtsfunctionaris/,
    ],
    ['has somebody twice', { people: [...people, people[0]] }, /in it twice/],
    ['has a stranger in the team', { team: ['99999999-0000-4000-8000-000000000009'] }, /team: 99999999/],
    [
      'has a stranger as replacement',
      { people: [{ ...people[0], replacement: '99999999-0000-4000-8000-000000000009' }, ...people.slice(1)] },
      /replacement 99999999/,
    ],
    ['has a clock nobody reads', { nudges: { hours: { from: '8 uur', to: '17:00' } } }, /nudges/],
  ])('that %s is refused, with the place', (_, change, problem) => {
    expect(() => load(change)).toThrow(problem);
  });
});

describe('the directory', () => {
  const directory = rosterDirectory([demoSchool]);
  test('knows people of its tenant only', async () => {
    expect(await directory.whoIs(demoSchool.tenant, ilse.id)).toEqual([{ person: ilse, school: demoSchool }]);
    expect(await directory.whoIs('99999999-0000-4000-8000-000000000009', ilse.id)).toEqual([]);
    expect(await directory.school({ tenant: demoSchool.tenant, school: 'elders' })).toBeUndefined();
  });
});

const others = (nr: number) =>
  people.map(({ replacement, ...one }) => ({ ...one, id: one.id.replace(/^11/, `${nr}${nr}`) }));
const second = { ...demoSchool, id: 'school-2', name: 'School 2', people: others(2), team: [] };
const third = { ...demoSchool, id: 'school-3', tenant: 'cccccccc-0000-4000-8000-00000000000c' };

/** What a start is refused for: files by name, in one folder. */
function problemsOf(files: Readonly<Record<string, unknown>>, path = ''): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'schools-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  try {
    loadSchools(join(folder, path), packs);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('config.invalid');
    return String(error.facts.problems).split('\n');
  }
  return [];
}

describe('several schools', () => {
  const folderWith = (files: Readonly<Record<string, unknown>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'schools-'));
    mkdirSync(join(folder, 'lists'));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), JSON.stringify(content));
    return folder;
  };
  test('are a folder of school files, or one file with a list, of any number of tenants', () => {
    const ids = (schools: readonly { id: string }[]) => schools.map(({ id }) => id);
    const folder = folderWith({ 'a.json': demoSchool, 'b.json': [second, third] });
    expect(ids(loadSchools(folder, packs))).toEqual([demoSchool.id, 'school-2', 'school-3']);
    expect(ids(loadSchools(join(folder, 'b.json'), packs))).toEqual(['school-2', 'school-3']);
  });

  test('each get their own people, also when the same object id is somebody else in another tenant', async () => {
    const elsewhere = { ...third, people: people.map((one) => ({ ...one, name: `${one.name} 3` })) };
    const schools = loadSchools(folderWith({ 'a.json': [demoSchool, second, elsewhere] }), packs);
    const directory = rosterDirectory(schools);
    expect((await directory.whoIs(demoSchool.tenant, lotte.id))[0]).toMatchObject({
      person: { name: lotte.name },
      school: { id: demoSchool.id },
    });
    expect((await directory.whoIs(third.tenant, lotte.id))[0]).toMatchObject({
      person: { name: `${lotte.name} 3` },
      school: { id: 'school-3' },
    });
    expect(await directory.school({ tenant: third.tenant, school: 'school-2' })).toBeUndefined();
  });

  test('somebody in two schools of a tenant is refused, with both schools: nobody could say which is meant', () => {
    const both = { ...second, people: [...second.people, lotte] };
    expect(problemsOf({ 'a.json': demoSchool, 'b.json': both })).toEqual([
      `school-2: people: ${lotte.id} is in ${demoSchool.id} too, and a person is in one school of a tenant, unless they are of the bestuur, and nothing else, in each`,
    ]);
  });
  test('the bestuur of several schools is somebody of each, as long as they are nothing else in any of them', async () => {
    const bestuur = people.filter(({ roles }) => roles.includes('bestuur'));
    const shared = { ...second, people: [...second.people, ...bestuur] };
    const schools = loadSchools(folderWith({ 'a.json': [demoSchool, shared] }), packs);
    const found = await rosterDirectory(schools).whoIs(demoSchool.tenant, bestuur[0]?.id ?? '');
    expect(found.map(({ school, person }) => [school.id, person.several])).toEqual([
      [demoSchool.id, true],
      ['school-2', true],
    ]);
    for (const school of [
      {
        ...shared,
        people: [...second.people, ...bestuur.map((one) => ({ ...one, roles: ['bestuur', 'directeur'] }))],
      },
      { ...shared, team: [...second.team, bestuur[0]?.id] },
    ])
      expect(problemsOf({ 'a.json': [demoSchool, school] })[0]).toMatch(
        /is in oefenschool too, .* nothing else, in each$/,
      );
  });
  test('two schools of one tenant with one id are refused; of two tenants they are not', () => {
    expect(problemsOf({ 'a.json': [demoSchool, { ...second, id: demoSchool.id }] })).toEqual([
      `${demoSchool.id}: id: two schools of tenant ${demoSchool.tenant} have it`,
    ]);
    expect(problemsOf({ 'a.json': [demoSchool, { ...third, id: demoSchool.id }] })).toEqual([]);
  });

  test('every problem of every file is named, with file and place', () => {
    const found = problemsOf({
      'a.json': { ...demoSchool, region: 'oost', nudges: { hours: { from: '8 uur', to: '17:00' } } },
      'b.json': '{',
      'c.json': [
        { ...second, pack: 'de-linde' },
        { ...third, team: ['99999999-0000-4000-8000-000000000009'] },
      ],
      'd.json': [],
    });
    expect(found.map((line) => line.replace(/(: Invalid).*/, '$1'))).toEqual([
      'a.json: region: Invalid',
      'a.json: nudges.hours.from: Invalid',
      'b.json: the school file is not there, or is not JSON',
      'c.json[0]: pack: there is no protocol de-linde',
      'c.json[1]: team: 99999999-0000-4000-8000-000000000009 is not one of the people',
      'd.json: the list has no school in it',
    ]);
  });
  test('a folder without a school file is refused', () => {
    expect(problemsOf({ 'readme.txt': 'x' })[0]).toMatch(/no school file \(\*\.json\) in this folder/);
  });
  test('somebody takes a concern about a colleague, whoever it is about: without a bestuur no school starts', () => {
    const without = people
      .filter(({ roles }) => !roles.includes('bestuur'))
      .map(({ replacement: _, ...one }) => one);
    expect(problemsOf({ 'a.json': { ...demoSchool, people: without } })).toEqual([
      'a.json: people: nobody is bestuur, and a concern about somebody who works here goes straight there',
    ]);
    const directeur = without.find(({ roles }) => roles.includes('directeur'));
    const both = (more: object) =>
      without.map((one) => (one === directeur ? { ...one, roles: ['directeur', 'bestuur'], ...more } : one));
    expect(problemsOf({ 'a.json': { ...demoSchool, people: both({}) } })).toEqual([
      `a.json: people: when it is about ${directeur?.id} nobody takes it: add a replacement, or one of the bestuur`,
    ]);
    const replaced = both({ replacement: lotte.id, absent: true });
    expect(problemsOf({ 'a.json': { ...demoSchool, people: replaced } })).toEqual([]);
    expect(
      problemsOf({ 'a.json': { ...demoSchool, people: people.map((one) => ({ ...one, absent: true })) } }),
    ).toEqual([]);
  });
  test('a closed day that goes back, and a day of a decree that is no day, are refused', () => {
    const closedDays = [{ from: '2027-05-07', to: '2027-05-06', name: 'Brug' }];
    expect(problemsOf({ 'a.json': { ...demoSchool, closedDays } })).toEqual([
      'a.json: closedDays: 2027-05-07 to 2027-05-06 goes back',
    ]);
    const extraFreeDays = [{ day: '2027-02-30', name: 'Kan niet' }];
    expect(problemsOf({ 'a.json': { ...demoSchool, extraFreeDays } })[0]).toMatch(
      /^a\.json: extraFreeDays\[0\]\.day/,
    );
  });
});

const settings = settingsFrom(
  packs,
  law,
  loadSchoolHolidays(`${import.meta.dirname}/../../src/protocols/school-holidays.json`),
);

describe('contacts the school looked after', () => {
  const shown = (id: string, more: object) => {
    const [school] = load({ contacts: [{ id, confirmedOn: '2026-09-01', ...more }] });
    if (school === undefined) throw new Error('no school');
    return settings.current(school).pack.contacts.find((one) => one.id === id);
  };
  test('confirmed: shown as current, with who and when, and the place in the protocol', () => {
    expect(shown('ggd', {})).toMatchObject({
      phone: '(035) 692 62 22',
      standing: { status: 'current', note: 'Bevestigd door de school op 1 september 2026.' },
    });
    expect(shown('ggd', {})?.dial).toBeUndefined(); // only printed so far: nobody said it may be tapped
  });
  test('with a number of its own: that one can be tapped, and the old one is still named', () => {
    expect(shown('steunpunt-huiselijk-geweld', { phone: '035-600 00 00', name: 'Steunpunt' })).toMatchObject({
      name: 'Steunpunt',
      dial: '0356000000',
      standing: {
        note: expect.stringMatching(/^Aangepast door de school .* In het protocol staat: .*035-6926444/),
      },
    });
    expect(shown('ggd', { phone: 'via de receptie' })?.dial).toBeUndefined();
  });
  test('an outdated number cannot be confirmed, only replaced', () => {
    expect(() =>
      load({ contacts: [{ id: 'steunpunt-huiselijk-geweld', confirmedOn: '2026-09-01' }] }),
    ).toThrow(/steunpunt-huiselijk-geweld is outdated in [a-z]+: confirm it with a phone of its own/);
  });

  test('are of the protocol, with the day; another id is refused and the known ones are named', () => {
    const contacts = [{ id: 'ggd', confirmedOn: '2026-09-01', phone: '035-6000000' }];
    expect(load({ contacts })[0]?.contacts).toEqual(contacts);
    const strange = { contacts: [{ id: 'gdg', confirmedOn: '2026-09-01' }] };
    expect(() => load(strange)).toThrow(/contacts: gdg is no contact of [a-z]+; it has alarm-112, /);
    expect(() => load({ contacts: [{ id: 'ggd', confirmedOn: 'gisteren' }] })).toThrow(
      /contacts\[0\]\.confirmedOn/,
    );
  });
});

describe('a signalenlijst for a protocol that has none', () => {
  const without = [...packs.values()].find(({ steps }) => steps.signalenlijst.list === undefined)?.id;
  const own = {
    warning: 'Een signaal bewijst niets.',
    categories: [{ id: 'kind', title: 'Bij het kind', signalen: [{ id: 'kind.1', text: 'Schrikt vaak' }] }],
  };
  const setUp = (signalenlijst: object, list: unknown = own) => {
    const folder = mkdtempSync(join(tmpdir(), 'school-'));
    writeFileSync(join(folder, 'signalen.json'), JSON.stringify(list));
    writeFileSync(
      join(folder, 'school.json'),
      JSON.stringify({ ...demoSchool, pack: without, signalenlijst }),
    );
    return loadSchools(join(folder, 'school.json'), packs);
  };
  const listOf = (signalenlijst: object) => {
    const [school] = setUp(signalenlijst);
    if (school === undefined) throw new Error('no school');
    const { list } = settings.current(school).pack.steps.signalenlijst;
    return JSON.stringify(list);
  };

  test('stands in a file beside the school file, and is shown with whose it is', () => {
    const list = listOf({ from: 'Signalenlijst van onze school', file: 'signalen.json' });
    expect(list).toContain('Schrikt vaak');
    expect(list).toContain('Signalenlijst van onze school (niet uit jullie protocol)');
  });
  test('can be that of another protocol, knowingly: each source says so', () => {
    const list = listOf({ from: 'Lijst van een ander', pack: demoSchool.pack });
    const places = [...list.matchAll(/"place":"([^"]*)"/g)].map(([, place]) => place);
    expect(places.length).toBeGreaterThan(3);
    expect(
      places.filter((place) => !place?.startsWith('Lijst van een ander (niet uit jullie protocol), ')),
    ).toEqual([]);
  });
  test.each<[string, object, unknown, RegExp]>([
    [
      'a file that is not there',
      { from: 'x', file: 'weg.json' },
      own,
      /signalenlijst\.file: weg\.json is not there/,
    ],
    [
      'a list without categories',
      { from: 'x', file: 'signalen.json' },
      { ...own, categories: [] },
      /signalen\.json: categories/,
    ],
    [
      'an id twice',
      { from: 'x', file: 'signalen.json' },
      { ...own, categories: [own.categories[0], own.categories[0]] },
      /signalenlijst: kind is in it twice/,
    ],
    [
      'ages that go back',
      { from: 'x', file: 'signalen.json' },
      { ...own, categories: [{ ...own.categories[0], ageFrom: 12, ageTo: 4 }] },
      /signalenlijst: kind: ages 12 to 4 go back/,
    ],
    ['a protocol without a list', { from: 'x', pack: without }, own, /there is no protocol .* with a list/],
    [
      'file and pack',
      { from: 'x', pack: demoSchool.pack, file: 'signalen.json' },
      own,
      /either `file` or `pack`/,
    ],
    ['nobody whose it is', { file: 'signalen.json' }, own, /signalenlijst\.from/],
  ])('%s is refused', (_, given, list, problem) => expect(() => setUp(given, list)).toThrow(problem));
  test('where the protocol has a list of its own, another is refused', () => {
    expect(() => load({ signalenlijst: { from: 'x', pack: demoSchool.pack } })).toThrow(
      /protocol [a-z]+ has a list of its own/,
    );
  });
});
