import { expect, test } from 'vitest';
import { caseOf, openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, noortje] = [person('Mila'), person('Noortje')]; // leerkracht, IB-er

test('Onze Wijs: a plan for besnijdenis, heard of on a Saturday night, is a call at once; outdated numbers cannot be tapped', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur] = [mila, noortje, person('Karin')].map(school.as);
  if (!leerkracht || !ib || !directeur) throw new Error('nobody there');
  const about = { what: 'Zij gaat in de vakantie naar een feest voor meisjes.', naam: 'Amal' };
  const zaak = await openCase(school, about, { opener: mila, lead: noortje });

  await zaak.does(ib, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    extern: 'false',
    outcome: 'Samen opletten.',
  });

  // (R000-9) With haste, whoever suspects it; who leads hears it too, in the night, and both have the number.
  await school.clock({ local: '2026-11-28T22:30' });
  const form = await zaak.seesForm(leerkracht, 'situatie.record');
  expect(form).toContain('Bel het AMK (nu Veilig Thuis) met spoed.');
  expect(form).toContain('Wie het vermoedt, belt: de assistent wacht hier op niemand.');
  await zaak.does(leerkracht, 'situatie.record', { what: 'Haar tante regelt het.' });
  for (const one of [leerkracht, ib]) {
    await one.hears('Vertel dit aan Veilig Thuis');
    expect(one.sees).toMatch(/Bron: Onze Wijs-protocol, stap 3[\s\S]*met spoed/);
    expect(one.buttons).toEqual(
      expect.arrayContaining(['Bel nu Veilig Thuis', 'Advies gevraagd aan Veilig Thuis']),
    );
  }
  expect(ib.linkOf('Bel nu Veilig Thuis')).toBe('tel:08002000');
  expect(JSON.stringify(await directeur.chat())).not.toContain(zaak.code); // no melding is required yet

  // Nobody called that night: on Sunday morning both are asked once more, by the assistant.
  await school.clock({ local: '2026-11-29T09:00' });
  for (const one of [leerkracht, ib])
    await one.hears(/Vertel dit aan Veilig Thuis\n[^\n]*Herinnering van de assistent/);

  // Advice without a name needs no talk with the parents, and nobody's leave.
  await zaak.does(leerkracht, 'advies.ask', { anonymous: 'true', question: 'Wat kunnen wij nu doen?' });
  expect(await zaak.reads(ib)).toMatch(/genitale verminking of eergerelateerd geweld[\s\S]*zonder naam/);

  // The numbers of the document: what is out of date says so, has what it is now beside it, and cannot be tapped.
  await leerkracht.types('wie bel ik');
  expect(leerkracht.sees).toMatch(
    /Kindermishandeling \(AMK\), landelijk\n0900-1231230\n[^\n]*\nVerouderd: bel dit nummer niet\.[\s\S]*?Niet uit jullie protocol: Veilig Thuis, 0800-2000\./,
  );
  expect(leerkracht.sees).toMatch(/Intervence\n0118-677600[\s\S]*?Niet uit jullie protocol: Bij gevaar 112/);
  expect(leerkracht.sees).toMatch(
    /Porthos Middelburg\n[\s\S]*?Niet uit jullie protocol: Gemeente Middelburg: TIM\./,
  );
  const tapped = leerkracht.sees.match(/\(tel:\d+\)/g) ?? [];
  const colleagues = ['(tel:0600002003)', '(tel:0600002004)', '(tel:0600002005)'];
  expect([...new Set(tapped)].sort()).toEqual([
    ...colleagues,
    '(tel:08000432)',
    '(tel:09001113111)',
    '(tel:09008844)',
  ]);
  expect(await leerkracht.types('wat is het nummer van het amk')).toMatch(
    /die kloppen niet meer[\s\S]*Let op, dit is verouderd\.[\s\S]*Niet uit jullie protocol: Veilig Thuis, 0800-2000/i,
  );
});

test('Onze Wijs: an emergency: 112 first, advice and melding in one call, and everything that is missing is on record and held up nothing', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur] = [mila, noortje, person('Karin')].map(school.as);
  if (!leerkracht || !ib || !directeur) throw new Error('nobody there');
  await school.clock({ local: '2026-11-28T20:00' });
  await leerkracht.types('hij wordt nu geslagen help');
  expect(leerkracht.sees).toMatch(/^Is er nu gevaar\? Bel 112\./);
  expect(leerkracht.buttons.slice(0, 2)).toEqual(['Bel 112', 'Bel Veilig Thuis']);
  await leerkracht.clicks('Leg later vast wat er is gebeurd');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  await leerkracht.clicks('Bewaren en verder', { what: 'Hij belde huilend.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Finn' });
  await leerkracht.clicks('Zaak openen', { staff: 'false', acute: 'true' });
  const zaak = caseOf(await ib.hearsOfCase()); // on a Saturday evening
  expect(ib.buttons).toContain('Bel nu Veilig Thuis');
  await directeur.hears('Er is een nieuwe zorg');

  // (R000-18) What the document says of it, with what its names are now.
  const form = await zaak.seesForm(leerkracht, 'noodsituatie.record');
  expect(form).toMatch(/Bij spoed: bel 112[\s\S]*Vraag meteen advies aan het AMK \(nu Veilig Thuis\)/);
  expect(form).toContain('Dan kun je in dat ene gesprek ook melden.');
  expect(form).toMatch(/crisisdienst van Intervence; die naam is verouderd[\s\S]*Bij gevaar 112/);
  await zaak.does(leerkracht, 'noodsituatie.record', {
    called: '112,veiligThuis',
    what: 'De politie is er.',
  });
  for (const one of [ib, directeur]) await one.hears('Er is een noodsituatie vastgelegd');
  await zaak.does(leerkracht, 'melding.record', { doneBy: mila.id, agreements: 'Zij komen nu.' });
  await school.clock({ local: '2026-11-30T09:00' }); // that it was done is news: it waits for the school day
  await directeur.hears('Mila Dekker heeft de melding gedaan op zaterdag 28 november 2026.');
  const course = await zaak.reads(ib);
  expect(course).toMatch(/Noodsituatie\. Gebeld: 112, Veilig Thuis\.[\s\S]*Melding gedaan door Mila Dekker/);
  expect(course).toMatch(
    /Nog niet vastgelegd op dat moment: Overleg[^\n]*Gesprek met de ouders, Wegen en beslissen/,
  );
});
