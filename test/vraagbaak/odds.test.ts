import { expect, test } from 'vitest';
import { waysOf } from '../../src/vraagbaak/ways.ts';

const split = (text: string) => text.split(' ');
const odds = (asked: readonly (readonly string[])[], text: string): readonly number[] => [
  ...waysOf(asked.map((ways) => ways.map(split))).near(split(text)).odds,
];

test('a word that most ways of one answer have asks for that answer, though another has it too', () => {
  const asked = [
    ['wie belt vandaag', 'wie schrijft', 'wie komt', 'wie leest'],
    ['wanneer bellen', 'wanneer komt wie', 'wanneer lezen', 'wanneer nu'],
  ];
  const [first = 0, second = 0] = odds(asked, 'wie');
  expect(first).toBeGreaterThan(0);
  expect(second).toBeLessThan(0);
  expect(odds(asked, 'wanneer')[1]).toBeGreaterThan(0);
});

test('what every answer is asked for with tells nothing, and an unknown word neither', () => {
  const asked = [
    ['een zorg', 'een brief'],
    ['een kind', 'een naam'],
  ];
  const [first = 1, second = 1] = odds(asked, 'een');
  expect(first).toBeCloseTo(second);
  expect(odds(asked, 'onbekend')).toEqual([0, 0]);
  expect(odds(asked, 'een zorg onbekend')).toEqual(odds(asked, 'een zorg'));
});

test('a word counts once per way and once per question', () => {
  const others = ['meld nu', 'nu bel'];
  const once = [['bel meld'], others];
  expect(odds([['bel bel meld'], others], 'bel')).toEqual(odds(once, 'bel'));
  expect(odds(once, 'bel bel')).toEqual(odds(once, 'bel'));
});
