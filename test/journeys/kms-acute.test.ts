import { expect, test } from 'vitest';
import { type Play, play } from '../support/journey.ts';
import { berend, daan, ilse, lotte, sanne } from '../support/story.ts';

/** Lotte opens a concern; Ilse answers question 2 with yes. @returns the case code */
async function acute(school: Play): Promise<string> {
  const leerkracht = school.as(lotte);
  const ib = school.as(ilse);
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Opschrijven');
  await leerkracht.clicks('Bewaren en verder', { what: 'Zegt dat hij vanavond geslagen wordt.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Sem' });
  await leerkracht.clicks('Zaak openen', { staff: 'false', acute: 'false' });
  const code = await ib.hearsOfCase();
  await ib.forges({ verb: 'form.open', code, for: 'afweging.answer', question: 'afweging.2' });
  await ib.clicks('Ja', { motivering: 'Er is acuut gevaar.' });
  return code;
}

test('acute at question 2: the IB’er can call at the moment the directeur is asked, and each act counts once', async () => {
  const school = await play();
  const [ib, directeur, leerkracht, bestuur] = [
    school.as(ilse),
    school.as(daan),
    school.as(lotte),
    school.as(berend),
  ];
  const code = await acute(school);
  expect(ib.buttons).toContain('Bel nu Veilig Thuis');
  expect(ib.buttons).toContain('Melding gedaan: vastleggen');

  // Daan is asked on one card, without a word about the child; why is one tap away.
  await directeur.hears('beslissing over melden gevraagd');
  expect(directeur.sees).toContain(code);
  expect(JSON.stringify(await directeur.chat())).not.toMatch(/Sem|geslagen/);
  const agree = directeur.dataOf('Akkoord, ik doe de melding');
  await directeur.clicks('Bekijk waarom');
  expect(directeur.sees).toMatch(/acute en\/of structurele/i);
  directeur.closes();

  // Somebody else clicks his button: nothing happens, and they learn nothing.
  for (const stranger of [leerkracht, bestuur]) {
    await stranger.types('hulp');
    expect(await stranger.forges(agree)).toContain('Deze zaak is er niet');
  }

  // He agrees, delivered twice at the same moment: one decision. A late "no" changes nothing and says who decided.
  await directeur.clicks('Akkoord, ik doe de melding', {}, { twice: true });
  const late = await directeur.forges({
    ...agree,
    decision: 'niet-akkoord',
    reason: 'Toch niet.',
    actionId: 'late',
  });
  expect(late).toMatch(/al beslist.*Daan Jansen/s);
  await ib.hears(/akkoord/i);

  // Ilse called meanwhile, and records it; Daan's card says so.
  await ib.clicks('Gedaan: vastleggen');
  await ib.clicks('Vastleggen', { doneBy: ilse.id, agreements: 'Veilig Thuis komt vandaag.' });
  await directeur.hears(/melding/i);

  // What Daan clicked asks nothing any more.
  const calls = async () =>
    (await directeur.chat()).filter(({ card }) => JSON.stringify(card ?? {}).includes('Gedaan: vastleggen'))
      .length;
  await expect.poll(calls).toBe(0);

  // Five werkdagen later the answer is chased.
  await school.clock({ local: '2026-12-01T12:00' });
  await ib.hears(
    /Veilig Thuis beslist en laat het weten[\s\S]*Voorbij sinds maandag 30 november 2026[\s\S]*Bel om te vragen/,
  );

  const events = await timeline(school, code);
  expect(events.filter((line) => line.includes('kkoord met melden'))).toHaveLength(1);
  expect(events.join(' ')).not.toContain('Toch niet.');
  expect(events.filter((line) => line.includes('Melding gedaan door Ilse de Vries'))).toHaveLength(1);
});

/** The lines of the time line as Ilse sees it. */
async function timeline(school: Play, code: string): Promise<string[]> {
  const ib = school.as(ilse);
  await ib.types(code);
  await ib.clicks('Tijdlijn bekijken');
  return ib.sees.split('\n');
}

test('the directeur stays silent: he is reminded after 1 and 4 hours and each school morning, and the IB’er calls all the same', async () => {
  const school = await play();
  const [ib, directeur, collega] = [school.as(ilse), school.as(daan), school.as(sanne)];
  const code = await acute(school);
  await directeur.hears('beslissing over melden gevraagd');
  const asked = async () =>
    (await directeur.chat()).filter(
      ({ from, card }) => from === 'bot' && JSON.stringify(card ?? {}).includes(code),
    ).length;
  const first = await asked();
  await school.clock({ local: '2026-11-23T10:30' });
  await expect.poll(asked).toBe(first + 1);
  await school.clock({ local: '2026-11-23T13:30' });
  await expect.poll(asked).toBe(first + 2);
  await school.clock({ local: '2026-11-24T09:00' });
  await expect.poll(asked).toBe(first + 3);

  // Of the four cards that asked, only the newest still does; the others say so.
  const open = async () =>
    (await directeur.chat()).filter(({ card }) =>
      JSON.stringify(card ?? {}).includes('Akkoord, ik doe de melding'),
    ).length;
  await expect.poll(open).toBe(1);

  // Silence goes up: the bestuur hears that a melding waits, with whom to ask, and nothing about the child.
  await school.as(berend).hears('Een melding wacht nog');
  expect(school.as(berend).sees).toContain('Daan Jansen, 06-00000004');
  expect(await school.as(berend).types(code)).toContain('Deze zaak is er niet');

  await ib.types(code);
  expect(ib.buttons).toContain('Bel nu Veilig Thuis');
  await ib.forges({ verb: 'form.open', code, for: 'melding.record' });
  await ib.clicks('Vastleggen', { doneBy: ilse.id });

  // Done: the directeur is not chased any more, and hears that it was done.
  await directeur.hears(/melding/i);
  const told = await asked();
  await school.clock({ local: '2026-11-26T09:00' });
  expect(await asked()).toBeLessThanOrEqual(told + 1);
  expect(await collega.types(code)).toContain('Deze zaak is er niet');
});
