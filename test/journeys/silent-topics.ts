/** How one sees that a protocol is silent about something: in the vraagbaak, and on every card of a tour. */
export type SilentCheck = {
  /** How somebody at school would ask for it. */
  readonly ask: string;
  /** Words that only stand on a card where a protocol has this rule. Absent: the rule has no card, only answers. */
  readonly shows?: RegExp;
  /** No protocol has this rule, so no card and no answer of another school can show what a leak looks like. */
  readonly nobody?: true;
};

/** Every topic a pack names in `silent`. A new one without a row here fails. */
export const silentChecks: Readonly<Record<string, SilentCheck>> = {
  // Who does what
  directeur: { ask: 'wat doet de directeur bij een melding', shows: /akkoord, ik doe de melding/i },
  'directeur-verdacht': { ask: 'wat als het over de directeur zelf gaat', nobody: true },
  'directeur-niet-akkoord': { ask: 'wat als de directeur niet wil melden', nobody: true },
  'medewerker-verdacht': { ask: 'een collega slaat een leerling', shows: /schoolbestuur/i },
  'wie-leidt': { ask: 'wie leidt een zaak' },
  'samen-wegen': { ask: 'wie wegen er samen', shows: /weeg samen met|wegen samen in/i },
  team: { ask: 'welk team weegt er samen', shows: /ondersteuningsteam|met het team/i },
  vervanging: { ask: 'wie vervangt de ib’er als die ziek is', nobody: true },
  'bestuur-informeren': {
    ask: 'moet het bestuur weten van een melding',
    shows: /bestuur (ge[iï]nformeerd|ingelicht)/i,
  },
  'taken-bestuur': { ask: 'wat moet het bestuur regelen voor de meldcode', shows: /☐/ },

  // Time
  termijnen: {
    ask: 'welke termijnen gelden er',
    shows: /drie weken|binnen een week|vier maanden|^Uiterlijk /m,
  },
  'start-drie-weken': { ask: 'wanneer beginnen de drie weken', nobody: true },
  'termijn-hulp': { ask: 'hoe lang mag de hulp duren', nobody: true },
  'termijn-gesprek': { ask: 'binnen hoeveel dagen moet ik met de ouders praten', nobody: true },
  vakanties: { ask: 'tellen vakanties mee voor een termijn', nobody: true },
  'antwoord-veilig-thuis': {
    ask: 'wanneer hoor ik iets terug van veilig thuis na een melding',
    shows: /beslist en laat het weten binnen/,
  },
  nazorg: { ask: 'hoe lang volgen we een kind in de nazorg', shows: /\bnazorg\b/i },
  'nazorg-controles': { ask: 'hoe vaak kijk ik in de nazorg hoe het gaat', nobody: true },
  'nazorg-leerkracht': { ask: 'is er nazorg voor de leerkracht' },
  bewaartermijn: { ask: 'hoe lang bewaren we het dossier', nobody: true },
  volgorde: { ask: 'moeten de stappen in deze volgorde', shows: /de volgorde is vrij/i },

  // Writing down
  signalenlijst: { ask: 'hebben wij een signalenlijst', shows: /▸/ },
  'signalen-ouder-dan-12': { ask: 'welke signalen zijn er bij een kind van 14', nobody: true },
  formulier: {
    ask: 'welk formulier vul ik in voor het overleg',
    shows: /overlegformulier (invullen|bekijken)|actieplan/i,
  },
  hypothese: { ask: 'mag ik een hypothese opschrijven', shows: /hypothese/i },
  derden: { ask: 'moet de buurvrouw goedvinden dat ik opschrijf wat zij zei', shows: /bron vindt het goed/i },
  'datum-plaats': { ask: 'moet ik datum en plek altijd opschrijven' },
  werkaantekeningen: { ask: 'mag ik eigen aantekeningen bewaren', shows: /alle werkaantekeningen weg/i },
  inzage: { ask: 'mogen ouders het dossier inzien', shows: /dossier inzien/i },
  privacy: { ask: 'wat zegt de privacywet' },
  definities: { ask: 'wat is kindermishandeling' },

  // Consent
  'toestemming-anderen': {
    ask: 'heb ik toestemming van de ouders nodig om met anderen te overleggen',
    shows: /deskundigen van buiten/i,
  },
  'toestemming-vorm': { ask: 'moet de toestemming op papier', shows: /schriftelijk/i },
  'toestemming-geweigerd': { ask: 'wat als de ouders geen toestemming geven', shows: /zorgelijk signaal/i },
  'toestemming-melden': { ask: 'heb ik toestemming nodig om te melden' },
  geheimhouding: { ask: 'mag ik geheimhouding beloven aan een kind' },

  // Talks
  'gesprek-leerling': {
    ask: 'voer ik ook een gesprek met de leerling',
    shows: /gesprek is met de leerling|kind spreken/i,
  },
  'gesprek-aantal': {
    ask: 'met hoeveel mensen van school voer ik het gesprek',
    shows: /hoeveel mensen van school|mensen van school\.$/im,
  },
  'leerling-vooraf': {
    ask: 'moet het kind vooraf weten dat ik met de ouders praat',
    shows: /leerling vooraf dat/i,
  },
  'gesprek-overslaan': {
    ask: 'wanneer mag ik het gesprek met de ouders overslaan',
    shows: /geen gesprek, en waarom/i,
  },
  'gesprek-haast': { ask: 'mag ik het gesprek overslaan als er haast is' },
  'gesprek-contact-verbroken': { ask: 'mag ik het gesprek weglaten als ouders het contact verbreken' },
  'gesprek-voeren': { ask: 'hoe bouw ik het gesprek op', shows: /in deze volgorde/i },
  'gesprek-uitleg': {
    ask: 'wanneer geef ik in het gesprek mijn eigen uitleg',
    shows: /eigen uitleg|wat denk jij ervan/i,
  },
  'gesprek-voor-melding': {
    ask: 'moet ik een melding vooraf met de ouders bespreken',
    shows: /gesprek over de melding|over de melding gepraat/i,
  },
  nabespreking: { ask: 'moeten we het gesprek met de ouders nabespreken', shows: /nabespreking/i },
  leeftijden: {
    ask: 'vanaf welke leeftijd praat ik met het kind over de melding',
    shows: /\b1[26] (jaar|of ouder)|nog geen 1[26]/i,
  },
  'leeftijd-16-melding': {
    ask: 'met wie bespreek ik de melding als de leerling 16 jaar is',
    shows: /16 of ouder|nog geen 16/i,
  },
  bezwaar: {
    ask: 'wat als de ouders bezwaar hebben tegen de melding',
    shows: /is er bezwaar\?|hebben de ouders bezwaar\?/i,
  },
  onthulling: { ask: 'een kind vertelt mij zelf dat het geslagen wordt' },

  // Weighing and deciding
  afwegingsvragen: { ask: 'welke afwegingsvragen zijn er', shows: /vraag 1 van 5/i },
  afwegingskader: { ask: 'wat is het afwegingskader' },
  meldnormen: { ask: 'welke meldnormen zijn er', shows: /meldnorm [abc]/i },
  'geen-vermoeden': { ask: 'wat doe ik als er toch geen vermoeden is' },
  'hulp-niet-mogelijk': { ask: 'wat als melden niet nodig is en hulp ook niet kan' },
  'hulp-geweigerd': { ask: 'wat als ouders geen hulp willen', shows: /aanvaarden de betrokkenen de hulp/i },
  'hulp-zonder-resultaat': {
    ask: 'moet ik melden als de hulp niet werkt',
    shows: /leidt de hulp binnen|blijft het geweld|houdt .* niet op/i,
  },
  'na-melding-niet-beter': {
    ask: 'wat als het na een melding niet beter gaat',
    shows: /onvoldoende verbetering|niet genoeg beter|wordt het niet beter/i,
  },
  'niet-gegrond': {
    ask: 'wat gebeurt er met het dossier als het vermoeden niet klopt',
    shows: /^het vermoeden klopt niet/im,
  },
  'risico-instrument': { ask: 'is er een instrument om het risico te meten' },
  klacht: { ask: 'wat als ouders een klacht indienen over een melding' },

  // Situations
  noodsituatie: { ask: 'wat doe ik in een noodgeval', shows: /crisisdienst|zorgloket|levensgevaar/i },
  'specifiek-geweld': {
    ask: 'wat doe ik bij meisjesbesnijdenis',
    shows: /genitale verminking|eergerelateerd/i,
  },
  huwelijksdwang: { ask: 'wat doe ik bij een gedwongen huwelijk', shows: /huwelijksdwang/i },
  'huiselijk-geweld-volwassenen': { ask: 'wat als alleen een volwassene gevaar loopt', nobody: true },
  letsel: { ask: 'wie kan een verwonding beoordelen' },
  'broers-zussen': {
    ask: 'moet ik ook vragen naar broers en zussen',
    shows: /signalen van broers of zussen/i,
  },
  schoolwissel: { ask: 'wat als de leerling naar een andere school gaat', shows: /naar een andere school/i },
  vertrek: { ask: 'ouders dreigen hun kind van school te halen', shows: /ouders dreigen/i },
  verwijsindex: { ask: 'wat is de verwijsindex', shows: /verwijsindex/i },
  contacten: {
    ask: 'welke nummers staan er in ons protocol',
    shows: /(?<![\d-])0(?!6-0000|800-2000|900-8844|900-1113111)\d{2,3}[- )]\d/,
  },
  regio: { ask: 'in welke regio ligt onze school', nobody: true },
};
