import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { settingsFrom } from '../../src/adapters/directory/settings.ts';
import { localKeyFile } from '../../src/adapters/keys/local-key-file.ts';
import { localSealer } from '../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../src/adapters/store/sqlite.ts';
import { caseCode } from '../../src/core/case-code.ts';
import type { Person, School } from '../../src/core/school.ts';
import { messageCards } from '../../src/outbox/message-cards.ts';
import { runOutbox } from '../../src/outbox/run.ts';
import type { TurnPorts } from '../../src/ports.ts';
import { loadSchoolHolidays } from '../../src/protocols/load.ts';
import { turnHandler } from '../../src/turn/handle-turn.ts';
import type { Turn } from '../../src/turn/turn.ts';
import { stillPorts } from '../support/desk.ts';
import { wordsOn } from '../support/journey.ts';
import { templates } from '../support/setting.ts';
import { demoSchool, law, packs } from '../support/story.ts';

/*
 * Two schools of one board in one tenant, and a third in another tenant whose people have the very same object ids.
 * In each a concern is opened under the same case code, with a word of its own in every field: a canary.
 */
const CODE = 'K7-3FQ9';
const otherIds = (id: string) => id.replace(/^1/, '9');
const elsewhere = {
  id: 'school-b',
  name: 'School B',
  people: demoSchool.people.map((one) => ({
    ...one,
    id: otherIds(one.id),
    name: `${one.name} van B`,
    ...(one.replacement && { replacement: otherIds(one.replacement) }),
  })),
  team: demoSchool.team.map(otherIds),
};
const a: School = {
  ...demoSchool,
  id: 'school-a',
  name: 'School A',
  people: demoSchool.people.map((one) => ({ ...one, name: `${one.name} van A` })),
};
const b: School = { ...demoSchool, ...elsewhere };
const c: School = {
  ...demoSchool,
  id: 'school-c',
  name: 'School C',
  tenant: 'cccccccc-0000-4000-8000-00000000000c',
  people: demoSchool.people.map((one) => ({ ...one, name: `${one.name} van C` })),
};
const schools = [a, b, c];
const canary: Readonly<Record<string, string>> = {
  'school-a': 'Kanarie-A',
  'school-b': 'Kanarie-B',
  'school-c': 'Kanarie-C',
};
const holder = (school: School, role: Person['roles'][number]): Person => {
  const found = school.people.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
};

const folder = mkdtempSync(join(tmpdir(), 'schools-'));
const sealer = localSealer(localKeyFile(join(folder, 'key'), { create: true }), join(folder, 'keys.db'));
const stores = openSqlite(join(folder, 'meldcode.db'), sealer);
const sent: { tenant: string; oid: string; words: string }[] = [];
const holidays = loadSchoolHolidays(`${import.meta.dirname}/../../src/protocols/school-holidays.json`);
const ports: TurnPorts = {
  store: stores.dossiers,
  notes: stores.notes,
  outbox: stores.outbox,
  references: stores.references,
  ...stillPorts(),
  directory: rosterDirectory(schools),
  settings: settingsFrom(packs, law, holidays),
};
const handle = turnHandler(ports, templates);
const turn = (school: School, who: Person, more: Pick<Turn, 'kind'> & Partial<Turn>) =>
  handle({ person: { tenant: school.tenant, oid: who.id }, ...more });
const seen = async (...given: Parameters<typeof turn>): Promise<string> =>
  JSON.stringify(await turn(...given));
let clicks = 0;
const does = (school: School, who: Person, verb: string, fields: object) =>
  turn(school, who, {
    kind: 'execute',
    data: { verb, code: CODE, seenVersion: 99, actionId: `click-${++clicks}`, form: 'card', ...fields },
  });
const key = ({ tenant, id }: School) => ({ tenant, school: id, code: CODE });

beforeAll(async () => {
  for (const school of schools) {
    const word = canary[school.id] ?? '';
    const leerkracht = holder(school, 'leerkracht');
    await does(school, leerkracht, 'dossier.draft', {
      what: word,
      day: '2026-11-23',
      where: word,
      present: word,
    });
    await does(school, leerkracht, 'dossier.describe', { naam: word, birthDate: '2017-05-01' });
    await does(school, leerkracht, 'dossier.open', { staff: 'false', acute: 'true' });
  }
  const outbox = runOutbox(
    {
      ...ports,
      messenger: {
        send: async ({ tenant, oid }, card) => {
          sent.push({ tenant, oid, words: wordsOn(card) });
          return { activityId: `activity-${sent.length}` };
        },
        update: async () => {},
      },
    },
    messageCards(templates, ports),
  );
  await outbox.tick();
  await outbox.stop();
});

