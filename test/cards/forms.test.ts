import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/cards/form-shape.ts';
import { isUnreadable, paramsOf } from '../../src/cards/form-shape.ts';
import { formFor } from '../../src/cards/forms.ts';
import { newDossier, replay } from '../../src/core/dossier.ts';
import { barePack, people, practicePack, setting, shownCase } from '../support/setting.ts';
import { happened } from './cases.ts';
import { aims, fullDossier, verbs } from './form-cases.ts';

const field = (form: Form, id: string) => form.fields.find((one) => one.id === id);
const names = (form: Form, id: string) => field(form, id)?.choices?.map(({ title }) => title);

test('long texts about a child are asked in these forms, the others fit the chat', () => {
  const shown = shownCase({ dossier: fullDossier('woord'), who: people.ilse });
  const long = new Set(aims.flatMap(([verb, aim]) => (formFor(verb, shown, aim).long ? [verb] : [])));
  expect(verbs.filter((verb) => !long.has(verb))).toEqual([
    'dossier.open',
    'dossier.discard',
    'overleg.plan',
    'verandering.record',
    'verband.record',
    'gesprek.plan',
    'bestuur.inform',
    'evaluatie.plan',
    'nazorg.plan',
    'nazorg.check',
    'dossier.handOver',
    'person.exclude',
    'person.admit',
  ]);
});

describe('people are chosen by name', () => {
  const excluded = {
    ...newDossier,
    status: 'open' as const,
    opener: people.lotte.id,
    excluded: [people.daan.id],
  };

  test('never somebody who is kept out of the case', () => {
    const shown = shownCase({ dossier: excluded });
    for (const [verb, aim] of aims) {
      if (verb === 'person.admit') continue;
      for (const { choices = [] } of formFor(verb, shown, aim).fields) {
        expect(choices.map(({ value }) => value)).not.toContain(people.daan.id);
      }
    }
    expect(names(formFor('melding.record', shown), 'doneBy')).toEqual([
      'Lotte Bakker',
      'Sanne Smit',
      'Ilse de Vries',
      'Berend Mulder',
    ]);
  });

  test('who may not look into the case reads the whole roster: no list tells who is kept out of it', () => {
    const colleague = shownCase({ dossier: excluded, who: people.sanne });
    expect(names(formFor('melding.record', colleague), 'doneBy')).toContain('Daan Jansen');
  });

  test('only those who are kept out can be admitted', () => {
    expect(names(formFor('person.admit', shownCase({ dossier: excluded })), 'person')).toEqual([
      'Daan Jansen',
    ]);
    expect(formFor('person.admit', shownCase())).toMatchObject({ fields: [], buttons: [] });
  });

  test('nobody is their own second person, and nobody hides a case from themselves', () => {
    expect(names(formFor('dossier.close', shownCase()), 'second')).not.toContain('Lotte Bakker');
    expect(names(formFor('dossier.open', shownCase()), 'hideFrom')).not.toContain('Lotte Bakker');
  });

  test('who records a melding is proposed as who did it', () => {
    expect(field(formFor('melding.record', shownCase({ who: people.daan })), 'doneBy')?.value).toBe(
      people.daan.id,
    );
  });
});

describe('what the protocol does not have is not asked', () => {
  const bare = shownCase({ setting: setting({ pack: barePack() }) });

  test.each([
    ['formulier.fill', {}],
    ['toestemming.record', {}],
    ['gesprek.skip', {}],
    ['nabespreking.hold', {}],
  ] as const)('%s says so, and records nothing', (verb, aim) => {
    expect(formFor(verb, bare, aim)).toMatchObject({
      why: 'Jullie protocol zegt hier niets over.',
      fields: [],
      buttons: [],
    });
  });

  test('a question that is not there gives no other question, and says how to go on', () => {
    expect(formFor('afweging.answer', shownCase(), { question: 'afweging.99' })).toMatchObject({
      why: 'Deze vraag staat niet in jullie protocol. Open de zaak en ga daar verder met wegen.',
      fields: [],
      buttons: [],
    });
  });

  test('no signals, no team, no doubt, no criteria', () => {
    expect(formFor('dossier.describe', bare).fields.filter(({ id }) => id.startsWith('labels.'))).toEqual([]);
    expect(field(formFor('overleg.plan', bare), 'kind')).toMatchObject({
      choices: [{ title: 'Met de aandachtsfunctionaris', value: 'aandachtsfunctionaris' }],
      value: 'aandachtsfunctionaris',
    });
    const question = formFor('afweging.answer', bare, { question: 'beslissing.2' });
    expect(question.buttons?.map(({ title }) => title)).toEqual(['Ja', 'Nee']);
    expect(field(question, 'criteria')).toBeUndefined();
    expect(formFor('gesprek.hold', bare).notes).toEqual([]);
    expect(field(formFor('melding.discuss', bare), 'reason')).toBeUndefined();
  });
});

