import { describe, expect, test } from 'vitest';
import { formFor } from '../../../src/cards/forms.ts';
import { eventTexts } from '../../../src/cards/texts-tijdlijn.nl.ts';
import { gaps } from '../../../src/core/melding.ts';
import { templates } from '../../support/setting.ts';
import { ilse, lotte, type Story, schoolOf, story } from '../../support/story.ts';

const day = '2026-11-23';
const opened = (pack = 'po-sot') => story(schoolOf(pack)).opens();
const talk = (who: string, whyDifferent?: string) => ({
  verb: 'gesprek.hold',
  day,
  with: who,
  facts: 'Je bent vaak moe.',
  ...(whyDifferent !== undefined && { whyDifferent }),
});
const differs = (told: Story) => told.last('gesprek.held')?.meta.afwijkingen;
const stands = (told: Story) => gaps(told.setting, told.dossier).find(({ id }) => id === 'ouders')?.met;
const form = (told: Story, verb: 'gesprek.hold' | 'afweging.answer') =>
  formFor(verb, {
    templates,
    setting: told.setting,
    who: ilse,
    at: told.now,
    cardId: 'card-1',
    code: 'K7-3FQ9',
    dossier: told.dossier,
  });
const NOT_YET = 'De ouders zijn in deze zaak nog niet gesproken.';
const weighing = (told: Story) => form(told, 'afweging.answer').notes.filter(({ text }) => text === NOT_YET);

describe('R004-2: a talk with the pupil alone, while the parents were not spoken to', () => {
  test('is on record as that, with the reason; without one it is asked', () => {
    const told = opened();
    for (const why of [undefined, '  '])
      expect(told.refuses(lotte, talk('leerling', why))).toEqual({
        code: 'fields',
        fields: ['whyDifferent'],
      });
    told.does(lotte, talk('leerling', 'Zij zijn op reis.'));
    expect(differs(told)).toEqual(['ouders-nog-niet']);
    const meta = told.last('gesprek.held')?.meta;
    if (meta === undefined) throw new Error('no talk');
    expect(eventTexts['gesprek.held'](meta, {} as never)).toContain(
      'Anders dan in het protocol: de ouders zijn nog niet gesproken.',
    );
    expect(form(told, 'gesprek.hold').fields.map(({ id }) => id)).toContain('whyDifferent');
    expect(form(told, 'gesprek.hold').notes.map(({ text }) => text)).toContain(
      'Sprak je alleen met de leerling, en nog niet met de ouders? Leg dan ook vast waarom.',
    );
  });

  test('is not otherwise once the parents were spoken to, alone or with the pupil', () => {
    for (const who of ['ouders', 'beiden']) {
      const told = opened();
      told.does(lotte, talk(who));
      expect(differs(told)).toEqual([]);
      told.does(lotte, talk('leerling'));
      expect(differs(told)).toEqual([]);
      expect([stands(told), weighing(told)]).toEqual([true, []]);
    }
  });

  test('is reasoned in the gap check, read in the weighing, and holds no melding up', () => {
    const told = opened();
    expect(stands(told)).toBe(false);
    told.does(lotte, talk('leerling', 'Zij zijn op reis.'));
    expect(stands(told)).toBe('reasoned');
    expect(weighing(told)).toMatchObject([
      { source: 'Protocol, de stappen naast elkaar', dialogOnly: true }, // of this very case: never on a chat card
    ]);
    told.answers('beslissing.1', 'ja');
    expect(told.last('melding.required')).toBeDefined();
  });

  test('no talk at all is reasoned by why the step is not there', () => {
    const told = opened();
    told.does(ilse, { verb: 'missing.explain', step: 'overleg', reason: 'Ziek.' });
    expect(stands(told)).toBe(false);
    told.does(ilse, { verb: 'missing.explain', step: 'gesprek', reason: 'Zij zijn op reis.' });
    expect(stands(told)).toBe('reasoned');
  });
});

test.each(['onze-wijs', 'symbio', 'vo-zorgcoordinator', 'kms'])(
  '%s does not say this of a talk with the pupil: nothing is marked, and no reason counts for the parents',
  (pack) => {
    const told = opened(pack);
    told.does(lotte, { ...talk('leerling'), persons: 2, childTold: true });
    expect(differs(told)).toEqual([]);
    told.does(ilse, { verb: 'missing.explain', step: 'gesprek', reason: 'Zij zijn op reis.' });
    expect([stands(told), weighing(told)]).toEqual([false, []]);
  },
);

test('R000-11: where the protocol knows reasons to leave the talk out, one of those is the reason', () => {
  const told = opened('onze-wijs');
  told.does(lotte, {
    verb: 'gesprek.skip',
    day,
    reason: 'veiligheid',
    motivering: 'Hij wordt boos op haar.',
  });
  expect(stands(told)).toBe('reasoned');
});
