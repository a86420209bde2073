import { type Pack, stepFile } from './schema.ts';

/** Where a pack has a rule about this, as `file: place`; undefined or false when it has none. */
type Rule = (pack: Pack) => string | false | undefined;

const has = (rule: unknown, place: string): string | false => {
  const there = Array.isArray(rule) ? rule.length > 0 : rule !== undefined;
  return there && place;
};
const [list, overleg, gesprek, afweging, melding, nazorg] = (
  ['signalenlijst', 'overleg', 'gesprek', 'afweging', 'melding', 'nazorg'] as const
).map((step) => (place: string) => `${stepFile(step)}: ${place}`) as [
  Place,
  Place,
  Place,
  Place,
  Place,
  Place,
];
type Place = (place: string) => string;
const situation =
  (...ids: readonly string[]): Rule =>
  ({ steps }) => {
    const found = steps.overleg.situations.find(({ id }) => ids.includes(id));
    return found && overleg(`situation ${found.id}`);
  };
const bestuur: Rule = ({ duties = [] }) => {
  const found = duties.find(({ role }) => role === 'bestuur');
  return found && `pack.json: duty ${found.id}`;
};
const skip =
  (...ids: readonly string[]): Rule =>
  ({ steps }) => {
    const found = steps.gesprek.skip.find(({ id }) => ids.includes(id));
    return found && gesprek(`skip ${found.id}`);
  };

/** Topics of which a rule has a place of its own in a pack. The others can only be answered in words. */
const RULES: Readonly<Record<string, Rule>> = {
  termijnen: ({ deadlines }) => has(deadlines, 'pack.json: deadlines'),
  'antwoord-veilig-thuis': ({ deadlines }) => {
    const found = deadlines.find(({ party }) => party === 'veiligThuis');
    return found && `pack.json: deadline ${found.id}`;
  },
  contacten: ({ contacts }) => has(contacts, 'pack.json: contacts'),
  definities: ({ definitions }) => has(definitions, 'pack.json: definitions'),
  verwijsindex: ({ verwijsindex }) => has(verwijsindex, 'pack.json: verwijsindex'),
  volgorde: ({ orderBinding }) => has(orderBinding, 'pack.json: orderBinding'),
  team: ({ terms }) => has(terms.team, 'pack.json: terms.team'),
  regio: ({ region }) => has(region, 'pack.json: region'),
  'taken-bestuur': bestuur,
  'bestuur-taken': bestuur,
  signalenlijst: ({ steps }) => has(steps.signalenlijst.list, list('list')),
  hypothese: ({ steps }) => has(steps.signalenlijst.observatie?.hypothese, list('observatie.hypothese')),
  hypothesen: ({ steps }) => has(steps.signalenlijst.observatie?.hypothese, list('observatie.hypothese')),
  derden: ({ steps }) => has(steps.signalenlijst.observatie?.toestemming, list('observatie.toestemming')),
  'derden-toestemming': ({ steps }) =>
    has(steps.signalenlijst.observatie?.toestemming, list('observatie.toestemming')),
  formulier: ({ steps }) => has(steps.overleg.form, overleg('form')),
  'toestemming-anderen': ({ steps }) =>
    steps.overleg.consent.some(({ covers = [] }) => covers.length > 0) && overleg('consent'),
  'toestemming-vorm': ({ steps }) =>
    steps.overleg.consent.some(({ form }) => form === 'written') && overleg('consent'),
  'toestemming-geweigerd': ({ steps }) =>
    steps.overleg.consent.some(({ onRefusal }) => onRefusal !== undefined) && overleg('consent'),
  voorzitter: ({ steps }) => has(steps.overleg.team, overleg('team.chair')),
  'intake-team': ({ steps }) => has(steps.overleg.intake, overleg('intake')),
  'medewerker-verdacht': situation('medewerker-verdacht'),
  'specifiek-geweld': situation('vgv-eergeweld', 'specifiek-geweld'),
  huwelijksdwang: situation('huwelijksdwang'),
  schoolwissel: situation('schoolwissel'),
  vertrek: situation('vertrek'),
  letsel: situation('letsel'),
  'gesprek-overslaan': ({ steps }) => has(steps.gesprek.skip, gesprek('skip')),
  'gesprek-haast': skip('haast'),
  'gesprek-contact-verbroken': skip('contact', 'contact-verbroken', 'contact-en-school'),
  'gesprek-voeren': ({ steps }) => has(steps.gesprek.sequence, gesprek('sequence')),
  'gesprek-aantal': ({
    steps: {
      gesprek: { rules },
    },
  }) => has(rules.minPersons ?? rules.maxPersons, gesprek('rules')),
  'leerling-vooraf': ({ steps }) => has(steps.gesprek.rules.childToldFirst, gesprek('rules.childToldFirst')),
  nabespreking: ({ steps }) => has(steps.gesprek.afterwards, gesprek('afterwards')),
  'samen-wegen': ({ steps }) => has(steps.afweging.together, afweging('together')),
  meldnormen: ({ steps }) => has(steps.afweging.norms, afweging('norms')),
  afwegingskader: ({ steps }) =>
    steps.afweging.afwegingskader === undefined && afweging('the whole of an afwegingskader'),
  noodsituatie: ({ steps }) => has(steps.melding.emergency, melding('emergency')),
  'bestuur-informeren': ({ steps }) => has(steps.melding.bestuurInformedBy, melding('bestuurInformedBy')),
  'gesprek-voor-melding': ({ steps }) => has(steps.melding.talk, melding('talk')),
  bezwaar: ({ steps }) => has(steps.melding.talk?.objections, melding('talk.objections')),
  leeftijden: ({ steps }) =>
    (steps.melding.talk?.ages ?? []).some(({ from }) => from > 0) && melding('talk.ages'),
  'leeftijd-16-melding': ({ steps }) =>
    (steps.melding.talk?.ages ?? []).some(({ from }) => from === 16) && melding('talk.ages'),
  'na-melding-niet-beter': ({ steps }) => has(steps.nazorg.afterMelding, nazorg('afterMelding')),
  werkaantekeningen: ({ steps }) => steps.nazorg.unfounded?.notes === 'destroy' && nazorg('unfounded.notes'),
  'niet-gegrond': ({ steps }) => steps.nazorg.unfounded?.dossier === 'close' && nazorg('unfounded.dossier'),
};

