import { describe, expect, test } from 'vitest';
import { follow, ids, readPack, saidBy, wordsIn } from '../reading.ts';

const { pack } = readPack('symbio');
const { signalenlijst, overleg, gesprek, afweging, melding, nazorg } = pack.steps;

describe('its own words', () => {
  test('are VTT, SCP-er and SOT', () => {
    expect([pack.terms.veiligThuis, pack.terms.team, pack.terms.teamAliases]).toEqual([
      'VTT',
      'SOT',
      ['schoolondersteuningsteam'],
    ]);
    const lead = pack.roles.find(({ role }) => role === 'aandachtsfunctionaris');
    expect([lead?.title, lead?.source?.lines]).toEqual(['SCP-er', [484, 488]]);
  });
  test('R002-8: the five definitions are those of the document', () => {
    expect(pack.definitions.map(({ id, source }) => [id, source.lines])).toEqual([
      ['huiselijk-geweld', [34, 38]],
      ['huiselijke-kring', [39, 40]],
      ['kindermishandeling', [43, 50]],
      ['medewerker', [53, 55]],
      ['leerling', [56, 58]],
    ]);
    expect(pack.definitions[0]?.text).toMatch(
      /^onder huiselijk geweld wordt verstaan: \(dreigen met\) geweld/,
    );
  });
});

describe('writing down', () => {
  test('R002-7: five things, and no rule on date and place, hypotheses or third parties', () => {
    expect(ids(signalenlijst.records ?? [])).toEqual([
      'voor-en-tegen',
      'contacten',
      'stappen',
      'besluiten',
      'schriftelijk',
    ]);
    expect(signalenlijst.observatie).toBeUndefined();
    const silent = pack.silent.map(({ topic }) => topic);
    expect(silent).toEqual(expect.arrayContaining(['hypothese', 'derden', 'datum-plaats', 'geheimhouding']));
  });
  test('the signaleringslijst was not supplied: the pack has none, and says so in that step', () => {
    expect(signalenlijst.list).toBeUndefined();
    const said = pack.missingAttachments?.find(({ id }) => id === 'signaleringslijst');
    expect(said).toMatchObject({ step: 'signalenlijst', source: { lines: [250, 255] } });
    expect(ids(pack.missingAttachments ?? [])).toEqual([
      'signaleringslijst',
      'handleiding-1.5',
      'handleiding-6.5',
      'handleiding-sot',
      'privacyreglement',
    ]);
  });
  test('that a concern goes to the SCP-er is our reading, and says so', () => {
    expect(signalenlijst.concernGoesTo?.interpretation).toContain('zegt niet wie als eerste');
  });
});

describe('consulting', () => {
  test('R002-1: written consent before somebody is named in the SOT or outside; else without a name', () => {
    expect(overleg.consent).toMatchObject([
      {
        id: 'sot-en-externen',
        form: 'written',
        covers: ['team', 'consultatie'],
        onRefusal: expect.stringContaining('zorgelijk signaal'),
        without: { text: expect.stringContaining('zonder naam'), source: { lines: [301, 303] } },
        source: { lines: [291, 303] },
      },
    ]);
  });
  test('R002-2: an intake talk comes before the SOT', () => {
    expect(overleg.intake?.source.lines).toEqual([311, 312]);
    expect(overleg.intake?.text).toMatch(/intakegesprek met de ouder, de leerkracht of allebei/);
  });
  test('R002-3: at any doubt VTT must be asked, and whether that is so must be checked', () => {
    expect(overleg.onDoubt?.source.lines).toEqual([305, 306]);
    expect(overleg.advies).toMatchObject({ anonymous: 'may', source: { lines: [381, 381] } });
    expect(overleg.does.some(({ source }) => source.lines.join() === '309,309')).toBe(true);
  });
  test('R002-4: the Verwijsindex comes from step 2, only when connected, and is uncertain', () => {
    expect(pack.verwijsindex).toMatchObject({
      from: 'overleg',
      onlyIfConnected: true,
      standing: { status: 'uncertain' },
      source: { lines: [318, 319] },
    });
  });
  test('R002-10: genital mutilation and honour go to VTT at once, staff to the schoolbestuur at once', () => {
    expect(
      overleg.situations.map(({ id, tell, urgent, source }) => [id, tell, urgent, source.lines]),
    ).toEqual([
      ['vgv-eergeweld', 'veiligThuis', true, [341, 343]],
      ['medewerker-verdacht', 'bestuur', true, [274, 276]],
    ]);
    expect(pack.silent.map(({ topic }) => topic)).not.toContain('medewerker-verdacht');
  });
});

