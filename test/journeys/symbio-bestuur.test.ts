import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, bram, femke] = [person('Emma'), person('Bram'), person('Femke')]; // leerkrachten, SCP-er
const [wouter, marja] = [person('Wouter'), person('Marja')]; // directeur, schoolbestuur

test('Symbio: what the bestuur must arrange is a list for the bestuur alone; everybody else can ask what concerns them', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur, bestuur] = [emma, femke, wouter, marja].map(school.as);
  if (!leerkracht || !scp || !directeur || !bestuur) throw new Error('nobody there');

  // (R002-9) Chapter II, seven points, each with its place.
  await bestuur.types('hulp');
  const points = bestuur.sees.match(/^☐ .*\(Symbio-protocol, verantwoordelijkheden\)$/gm) ?? [];
  expect(points).toHaveLength(7);
  for (const about of [
    /weet waarvoor de meldcode is/,
    /Elke school heeft een SCP-er als aandachtsfunctionaris/,
    /SCP-ers krijgen scholing/,
    /melden de schooldirectie welke scholing nodig is/,
    /past bij hoe de organisatie werkt/,
    /geregeld gekeken of de meldcode werkt/,
    /steun voor medewerkers[^\n]*ook bij de rechter/,
  ])
    expect(
      points.some((point) => about.test(point)),
      String(about),
    ).toBe(true);
  for (const one of [leerkracht, scp, directeur]) expect(await one.types('hulp')).not.toContain('☐');

  expect(await leerkracht.types('ik word aangeklaagd door ouders wie steunt mij')).toContain(
    'bij de rechter',
  );
  expect(await scp.types('wie zorgt voor scholing over de meldcode')).toMatch(
    /SCP-er[\s\S]*verantwoordelijkheden/,
  );
  expect(await leerkracht.types('wat is een scp-er')).toContain('De schoolcontactpersoon.');
  expect(await leerkracht.types('hoeveel weken heb ik')).toMatch(/Jullie protocol zegt hier niets over/);
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
