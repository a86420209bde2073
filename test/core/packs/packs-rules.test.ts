import { describe, expect, test } from 'vitest';
import { bellenCard } from '../../../src/cards/bellen.ts';
import { berichtCard } from '../../../src/cards/bericht.ts';
import { formCard } from '../../../src/cards/form.ts';
import type { FormAim } from '../../../src/cards/form-shape.ts';
import { formFor } from '../../../src/cards/forms.ts';
import { hulpCard } from '../../../src/cards/hulp.ts';
import type { ShownCase } from '../../../src/cards/shown.ts';
import { takenCard } from '../../../src/cards/taken.ts';
import { tijdlijnDialog } from '../../../src/cards/tijdlijn.ts';
import { waaromDialog } from '../../../src/cards/waarom.ts';
import { zaakCard } from '../../../src/cards/zaak.ts';
import { walk } from '../../../src/core/afweging.ts';
import { notStarted, terms } from '../../../src/core/deadlines.ts';
import { newDossier } from '../../../src/core/dossier.ts';
import type { FactVerb } from '../../../src/core/events.ts';
import { gaps, missing } from '../../../src/core/melding.ts';
import { visibleTo } from '../../../src/core/need-to-know.ts';
import { nextFor } from '../../../src/core/next.ts';
import { may, relationsOf } from '../../../src/core/roles.ts';
import type { Person } from '../../../src/core/school.ts';
import { stillNeeded } from '../../../src/core/still-needed.ts';
import { takenOf } from '../../../src/core/taken.ts';
import { templates } from '../../support/setting.ts';
import {
  berend,
  daan,
  demoSchool,
  ilse,
  lotte,
  practice,
  type Story,
  sanne,
  schoolOf,
  story,
} from '../../support/story.ts';

const OLD = ['onze-wijs', 'symbio'] as const;
const SILENT = [...OLD, 'vo-zorgcoordinator', 'po-sot'] as const;
const at = (pack: string) => story(schoolOf(pack));
const day = '2026-11-23';
const suggested = (told: Story, who: Person) =>
  nextFor(told.setting, told.dossier, who, told.now).map(({ because }) => because);
const sentTo = (told: Story, kind: string) =>
  told.sent.filter((message) => message.kind === kind).map(({ to }) => ('role' in to ? to.role : to.person));
const shownTo = (told: Story, who: Person): ShownCase => ({
  templates,
  setting: told.setting,
  who,
  at: told.now,
  cardId: 'card-1',
  code: 'K7-3FQ9',
  dossier: told.dossier,
});
const text = (card: object): string => JSON.stringify(card).replaceAll('\u00a0', ' ');
const mayNow = (told: Story, who: Person, verb: 'melding.why' | 'melding.discuss') =>
  may(relationsOf(told.setting, told.dossier, who, false), verb);

/** A case in which this protocol asks a melding. */
const asked = {
  'onze-wijs': (told: Story) => told.answers('beslissing.1', 'nee'),
  symbio: (told: Story) => told.answers('beslissing.1', 'nee'),
  'vo-zorgcoordinator': (told: Story) => told.answers('afweging.2', 'ja'),
  'po-sot': (told: Story) => told.answers('beslissing.1', 'ja'),
};
const required = (pack: keyof typeof asked) => {
  const told = at(pack).opens();
  asked[pack](told);
  return told;
};

describe('dates a school agrees itself', () => {
  test.each(SILENT)('%s: an agreed talk is a date of the school, and no rule of the protocol', (pack) => {
    const told = at(pack).opens();
    told.does(ilse, { verb: 'gesprek.plan', day: '2026-11-30', with: 'ouders' });
    const talk = terms(told.setting, told.dossier).filter(({ rule }) => rule === 'gesprek');
    expect(talk).toMatchObject([
      { due: '2026-11-30', agreement: true, law: false, owner: 'aandachtsfunctionaris' },
    ]);
    expect(told.sent.some(({ kind, rule }) => kind === 'term' && rule === 'gesprek')).toBe(true);
    expect(notStarted(told.setting, told.dossier).map(({ rule }) => rule)).toContain('overleg');
  });

  test.each(SILENT)('%s: help starts without a term, because the protocol asks none', (pack) => {
    const told = at(pack).opens();
    told.does(ilse, { verb: 'hulp.start', day, what: 'Gesprekken met het maatschappelijk werk.' });
    expect(told.last('hulp.started')?.meta.term).toBeUndefined();
    expect(terms(told.setting, told.dossier).filter(({ rule }) => rule === 'hulp-termijn')).toEqual([]);
  });

  test('where a protocol asks a term of help, help without one is asked for it', () => {
    const told = story(practice()).opens();
    const start = { verb: 'hulp.start', day, what: 'Schoolmaatschappelijk werk.' };
    expect(told.refuses(ilse, start)).toEqual({ code: 'fields', fields: ['term'] });
  });
});

