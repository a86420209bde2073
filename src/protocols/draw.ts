import { Answer, type Deadline, type EventMatch, type Law, type Pack, type Role, Step } from './schema.ts';

type Edge =
  | { readonly to: string; readonly interpretation?: string | undefined }
  | {
      readonly outcome: string;
      readonly norm?: string | undefined;
      readonly interpretation?: string | undefined;
    };
type Question = {
  readonly id: string;
  readonly title: string;
  readonly edges: Readonly<Partial<Record<Answer, Edge | undefined>>>;
};

/**
 * One picture of a protocol, for an IB'er: steps, questions, outcomes and terms. Markdown with Mermaid, which GitHub,
 * VS Code and most wikis draw when the file is opened; without it the text can still be read.
 */
export function drawPack(pack: Pack, law: Law): string {
  const questions: readonly Question[] = pack.steps.afweging.questions;
  const ofLaw = pack.steps.afweging.afwegingskader?.has === 'absent' ? law.afwegingskader : undefined;
  return [
    `# ${pack.title}: in één plaat`,
    `Gemaakt uit de gegevens waar de assistent mee werkt (versie ${pack.version}, bron: \`${pack.document}\`). Niet met de hand wijzigen: \`npm run protocols:draw\` maakt hem opnieuw.`,
    'Je ziet de tekeningen als je dit bestand opent op GitHub of in VS Code met de uitbreiding “Markdown Preview Mermaid Support”. Zonder tekening zijn de regels ook te lezen. Bel bij direct gevaar altijd 112. Veilig Thuis: 0800-2000.',
    '## De stappen',
    'De assistent laat de volgorde zien, maar houdt niemand tegen: elke stap kan eerder, opnieuw, of met een reden niet.',
    steps(pack),
    '## De afweging',
    legend(pack, ofLaw !== undefined),
    graph(pack, [...questions, ...(ofLaw?.questions ?? [])], ofLaw),
    '## Termijnen en afspraken',
    terms(pack),
    '## Hier zegt het protocol niets over',
    pack.silent.length === 0 ? 'Niets gevonden.' : pack.silent.map(({ text }) => `- ${text}`).join('\n'),
    '',
  ].join('\n\n');
}

const mermaid = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

function steps(pack: Pack): string {
  const boxes = Step.options.map((step) => {
    const { title, numbering, does } = pack.steps[step];
    const numbers = numbering.map(({ scheme, number }) => `${number} (${scheme})`).join(' · ');
    const who = [...new Set(does.map(({ role }) => titleOf(pack, role)))].join(', ');
    return `  ${step}["${label(title)}<br/>${label(numbers)}${who === '' ? '' : `<br/>${label(who)}`}"]`;
  });
  const usual = Step.options.slice(1).map((step, i) => `  ${Step.options[i]} -.-> ${step}`);
  return mermaid(['flowchart TD', ...boxes, ...usual]);
}

const ENDS: Readonly<Record<string, string>> = {
  melden: 'Melden bij Veilig Thuis',
  hulp: 'Hulp bieden of regelen, en volgen',
  advies: 'Advies vragen aan Veilig Thuis',
  sluiten: 'Zaak sluiten, met reden',
};

function legend({ steps: { afweging }, terms: { veiligThuis } }: Pack, withLaw: boolean): string {
  const lines = [
    'Rechthoek: een vraag. Rond: waar de afweging uitkomt. Bij elke uitkomst kun je altijd melden.',
    ...(veiligThuis === 'Veilig Thuis' ? [] : [`Het protocol noemt Veilig Thuis “${veiligThuis}”.`]),
    ...(withLaw ? ['Vragen met “Wet” staan niet in het protocol: de wet vraagt ze.'] : []),
    ...(afweging.norms.length > 0
      ? [`Meldnormen: ${afweging.norms.map(({ id, text }) => `**${id}** ${text}`).join(' ')}`]
      : []),
  ];
  return lines.join(' ');
}

