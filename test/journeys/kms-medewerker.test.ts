import { expect, test } from 'vitest';
import { caseOf } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { berend, daan, ilse, lotte } from '../support/story.ts';
import { chatsHoldNothing, learnsNothing, saidTo } from '../support/unseen.ts';

test('it may be about the aandachtsfunctionaris, who leads every case: the bestuur leads this one, by the law, and she finds nothing of it', async () => {
  const school = await play();
  const [leerkracht, ib, directeur, bestuur] = [lotte, ilse, daan, berend].map(school.as);
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');

  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  await leerkracht.clicks('Bewaren en verder', { what: 'Zij kneep Wolfram in zijn arm.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Wolfram', birthDate: '2013-05-01' });
  const opened = await leerkracht.clicks('Zaak openen', { staff: 'true', acute: 'false', hideFrom: ilse.id });
  expect(opened).not.toContain(ilse.name);

  await bestuur.hears('Er is een zorg voor het bestuur');
  expect(bestuur.sees).toContain('Wet: ');
  expect(bestuur.sees).not.toContain('Bron: KMS-protocol'); // it says nothing of staff
  const zaak = caseOf(/\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(bestuur.sees)?.[0] ?? '');
  expect(await zaak.looks(bestuur)).toContain(`${berend.name} leidt deze zaak.`);
  await learnsNothing(ib, zaak.code);
  expect(await directeur.types(zaak.code)).toContain('Deze zaak is er niet'); // straight to the bestuur

  // A team meets of which she is one; a term runs that elsewhere is hers; a melding is asked. All of it is the bestuur's.
  await zaak.does(bestuur, 'overleg.hold', { kind: 'team', outcome: 'De vertrouwensinspecteur denkt mee.' });
  await zaak.weighs(bestuur, 'afweging.1', 'Ja');
  await bestuur.clicks('Ja', { motivering: 'Het gebeurt vaker.' });
  expect(bestuur.buttons).toContain('Bel nu Veilig Thuis');
  await school.clock({ local: '2026-12-18T12:00' }); // past the three weeks for all data
  await bestuur.hears(zaak.code);
  await zaak.does(bestuur, 'melding.record', {
    doneBy: berend.id,
    agreements: 'Ook aangifte bij de politie.',
  });
  const reminded = 'In deze zaak gaat elke herinnering';
  expect(await zaak.looks(bestuur)).toContain(reminded);
  expect(await zaak.looks(leerkracht)).toContain('Termijnen');
  expect(leerkracht.sees).not.toContain(reminded); // only for whoever leads
  await school.clock({ local: '2027-01-15T12:00' });
  await learnsNothing(ib, zaak.code);

  expect(await saidTo(ib)).not.toContain('bestuur');
  expect(await zaak.reads(bestuur)).toContain('Ook aangifte bij de politie.');
  await chatsHoldNothing(
    [leerkracht, ib, directeur, bestuur],
    /Wolfram|kneep|vertrouwensinspecteur denkt|gebeurt vaker|Ook aangifte/,
  );
});
