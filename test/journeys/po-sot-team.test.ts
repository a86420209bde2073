import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('po-sot');

test('the SOT with the directeur in the chair weighs together; who melds, who tells the parents and who coordinates is agreed for this case, and each of them hears it', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, collega, bestuur] = ['Fleur', 'Ingrid', 'Joost', 'Sem', 'Truus'].map(
    (name) => school.as(person(name)),
  );
  if (!leerkracht || !ib || !directeur || !collega || !bestuur) throw new Error('nobody there');
  const zaak = await openCase(
    school,
    { what: 'Lina kwam drie keer zonder ontbijt.', naam: 'Lina', birthDate: '2018-02-03' },
    { opener: person('Fleur'), lead: person('Ingrid') },
  );
  expect(ib.sees).toContain('Bron: Protocol, stap 2');

  // The teacher of last year is asked, as the text names; a colleague is no team.
  await zaak.does(leerkracht, 'consultatie.record', {
    with: 'De leerkracht van vorig jaar',
    outcome: 'Toen ook.',
  });
  expect(await directeur.types(zaak.code)).toContain('Deze zaak is er niet');

  // Three numberings in one text: each form says where it stands in all of them.
  await zaak.looks(ib);
  await ib.forges({ verb: 'form.open', code: zaak.code, for: 'overleg.plan' });
  expect(ib.sees).toContain(
    'Deze stap in jullie protocol: de vijf stappen: 2; ondersteuningsroute: 2 en 3; meldcode in tabel 2: 2; lopende tekst: 2.',
  );
  expect(ib.sees).toContain(
    'de directeur, die voorzitter is, de IB’er, iemand van het jeugd- en gezinsteam, de jeugdarts',
  );
  await ib.clicks('Plannen', { kind: 'team', day: '2026-11-26' });

  // Joost is in the chair: he hears of the overleg, with its source, and from then on sees the case.
  await directeur.hears('Volgens jullie protocol zit jij dat overleg voor.');
  expect(directeur.sees).toContain('Bron: Protocol, stap 3');
  expect(await zaak.looks(directeur)).toContain('Afgesproken: donderdag 26 november 2026');
  expect(directeur.sees).toContain('Afspraak van de school'); // the protocol has no term at all
  expect(directeur.sees).not.toMatch(/Uiterlijk/);

  // Thursday. Sem melds if it comes to that, though he knew nothing; Fleur tells the parents; Ingrid coordinates.
  await school.clock({ local: '2026-11-26T15:00' });
  await zaak.looks(directeur);
  await directeur.forges({ verb: 'form.open', code: zaak.code, for: 'overleg.hold' });
  expect(directeur.sees).toContain('Spreek in het SOT af óf er een melding komt, en wie die doet.');
  expect(directeur.sees).toContain(
    'Spreek in het SOT af wie de ouders vertelt wat er is besproken, en of er een melding komt.',
  );
  await directeur.clicks('Vastleggen', {
    kind: 'team',
    present: 'De jeugdarts en het gezinsteam',
    outcome: 'Wij zien een patroon.',
    meldt: person('Sem').id,
    informeertOuders: person('Fleur').id,
    coordineert: person('Ingrid').id,
  });
  await leerkracht.hears('In het overleg is afgesproken: jij vertelt het de ouders.');
  expect(leerkracht.sees).toContain('Bron: Protocol, stap 4');
  expect(leerkracht.sees).toContain('Overleg met Ingrid Hermans, 06-00005003 wat je vertelt en doet.');
  await ib.hears('In het overleg is afgesproken: jij coördineert de zorg.');
  expect(ib.sees).toContain('Bron: Protocol, stap 5');
  expect(await collega.types(zaak.code)).toContain('Deze zaak is er niet'); // nothing is asked of him yet

  // The weighing is of the SOT: step 4 and 5 at once, and 3 and 4 in the running text. The framework is only a link.
  await zaak.looks(directeur);
  await directeur.forges({ verb: 'form.open', code: zaak.code, for: 'afweging.answer' });
  expect(directeur.sees).toContain(
    'Jullie wegen samen in het schoolondersteuningsteam (SOT), met de directeur als voorzitter.',
  );
  expect(directeur.sees).toContain(
    'de vijf stappen: 4 en 5; meldcode in tabel 2: 4 en 5; ondersteuningsroute: 3; lopende tekst: 3 en 4',
  );
  expect(directeur.sees).toContain(
    'Het afwegingskader staat niet in jullie protocol: er is alleen een link naar de PO-Raad.',
  );
  expect(directeur.sees).toContain(
    'Niet letterlijk uit jullie protocol: Jullie protocol heeft hier een opdracht en geen vraag.',
  );
  await directeur.clicks('Ja', { motivering: 'Wij zien verwaarlozing.', decidedWith: 'De jeugdarts' });
  expect(directeur.sees).toMatch(/Afweging 1: melden[\s\S]*Is melden noodzakelijk\?/);
  await directeur.clicks('Ja', { motivering: 'Het houdt aan.' });
  expect(directeur.sees).toContain('melden nodig');
  expect(directeur.buttons.join()).not.toMatch(/Akkoord|akkoord/); // the SOT decided: nobody approves it

  // Now Sem is asked, and sees no more than that. He reads why, calls, and records it.
  await collega.hears(`In zaak ${zaak.code} is melden nodig`);
  expect(collega.buttons).toContain('Bel nu Veilig Thuis');
  await collega.clicks('Bekijk waarom');
  expect(collega.sees).toContain('Het antwoord van het team: ja.');
  expect(collega.sees).not.toMatch(/ontbijt|Meldnorm/);
  collega.closes();
  expect(await zaak.reads(collega)).not.toMatch(/ontbijt|Wij zien een patroon/);
  await zaak.does(collega, 'melding.record', {
    doneBy: person('Sem').id,
    agreements: 'Zij nemen contact op.',
  });

  // Fleur, who tells the parents, hears that it was done; so do Ingrid and Joost. The bestuur is not in this protocol.
  for (const who of [leerkracht, ib, directeur])
    await who.hears('Sem Peeters heeft de melding gedaan op donderdag 26 november 2026.');
  expect(await saidTo(bestuur)).not.toContain(zaak.code);
  await zaak.does(leerkracht, 'gesprek.hold', { with: 'ouders', facts: 'Verteld dat er gemeld is.' });
  expect(await zaak.reads(ib)).toMatch(
    /Sem Peeters doet de melding, als die er komt\. Fleur Jacobs vertelt het de ouders\. Ingrid Hermans coördineert de zorg\.[\s\S]*Gesprek gehad met de ouders, donderdag 26 november 2026\./,
  );

  // What the SOT itself can still do is the second question, asked beside the melding.
  await zaak.looks(ib);
  await ib.forges({ verb: 'form.open', code: zaak.code, for: 'afweging.answer' });
  expect(ib.sees).toMatch(/Afweging 2: hulp[\s\S]*Is hulpverlening \(ook\) mogelijk\?/);
  expect(await ib.clicks('Ja', { motivering: 'Ontbijt op school.' })).toContain('Hulp vastleggen');

  expect(await collega.types('waarom hebben de stappen andere nummers')).toContain('tabel 2');
  expect(await leerkracht.types('wie doet de melding')).toContain('per zaak af in het SOT');
  const people = [leerkracht, ib, directeur, collega, bestuur];
  await chatsHoldNothing(people, /Lina|ontbijt|Toen ook|patroon|verwaarlozing|nemen contact op|gemeld is/);
}, 60_000);

