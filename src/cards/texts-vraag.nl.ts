/** What is said around an answer of the vraagbaak, and while leafing through a protocol. */
export const vraagTexts = {
  kicker: 'Vraagbaak',
  from: (title: string) => `Uit jullie protocol (${title})`,
  place: (place: string) => `Waar het staat: ${place}.`,
  places: (places: string) => `Het staat ook hier: ${places}.`,
  law: 'Wet (niet uit jullie protocol)',
  lawSource: (source: string) => `Bron: ${source}.`,
  standing: {
    current: '',
    outdated: 'Let op, dit is verouderd.',
    uncertain: 'Let op, dit is niet zeker.',
    defect: 'Let op, dit klopt niet.',
  },
  replacement: (text: string) => `Niet uit jullie protocol: ${text.replace(/\.$/, '')}.`,
  calling: 'Bellen mag altijd, zonder toestemming. Veilig Thuis: 0800-2000, gratis, dag en nacht.',
  noNames: 'Typ hier geen namen en niets over een leerling. Open een zaak: daar leg je het veilig vast.',
  silentTitle: 'Jullie protocol zegt hier niets over',
  way: (names: readonly string[]) =>
    names.length === 0
      ? 'Bel Veilig Thuis voor advies: 0800-2000. Dat kan zonder naam te noemen.'
      : `Vraag het aan ${names.join(' of ')}. Of bel Veilig Thuis voor advies: 0800-2000. Dat kan zonder naam te noemen.`,
  bestuur: (names: readonly string[]) =>
    `${names.length === 0 ? 'Vertel het meteen aan het bestuur.' : `Vertel het meteen aan het bestuur: ${names.join(' of ')}.`} Bel voor advies Veilig Thuis: 0800-2000. Dat kan zonder naam te noemen.`,
  unknownTitle: 'Dat weet ik niet zeker',
  unknown: 'Ik vind dit niet in jullie protocol. Zeg het anders, of kies iets hieronder.',
  nearHere: 'Misschien bedoel je dit:',
  helped: 'Was dit het antwoord?',
  yes: 'Ja, dit is het',
  no: 'Nee, iets anders',
  thanks: 'Fijn. Dank je wel.',
  pity: 'Jammer. Ik bewaar alleen dát het niet hielp, niet je vraag.',
  browse: 'Protocol lezen',
  back: 'Terug naar protocol',
  meaning: (term: string) => `Wat is ${term.slice(0, 1).toLowerCase()}${term.slice(1)}?`,
  definition: 'Wat het betekent',
  examples: 'Voorbeelden',
  chooseCase: 'Kies de zaak waarvoor je dit wilt doen.',
  forCase: (code: string) => `Dit is voor zaak ${code}.`,
  noCase: 'Je hebt nog geen zaak. Leg eerst de zorg vast.',
  action: {
    nieuw: 'Nieuwe zorg',
    bellen: 'Wie bel ik?',
    'overleg.plan': 'Plan overleg',
    'gesprek.plan': 'Plan gesprek',
    'melding.discuss': 'Gesprek over de melding',
    'melding.record': 'Melding vastleggen',
    'hulp.start': 'Hulp vastleggen',
    'evaluatie.plan': 'Plan evaluatie',
    'advies.ask': 'Advies vastleggen',
  },
  bladeren: {
    title: 'Jullie protocol',
    intro: 'Kies wat je wilt lezen. Je kunt ook gewoon een vraag typen.',
    parts: {
      stappen: 'De stappen',
      begrippen: 'Begrippen',
      signalen: 'Signalenlijst',
      kind: 'Praten met een kind',
    },
    step: (number: string, title: string) => `Stap ${number}: ${title}`,
    asRole: (role: string) => `Wat doe je als ${role}`,
    others: 'Wat anderen doen',
    nobody: 'Jullie protocol noemt hier niets voor jouw rol.',
    records: 'Dit schrijf je op',
    choose: 'Wat wil je lezen?',
    chooseError: 'Kies eerst iets.',
    open: 'Lezen',
    none: 'Dit staat niet in jullie protocol.',
    page: (at: number, of: number) => `${at} van ${of}`,
    next: 'Volgende',
    before: 'Vorige',
    prepare: 'Gesprek voorbereiden',
  },
} as const;

/** What an answer can offer to do. A pack that names anything else offers nothing. */
export type VraagAction = keyof typeof vraagTexts.action;
export const isVraagAction = (name: string): name is VraagAction => Object.hasOwn(vraagTexts.action, name);
