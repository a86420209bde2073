import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventNames } from '../../src/core/events.ts';
import { loadLaw, loadPack, loadPacks, loadSchoolHolidays } from '../../src/protocols/load.ts';
import { folder, id, type Json, packsWith, problemsOf, protocols } from './pack-folder.ts';

const refused = (file: string, change: (content: Json) => unknown): string[] => {
  const root = packsWith(file, change);
  return problemsOf(() => loadPacks(root, eventNames));
};

test('every pack in the project loads, is sound, and has the name of its folder', () => {
  const names = [...loadPacks(join(protocols, 'packs'), eventNames).values()].map(({ id }) => id);
  expect(names).toContain(id);
  expect(names).toEqual(readdirSync(join(protocols, 'packs')));
});

describe('a pack whose shape does not fit is refused, with file and place', () => {
  test.each<[what: string, file: string, change: (content: Json) => unknown, problem: RegExp]>([
    [
      'a question without a source',
      '4-afweging.json',
      (c) => delete c.questions?.[2]?.source,
      /^4-afweging\.json: questions\[2\]\.source: /,
    ],
    [
      'a letter where the meaning of an answer belongs',
      '4-afweging.json',
      (c) => Object.assign(c.questions?.[0]?.edges ?? {}, { A: c.questions?.[0]?.edges?.ja }),
      /^4-afweging\.json: questions\[0\]\.edges: .*"A"/,
    ],
    [
      'an edge to nowhere and nothing',
      '4-afweging.json',
      (c) => delete c.questions?.[1]?.edges?.nee?.to,
      /^4-afweging\.json: questions\[1\]\.edges\.nee: an edge has a source and either/,
    ],
    [
      'an outcome nobody knows',
      '4-afweging.json',
      (c) => Object.assign(c.questions?.[0]?.edges?.nee ?? {}, { outcome: 'wachten' }),
      /^4-afweging\.json: questions\[0\]\.edges\.nee: an edge has/,
    ],
    [
      'a question without "nee"',
      '4-afweging.json',
      (c) => delete c.questions?.[4]?.edges?.nee,
      /^4-afweging\.json: questions\[4\]\.edges\.nee: /,
    ],
    [
      'a key with a slip of the pen',
      '3-gesprek.json',
      (c) => Object.assign(c, { ruless: {} }),
      /^3-gesprek\.json: .*"ruless"/,
    ],
    [
      'a signaal without text',
      '1-signalenlijst.json',
      (c) => Object.assign(c.list?.categories?.[1]?.signalen?.[3] ?? {}, { text: '' }),
      /^1-signalenlijst\.json: list\.categories\[1\]\.signalen\[3\]\.text: /,
    ],
    [
      'a role nobody knows',
      'pack.json',
      (c) => Object.assign(c.deadlines?.[0] ?? {}, { owner: 'conciërge' }),
      /^pack\.json: deadlines\[0\]\.owner: /,
    ],
    [
      'lines that go back',
      '5-melding.json',
      (c) => Object.assign(c.reporter?.source ?? {}, { lines: [414, 412] }),
      /^5-melding\.json: reporter\.source: lines: from ≤ to/,
    ],
    [
      'a source that names half the document',
      '5-melding.json',
      (c) => Object.assign(c.reporter?.source ?? {}, { lines: [1, 800] }),
      /^5-melding\.json: reporter\.source: .*at most 40 lines/,
    ],
    [
      'a version that is no date',
      'pack.json',
      (c) => Object.assign(c, { version: '1.0' }),
      /^pack\.json: version: /,
    ],
    [
      'a number to dial with letters in it',
      'pack.json',
      (c) => Object.assign(c.contacts?.[0] ?? {}, { dial: 'bel 112' }),
      /^pack\.json: contacts\[0\]\.dial: /,
    ],
    [
      'a form without fields',
      '2-overleg.json',
      (c) => Object.assign(c.form ?? {}, { fields: [] }),
      /^2-overleg\.json: form\.fields: /,
    ],
    [
      'a check answer of its own making',
      '6-nazorg.json',
      (c) => Object.assign(c.checkAnswers?.[0] ?? {}, { id: 'prima' }),
      /^6-nazorg\.json: checkAnswers\[0\]\.id: /,
    ],
  ])('%s', (_, file, change, problem) => {
    expect(refused(file, change)).toContainEqual(expect.stringMatching(problem));
  });

  test('two problems are both named', () => {
    const problems = refused('pack.json', (c) => Object.assign(c, { title: '', version: 'x' }));
    expect(problems.map((problem) => problem.split(': ').slice(0, 2).join(': ')).sort()).toEqual([
      'pack.json: title',
      'pack.json: version',
    ]);
  });
});