test('nobody was agreed to meld: who leads is asked; an agreement that comes later asks that colleague, and one who is told to tell the parents sees that overleg and nothing before it', async () => {
  const school = await play({ school: file });
  const [ib, collega] = ['Ingrid', 'Sem'].map((name) => school.as(person(name)));
  if (!ib || !collega) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Lina' }, { opener: person('Fleur'), lead: person('Ingrid') });
  await zaak.weighs(ib, 'afweging.1', 'Ja');
  await ib.clicks('Ja', { motivering: 'Het houdt aan.' });
  await ib.hears(`In zaak ${zaak.code} is melden nodig`);
  expect(await saidTo(collega)).not.toContain(zaak.code);
  await zaak.does(ib, 'overleg.hold', {
    kind: 'team',
    outcome: 'Wij vertellen het maandag.',
    informeertOuders: person('Sem').id,
  });
  await collega.hears('jij vertelt het de ouders');
  const his = await zaak.reads(collega);
  expect(his).toContain('Wij vertellen het maandag.');
  expect(his).not.toMatch(/Blauwe plek|Vraag beantwoord/);
  await zaak.does(collega, 'gesprek.plan', { with: 'ouders', day: '2026-11-30' });
  await zaak.does(ib, 'overleg.hold', { kind: 'team', outcome: 'Sem belt.', meldt: person('Sem').id });
  await collega.hears(`In zaak ${zaak.code} is melden nodig`);
  await chatsHoldNothing([ib, collega], /Lina|Blauwe plek|het maandag|Sem belt/);
}, 30_000);
