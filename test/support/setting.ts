import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplates, type Templates } from '../../src/cards/fill.ts';
import type { ShownCase } from '../../src/cards/shown.ts';
import { newDossier } from '../../src/core/dossier.ts';
import { type Person, School } from '../../src/core/school.ts';
import type { Setting } from '../../src/core/setting.ts';
import { loadLaw, loadPack, loadSchoolHolidays } from '../../src/protocols/load.ts';
import { Pack } from '../../src/protocols/schema.ts';

const root = `${import.meta.dirname}/../..`;
const protocols = `${root}/src/protocols`;

/** Which protocol the practice environment opens with. */
const roster: { readonly pack: string } = JSON.parse(
  readFileSync(`${root}/src/adapters/practice/demo-school.json`, 'utf8'),
);

const person = (nr: number, name: string, role: Person['roles'][number]) => ({
  id: `22222222-0000-4000-8000-00000000000${nr}`,
  name,
  roles: [role],
});

/** A school of five fictitious people in region noord, under the protocol of the practice environment. */
export const school: School = School.parse({
  id: 'testschool',
  name: 'Testschool De Kastanje',
  tenant: '22222222-0000-4000-8000-00000000000a',
  pack: roster.pack,
  region: 'noord',
  people: [
    person(1, 'Lotte Bakker', 'leerkracht'),
    person(2, 'Sanne Smit', 'leerkracht'),
    person(3, 'Ilse de Vries', 'aandachtsfunctionaris'),
    person(4, 'Daan Jansen', 'directeur'),
    person(5, 'Berend Mulder', 'bestuur'),
  ],
  team: ['22222222-0000-4000-8000-000000000003', '22222222-0000-4000-8000-000000000004'],
});

const named = (name: string): Person => {
  const found = school.people.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};
export const people = {
  lotte: named('Lotte'), // leerkracht
  sanne: named('Sanne'), // leerkracht
  ilse: named('Ilse'), // IB'er, aandachtsfunctionaris
  daan: named('Daan'), // directeur
  berend: named('Berend'), // bestuur
} as const;

export const practicePack = loadPack(`${protocols}/packs/${roster.pack}`);
const law = loadLaw(`${protocols}/wet.json`);
const holidays = loadSchoolHolidays(`${protocols}/school-holidays.json`).regions.noord;

/** That protocol at this school; `changed` replaces parts of the setting. */
export const setting = (changed: Partial<Setting> = {}): Setting => ({
  pack: practicePack,
  law,
  school,
  calendar: {
    region: 'noord',
    schoolHolidays: holidays.periods,
    closedDays: [],
    knownUntil: holidays.knownUntil,
  },
  ...changed,
});

/** A protocol that leaves out everything a protocol may leave out. No school has it. */
export function barePack(): Pack {
  const { steps, terms, ...rest } = structuredClone(practicePack);
  const { list: _list, concernGoesTo: _goes, ...signalenlijst } = steps.signalenlijst;
  const { form: _form, onDoubt: _doubt, ...overleg } = steps.overleg;
  const { whom: _whom, afterwards: _afterwards, ...gesprek } = steps.gesprek;
  const { talk: _talk, bestuurInformedBy: _by, ...melding } = steps.melding;
  const { unfounded: _unfounded, ...nazorg } = steps.nazorg;
  const { team: _team, overlegformulier: _formulier, ...named } = terms;
  const questions = steps.afweging.questions.map((question) => {
    const { twijfel: _twijfel, ...edges } = question.edges;
    return { ...question, edges, criteria: [], motivering: [] };
  });
  return Pack.parse({
    ...rest,
    terms: named,
    steps: {
      signalenlijst,
      overleg: { ...overleg, consent: [], situations: [] },
      gesprek: { ...gesprek, rules: {}, skip: [] },
      afweging: { ...steps.afweging, questions },
      melding: { ...melding, facts: [] },
      nazorg,
    },
  });
}

/** Every template in /cards, as the bot parses them at start. */
export const templates: Templates = parseTemplates(
  Object.fromEntries(
    readdirSync(`${root}/cards`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(`${root}/cards/${name}`, 'utf8'))]),
  ),
);

/** A new case as Lotte sees it, on Monday 23 November 2026 at ten in the morning; `changed` replaces parts. */
export const shownCase = (changed: Partial<ShownCase> = {}): ShownCase => ({
  templates,
  setting: setting(),
  who: people.lotte,
  at: '2026-11-23T09:00:00.000Z',
  cardId: 'card-1',
  code: 'K7-3FQ9',
  dossier: newDossier,
  ...changed,
});
