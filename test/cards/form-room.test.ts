import { describe, expect, test } from 'vitest';
import { formCard } from '../../src/cards/form.ts';
import { LONG, roomFor } from '../../src/cards/form-fields.ts';
import { readForm, typedOf } from '../../src/cards/form-read.ts';
import type { Field, Form, FormAim } from '../../src/cards/form-shape.ts';
import { formFor } from '../../src/cards/forms.ts';
import { turnTexts } from '../../src/cards/texts-turn.nl.ts';
import { lawKader } from '../../src/core/afweging.ts';
import { newDossier } from '../../src/core/dossier.ts';
import { type FactVerb, facts } from '../../src/core/events.ts';
import { people, shownCase } from '../support/setting.ts';
import { demoSchool, lotte, packs, schoolOf } from '../support/story.ts';
import { plausible } from './form-cases.ts';
import { parts } from './look.ts';

const ANSWER = 40_000; // characters: the 80 KB of UTF-16 that Teams takes as the answer to a click
const notice = [turnTexts.perhapsSaved, turnTexts.typedStands, turnTexts.danger].join(' ');
const decisions = ['akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord'];

/** Every form of one protocol, under each question, part and decision. */
function forms(
  packId: string,
  school = demoSchool,
): { form: Form; name: string; shown: ReturnType<typeof shownCase> }[] {
  const setting = schoolOf(packId, school);
  const dossier = { ...newDossier, status: 'open' as const, excluded: [people.sanne.id] };
  const shown = shownCase({ setting, dossier });
  const aims = (verb: FactVerb): FormAim[] => {
    if (verb === 'afweging.answer') {
      const { questions } = setting.pack.steps.afweging;
      return [...questions, ...(lawKader(setting)?.questions ?? [])].map(({ id }) => ({ question: id }));
    }
    if (verb === 'formulier.fill') return [{ part: '1' }, { part: '2' }];
    if (verb === 'directeur.decide') return decisions.map((decision) => ({ decision }));
    return [{}];
  };
  return facts.flatMap(({ verb }) =>
    aims(verb).map((aim) => ({
      form: formFor(verb, shown, aim),
      name: `${verb} ${JSON.stringify(aim)}`,
      shown,
    })),
  );
}

/** As much as can be chosen, and as much as can be typed of a sign. */
const full = (field: Field, sign: string): string =>
  field.kind === 'long' || field.kind === 'text'
    ? `a${sign.repeat((field.maxLength ?? 0) - 1)}`
    : plausible(field);

describe.each([...new Set([...packs.values()].map(({ id }) => id))])('under the protocol of %s', (packId) => {
  test.each(['x', '"', '\n'])(
    'whatever form is filled in to its last character (%j) comes back whole, in one answer of Teams',
    (sign) => {
      for (const { form, name, shown } of forms(packId)) {
        const data = Object.fromEntries(form.fields.map((field) => [field.id, full(field, sign)]));
        const typed = typedOf(form, data);
        const errors = Object.fromEntries(form.fields.map(({ id, error }) => [id, error]));
        for (const presentation of ['card', 'dialog'] as const) {
          const card = formCard(form, shown, { presentation, typed, errors, notice });
          expect(JSON.stringify(card).length, `${name} as a ${presentation}`).toBeLessThanOrEqual(ANSWER);
          const values = Object.fromEntries(parts(card).map(({ id, value }) => [id, value]));
          for (const { id, kind } of form.fields)
            if (kind === 'long' || kind === 'text') expect(values[id], `${name} ${id}`).toBe(data[id]);
        }
      }
    },
  );

  test('so does what is typed in a school of sixty people', () => {
    const more = Array.from({ length: 60 - demoSchool.people.length }, (_, i) => ({
      ...lotte,
      id: `99999999-0000-4000-8000-0000000000${i + 10}`,
      name: `Voornaam van Achternaam ${i}`,
    }));
    for (const { form, name, shown } of forms(packId, {
      ...demoSchool,
      people: [...demoSchool.people, ...more],
    })) {
      const typed = typedOf(
        form,
        Object.fromEntries(form.fields.map((field) => [field.id, full(field, 'x')])),
      );
      const card = formCard(form, shown, { presentation: 'card', typed, notice });
      expect(JSON.stringify(card).length, name).toBeLessThanOrEqual(ANSWER);
    }
  });

  test('each long answer may be at least 2,000 characters, and says how long where that is less than is kept', () => {
    for (const { form, name } of forms(packId)) {
      for (const { kind, id, maxLength = 0, hint = '' } of form.fields) {
        if (kind !== 'long') continue;
        expect(maxLength, `${name} ${id}`).toBeGreaterThanOrEqual(2000);
        expect(hint.includes(`Hooguit ${maxLength} tekens.`), `${name} ${id}`).toBe(maxLength < LONG);
      }
    }
  });
});

test('what came from a client that let more be typed is taken all the same', () => {
  const shown = shownCase({ dossier: { ...newDossier, status: 'open' } });
  const form = formFor('gesprek.hold', shown);
  const [one] = form.fields.filter(({ kind }) => kind === 'long');
  expect(one?.maxLength).toBeLessThan(7000);
  const data = Object.fromEntries(form.fields.map((field) => [field.id, plausible(field)]));
  const long = { ...data, [one?.id ?? '']: 'x'.repeat(7000) };
  expect(readForm(form, long)).toHaveProperty('asked');
  expect(typedOf(form, long)[one?.id ?? '']).toHaveLength(7000);
});

test('long answers share what there is, and never get more than is kept', () => {
  expect([0, 1, 2, 3, 7].map((stories) => roomFor(stories, 0))).toEqual([LONG, LONG, 7500, 5000, 2100]);
  expect(roomFor(7, 2)).toBe(2000);
});
