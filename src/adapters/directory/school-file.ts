import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { School } from '../../core/school.ts';
import { Fault } from '../../fault.ts';
import { OwnSignalen, type Pack } from '../../protocols/schema.ts';
import { apart, schoolProblems } from './check-school.ts';

/**
 * Reads every school this bot serves: one school file, a file with a list of schools, or a folder of such files.
 * Schools of several boards and tenants may be together; each is held against its own protocol.
 * @param path file or folder
 * @param packs `id@version` → pack; undefined: they could not be read, so that nothing is held against them
 * @throws Fault `config.invalid`; `facts.problems` has one line for each, with file and place
 */
export function loadSchools(path: string, packs: ReadonlyMap<string, Pack> | undefined): School[] {
  const read = filesOf(path).map((file) => readFile(file, packs));
  const schools = read.flatMap((one) => one.schools);
  const problems = read.flatMap((one) => one.problems);
  problems.push(...apart(schools));
  if (problems.length > 0) throw invalid(path, problems);
  return schools;
}

const invalid = (file: string, problems: readonly string[], cause?: unknown) =>
  new Fault('config.invalid', { facts: { file, problems: problems.join('\n') }, cause });

function filesOf(path: string): string[] {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!folder) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  if (names.length === 0) throw invalid(path, [`${basename(path)}: no school file (*.json) in this folder`]);
  return names.sort().map((name) => join(path, name));
}

type Read = { readonly schools: School[]; readonly problems: string[] };

function readFile(file: string, packs: ReadonlyMap<string, Pack> | undefined): Read {
  const name = basename(file);
  const json = readJson(file);
  if (json === undefined)
    return { schools: [], problems: [`${name}: the school file is not there, or is not JSON`] };
  const several = Array.isArray(json);
  const given: unknown[] = several ? json : [json];
  const read = given.map((one, i) => {
    const at = several ? `${name}[${i}]` : name;
    const { schools, problems } = readSchool(one, join(file, '..'), packs);
    return { schools, problems: problems.map((problem) => `${at}: ${problem}`) };
  });
  const empty = given.length === 0 ? [`${name}: the list has no school in it`] : [];
  return {
    schools: read.flatMap(({ schools }) => schools),
    problems: [...empty, ...read.flatMap(({ problems }) => problems)],
  };
}

function readSchool(json: unknown, folder: string, packs: ReadonlyMap<string, Pack> | undefined): Read {
  const parsed = School.safeParse(json);
  if (!parsed.success) return { schools: [], problems: linesOf(parsed.error) };
  const { school, problems } = withSignalen(parsed.data, folder);
  return { schools: [school], problems: [...problems, ...schoolProblems(school, packs)] };
}

/** The school's own signalenlijst is a file beside its school file. */
function withSignalen(school: School, folder: string): { school: School; problems: string[] } {
  const { signalenlijst } = school;
  if (signalenlijst?.file === undefined) return { school, problems: [] };
  const at = `signalenlijst.file: ${signalenlijst.file}`;
  const json = readJson(join(folder, signalenlijst.file));
  if (json === undefined) return { school, problems: [`${at} is not there, or is not JSON`] };
  const own = OwnSignalen.safeParse(json);
  if (!own.success) return { school, problems: linesOf(own.error).map((line) => `${at}: ${line}`) };
  return { school: { ...school, signalenlijst: { ...signalenlijst, own: own.data } }, problems: [] };
}

const linesOf = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${path.length === 0 ? '' : `${z.core.toDotPath(path)}: `}${message}`);

/** Undefined: not there, or no JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
