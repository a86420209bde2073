import { expect, test } from 'vitest';
import { caseOf, openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, learnsNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');

test('it may be about the zorgcoördinator, who leads every other case: the bestuur alone hears it, with the law as law, and she finds nothing of it in any place, then or later', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur, bestuur] = ['Thomas', 'Petra', 'Rik', 'Annemiek'].map((name) =>
    school.as(person(name)),
  );
  if (!mentor || !zorg || !directeur || !bestuur) throw new Error('nobody there');
  const petra = person('Petra').id;
  const other = await openCase(school, { naam: 'Isa' }, { opener: person('Thomas'), lead: person('Petra') });

  await mentor.types('nieuwe zorg');
  await mentor.clicks('Lukt dat niet? Vul hier in');
  await mentor.clicks('Bewaren en verder', { what: 'Zij stuurde Noah in de nacht berichten.' });
  await mentor.clicks('Bewaren en verder', { naam: 'Noah', birthDate: '2011-06-06' });
  const said = await mentor.clicks('Zaak openen', { staff: 'true', acute: 'false', hideFrom: petra });
  expect(said).not.toContain('Petra van Dam krijgt nu bericht');

  // Annemiek hears it at once. The protocol says nothing of it: what she reads is the law, named as law.
  await bestuur.hears('Er is een zorg voor het bestuur');
  const zaak = caseOf(/\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(bestuur.sees)?.[0] ?? '');
  expect(bestuur.sees).toMatch(/Wet: [\s\S]*artikel 4a; Wet voortgezet onderwijs 2020, artikel 3\.39/);
  expect(bestuur.sees).toContain('Overleg meteen met de vertrouwensinspecteur.');
  expect(bestuur.sees).not.toContain('Bron: Stappenplan');
  expect(bestuur.buttons).toContain('Bel nu Veilig Thuis');
  expect(await zaak.looks(bestuur)).toContain('Annemiek Prins leidt deze zaak.');
  expect(await zaak.reads(bestuur)).toContain('Zij stuurde Noah in de nacht berichten.');
  expect(await zaak.looks(mentor)).toContain('Annemiek Prins leidt deze zaak.');

  // Petra still leads the other case: one in her list, and of this one nothing. Nor has the directeur a part in it.
  await learnsNothing(zorg, zaak.code, 1);
  expect(await directeur.types(zaak.code)).toContain('Deze zaak is er niet');
  expect(await directeur.types('mijn zaken')).toContain('Je hebt nu geen zaken.');
  expect(await other.looks(zorg)).toContain('Petra van Dam leidt deze zaak.');

  // A call that was made can be recorded by any colleague who has the code: that form does not tell who is kept out.
  await directeur.forges({ verb: 'form.open', code: zaak.code, for: 'melding.record' });
  expect(directeur.sees).toContain('Petra van Dam');

  // She can be chosen for nothing in it, and a click that names her all the same is refused.
  for (const verb of ['melding.record', 'dossier.handOver', 'dossier.close']) {
    await zaak.looks(bestuur);
    await bestuur.forges({ verb: 'form.open', code: zaak.code, for: verb });
    expect(bestuur.sees, verb).toContain('Rik Scholten');
    expect(bestuur.sees, verb).not.toContain('Petra van Dam');
  }

  // The bestuur weighs, and is asked to call: no card goes to who leads elsewhere, or to the mentor as the reporter.
  await zaak.does(bestuur, 'overleg.plan', { day: '2026-11-25' });
  await zaak.weighs(bestuur, 'afweging.2', 'Ja', { motivering: 'Het gaat al maanden door.' });
  expect(bestuur.buttons).toContain('Bel nu Veilig Thuis');
  await zaak.does(bestuur, 'advies.ask', { question: 'Hoe houden we hem veilig?' });

  // Days pass: reminders of the overleg, the advice and the silent melding come to Annemiek and to nobody else.
  await school.clock({ local: '2026-11-26T12:00' });
  await bestuur.hears('Een melding wacht nog');
  await bestuur.hears('Dit is vandaag afgesproken');
  expect(bestuur.sees).toContain('Wie: Annemiek Prins');
  expect(bestuur.sees).not.toContain('zorgcoördinator'); // not hers to be reminded of, nor to be asked
  await zaak.does(bestuur, 'melding.record', {
    doneBy: person('Annemiek').id,
    agreements: 'Politie is erbij.',
  });
  await school.clock({ local: '2026-12-08T12:00' }); // past the five werkdagen of Veilig Thuis, and their guard
  await bestuur.hears('3 december 2026');
  for (const who of [zorg, directeur]) expect(await saidTo(who)).not.toContain(zaak.code);

  // Handed over to the directeur: he leads it, and she still finds nothing.
  await zaak.does(bestuur, 'dossier.handOver', { person: person('Rik').id });
  await directeur.hears('Jij leidt nu deze zaak');
  expect(await zaak.looks(directeur)).toContain('Rik Scholten leidt deze zaak.');
  await learnsNothing(zorg, zaak.code, 1);

  // Asked in words: silent, then the law, and whom to go to is the bestuur.
  expect(await mentor.types('wat doe ik als een collega iets met een leerling doet?')).toContain(
    'Wet (niet uit jullie protocol)',
  );
  expect(mentor.sees).toContain('Vertel het meteen aan het bestuur: Annemiek Prins.');
  expect(mentor.sees).not.toContain('Petra van Dam');
  await chatsHoldNothing(
    [mentor, zorg, directeur, bestuur],
    /Noah|Isa|in de nacht|al maanden|Politie is erbij/,
  );
}, 60_000);