function graph(pack: Pack, questions: readonly Question[], ofLaw: Law['afwegingskader']): string {
  const { first, afterHulp, afterMelden } = pack.steps.afweging;
  const ends = new Map<string, string>();
  const arrows = questions.flatMap(({ id, edges }) =>
    Answer.options.flatMap((answer) => {
      const edge = edges[answer];
      if (edge === undefined) return [];
      const says = edge.interpretation === undefined ? answer : `${answer} (onze keuze)`;
      if ('to' in edge) return [`  ${node(id)} -- ${says} --> ${node(edge.to)}`];
      const end = `${edge.outcome}${edge.norm ?? ''}`;
      ends.set(end, `${ENDS[edge.outcome] ?? edge.outcome}${edge.norm ? ` (norm ${edge.norm})` : ''}`);
      return [`  ${node(id)} -- ${says} --> ${end}`];
    }),
  );
  const later = (from: string, says: string, to: string) =>
    [...ends.keys()]
      .filter((end) => end.startsWith(from))
      .map((end) => `  ${end} -. ${says} .-> ${node(to)}`);
  return mermaid([
    'flowchart TD',
    `  begin(["Wegen"]) --> ${node(first)}`,
    ...questions.map(
      ({ id, title }) =>
        `  ${node(id)}["${id.startsWith('wet.') ? 'Wet: ' : ''}${label(title)}<br/>(${id})"]`,
    ),
    ...arrows,
    ...[...ends].map(([end, title]) => `  ${end}(["${label(title)}"])`),
    ...(afterHulp ? later('hulp', 'na de hulp', afterHulp.ask) : []),
    ...(afterMelden?.ask ?? []).flatMap((id) => later('melden', 'daarna ook', id)),
    ...(ofLaw ? ['hulp', 'advies'].flatMap((end) => later(end, 'dan de wet', ofLaw.first)) : []),
    '  classDef melden fill:#fde7e9,stroke:#a4262c,color:#000',
    ...[...ends.keys()].filter((end) => end.startsWith('melden')).map((end) => `  class ${end} melden`),
  ]);
}

const UNITS = { workdays: 'werkdagen', weeks: 'weken', months: 'maanden' };

function terms(pack: Pack): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rows = pack.deadlines.map((one) =>
    row([
      one.title,
      amount(one),
      moment(one.trigger),
      one.party === 'veiligThuis' ? pack.terms.veiligThuis : titleOf(pack, one.owner),
      titleOf(pack, one.guard),
      one.source.place,
    ]),
  );
  const agreed = (pack.agreements ?? []).map((one) =>
    row([
      one.title,
      'zoals afgesproken',
      moment(one.trigger),
      titleOf(pack, one.owner),
      titleOf(pack, one.guard),
      'afspraak van de school',
    ]),
  );
  if (rows.length + agreed.length === 0) return 'Het protocol noemt geen termijnen.';
  return [
    ...(rows.length > 0
      ? []
      : ['Het protocol noemt zelf geen termijnen. Dit zijn afspraken van de school.\n']),
    row(['Wat', 'Hoe lang', 'Vanaf', 'Wie', 'Wie bewaakt', 'Waar het staat']),
    row(Array(6).fill('---')),
    ...rows,
    ...agreed,
  ].join('\n');
}

function amount({ kind, amount: nr, unit }: Deadline): string {
  if (nr === undefined || unit === undefined) return 'zoals afgesproken';
  return `${kind === 'maximum' ? 'uiterlijk' : 'niet eerder dan'} ${nr} ${UNITS[unit]}`;
}

const MOMENTS: Readonly<Record<string, string>> = {
  'overleg.planned': 'een gepland overleg',
  'overleg.held': 'het overleg',
  'formulier.filled': 'het ingevulde formulier',
  'gesprek.planned': 'een gepland gesprek',
  'gesprek.held': 'het gesprek',
  'hulp.started': 'de start van de hulp',
  'melding.done': 'de melding',
  'evaluatie.planned': 'een geplande evaluatie',
  'evaluatie.held': 'de evaluatie',
};
const moment = ({ event }: EventMatch): string => MOMENTS[event] ?? event;

const titleOf = ({ roles }: Pack, role: Role): string =>
  roles.find((one) => one.role === role)?.title ?? role;
const node = (id: string): string => id.replace('.', '');
/** Mermaid reads quotes and brackets in a label as its own, and a long line makes a wide box. */
const label = (said: string): string => wrapped(said.replaceAll('"', '#quot;').replaceAll('`', '’'));
const cell = (said: string): string => said.replaceAll('|', '\\|').replaceAll('\n', ' ');

function wrapped(said: string, width = 34): string {
  const lines = [''];
  for (const word of said.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('<br/>');
}
