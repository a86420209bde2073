import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, readAsked } from '../../src/core/command.ts';
import { terms } from '../../src/core/deadlines.ts';
import { decide } from '../../src/core/decide.ts';
import { type Dossier, evolve, newDossier, replay } from '../../src/core/dossier.ts';
import { facts, parseEvent } from '../../src/core/events.ts';
import { followUps } from '../../src/core/follow-ups.ts';
import { openMelding } from '../../src/core/melding.ts';
import { nextFor } from '../../src/core/next.ts';
import { berend, criteria, daan, ilse, key, lotte, practice, sanne } from '../support/story.ts';

const setting = practice();
const people = [lotte, sanne, ilse, daan, berend];
const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-12-${String(d).padStart(2, '0')}`);

/** Any act a card could ask, sensible or not. */
const asked = fc.record({
  verb: fc.constantFrom(...facts.map(({ verb }) => verb)),
  day,
  what: fc.constantFrom('', 'Iets gezien.'),
  kind: fc.constantFrom('feit', 'derde', 'aandachtsfunctionaris', 'team'),
  staff: fc.boolean(),
  acute: fc.boolean(),
  urgent: fc.boolean(),
  anonymous: fc.boolean(),
  part: fc.constantFrom('1', '2'),
  fields: fc.constant({}),
  with: fc.constantFrom('ouders', 'leerling', 'beiden'),
  persons: fc.integer({ min: 1, max: 4 }),
  childTold: fc.boolean(),
  whyDifferent: fc.constantFrom('', 'Zo liep het.'),
  reason: fc.constantFrom('', 'veiligheid', 'Omdat.'),
  motivering: fc.constantFrom('', 'Samen gewogen.'),
  question: fc.constantFrom(
    'afweging.1',
    'afweging.2',
    'afweging.3',
    'afweging.4',
    'afweging.5',
    'beslissing.1',
    'beslissing.2',
  ),
  answer: fc.constantFrom('ja', 'nee', 'twijfel'),
  criteria: fc.constantFrom([], criteria),
  decision: fc.constantFrom('akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord'),
  moment: fc.constant('2027-01-05T09:00:00.000Z'),
  person: fc.constantFrom(...people.map(({ id }) => id)),
  doneBy: fc.constantFrom(ilse.id, daan.id),
  second: fc.constantFrom(ilse.id, daan.id),
  term: fc.constant('2027-02-01'),
  review: fc.constant('2027-02-01'),
  result: fc.constantFrom('beter', 'gelijk', 'slechter'),
  trend: fc.constantFrom('beter', 'gelijk', 'slechter'),
  state: fc.constantFrom('gevraagd', 'gegeven', 'geweigerd'),
  about: fc.constant('schoolarts'),
  step: fc.constantFrom('overleg', 'gesprek'),
  of: fc.integer({ min: 1, max: 5 }),
  text: fc.constant('Anders.'),
});
const act = fc.record({
  asked,
  who: fc.constantFrom(...people),
  hours: fc.integer({ min: 0, max: 40 }),
  actionId: fc.integer({ min: 1, max: 30 }).map((n) => `click-${n}`), // some come twice
  behind: fc.integer({ min: 0, max: 3 }), // versions the card was behind
});

const begun: Dossier = replay([
  parseEvent({
    meta: {
      type: 'dossier.drafted',
      at: '2026-11-23T09:00:00.000Z',
      by: { userId: lotte.id, roles: ['leerkracht'] },
      actionId: 'a',
      pack: `${setting.pack.id}@${setting.pack.version}`,
      day: '2026-11-23',
    },
    content: { what: 'Iets.', where: '', present: '' },
  }),
  parseEvent({
    meta: {
      type: 'dossier.opened',
      at: '2026-11-23T09:05:00.000Z',
      by: { userId: lotte.id, roles: ['leerkracht'] },
      actionId: 'b',
      staff: false,
      acute: false,
      hideFrom: [],
    },
    content: null,
  }),
]);

/** Plays the acts one after another, and hands every step to `check`. */
function play(
  acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[],
  check: (before: Dossier, after: Dossier, command: Command) => void,
  from: Dossier,
): Dossier {
  let dossier = from;
  let at = Date.UTC(2026, 10, 30, 9);
  for (const { asked: data, who, hours, actionId, behind } of acts) {
    at += hours * 3_600_000;
    const read = readAsked(data);
    if (read === undefined || 'fields' in read) continue;
    const command = {
      asked: read.asked,
      who,
      at: new Date(at).toISOString(),
      actionId,
      seenVersion: Math.max(0, dossier.version - behind),
    };
    const decision = decide(setting, dossier, command);
    if (!decision.ok) continue;
    const ids = followUps(setting, key, dossier, decision.events).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const after = decision.events.reduce(evolve, dossier);
    check(dossier, after, command);
    for (const person of people) nextFor(setting, after, person, command.at);
    dossier = after;
  }
  return dossier;
}
const acts = fc.array(act, { maxLength: 40 });

test('what was stored, read as a whole, is what came to be step by step', () => {
  fc.assert(
    fc.property(acts, (row) => {
      const dossier = play(row, () => {}, begun);
      const stored = dossier.happened.map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
      expect(replay(stored)).toEqual(dossier);
    }),
    { numRuns: 50 },
  );
});

test('any sequence of acts keeps every term that ever started, at its own date', () => {
  fc.assert(
    fc.property(acts, (row) => {
      play(
        row,
        (before, after) => {
          const now = terms(setting, after);
          for (const term of terms(setting, before)) {
            expect(
              now.find(({ rule, occurrence }) => rule === term.rule && occurrence === term.occurrence)?.due,
            ).toBe(term.due);
          }
        },
        begun,
      );
    }),
    { numRuns: 150 },
  );
});

test('a melding that is required stays required until it is done', () => {
  fc.assert(
    fc.property(acts, (row) => {
      play(
        row,
        (before, after) => {
          const fresh = after.happened.slice(before.version);
          if (openMelding(before) && !fresh.some(({ meta }) => meta.type === 'melding.done'))
            expect(openMelding(after)).toBeDefined();
          if (openMelding(before) && openMelding(before)?.decided?.meta.decision !== 'niet-akkoord')
            expect(
              fresh.some(({ meta }) => meta.type === 'dossier.closed' || meta.type === 'dossier.unfounded'),
            ).toBe(false);
        },
        begun,
      );
    }),
    { numRuns: 150 },
  );
});

test('what was stored, read back and replayed gives the same dossier, from the very first act', () => {
  fc.assert(
    fc.property(acts, (row) => {
      const dossier = play(row, () => {}, newDossier);
      expect(replay(dossier.happened.map((event) => parseEvent(structuredClone(event))))).toEqual(dossier);
    }),
    { numRuns: 150 },
  );
});

test('the same click twice records once, whatever came of it', () => {
  fc.assert(
    fc.property(acts, (row) => {
      play(
        row,
        (before, after, command) => {
          if (after.version === before.version) return;
          const again = decide(setting, after, command);
          if (again.ok) expect(again.events).toEqual([]);
          else expect(again.refusal).toEqual({ code: 'not-allowed' }); // they may no longer
        },
        begun,
      );
    }),
    { numRuns: 100 },
  );
});
