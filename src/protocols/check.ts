import { checkAfweging } from './check-afweging.ts';
import { checkParts } from './check-parts.ts';
import { checkPassages } from './check-passages.ts';
import { type EventMatch, type Pack, type Role, Step, stepFile } from './schema.ts';

/** Who leads a case, and who guards it: without these a dossier has nobody. */
const REQUIRED_ROLES = ['aandachtsfunctionaris', 'directeur'] as const;

/**
 * Proves a pack sound beyond its shape: no dead end in the afweging, no id twice, no role, event or line that
 * is not there. Each problem is one line that begins with its file; none: the pack is sound.
 *
 * @param eventNames the events a dossier can hold: what terms may name
 */
export const checkPack = (pack: Pack, eventNames: readonly string[]): string[] => [
  ...uniqueIds(pack),
  ...roles(pack),
  ...checkAfweging(pack),
  ...[...pack.deadlines, ...(pack.agreements ?? []).map((one) => ({ ...one, kind: 'agreed' as const }))]
    .flatMap((one) => termProblems(one, eventNames))
    .map((problem) => `pack.json: ${problem}`),
  ...pack.contacts.flatMap(contact),
  ...talks(pack),
  ...lines(pack),
  ...named(pack),
  ...checkParts(pack),
  ...checkPassages(pack),
];

type WithId = { readonly id: string };

function uniqueIds({ steps, ...pack }: Pack): string[] {
  const categories = steps.signalenlijst.list?.categories ?? [];
  const { questions, norms } = steps.afweging;
  const lists: [file: string, what: string, all: readonly WithId[]][] = [
    [stepFile('signalenlijst'), 'category', categories],
    [stepFile('signalenlijst'), 'signaal', categories.flatMap(({ signalen }) => signalen)],
    [stepFile('overleg'), 'form field', steps.overleg.form?.fields ?? []],
    [stepFile('overleg'), 'consent', steps.overleg.consent],
    [stepFile('overleg'), 'situation', steps.overleg.situations],
    [stepFile('overleg'), 'agreement per case', steps.overleg.perCase ?? []],
    [stepFile('gesprek'), 'skip reason', steps.gesprek.skip],
    [stepFile('gesprek'), 'field', steps.gesprek.afterwards?.fields ?? []],
    [stepFile('afweging'), 'question', questions],
    [stepFile('afweging'), 'criterion', questions.flatMap(({ criteria }) => criteria)],
    [stepFile('afweging'), 'norm', norms],
    [stepFile('melding'), 'skip reason', steps.melding.talk?.skip ?? []],
    [stepFile('nazorg'), 'evaluatie field', steps.nazorg.evaluatie?.fields ?? []],
    ['pack.json', 'role', pack.roles.map(({ role: id }) => ({ id }))],
    ['pack.json', 'deadline', [...pack.deadlines, ...(pack.agreements ?? [])]],
    ['pack.json', 'contact', pack.contacts],
    ['pack.json', 'definition', pack.definitions],
    ['pack.json', 'guidance', pack.guidance],
    ['pack.json', 'defect', pack.defects],
    ['pack.json', 'word', pack.words ?? []],
    ['pack.json', 'duty', pack.duties ?? []],
    ['pack.json', 'missing attachment', pack.missingAttachments ?? []],
    ['pack.json', 'silent', pack.silent.map(({ topic: id }) => ({ id }))],
  ];
  return lists.flatMap(([file, what, all]) => {
    const ids = all.map(({ id }) => id);
    const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    return [...twice].map((id) => `${file}: ${what} ${id} is there twice`);
  });
}

function roles({ steps, deadlines, agreements = [], duties = [], roles: titles }: Pack): string[] {
  const { concernGoesTo } = steps.signalenlijst;
  const { reporter, talk, bestuurInformedBy } = steps.melding;
  const named: [file: string, roles: readonly (Role | undefined)[]][] = [
    ...Step.options.map((step): [string, Role[]] => [
      stepFile(step),
      steps[step].does.map(({ role }) => role),
    ]),
    [stepFile('signalenlijst'), [concernGoesTo?.role]],
    [stepFile('overleg'), steps.overleg.situations.map(({ role }) => role)],
    [stepFile('overleg'), [steps.overleg.advies?.by, steps.overleg.team?.chair]],
    [stepFile('gesprek'), [steps.gesprek.rules.together?.role]],
    [stepFile('afweging'), steps.afweging.by?.roles ?? []],
    [stepFile('melding'), [...reporter.roles, ...(talk?.by ?? []), bestuurInformedBy?.role]],
    ['pack.json', [...deadlines, ...agreements].flatMap(({ owner, guard }) => [owner, guard])],
  ];
  const duty: [file: string, roles: Role[]] = ['pack.json', duties.map(({ role }) => role)];
  const barred = named
    .filter(([, all]) => all.includes('beheerder'))
    .map(([file]) => `${file}: the beheerder knows of no case, and has no part in one`);
  const unknown = [...named, duty].flatMap(([file, all]) =>
    all
      .filter((role) => role !== undefined && !titles.some((title) => title.role === role))
      .map((role) => `${file}: role ${role} is not in roles`),
  );
  const lacking = REQUIRED_ROLES.filter((role) => !titles.some((one) => one.role === role && one.required));
  return [
    ...lacking.map((role) => `pack.json: role ${role} must be there, and required`),
    ...new Set([...unknown, ...barred]),
  ];
}

