import { expect, test } from 'vitest';
import { ask } from '../../../src/vraagbaak/ask.ts';
import { sound, speller } from '../../../src/vraagbaak/spelling.ts';
import { practiceIndex } from '../schools.ts';

const { read } = practiceIndex;
const written = (text: string) => read.spelled(text).map(({ word }) => word);
const knows = (...words: string[]) =>
  speller(
    new Map(words.map((word) => [word, sound(word)])),
    (word) => words.length - words.indexOf(word), // the first is asked with most often
  );

test('a short word is only read otherwise when two letters changed places', () => {
  const fix = knows('hulp', 'kind');
  expect(fix('huppl')).toBe('hulp');
  expect(fix('hupl')).toBe('hulp');
  expect(fix('hult')).toBeUndefined();
  expect(fix('mind')).toBeUndefined();
});

test('a short word with quite another letter is another word', () => {
  const fix = knows('vader', 'melden');
  expect(fix('vaker')).toBeUndefined();
  expect(fix('vater')).toBe('vader');
  expect(fix('vadder')).toBe('vader');
  expect(fix('medlen')).toBe('melden');
});

test('of words that are equally near, the one that is asked with most often is meant', () => {
  expect(knows('bewaren', 'bewaken')('bewaden')).toBe('bewaren');
  expect(knows('bewaken', 'bewaren')('bewaden')).toBe('bewaken');
});

test('a word of every day is no mistake for another word', () => {
  expect(written('vriend in de kroeg')).toEqual(['vriend', 'in', 'de', 'kroeg']);
});

test('what is said or typed in haste is read as it is written', () => {
  expect(written('mot da effe')).toEqual(['moet', 'dat', 'even']);
});

test('mistakes within a name of two words are mistakes in words', () => {
  const terms = (text: string) => read.terms(read.spelled(text)).map(({ term }) => term);
  expect(terms('vielig thuis bellen')).toContain('veiligthuis');
});

test('a question full of mistakes gets the answer it gets without', () => {
  const answer = (text: string) => {
    const found = ask(practiceIndex, { text });
    return found.kind === 'antwoord' ? found.entry.id : found.kind;
  };
  expect(answer('hoe lagn mot ik het knid nog vlogen na de efaluatie')).toBe('nazorg');
  expect(answer('wi zit er in het ondrsteuningsteem')).toBe('team');
});