describe('a directeur who is told and not asked', () => {
  test.each(SILENT)('%s: the directeur hears of a melding, decides nothing and is not reminded', (pack) => {
    const told = required(pack);
    expect(sentTo(told, 'melding.decide')).toEqual(['directeur']);
    expect(sentTo(told, 'nudge.directeur')).toEqual([]);
    expect(suggested(told, daan)).not.toContain('decide-melding');
    expect(
      told.refuses(daan, { verb: 'directeur.decide', decision: 'niet-akkoord', reason: 'Nee.' }),
    ).toEqual({
      code: 'not-in-protocol',
      what: 'directeur.decide',
    });
  });

  test.each(['onze-wijs', 'symbio'] as const)(
    '%s: who noticed and who leads are asked to call, and reminded until it is done',
    (pack) => {
      const told = required(pack);
      expect(sentTo(told, 'melding.call').sort()).toEqual(['aandachtsfunctionaris', 'leerkracht']);
      expect(sentTo(told, 'nudge.akkoord').sort()).toEqual(['aandachtsfunctionaris', 'leerkracht']);
      expect(suggested(told, lotte)).toContain('melding-required');
      expect(mayNow(told, lotte, 'melding.why')).toBe(true);
      expect(mayNow(told, sanne, 'melding.why')).toBe(false);
      const [nudge] = told.sent.filter(({ kind }) => kind === 'nudge.akkoord');
      if (nudge === undefined) throw new Error('no reminder');
      expect(stillNeeded(told.setting, told.dossier, nudge)).toBe(true);
      told.does(lotte, { verb: 'melding.record', day, doneBy: lotte.id });
      expect(stillNeeded(told.setting, told.dossier, nudge)).toBe(false);
    },
  );

  test('R003-8: the professional melds: who noticed is asked and reminded, and can read why', () => {
    const told = required('vo-zorgcoordinator');
    expect(sentTo(told, 'melding.call')).toContain('leerkracht');
    expect(sentTo(told, 'nudge.akkoord')).toEqual(['leerkracht']);
    expect(mayNow(told, lotte, 'melding.why')).toBe(true);
  });

  test('R004-4: the SOT agrees who melds and who tells the parents, and that person is asked to call', () => {
    const told = at('po-sot').opens();
    const agreed = { meldt: sanne.id, informeertOuders: lotte.id, coordineert: ilse.id };
    told.does(ilse, { verb: 'overleg.hold', day, kind: 'team', outcome: 'Besproken.', ...agreed });
    expect(mayNow(told, sanne, 'melding.why')).toBe(false);
    asked['po-sot'](told);
    expect(sentTo(told, 'melding.call')).toEqual(['aandachtsfunctionaris', sanne.id]);
    expect(sentTo(told, 'nudge.akkoord')).toEqual([sanne.id]);
    expect(mayNow(told, sanne, 'melding.why')).toBe(true);
    expect(mayNow(told, lotte, 'melding.why')).toBe(false);
  });

  test('onze-wijs, symbio: who tells the parents, and at Onze Wijs who coordinates, is agreed and named where the protocol asks it', () => {
    expect(fieldsOf(at('onze-wijs').opens(), 'overleg.hold')).toContain('coordineert');
    expect(fieldsOf(at('symbio').opens(), 'overleg.hold')).not.toContain('coordineert');
    for (const pack of OLD) {
      expect(fieldsOf(at(pack).opens(), 'overleg.hold')).toContain('informeertOuders');
      expect(fieldsOf(at(pack).opens(), 'overleg.hold')).not.toContain('meldt'); // who melds is not agreed there
    }
  });

  test.each(OLD)('%s: consent that was asked is no overleg, and help has no casemanager', (pack) => {
    const told = at(pack).opens();
    const [consent] = told.setting.pack.steps.overleg.consent;
    told.does(ilse, { verb: 'toestemming.record', day, about: consent?.id, state: 'geweigerd' });
    expect(missing(told.setting, told.dossier)).toContain('overleg');
    expect(fieldsOf(told, 'hulp.start')).not.toContain('casemanager');
    expect(fieldsOf(at('kms').opens(), 'hulp.start')).toContain('casemanager');
  });

  test('R004-4: who tells the parents, or coordinates, hears it and sees that overleg alone; another knows nothing', () => {
    const told = at('po-sot').opens();
    told.does(ilse, { verb: 'overleg.hold', day, kind: 'team', outcome: 'Eerst.' });
    expect(sentTo(told, 'overleg.agreed')).toEqual([]);
    told.does(ilse, {
      verb: 'overleg.hold',
      day,
      kind: 'team',
      outcome: 'Besproken.',
      informeertOuders: sanne.id,
      coordineert: sanne.id,
    });
    expect(sentTo(told, 'overleg.agreed')).toEqual([sanne.id]); // one message for both
    const relations = relationsOf(told.setting, told.dossier, sanne, false);
    const seen = visibleTo(told.dossier, relations, sanne.id);
    expect(seen.map(({ content }) => content)).toMatchObject([{ outcome: 'Besproken.' }]);
    expect(may(relations, 'gesprek.hold')).toBe(true);
    for (const verb of ['afweging.answer', 'overleg.hold', 'melding.why'] as const)
      expect(may(relations, verb)).toBe(false);
    told.does(ilse, { verb: 'melding.record', day, doneBy: ilse.id });
    expect(sentTo(told, 'melding.done')).toContain(sanne.id);
    told.does(ilse, { verb: 'person.exclude', person: sanne.id });
    expect(relationsOf(told.setting, told.dossier, sanne, false)).toEqual([]);
  });

  test('R004-4: nobody is agreed with who could not hear of it; what a protocol does not agree per case is not agreed', () => {
    const told = at('po-sot').opens();
    const held = { verb: 'overleg.hold', day, kind: 'team', outcome: 'Besproken.' };
    told.does(ilse, { verb: 'person.exclude', person: sanne.id, reason: 'Familie.' });
    const stranger = '99999999-0000-4000-8000-000000000009';
    for (const field of ['meldt', 'informeertOuders', 'coordineert'])
      for (const id of [sanne.id, stranger])
        expect(told.refuses(ilse, { ...held, [field]: id })).toEqual({ code: 'not-in-roster', field });
    expect(
      at('symbio')
        .opens()
        .refuses(ilse, { ...held, meldt: ilse.id }),
    ).toEqual({
      code: 'not-in-protocol',
      what: 'melden',
    });
    expect(
      at('kms')
        .opens()
        .refuses(ilse, { ...held, informeertOuders: ilse.id }),
    ).toEqual({
      code: 'not-in-protocol',
      what: 'ouders-informeren',
    });
  });

  test('R004-4: as long as nobody was agreed, whoever leads is asked to call', () => {
    expect(sentTo(required('po-sot'), 'melding.call')).toEqual(['aandachtsfunctionaris']);
  });

  test.each(SILENT)(
    '%s: a melding that is open is not closed away, and the refusal asks no directeur',
    (pack) => {
      const close = { verb: 'dossier.close', motivering: 'Klaar.', second: daan.id, review: '2026-12-14' };
      expect(required(pack).refuses(ilse, close)).toEqual({ code: 'melding-open', told: true });
    },
  );
});

