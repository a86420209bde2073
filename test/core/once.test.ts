import { expect, test } from 'vitest';
import { terms } from '../../src/core/deadlines.ts';
import { newDossier } from '../../src/core/dossier.ts';
import { once, onceOfTwo } from '../../src/core/once.ts';
import { practice } from '../support/story.ts';

test('the same thing is worked out once, another thing anew, also when nothing came out', () => {
  const asked: object[] = [];
  const answer = once((a: object) => {
    asked.push(a);
    return undefined;
  });
  const [one, other] = [{}, {}];
  answer(one);
  answer(one);
  answer(other);
  expect(asked).toEqual([one, other]);
  expect(asked[1]).toBe(other);
});

test('of two things both count', () => {
  const [a, b, c, d] = [{ n: 1 }, { n: 2 }, { n: 10 }, { n: 20 }];
  let worked = 0;
  const sum = onceOfTwo((one: { n: number }, two: { n: number }) => {
    worked += 1;
    return one.n + two.n;
  });
  expect([sum(a, c), sum(b, c), sum(a, d), sum(b, d), sum(a, c), sum(b, d)]).toEqual([
    11, 12, 21, 22, 11, 22,
  ]);
  expect(worked).toBe(4);
});

test('terms are of this dossier in this setting: another version, or another school, has its own', () => {
  const setting = practice();
  const before = terms(setting, newDossier);
  expect(terms(setting, newDossier)).toBe(before);
  expect(terms({ ...setting }, newDossier)).not.toBe(before);
});
