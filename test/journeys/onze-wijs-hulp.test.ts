import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, noortje] = [person('Mila'), person('Noortje')]; // leerkracht, IB-er

test('Onze Wijs, step 5a: help without a term, the decisions of the law apart, a day of their own that reaches three people, doubt, and melding after all', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = [mila, noortje, person('Karin'), person('Hans')].map(
    school.as,
  );
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  const about = { what: 'Zij komt zonder jas.', naam: 'Evi' };
  const zaak = await openCase(school, about, { opener: mila, lead: noortje });

  // (R000-5, R000-8) Parents consent, so it may be with the name; the talk has its own order and counts nobody.
  await zaak.does(ib, 'toestemming.record', { state: 'gegeven', who: 'Beide ouders' });
  expect(await zaak.seesForm(ib, 'overleg.hold')).not.toContain('Nog geen toestemming vastgelegd');
  await zaak.does(ib, 'overleg.hold', { kind: 'team', named: 'true', outcome: 'SMW kan helpen.' });
  const talk = await zaak.seesForm(leerkracht, 'gesprek.hold');
  expect(talk).toMatch(
    /1\.\sVertel waarom[\s\S]*2\.\sNoem de feiten[\s\S]*4\.\sGeef daarna pas[\s\S]*5\.\sMaak een verslag/,
  );
  expect(talk).not.toMatch(/Met hoeveel mensen|Wist de leerling vooraf|minstens/); // of another school
  await zaak.does(leerkracht, 'gesprek.hold', {
    with: 'ouders',
    facts: 'Geen jas, geen brood.',
    reaction: 'Schulden.',
  });
  expect(await zaak.looks(ib)).not.toMatch(/nabesproken/i);

  // (R000-13) The school can protect enough: help. What step 4 weighs stands with the question; yes needs a reason.
  await zaak.weighs(ib, 'afweging.1', 'Nee', { motivering: '' });
  expect(await ib.clicks('Ja', { motivering: '' })).toContain('Vul in waarom je dit antwoord kiest.');
  await ib.clicks('Ja', { motivering: 'SMW start deze week.' });
  expect(ib.sees).toContain('Leg vast welke hulp er komt.');
  expect(ib.sees).not.toContain('tot wanneer'); // the document asks no term of help

  // The document has no afwegingskader. The two decisions of the law are asked too, as law, and wait for nothing.
  const law = await zaak.seesForm(ib, 'afweging.answer');
  expect(law).toMatch(/Wet: Afwegingskader/);
  expect(law).toContain('Jullie protocol stelt deze vraag niet.');
  expect(law).toContain('Een afwegingskader zit er niet in.');
  const help = await zaak.seesForm(ib, 'hulp.start');
  expect(help).toContain('Op welke dag kijken jullie of de hulp werkt? (mag leeg blijven)');
  expect(help).not.toMatch(/casemanager/i);
  await zaak.does(ib, 'hulp.start', { what: 'SMW en de voedselbank', term: '2026-12-14' });
  expect(ib.sees).toMatch(/Afgesproken: maandag 14 december 2026\n[\s\S]*Afspraak van de school/);

  // Nobody planned to look back, so the assistant asks, as itself; on the day the question of step 5a is asked.
  await school.clock({ local: '2026-11-30T09:00' });
  await ib.hears('Wanneer kijken jullie terug?');
  expect(ib.sees).toContain('Herinnering van de assistent');
  await school.clock({ local: '2026-12-14T09:00' });
  await ib.hears('Dit is vandaag afgesproken');
  expect(ib.sees).toContain('Jullie protocol vraagt om te volgen of de hulp werkt, zonder termijn.');
  expect(ib.sees).not.toContain('Bron:');
  await school.clock({ local: '2026-12-17T09:00' });
  await directeur.hears('Een termijn is voorbij: jij bewaakt de tijd');
  await bestuur.hears('Een termijn is al langer voorbij');
  expect(await bestuur.types(zaak.code)).toContain('Deze zaak is er niet'); // told, and nothing more

  // Doubt whether it stops: advice, as the assistant reads step 2. It goes on: melding after all, with its own place.
  const after = await zaak.seesForm(ib, 'afweging.answer', { question: 'afweging.2' });
  expect(after).toContain('niet stopt, of opnieuw begint');
  expect(after).toContain('Zo leest de assistent het protocol: Jullie protocol noemt hier geen twijfel.');
  await zaak.weighs(ib, 'afweging.2', 'Ik twijfel', { motivering: '' });
  expect(ib.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Advies gevraagd: vastleggen']);
  await zaak.does(ib, 'advies.ask', { anonymous: 'true', question: 'Is dit genoeg?' });
  await zaak.does(ib, 'advies.answer', { advice: 'Dan melden.' });
  await zaak.weighs(ib, 'afweging.2', 'Ja', { motivering: '' });
  await leerkracht.hears('Melden is nodig');
  await leerkracht.clicks('Bekijk waarom');
  expect(leerkracht.sees).toMatch(/doe alsnog een melding[\s\S]*stap 5a/);
  leerkracht.closes();
  await directeur.hears('Jullie protocol vraagt jou niet om een beslissing');
  await zaak.does(leerkracht, 'melding.record', { doneBy: mila.id });
  await directeur.hears('De melding is vastgelegd');
  const hers = await zaak.reads(leerkracht); // she is in the team: what it agreed, and not what was asked of the AMK
  expect(hers).toContain('SMW kan helpen.');
  expect(hers).not.toMatch(/Dan melden\.|Beide ouders/);
});

test('Onze Wijs, step 5a: help that works is followed on; two worse checks propose to meet, and that is the assistant’s own idea', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib] = [school.as(mila), school.as(noortje)];
  const zaak = await openCase(school, { naam: 'Lou' }, { opener: mila, lead: noortje });
  await zaak.weighs(ib, 'beslissing.1', 'Ja');
  await zaak.does(ib, 'hulp.start', { what: 'Gesprekken met SMW' }); // no day: none is asked
  expect(await zaak.looks(ib)).not.toContain('Afgesproken:');
  await zaak.weighs(ib, 'afweging.2', 'Nee', { motivering: 'Zij lacht weer.' });
  expect(ib.sees).not.toContain('Leg vast welke hulp er komt.'); // no help once more
  await zaak.does(ib, 'nazorg.plan', { day: '2026-12-07' });
  await school.clock({ local: '2026-12-07T09:00' });
  await leerkracht.hears('Hoe gaat het nu?');
  expect(leerkracht.sees).toContain('Herinnering van de assistent');
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter' });
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter' });
  await ib.hears('Kom weer bij elkaar');
  expect(ib.sees).toContain('De assistent stelt een nieuw overleg voor.');
  expect(ib.sees).toContain('Herinnering van de assistent');
  const answer = await leerkracht.types('hoe lang moet ik een kind blijven volgen');
  expect(answer).toMatch(/Jullie protocol[^\n]*zegt[^\n]*niet hoe lang/);
});
