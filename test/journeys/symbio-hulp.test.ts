import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, femke] = [person('Emma'), person('Femke')]; // leerkracht, SCP-er

test('Symbio, step 5a: the SOT helps, nobody is named casemanager, a day of their own, the law apart, and help that does not stop it is melden', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur, bestuur] = [emma, femke, person('Wouter'), person('Marja')].map(
    school.as,
  );
  if (!leerkracht || !scp || !directeur || !bestuur) throw new Error('nobody there');
  const about = { what: 'Hij heeft honger.', naam: 'Sil' };
  const zaak = await openCase(school, about, { opener: emma, lead: femke });
  await zaak.does(scp, 'toestemming.record', { state: 'gegeven', written: 'true' });
  await zaak.does(scp, 'overleg.hold', {
    kind: 'team',
    named: 'true',
    intake: 'true',
    outcome: 'Het zorgloket kan helpen.',
    informeertOuders: emma.id,
  });
  expect(await zaak.reads(scp)).toContain('Emma Postma vertelt het de ouders.'); // somebody of the school does
  await zaak.does(leerkracht, 'gesprek.hold', {
    with: 'ouders',
    facts: 'Geen brood mee.',
    reaction: 'Geldnood.',
  });

  // (R002-6) Step 4 has no instrument of its own; VTT or the jeugdgezondheidszorg is asked for a judgement.
  const weigh = await zaak.seesForm(scp, 'afweging.answer', { question: 'beslissing.1' });
  expect(weigh).toContain('Vraag bij deze weging wat VTT of de jeugdgezondheidszorg ervan vindt.');
  expect(weigh).not.toMatch(/instrument|Weeg samen met iedereen|Meldnorm/);
  await zaak.weighs(scp, 'afweging.1', 'Nee', { motivering: '' });
  await scp.clicks('Ja', { motivering: 'Het SOT regelt eten en steun.' });
  expect(scp.sees).toContain('Leg vast welke hulp er komt.');
  const law = await zaak.seesForm(scp, 'afweging.answer');
  expect(law).toMatch(/Wet: Afwegingskader[\s\S]*Een afwegingskader zit er niet in/);
  await zaak.weighs(scp, 'wet.1', 'Nee', { motivering: 'Niet acuut en niet steeds.' });
  await zaak.weighs(scp, 'wet.2', 'Ja', { motivering: 'Zij willen.', criteria: 'effectief,aanvaard' });

  const help = await zaak.seesForm(scp, 'hulp.start');
  expect(help).not.toMatch(/casemanager|moet de hulp merkbaar/); // of another school
  await zaak.does(scp, 'hulp.start', {
    what: 'Voedselbank en zorgloket',
    term: '2026-12-11',
    tasks: 'SOT coördineert.',
  });
  await zaak.does(scp, 'evaluatie.plan', { day: '2026-12-11' });
  await school.clock({ local: '2026-12-11T09:00' });
  await scp.hears(/Afgesproken evaluatie|Afgesproken moment om te kijken of de hulp werkt/);
  expect(scp.sees).toMatch(/Wie: SCP-er[\s\S]*staat niet in jullie protocol/);
  const answer = await leerkracht.types('hoe weet ik of de ouder bij de hulp is aangekomen');
  expect(answer).toMatch(/Verwijs de ouder door, en vraag daarna of de ouder bij de hulp is aangekomen/);
  expect(await leerkracht.types('wie vertelt de ouders wat het sot zei')).toMatch(/verantwoordelijk/);

  // (R002-14) It does not stop: melding after all. The directeur is told, the bestuur hears nothing of it.
  await zaak.weighs(scp, 'afweging.2', 'Ja', { motivering: '' });
  await leerkracht.hears('Melden is nodig');
  await leerkracht.clicks('Bekijk waarom');
  expect(leerkracht.sees).toMatch(/niet stopt, of opnieuw begint[\s\S]*stap 5a/);
  leerkracht.closes();
  await directeur.hears('Jullie protocol vraagt jou niet om een beslissing');
  await zaak.does(leerkracht, 'melding.record', { doneBy: emma.id });
  await directeur.hears('De melding is vastgelegd');
  expect(JSON.stringify(await bestuur.chat())).not.toContain(zaak.code);
});
