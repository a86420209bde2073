import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formCard } from '../../src/cards/form.ts';
import { errorsOf, readForm, typedOf } from '../../src/cards/form-read.ts';
import type { FormAim } from '../../src/cards/form-shape.ts';
import { formFor } from '../../src/cards/forms.ts';
import type { FactVerb } from '../../src/core/events.ts';
import { people, shownCase } from '../support/setting.ts';
import { aims, filled, fullDossier, TODAY } from './form-cases.ts';

const shown = shownCase({ dossier: fullDossier('woord'), who: people.ilse });
const read = (verb: FactVerb, data: Record<string, unknown>, aim: FormAim = {}) =>
  readForm(formFor(verb, shown, aim), data);

describe('what Teams sends becomes a fact', () => {
  test('the first card: empty inputs are absent', () => {
    expect(read('dossier.draft', { what: 'Ik zag een blauwe plek.', day: TODAY })).toEqual({
      asked: {
        verb: 'dossier.draft',
        pack: '',
        what: 'Ik zag een blauwe plek.',
        day: TODAY,
        where: '',
        present: '',
      },
    });
  });

  test('signals of several lists come together, in any order', () => {
    const form = formFor('dossier.describe', shown);
    const [first, second] = form.fields.filter(({ id }) => id.startsWith('labels.'));
    const some = (list: typeof first) => (list?.choices ?? []).slice(0, 2).map(({ value }) => value);
    const data = {
      [String(first?.id)]: some(first).toReversed().join(','),
      [String(second?.id)]: some(second)[0],
    };
    expect(readForm(form, data)).toMatchObject({
      asked: { labels: [...some(first).toReversed(), some(second)[0]] },
    });
  });

  test('a number is text, and an age has the day it was so', () => {
    expect(read('dossier.describe', { age: '7', ageAsOf: TODAY })).toMatchObject({
      asked: { age: 7, ageAsOf: TODAY },
    });
    expect(read('dossier.describe', { age: '7' })).toEqual({
      errors: { ageAsOf: 'Kies de dag waarop de leeftijd klopte.' },
    });
    const anonymous = read('dossier.describe', { ageAsOf: TODAY });
    expect(anonymous).toMatchObject({ asked: { naam: '', ageAsOf: '' } });
    expect(anonymous).not.toHaveProperty('asked.age');
  });

  test('ja and nee become yes and no; a toggle nobody touched keeps what it showed', () => {
    expect(read('dossier.open', { staff: 'false', acute: 'true' })).toEqual({
      asked: { verb: 'dossier.open', staff: false, acute: true, hideFrom: [] },
    });
    expect(read('melding.record', { day: TODAY, doneBy: people.ilse.id })).toMatchObject({
      asked: { named: true },
    });
    expect(read('overleg.plan', { kind: 'team', day: TODAY })).toMatchObject({ asked: { urgent: false } });
    expect(read('overleg.plan', { kind: 'team', day: TODAY, urgent: 'true' })).toMatchObject({
      asked: { urgent: true },
    });
  });

  test('the fields of the overlegformulier come together, and may all be empty', () => {
    expect(read('formulier.fill', { 'fields.C': 'plan', urgent: 'false' }, { part: '2' })).toEqual({
      asked: { verb: 'formulier.fill', part: '2', urgent: false, fields: { C: 'plan' } },
    });
    expect(read('formulier.fill', {}, { part: '1' })).toMatchObject({ asked: { part: '1', fields: {} } });
  });

  test('a local day and time become one moment in UTC, in winter and in summer', () => {
    const moment = (day: string) =>
      read('directeur.decide', { 'moment.day': day, 'moment.time': '14:30' }, { decision: 'eerst-overleg' });
    expect(moment('2026-11-24')).toMatchObject({ asked: { moment: '2026-11-24T13:30:00.000Z' } });
    expect(moment('2027-06-01')).toMatchObject({ asked: { moment: '2027-06-01T12:30:00.000Z' } });
  });

  test('the button that was pressed is the answer', () => {
    const aim = { question: 'afweging.2' } as const;
    expect(read('afweging.answer', { answer: 'twijfel', criteria: 'x' }, aim)).toMatchObject({
      asked: { question: 'afweging.2', answer: 'twijfel', criteria: [] },
    });
  });
});

