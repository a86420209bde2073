import { expect, test } from 'vitest';
import { type Play, play } from '../support/journey.ts';
import { berend, daan, ilse, lotte, sanne } from '../support/story.ts';

const CODE = /\b[2-9A-HJKMNP-TW-Z]{2}-[2-9A-HJKMNP-TW-Z]{4}\b/;

/** Lotte writes down what happened, and stops before she shares it. @returns the case code */
async function begun(school: Play): Promise<string> {
  const leerkracht = school.as(lotte);
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Opschrijven');
  await leerkracht.clicks('Bewaren en verder', { what: 'Zegt dat hij vanavond geslagen wordt.' });
  leerkracht.closes();
  return CODE.exec(await leerkracht.types('mijn zaken'))?.[0] ?? '';
}

test('an emergency in a draft: help first, then recording shares the case with whoever hears of it', async () => {
  const school = await play();
  const [leerkracht, ib, directeur] = [school.as(lotte), school.as(ilse), school.as(daan)];
  const code = await begun(school);
  expect(await ib.types(code)).toContain('Deze zaak is er niet');

  // Help comes before anything is asked; what is asked afterwards is answered beforehand.
  expect(await leerkracht.types('noodsituatie')).toMatch(/112[\s\S]*0800-2000/);
  await leerkracht.types(code);
  await leerkracht.forges({ verb: 'form.open', code, for: 'noodsituatie.record' });
  expect(leerkracht.sees).toContain('Gaat het om iemand die hier werkt?');
  expect(leerkracht.sees).toContain('Is er iemand die dit niet mag zien?');
  expect(await leerkracht.clicks('Vastleggen', { called: '112' })).toContain(
    'Ilse de Vries krijgt nu bericht',
  );

  for (const person of [ib, directeur]) {
    await person.hears('Er is een noodsituatie vastgelegd');
    await person.clicks('Tijdlijn bekijken');
    expect(person.sees).toContain('Zegt dat hij vanavond geslagen wordt.');
    expect(person.sees).toContain('Gebeld: 112.');
    person.closes();
  }
  await leerkracht.forges({ verb: 'form.open', code, for: 'noodsituatie.record' });
  expect(leerkracht.sees).not.toContain('Gaat het om iemand die hier werkt?'); // shared: asked no more
});

test('a melding in a draft about a colleague goes to the bestuur, also after the store was down for a moment', async () => {
  const school = await play();
  const [leerkracht, bestuur, directeur] = [school.as(lotte), school.as(berend), school.as(daan)];
  const code = await begun(school);
  await leerkracht.types(code);
  await leerkracht.forges({ verb: 'form.open', code, for: 'melding.record' });
  const said = { doneBy: lotte.id, agreements: 'Zij komen langs.', staff: 'true', hideFrom: daan.id };
  const { repair } = school.breakStore();
  expect(await leerkracht.clicks('Vastleggen', said)).toContain('nog niets opgeslagen');
  repair();
  const kept = Object.fromEntries(Object.entries(said).filter(([id]) => id === 'doneBy'));
  const answer = await leerkracht.clicks('Vastleggen', kept); // the rest still stands on the form
  expect(answer).toContain('De zaak is nu gedeeld');
  expect(answer).not.toMatch(/Ilse|krijgt nu bericht|gedeeld met/); // whom it goes to is not said in the chat

  await bestuur.hears('Er is een zorg voor het bestuur');
  await bestuur.clicks('Tijdlijn bekijken');
  expect(bestuur.sees).toContain('Zij komen langs.');
  bestuur.closes();
  for (const person of [directeur, school.as(ilse), school.as(sanne)]) {
    expect(await person.types(code)).toContain('Deze zaak is er niet');
    await school.clock('hour');
    expect(JSON.stringify(await person.chat())).not.toMatch(/noodsituatie vastgelegd|melding is vastgelegd/);
  }
});
