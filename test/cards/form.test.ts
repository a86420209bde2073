import { describe, expect, test } from 'vitest';
import { formCard } from '../../src/cards/form.ts';
import { readForm, typedOf } from '../../src/cards/form-read.ts';
import type { Form } from '../../src/cards/form-shape.ts';
import { formFor } from '../../src/cards/forms.ts';
import { overlegformulierDialog } from '../../src/cards/overlegformulier.ts';
import { asTitle } from '../../src/cards/view.ts';
import { people, practicePack, shownCase } from '../support/setting.ts';
import { aims, filled, fullDossier, TODAY, verbs } from './form-cases.ts';

type Element = { readonly [key: string]: unknown };
/** Every element of a card, at any depth. */
function elements(part: unknown): Element[] {
  if (Array.isArray(part)) return part.flatMap(elements);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Element, ...Object.values(part).flatMap(elements)];
}
const inputsOf = (card: object) => elements(card).filter(({ type }) => String(type).startsWith('Input.'));
const actionsOf = (card: object): Element[] =>
  elements(card)
    .filter(({ type }) => type === 'ActionSet')
    .flatMap(({ actions }) => actions as Element[]);
const dataOf = (action: Element) => action.data as Record<string, string>;
const textsOf = (card: object) =>
  elements(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [text] : []));

const lived = shownCase({ dossier: fullDossier('woord'), who: people.ilse });
const presentations = ['card', 'dialog'] as const;
const every = aims.flatMap(([verb, aim]) =>
  presentations.map((presentation) => ({ verb, aim, presentation, name: `${verb} ${JSON.stringify(aim)}` })),
);

describe.each(every)('$name as a $presentation', ({ verb, aim, presentation }) => {
  const form = formFor(verb, lived, aim);
  const card = formCard(form, lived, { presentation });
  const json = JSON.stringify(card);

  test('fits Teams: version, size, number of buttons, nothing unexpanded', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
    expect(json.length).toBeLessThanOrEqual(20_000);
    expect(json).not.toContain('${');
    expect(json).not.toMatch(/undefined|\[object/);
    expect(actionsOf(card).length).toBeLessThanOrEqual(6);
    for (const value of elements(card).flatMap(Object.values)) expect(value).not.toBeNull();
  });

  test('says nothing in a notification', () => {
    const neutral = 'Meldcode-assistent: er staat een actie voor je klaar';
    expect([card.fallbackText, card.speak]).toEqual([neutral, neutral]);
  });

  test('wraps its texts and labels its inputs', () => {
    for (const block of elements(card).filter(({ type }) => type === 'TextBlock')) {
      expect(block).toMatchObject({ text: expect.stringMatching(/./), wrap: true });
    }
    const inputs = inputsOf(card);
    expect(inputs.map(({ id }) => id)).toEqual(form.fields.map(({ id }) => id));
    for (const input of inputs) {
      expect(input).toMatchObject({
        label: expect.stringMatching(/./),
        errorMessage: expect.stringMatching(/\.$/),
      });
    }
  });

  test('has buttons for here, with a way to help and, in the chat, a way to put it off', () => {
    const actions = actionsOf(card);
    const verbsShown = actions.map((action) => dataOf(action).verb);
    const recording = (form.buttons ?? [0]).length;
    expect(verbsShown).toEqual([
      ...Array(recording).fill(verb),
      ...(presentation === 'card' ? ['later'] : []),
      'noodsituatie',
    ]);
    for (const action of actions) {
      if (presentation === 'dialog') expect(action.type).toBe('Action.Submit');
      else {
        expect(action).toMatchObject({ type: 'Action.Execute', verb: dataOf(action).verb });
        expect(action.fallback).toMatchObject({
          type: 'Action.Submit',
          title: action.title,
          data: action.data,
        });
      }
      const leaves = ['later', 'noodsituatie'].includes(String(dataOf(action).verb));
      expect(action.associatedInputs).toBe(leaves ? 'none' : 'auto');
    }
    expect(new Set(actions.map(({ title }) => title)).size).toBe(actions.length);
  });

  test('every button, with its inputs filled in, is a fact the core takes', () => {
    const recording = actionsOf(card).filter((action) => dataOf(action).verb === verb);
    expect(recording.length).toBeGreaterThan(0);
    for (const action of recording) {
      expect(dataOf(action)).toMatchObject({
        verb,
        code: 'K7-3FQ9',
        seenVersion: lived.dossier.version,
        actionId: expect.stringMatching(new RegExp(`^card-1/${verb}`)),
        form: presentation,
      });
      expect(readForm(form, { ...dataOf(action), ...filled(form) })).toMatchObject({ asked: { verb } });
    }
  });

  test('left empty, it says in Dutch what to do, keeps what was typed, and asks for nothing else', () => {
    const [submit] = actionsOf(card);
    const empty = submit === undefined ? {} : dataOf(submit);
    const read = readForm(form, empty);
    const required = form.fields.filter((field) => field.required).map(({ id }) => id);
    if (required.length === 0) return;
    expect(Object.keys('errors' in read ? read.errors : {})).toEqual(expect.arrayContaining(required));

    const errors = 'errors' in read ? read.errors : {};
    const again = formCard(form, lived, { presentation, typed: typedOf(form, filled(form, 'half')), errors });
    expect(textsOf(again)[0]).toMatch(/^Er ontbreekt nog iets(: | bij \d+ vragen\. )/);
    for (const id of required) {
      const wrong = form.fields.find((field) => field.id === id)?.error;
      expect(textsOf(again)).toContain(`Let op: ${wrong}`);
    }
    for (const input of inputsOf(again)) {
      expect(String(input.value)).toBe(filled(form, 'half')[String(input.id)]);
    }
  });
});

