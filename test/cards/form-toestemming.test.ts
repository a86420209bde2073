import { expect, test } from 'vitest';
import { formCard } from '../../src/cards/form.ts';
import { formFor } from '../../src/cards/forms.ts';
import { wordsOn } from '../support/journey.ts';
import { templates } from '../support/setting.ts';
import { ilse, story } from '../support/story.ts';

const ask = (state: string, presentation: 'dialog' | 'card') => {
  const told = story().opens();
  told.does(ilse, { verb: 'toestemming.record', day: '2026-11-23', about: 'schoolarts', state });
  const shown = {
    templates,
    setting: told.setting,
    dossier: told.dossier,
    who: ilse,
    at: told.now,
    cardId: 'c',
    code: 'K7-3FQ9',
  };
  return wordsOn(
    formCard(formFor('afweging.answer', shown, { question: 'afweging.1' }), shown, { presentation }),
  );
};

test('consent that was refused comes back in the weighing, in the dialog only, and holds nothing up', () => {
  expect(ask('geweigerd', 'dialog')).toContain('Weeg dat mee. Melden kan altijd zonder toestemming.');
  expect(ask('geweigerd', 'card')).not.toContain('toestemming');
  expect(ask('gegeven', 'dialog')).not.toContain('Weeg dat mee');
});
