import { expect, test } from 'vitest';
import { readCaseCode } from '../../src/core/case-code.ts';
import { evolve, newDossier, TAKEN } from '../../src/core/dossier.ts';
import { type AskedTaak, decideTaak, dutiesOf, takenOf } from '../../src/core/taken.ts';
import { Pack } from '../../src/protocols/schema.ts';
import { people, practicePack, setting } from '../support/setting.ts';

const { berend, daan, lotte } = people; // bestuur, directeur, leerkracht
const source = { place: 'Protocol, bijlage', lines: [1, 2] };
const pack = Pack.parse({
  ...practicePack,
  duties: [
    { id: 'scholing', role: 'bestuur', text: 'Iedereen krijgt scholing.', source },
    { id: 'steun', role: 'bestuur', text: 'Er is steun.', source },
    { id: 'rooster', role: 'directeur', text: 'Er is een rooster.', source },
  ],
});
const here = setting({ pack });
const at = '2026-11-23T08:00:00.000Z';
const done = (more: Partial<AskedTaak & { verb: 'taak.done' }> = {}): AskedTaak => ({
  verb: 'taak.done',
  duty: 'scholing',
  day: '2026-11-20',
  note: '',
  ...more,
});
const undone = (of: number): AskedTaak => ({ verb: 'taak.undone', duty: 'scholing', of });

/** The record of a school to which things are asked, one after the other. */
function school() {
  let record = newDossier;
  return {
    asks(asked: AskedTaak, { who = berend, actionId = `a${record.version}` } = {}) {
      const decision = decideTaak(here, record, { asked, who, at, actionId });
      if (decision.ok) record = decision.events.reduce(evolve, record);
      return decision.ok ? decision.events.length : decision.refusal.code;
    },
    of: (who = berend) => takenOf(pack, record, who).map(({ duty, done: tick }) => [duty.id, tick?.meta.day]),
    rounds: () => takenOf(pack, record, berend)[0]?.rounds.map(({ meta }) => [meta.type, meta.by.userId]),
  };
}

test('somebody has the duties of their roles, and nobody else ticks them', () => {
  expect(dutiesOf(pack, berend).map(({ id }) => id)).toEqual(['scholing', 'steun']);
  expect(dutiesOf(pack, daan).map(({ id }) => id)).toEqual(['rooster']);
  expect(dutiesOf(pack, lotte)).toEqual([]);
  expect(dutiesOf(practicePack, berend)).toEqual([]);
  const one = school();
  for (const who of [daan, lotte]) expect(one.asks(done(), { who })).toBe('not-allowed');
  expect(one.asks(done({ duty: 'rooster' }))).toBe('not-allowed');
  expect(one.asks(done({ duty: 'bestaat-niet' }))).toBe('not-allowed');
  expect(one.of()).toEqual([
    ['scholing', undefined],
    ['steun', undefined],
  ]);
});

test('a tick says when and by whom, can be taken back and set again, and every round stays', () => {
  const other = { ...daan, roles: ['bestuur' as const] };
  const one = school();
  expect(one.asks(done())).toBe(1);
  expect(one.of()[0]).toEqual(['scholing', '2026-11-20']);
  expect(one.asks(undone(1), { who: other })).toBe(1);
  expect(one.of()[0]).toEqual(['scholing', undefined]);
  expect(one.asks(done({ day: '2026-11-23' }))).toBe(1);
  expect(one.of()).toEqual([
    ['scholing', '2026-11-23'],
    ['steun', undefined],
  ]);
  expect(one.rounds()).toEqual([
    ['taak.done', berend.id],
    ['taak.undone', daan.id],
    ['taak.done', berend.id],
  ]);
});

test('one click is one decision; other words under the same button are not lost', () => {
  const one = school();
  expect(one.asks(done({ note: 'Met het team.' }), { actionId: 'k' })).toBe(1);
  expect(one.asks(done({ note: ' Met het team. ' }), { actionId: 'k' })).toBe(0);
  expect(one.asks(done({ note: 'Ook de nieuwe mensen.' }), { actionId: 'k' })).toBe(1);
  expect(one.asks(undone(2), { actionId: 'k' })).toBe(1); // the other button of that card
  expect(one.asks(undone(2), { actionId: 'k' })).toBe(0);
  expect(one.asks(undone(2), { actionId: 'l' })).toBe(0); // nothing to take back
});

test('only the tick that was seen is taken back, and what is done lies not in the future', () => {
  const one = school();
  expect(one.asks(done({ day: '2026-11-24' }))).toBe('date-order');
  one.asks(done());
  one.asks(done({ day: '2026-11-21' }));
  expect(one.asks(undone(1))).toBe('card-outdated');
  expect(one.of()[0]).toEqual(['scholing', '2026-11-21']);
});

test('the place of the record can be the code of no case', () => {
  expect(readCaseCode(TAKEN)).toBeUndefined();
});
