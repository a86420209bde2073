import { describe, expect, test } from 'vitest';
import { berichtCard } from '../../src/cards/bericht.ts';
import { formFor } from '../../src/cards/forms.ts';
import type { ShownCase } from '../../src/cards/shown.ts';
import { waaromDialog } from '../../src/cards/waarom.ts';
import { walk } from '../../src/core/afweging.ts';
import { notStarted, terms } from '../../src/core/deadlines.ts';
import { missing } from '../../src/core/melding.ts';
import { nextFor } from '../../src/core/next.ts';
import { may, relationsOf } from '../../src/core/roles.ts';
import type { Person } from '../../src/core/school.ts';
import { stillNeeded } from '../../src/core/still-needed.ts';
import { templates } from '../support/setting.ts';
import { berend, daan, ilse, kms, lotte, type Story, sanne, schoolOf, story } from '../support/story.ts';

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
    const told = story(kms()).opens();
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
    const told = story(kms()).opens();
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
    const calls = told.sent.filter(({ kind }) => kind === 'veiligThuis.tell');
    expect(calls.map(({ to }) => to)).toEqual([{ role: 'aandachtsfunctionaris' }, { role: 'leerkracht' }]);
    expect(calls.every(({ acute, dueAt }) => acute && dueAt === told.now)).toBe(true);
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
  ])('%s: the bestuur is told at once, as the protocol says', (_rule, pack, place) => {
    expect(told(pack)).toContain(`Bron: ${place}`);
    expect(told(pack)).not.toContain('Wet op het primair onderwijs');
  });

  test.each(['kms', 'vo-zorgcoordinator', 'po-sot'])(
    '%s is silent about it: the bestuur reads what the law says, as law',
    (pack) => {
      expect(told(pack)).toContain('Wet: Wet op het primair onderwijs, artikel 4a');
      expect(told(pack)).toContain('vertrouwensinspecteur');
    },
  );
});
