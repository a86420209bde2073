import { Answer, type Law, type Pack, type Standing, stepFile } from './schema.ts';

/**
 * Proves what needs the law beside a pack, and what is said of things that are out of date. One line per problem,
 * its file in front.
 */
export const checkMore = (pack: Pack, law: Law): string[] => [
  ...outcomes(pack, law),
  ...standings(pack),
  ...titles(pack),
  ...terms(pack),
];

/** What is asked after hulp or melden can only be asked when some row of answers ends there. */
function outcomes({ steps: { afweging } }: Pack, law: Law): string[] {
  const ofLaw = afweging.afwegingskader?.has === 'absent' ? law.afwegingskader : undefined;
  const find = (id: string) => [...afweging.questions, ...(ofLaw?.questions ?? [])].find((q) => q.id === id);
  const seen = new Set<string>();
  const ends = new Set<string>();
  const visit = (id: string) => {
    const question = find(id);
    if (question === undefined || seen.has(id)) return;
    seen.add(id);
    for (const answer of Answer.options) {
      const edge = question.edges[answer];
      if (edge === undefined) continue;
      if ('to' in edge) visit(edge.to);
      else ends.add(edge.outcome);
    }
  };
  for (const id of [afweging.first, ...(ofLaw ? [ofLaw.first] : [])]) visit(id);
  const { afterHulp, afterMelden } = afweging;
  if (afterMelden !== undefined && ends.has('melden')) for (const id of afterMelden.ask) visit(id);
  const hulp = ends.has('hulp');
  if (afterHulp !== undefined && hulp) visit(afterHulp.ask);
  return [
    ...(afterHulp !== undefined && !hulp ? [`afterHulp: no row of answers ends in hulp before it`] : []),
    ...(afweging.afwegingskader?.has === 'absent' && ofLaw === undefined
      ? ['afwegingskader is absent, and wet.json has no questions to ask instead']
      : []),
    ...afweging.questions.filter(({ id }) => !seen.has(id)).map(({ id }) => `${id}: can never be asked`),
    ...(ends.has('melden') ? [] : ['outcome melden cannot be reached']),
    ...(ends.has('sluiten') || ends.has('hulp')
      ? []
      : ['no row of answers ends without a melding: neither sluiten nor hulp can be reached']),
  ].map((problem) => `${stepFile('afweging')}: ${problem}`);
}

/** Outdated, defect or uncertain: somebody must be able to read why, or what to use instead. */
function standings({ contacts, words = [], defects, verwijsindex, guidance, passages }: Pack): string[] {
  const said = [
    ...guidance.map((one) => ({ ...one, what: `pack.json: guidance ${one.id}` })),
    ...(passages?.items ?? []).map((one) => ({ ...one, what: `passages.json: passage ${one.id}` })),
  ];
  const all: [what: string, standing: Standing][] = [
    ...said.flatMap(({ what, standing }): [string, Standing][] => (standing ? [[what, standing]] : [])),
    ...contacts.map(({ id, standing }): [string, Standing] => [`pack.json: contact ${id}`, standing]),
    ...words.map(({ id, standing }): [string, Standing] => [`pack.json: word ${id}`, standing]),
    ...defects.map(({ id, standing }): [string, Standing] => [`pack.json: defect ${id}`, standing]),
    ...(verwijsindex ? [['pack.json: verwijsindex', verwijsindex.standing] as [string, Standing]] : []),
  ];
  return all
    .filter(
      ([, { status, note, replacement }]) => status !== 'current' && (note ?? replacement) === undefined,
    )
    .map(([what, { status }]) => `${what}: is ${status}, so it needs a note or a replacement`);
}

/** A title is in the protocol, or we chose it: then it says so. The beheerder is of the assistant, not of a protocol. */
const titles = ({ roles }: Pack): string[] =>
  roles
    .filter(({ role }) => role !== 'beheerder')
    .filter(({ source, interpretation }) => source === undefined && interpretation === undefined)
    .map(({ role }) => `pack.json: role ${role}: needs a source, or an interpretation that says it is ours`);

/** Who is reminded is not somebody who can be missing without anybody noticing. */
const terms = ({ deadlines, agreements = [], roles }: Pack): string[] =>
  [...deadlines, ...agreements]
    .filter(({ guard }) => roles.some(({ role, required }) => role === guard && !required))
    .map(({ id, guard }) => `pack.json: deadline ${id}: guard ${guard} is a role that may be missing`);
