import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, bram, femke] = [person('Emma'), person('Bram'), person('Femke')]; // leerkrachten, SCP-er
const [wouter, marja] = [person('Wouter'), person('Marja')]; // directeur, schoolbestuur

const DUTIES = [
  /weet waarvoor de meldcode is/,
  /Elke school heeft een SCP-er als aandachtsfunctionaris/,
  /SCP-ers krijgen scholing/,
  /melden de schooldirectie welke scholing nodig is/,
  /past bij hoe de organisatie werkt/,
  /geregeld gekeken of de meldcode werkt/,
  /steun voor medewerkers[^\n]*ook bij de rechter/,
];
const lines = (seen: string, sign: string) => seen.split('\n').filter((line) => line.startsWith(`${sign} `));

test('Symbio: what the bestuur must arrange is a checklist for the bestuur alone: ticked, taken back, and every round stays, also after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
  const school = await play({ school: file, folder });
  const bestuur = school.as(marja);

  // (R002-9) Chapter II, seven points, each with its place: found on the first card, under help and by its name.
  expect(await bestuur.types('hulp')).toContain('Typ: takenlijst.');
  await bestuur.types('home');
  await bestuur.clicks('Takenlijst');
  expect(bestuur.sees).toContain('0 van 7 gedaan.');
  const points = lines(bestuur.sees, '☐');
  expect(points).toHaveLength(7);
  for (const about of DUTIES)
    expect(
      points.filter((point) => about.test(point)),
      String(about),
    ).toHaveLength(1);
  expect(bestuur.sees.match(/^Bron: Symbio-protocol, verantwoordelijkheden$/gm)).toHaveLength(7);

  // Ticked in the chat, twice by one click: once.
  await bestuur.clicks('Openen', { duty: 'scholing-scp-er' });
  expect(await bestuur.clicks('Vink af', { day: '2026-11-24' })).toContain('Die dag kan niet later zijn');
  const click = { ...bestuur.dataOf('Vink af'), day: '2026-11-20' };
  expect(await bestuur.forges(click)).toContain('1 van 7 gedaan.');
  await bestuur.forges(click);
  expect(lines(bestuur.sees, '☑')).toEqual([expect.stringMatching(/SCP-ers krijgen scholing/)]);
  expect(bestuur.sees).toMatch(
    /Gedaan op vrijdag 20 november 2026\. Afgevinkt door Marja Veenstra, maandag 23 november 2026, 09:\d\d\./,
  );

  // With a note, in a dialog: never about a child, and never in the chat.
  await bestuur.clicks('Openen', { duty: 'scholing-scp-er' });
  expect(bestuur.sees).toContain('Gedaan op vrijdag 20 november 2026. Afgevinkt door Marja Veenstra');
  await bestuur.clicks('Met opmerking');
  await bestuur.clicks('Vink opnieuw af', {
    day: '2026-11-23',
    note: 'Siem vertelde dat zijn moeder hem slaat.',
  });
  expect(bestuur.sees).toContain('Er is nog niets bewaard.');
  expect(bestuur.inDialog).toBe(true);
  const note = 'Ook de nieuwe collega’s deden de training.';
  await bestuur.clicks('Toch afvinken', { day: '2026-11-23', note });
  expect(bestuur.inDialog).toBe(false);
  await bestuur.types('taken');
  await bestuur.clicks('Openen', { duty: 'scholing-scp-er' });
  expect(bestuur.sees).not.toContain(note);
  await bestuur.clicks('Met opmerking');
  expect(bestuur.sees.match(/Afgevinkt door/g)).toHaveLength(2);
  expect(bestuur.sees).toContain(note);
  expect(bestuur.sees).not.toContain('Siem');
  bestuur.closes();
  expect(JSON.stringify(await bestuur.chat())).not.toContain(note);

  // Taken back: the list says so, and what was ticked is still there.
  await bestuur.clicks('Neem het vinkje terug');
  expect(bestuur.sees).toContain('0 van 7 gedaan.');
  expect(bestuur.sees).toMatch(
    /Nog niet gedaan\.\nVinkje teruggenomen door Marja Veenstra, maandag 23 november/,
  );
  await school.stop();
  const again = await play({ school: file, folder });
  const later = again.as(marja);
  await later.types('checklist');
  expect(later.sees).toMatch(/Vinkje teruggenomen door Marja Veenstra/);
  await later.clicks('Openen', { duty: 'scholing-scp-er' });
  await later.clicks('Met opmerking');
  expect(later.sees.match(/Afgevinkt door/g)).toHaveLength(2);
  expect(later.sees).toContain(note);
});

