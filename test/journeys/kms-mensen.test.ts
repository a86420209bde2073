import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { berend, daan, demoSchool, ilse, lotte } from '../support/story.ts';

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
  expect(await zaak.looks(directeur)).toContain('Het antwoord van Veilig Thuis is nog niet vastgelegd.');
}, 30_000);

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
}, 30_000);
