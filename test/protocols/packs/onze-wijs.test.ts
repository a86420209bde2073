import { describe, expect, test } from 'vitest';
import { follow, ids, readPack, saidBy, wordsIn } from '../reading.ts';

const { pack } = readPack('onze-wijs');
const { signalenlijst, overleg, gesprek, afweging, melding, nazorg } = pack.steps;

describe('writing down', () => {
  test('R000-1: ten things are recorded, each in its own lines', () => {
    expect(signalenlijst.records?.map(({ id, source }) => [id, source.lines])).toEqual([
      ['datum-plaats', [91, 91]],
      ['zorgen', [92, 92]],
      ['voor-en-tegen', [93, 95]],
      ['contacten', [96, 96]],
      ['stappen', [97, 97]],
      ['besluiten', [98, 98]],
      ['vervolg', [99, 99]],
      ['feitelijk', [100, 100]],
      ['hypothese', [101, 103]],
      ['derden', [104, 106]],
    ]);
  });
  test('R000-2, R000-3: a hypothesis is labelled, a third party named and asked', () => {
    expect(signalenlijst.observatie?.hypothese?.text).toContain('hypothese of veronderstelling');
    expect(signalenlijst.observatie?.bron?.source.lines).toEqual([104, 104]);
    expect(signalenlijst.observatie?.toestemming?.source.lines).toEqual([104, 106]);
  });
  test('the signalenlijst was not supplied: the pack has none, and says so in that step', () => {
    expect(signalenlijst.list).toBeUndefined();
    const said = pack.missingAttachments?.filter(({ step }) => step === 'signalenlijst');
    expect(said?.map(({ id, source }) => [id, source.lines])).toEqual([
      ['bijlage-1', [71, 72]],
      ['handleiding', [69, 69]],
    ]);
    expect(ids(pack.missingAttachments ?? [])).toContain('bijlage-2');
  });
});

describe('consulting', () => {
  test('R000-5, R000-6: plain consent for experts from outside; a refusal is weighed, without a name is possible', () => {
    expect(overleg.consent).toMatchObject([
      {
        id: 'externe-deskundigen',
        form: 'plain',
        covers: ['team', 'consultatie'],
        onRefusal: expect.stringContaining('zorgelijk signaal'),
        without: { source: { lines: [142, 143] } },
      },
    ]);
    expect(overleg.intake).toBeUndefined();
  });
  test('R000-7: at any doubt advice must be asked', () => {
    expect(overleg.onDoubt?.text).toMatch(/moet je het AMK/);
    expect(overleg.onDoubt?.source.lines).toEqual([145, 146]);
    expect(overleg.advies).toMatchObject({ anonymous: 'may', source: { lines: [196, 196] } });
  });
  test('R000-9, R000-19: genital mutilation and honour go to Veilig Thuis at once, staff to the schoolbestuur at once', () => {
    expect(
      overleg.situations.map(({ id, tell, urgent, source }) => [id, tell, urgent, source.lines]),
    ).toEqual([
      ['vgv-eergeweld', 'veiligThuis', true, [161, 163]],
      ['medewerker-verdacht', 'bestuur', true, [115, 116]],
    ]);
    expect(pack.silent.map(({ topic }) => topic)).not.toContain('medewerker-verdacht');
  });
  test('a concern goes to the IB-er', () => {
    expect(signalenlijst.concernGoesTo?.source.lines).toEqual([8, 8]);
    const lead = pack.roles.find(({ role }) => role === 'aandachtsfunctionaris');
    expect([lead?.title, lead?.aliases]).toEqual(['IB-er', ['intern begeleider', 'IB’er']]);
  });
});