test('a fresh form of any verb holds no earlier answer', () => {
  const canary = 'kanarie';
  const full = shownCase({ dossier: fullDossier(canary), who: people.ilse });
  const recorded = new Set(full.dossier.happened.map(({ meta }) => meta.type));
  expect(recorded.size).toBeGreaterThan(verbs.length - 3); // the dossier is really full
  expect(JSON.stringify(full.dossier)).toContain(canary);

  const defaults = new Set([undefined, TODAY, 'true', 'false', people.ilse.id, 'schoolarts']);
  for (const [verb, aim] of aims) {
    for (const presentation of presentations) {
      const card = formCard(formFor(verb, full, aim), full, { presentation });
      expect(JSON.stringify(card)).not.toContain(canary);
      for (const { value, id } of inputsOf(card)) {
        expect(defaults, `${verb} ${String(id)}`).toContain(value);
      }
    }
  }
});

test('the three opening cards follow each other, and say so', () => {
  const opening = ['dossier.draft', 'dossier.describe', 'dossier.open'] as const;
  const forms = opening.map((verb) => formFor(verb, shownCase()));
  expect(forms.map(({ progress, next }) => [progress, next])).toEqual([
    ['Kaart 1 van 3', 'dossier.describe'],
    ['Kaart 2 van 3', 'dossier.open'],
    ['Kaart 3 van 3', undefined],
  ]);
});

test('all 83 signals can be chosen, in a list per category that opens at a tap', () => {
  const card = formCard(formFor('dossier.describe', shownCase()), shownCase(), { presentation: 'card' });
  const lists = inputsOf(card).filter(({ id }) => String(id).startsWith('labels.'));
  const choices = lists.flatMap((list) => list.choices as Element[]);
  expect([lists.length, new Set(choices.map(({ value }) => value)).size]).toEqual([5, 83]);
  const taps = elements(card).flatMap(({ selectAction }) => (selectAction ? [selectAction as Element] : []));
  const targets = taps.flatMap(({ targetElements }) => targetElements as string[]);
  const closed = elements(card).filter(({ isVisible }) => isVisible === false);
  expect(targets).toEqual(closed.map(({ id }) => id));
  expect(targets).toHaveLength(5);
});

test('a list with chosen signals comes back open', () => {
  const shown = shownCase();
  const form = formFor('dossier.describe', shown);
  const [list] = form.fields.filter(({ id }) => id.startsWith('labels.'));
  const chosen = { [String(list?.id)]: String(list?.choices?.[0]?.value) };
  const card = formCard(form, shown, { presentation: 'dialog', typed: chosen, errors: { age: 'Fout.' } });
  const folds = elements(card).filter(({ id }) => String(id).startsWith('lijst.'));
  expect(folds.map(({ isVisible }) => isVisible)).toEqual([true, false, false, false, false]);
});

test('a number that may stay empty has no bounds: the renderer would refuse to send it empty', () => {
  const number = (verb: 'dossier.describe' | 'gesprek.hold') =>
    inputsOf(formCard(formFor(verb, shownCase()), shownCase(), { presentation: 'card' })).find(
      ({ type }) => type === 'Input.Number',
    );
  expect(number('dossier.describe')).not.toHaveProperty('min');
  expect(number('dossier.describe')).not.toHaveProperty('max');
  expect(number('gesprek.hold')).toMatchObject({ min: 1, max: 9 });
});