describe('what a protocol does not know is not asked', () => {
  const notAsked = {
    'onze-wijs': [
      'nabespreking.hold',
      'bestuur.inform',
      'vertrek.record',
      'verandering.record',
      'formulier.fill',
    ],
    symbio: ['nabespreking.hold', 'bestuur.inform', 'vertrek.record', 'verandering.record', 'formulier.fill'],
    'vo-zorgcoordinator': [
      'toestemming.record',
      'nabespreking.hold',
      'bestuur.inform',
      'dossier.unfounded',
      'vertrek.record',
    ],
    'po-sot': [
      'toestemming.record',
      'gesprek.skip',
      'melding.discuss',
      'nabespreking.hold',
      'bestuur.inform',
      'dossier.unfounded',
    ],
  };
  const filled: Record<string, object> = {
    'formulier.fill': { part: '1', fields: {} },
    'toestemming.record': { about: 'schoolarts', state: 'gegeven' },
    'gesprek.skip': { reason: 'veiligheid', motivering: 'Niet veilig.' },
    'melding.discuss': { with: 'ouders' },
    'nabespreking.hold': { fields: {} },
    'dossier.unfounded': { motivering: 'Het klopt niet.' },
  };
  const each = Object.entries(notAsked).flatMap(([pack, verbs]) =>
    verbs.map((verb) => [pack, verb] as const),
  );
  test.each(each)('%s has no %s', (pack, verb) => {
    const told = at(pack).opens();
    expect(told.refuses(ilse, { verb, day, ...filled[verb] })).toEqual({
      code: 'not-in-protocol',
      what: verb,
    });
  });

  test.each(SILENT)(
    '%s: after the talk and after the melding nothing is suggested that the protocol does not ask',
    (pack) => {
      const told = required(pack);
      told.does(ilse, { verb: 'gesprek.hold', day, with: 'ouders', facts: 'Wat er is gezien.' });
      told.does(ilse, { verb: 'melding.record', day, doneBy: ilse.id });
      for (const because of ['discuss-gesprek', 'bestuur-not-informed', 'form-part-1'])
        expect(suggested(told, ilse)).not.toContain(because);
    },
  );

  test.each([
    ['R000-10', 'onze-wijs'],
    ['R002-12', 'symbio'],
  ])(
    '%s: another cause closes the case, and own notes stay: the protocol says nothing of them',
    (_rule, pack) => {
      const told = at(pack).opens();
      told.answers('afweging.1', 'ja');
      expect(suggested(told, ilse)).toContain('can-close');
      told.does(ilse, { verb: 'dossier.unfounded', motivering: 'Een andere oorzaak.' });
      expect(told.dossier.status).toBe('closed');
      expect(told.sent.map(({ kind }) => kind)).not.toContain('notes.destroy');
    },
  );

  test('telling whoever leads is no overleg: the overleg stays missing until it was held', () => {
    const told = story(practice()).opens();
    expect(missing(told.setting, told.dossier)).toContain('overleg');
    told.does(ilse, { verb: 'overleg.hold', day, kind: 'aandachtsfunctionaris', outcome: 'Besproken.' });
    expect(missing(told.setting, told.dossier)).not.toContain('overleg');
  });
});

describe('the result of help', () => {
  test.each([
    ['R000-13', 'onze-wijs', 'afweging.2'],
    ['R002-14', 'symbio', 'afweging.2'],
    ['R003-11', 'vo-zorgcoordinator', 'afweging.3'],
  ])('%s: help that works asks no new help; help that does not asks a melding', (_rule, pack, question) => {
    const told = at(pack).opens();
    told.does(ilse, { verb: 'hulp.start', day, what: 'Hulp.' });
    told.answers(question, 'nee');
    expect(suggested(told, ilse)).not.toContain('start-hulp');
    told.answers(question, 'ja');
    expect(told.last('melding.required')?.meta.question).toBe(question);
  });
});

describe('melding, and help too', () => {
  test.each([
    ['R003-8', 'vo-zorgcoordinator'],
    ['R004-4', 'po-sot'],
  ] as const)(
    '%s %s: help that is (also) possible beside a melding is asked to be started',
    (_rule, pack) => {
      const told = required(pack);
      expect(suggested(told, ilse)).not.toContain('start-hulp');
      told.answers('beslissing.2', 'ja');
      expect(suggested(told, ilse)).toContain('start-hulp');
      expect(suggested(told, ilse)).toContain('melding-required'); // one does not take the other away
      told.does(ilse, { verb: 'hulp.start', day, what: 'Een vaste plek.' });
      expect(suggested(told, ilse)).not.toContain('start-hulp');
    },
  );

  test('help of before the melding is not asked for once more', () => {
    const told = at('vo-zorgcoordinator').opens();
    told.answers('beslissing.2', 'ja');
    told.answers('afweging.2', 'ja');
    expect(suggested(told, ilse)).not.toContain('start-hulp');
  });
});

describe('situations that ask an action of their own', () => {
  test.each([
    ['R000-9', 'onze-wijs'],
    ['R002-10', 'symbio'],
  ])('%s: (a plan for) genital mutilation or honour violence is told at once, at any hour', (_rule, pack) => {
    const told = at(pack).opens().at('2026-11-28T22:00:00.000Z');
    told.does(lotte, {
      verb: 'situatie.record',
      day,
      situation: 'vgv-eergeweld',
      what: 'Er is een reis gepland.',
    });
    const all = told.sent.filter(({ kind }) => kind === 'veiligThuis.tell');
    const [calls, again] = [all.filter(({ nth }) => !nth), all.filter(({ nth }) => nth)];
    expect(calls.map(({ to }) => to)).toEqual([{ role: 'aandachtsfunctionaris' }, { role: 'leerkracht' }]);
    expect(calls.every(({ acute, dueAt }) => acute && dueAt === told.now)).toBe(true);
    // Nobody called by the next morning, a Sunday: once more, as the assistant's own reminder. A call ends it.
    expect(again.map(({ to }) => to)).toEqual(calls.map(({ to }) => to));
    expect(again.every(({ acute, dueAt }) => acute && dueAt.startsWith('2026-11-29T07:00'))).toBe(true);
    const [first] = again;
    if (first === undefined) throw new Error('no reminder');
    expect(text(berichtCard(shownTo(told, ilse), first) ?? {})).toContain('Herinnering van de assistent');
    expect(stillNeeded(told.setting, told.dossier, first)).toBe(true);
    told.does(lotte, { verb: 'advies.ask', day, anonymous: true });
    expect(stillNeeded(told.setting, told.dossier, first)).toBe(false);
  });

  test('R003-4: four kinds of violence ask advice, without haste that the protocol does not name', () => {
    const told = at('vo-zorgcoordinator').opens();
    told.does(lotte, { verb: 'situatie.record', day, situation: 'specifiek-geweld' });
    expect(told.sent.filter(({ kind }) => kind === 'veiligThuis.tell').map(({ acute }) => acute)).toEqual([
      false,
      false,
    ]);
    expect(told.refuses(lotte, { verb: 'situatie.record', day, situation: 'vgv-eergeweld' })).toEqual({
      code: 'not-in-protocol',
      what: 'vgv-eergeweld',
    });
  });

  test('R003-4: the message asks for advice, and does not say that Veilig Thuis must be told', () => {
    const card = (pack: string, situation: string) => {
      const told = at(pack).opens();
      told.does(lotte, { verb: 'situatie.record', day, situation });
      const [message] = told.sent.filter(({ kind }) => kind === 'veiligThuis.tell');
      return message ? text(berichtCard(shownTo(told, ilse), message) ?? {}) : '';
    };
    const said = card('vo-zorgcoordinator', 'specifiek-geweld');
    expect(said).toContain('Vraag advies aan Veilig Thuis');
    expect(said).toContain('Uitleg van de assistent: Jullie protocol zegt hier niet bij wie');
    expect(said).not.toContain('moet weten');
    expect(card('symbio', 'vgv-eergeweld')).toContain('Vertel dit aan Veilig Thuis');
  });
});

