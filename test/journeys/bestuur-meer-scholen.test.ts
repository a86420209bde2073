import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Person } from '../../src/core/school.ts';
import { openCase } from '../support/case.ts';
import { type Play, type Player, play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

/*
 * One board, three schools, each with its own protocol, in one running bot. Marja is of the bestuur of two of them; of
 * the third somebody else is.
 */
const [vlier, duinroos, hazelaar] = ['symbio', 'onze-wijs', 'po-sot'].map(practiceSchool);
if (!vlier || !duinroos || !hazelaar) throw new Error('no practice schools');
const marja = vlier.person('Marja');
const [emma, mila, fleur] = [vlier.person('Emma'), duinroos.person('Mila'), hazelaar.person('Fleur')];
const truus = hazelaar.person('Truus');
/** The same school, with Marja in the place of its own bestuur. */
const ofMarja = (({ file, person }) => {
  const replaced = JSON.parse(JSON.stringify(file).replaceAll(person('Hans').id, marja.id));
  return { ...replaced, people: replaced.people.map((one: Person) => (one.id === marja.id ? marja : one)) };
})(duinroos);
const board = (folder?: string) =>
  play({ school: vlier.file, beside: [ofMarja, hazelaar.file], ...(folder && { folder }) });

const CHOOSE = 'Voor welke school?';
const label = (school: { file: { name: string } }) => `${school.file.name}. Een andere school?`;
const chooses = (player: Player, school: { file: { id: string } }) =>
  player.clicks('Kiezen', { school: school.file.id });

/** Somebody who works at this school is the concern, so it goes to the bestuur. */
const concern = (school: Play, opener: Person, lead: Person, what: string) =>
  openCase(school, { what, naam: 'Siem' }, { opener, lead, staff: true });

test('the bestuur of two schools hears of both, finds each case under its own protocol, and nothing of a third school', async () => {
  const school = await board();
  const bestuur = school.as(marja);
  const one = await concern(school, emma, marja, 'Gezien bij de Vlier.');
  expect(bestuur.sees).toContain(label(vlier));
  const two = await concern(school, mila, marja, 'Gezien bij de Duinroos.');
  expect(bestuur.sees).toContain(label(duinroos));
  const three = await concern(school, fleur, truus, 'Gezien bij de Hazelaar.');

  const list = await bestuur.types('mijn zaken');
  expect(list).toContain(`${one.code} · ${vlier.file.name}`);
  expect(list).toContain(`${two.code} · ${duinroos.file.name}`);
  expect(list).not.toMatch(new RegExp(`${three.code}|${hazelaar.file.name}`));
  expect(await bestuur.types(three.code)).toContain('Deze zaak is er niet');
  expect(bestuur.sees).not.toMatch(/Een andere school/); // it was looked for in each of theirs
  expect(await school.as(truus).types(one.code)).toContain('Deze zaak is er niet');
  expect(await school.as(emma).types(two.code)).toContain('Deze zaak is er niet');

  for (const [zaak, here, there] of [
    [one, vlier, 'Gezien bij de Duinroos.'],
    [two, duinroos, 'Gezien bij de Vlier.'],
  ] as const) {
    expect(await zaak.looks(bestuur)).toContain(label(here));
    const line = await zaak.reads(bestuur);
    expect(line).toContain(zaak === one ? 'Gezien bij de Vlier.' : 'Gezien bij de Duinroos.');
    expect(line).not.toContain(there);
  }
  // What the bestuur records is in that case alone, and hands it to somebody of that school.
  await one.does(bestuur, 'advies.ask', { anonymous: 'true', question: 'Wat eerst?' });
  await two.does(bestuur, 'dossier.handOver', { person: duinroos.person('Karin').id });
  await school.as(duinroos.person('Karin')).hears('Jij leidt nu deze zaak');
  expect(await one.reads(bestuur)).toContain('Wat eerst?');
  expect(await two.reads(bestuur)).not.toContain('Wat eerst?');
  await chatsHoldNothing([bestuur], /Gezien bij|Wat eerst/);
});

test('a question is answered for the school that was chosen, and asked again when the choice is lost: never for the wrong school', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
  const school = await board(folder);
  const bestuur = school.as(marja);
  const question = 'wat is een scp-er';
  expect(await bestuur.types(question)).toContain(CHOOSE);
  expect(bestuur.sees).not.toContain(hazelaar.file.name);
  await chooses(bestuur, vlier);
  expect(await bestuur.types(question)).toContain('De schoolcontactpersoon.');
  expect(bestuur.sees).toContain(label(vlier));
  const standing = bestuur.buttons.filter((title) => !/Noodsituatie|begin/.test(title));
  const buttons = standing.map((title) => bestuur.dataOf(title)).filter(({ verb }) => verb !== undefined);
  expect(buttons.length).toBeGreaterThan(0);

  // The other school: the same question, its own answer. A button of the card of before stays with the first.
  await bestuur.types('school');
  await chooses(bestuur, duinroos);
  expect(await bestuur.types(question)).not.toContain('schoolcontactpersoon');
  expect(bestuur.sees).toContain(label(duinroos));
  for (const data of buttons) expect(await bestuur.forges(data), String(data.verb)).toContain(label(vlier));

  // The bot starts again: nobody knows any more which school, so it is asked, for everything that is of one.
  await school.stop();
  const again = await board(folder);
  const later = again.as(marja);
  for (const said of [question, 'wie bel ik', 'hulp', 'protocol', 'nieuwe zorg', 'takenlijst']) {
    expect(await later.types(said), said).toContain(CHOOSE);
    expect(later.sees, said).not.toMatch(/Een andere school|schoolcontactpersoon/);
  }
  expect(await later.types('noodsituatie')).toMatch(/112[\s\S]*0800-2000/);
  expect(await later.types('home')).not.toContain(CHOOSE);
  expect(await later.clicks('Wie bel ik?')).toContain(CHOOSE);
  await chooses(later, duinroos);
  expect(later.sees).toMatch(/Karin Bos/);
  expect(later.sees).not.toMatch(/Wouter Dijkstra/);
  // And a card that stood in the chat is still of its own school.
  for (const data of buttons) expect(await later.forges(data), String(data.verb)).toContain(label(vlier));
});

