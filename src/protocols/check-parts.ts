import { type Pack, Step, stepFile } from './schema.ts';

/**
 * Proves that the parts of a pack fit each other: what one of them needs, another has. Each problem is one line that
 * begins with its file; none: they fit.
 */
export const checkParts = (pack: Pack): string[] => [
  ...order(pack),
  ...team(pack),
  ...reporter(pack),
  ...afweging(pack),
  ...lists(pack),
];

const twice = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, i) => all.indexOf(one) !== i)),
];

/** A step comes after other steps, each named once. */
const order = ({ steps }: Pack): string[] =>
  Step.options.flatMap((step) => {
    const { usuallyAfter } = steps[step];
    return [
      ...(usuallyAfter.includes(step) ? ['comes after itself'] : []),
      ...twice(usuallyAfter).map((one) => `${one} is there twice`),
    ].map((problem) => `${stepFile(step)}: usuallyAfter: ${problem}`);
  });

/** Without a name for the team nobody can record an overleg with it. */
const team = ({ terms, steps: { overleg } }: Pack): string[] =>
  terms.team !== undefined
    ? []
    : [
        ...(overleg.team ? ['team'] : []),
        ...(overleg.intake ? ['intake'] : []),
        ...overleg.consent
          .filter(({ covers = [] }) => covers.includes('team'))
          .map(({ id }) => `consent ${id}`),
      ].map((part) => `${stepFile('overleg')}: ${part}: is about a team, and pack.json has no terms.team`);

/** Who melds is agreed where that can be written down, and is asked for only where it holds. */
function reporter({ steps: { overleg, melding } }: Pack): string[] {
  const { agreedPerCase, approval } = melding.reporter;
  const asked = overleg.perCase?.some(({ id }) => id === 'melden') ?? false;
  if (asked && !agreedPerCase)
    return [`${stepFile('overleg')}: perCase melden: reporter.agreedPerCase is false, so nobody follows it`];
  if (agreedPerCase && !asked && approval === 'is-told')
    return [
      `${stepFile('melding')}: reporter: agreedPerCase, and ${stepFile('overleg')} has no perCase melden`,
    ];
  return [];
}

/** A protocol has the whole of an afwegingskader, meldnormen and all, or says how much of it there is. */
const afweging = ({ steps: { afweging: given } }: Pack): string[] =>
  given.afwegingskader === undefined && given.norms.length === 0
    ? [
        `${stepFile('afweging')}: afwegingskader: is not there, which says the protocol has all of it, and norms is empty; say how much there is: decisions, link or absent (then the law asks its two decisions)`,
      ]
    : [];

const CHECKS = ['beter', 'gelijk', 'slechter'] as const;

function lists({ steps: { signalenlijst, gesprek, melding, nazorg } }: Pack): string[] {
  const skips = [
    ...gesprek.skip.map((one) => [stepFile('gesprek'), one] as const),
    ...(melding.talk?.skip ?? []).map((one) => [stepFile('melding'), one] as const),
  ];
  const answers = nazorg.checkAnswers.map(({ id }) => id);
  return [
    ...(signalenlijst.list?.categories ?? [])
      .filter(({ ageFrom, ageTo }) => ageFrom > ageTo)
      .map(
        ({ id, ageFrom, ageTo }) =>
          `${stepFile('signalenlijst')}: category ${id}: ages ${ageFrom} to ${ageTo} go back`,
      ),
    ...skips.flatMap(([file, { id, all = [] }]) =>
      twice(all.map((condition) => condition.id)).map(
        (condition) => `${file}: skip reason ${id}: condition ${condition} is there twice`,
      ),
    ),
    ...CHECKS.filter((one) => !answers.includes(one)).map(
      (one) => `${stepFile('nazorg')}: checkAnswers: ${one} is not there; a check asks ${CHECKS.join(', ')}`,
    ),
    ...twice(answers).map((one) => `${stepFile('nazorg')}: checkAnswers: ${one} is there twice`),
  ];
}
