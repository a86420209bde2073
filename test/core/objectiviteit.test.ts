import { describe, expect, test } from 'vitest';
import { readAsked } from '../../src/core/command.ts';
import { hintsIn, hintsOf } from '../../src/core/objectiviteit.ts';
import { practice } from '../support/story.ts';

const setting = practice();
const list = setting.pack.objectiviteit;
if (list === undefined) throw new Error('no list in the pack');
const found = (text: string) => hintsIn(list, text).map(({ word }) => word);

/** What somebody saw or heard. The harder ones hold a word of the list that is no judgement there. */
const facts = [
  'Noor heeft een blauwe plek van twee centimeter op haar linkerarm.',
  'S. heeft een bleke gelaatskleur en wallen onder de ogen.',
  'Hij huilde tien minuten op de gang.',
  'Ze zei: “Ik ben bang voor papa.”',
  "Ze zei: 'ik ben altijd verdrietig thuis'.",
  'Hij fluisterde "mama is boos en stinkt naar drank" tegen Sanne.',
  'Noor vertelde dat vader agressief is als hij drinkt.',
  'Moeder zegt dat hij thuis lui en vervelend is.',
  'Volgens oma is het thuis onveilig.',
  'Vader noemde hem lastig waar de klas bij stond.',
  'Hij is verwaarloosd, zegt de buurvrouw.',
  'De schoolarts schrijft: ondervoed, gewicht 14 kilo.',
  'Om half negen kwam hij zonder jas binnen, het was twee graden.',
  'Hij had maandag, dinsdag en donderdag geen eten bij zich.',
  'De dwarse balk van het klimrek lag dwars over het pad.',
  'Het was druk op het plein.',
  'Hij gooide een stoel om en riep drie keer “nee”.',
  'Tijdens het rekenen liep zij vier keer van haar plaats.',
  'Vader kwam om 15.10 uur en liep slingerend naar de deur.',
  'Ik rook alcohol toen moeder naast mij stond.',
  'Hij heeft de diagnose ADHD, vastgesteld door de kinderarts.',
  'Zij kreeg medicatie voor ADHD.',
  'Er zat bloed op zijn mouw.',
  'Zijn haar was ongewassen en er zaten luizen in.',
  'Haar schoenen zijn twee maten te klein.',
  'Toen ik mijn hand optilde, dook zij weg.',
  'Hij speelde in de pauze alleen bij het hek, van maandag tot en met vrijdag.',
  'In de kring zei hij niets en keek hij naar de grond.',
  'Vader riep: “Jij bent dom en lui!”',
  'Moeder vroeg of hij agressief was geweest.',
  "'s Ochtends zei hij: 'ik ben boos op mama'.",
  'De foto’s van de verjaardag lagen verscheurd in zijn la.',
  'Op de tekening staat een huis met zwarte ramen.',
  'Zij wees naar haar buik en zei “daar”.',
  'De gymleraar zag striemen op zijn rug.',
  'Een man die ik niet ken haalde haar op; zij liep achter hem aan.',
  'Ze viel van de glijbaan en schaafde haar knie.',
  'Hij vertelde aan juf Sanne hoe vader dronken thuiskwam.',
  'Ze las het boek “Lui Lilly” voor.',
  'Hij nam een boterham van een ander kind uit de trommel.',
  'Vader hield hem bij de bovenarm vast en trok hem naar de auto.',
  'Het kind van groep 3 dronk twee glazen water.',
  'Zij riep tegen haar zus: “Ik haat je',
  'Om 11 uur viel hij in slaap met zijn hoofd op tafel.',
  'Hij is gek op voetbal.',
  'Noor had vieze schoenen met modder.',
  'Zijn handen zijn vies van de verf.',
  'Hij trok een raar gezicht en deed een gek dansje.',
  'Hij kreeg een gemene wond op zijn knie.',
  'Ze vond de som lastig en legde haar pen neer.',
  'De hond van de buren is agressief.',
  'In de musical speelde zij de boze stiefmoeder.',
  'Hij draagt een pleister voor zijn luie oog.',
  'Hij krijgt medicijnen voor ADHD.',
  'Hij wordt in het ziekenhuis behandeld voor een trauma.',
  'De les ging over kindermishandeling.',
  'Hij had een gespannen elastiek om zijn pols.',
  'Zij had maandag, dinsdag en donderdag nooit brood mee.',
  'Buiten was het kil en zij had geen jas.',
  'Moeder was ongelukkig gevallen op de trap.',
  'Zij is verwend door oma met een ijsje.',
  'Zijn jas stonk naar rook.',
  'In de brief staat dat vader agressief is.',
  'Vader is agressief volgens de buurvrouw.',
  'De politie hield een verdachte aan voor de school.',
];

