import type { FactVerb } from '../core/events.ts';
import type { Because } from '../core/next.ts';
import type { Refusal } from '../core/refusal.ts';

type RefusalTexts = {
  [Code in Refusal['code']]: (
    refusal: Extract<Refusal, { code: Code }>,
    by: (refusal: Extract<Refusal, { code: 'melding-changed' }>) => string, // who, and when
  ) => string;
};

/** "Ilse, Daan en Bo". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;

const numbers = 'Bel 112 bij direct gevaar. Bel bij twijfel Veilig Thuis: 0800-2000, gratis, dag en nacht.';

/** What the cards of the assistant say. Protocol texts are not here: they come from the pack. */
export const texts = {
  neutral: 'Meldcode-assistent: er staat een actie voor je klaar', // notifications: nothing about anybody
  name: 'Meldcode-assistent',
  practice: 'Alleen oefenen: gebruik geen echte leerlingen.',
  practiceShort: 'Meldcode-assistent · alleen oefenen',
  numbers,
  numbersLinked:
    'Bel [112](tel:112) bij direct gevaar. Bel bij twijfel Veilig Thuis: [0800-2000](tel:08002000), gratis, dag en nacht.',

  button: {
    noodsituatie: 'Noodsituatie',
    home: 'Naar begin',
    nieuw: 'Nieuwe zorg',
    zaken: 'Mijn zaken',
    bellen: 'Wie bel ik?',
    hulp: 'Hulp',
    taken: 'Takenlijst',
    call112: 'Bel 112',
    callVeiligThuis: 'Bel Veilig Thuis',
    callNow: 'Bel nu Veilig Thuis',
    open: 'Openen',
    tijdlijn: 'Tijdlijn bekijken',
    waarom: 'Bekijk waarom',
    zaak: (code: string) => `Open zaak ${code}`,
    namen: 'Met namen bekijken',
    earlier: 'Eerder bekijken',
    newest: 'Naar het nieuwste',
    record: 'Leg later vast wat er is gebeurd',
  },

  noodsituatie: {
    now: 'Is er nu gevaar? Bel 112.',
    advice: 'Bel daarna, of bij twijfel meteen, Veilig Thuis: 0800-2000. Gratis, dag en nacht.',
    noWaiting: 'Wacht niet op iemand anders. Je hebt geen toestemming nodig om te bellen.',
    later: 'Vastleggen kan later. Eerst bellen.',
    group:
      'Ik help je alleen in een gesprek met mij alleen. Zet hier niets over een leerling. Is er nu gevaar? Bel 112. Veilig Thuis: 0800-2000, gratis, dag en nacht.',
  },

  welcome: {
    title: (name: string) => `Welkom, ${name}`,
    what: 'Maak je je zorgen over een leerling? Ik help je stap voor stap met de meldcode: wat jullie school in zo’n geval doet. Ik let op de tijd, en vertel het aan wie het moet weten.',
    not: 'Ik beslis niets. Dat doen jullie. En bellen mag altijd, ook zonder mij.',
    chat: 'Typ hier in de chat geen namen. Wat je opschrijft, komt in een afgesloten dossier. Alleen wie het moet weten, kan erin kijken.',
  },
  stranger: {
    title: 'Ik ken je nog niet',
    who: 'Je staat niet in de lijst van een school. Vraag de beheerder van jullie school om je toe te voegen.',
  },

  school: {
    title: 'Voor welke school?',
    why: 'Jij hoort bij het bestuur van meer scholen. Elke school heeft een eigen protocol. Kies er een. Een vraag typ je daarna opnieuw: ik bewaar niet wat je typt.',
    label: 'School',
    error: 'Kies eerst een school.',
    choose: 'Kiezen',
    of: (name: string) => `${name}. Een andere school? Typ: school.`,
  },

  home: {
    title: (name: string) => `Hallo ${name}`,
    waiting: 'Dit wacht op jou',
    nothing: 'Er wacht nu niets op jou.',
    more: (count: number) =>
      count === 1
        ? 'Er wacht nog 1 ander punt: kijk bij Mijn zaken.'
        : `Er wachten nog ${count} andere punten: kijk bij Mijn zaken.`,
    terms: 'Termijnen', // also the ones that have passed
  },

  hulp: {
    title: 'Hoe kan ik je helpen?',
    lines: [
      'Zorgen over een leerling? Kies “Nieuwe zorg”. In drie korte kaarten schrijf je op wat je zag of hoorde.',
      'Een vraag? Typ hem gewoon, zoals “hoe lang blijf ik een kind volgen?”. Het antwoord komt uit jullie protocol.',
      'Twijfel je? Bel Veilig Thuis: 0800-2000. Advies vragen kan ook zonder naam.',
      'Typ hier geen namen en niets over een leerling. Dat leg je vast in een zaak.',
      'Dit kun je ook typen: nieuwe zorg, mijn zaken, protocol, wie bel ik, noodsituatie, hulp, of het nummer van een zaak (zoals K7-3FQ9).',
    ],
  },

  bellen: {
    title: 'Wie bel ik?',
    first:
      '112: bij direct gevaar. Veilig Thuis, 0800-2000: voor advies, overleg of een melding. Gratis, dag en nacht.',
    school: 'Op school',
    noPhone: 'geen nummer bekend',
    nobody: 'nog niemand',
    law: (place: string) => `Wet: ${place}`,
    contacts: (title: string) => `Uit jullie protocol (${title})`,
    lawContacts: 'Niet uit jullie protocol',
    otherContacts: 'Ook uit jullie protocol',
    standing: {
      outdated: 'Verouderd: bel dit nummer niet.',
      defect: 'Klopt niet: bel dit nummer niet.',
      uncertain: 'Niet zeker.',
      current: '',
    },
    replacement: (text: string) => `Niet uit jullie protocol: ${text}.`,
    more: (count: number) => `Meer nummers (${count})`,
  },

  zaken: {
    title: 'Mijn zaken',
    named: 'Jouw zaken, met namen',
    since: (day: string) => ` (van ${day})`,
    term: (title: string, day: string) => `${title}: ${day.slice(0, 1).toLowerCase()}${day.slice(1)}.`,
    none: 'Je hebt nu geen zaken.',
    nothing: 'Er wordt nu niets van je gevraagd',
    choose: 'Welke zaak wil je openen?',
    chooseTijdlijn: 'Van welke zaak wil je de tijdlijn zien?',
    error: 'Kies eerst een zaak.',
    anonymous: 'zonder naam',
    destroyed: 'naam is vernietigd',
    hidden: 'naam niet zichtbaar voor jou',
    more: (count: number) => `En nog ${count} andere. Typ het zaaknummer om die te openen.`,
    groep: (groep: string) => `groep ${groep}`,
  },

  zaak: {
    title: (code: string) => `Zaak ${code}`,
    status: {
      none: 'Deze zaak is leeg.',
      draft: 'Concept: nog niet gedeeld.',
      open: 'Deze zaak loopt.',
      closed: 'Deze zaak is gesloten.',
    },
    leads: (names: readonly string[]) =>
      names.length === 0
        ? 'Niemand leidt deze zaak nu.'
        : `${listed(names)} ${names.length === 1 ? 'leidt' : 'leiden'} deze zaak.`,
    own: 'Je ziet hier jouw eigen deel.',
    ledger: (done: readonly string[], open: readonly string[]) =>
      [
        // steps hold an "en" of their own: a row without one reads better
        done.length > 0 ? `Vastgelegd: ${done.join(', ')}.` : '',
        open.length > 0 ? `Nog niet: ${open.join(', ')}.` : '',
        open.length > 0 ? 'Je kunt gewoon doorgaan.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    now: 'Wat je nu kunt doen',
    nothing: 'Er wordt nu niets van je gevraagd. Je kunt altijd iets vastleggen.',
    terms: 'Termijnen',
    notStarted: (count: number) => `▸ Termijnen die nog niet lopen (${count})`,
    reading: 'Met uitleg van de assistent: die staat in de tijdlijn.',
    more: 'Iets anders doen',
    moreHint: 'Kies wat je wilt doen',
    error: 'Kies eerst wat je wilt doen.',
    undelivered: (name: string) =>
      `Een bericht aan ${name} is niet aangekomen. Bel diegene of loop even langs.`,
    meldingAsked: 'Melden is nodig. Bellen kan nu al.',
    meldingDeclined: (day: string) =>
      `Vastgelegd: toch niet melden. Jullie kijken opnieuw op ${day}. Bellen en melden kan altijd.`,
  },

  term: {
    until: (due: string) => `Uiterlijk ${due}`,
    agreed: (due: string) => `Afgesproken: ${due}`,
    from: (due: string) => `Niet eerder dan ${due}`,
    veiligThuis: (due: string) => `Veilig Thuis laat het weten, uiterlijk ${due}`,
    passed: (due: string) => `Voorbij sinds ${due}`,
    actBefore: (day: string) => `Doe het uiterlijk ${day}: daarna is er geen schooldag meer.`,
    actAfter: (day: string) => `De eerste schooldag daarna is ${day}.`,
    owner: (role: string) => `Wie: ${role}`,
    beyond: 'De schoolvakanties van dan zijn nog niet bekend: kijk zelf of het een schooldag is.',
    source: (place: string) => `Bron: ${place}`,
    law: (place: string) => `Wet: ${place}`,
    lawSays: (text: string, place: string) => `Wet: ${text} (${place})`,
    notProtocol: 'Dit is niet uit jullie protocol.',
    ledByBestuur: 'In deze zaak gaat elke herinnering naar wie de zaak leidt, of naar het bestuur.',
    agreement: 'Afspraak van de school',
    interpretation: (text: string) => `Uitleg van de assistent: ${text}`,
  },

  melding: {
    title: {
      decides: 'Beslissing over melden gevraagd',
      decided: 'Beslissing over melden',
      calls: 'Melden is nodig',
      declined: 'Vastgelegd: toch niet melden',
      done: 'De melding is vastgelegd',
    },
    asked: (code: string) => `Er wordt een beslissing over melden gevraagd in zaak ${code}.`,
    required: (code: string) =>
      `In zaak ${code} is melden nodig. Je kunt Veilig Thuis nu al bellen. Je hoeft op niemand te wachten.`,
    told: (code: string) =>
      `In zaak ${code} is melden nodig. Jullie protocol vraagt jou niet om een beslissing: je hoort het meteen.`,
    toldWhy: 'Afspraak van de school: de directeur hoort dit. Bellen mag je ook.',
    call: (code: string) => `Bel Veilig Thuis over zaak ${code} en leg daarna vast wat er is afgesproken.`,
    none: (code: string) => `Er staat in zaak ${code} geen melding open.`,
    agreement: 'Afspraak van de school: de directeur hoort dit meteen.',
    why: 'Lees eerst waarom: dat staat onder “Bekijk waarom”. Kies dan wat jij vindt.',
    free: (names: readonly string[]) =>
      `Jouw antwoord houdt niemand tegen: ${listed(names)} ${names.length === 1 ? 'kan' : 'kunnen'} Veilig Thuis nu al bellen.`,
    idle: (names: readonly string[]) =>
      names.length === 0
        ? 'Kies je niets? Dan vraag ik het je opnieuw.'
        : `Kies je niets? Dan vraag ik het je opnieuw. Blijft het stil, dan ${names.length === 1 ? 'hoort' : 'horen'} ook ${listed(names)} het.`,
    allSteps: (rule: string, steps: readonly string[]) =>
      `Jullie protocol: ${rule} Nog niet vastgelegd: ${listed(steps)}. Leg vast waarom. Bellen kan nu al.`,
    change: 'Je kunt dit nog veranderen.',
    silent: 'De directeur heeft nog niet beslist.',
    stillCall: 'Bellen en vastleggen kan altijd.',
    zelf: 'Akkoord, ik doe de melding',
    ander: 'Akkoord, een ander meldt',
    overleg: 'Eerst overleg met Veilig Thuis',
    niet: 'Niet akkoord',
    record: 'Melding gedaan: vastleggen',
    doneRecord: 'Gedaan: vastleggen',
    discuss: 'Gesprek over de melding',
    decided: {
      'akkoord-zelf': ({ name, at }: Decided) => `${name} is akkoord en doet zelf de melding (${at}).`,
      'akkoord-ander': ({ name, at, other }: Decided) =>
        `${name} is akkoord. ${other} doet de melding (${at}).`,
      'eerst-overleg': ({ name, at, moment }: Decided) =>
        `${name} wil eerst overleg met Veilig Thuis, op ${moment} (${at}).`,
      'niet-akkoord': ({ name, at }: Decided) =>
        `${name} is niet akkoord (${at}). De reden staat in het dossier. Bellen en vastleggen kan altijd.`,
    },
    decline: 'Toch niet melden',
    declined: (name: string, second: string, at: string) =>
      `${name} legde met ${second} vast om toch niet te melden (${at}). De reden staat onder “Bekijk waarom”.`,
    lookAgain: (day: string) => `Jullie kijken er opnieuw naar op ${day}. Dan vraagt de assistent het weer.`,
    lookNow: 'De dag om opnieuw te kijken is er. Meld nu, of leg opnieuw vast waarom niet.',
    done: (name: string, day: string) => `${name} heeft de melding gedaan op ${day}.`,
  },

  stub: {
    handled: (code: string) => `Dit is afgehandeld (zaak ${code}).`,
    replaced: (code: string) => `Er is een nieuwere kaart (zaak ${code}).`,
    moved: (code: string) => `Dit ligt nu bij iemand anders (zaak ${code}).`,
    closed: (code: string) => `Deze zaak is gesloten (zaak ${code}).`,
  },

  notice: {
    title: 'Dit lukt zo niet',
    faultTitle: 'Er ging iets mis',
    fault: 'Het ligt niet aan jou. Wat eerder is vastgelegd, is niet weg. Probeer het zo nog eens.',
    faultNumber: (turnId: string) => `Blijft het misgaan? Geef de beheerder dit nummer: ${turnId}.`,
    closedTitle: 'Ik kan nu niets opslaan',
    closed: 'Het dossier is even niet bereikbaar. Er is niets opgeslagen. Wat je net typte, is niet bewaard.',
    closedTell: (turnId: string) =>
      `Probeer het over een paar minuten opnieuw. Lukt het dan nog niet? Zeg het tegen de ICT-beheerder van je school, met dit nummer: ${turnId}.`,
    again: 'Opnieuw proberen',
    somebody: 'Iemand',
  },

  refusal: {
    'not-allowed': () =>
      'Deze zaak is er niet, of je kunt dit hier niet doen. Vraag het zo nodig aan wie de zaak leidt.',
    'card-outdated': () => 'Deze kaart is te oud. Open de zaak opnieuw om verder te gaan.',
    'not-in-protocol': () => 'Dit staat niet in het protocol van jullie school. Kies iets anders.',
    fields: () => 'Er is nog iets leeg of niet goed te lezen. Kijk de velden nog eens na.',
    'criteria-open': ({ criteria }) =>
      criteria.length === 1
        ? '“Ja” kan pas als alle punten kloppen. Er staat nog 1 punt open.'
        : `“Ja” kan pas als alle punten kloppen. Er staan nog ${criteria.length} punten open.`,
    'date-order': () => 'Deze datum kan niet. Kijk of de dag niet te vroeg of te laat is.',
    'not-in-roster': () => 'Deze persoon kan hier niet. Kies iemand anders van jullie school.',
    'nobody-left': () =>
      'Dit is nog niet vastgelegd: zo blijft er niemand over die meekijkt. Haal bij de vraag wie het niet mag zien één naam weg: van wie zaken leidt, de directeur of het bestuur. Dan kun je het vastleggen. Mag geen van hen het weten? Bel Veilig Thuis: 0800-2000. Zij denken met je mee.',
    'nothing-to-decide': () =>
      'Er is nu niets te beslissen over een melding. Open de zaak om te zien hoe het staat.',
    'melding-changed': (refusal, by) => {
      const what = {
        'melding.required': 'is er opnieuw om een melding gevraagd',
        'directeur.decided': 'is er al beslist',
        'melding.declined': 'is vastgelegd dat er toch niet wordt gemeld',
        'melding.done': 'is de melding al vastgelegd',
      }[refusal.what];
      return `Er is niets veranderd door jouw klik. Intussen ${what}: ${by(refusal)}. Dit is de kaart van nu.`;
    },
    'melding-open': ({ told }) =>
      told
        ? 'Er staat nog een melding open. Deze zaak kan dicht als de melding is gedaan, of als is vastgelegd waarom er toch niet wordt gemeld.'
        : 'Er staat nog een melding open. Deze zaak kan dicht als de melding is gedaan, of als de directeur niet akkoord is.',
  } satisfies RefusalTexts,
} as const;

export type Decided = {
  readonly name: string;
  readonly at: string;
  readonly other: string;
  readonly moment: string;
};

/** On a button: what one can do now. Short: a phone shows one line. */
export const does: Readonly<Record<Because, string>> = {
  'draft-open': 'Zorg afmaken',
  'decide-melding': 'Beslissen over melden',
  'melding-agreed': 'Gedaan: vastleggen',
  'melding-declined': 'Melding gedaan: vastleggen',
  'melding-required': 'Melding gedaan: vastleggen',
  'explain-missing': 'Uitleggen wat ontbreekt',
  'after-melding': 'Advies gevraagd: vastleggen',
  'talk-before-melding': 'Gesprek over de melding',
  'bestuur-not-informed': 'Bestuur ingelicht: vastleggen',
  'veilig-thuis-silent': 'Antwoord van Veilig Thuis',
  'tell-leerkracht': 'Collega bijpraten',
  'no-overleg': 'Overleg vastleggen',
  'form-part-1': 'Formulier deel 1',
  'form-part-2': 'Formulier deel 2',
  'advies-open': 'Advies vastleggen',
  'plan-gesprek': 'Gesprek plannen',
  'no-gesprek': 'Gesprek vastleggen',
  'discuss-gesprek': 'Nabespreking vastleggen',
  'answer-question': 'Verder met wegen',
  'doubt-open': 'Advies gevraagd: vastleggen',
  'doubt-again': 'Vraag opnieuw bekijken',
  'start-hulp': 'Hulp vastleggen',
  'ask-result': 'Werkt de hulp?',
  'plan-evaluatie': 'Evaluatie plannen',
  'hold-evaluatie': 'Evaluatie vastleggen',
  'nazorg-check': 'Korte check invullen',
  'overleg-proposed': 'Overleg plannen',
  'can-close': 'Zaak sluiten',
  'add-observation': 'Iets toevoegen',
};

/** In a list: what is asked, in one plain sentence. */
export const asks: Readonly<Record<Because, string>> = {
  'draft-open': 'Je begon aan een zorg, maar deelde die nog niet.',
  'decide-melding': 'Er wordt een beslissing over melden gevraagd.',
  'melding-agreed': 'De melding is afgesproken. Leg vast als die is gedaan.',
  'melding-declined': 'Vastgelegd is: toch niet melden. Melden kan altijd.',
  'melding-required': 'Melden is nodig. Je kunt Veilig Thuis nu al bellen.',
  'explain-missing': 'Er zijn stappen zonder verslag. Leg vast waarom. Bellen kan nu al.',
  'after-melding': 'Na de melding gaat het niet genoeg beter. Vraag opnieuw advies, of meld opnieuw.',
  'talk-before-melding': 'Leg vast met wie er over de melding is gepraat.',
  'bestuur-not-informed': 'Leg vast dat het bestuur van de melding weet.',
  'veilig-thuis-silent': 'Leg vast wat Veilig Thuis antwoordt.',
  'tell-leerkracht': 'Vertel de collega die de zorg opschreef wat die mag weten.',
  'no-overleg': 'Plan een overleg, of leg vast wat jullie bespraken.',
  'form-part-1': 'Vul deel 1 van het formulier in.',
  'form-part-2': 'Vul deel 2 van het formulier in.',
  'advies-open': 'Er is advies gevraagd. Leg vast welk advies je kreeg.',
  'plan-gesprek': 'Plan het gesprek, of leg vast hoe het ging.',
  'no-gesprek': 'Het gesprek is gepland. Leg daarna vast hoe het ging.',
  'discuss-gesprek': 'Bespreek het gesprek na, en leg dat vast.',
  'answer-question': 'Ga verder met wegen: er wacht een vraag.',
  'doubt-open': 'Vraag Veilig Thuis om advies. Daarna komt de vraag terug.',
  'doubt-again': 'Er was twijfel. Bekijk de vraag opnieuw als het advies er is.',
  'start-hulp': 'Leg vast welke hulp er komt.',
  'ask-result': 'Kijk samen of de hulp werkt.',
  'plan-evaluatie': 'Plan een evaluatie.',
  'hold-evaluatie': 'Er is een evaluatie gepland. Leg daarna vast hoe die ging.',
  'nazorg-check': 'Hoe gaat het nu? Vul de korte check in.',
  'overleg-proposed': 'De assistent stelt een nieuw overleg voor.',
  'can-close': 'Jullie kunnen deze zaak sluiten.',
  'add-observation': 'Zag of hoorde je nog iets? Leg het vast.',
};

/** In "Iets anders doen": everything one can record, as the person would say it. */
export const verbTitles: Readonly<Record<FactVerb | 'werkaantekening.write', string>> = {
  'dossier.draft': 'Nog iets opschrijven',
  'dossier.describe': 'Over wie het gaat',
  'dossier.open': 'Zorg delen',
  'dossier.discard': 'Concept weggooien',
  'observatie.record': 'Iets gezien of gehoord',
  'aandachtsfunctionaris.inform': 'Zorg verteld aan wie de zaak leidt',
  'consultatie.record': 'Met een collega gepraat',
  'advies.ask': 'Advies gevraagd aan Veilig Thuis',
  'advies.answer': 'Advies gekregen',
  'toestemming.record': 'Toestemming van de ouders',
  'overleg.plan': 'Overleg plannen',
  'overleg.hold': 'Overleg gehad',
  'formulier.fill': 'Overlegformulier invullen',
  'situatie.record': 'Bijzondere situatie uit het protocol',
  'vertrek.record': 'Ouders dreigen met vertrek',
  'verandering.record': 'Leerling gaat naar een andere school',
  'verband.record': 'Broer of zus heeft ook een zaak',
  'gesprek.plan': 'Gesprek plannen',
  'gesprek.hold': 'Gesprek gehad',
  'gesprek.skip': 'Geen gesprek, en waarom niet',
  'nabespreking.hold': 'Gesprek nabesproken',
  'afweging.answer': 'Vraag van het wegen beantwoorden',
  'directeur.decide': 'Beslissen over melden',
  'melding.discuss': 'Gesprek over de melding gehad',
  'melding.record': 'Melding gedaan',
  'melding.decline': 'Toch niet melden',
  'bestuur.inform': 'Bestuur ingelicht',
  'veiligThuis.inform': 'Veilig Thuis ingelicht',
  'veiligThuis.answer': 'Antwoord van Veilig Thuis gekregen',
  'terugkoppeling.give': 'Collega bijgepraat',
  'hulp.start': 'Hulp gestart',
  'evaluatie.plan': 'Evaluatie plannen',
  'evaluatie.hold': 'Evaluatie gehad',
  'nazorg.plan': 'Check plannen',
  'nazorg.check': 'Korte check: hoe gaat het?',
  'missing.explain': 'Uitleggen waarom er iets ontbreekt',
  'dossier.unfounded': 'Het vermoeden klopt niet',
  'dossier.close': 'Zaak sluiten',
  'dossier.review': 'Opnieuw gekeken na sluiten',
  'dossier.reopen': 'Zaak weer openen',
  'dossier.handOver': 'Zaak overdragen',
  'noodsituatie.record': 'Noodsituatie vastleggen',
  'person.exclude': 'Iemand buiten deze zaak houden',
  'person.admit': 'Iemand weer toelaten',
  'correctie.add': 'Correctie toevoegen',
  'werkaantekening.write': 'Werkaantekening (alleen voor jou)',
};

/** In the same list: what opens, and records nothing. */
export const openTitles = {
  'formulier.view': 'Overlegformulier bekijken',
  'gesprek.voorbereiden': 'Gesprek voorbereiden',
  'protocol.lezen': 'Protocol lezen bij deze stap',
} as const;
