import { describe, expect, test } from 'vitest';
import { formFor } from '../../../src/cards/forms.ts';
import type { ShownCase } from '../../../src/cards/shown.ts';
import { waaromDialog } from '../../../src/cards/waarom.ts';
import type { FactVerb } from '../../../src/core/events.ts';
import { gaps } from '../../../src/core/melding.ts';
import type { Person } from '../../../src/core/school.ts';
import { templates } from '../../support/setting.ts';
import { ilse, lotte, type Story, sanne, schoolOf, story } from '../../support/story.ts';

const day = '2026-11-23';
const shownTo = (told: Story, who: Person): ShownCase => ({
  templates,
  setting: told.setting,
  who,
  at: told.now,
  cardId: 'card-1',
  code: 'K7-3FQ9',
  dossier: told.dossier,
});
const form = (told: Story, verb: FactVerb) => formFor(verb, shownTo(told, ilse));
const fields = (told: Story, verb: FactVerb) => form(told, verb).fields.map(({ id }) => id);
const weighing = (told: Story) =>
  form(told, 'afweging.answer').notes.filter(({ text }) => text.startsWith('Al gebeurd'));
const stands = (told: Story) => gaps(told.setting, told.dossier).find(({ id }) => id === 'anderen')?.met;
const differs = (told: Story, type: 'consultatie.recorded' | 'overleg.held') =>
  told.last(type)?.meta.afwijkingen;

const OUTSIDE = {
  verb: 'consultatie.record',
  day,
  with: 'De jeugdarts',
  outcome: 'Blijf kijken.',
  extern: true,
};

const packs = [
  ['R000-5', 'onze-wijs', 'externe-deskundigen', 'gegeven'],
  ['R002-1', 'symbio', 'sot-en-externen', 'schriftelijk'],
] as const;

describe.each(packs)('%s %s: somebody from outside the school', (_rule, pack, about, yes) => {
  const opened = () => story(schoolOf(pack)).opens();

  test('who hears the name without consent on record: recorded as it went, read in the weighing, and held up by nothing', () => {
    const told = opened();
    expect(stands(told)).toBe(true);
    told.does(lotte, { ...OUTSIDE, named: true });
    expect(differs(told, 'consultatie.recorded')).toEqual(['zonder-toestemming']);
    expect(stands(told)).toBe(false);
    const [note, ...more] = weighing(told);
    expect(note?.text).toContain(
      'Met iemand van buiten de school gepraat, maandag 23 november 2026. Met naam.',
    );
    expect(note?.text).toContain('terwijl de toestemming daarvoor niet is vastgelegd');
    expect([note?.dialogOnly, more]).toEqual([true, []]); // of this very case: never on a chat card
    told.answers('beslissing.1', 'nee');
    expect(told.last('melding.required')).toBeDefined();
    expect(JSON.stringify(waaromDialog(shownTo(told, ilse)))).toContain(
      'Met anderen is gepraat zoals jullie protocol zegt: nog niet',
    );
  });

  test('with the reason told, it is reasoned', () => {
    const told = opened();
    told.does(lotte, { ...OUTSIDE, named: true, whyDifferent: 'Zij kende hem al.' });
    expect(stands(told)).toBe('reasoned');
    told.does(lotte, { ...OUTSIDE, named: true, whyDifferent: '  ' });
    expect(stands(told)).toBe(false);
  });

  test('without the name, or with somebody of the school itself, there is nothing to mark', () => {
    const told = opened();
    told.does(lotte, { ...OUTSIDE, named: false });
    told.does(lotte, { ...OUTSIDE, extern: false, named: true });
    told.does(lotte, { verb: 'consultatie.record', day, with: 'Sanne', outcome: 'Kijk mee.', named: true }); // of before it was asked
    expect(differs(told, 'consultatie.recorded')).toBeUndefined();
    expect([weighing(told), stands(told)]).toEqual([[], true]);
  });

  test('consent that is told with it is on record once, as any answer of the parents', () => {
    const told = opened();
    told.does(lotte, { ...OUTSIDE, named: true, toestemming: yes });
    expect(differs(told, 'consultatie.recorded')).toBeUndefined();
    expect(told.last('toestemming.recorded')?.meta).toMatchObject({ about, day, state: 'gegeven' });
    const before = told.dossier.version;
    told.does(lotte, { ...OUTSIDE, named: true, toestemming: yes });
    expect(told.dossier.version).toBe(before + 1);
    told.does(ilse, {
      verb: 'overleg.hold',
      day,
      kind: 'team',
      named: true,
      intake: true,
      outcome: 'Besproken.',
    });
    expect(differs(told, 'overleg.held')).toBeUndefined();
  });

  test('a refusal that is told with it goes into the weighing; not asked, or no answer, is no consent', () => {
    for (const toestemming of ['niet-gevraagd', undefined]) {
      const told = opened();
      told.does(lotte, { ...OUTSIDE, named: true, ...(toestemming && { toestemming }) });
      expect(told.last('toestemming.recorded')).toBeUndefined();
      expect(differs(told, 'consultatie.recorded')).toEqual(['zonder-toestemming']);
    }
    const told = opened();
    told.does(lotte, { ...OUTSIDE, named: false, toestemming: 'geweigerd' });
    expect(told.last('toestemming.recorded')?.meta).toMatchObject({ about, state: 'geweigerd' });
    expect(
      form(told, 'afweging.answer')
        .notes.map(({ text }) => text)
        .join(),
    ).toContain('De ouders gaven geen toestemming');
  });

  test('is asked at an overleg without the team too', () => {
    const told = opened();
    const held = { verb: 'overleg.hold', day, kind: 'aandachtsfunctionaris', outcome: 'Besproken.' };
    told.does(ilse, { ...held, named: true, extern: false });
    expect(differs(told, 'overleg.held')).toBeUndefined();
    told.does(ilse, { ...held, named: true, extern: true });
    expect(differs(told, 'overleg.held')).toEqual(['zonder-toestemming']);
    expect(weighing(told)).toHaveLength(1);
  });

  test('the forms ask it: from outside, then whether the name was told, consent, and why not', () => {
    const told = opened();
    for (const verb of ['consultatie.record', 'overleg.hold'] as const)
      expect(fields(told, verb)).toEqual(
        expect.arrayContaining(['extern', 'named', 'toestemming', 'whyDifferent']),
      );
    const [extern, named] = ['extern', 'named'].map((id) =>
      form(told, 'consultatie.record').fields.find((field) => field.id === id),
    );
    expect(extern?.required).toBe(true);
    expect([named?.required, named?.requiredWhen]).toEqual([false, [{ field: 'extern', is: ['true'] }]]);
    const before = fields(told, 'consultatie.record');
    told.does(lotte, { verb: 'toestemming.record', day, about, state: 'gegeven', written: true }); // who talks with them
    expect(fields(told, 'consultatie.record')).toEqual(before); // a chat card tells nothing of the case
    told.refuses(sanne, { verb: 'toestemming.record', day, about, state: 'gegeven' });
  });
});

