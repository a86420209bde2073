import { describe, expect, test } from 'vitest';
import { gaps, openMelding } from '../../src/core/melding.ts';
import { stillNeeded } from '../../src/core/still-needed.ts';
import { berend, daan, demoSchool, ilse, lotte, practice, sanne, story } from '../support/story.ts';

const required = () => {
  const told = story().opens();
  told.answers('afweging.2', 'ja');
  return told;
};
const decide = (decision: string, more = {}) => ({ verb: 'directeur.decide', decision, ...more });
const done = { verb: 'melding.record', day: '2026-11-23', doneBy: ilse.id };
const kindsTo = (told: ReturnType<typeof story>) =>
  told.sent.map(({ kind, to }) => [kind, 'role' in to ? to.role : to.person]);

describe('melding required', () => {
  test('the directeur is asked and the case lead can call, in the same write', () => {
    const told = required();
    expect(kindsTo(told)).toContainEqual(['melding.decide', 'directeur']);
    expect(kindsTo(told)).toContainEqual(['melding.call', 'aandachtsfunctionaris']);
    const immediate = told.sent.filter(({ kind }) => kind === 'melding.decide' || kind === 'melding.call');
    expect(immediate.every(({ dueAt, acute }) => dueAt === told.now && acute)).toBe(true);
  });

  test('silence, and an agreement that is not carried out, goes up to whom the school names; a reasoned no does not', () => {
    const told = required();
    const silent = told.sent.filter(({ kind }) => kind === 'melding.silent');
    expect(silent).toMatchObject([
      { to: { role: 'bestuur' }, dueAt: '2026-11-24T07:00:00.000Z', acute: true },
    ]);
    const waits = () => silent.every((message) => stillNeeded(told.setting, told.dossier, message));
    expect(waits()).toBe(true);
    told.does(daan, decide('akkoord-zelf'));
    expect(waits()).toBe(true);
    told.does(daan, decide('niet-akkoord', { reason: 'Het was een ander kind.' }));
    expect(waits()).toBe(false);
    told.does(ilse, done);
    expect(waits()).toBe(false);
  });

  test('the case lead records the melding whatever the directeur does', () => {
    for (const decision of [
      undefined,
      decide('niet-akkoord', { reason: 'Eerst praten.' }),
      decide('eerst-overleg', { moment: '2026-11-24T09:00:00.000Z' }),
    ]) {
      const told = required();
      if (decision) told.does(daan, decision);
      told.does(ilse, done);
      expect(openMelding(told.dossier)).toBeUndefined();
    }
  });

  test('a no needs a reason, "eerst overleg" a moment to come, "… doet de melding" somebody of the school', () => {
    const told = required();
    expect(told.refuses(daan, decide('niet-akkoord'))).toEqual({ code: 'fields', fields: ['reason'] });
    expect(told.refuses(daan, decide('eerst-overleg'))).toEqual({ code: 'fields', fields: ['moment'] });
    expect(told.refuses(daan, decide('eerst-overleg', { moment: told.now }))).toEqual({
      code: 'date-order',
      field: 'moment',
    });
    expect(told.refuses(daan, decide('akkoord-ander'))).toEqual({ code: 'not-in-roster', field: 'person' });
    const stranger = '99999999-0000-4000-8000-000000000009';
    expect(told.refuses(daan, decide('akkoord-ander', { person: stranger }))).toEqual({
      code: 'not-in-roster',
      field: 'person',
    });
    expect(told.dossier.happened.some(({ meta }) => meta.type === 'directeur.decided')).toBe(false);
  });

  test('nobody but the directeur decides', () => {
    for (const who of [lotte, sanne, ilse, berend]) {
      expect(required().refuses(who, decide('akkoord-zelf'))).toEqual({ code: 'not-allowed' });
    }
  });

  test('a late click is refused with who did what and when; the same click again is nothing', () => {
    const told = required();
    const seenVersion = told.dossier.version;
    told.does(daan, decide('akkoord-zelf'), { seenVersion, actionId: 'akkoord' });
    expect(told.does(daan, decide('akkoord-zelf'), { seenVersion, actionId: 'akkoord' })).toEqual([]);
    expect(
      told.refuses(daan, decide('niet-akkoord', { reason: 'Toch niet.' }), {
        seenVersion,
        actionId: 'other',
      }),
    ).toEqual({ code: 'melding-changed', by: daan.id, at: told.now, what: 'directeur.decided' });
    told.does(ilse, done);
    expect(told.refuses(daan, decide('akkoord-zelf'), { seenVersion, actionId: 'late' })).toMatchObject({
      code: 'melding-changed',
      what: 'melding.done',
    });
    expect(told.refuses(daan, decide('akkoord-zelf'))).toEqual({ code: 'nothing-to-decide' });
  });

  test('somebody else who sends the same action id takes nobody’s click away', () => {
    const told = required();
    told.does(
      lotte,
      { verb: 'observatie.record', day: '2026-11-23', kind: 'feit', what: 'Iets.' },
      { actionId: 'akkoord' },
    );
    expect(told.does(daan, decide('akkoord-zelf'), { actionId: 'akkoord' })).toHaveLength(1);
  });

  test('an approval still holds when something else was recorded after it was shown', () => {
    const told = required();
    const seenVersion = told.dossier.version;
    told.does(lotte, { verb: 'observatie.record', day: '2026-11-23', kind: 'feit', what: 'Hij at niets.' });
    expect(told.does(daan, decide('akkoord-zelf'), { seenVersion })).toHaveLength(1);
  });

  test('one call is not written down twice, but a second call can be', () => {
    const told = required();
    const seenVersion = told.dossier.version;
    told.does(ilse, done, { seenVersion });
    expect(told.refuses(daan, { ...done, doneBy: daan.id }, { seenVersion })).toMatchObject({
      code: 'melding-changed',
      by: ilse.id,
    });
    expect(told.does(daan, { ...done, doneBy: daan.id })).toHaveLength(1);
  });

  test('who leads and decides alone gets no approval card: it is decided, and somebody else hears it', () => {
    const people = demoSchool.people
      .filter(({ id }) => id !== ilse.id)
      .map((person) =>
        person.id === daan.id
          ? { ...person, roles: ['directeur' as const, 'aandachtsfunctionaris' as const] }
          : person,
      );
    const both = people.find(({ id }) => id === daan.id) ?? daan;
    const told = story(practice({ ...demoSchool, people })).opens();
    told.does(both, { verb: 'afweging.answer', question: 'afweging.2', answer: 'ja' });
    expect(told.last('directeur.decided')?.meta).toMatchObject({ decision: 'akkoord-zelf', about: 6 });
    expect(told.dossier.happened[5]?.meta.type).toBe('melding.required');
    expect(kindsTo(told)).not.toContainEqual(['melding.decide', 'directeur']);
    expect(told.sent.map(({ kind }) => kind)).toContain('melding.self-decided');
  });

  test('an excluded directeur is replaced, and decides nothing', () => {
    const told = story().opens({ hideFrom: [daan.id] });
    told.answers('afweging.2', 'ja');
    expect(told.refuses(daan, decide('akkoord-zelf'))).toEqual({ code: 'not-allowed' });
    expect(told.does(berend, decide('akkoord-zelf'))).toHaveLength(1);
  });

  test('a dossier cannot be closed past a melding that was not refused', () => {
    const told = required();
    const close = {
      verb: 'dossier.close',
      review: '2027-01-11',
      second: daan.id,
      motivering: 'Geen zorg meer.',
    };
    expect(told.refuses(ilse, close)).toEqual({ code: 'melding-open' });
    expect(told.refuses(ilse, { verb: 'dossier.unfounded', motivering: 'Het klopte niet.' })).toEqual({
      code: 'melding-open',
    });
    told.does(daan, decide('niet-akkoord', { reason: 'Het was een ander kind.' }));
    told.does(ilse, close);
    expect(told.dossier.status).toBe('closed');
  });

  test('not melding carries a reason, a review date and a second person', () => {
    const told = story().opens();
    const close = {
      verb: 'dossier.close',
      review: '2027-01-11',
      second: daan.id,
      motivering: 'Geen zorg meer.',
    };
    expect(told.refuses(ilse, { ...close, motivering: '' })).toEqual({
      code: 'fields',
      fields: ['motivering'],
    });
    expect(told.refuses(ilse, { ...close, second: ilse.id })).toEqual({
      code: 'not-in-roster',
      field: 'second',
    });
    expect(told.refuses(ilse, { ...close, review: '2026-11-23' })).toEqual({
      code: 'date-order',
      field: 'review',
    });
  });
});

describe('the gap check', () => {
  test('a step that is missing with its reason on record is reasoned, not met', () => {
    const told = required();
    const step = () => gaps(told.setting, told.dossier).find(({ id }) => id === 'stappen');
    expect(step()).toEqual({ id: 'stappen', met: false });
    for (const one of ['overleg', 'gesprek'])
      told.does(ilse, { verb: 'missing.explain', step: one, reason: 'Te gevaarlijk.' });
    expect(step()).toEqual({ id: 'stappen', met: 'reasoned' });
  });
});