test('the checklist is of one school: ticked there and in no other, also from a card of before the bot was started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
  const school = await board(folder);
  const bestuur = school.as(marja);
  await bestuur.types('home');
  await bestuur.clicks('Takenlijst');
  expect(bestuur.sees).toContain(CHOOSE);
  await chooses(bestuur, vlier);
  expect(bestuur.sees).toContain('0 van 7 gedaan.');
  expect(bestuur.sees).toContain(label(vlier));
  await bestuur.clicks('Openen', { duty: 'bekend' });
  const tick = { ...bestuur.dataOf('Vink af'), day: '2026-11-23' };
  await bestuur.types('school');
  await chooses(bestuur, duinroos);
  expect(await bestuur.types('takenlijst')).toContain('In jullie protocol staat geen takenlijst.');

  await school.stop();
  const again = await board(folder);
  const later = again.as(marja);
  await later.types('home');
  expect(await later.forges(tick)).toContain('1 van 7 gedaan.');
  expect(later.sees).toContain(label(vlier));
  // Without a school on the card nobody knows where: it is asked, and nothing is ticked.
  await again.clock({ local: '2026-11-23T12:00' });
  const { school: _, ...unknown } = tick as Record<string, unknown>;
  expect(await later.forges({ ...unknown, duty: 'steun', actionId: 'x' })).toContain(CHOOSE);
  expect(
    await later.forges({ ...unknown, duty: 'steun', actionId: 'x', school: hazelaar.file.id }),
  ).toContain(CHOOSE);
  await later.types('takenlijst');
  await chooses(later, vlier);
  expect(later.sees).toContain('1 van 7 gedaan.');
});
