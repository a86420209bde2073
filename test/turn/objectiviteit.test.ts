import { describe, expect, test } from 'vitest';
import { dataOf, titles } from '../cards/look.ts';
import { cardOf, turnDesk, words } from '../support/desk.ts';
import { ilse, lotte } from '../support/story.ts';

const day = '2026-11-23';
const judged = { what: 'Hij was weer agressief. Ze zei: “ik ben bang voor papa”.', day };
const judgedFact = { ...judged, kind: 'feit' };
type Card = Parameters<typeof titles>[0];
const card = (reply: Parameters<typeof cardOf>[0]) => cardOf(reply) as Card;

describe('a word of judgement', () => {
  test('on the first card: it is recorded at once, the next card asks, and adding a fact comes back to the same place', async () => {
    const school = turnDesk();
    const next = await school.records(lotte, 'dossier.draft', judged, 'dialogSubmit');
    expect((await school.events()).map(({ meta }) => meta.type)).toEqual(['dossier.drafted']);
    expect(words(next)).toContain('Kaart 2 van 3');
    expect(words(next)).toContain('“agressief” zegt wat je ervan vindt. Wat deed het kind precies');
    expect(words(next)).not.toMatch(/bang voor papa|Hij was weer/);

    const form = await school.clicks(lotte, dataOf(card(next), 'Feit toevoegen'), 'dialogSubmit');
    expect(titles(card(form)).slice(-2)).toEqual(['Vastleggen', 'Noodsituatie']);
    expect(JSON.stringify(cardOf(form))).not.toContain('Action.Execute');
    const fact = { kind: 'feit', what: 'Hij schopte twee keer tegen de deur.', day };
    const back = await school.records(lotte, 'observatie.record', fact, 'dialogSubmit');
    expect(words(back)).toContain('Kaart 2 van 3');
    await school.records(lotte, 'dossier.describe', { naam: 'Noor' }, 'dialogSubmit');
    const third = await school.records(lotte, 'observatie.record', fact, 'dialogSubmit');
    expect(words(third)).toContain('Kaart 3 van 3');
  });

  test('it asks for no click: whoever goes on has lost nothing', async () => {
    const school = turnDesk();
    const next = await school.records(lotte, 'dossier.draft', judged, 'dialogSubmit');
    const buttons = titles(card(next)).slice(-3);
    expect(buttons).toEqual(['Bewaren en verder', 'Feit toevoegen', 'Noodsituatie']);
  });

  test('in an open case: recorded, asked, and one tap closes the dialog', async () => {
    const school = turnDesk();
    await school.opens();
    const before = (await school.events()).length;
    const asked = await school.records(lotte, 'observatie.record', judgedFact, 'dialogSubmit');
    expect(await school.events()).toHaveLength(before + 1);
    expect(titles(card(asked))).toEqual(['Feit toevoegen', 'Klaar', 'Noodsituatie']);
    expect(await school.clicks(lotte, dataOf(card(asked), 'Klaar'), 'dialogSubmit')).toEqual({
      kind: 'dialogDone',
      text: 'Vastgelegd.',
    });
  });

  test('the answer to a click may name the word; a message that stays in the chat does not', async () => {
    const school = turnDesk();
    await school.opens();
    const answered = await school.records(lotte, 'observatie.record', judgedFact, 'execute');
    expect(words(answered)).toContain('“agressief”');
    expect(titles(card(answered))).toEqual(['Feit toevoegen', 'Open zaak K7-3FQ9', 'Noodsituatie']);
    const sent = await school.records(lotte, 'observatie.record', judgedFact, 'message');
    expect(words(sent)).toContain('Tip van de assistent');
    expect(JSON.stringify(sent)).not.toMatch(/agressief|bang/);
  });

  test('facts, what is only thought, and an emergency are not asked about', async () => {
    const school = turnDesk();
    await school.opens();
    const plain = { kind: 'feit', what: 'Zij wees naar haar buik en zei “daar”.', day };
    expect(words(await school.records(lotte, 'observatie.record', plain, 'dialogSubmit'))).toBe(
      'Vastgelegd.',
    );
    const thought = { ...judged, kind: 'hypothese' };
    expect(words(await school.records(ilse, 'observatie.record', thought, 'dialogSubmit'))).toBe(
      'Vastgelegd.',
    );
    const emergency = { called: '112', what: 'Hij is agressief en dronken.' };
    expect(words(await school.records(lotte, 'noodsituatie.record', emergency, 'dialogSubmit'))).toBe(
      'Vastgelegd.',
    );
  });
});
