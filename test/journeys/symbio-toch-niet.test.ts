import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('symbio');
const [emma, bram, femke, wouter, marja] = [
  person('Emma'),
  person('Bram'),
  person('Femke'),
  person('Wouter'),
  person('Marja'),
];

test('a melding that proves not needed: told at once, quiet until the day to look again, and calling stays open', async () => {
  const school = await play({ school: file });
  const [leerkracht, collega, lead, directeur, bestuur] = [emma, bram, femke, wouter, marja].map((one) =>
    school.as(one),
  );
  if (!leerkracht || !collega || !lead || !directeur || !bestuur) throw new Error('nobody there');
  const zaak = await openCase(school, {}, { opener: emma, lead: femke });
  await zaak.weighs(lead, 'beslissing.1', 'Nee');
  await directeur.hears('melden nodig');

  // Without a second person who is somebody else it is not recorded, and what was typed stays.
  const reason = 'Het bleek een ander kind te zijn.';
  const said = { reason, review: '2026-12-07' };
  expect(await zaak.does(lead, 'melding.decline', { ...said, second: emma.id })).toContain(
    'iemand anders dan jij en dan wie de zorg opschreef',
  );
  expect(lead.sees).toContain(reason);
  await lead.clicks('Vastleggen', { ...said, second: bram.id, review: '2099-01-01' });
  expect(lead.sees).toContain('niet later dan over een jaar');
  await lead.clicks('Vastleggen', { ...said, second: bram.id });

  for (const one of [directeur, bestuur, collega, leerkracht]) {
    await one.hears('Een melding wordt toch niet gedaan');
    expect(one.sees).toContain('Femke Hoekstra legde dit vast, samen met Bram Kuiper.');
    expect(one.buttons).toContain('Bel nu Veilig Thuis');
    expect(JSON.stringify(await one.chat())).not.toContain('een ander kind te zijn');
  }
  await collega.types('hulp');
  expect(await bestuur.types(zaak.code)).toContain('Deze zaak is er niet');
  await directeur.forges({
    verb: 'dialog',
    open: 'waarom',
    code: zaak.code,
    msteams: { type: 'task/fetch' },
  });
  expect(directeur.sees).toContain(reason);
  directeur.closes();

  // Until that day it is quiet; the buttons to call and to record stay.
  expect(await zaak.looks(lead)).toContain('Vastgelegd: toch niet melden');
  expect(lead.buttons).toEqual(expect.arrayContaining(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']));
  const chased = async () =>
    (await lead.chat()).filter(({ card }) =>
      JSON.stringify(card ?? {}).includes('Herinnering van de assistent'),
    ).length;
  const before = await chased();
  await school.clock({ local: '2026-12-04T16:30' });
  expect(await chased()).toBe(before);

  // On the day it is asked again, of the lead and the one who noticed; the directeur hears it, and silence goes up.
  await school.clock({ local: '2026-12-07T09:00' });
  for (const one of [lead, leerkracht, directeur]) await one.hears('zouden vandaag opnieuw kijken');
  expect(lead.buttons).toEqual(expect.arrayContaining(['Bel nu Veilig Thuis', 'Toch niet melden']));
  await school.clock({ local: '2026-12-09T09:00' });
  await bestuur.hears('Een melding wacht nog');
  await zaak.does(lead, 'melding.record', { doneBy: femke.id });
  await directeur.hears('De melding is vastgelegd');
});