describe('talks', () => {
  test('R000-8: five steps in order, an own explanation only as the fourth', () => {
    expect(gesprek.sequence.map(({ source }) => source.lines[0])).toEqual([156, 157, 158, 159, 165]);
    expect(gesprek.whom).toMatchObject({ ouders: 'must', leerling: 'not-required' });
    expect(gesprek.rules).toEqual({});
  });
  test('R000-11: in step 3 broken contact counts only when the parent also leaves the school', () => {
    expect(gesprek.skip.map(({ id, all }) => [id, all && ids(all)])).toEqual([
      ['veiligheid', undefined],
      ['contact-en-school', ['contact-verbroken', 'school-verlaten']],
    ]);
    expect(gesprek.skip[0]?.text).not.toMatch(/leerling/); // L190 names parent, oneself and another
  });
  test('R000-16: in step 5b broken contact is enough, and the pupil is among those to keep safe', () => {
    expect(melding.talk?.skip.map(({ id, all }) => [id, all])).toEqual([
      ['veiligheid', undefined],
      ['contact-verbroken', undefined],
    ]);
    expect(melding.talk?.skip[0]?.text).toMatch(/^De leerling/);
  });
  test('R000-15: the parent must, a pupil of 12 or older may, and objections are weighed', () => {
    expect(melding.talk?.ages.map(({ from, to, leerling, ouders }) => [from, to, leerling, ouders])).toEqual([
      [0, 11, 'not-required', 'must'],
      [12, undefined, 'may', 'must'],
    ]);
    expect(melding.talk?.objections?.source.lines).toEqual([252, 262]);
  });
});

describe('the afweging', () => {
  test('R000-10, R000-13, R000-14: another cause closes, enough protection is help, no or doubt is melden', () => {
    const ways = afweging.questions.map(({ id }) => [
      id,
      ...(['ja', 'nee', 'twijfel'] as const).map((answer) => follow(pack, id, answer)),
    ]);
    expect(ways).toEqual([
      ['afweging.1', 'sluiten', 'beslissing.1', 'advies'],
      ['beslissing.1', 'hulp', 'melden', 'melden'],
      ['afweging.2', 'melden', 'hulp', 'advies'],
    ]);
    expect(afweging.afterHulp?.ask).toBe('afweging.2');
    expect(afweging.afwegingskader?.has).toBe('absent');
  });
  test('it names no norm and no criteria, and says of each question that it was made one', () => {
    expect(afweging.norms).toEqual([]);
    expect(afweging.questions.flatMap(({ criteria }) => criteria)).toEqual([]);
    for (const { interpretation } of afweging.questions)
      expect(interpretation).toContain('stelt hier zelf geen vraag');
  });
  test('the questions keep the words of the document', () => {
    const decision = afweging.questions.find(({ id }) => id === 'beslissing.1');
    expect(decision?.text).toMatch(/^Meent u, op basis van uw afweging in stap 4, dat u de leerling/);
    expect(decision?.meaning.twijfel).toContain('of twijfelt u er aan of u hiertegen voldoende bescherming');
    expect(decision?.edges.twijfel?.source.lines).toEqual([236, 238]);
  });
  test('not melden, closing and going on with help ask a reason', () => {
    expect(afweging.questions.map(({ id, motivering }) => [id, motivering])).toEqual([
      ['afweging.1', ['ja']],
      ['beslissing.1', ['ja']],
      ['afweging.2', ['nee']],
    ]);
  });
  test('R000-12: all weigh together the risk, the nature and the gravity; AMK or jeugdgezondheidszorg judges', () => {
    expect(afweging.together?.source.lines).toEqual([40, 41]);
    expect(afweging.judgement).toMatchObject({ of: ['veiligThuis', 'jeugdgezondheidszorg'] });
    const weighs = afweging.questions.find(({ id }) => id === 'beslissing.1')?.weighs;
    expect(weighs?.map(({ source }) => source.lines)).toEqual([
      [199, 201],
      [201, 202],
    ]);
  });
});

describe('melden and after', () => {
  test('the professional melds, the directeur is told and not asked', () => {
    expect(melding.reporter).toMatchObject({
      roles: ['leerkracht', 'aandachtsfunctionaris'],
      approval: 'is-told',
      agreedPerCase: false,
    });
    expect(melding.bestuurInformedBy).toBeUndefined();
  });
  test('R000-18: emergency is 112, advice at once, melding in the same call, police; the crisisdienst is marked', () => {
    expect(melding.emergency.map(({ source }) => source.lines)).toEqual([
      [279, 280],
      [108, 110],
      [110, 112],
      [112, 113],
    ]);
    expect(melding.emergency[3]?.text).toMatch(/crisisdienst van Intervence; die naam is verouderd/);
  });
  test('R000-17: not better after a time means contact again, without a number of days', () => {
    expect(nazorg.afterMelding?.source.lines).toEqual([271, 274]);
    expect(nazorg.afterMelding?.text).not.toMatch(/\d/);
  });
  test('R000-10: what is unfounded may be closed; on notes the document is silent', () => {
    expect(nazorg.unfounded).toMatchObject({ notes: 'silent', dossier: 'close' });
  });
});