type Deadline = Pack['deadlines'][number];
type Term = Omit<Deadline, 'source' | 'first'>; // of a pack, or of the law

/** A term counts from something, to something, and both are events a dossier can hold. @returns problems, no file */
export function termProblems(deadline: Term, eventNames: readonly string[]): string[] {
  const { id, kind, amount, unit, dateField, trigger, until } = deadline;
  const unknown = ({ event }: EventMatch) => !eventNames.includes(event);
  const counted = amount !== undefined && unit !== undefined;
  return [
    ...(kind === 'agreed' && dateField === undefined ? ['agreed, so it needs a dateField'] : []),
    ...(kind === 'agreed' && (amount ?? unit) !== undefined ? ['agreed, so it has no amount or unit'] : []),
    ...(kind !== 'agreed' && !counted ? [`${kind}, so it needs amount and unit`] : []),
    ...[trigger].filter(unknown).map(({ event }) => `trigger ${event} is not an event`),
    ...until.filter(unknown).map(({ event }) => `until ${event} is not an event`),
  ].map((problem) => `deadline ${id}: ${problem}`);
}

/** A number that may be tapped is one that works, and the one that is printed. */
function contact({ id, phone, dial, standing: { status } }: Pack['contacts'][number]): string[] {
  if (dial === undefined) return [];
  const digits = phone?.replace(/\D/g, '');
  return [
    ...(status === 'outdated' || status === 'defect' ? [`is ${status}, so it has no dial`] : []),
    ...(digits === dial.replace(/\D/g, '') ? [] : ['dial is another number than phone']),
  ].map((problem) => `pack.json: contact ${id}: ${problem}`);
}

function talks({ steps: { gesprek, melding } }: Pack): string[] {
  const { minPersons, maxPersons } = gesprek.rules;
  const crossed = minPersons && maxPersons && minPersons.value > maxPersons.value;
  const ages = melding.talk?.ages ?? [];
  const gap = ages.find(({ from }, i) => from !== (i === 0 ? 0 : (ages[i - 1]?.to ?? -1) + 1));
  return [
    ...(crossed
      ? [`${stepFile('gesprek')}: rules: at least ${minPersons.value}, at most ${maxPersons.value}`]
      : []),
    ...(gap ? [`${stepFile('melding')}: talk.ages: a gap or overlap before ${gap.from}`] : []),
    ...(ages.at(-1)?.to === undefined ? [] : [`${stepFile('melding')}: talk.ages: the last one has no end`]),
  ];
}

/** Every line a source names is a line of the document. */
function lines({ steps, documentLines, ...pack }: Pack): string[] {
  const files: [file: string, part: unknown][] = [
    ['pack.json', pack],
    ...Step.options.map((step): [string, unknown] => [stepFile(step), steps[step]]),
  ];
  return files.flatMap(([file, part]) =>
    linesIn(part, '').flatMap(([place, from, to]) => [
      ...(from > to ? [`${file}: ${place}: lines ${from}-${to} go back`] : []),
      ...(documentLines !== undefined && to > documentLines
        ? [`${file}: ${place}: line ${to}, but the document has ${documentLines}`]
        : []),
    ]),
  );
}

function linesIn(part: unknown, place: string): [place: string, from: number, to: number][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const at = place === '' ? name : `${place}.${name}`;
    if (name !== 'lines' || !Array.isArray(value)) return linesIn(value, at);
    const [from, to] = value.map(Number);
    return from === undefined || to === undefined ? [] : [[at, from, to]];
  });
}

/** What a talk is prepared with, and where the form has its next meeting, must be there. */
function named({ steps, guidance }: Pack): string[] {
  const { before, during, after } = steps.gesprek.prepare ?? { before: [], during: [], after: [] };
  const { nextOverleg, fields = [] } = steps.overleg.form ?? {};
  const has = (all: readonly WithId[], id: string) => all.some((one) => one.id === id);
  return [
    ...[...before, ...during, ...after]
      .filter((id) => !has(guidance, id))
      .map((id) => `${stepFile('gesprek')}: prepare names guidance ${id} that is not there`),
    ...(nextOverleg?.after ?? [])
      .filter((id) => !has(fields, id))
      .map((id) => `${stepFile('overleg')}: nextOverleg comes after field ${id} that is not there`),
  ];
}
