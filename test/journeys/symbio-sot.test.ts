import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, femke] = [person('Emma'), person('Femke')]; // leerkracht, SCP-er
const asksVerwijsindex = 'Kijk dan vanaf stap 2 of registratie verstandig is.';

test('Symbio, step 2: with the name in the SOT only with consent in writing and after an intake talk, without a name otherwise, and a refusal weighs', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur, collega] = [emma, femke, person('Wouter'), person('Bram')].map(
    school.as,
  );
  if (!leerkracht || !scp || !directeur || !collega) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Jelle' }, { opener: emma, lead: femke });
  expect(scp.sees).toMatch(
    /Bron: Symbio-protocol, verantwoordelijkheden\nUitleg van de assistent: Jullie protocol zegt niet wie als eerste/,
  );
  expect(await zaak.looks(scp)).toContain('Symbio-protocol');
  expect(scp.sees).toContain('Nog niet: Overleg met collega’s en VTT');

  // (R002-7) Its own record duty: the source of a third party is asked by the assistant, consent for it is not.
  const note = await zaak.seesForm(leerkracht, 'observatie.record');
  expect(note).toContain('De assistent heeft de signaleringslijst uit de handleiding niet');
  expect(note).not.toMatch(/hypothese of veronderstelling|Vraag die ander ook|Mag je deze informatie/);

  // (R002-1, R002-2) What an overleg with the SOT asks first: read, and no gate.
  const plan = await zaak.seesForm(scp, 'overleg.plan');
  expect(plan).toMatch(
    /er een intakegesprek met de ouder, de leerkracht of allebei[\s\S]*of iemand anders van het SOT/,
  );
  expect(plan).toContain('Zonder schriftelijke toestemming kun je de leerling wel zonder naam bespreken.');
  expect(plan).toMatch(/Met de SCP-er[\s\S]*Met het SOT/);
  expect(await zaak.seesForm(scp, 'overleg.hold')).not.toContain(asksVerwijsindex); // this school is not connected

  // A yes by mouth is not enough: the form keeps saying so, and an overleg with the name is on record as it went.
  await zaak.does(scp, 'toestemming.record', { state: 'gegeven', written: 'false', who: 'Vader' });
  expect(await zaak.seesForm(scp, 'overleg.plan')).toContain('Nog geen toestemming vastgelegd');
  await zaak.does(scp, 'overleg.plan', {
    kind: 'team',
    day: '2026-11-24',
    named: 'false',
    with: 'De jeugdarts',
  });
  await school.clock({ local: '2026-11-24T08:30' });
  await scp.hears('Dit is vandaag afgesproken');
  expect(scp.sees).toMatch(
    /Wie: SCP-er[\s\S]*Afspraak van de school[\s\S]*herinnert de SCP-er eraan; daarna hoort de directeur/,
  );
  expect(scp.sees).not.toContain('Bron:'); // the document has no term
  await zaak.does(scp, 'overleg.hold', {
    kind: 'team',
    named: 'true',
    intake: 'false',
    outcome: 'Te vroeg besproken.',
  });
  expect(await zaak.reads(scp)).toMatch(
    /Toestemming gegeven[^\n]*Niet op papier\.[\s\S]*Met naam\. Anders dan in het protocol: met naam, terwijl de toestemming daarvoor niet is vastgelegd, zonder intakegesprek vooraf\./,
  );

  // In writing, and the intake talk was held: now it is as the protocol has it.
  await zaak.does(scp, 'toestemming.record', { state: 'gegeven', written: 'true', who: 'Vader' });
  expect(await zaak.seesForm(scp, 'overleg.hold')).not.toContain('Nog geen toestemming vastgelegd');
  await zaak.does(scp, 'overleg.hold', {
    kind: 'team',
    named: 'true',
    intake: 'true',
    outcome: 'Het SOT denkt mee.',
  });
  const course = await zaak.reads(scp);
  expect(course).toMatch(/Op papier\.[\s\S]*Met naam\. Het intakegesprek was er\./);
  expect(course.match(/Anders dan in het protocol/g)).toHaveLength(1);
  expect(await zaak.reads(directeur)).toContain('Het SOT denkt mee.'); // of the SOT, once it met

  // The parent takes it back: a worrying sign, and it goes along into the weighing of step 4.
  const asked = await zaak.seesForm(scp, 'toestemming.record');
  expect(asked).toContain('Dat is een zorgelijk signaal. Neem het mee in de weging van stap 4.');
  await zaak.does(scp, 'toestemming.record', {
    state: 'geweigerd',
    who: 'Vader',
    reason: 'Hij wil geen bemoeienis.',
  });
  expect(await zaak.seesForm(scp, 'overleg.hold')).toContain(
    'Liever niet: het maakt een volgende stap lastiger.',
  );
  expect(await zaak.seesForm(scp, 'afweging.answer', { question: 'beslissing.1' })).toMatch(
    /De ouders gaven geen toestemming: De leerling met naam bespreken in het SOT[^\n]*Weeg dat mee/,
  );
  expect(await zaak.seesForm(scp, 'consultatie.record')).toContain('Nog geen toestemming vastgelegd'); // experts from outside too

  // (R002-3) "Zorgvuldig handelen vereist dat u nagaat of u advies moet vragen": any doubt asks VTT, always without a name.
  await zaak.weighs(scp, 'afweging.1', 'Ik twijfel', { motivering: '' });
  expect(scp.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Advies gevraagd: vastleggen']);
  await school.clock({ local: '2026-11-25T08:30' });
  await scp.hears('Vraag Veilig Thuis om advies');
  expect(scp.sees).toContain('hoe weinig ook? Dan moet je VTT om advies vragen.');
  expect(scp.sees).toContain('Bron: Symbio-protocol, stap 2');
  expect(await zaak.seesForm(scp, 'advies.ask')).toContain('Advies vragen bij VTT mag altijd zonder naam');

  expect(await leerkracht.types('moet de toestemming op papier')).toContain('Ja, schriftelijk');
  expect(await collega.types(zaak.code)).toContain('Deze zaak is er niet');
  for (const one of [leerkracht, scp, directeur, collega, school.as(person('Marja'))]) {
    const said = JSON.stringify(await one.chat());
    expect(said).not.toMatch(/Jelle|bemoeienis|Te vroeg besproken|gaven geen toestemming/);
    expect(said).not.toMatch(
      /\bAMK\b|IB-er|MDO|Intervence|KMS|Ondersteuningsteam|zorgcoördinator|drie weken/,
    );
  }
});

test('Symbio, step 2: a school that is connected to the Verwijsindex is asked to consider it, with the doubt about it beside it', async () => {
  const school = await play({ school: { ...file, verwijsindex: true } });
  const [leerkracht, scp] = [school.as(emma), school.as(femke)];
  const zaak = await openCase(school, {}, { opener: emma, lead: femke });
  const hold = await zaak.seesForm(scp, 'overleg.hold');
  expect(hold).toContain(asksVerwijsindex);
  expect(hold.match(/De regels over de Verwijsindex zouden veranderen/g)).toHaveLength(1);
  expect(await zaak.seesForm(leerkracht, 'observatie.record')).not.toContain(asksVerwijsindex); // not before step 2
  expect(await zaak.seesForm(scp, 'hulp.start')).not.toContain(asksVerwijsindex);
  const answer = await leerkracht.types('moet een leerling in de verwijsindex');
  expect(answer).toMatch(
    /Dat hoeft niet\.[\s\S]*alleen als jullie zijn aangesloten[\s\S]*niet zeker[\s\S]*geen plicht/,
  );
});
