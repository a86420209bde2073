import { zaakLabels } from './form-labels-zaak.nl.ts';
import type { Choice } from './form-shape.ts';

/** The words of every input, by verb. What the protocol itself calls something is not here: it is in the pack. */
export const choices = <T extends string>(titles: Readonly<Record<T, string>>): Choice[] =>
  Object.entries<string>(titles).map(([value, title]) => ({ title, value }));

const day = (label: string) => ({ label, error: 'Kies een dag: vandaag of eerder.' });
const trend = choices({ beter: 'Beter', gelijk: 'Gelijk gebleven', slechter: 'Slechter' });

export const common = {
  day: day('Op welke dag was dit?'),
  ahead: { label: 'Op welke dag?', error: 'Kies een dag: vandaag of later.' },
  time: { label: 'Hoe laat? (mag leeg blijven)' },
  yesNo: choices({ true: 'Ja', false: 'Nee' }),
  trend,
  error: {
    text: 'Vul hier iets in.',
    long: 'Vul hier iets in.',
    date: 'Kies een dag die kan.',
    time: 'Vul een tijd in, zoals 09:30.',
    choice: 'Kies een van de antwoorden.',
    multi: 'Kies alleen uit de lijst.',
    toggle: 'Zet dit aan of uit.',
    number: 'Vul een getal in.',
  },
} as const;

