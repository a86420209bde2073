import { expect, test } from 'vitest';
import { bellenCard } from '../../src/cards/bellen.ts';
import { inDialog } from '../../src/cards/buttons.ts';
import { longDay, longWhen, when } from '../../src/cards/dates.ts';
import { groepsweigering, noodsituatieCard } from '../../src/cards/noodsituatie.ts';
import { faultCard, refusalCard, refusalText } from '../../src/cards/notice.ts';
import { strangerCard, welcomeCard } from '../../src/cards/welcome.ts';
import type { Law, Pack } from '../../src/protocols/schema.ts';
import { people } from '../support/setting.ts';
import { refusals, shownAs } from './cases.ts';
import { actionsOf, dataOf, parts, textOf, titles } from './look.ts';

const shown = shownAs('opened', 'opener');

test('an emergency starts with 112 and Veilig Thuis, then lets you record it later', () => {
  expect(
    actionsOf(noodsituatieCard)
      .slice(0, 2)
      .map(({ url }) => url),
  ).toEqual(['tel:112', 'tel:08002000']);
  expect(dataOf(noodsituatieCard, 'Leg later vast wat er is gebeurd')).toEqual({ verb: 'nieuw' });
  expect(titles(inDialog(noodsituatieCard))).toEqual(titles(noodsituatieCard));
});

test('in a conversation with others it says nothing but help', () => {
  expect(groepsweigering).toMatch(/112.*0800-2000/);
});

test('a stranger hears whom to ask and still gets help', () => {
  expect(textOf(strangerCard)).toMatch(/beheerder[\s\S]*0800-2000/);
});

test('the first card says that it is for practice, and goes everywhere', () => {
  expect(textOf(welcomeCard(shown))).toContain('Alleen oefenen');
  expect(titles(welcomeCard(shown))).toEqual([
    'Nieuwe zorg',
    'Mijn zaken',
    'Wie bel ik?',
    'Hulp',
    'Noodsituatie',
  ]);
});

test('each refusal is one clear text with a way on, and names nobody it need not', () => {
  const told = refusals.map((refusal) => refusalText(refusal));
  expect(new Set(told).size).toBe(refusals.length);
  for (const text of told) expect(text).toMatch(/^[A-Z“].*\.$/);
  const { id } = people.daan;
  const changed = {
    code: 'melding-changed',
    by: id,
    at: '2026-11-23T09:04:00.000Z',
    what: 'melding.done',
  } as const;
  expect(refusalText(changed, () => 'Daan')).toContain('is de melding al vastgelegd: Daan, ma 23 nov, 10:04');
  expect(refusalText(changed)).not.toContain(id);
});

test('a case that is not there and one that is not yours get the same card', () => {
  const card = refusalCard(shown, { code: 'not-allowed' }, 'K7-3FQ9');
  expect(card).toEqual(refusalCard(shown, { code: 'not-allowed' }, 'X2-22222'));
  expect(titles(refusalCard(shown, { code: 'melding-open' }, 'K7-3FQ9'))[0]).toBe('Open zaak K7-3FQ9');
});

test('a fault gives a number, and 112 and Veilig Thuis', () => {
  expect(textOf(faultCard('T-42'))).toContain('T-42');
  expect(titles(faultCard('T-42')).slice(0, 2)).toEqual(['Bel 112', 'Bel Veilig Thuis']);
});

test('an outdated number is not to be tapped, and what replaces it is not from the protocol', () => {
  const text = textOf(bellenCard(shown));
  expect(text).toMatch(/035-6926444\nVerouderd: bel dit nummer niet\./);
  expect(text).toMatch(/099-2001822\nKlopt niet: bel dit nummer niet\./);
  expect(text).toContain('Niet uit jullie protocol: Veilig Thuis, 0800-2000.');
  expect(text).toContain('[0900-8844](tel:09008844)');
  expect(text).not.toContain('(tel:088');
  expect(text).toContain('Aandachtsfunctionaris: Ilse de Vries, geen nummer bekend');
});

test('the two numbers that count stand first; all others are folded behind one button, what can be called at once on top', () => {
  const card = bellenCard(shown);
  expect(titles(card)).toEqual([
    'Bel 112',
    'Bel Veilig Thuis',
    'Meer nummers (14)',
    'Nieuwe zorg',
    'Naar begin',
    'Noodsituatie',
  ]);
  const [folded, ...more] = parts(card).filter(({ isVisible }) => isVisible === false);
  expect(more).toEqual([]);
  expect(folded?.id).toBe('meer');
  expect(actionsOf(card)[2]).toMatchObject({ type: 'Action.ToggleVisibility', targetElements: ['meer'] });
  const inside = parts(folded).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const [lastTapped, firstOther] = [
    inside.findLastIndex((text) => text.startsWith('[')),
    inside.indexOf('035-6926444'),
  ];
  expect(lastTapped).toBeGreaterThan(0);
  expect(lastTapped).toBeLessThan(firstOther);
});

test('whom the law names stands apart, and a protocol without numbers is not said to have any', () => {
  const { pack, law } = shown.setting;
  const own = `Uit jullie protocol (${pack.title})`;
  const readOn = (contacts: Pack['contacts']) =>
    textOf(bellenCard({ ...shown, setting: { ...shown.setting, pack: { ...pack, contacts } } })).split('\n');
  const said = readOn(pack.contacts);
  const apart = said.indexOf('Niet uit jullie protocol');
  const named = law.contacts?.find(({ name }) => said.includes(name))?.name ?? '';
  expect(said.indexOf(own)).toBeLessThan(apart);
  expect(said.indexOf(named)).toBeGreaterThan(apart);
  expect(readOn([])).toContain('Niet uit jullie protocol');
  expect(readOn([]).filter((line) => line.startsWith('Uit jullie') || line.startsWith('Ook uit'))).toEqual(
    [],
  );
});

test('a number with a doubtful standing is never to be tapped, also when it could be dialled', () => {
  for (const status of ['outdated', 'defect', 'uncertain'] as const) {
    const doubtful = <C extends Pack['contacts'][number] | NonNullable<Law['contacts']>[number]>(
      contact: C,
    ) => ({
      ...contact,
      standing: { ...contact.standing, status },
    });
    const { pack, law } = shown.setting;
    const setting = {
      ...shown.setting,
      pack: { ...pack, contacts: pack.contacts.map(doubtful) },
      law: { ...law, contacts: (law.contacts ?? []).map(doubtful) },
    };
    const text = textOf(bellenCard({ ...shown, setting }));
    expect(text, status).not.toContain('](tel:');
  }
});

test('dates are Dutch and at school, in winter and in summer', () => {
  expect(longDay('2026-11-27')).toBe('vrijdag 27 november 2026');
  expect(longDay('2027-03-01')).toBe('maandag 1 maart 2027');
  expect(when('2026-11-23T09:04:00.000Z')).toBe('ma 23 nov, 10:04');
  expect(when('2026-07-01T22:30:00.000Z')).toBe('do 2 jul, 00:30');
  expect(when('2027-03-03T09:00:00.000Z')).toBe('wo 3 mrt, 10:00');
  expect(longWhen('2026-12-31T23:30:00.000Z')).toBe('vrijdag 1 januari 2027, 00:30');
  expect(() => longDay('2026-13-45')).toThrow(RangeError);
});
