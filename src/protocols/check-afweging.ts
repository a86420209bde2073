import { Answer, type Edge, type Pack, type QuestionId, stepFile } from './schema.ts';

type Question = Pack['steps']['afweging']['questions'][number];
type Way = { readonly from: Question; readonly answer: Answer; readonly edge: Edge };

const waysFrom = (from: Question): Way[] =>
  Answer.options.flatMap((answer) => {
    const edge = from.edges[answer];
    return edge === undefined ? [] : [{ from, answer, edge }];
  });

/**
 * Proves the graph of an afweging by walking all of it: every edge leads to a question that is there, every row
 * of answers ends, every question can be reached, a melding too, and each norm is one a melding can have.
 * Each problem is one line that names question and answer.
 */
export function checkAfweging({ steps }: Pack): string[] {
  const { questions, first, afterHulp, afterMelden, norms } = steps.afweging;
  const find = (id: QuestionId) => questions.find((question) => question.id === id);
  const ways = questions.flatMap(waysFrom);
  const later = [...(afterHulp ? [afterHulp.ask] : []), ...(afterMelden?.ask ?? [])];

  const lost = [
    ...[first, ...later, ...(afterMelden?.withVeiligThuis ?? [])]
      .filter((id) => find(id) === undefined)
      .map((id) => `${id} is asked, which is not a question`),
    ...ways.flatMap(({ from, answer, edge }) =>
      'to' in edge && find(edge.to) === undefined
        ? [`${from.id}, ${answer}: leads to ${edge.to}, which is not a question`]
        : [],
    ),
  ];
  const reached = reach(first, later, find);
  const outcomes = ways.filter(({ from }) => reached.has(from.id)).map(({ edge }) => edge);
  const used = new Set(outcomes.flatMap((edge) => ('norm' in edge && edge.norm ? [edge.norm] : [])));
  return [
    ...lost,
    ...questions
      .filter(({ id }) => circle(id, [], find))
      .map(({ id }) => `${id}: its answers go round and never end`),
    ...questions.filter(({ id }) => !reached.has(id)).map(({ id }) => `${id}: no row of answers leads to it`),
    ...(outcomes.some((edge) => 'outcome' in edge && edge.outcome === 'melden')
      ? []
      : ['no row of answers ends in melden']),
    ...[...used]
      .filter((norm) => !norms.some(({ id }) => id === norm))
      .map((norm) => `norm ${norm} is not in norms`),
    ...norms.filter(({ id }) => !used.has(id)).map(({ id }) => `norm ${id}: no melding has it`),
    ...questions.flatMap(answersOf),
    ...questions
      .filter(({ id }) => id.startsWith('wet.'))
      .map(({ id }) => `${id}: that is a question of the law`),
  ].map((problem) => `${stepFile('afweging')}: ${problem}`);
}

type Find = (id: QuestionId) => Question | undefined;

/** Every question a row of answers can come to; after hulp or melden the later ones too. */
function reach(first: QuestionId, later: readonly QuestionId[], find: Find): Set<QuestionId> {
  const reached = new Set<QuestionId>();
  const visit = (id: QuestionId) => {
    const question = find(id);
    if (question === undefined || reached.has(id)) return;
    reached.add(id);
    for (const { edge } of waysFrom(question)) if ('to' in edge) visit(edge.to);
  };
  for (const id of [first, ...later]) visit(id);
  return reached;
}

/** Whether answers alone lead back to a question of the same row. */
function circle(id: QuestionId, row: readonly QuestionId[], find: Find): boolean {
  if (row.includes(id)) return true;
  const question = find(id);
  if (question === undefined) return false;
  return waysFrom(question).some(({ edge }) => 'to' in edge && circle(edge.to, [...row, id], find));
}

/** What is said about an answer belongs to an answer that can be given. */
const answersOf = ({ id, edges, meaning, motivering }: Question): string[] =>
  Answer.options
    .filter((answer) => edges[answer] === undefined)
    .flatMap((answer) => [
      ...(meaning[answer] === undefined ? [] : [`${id}, ${answer}: has a meaning but no edge`]),
      ...(motivering.includes(answer) ? [`${id}, ${answer}: asks for a motivering but has no edge`] : []),
    ]);