describe('talks', () => {
  test('R002-11: five steps in order, an own explanation only as the fourth', () => {
    expect(gesprek.sequence.map(({ source }) => source.lines[0])).toEqual([336, 337, 338, 339, 345]);
    expect(gesprek.whom).toMatchObject({ ouders: 'must', leerling: 'not-required' });
    expect(gesprek.rules).toEqual({});
  });
  test('R002-13: in step 3 broken contact counts only when the parent also leaves the school', () => {
    expect(gesprek.skip.map(({ id, all }) => [id, all && ids(all)])).toEqual([
      ['veiligheid', undefined],
      ['contact-en-school', ['contact-verbroken', 'school-verlaten']],
    ]);
  });
  test('R002-16: in step 5b broken contact is enough', () => {
    expect(melding.talk?.skip.map(({ id, all, source }) => [id, all, source.lines])).toEqual([
      ['veiligheid', undefined, [461, 464]],
      ['contact-verbroken', undefined, [461, 467]],
    ]);
  });
  test('R002-15: the parent must, a pupil of 12 or older may, and objections are weighed', () => {
    expect(melding.talk?.ages.map(({ from, to, leerling, ouders }) => [from, to, leerling, ouders])).toEqual([
      [0, 11, 'not-required', 'must'],
      [12, undefined, 'may', 'must'],
    ]);
    expect(melding.talk?.objections?.source.lines).toEqual([447, 458]);
  });
});

