import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { berend, daan, demoSchool, ilse, lotte, sanne } from '../support/story.ts';

const people = (change: (person: (typeof demoSchool.people)[number]) => object) => ({
  people: demoSchool.people.map((person) => ({ ...person, ...change(person) })),
});

test('a small school: the directeur is its IB’er, so nobody is asked to approve themselves, and the bestuur hears it', async () => {
  const small = demoSchool.people.filter(({ id }) => id !== ilse.id);
  const school = await play({
    school: {
      people: small.map((person) =>
        person.id === daan.id ? { ...person, roles: ['directeur', 'aandachtsfunctionaris'] } : person,
      ),
      team: [daan.id, lotte.id],
    },
  });
  const [directeur, bestuur] = [school.as(daan), school.as(berend)];
  const zaak = await openCase(school, { naam: 'Noor' }, { lead: daan });
  await zaak.weighs(directeur, 'afweging.2', 'Ja', { motivering: 'Vandaag geslagen.' });
  expect(directeur.buttons).toContain('Bel nu Veilig Thuis');
  expect(directeur.buttons).not.toContain('Akkoord, ik doe de melding');
  await bestuur.hears('Eén persoon besliste over een melding');
  expect(JSON.stringify(await bestuur.chat())).not.toMatch(/Noor|geslagen/);
  expect(await zaak.reads(directeur)).toContain('Akkoord met melden. De directeur doet de melding zelf.');
  await zaak.does(directeur, 'melding.record', { doneBy: daan.id, agreements: 'Zij bellen.' });
  expect(await zaak.looks(directeur)).toContain('Leg vast wat Veilig Thuis antwoordt.');
});

test('who leads is ill: the named replacement hears of a new concern, leads it and can call; nothing waits for her', async () => {
  const school = await play({ school: people(({ id }) => (id === ilse.id ? { absent: true } : {})) });
  const [leerkracht, directeur, ib] = [school.as(lotte), school.as(daan), school.as(ilse)];
  const zaak = await openCase(school, { naam: 'Noor' }, { lead: daan });
  expect(leerkracht.sees).toContain('Daan Jansen krijgt nu bericht');
  await zaak.weighs(directeur, 'afweging.2', 'Ik twijfel', { motivering: '' });
  expect(directeur.buttons).toContain('Bel nu Veilig Thuis');
  expect(JSON.stringify(await ib.chat())).not.toContain(zaak.code);
  await zaak.does(directeur, 'melding.record', { doneBy: daan.id });
  expect(await zaak.reads(directeur)).toContain('Melding gedaan door Daan Jansen');
});

test('who leads falls ill half way: her terms and her case go on with the replacement, who hands them to a colleague', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-'));
  const before = await play({ folder });
  const zaak = await openCase(before, { naam: 'Noor' });
  await zaak.does(before.as(ilse), 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    outcome: 'Zij slaapt slecht.',
  });
  await before.stop();

  // Since Monday she stands in the school file as absent.
  const ill = people(({ id }) => (id === ilse.id ? { absent: true } : {}));
  const school = await play({ folder, school: ill });
  const [directeur, ib, collega] = [school.as(daan), school.as(ilse), school.as(sanne)];
  for (const person of [directeur, collega]) await person.types('home'); // at work, on the address of today
  const heard = (await ib.chat()).length;
  await school.clock({ local: '2026-12-14T10:00' }); // three weeks after the overleg
  await directeur.hears('14 december 2026');
  expect(directeur.sees).toContain(zaak.code);
  expect(await zaak.looks(directeur)).toContain('Daan Jansen leidt deze zaak');
  expect(await zaak.reads(directeur)).toContain('Zij slaapt slecht.');
  expect((await ib.chat()).length).toBe(heard); // nobody disturbs her

  await zaak.does(directeur, 'dossier.handOver', { person: sanne.id, note: 'Ilse is ziek.' });
  await school.clock({ local: '2026-12-16T09:00' }); // Wednesday: her first day at school
  await collega.hears('Jij leidt nu deze zaak');
  expect(await zaak.looks(collega)).toContain('Sanne Smit leidt deze zaak');
  expect(await zaak.reads(collega)).toMatch(/Zij slaapt slecht\.[\s\S]*Ilse is ziek\./);
  await zaak.weighs(collega, 'afweging.2', 'Ja', { motivering: 'Vandaag geslagen.' });
  expect(collega.buttons).toContain('Bel nu Veilig Thuis');
  await directeur.hears(`Er wordt een beslissing over melden gevraagd in zaak ${zaak.code}`);
  for (const person of [directeur, collega])
    expect(JSON.stringify(await person.chat())).not.toMatch(/Noor|slaapt slecht|geslagen/);
});
