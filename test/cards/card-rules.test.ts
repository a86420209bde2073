import { expect, test } from 'vitest';
import { stubCard } from '../../src/cards/stub.ts';
import { Pack } from '../../src/protocols/schema.ts';
import { cardRules, type Typed } from '../support/card-rules.ts';
import { practicePack, setting, shownCase } from '../support/setting.ts';

const { roles, terms, ...rest } = structuredClone(practicePack);
/** A school with words of its own. */
const elsewhere = Pack.parse({
  ...rest,
  id: 'de-els',
  title: 'Elzen-protocol',
  terms: { ...terms, team: 'Bosteam' },
  roles: roles.map((role) => ({ ...role, title: `bos${role.title}` })),
  contacts: rest.contacts.map((one) => ({ ...one, phone: '0800-9999' })),
  alsoNamed: [{ word: 'bosarts', source: { place: 'Elzen-protocol, stap 2', lines: [1, 1] } }],
});
const { law } = setting();
const rules = cardRules(practicePack, [practicePack, elsewhere], law);
const nobody: Typed = { before: [], now: [] };

const card = (...more: object[]) => {
  const stub = stubCard(shownCase(), 'K7-3FQ9', 'handled');
  return { ...stub, body: [...stub.body, ...more] };
};
const text = (said: string) => ({ type: 'TextBlock', text: said, wrap: true });
const field = (more: object) => ({ type: 'Input.Text', id: 'what', label: 'Wat?', ...more });
const found = (given: object, typed = nobody, place: 'chat' | 'answer' | 'dialog' = 'chat') =>
  rules.card(given, place, typed).join('\n');

test('a card of the bot keeps all rules', () => {
  expect(found(card())).toBe('');
});

test.each([
  ['an open place', card(text('Zaak $' + '{code}')), 'unresolved ${'],
  ['an old version', { ...card(), version: '1.4' }, 'version 1.4'],
  ['too much text', card(text('x'.repeat(20_000))), 'characters'],
  [
    'too many buttons',
    card(...[1, 2, 3, 4, 5, 6].map((id) => ({ type: 'Action.Submit', id, title: `${id}` }))),
    'buttons, not 6',
  ],
  ['a field without a label', card({ type: 'Input.Text', id: 'what' }), 'field what has no label'],
  ['a required field that says nothing', card(field({ isRequired: true })), 'no errorMessage'],
  ['a telling notification', { ...card(), speak: 'Zaak K7-3FQ9' }, 'notification “Zaak K7-3FQ9”'],
  ['a team of another school', card(text('Vraag het Bosteam.')), '“Bosteam” is a word of de-els'],
  ['a role of another school', card(text('Bosdirecteur: bel.')), '“Bosdirecteur” is a word of de-els'],
  [
    'somebody whom only another protocol names',
    card(text('Vraag de bosarts.')),
    '“bosarts” is a word of de-els',
  ],
  ['a number of another school', card(text('Bel 0800-9999.')), '“0800-9999” is a word of de-els'],
  ['a day as a machine writes it', card(text('Op 2026-11-23.')), 'a day as a machine writes it'],
  ['a title of a choice', card({ choices: [{ title: 'bosbestuur', value: 'x' }] }), '“bosbestuur”'],
])('it sees %s, and says where', (_, given, problem) => {
  expect(found(given)).toContain(problem);
});

test('a longer word, or what a button sends, is no word of another school', () => {
  expect(found(card(text('Bosteamleden')))).toBe('');
  expect(found(card({ choices: [{ title: 'Iets', value: 'bosbestuur' }] }))).toBe('');
});

test('what was typed is only back in its own field, in the answer to the click that sent it', () => {
  const typed = { before: ['Noor', 'Blauwe plek.'], now: ['Blauwe plek.'] };
  expect(found(card(text('Noor is er.')), typed)).toContain('what was typed, “Noor”');
  expect(found(card(text('Noor is er.')), typed, 'answer')).toContain('what was typed, “Noor”');
  expect(found(card(text('Noor is er.')), typed, 'dialog')).toBe('');
  expect(found(card(field({ value: 'Blauwe plek.' })), typed)).toContain('“Blauwe plek.”');
  expect(found(card(field({ value: 'Blauwe plek.' })), typed, 'answer')).toBe('');
  expect(found(card(field({ value: 'Noor' })), typed, 'answer')).toContain('“Noor”');
});

test('a word of another school that somebody typed is theirs', () => {
  expect(found(card(text('Het Bosteam belt.')), { before: ['Het Bosteam belt.'], now: [] }, 'dialog')).toBe(
    '',
  );
});

test('where the reporting body has another name, that name is used', () => {
  const named = { ...practicePack, terms: { ...terms, veiligThuis: 'Meldpunt' } };
  const there = cardRules(named, [named], law);
  expect(there.text('Bel Veilig Thuis.', nobody)).toHaveLength(1);
  expect(there.text('Wet: Veilig Thuis antwoordt.', nobody)).toEqual([]);
  const replaced = [{ ...(practicePack.contacts[0] ?? {}), id: 'meldpunt', word: 'Meldpunt' }];
  const old = Pack.parse({
    ...named,
    words: replaced.map(({ id, word }) => ({
      id,
      word,
      standing: { status: 'outdated', note: 'Is opgegaan in Veilig Thuis.', replacement: 'Veilig Thuis' },
      source: practicePack.definitions[0]?.source,
    })),
  });
  const outdated = cardRules(old, [old], law);
  expect(outdated.text('Bel Veilig Thuis.', nobody)).toEqual([]);
  expect(outdated.card(card(text('Bel het Meldpunt.')), 'chat', nobody).join()).toContain('out of date');
  expect(outdated.card(card(text('Het Meldpunt heet nu Veilig Thuis.')), 'chat', nobody)).toEqual([]);
});

test('that a protocol has no such part may be said in the words of another', () => {
  const denies = { ...practicePack, silent: [{ topic: 'team', text: 'Jullie protocol kent geen Bosteam.' }] };
  const there = cardRules(denies, [denies, elsewhere], law);
  expect(there.text('Jullie protocol kent geen Bosteam.', nobody)).toEqual([]);
  expect(there.text('Vraag het Bosteam.', nobody)).toHaveLength(1);
});
