import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, noortje] = [person('Mila'), person('Noortje')]; // leerkracht, IB-er

test('Onze Wijs, step 5b: two exceptions that differ, doubt is melden, the professional melds and the directeur is told, a pupil of twelve, objections, and the AMK again when it does not get better', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = [mila, noortje, person('Karin'), person('Hans')].map(
    school.as,
  );
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  const about = { what: 'Een brandwond op zijn rug.', naam: 'Rens', birthDate: '2014-05-01' };
  const zaak = await openCase(school, about, { opener: mila, lead: noortje });
  await zaak.does(ib, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    extern: 'false',
    outcome: 'Snel verder.',
  });

  // (R000-11) Step 3: contact that breaks is no reason by itself; the parent must leave the school as well.
  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'gesprek.skip' });
  expect(leerkracht.sees).toContain('De ouder, jijzelf of iemand anders is door het gesprek niet veilig.');
  const why = { reason: 'contact-en-school', motivering: 'Vader zei dat hij dan gaat.' };
  expect(await leerkracht.clicks('Vastleggen', { ...why, confirmed: 'contact-verbroken' })).toContain(
    'Bij deze reden gelden alle punten.',
  );
  await leerkracht.clicks('Vastleggen', { ...why, confirmed: 'contact-verbroken,school-verlaten' });

  // (R000-12) Weighed together; whose judgement is asked is shown, and that it is missing holds nothing up.
  const question = await zaak.seesForm(ib, 'afweging.answer', { question: 'beslissing.1' });
  expect(question).toContain(
    'Vraag bij deze weging wat het AMK (nu Veilig Thuis) of de jeugdgezondheidszorg',
  );
  expect(question).toContain('Weeg samen met iedereen die betrokken is, van binnen en van buiten de school.');
  expect(question).toContain('twijfelt u er aan of u hiertegen voldoende bescherming kunt bieden');
  await zaak.weighs(ib, 'afweging.1', 'Nee', { motivering: '' });
  await ib.clicks('Ik twijfel', { motivering: '', decidedWith: 'De SMW-er.' }); // (R000-14) doubt here is melden

  // The professional melds. Who noticed and who leads can call at once; the directeur is told, and decides nothing.
  expect(ib.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']);
  await leerkracht.hears('Melden is nodig');
  await directeur.hears('Jullie protocol vraagt jou niet om een beslissing');
  expect(directeur.sees).toContain('Afspraak van de school: de directeur hoort dit.');
  expect(directeur.buttons.join()).not.toMatch(/akkoord|overleg/i);
  await leerkracht.clicks('Bekijk waarom');
  expect(leerkracht.sees).toMatch(/Het antwoord van het team: twijfel[\s\S]*stap 5b/);
  expect(leerkracht.sees).toContain('Niet uit jullie protocol: Veilig Thuis, 0800-2000.'); // beside the old name
  expect(leerkracht.sees).toMatch(/Er is met de ouders gepraat: nee, met uitleg/);
  expect(leerkracht.sees).toContain('Er is advies gevraagd bij het wegen: nog niet');
  expect(leerkracht.sees).not.toMatch(/Meldnorm|acute en\/of/i); // the document has no meldnormen
  leerkracht.closes();
  await zaak.does(ib, 'consultatie.record', {
    with: 'De jeugdarts',
    extern: 'true',
    named: 'false',
    outcome: 'Ernstig.',
    oordeel: 'true',
  });
  await zaak.looks(ib);
  await ib.clicks('Bekijk waarom');
  expect(ib.sees).toContain('Er is advies gevraagd bij het wegen: ja'); // of the jeugdgezondheidszorg: one of the two
  ib.closes();

  // Nobody called: the afternoon, and the next school morning. It is theirs to do, so they are asked, not the directeur.
  const chased = /melden is nodig, en er is nog geen melding vastgelegd/;
  await school.clock({ local: '2026-11-23T16:30' });
  await leerkracht.hears(chased);
  await ib.hears(chased);
  await school.clock({ local: '2026-11-24T09:00' });
  await leerkracht.hears(chased);
  expect(JSON.stringify(await directeur.chat())).not.toMatch(chased);

  // (R000-15, R000-16) Beforehand with the parent; at twelve it may with the pupil too. Here contact alone is enough.
  const talk = await zaak.seesForm(ib, 'melding.discuss');
  expect(talk).toContain('Nu geldt voor deze leerling: De leerling is 12 of ouder');
  expect(talk).toContain('je mag de melding ook met de leerling bespreken');
  expect(talk).toContain('de leerling of de ouder daardoor het contact met jou verbreekt');
  expect(talk).not.toMatch(/verlaat de school|16/);
  await zaak.does(leerkracht, 'melding.discuss', {
    with: 'beiden',
    objections: 'true',
    objectionsText: 'Moeder wil eerst zelf met hem praten.',
    howMet: 'Dat kan niet wachten: zijn veiligheid gaat voor.',
  });
  const record = await zaak.seesForm(leerkracht, 'melding.record');
  expect(record).toMatch(
    /Zeg erbij wat je van anderen hebt gehoord[\s\S]*wat jij na de melding nog kunt doen/,
  );
  await zaak.does(leerkracht, 'melding.record', { doneBy: mila.id, agreements: 'Ik blijf hem opvangen.' });
  await directeur.hears('Mila Dekker heeft de melding gedaan op dinsdag 24 november 2026.');
  expect(directeur.buttons).not.toContain('Bestuur ingelicht: vastleggen'); // on that the document is silent
  expect(JSON.stringify(await bestuur.chat())).not.toContain(zaak.code);

  // Five working days are a term of the law, and say so. Then the answer is asked for.
  expect(await zaak.looks(ib)).toMatch(/dinsdag 1 december 2026\nWet: Uitvoeringsbesluit Wmo 2015/);
  await school.clock({ local: '2026-12-02T09:00' });
  await ib.hears('Het antwoord van Veilig Thuis is nog niet vastgelegd.');
  await zaak.does(ib, 'veiligThuis.answer', { outcome: 'Zij praten met het gezin.' });

  // (R000-17) "Na enige periode": no number of days, so a day of their own. Not better is: contact again, meld again.
  await zaak.does(ib, 'evaluatie.plan', { day: '2027-01-11' });
  await school.clock({ local: '2027-01-11T09:00' });
  await ib.hears(/Afgesproken evaluatie[\s\S]*staat niet in jullie protocol/);
  await zaak.does(ib, 'evaluatie.hold', { result: 'gelijk', outcome: 'Hij is nog bang.' });
  expect(ib.sees).toContain(
    'Na de melding gaat het niet genoeg beter. Vraag opnieuw advies, of meld opnieuw.',
  );
  await zaak.does(ib, 'advies.ask', { anonymous: 'false', question: 'Wat nu?' });
  await zaak.does(ib, 'melding.record', { doneBy: noortje.id, agreements: 'Zij kijken opnieuw.' });
  const course = await zaak.reads(ib);
  expect(course.match(/Melding gedaan door/g)).toHaveLength(2);
  expect(course).toMatch(
    /met de ouders en de leerling[^\n]*bezwaren[\s\S]*eerst zelf met hem praten[\s\S]*veiligheid/,
  );
  expect(course).toContain('De jeugdgezondheidszorg gaf een oordeel.');
  expect(course).not.toMatch(/Anders dan in het protocol|vier maanden/);
});

