import { describe, expect, test } from 'vitest';
import { parts } from '../cards/look.ts';
import { CODE, cardOf, turnDesk, words } from '../support/desk.ts';
import { ilse, lotte } from '../support/story.ts';

const what = 'Geen jas aan.';
const day = '2026-11-23';
const valuesOf = (card: object) =>
  Object.fromEntries(parts(card).flatMap(({ id, value }) => (id === undefined ? [] : [[String(id), value]])));
/** The button that sends the form, as it came back. */
const sendOf = (card: object) =>
  parts(card).find(({ type, style }) => String(type).startsWith('Action.') && style === 'positive')
    ?.data as object;

describe('words that came with a button that cannot be read', () => {
  test.each([
    ['without an action id', { verb: 'observatie.record', code: CODE }],
    ['with an action id that is none', { verb: 'observatie.record', code: CODE, actionId: 'x'.repeat(201) }],
  ])('%s: come back on the form they were for, and can be sent then', async (_what, claim) => {
    const school = turnDesk();
    await school.opens();
    const before = (await school.events()).length;
    const reply = await school.clicks(ilse, { ...claim, kind: 'feit', what, day });
    expect(words(reply)).toMatch(/nog niets vastgelegd[\s\S]*Wat je typte staat er nog/);
    expect(valuesOf(cardOf(reply))).toMatchObject({ kind: 'feit', what, day });
    expect(words(reply)).not.toContain('Noor'); // nothing of the case
    expect(await school.events()).toHaveLength(before);
    await school.clicks(ilse, { ...sendOf(cardOf(reply)), kind: 'feit', what, day });
    expect((await school.events()).slice(before).map(({ content }) => content)).toMatchObject([{ what }]);
  });

  test.each(['', 'K7-3FQQ', 7])(
    'of a new concern on the code %j: come back on a code of their own',
    async (code) => {
      const school = turnDesk();
      const reply = await school.clicks(lotte, { verb: 'dossier.draft', code, what, day }, 'dialogSubmit');
      expect(reply.kind).toBe('dialog');
      expect(valuesOf(cardOf(reply))).toMatchObject({ what, day });
      expect(sendOf(cardOf(reply))).toMatchObject({
        verb: 'dossier.draft',
        code: expect.stringMatching(/^..-....$/),
      });
    },
  );

  test.each([
    ['no verb at all', { text: what }],
    ['a verb that is none', { verb: 'dossier.verwijder', code: CODE, actionId: 'a', text: what }],
    ['no case', { verb: 'observatie.record', actionId: 'a', what, kind: 'feit', day }],
    [
      'neither an action id nor a question that is one',
      { verb: 'afweging.answer', code: CODE, question: 'afweging.x', motivering: what },
    ],
    [
      'a question that is none',
      { verb: 'afweging.answer', code: CODE, actionId: 'a', question: 'afweging.x', motivering: what },
    ],
  ])('%s: are gone, and that is said', async (_what, data) => {
    const school = turnDesk();
    await school.opens();
    const said = words(await school.clicks(ilse, data));
    expect(said).toContain('Wat je typte, is niet bewaard.');
    expect(said).not.toContain(what);
  });

  test('never come back in an answer that stays in the chat', async () => {
    const school = turnDesk();
    await school.opens();
    const said = words(await school.clicks(ilse, { verb: 'observatie.record', code: CODE, what }, 'submit'));
    expect(said).toContain('Wat je typte, is niet bewaard.');
    expect(said).not.toContain(what);
  });
});

test.each([
  {},
  { verb: 'weg' },
  { verb: 'observatie.record', code: CODE, kind: 'feit', day },
  { verb: 'afweging.answer', code: CODE, actionId: 'a', question: 'afweging.x' },
])('a button without words loses none: %j', async (data) => {
  const school = turnDesk();
  await school.opens();
  const said = words(await school.clicks(ilse, data));
  expect(said).toMatch(/was verouderd\. Dit is|Deze kaart is te oud/);
  expect(said).not.toContain('niet bewaard');
});