describe('a talk that is left out', () => {
  test.each([
    ['R000-11', 'onze-wijs'],
    ['R002-13', 'symbio'],
  ])('%s: contact that breaks counts only together with leaving the school', (_rule, pack) => {
    const told = at(pack).opens();
    const skip = {
      verb: 'gesprek.skip',
      day,
      reason: 'contact-en-school',
      motivering: 'Moeder zei het zelf.',
    };
    expect(told.refuses(ilse, { ...skip, confirmed: ['contact-verbroken'] })).toEqual({
      code: 'fields',
      fields: ['confirmed'],
    });
    told.does(ilse, { ...skip, confirmed: ['contact-verbroken', 'school-verlaten'] });
    told.does(ilse, { ...skip, reason: 'veiligheid' });
  });

  test('R003-6: only danger is a reason to leave the talk out', () => {
    const told = at('vo-zorgcoordinator').opens();
    const skip = { verb: 'gesprek.skip', day, motivering: 'Vader dreigde.' };
    told.does(ilse, { ...skip, reason: 'veiligheid' });
    expect(told.refuses(ilse, { ...skip, reason: 'contact-verbroken' }).code).toBe('not-in-protocol');
  });
});

describe('all steps before a melding', () => {
  test('R003-1: what is missing is asked for with a reason, and never holds the melding up', () => {
    const told = required('vo-zorgcoordinator');
    expect(told.last('melding.required')?.meta.missing).toEqual(['overleg', 'gesprek']);
    expect(suggested(told, ilse)).toContain('explain-missing');
    for (const step of ['overleg', 'gesprek'])
      told.does(ilse, { verb: 'missing.explain', step, reason: 'Haast.' });
    expect(suggested(told, ilse)).not.toContain('explain-missing');
    told.does(lotte, { verb: 'melding.record', day, doneBy: lotte.id });
    expect(suggested(required('onze-wijs'), ilse)).not.toContain('explain-missing');
  });

  test('R003-2: a step can be taken again, and both rounds stay', () => {
    const told = at('vo-zorgcoordinator').opens();
    const talk = { verb: 'gesprek.hold', day, with: 'leerling', facts: 'Wat er is gezien.' };
    told.does(lotte, talk);
    told.does(lotte, { ...talk, facts: 'Nog een keer.' });
    expect(told.dossier.happened.filter(({ meta }) => meta.type === 'gesprek.held')).toHaveLength(2);
  });
});

describe('the two decisions of the law, where the protocol has no afwegingskader', () => {
  test.each(OLD)('%s: after help by the protocol the law is asked too, and can add a melding', (pack) => {
    const told = at(pack).opens();
    told.answers('beslissing.1', 'ja');
    told.answers('afweging.1', 'nee');
    expect(walk(told.setting, told.dossier)).toEqual({ outcome: 'hulp', at: 'beslissing.1', ask: 'wet.1' });
    expect(suggested(told, ilse)).toEqual(expect.arrayContaining(['start-hulp', 'answer-question']));
    told.answers('wet.1', 'ja');
    expect(told.last('melding.required')?.meta).toMatchObject({ question: 'wet.1' });
    expect(walk(told.setting, told.dossier)).toEqual({ outcome: 'melden', at: 'wet.1', ask: 'wet.2' });
  });

  test.each(OLD)('%s: the law takes no melding away that the protocol asks, and starts no help', (pack) => {
    const told = at(pack).opens();
    told.answers('afweging.1', 'nee');
    told.answers('beslissing.1', 'nee');
    expect(walk(told.setting, told.dossier)).toEqual({ outcome: 'melden', at: 'beslissing.1' });
    told.answers('wet.1', 'nee');
    told.answers('wet.2', 'ja', { criteria: ['effectief', 'aanvaard'] });
    expect(walk(told.setting, told.dossier)).toEqual({ outcome: 'melden', at: 'beslissing.1' });
    expect(told.dossier.happened.some(({ meta }) => meta.type === 'afweging.concluded')).toBe(false);
    expect(sentTo(told, 'melding.done')).toEqual([]);
  });

  test.each(OLD)(
    '%s: no help that is enough and no melding by the protocol is a melding by the law',
    (pack) => {
      const told = at(pack).opens();
      told.answers('afweging.1', 'nee');
      told.answers('beslissing.1', 'ja');
      told.answers('wet.1', 'nee');
      expect(walk(told.setting, told.dossier)).toMatchObject({ outcome: 'hulp', ask: 'wet.2' });
      expect(told.refuses(ilse, { verb: 'afweging.answer', question: 'wet.2', answer: 'ja' })).toMatchObject({
        code: 'criteria-open',
      });
      told.answers('wet.2', 'nee');
      expect(told.last('melding.required')?.meta).toMatchObject({ question: 'wet.2' });
    },
  );

  test.each(OLD)('%s: the question of the law is shown as law, and so is why a melding is asked', (pack) => {
    const told = at(pack).opens();
    told.answers('afweging.1', 'nee');
    told.answers('beslissing.1', 'ja');
    const form = formFor('afweging.answer', shownTo(told, ilse), {});
    expect(form.fixed).toEqual({ question: 'wet.1' });
    expect(form.law).toContain('Afwegingskader');
    expect(form.source).toBeUndefined();
    expect(form.why).toContain('Jullie protocol stelt deze vraag niet');
    told.answers('wet.1', 'ja');
    expect(text(waaromDialog(shownTo(told, ilse)))).toContain('Wet: Afwegingskader in de meldcode');
    expect(text(waaromDialog(shownTo(told, ilse)))).toContain('Is melden nodig?');
  });

  test.each(['vo-zorgcoordinator', 'po-sot', 'kms'])(
    '%s has its own decisions: those of the law are not asked',
    (pack) => {
      const told = at(pack).opens();
      const law = { verb: 'afweging.answer', question: 'wet.1', answer: 'ja' };
      expect(told.refuses(ilse, law)).toEqual({ code: 'not-in-protocol', what: 'wet.1' });
    },
  );

  test.each(['vo-zorgcoordinator', 'po-sot'])(
    '%s: where an answer rests on the law, the law is shown beside it',
    (pack) => {
      const told = at(pack).opens();
      const form = formFor('afweging.answer', shownTo(told, ilse), { question: 'afweging.1' });
      expect(form.notes.some((note) => note.text.startsWith('Wet: '))).toBe(true);
      expect(
        at('kms').opens() &&
          formFor('afweging.answer', shownTo(at('kms').opens(), ilse), {}).notes.some(({ text: said }) =>
            said.startsWith('Wet: '),
          ),
      ).toBe(false);
    },
  );
});

