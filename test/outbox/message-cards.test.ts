import { expect, test } from 'vitest';
import { terms } from '../../src/core/deadlines.ts';
import { messageCards } from '../../src/outbox/message-cards.ts';
import type { Due } from '../../src/outbox/outbox.ts';
import { templates } from '../support/setting.ts';
import { ilse, lotte, practice } from '../support/story.ts';
import { world } from './world.ts';

const cards = messageCards(templates, {
  clock: { now: () => '2026-12-07T08:00:00.000Z' },
  ids: { next: () => 'card-1' },
});

test('one card for several terms names each of them, so that none is lost in it', async () => {
  const it = world();
  await it.opens();
  await it.acts(ilse, { verb: 'evaluatie.plan', day: '2026-12-07' });
  await it.acts(ilse, { verb: 'overleg.plan', day: '2026-12-07', kind: 'team', urgent: false });
  const made: Due[] = [];
  const card = (due: Due) => {
    made.push(due);
    return it.cards.card(due);
  };
  await it.until('2026-12-07T12:00:00.000Z', () => it.tick(it.ports, { ...it.cards, card }));
  const due = made.find(({ message }) => message.moment === 'on');
  if (due === undefined) throw new Error('no card on the day itself');
  const text = JSON.stringify(cards.card(due));
  const titles = terms(practice(), it.told.dossier).map(({ title }) => title);
  expect(titles).toHaveLength(2);
  for (const title of titles) expect(text).toContain(title);
});

test('every message that went out in a whole case has a card without a placeholder left', async () => {
  const it = world();
  const made: string[] = [];
  const both = {
    card: (due: Due) => {
      made.push(JSON.stringify(cards.card(due)));
      return it.cards.card(due);
    },
    stub: (due: Due) => {
      made.push(JSON.stringify(cards.stub(due)));
      return it.cards.stub(due);
    },
    view: it.cards.view,
  };
  const tick = () => it.tick(it.ports, both);
  await it.opens({ acute: true });
  await it.until('2026-11-23T09:30:00.000Z', tick);
  await it.answers('afweging.2', 'ja');
  await it.until('2026-11-24T12:00:00.000Z', tick);
  await it.acts(ilse, { verb: 'melding.record', day: '2026-11-24', doneBy: ilse.id });
  await it.until('2026-12-10T12:00:00.000Z', tick);
  expect(made.length).toBeGreaterThan(10);
  for (const card of made) expect(card).not.toContain('${');
  expect(it.errors).toEqual([]);
});

test('what was clicked becomes the case, and says that it is recorded; a concern that was shared, who hears of it', async () => {
  const it = world();
  await it.opens();
  const due = (occurrence: number, person: Due['person']): Due => ({
    message: { ...it.told.sent[0], kind: 'card.replace', occurrence } as Due['message'],
    also: [],
    setting: practice(),
    dossier: it.told.dossier,
    person,
  });
  const opened = JSON.stringify(cards.view(due(it.told.dossier.version, lotte)));
  expect(opened).toContain('Dank je wel: goed dat je dit opschrijft. Ilse de Vries krijgt nu bericht');
  await it.acts(ilse, { verb: 'evaluatie.plan', day: '2026-12-07' });
  const planned = JSON.stringify(cards.view(due(it.told.dossier.version, ilse)));
  expect(planned).toContain('"Vastgelegd."');
  expect(planned).not.toContain('Dank je wel');
});