describe('the afweging', () => {
  test('R002-12, R002-14: another cause closes, enough protection is help, no or doubt is melden', () => {
    const ways = afweging.questions.map(({ id }) => [
      id,
      ...(['ja', 'nee', 'twijfel'] as const).map((answer) => follow(pack, id, answer)),
    ]);
    expect(ways).toEqual([
      ['afweging.1', 'sluiten', 'beslissing.1', 'advies'],
      ['beslissing.1', 'hulp', 'melden', 'melden'],
      ['afweging.2', 'melden', 'hulp', 'advies'],
    ]);
    expect([afweging.afterHulp?.ask, afweging.norms]).toEqual(['afweging.2', []]);
    expect(afweging.afwegingskader?.has).toBe('absent');
    expect(afweging.questions.flatMap(({ criteria }) => criteria)).toEqual([]);
  });
  test('R002-14: doubt about enough protection is melden, in the words of the document', () => {
    const decision = afweging.questions.find(({ id }) => id === 'beslissing.1');
    expect(decision?.meaning.twijfel).toMatch(/of twijfelt u er aan .* meld uw vermoeden bij VTT/);
    expect(decision?.edges.twijfel?.source.lines).toEqual([429, 432]);
    expect(decision?.motivering).toEqual(['ja']);
  });
  test('each question says that it was made one', () => {
    for (const { interpretation } of afweging.questions) {
      expect(interpretation).toContain('stelt hier zelf geen vraag');
    }
  });
  test('R002-6: VTT or jeugdgezondheidszorg judges; who weigh together is not said, and no instrument is offered', () => {
    expect(afweging.judgement).toMatchObject({
      of: ['veiligThuis', 'jeugdgezondheidszorg'],
      source: { lines: [392, 393] },
    });
    expect(afweging.together).toBeUndefined();
    expect(pack.guidance.find(({ id }) => id === 'risico-instrument')?.text).toMatch(/^Nee/);
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
  test('R002-5: emergency is 112, advice at once, melding in the same call, zorgloket and police', () => {
    expect(melding.emergency.map(({ source }) => source.lines)).toEqual([
      [517, 518],
      [321, 323],
      [323, 326],
      [327, 328],
    ]);
    expect(melding.emergency[3]?.text).toMatch(/zorgloket van de gemeente Hengelo of de politie/);
  });
  test('R002-6: help runs through zorgloket and SOT, and whether the parent arrived is asked', () => {
    const lines = nazorg.does.map(({ source }) => source.lines.join('-'));
    expect(lines).toEqual(expect.arrayContaining(['188-190', '407-410', '412-416', '416-417', '421-423']));
  });
  test('R002-17: not better after a time means contact again, without a number of days', () => {
    expect(nazorg.afterMelding?.source.lines).toEqual([469, 472]);
    expect(nazorg.afterMelding?.text).not.toMatch(/\d/);
  });
  test('R002-12: what is unfounded may be closed; on notes the document is silent', () => {
    expect(nazorg.unfounded).toMatchObject({ notes: 'silent', dossier: 'close' });
  });
});

test('R002-9: the bestuur has a checklist of seven duties', () => {
  expect(pack.duties?.map(({ id, role, source }) => [id, role, source.lines])).toEqual([
    ['bekend', 'bestuur', [481, 483]],
    ['scp-er', 'bestuur', [484, 488]],
    ['scholing-scp-er', 'bestuur', [490, 494]],
    ['scholing-medewerkers', 'bestuur', [496, 500]],
    ['aansluiten', 'bestuur', [502, 502]],
    ['evalueren', 'bestuur', [503, 505]],
    ['steun', 'bestuur', [506, 509]],
  ]);
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

describe('contacts and defects', () => {
  test('112 and VTT can be tapped; the number of the zorgloket is printed wrongly and cannot', () => {
    expect(pack.contacts.map(({ id, phone, dial, standing }) => [id, phone, standing.status, dial])).toEqual([
      ['alarm-112', '112', 'current', '112'],
      ['veilig-thuis-twente', '0800-2000', 'current', '08002000'],
      ['zorgloket-hengelo', '(0)14074 (Keuze 1)', 'defect', undefined],
    ]);
  });
  test('what was left open or contradicts itself is listed, with a note', () => {
    expect(ids(pack.defects)).toEqual(
      expect.arrayContaining([
        'naam-basisschool',
        'sociale-kaart',
        'afwegingskader',
        'risico-instrument',
        'twee-uitzonderingen',
        'wbp',
      ]),
    );
    const standings = [...pack.contacts, ...pack.defects, ...(pack.words ?? [])].map(
      ({ standing }) => standing,
    );
    expect(standings.filter(({ status, note }) => status !== 'current' && !note)).toEqual([]);
  });
});

test('it has nothing of another school: no name, number, role or rule', () => {
  const all = wordsIn(saidBy(pack));
  const foreign =
    /KMS|Montessori|Parnassys|\bZAT|Ondersteuningsteam Kinder|Hilversum|Bussum|\b035|Onze Wijs|AMK|Advies- en Meldpunt|\bSMW\b|\bMDO\b|HGPD|Porthos|Intervence|Middelburg|Vlissingen|\b0118|zorgcoördinator|veiligheidscoördinator|hypothese|overlegformulier|meldnorm [ABC]|Raad voor de Kinderbescherming|vertrouwensarts|Kindertelefoon/i;
  expect(all.match(foreign)).toBeNull();
  expect([overleg.form, gesprek.afterwards, afweging.afterMelden]).toEqual(Array(3).fill(undefined));
});
