import { describe, expect, test } from 'vitest';
import { berichtCard } from '../../../src/cards/bericht.ts';
import { formFor } from '../../../src/cards/forms.ts';
import { viewOf } from '../../../src/cards/view.ts';
import { visibleTo } from '../../../src/core/need-to-know.ts';
import { nextFor } from '../../../src/core/next.ts';
import { may, relationsOf } from '../../../src/core/roles.ts';
import type { Person } from '../../../src/core/school.ts';
import { stillNeeded } from '../../../src/core/still-needed.ts';
import { templates } from '../../support/setting.ts';
import { berend, daan, ilse, lotte, packs, type Story, sanne, schoolOf, story } from '../../support/story.ts';

const day = '2026-11-23';
const opened = (more = {}) => story(schoolOf('vo-zorgcoordinator')).opens(more);
const relations = (told: Story, who: Person) => relationsOf(told.setting, told.dossier, who, false);
const weigh = (question: string, answer: string) => ({
  verb: 'afweging.answer',
  question,
  answer,
  motivering: 'Zo zie ik het.',
});
const shownTo = (told: Story, who: Person) => ({
  templates,
  setting: told.setting,
  who,
  at: told.now,
  cardId: 'card-1',
  code: 'K7-3FQ9',
  dossier: told.dossier,
});
const told = (of: Story) => of.sent.filter(({ kind }) => kind === 'afweging.told');
const suggested = (of: Story, who: Person) =>
  nextFor(of.setting, of.dossier, who, of.now).map(({ because }) => because);

describe('R003-7, R003-8: the professional who noticed weighs and decides', () => {
  test('answers the questions, is asked the next one, and what is required follows at once', () => {
    const case3 = opened();
    case3.does(lotte, {
      verb: 'overleg.hold',
      day,
      kind: 'aandachtsfunctionaris',
      outcome: 'Samen gekeken.',
    });
    expect(suggested(case3, lotte)).toContain('answer-question');
    case3.does(lotte, weigh('afweging.1', 'ja'));
    case3.does(lotte, weigh('afweging.2', 'ja'));
    expect(case3.last('melding.required')?.meta).toMatchObject({
      question: 'afweging.2',
      by: { userId: lotte.id },
    });
    expect(case3.sent.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['melding.decide', 'melding.call', 'afweging.told']),
    );
    case3.does(ilse, weigh('beslissing.2', 'ja')); // who leads still can
  });

  test('doubt asks them to ask advice, and then the same question', () => {
    const case3 = opened();
    case3.does(lotte, weigh('afweging.1', 'twijfel'));
    expect(suggested(case3, lotte)).toEqual(expect.arrayContaining(['doubt-open', 'doubt-again']));
  });

  test('nobody else does: a colleague, the directeur before it is theirs to see, and never who is kept out', () => {
    const case3 = opened();
    for (const who of [sanne, daan, berend])
      expect(case3.refuses(who, weigh('afweging.1', 'ja'))).toEqual({ code: 'not-allowed' });
    case3.does(ilse, { verb: 'person.exclude', person: lotte.id, reason: 'Familie.' });
    expect(relations(case3, lotte)).toEqual([]);
    expect(case3.refuses(lotte, weigh('afweging.1', 'ja'))).toEqual({ code: 'not-allowed' });
  });

  test('of a case about somebody who works here the bestuur weighs, and not who noticed', () => {
    const staff = opened({ staff: true });
    expect(relations(staff, lotte)).not.toContain('weighs');
    expect(staff.refuses(lotte, weigh('afweging.1', 'ja'))).toEqual({ code: 'not-allowed' });
    staff.does(berend, weigh('afweging.1', 'ja'));
  });

  test('closes nothing and starts nothing: that stays with whoever leads', () => {
    const case3 = opened();
    for (const verb of [
      'dossier.close',
      'hulp.start',
      'person.exclude',
      'dossier.handOver',
      'correctie.add',
    ] as const)
      expect(may(relations(case3, lotte), verb), verb).toBe(false);
  });
});

