import { expect, test } from 'vitest';
import { turnDesk, words } from '../support/desk.ts';
import { ilse, lotte } from '../support/story.ts';

const day = '2026-11-23';
/** What the outbox makes of each message that was clicked, oldest first. */
async function edits({ ports }: ReturnType<typeof turnDesk>) {
  const rows = await ports.outbox.lease('2026-11-30T09:00:00.000Z', '2026-11-30T10:00:00.000Z', 99);
  return rows
    .map(({ message }) => message)
    .filter(({ kind }) => kind === 'card.replace')
    .toSorted((a, b) => a.occurrence - b.occurrence)
    .map(({ replace }) => replace?.view);
}

test('after a plan the offer to prepare the talk stays where the plan was clicked', async () => {
  const desk = turnDesk();
  await desk.opens();
  const plan = { with: 'ouders', day: '2026-11-25', messageId: 'm-1' };
  expect(words(await desk.records(ilse, 'gesprek.plan', plan))).toContain('Wil je het gesprek voorbereiden?');
  expect(await edits(desk)).toEqual([{ card: 'form' }]); // left alone: an edit would take the offer away
});

test('a word that is asked about stays; what asks nothing becomes the case', async () => {
  const desk = turnDesk();
  await desk.opens();
  const fact = { kind: 'feit', day, messageId: 'm-1' };
  const asked = await desk.records(lotte, 'observatie.record', { ...fact, what: 'Hij was agressief.' });
  expect(words(asked)).toContain('Tip van de assistent');
  await desk.records(lotte, 'observatie.record', { ...fact, what: 'Hij schopte tegen de deur.' });
  expect(await edits(desk)).toEqual([{ card: 'form' }, { card: 'zaak' }]);
});
