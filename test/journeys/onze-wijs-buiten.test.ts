import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, noortje] = [person('Mila'), person('Noortje')]; // leerkracht, IB-er

test('Onze Wijs, step 2: an expert from outside hears the name without a yes of the parents; a refusal that is told with it returns in the weighing, and without the name there is nothing to mark', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur] = [mila, noortje, person('Karin')].map(school.as);
  if (!leerkracht || !ib || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Sem' }, { opener: mila, lead: noortje });

  // (R000-5) In what form is not said: a yes is a yes, and nothing is asked about paper.
  const form = await zaak.seesForm(leerkracht, 'consultatie.record');
  expect(form).toContain(
    'Nog geen toestemming vastgelegd: Contact over de leerling met deskundigen van buiten',
  );
  expect(form).not.toMatch(/op papier|schriftelijk|intakegesprek/);
  const talk = { with: 'De leerplichtambtenaar', outcome: 'Vraag door.' };
  await zaak.does(leerkracht, 'consultatie.record', { ...talk, extern: 'true', named: 'false' });
  await zaak.does(leerkracht, 'consultatie.record', {
    with: 'Een collega',
    outcome: 'Hij zag het ook.',
    extern: 'false',
  });
  expect(await zaak.reads(ib)).not.toContain('Anders dan in het protocol');
  await zaak.does(leerkracht, 'consultatie.record', { ...talk, extern: 'true', named: 'true' });
  expect((await zaak.reads(ib)).match(/Anders dan in het protocol: met naam/g)).toHaveLength(1);

  // (R000-6) Refused, and told with the talk itself: without the name that is as it should be, and it weighs.
  await zaak.does(ib, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    extern: 'true',
    named: 'false',
    toestemming: 'geweigerd',
    outcome: 'De jeugdarts denkt mee.',
  });
  const course = await zaak.reads(ib);
  expect(course).toMatch(
    /Toestemming geweigerd[\s\S]*Met iemand van buiten de school erbij\. Zonder naam\.\n/,
  );
  expect(course.match(/Anders dan in het protocol/g)).toHaveLength(1);
  const weighing = await zaak.seesForm(ib, 'afweging.answer', { question: 'beslissing.1' });
  expect(weighing).toMatch(
    /De ouders gaven geen toestemming[^\n]*Weeg dat mee[\s\S]*Al gebeurd: Met iemand van buiten de school gepraat/,
  );
  expect(weighing.match(/Al gebeurd/g)).toHaveLength(1);

  await zaak.weighs(ib, 'beslissing.1', 'Nee');
  await directeur.hears('Melden is nodig');
  await zaak.looks(ib);
  await ib.clicks('Bekijk waarom');
  expect(ib.sees).toContain('Met anderen is gepraat zoals jullie protocol zegt: nog niet');
  ib.closes();
  await chatsHoldNothing(
    [leerkracht, ib, directeur],
    /Sem|Vraag door|denkt mee|geen toestemming|niet is vastgelegd/,
  );
});