describe('the protocol is quoted', () => {
  test('a question has its own words, what each answer means, and its place', () => {
    const pack = practicePack.steps.afweging.questions.find(({ id }) => id === 'afweging.2');
    const form = formFor('afweging.answer', shownCase(), { question: 'afweging.2' });
    const notes = form.notes.map(({ text }) => text);
    expect(form).toMatchObject({
      title: pack?.title,
      source: 'KMS-protocol, stap 4, afwegingsvraag 2',
      progress: 'Vraag 2 van 5',
    });
    expect(notes[0]).toBe(pack?.text);
    expect(notes).toContain(`Ja / Ik twijfel: ${pack?.meaning.ja}`);
    expect(notes).toContain(`Nee: ${pack?.meaning.nee}`);
    expect(notes.some((text) => text.startsWith('Meldnorm A: '))).toBe(true);
  });

  test('what the assistant reads into it stands apart', () => {
    const { notes } = formFor('afweging.answer', shownCase(), { question: 'afweging.4' });
    expect(notes.some(({ text, source }) => text.startsWith('Zo leest de assistent') && !source)).toBe(true);
  });

  test('six criteria stand with the second beslissing, as the protocol words them', () => {
    const criteria = practicePack.steps.afweging.questions.find(({ id }) => id === 'beslissing.2')?.criteria;
    const form = formFor('afweging.answer', shownCase(), { question: 'beslissing.2' });
    expect(names(form, 'criteria')).toEqual(criteria?.map(({ text }) => text));
    expect(form.progress).toBe('Vraag 2 van 2');
  });

  test('the rules of a talk are told before it is recorded', () => {
    expect(formFor('gesprek.hold', shownCase()).notes).toEqual(
      [
        practicePack.steps.gesprek.whom?.text,
        'Voer het gesprek met 2 mensen van school: nooit alleen, en niet met meer.',
        'Vertel de leerling vooraf dat je met de ouders praat.',
      ].map((text) => ({ text, source: 'KMS-protocol, stap 3' })),
    );
  });

  test('each part of the overlegformulier has the headings of the protocol', () => {
    const of = (part: '1' | '2') => formFor('formulier.fill', shownCase(), { part });
    const ids = (part: '1' | '2') => of(part).fields.map(({ id }) => id);
    const expected = (part: '1' | '2') =>
      practicePack.steps.overleg.form?.fields
        .filter((one) => one.part === part)
        .map(({ id }) => `fields.${id}`);
    expect(ids('1')).toEqual([...(expected('1') ?? []), 'nextOverleg', 'time', 'with', 'urgent']);
    expect(ids('2')).toEqual([...(expected('2') ?? []), 'nextOverleg', 'time', 'with', 'urgent']);
    expect(of('2')).toMatchObject({ fixed: { part: '2' }, progress: 'Deel 2 van 2' });
  });
});

describe('a decision of the directeur', () => {
  const form = (decision?: string) =>
    formFor('directeur.decide', shownCase({ who: people.daan }), { decision });

  test('asks what belongs to it and nothing else', () => {
    const asked = ['akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord'].map((decision) =>
      form(decision).fields.map(({ id, required }) => [id, required]),
    );
    expect(asked).toEqual([
      [],
      [['person', true]],
      [
        ['moment.day', true],
        ['moment.time', true],
      ],
      [['reason', true]],
    ]);
  });

  test.each([undefined, 'akkoord', '__proto__', 'constructor'])(
    '%s is no decision: nothing is agreed to',
    (decision) => {
      expect(form(decision)).toMatchObject({ fields: [], buttons: [], fixed: {} });
    },
  );
});

