import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');

test('a feared marriage asks advice, with anonymous data; doubt asks Veilig Thuis again and is no melding; the question stays open until it was asked', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, directeur, ander] = ['Yara', 'Petra', 'Rik', 'Thomas'].map((name) =>
    school.as(person(name)),
  );
  if (!mentor || !zorg || !directeur || !ander) throw new Error('nobody there');
  const zaak = await openCase(
    school,
    { what: 'Zij zei: “In de zomer moet ik trouwen.”', naam: 'Samira', birthDate: '2010-02-11' },
    { opener: person('Yara'), lead: person('Petra') },
  );

  // Four kinds of violence, in one sentence of the protocol. What we read into it is said; no haste is added.
  await zaak.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: zaak.code, for: 'situatie.record' });
  expect(mentor.sees).toContain(
    'Vrouwelijke genitale verminking, huwelijksdwang, eergerelateerd geweld of seksueel misbruik: Vraag advies.',
  );
  expect(mentor.sees).toContain(
    'Zo leest de assistent het protocol: Jullie protocol zegt hier niet bij wie je advies vraagt.',
  );
  expect(mentor.sees).not.toMatch(/meteen|spoed|direct melden/i);
  await mentor.clicks('Vastleggen', { what: 'Er is een verloving gepland.' });
  for (const who of [mentor, zorg]) {
    await who.hears('Vraag advies aan Veilig Thuis');
    expect(who.sees).toContain('Bron: Stappenplan, stap 2');
    expect(who.sees).toContain(
      'Uitleg van de assistent: Jullie protocol zegt hier niet bij wie je advies vraagt.',
    );
    expect(who.sees).not.toMatch(/moet weten|Vertel dit/);
    expect(who.buttons).toEqual(
      expect.arrayContaining(['Bel nu Veilig Thuis', 'Advies gevraagd aan Veilig Thuis']),
    );
  }

  // Nobody asked yet: the next school morning once more, as the assistant's own reminder, and still without haste.
  await school.clock({ local: '2026-11-24T08:30' });
  for (const who of [mentor, zorg]) {
    await who.hears('Vraag advies aan Veilig Thuis');
    expect(who.sees).toContain('Herinnering van de assistent');
    expect(who.sees).not.toMatch(/moet weten|spoed/);
  }

  // Advice is asked without a name: that is how the form stands. After one school day without an answer: a reminder.
  await zaak.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: zaak.code, for: 'advies.ask' });
  expect(mentor.sees).toContain('Je vraagt advies met anonieme gegevens: zonder naam van de leerling.');
  await mentor.clicks('Vastleggen', { question: 'Wat kunnen wij doen bij een verloving?' });
  expect(await zaak.reads(zorg)).toContain(
    'Advies gevraagd aan Veilig Thuis, zonder naam, dinsdag 24 november 2026.',
  );
  await school.clock({ local: '2026-11-25T12:00' });
  await mentor.hears('Wat was het advies?');
  expect(mentor.sees).toContain('Herinnering van de assistent');
  await zaak.does(mentor, 'advies.answer', { advice: 'Praat met haar alleen.' });
  expect(await saidTo(directeur)).not.toContain(zaak.code); // nothing of it is his, so far

  // At the weighing there is doubt, at each question. It asks Veilig Thuis again; nobody is told to meld.
  expect(await zaak.weighs(zorg, 'afweging.1', 'Ik twijfel', { motivering: '' })).toContain(
    'Vraag Veilig Thuis om advies. Daarna komt de vraag terug.',
  );
  expect(zorg.buttons).toEqual(expect.arrayContaining(['Advies gevraagd: vastleggen']));
  expect(zorg.sees).not.toMatch(/melden is nodig/i);
  await zaak.does(zorg, 'advies.ask', { question: 'Is dit een vermoeden?' });
  await zaak.does(zorg, 'advies.answer', { advice: 'Ja, dit is een vermoeden.' });
  expect(await zaak.weighs(zorg, 'afweging.1', 'Ja')).toContain(
    'Is de leerling acuut of structureel onveilig?',
  );
  expect(zorg.sees).toContain('Raadpleeg in geval van twijfel altijd (opnieuw) Veilig Thuis.');
  await zorg.clicks('Ik twijfel', { motivering: '' });
  expect(zorg.sees).not.toMatch(/melden is nodig|meldnorm/i);
  const course = await zaak.reads(zorg);
  expect(course.match(/Uitkomst van het wegen: eerst advies van Veilig Thuis\./g)).toHaveLength(2);
  expect(course).not.toContain('Melden is nodig');
  await school.clock({ local: '2026-11-26T12:00' });
  await zorg.hears('Vraag Veilig Thuis om advies'); // the doubt was left lying
  expect(await saidTo(directeur)).not.toContain(zaak.code);

  // Asked in words, about any of the four: this school's answer. The old steunpunt is called what it is.
  for (const question of [
    'wat doe ik bij huwelijksdwang',
    'wat doen we bij besnijdenis van een meisje',
    'eerwraak, wat nu?',
    'wat doe ik bij seksueel misbruik',
  ]) {
    expect(await ander.types(question), question).toContain('Stappenplan, stap 2');
    expect(ander.sees, question).not.toMatch(/met spoed|direct melden/);
  }
  expect(await ander.types('kan ik advies vragen bij het steunpunt huiselijk geweld')).toContain('2015');
  expect(ander.sees).toContain('Niet uit jullie protocol: Veilig Thuis, 0800-2000.');
  expect(await ander.types('kan ik advies vragen zonder naam')).toContain('anonieme gegevens');
  await chatsHoldNothing(
    [mentor, zorg, directeur],
    /Samira|trouwen|verloving|haar alleen|dit is een vermoeden/,
  );
}, 60_000);