describe('what does not fit comes back in Dutch', () => {
  test('an answer that asks for a reason', () => {
    const aim = { question: 'afweging.2' } as const;
    expect(read('afweging.answer', { answer: 'nee' }, aim)).toEqual({
      errors: { motivering: 'Vul in waarom je dit antwoord kiest.' },
    });
    expect(read('afweging.answer', { answer: 'nee', motivering: '   ' }, aim)).toHaveProperty(
      'errors.motivering',
    );
  });

  test('what somebody else told names who told it', () => {
    const told = { kind: 'derde', what: 'x', day: TODAY };
    expect(read('observatie.record', told)).toEqual({
      errors: { source: 'Vul in wie het vertelde. De bron hoort erbij.' },
    });
    expect(read('observatie.record', { ...told, kind: 'feit' })).toHaveProperty('asked');
  });

  test('a talk about the melding with nobody has its reason', () => {
    expect(read('melding.discuss', { with: 'niemand', day: TODAY })).toMatchObject({
      errors: { reason: expect.any(String), motivering: expect.any(String) },
    });
  });

  test.each([
    ['a day that is still to come', 'dossier.draft', { what: 'x', day: '2026-11-24' }, 'day'],
    ['a day that does not exist', 'dossier.draft', { what: 'x', day: '2026-02-30' }, 'day'],
    ['a term that has passed', 'hulp.start', { what: 'x', day: TODAY, term: TODAY }, 'term'],
    ['a time that does not exist', 'evaluatie.plan', { day: TODAY, time: '25:99' }, 'time'],
    ['too old', 'dossier.describe', { age: '31', ageAsOf: TODAY }, 'age'],
    ['half a year', 'dossier.describe', { age: '7.5', ageAsOf: TODAY }, 'age'],
    ['too many people', 'gesprek.hold', { persons: '10' }, 'persons'],
  ] as const)('%s', (_what, verb, data, id) => {
    const form = formFor(verb, shown);
    const error = form.fields.find((field) => field.id === id)?.error;
    expect(readForm(form, data)).toHaveProperty(`errors.${id}`, error);
  });

  test('a text that is too long says how long it may be, and is not lost', () => {
    const form = formFor('dossier.draft', shown);
    expect(readForm(form, { what: 'x'.repeat(5000), day: TODAY })).toHaveProperty('asked');
    const data = { what: 'x'.repeat(8001), day: TODAY };
    expect(readForm(form, data)).toEqual({
      errors: { what: 'Deze tekst is te lang. Maak hem korter dan 8000 tekens.' },
    });
    expect(typedOf(form, data).what).toHaveLength(8000);
  });

  test('a moment that is no time points at the time', () => {
    const decision = { decision: 'eerst-overleg' };
    expect(read('directeur.decide', { 'moment.day': TODAY, 'moment.time': 'straks' }, decision)).toEqual({
      errors: { 'moment.time': 'Vul een tijd in die nog komt, zoals 14:30.' },
    });
  });

  test('a form that has nothing to ask records nothing', () => {
    expect(read('directeur.decide', { decision: 'akkoord-zelf' })).toEqual({
      errors: { form: 'Kies op de kaart wat je beslist.' },
    });
  });
});

describe('what is forged is refused or dropped', () => {
  test.each([
    ['a person who does not work here', 'dossier.close', 'second', '99999999-0000-4000-8000-000000000001'],
    ['a person who is kept out', 'dossier.handOver', 'person', people.sanne.id],
    ['one person too many', 'dossier.open', 'hideFrom', `${people.daan.id},hacker`],
    ['a reason of another school', 'gesprek.skip', 'reason', 'mag-niet'],
    ['a signal that is not in the list', 'observatie.record', 'labels.gezin', 'gezin.1,__proto__'],
    ['an answer nobody can give', 'nazorg.check', 'trend', 'toString'],
  ] as const)('%s', (_what, verb, id, value) => {
    const form = formFor(verb, shown);
    const field = form.fields.find((one) => one.id.startsWith(id));
    expect(readForm(form, { ...filled(form), [String(field?.id)]: value })).toEqual({
      errors: { [String(field?.id)]: field?.error },
    });
  });

  test('a question, part or decision in the data changes nothing: the form says which it is', () => {
    expect(read('formulier.fill', { part: '2' }, { part: '1' })).toMatchObject({ asked: { part: '1' } });
    expect(
      read('directeur.decide', { decision: 'akkoord-zelf', reason: 'x' }, { decision: 'niet-akkoord' }),
    ).toMatchObject({ asked: { decision: 'niet-akkoord', reason: 'x' } });
    expect(read('afweging.answer', { answer: 'misschien' }, { question: 'afweging.2' })).toHaveProperty(
      'errors.form',
    );
  });

  test('fields that are not of the form are dropped', () => {
    const extra = {
      missing: ['gesprek'],
      pack: 'other@2020-01-01',
      verb: 'dossier.discard',
      seq: 1,
      by: 'x',
    };
    expect(read('dossier.draft', { what: 'x', day: TODAY, ...extra })).toEqual({
      asked: { verb: 'dossier.draft', pack: '', what: 'x', day: TODAY, where: '', present: '' },
    });
    const { asked } = read('melding.record', { ...extra, day: TODAY, doneBy: people.ilse.id }) as {
      asked: { missing: unknown };
    };
    expect(asked.missing).toEqual([]);
  });

  test.each([[null], [{}], [[]], [['x']], [{ toString: null }], [Number.NaN], [{ value: 'x' }]])(
    'a text that is %j is no text',
    (what) => {
      const result = read('dossier.draft', { what, day: TODAY });
      if (typeof what === 'number') expect(result).toHaveProperty('asked.what', 'NaN');
      else expect(result).toEqual({ errors: { what: 'Vul in wat je zag of hoorde.' } });
    },
  );

  test('what data inherits is not what was typed', () => {
    expect(read('dossier.draft', Object.create({ what: 'x', day: TODAY }))).toHaveProperty('errors.what');
    const polluted = JSON.parse('{"__proto__": {"what": "x"}, "fields.__proto__": "x", "day": "2026-11-23"}');
    expect(read('dossier.draft', polluted)).toHaveProperty('errors.what');
    expect(read('formulier.fill', polluted)).toMatchObject({ asked: { fields: {} } });
  });
});

