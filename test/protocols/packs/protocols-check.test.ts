import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { protocolsCheck } from '../../../src/cli/protocols-check.ts';
import { type Json, protocols } from '../pack-folder.ts';

/** The protocols of the project in a folder of their own, which each test spoils in one place and then mends. */
const folder = mkdtempSync(join(tmpdir(), 'protocols-'));
cpSync(protocols, folder, { recursive: true });

function check(): { exit: number; lines: string[] } {
  const lines: string[] = [];
  const exit = protocolsCheck(folder, (line) => lines.push(line));
  return { exit, lines };
}
function spoilt(file: string, change: (content: Json) => unknown): { exit: number; lines: string[] } {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const content = JSON.parse(before);
  change(content);
  expect(JSON.stringify(content)).not.toBe(JSON.stringify(JSON.parse(before)));
  writeFileSync(path, JSON.stringify(content));
  try {
    return check();
  } finally {
    writeFileSync(path, before);
  }
}

test('the protocols of the project are sound, and each pack gets its line', () => {
  const { exit, lines } = check();
  expect(lines.filter((line) => !/^[a-z-]+@\d{4}-\d\d-\d\d: \d+ questions, \d+ edges/.test(line))).toEqual(
    [],
  );
  const schools = readdirSync(join(folder, 'packs'));
  expect(schools.length).toBeGreaterThanOrEqual(5);
  expect(schools.filter((id) => !lines.some((line) => line.startsWith(`${id}@`)))).toEqual([]);
  expect(exit).toBe(0);
});

const source = { place: 'p. 1', lines: [1, 1] };
const edges = (c: Json, i: number) => c.questions?.[i]?.edges ?? {};
const put = (what: unknown, more: object) => Object.assign(what ?? {}, more);
const afweging = 'packs/kms/4-afweging.json';
const pack = 'packs/kms/pack.json';
const deadline =
  (more: object, i = 0) =>
  (c: Json) =>
    put(c.deadlines?.[i], more);