describe('who hears of a new concern', () => {
  test.each(['onze-wijs', 'symbio', 'vo-zorgcoordinator', 'po-sot'])(
    '%s: the message says what of it is our own reading',
    (pack) => {
      const told = at(pack).opens();
      const [message] = told.sent.filter(({ kind }) => kind === 'zaak.new');
      if (message === undefined) throw new Error('nobody was told');
      const { interpretation } = told.setting.pack.steps.signalenlijst.concernGoesTo ?? {};
      expect(text(berichtCard(shownTo(told, ilse), message) ?? {})).toContain(
        `Uitleg van de assistent: ${interpretation}`,
      );
    },
  );
});

describe('it may be about somebody who works here', () => {
  const told = (pack: string) => {
    const one = at(pack).opens({ staff: true });
    const [message] = one.sent.filter(({ kind }) => kind === 'zaak.staff');
    if (message === undefined) throw new Error('the bestuur was not told');
    expect(message).toMatchObject({ to: { role: 'bestuur' }, acute: true, dueAt: one.now });
    return text(berichtCard(shownTo(one, berend), message) ?? {});
  };

  test.each([
    ['R000-19', 'onze-wijs', 'Onze Wijs-protocol, noodsituaties'],
    ['R002-10', 'symbio', 'Symbio-protocol, stap 1'],
  ])(
    '%s: the bestuur is told at once, as the protocol says, and then what the law asks of it',
    (_rule, pack, place) => {
      expect(told(pack)).toMatch(new RegExp(`Bron: ${place}.*Wet: De plicht geldt.*vertrouwensinspecteur`));
      expect(told(pack)).not.toContain('Afspraak van de school');
      expect(told(pack)).not.toContain('noemt de wet deze plicht niet'); // the protocol does, for all of it
    },
  );

  test.each(['kms', 'vo-zorgcoordinator', 'po-sot'])(
    '%s is silent about it: the bestuur reads what the law says, as law',
    (pack) => {
      expect(told(pack)).toContain('Wet: Wet op het primair onderwijs, artikel 4a');
      expect(told(pack)).toContain('vertrouwensinspecteur');
    },
  );
});

const formOf = (told: Story, verb: FactVerb, aim: FormAim = {}) => formFor(verb, shownTo(told, ilse), aim);
const notesOf = (told: Story, verb: FactVerb, aim: FormAim = {}) =>
  formOf(told, verb, aim)
    .notes.map((note) => note.text)
    .join('\n')
    .replaceAll('\u00a0', ' ');
const fieldsOf = (told: Story, verb: FactVerb, aim: FormAim = {}) =>
  formOf(told, verb, aim).fields.map(({ id }) => id);

describe('consent for others, with or without the name', () => {
  test.each([
    ['R000-5', 'onze-wijs', {}],
    ['R002-1', 'symbio', { written: true }],
  ])(
    '%s: the overleg asks whether it is with the name, and shows what can be done without consent',
    (_rule, pack, yes) => {
      const told = at(pack).opens();
      const [consent] = told.setting.pack.steps.overleg.consent;
      for (const verb of ['overleg.plan', 'overleg.hold', 'consultatie.record'] as const) {
        expect(fieldsOf(told, verb)).toContain('named');
        expect(notesOf(told, verb)).toContain(consent?.without?.text);
      }
      told.does(ilse, { verb: 'toestemming.record', day, about: consent?.id, state: 'gegeven', ...yes });
      expect(notesOf(told, 'overleg.hold')).not.toContain(consent?.without?.text);
      const held = { verb: 'overleg.hold', day, kind: 'team', named: true, outcome: 'Besproken.' };
      told.does(ilse, held);
      expect(told.last('overleg.held')?.meta).toMatchObject({ named: true });
      expect(told.last('overleg.held')?.meta.afwijkingen).toBeUndefined();
      const without = at(pack).opens();
      without.does(ilse, { ...held, named: false });
      expect(without.last('overleg.held')?.meta.afwijkingen).toBeUndefined();
      without.does(ilse, held); // recorded as it went, and that it went so
      expect(without.last('overleg.held')?.meta.afwijkingen).toEqual(['zonder-toestemming']);
      without.does(ilse, { ...held, kind: 'aandachtsfunctionaris' }); // within the school
      expect(without.last('overleg.held')?.meta.afwijkingen).toBeUndefined();
    },
  );

  test('R002-1: a yes that is not in writing does not count', () => {
    const told = at('symbio').opens();
    told.does(ilse, {
      verb: 'toestemming.record',
      day,
      about: 'sot-en-externen',
      state: 'gegeven',
      written: false,
    });
    expect(notesOf(told, 'overleg.plan')).toContain('Zonder schriftelijke toestemming');
    expect(fieldsOf(told, 'toestemming.record')).toContain('written');
    expect(fieldsOf(at('onze-wijs').opens(), 'toestemming.record')).not.toContain('written');
  });

  test.each([
    ['R000-6', 'onze-wijs', 'externe-deskundigen'],
    ['R002-1', 'symbio', 'sot-en-externen'],
  ])('%s: a refusal comes back in the weighing, and holds nothing up', (_rule, pack, about) => {
    const told = at(pack).opens();
    told.does(ilse, { verb: 'toestemming.record', day, about, state: 'geweigerd', reason: 'Wil niet.' });
    expect(notesOf(told, 'afweging.answer')).toContain('gaven geen toestemming');
    told.answers('beslissing.1', 'nee');
    expect(told.last('melding.required')).toBeDefined();
  });

  test.each(['kms', 'vo-zorgcoordinator', 'po-sot'])(
    '%s asks of no overleg whether it was with the name',
    (pack) => {
      const told = at(pack).opens();
      for (const verb of ['overleg.plan', 'overleg.hold', 'consultatie.record'] as const)
        expect(fieldsOf(told, verb)).not.toContain('named');
    },
  );

  test('R002-2: the intake talk comes before the SOT: shown and asked, and no gate', () => {
    const told = at('symbio').opens();
    expect(notesOf(told, 'overleg.plan')).toContain('intakegesprek');
    expect(fieldsOf(told, 'overleg.hold')).toContain('intake');
    told.does(ilse, { verb: 'overleg.hold', day, kind: 'team', intake: false, outcome: 'Besproken.' });
    expect(fieldsOf(at('onze-wijs').opens(), 'overleg.hold')).not.toContain('intake');
  });
});