test('Symbio: nobody but the bestuur has the checklist or ticks it, and it is no case; everybody can ask what concerns them', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur, bestuur] = [emma, femke, wouter, marja].map(school.as);
  if (!leerkracht || !scp || !directeur || !bestuur) throw new Error('nobody there');
  await bestuur.types('takenlijst');
  await bestuur.clicks('Openen', { duty: 'steun' });
  const click = { ...bestuur.dataOf('Vink af'), day: '2026-11-23' };
  for (const one of [leerkracht, scp, directeur]) {
    expect(await one.types('hulp')).not.toMatch(/☐|takenlijst/);
    await one.types('home');
    expect(one.buttons).not.toContain('Takenlijst');
    expect(await one.types('takenlijst')).toContain('is van: schoolbestuur');
    expect(one.sees).not.toMatch(/☐|rechter/);
    expect(await one.forges(click)).not.toContain('Vastgelegd');
    expect(await one.forges({ verb: 'taak', duty: 'steun' })).not.toContain('rechter');
  }
  expect(await bestuur.types('takenlijst')).toContain('0 van 7 gedaan.');
  await bestuur.clicks('Openen', { duty: 'steun' });
  await bestuur.clicks('Vink af');
  expect(await bestuur.types('mijn zaken')).toContain('Je hebt nu geen zaken.');
  for (const code of ['taken', 'TAKEN'])
    expect(await bestuur.forges({ verb: 'zaak', code })).not.toMatch(/Zaak taken/i);

  expect(await leerkracht.types('ik word aangeklaagd door ouders wie steunt mij')).toContain(
    'bij de rechter',
  );
  expect(leerkracht.buttons).not.toContain('Takenlijst');
  expect(await bestuur.types('wie zorgt voor scholing over de meldcode')).toMatch(/SCP-er/);
  expect(await bestuur.clicks('Takenlijst')).toContain('1 van 7 gedaan.');
  await bestuur.types('wat is een sot');
  expect(bestuur.buttons).not.toContain('Takenlijst');
  expect(await scp.types('wie zorgt voor scholing over de meldcode')).toMatch(
    /SCP-er[\s\S]*verantwoordelijkheden/,
  );
  expect(await leerkracht.types('wat is een scp-er')).toContain('De schoolcontactpersoon.');
  expect(await leerkracht.types('hoeveel weken heb ik')).toMatch(/Jullie protocol zegt hier niets over/);
});

test('a protocol without such duties has no checklist, and says so', async () => {
  const { file: other, person: there } = practiceSchool('po-sot');
  const school = await play({ school: other });
  const who = other.people.find(({ roles }: { roles: string[] }) => roles.includes('bestuur'));
  const bestuur = school.as(there(who.name.split(' ')[0]));
  await bestuur.types('home');
  expect(bestuur.buttons).not.toContain('Takenlijst');
  expect(await bestuur.types('hulp')).not.toMatch(/takenlijst/i);
  expect(await bestuur.types('takenlijst')).toContain('In jullie protocol staat geen takenlijst.');
  expect(
    await bestuur.forges({ verb: 'taak.done', duty: 'steun', day: '2026-11-23', actionId: 'x' }),
  ).not.toContain('Vastgelegd');
});

test('a tick that could not be saved says so and keeps what was typed; sent again it is there once', async () => {
  const school = await play({ school: file });
  const bestuur = school.as(marja);
  await bestuur.types('takenlijst');
  await bestuur.clicks('Openen', { duty: 'evalueren' });
  await bestuur.clicks('Met opmerking');
  const note = 'Met alle scholen besproken.';
  const broken = school.breakStore();
  await bestuur.clicks('Vink af', { note });
  expect(bestuur.sees).toContain('Er is nog niets opgeslagen');
  expect(bestuur.sees).toContain(note);
  broken.repair();
  await bestuur.clicks('Vink af', {}, { twice: true });
  expect(bestuur.inDialog).toBe(false);
  expect(await bestuur.types('takenlijst')).toContain('1 van 7 gedaan.');
  await bestuur.clicks('Openen', { duty: 'evalueren' });
  await bestuur.clicks('Met opmerking');
  expect(bestuur.sees.split(note)).toHaveLength(2);
});

