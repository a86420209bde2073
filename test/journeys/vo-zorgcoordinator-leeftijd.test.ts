import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { type Player, play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('vo-zorgcoordinator');
const UNDER_12 = 'De leerling is nog geen 12: je bespreekt de melding met de ouders.';
const FROM_12 =
  'De leerling is 12 tot en met 15 jaar: je bespreekt de melding met de leerling én met de ouders.';
const FROM_16 = 'De leerling is 16 of ouder: je bespreekt de melding met de leerling.';
const TALK = { objectionsText: '', howMet: '' };

/** The form of the talk about the melding, in its dialog: only there stands what holds for this very pupil. */
async function discusses(who: Player, code: string): Promise<string> {
  who.closes();
  return who.forges({
    verb: 'dialog',
    open: 'form',
    code,
    for: 'melding.discuss',
    msteams: { type: 'task/fetch' },
  });
}

test('with the pupil from 12 and with the parents until 16: what holds changes on the birthday itself, another road is on record and refused by nobody, and there are two reasons to leave it', async () => {
  const school = await play({ school: file });
  const [mentor, zorg, collega] = ['Thomas', 'Petra', 'Yara'].map((name) => school.as(person(name)));
  if (!mentor || !zorg || !collega) throw new Error('nobody there');
  const people = { opener: person('Thomas'), lead: person('Petra') };
  const asked = async (naam: string, more: Record<string, string>) => {
    const zaak = await openCase(school, { naam, ...more }, people);
    await zaak.weighs(zorg, 'afweging.2', 'Ja', { motivering: 'Structureel onveilig.' });
    await mentor.hears(`In zaak ${zaak.code} is melden nodig`);
    return zaak;
  };

  // Monday 23 November. Bilal turns twelve on Wednesday, Esra sixteen on Thursday; of Jip only an age in September is known.
  const bilal = await asked('Bilal', { birthDate: '2014-11-25' });
  const esra = await asked('Esra', { birthDate: '2010-11-26' });
  const jip = await asked('Jip', { birthDate: '', age: '11', ageAsOf: '2026-09-01' });

  // Every age of the protocol is shown, with its place. Which one is this pupil's stands in the dialog alone.
  await bilal.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: bilal.code, for: 'melding.discuss' });
  for (const age of [UNDER_12, FROM_12, FROM_16]) expect(mentor.sees).toContain(age);
  expect(mentor.sees).toContain('Bron: Stappenplan, stap 5, melden');
  expect(mentor.sees).not.toContain('Nu geldt voor deze leerling');
  expect(await discusses(mentor, bilal.code)).toContain(`Nu geldt voor deze leerling: ${UNDER_12}`);
  expect(await discusses(mentor, esra.code)).toContain(`Nu geldt voor deze leerling: ${FROM_12}`);
  expect(await discusses(mentor, jip.code)).toContain(`Nu geldt voor deze leerling: ${UNDER_12} ${FROM_12}`);
  expect(mentor.sees).toContain('Vraag na hoe oud de leerling nu is.');
  mentor.closes();

  // The evening before his birthday he is eleven: the parents alone is the road of the protocol.
  await school.clock({ local: '2026-11-24T16:30' });
  await bilal.does(mentor, 'melding.discuss', { with: 'ouders', ...TALK });
  expect(await bilal.reads(zorg)).not.toContain('Anders dan in het protocol');

  // Wednesday he is twelve. With the parents alone is another road now: it is on record, and nobody refuses it.
  await school.clock({ local: '2026-11-25T08:30' });
  expect(await discusses(mentor, bilal.code)).toContain(`Nu geldt voor deze leerling: ${FROM_12}`);
  mentor.closes();
  await bilal.does(mentor, 'melding.discuss', { with: 'ouders', ...TALK });
  expect(await bilal.reads(zorg)).toContain(
    'Over de melding gepraat met de ouders, woensdag 25 november 2026. Anders dan in het protocol: niet met de leerling, wat op deze leeftijd wel hoort.',
  );
  // A talk of the day before that is recorded only now is judged by that day.
  await bilal.does(mentor, 'melding.discuss', { with: 'ouders', day: '2026-11-24', ...TALK });
  expect((await bilal.reads(zorg)).match(/Anders dan in het protocol/g)).toHaveLength(1);

  // Esra, fifteen: without the parents is another road. A day later she is sixteen, and it is the road.
  await esra.does(mentor, 'melding.discuss', { with: 'leerling', ...TALK });
  expect(await esra.reads(zorg)).toContain('niet met de ouders, wat op deze leeftijd wel hoort.');
  await school.clock({ local: '2026-11-26T08:30' });
  expect(await discusses(mentor, esra.code)).toContain(`Nu geldt voor deze leerling: ${FROM_16}`);
  mentor.closes();
  await esra.does(mentor, 'melding.discuss', { with: 'leerling', ...TALK });
  const hers = await esra.reads(zorg);
  expect(hers).toMatch(/gepraat met de leerling, donderdag 26 november 2026\.\n/);
  expect(hers.match(/Anders dan in het protocol/g)).toHaveLength(1);

  // Nobody was told: two reasons, and how the assistant reads a list whose first sentence is not there. No haste, no school.
  await jip.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: jip.code, for: 'melding.discuss' });
  expect(mentor.sees).toContain('De zin die dit lijstje inleidt ontbreekt in jullie protocol.');
  expect(mentor.sees).toContain('Daardoor kan de leerling niet meer genoeg worden beschermd');
  expect(mentor.sees).not.toMatch(/haast|van school/i);
  const half = {
    with: 'niemand',
    reason: 'contact-en-bescherming',
    confirmed: 'contact',
    motivering: 'Hij loopt weg.',
  };
  expect(await mentor.clicks('Vastleggen', half)).toContain('Bij deze reden gelden alle punten.');
  await mentor.clicks('Vastleggen', { ...half, confirmed: 'contact,bescherming' });
  expect(await jip.reads(zorg)).toContain('Over de melding gepraat met niemand, donderdag 26 november 2026.');

  // Step 3 knows one reason to leave a talk: danger. That contact may break is none there.
  await jip.looks(mentor);
  await mentor.forges({ verb: 'form.open', code: jip.code, for: 'gesprek.skip' });
  expect(mentor.sees).toContain(
    'Er zijn concrete aanwijzingen dat het gesprek iemand die erbij betrokken is in gevaar kan brengen.',
  );
  expect(mentor.sees).not.toMatch(/contact|haast/i);
  await mentor.clicks('Vastleggen', { reason: 'veiligheid', motivering: 'Zijn vader wacht buiten.' });
  expect(await jip.looks(zorg)).toMatch(/Vastgelegd: [^.]*Gesprek met de leerling of de ouders/);

  // Asked, the assistant gives this school's ages and no others.
  expect(await collega.types('met wie bespreek ik de melding vooraf?')).toContain('leerling vanaf 12');
  expect(collega.sees).toContain('Stappenplan, stap 5, melden');
  await chatsHoldNothing(
    [mentor, zorg, collega],
    /Bilal|Esra|Jip|2014-11-25|2010-11-26|loopt weg|vader wacht|Nu geldt/,
  );
}, 60_000);
