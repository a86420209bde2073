import { describe, expect, test } from 'vitest';
import { walk, withVeiligThuis } from '../../../src/core/afweging.ts';
import { terms } from '../../../src/core/deadlines.ts';
import { gaps, missing, openMelding } from '../../../src/core/melding.ts';
import { visibleTo } from '../../../src/core/need-to-know.ts';
import { relationsOf } from '../../../src/core/roles.ts';
import { stillNeeded } from '../../../src/core/still-needed.ts';
import { criteria, daan, ilse, lotte, practice, type Story, sanne, story } from '../../support/story.ts';

const types = (events: readonly { meta: { type: string } }[]) => events.map(({ meta }) => meta.type);
const kindsSent = (told: Story) => told.sent.map(({ kind }) => kind);
const due = (told: Story, rule: string) =>
  terms(told.setting, told.dossier).filter((term) => term.rule === rule);

describe('what the KMS protocol asks of the software', () => {
  test('R001-1: a concern goes to the IB’er at once, and what another said names who said it', () => {
    const told = story().opens();
    expect(types(told.dossier.happened)).toContain('aandachtsfunctionaris.informed');
    expect(
      told.sent.some(
        ({ kind, to }) => kind === 'zaak.new' && 'role' in to && to.role === 'aandachtsfunctionaris',
      ),
    ).toBe(true);
    const said = { verb: 'observatie.record', day: '2026-11-23', kind: 'derde', what: 'Hij huilt vaak.' };
    expect(told.refuses(lotte, said)).toEqual({ code: 'fields', fields: ['source'] });
    told.does(lotte, { ...said, source: 'De overblijfkracht' });
    told.does(lotte, { ...said, kind: 'hypothese', what: 'Misschien spanning thuis.' });
    expect(
      told.dossier.happened
        .filter(({ meta }) => meta.type === 'observatie.recorded')
        .map(({ meta }) => 'kind' in meta && meta.kind),
    ).toEqual(['derde', 'hypothese']);
  });

  test('R001-5: parents who threaten to take the child away put Veilig Thuis before the aandachtsfunctionaris at once', () => {
    const told = story().opens();
    told.does(lotte, {
      verb: 'vertrek.record',
      day: '2026-11-23',
      what: 'Moeder zegt dat zij een andere school zoekt.',
    });
    const [message] = told.sent.filter(({ kind }) => kind === 'veiligThuis.tell');
    expect(message).toMatchObject({ to: { role: 'aandachtsfunctionaris' }, dueAt: told.now, acute: true });
  });

  test('R001-6: a child known to Veilig Thuis that changes school is told to Veilig Thuis; one that is not, is not', () => {
    const unknown = story().opens();
    unknown.does(ilse, { verb: 'verandering.record', day: '2026-11-23', newSchool: 'De Eik' });
    expect(kindsSent(unknown)).not.toContain('veiligThuis.tell');
    const known = story().opens();
    known.does(ilse, { verb: 'melding.record', day: '2026-11-23', doneBy: ilse.id });
    known.does(ilse, { verb: 'verandering.record', day: '2026-11-23', newSchool: 'De Eik' });
    expect(kindsSent(known)).toContain('veiligThuis.tell');
  });

  test('R001-9: three weeks run from the first overleg with the aandachtsfunctionaris, shown as our interpretation', () => {
    const told = story().opens();
    expect(due(told, 'gegevens')).toEqual([]);
    const held = { verb: 'overleg.hold', kind: 'aandachtsfunctionaris' };
    told.does(ilse, { ...held, day: '2026-11-23' });
    told.does(ilse, { ...held, day: '2026-11-30' });
    expect(due(told, 'gegevens')).toMatchObject([
      { due: '2026-12-14', guard: 'directeur', interpretation: expect.any(String) },
    ]);
    told.does(lotte, { verb: 'formulier.fill', part: '2', fields: { C: 'Observeren in de klas.' } });
    expect(due(told, 'gegevens')[0]?.endedBy).toBeDefined();
  });

  test('R001-10: the team meets within a week of the talk with the parents; a talk with the pupil starts no term', () => {
    const told = story().opens();
    const talk = { verb: 'gesprek.hold', day: '2027-03-22', persons: 2, childTold: true };
    told.does(ilse, { ...talk, with: 'leerling' });
    expect(due(told, 'nabespreking')).toEqual([]);
    told.does(ilse, { ...talk, with: 'ouders' });
    expect(due(told, 'nabespreking')).toMatchObject([{ due: '2027-03-29', actBy: '2027-03-25' }]);
    told.does(ilse, { verb: 'nabespreking.hold', day: '2027-03-24', fields: { ernst: 'zorgelijk' } });
    expect(due(told, 'nabespreking')[0]?.endedBy).toBeDefined();
  });

  test('R001-11: the form has a next overleg within three weeks, apart from the first three weeks', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'formulier.fill', part: '2', fields: {}, nextOverleg: '2026-12-04' });
    expect(due(told, 'volgend-overleg')).toMatchObject([{ due: '2026-12-14' }]);
    expect(due(told, 'volgend-overleg-afspraak')).toMatchObject([{ due: '2026-12-04', kind: 'agreed' }]);
  });

  test('R001-12: help has its own term, Veilig Thuis five werkdagen, aftercare four months as a minimum', () => {
    const told = story().opens();
    told.does(ilse, { verb: 'hulp.start', day: '2026-11-23', term: '2027-01-29', what: 'Gezinscoach' });
    expect(due(told, 'hulp-termijn')).toMatchObject([{ due: '2027-01-29', kind: 'agreed' }]);
    told.does(ilse, { verb: 'melding.record', day: '2026-12-18', doneBy: ilse.id });
    expect(due(told, 'veilig-thuis-antwoord')).toMatchObject([{ due: '2026-12-28', party: 'veiligThuis' }]);
    told.does(ilse, { verb: 'evaluatie.hold', day: '2027-02-11', result: 'beter' });
    expect(due(told, 'nazorg')).toMatchObject([{ due: '2027-06-11', kind: 'minimum' }]);
  });

  test('R001-13: a talk alone, with more than two, or untold to the child is recorded as such, with the reason', () => {
    const told = story().opens();
    const talk = { verb: 'gesprek.hold', day: '2026-11-23', with: 'ouders', persons: 1, childTold: false };
    expect(told.refuses(ilse, talk)).toEqual({ code: 'fields', fields: ['whyDifferent'] });
    told.does(ilse, { ...talk, whyDifferent: 'Vader stond onverwacht in de klas.' });
    expect(told.last('gesprek.held')?.meta.afwijkingen).toEqual(['alone', 'child-not-told']);
    told.does(ilse, { ...talk, persons: 3, childTold: true, whyDifferent: 'De schoolarts was erbij.' });
    expect(told.last('gesprek.held')?.meta.afwijkingen).toEqual(['too-many']);
    told.does(ilse, { ...talk, persons: 2, childTold: true });
    expect(told.last('gesprek.held')?.meta.afwijkingen).toEqual([]);
  });

  test('R001-14: the talk can be left out for danger or broken contact, each alone, and for nothing else', () => {
    const skip = { verb: 'gesprek.skip', day: '2026-11-23', motivering: 'Vader dreigde eerder.' };
    for (const { id } of practice().pack.steps.gesprek.skip) {
      story()
        .opens()
        .does(ilse, { ...skip, reason: id });
    }
    expect(practice().pack.steps.gesprek.skip.map(({ id }) => id)).toEqual([
      'veiligheid',
      'contact-verbroken',
    ]);
    expect(
      story()
        .opens()
        .refuses(ilse, { ...skip, reason: 'haast' }),
    ).toEqual({ code: 'not-in-protocol', what: 'haast' });
    expect(
      story()
        .opens()
        .refuses(ilse, { ...skip, reason: 'veiligheid', motivering: ' ' }),
    ).toEqual({ code: 'fields', fields: ['motivering'] });
  });

  test('R001-16: doubt at question 2 asks a melding; doubt at 1, 3, 4 and 5 asks Veilig Thuis, and the question stays open', () => {
    const told = story().opens();
    expect(types(told.answers('afweging.2', 'twijfel'))).toEqual(['afweging.answered', 'melding.required']);
    expect(told.last('melding.required')?.meta.norm).toBe('A');
    for (const number of [1, 3, 4, 5]) {
      const other = story().opens();
      expect(types(other.answers(`afweging.${number}`, 'twijfel'))).toEqual([
        'afweging.answered',
        'afweging.concluded',
      ]);
      expect(other.last('afweging.concluded')?.meta.outcome).toBe('advies');
      expect(kindsSent(other)).toContain('nudge.advies');
    }
    const first = story().opens();
    first.answers('afweging.1', 'twijfel');
    expect(walk(first.setting, first.dossier)).toMatchObject({ outcome: 'advies', at: 'afweging.1' });
    first.answers('afweging.1', 'ja');
    expect(walk(first.setting, first.dossier)).toMatchObject({ ask: 'afweging.2' });
  });

  test('R001-17: the talk about the melding is its own record, with objections, and the gap check sees the parents', () => {
    const told = story().opens();
    told.answers('afweging.2', 'ja');
    expect(gaps(told.setting, told.dossier)).toContainEqual({ id: 'ouders', met: false });
    told.does(ilse, {
      verb: 'melding.discuss',
      day: '2026-11-23',
      with: 'ouders',
      objections: true,
      objectionsText: 'Bang voor de buren.',
      howMet: 'Uitgelegd wie het hoort.',
    });
    expect(told.last('melding.discussed')).toMatchObject({
      meta: { objections: true },
      content: { howMet: 'Uitgelegd wie het hoort.' },
    });
    told.does(ilse, { verb: 'gesprek.hold', day: '2026-11-23', with: 'ouders', persons: 2, childTold: true });
    expect(gaps(told.setting, told.dossier)).toContainEqual({ id: 'ouders', met: true });
  });

  test('R001-18: the directeur melds, or whoever was agreed; the call can be recorded by anybody who made it', () => {
    const told = story().opens();
    told.answers('afweging.2', 'ja');
    told.does(daan, { verb: 'directeur.decide', decision: 'akkoord-ander', person: lotte.id });
    expect(told.sent.find(({ kind }) => kind === 'melding.assigned')?.to).toEqual({ person: lotte.id });
    told.does(lotte, { verb: 'melding.record', day: '2026-11-23', doneBy: lotte.id });
    expect(openMelding(told.dossier)).toBeUndefined();
    const other = story().opens();
    other.does(sanne, { verb: 'melding.record', day: '2026-11-23', doneBy: sanne.id });
    expect(types(other.dossier.happened)).toContain('melding.done');
  });

  test('R001-19: where there is danger to life the police stand first, also on paper of the protocol', () => {
    const { emergency } = practice().pack.steps.melding;
    expect(emergency.map(({ text }) => text).join(' ')).toMatch(/politie/i);
    const told = story().opens({ acute: true });
    expect(told.sent.filter(({ kind }) => kind === 'zaak.new').every(({ acute }) => acute)).toBe(true);
  });

  test('R001-20: unfounded closes the dossier and destroys the working notes, not the dossier', () => {
    const told = story().opens();
    expect(told.refuses(ilse, { verb: 'dossier.unfounded' })).toEqual({
      code: 'fields',
      fields: ['motivering'],
    });
    told.does(ilse, {
      verb: 'dossier.unfounded',
      motivering: 'De plek kwam van een val op het plein; de juf zag het.',
    });
    expect(told.dossier.status).toBe('closed');
    expect(kindsSent(told)).toContain('notes.destroy');
    expect(told.dossier.happened.find(({ meta }) => meta.type === 'dossier.drafted')?.content).not.toBeNull();
  });

  test('R001-21: a correction stands beside what it corrects', () => {
    const told = story().opens();
    told.does(ilse, {
      verb: 'correctie.add',
      of: 1,
      text: 'Moeder: het was de linkerarm.',
      askedBy: 'moeder',
    });
    expect(told.last('correctie.added')).toMatchObject({ meta: { of: 1 }, content: { askedBy: 'moeder' } });
    expect(told.dossier.happened[0]?.content).toMatchObject({ what: 'Blauwe plek op de arm.' });
  });

  test('R001-22: no consent and no talk stands between a professional and a melding; what is missing is recorded', () => {
    const told = story().opens();
    told.does(ilse, {
      verb: 'toestemming.record',
      day: '2026-11-23',
      about: 'schoolarts',
      state: 'geweigerd',
      reason: 'Geen reden gegeven.',
    });
    told.does(ilse, { verb: 'melding.record', day: '2026-11-23', doneBy: ilse.id });
    expect(told.last('melding.done')?.meta.missing).toEqual(['overleg', 'gesprek', 'afweging']);
    expect(missing(told.setting, told.dossier)).toEqual(['overleg', 'gesprek', 'afweging']);
  });
});

