import type { MessageKind, OutboxMessage } from '../core/messages.ts';
import { listed } from './texts.nl.ts';

/** Messages with a card of their own; `melding.decide` and its like are the card of the melding itself. */
export type PlainKind = Exclude<MessageKind, ChoreKind | MeldingKind | 'calendar.ends'>;
export type ChoreKind = 'notes.destroy' | 'card.replace' | 'card.refresh';
export type MeldingKind =
  | 'melding.decide'
  | 'melding.call'
  | 'melding.decided'
  | 'melding.assigned'
  | 'nudge.directeur'
  | 'nudge.akkoord'
  | 'nudge.overleg';

type Words = { readonly title: string; readonly lines: readonly string[] };

export const berichtTexts = {
  again: 'Mogelijk kreeg je dit bericht al.',
  nudge: 'Herinnering van de assistent',
  school: 'Afspraak van de school',
  source: (place: string) => `Bron: ${place}`,
  record: 'Vastleggen',

  /** Above the card of the melding: why it comes now. */
  melding: {
    'melding.decide': undefined,
    'melding.call': undefined,
    'melding.decided': 'De directeur heeft beslist.',
    'melding.assigned': 'Jou is gevraagd om deze melding te doen.',
    'nudge.directeur': 'Herinnering van de assistent: er wordt nog op je beslissing gewacht.',
    'nudge.akkoord': 'Herinnering van de assistent: de melding is afgesproken, maar nog niet vastgelegd.',
    'nudge.overleg':
      'Herinnering van de assistent: je wilde eerst overleg met Veilig Thuis. Dat moment is er nu. Wat beslis je?',
  } satisfies Record<MeldingKind, string | undefined>,

  /** Where nobody decides on a melding: whoever does it is reminded. */
  notRecorded: 'Herinnering van de assistent: melden is nodig, en er is nog geen melding vastgelegd.',

  calendar: {
    title: 'De schoolvakanties zijn niet lang meer bekend',
    until: (day: string) => `De assistent kent de vakanties van jullie regio tot en met ${day}.`,
    after:
      'Voor termijnen daarna telt hij dagen in de vakantie mee als schooldag. Vraag wie de assistent voor jullie bijhoudt om een nieuwere versie.',
  },
  /** On the day to look again at a melding that proved not needed. */
  lookAgain:
    'Herinnering van de assistent: jullie legden vast om toch niet te melden, en zouden vandaag opnieuw kijken.',
  declinedBy: (name: string, second: string, review: string) =>
    `${name} legde dit vast, samen met ${second}. Zij kijken opnieuw op ${review}.`,
  second: 'Daarbij staat dus dat jij hebt meegekeken. Klopt dat niet? Laat het meteen weten.',

  plain: {
    'zaak.new': {
      title: 'Er is een nieuwe zorg',
      lines: [
        'Een collega deelt een zorg met je.',
        'Lees eerst wat er is opgeschreven: kies “Tijdlijn bekijken”. Plan daarna een overleg.',
      ],
    },
    'zaak.staff': {
      title: 'Er is een zorg voor het bestuur',
      lines: [
        'Deze zorg gaat rechtstreeks naar het bestuur.',
        'Lees wat er is vastgelegd en bel zo nodig Veilig Thuis.',
      ],
    },
    'zaak.taken': {
      title: 'Iemand anders leidt nu deze zaak',
      lines: ['Deze zaak is overgedragen. Klopt dat niet? Vraag het na, of bel zelf Veilig Thuis.'],
    },
    'zaak.second': {
      title: 'Jij bent genoemd als tweede persoon',
      lines: [
        'Deze zaak is gesloten. Daarbij staat dat jij hebt meegekeken.',
        'Klopt dat niet? Laat het weten aan wie de zaak leidt of aan het bestuur.',
      ],
    },
    'nudge.zaak': {
      title: 'Een zorg wacht nog',
      lines: ['Er is een zorg gedeeld. Er is nog niets mee gedaan.'],
    },
    'nudge.concept': {
      title: 'Je begon aan een zorg',
      lines: [
        'Je hebt die nog niet gedeeld: niemand anders ziet wat je schreef. Maak de zorg af, of gooi het concept weg.',
      ],
    },
    'melding.self-decided': {
      title: 'Eén persoon besliste over een melding',
      lines: [
        'Wie deze zaak leidt, besliste ook over de melding. Daarom hoor jij het. Vraag vandaag hoe het staat.',
      ],
    },
    'zaak.handed': {
      title: 'Jij leidt nu deze zaak',
      lines: ['Een collega droeg deze zaak aan je over. Kijk wat er loopt en wat er van je wordt gevraagd.'],
    },
    'zaak.excluded': {
      title: 'Wie deze zaak kan zien, is veranderd',
      lines: ['Iemand mag deze zaak niet meer zien, of juist weer wel. Jullie horen dat altijd.'],
    },
    'melding.done': {
      title: 'De melding is vastgelegd',
      lines: ['Veilig Thuis laat nu weten wat het besluit. Leg het antwoord vast als je het hebt.'],
    },
    'melding.silent': {
      title: 'Een melding wacht nog',
      lines: [
        'Volgens het protocol is melden nodig. Er is nog niet vastgelegd dat er gemeld is. Vraag vandaag hoe het staat.',
      ],
    },
    'melding.declined': {
      title: 'Een melding wordt toch niet gedaan',
      lines: [
        'Volgens het protocol was melden nodig. Nu staat vast waarom dat toch niet gebeurt.',
        'Ben je het er niet mee eens, of twijfel je? Vraag het na, of bel zelf Veilig Thuis. Melden kan altijd.',
      ],
    },
    'nudge.advies': {
      title: 'Wat was het advies?',
      lines: ['Er is advies gevraagd aan Veilig Thuis, maar er is nog geen antwoord vastgelegd.'],
    },
    'nudge.evaluatie': {
      title: 'Wanneer kijken jullie terug?',
      lines: ['Er is nog geen evaluatie gepland. Spreek een dag af.'],
    },
    'nazorg.check': {
      title: 'Hoe gaat het nu?',
      lines: ['Er is een korte check afgesproken. Het kost je één minuut.'],
    },
    'afweging.told': {
      title: 'Een collega heeft gewogen',
      lines: [
        'Wie de zorg opschreef, weegt zelf. Lees in de tijdlijn wat de uitkomst is, en praat er samen over.',
      ],
    },
    'overleg.chair': {
      title: 'Er is een overleg met het team gepland',
      lines: ['Volgens jullie protocol zit jij dat overleg voor. Kijk in de zaak wanneer het is.'],
    },
    'overleg.agreed': { title: 'Er is iets met jou afgesproken', lines: [] },
    'overleg.propose': {
      title: 'Kom weer bij elkaar',
      lines: ['Er is vastgelegd dat het minder gaat. De assistent stelt een nieuw overleg voor.'],
    },
    'veiligThuis.tell': {
      title: 'Vertel dit aan Veilig Thuis',
      lines: [
        'Er is iets vastgelegd dat Veilig Thuis moet weten. Kijk in de tijdlijn, bel, en leg het gesprek vast.',
      ],
    },
    'noodsituatie.told': {
      title: 'Er is een noodsituatie vastgelegd',
      lines: ['Een collega heeft een noodsituatie vastgelegd. Neem nu contact op.'],
    },
    undelivered: {
      title: 'Een bericht is niet aangekomen',
      lines: ['Neem zelf contact op, zodat het niet blijft liggen.'],
    },
    term: { title: 'Termijn', lines: [] },
  } satisfies Record<PlainKind, Words>,

  /** Doubt is on record and nobody asked advice yet: nothing was asked that could have an answer. */
  doubt: {
    title: 'Vraag Veilig Thuis om advies',
    lines: ['Bij het wegen was er twijfel. Er is nog geen advies gevraagd.'],
  },
  /** Of what Veilig Thuis must hear, nothing is on record for two school days. */
  notTold: {
    title: 'Veilig Thuis weet iets nog niet',
    lines: [
      'Er is iets vastgelegd dat Veilig Thuis moet weten. Dat het is verteld, staat nog niet vast. Vraag vandaag hoe het staat, of bel zelf.',
    ],
  } satisfies Words,
  /** Where the protocol asks advice of Veilig Thuis, and nothing has to be told. */
  asksAdvies: {
    title: 'Vraag advies aan Veilig Thuis',
    lines: ['Jullie protocol vraagt hier om advies. Kijk in de tijdlijn, bel, en leg vast wat je vroeg.'],
  } satisfies Words,
  agreed: {
    informeertOuders: 'In het overleg is afgesproken: jij vertelt het de ouders.',
    coordineert: 'In het overleg is afgesproken: jij coördineert de zorg.',
    ask: (names: string) => `Overleg met ${names} wat je vertelt en doet.`,
  },

  /** Under a concern that waits: for whoever leads, and for whoever can ask them. */
  lookToday: 'Lees wat er is opgeschreven, en kijk vandaag wat er nodig is.',
  askThem: (names: readonly string[]) => `Vraag vandaag hoe het staat: ${listed(names)}.`,
  by: (name: string) => `Van: ${name}`,
  call: (name: string, phone: string | undefined) => (phone === undefined ? name : `${name}, ${phone}`),
  notReached: (name: string) => `${name} is in Teams niet bereikt.`,
  nobody: 'Er is niemand gevonden voor wie dit bericht was.',
  noPhone: 'In de schoolgegevens staat geen telefoonnummer.',
  inspecteur: (name: string, phone: string, hours: string | undefined, own: boolean) =>
    `Lukt dat niet? Bel dan: ${name}, ${phone}${hours ? ` (${hours.toLowerCase()})` : ''}.${own ? '' : ' Niet uit jullie protocol: de wet noemt de inspectie.'}`,

  term: {
    title: {
      before: 'Een termijn komt eraan',
      on: 'Vandaag is de laatste schooldag voor een termijn',
      after: 'Een termijn is voorbij',
      guard: 'Een termijn is voorbij: jij bewaakt de tijd',
      escalate: 'Een termijn is al langer voorbij',
    } satisfies Record<NonNullable<OutboxMessage['moment']>, string>,
    minimum: 'Vanaf vandaag kan dit',
    agreed: 'Dit is vandaag afgesproken',
    ask: {
      before: 'Plan het in of leg vast dat het is gebeurd.',
      on: 'Doe het vandaag, of leg vast dat het is gebeurd.',
      after: 'Doe het zo snel als het kan, of leg vast dat het is gebeurd.',
      guard: 'Vraag wie de zaak leidt hoe het staat.',
      escalate: 'Vraag de school hoe het staat.',
    } satisfies Record<NonNullable<OutboxMessage['moment']>, string>,
    veiligThuis: 'Het antwoord van Veilig Thuis is nog niet vastgelegd. Bel om te vragen hoe het staat.',
    ended: 'Deze termijn loopt niet meer.',
    endedLine: 'Je hoeft hiervoor niets meer te doen.',
  },
} as const;
