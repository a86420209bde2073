import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');

test('the order is free: the mentor talks with the pupil first and again, weighs early, and a step that is missing before a melding is asked for with a reason while the call waits for nothing', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur, collega] = ['Thomas', 'Petra', 'Rik', 'Yara'].map((name) =>
    school.as(person(name)),
  );
  if (!mentor || !zorg || !directeur || !collega) throw new Error('nobody there');

  // Monday. What goes against the suspicion is recorded too, and the card that was promised is not there: it says so.
  const zaak = await openCase(
    school,
    { what: 'Ravi wil na school niet naar huis.', naam: 'Ravi', birthDate: '2012-03-14' },
    { opener: person('Thomas'), lead: person('Petra') },
  );
  expect(zorg.sees).toContain('Bron: Stappenplan, stap 2');
  expect(zorg.sees).toContain('Van: Thomas Verhoef');
  await zaak.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: zaak.code, for: 'observatie.record' });
  expect(mentor.sees).toContain(
    'Jullie stappenplan noemt een signalenkaart, maar de kaart zelf zit er niet bij.',
  );
  await mentor.clicks('Vastleggen', {
    what: 'Zijn broer zegt dat het thuis rustig is.',
    kind: 'derde',
    source: 'Zijn broer',
  });

  // Step 3 before step 2: with the pupil, without the parents, in three steps and not five.
  await mentor.forges({ verb: 'form.open', code: zaak.code, for: 'gesprek.hold' });
  expect(mentor.sees).toContain('Voer het gesprek samen met de zorgcoördinator.');
  expect(mentor.sees).toMatch(
    /1\.\sLeg uit waarom[\s\S]*2\.\sBespreek de signalen[\s\S]*3\.\sVraag de leerling om daarop te reageren/,
  );
  expect(mentor.sees).not.toMatch(/4\.\s|Met hoeveel mensen|vooraf van het gesprek|Wat denk jij ervan/);
  await mentor.clicks('Vastleggen', {
    with: 'leerling',
    who: 'Wij samen en hij',
    facts: 'Je blijft tot zes uur.',
    reaction: 'Hij zweeg.',
  });
  expect(await zaak.looks(zorg)).toContain(
    'Vastgelegd: Signalen in kaart brengen, Gesprek met de leerling of de ouders. Nog niet: Overleg,',
  );
  expect(zorg.sees).not.toMatch(/Termijnen|weken|team/i);

  // Step 3 once more, a day later. Both rounds stand in the time line.
  await school.clock({ local: '2026-11-24T09:00' });
  await zaak.does(mentor, 'gesprek.hold', {
    with: 'leerling',
    facts: 'Nog eens gevraagd.',
    reaction: '“Hij slaat mij elke week.”',
  });
  const rounds = await zaak.reads(zorg);
  expect(rounds.match(/Gesprek gehad met de leerling/g)).toHaveLength(2);
  expect(rounds).toMatch(
    /maandag 23 november 2026[\s\S]*Hij zweeg[\s\S]*dinsdag 24 november 2026[\s\S]*elke week/,
  );

  // Weighing without an overleg. Structural unsafety asks a melding by this very answer: no meldnorm, no third question.
  expect(await zaak.weighs(zorg, 'afweging.1', 'Ja')).toContain('Vraag 2 van 2');
  expect(zorg.sees).toContain(
    'Is er sprake van acute onveiligheid of structurele onveiligheid dan is melden noodzakelijk.',
  );
  const asked = await zorg.clicks('Ja', { motivering: 'Elke week, al een jaar.' });
  expect(asked).toContain(
    'Zorg dat je alle stappen op enig moment hebt doorlopen voordat je besluit te melden. De volgorde is vrij. Nog niet vastgelegd: Overleg. Leg vast waarom. Bellen kan nu al.',
  );
  expect(zorg.buttons).toContain('Bel nu Veilig Thuis');

  // The professional melds: Thomas is asked. Rik is only told, by an agreement of the school, and decides nothing.
  await mentor.hears('Je hoeft op niemand te wachten');
  expect(mentor.buttons).toEqual(
    expect.arrayContaining(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']),
  );
  await directeur.hears('Jullie protocol vraagt jou niet om een beslissing');
  expect(directeur.sees).toContain('Afspraak van de school');
  expect(directeur.buttons.join()).not.toMatch(/Akkoord|akkoord|overleg met Veilig Thuis/);
  await directeur.clicks('Bekijk waarom');
  expect(directeur.sees).toContain('Bron: Stappenplan, stap 5, melden');
  expect(directeur.sees).toMatch(
    /Dit ontbreekt nog\. Melden kan gewoon\.[\s\S]*Overleg:[\s\S]*nog geen uitleg gegeven/,
  );
  expect(directeur.sees).not.toMatch(/meldnorm|team/i);
  directeur.closes();

  // Petra records why the overleg was not there. Thomas had called already: nothing waited for her.
  await mentor.clicks('Melding gedaan: vastleggen');
  expect(mentor.sees).toContain('Nog niet vastgelegd: Overleg. Je kunt gewoon doorgaan.');
  expect(mentor.sees).toContain('Zeg het duidelijk als informatie (ook) van anderen komt.');
  await mentor.clicks('Vastleggen', {
    doneBy: person('Thomas').id,
    agreements: 'Zij bellen zijn moeder.',
    why: 'Petra was op reis.',
  });
  mentor.closes();
  await zorg.hears('De melding is vastgelegd');
  await zaak.does(zorg, 'missing.explain', { reason: 'Ik was er niet.' }, 'Vastleggen', { step: 'overleg' });
  const course = await zaak.reads(zorg);
  expect(course).toContain(
    'Melding gedaan door Thomas Verhoef, dinsdag 24 november 2026. Nog niet vastgelegd op dat moment: Overleg.',
  );
  expect(course).toMatch(/Uitleg waarom dit ontbreekt: Overleg\.[\s\S]*Ik was er niet\./);

  // The second decision is asked all the same: help is (also) possible. And the law, as law, says when Veilig Thuis answers.
  await zaak.looks(zorg);
  expect(zorg.sees).toContain('Ga verder met wegen: er wacht een vraag.');
  expect(zorg.sees).toContain('Wet: Uitvoeringsbesluit Wmo 2015, artikel 4.1.7');
  await zorg.forges({ verb: 'form.open', code: zaak.code, for: 'afweging.answer' });
  expect(zorg.sees).toMatch(/Beslissing 2: hulp[\s\S]*Is hulp verlenen of organiseren \(ook\) mogelijk\?/);
  expect(await zorg.clicks('Ja', { motivering: 'Wij kunnen hem opvangen.' })).toContain('Hulp vastleggen');

  expect(await collega.types(zaak.code)).toContain('Deze zaak is er niet');
  await chatsHoldNothing(
    [mentor, zorg, directeur, collega],
    /Ravi|niet naar huis|zweeg|elke week|op reis|zijn moeder|opvangen/,
  );
  for (const one of [mentor, zorg, directeur])
    expect(await saidTo(one)).not.toMatch(/IB.er|SOT|AMK|aandachtsfunctionaris|formulier deel/);
}, 60_000);

