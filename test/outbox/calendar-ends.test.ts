import { expect, test } from 'vitest';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import type { School } from '../../src/core/school.ts';
import type { Setting } from '../../src/core/setting.ts';
import { Fault } from '../../src/fault.ts';
import { tellCalendarEnds } from '../../src/outbox/calendar-ends.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { messageCards } from '../../src/outbox/message-cards.ts';
import { wordsOn } from '../support/journey.ts';
import { memoryStores } from '../support/memory-stores.ts';
import { templates } from '../support/setting.ts';
import { berend, daan, demoSchool, ilse, practice } from '../support/story.ts';

const NEAR = '2029-10-01T08:00:00.000Z'; // a Monday; the holidays are known until 1 September 2030

/** A school and its chats. `known` is the last day its holidays are known; `lost`: who cannot be reached. */
function school(given: School = demoSchool, { known = '2030-09-01', lost = [] as string[] } = {}) {
  const stores = memoryStores();
  const sent: { oid: string; said: string }[] = [];
  let [now, knownUntil] = [NEAR, known];
  const setting = (of: School): Setting => ({
    ...practice(of),
    calendar: { ...practice(of).calendar, knownUntil },
  });
  const ports = {
    ...stores,
    directory: rosterDirectory([given]),
    settings: { current: setting, of: setting },
    clock: { now: () => now },
    ids: { next: () => 'id' },
    log: { info: () => {}, error: () => {} },
    messenger: {
      send: async ({ oid }: { oid: string }, card: object) => {
        if (lost.includes(oid)) throw new Fault('teams.not-delivered', { facts: { unreachable: true } });
        sent.push({ oid, said: wordsOn(card) });
        return { activityId: `a-${sent.length}` };
      },
      update: async () => {},
    },
  };
  return {
    sent,
    stores,
    at(utc: string, until = knownUntil) {
      [now, knownUntil] = [utc, until];
    },
    async looks() {
      await tellCalendarEnds(ports, [given]);
      await deliverDue(ports, messageCards(templates, ports));
    },
    tells: () => tellCalendarEnds(ports, [given]),
    delivers: () => deliverDue(ports, messageCards(templates, ports)),
  };
}
const withBeheerder: School = {
  ...demoSchool,
  people: [
    ...demoSchool.people,
    { ...ilse, id: '11111111-0000-4000-8000-000000000009', name: 'Bo Visser', roles: ['beheerder'] },
  ],
};

test('whoever is beheerder hears it once for each last known day, however often the bot starts', async () => {
  const one = school(withBeheerder);
  for (let start = 0; start < 3; start++) await one.looks();
  one.at('2030-01-07T08:00:00.000Z');
  await one.looks();
  expect(one.sent).toHaveLength(1);
  expect(one.sent[0]?.oid).toBe('11111111-0000-4000-8000-000000000009');
  expect(one.sent[0]?.said).toContain('zondag 1 september 2030');
  expect(one.sent[0]?.said).toContain('Herinnering van de assistent');
  expect(one.sent[0]?.said).toContain(demoSchool.name);
  expect(one.sent[0]?.said).not.toContain('Zaak');
  one.at('2030-10-07T08:00:00.000Z', '2031-08-31'); // a newer calendar, that ends within a year as well
  await one.looks();
  expect(one.sent.map(({ said }) => /\d{4}/.exec(said)?.[0])).toEqual(['2030', '2031']);
});

test('without a beheerder the directeur hears it', async () => {
  const one = school();
  await one.looks();
  expect(one.sent.map(({ oid }) => oid)).toEqual([daan.id]);
});

test('known for a year or more it is told to nobody, and a newer calendar takes back what waited', async () => {
  const one = school();
  one.at('2029-09-01T08:00:00.000Z');
  await one.looks();
  expect(one.sent).toEqual([]);
  one.at('2029-10-06T08:00:00.000Z'); // a Saturday: it waits for a school day
  await one.looks();
  expect(one.sent).toEqual([]);
  expect(one.stores.rows()).toHaveLength(1);
  one.at('2029-10-08T08:00:00.000Z', '2031-08-31');
  await one.looks();
  expect(one.sent).toEqual([]);
});

test('who cannot be reached is told about to somebody else, and no case is named', async () => {
  const one = school(demoSchool, { lost: [daan.id] });
  await one.looks();
  await one.delivers();
  const [heard] = one.sent;
  expect([ilse.id, berend.id]).toContain(heard?.oid);
  expect(heard?.said).toContain('Een bericht is niet aangekomen');
  expect(heard?.said).not.toContain('Zaak');
});