test('a refusal of the core points at the field it is about', () => {
  const decide = formFor('directeur.decide', shown, { decision: 'eerst-overleg' });
  expect(errorsOf(decide, { code: 'date-order', field: 'moment' })).toEqual({
    'moment.time': 'Vul een tijd in die nog komt, zoals 14:30.',
  });
  const talk = formFor('gesprek.hold', shown);
  expect(errorsOf(talk, { code: 'fields', fields: ['whyDifferent'] })).toEqual({
    whyDifferent: 'Het gesprek ging anders dan het protocol zegt. Vul in waarom.',
  });
  const question = formFor('afweging.answer', shown, { question: 'beslissing.2' });
  expect(errorsOf(question, { code: 'criteria-open', criteria: ['x'] })).toHaveProperty('criteria');
  expect(errorsOf(talk, { code: 'fields', fields: ['elsewhere'] })).toHaveProperty('form');
  expect(errorsOf(talk, { code: 'melding-open' })).toBeUndefined();
});

test('what was typed comes back for the inputs of this form only', () => {
  const form = formFor('nazorg.check', shown);
  expect(typedOf(form, { note: 'x', day: '', trend: ['beter'], extra: 'y', code: 'K7-3FQ9' })).toEqual({
    note: 'x',
  });
});

const value = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('true', '9999-12-31', '0000-01-01', '2026-11-24', '23:59', '-0', '1e9', ',,', 'ja', 'team'),
);
test('whatever is sent: it is read or comes back in Dutch, and the form can be shown again', () => {
  fc.assert(
    fc.property(
      fc.nat(aims.length - 1),
      fc.infiniteStream(value),
      fc.dictionary(fc.string(), value),
      (i, sent, extra) => {
        const [verb, aim] = aims[i] ?? ['dossier.draft', {}];
        const form = formFor(verb, shown, aim);
        const data = {
          ...extra,
          ...Object.fromEntries(form.fields.map(({ id }) => [id, sent.next().value])),
        };
        const result = readForm(form, data);
        if ('asked' in result) return result.asked.verb === verb;
        const card = formCard(form, shown, {
          presentation: 'card',
          typed: typedOf(form, data),
          errors: result.errors,
        });
        return Object.values(result.errors).every(
          (error) => error.length > 0 && JSON.stringify(card).includes('Er ontbreekt'),
        );
      },
    ),
    { numRuns: 400 },
  );
});

test('a choice that is none of the choices is an error on its field, and does not come back', () => {
  const form = formFor('observatie.record', shownCase(), { kind: 'geheim' });
  const sent = { kind: 'geheim', what: 'Iets gezien.', day: TODAY, 'labels.x': 'y' };
  expect(readForm(form, sent)).toEqual({ errors: { kind: 'Kies wat voor informatie dit is.' } });
  expect(typedOf(form, sent)).toEqual({ what: 'Iets gezien.', day: TODAY });
  const many = formFor('dossier.open', shownCase());
  const hidden = `${people.daan.id},geheim`;
  expect(typedOf(many, { hideFrom: hidden })).toEqual({ hideFrom: people.daan.id });
});
