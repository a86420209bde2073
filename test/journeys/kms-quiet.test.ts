import { expect, test } from 'vitest';
import { play } from '../support/journey.ts';
import { daan, ilse, lotte, sanne } from '../support/story.ts';

test('the quiet road: a worry is shared, talked over, weighed, helped and followed', async () => {
  const school = await play();
  const [leerkracht, ib, directeur, collega] = [lotte, ilse, daan, sanne].map(school.as);
  if (!leerkracht || !ib || !directeur || !collega) throw new Error('nobody there');

  // Monday. Lotte writes down what she saw, in three cards.
  expect(await leerkracht.types('nieuwe zorg')).toContain('Drie korte kaarten');
  expect(await leerkracht.clicks('Opschrijven')).toContain('Kaart 1 van 3');
  await leerkracht.clicks('Bewaren en verder', {
    what: 'Femke heeft een blauwe plek op haar arm.',
    where: 'In de klas',
  });
  expect(leerkracht.sees).toContain('Kaart 2 van 3');
  await leerkracht.clicks('Bewaren en verder', { naam: 'Femke', groep: '5', birthDate: '2017-05-01' });
  const said = await leerkracht.clicks('Zaak openen', { staff: 'false', acute: 'false' });
  expect(said).toContain('Ilse de Vries krijgt nu bericht');

  // Ilse hears of it, and leads it on.
  const code = await ib.hearsOfCase();
  const inCase = async (
    person: typeof ib,
    verb: string,
    inputs: Record<string, string>,
    button: string | RegExp,
    params: Record<string, string> = {},
  ) => {
    await person.types(code);
    await person.forges({ verb: 'form.open', code, for: verb, ...params });
    return person.clicks(button, inputs);
  };
  await inCase(
    ib,
    'overleg.hold',
    { kind: 'aandachtsfunctionaris', outcome: 'We kijken een week mee.', plan: 'Observeren.' },
    'Vastleggen',
  );
  await ib.types(code);
  expect(ib.sees).toContain('maandag 14 december 2026'); // three weeks
  await inCase(ib, 'formulier.fill', { 'fields.A.1': 'Blauwe plek, stil.' }, 'Vastleggen', { part: '1' });
  await inCase(ib, 'overleg.plan', { kind: 'team', day: '2026-11-26' }, 'Plannen');
  await inCase(
    ib,
    'gesprek.hold',
    {
      with: 'ouders',
      persons: '2',
      childTold: 'true',
      facts: 'De plek op de arm.',
      reaction: 'Van de trap gevallen.',
    },
    'Vastleggen',
  );
  await ib.types(code);
  expect(ib.sees).toContain('maandag 30 november 2026'); // the team meets within a week

  // Nobody outside the case sees it; the chat holds nothing that was filled in.
  expect(await collega.types(code)).toContain('Deze zaak is er niet');
  expect(await collega.types('mijn zaken')).not.toContain(code);
  for (const person of [leerkracht, ib, directeur, collega]) {
    expect(JSON.stringify(await person.chat())).not.toMatch(/Femke|blauwe plek|trap gevallen/i);
  }

  // The reminder before the term reaches Ilse, and after it passed Daan, who guards the time path.
  await school.clock({ local: '2026-11-30T12:00' });
  await ib.hears(/30 november 2026/);
  await school.clock({ local: '2026-12-01T12:00' });
  await directeur.hears(/voorbij|te laat|verstreken|Voorbij/);
  await inCase(ib, 'nabespreking.hold', { 'fields.ernst': 'Zorgelijk, niet acuut.' }, 'Vastleggen');
  await inCase(ib, 'formulier.fill', { 'fields.C': 'Gezinscoach vragen.' }, 'Vastleggen', { part: '2' });

  // The weighing: each answer brings the next question, on to help.
  const answer = async (question: string, button: string, inputs: Record<string, string> = {}) =>
    inCase(ib, 'afweging.answer', { motivering: 'Samen gewogen in het team.', ...inputs }, button, {
      question,
    });
  expect(await answer('afweging.1', 'Ja')).toContain('Vraag 2 van 5');
  await ib.clicks('Nee', { motivering: 'Geen aanwijzing voor gevaar.' });
  await ib.clicks('Ja', { motivering: 'De gezinscoach kan starten.' });
  expect(await ib.clicks('Ja', { motivering: 'Ouders willen.' })).toMatch(/melden noodzakelijk/i);
  await ib.clicks('Nee', { motivering: 'Hulp is genoeg.' });
  const criteria =
    'goede-hulp,zicht-op-veiligheid,samenwerking-en-regie,herhaling-en-patronen,focus-op-veiligheid,herstel-en-veerkracht';
  expect(await ib.clicks('Ja', { motivering: 'Alles staat.' })).toContain('Bij ja gelden alle punten');
  await ib.clicks('Ja', { motivering: 'Alles staat.', criteria });

  // Help with a term, an evaluation, and short checks afterwards.
  await inCase(
    ib,
    'hulp.start',
    { what: 'Gezinscoach', term: '2027-01-29', tasks: 'Ilse belt elke week.' },
    /Vastleggen|starten/,
  );
  await inCase(ib, 'evaluatie.plan', { day: '2027-01-28' }, 'Plannen');
  await school.clock({ local: '2027-01-28T16:00' });
  await inCase(ib, 'evaluatie.hold', { result: 'beter', outcome: 'Femke is vrolijker.' }, 'Vastleggen');
  await ib.types(code);
  expect(ib.sees).toContain('vrijdag 28 mei 2027'); // four months, as a minimum
  await inCase(ib, 'nazorg.plan', { day: '2027-02-11' }, 'Plannen');
  await school.clock({ local: '2027-02-11T12:00' });
  await leerkracht.hears(/check|hoe gaat het/i);
  await inCase(leerkracht, 'nazorg.check', { trend: 'beter' }, 'Vastleggen');

  // The time line shows it all to Ilse, in a dialog, and her look is on record.
  await ib.types(code);
  await ib.clicks('Tijdlijn bekijken');
  expect(ib.inDialog).toBe(true);
  expect(ib.sees).toContain('Femke is vrolijker.');
});
