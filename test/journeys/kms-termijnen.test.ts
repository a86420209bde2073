import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { daan, ilse, lotte, sanne } from '../support/story.ts';

test('(l) a year of terms: Veilig Thuis silent over five werkdagen, Christmas, the clock forward on Easter, Koningsdag in the holiday, two worse checks, a new school year, and the clock back', async () => {
  const school = await play();
  const [leerkracht, ib, directeur, collega] = [lotte, ilse, daan, sanne].map(school.as);
  if (!leerkracht || !ib || !directeur || !collega) throw new Error('nobody there');
  const zaak = await openCase(school);

  // A melding on Thursday 17 December. Five werkdagen later is Thursday the 24th: holidays are werkdagen to Veilig Thuis.
  await school.clock({ local: '2026-12-17T09:00' });
  await zaak.weighs(ib, 'afweging.2', 'Ja', { motivering: 'Vandaag geslagen.' });
  await directeur.hears(/beslissing over melden/i);
  await zaak.does(ib, 'melding.record', { doneBy: ilse.id, agreements: 'Zij bellen terug.' });
  expect(await zaak.looks(ib)).toContain('Veilig Thuis laat het weten, uiterlijk donderdag 24 december 2026');

  // A second case: three weeks after the overleg of 17 December is 7 January, a school day again.
  const tweede = await openCase(school, { naam: 'Sem' });
  await tweede.does(ib, 'overleg.hold', { kind: 'aandachtsfunctionaris', outcome: 'Kijken.' });
  expect(await tweede.looks(ib)).toContain('Uiterlijk donderdag 7 januari 2027');
  // A talk on the last day of school: the team must meet within a week, and then there is no school: act today.
  await school.clock({ local: '2026-12-18T10:00' });
  const talk = { with: 'ouders', persons: '2', childTold: 'true', facts: 'De plek.' };
  await tweede.does(ib, 'gesprek.hold', talk);
  const rushed = await tweede.looks(ib);
  expect(rushed).toContain('Uiterlijk vrijdag 25 december 2026');
  expect(rushed).toContain('Doe het uiterlijk vrijdag 18 december 2026');

  // Nobody is disturbed in the holiday; on Monday 4 January it is said that Veilig Thuis is silent, and Daan hears what passed.
  await school.clock({ local: '2027-01-03T20:00' });
  const before = (await ib.chat()).length;
  await school.clock({ local: '2027-01-04T10:00' });
  expect((await ib.chat()).length).toBeGreaterThan(before);
  await ib.hears(
    /Veilig Thuis beslist en laat het weten[\s\S]*Voorbij sinds donderdag 24 december 2026[\s\S]*Bel om te vragen/,
  );
  expect(ib.sees).toContain(zaak.code);
  await directeur.hears(/25 december 2026/);
  await school.clock({ local: '2027-01-06T12:00' });
  await directeur.hears(/Een termijn is voorbij: jij bewaakt de tijd[\s\S]*24 december 2026/); // still silent
  await zaak.does(ib, 'veiligThuis.answer', { outcome: 'Er komt hulp.' });
  expect(await zaak.looks(ib)).not.toContain('24 december');
  await tweede.does(ib, 'nabespreking.hold', { 'fields.ernst': 'Zorgelijk.' });
  await tweede.does(ib, 'formulier.fill', { 'fields.A.1': 'Stil.' }, 'Vastleggen', { part: '1' });

  // Part 2 of the form on Monday 8 March: the next overleg within three weeks is Tweede Paasdag, the day after the clock
  // went forward. Nobody is at school then or on Goede Vrijdag: it is done by Thursday.
  await school.clock({ local: '2027-03-08T09:00' });
  await tweede.does(ib, 'formulier.fill', { 'fields.C': 'Gezinscoach.' }, 'Vastleggen', { part: '2' });
  const easter = await tweede.looks(ib);
  expect(easter).toContain('Uiterlijk maandag 29 maart 2027');
  expect(easter).toContain('Doe het uiterlijk donderdag 25 maart 2027');
  // A check on the first school day after Easter is sent at eight in summer time, and not an hour off.
  await zaak.does(ib, 'nazorg.plan', { day: '2027-03-30' });
  await school.clock({ local: '2027-03-30T07:59' });
  const early = (await leerkracht.chat()).length;
  await school.clock({ local: '2027-03-30T08:01' });
  await expect.poll(async () => (await leerkracht.chat()).length).toBeGreaterThan(early);
  await leerkracht.hears('Hoe gaat het nu?');
  await tweede.does(ib, 'overleg.hold', { kind: 'team', outcome: 'Plan loopt.' });

  // Koningsdag is in the meivakantie: a term of that day is done on the last Friday before it.
  await school.clock({ local: '2027-04-06T09:00' });
  await tweede.does(ib, 'formulier.fill', { 'fields.E': 'Gestart.' }, 'Vastleggen', { part: '2' });
  const koningsdag = await tweede.looks(ib);
  expect(koningsdag).toContain('Uiterlijk dinsdag 27 april 2027');
  expect(koningsdag).toContain('Doe het uiterlijk vrijdag 23 april 2027');
  await tweede.does(ib, 'overleg.hold', { kind: 'team', outcome: 'Goed.' });

  // Two checks in a row say it is worse: the assistant proposes to come together again.
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter', note: 'Zij slaapt in de klas.' });
  await zaak.does(ib, 'nazorg.plan', { day: '2027-04-20' });
  await school.clock({ local: '2027-04-20T09:00' });
  await leerkracht.hears('Hoe gaat het nu?');
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter' });
  await ib.hears('Kom weer bij elkaar');
  await zaak.does(ib, 'overleg.plan', { kind: 'team', day: '2027-04-22' });

  // After summer Sanne has the class. The case is handed over: she leads it, with the terms that run, and Ilse no more.
  await school.clock({ local: '2027-08-23T09:00' });
  await zaak.does(ib, 'dossier.handOver', { person: sanne.id, note: 'Bel moeder niet voor tien uur.' });
  await school.clock({ local: '2027-08-25T09:00' }); // Wednesday: her first day at school
  await collega.hears('Jij leidt nu deze zaak');
  expect(await zaak.looks(collega)).toContain('Sanne Smit leidt deze zaak');
  expect(await zaak.reads(collega)).toContain('Zij slaapt in de klas.');
  expect(await zaak.reads(ib)).not.toContain('Zij slaapt in de klas.'); // of the team, no longer who leads

  // A term of three weeks that runs over the night the clock goes back ends on its own day, not a day early.
  await school.clock({ local: '2027-10-13T09:00' });
  await zaak.does(collega, 'overleg.hold', { kind: 'aandachtsfunctionaris', outcome: 'Opnieuw.' });
  expect(await zaak.looks(collega)).toContain('Uiterlijk woensdag 3 november 2027');
  await school.clock({ local: '2027-11-03T23:30' });
  expect(await zaak.looks(collega)).not.toContain('Voorbij sinds woensdag 3 november');
  await school.clock({ local: '2027-11-04T12:00' });
  expect(await zaak.looks(collega)).toContain('Voorbij sinds woensdag 3 november 2027');
  await directeur.hears(/3 november 2027/);
});
