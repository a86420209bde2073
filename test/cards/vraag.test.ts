import { describe, expect, test } from 'vitest';
import { cardRefused } from '../../src/adapters/practice/strict.ts';
import { bladerenCard } from '../../src/cards/bladeren.ts';
import type { AdaptiveCard } from '../../src/cards/fill.ts';
import { antwoordCard, begripCard, type VraagEntry } from '../../src/cards/vraag.ts';
import { Step } from '../../src/protocols/schema.ts';
import { entriesOf } from '../../src/vraagbaak/entries.ts';
import { barePack, people, practicePack, setting, shownCase } from '../support/setting.ts';
import { actionsOf, choicesOf, dataOf, parts, textOf, titles } from './look.ts';

const { law } = setting();
const entries = entriesOf(practicePack, law);
const entry = (id: string): VraagEntry => {
  const found = entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
const shown = shownCase();
const answered = (id: string, more = {}) =>
  antwoordCard(shown, { kind: 'antwoord', entry: entry(id), near: [] }, more);
const silent = (id: string) =>
  antwoordCard(shown, { kind: 'stil', entry: entry(id), near: [entry('nazorg')] });
const unknown = antwoordCard(shown, { kind: 'geen', near: [entry('nazorg'), entry('twijfel')] });

const steps = Step.options.map((step) => bladerenCard(shown, { deel: 'stappen', id: step }));
const every: readonly AdaptiveCard[] = [
  ...entries.map((one) =>
    one.soort === 'stil' ? silent(one.id) : antwoordCard(shown, { kind: 'antwoord', entry: one, near: [] }),
  ),
  ...entries.map((one) => answered(one.id, { aboutChild: true })),
  ...entries.map((one) => answered(one.id, { aboutChild: true, danger: true })),
  unknown,
  antwoordCard(shown, { kind: 'geen', near: [] }),
  ...practicePack.definitions.flatMap(({ id }) => begripCard(shown, id) ?? []),
  bladerenCard(shown),
  bladerenCard(shown, { deel: 'stappen' }),
  ...steps,
  bladerenCard(shown, { deel: 'begrippen' }),
  ...(practicePack.steps.signalenlijst.list?.categories ?? []).map(({ id }) =>
    bladerenCard(shown, { deel: 'signalen', id }),
  ),
  ...[0, 1, 99].map((at) => bladerenCard(shown, { deel: 'kind', at })),
];

describe('every card of the vraagbaak', () => {
  test('a strict Teams client shows it: no placeholder, at most six buttons, help among them, small', () => {
    for (const card of every) {
      const name = textOf(card).slice(0, 60);
      expect(cardRefused(card), name).toBeUndefined();
      expect(actionsOf(card).length, name).toBeLessThanOrEqual(6);
      expect(titles(card), name).toContain('Noodsituatie');
      expect(titles(card), name).toEqual([...new Set(titles(card))]);
      expect(JSON.stringify(card).length, name).toBeLessThanOrEqual(20_000);
      expect(JSON.stringify(card), name).not.toMatch(/\$\{|undefined/);
    }
  });

  test('a notification says nothing of what was asked', () => {
    for (const { fallbackText, speak } of every) {
      expect([fallbackText, speak]).toEqual(
        Array(2).fill('Meldcode-assistent: er staat een actie voor je klaar'),
      );
    }
  });

  test('a number can be tapped on none of them: they point to who to call', () => {
    expect(JSON.stringify(every)).not.toContain('tel:');
  });
});

describe('an answer', () => {
  test('says where it stands, and asks whether it helped', () => {
    const card = answered('nazorg');
    expect(textOf(card)).toContain('Uit jullie protocol (KMS-protocol)');
    expect(textOf(card)).toContain('Waar het staat: KMS-protocol, stap 6.');
    expect(dataOf(card, 'Ja, dit is het')).toEqual({ verb: 'oordeel', id: 'nazorg', goed: true });
    expect(dataOf(card, 'Nee, iets anders')).toEqual({ verb: 'oordeel', id: 'nazorg', goed: false });
    expect(titles(answered('nazorg', { rated: true }))).not.toContain('Ja, dit is het');
  });

  test('sets the law apart, with its own name and source', () => {
    const boxes = parts(answered('toestemming-melden')).filter(({ style }) => style === 'emphasis');
    const [box] = boxes;
    expect(boxes).toHaveLength(1);
    expect(JSON.stringify(box)).toContain('Wet (niet uit jullie protocol)');
    expect(JSON.stringify(box)).toContain('artikel 5.2.6');
  });

  test('says what is out of date or contradicts itself, and what holds instead', () => {
    expect(textOf(answered('anoniem-melden'))).toContain(
      'Let op, dit is niet zeker. Het protocol spreekt zichzelf',
    );
    expect(textOf(answered('advies-veilig-thuis'))).toContain(
      'Niet uit jullie protocol: Veilig Thuis, 0800-2000.',
    );
  });

  test('offers to do it, whom to call, and what a word means', () => {
    expect(dataOf(answered('naar-af'), 'Plan overleg')).toEqual({
      verb: 'doen',
      for: 'overleg.plan',
      msteams: { type: 'task/fetch' }, // its form holds text: in a dialog
    });
    expect(titles(answered('naar-af'))).toContain('Wie bel ik?');
    expect(dataOf(answered('verbeterde-meldcode'), 'Wat is structurele onveiligheid?')).toMatchObject({
      verb: 'begrip',
    });
  });

  test('begins with what to do, before it asks whether it helped', () => {
    expect(titles(answered('naar-af')).slice(0, 3)).toEqual([
      'Plan overleg',
      'Wie bel ik?',
      'Ja, dit is het',
    ]);
  });

  test('to a story about somebody: the numbers, and a new concern as the first thing to do', () => {
    const told = answered('nazorg', { aboutChild: true });
    expect(textOf(told)).toContain('Bel 112 bij direct gevaar. Bel bij twijfel Veilig Thuis: 0800-2000');
    expect(titles(told)[0]).toBe('Nieuwe zorg');
    expect(textOf(answered('nazorg'))).not.toContain('Bel 112');
  });

  test('to a story about somebody ends with the line to type no names, and the way to a case', () => {
    expect(textOf(answered('nazorg', { aboutChild: true }))).toContain('Typ hier geen namen');
    expect(titles(answered('nazorg', { aboutChild: true }))).toContain('Nieuwe zorg');
    expect(textOf(answered('nazorg'))).not.toContain('Typ hier geen namen');
  });
});

describe('no answer', () => {
  test('a silence is said as such, with the law, whom to ask and what comes near', () => {
    const card = silent('bewaartermijn');
    expect(textOf(card)).toContain('Jullie protocol zegt hier niets over');
    expect(textOf(card)).toContain('Vraag het aan Ilse de Vries. Of bel Veilig Thuis');
    expect(dataOf(card, entry('nazorg').title)).toEqual({ verb: 'lezen', id: 'nazorg' });
  });

  test('about somebody who works here one goes to the bestuur, not to a colleague it might be about', () => {
    const said = textOf(silent('medewerker-verdacht'));
    expect(said).toContain('Meld het meteen bij het bestuur');
    expect(said).toContain('Vertel het meteen aan het bestuur: Berend Mulder.');
    expect(said).not.toContain('Ilse de Vries');
  });

  test('what we do not know gets the two nearest and whom to ask', () => {
    expect(titles(unknown).slice(0, 2)).toEqual([entry('nazorg').title, entry('twijfel').title]);
    expect(textOf(unknown)).toContain('Dat weet ik niet zeker');
  });

  test('in a school without aandachtsfunctionaris it is Veilig Thuis', () => {
    const { school } = setting();
    const people = school.people.filter(({ roles }) => !roles.includes('aandachtsfunctionaris'));
    const alone = shownCase({ setting: setting({ school: { ...school, people } }) });
    expect(textOf(antwoordCard(alone, { kind: 'geen', near: [] }))).toContain('Bel Veilig Thuis voor advies');
  });
});

describe('leafing through the protocol', () => {
  test('a step says what this person does in it, what others do, and where that stands', () => {
    const card = bladerenCard(shown, { deel: 'stappen', id: 'overleg' });
    expect(textOf(card)).toMatch(/Stap 2:[\s\S]*Wat doe je als leerkracht[\s\S]*KMS-protocol, stap 2/);
    expect(textOf(card).match(/KMS-protocol, stap 2/g)).toHaveLength(3); // once for each part: mine, others, on record
    expect(textOf(card)).toContain('Wat anderen doen');
    const lead = bladerenCard({ ...shown, who: people.ilse }, { deel: 'stappen', id: 'overleg' });
    expect(textOf(lead)).toContain('Wat doe je als aandachtsfunctionaris');
  });

  test('every passage of a step is in its list', () => {
    const card = bladerenCard(shown, { deel: 'stappen', id: 'nazorg' });
    const own = practicePack.passages?.items.filter(({ step }) => step === 'nazorg').map(({ id }) => id);
    expect(choicesOf(card).map(({ value }) => value)).toEqual(own);
    expect(dataOf(card, 'Lezen')).toEqual({ verb: 'lezen' });
  });

  test('the signals come with the warning that they are no score', () => {
    const [first] = practicePack.steps.signalenlijst.list?.categories ?? [];
    const text = textOf(bladerenCard(shown, { deel: 'signalen', ...(first && { id: first.id }) }));
    expect(text).toContain(practicePack.steps.signalenlijst.list?.warning.text);
    for (const { text: signaal } of first?.signalen ?? []) expect(text).toContain(signaal);
  });

  test('talking with a child is read card by card, to the last and back', () => {
    const all = practicePack.passages?.items.filter(({ topic }) => topic === 'kind') ?? [];
    expect(titles(bladerenCard(shown, { deel: 'kind' }))).toContain('Volgende');
    expect(titles(bladerenCard(shown, { deel: 'kind' }))).not.toContain('Vorige');
    expect(textOf(bladerenCard(shown, { deel: 'kind', at: 999 }))).toContain(
      `${all.length} van ${all.length}`,
    );
  });

  test('a protocol without signals, words or passages can be leafed through too', () => {
    const { passages: _none, ...bare } = barePack();
    const empty = { ...shown, setting: setting({ pack: { ...bare, definitions: [] } }) };
    for (const deel of ['stappen', 'begrippen', 'signalen', 'kind'] as const) {
      expect(cardRefused(bladerenCard(empty, { deel })), deel).toBeUndefined();
    }
    expect(titles(bladerenCard(empty))).not.toContain('Signalenlijst');
    expect(begripCard(empty, 'x')).toBeUndefined();
  });
});