describe('the same case code in three schools', () => {
  test('is three dossiers, each with its own words and its own people only', async () => {
    for (const school of schools) {
      const events = await stores.dossiers.read(key(school));
      expect(events.map(({ meta }) => meta.type)).toContain('dossier.opened');
      const said = JSON.stringify(events);
      for (const [id, word] of Object.entries(canary)) expect(said.includes(word), id).toBe(id === school.id);
      const known = school.people.map(({ id }) => id);
      for (const { meta } of events) expect(known).toContain(meta.by.userId);
    }
  });

  test('each person gets messages of their own school and tenant, and all three leads hear of their case', () => {
    for (const { tenant, oid } of sent) {
      expect(schools.some((one) => one.tenant === tenant && one.people.some(({ id }) => id === oid))).toBe(
        true,
      );
    }
    for (const school of schools) {
      const lead = holder(school, 'aandachtsfunctionaris');
      expect(sent.filter(({ tenant, oid }) => tenant === school.tenant && oid === lead.id)).not.toEqual([]);
    }
  });

  test.each(schools)(
    'no list, case, form, dialog or time line of $id has a word of another',
    async (school) => {
      const foreign = Object.entries(canary).flatMap(([id, word]) => (id === school.id ? [] : [word]));
      const names = schools
        .filter((one) => one !== school)
        .flatMap(({ name, people }) => [name, ...people.map((one) => one.name)]);
      for (const who of school.people) {
        const looks = [
          await seen(school, who, { kind: 'message', text: 'mijn zaken' }),
          await seen(school, who, { kind: 'message', text: 'wie bel ik' }),
          await seen(school, who, { kind: 'message', text: CODE }),
          await seen(school, who, { kind: 'message', text: 'hulp' }),
        ];
        for (const open of ['tijdlijn', 'formulier', 'waarom', 'zaken'])
          looks.push(
            await seen(school, who, { kind: 'dialogFetch', data: { verb: 'dialog', code: CODE, open } }),
          );
        for (const verb of [
          'observatie.record',
          'dossier.describe',
          'overleg.hold',
          'dossier.handOver',
          'person.exclude',
        ])
          looks.push(
            await seen(school, who, { kind: 'execute', data: { verb: 'form.open', code: CODE, for: verb } }),
          );
        const said = looks.join('\n');
        for (const word of foreign) expect(said).not.toContain(word);
        for (const name of names) expect(said).not.toContain(name);
      }
    },
  );

  test('whoever leads sees the own words in the own time line: the looks above are not empty', async () => {
    for (const school of schools) {
      const lead = holder(school, 'aandachtsfunctionaris');
      const said = await seen(school, lead, {
        kind: 'dialogFetch',
        data: { verb: 'dialog', code: CODE, open: 'tijdlijn' },
      });
      expect(said).toContain(canary[school.id]);
    }
  });

  test('what could not be delivered is told within its own school', async () => {
    for (const row of await stores.outbox.lease('2026-12-31T00:00:00.000Z', '2026-12-31T00:01:00.000Z', 200))
      await stores.outbox.settle(row.message.id, row.fence, { state: 'failed' }, []);
    for (const school of schools) {
      const failed = await stores.outbox.failedFor({ tenant: school.tenant, school: school.id });
      expect(failed.length).toBeGreaterThan(0);
      for (const { message } of failed)
        expect([message.key.tenant, message.key.school]).toEqual([school.tenant, school.id]);
    }
  });

  test('each list of the store is of one school', async () => {
    for (const { tenant, id } of schools)
      expect(await stores.dossiers.list({ tenant, school: id }, { limit: 10 })).toHaveLength(1);
  });
});

test('somebody of school B who asks for a case that only school A has gets the same answer as for none', async () => {
  const [only, none] = ['AA-AAAC', caseCode(new Uint8Array([9, 9, 9, 9, 9]))];
  const started = await turn(a, holder(a, 'leerkracht'), {
    kind: 'execute',
    data: {
      verb: 'dossier.draft',
      code: only,
      seenVersion: 0,
      actionId: 'only-a',
      form: 'card',
      what: 'Kanarie-A',
      day: '2026-11-23',
    },
  });
  expect(JSON.stringify(started)).toContain(only);
  const asks = async (code: string) => {
    const said = await seen(b, holder(b, 'aandachtsfunctionaris'), { kind: 'message', text: code });
    return said.replaceAll(code, 'X').replace(/id-\d+/g, 'id');
  };
  expect(await asks(only)).toBe(await asks(none));
});