describe('R001-8: working notes', () => {
  test('R001-8: they may be written by who noticed and who leads, and by nobody else', () => {
    const told = story().opens();
    const may = (who: typeof lotte) => relationsOf(told.setting, told.dossier, who, false);
    expect(may(lotte)).toContain('opener');
    expect(may(ilse)).toContain('lead');
    expect(may(sanne)).toEqual(['colleague']);
    expect(visibleTo(told.dossier, may(sanne), sanne.id)).toEqual([]);
  });
});

describe('the weighing of the KMS protocol', () => {
  test('four times on to help asks both beslissingen before help starts', () => {
    const told = story().opens();
    told.answers('afweging.1', 'ja');
    told.answers('afweging.2', 'nee');
    told.answers('afweging.3', 'ja');
    expect(types(told.answers('afweging.4', 'ja'))).toEqual(['afweging.answered']);
    expect(walk(told.setting, told.dossier).ask).toBe('beslissing.1');
    told.answers('beslissing.1', 'nee');
    expect(walk(told.setting, told.dossier).ask).toBe('beslissing.2');
    expect(
      told.refuses(ilse, {
        verb: 'afweging.answer',
        question: 'beslissing.2',
        answer: 'ja',
        criteria: criteria.slice(1),
      }),
    ).toEqual({ code: 'criteria-open', criteria: criteria.slice(0, 1) });
    told.answers('beslissing.2', 'ja', { criteria });
    expect(walk(told.setting, told.dossier)).toMatchObject({ outcome: 'hulp', at: 'beslissing.2' });
    told.does(ilse, { verb: 'hulp.start', day: '2026-11-23', term: '2027-01-29' });
    expect(walk(told.setting, told.dossier).ask).toBe('afweging.5');
  });

  test('after help, question 5 leads to both beslissingen again, or to a melding under norm C', () => {
    const helped = () => {
      const told = story().opens();
      told.does(ilse, { verb: 'hulp.start', day: '2026-11-23', term: '2027-01-29' });
      return told;
    };
    const better = helped();
    better.answers('afweging.5', 'ja');
    expect(walk(better.setting, better.dossier).ask).toBe('beslissing.1');
    const worse = helped();
    worse.answers('afweging.5', 'nee');
    expect(worse.last('melding.required')?.meta.norm).toBe('C');
  });

  test('neither beslissing asks a melding', () => {
    const told = story().opens();
    told.answers('beslissing.1', 'nee');
    expect(types(told.answers('beslissing.2', 'nee'))).toContain('melding.required');
  });

  test('after melden, beslissing 2 is still asked, 3 to 5 are gone through with Veilig Thuis, and nothing is asked twice', () => {
    const told = story().opens();
    told.answers('afweging.1', 'ja');
    told.answers('afweging.2', 'ja');
    expect(walk(told.setting, told.dossier)).toMatchObject({ outcome: 'melden', ask: 'beslissing.2' });
    expect(withVeiligThuis(told.setting, told.dossier)).toEqual(['afweging.3', 'afweging.4', 'afweging.5']);
    expect(types(told.answers('beslissing.2', 'nee'))).toEqual(['afweging.answered']);
  });

  test('a melding that is required is not lost by another answer, and a new ground reaches a directeur who said no', () => {
    const told = story().opens();
    told.answers('afweging.2', 'ja');
    told.answers('afweging.2', 'nee');
    expect(openMelding(told.dossier)).toBeDefined();
    told.does(daan, {
      verb: 'directeur.decide',
      decision: 'niet-akkoord',
      reason: 'Ik wil eerst meer weten.',
    });
    told.answers('afweging.3', 'nee');
    expect(told.dossier.happened.filter(({ meta }) => meta.type === 'melding.required')).toHaveLength(2);
    expect(openMelding(told.dossier)?.decided).toBeUndefined();
    expect(
      told.sent
        .filter(({ kind }) => kind === 'melding.decide')
        .every((m) => stillNeeded(told.setting, told.dossier, m)),
    ).toBe(true);
  });
});
