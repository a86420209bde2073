import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('po-sot');
const [fleur, ingrid] = [person('Fleur'), person('Ingrid')]; // leerkracht, IB'er

test('a talk with the pupil alone says that the parents were not spoken to, and why; the SOT reads it at the weighing, a melding does not wait for it, and once they were spoken to it is over', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur] = [fleur, ingrid, person('Joost')].map(school.as);
  if (!leerkracht || !ib || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Omar' }, { opener: fleur, lead: ingrid });

  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'gesprek.hold' });
  expect(leerkracht.sees).toContain(
    'Sprak je alleen met de leerling, en nog niet met de ouders? Leg dan ook vast waarom.',
  );
  const talk = { with: 'leerling', facts: 'Je bent vaak moe.', reaction: 'Hij haalt zijn schouders op.' };
  expect(await leerkracht.clicks('Vastleggen', talk)).toContain('Vul in waarom.');
  expect(leerkracht.sees).toContain('schouders'); // what was typed stands there again
  await leerkracht.clicks('Vastleggen', { ...talk, whyDifferent: 'Zijn ouders zijn tot donderdag weg.' });
  const NOT_YET = 'Anders dan in het protocol: de ouders zijn nog niet gesproken.';
  const course = await zaak.reads(ib);
  expect(course).toContain(NOT_YET);
  expect(course).toMatch(/Waarom anders: \nZijn ouders zijn tot donderdag weg/);

  // Read where it is weighed, in the dialog; the answer that asks a melding asks it.
  const weighing = await zaak.seesForm(ib, 'afweging.answer', { question: 'beslissing.1' });
  expect(weighing).toContain('De ouders zijn in deze zaak nog niet gesproken.');
  await zaak.weighs(ib, 'beslissing.1', 'Ja');
  await directeur.hears('Melden is nodig');
  const why = async () => {
    await zaak.looks(ib);
    const seen = await ib.clicks('Bekijk waarom');
    ib.closes();
    return seen;
  };
  expect(await why()).toContain('Er is met de ouders gepraat: nee, met uitleg');

  // Thursday they are spoken to: that stands beside it, and another talk with him alone is nothing special.
  await school.clock({ local: '2026-11-26T09:00' });
  await zaak.does(leerkracht, 'gesprek.hold', { with: 'ouders', facts: 'Hij is vaak moe.' });
  await zaak.does(leerkracht, 'gesprek.hold', { with: 'leerling', facts: 'Wij spraken je ouders.' });
  expect((await zaak.reads(ib)).match(/Anders dan in het protocol/g)).toHaveLength(1);
  expect(await why()).toContain('Er is met de ouders gepraat: ja');
  expect(await zaak.seesForm(ib, 'afweging.answer', { question: 'beslissing.2' })).not.toContain(
    'nog niet gesproken',
  );
  await chatsHoldNothing([leerkracht, ib, directeur], /Omar|vaak moe|tot donderdag|nog niet gesproken\./);
});