test('a default that was cleared stays cleared when the form comes back', () => {
  const shown = shownCase();
  const form = formFor('dossier.draft', shown);
  const day = (card: object) => inputsOf(card).find(({ id }) => id === 'day')?.value;
  expect(day(formCard(form, shown, { presentation: 'card' }))).toBe(TODAY);
  expect(day(formCard(form, shown, { presentation: 'card', typed: { what: 'x' } }))).toBeUndefined();
});

test('each answer to a question is a click of its own, and carries its question', () => {
  const shown = shownCase();
  const form = formFor('afweging.answer', shown, { question: 'afweging.2' });
  const buttons = actionsOf(formCard(form, shown, { presentation: 'card' })).slice(0, 3);
  expect(buttons.map(({ title, data }) => [title, data])).toEqual(
    [
      ['Ja', 'ja'],
      ['Nee', 'nee'],
      ['Ik twijfel', 'twijfel'],
    ].map(([title, answer]) => [
      title,
      {
        verb: 'afweging.answer',
        code: 'K7-3FQ9',
        seenVersion: 0,
        question: 'afweging.2',
        answer,
        form: 'card',
        actionId: `card-1/afweging.answer/${answer}`,
      },
    ]),
  );
  expect(buttons.map(({ style }) => style)).toEqual(Array(3).fill('default')); // none is the expected one
});

test('a dialog says which message it was opened from', () => {
  const shown = shownCase();
  const card = formCard(formFor('dossier.draft', shown), shown, { presentation: 'dialog', messageId: 'm-7' });
  expect(actionsOf(card)[0]?.data).toMatchObject({ form: 'dialog', messageId: 'm-7' });
});

test('the place of several notes is said once, and not again when the form says it', () => {
  const places = (verb: 'gesprek.hold' | 'melding.discuss') =>
    textsOf(formCard(formFor(verb, shownCase()), shownCase(), { presentation: 'card' })).filter((text) =>
      String(text).startsWith('Bron: '),
    );
  expect(places('gesprek.hold')).toEqual(['Bron: KMS-protocol, stap 3']);
  expect(places('melding.discuss')).toEqual(['Bron: KMS-protocol, melding']);
});

test('one line above the card says why it came back', () => {
  const card = (how: { notice?: string }) =>
    formCard(formFor('dossier.draft', shownCase()), shownCase({ notice: 'Van de kaart.' }), {
      presentation: 'card',
      ...how,
    });
  expect(textsOf(card({ notice: 'Van de beurt.' }))[0]).toBe('Van de beurt.');
  expect(textsOf(card({}))[0]).toBe('Van de kaart.');
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: this is what somebody types
const hostile = [
  '${json(title)}',
  '${$root}',
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the rest is plain
  '**vet** [klik](https://example.org) _x_',
  '<at>Ilse</at> <script>alert(1)</script>',
  '{{DATE(2026-11-23,SHORT)}}',
  '"quotes" \'en\' \\backslash\\ `tik`',
  'é ë 👩‍👧 \u202Eomgekeerd\u0000 \uD800',
  '__proto__',
  'x'.repeat(8000),
];
test.each(hostile)('hostile text %# stays text, and stands in inputs only', (text) => {
  for (const [verb, aim] of aims) {
    const form: Form = formFor(verb, lived, aim);
    const typing = form.fields.filter(({ kind }) => kind === 'text' || kind === 'long');
    const typed = Object.fromEntries(typing.map(({ id, maxLength }) => [id, text.slice(0, maxLength)]));
    const card = formCard(form, lived, { presentation: 'dialog', typed, errors: { form: 'Fout.' } });
    for (const { id } of typing) {
      expect(inputsOf(card).find((input) => input.id === id)?.value).toBe(typed[id]);
    }
    expect(textsOf(card).join(' ')).not.toContain(text);
  }
});

test('a long title breaks after a slash and not within a word, on a form and on the overlegformulier', () => {
  const shown = shownCase({ dossier: fullDossier('woord'), who: people.ilse });
  const broken = asTitle(practicePack.steps.overleg.form?.title ?? '');
  expect(broken).toContain('kindermishandeling/\u200b(zorg)team');
  const form = formFor('formulier.fill', shown, { part: '1' });
  expect(textsOf(formCard(form, shown, { presentation: 'dialog' }))).toContain(broken);
  expect(textsOf(overlegformulierDialog(shown, shown.dossier.happened))).toContain(broken);
  expect(asTitle('2. Hulp en/of steun, 24/7')).toBe('2.\u00a0Hulp en/\u200bof steun, 24/7');
});
