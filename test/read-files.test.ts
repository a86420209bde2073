import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { Fault } from '../src/fault.ts';
import { start } from '../src/main.ts';
import { readFiles } from '../src/read-files.ts';
import { demoSchool } from './support/story.ts';

const quiet = { info: () => {}, error: () => {} };
const packs = join(import.meta.dirname, '../src/protocols/packs');
const folder = () => mkdtempSync(join(tmpdir(), 'read-'));
/** The environment of a bot in practice, with these schools. */
function env(schools?: unknown): Record<string, string> {
  const data = join(folder(), 'data');
  if (schools === undefined) return { MELDCODE_DATA: data };
  const file = join(folder(), 'school.json');
  writeFileSync(file, JSON.stringify(schools));
  return { MELDCODE_DATA: data, MELDCODE_SCHOOL: file };
}
const problemsOf = (error: unknown): string[] =>
  error instanceof Fault ? String(error.facts.problems).split('\n') : [`no Fault: ${error}`];

test('the demo brings a school for every protocol, each with five people of its own', () => {
  const { schools, settings } = readFiles(readConfig(env()), quiet);
  expect(schools[0]).toEqual(demoSchool); // the one it opens with
  const ids = schools.map((school) => settings.current(school).pack.id);
  expect(ids.length).toBeGreaterThanOrEqual(5);
  expect(ids.toSorted()).toEqual(readdirSync(packs).sort());
  expect(schools.filter(({ people }) => people.length !== 5)).toEqual([]);
  const people = schools.flatMap((school) => school.people);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('a pack that does not fit stops the start before anything is opened, with every problem of every pack', async () => {
  const root = folder();
  cpSync(packs, root, { recursive: true });
  const [one = '', other = ''] = readFiles(readConfig(env()), quiet).schools.map(({ pack }) => pack);
  const path = join(root, one, 'pack.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"version": "[^"]*"/, '"version": "1.0"'));
  rmSync(join(root, other, '6-nazorg.json'));
  const config = readConfig(env());
  const found = await start(config, quiet, { packsRoot: root }).catch(problemsOf);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${one}/pack.json: version: `)));
  expect(found).toContain(`${other}/6-nazorg.json: not there`);
  expect(existsSync(config.dataFolder)).toBe(false);
});

test('the start proves what the check of the protocols proves, and tells what is wrong with a school beside it', async () => {
  const root = folder();
  cpSync(packs, root, { recursive: true });
  const path = join(root, demoSchool.pack, 'pack.json');
  const pack = JSON.parse(readFileSync(path, 'utf8'));
  pack.deadlines[0].trigger.where = { soort: 'team' };
  pack.deadlines[0].guard = 'leerkracht';
  pack.guidance[0].text = 'Bel 0900-1231230.'; // of the protocol of another school
  writeFileSync(path, JSON.stringify(pack));
  const config = readConfig(env([{ ...demoSchool, team: [demoSchool.tenant] }, { id: 'x' }]));
  const found = await start(config, quiet, { packsRoot: root }).catch(problemsOf);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/pack\.json: deadline \S+: trigger \S+ has no field soort/),
      expect.stringMatching(/pack\.json: deadline \S+: guard leerkracht is a role that may be missing/),
      expect.stringMatching(/pack\.json: guidance\.0\.text: 09001231230 is a number of/),
      `school.json[0]: team: ${demoSchool.tenant} is not one of the people`,
      expect.stringMatching(/^school\.json\[1\]: name: /),
    ]),
  );
  expect(existsSync(config.dataFolder)).toBe(false);
});

test('a school file that does not fit stops it too, with every problem', async () => {
  const config = readConfig(
    env([
      { ...demoSchool, region: 'oost' },
      { ...demoSchool, team: ['x'] },
    ]),
  );
  const found = await start(config, quiet).catch(problemsOf);
  expect(found).toEqual([
    expect.stringMatching(/^school\.json\[0\]: region: /),
    expect.stringMatching(/^school\.json\[1\]: team\[0\]: /),
  ]);
  expect(existsSync(config.dataFolder)).toBe(false);
});

test('the practice environment plays one tenant, and a bot in Teams only those it was told of', () => {
  const tenant = 'cccccccc-0000-4000-8000-00000000000c';
  const two = [demoSchool, { ...demoSchool, id: 'elders', tenant }];
  expect(() => readFiles(readConfig(env(two)), quiet)).toThrow(
    /elders: tenant: .* is not of the practice environment/,
  );
  const teams = {
    ...env(two),
    MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000b0',
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_TENANT_ID: demoSchool.tenant,
    MELDCODE_TENANTS: demoSchool.tenant,
  };
  expect(() => readFiles(readConfig(teams), quiet)).toThrow(/elders: tenant: .* is not in MELDCODE_TENANTS/);
  const both = { ...teams, MELDCODE_TENANTS: `${demoSchool.tenant}, ${tenant}` };
  expect(readFiles(readConfig(both), quiet).schools).toHaveLength(2);
});

test('a calendar that ends within a year is a line in the log of each school, and no other is', () => {
  const lines: unknown[] = [];
  const log = { ...quiet, info: (event: string, facts?: object) => void lines.push([event, facts]) };
  const config = readConfig(env(demoSchool));
  readFiles(config, log, { today: '2029-09-01' });
  expect(lines).toEqual([]);
  readFiles(config, log, { today: '2029-09-02' });
  expect(lines).toEqual([
    ['calendar.ends', { school: demoSchool.id, knownUntil: '2030-09-01', daysLeft: 364 }],
  ]);
});