test('an emergency asks no step and no reason: it is answered, recorded and called, with everything before it missing', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur] = ['Thomas', 'Petra', 'Rik'].map((name) => school.as(person(name)));
  if (!mentor || !zorg || !directeur) throw new Error('nobody there');
  expect(await mentor.types('help hij wordt nu geslagen')).toMatch(/Bel 112[\s\S]*0800-2000/);
  expect(mentor.sees).not.toMatch(/alle stappen|Nog niet vastgelegd/);

  const zaak = await openCase(school, { naam: 'Ravi' }, { opener: person('Thomas'), lead: person('Petra') });
  await zaak.looks(mentor);
  await mentor.clicks('Noodsituatie');
  expect(mentor.sees).toContain('Wacht niet op iemand anders.');
  expect(mentor.sees).not.toMatch(/alle stappen|Nog niet vastgelegd/);
  expect(await zaak.does(mentor, 'noodsituatie.record', { called: '112,veiligThuis' })).toContain(
    'Vastgelegd.',
  );
  await zorg.hears('Er is een noodsituatie vastgelegd');
  await directeur.hears('Er is een noodsituatie vastgelegd');

  // The call that was made is recorded by whoever made it, with nothing filled in but that.
  expect(await zaak.does(mentor, 'melding.record')).toContain('Vastgelegd.');
  expect(await zaak.reads(zorg)).toContain(
    'Melding gedaan door Thomas Verhoef, maandag 23 november 2026. Nog niet vastgelegd op dat moment: Overleg, Gesprek met de leerling of de ouders, Wegen en beslissen.',
  );
  await chatsHoldNothing([zorg, directeur], /Ravi|geslagen/);
}, 30_000);
