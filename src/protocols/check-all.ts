import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { checkLaw } from './check-law.ts';
import { checkLeaks } from './check-leak.ts';
import { checkMore } from './check-more.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkSilent } from './check-silent.ts';
import { checkTerms, type EventShapes, type Happens } from './check-terms.ts';
import { checkWords } from './check-words.ts';
import { loadLaw, loadPacks, loadSchoolHolidays } from './load.ts';
import { Answer, type Law, type Pack, type SchoolHolidays } from './schema.ts';

/** Where the protocols stand: a folder of packs, and two files. */
export type Places = { readonly packs: string; readonly law: string; readonly holidays: string };

/** What the core says of events: protocols know nothing of it. */
export type Events = {
  readonly names: readonly string[];
  readonly shapes: EventShapes;
  readonly happens: Happens;
};

export type Checked = {
  readonly problems: readonly string[]; // file, place, what is expected
  readonly counts: readonly string[]; // one line per pack, empty when they could not be read
  /** What could be read, sound or not: `id@version` → pack. */
  readonly packs?: ReadonlyMap<string, Pack>;
  readonly law?: Law;
  readonly holidays?: SchoolHolidays;
};

/** Reads, and adds what is wrong with it to `problems`: undefined when it cannot be used at all. */
export function attempt<T>(load: () => T, problems: string[]): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Fault) || typeof error.facts.problems !== 'string') throw error;
    problems.push(...error.facts.problems.split('\n'));
    return undefined;
  }
}

/**
 * Reads and proves all protocols: each pack by itself, packs with the law, and that none has anything of another
 * school. Every problem is found that can be found: only a file that cannot be read hides what is in it.
 *
 * @param events the events a dossier can hold, the fields of those that people record, and under which protocol
 */
export function checkProtocols(places: Places, events: Events): Checked {
  const problems: string[] = [];
  const holidays = attempt(() => loadSchoolHolidays(places.holidays), problems);
  const law = attempt(() => loadLaw(places.law), problems);
  const packs = attempt(() => loadPacks(places.packs, events.names), problems);
  const read = { ...(holidays && { holidays }), ...(law && { law }), ...(packs && { packs }) };
  if (law === undefined || packs === undefined) return { problems, counts: [], ...read };

  for (const [name, pack] of packs) {
    const found = [
      ...checkTerms(pack, events.shapes, events.happens),
      ...checkMore(pack, law),
      ...checkNumbers(pack, law),
      ...checkSilent(pack),
    ];
    problems.push(...found.map((problem) => `${name}/${problem}`));
  }
  const current = newestOfEach([...packs.values()]);
  problems.push(
    ...checkLaw(law, current, events.names),
    ...checkLeaks(current, law),
    ...checkWords(current, law),
  );
  return { problems, counts: [...packs].map(([name, pack]) => `${name}: ${counted(pack)}`), ...read };
}

const newestOfEach = (packs: readonly Pack[]): Pack[] =>
  packs.filter(({ id, version }) => !packs.some((one) => one.id === id && one.version > version));

/** What there is, so that a pack that lost half of itself is seen by whoever reads the line. */
function counted(pack: Pack): string {
  const { questions } = pack.steps.afweging;
  const edges = questions.flatMap(({ edges: given }) => Answer.options.filter((one) => given[one]));
  const counts: [string, number][] = [
    ['questions', questions.length],
    ['edges', edges.length],
    ['rows of answers', rows(pack)],
    ['terms', pack.deadlines.length],
    ['agreed dates', pack.agreements?.length ?? 0],
    ['contacts', pack.contacts.length],
    ['sources', sources(pack)],
    ['passages', pack.passages?.items.length ?? 0],
    ['silent', pack.silent.length],
  ];
  return `${counts.map(([what, nr]) => `${nr} ${what}`).join(', ')} (${basename(pack.document)})`;
}

/** How many ways there are through the afweging, from the first question and from each later one to an end. */
function rows({ steps: { afweging } }: Pack): number {
  const from = (id: string): number => {
    const question = afweging.questions.find((one) => one.id === id);
    if (question === undefined) return 0;
    return Answer.options.reduce((sum, answer) => {
      const edge = question.edges[answer];
      if (edge === undefined) return sum;
      return sum + ('to' in edge ? from(edge.to) : 1);
    }, 0);
  };
  const later = [
    ...(afweging.afterHulp ? [afweging.afterHulp.ask] : []),
    ...(afweging.afterMelden?.ask ?? []),
  ];
  return [afweging.first, ...later].reduce((sum, id) => sum + from(id), 0);
}

function sources(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'place' in part && 'lines' in part ? 1 : 0;
  return Object.values(part).reduce((sum: number, value) => sum + sources(value), own);
}
