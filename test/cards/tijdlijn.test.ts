import { expect, test } from 'vitest';
import { tijdlijnDialog } from '../../src/cards/tijdlijn.ts';
import { type Happened, replay } from '../../src/core/dossier.ts';
import { people } from '../support/setting.ts';
import { happened, shownAs } from './cases.ts';
import { dataOf, parts, textOf, titles } from './look.ts';

const { lotte } = people;
const dialog = (events: readonly Happened[], before?: number) =>
  tijdlijnDialog(shownAs('asked', 'lead'), events, before);
const runs = (card: ReturnType<typeof dialog>) =>
  parts(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => String(text));

/** Every page, oldest first, by the button that goes back. */
function pages(events: readonly Happened[]) {
  const found = [dialog(events)];
  for (;;) {
    const [oldest] = found;
    if (oldest === undefined || !titles(oldest).includes('Eerder bekijken')) return found;
    found.unshift(dialog(events, Number(dataOf(oldest, 'Eerder bekijken').before)));
    if (found.length > 100) throw new Error('the time line never ends');
  }
}

test('says what happened, who did it and when, newest last', () => {
  const { happened: events } = replay([
    happened('dossier.drafted', lotte),
    happened('overleg.held'),
    happened('afweging.answered'),
  ]);
  const text = textOf(dialog(events));
  expect(text).toContain('maandag 23 november 2026, 10:04, Lotte Bakker');
  expect(text).toContain('2 · Overleg gehad met wie de zaak leidt, maandag 23 november 2026.');
  expect(text.indexOf('1 · Zorg opgeschreven')).toBeLessThan(text.indexOf('3 · Vraag beantwoord'));
});

test('labels and headings are words of the protocol, and an empty field is left out', () => {
  const { happened: events } = replay([
    happened('dossier.drafted', lotte, {}, { what: 'gezien', where: '', present: '' }),
    happened('formulier.filled'),
    happened('observatie.recorded'),
  ]);
  const found = runs(dialog(events));
  expect(found.filter((one) => one === 'Waar: ')).toHaveLength(1); // of the observation only
  expect(found).toContain('Onverklaarbare blauwe plekken, schaafwonden, kneuzingen, botbreuken');
});

test('what was destroyed is said to be destroyed; what never had content is not', () => {
  const { happened: events } = replay([
    happened('overleg.held', undefined, {}, null),
    happened('dossier.opened'),
    happened('melding.required'),
  ]);
  expect(runs(dialog(events))).toEqual(['De inhoud is vernietigd.']);
});

test('a long time line comes in pages of at most forty events, with everything on one of them once', () => {
  const { happened: events } = replay(
    Array.from({ length: 130 }, (_, nr) =>
      happened('bestuur.informed', lotte, {}, { note: `nummer ${nr};` }),
    ),
  );
  const all = pages(events);
  expect(all.length).toBeGreaterThan(3);
  const notes = all.flatMap(runs).filter((text) => text.startsWith('nummer'));
  expect(notes).toEqual(events.map((_, nr) => `nummer ${nr};`));
  for (const page of all) expect(JSON.stringify(page).length).toBeLessThanOrEqual(20_000);
  expect(Math.max(...all.map((page) => runs(page).length / 2))).toBeLessThanOrEqual(40);
  expect(titles(all[0] ?? dialog(events))).toContain('Naar het nieuwste');
});

test('the longest text there can be is never cut, whatever signs it has', () => {
  for (const sign of ['a', '"', '\u0001', 'b\n', '😀']) {
    const long = sign.repeat(8000 / sign.length);
    const content = {
      who: long,
      facts: long,
      reaction: long,
      interpretation: long,
      agreements: long,
      whyDifferent: long,
    };
    const { happened: events } = replay([happened('gesprek.held', lotte, {}, content)]);
    const all = pages(events);
    for (const page of all) expect(JSON.stringify(page).length, sign).toBeLessThanOrEqual(20_000);
    const kept = all
      .flatMap(runs)
      .filter((text) => !text.endsWith(': '))
      .join('');
    expect(kept.length, sign).toBe(6 * long.length);
  }
});

test('a page that is not there gives the newest', () => {
  const { happened: events } = replay([happened('overleg.held')]);
  for (const before of [-1, 0, 999, Number.NaN, 1.5]) expect(dialog(events, before)).toEqual(dialog(events));
});