describe('what they see to weigh on: step 1 to 3 and the weighing, and nothing of the rest', () => {
  const full = () => {
    const case3 = opened();
    case3.does(ilse, { verb: 'observatie.record', day, kind: 'feit', what: 'Zij huilde in de pauze.' });
    case3.does(ilse, { verb: 'consultatie.record', day, with: 'De jeugdarts', outcome: 'Blijf kijken.' });
    case3.does(ilse, { verb: 'overleg.hold', day, kind: 'aandachtsfunctionaris', outcome: 'Samen gekeken.' });
    case3.does(ilse, { verb: 'gesprek.hold', day, with: 'leerling', facts: 'Je was stil.' });
    case3.does(ilse, { verb: 'advies.ask', day, anonymous: true, question: 'Wat nu?' });
    case3.does(ilse, weigh('afweging.1', 'ja'));
    case3.does(ilse, { verb: 'missing.explain', step: 'gesprek', reason: 'Niet veilig.' });
    case3.does(ilse, { verb: 'hulp.start', day, what: 'Maatschappelijk werk.' });
    case3.does(ilse, { verb: 'person.exclude', person: sanne.id, reason: 'Haar nicht.' });
    return case3;
  };
  const others = (of: Story, who: Person) =>
    visibleTo(of.dossier, relations(of, who), who.id)
      .filter(({ meta }) => meta.by.userId !== who.id)
      .map(({ meta }) => meta.type);

  test('the records of those steps', () => {
    expect(others(full(), lotte)).toEqual([
      'observatie.recorded',
      'consultatie.recorded',
      'overleg.held',
      'gesprek.held',
      'advies.asked',
      'afweging.answered',
    ]);
    expect(viewOf(shownTo(full(), lotte)).overview).toBe(true); // which steps have a record
  });

  test.each([...packs.values()].filter(({ steps }) => steps.afweging.by === undefined).map(({ id }) => id))(
    '%s has nothing of it: who noticed does not weigh, and sees no record of another',
    (pack) => {
      const of = story(schoolOf(pack)).opens();
      of.does(ilse, { verb: 'observatie.record', day, kind: 'feit', what: 'Zij huilde in de pauze.' });
      of.does(ilse, { verb: 'consultatie.record', day, with: 'De jeugdarts', outcome: 'Blijf kijken.' });
      expect(others(of, lotte).filter((type) => type.endsWith('.recorded'))).toEqual([]);
      expect(of.refuses(lotte, weigh('afweging.1', 'ja'))).toEqual({ code: 'not-allowed' });
      const { id } = of.setting.pack.steps.afweging.questions.find(({ edges }) => edges.twijfel) ?? {
        id: 'afweging.1',
      };
      of.does(ilse, weigh(id, 'twijfel'));
      for (const because of ['answer-question', 'doubt-open', 'doubt-again'])
        expect(suggested(of, lotte)).not.toContain(because);
    },
  );
});

describe('with the knowledge of whoever leads', () => {
  test('who leads hears it within the hour, once for all answers, and reads who it was', () => {
    const case3 = opened();
    case3.does(lotte, weigh('afweging.1', 'ja'));
    const [first] = told(case3);
    case3.at('2026-11-23T09:05:00.000Z').does(lotte, weigh('afweging.2', 'nee'));
    const [second] = told(case3);
    if (!first || !second) throw new Error('nothing was told');
    expect(second).toMatchObject({
      to: { role: 'aandachtsfunctionaris' },
      dueAt: '2026-11-23T10:05:00.000Z',
    });
    expect([first, second].map((one) => stillNeeded(case3.setting, case3.dossier, one))).toEqual([
      false,
      true,
    ]);
    case3.does(ilse, weigh('beslissing.1', 'nee'));
    expect(stillNeeded(case3.setting, case3.dossier, second)).toBe(true); // their own answer tells nothing of another's
    const card = JSON.stringify(berichtCard(shownTo(case3, ilse), second));
    expect(card).toContain('Een collega heeft gewogen');
    expect(card).toContain(`Van: ${lotte.name}`);
    expect(card).toContain('Herinnering van de assistent');
  });

  test('whoever leads is told nothing of their own answers', () => {
    const case3 = opened();
    case3.does(ilse, weigh('afweging.1', 'ja'));
    expect(told(case3)).toEqual([]);
    case3.does(lotte, { verb: 'observatie.record', day, kind: 'feit', what: 'Zij was moe.' }); // not a weighing
    expect(told(case3)).toEqual([]);
  });

  test('the form says who weighs, with its place and how the text is read', () => {
    const form = formFor('afweging.answer', shownTo(opened(), lotte), { question: 'afweging.1' });
    expect(form.notes.map(({ text, source }) => [text, source])).toEqual(
      expect.arrayContaining([
        [
          'Jij weegt zelf, met alles uit stap 1 tot en met 3, en je besluit of je meldt.',
          'Stappenplan, stap 4',
        ],
      ]),
    );
    expect(form.notes.map(({ text }) => text).join()).toContain(
      'Zo leest de assistent het protocol: Wie de zorg opschreef',
    );
  });
});
