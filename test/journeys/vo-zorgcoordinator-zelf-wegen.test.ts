import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, learnsNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');
const [thomas, petra] = [person('Thomas'), person('Petra')]; // mentor, zorgcoördinator
const NONE = 'Deze zaak is er niet';

test('the mentor who noticed weighs and decides, on what stands in step 1 to 3; the zorgcoördinator hears it, and can weigh too; who is kept out learns nothing', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur, collega] = [thomas, petra, person('Rik'), person('Yara')].map(school.as);
  if (!mentor || !zorg || !directeur || !collega) throw new Error('nobody there');
  const zaak = await openCase(
    school,
    { naam: 'Ravi', birthDate: '2012-03-14' },
    { opener: thomas, lead: petra },
  );

  // Step 1 to 3 are what is weighed on: also what Petra wrote down of them. That somebody is kept out is not in it.
  await zaak.does(zorg, 'observatie.record', { kind: 'feit', what: 'Hij sliep in de mediatheek.' });
  await zaak.does(zorg, 'overleg.hold', { kind: 'aandachtsfunctionaris', outcome: 'Thomas praat met hem.' });
  await zaak.does(zorg, 'person.exclude', { person: person('Yara').id, reason: 'Zij is zijn tante.' });
  await zaak.does(mentor, 'gesprek.hold', {
    with: 'leerling',
    facts: 'Je sliep op school.',
    reaction: 'Hij wil niet naar huis.',
  });
  const course = await zaak.reads(mentor);
  expect(course).toMatch(/mediatheek[\s\S]*Thomas praat met hem[\s\S]*niet naar huis/);
  expect(course).not.toMatch(/tante|Yara/);

  // He is asked the question himself, and reads that it is his to answer.
  expect(await zaak.looks(mentor)).toContain('Vastgelegd: Signalen in kaart brengen, Overleg');
  const form = await zaak.seesForm(mentor, 'afweging.answer', { question: 'afweging.1' });
  expect(form).toMatch(
    /Jij weegt zelf, met alles uit stap 1 tot en met 3[\s\S]*Zo leest de assistent het protocol: Wie de zorg opschreef/,
  );
  expect(await zaak.weighs(mentor, 'afweging.1', 'Ja', { motivering: 'Drie keer deze maand.' })).toContain(
    'Vraag 2 van 2',
  );

  // Petra hears it within the hour, whoever he asked along or not.
  await school.clock({ local: '2026-11-23T10:30' });
  await zorg.hears('Een collega heeft gewogen');
  expect(zorg.sees).toMatch(/Herinnering van de assistent[\s\S]*Van: Thomas Verhoef/);
  expect(await zaak.reads(zorg)).toContain('Drie keer deze maand.');
  await zaak.weighs(zorg, 'afweging.2', 'Nee', { motivering: 'Nog geen teken van geweld.' });

  // It is he who decides that melden is needed: everybody hears it at once, and he can call and record.
  await zaak.weighs(mentor, 'afweging.2', 'Ja', { motivering: 'Hij liet zijn rug zien.' });
  expect(mentor.buttons).toContain('Bel nu Veilig Thuis');
  for (const one of [zorg, directeur]) await one.hears('Melden is nodig');
  await zaak.does(mentor, 'melding.record', { doneBy: thomas.id });
  expect(await zaak.reads(zorg)).toContain('Melding gedaan door Thomas Verhoef');

  // What is not weighing stays with whoever leads.
  await zaak.looks(mentor);
  for (const verb of ['hulp.start', 'dossier.close', 'person.exclude', 'dossier.handOver'])
    expect(await mentor.forges({ verb: 'form.open', code: zaak.code, for: verb }), verb).toContain(NONE);

  // Nobody else weighs, and who is kept out has nothing there, whatever they send.
  const forged = {
    verb: 'afweging.answer',
    code: zaak.code,
    question: 'afweging.1',
    answer: 'nee',
    motivering: 'Valt mee.',
  };
  expect(await collega.forges({ ...forged, seenVersion: 9, actionId: 'forged', form: 'card' })).toContain(
    NONE,
  );
  await learnsNothing(collega, zaak.code);
  await zaak.does(zorg, 'person.exclude', { person: thomas.id, reason: 'Het gaat nu ook over hem.' });
  expect(await zaak.looks(mentor)).toContain(NONE);
  const late = { ...forged, seenVersion: 99, actionId: 'forged-late', form: 'card' };
  expect(await mentor.forges(late)).toContain(NONE);
  expect(await zaak.reads(zorg)).not.toContain('Valt mee.');
  await chatsHoldNothing([mentor, zorg, directeur, collega], /Ravi|mediatheek|deze maand|zijn rug|tante/);
});
