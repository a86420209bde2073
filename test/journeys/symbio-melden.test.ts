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
  expect(leerkracht.sees).toMatch(/meld uw vermoeden bij VTT[\s\S]*stap 5b/);
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
});

test('Symbio: step 3 shows another cause, and the road may be closed; contact that breaks is enough to leave out the talk of step 5b, and never the melding', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp] = [school.as(emma), school.as(femke)];
  const noor = await openCase(school, {}, { opener: emma, lead: femke });
  const talk = await noor.seesForm(leerkracht, 'gesprek.hold'); // (R002-11) in its own order, counting nobody
  expect(talk).toMatch(
    /1\.\sVertel waarom[\s\S]*3\.\sVraag wat[\s\S]*4\.\sGeef daarna pas[\s\S]*5\.\sMaak een verslag/,
  );
  expect(talk).not.toMatch(/Met hoeveel mensen|Wist de leerling vooraf|zorgcoördinator/);
  await noor.does(leerkracht, 'gesprek.hold', {
    with: 'ouders',
    facts: 'Moe.',
    reaction: 'Een nieuw zusje.',
  });
  const question = await noor.seesForm(scp, 'afweging.answer', { question: 'afweging.1' });
  expect(question).toContain('kunt u dit traject afsluiten');
  expect(question).toContain('Jullie protocol stelt hier zelf geen vraag.'); // it was made of a sentence, and says so
  await noor.weighs(scp, 'afweging.1', 'Ja', { motivering: 'Slecht slapen door de baby.' }); // (R002-12)
  await noor.does(scp, 'dossier.unfounded', { motivering: 'De oorzaak is bekend.' });
  expect(await noor.reads(scp)).not.toContain('vernietigd'); // of own notes the document says nothing

  const sam = await openCase(school, { naam: 'Sam' }, { opener: emma, lead: femke });
  await sam.weighs(scp, 'beslissing.1', 'Nee', { motivering: '' });
  await sam.does(scp, 'melding.discuss', {
    with: 'niemand',
    reason: 'contact-verbroken', // (R002-16) nothing about leaving the school here
    motivering: 'Moeder neemt dan niet meer op.',
  });
  await sam.does(leerkracht, 'melding.record', { doneBy: emma.id });
  expect(await sam.reads(scp)).toMatch(
    /gepraat met niemand[\s\S]*niet meer op[\s\S]*Melding gedaan door Emma Postma/,
  );
  expect(await leerkracht.types('wat is kindermishandeling')).toMatch(/minderjarige|kind/); // (R002-8) its own words
  expect(leerkracht.sees).toContain('Symbio-protocol, overwegingen');
});
