import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('po-sot');
const EVERY_STEP = 'Bespreek het met de ouders: dat hoort bij elke stap.';
const TALK = 'Gesprek met de ouders vastleggen';
const INDEX =
  'Je kunt een signaal afgeven in de Verwijsindex, zodat duidelijk wordt met wie je kunt overleggen.';

test('a talk with the parents is part of every step: each form says so, and it is one button further; the protocol knows no reason to leave it out and no age', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib] = ['Fleur', 'Ingrid'].map((name) => school.as(person(name)));
  if (!leerkracht || !ib) throw new Error('nobody there');

  // Before anything is shared, at the first card, the parents are named already; and no list of signals is asked.
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  expect(leerkracht.sees).toContain(EVERY_STEP);
  expect(leerkracht.sees).not.toContain('de vijf stappen: 1'); // to look up: on the next card
  const zaak = await openCase(school, { naam: 'Omar' }, { opener: person('Fleur'), lead: person('Ingrid') });

  // Step 1, from the form of an observation: the talk itself, with parents always in it, and no rule about how many.
  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'observatie.record' });
  expect(leerkracht.sees).toContain(EVERY_STEP);
  expect(leerkracht.sees).toContain(
    'de vijf stappen: 1; ondersteuningsroute: 1; meldcode in tabel 2: 1; lopende tekst: 1',
  );
  await leerkracht.clicks(TALK);
  expect(leerkracht.sees).toContain('Praat niet alleen met het kind: de ouders horen er altijd bij.');
  expect(leerkracht.sees).toContain(
    'Zo leest de assistent het protocol: De vijf stappen en tabel 2 zeggen ‘en/of’',
  );
  expect(leerkracht.sees).toContain('de vijf stappen: 3; meldcode in tabel 2: 3; ondersteuningsroute: 1-5');
  expect(leerkracht.sees).not.toMatch(
    /1\.\s|samen met de|Met hoeveel mensen|vooraf van het gesprek|Wat denk jij/,
  );
  await leerkracht.clicks('Vastleggen', {
    with: 'ouders',
    facts: 'Hij is vaak moe.',
    reaction: 'Moeder schrikt.',
  });

  // And again in each later step: all of them say it, and all talks stand in the time line.
  for (const verb of [
    'overleg.hold',
    'advies.ask',
    'afweging.answer',
    'melding.record',
    'hulp.start',
    'evaluatie.hold',
  ]) {
    await zaak.looks(ib);
    await ib.forges({ verb: 'form.open', code: zaak.code, for: verb });
    expect(ib.sees, verb).toContain(EVERY_STEP);
    expect(ib.buttons, verb).toContain(TALK);
  }
  await ib.clicks(TALK);
  await ib.clicks('Vastleggen', { with: 'beiden', facts: 'Wat de jeugdarts zag.' });
  const course = await zaak.reads(ib);
  expect(course).toMatch(
    /Gesprek gehad met de ouders[\s\S]*Moeder schrikt[\s\S]*Gesprek gehad met de ouders en de leerling/,
  );
  expect(course).toContain('Afgesproken gesprek: Geen datum, omdat er nog geen gesprek is afgesproken.');

  // No reason to leave it out, no talk about the melding of its own, no age: there is no such form here.
  await zaak.looks(ib);
  expect(ib.sees).not.toMatch(
    /Geen gesprek, en waarom niet|Gesprek over de melding|Toestemming|Het vermoeden klopt niet/,
  );
  for (const verb of ['gesprek.skip', 'melding.discuss']) {
    await ib.forges({ verb: 'form.open', code: zaak.code, for: verb });
    expect(ib.sees, verb).toContain('Dit staat niet in het protocol van jullie school.');
    expect(ib.buttons, verb).not.toContain('Vastleggen');
    const left = { day: '2026-11-23', reason: 'veiligheid', motivering: 'Het kan niet.', with: 'niemand' };
    const forged = {
      verb,
      code: zaak.code,
      seenVersion: 99,
      actionId: `forged-${verb}`,
      form: 'card',
      ...left,
    };
    expect(await ib.forges(forged), verb).toMatch(/zegt hier niets over|staat niet in het protocol/);
  }
  expect(await zaak.reads(ib)).not.toContain('Het kan niet.');
  expect(await leerkracht.types('wanneer hoef ik niet met de ouders te praten?')).toContain(
    'Jullie protocol zegt hier niets over',
  );
  expect(await leerkracht.types('vanaf welke leeftijd bespreek ik de melding met het kind')).toContain(
    'Jullie protocol zegt hier niets over',
  );
  expect(leerkracht.sees).not.toMatch(/\b1[26] jaar/);
  expect(await leerkracht.types('wie vertelt het de ouders')).toContain('Dat spreken jullie af in het SOT');
  expect(leerkracht.buttons).not.toContain('Gesprek over de melding');
  await chatsHoldNothing([leerkracht, ib], /Omar|vaak moe|Moeder schrikt|jeugdarts zag/);
}, 60_000);

test('the Verwijsindex is optional: a school that is connected sees it in step 1, marked as uncertain; one that is not sees nothing of it, and asking gives the law too', async () => {
  const forms = async (verwijsindex: boolean) => {
    const school = await play({ school: { ...file, verwijsindex } });
    const [leerkracht, ib] = ['Fleur', 'Ingrid'].map((name) => school.as(person(name)));
    if (!leerkracht || !ib) throw new Error('nobody there');
    const zaak = await openCase(
      school,
      { naam: 'Omar' },
      { opener: person('Fleur'), lead: person('Ingrid') },
    );
    const form = async (verb: string) => {
      await zaak.looks(ib);
      return ib.forges({ verb: 'form.open', code: zaak.code, for: verb });
    };
    const [step1, step2] = [await form('observatie.record'), await form('overleg.hold')];
    const asked = await leerkracht.types('moet ik een signaal afgeven in de verwijsindex?');
    await zaak.does(ib, 'observatie.record', { what: 'Verder zonder.', kind: 'feit' }); // nothing waits for it
    await school.stop();
    return { step1, step2, asked };
  };
  const connected = await forms(true);
  expect(connected.step1).toContain(INDEX);
  expect(connected.step1).toContain(
    'Niet zeker: Of gemeenten de verwijsindex nog moeten gebruiken is niet zeker.',
  );
  expect(connected.step2).not.toContain(INDEX);

  const not = await forms(false);
  expect(not.step1).not.toContain(INDEX);
  expect(not.step2).not.toContain(INDEX);
  for (const { asked } of [connected, not]) {
    expect(asked).toContain('Jullie protocol zegt ‘eventueel’.');
    expect(asked).toContain('Let op, dit is niet zeker.');
    expect(asked).toContain('is een signaal in de verwijsindex geen plicht'); // the law, beside it
  }
}, 60_000);
