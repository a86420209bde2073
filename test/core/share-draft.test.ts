import { describe, expect, test } from 'vitest';
import { MAY, may, relationsOf } from '../../src/core/roles.ts';
import type { Person } from '../../src/core/school.ts';
import { berend, daan, ilse, lotte, type Story, sanne, story } from '../support/story.ts';

const day = { day: '2026-11-23' };
const emergency = { verb: 'noodsituatie.record', called: ['112'], what: '112 gebeld.' };
const melding = { verb: 'melding.record', ...day, doneBy: lotte.id };
const both = [
  ['an emergency', emergency, 'noodsituatie.told'],
  ['a melding', melding, 'melding.done'],
] as const;

/** Lotte began a concern and did not share it. */
const begun = () => {
  const told = story();
  told.does(lotte, { verb: 'dossier.draft', ...day, what: 'Blauwe plek op de arm.' });
  return told;
};
const types = (events: readonly { meta: { type: string } }[]) => events.map(({ meta }) => meta.type);
const sees = ({ setting, dossier }: Story, who: Person) =>
  may(relationsOf(setting, dossier, who, false), 'dossier.view');
const kinds = ({ sent }: Story) => sent.map(({ kind }) => kind);
const told = ({ sent }: Story, kind: string) =>
  sent.filter((one) => one.kind === kind).map(({ to }) => ('role' in to ? to.role : to.person));

describe.each(both)('%s recorded in a draft', (_name, act, kind) => {
  test('shares it in the same write: whoever hears of it can look, and what follows from opening happens', () => {
    const one = begun();
    expect(sees(one, ilse)).toBe(false);
    const recorded = types(one.does(lotte, act));
    expect(recorded.slice(0, 2)).toEqual(['dossier.opened', 'aandachtsfunctionaris.informed']);
    expect(recorded).toHaveLength(3);
    expect(one.dossier).toMatchObject({ status: 'open', staff: false, excluded: [] }); // no answer: nee, nobody
    expect(told(one, kind)).toEqual(expect.arrayContaining(['aandachtsfunctionaris', 'directeur']));
    expect(kinds(one)).toEqual(expect.arrayContaining(['zaak.new', 'nudge.zaak']));
    for (const who of [lotte, ilse, daan]) expect(sees(one, who), who.name).toBe(true);
    for (const who of [sanne, berend]) expect(sees(one, who), who.name).toBe(false);
  });

  test('is about somebody who works here: the bestuur hears it and nobody else, and the suspect nothing', () => {
    const one = begun();
    one.does(lotte, { ...act, staff: true, hideFrom: [daan.id] });
    expect(one.dossier).toMatchObject({ staff: true, excluded: [daan.id] });
    expect(kinds(one)).toContain('zaak.staff');
    expect(kinds(one)).not.toContain('zaak.new');
    expect(sees(one, berend)).toBe(true);
    for (const who of [ilse, daan, sanne]) expect(sees(one, who), who.name).toBe(false);
    expect(one.sent.some(({ to }) => 'person' in to && to.person === daan.id)).toBe(false);
  });

  test('is hidden from whom it is not for, who from then on may do nothing at all', () => {
    const one = begun();
    one.does(lotte, { ...act, hideFrom: [ilse.id] });
    expect(relationsOf(one.setting, one.dossier, ilse, true)).toEqual([]);
    expect(told(one, 'zaak.excluded')).not.toContain(ilse.id); // who looks along hears it, not whom it is about
    expect(told(one, 'zaak.excluded')).toEqual(expect.arrayContaining([daan.id, berend.id]));
  });

  test('cannot hide the case from everybody who could look along', () => {
    const one = begun();
    expect(one.refuses(lotte, { ...act, hideFrom: [ilse.id, daan.id, berend.id] })).toEqual({
      code: 'nobody-left',
    });
    expect(one.dossier.status).toBe('draft');
    one.does(lotte, { ...act, hideFrom: [ilse.id, daan.id] }); // one name less
    expect(one.dossier).toMatchObject({ status: 'open', excluded: [ilse.id, daan.id] });
  });

  test('twice by one click is one record, and opens it once', () => {
    const one = begun();
    one.does(lotte, { ...act, staff: true }, { actionId: 'same' });
    expect(one.does(lotte, { ...act, staff: true }, { actionId: 'same' })).toEqual([]);
    expect(types(one.does(lotte, { ...act, staff: false }, { actionId: 'other' }))).toHaveLength(1);
    expect(one.dossier).toMatchObject({ staff: true }); // shared is shared: a later answer changes nothing
  });

  test('opens a draft that was thrown away as well: it has happened', () => {
    const one = begun();
    one.does(lotte, { verb: 'dossier.discard' });
    one.does(lotte, act);
    expect(one.dossier.status).toBe('open');
    expect(sees(one, ilse)).toBe(true);
    one.does(ilse, { verb: 'overleg.hold', ...day, kind: 'aandachtsfunctionaris' }); // a case like any other
  });
});

test('an emergency in a draft makes the case acute, a melding does not', () => {
  const one = begun();
  one.does(lotte, emergency);
  expect(one.dossier.acute).toBe(true);
  const other = begun();
  other.does(lotte, melding);
  expect(other.dossier.acute).toBe(false);
});

test('asking advice in a draft shares nothing', () => {
  const one = begun();
  expect(types(one.does(lotte, { verb: 'advies.ask', ...day, anonymous: true }))).toEqual(['advies.asked']);
  expect(one.dossier.status).toBe('draft');
  expect(sees(one, ilse)).toBe(false);
});

test('nobody but the writer can record in a draft, or share it', () => {
  for (const [, act] of both)
    for (const who of [sanne, ilse, daan, berend])
      expect(begun().refuses(who, act)).toEqual({ code: 'not-allowed' });
});

test('in a case that is shared the answers change nothing, and are not kept', () => {
  const one = story().opens();
  const [event, ...more] = one.does(sanne, { ...emergency, staff: true, hideFrom: [ilse.id] });
  expect(more).toEqual([]);
  expect(Object.keys(event?.meta ?? {})).not.toEqual(expect.arrayContaining(['staff']));
  expect(one.dossier).toMatchObject({ staff: false, excluded: [] });
});

test('a directeur who hears of an emergency or a melding in a shared case can look what it is about', () => {
  for (const [, act] of both) {
    const one = story().opens();
    expect(sees(one, daan)).toBe(false);
    one.does(sanne, { ...act, ...(act === melding && { doneBy: sanne.id }) });
    expect(sees(one, daan)).toBe(true);
  }
  expect(MAY['dossier.view']).toContain('informed');
});