/**
 * Proves that a pack does not say "jullie protocol zegt hier niets over" of what it has a rule or an answer for.
 * @returns one line per problem, with its file and place
 */
export function checkSilent(pack: Pack): string[] {
  const { silent = [], items = [] } = pack.passages ?? {};
  const topics = [
    ...pack.silent.map(({ topic }) => ({ topic, file: 'pack.json' })),
    ...silent
      .filter(({ topic }) => !pack.silent.some((one) => one.topic === topic))
      .map(({ topic }) => ({ topic, file: 'passages.json' })),
  ];
  const answered = new Map(items.flatMap(({ id, ask }) => ask.map((one) => [plain(one), id])));
  return [
    ...topics.flatMap(({ topic, file }) =>
      answersOf(pack, topic).map((at) => `${file}: silent ${topic}: and this protocol does say it, at ${at}`),
    ),
    ...silent.flatMap(({ topic, ask }) =>
      ask.flatMap((one) => {
        const id = answered.get(plain(one));
        return id === undefined
          ? []
          : [`passages.json: silent ${topic}: “${one}” is what passage ${id} answers`];
      }),
    ),
  ];
}

/** Everything that says something of this topic: its rule, or an answer that is called so. */
function answersOf(pack: Pack, topic: string): string[] {
  const { guidance, definitions, deadlines, passages, steps } = pack;
  const named: [what: string, all: readonly { readonly id: string }[]][] = [
    ['passages.json: passage', passages?.items ?? []],
    ['pack.json: guidance', guidance],
    ['pack.json: definition', definitions],
    ['pack.json: deadline', deadlines],
    [overleg('situation'), steps.overleg.situations],
  ];
  const found = [
    Object.hasOwn(RULES, topic) && RULES[topic]?.(pack),
    ...named.flatMap(([what, all]) => (all.some(({ id }) => id === topic) ? [`${what} ${topic}`] : [])),
  ];
  return [...new Set(found.filter((at): at is string => typeof at === 'string'))];
}

const plain = (ask: string): string => ask.toLowerCase().trim();