const judging: readonly (readonly [string, string])[] = [
  ['S. ziet er slecht uit.', 'ziet er slecht uit'],
  ['Hij was vandaag weer agressief.', 'agressief'],
  ['Zij is een verwend kind.', 'verwend'],
  ['Noor ziet er onverzorgd uit.', 'onverzorgd'],
  ['De moeder is depressief.', 'depressief'],
  ['Het is een lastige jongen.', 'lastige'],
  ['Hij is lui en doet niets.', 'lui'],
  ['Ze doet de laatste tijd raar.', 'raar'],
  ['Vader was dronken bij het hek.', 'dronken'],
  ['Er is sprake van een vechtscheiding.', 'vechtscheiding'],
  ['Ik denk dat hij geslagen wordt.', 'ik denk dat'],
  ['Volgens mij klopt er iets niet.', 'volgens mij'],
  ['Hij komt altijd te laat.', 'altijd'],
  ['Moeder is nooit bereikbaar.', 'nooit'],
  ['Zij is angstig in de klas.', 'angstig'],
  ['Hij zit in zichzelf gekeerd in de kring.', 'in zichzelf gekeerd'],
  ['Het kind is duidelijk mishandeld.', 'mishandeld'],
  ['Er zijn problemen thuis.', 'problemen thuis'],
  ['De ouders zijn ongeïnteresseerd.', 'ongeinteresseerd'],
  ['Vader is erg streng.', 'streng'],
  ['Hij is hyperactief.', 'hyperactief'],
  ['Ze vraagt om aandacht.', 'vraagt om aandacht'],
  ['Ze liegt over haar weekend.', 'liegt'],
  ['Hij was brutaal tegen de invaljuf.', 'brutaal'],
  ['Ze is autistisch.', 'autistisch'],
  ['Vader heeft borderline.', 'borderline'],
  ['Zijn kleren stinken.', 'stinken'],
  ['De jas was vies.', 'vies'],
  ['Hij stelt zich aan.', 'stelt zich aan'],
  ['Blijkbaar slaapt hij slecht.', 'blijkbaar'],
  ['Moeder is labiel.', 'labiel'],
  ['Ze is somber.', 'somber'],
  ['Hij is bang voor zijn vader.', 'bang voor'],
  ['Een slechte moeder, als je het mij vraagt.', 'slechte moeder'],
  ['Hij was boos op iedereen.', 'boos'],
  ['Zij is manipulatief.', 'manipulatief'],
  ['Het is een probleemgezin.', 'probleemgezin'],
  ['Vader komt afspraken niet na.', 'komt afspraken niet na'],
  ['Hij heeft ADHD.', 'adhd'],
  ['Ze is te mager.', 'te mager'],
  ['Het lijkt wel of hij niet slaapt.', 'het lijkt wel'],
  ['Hij gedraagt zich vreemd.', 'vreemd'],
  ['Moeder zei “hallo”. Zij is verslaafd.', 'verslaafd'],
  ['Ik zei dat hij agressief is.', 'agressief'],
  ["'s Ochtends is hij agressief, 's middags niet.", 'agressief'],
  ['Zij doet gek in de klas.', 'gek'],
  ['Zij heeft vieze kleren aan.', 'vieze'],
  ['Hij is agressief tegen de hond.', 'agressief'],
  ['Hij is lui en hangt in zijn stoel.', 'lui'],
  ['Hij is mishandeld, zag ik in de les.', 'mishandeld'],
  ['Zij is ongelukkig en viel in slaap.', 'ongelukkig'],
  ['Hij is lastig als ik hem iets vraag.', 'lastig'],
  ['Zij is lui en werkt niet volgens het rooster.', 'lui'],
  ['Hij is agressief, volgens mij.', 'agressief'],
  ['Het is thuis niet pluis.', 'niet pluis'],
  ['Hij heeft faalangst.', 'faalangst'],
  ['Ze ziet er moe uit.', 'ziet er moe uit'],
  ['Vader is een alcoholist.', 'alcoholist'],
];