describe('terms', () => {
  test('there are none: only dates the school agrees itself, each saying so', () => {
    expect(pack.deadlines).toEqual([]);
    expect(ids(pack.agreements ?? [])).toEqual(['overleg', 'gesprek', 'hulp-termijn', 'evaluatie']);
    for (const { interpretation } of pack.agreements ?? []) {
      expect(interpretation).toContain('staat niet in jullie protocol');
    }
  });
  test('no amount of days, weeks or months stands anywhere', () => {
    expect(wordsIn(saidBy(pack))).not.toMatch(
      /\b(\d+|een|één|twee|drie|vier|vijf) (werkdag|schooldag|dag|week|weken|maand)/i,
    );
  });
});

describe('outdated', () => {
  test('numbers that work can be tapped, those of AMK, Intervence, Porthos and the steunpunt cannot', () => {
    expect(pack.contacts.map(({ id, dial, standing }) => [id, standing.status, dial])).toEqual([
      ['alarm-112', 'current', '112'],
      ['politie', 'current', '09008844'],
      ['amk-landelijk', 'outdated', undefined],
      ['amk-middelburg', 'outdated', undefined],
      ['porthos-middelburg', 'outdated', undefined],
      ['porthos-vlissingen', 'outdated', undefined],
      ['maatschappelijk-werk-middelburg', 'uncertain', undefined],
      ['maatschappelijk-werk-vlissingen', 'uncertain', undefined],
      ['intervence', 'outdated', undefined],
      ['emergis', 'uncertain', undefined],
      ['ggd-zeeland', 'uncertain', undefined],
      ['mee-zeeland', 'uncertain', undefined],
      ['steunpunt-huiselijk-geweld', 'outdated', undefined],
      ['kindertelefoon', 'current', '08000432'],
    ]);
  });
  test('what is outdated has a note and a replacement', () => {
    const standings = [...pack.contacts, ...pack.defects, ...(pack.words ?? [])].map(
      ({ standing }) => standing,
    );
    expect(standings.filter(({ status, note }) => status !== 'current' && !note)).toEqual([]);
    const contacts = pack.contacts.filter(({ standing }) => standing.status === 'outdated');
    expect(contacts.filter(({ standing }) => !standing.replacement)).toEqual([]);
  });
  test('every sentence of ours that sends somebody to the AMK says what it is now', () => {
    const { questions: _quoted, numbering: _headings, ...ours } = afweging;
    const steps = [signalenlijst, overleg, gesprek, melding, nazorg].map(({ numbering: _, ...rest }) => rest);
    const told = wordsIn([steps, ours, pack.guidance])
      .split('\n')
      .filter((text) => text.includes('AMK'));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((text) => !/AMK (heet )?\(?nu Veilig Thuis/.test(text))).toEqual([
      'Wat kan ik aan het AMK vragen?',
    ]);
  });
  test('the words that are out of date are listed with what takes their place', () => {
    expect(pack.words?.map(({ word, standing }) => [word, standing.status])).toEqual([
      ['AMK', 'outdated'],
      ['Advies- en Meldpunt Kindermishandeling', 'outdated'],
      ['Steunpunt Huiselijk Geweld', 'outdated'],
      ['Intervence', 'outdated'],
      ['Porthos', 'outdated'],
    ]);
    expect([pack.terms.veiligThuis, pack.terms.team]).toEqual(['AMK', 'MDO overleg']);
  });
});

test('it has nothing of another school: no name, number, role or rule', () => {
  const all = wordsIn(saidBy(pack));
  const foreign =
    /KMS|Montessori|Parnassys|\bZAT|Ondersteuningsteam|Hilversum|Bussum|\b035|Symbio|VTT|Twente|SCP|\bSOT\b|zorgloket|Hengelo|zorgcoördinator|veiligheidscoördinator|aandachtsfunctionaris kinder|Verwijsindex|overlegformulier|schriftelijke toestemming|meldnorm [ABC]|Raad voor de Kinderbescherming|vertrouwensarts/i;
  expect(all.match(foreign)).toBeNull();
  expect(pack.definitions).toEqual([]);
  expect([pack.verwijsindex, pack.duties, overleg.form, gesprek.afterwards]).toEqual(
    Array(4).fill(undefined),
  );
  expect(afweging.afterMelden).toBeUndefined();
});
