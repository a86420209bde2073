import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/vraagbaak/build.ts';
import { questions, score } from '../../bench/vraagbaak.ts';
import { law, packOf, packs } from '../schools.ts';

/** Schools whose whole document is there as passages. */
const schools = packs.filter(({ passages }) => passages !== undefined).map(({ id }) => id);

test.each(schools)('%s answers the check half as well as it must', (school) => {
  const asked = questions(0).get(school) ?? [];
  const { hit1, hit3, geweigerd, weetIkNiet } = score(buildIndex(packOf(school), law), asked);
  expect(asked.length).toBeGreaterThanOrEqual(25);
  expect(Number(hit1), 'right at once').toBeGreaterThanOrEqual(0.8);
  expect(Number(hit3), 'right among three').toBeGreaterThanOrEqual(0.93);
  expect(Number(geweigerd), 'refused, though the protocol says it').toBeLessThanOrEqual(0.05);
  expect(Number(weetIkNiet), 'not known, and said so').toBeGreaterThanOrEqual(0.85);
});

test('of the questions a fifth is misspelt, and a tenth is for another school', () => {
  for (const school of schools) {
    const all = [...(questions(0).get(school) ?? []), ...(questions(1).get(school) ?? [])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const asked = all.filter(({ reeks }) => reeks === undefined); // later sets need not
    expect(asked.filter(({ regels }) => regels === null).length).toBeGreaterThanOrEqual(asked.length / 10);
    const before = asked.filter(({ id }) => Number(id.split('-').at(-1)) <= 172);
    const wrong = before.filter(({ spelling }) => spelling === 'fout');
    expect(wrong.length).toBeGreaterThanOrEqual(before.length / 5);
  }
});
