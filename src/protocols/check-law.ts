import { termProblems } from './check.ts';
import { Answer, type Law, type LawQuestion, type Pack } from './schema.ts';

/**
 * Proves the law sound beyond its shape, and what packs lean on it for: no id twice, nothing named that is not there,
 * no row of answers that goes round or never asks a melding. Each problem is one line that begins with its file;
 * none: it is sound.
 *
 * @param eventNames the events a dossier can hold: what terms may name
 */
export const checkLaw = (law: Law, packs: readonly Pack[], eventNames: readonly string[]): string[] => [
  ...[...uniqueIds(law), ...named(law), ...questions(law), ...terms(law, eventNames), ...standings(law)].map(
    (problem) => `wet.json: ${problem}`,
  ),
  ...packs.flatMap((pack) => leaning(law, pack)),
];

type WithId = { readonly id: string };
const has = (all: readonly WithId[], id: string): boolean => all.some((one) => one.id === id);

function uniqueIds({ items, deadlines, contacts = [], afwegingskader, medewerker }: Law): string[] {
  const lists: [what: string, all: readonly WithId[]][] = [
    ['item', items],
    ['deadline', deadlines],
    ['contact', contacts],
    ['question', afwegingskader?.questions ?? []],
    ['step', medewerker?.steps ?? []],
  ];
  return lists.flatMap(([what, all]) => {
    const ids = all.map(({ id }) => id);
    const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    return [...twice].map((id) => `${what} ${id} is there twice`);
  });
}

/** Items, contacts and numbers that are pointed at are there; a number that is tapped is the one that is printed. */
function named({ items, contacts = [], afwegingskader, medewerker }: Law): string[] {
  return [
    ...(afwegingskader && !has(items, afwegingskader.item)
      ? [`afwegingskader shows item ${afwegingskader.item}, which is not there`]
      : []),
    ...(medewerker?.steps ?? []).flatMap(({ id, contact }) =>
      contact === undefined || has(contacts, contact)
        ? []
        : [`medewerker: step ${id} calls contact ${contact}, which is not there`],
    ),
    ...contacts
      .filter(({ dial, phone }) => dial !== undefined && dial !== phone?.replace(/\D/g, ''))
      .map(({ id }) => `contact ${id}: dial is another number than phone`),
  ];
}

/** The decisions of the law, walked as a pack's afweging is: each can be reached, each row ends, one asks a melding. */
function questions({ afwegingskader }: Law): string[] {
  if (afwegingskader === undefined) return [];
  const { first, questions: all, afterMelden } = afwegingskader;
  const reached = new Set<string>();
  const walk = (id: string, row: readonly string[]): string[] => {
    const question = all.find((one) => one.id === id);
    if (question === undefined) return [`${id} is asked, which is not a question`];
    if (row.includes(id)) return [`${id}: its answers go round and never end`];
    reached.add(id);
    return nextOf(question).flatMap((to) => walk(to, [...row, id]));
  };
  const problems = [first, ...afterMelden.ask].flatMap((id) => walk(id, []));
  const melden = all.some(({ edges }) =>
    Answer.options.some((answer) => 'outcome' in edges[answer] && edges[answer].outcome === 'melden'),
  );
  return [
    ...new Set(problems),
    ...all.filter(({ id }) => !reached.has(id)).map(({ id }) => `${id}: no row of answers leads to it`),
    ...(melden ? [] : ['no row of answers of the law ends in melden']),
  ];
}

const nextOf = ({ edges }: LawQuestion): string[] =>
  Answer.options.flatMap((answer) => {
    const edge = edges[answer];
    return 'to' in edge ? [edge.to] : [];
  });

const terms = ({ deadlines }: Law, eventNames: readonly string[]): string[] =>
  deadlines.flatMap((one) => termProblems(one, eventNames));

/** What is not certain, or no longer so, says why. */
const standings = ({ items, contacts = [] }: Law): string[] =>
  [
    ...items.map(({ id, standing }) => ({ what: `item ${id}`, standing })),
    ...contacts.map(({ id, standing }) => ({ what: `contact ${id}`, standing })),
  ]
    .filter(({ standing: { status, note } }) => status !== 'current' && note === undefined)
    .map(({ what, standing }) => `${what}: is ${standing.status}, so it needs a note`);

/** Where a pack says "here the law holds", the law says something, and the pack knows that it is silent there. */
function leaning({ items }: Law, { id: pack, steps, silent }: Pack): string[] {
  return steps.afweging.questions.flatMap(({ id, edges }) =>
    Answer.options.flatMap((answer) => {
      const edge = edges[answer];
      if (edge === undefined || !('law' in edge) || edge.law === undefined) return [];
      const item = items.find((one) => one.id === edge.law);
      const place = `${pack}, ${id}, ${answer}: law ${edge.law}`;
      if (item === undefined) return [`${place} is not in wet.json`];
      const said = item.answers?.some((topic) => silent.some((one) => one.topic === topic)) ?? false;
      return said ? [] : [`${place} answers no silent topic of this pack`];
    }),
  );
}
