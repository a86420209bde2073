import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/core/dossier.ts';
import { visibleTo } from '../../src/core/need-to-know.ts';
import { MAY, may, type Relation, relationsOf, type Verb } from '../../src/core/roles.ts';
import { holders, type Person } from '../../src/core/school.ts';
import { berend, daan, demoSchool, ilse, lotte, practice, sanne, story } from '../support/story.ts';

const setting = practice();
const of = (dossier: Dossier, who: Person, overdue = false) => relationsOf(setting, dossier, who, overdue);
const seenBy = (dossier: Dossier, who: Person, overdue = false) =>
  visibleTo(dossier, of(dossier, who, overdue), who.id).map(({ meta }) => meta.type);

describe('who may what', () => {
  test('a draft is its writer’s alone', () => {
    const told = story();
    told.does(lotte, { verb: 'dossier.draft', day: '2026-11-23', what: 'Iets gezien.' });
    expect(of(told.dossier, lotte)).toContain('opener');
    for (const who of [sanne, ilse, daan, berend]) expect(of(told.dossier, who)).toEqual([]);
    expect(told.refuses(ilse, { verb: 'dossier.describe' })).toEqual({ code: 'not-allowed' });
    expect(told.refuses(sanne, { verb: 'dossier.draft', day: '2026-11-23', what: 'Nog iets.' })).toEqual({
      code: 'not-allowed',
    });
  });

  test('an opened dossier that somebody drafts over stays as it was', () => {
    const told = story().opens();
    expect(told.refuses(sanne, { verb: 'dossier.draft', day: '2026-11-23', what: 'Gekaapt.' })).toEqual({
      code: 'not-allowed',
    });
    expect(told.refuses(lotte, { verb: 'dossier.draft', day: '2026-11-23', what: 'Opnieuw.' })).toEqual({
      code: 'not-allowed',
    });
    expect(told.dossier).toMatchObject({ opener: lotte.id, status: 'open' });
  });

  test('a colleague sees nothing, and can record an emergency, advice and a melding that happened', () => {
    const told = story().opens();
    expect(may(of(told.dossier, sanne), 'dossier.view')).toBe(false);
    const recordable = (Object.keys(MAY) as Verb[]).filter((verb) => may(of(told.dossier, sanne), verb));
    expect(recordable.sort()).toEqual([
      'advies.answer',
      'advies.ask',
      'dossier.draft',
      'melding.record',
      'noodsituatie.record',
    ]);
    told.does(sanne, { verb: 'noodsituatie.record', called: ['112'], what: '112 gebeld.' });
    expect(seenBy(told.dossier, sanne)).toEqual(['noodsituatie.recorded']);
  });

  test('somebody excluded stands in no relation, whatever their roles, and cannot even record', () => {
    const told = story().opens({ hideFrom: [ilse.id, daan.id] });
    for (const who of [ilse, daan]) {
      expect(of(told.dossier, who, true)).toEqual([]);
      expect(told.refuses(who, { verb: 'noodsituatie.record' })).toEqual({ code: 'not-allowed' });
    }
  });

  test('a directeur sees content once the team is convened, a melding is required, it is acute, or a term passed', () => {
    const told = story().opens();
    expect(seenBy(told.dossier, daan)).toEqual([]);
    expect(seenBy(told.dossier, daan, true)).toContain('dossier.drafted');
    expect(seenBy(story().opens({ acute: true }).dossier, daan)).toContain('dossier.drafted');
    const convened = story().opens();
    convened.does(ilse, { verb: 'overleg.plan', day: '2026-11-26', kind: 'team', urgent: false });
    expect(seenBy(convened.dossier, daan)).toContain('dossier.drafted');
    told.answers('afweging.2', 'ja');
    expect(seenBy(told.dossier, daan)).toContain('dossier.drafted');
  });

  test('who noticed sees their own entries and what concerns them, not what others wrote', () => {
    const told = story().opens();
    told.does(ilse, {
      verb: 'consultatie.record',
      day: '2026-11-23',
      with: 'jeugdarts',
      outcome: 'Geheim voor Lotte.',
    });
    told.does(ilse, { verb: 'overleg.plan', day: '2026-11-26', kind: 'team', urgent: false });
    const seen = seenBy(told.dossier, lotte);
    expect(seen).toContain('dossier.drafted');
    expect(seen).toContain('overleg.planned');
    const teamless = visibleTo(told.dossier, ['colleague', 'opener'], lotte.id).map(({ meta }) => meta.type);
    expect(teamless).not.toContain('consultatie.recorded');
  });

  test('the team sees form, agreements and outcome, not the notes of who noticed', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'overleg.plan', day: '2026-11-26', kind: 'team', urgent: false });
    told.does(ilse, { verb: 'formulier.fill', part: '1', fields: { 'A.1': 'Signalen.' } });
    const seen = visibleTo(told.dossier, ['colleague', 'team'], sanne.id).map(({ meta }) => meta.type);
    expect(seen).toContain('formulier.filled');
    expect(seen).not.toContain('dossier.drafted');
  });

  test('a concern about somebody who works here goes to the bestuur, not to the case lead', () => {
    const told = story().opens({ staff: true, hideFrom: [daan.id] });
    expect(of(told.dossier, berend)).toContain('bestuur');
    expect(told.dossier.happened.some(({ meta }) => meta.type === 'aandachtsfunctionaris.informed')).toBe(
      false,
    );
  });

  test('looks are never part of what is shown, and every verb has at least one relation that may', () => {
    for (const relations of Object.values(MAY)) expect(relations.length).toBeGreaterThan(0);
    const every: readonly Relation[] = [
      'colleague',
      'opener',
      'lead',
      'team',
      'directeur',
      'informed',
      'bestuur',
      'assigned',
    ];
    expect(
      visibleTo(story().opens().dossier, every, lotte.id).every(({ meta }) => meta.type !== 'dossier.viewed'),
    ).toBe(true);
  });
});

describe('who holds a role', () => {
  test('an absent or excluded holder gives way to the replacement, and replacements in a circle end', () => {
    const people = demoSchool.people.map((person) =>
      person.id === ilse.id ? { ...person, absent: true } : person,
    );
    expect(holders({ ...demoSchool, people }, 'aandachtsfunctionaris').map(({ id }) => id)).toEqual([
      daan.id,
    ]);
    expect(holders(demoSchool, 'aandachtsfunctionaris', [ilse.id, daan.id]).map(({ id }) => id)).toEqual([
      berend.id,
    ]);
    const circle = demoSchool.people.map((person) =>
      person.id === daan.id ? { ...person, replacement: ilse.id } : person,
    );
    expect(holders({ ...demoSchool, people: circle }, 'directeur', [daan.id, ilse.id])).toEqual([]);
  });
});