describe('a pack that is spoilt is found, with file and place', () => {
  test.each<[what: string, file: string, change: (content: Json) => unknown, problem: RegExp]>([
    // the graph
    [
      'an edge that is gone',
      afweging,
      (c) => delete c.questions?.[4]?.edges?.nee,
      /^kms\/4-afweging.json: questions\[4\]\.edges\.nee: /,
    ],
    [
      'an edge to a question that is not there',
      afweging,
      (c) => put(edges(c, 1).nee, { to: 'afweging.9' }),
      /^kms\/4-afweging.json: afweging.2, nee: leads to afweging.9/,
    ],
    [
      'an edge without a goal',
      afweging,
      (c) => delete c.questions?.[1]?.edges?.nee?.to,
      /^kms\/4-afweging.json: questions\[1\]\.edges\.nee: an edge has/,
    ],
    [
      'an edge with a goal and an outcome',
      afweging,
      (c) => put(edges(c, 1).nee, { outcome: 'hulp' }),
      /^kms\/4-afweging.json: questions\[1\]\.edges\.nee: an edge has/,
    ],
    [
      'a letter instead of a meaning',
      afweging,
      (c) => put(edges(c, 0), { A: edges(c, 0).ja }),
      /^kms\/4-afweging.json: questions\[0\]\.edges: .*"A"/,
    ],
    [
      'an outcome nobody knows',
      afweging,
      (c) => put(edges(c, 0).nee, { outcome: 'wachten' }),
      /^kms\/4-afweging.json: questions\[0\]\.edges\.nee/,
    ],
    [
      'answers that go round',
      afweging,
      (c) => put(edges(c, 2), { ja: { to: 'afweging.2', source } }),
      /^kms\/4-afweging.json: afweging.2: its answers go round/,
    ],
    [
      'a question nobody can come to',
      afweging,
      (c) => put(edges(c, 1), { nee: { outcome: 'hulp', source } }),
      /^kms\/4-afweging.json: afweging.3: no row of answers leads to it/,
    ],
    [
      'a norm without a melding',
      afweging,
      (c) => {
        for (const i of [2, 3]) put(edges(c, i).nee, { norm: 'A' });
        const last = c.questions?.[6];
        put(last?.edges?.nee, { norm: 'A' });
      },
      /^kms\/4-afweging.json: norm B: no melding has it/,
    ],
    [
      'a melding with a norm that is not written out',
      afweging,
      (c) => put(c, { norms: [] }),
      /^kms\/4-afweging.json: norm A is not in norms/,
    ],
    [
      'a question about help that no answer leads to',
      'packs/vo-zorgcoordinator/4-afweging.json',
      (c) => {
        for (const one of Object.values(c.questions ?? {})) {
          if (String(one.edges?.ja?.outcome) === 'hulp')
            put(one.edges, { ja: { outcome: 'advies', source } });
        }
      },
      /^vo-zorgcoordinator@[\d-]+\/4-afweging.json: afterHulp: no row of answers ends in hulp/,
    ],
    [
      'an afweging that never ends in melden',
      'packs/po-sot/4-afweging.json',
      (c) => {
        for (const i of [0, 1, 2])
          for (const [answer, edge] of Object.entries(edges(c, i)))
            if (String(edge.outcome) === 'melden')
              put(edges(c, i), { [answer]: { outcome: 'advies', source } });
      },
      /^po-sot\/4-afweging.json: no row of answers ends in melden/,
    ],
    [
      'an afweging that can only end in melden',
      'packs/po-sot/4-afweging.json',
      (c) => {
        for (const i of [0, 1, 2])
          for (const [answer, edge] of Object.entries(edges(c, i)))
            if (edge.outcome) put(edges(c, i), { [answer]: { outcome: 'melden', source } });
      },
      /^po-sot@[\d-]+\/4-afweging.json: no row of answers ends without a melding/,
    ],
    [
      'a meaning of an answer that cannot be given',
      afweging,
      (c) => delete c.questions?.[1]?.edges?.twijfel,
      /^kms\/4-afweging.json: afweging.2, twijfel: has a meaning but no edge/,
    ],
    [
      'a question of the law in a pack',
      'packs/po-sot/4-afweging.json',
      (c) => put(c.questions?.[2], { id: 'wet.1' }),
      /^po-sot\/4-afweging.json: wet.1: that is a question of the law/,
    ],
    [
      'an edge that leans on a law that is not there',
      'packs/po-sot/4-afweging.json',
      (c) => put(edges(c, 0).nee, { law: 'geen-wet' }),
      /^po-sot, afweging.1, nee: law geen-wet is not in wet.json/,
    ],
    // sources
    [
      'a question without a source',
      afweging,
      (c) => delete c.questions?.[2]?.source,
      /^kms\/4-afweging.json: questions\[2\]\.source: /,
    ],
    [
      'an edge without a source',
      afweging,
      (c) => delete c.questions?.[0]?.edges?.ja?.source,
      /^kms\/4-afweging.json: questions\[0\]\.edges\.ja: an edge has a source/,
    ],
    [
      'a text without a source',
      'packs/kms/2-overleg.json',
      (c) => delete c.form?.intro?.source,
      /^kms\/2-overleg.json: form\.intro\.source: /,
    ],
    [
      '41 lines',
      'packs/kms/5-melding.json',
      (c) => put(c.reporter?.source, { lines: [1, 41] }),
      /^kms\/5-melding.json: reporter\.source: .*at most 40 lines/,
    ],
    [
      'a place without words',
      'packs/kms/5-melding.json',
      (c) => put(c.reporter?.source, { place: '' }),
      /^kms\/5-melding.json: reporter\.source\.place: /,
    ],
    [
      'a line the document does not have',
      afweging,
      (c) => put(c.questions?.[0]?.source, { lines: [1519, 1521] }),
      /^kms\/4-afweging.json: questions\.0\.source\.lines: line 1521/,
    ],
    // roles
    [
      'a role nobody knows',
      pack,
      deadline({ owner: 'conciërge' }),
      /^kms\/pack.json: deadlines\[0\]\.owner: /,
    ],
    [
      'a step of a role the pack does not have',
      pack,
      (c) =>
        put(c, { roles: Object.values(c.roles ?? {}).filter((one) => String(one.role) !== 'leerkracht') }),
      /^kms\/1-signalenlijst.json: role leerkracht is not in roles/,
    ],
    [
      'nobody who guards',
      pack,
      (c) => put(c.roles?.[2], { required: false }),
      /^kms\/pack.json: role directeur must be there, and required/,
    ],
    [
      'a title that comes from nowhere',
      pack,
      (c) => {
        delete c.roles?.[0]?.source;
        delete c.roles?.[0]?.interpretation;
      },
      /^kms@[\d-]+\/pack.json: role leerkracht: needs a source/,
    ],
    [
      'a role that is there twice',
      pack,
      (c) => put(c.roles?.[3], { role: 'directeur' }),
      /^kms\/pack.json: role directeur is there twice/,
    ],
    // terms
    [
      'a term without amount',
      pack,
      (c) => delete c.deadlines?.[0]?.amount,
      /^kms\/pack.json: deadline gegevens: maximum, so it needs amount and unit/,
    ],
    [
      'a term without owner',
      pack,
      (c) => delete c.deadlines?.[0]?.owner,
      /^kms\/pack.json: deadlines\[0\]\.owner: /,
    ],
    [
      'a trigger no dossier can hold',
      pack,
      deadline({ trigger: { event: 'overleg.done' } }),
      /^kms\/pack.json: deadline gegevens: trigger overleg.done is not an event/,
    ],
    [
      'a trigger with a field it does not have',
      pack,
      deadline({ trigger: { event: 'overleg.held', where: { soort: 'team' } } }),
      /^kms@[\d-]+\/pack.json: deadline gegevens: trigger overleg.held has no field soort/,
    ],
    [
      'a trigger with a value it never has',
      pack,
      deadline({ trigger: { event: 'overleg.held', where: { kind: 'ouders' } } }),
      /^kms@[\d-]+\/pack.json: deadline gegevens: trigger overleg.held never has kind ouders/,
    ],
    [
      'an end with a value it never has',
      pack,
      deadline({ until: [{ event: 'formulier.filled', where: { part: '3' } }] }),
      /^kms@[\d-]+\/pack.json: deadline gegevens: until formulier.filled never has part 3/,
    ],
    [
      'a date in a field that holds none',
      pack,
      deadline({ dateField: 'kind' }),
      /^kms@[\d-]+\/pack.json: deadline gegevens: kind is not a date/,
    ],
    [
      'a term from a form the protocol does not have',
      'packs/po-sot/pack.json',
      (c) => put(c.agreements?.[0], { trigger: { event: 'formulier.filled' }, dateField: 'nextOverleg' }),
      /^po-sot@[\d-]+\/pack.json: deadline overleg: trigger formulier.filled cannot happen/,
    ],
    [
      'an agreed date that can never end',
      'packs/po-sot/pack.json',
      (c) => put(c.agreements?.[0], { until: [{ event: 'nabespreking.held' }] }),
      /^po-sot@[\d-]+\/pack.json: deadline overleg: cannot end: .*nabespreking.held/,
    ],
    [
      'a term from a talk the protocol does not have',
      'packs/po-sot/pack.json',
      (c) => put(c.agreements?.[0], { trigger: { event: 'melding.discussed' }, dateField: 'day' }),
      /^po-sot@[\d-]+\/pack.json: deadline overleg: trigger melding.discussed cannot happen/,
    ],
    [
      'a term that ends when the bestuur is told, which the protocol does not ask',
      'packs/po-sot/pack.json',
      (c) => put(c.agreements?.[0], { until: [{ event: 'bestuur.informed' }] }),
      /^po-sot@[\d-]+\/pack.json: deadline overleg: cannot end: .*bestuur.informed/,
    ],
    [
      'a guard who may be missing',
      pack,
      deadline({ guard: 'leerkracht' }),
      /^kms@[\d-]+\/pack.json: deadline gegevens: guard leerkracht is a role that may be missing/,
    ],
    // contacts
    [
      'a contact without a status',
      pack,
      (c) => delete c.contacts?.[1]?.standing?.status,
      /^kms\/pack.json: contacts\[1\]\.standing\.status: /,
    ],
    [
      'an outdated number that can be tapped',
      pack,
      (c) => put(c.contacts?.[1]?.standing, { status: 'outdated', note: 'x' }),
      /^kms\/pack.json: contact veilig-thuis: is outdated, so it has no dial/,
    ],
    [
      'an outdated contact that does not say why',
      pack,
      (c) => {
        delete c.contacts?.[2]?.standing?.note;
        delete c.contacts?.[2]?.standing?.replacement;
      },
      /^kms@[\d-]+\/pack.json: contact steunpunt-huiselijk-geweld: is outdated, so it needs a note/,
    ],
    [
      'a tap that calls another number',
      pack,
      (c) => put(c.contacts?.[1], { dial: '08002001' }),
      /^kms\/pack.json: contact veilig-thuis: dial is another number/,
    ],
    // parts that fit each other
    [
      'what is left of a template',
      'packs/kms/5-melding.json',
      (c) => put(c.reporter, { text: ['Bel $', '{naam}.'].join('') }),
      /^kms\/5-melding.json: reporter\.text: /,
    ],
    [
      'a text without words',
      'packs/kms/5-melding.json',
      (c) => put(c.reporter, { text: '  ' }),
      /^kms\/5-melding.json: reporter\.text: /,
    ],
    [
      'a step that comes after itself',
      'packs/kms/3-gesprek.json',
      (c) => put(c, { usuallyAfter: ['gesprek'] }),
      /^kms\/3-gesprek.json: usuallyAfter: comes after itself/,
    ],
    [
      'a step that comes twice after another',
      'packs/kms/3-gesprek.json',
      (c) => put(c, { usuallyAfter: ['overleg', 'overleg'] }),
      /^kms\/3-gesprek.json: usuallyAfter: overleg is there twice/,
    ],
    [
      'a team without a name',
      'packs/po-sot/pack.json',
      (c) => delete c.terms?.team,
      /^po-sot\/2-overleg.json: team: is about a team, and pack.json has no terms.team/,
    ],
    [
      'consent for a team that is not there',
      'packs/symbio/pack.json',
      (c) => delete c.terms?.team,
      /^symbio\/2-overleg.json: consent sot-en-externen: is about a team/,
    ],
    [
      'who melds is agreed, and nowhere to say so',
      'packs/po-sot/2-overleg.json',
      (c) => put(c, { perCase: [] }),
      /^po-sot\/5-melding.json: reporter: agreedPerCase, and 2-overleg.json has no perCase melden/,
    ],
    [
      'who melds is asked, and nobody follows it',
      'packs/po-sot/5-melding.json',
      (c) => put(c.reporter, { agreedPerCase: false }),
      /^po-sot\/2-overleg.json: perCase melden: reporter.agreedPerCase is false/,
    ],
    [
      'a protocol without norms that does not say how much of an afwegingskader it has',
      'packs/onze-wijs/4-afweging.json',
      (c) => delete c.afwegingskader,
      /^onze-wijs\/4-afweging.json: afwegingskader: is not there, /,
    ],
    [
      'a check of the nazorg that cannot say it is worse',
      'packs/kms/6-nazorg.json',
      (c) => put(c, { checkAnswers: [c.checkAnswers?.[0], c.checkAnswers?.[0], c.checkAnswers?.[1]] }),
      /^kms\/6-nazorg.json: checkAnswers: slechter is not there/,
    ],
    [
      'a check of the nazorg that says it twice',
      'packs/kms/6-nazorg.json',
      (c) => put(c, { checkAnswers: [...Object.values(c.checkAnswers ?? {}), c.checkAnswers?.[0]] }),
      /^kms\/6-nazorg.json: checkAnswers: beter is there twice/,
    ],
    [
      'a reason of which one condition stands twice',
      'packs/onze-wijs/3-gesprek.json',
      (c) => put(c.skip?.[1], { all: [c.skip?.[1]?.all?.[0], c.skip?.[1]?.all?.[0]] }),
      /^onze-wijs\/3-gesprek.json: skip reason contact-en-school: condition contact-verbroken is there twice/,
    ],
    [
      'signals of nobody’s age',
      'packs/kms/1-signalenlijst.json',
      (c) => put(c.list?.categories?.[0], { ageFrom: 13 }),
      /^kms\/1-signalenlijst.json: category lichamelijk: ages 13 to \d+ go back/,
    ],
    [
      'the beheerder in the chair',
      'packs/po-sot/2-overleg.json',
      (c) => put(c.team, { chair: 'beheerder' }),
      /^po-sot\/2-overleg.json: the beheerder knows of no case/,
    ],
    [
      'an answer of the vraagbaak that is outdated and does not say why',
      'packs/kms/passages.json',
      (c) => put(c.items?.[0], { standing: { status: 'outdated' } }),
      /^kms@[\d-]+\/passages.json: passage \S+: is outdated, so it needs a note/,
    ],
    // ids and keys
    [
      'an id that is there twice',
      pack,
      (c) => put(c.contacts?.[1], { id: 'alarm-112' }),
      /^kms\/pack.json: contact alarm-112 is there twice/,
    ],
    [
      'a key with a slip of the pen',
      'packs/kms/3-gesprek.json',
      (c) => put(c, { ruless: {} }),
      /^kms\/3-gesprek.json: .*"ruless"/,
    ],
    [
      'an age nobody said anything about',
      'packs/kms/5-melding.json',
      (c) => put(c.talk?.ages?.[1], { from: 13 }),
      /^kms\/5-melding.json: talk\.ages: a gap or overlap before 13/,
    ],
    [
      'a talk that needs more people than it may have',
      'packs/kms/3-gesprek.json',
      (c) => put(c.rules?.minPersons, { value: 3 }),
      /^kms\/3-gesprek.json: rules: at least 3, at most 2/,
    ],
    // words of another school
    [
      'another school’s Veilig Thuis',
      'packs/po-sot/5-melding.json',
      (c) => put(c.reporter, { text: 'Bel eerst het AMK.' }),
      /^po-sot\/5-melding.json: reporter\.text: “AMK” is a word of onze-wijs/,
    ],
    [
      'another school’s key person',
      'packs/kms/6-nazorg.json',
      (c) => put(c.does?.[0], { text: 'Ga naar de SCP-er.' }),
      /^kms\/6-nazorg.json: does\.0\.text: “SCP-er” is a word of symbio/,
    ],
    [
      'another school’s number',
      'packs/kms/2-overleg.json',
      (c) => put(c.does?.[0], { text: 'Bel 0118 - 43 20 00.' }),
      /^kms\/2-overleg.json: does\.0\.text: 0118432000 is a number of onze-wijs/,
    ],
    [
      'another school’s name',
      'packs/symbio/pack.json',
      (c) => put(c.guidance?.[0], { text: 'Zo doet KMS het.' }),
      /^symbio\/pack.json: guidance\.0\.text: “KMS” is a word of kms/,
    ],
    [
      'another school’s key person, in small letters and another spelling',
      'packs/kms/6-nazorg.json',
      (c) => put(c.does?.[0], { text: 'Ga naar de scp’er.' }),
      /^kms\/6-nazorg.json: does\.0\.text: “SCP-er” is a word of symbio, and this protocol names nobody so/,
    ],
    [
      'another school’s coordinators, without their accent',
      'packs/po-sot/passages.json',
      (c) => put(c.items?.[3], { title: 'Wat doen zorgcoordinatoren?' }),
      /^po-sot\/passages.json: items\.3\.title: “zorgcoördinator” is a word of vo-zorgcoordinator/,
    ],
    [
      'an intern begeleider where nobody is called so',
      'packs/vo-zorgcoordinator/2-overleg.json',
      (c) => put(c.does?.[0], { text: 'Vraag het de interne begeleider.' }),
      /^vo-zorgcoordinator\/2-overleg.json: does\.0\.text: “intern begeleider” is a word of kms, onze-wijs, (po-sot, )?symbio/,
    ],
    [
      'somebody from outside whom only another document names',
      'packs/onze-wijs/pack.json',
      (c) => put(c.guidance?.[0], { text: 'Bel de sociaal verpleegkundige.' }),
      /^onze-wijs\/pack.json: guidance\.0\.text: “sociaal verpleegkundige” is a word of symbio/,
    ],
    [
      'a team of another school in small letters, in a heading of a form',
      'packs/kms/2-overleg.json',
      (c) => put(c.form?.fields?.[0], { label: 'Wie van het schoolondersteuningsteam was erbij?' }),
      /^kms\/2-overleg.json: form\.fields\.0\.label: “schoolondersteuningsteam” is a word of po-sot, symbio/,
    ],
    [
      'a word of its own that is no longer declared',
      'packs/symbio/pack.json',
      (c) => delete c.alsoNamed,
      /^symbio\/2-overleg.json: does\.0\.text: “intern begeleider” is a word of /,
    ],
    // numbers in a running text
    [
      'an outdated number in an answer that does not say so',
      'packs/onze-wijs/passages.json',
      (c) => delete c.items?.[73]?.standing,
      /^onze-wijs@[\d-]+\/passages.json: items\.73\.text: 0118-677600 is outdated \(contact intervence\), and nothing there says so/,
    ],
    [
      'an outdated number in a form, written otherwise',
      'packs/onze-wijs/5-melding.json',
      (c) => put(c.reporter, { text: 'Bel +31 118 67 76 88.' }),
      /^onze-wijs@[\d-]+\/5-melding.json: reporter\.text: 0118-677688 is outdated/,
    ],
    [
      'a number that cannot be called, in guidance',
      'packs/kms/pack.json',
      (c) => put(c.guidance?.[0], { text: 'Bel 099 200 18 22.' }),
      /^kms@[\d-]+\/pack.json: guidance\.0\.text: 099-2001822 is defect/,
    ],
    [
      'an outdated number as what to use instead',
      'packs/onze-wijs/pack.json',
      (c) => put(c.contacts?.[2]?.standing, { replacement: 'Bel 0900-1231230' }),
      /^onze-wijs@[\d-]+\/pack.json: contacts\.2\.standing\.replacement: 0900-1231230 is outdated/,
    ],
    [
      'a number of nobody',
      'packs/po-sot/2-overleg.json',
      (c) => put(c.does?.[0], { text: 'Bel de GGD: 030-1234567.' }),
      /^po-sot@[\d-]+\/2-overleg.json: does\.0\.text: 030-1234567 is of no contact/,
    ],
    // silent about what it says
    [
      'silent about terms it has',
      pack,
      (c) => put(c, { silent: [...Object.values(c.silent ?? {}), { topic: 'termijnen', text: 'Niets.' }] }),
      /^kms@[\d-]+\/pack.json: silent termijnen: and this protocol does say it, at pack.json: deadlines/,
    ],
    [
      'silent about what the bestuur must arrange, beside its duties',
      'packs/symbio/passages.json',
      (c) => put(c, { silent: [...Object.values(c.silent ?? {}), { topic: 'taken-bestuur' }] }),
      /^symbio@[\d-]+\/passages.json: silent taken-bestuur: .* at pack.json: duty bekend/,
    ],
    [
      'silent about a situation it has',
      'packs/onze-wijs/pack.json',
      (c) =>
        put(c, {
          silent: [...Object.values(c.silent ?? {}), { topic: 'medewerker-verdacht', text: 'Niets.' }],
        }),
      /^onze-wijs@[\d-]+\/pack.json: silent medewerker-verdacht: .* at 2-overleg.json: situation medewerker-verdacht/,
    ],
    [
      'silent about what a passage of that name answers',
      'packs/po-sot/passages.json',
      (c) => put(c.items?.[3], { id: 'inspectie' }),
      /^po-sot@[\d-]+\/passages.json: silent inspectie: .* at passages.json: passage inspectie/,
    ],
    [
      'silent in the words of a question that is answered',
      'packs/kms/passages.json',
      (c) => put(c.silent?.[0], { ask: [c.items?.[4]?.ask?.[0]] }),
      /^kms@[\d-]+\/passages.json: silent \S+: “.*” is what passage \S+ answers/,
    ],
    [
      'a rule that is added, and is still said not to be there',
      'packs/symbio/3-gesprek.json',
      (c) => put(c.rules, { maxPersons: { value: 2, source } }),
      /^symbio@[\d-]+\/pack.json: silent gesprek-aantal: .* at 3-gesprek.json: rules/,
    ],
    // the law and the holidays
    [
      'a law whose question leads nowhere',
      'wet.json',
      (c) => put(c.afwegingskader?.questions?.[0]?.edges?.ja, { to: 'wet.9' }),
      /^wet.json: .*/,
    ],
    [
      'a law without questions, where a pack has none of its own',
      'wet.json',
      (c) => delete c.afwegingskader,
      /4-afweging.json: afwegingskader is absent, and wet.json has no questions/,
    ],
    [
      'a holiday that is left out',
      'school-holidays.json',
      (c) => {
        const periods = Object.values(c.regions?.zuid?.periods ?? {});
        put(c.regions?.zuid, { periods: periods.filter((_, i) => i !== 3) });
      },
      /^school-holidays.json: regions\.zuid: periods: one is left out/,
    ],
    [
      'a holiday that ends a month late',
      'school-holidays.json',
      (c) => put(c.regions?.zuid?.periods?.[6], { to: '2027-03-21' }),
      /^school-holidays.json: regions\.zuid\.periods\[6\]: /,
    ],
  ])('%s', (_, file, change, problem) => {
    const { exit, lines } = spoilt(file, change);
    expect(lines).toContainEqual(expect.stringMatching(problem));
    expect(exit).toBe(1);
  });
});
