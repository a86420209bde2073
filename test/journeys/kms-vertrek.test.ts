import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { daan, ilse, lotte } from '../support/story.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

test('parents who threaten to leave: the IB’er is asked each morning until it is on record that Veilig Thuis was told, the directeur hears it after two school days, and it stops', async () => {
  const school = await play();
  const [leerkracht, ib, directeur] = [lotte, ilse, daan].map(school.as);
  if (!leerkracht || !ib || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Aya' });

  // (R001-5) At once, and the next morning once more, as a reminder of the assistant itself.
  await zaak.does(leerkracht, 'vertrek.record', { what: 'Ze gaan volgende week weg.' });
  await ib.hears('Vertel dit aan Veilig Thuis');
  expect(ib.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Veilig Thuis ingelicht']);
  expect(ib.sees).not.toContain('Herinnering van de assistent');
  for (const morning of ['2026-11-24T08:30', '2026-11-25T08:30', '2026-11-26T08:30']) {
    await school.clock({ local: morning });
    await ib.hears('Vertel dit aan Veilig Thuis');
    expect(ib.sees).toContain('Herinnering van de assistent');
    expect(ib.sees).toContain('Bron: KMS-protocol');
  }
  await directeur.hears('Veilig Thuis weet iets nog niet');
  expect(directeur.sees).toMatch(/Bel Veilig Thuis direct en bespreek de situatie[\s\S]*Ilse/);
  expect(directeur.sees).not.toContain('volgende week');

  // She called: that is on record, and nobody is asked again.
  await zaak.does(ib, 'veiligThuis.inform', { note: 'Zij bellen de nieuwe school.' });
  expect(await zaak.reads(ib)).toMatch(/Veilig Thuis ingelicht[\s\S]*Zij bellen de nieuwe school/);
  const before = (await ib.chat()).length;
  for (const morning of ['2026-11-27T08:30', '2026-11-30T08:30']) await school.clock({ local: morning });
  await openCase(school, { naam: 'Bo' }); // the outbox went on: she hears of another case
  const since = JSON.stringify((await ib.chat()).slice(before));
  expect(since).not.toContain('Vertel dit aan Veilig Thuis');
  await chatsHoldNothing([leerkracht, ib, directeur], /Aya|volgende week|nieuwe school/);
});