export const labels = {
  draft: {
    what: {
      label: 'Wat zag of hoorde je?',
      error: 'Vul in wat je zag of hoorde.',
      hint: 'Schrijf het zo precies mogelijk op. Wat een kind zei, mag letterlijk.',
    },
    day: day('Wanneer was dit?'),
    where: { label: 'Waar was dit?' },
    present: { label: 'Wie was erbij?' },
  },
  describe: {
    naam: { label: 'Naam van de leerling', hint: 'Laat dit leeg als je de zaak anoniem wilt houden.' },
    groep: { label: 'Groep' },
    birthDate: { label: 'Geboortedatum', error: 'Kies een geboortedatum: vandaag of eerder.' },
    age: {
      label: 'Of: leeftijd in jaren',
      error: 'Vul een leeftijd in van 0 tot en met 30.',
      hint: 'Weet je de geboortedatum niet? Vul dan de leeftijd in.',
    },
    ageAsOf: { label: 'Op welke dag klopte die leeftijd?', error: 'Kies de dag waarop de leeftijd klopte.' },
  },
  open: {
    staff: { label: 'Gaat het om iemand die hier werkt?', error: 'Kies ja of nee.' },
    hideFrom: {
      label: 'Is er iemand die dit niet mag zien?',
      error: 'Kies alleen collega’s uit de lijst.',
      hint: 'Kies niemand als iedereen die met deze zaak werkt het mag weten.',
    },
    acute: { label: 'Is er nu gevaar?', error: 'Kies ja of nee. Bij gevaar bel je meteen 112.' },
  },
  observatie: {
    kind: { label: 'Wat voor informatie is dit?', error: 'Kies wat voor informatie dit is.' },
    kinds: choices({
      feit: 'Dit zag of hoorde ik zelf',
      derde: 'Dit vertelde iemand anders',
      hypothese: 'Dit vermoed ik',
    }),
    what: { label: 'Wat is er gezien, gehoord of gedacht?', error: 'Vul in wat je wilt vastleggen.' },
    source: { label: 'Wie vertelde het?', error: 'Vul in wie het vertelde. De bron hoort erbij.' },
    refusedHint: 'Wil die ander dit niet in het dossier? Laat dit dan leeg.',
    consent: {
      label: 'Vertelde iemand anders het? Mag het van hem of haar in het dossier? (mag leeg blijven)',
      error:
        'Is het antwoord nee? Maak dan leeg wat die ander vertelde, waar het was, wie erbij was en wie het zei. Wat je zelf zag of denkt, leg je apart vast.',
    },
    consents: choices({ ja: 'Ja', nee: 'Nee', 'niet-gevraagd': 'Niet gevraagd' }),
  },
  inform: { day: day('Wanneer heb je dit verteld?'), note: { label: 'Wat wil je erbij zeggen?' } },
  consultatie: {
    day: day('Wanneer sprak je elkaar?'),
    with: { label: 'Met wie overlegde je?', error: 'Vul in met wie je overlegde.' },
    outcome: { label: 'Wat kwam eruit?', error: 'Vul in wat er uit het overleg kwam.' },
  },
  advies: {
    askDay: day('Wanneer vroeg je advies?'),
    anonymous: { label: 'Vroeg je het anoniem?', error: 'Kies ja of nee.' },
    question: { label: 'Wat vroeg je?' },
    answerDay: day('Wanneer kreeg je het advies?'),
    advice: { label: 'Welk advies kreeg je?', error: 'Vul in welk advies je kreeg.' },
  },
  toestemming: {
    about: { label: 'Waarvoor is toestemming nodig?', error: 'Kies waarvoor je toestemming vroeg.' },
    state: { label: 'Hoe staat het ervoor?', error: 'Kies hoe het ervoor staat.' },
    states: choices({ gevraagd: 'Gevraagd, nog geen antwoord', gegeven: 'Gegeven', geweigerd: 'Geweigerd' }),
    who: { label: 'Wie gaf antwoord?' },
    written: { label: 'Is het antwoord op papier gegeven? (mag leeg blijven)' },
    reason: {
      label: 'Welke reden gaven zij?',
      hint: 'Een weigering houdt je niet tegen. Zij telt mee in de afweging.',
    },
  },
  overleg: {
    kind: { label: 'Welk overleg is het?', error: 'Kies welk overleg het is.' },
    day: { label: 'Op welke dag is het overleg?', error: 'Kies een dag: vandaag of later.' },
    urgent: { label: 'Er is haast bij' },
    with: { label: 'Wie komen er?' },
    place: { label: 'Waar?' },
    heldDay: day('Wanneer was het overleg?'),
    present: { label: 'Wie waren erbij?' },
    outcome: { label: 'Wat is besproken?', error: 'Vul in wat er is besproken.' },
    plan: { label: 'Wat is het plan?' },
    nextOverleg: { label: 'Wanneer is het volgende overleg?', error: 'Kies een dag: vandaag of later.' },
    nextTime: { label: 'Hoe laat is dat overleg?', error: 'Vul een tijd in, zoals 15:30.' },
    nextWith: { label: 'Met wie is dat overleg?' },
  },
  situatie: {
    situation: { label: 'Welke situatie is het?', error: 'Kies welke situatie het is.' },
    what: { label: 'Wat is er gezien of gehoord?', error: 'Vul in wat er is gezien of gehoord.' },
  },
  vertrek: { what: { label: 'Wat zeiden de ouders?', error: 'Vul in wat de ouders zeiden.' } },
  verband: {
    other: {
      label: 'Wat is het nummer van de andere zaak?',
      error: 'Vul het nummer in van een andere zaak die jij leidt, zoals K7-3FQ9.',
      hint: 'Je kunt alleen zaken verbinden die je allebei leidt.',
    },
    relation: { label: 'Wat zijn zij van elkaar?', error: 'Kies wat zij van elkaar zijn.' },
    relations: choices({
      'broer-of-zus': 'Broer of zus',
      'zelfde-huis': 'Wonen in hetzelfde huis',
      anders: 'Iets anders',
    }),
    note: { label: 'Wil je er iets bij zeggen? (mag leeg blijven)' },
  },
  veiligThuis: {
    day: day('Wanneer heb je het verteld?'),
    note: { label: 'Wat heb je verteld, en wat zei Veilig Thuis?' },
  },
  verandering: { newSchool: { label: 'Naar welke school gaat de leerling?' } },
  gesprek: {
    with: { label: 'Met wie is het gesprek?', error: 'Kies met wie het gesprek is.' },
    whom: choices({ ouders: 'Ouders', leerling: 'De leerling', beiden: 'Ouders en leerling' }),
    plannedWho: { label: 'Wie van school gaan mee?' },
    day: day('Wanneer was het gesprek?'),
    persons: {
      label: 'Met hoeveel mensen van school waren jullie?',
      error: 'Vul een getal in van 1 tot en met 9.',
    },
    childTold: {
      label: 'Wist de leerling vooraf van het gesprek?',
      error: 'Kies ja of nee.',
    },
    who: { label: 'Wie waren erbij?' },
    facts: { label: 'Welke feiten heb je verteld?', error: 'Vul in welke feiten je hebt verteld.' },
    reaction: { label: 'Hoe reageerden zij?' },
    interpretation: { label: 'Wat denk jij ervan? (dit blijft apart van de feiten)' },
    agreements: { label: 'Wat spraken jullie af?' },
    whyDifferent: {
      label: 'Ging het anders dan het protocol zegt? Waarom?',
      error: 'Het gesprek ging anders dan het protocol zegt. Vul in waarom.',
      hint: 'Alleen nodig als je het gesprek anders voerde.',
    },
    skipDay: day('Wanneer besloten jullie dit?'),
    reason: { label: 'Waarom is er geen gesprek?', error: 'Kies de reden uit het protocol.' },
    confirmed: {
      label: 'Wat geldt hier? (alleen bij een reden met meer punten)',
      error: 'Bij deze reden gelden alle punten. Vink ze aan, of kies een andere reden.',
    },
    motivering: { label: 'Waarom geldt dat hier?', error: 'Vul in waarom deze reden hier geldt.' },
    nextStep: { label: 'Wat is de volgende stap?' },
  },
  afweging: {
    criteria: {
      label: 'Wat klopt hier?',
      error: 'Bij ja gelden alle punten. Vink ze aan, of kies een ander antwoord.',
    },
    motivering: { label: 'Waarom kies je dit?', error: 'Vul in waarom je dit antwoord kiest.' },
    decidedWith: { label: 'Wie besliste mee? (mag leeg blijven)' },
    answers: { ja: 'Ja', nee: 'Nee', twijfel: 'Ik twijfel' },
  },
  directeur: {
    person: { label: 'Wie doet de melding?', error: 'Kies wie de melding doet.' },
    momentDay: { label: 'Wanneer overleg je met Veilig Thuis?', error: 'Kies een dag: vandaag of later.' },
    momentTime: { label: 'Hoe laat?', error: 'Vul een tijd in die nog komt, zoals 14:30.' },
    reason: {
      label: 'Waarom ben je het niet eens met melden?',
      error: 'Vul in waarom je het niet eens bent.',
    },
  },
  melding: {
    with: { label: 'Met wie sprak je over de melding?', error: 'Kies met wie je sprak.' },
    whom: choices({
      ouders: 'Ouders',
      leerling: 'De leerling',
      beiden: 'Ouders en leerling',
      niemand: 'Met niemand',
    }),
    talkDay: day('Wanneer was dit?'),
    objections: { label: 'Zij hadden bezwaar' },
    objectionsText: { label: 'Welk bezwaar hadden zij?' },
    howMet: { label: 'Wat deden jullie met het bezwaar?' },
    reason: { label: 'Waarom sprak je met niemand?', error: 'Kies waarom je met niemand sprak.' },
    motivering: { label: 'Uitleg daarbij', error: 'Vul in waarom je met niemand sprak.' },
    day: day('Wanneer is gemeld?'),
    doneBy: { label: 'Wie deed de melding?', error: 'Kies wie de melding deed.' },
    named: { label: 'De melding is op naam gedaan (niet anoniem)' },
    agreements: { label: 'Wat sprak je af met Veilig Thuis?' },
    why: { label: 'Waarom zijn er stappen niet gezet?' },
    declineReason: {
      label: 'Waarom is melden toch niet nodig?',
      error: 'Vul in waarom melden niet nodig is.',
    },
    bestuurDay: day('Wanneer weet het bestuur het?'),
    bestuurNote: { label: 'Wat heb je verteld?' },
    answerDay: day('Wanneer kreeg je antwoord?'),
    outcome: { label: 'Wat antwoordde Veilig Thuis?', error: 'Vul in wat Veilig Thuis antwoordde.' },
    forLeerkracht: { label: 'Wat mag de collega weten?', error: 'Vul in wat de collega mag weten.' },
  },
  nazorg: {
    startDay: day('Wanneer is de hulp gestart?'),
    term: { label: 'Wanneer moet de hulp merkbaar helpen?', error: 'Kies een dag na de start van de hulp.' },
    agreedTerm: {
      label: 'Op welke dag kijken jullie of de hulp werkt? (mag leeg blijven)',
      error: 'Kies een dag na de start van de hulp.',
    },
    what: { label: 'Welke hulp is gestart?', error: 'Vul in welke hulp is gestart.' },
    tasks: { label: 'Wie doet wat?' },
    casemanager: (title: string) => ({ label: `Wie is ${title}?` }),
    planDay: { label: 'Wanneer is de evaluatie?', error: 'Kies een dag: vandaag of later.' },
    with: { label: 'Met wie?' },
    heldDay: day('Wanneer was de evaluatie?'),
    result: { label: 'Hoe gaat het nu?', error: 'Kies hoe het gaat.' },
    outcome: { label: 'Waaraan merk je dat?', error: 'Vul in waaraan je dat merkt.' },
    agreements: { label: 'Wat spraken jullie af?' },
    checkAhead: { label: 'Wanneer kijk je weer hoe het gaat?', error: 'Kies een dag: vandaag of later.' },
    checkDay: day('Op welke dag keek je?'),
    trend: { label: 'Hoe gaat het met de leerling?', error: 'Kies hoe het gaat.' },
    note: { label: 'Wat zag je? (mag leeg blijven)' },
  },
  zaak: zaakLabels,
} as const;