test('Onze Wijs, step 5b: with contact that breaks as the only reason the talk about the melding is left out, and never the melding', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib] = [school.as(mila), school.as(noortje)];
  const zaak = await openCase(school, { naam: 'Pip' }, { opener: mila, lead: noortje });
  await zaak.weighs(ib, 'beslissing.1', 'Nee', { motivering: '' });
  await zaak.looks(ib);
  await ib.forges({ verb: 'form.open', code: zaak.code, for: 'melding.discuss' });
  expect(await ib.clicks('Vastleggen', { with: 'niemand', reason: 'haast', motivering: 'Haast.' })).toContain(
    'Kies waarom je met niemand sprak.', // haste is no reason of this document
  );
  await ib.clicks('Vastleggen', {
    with: 'niemand',
    reason: 'contact-verbroken',
    motivering: 'Zij komen dan niet meer.',
  });
  await zaak.does(leerkracht, 'melding.record', { doneBy: mila.id });
  const course = await zaak.reads(ib);
  expect(course).toMatch(/Over de melding gepraat met niemand[\s\S]*Zij komen dan niet meer/);
  expect(course).toContain(
    'Nog niet vastgelegd op dat moment: Overleg met collega’s en het AMK (nu Veilig Thuis), Gesprek',
  );
});