describe('what is written down, and advice', () => {
  test('R000-1: what somebody sees is written with day, place and who was there', () => {
    expect(fieldsOf(at('onze-wijs').opens(), 'observatie.record')).toEqual(
      expect.arrayContaining(['day', 'where', 'present', 'kind', 'what']),
    );
  });

  test('R000-2, R000-3: a hypothesis is labelled, and a third party is asked whether it may be written down', () => {
    const told = at('onze-wijs').opens();
    expect(notesOf(told, 'observatie.record')).toContain('hypothese of veronderstelling');
    expect(notesOf(told, 'observatie.record')).toContain('Vraag die ander ook');
    expect(fieldsOf(told, 'observatie.record')).toContain('consent');
  });

  test.each([
    ['R002-7', 'symbio'],
    ['R003-3', 'vo-zorgcoordinator'],
    ['R004-5', 'po-sot'],
  ])('%s: no consent of a third party is asked where the protocol does not', (_rule, pack) => {
    expect(fieldsOf(at(pack).opens(), 'observatie.record')).not.toContain('consent');
  });

  test('R003-3: the signalenkaart was not supplied, and step 1 says so', () => {
    expect(notesOf(at('vo-zorgcoordinator').opens(), 'observatie.record')).toContain('signalenkaart');
    expect(notesOf(at('po-sot').opens(), 'observatie.record')).not.toContain('signalenkaart');
  });

  test.each([
    ['R000-7', 'onze-wijs', undefined],
    ['R002-3', 'symbio', undefined],
    ['R003-4', 'vo-zorgcoordinator', 'true'],
  ])('%s: doubt asks advice, without a name where the protocol says so', (_rule, pack, chosen) => {
    const told = at(pack).opens();
    expect(formOf(told, 'advies.ask').fields.find(({ id }) => id === 'anonymous')?.value).toBe(chosen);
    told.answers('afweging.1', 'twijfel');
    expect(suggested(told, ilse)).toContain('doubt-open');
  });

  test.each(OLD)(
    '%s: doubt asks advice first; once that is in, the same question, and nobody is told twice',
    (pack) => {
      const told = at(pack).opens();
      told.answers('afweging.1', 'twijfel');
      const [reminder] = told.sent.filter(({ kind }) => kind === 'nudge.advies');
      if (reminder === undefined) throw new Error('no reminder');
      const said = text(berichtCard(shownTo(told, ilse), reminder) ?? {});
      expect(said).toContain(told.setting.pack.steps.overleg.onDoubt?.text);
      expect(said).toContain('tel:08002000');
      expect(said).not.toContain('Wat was het advies');
      expect(suggested(told, ilse)[0]).toBe('doubt-open');
      expect(text(zaakCard(shownTo(told, ilse)))).toContain('Bel nu Veilig Thuis');
      told.does(ilse, { verb: 'advies.ask', day, anonymous: true });
      expect(suggested(told, ilse)).not.toContain('doubt-open');
      expect(stillNeeded(told.setting, told.dossier, reminder)).toBe(false);
      told.does(ilse, { verb: 'advies.answer', day, advice: 'Praat met moeder.' });
      expect(nextFor(told.setting, told.dossier, ilse, told.now)).toContainEqual(
        expect.objectContaining({ because: 'doubt-again', urgent: true, question: 'afweging.1' }),
      );
    },
  );

  test('R004-3: at doubt always Veilig Thuis', () => {
    const told = at('po-sot').opens();
    told.answers('afweging.1', 'twijfel');
    expect(told.last('afweging.concluded')?.meta.outcome).toBe('advies');
    expect(suggested(told, ilse)).toContain('doubt-open');
  });

  test.each([
    ['R000-12', 'onze-wijs'],
    ['R002-6', 'symbio'],
  ])(
    '%s: the judgement that is asked at every weighing is shown as missing until it was asked',
    (_rule, pack) => {
      const told = at(pack).opens();
      const oordeel = () => gaps(told.setting, told.dossier).find(({ id }) => id === 'oordeel')?.met;
      expect(oordeel()).toBe(false);
      const consulted = {
        verb: 'consultatie.record',
        day,
        with: 'De jeugdarts.',
        outcome: 'Weeg het zwaar.',
      };
      expect(fieldsOf(told, 'consultatie.record')).toContain('oordeel');
      told.does(ilse, consulted);
      expect(oordeel()).toBe(false); // a consultatie is no judgement of itself
      const asked = at(pack).opens();
      asked.does(ilse, { ...consulted, oordeel: true });
      expect(gaps(asked.setting, asked.dossier).find(({ id }) => id === 'oordeel')?.met).toBe(true);
      told.does(ilse, { verb: 'advies.ask', day, anonymous: true });
      expect(oordeel()).toBe(true);
      expect(gaps(practice(), story(practice()).opens().dossier).map(({ id }) => id)).not.toContain(
        'oordeel',
      );
      expect(notesOf(told, 'afweging.answer', { question: 'beslissing.1' })).toContain('Weeg mee: ');
    },
  );

  test.each(OLD)(
    '%s: a question that was made of a sentence says so, and is counted on its own path',
    (pack) => {
      const told = at(pack).opens();
      expect(notesOf(told, 'afweging.answer')).toContain('Niet letterlijk uit jullie protocol');
      expect(formOf(told, 'afweging.answer').why).not.toContain('staat in het protocol');
      expect(formOf(told, 'afweging.answer').progress).toBe('Vraag 1 van 1');
    },
  );
});