describe('words of judgement', () => {
  test.each(facts)('a fact is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(judging)('a judgement is asked about: %s', (text, word) => {
    expect(found(text)).toContain(word);
  });

  test('there are enough of both, and of words', () => {
    expect(facts.length).toBeGreaterThanOrEqual(40);
    expect(judging.length).toBeGreaterThanOrEqual(40);
    expect(list.words.length).toBeGreaterThanOrEqual(60);
    const forms = list.words.flatMap((word) => word.forms);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });

  test('each word of the list is found in a sentence of its own, with its question', () => {
    for (const { forms, ask } of list.words) {
      for (const form of forms) {
        const hints = hintsIn(list, `Wij zagen: ${form}.`);
        expect(
          hints.map((hint) => hint.ask),
          form,
        ).toContain(ask);
        expect(ask).toMatch(/[?.]$/);
      }
    }
  });

  test('each is said once, in the order it was typed', () => {
    expect(found('Hij is lui. Zij is agressief, agressief en lui.')).toEqual(['lui', 'agressief']);
  });

  test('any text is read, and read at once: also one of eight thousand quotes and verbs', () => {
    for (const text of [
      '',
      '"'.repeat(8000),
      "'a ".repeat(2600),
      'zegt '.repeat(1600),
      'volgens oma '.repeat(700).trim(),
      `volgens ${'a'.repeat(8000)}!`,
      '‘zei dat'.repeat(900),
    ]) {
      const before = performance.now();
      expect(found(text)).toEqual([]);
      expect(performance.now() - before).toBeLessThan(400);
    }
  });
});

describe('where it is asked', () => {
  const hints = (data: Record<string, unknown>) => {
    const read = readAsked(data);
    if (read === undefined || 'fields' in read) throw new Error('not read');
    return hintsOf(setting, read.asked).map(({ word }) => word);
  };
  const day = '2026-11-23';

  test('in what is told as fact', () => {
    const judged = 'Hij is agressief.';
    expect(hints({ verb: 'dossier.draft', day, what: judged })).toEqual(['agressief']);
    expect(hints({ verb: 'observatie.record', day, kind: 'feit', what: judged })).toEqual(['agressief']);
    const gesprek = {
      verb: 'gesprek.hold',
      day,
      with: 'ouders',
      persons: 2,
      childTold: true,
      afwijkingen: [],
    };
    expect(hints({ ...gesprek, facts: judged })).toEqual(['agressief']);
    expect(hints({ ...gesprek, facts: '', interpretation: judged })).toEqual([]);
    expect(hints({ verb: 'formulier.fill', part: '1', fields: { 'A.1': judged } })).toEqual(['agressief']);
  });

  test('not in what somebody thinks or what another told: that has its own place', () => {
    const judged = 'Hij is agressief.';
    for (const kind of ['hypothese', 'derde']) {
      expect(hints({ verb: 'observatie.record', day, kind, what: judged, source: 'oma' })).toEqual([]);
    }
    expect(hints({ verb: 'noodsituatie.record', called: [], what: judged })).toEqual([]);
  });

  test('nowhere when the protocol has no list', () => {
    const { objectiviteit: _, ...pack } = setting.pack;
    const read = readAsked({ verb: 'dossier.draft', day, what: 'Hij is agressief.' });
    if (read === undefined || 'fields' in read) throw new Error('not read');
    expect(hintsOf({ ...setting, pack }, read.asked)).toEqual([]);
  });
});
