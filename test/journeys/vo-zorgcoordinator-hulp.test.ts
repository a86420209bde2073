import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');

test('two decisions: no melding, and help with the zorgcoördinator, followed on days the school agrees itself; it starts again, and that is melden after all', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur, bestuur] = ['Thomas', 'Petra', 'Rik', 'Annemiek'].map((name) =>
    school.as(person(name)),
  );
  if (!mentor || !zorg || !directeur || !bestuur) throw new Error('nobody there');
  const zaak = await openCase(
    school,
    { naam: 'Milan', birthDate: '2012-08-01' },
    { opener: person('Thomas'), lead: person('Petra') },
  );
  await zaak.does(mentor, 'overleg.hold', { outcome: 'Samen gekeken.' });
  await zaak.does(mentor, 'gesprek.hold', { with: 'ouders', facts: 'Hij mist lessen.' });

  // Neither acute nor structural. Then the two decisions, in the words of step 5.
  await zaak.weighs(zorg, 'afweging.1', 'Ja');
  expect(await zorg.clicks('Nee', { motivering: '' })).toContain('Vul in waarom je dit antwoord kiest.');
  await zorg.clicks('Nee', { motivering: 'Eén keer, en het is gestopt.' });
  expect(zorg.sees).toMatch(/Beslissing 1: melden[\s\S]*Is melden noodzakelijk\?/);
  await zorg.clicks('Nee', { motivering: 'Geen onveiligheid.' });
  expect(zorg.sees).toMatch(/Beslissing 2: hulp[\s\S]*Is hulp verlenen of organiseren \(ook\) mogelijk\?/);
  expect(zorg.sees).toContain(
    'gelet op jouw competenties, jouw verantwoordelijkheden en jouw professionele grenzen',
  );
  // What follows from a "nee" here is not in the protocol: the law is shown beside it, as law.
  expect(zorg.sees).toContain(
    'Jullie protocol zegt niet wat je doet als melden niet nodig lijkt en hulp ook niet kan.',
  );
  expect(zorg.sees).toContain('Wet: Kunnen jullie geen goede hulp bieden of regelen?');
  expect(await zorg.clicks('Ja', { motivering: 'Wij kunnen dit.' })).toContain('Hulp vastleggen');

  // Help needs no term here, and the protocol has none. A day they agree themselves is called an agreement.
  await zaak.does(zorg, 'hulp.start', {
    what: 'Elke week een gesprek.',
    term: '2026-12-14',
    tasks: 'Mentor belt thuis.',
  });
  expect(await zaak.looks(zorg)).toMatch(
    /Afgesproken: maandag 14 december 2026[\s\S]*Afspraak van de school/,
  );
  expect(zorg.sees).not.toMatch(/Uiterlijk|drie weken|vier maanden|Bron: /);
  await zaak.does(zorg, 'evaluatie.plan', { day: '2026-12-14' });
  await zaak.does(zorg, 'nazorg.plan', { day: '2026-12-07' });
  await school.clock({ local: '2026-12-07T09:00' });
  await mentor.hears('Hoe gaat het nu?');
  expect(mentor.sees).toContain('Herinnering van de assistent');
  await zaak.does(mentor, 'nazorg.check', { trend: 'beter', note: 'Hij lacht weer.' });
  await school.clock({ local: '2026-12-14T09:00' });
  await zorg.hears('14 december 2026');
  expect(zorg.sees).toContain('Afspraak van de school');

  // It works: they go on following, and no new help is asked for.
  await zaak.does(zorg, 'evaluatie.hold', { result: 'beter', outcome: 'Geen verzuim.' });
  await zaak.weighs(zorg, 'afweging.3', 'Nee', { motivering: 'Het is rustig.' });
  expect(zorg.sees).not.toContain('Leg vast welke hulp er komt');
  expect(await saidTo(directeur)).not.toContain('melden nodig');

  // In January it begins again. The question made of the instruction says so, and "ja" is melden: the professional melds.
  await school.clock({ local: '2027-01-11T09:00' });
  await zaak.does(mentor, 'observatie.record', { what: 'Een nieuwe plek in zijn nek.', kind: 'feit' });
  await zaak.looks(zorg);
  await zorg.forges({ verb: 'form.open', code: zaak.code, for: 'afweging.answer', question: 'afweging.3' });
  expect(zorg.sees).toContain(
    'Niet letterlijk uit jullie protocol: Jullie protocol heeft hier een opdracht en geen vraag.',
  );
  expect(zorg.sees).toContain('Ja: Doe alsnog een melding');
  await zorg.clicks('Ja', { motivering: 'Het is weer begonnen.' });
  expect(zorg.sees).toContain('melden nodig');
  expect(zorg.sees).not.toContain('Nog niet vastgelegd'); // every step has a record
  await mentor.hears(`In zaak ${zaak.code} is melden nodig`);
  await mentor.clicks('Bekijk waarom');
  expect(mentor.sees).toContain('Bron: Stappenplan, stap 5, zelf hulp organiseren');
  expect(mentor.sees).not.toMatch(/meldnorm/i);
  mentor.closes();

  // He lets it lie until the afternoon: he is reminded, and the bestuur hears after two school days that one waits.
  await school.clock({ local: '2027-01-11T16:30' });
  await mentor.hears('melden is nodig, en er is nog geen melding vastgelegd');
  await school.clock({ local: '2027-01-13T09:00' });
  await bestuur.hears('Een melding wacht nog');
  expect(bestuur.sees).toContain('Rik Scholten, 06-00004004');
  expect(await bestuur.types(zaak.code)).toContain('Deze zaak is er niet');
  await zaak.does(mentor, 'melding.record', {
    doneBy: person('Thomas').id,
    agreements: 'Wij blijven hem elke dag zien.',
  });
  await directeur.hears('De melding is vastgelegd');
  expect(directeur.sees).toContain('Wet: Uitvoeringsbesluit Wmo 2015, artikel 4.1.7');
  const told = (await saidTo(mentor)).length;
  await school.clock({ local: '2027-01-15T09:00' });
  expect((await saidTo(mentor)).slice(told)).not.toContain('nog geen melding vastgelegd');
  await chatsHoldNothing(
    [mentor, zorg, directeur, bestuur],
    /Milan|mist lessen|belt thuis|lacht weer|in zijn nek|elke dag zien/,
  );
}, 60_000);

test('neither melding nor help: the protocol is silent, and the law asks the melding, as law', async () => {
  const school = await play({ school: file });
  const [zorg, directeur] = ['Petra', 'Rik'].map((name) => school.as(person(name)));
  if (!zorg || !directeur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Milan' }, { opener: person('Thomas'), lead: person('Petra') });
  await zaak.weighs(zorg, 'afweging.1', 'Ja');
  await zorg.clicks('Nee', { motivering: 'Het is gestopt.' });
  await zorg.clicks('Nee', { motivering: 'Nog niet.' });
  await zorg.clicks('Nee', { motivering: 'Wij kunnen hier niets.' });
  await directeur.hears(`In zaak ${zaak.code} is melden nodig`);
  await directeur.clicks('Bekijk waarom');
  expect(directeur.sees).toMatch(
    /Uitleg van de assistent: Jullie protocol zegt niet wat je doet als melden niet nodig lijkt[\s\S]*Wet: Kunnen jullie geen goede hulp bieden/,
  );
  directeur.closes();
}, 30_000);