test('a melding that is recorded shows what is missing to who may look into the case, and does not ask for it', () => {
  const dossier = replay([
    happened('dossier.drafted', people.lotte),
    happened('dossier.opened', people.lotte),
  ]);
  const notes = (who: typeof people.ilse) =>
    formFor('melding.record', shownCase({ dossier, who }))
      .notes.map(({ text }) => text)
      .join(' ');
  expect(notes(people.ilse)).toContain('Nog niet vastgelegd: ');
  expect(notes(people.sanne)).not.toContain('Nog niet vastgelegd');
  const form = formFor('melding.record', shownCase({ dossier, who: people.ilse }));
  expect(form.fields.filter(({ required }) => required).map(({ id }) => id)).toEqual(['day', 'doneBy']);
});

test('nothing is required to record an emergency', () => {
  expect(formFor('noodsituatie.record', shownCase()).fields.some(({ required }) => required)).toBe(false);
});

describe('what shares a draft', () => {
  const draft = replay([happened('dossier.drafted', people.lotte)]);
  const shared = replay([
    happened('dossier.drafted', people.lotte),
    happened('dossier.opened', people.lotte),
  ]);
  const ids = (
    dossier: typeof draft,
    verb: 'noodsituatie.record' | 'melding.record' | 'advies.ask',
    data = {},
  ) => formFor(verb, shownCase({ dossier }), paramsOf(data)).fields.map(({ id }) => id);

  test.each(['noodsituatie.record', 'melding.record'] as const)(
    '%s asks for whom the case is not, with an answer beforehand, only as long as nobody else can see it',
    (verb) => {
      const form = formFor(verb, shownCase({ dossier: draft }));
      expect(field(form, 'staff')).toMatchObject({ required: false, value: 'false' });
      expect(field(form, 'hideFrom')).toMatchObject({ required: false });
      expect(names(form, 'hideFrom')).not.toContain('Lotte Bakker'); // nobody hides from themselves
      expect(ids(shared, verb)).not.toContain('staff');
      expect(ids(shared, verb, { staff: 'true' })).not.toContain('staff'); // whatever is sent along
    },
  );

  test('asking advice shares nothing, and asks nothing more', () => {
    expect(ids(draft, 'advies.ask')).not.toContain('staff');
  });

  test('an answer that was given stays on the form while the case cannot be read', () => {
    expect(ids(newDossier, 'noodsituatie.record')).not.toContain('staff');
    expect(ids(newDossier, 'noodsituatie.record', { staff: 'true' })).toContain('staff');
  });
});

test('a correction points at what was recorded, without its content', () => {
  const shown = shownCase({ dossier: fullDossier('woord') });
  const of = (form: Form) => field(form, 'of');
  expect(of(formFor('correctie.add', shown))?.choices?.[0]).toEqual({
    title: '1. Wat is er gebeurd? (23-11-2026)',
    value: '1',
  });
  expect(of(formFor('correctie.add', shown, { of: '4' }))).toMatchObject({
    choices: [{ value: '4' }],
    value: '4',
  });
  expect(formFor('correctie.add', shownCase())).toMatchObject({ fields: [], buttons: [] });
});

test('what a button says about its form is read from closed lists', () => {
  expect(
    paramsOf({ question: 'afweging.2', part: '2', step: 'gesprek', decision: 'niet-akkoord', of: 3 }),
  ).toEqual({
    question: 'afweging.2',
    part: '2',
    step: 'gesprek',
    decision: 'niet-akkoord',
    of: '3',
  });
  expect(
    paramsOf({ question: 'afweging.x', part: '3', step: 'klaar', decision: {}, of: null, kind: 1 }),
  ).toEqual({});
});

test.each([
  ['afweging.answer', { question: 'afweging.x' }, true],
  ['afweging.answer', { question: ['afweging.1'] }, true],
  ['afweging.answer', { question: 'afweging.1' }, false],
  ['afweging.answer', {}, false], // chosen from a list: the next one
  ['formulier.fill', { part: '3' }, true],
  ['formulier.fill', { part: '2' }, false],
  ['advies.ask', { question: 'Wat moet ik nu doen?' }, false], // here it is what was typed
] as const)('%s with %j names what cannot be read: %s', (verb, data, unreadable) => {
  expect(isUnreadable(verb, data)).toBe(unreadable);
});

test('a choice that is none of the choices is no default', () => {
  const aimed = (kind: string) => field(formFor('observatie.record', shownCase(), { kind }), 'kind')?.value;
  expect(aimed('feit')).toBe('feit');
  expect(aimed('geheim')).toBeUndefined();
  expect(field(formFor('gesprek.plan', shownCase(), { with: 'buren' }), 'with')?.value).toBeUndefined();
});
