import type { EventOf, EventType } from '../core/events.ts';
import type { Ending, Step } from '../protocols/schema.ts';
import { longDay, longWhen } from './dates.ts';

/** What the words need from the roster and the pack: ids become names and titles. */
export type Named = {
  readonly person: (id: string) => string;
  readonly step: (step: Step) => string;
  readonly question: (id: string) => string;
  readonly consent: (id: string) => string;
  readonly skip: (id: string) => string;
  readonly situation: (id: string) => string;
};
type EventTexts = { [T in EventType]: (meta: EventOf<T>['meta'], named: Named) => string };

const on = (day: string, time?: string): string => `${longDay(day)}${time ? `, ${time}` : ''}`;
const withWhom = {
  ouders: 'de ouders',
  leerling: 'de leerling',
  beiden: 'de ouders en de leerling',
  niemand: 'niemand',
};
const overleg = { aandachtsfunctionaris: 'met wie de zaak leidt', team: 'met het team' };
const observed = {
  feit: 'Gezien of gehoord',
  derde: 'Gehoord van iemand anders',
  hypothese: 'Een vermoeden, geen feit',
};
const consent = {
  ja: ' De bron vindt het goed.',
  nee: ' De bron vindt het niet goed.',
  'niet-gevraagd': ' Niet aan de bron gevraagd of het mag.',
};
const trend = { beter: 'het gaat beter', gelijk: 'het gaat hetzelfde', slechter: 'het gaat slechter' };
const ending: Readonly<Record<Ending, string>> = {
  sluiten: 'sluiten',
  hulp: 'hulp',
  advies: 'eerst advies van Veilig Thuis',
};
const called = { '112': '112', veiligThuis: 'Veilig Thuis', politie: 'de politie', anders: 'iemand anders' };
const anders = {
  alone: 'maar één persoon van school',
  'too-many': 'meer personen van school dan afgesproken',
  'zonder-toestemming': 'met naam, terwijl de toestemming daarvoor niet is vastgelegd',
  'zonder-intake': 'zonder intakegesprek vooraf',
  'ouders-nog-niet': 'de ouders zijn nog niet gesproken',
  'child-not-told': 'het kind wist het vooraf niet',
  'leerling-niet': 'niet met de leerling, wat op deze leeftijd wel hoort',
  'ouders-niet': 'niet met de ouders, wat op deze leeftijd wel hoort',
};
const differs = (ids: readonly string[]): string =>
  ids.length === 0
    ? ''
    : ` Anders dan in het protocol: ${ids.map((id) => (anders as Record<string, string>)[id] ?? id).join(', ')}.`;

const naming = (named: boolean | undefined): string =>
  named === undefined ? '' : named ? ' Met naam.' : ' Zonder naam.';

