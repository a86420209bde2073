import { describe, expect, test } from 'vitest';
import { eventNames } from '../../../src/core/events.ts';
import { checkPack } from '../../../src/protocols/check.ts';
import { ids, readmeOf, readPack, sourcesIn } from '../reading.ts';

const numbered = (document: string, rules: number) =>
  Array.from({ length: rules }, (_, i) => `R${document}-${i + 1}`);

describe.each([
  {
    id: 'onze-wijs',
    region: 'zuid',
    lines: 353,
    sources: 200,
    place: /^Onze Wijs-protocol, .+/,
    rules: numbered('000', 19),
    guidanceOnly: ['R000-4'],
  },
  {
    id: 'symbio',
    region: 'noord',
    lines: 530,
    sources: 200,
    place: /^Symbio-protocol, .+/,
    rules: numbered('002', 17),
    guidanceOnly: ['R002-8'],
  },
  {
    id: 'vo-zorgcoordinator',
    region: undefined, // the document does not say where the school is
    lines: 122,
    sources: 100,
    place: /^Stappenplan, .+/,
    rules: numbered('003', 11),
    guidanceOnly: [],
  },
  {
    id: 'po-sot',
    region: undefined,
    lines: 376,
    sources: 120,
    place: /^Protocol, .+/,
    rules: numbered('004', 8),
    guidanceOnly: ['R004-1'],
  },
])('$id', ({ id, region, lines, sources, place, rules, guidanceOnly }) => {
  const { folder, pack } = readPack(id);

  test('is sound, and of its own region', () => {
    expect(checkPack(pack, eventNames)).toEqual([]);
    expect([pack.region, pack.documentLines]).toEqual([region, lines]);
  });

  test('has a place of its own document for all it says', () => {
    const all = sourcesIn(pack);
    expect(all.length).toBeGreaterThan(sources);
    expect(all.filter((source) => !place.test(source.place) || source.lines[1] > lines)).toEqual([]);
  });

  test('has a row in its README for each rule, passages and files that are there, and every silent topic', () => {
    const readme = readmeOf(folder);
    expect(readme.rules).toEqual(rules);
    expect(readme.guidanceOnly).toEqual(guidanceOnly);
    expect(readme.passages.length).toBeGreaterThan(0);
    expect(readme.passages.filter((passage) => !ids(pack.guidance).includes(passage ?? ''))).toEqual([]);
    expect(readme.lostFiles).toEqual([]);
    expect(readme.silent).toEqual(pack.silent.map(({ topic }) => topic));
  });
});
