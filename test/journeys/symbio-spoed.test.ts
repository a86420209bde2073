import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, femke] = [person('Emma'), person('Femke')]; // leerkracht, SCP-er

test('Symbio: fear of honour violence on a Sunday is a call to VTT at once; the zorgloket in an emergency, but not by its broken number', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur] = [emma, femke, person('Wouter')].map(school.as);
  if (!leerkracht || !scp || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Dilan' }, { opener: emma, lead: femke });
  await zaak.does(scp, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    extern: 'false',
    outcome: 'Goed opletten.',
  });

  // (R002-10) It may be a plan only. Whoever suspects it calls, and nobody is waited for.
  await school.clock({ local: '2026-11-29T21:00' });
  const form = await zaak.seesForm(leerkracht, 'situatie.record');
  expect(form).toContain(
    'Vermoeden van (een plan voor) vrouwelijke genitale verminking of eergerelateerd geweld: Bel VTT met spoed.',
  );
  await zaak.does(leerkracht, 'situatie.record', { what: 'Haar broers zoeken haar.' });
  for (const one of [leerkracht, scp]) {
    await one.hears('Vertel dit aan Veilig Thuis');
    expect(one.sees).toMatch(/Bron: Symbio-protocol, stap 3[\s\S]*Bel VTT met spoed/);
    expect(one.linkOf('Bel nu Veilig Thuis')).toBe('tel:08002000');
  }

  // (R002-5) The document has its emergencies after step 2; here they hold at any moment, 112 before all of it.
  expect(await leerkracht.types('noodsituatie')).toMatch(/^Is er nu gevaar\? Bel 112\./);
  const emergency = await zaak.seesForm(leerkracht, 'noodsituatie.record');
  expect(emergency).toMatch(/Vraag meteen advies aan VTT[\s\S]*in dat ene gesprek ook melden/);
  expect(emergency).toContain('het zorgloket van de gemeente Hengelo of de politie om hulp vragen');
  expect(emergency).not.toMatch(/Intervence|crisisdienst/);
  await zaak.does(leerkracht, 'noodsituatie.record', {
    called: '112,anders',
    what: 'De politie haalde haar op.',
  });
  for (const one of [scp, directeur]) await one.hears('Er is een noodsituatie vastgelegd');
  await zaak.does(leerkracht, 'melding.record', { doneBy: emma.id });
  expect(await zaak.reads(scp)).toMatch(
    /eergerelateerd geweld[\s\S]*Noodsituatie\. Gebeld: 112, iemand anders\.[\s\S]*Emma Postma/,
  );

  // The number of the zorgloket cannot be dialled as it was printed; the police is not in the document.
  await leerkracht.types('wie bel ik');
  expect(leerkracht.sees).toMatch(/SCP-er: Femke Hoekstra, \[06-00003003\]\(tel:0600003003\)/);
  expect(leerkracht.sees).toMatch(
    /Zorgloket gemeente Hengelo\n\(0\)14074 \(Keuze 1\)\n[\s\S]*Klopt niet: bel dit nummer niet\./,
  );
  expect(leerkracht.sees).not.toMatch(/tel:0?14074|AMK|Porthos/);
  expect(await leerkracht.types('wat is het steunpunt huiselijk geweld')).toMatch(/Veilig Thuis, 0800-2000/);
});