test('Symbio: a colleague hurts a child: the schoolbestuur at once, by the protocol and with the law beside it; who it is about finds nothing, also as a colleague who may record', async () => {
  const school = await play({ school: file });
  const [leerkracht, collega, scp, directeur, bestuur] = [emma, bram, femke, wouter, marja].map(school.as);
  if (!leerkracht || !collega || !scp || !directeur || !bestuur) throw new Error('nobody there');
  const about = { what: 'Hij duwde een kind tegen de muur.', naam: 'Siem' };
  const how = { opener: emma, lead: marja, staff: true, hideFrom: bram.id };
  const zaak = await openCase(school, about, how);
  expect(bestuur.sees).toMatch(/Vertel het direct aan het schoolbestuur\.\nBron: Symbio-protocol, stap 1/);
  expect(bestuur.sees).toContain('Wat hoofdstuk 1.5 van de handleiding zegt, weten we niet');
  expect(bestuur.sees).toMatch(/Wet: De plicht geldt[\s\S]*1\.\sVertel het meteen aan het bestuur/);
  expect(await bestuur.types('wie bel ik')).toMatch(/Vertrouwensinspecteur[\s\S]*0900-1113111/);
  expect(await zaak.looks(leerkracht)).toContain('Marja Veenstra leidt deze zaak.');

  // An emergency that anybody may record, he may not: of this case there is nothing for him at all.
  for (const verb of ['noodsituatie.record', 'melding.record', 'advies.ask']) {
    const forged = { verb: 'form.open', code: zaak.code, for: verb };
    await collega.types('home');
    expect(await collega.forges(forged), verb).toContain('Deze zaak is er niet');
  }
  // Neither who leads other cases, nor the directeur, hears of it or sees it: it is the bestuur's.
  for (const one of [collega, scp, directeur]) {
    expect(await one.types(zaak.code)).toContain('Deze zaak is er niet');
    expect(await one.types('mijn zaken')).toContain('Je hebt nu geen zaken.');
    expect(await one.types('home')).toContain('Er wacht nu niets op jou.');
  }
  await zaak.does(bestuur, 'advies.ask', { anonymous: 'true', question: 'Wat eerst?' });
  await school.clock({ local: '2026-11-24T09:00' });
  await bestuur.hears('Wat was het advies?');

  // The bestuur hands it to the directeur, who hears it. The colleague still finds nothing, and cannot be given it.
  await zaak.does(bestuur, 'dossier.handOver', { person: wouter.id });
  await directeur.hears('Jij leidt nu deze zaak');
  expect(await zaak.looks(directeur)).toContain('Wouter Dijkstra leidt deze zaak.');
  await zaak.does(directeur, 'dossier.handOver', { person: bram.id });
  expect(directeur.sees).toMatch(/kan hier niet|Kies een collega/);
  await school.clock({ local: '2026-12-02T09:00' });
  for (const one of [collega, scp]) {
    expect(await one.types(zaak.code)).toContain('Deze zaak is er niet');
    const heard = (await one.chat()).filter(({ from }) => from === 'bot');
    expect(JSON.stringify(heard)).not.toContain(zaak.code);
  }
});

test('Symbio: the only one of the bestuur cannot be reached about a colleague: who noticed hears it, with whom to call; the colleague, the SCP-er and the directeur hear nothing', async () => {
  const school = await play({ school: file });
  const [leerkracht, collega, scp, directeur, bestuur] = [emma, bram, femke, wouter, marja].map(school.as);
  if (!leerkracht || !collega || !scp || !directeur || !bestuur) throw new Error('nobody there');
  await bestuur.block(false); // the bot was removed there
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  await leerkracht.clicks('Bewaren en verder', { what: 'Hij duwde een kind tegen de muur.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Siem', birthDate: '2017-05-01' });
  await leerkracht.clicks('Zaak openen', { staff: 'true', acute: 'false', hideFrom: bram.id });
  await leerkracht.hears('Een bericht is niet aangekomen');
  expect(leerkracht.sees).toMatch(/Marja Veenstra[^\n]* is in Teams niet bereikt/);
  expect(leerkracht.sees).toMatch(/Vertrouwensinspecteur[^\n]*0900-1113111/);
  const code = /\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(leerkracht.sees)?.[0] ?? 'none';
  for (const one of [collega, scp, directeur]) {
    expect(JSON.stringify((await one.chat()).filter(({ from }) => from === 'bot'))).not.toContain(code);
    expect(await one.types(code)).toContain('Deze zaak is er niet');
  }
});
