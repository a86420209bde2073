import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { loadSchools } from './adapters/directory/school-file.ts';
import { calendarOf, settingsFrom } from './adapters/directory/settings.ts';
import { parseTemplates, type Templates } from './cards/fill.ts';
import type { Config } from './config.ts';
import { calendarWarning, localDay } from './core/calendar.ts';
import { knownEvents } from './core/known-events.ts';
import type { School } from './core/school.ts';
import { Fault } from './fault.ts';
import type { Log, Settings } from './ports.ts';
import { attempt, checkProtocols } from './protocols/check-all.ts';

const protocols = join(import.meta.dirname, 'protocols');
const cardFolder = join(import.meta.dirname, '..', 'cards');
const practiceFolder = join(import.meta.dirname, 'adapters', 'practice');
/** The schools of the practice environment; the first is the one it opens with. */
const demoSchools = [join(practiceFolder, 'demo-school.json'), join(practiceFolder, 'schools')];

/** Everything that is data: protocols, law, holidays, schools and the layouts of cards. */
export type Files = {
  readonly schools: readonly School[];
  readonly settings: Settings;
  readonly templates: Templates;
};

export type ReadOptions = { readonly packsRoot?: string; readonly today?: string };

/**
 * Reads and proves it all, before anything is opened. A calendar that ends within a year is a line in the log.
 * @param packsRoot a folder of packs instead of those of the project @param today local day, of the calendar warning
 * @throws Fault `config.invalid` or `pack.invalid`, with every problem of all of it: file, place, what is expected
 */
export function readFiles(
  config: Config,
  log: Log,
  { packsRoot = join(protocols, 'packs'), today = localDay(new Date().toISOString()) }: ReadOptions = {},
): Files {
  const places = {
    packs: packsRoot,
    law: join(protocols, 'wet.json'),
    holidays: join(protocols, 'school-holidays.json'),
  };
  const { packs, law, holidays, problems } = checkProtocols(places, knownEvents);
  const wrong: string[] = [];
  const paths = config.schoolFile === undefined ? demoSchools : [config.schoolFile];
  const schools = paths.flatMap((path) => attempt(() => loadSchools(path, packs), wrong) ?? []);
  wrong.push(...tenantProblems(config, schools));
  if (problems.length > 0 || packs === undefined || law === undefined || holidays === undefined)
    throw new Fault('pack.invalid', {
      facts: { folder: packsRoot, problems: [...problems, ...wrong].join('\n') },
    });
  if (wrong.length > 0) throw new Fault('config.invalid', { facts: { problems: wrong.join('\n') } });
  for (const school of schools) {
    const ends = calendarWarning(calendarOf(school, holidays), today);
    if (ends) log.info('calendar.ends', { school: school.id, ...ends });
  }
  return { schools, settings: settingsFrom(packs, law, holidays), templates: readTemplates() };
}

/** Practice plays one tenant; a bot in Teams hears only the tenants it was told of. */
function tenantProblems(config: Config, schools: readonly School[]): string[] {
  const [first] = schools;
  const tenants = config.kind === 'teams' ? config.teams.tenants : [first?.tenant ?? ''];
  const where =
    config.kind === 'teams' ? 'in MELDCODE_TENANTS' : `of the practice environment (${first?.id})`;
  return schools
    .filter(({ tenant }) => !tenants.includes(tenant))
    .map(({ id, tenant }) => `${id}: tenant: ${tenant} is not ${where}`);
}

/** Every layout of a card, parsed once. */
function readTemplates(): Templates {
  const files = readdirSync(cardFolder).filter((name) => name.endsWith('.json'));
  const read = (name: string) => [parse(name).name, JSON.parse(readFileSync(join(cardFolder, name), 'utf8'))];
  return parseTemplates(Object.fromEntries(files.map(read)));
}