describe('files', () => {
  const copy = (change: (folder: string) => void): string => {
    const root = mkdtempSync(join(tmpdir(), 'packs-'));
    cpSync(folder, join(root, id), { recursive: true });
    change(root);
    return root;
  };
  const problems = (root: string) => problemsOf(() => loadPacks(root, eventNames));

  test('a step without its file is named', () => {
    const root = copy((at) => rmSync(join(at, id, '4-afweging.json')));
    expect(problems(root)).toEqual(['4-afweging.json: not there']);
  });
  test('a folder without a pack.json is not passed over', () => {
    const root = copy((at) => rmSync(join(at, id, 'pack.json')));
    expect(problems(root)).toEqual(['pack.json: not there']);
  });
  test('a file that is no part of a pack is named, so that a slip in a file name is found', () => {
    const root = copy((at) => writeFileSync(join(at, id, '4-afwegingen.json'), '{}'));
    expect(problems(root)).toEqual(['4-afwegingen.json: no file of a pack']);
  });
  test('a file that is broken JSON is named', () => {
    const root = copy((at) => writeFileSync(join(at, id, '5-melding.json'), '{"title": '));
    expect(problems(root)).toEqual(['5-melding.json: cannot be read as JSON']);
  });
  test('a folder that is not there, or holds no pack, is a fault and not an empty list', () => {
    expect(problemsOf(() => loadPack('/nowhere'))).toEqual(['folder cannot be read']);
    expect(problems(mkdtempSync(join(tmpdir(), 'packs-')))).toEqual(['no pack found']);
  });
  test('an earlier version stands in the folder of its school, and both can be had', () => {
    const root = copy((at) => {
      cpSync(folder, join(at, id, '2025-01-01'), { recursive: true });
      const path = join(at, id, '2025-01-01', 'pack.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"2026-11-22"', '"2025-01-01"'));
    });
    expect([...loadPacks(root, eventNames).keys()]).toEqual([`${id}@2026-11-22`, `${id}@2025-01-01`]);
  });
  test('two packs that are wrong are both named, each with its folder', () => {
    const root = copy((at) => {
      cpSync(folder, join(at, 'other'), { recursive: true });
      rmSync(join(at, 'other', '4-afweging.json'));
      rmSync(join(at, id, '6-nazorg.json'));
    });
    expect(problems(root)).toEqual(['6-nazorg.json: not there', 'other/4-afweging.json: not there']);
  });
  test('the same version twice is refused', () => {
    const root = copy((at) => cpSync(folder, join(at, id, '2026-11-22'), { recursive: true }));
    expect(problems(root)).toEqual([`2026-11-22/pack.json: ${id}@2026-11-22 is there twice`]);
  });
  test('a protocol in the folder of another school, or of another version, is refused', () => {
    const moved = copy((at) => renameSync(join(at, id), join(at, 'other')));
    expect(problems(moved)).toEqual([`other/pack.json: id: ${id}, in the folder of other`]);
    const older = copy((at) => {
      cpSync(folder, join(at, id, '2025-01-01'), { recursive: true });
      const file = join(at, id, 'pack.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"2026-11-22"', '"2027-08-01"'));
    });
    expect(problems(older)).toEqual([
      '2025-01-01/pack.json: version: 2026-11-22, in the folder of 2025-01-01',
    ]);
  });
});

test('wet.json and school-holidays.json are refused with their place too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'law-'));
  const file = join(folder, 'wet.json');
  writeFileSync(file, '{"version":"2026-11-22","items":[],"deadlines":[]}');
  expect(problemsOf(() => loadLaw(file))).toContainEqual(expect.stringMatching(/^wet\.json: items: /));
  expect(problemsOf(() => loadSchoolHolidays(file))).toContainEqual(
    expect.stringMatching(/^wet\.json: regions: /),
  );
});
