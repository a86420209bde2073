import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('po-sot');

test('doubt asks Veilig Thuis, help of the SOT is followed and the approach adjusted, and the evaluation asks for nazorg and knelpunten; no term of another school runs', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = ['Fleur', 'Ingrid', 'Joost', 'Truus'].map((name) =>
    school.as(person(name)),
  );
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  const zaak = await openCase(
    school,
    { naam: 'Tess', birthDate: '2019-09-09' },
    { opener: person('Fleur'), lead: person('Ingrid') },
  );
  await zaak.does(ib, 'overleg.hold', {
    kind: 'team',
    outcome: 'Wij weten het niet.',
    coordineert: person('Ingrid').id,
  });

  // Doubt: always Veilig Thuis. It is the IB’er who asks, with or without a name, and nobody melds by it.
  await zaak.weighs(ib, 'afweging.1', 'Ik twijfel', { motivering: '' });
  expect(ib.sees).toContain('Vraag Veilig Thuis om advies. Daarna komt de vraag terug.');
  expect(ib.sees).not.toContain('melden nodig');
  await zaak.looks(ib);
  await ib.forges({ verb: 'form.open', code: zaak.code, for: 'advies.ask' });
  expect(ib.sees).toContain(
    'De IB’er kan Veilig Thuis om advies vragen, ook zonder namen, in overleg met de veiligheidscoördinator.',
  );
  await ib.clicks('Vastleggen', { anonymous: 'false', question: 'Is dit verwaarlozing?' });
  await zaak.does(ib, 'advies.answer', { advice: 'Regel hulp en blijf kijken.' });

  // The SOT decides: no melding, help. It needs no term; the team adjusts, so no question asks whether it worked.
  await zaak.weighs(ib, 'afweging.1', 'Ja');
  await ib.clicks('Nee', { motivering: 'Met hulp is het veilig.' });
  expect(await ib.clicks('Ja', { motivering: 'Het gezinsteam start.' })).toContain('Hulp vastleggen');
  expect(ib.sees).toContain('Leg vast welke hulp er komt.');
  await zaak.does(ib, 'hulp.start', { what: 'Opvoedhulp thuis.', tasks: 'Fleur kijkt in de klas.' });
  expect(await zaak.looks(ib)).not.toMatch(/Uiterlijk|Niet eerder dan|weken|maanden|Termijnen/);

  // Five school days without a planned evaluation: the assistant says so, as its own nudge.
  await school.clock({ local: '2026-11-30T12:00' });
  await ib.hears('Wanneer kijken jullie terug?');
  expect(ib.sees).toContain('Herinnering van de assistent');
  await zaak.does(ib, 'evaluatie.plan', { day: '2027-01-18' });
  await zaak.does(ib, 'nazorg.plan', { day: '2026-12-10' });

  // Two short checks say it is worse: the assistant proposes to come together, and Joost hears of the new SOT.
  await school.clock({ local: '2026-12-10T09:00' });
  await leerkracht.hears('Hoe gaat het nu?');
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter', note: 'Zij huilt vaak.' });
  await zaak.does(ib, 'nazorg.plan', { day: '2026-12-15' });
  await school.clock({ local: '2026-12-15T09:00' });
  await leerkracht.hears('Hoe gaat het nu?');
  await zaak.does(leerkracht, 'nazorg.check', { trend: 'slechter' });
  await ib.hears('Kom weer bij elkaar');
  expect(ib.sees).toContain('Herinnering van de assistent'); // not of the protocol
  await zaak.does(ib, 'overleg.plan', { kind: 'team', day: '2026-12-17' });
  await directeur.hears('Volgens jullie protocol zit jij dat overleg voor.');
  await school.clock({ local: '2026-12-17T15:00' });
  await zaak.does(directeur, 'overleg.hold', {
    kind: 'team',
    outcome: 'Meer hulp, twee keer per week.',
    plan: 'Aanpak bijgesteld.',
  });

  // The evaluation has the protocol’s own three headings. Knelpunten are recorded; where to bring them it does not say.
  await school.clock({ local: '2027-01-18T09:00' });
  await ib.hears('18 januari 2027');
  await zaak.looks(ib);
  await ib.forges({ verb: 'form.open', code: zaak.code, for: 'evaluatie.hold' });
  expect(ib.sees).toContain(
    'Deze stap in jullie protocol: lopende tekst: 5; ondersteuningsroute: 4 en 5; meldcode in tabel 2: 6.',
  );
  for (const heading of [
    'Volgen van ontwikkeling kind en gezin',
    'nazorg voor kind en/of ouders/verzorgers',
    'signalering van eventuele knelpunten voor beleidsadviezen',
  ])
    expect(ib.sees).toContain(heading);
  await ib.clicks('Vastleggen', {
    result: 'beter',
    outcome: 'Zij speelt weer.',
    'fields.nazorg': 'Moeder komt nog langs.',
    'fields.knelpunten': 'Drie maanden wachtlijst.',
  });
  expect(await zaak.reads(ib)).toMatch(
    /Evaluatie gehad, maandag 18 januari 2027: het gaat beter\.[\s\S]*nazorg voor kind en\/of ouders\/verzorgers: \n?Moeder komt nog langs\.[\s\S]*signalering van eventuele knelpunten[^\n]*\n?Drie maanden wachtlijst\./,
  );
  expect(await zaak.looks(ib)).not.toContain('mei 2027'); // four months is of another school
  expect(await leerkracht.types('waar meld ik knelpunten')).toContain('Bij wie je ze meldt, staat er niet.');
  expect(await leerkracht.types('hoe lang blijven we het kind volgen')).not.toMatch(/vier maanden/);

  // Closing needs a second person and a day to look again; the record is complete: signals, talks, steps, decisions.
  await zaak.does(ib, 'dossier.close', {
    motivering: 'Het is veilig.',
    second: person('Joost').id,
    review: '2027-03-01',
  });
  await directeur.hears('Jij bent genoemd als tweede persoon');
  await school.clock({ local: '2027-03-01T09:00' });
  await ib.hears('1 maart 2027');
  expect(await saidTo(bestuur)).not.toContain(zaak.code);
  await chatsHoldNothing(
    [leerkracht, ib, directeur, bestuur],
    /Tess|Opvoedhulp|huilt vaak|speelt weer|wachtlijst|nog langs/,
  );
}, 60_000);
