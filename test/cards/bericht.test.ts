import { expect, test } from 'vitest';
import { berichtCard } from '../../src/cards/bericht.ts';
import type { MessageKind, OutboxMessage } from '../../src/core/messages.ts';
import { people, school, setting } from '../support/setting.ts';
import { kinds, message, shownAs } from './cases.ts';
import { dataOf, textOf, titles } from './look.ts';

const card = (kind: MessageKind, state: string, role: string, more: Partial<OutboxMessage> = {}) => {
  const built = berichtCard(shownAs(state, role), message(kind, more));
  if (built === undefined) throw new Error(`no card for ${kind}`);
  return built;
};

test('every message to a person has a card; a chore has none', () => {
  for (const kind of kinds)
    expect(textOf(card(kind, 'asked', 'lead')), kind).toMatch(
      kind === 'calendar.ends' ? /^Testschool De Kastanje/ : /K7-3FQ9/, // of the school, and of no case
    );
  for (const kind of ['notes.destroy', 'card.replace', 'card.refresh'] as const) {
    expect(berichtCard(shownAs('asked', 'lead'), message(kind))).toBeUndefined();
  }
});

test('what may have arrived before says so, once', () => {
  for (const kind of kinds) {
    expect(
      textOf(card(kind, 'asked', 'lead', { again: true })).split('Mogelijk kreeg je dit bericht al.'),
    ).toHaveLength(2);
    expect(textOf(card(kind, 'asked', 'lead'))).not.toContain('Mogelijk');
  }
});

test('a nudge is a reminder of the assistant, what the school agreed is of the school, a rule has its place', () => {
  for (const kind of ['nudge.advies', 'nudge.evaluatie', 'nazorg.check', 'overleg.propose'] as const) {
    expect(textOf(card(kind, 'asked', 'lead')), kind).toContain('Herinnering van de assistent');
  }
  for (const kind of ['nudge.directeur', 'nudge.overleg', 'nudge.akkoord'] as const) {
    expect(textOf(card(kind, 'asked', 'directeur')), kind).toContain('Herinnering van de assistent:');
  }
  expect(textOf(card('melding.decide', 'asked', 'directeur'))).toContain('Afspraak van de school');
  expect(textOf(card('zaak.new', 'opened', 'lead'))).toContain('Bron: KMS-protocol, stap');
  expect(textOf(card('term', 'weighed', 'lead'))).not.toContain('Herinnering van de assistent');
});

test.each([
  ['before', 'Een termijn komt eraan'],
  ['on', 'Vandaag is de laatste schooldag voor een termijn'],
  ['after', 'Een termijn is voorbij'],
  ['guard', 'Een termijn is voorbij: jij bewaakt de tijd'],
  ['escalate', 'Een termijn is al langer voorbij'],
] as const)('a term says what it is, by when and where it stands: %s', (moment, title) => {
  const text = textOf(card('term', 'weighed', 'lead', { moment }));
  expect(text).toContain(title);
  expect(text).toContain('Alle gegevens binnen drie weken');
  expect(text).toContain('Uiterlijk maandag 14 december 2026');
  expect(text).toContain('Bron: KMS-protocol, stap 2');
  expect(dataOf(card('term', 'weighed', 'lead', { moment }), 'Overlegformulier invullen')).toMatchObject({
    for: 'formulier.fill',
  });
});

test('who guards the time reads whom to ask, and begins with how it stands', () => {
  for (const [kind, more] of [
    ['term', { moment: 'guard' }],
    ['term', { moment: 'escalate' }],
    ['nudge.zaak', { nth: 1 }],
  ] as const) {
    const guard = card(kind, 'weighed', 'directeur', more);
    expect(textOf(guard)).toContain('Vraag vandaag hoe het staat: Ilse de Vries.');
    expect(titles(guard)[0]).toBe('Tijdlijn bekijken');
    expect(textOf(card(kind, 'weighed', 'lead', more))).not.toContain('Vraag vandaag hoe het staat');
  }
});

test('several terms of one case stand on one card', () => {
  const shown = shownAs('weighed', 'lead');
  const both = berichtCard(shown, message('term'), [message('term', { rule: 'overleg', occurrence: 6 })]);
  expect(both && textOf(both)).toMatch(/Alle gegevens binnen drie weken[\s\S]*Afgesproken overleg/);
});

test('a check, a concern and a passed-on case begin with what to do', () => {
  expect(dataOf(card('nazorg.check', 'hulp', 'lead'), 'Korte check invullen')).toMatchObject({
    verb: 'form.open',
    for: 'nazorg.check',
  });
  expect(titles(card('zaak.new', 'opened', 'lead')).slice(0, 2)).toEqual([
    'Tijdlijn bekijken', // read it first
    'Overleg plannen',
  ]);
  expect(titles(card('zaak.new', 'acute', 'directeur'))[0]).toBe('Bel nu Veilig Thuis');
  expect(titles(card('noodsituatie.told', 'opened', 'lead'))[0]).toBe('Bel nu Veilig Thuis');
  expect(textOf(card('zaak.new', 'opened', 'lead'))).toContain('Van: Lotte Bakker');
});

test('a melding that was done names who did it and by when Veilig Thuis answers', () => {
  const text = textOf(card('melding.done', 'done', 'directeur'));
  expect(text).toContain('Ilse de Vries heeft de melding gedaan op maandag 23 november 2026.');
  expect(text).toContain('Veilig Thuis laat het weten, uiterlijk maandag 30 november 2026.');
});

test('who could not be reached is named with a phone number', () => {
  const phoned = { ...people.daan, phone: '06-00000000' };
  const people2 = school.people.map((one) => (one.id === phoned.id ? phoned : one));
  const shown = shownAs('asked', 'lead', { setting: setting({ school: { ...school, people: people2 } }) });
  const built = berichtCard(shown, message('undelivered'));
  expect(built && textOf(built)).toContain('Daan Jansen, 06-00000000 is in Teams niet bereikt.');
  const nobody = berichtCard(shown, message('undelivered', { about: { kind: 'zaak.new' } }));
  expect(nobody && textOf(nobody)).toContain('Er is niemand gevonden voor wie dit bericht was.');
});

test('about somebody who works here, who noticed reads whom to call besides the bestuur; a replacement only who was not reached', () => {
  const about = { kind: 'zaak.staff' as const, person: people.berend.id, tried: [people.sanne.id] };
  const said = (role: string) => {
    const built = berichtCard(shownAs('staff', role), message('undelivered', { about }));
    return built ? textOf(built) : '';
  };
  expect(said('opener')).toMatch(
    /Berend Mulder is in Teams niet bereikt\.[\s\S]*Sanne Smit is in Teams niet bereikt\./,
  );
  expect(said('opener')).toContain('In de schoolgegevens staat geen telefoonnummer.');
  expect(said('opener')).toContain('[0900-1113111](tel:09001113111) (werkdagen, 8.00-17.00 uur)');
  expect(said('opener')).toContain('Niet uit jullie protocol: de wet noemt de inspectie.');
  expect(said('colleague')).toContain('Berend Mulder is in Teams niet bereikt.');
  expect(said('colleague')).not.toMatch(/0900|vertrouwensinspecteur|wet/i);
});

test('a button stands there only for who may', () => {
  expect(titles(card('overleg.propose', 'weighed', 'lead'))).toContain('Overleg plannen');
  expect(titles(card('overleg.propose', 'weighed', 'colleague'))).toEqual(['Naar begin', 'Noodsituatie']);
});
