import { describe, expect, test } from 'vitest';
import { opensAsDialog } from '../../../src/cards/buttons.ts';
import { isVraagAction } from '../../../src/cards/texts-vraag.nl.ts';
import { factVerb } from '../../../src/core/command.ts';
import { checkPassages } from '../../../src/protocols/check-passages.ts';
import type { Pack, Passages } from '../../../src/protocols/schema.ts';
import { silentAround } from '../../../src/vraagbaak/silent-around.nl.ts';
import { silentField } from '../../../src/vraagbaak/silent-field.nl.ts';
import { packs, practicePack } from '../schools.ts';

const withPassages = packs.filter(({ passages }) => passages !== undefined);

describe.each(withPassages.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  test('every line of the document is in a passage, or named as not relevant', () => {
    expect(checkPassages(pack)).toEqual([]);
  });

  test('every button of a passage is one the cards know', () => {
    const named = (pack.passages?.items ?? []).flatMap(({ next }) => next);
    expect(named.filter((name) => !isVraagAction(name))).toEqual([]);
    const facts = named.filter((name) => name !== 'nieuw' && name !== 'bellen');
    expect(facts.filter((name) => factVerb(name) === undefined)).toEqual([]);
    expect(facts.map((name) => typeof opensAsDialog(factVerb(name) ?? 'dossier.open'))).not.toContain(
      'undefined',
    );
  });

  test('an answer says “je”, has no placeholder and quotes no line number', () => {
    for (const { id, title, text } of pack.passages?.items ?? []) {
      expect(`${title} ${text}`, id).not.toMatch(/\$\{|\bL\d+\b|\bregels? \d/);
    }
  });

  test('what is silent is worded, and asked for in several ways', () => {
    const shared = [...silentField, ...silentAround];
    for (const { topic, text, ask } of pack.passages?.silent ?? []) {
      const known = shared.find(({ topics }) => topics.includes(topic));
      const said = pack.silent.find((one) => one.topic === topic);
      expect(text ?? said?.text ?? known?.text, topic).toBeDefined();
      expect([...ask, ...(known?.ask ?? [])].length, topic).toBeGreaterThan(1);
    }
  });
});

describe('a pack that is not sound is refused', () => {
  const changed = (change: (passages: Passages) => Partial<Passages>): Pack => {
    const { passages } = practicePack;
    if (passages === undefined) throw new Error('no passages');
    return { ...practicePack, passages: { ...passages, ...change(passages) } };
  };

  test('a line that nobody answers for is found', () => {
    const pack = changed(({ items }) => ({ items: items.filter(({ id }) => id !== 'nazorg') }));
    expect(checkPassages(pack)).toEqual([
      'passages.json: guidance nazorg of pack.json has no passage',
      'passages.json: lines 437-439 are in no passage, and not named as not relevant',
    ]);
  });

  test('a passage that is there twice asks for two things, and is named', () => {
    const pack = changed(({ items }) => ({ items: [...items, ...items.slice(0, 1)] }));
    expect(checkPassages(pack)).toContain('passages.json: passage waarvoor is there twice');
    expect(checkPassages(pack)).toContain('passages.json: “wat is de meldcode” asks for two things');
  });

  test('a silence is asked for in more ways, but worded once', () => {
    const more = (one: Passages['silent'][number]) => checkPassages(changed(() => ({ silent: [one] })));
    expect(more({ topic: 'vakanties', ask: ['en op een studiedag'] })).toEqual([]);
    expect(more({ topic: 'vakanties', ask: [], text: 'Iets anders.' })).toEqual([
      'passages.json: silent vakanties is worded in pack.json',
    ]);
  });

  test('a passage that cites more than forty lines in all is named', () => {
    const pack = changed(({ items }) => ({
      items: items.map((one) =>
        one.id === 'nazorg' ? { ...one, alsoAt: [{ place: 'x', lines: [1, 40] as [number, number] }] } : one,
      ),
    }));
    expect(checkPassages(pack)).toEqual(['passages.json: passage nazorg cites more than 40 lines']);
  });

  test('guidance and the passage of the same id rest on the same lines', () => {
    const moved = { place: 'x', lines: [1, 2] as [number, number] };
    const guidance = practicePack.guidance.map((one) =>
      one.id === 'nazorg' ? { ...one, source: moved } : one,
    );
    expect(checkPassages({ ...practicePack, guidance })).toEqual([
      'passages.json: passage nazorg and its guidance in pack.json rest on other lines',
    ]);
  });

  test('a pack without documentLines cannot know what is missing', () => {
    const { documentLines: _lines, ...pack } = practicePack;
    expect(checkPassages(pack)).toEqual([
      'passages.json: pack.json has no documentLines, so nobody knows what is missing',
    ]);
  });
});
