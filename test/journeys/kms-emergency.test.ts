import { expect, test } from 'vitest';
import { play } from '../support/journey.ts';
import { lotte } from '../support/story.ts';

test('an emergency before anything else, and again while the store is down: 112 and Veilig Thuis at once', async () => {
  const school = await play();
  const leerkracht = school.as(lotte);
  for (const text of ['noodsituatie', 'help er is nu gevaar', 'NOOD!!']) {
    expect(await leerkracht.types(text)).toMatch(/112[\s\S]*0800-2000/);
  }
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Opschrijven');
  expect(await leerkracht.clicks('Noodsituatie')).toMatch(/112[\s\S]*0800-2000/); // half way a form
  leerkracht.closes();

  const { repair } = school.breakStore();
  expect(await leerkracht.types('noodsituatie')).toMatch(/112[\s\S]*0800-2000/);
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Opschrijven');
  const kept = await leerkracht.clicks('Bewaren en verder', { what: 'Dit mag niet weg zijn.' });
  expect(kept).toContain('nog niets opgeslagen');
  expect(kept).toContain('Dit mag niet weg zijn.');
  repair();
  expect(await leerkracht.clicks('Bewaren en verder', { what: 'Dit mag niet weg zijn.' })).toContain(
    'Kaart 2 van 3',
  );
  expect(JSON.stringify(await leerkracht.chat())).not.toContain('Dit mag niet weg zijn.');
});
