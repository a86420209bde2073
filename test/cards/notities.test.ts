import { expect, test } from 'vitest';
import { cardRefused } from '../../src/adapters/practice/strict.ts';
import { noteAgain, notitiesDialog, notitiesDoor } from '../../src/cards/notities.ts';
import { setting, shownCase } from '../support/setting.ts';
import { dataOf, parts, textOf, titles } from './look.ts';

const shown = shownCase();
const note = (nr: number, length = 20) => ({ text: `${nr} ${'"'.repeat(length)}`, at: shown.at });
const many = Array.from({ length: 12 }, (_, i) => note(i + 1, 3990)); // as long as the field takes, each sign escaped
const numbers = (card: ReturnType<typeof notitiesDialog>) =>
  parts(card).flatMap(({ type, text }) =>
    type === 'TextRun' && /^\d+ "/.test(String(text)) ? [parseInt(String(text), 10)] : [],
  );

test('a few notes stand together, and help is on it', () => {
  const card = notitiesDialog(shown, [note(1), note(2)]);
  expect(numbers(card)).toEqual([1, 2]);
  expect(textOf(card)).not.toContain('van 2');
  expect(titles(card)).toEqual(['Bewaren', 'Noodsituatie']);
});

test('that nobody else sees them stands above, also where one comes back that was not saved', () => {
  for (const card of [notitiesDialog(shown, []), noteAgain(shown, 'Niet bewaard.', '"Kanarie"')]) {
    expect(textOf(card)).toContain('Alleen jij ziet deze aantekeningen.');
    expect(cardRefused(card)).toBeUndefined();
  }
  const again = noteAgain(shown, 'Niet bewaard.', '"Kanarie"');
  expect(parts(again).find(({ id }) => id === 'text')).toMatchObject({ value: '"Kanarie"', maxLength: 4000 });
  expect(parts(again)[1]).toMatchObject({ text: 'Niet bewaard.' });
});

test('however many and however long: each page fits Teams, nothing is cut, and every note is on one page', () => {
  const seen: number[] = [];
  let before: number | undefined;
  for (let page = 0; page < 20; page += 1) {
    const card = notitiesDialog(shown, many, before);
    expect(cardRefused(card)).toBeUndefined();
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(20_000);
    seen.unshift(...numbers(card));
    if (!titles(card).includes('Eerder bekijken')) break;
    before = dataOf(card, 'Eerder bekijken').before as number;
  }
  expect(seen).toEqual(many.map((_, i) => i + 1));
});

test('an earlier page says which it is and goes back to the newest', () => {
  const card = notitiesDialog(shown, many, 3);
  expect(textOf(card)).toContain('van 12.');
  expect(dataOf(card, 'Naar het nieuwste')).toEqual({ verb: 'dialog', open: 'notities', code: shown.code });
  for (const odd of [-3, 0, 99]) expect(numbers(notitiesDialog(shown, many, odd)).length).toBeGreaterThan(0);
});

test('that notes go with a suspicion that proves wrong is said only where the protocol says so', () => {
  const { pack } = setting();
  const { nazorg } = pack.steps;
  const silent = {
    ...nazorg,
    unfounded: nazorg.unfounded && { ...nazorg.unfounded, notes: 'silent' as const },
  };
  const elsewhere = shownCase({
    setting: setting({ pack: { ...pack, steps: { ...pack.steps, nazorg: silent } } }),
  });
  expect(textOf(notitiesDoor(shownCase()))).toContain('en meteen als het vermoeden niet klopt');
  expect(textOf(notitiesDoor(elsewhere))).toMatch(/na 90 dagen\./);
});
