import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('onze-wijs');
const mila = person('Mila'); // leerkracht
const noortje = person('Noortje'); // IB-er

test('Onze Wijs, step 1 and 2: no list, a hypothesis and the words of somebody else apart, parents who refuse, doubt that must be asked about, and another cause', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, collega] = [mila, noortje, person('Jasper')].map(school.as);
  if (!leerkracht || !ib || !collega) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Sem' }, { opener: mila, lead: noortje });
  expect(ib.sees).toContain('Bron: Onze Wijs-protocol, route, stap 1');

  // (R000-2, R000-3) What she notes down next: a guess is labelled, and whoever told something is named and asked.
  const form = await zaak.seesForm(leerkracht, 'observatie.record');
  expect(form).toMatch(/dat het een hypothese of veronderstelling is[\s\S]*Vraag die ander ook/);
  expect(form).toMatch(/Wanneer was dit\?[\s\S]*Waar was dit\?[\s\S]*Wie was erbij\?/); // (R000-1)
  expect(form).toContain('De assistent heeft de signalenlijst van jullie protocol (bijlage 1) niet.'); // and no other school's list is shown
  expect(form).not.toContain('▸');
  const third = { kind: 'derde', what: 'Oma zegt dat hij bij haar wil blijven.' };
  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'observatie.record' });
  expect(await leerkracht.clicks('Vastleggen', third)).toContain('De bron hoort erbij.');
  await leerkracht.clicks('Vastleggen', { ...third, source: 'Oma', consent: 'niet-gevraagd' });
  await zaak.does(leerkracht, 'observatie.record', {
    kind: 'hypothese',
    what: 'Misschien is er ruzie thuis.',
  });
  const told = await zaak.reads(ib);
  expect(told).toMatch(
    /Gehoord van iemand anders[^\n]*Niet aan de bron gevraagd of het mag[\s\S]*Bron: \nOma/,
  );
  expect(told).toContain('Een vermoeden, geen feit');
  expect(told).toContain('Geen datum, omdat er nog geen overleg is afgesproken.'); // no weeks: the document has none
  expect(told).not.toMatch(/\bweken\b|drie weken|overlegformulier/i);

  // The AMK is what the protocol says; that it is Veilig Thuis now stands beside it, as not from the protocol.
  expect(await zaak.looks(ib)).toContain('Overleg met collega’s en het AMK (nu Veilig Thuis)');
  expect(ib.sees).toContain(
    'AMK: Het AMK bestaat sinds 2015 niet meer. Niet uit jullie protocol: Veilig Thuis, 0800-2000.',
  );

  // (R000-5, R000-6) The parents say no to experts from outside. Nothing waits for it; without the name it can.
  const refused = { state: 'geweigerd', who: 'Moeder', reason: 'Zij wil er niemand bij.' };
  const asked = await zaak.seesForm(ib, 'toestemming.record');
  expect(asked).toContain('Dat is een zorgelijk signaal. Neem het mee in de weging van stap 4.');
  expect(asked).not.toMatch(/op papier|schriftelijk/); // in what form is not said
  await zaak.does(ib, 'toestemming.record', refused);
  expect(ib.sees).toContain('Plan een overleg, of leg vast wat jullie bespraken.'); // asking is not consulting
  const plan = await zaak.seesForm(ib, 'overleg.plan');
  expect(plan).toMatch(
    /Nog geen toestemming vastgelegd[\s\S]*Liever niet: het maakt een volgende stap lastiger/,
  );
  expect(plan).not.toContain('intakegesprek'); // of another school
  await zaak.does(ib, 'overleg.plan', { kind: 'team', day: '2026-11-26', named: 'false' });

  // A date they agreed themselves: its reminder says so, and names no rule.
  await school.clock({ local: '2026-11-26T08:30' });
  await ib.hears('Dit is vandaag afgesproken');
  expect(ib.sees).toMatch(
    /Afgesproken overleg[\s\S]*Afspraak van de school[\s\S]*staat niet in jullie protocol/,
  );
  expect(ib.sees).not.toContain('Bron:');
  await zaak.does(ib, 'overleg.hold', {
    kind: 'team',
    named: 'false',
    outcome: 'SMW denkt mee.',
    coordineert: noortje.id,
    informeertOuders: mila.id,
  });
  expect(await zaak.reads(ib)).toMatch(
    /met het team[^\n]*Zonder naam\.[^\n]*Mila Dekker vertelt het de ouders\. Noortje Visser coördineert de zorg/,
  );

  // (R000-7) Any doubt about the cause: advice must be asked. That is first, with the number beside it.
  await zaak.weighs(ib, 'afweging.1', 'Ik twijfel', { motivering: '' });
  expect(ib.sees).toContain('Vraag Veilig Thuis om advies. Daarna komt de vraag terug.');
  expect(ib.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Advies gevraagd: vastleggen']);
  await school.clock({ local: '2026-11-27T08:30' });
  await ib.hears('Vraag Veilig Thuis om advies');
  expect(ib.sees).toMatch(/hoe weinig ook\? Dan moet je het AMK \(nu Veilig Thuis\) om advies vragen/);
  expect(ib.sees).toContain('Bron: Onze Wijs-protocol, stap 2');
  const advice = await zaak.seesForm(leerkracht, 'advies.ask');
  expect(advice).toContain('mag altijd zonder naam, ook als je nog niet met de ouder sprak');
  await zaak.does(leerkracht, 'advies.ask', { anonymous: 'true', question: 'Komt dit door thuis?' });
  await school.clock({ local: '2026-11-30T08:30' });
  await leerkracht.hears('Wat was het advies?');
  await zaak.does(leerkracht, 'advies.answer', { advice: 'Vraag eerst naar zijn slaap.' });
  await zaak.looks(ib);
  expect(ib.sees).toContain('Bekijk de vraag opnieuw als het advies er is.');

  // (R000-6) Who weighs reads in the dialog that the parents refused; the chat does not hold it.
  const question = await zaak.seesForm(ib, 'afweging.answer', { question: 'beslissing.1' });
  expect(question).toMatch(/De ouders gaven geen toestemming[^\n]*Weeg dat mee/);
  expect(question).toContain(
    'Advies- en Meldpunt Kindermishandeling: Dit meldpunt bestaat sinds 2015 niet meer.',
  );

  // (R000-10) The talk shows another cause: the road may be closed, and nothing is said of destroying notes.
  await zaak.does(leerkracht, 'gesprek.hold', {
    with: 'ouders',
    facts: 'Hij slaapt slecht.',
    reaction: 'Astma.',
  });
  await zaak.weighs(ib, 'afweging.1', 'Ja', { motivering: 'De huisarts ziet hem voor zijn astma.' });
  expect(ib.sees).toContain('Jullie kunnen deze zaak sluiten.');
  await zaak.does(ib, 'dossier.unfounded', { motivering: 'Het is zijn astma.' });
  expect(await zaak.looks(ib)).toContain('Deze zaak is gesloten.');
  expect(await zaak.reads(ib)).not.toContain('vernietigd');

  expect(await collega.types(zaak.code)).toContain('Deze zaak is er niet');
  for (const one of [leerkracht, ib, collega, school.as(person('Karin')), school.as(person('Hans'))]) {
    const said = JSON.stringify(await one.chat());
    expect(said).not.toMatch(/Sem|Oma|ruzie|astma|geen toestemming|Blauwe plek/i);
    expect(said).not.toMatch(
      /KMS|Parnassys|Ondersteuningsteam|meldnorm|casemanager|VTT|SCP-er|\bSOT\b|Verwijsindex/i,
    );
  }
});