describe('the talk, and the talk about the melding', () => {
  test.each([
    ['R000-8', 'onze-wijs', 5],
    ['R002-11', 'symbio', 5],
    ['R003-5', 'vo-zorgcoordinator', 3],
  ])(
    '%s: the talk is shown in its own order, and asks no number of people and nothing of the child',
    (_rule, pack, steps) => {
      const told = at(pack).opens();
      const { sequence } = told.setting.pack.steps.gesprek;
      expect(sequence).toHaveLength(steps);
      for (const [i, { text: said }] of sequence.entries())
        expect(notesOf(told, 'gesprek.hold')).toContain(`${i + 1}. ${said}`);
      for (const id of ['persons', 'childTold', 'whyDifferent'])
        expect(fieldsOf(told, 'gesprek.hold')).not.toContain(id);
    },
  );

  test('R003-5: it is held together with the zorgcoördinator, and asks no interpretation', () => {
    const told = at('vo-zorgcoordinator').opens();
    expect(notesOf(told, 'gesprek.hold')).toContain('samen met de zorgcoördinator');
    expect(fieldsOf(told, 'gesprek.hold')).not.toContain('interpretation');
    expect(fieldsOf(at('onze-wijs').opens(), 'gesprek.hold')).toContain('interpretation');
  });

  test('R004-2: a talk with the parents is part of every step: each form says so and has the button', () => {
    const told = at('po-sot').opens();
    for (const verb of [
      'observatie.record',
      'overleg.hold',
      'afweging.answer',
      'melding.record',
      'hulp.start',
    ] as const) {
      expect(notesOf(told, verb)).toContain('Bespreek het met de ouders: dat hoort bij elke stap.');
      const card = formCard(formOf(told, verb), shownTo(told, ilse), { presentation: 'dialog' });
      expect(text(card)).toContain('Gesprek met de ouders vastleggen');
    }
    expect(notesOf(at('kms').opens(), 'overleg.hold')).not.toContain('elke stap');
  });

  const born = (told: Story, birthDate: string) => told.does(lotte, { verb: 'dossier.describe', birthDate });
  const discussed = (told: Story, who: string) => {
    told.does(ilse, { verb: 'melding.discuss', day, with: who });
    return told.last('melding.discussed')?.meta.afwijkingen;
  };
  test('R003-9: with the pupil from 12, with the parents until 16; another road is on record and refused by nobody', () => {
    const told = at('vo-zorgcoordinator').opens();
    born(told, '2012-11-24'); // 13
    expect(discussed(told, 'ouders')).toEqual(['leerling-niet']);
    expect(discussed(told, 'leerling')).toEqual(['ouders-niet']);
    expect(discussed(told, 'beiden')).toBeUndefined();
    born(told, '2010-11-23'); // 16 today
    expect(discussed(told, 'leerling')).toBeUndefined();
    expect(notesOf(told, 'melding.discuss')).toContain('voor deze leerling: De leerling is 16 of ouder');
    const onCard = formCard(formOf(told, 'melding.discuss'), shownTo(told, ilse), { presentation: 'card' });
    expect(text(onCard)).not.toContain('deze leerling:'); // of this child: never in the chat
    born(told, '2010-11-24'); // 16 tomorrow
    expect(discussed(told, 'leerling')).toEqual(['ouders-niet']);
  });

  test('R003-9: when a birthday may have passed, both are shown, and the age is asked again', () => {
    const told = at('vo-zorgcoordinator').opens();
    told.does(lotte, { verb: 'dossier.describe', age: 11, ageAsOf: '2026-09-01' });
    const notes = notesOf(told, 'melding.discuss');
    expect(notes).toMatch(/deze leerling: .*nog geen 12.*12 tot en met 15/);
    expect(notes).toContain('Vraag na hoe oud');
    expect(discussed(told, 'leerling')).toBeUndefined();
  });

  test.each([
    ['R000-15', 'onze-wijs'],
    ['R002-15', 'symbio'],
  ])(
    '%s: with the parents; with a pupil of 12 or older it may, and is not missed; objections are asked',
    (_rule, pack) => {
      const told = at(pack).opens();
      born(told, '2014-01-01');
      expect(discussed(told, 'ouders')).toBeUndefined();
      expect(discussed(told, 'leerling')).toEqual(['ouders-niet']);
      expect(fieldsOf(told, 'melding.discuss')).toEqual(expect.arrayContaining(['objectionsText', 'howMet']));
    },
  );

  const withNobody = { verb: 'melding.discuss', day, with: 'niemand', motivering: 'Uitleg.' };
  test.each([
    ['R000-16', 'onze-wijs'],
    ['R002-16', 'symbio'],
  ])('%s: that talk may be left out when contact breaks, without leaving the school', (_rule, pack) => {
    const told = at(pack).opens();
    told.does(ilse, { ...withNobody, reason: 'contact-verbroken' });
    expect(told.refuses(ilse, { ...withNobody, reason: 'haast' })).toEqual({
      code: 'not-in-protocol',
      what: 'haast',
    });
  });

  test('R003-10: contact that breaks counts only together with too little protection', () => {
    const told = at('vo-zorgcoordinator').opens();
    const skip = { ...withNobody, reason: 'contact-en-bescherming' };
    expect(told.refuses(ilse, { ...skip, confirmed: ['contact'] })).toEqual({
      code: 'fields',
      fields: ['confirmed'],
    });
    told.does(ilse, { ...skip, confirmed: ['contact', 'bescherming'] });
    expect(fieldsOf(told, 'melding.discuss')).toContain('confirmed');
  });
});