test('R002-1, R000-5: in writing where the protocol asks that, and nothing about paper where it does not', () => {
  const told = story(schoolOf('symbio')).opens();
  told.does(lotte, { ...OUTSIDE, named: true, toestemming: 'mondeling' });
  expect(told.last('toestemming.recorded')?.meta).toMatchObject({ state: 'gegeven', written: false });
  expect(differs(told, 'consultatie.recorded')).toEqual(['zonder-toestemming']);
  told.does(lotte, { ...OUTSIDE, named: true, toestemming: 'schriftelijk' });
  expect(differs(told, 'consultatie.recorded')).toBeUndefined();
  const choices = (pack: string) =>
    form(story(schoolOf(pack)).opens(), 'consultatie.record')
      .fields.find(({ id }) => id === 'toestemming')
      ?.choices?.map(({ value }) => value);
  expect(choices('symbio')).toEqual(['schriftelijk', 'mondeling', 'niet-gevraagd', 'geweigerd']);
  expect(choices('onze-wijs')).toEqual(['gegeven', 'niet-gevraagd', 'geweigerd']);
});

test('R002-2: an overleg with the SOT before the intake talk is on record as such, with or without the name', () => {
  const told = story(schoolOf('symbio')).opens();
  const held = { verb: 'overleg.hold', day, kind: 'team', outcome: 'Besproken.' };
  told.does(ilse, { ...held, named: false, intake: true });
  expect(differs(told, 'overleg.held')).toBeUndefined();
  told.does(ilse, { ...held, named: false, intake: false });
  expect(differs(told, 'overleg.held')).toEqual(['zonder-intake']);
  told.does(ilse, { ...held, named: true, intake: false, whyDifferent: 'Het had haast.' });
  expect(differs(told, 'overleg.held')).toEqual(['zonder-toestemming', 'zonder-intake']);
  expect([weighing(told).length, stands(told)]).toEqual([2, false]); // one of the two has no reason
  told.does(ilse, { ...held, kind: 'aandachtsfunctionaris', named: false, intake: false });
  expect(differs(told, 'overleg.held')).toBeUndefined();
  const elsewhere = story(schoolOf('onze-wijs')).opens();
  elsewhere.does(ilse, { ...held, named: false, intake: false });
  expect(differs(elsewhere, 'overleg.held')).toBeUndefined(); // its protocol knows no intake talk
});

test.each(['kms', 'vo-zorgcoordinator', 'po-sot'])(
  '%s asks no consent for this: nothing is asked, marked or looked at',
  (pack) => {
    const told = story(schoolOf(pack)).opens();
    for (const verb of ['consultatie.record', 'overleg.hold'] as const)
      for (const id of ['extern', 'named', 'toestemming', 'whyDifferent', 'intake'])
        expect(fields(told, verb)).not.toContain(id);
    told.does(lotte, { ...OUTSIDE, named: true });
    expect([differs(told, 'consultatie.recorded'), stands(told)]).toEqual([undefined, undefined]);
  },
);
