import { expect, test } from 'vitest';
import { formFor } from '../../../src/cards/forms.ts';
import type { ShownCase } from '../../../src/cards/shown.ts';
import type { FactVerb } from '../../../src/core/events.ts';
import { templates } from '../../support/setting.ts';
import { ilse, lotte, schoolOf, story } from '../../support/story.ts';

const shownTo = (pack: string, who = lotte): ShownCase => {
  const { setting, dossier, now: at } = story(schoolOf(pack));
  return { templates, setting, dossier, who, at, cardId: 'card-1', code: 'K7-3FQ9' };
};
const form = (pack: string, verb: FactVerb, who = lotte) => formFor(verb, shownTo(pack, who));

test.each([
  ['kms', []],
  ['onze-wijs', []],
  ['symbio', []],
  ['vo-zorgcoordinator', []],
  ['po-sot', ['Bespreek het met de ouders: dat hoort bij elke stap.']], // its own rule, of every step
])('%s: on the first card nothing stands before what is asked that is only to look up', (pack, said) => {
  expect(form(pack, 'dossier.draft').notes.map(({ text }) => text)).toEqual(said);
});

test('what a protocol refers to and does not have is said on the card after it, in small print', () => {
  const [list] = form('onze-wijs', 'dossier.describe').notes;
  expect(list?.text).toContain('De assistent heeft de signalenlijst van jullie protocol (bijlage 1) niet.');
  expect(list?.quiet).toBe(true);
  expect(form('po-sot', 'dossier.describe').notes.filter(({ quiet }) => quiet)).not.toEqual([]);
});

test('the last card says with whom the concern is shared; who would share it with themselves reads of nobody', () => {
  expect(form('kms', 'dossier.open').why).toBe(
    'Met “Zaak openen” deel je de zorg met Ilse de Vries. Gaat het om iemand die hier werkt? Dan alleen met het bestuur.',
  );
  expect(form('kms', 'dossier.open', ilse).why).not.toContain('Ilse');
});