describe('help, and after a melding', () => {
  test.each([
    ['R000-14', 'onze-wijs'],
    ['R002-14', 'symbio'],
  ])('%s: melden if the school cannot protect enough, or if in doubt', (_rule, pack) => {
    const told = at(pack).opens();
    told.answers('beslissing.1', 'twijfel');
    expect(told.last('melding.required')?.meta.question).toBe('beslissing.1');
    expect(notesOf(told, 'melding.record')).toContain(told.setting.pack.steps.melding.facts[0]?.text);
  });

  test.each([
    ['R000-17', 'onze-wijs', true],
    ['R002-17', 'symbio', true],
    ['silent', 'po-sot', false],
  ])(
    '%s: when it does not get better after a melding, %s proposes to ask again: %s',
    (_rule, pack, proposes) => {
      const told = at(pack).opens();
      const check = (trend: string) => told.does(ilse, { verb: 'nazorg.check', day, trend });
      check('gelijk');
      expect(suggested(told, ilse)).not.toContain('after-melding');
      told.does(ilse, { verb: 'melding.record', day, doneBy: ilse.id });
      check('beter');
      expect(suggested(told, ilse)).not.toContain('after-melding');
      check('gelijk');
      expect(suggested(told, ilse).includes('after-melding')).toBe(proposes);
      told.does(ilse, { verb: 'advies.ask', day, anonymous: false });
      expect(suggested(told, ilse)).not.toContain('after-melding');
    },
  );

  test('R004-7: the evaluation asks for knelpunten and nazorg under the protocol’s own headings', () => {
    const told = at('po-sot').opens();
    expect(fieldsOf(told, 'evaluatie.hold')).toEqual(
      expect.arrayContaining(['fields.ontwikkeling', 'fields.nazorg', 'fields.knelpunten']),
    );
    const held = {
      verb: 'evaluatie.hold',
      day,
      result: 'beter',
      outcome: 'Rust.',
      fields: { knelpunten: 'Wachtlijst.' },
    };
    told.does(ilse, held);
    expect(told.last('evaluatie.held')?.content?.fields).toEqual({ knelpunten: 'Wachtlijst.' });
    expect(text(tijdlijnDialog(shownTo(told, ilse), told.dossier.happened))).toContain(
      'signalering van eventuele knelpunten',
    );
  });

  test('R004-4: whoever is in the chair hears of a planned SOT; an overleg with the IB’er is told to nobody', () => {
    const told = at('po-sot').opens();
    const plan = { verb: 'overleg.plan', day: '2026-11-30', urgent: false };
    told.does(ilse, { ...plan, kind: 'team' });
    expect(sentTo(told, 'overleg.chair')).toEqual(['directeur']);
    told.does(ilse, { ...plan, kind: 'aandachtsfunctionaris' });
    expect(sentTo(told, 'overleg.chair')).toEqual([]);
    expect(fieldsOf(told, 'overleg.hold')).toEqual(
      expect.arrayContaining(['meldt', 'informeertOuders', 'coordineert']),
    );
  });

  test('R004-4: who is agreed after the melding was asked for is asked to call from then on', () => {
    const told = required('po-sot');
    told.does(ilse, { verb: 'overleg.hold', day, kind: 'team', outcome: 'Besproken.', meldt: sanne.id });
    expect(sentTo(told, 'melding.call')).toEqual([sanne.id]);
    expect(
      told.sent.every((one) => one.kind !== 'melding.call' || stillNeeded(told.setting, told.dossier, one)),
    ).toBe(true);
  });
});

describe('names, numbers and duties', () => {
  test('R004-8: a form that plans says where its step stands too, and that the parents are part of it', () => {
    for (const verb of ['overleg.plan', 'gesprek.plan', 'evaluatie.plan'] as const)
      expect(notesOf(at('po-sot').opens(), verb), verb).toContain('Deze stap in jullie protocol');
    expect(notesOf(at('po-sot').opens(), 'overleg.plan')).toContain('dat hoort bij elke stap');
    expect(notesOf(at('po-sot').opens(), 'gesprek.plan')).not.toContain('dat hoort bij elke stap');
  });

  test('R004-8: the numberings of the protocol are shown together; one that has a single count shows none', () => {
    expect(notesOf(at('po-sot').opens(), 'afweging.answer')).toContain(
      'de vijf stappen: 4 en 5; meldcode in tabel 2: 4 en 5; ondersteuningsroute: 3; lopende tekst: 3 en 4',
    );
    expect(notesOf(at('kms').opens(), 'overleg.hold')).not.toContain('Deze stap in jullie protocol');
  });

  test('a word that is out of date has its note and what it is now beside it, not from the protocol', () => {
    const told = at('onze-wijs').opens();
    const note =
      'AMK: Het AMK bestaat sinds 2015 niet meer. Niet uit jullie protocol: Veilig Thuis, 0800-2000.';
    expect(notesOf(told, 'advies.ask')).toContain(note);
    expect(text(zaakCard(shownTo(told, ilse)))).toContain(note);
    expect(text(zaakCard(shownTo(at('symbio').opens(), ilse)))).not.toContain('AMK');
  });

  test.each([
    ['R002-4', 'symbio', 'overleg.hold', 'observatie.record'],
    ['R004-6', 'po-sot', 'observatie.record', 'overleg.hold'],
  ] as const)(
    '%s: the Verwijsindex is offered in its step, only to a school that is connected',
    (_rule, pack, step, other) => {
      const connected = story(schoolOf(pack, { ...demoSchool, verwijsindex: true })).opens();
      const { text: said = 'none' } = connected.setting.pack.verwijsindex ?? {};
      expect(notesOf(connected, step)).toContain(said);
      expect(notesOf(connected, other)).not.toContain(said);
      expect(notesOf(at(pack).opens(), step)).not.toContain(said);
    },
  );

  test('R002-9: the bestuur ticks what Symbio itself must arrange; nobody else has the list', () => {
    const told = at('symbio').opens();
    const { pack } = told.setting;
    const list = text(takenCard(shownTo(told, berend), takenOf(pack, newDossier, berend)));
    expect(pack.duties).toHaveLength(7);
    for (const { text: duty } of pack.duties ?? []) expect(list).toContain(`☐ ${duty}`);
    expect(text(hulpCard(shownTo(told, berend)))).toContain('takenlijst');
    expect(text(hulpCard(shownTo(told, lotte)))).not.toContain('takenlijst');
    expect(text(hulpCard(shownTo(at('kms').opens(), berend)))).not.toContain('takenlijst');
  });

  test.each([
    ['R000-18', 'onze-wijs'],
    ['R002-5', 'symbio'],
  ])(
    '%s: what the protocol says of an emergency stands with it, below the numbers that always hold',
    (_rule, pack) => {
      const told = at(pack).opens();
      for (const { text: said } of told.setting.pack.steps.melding.emergency)
        expect(notesOf(told, 'noodsituatie.record')).toContain(said);
    },
  );

  test('R003-7: acute or structural unsafety asks a melding at once', () => {
    expect(required('vo-zorgcoordinator').last('melding.required')?.meta).toMatchObject({
      question: 'afweging.2',
    });
  });

  test.each(SILENT)('%s: the vertrouwensinspecteur of the law can be called, shown as law', (pack) => {
    const card = text(bellenCard(shownTo(at(pack).opens(), berend)));
    expect(card).toContain('0900-1113111');
    expect(card).toContain('Wet: Wet op het primair onderwijs');
  });
});
