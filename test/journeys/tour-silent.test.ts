import { describe, expect, test } from 'vitest';
import { practiceSchool } from '../support/practice-school.ts';
import { demoSchool, packs } from '../support/story.ts';
import { type Tour, tour } from '../support/tour.ts';
import { silentChecks } from './silent-topics.ts';

const SILENT = 'Jullie protocol zegt hier niets over';
const PLACE = 'Waar het staat:';
/** The protocol does name these, and says no more than that. */
const named: Readonly<Record<string, RegExp>> = {
  'vo-zorgcoordinator, signalenlijst': /zit er niet bij/,
  'symbio, klacht': /aangesproken/,
};

const schools = [...packs.values()].map((pack) => ({
  id: pack.id,
  pack,
  silent: pack.silent.map(({ topic }) => topic),
  file: pack.id === demoSchool.pack ? demoSchool : practiceSchool(pack.id).file,
}));
const rules = schools.flatMap(({ id, silent }) => silent.map((topic) => ({ id, topic })));
const topics = Object.entries(silentChecks);
const tours = new Map<string, Tour>();
const tourOf = (id: string): Tour => {
  const found = tours.get(id);
  if (found === undefined) throw new Error(`no tour of ${id}`);
  return found;
};
const asked = (id: string, topic: string): string =>
  tourOf(id).answers[topics.findIndex(([name]) => name === topic)] ?? '';

test.each(schools)(
  '$id is walked through whole, and every card of it keeps the rules of a card',
  async ({ id, pack, file }) => {
    const walked = await tour(
      pack,
      file,
      topics.map(([, { ask }]) => ask),
    );
    tours.set(id, walked);
    const kinds = new Set(walked.stops.map(({ place }) => place));
    expect([...kinds].sort()).toEqual(['answer', 'chat', 'dialog']);
    expect(walked.stops.some(({ at, place }) => at.startsWith('week') && place === 'chat')).toBe(true);
  },
  240_000,
);

describe('what a protocol is silent about', () => {
  test.each(rules)('$id, $topic: no card, term or reminder has it', ({ id, topic }) => {
    const { shows } = silentChecks[topic] ?? {};
    if (shows === undefined) return;
    const found = tourOf(id).stops.filter(({ words }) => shows.test(words));
    expect(found.map(({ at, words }) => `${at}: ${shows.exec(words)?.[0]} in\n${words}`).slice(0, 3)).toEqual(
      [],
    );
  });

  test.each(rules)('$id, $topic: the bot says so when it is asked', ({ id, topic }) => {
    expect(silentChecks[topic], 'a row for this topic').toBeDefined();
    const some = named[`${id}, ${topic}`];
    if (some) expect(asked(id, topic)).toMatch(some);
    else expect(asked(id, topic)).toContain(SILENT);
  });

  test.each(topics.filter(([, { nobody }]) => !nobody))(
    '%s: a protocol that has the rule does show it',
    (topic, { shows }) => {
      const others = schools.filter(({ silent }) => !silent.includes(topic)).map(({ id }) => id);
      const seen = others.filter((id) =>
        shows ? tourOf(id).stops.some(({ words }) => shows.test(words)) : asked(id, topic).includes(PLACE),
      );
      expect(seen).not.toEqual([]);
    },
  );
});