/** What happened, in one sentence per event. What was typed is not in it: that stands below, as data. */
export const eventTexts: EventTexts = {
  'dossier.drafted': ({ day }) => `Zorg opgeschreven. Gezien of gehoord op ${on(day)}.`,
  'dossier.described': () => 'Opgeschreven over wie het gaat.',
  'dossier.opened': ({ staff, acute }) =>
    `Zorg gedeeld.${staff ? ' Het kan gaan om iemand die hier werkt.' : ''}${acute ? ' Er was op dat moment gevaar.' : ''}`,
  'dossier.discarded': () => 'Concept weggegooid.',
  'observatie.recorded': ({ day, kind, consent: said, leftOut }) =>
    `${observed[kind]}, ${on(day)}.${said ? consent[said] : ''}${leftOut ? ' Daarom staat hier niet wat er is verteld.' : ''}`,
  'aandachtsfunctionaris.informed': ({ day }) => `Zorg verteld aan wie de zaak leidt, ${on(day)}.`,
  'consultatie.recorded': ({ day, named, oordeel, extern, afwijkingen = [] }) =>
    `${extern ? 'Met iemand van buiten de school' : 'Met een collega'} gepraat, ${on(day)}.${naming(named)}${differs(afwijkingen)}${oordeel ? ' De jeugdgezondheidszorg gaf een oordeel.' : ''}`,
  'advies.asked': ({ day, anonymous }) =>
    `Advies gevraagd aan Veilig Thuis${anonymous ? ', zonder naam' : ''}, ${on(day)}.`,
  'advies.answered': ({ day }) => `Advies gekregen, ${on(day)}.`,
  'toestemming.recorded': ({ day, about, state, written }, { consent: title }) =>
    `Toestemming ${state}, ${on(day)}: ${title(about).replace(/\.$/, '')}.${written === undefined ? '' : written ? ' Op papier.' : ' Niet op papier.'}`,
  'overleg.planned': ({ day, time, kind, urgent, named: name }) =>
    `Overleg gepland ${overleg[kind]}: ${on(day, time)}${urgent ? ', met spoed' : ''}.${naming(name)}`,
  'overleg.held': (
    { day, kind, named: name, extern, intake, meldt, informeertOuders, coordineert, afwijkingen = [] },
    { person },
  ) =>
    [
      `Overleg gehad ${overleg[kind]}, ${on(day)}.${extern ? ' Met iemand van buiten de school erbij.' : ''}${naming(name)}${differs(afwijkingen)}`,
      ...(intake === undefined || afwijkingen.includes('zonder-intake')
        ? []
        : [intake ? 'Het intakegesprek was er.' : 'Er was geen intakegesprek.']),
      ...(meldt ? [`${person(meldt)} doet de melding, als die er komt.`] : []),
      ...(informeertOuders ? [`${person(informeertOuders)} vertelt het de ouders.`] : []),
      ...(coordineert ? [`${person(coordineert)} coördineert de zorg.`] : []),
    ].join(' '),
  'formulier.filled': ({ part, nextOverleg, time, urgent }) =>
    `Overlegformulier ingevuld, deel ${part}.${nextOverleg ? ` Volgend overleg: ${on(nextOverleg, time)}.` : ''}${urgent ? ' Er is spoed.' : ''}`,
  'situatie.recorded': ({ day, situation }, named) => `${named.situation(situation)}, ${on(day)}.`,
  'vertrek.threatened': ({ day }) => `De ouders dreigen met vertrek, ${on(day)}.`,
  'school.changed': ({ day }) => `De leerling gaat naar een andere school, ${on(day)}.`,
  'verband.recorded': ({ other }) => `Hoort bij zaak ${other}.`,
  'gesprek.planned': ({ day, time, with: who }) => `Gesprek gepland met ${withWhom[who]}: ${on(day, time)}.`,
  'gesprek.held': ({ day, with: who, persons, childTold, afwijkingen }) =>
    `Gesprek gehad met ${withWhom[who]}, ${on(day)}.${persons === undefined ? '' : ` Van school: ${persons}.`}${childTold === undefined ? '' : childTold ? ' Het kind wist het vooraf.' : ' Het kind wist het niet vooraf.'}${differs(afwijkingen)}`,
  'gesprek.skipped': ({ day, reason }, { skip }) => `Geen gesprek, ${on(day)}. ${skip(reason)}`,
  'nabespreking.held': ({ day }) => `Gesprek nabesproken, ${on(day)}.`,
  'afweging.answered': ({ question }, named) => `Vraag beantwoord: ${named.question(question)}`,
  'directeur.decided': ({ decision, person, moment }, named) =>
    ({
      'akkoord-zelf': 'Akkoord met melden. De directeur doet de melding zelf.',
      'akkoord-ander': `Akkoord met melden. ${named.person(person ?? '')} doet de melding.`,
      'eerst-overleg': `Eerst overleg met Veilig Thuis${moment ? `, ${longWhen(moment)}` : ''}.`,
      'niet-akkoord': 'Niet akkoord met melden.',
    })[decision],
  'melding.discussed': ({ day, with: who, objections, afwijkingen = [] }) =>
    `Over de melding gepraat met ${withWhom[who]}, ${on(day)}.${objections ? ' Er waren bezwaren.' : ''}${differs(afwijkingen)}`,
  'melding.done': ({ day, time, doneBy, named: open, missing }, named) =>
    `Melding gedaan door ${named.person(doneBy)}, ${on(day, time)}.${open ? '' : ' Zonder naam.'}${missing.length > 0 ? ` Nog niet vastgelegd op dat moment: ${missing.map(named.step).join(', ')}.` : ''}`,
  'melding.declined': ({ review, second }, named) =>
    `Toch niet melden, samen met ${named.person(second)}. Opnieuw bekijken op ${on(review)}.`,
  'bestuur.informed': ({ day }) => `Bestuur ingelicht, ${on(day)}.`,
  'veiligThuis.informed': ({ day }) => `Veilig Thuis ingelicht, ${on(day)}.`,
  'veiligThuis.answered': ({ day }) => `Antwoord van Veilig Thuis, ${on(day)}.`,
  'terugkoppeling.given': ({ day }) => `Collega bijgepraat, ${on(day)}.`,
  'hulp.started': ({ day, term }) =>
    `Hulp gestart, ${on(day)}.${term ? ` Resultaat te zien op ${on(term)}.` : ''}`,
  'evaluatie.planned': ({ day, time }) => `Evaluatie gepland: ${on(day, time)}.`,
  'evaluatie.held': ({ day, result }) => `Evaluatie gehad, ${on(day)}: ${trend[result]}.`,
  'nazorg.planned': ({ day }) => `Check gepland: ${on(day)}.`,
  'nazorg.checked': ({ day, trend: how }) => `Korte check, ${on(day)}: ${trend[how]}.`,
  'missing.explained': ({ step }, named) => `Uitleg waarom dit ontbreekt: ${named.step(step)}.`,
  'dossier.unfounded': () => 'Het vermoeden klopt niet. Zaak gesloten.',
  'dossier.closed': ({ review, second }, named) =>
    `Zaak gesloten, samen met ${named.person(second)}. Opnieuw bekijken op ${on(review)}.`,
  'dossier.reviewed': () => 'Opnieuw naar de gesloten zaak gekeken.',
  'dossier.reopened': () => 'Zaak weer geopend.',
  'dossier.handedOver': ({ person }, named) => `Zaak overgedragen aan ${named.person(person)}.`,
  'noodsituatie.recorded': ({ called: who }) =>
    `Noodsituatie.${who.length > 0 ? ` Gebeld: ${who.map((one) => called[one]).join(', ')}.` : ''}`,
  'person.excluded': ({ person }, named) => `${named.person(person)} kan deze zaak niet meer zien.`,
  'person.admitted': ({ person }, named) => `${named.person(person)} kan deze zaak weer zien.`,
  'correctie.added': ({ of }) => `Correctie bij punt ${of}.`,
  'afweging.concluded': ({ outcome }) => `Uitkomst van het wegen: ${ending[outcome]}.`,
  'melding.required': ({ norm, missing }, named) =>
    `Melden is nodig${norm ? ` (meldnorm ${norm})` : ''}.${missing.length > 0 ? ` Nog niet vastgelegd: ${missing.map(named.step).join(', ')}.` : ''}`,
  'overleg.proposed': ({ because }) =>
    because === 'nazorg'
      ? 'De assistent stelt een nieuw overleg voor: de korte checks gingen slechter.'
      : 'De assistent stelt een nieuw overleg voor: het ging slechter bij de evaluatie.',
  'dossier.viewed': () => 'Dossier bekeken.',
  'werkaantekeningen.destroyed': ({ count }) => `Werkaantekeningen vernietigd: ${count}.`,
  'taak.done': ({ day }) => `Gedaan op ${on(day)}.`,
  'taak.undone': () => 'Vinkje teruggenomen.',
};

