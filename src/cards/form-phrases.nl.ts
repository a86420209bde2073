import { listed } from './texts.nl.ts';

/** What forms say around their questions. */
export const phrases = {
  neutral: 'Meldcode-assistent: er staat een actie voor je klaar',
  noodsituatie: 'Noodsituatie',
  later: 'Later',
  source: (place: string) => `Bron: ${place}`,
  law: (place: string) => `Wet: ${place}`,
  card: (number: number, total: number) => `Kaart ${number} van ${total}`,
  question: (number: number, total: number) => `Vraag ${number} van ${total}`,
  incomplete: (errors: readonly string[], fields: number) =>
    errors.length <= 2
      ? `Er ontbreekt nog iets: ${errors.join(' ')}`
      : `Er ontbreekt nog iets bij ${fields} vragen. Kijk hieronder bij “Let op”.`,
  error: (text: string) => `Let op: ${text}`,
  signals: 'Herken je een signaal? Tik een lijst open. (mag leeg blijven)',
  closedList: (title: string, count: number) => `▸ ${title} (${count})`,
  atMost: (max: number) => `Hooguit ${max} tekens.`,
  tooLong: (max: number) => `Deze tekst is te lang. Maak hem korter dan ${max} tekens.`,
  nothing: {
    protocol: 'Jullie protocol zegt hier niets over.',
    question: 'Deze vraag staat niet in jullie protocol. Open de zaak en ga daar verder met wegen.',
    decision: 'Kies op de kaart wat je beslist.',
    person: 'Er is nu niemand buiten deze zaak gehouden.',
    record: 'Er is nog niets vastgelegd om te corrigeren.',
  },
  /** Above the last card of the opening: with whom it is shared. */
  opens: (names: readonly string[]) =>
    `Met “Zaak openen” deel je de zorg met ${listed(names)}. Gaat het om iemand die hier werkt? Dan alleen met het bestuur.`,
  shares:
    'Deze zorg is nog niet gedeeld. Met vastleggen deel je de zaak met wie haar moet kennen. Jij kunt daarna gewoon verder.',
  stillCall: 'Bellen met Veilig Thuis en een melding vastleggen kan altijd nog. Twijfel je? Bel 0800-2000.',
  unreadable: 'Dit formulier kon niet worden gelezen. Vul het nog een keer in.',
  yes: 'Ja',
  pressButton: 'Kies een van de antwoorden onderaan.',
  notYet: (steps: readonly string[]) => `Nog niet vastgelegd: ${steps.join(', ')}. Je kunt gewoon doorgaan.`,
  meaning: (answer: string, text: string) => `${answer}: ${text}`,
  interpretation: (text: string) => `Zo leest de assistent het protocol: ${text}`,
  refused: (about: string) =>
    `De ouders gaven geen toestemming: ${about.replace(/\.$/, '')}. Weeg dat mee. Melden kan altijd zonder toestemming.`,
  parentsNot: 'De ouders zijn in deze zaak nog niet gesproken.',
  otherwise: (sentence: string) => `Al gebeurd: ${sentence}`,
  lawWhy:
    'Jullie protocol stelt deze vraag niet. De wet vraagt vaste vragen om te wegen (een afwegingskader): daarom staat hij hier.',
  lawAdds: 'Deze vraag kan een melding toevoegen. Een melding die jullie protocol vraagt, blijft staan.',
  ownWords: (text: string) => `Niet letterlijk uit jullie protocol: ${text}`,
  ownWhy: 'Je antwoord bepaalt de volgende stap.',
  weighs: (text: string) => `Weeg mee: ${text}`,
  withVeiligThuis: 'Loop deze vraag samen met Veilig Thuis door: 0800-2000.',
  word: (word: string, note: string | undefined, replacement: string | undefined) =>
    [
      `${word}:`,
      note ?? 'dit woord is verouderd.',
      ...(replacement ? [`Niet uit jullie protocol: ${replacement}.`] : []),
    ].join(' '),
  numbers: (said: readonly string[]) => `Deze stap in jullie protocol: ${said.join('; ')}.`,
  uncertain: (note: string) => `Niet zeker: ${note}`,
  noConsent: (about: string) => `Nog geen toestemming vastgelegd: ${about}`,
  atThisAge: (text: string) => `Nu geldt voor deze leerling: ${text}`,
  mayHaveTurned: 'De leerling kan intussen jarig zijn geweest. Vraag na hoe oud de leerling nu is.',
  talkToo: 'Gesprek met de ouders vastleggen',
  part: (part: string, total: number) => `Deel ${part} van ${total}`,
  norm: (id: string, text: string) => `Meldnorm ${id}: ${text}`,
  rules: {
    persons: (n: number) => `Voer het gesprek met ${n} mensen van school: nooit alleen, en niet met meer.`,
    minPersons: (n: number) => `Voer het gesprek met minstens ${n} mensen van school.`,
    maxPersons: (n: number) => `Ga met niet meer dan ${n} mensen van school.`,
    together: (role: string) => `Voer het gesprek samen met de ${role}.`,
    parentsToo: 'Sprak je alleen met de leerling, en nog niet met de ouders? Leg dan ook vast waarom.',
    childToldFirst: 'Vertel de leerling vooraf dat je met de ouders praat.',
  },
  overleg: {
    aandachtsfunctionaris: (title: string) => `Met de ${title}`,
    team: (title: string) => `Met het ${title}`,
  },
  conditions: (reason: string, all: readonly string[]) =>
    `${reason} Alle punten gelden: ${all.map((one) => one.replace(/\.$/, '')).join('; ')}.`,
  decision: {
    'akkoord-zelf': { title: 'Akkoord, ik doe de melding', submit: 'Akkoord, ik doe de melding' },
    'akkoord-ander': {
      title: 'Akkoord, iemand anders doet de melding',
      why: 'Wie je kiest, krijgt meteen bericht.',
      submit: 'Akkoord',
    },
    'eerst-overleg': {
      title: 'Eerst overleg met Veilig Thuis',
      why: 'Op dat moment vraag ik je wat je beslist. Melden kan intussen gewoon.',
      submit: 'Moment vastleggen',
    },
    'niet-akkoord': {
      title: 'Niet akkoord met melden',
      why: 'Wie de zaak leidt, krijgt meteen bericht en kan je reden lezen. Bellen en melden kan daarna nog steeds.',
      submit: 'Niet akkoord vastleggen',
    },
  },
  record: (nr: number, title: string, day: string) => `${nr}. ${title} (${day})`,
} as const;
