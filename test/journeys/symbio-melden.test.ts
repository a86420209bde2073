import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, femke] = [person('Emma'), person('Femke')]; // leerkracht, SCP-er

test('Symbio, step 3 and 5b: a talk left out for two reasons together, doubt is melden at VTT, a pupil of twelve may be told, objections, and VTT again', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur, bestuur] = [emma, femke, person('Wouter'), person('Marja')].map(
    school.as,
  );
  if (!leerkracht || !scp || !directeur || !bestuur) throw new Error('nobody there');
  const about = { what: 'Zij wil niet naar huis.', naam: 'Roos', birthDate: '2014-02-01' };
  const zaak = await openCase(school, about, { opener: emma, lead: femke });

  // (R002-13) Step 3: both conditions. What the form has to say of it is the parent, oneself or somebody else.
  await zaak.looks(scp);
  await scp.forges({ verb: 'form.open', code: zaak.code, for: 'gesprek.skip' });
  const why = { reason: 'contact-en-school', motivering: 'Dan zijn zij weg.' };
  expect(await scp.clicks('Vastleggen', { ...why, confirmed: 'school-verlaten' })).toContain(
    'Bij deze reden gelden alle punten.',
  );
  await scp.clicks('Vastleggen', { ...why, confirmed: 'contact-verbroken,school-verlaten' });

  // (R002-14) "Of twijfelt u er aan": melden. No step is waited for; what is missing is said and on record.
  await zaak.weighs(scp, 'beslissing.1', 'Ik twijfel', { motivering: '' });
  expect(scp.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']);
  await leerkracht.hears('Melden is nodig');
  await leerkracht.clicks('Bekijk waarom');
  expect(leerkracht.sees).toMatch(/meld uw vermoeden bij VTT[\s\S]*stap 5b \(regel 429 tot en met 432\)/);
  expect(leerkracht.sees).toMatch(/Er is met de ouders gepraat: nee, met uitleg/);
  expect(leerkracht.sees).toContain('De stappen van de meldcode zijn gezet: nog niet');
  expect(leerkracht.sees).toContain('Dit ontbreekt nog. Melden kan gewoon.');
  leerkracht.closes();
  await directeur.hears('Afspraak van de school: de directeur hoort dit.');
  expect(directeur.buttons.join()).not.toMatch(/akkoord/i);

  // Nobody called by four: asked again, at four and each school morning; after two school days the bestuur hears it.
  const chased = /melden is nodig, en er is nog geen melding vastgelegd/;
  await school.clock({ local: '2026-11-23T16:30' });
  await leerkracht.hears(chased);
  await scp.hears(chased);
  await school.clock({ local: '2026-11-25T08:30' });
  await bestuur.hears('Een melding wacht nog');
  expect(bestuur.sees).toContain('Femke Hoekstra, 06-00003003');
  expect(await bestuur.types(zaak.code)).toContain('Deze zaak is er niet');

  // (R002-15, R002-16) The talk about the melding: with the parent; from twelve it may with the pupil too.
  const talk = await zaak.seesForm(leerkracht, 'melding.discuss');
  expect(talk).toMatch(
    /je mag de melding ook met de leerling bespreken[\s\S]*Zoek samen hoe je daaraan tegemoet kunt komen/,
  );
  expect(talk).toContain('de leerling of de ouder daardoor het contact met jou verbreekt'); // alone it is enough here
  expect(talk).not.toMatch(/\b16\b|verlaat de school/);
  await zaak.does(leerkracht, 'melding.discuss', {
    with: 'ouders',
    objections: 'true',
    objectionsText: 'Vader vindt het te vroeg.',
    howMet: 'Samen bellen is aangeboden; haar veiligheid gaat voor.',
  });
  const record = await zaak.seesForm(leerkracht, 'melding.record');
  expect(record).toMatch(/Zeg erbij wat je van anderen[\s\S]*wat jij na de melding nog kunt doen/);
  await zaak.does(leerkracht, 'melding.record', { doneBy: emma.id, agreements: 'Ik bel vrijdag terug.' });
  await directeur.hears('Emma Postma heeft de melding gedaan op woensdag 25 november 2026.');
  const course = await zaak.reads(scp);
  expect(course).toMatch(
    /met de ouders, woensdag 25 november 2026\. Er waren bezwaren[\s\S]*te vroeg[\s\S]*gaat voor/,
  );
  expect(course).not.toContain('Anders dan in het protocol'); // with the pupil it may: it need not

  // (R002-17) Not better after some time: contact with VTT again, and perhaps another melding.
  await zaak.does(scp, 'nazorg.plan', { day: '2026-12-09' });
  await school.clock({ local: '2026-12-09T09:00' });
  await leerkracht.hears('Hoe gaat het nu?');
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter', note: 'Zij huilt weer.' });
  expect(await zaak.looks(scp)).toContain('Vraag opnieuw advies, of meld opnieuw.');
  await zaak.does(scp, 'advies.ask', { anonymous: 'false', question: 'Opnieuw melden?' });
  await zaak.does(scp, 'melding.record', { doneBy: femke.id });
  expect((await zaak.reads(scp)).match(/Melding gedaan door/g)).toHaveLength(2);
  expect(await leerkracht.types('na de melding gaat het niet beter')).toMatch(
    /opnieuw[\s\S]*meer dan één keer/,
  );
}, 40_000);
