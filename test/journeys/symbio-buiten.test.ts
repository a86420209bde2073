import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('symbio');
const [emma, femke] = [person('Emma'), person('Femke')]; // leerkracht, SCP-er

test('Symbio, step 2: the jeugdarts hears the name while the parents only said yes by mouth; it is on record with the reason, read at the weighing, and holds no melding up', async () => {
  const school = await play({ school: file });
  const [leerkracht, scp, directeur] = [emma, femke, person('Wouter')].map(school.as);
  if (!leerkracht || !scp || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Jelle' }, { opener: emma, lead: femke });

  // (R002-1) With experts from outside too. The form asks whether it was one, and then whether the name was told.
  const jeugdarts = { with: 'De jeugdarts', outcome: 'Zij kent het gezin.' };
  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'consultatie.record' });
  expect(leerkracht.sees).toMatch(
    /Was dit iemand van buiten de school\?[\s\S]*Is de naam van de leerling genoemd\?[\s\S]*Ja, op papier[\s\S]*Ja, maar niet op papier/,
  );
  expect(leerkracht.sees).not.toContain('Nog geen toestemming vastgelegd'); // of this case: not in the chat
  expect(await leerkracht.clicks('Vastleggen', { ...jeugdarts, extern: 'true' })).toContain(
    'Kies of de naam is genoemd.',
  );
  await leerkracht.clicks('Vastleggen', {
    ...jeugdarts,
    extern: 'true',
    named: 'true',
    toestemming: 'mondeling',
    whyDifferent: 'Vader belde zelf, hij tekent morgen.',
  });
  const DIFFERENT =
    /Met iemand van buiten de school gepraat[^\n]*Met naam\. Anders dan in het protocol: met naam, terwijl de toestemming daarvoor niet is vastgelegd\./;
  const course = await zaak.reads(scp);
  expect(course).toMatch(/Toestemming gegeven[^\n]*Niet op papier\./);
  expect(course).toMatch(DIFFERENT);
  expect(course).toMatch(/Waarom anders: \nVader belde zelf/);

  // On paper from now on: the next talk is as the protocol has it, and the first stays as it was.
  await zaak.does(leerkracht, 'toestemming.record', { state: 'gegeven', written: 'true', who: 'Vader' });
  await zaak.does(leerkracht, 'consultatie.record', { ...jeugdarts, extern: 'true', named: 'true' });
  await zaak.does(scp, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    extern: 'false',
    outcome: 'Samen gekeken.',
  });
  expect((await zaak.reads(scp)).match(/Anders dan in het protocol/g)).toHaveLength(1);

  // (R002-2) The SOT before the intake talk: also that is read where it is weighed, by whoever weighs.
  await zaak.looks(scp);
  await scp.forges({ verb: 'form.open', code: zaak.code, for: 'overleg.hold' });
  expect(await scp.clicks('Vastleggen', { kind: 'team', outcome: 'Het SOT schrikt.' })).toMatch(
    /Kies of de naam is genoemd\.[\s\S]*Kies of het intakegesprek is gehouden\./,
  );
  await scp.clicks('Vastleggen', {
    kind: 'team',
    outcome: 'Het SOT schrikt.',
    named: 'false',
    intake: 'false',
  });
  const weighing = await zaak.seesForm(scp, 'afweging.answer', { question: 'beslissing.1' });
  expect(weighing).toMatch(/Al gebeurd: Met iemand van buiten de school gepraat[^\n]*niet is vastgelegd/);
  expect(weighing).toMatch(/Al gebeurd: Overleg gehad met het team[^\n]*zonder intakegesprek vooraf/);

  // None of it stands before the melding; the gap check shows it.
  await zaak.weighs(scp, 'beslissing.1', 'Nee');
  await directeur.hears('Melden is nodig');
  await zaak.looks(scp);
  await scp.clicks('Bekijk waarom');
  expect(scp.sees).toContain('Met anderen is gepraat zoals jullie protocol zegt: nog niet');
  scp.closes();
  await zaak.does(scp, 'melding.record', { doneBy: femke.id });
  expect(await zaak.reads(scp)).toContain('Melding gedaan door');
  await chatsHoldNothing(
    [leerkracht, scp, directeur],
    /Jelle|kent het gezin|tekent morgen|SOT schrikt|niet is vastgelegd/,
  );
});
