import { expect, test } from 'vitest';
import { noodsituatieCard } from '../../src/cards/noodsituatie.ts';
import { vraagTexts } from '../../src/cards/texts-vraag.nl.ts';
import { cardOf, turnDesk, words } from '../support/desk.ts';
import { lotte } from '../support/story.ts';

const says = async (text: string) => turnDesk().says(lotte, text);

test('what may be danger is answered, under the question whether there is danger now', async () => {
  const reply = await says('een vader slaat zijn kind');
  const [first] = (cardOf(reply) as { body: { text?: string }[] }).body;
  expect(first?.text).toBe(vraagTexts.danger);
  expect(vraagTexts.danger).toMatch(/112.*0800-2000/);
  expect(words(reply)).toContain('Uit jullie protocol');
  expect(words(reply)).not.toContain('Bel 112 bij direct gevaar'); // said once
});

test('a story about somebody that nothing is found for gets the question too', async () => {
  const reply = await says('gisteren zat een jongetje te knikkeren met gouden knikkers');
  expect(words(reply)).toContain('Dat weet ik niet zeker');
  expect(words(reply)).toContain('Is er nu gevaar?');
});

test.each(['kind heeft blauwe plekken', 'hoe lang bewaren we een dossier', 'asdf'])(
  '“%s” gets its answer without it',
  async (text) => expect(words(await says(text))).not.toContain('Is er nu gevaar?'),
);

test('danger itself gets the emergency card, and no answer', async () => {
  expect(cardOf(await says('een vader slaat zijn kind nu in de gang'))).toEqual(noodsituatieCard);
});
