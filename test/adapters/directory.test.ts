import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { loadSchools } from '../../src/adapters/directory/school-file.ts';
import { demoSchool, ilse, lotte, packs } from '../support/story.ts';

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
    expect(await rosterDirectory(schools).whoIs(demoSchool.tenant, lotte.id)).toMatchObject({
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
    expect(await directory.whoIs(demoSchool.tenant, ilse.id)).toEqual({ person: ilse, school: demoSchool });
    expect(await directory.whoIs('99999999-0000-4000-8000-000000000009', ilse.id)).toBeUndefined();
    expect(await directory.school({ tenant: demoSchool.tenant, school: 'elders' })).toBeUndefined();
  });
});
