import { expect, test } from 'vitest';
import { dataOf, parts } from '../cards/look.ts';
import { CODE, cardOf, turnDesk, words } from '../support/desk.ts';
import { berend, daan, ilse, lotte } from '../support/story.ts';

type Card = Parameters<typeof dataOf>[0];
const what = '112 is gebeld, en Veilig Thuis ook.';
const day = '2026-11-23';
const acts = [
  ['noodsituatie.record', 'what', {}],
  ['melding.record', 'agreements', { day, doneBy: lotte.id }],
] as const;

test.each(acts)(
  '%s that hides the case from everybody comes back with what to do, and is recorded once that is done',
  async (verb, field, more) => {
    const school = turnDesk();
    await school.records(lotte, 'dossier.draft', { what: 'Blauwe plek op de arm.', day });
    const form = await school.clicks(lotte, { verb: 'form.open', code: CODE, for: verb });
    const sends = (card: object, hidden: readonly { id: string }[]) => {
      const hideFrom = hidden.map(({ id }) => id).join(',');
      return school.clicks(lotte, {
        ...dataOf(card as Card, 'Vastleggen'),
        ...more,
        [field]: what,
        hideFrom,
      });
    };
    const back = await sends(cardOf(form), [ilse, daan, berend]);
    expect(words(back)).toMatch(/nog niet vastgelegd[\s\S]*Haal [\s\S]*één naam weg[\s\S]*0800-2000/);
    expect(words(back)).not.toContain('Er ontbreekt');
    const values = parts(cardOf(back)).map(({ id, value }) => [id, value]);
    expect(values).toEqual(
      expect.arrayContaining([
        [field, what],
        ['hideFrom', [ilse, daan, berend].map(({ id }) => id).join(',')],
      ]),
    );
    expect((await school.events()).map(({ meta }) => meta.type)).toEqual(['dossier.drafted']);

    const done = await sends(cardOf(back), [ilse, daan]);
    expect(words(done)).toContain('Vastgelegd');
    const events = await school.events();
    expect(events.map(({ meta }) => meta.type)).toEqual(expect.arrayContaining(['dossier.opened']));
    expect(JSON.stringify(events)).toContain(what);
  },
);

test('whoever would be the last to look along cannot be kept out, and that is said', async () => {
  const school = turnDesk();
  await school.opens();
  await school.records(ilse, 'person.exclude', { person: daan.id });
  const said = words(await school.records(ilse, 'person.exclude', { person: berend.id, reason: 'Familie.' }));
  expect(said).toContain('zo blijft er niemand over die meekijkt');
  expect(said).toContain('Familie.');
});
