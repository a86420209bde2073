import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { Fault } from '../fault.ts';
import { checkPack } from './check.ts';
import { Law, Pack, SchoolHolidays, Step, stepFile } from './schema.ts';

/** Not every school has a list of words of judgement, or its whole document as answers. */
const optionalParts = ['objectiviteit', 'passages'] as const;
const partFile = (part: string): string => `${part}.json`;

/**
 * Reads one school's pack: `pack.json` plus one file per step, such as `4-afweging.json`. Only its shape is
 * proven here; `loadPacks` also proves that it is sound.
 *
 * @param folder absolute path, e.g. `…/protocols/packs/<pack>`
 * @throws Fault `pack.invalid`, naming every problem with its file and place in `facts.problems`
 */
export function loadPack(folder: string): Pack {
  const needed = ['pack.json', ...Step.options.map(stepFile)];
  const found = listing(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.json'));
  const problems = [
    ...needed.filter((name) => !found.includes(name)).map((name) => `${name}: not there`),
    ...found
      .filter((name) => ![...needed, ...optionalParts.map(partFile)].includes(name))
      .map((name) => `${name}: no file of a pack`),
  ];
  if (problems.length > 0) throw invalid(folder, problems);

  const steps = Object.fromEntries(Step.options.map((step) => [step, readJson(folder, stepFile(step))]));
  const more = optionalParts
    .filter((part) => found.includes(partFile(part)))
    .map((part) => [part, readJson(folder, partFile(part))]);
  const whole = { ...readJson(folder, 'pack.json'), steps, ...Object.fromEntries(more) };
  const parsed = Pack.safeParse(whole);
  if (parsed.success) return parsed.data;
  throw invalid(folder, parsed.error.issues.map(inItsFile));
}

/**
 * Reads every pack under `root`, proves each sound, and gives them by `id@version`. Earlier versions stand in a
 * folder of their own inside that of the school (`<pack>/2026-11-22`), so that a dossier keeps the one it has.
 *
 * @param eventNames the events a dossier can hold: what terms may name
 * @throws Fault `pack.invalid`, with every problem of every pack: no pack is better than a wrong one
 */
export function loadPacks(root: string, eventNames: readonly string[]): Map<string, Pack> {
  const packs = new Map<string, Pack>();
  const problems: string[] = [];
  for (const folder of foldersIn(root).flatMap((school) => [school, ...foldersIn(school)])) {
    const found = packIn(root, folder, packs, eventNames);
    problems.push(...found.map((problem) => `${relative(root, folder)}/${problem}`));
  }
  if (problems.length > 0) throw invalid(root, problems);
  if (packs.size === 0) throw invalid(root, ['no pack found']);
  return packs;
}

/** Adds the pack of one folder. @returns its problems: then it is not added */
function packIn(
  root: string,
  folder: string,
  packs: Map<string, Pack>,
  eventNames: readonly string[],
): string[] {
  let pack: Pack;
  try {
    pack = loadPack(folder);
  } catch (error) {
    if (error instanceof Fault) return String(error.facts.problems).split('\n');
    throw error;
  }
  const name = `${pack.id}@${pack.version}`;
  const problems = [...checkPack(pack, eventNames), ...misplaced(pack, folder, root)];
  if (packs.has(name)) problems.push(`pack.json: ${name} is there twice`);
  packs.set(name, pack);
  return problems;
}

/** A dossier finds its protocol by id and version for years: they are those of the folder it stands in. */
function misplaced({ id, version }: Pack, folder: string, root: string): string[] {
  const [school, earlier] = relative(root, folder).split(sep);
  return [
    ...(id === school ? [] : [`pack.json: id: ${id}, in the folder of ${school}`]),
    ...(earlier === undefined || earlier === version
      ? []
      : [`pack.json: version: ${version}, in the folder of ${earlier}`]),
  ];
}

/** Reads `wet.json`: the law beside the packs. @throws Fault `pack.invalid`, as for a pack */
export const loadLaw = (file: string): Law => read(Law, file);

/** Reads `school-holidays.json`: per region, local dates. @throws Fault `pack.invalid`, as for a pack */
export const loadSchoolHolidays = (file: string): SchoolHolidays => read(SchoolHolidays, file);

function read<T>(schema: z.ZodType<T>, file: string): T {
  const [folder, name] = [join(file, '..'), basename(file)];
  const parsed = schema.safeParse(readJson(folder, name));
  if (parsed.success) return parsed.data;
  throw invalid(
    folder,
    parsed.error.issues.map(({ path, message }) => `${name}: ${place(path)}${message}`),
  );
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '' : `${z.core.toDotPath(path)}: `;

/** `steps.afweging.questions[2]` stands in `4-afweging.json`, at `questions[2]`. */
function inItsFile({ path, message }: z.core.$ZodIssue): string {
  const step = path[0] === 'steps' ? Step.safeParse(path[1]).data : undefined;
  const part = optionalParts.find((one) => one === path[0]);
  if (part !== undefined) return `${partFile(part)}: ${place(path.slice(1))}${message}`;
  return step === undefined
    ? `pack.json: ${place(path)}${message}`
    : `${stepFile(step)}: ${place(path.slice(2))}${message}`;
}

const invalid = (folder: string, problems: readonly string[], cause?: unknown): Fault =>
  new Fault('pack.invalid', { facts: { folder, problems: problems.join('\n') }, cause });

/** What is in a folder, hidden files aside. */
function listing(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  } catch (cause) {
    throw invalid(folder, ['folder cannot be read'], cause);
  }
}

/** The folders in a folder, by name: of packs, or of earlier versions of one. */
export const foldersIn = (folder: string): string[] =>
  listing(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

function readJson(folder: string, name: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (cause) {
    throw invalid(folder, [`${name}: cannot be read as JSON`], cause);
  }
}
