import { describe, expect, test } from 'vitest';
import { readForm } from '../../../src/cards/form-read.ts';
import { formFor } from '../../../src/cards/forms.ts';
import { eventTexts } from '../../../src/cards/texts-tijdlijn.nl.ts';
import { gaps } from '../../../src/core/melding.ts';
import { templates } from '../../support/setting.ts';
import { lotte, type Story, schoolOf, story } from '../../support/story.ts';

const day = '2026-11-23';
const opened = (pack = 'onze-wijs') => story(schoolOf(pack)).opens();
const third = (more: object) => ({ verb: 'observatie.record', day, kind: 'derde', ...more });
const WORDS = { what: 'Oma hoort hem huilen.', source: 'Oma' };
const stands = (told: Story, id: string) =>
  gaps(told.setting, told.dossier).find((gap) => gap.id === id)?.met;
const form = (told: Story) =>
  formFor('observatie.record', {
    templates,
    setting: told.setting,
    who: lotte,
    at: told.now,
    cardId: 'card-1',
    code: 'K7-3FQ9',
    dossier: told.dossier,
  });
const errors = (told: Story, data: Record<string, string>) => {
  const read = readForm(form(told), { day, ...data });
  return 'errors' in read ? Object.keys(read.errors) : [];
};

describe('R000-3: somebody else told it, and does not want it in the dossier', () => {
  test.each(['what', 'where', 'present', 'source'])(
    'neither what was told nor who told it gets in: “%s” comes back, and is nowhere',
    (field) => {
      const told = opened();
      const before = told.dossier;
      expect(told.refuses(lotte, third({ consent: 'nee', [field]: 'Oma' }))).toEqual({
        code: 'fields',
        fields: ['consent'],
      });
      expect(told.dossier).toBe(before);
    },
  );

  test('a signal that was ticked is what was told too', () => {
    expect(opened().refuses(lotte, third({ consent: 'nee', labels: ['moe'] }))).toEqual({
      code: 'fields',
      fields: ['consent'],
    });
  });

  test('that it was told is on record, and nothing of it; the gap check misses no source', () => {
    const told = opened();
    told.does(lotte, third({ consent: 'nee', what: ' ' }));
    const last = told.last('observatie.recorded');
    expect(last?.meta).toMatchObject({ kind: 'derde', consent: 'nee', leftOut: true });
    expect(JSON.stringify(last)).not.toContain('Oma');
    if (last === undefined) throw new Error('nothing recorded');
    expect(eventTexts['observatie.recorded'](last.meta, {} as never)).toContain(
      'De bron vindt het niet goed. Daarom staat hier niet wat er is verteld.',
    );
    expect([stands(told, 'bron'), stands(told, 'gevraagd')]).toEqual([true, true]);
  });

  test('the same click twice is on record once', () => {
    const told = opened();
    const click = { actionId: 'one' };
    told.does(lotte, third({ consent: 'nee' }), click);
    expect(told.does(lotte, third({ consent: 'nee' }), click)).toEqual([]);
  });

  test('with a yes, or not asked, it is written down with its source; not asked is seen in the gap check', () => {
    const told = opened();
    for (const consent of ['ja', 'niet-gevraagd', undefined]) {
      const more = consent === undefined ? {} : { consent };
      expect(told.refuses(lotte, third({ ...more, what: 'Zij huilt.' }))).toMatchObject({
        fields: ['source'],
      });
      expect(told.refuses(lotte, third({ ...more, source: 'Oma' }))).toMatchObject({ fields: ['what'] });
    }
    told.does(lotte, third({ ...WORDS, consent: 'ja' }));
    expect(told.last('observatie.recorded')?.meta.leftOut).toBeUndefined();
    expect(stands(told, 'gevraagd')).toBe(true);
    told.does(lotte, third({ ...WORDS, consent: 'niet-gevraagd' }));
    expect([stands(told, 'bron'), stands(told, 'gevraagd')]).toEqual([true, false]);
  });

  test('what one saw oneself is written down, whatever stands at that question', () => {
    const told = opened();
    told.does(lotte, { verb: 'observatie.record', day, kind: 'feit', consent: 'nee', what: 'Hij huilde.' });
    expect(told.last('observatie.recorded')?.content?.what).toBe('Hij huilde.');
    expect(
      told.refuses(lotte, { verb: 'observatie.record', day, kind: 'feit', consent: 'nee' }),
    ).toMatchObject({
      fields: ['what'],
    });
  });

  test('the form asks it before the words, needs neither words nor name at a no, and says how it is read', () => {
    const told = opened();
    const ids = form(told).fields.map(({ id }) => id);
    expect(ids.indexOf('consent')).toBeLessThan(ids.indexOf('what'));
    expect(ids.indexOf('consent')).toBeLessThan(ids.indexOf('source'));
    expect(errors(told, { kind: 'derde', consent: 'nee' })).toEqual([]);
    expect(errors(told, { kind: 'derde', consent: 'ja' })).toEqual(['what', 'source']);
    expect(errors(told, { kind: 'feit' })).toEqual(['what']);
    const said = form(told)
      .notes.map(({ text }) => text)
      .join('\n');
    expect(said).toMatch(
      /Zegt die ander nee\?[\s\S]*Zo leest de assistent het protocol: Jullie protocol vraagt toestemming/,
    );
  });
});

test.each(['kms', 'symbio', 'vo-zorgcoordinator', 'po-sot'])(
  '%s asks no permission of who told it: it is not asked, and nothing is left out',
  (pack) => {
    const told = opened(pack);
    expect(form(told).fields.map(({ id }) => id)).not.toContain('consent');
    told.does(lotte, third({ ...WORDS, consent: 'nee' }));
    expect(told.last('observatie.recorded')?.content?.what).toBe(WORDS.what);
    expect(told.last('observatie.recorded')?.meta.leftOut).toBeUndefined();
    expect(stands(told, 'gevraagd')).toBeUndefined();
    expect(errors(told, { kind: 'derde' })).toEqual(['what', 'source']);
  },
);