type KeysOf<T> = T extends unknown ? (string extends keyof T ? never : keyof T) : never; // no content: any key
type Content = NonNullable<EventOf<EventType>['content']>;
export type ContentKey = KeysOf<Content>;

/** The heading of each typed field. A new field without a heading does not compile. */
export const fieldTexts: Readonly<Record<ContentKey, string>> = {
  what: 'Wat',
  where: 'Waar',
  present: 'Wie erbij was',
  labels: 'Signalen',
  naam: 'Naam',
  groep: 'Groep',
  birthDate: 'Geboortedatum',
  age: 'Leeftijd',
  ageAsOf: 'Leeftijd gold op',
  source: 'Bron',
  note: 'Opmerking',
  with: 'Met',
  outcome: 'Uitkomst',
  question: 'Vraag',
  advice: 'Advies',
  who: 'Wie',
  reason: 'Reden',
  place: 'Plaats',
  plan: 'Plan',
  fields: 'Formulier',
  newSchool: 'Nieuwe school',
  relation: 'Wat zij van elkaar zijn',
  facts: 'Feiten',
  reaction: 'Reactie',
  interpretation: 'Eigen indruk, geen feit',
  agreements: 'Afspraken',
  whyDifferent: 'Waarom anders',
  motivering: 'Uitleg',
  nextStep: 'Volgende stap',
  answer: 'Antwoord',
  decidedWith: 'Samen besloten met',
  criteria: 'Punten die kloppen',
  objectionsText: 'Bezwaren',
  howMet: 'Wat met de bezwaren is gedaan',
  why: 'Waarom',
  forLeerkracht: 'Voor de collega die de zorg opschreef',
  tasks: 'Taken',
  casemanager: 'Casemanager',
  text: 'Tekst',
  askedBy: 'Gevraagd door',
};

export const tijdlijnTexts = {
  by: (at: string, name: string) => `${at}, ${name}`,
  number: (seq: number, sentence: string) => `${seq} · ${sentence}`,
  destroyed: 'De inhoud is vernietigd.',
  none: 'Er is hier nog niets dat je kunt zien.',
  newest: (from: number, to: number, total: number) =>
    `Dit zijn de punten ${from} tot en met ${to} van ${total}. De rest vind je onder “Eerder bekijken”.`,
  continued: 'Vervolg',
  terms: 'Termijnen',
} as const;
