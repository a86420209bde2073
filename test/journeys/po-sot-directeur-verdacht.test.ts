import { expect, test } from 'vitest';
import { caseOf, openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing, learnsNothing, saidTo } from '../support/unseen.ts';

const { file, person } = practiceSchool('po-sot');

test('it may be about the directeur, who chairs the SOT: the bestuur takes the case and the chair, and he finds nothing of it while he chairs the others', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = ['Sem', 'Ingrid', 'Joost', 'Truus'].map((name) =>
    school.as(person(name)),
  );
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  const joost = person('Joost').id;

  // A case of every day, that Joost chairs: he sees that one.
  const other = await openCase(school, { naam: 'Fien' }, { opener: person('Fleur'), lead: person('Ingrid') });
  await other.does(ib, 'overleg.plan', { kind: 'team', day: '2026-11-25' });
  await directeur.hears('zit jij dat overleg voor');

  // Asked first, in words: the protocol is silent, the law is not, and one goes to the bestuur.
  expect(await leerkracht.types('wat doe ik als het over de directeur gaat?')).toContain(
    'Jullie protocol zegt hier niets over',
  );
  expect(leerkracht.sees).toContain('Wet (niet uit jullie protocol)');
  expect(leerkracht.sees).toContain('Vertel het meteen aan het bestuur: Truus Geerts.');
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in');
  await leerkracht.clicks('Bewaren en verder', { what: 'De directeur sloot zich op met Daan-Willem.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Daan-Willem' });
  await leerkracht.clicks('Zaak openen', { staff: 'true', acute: 'false', hideFrom: joost });

  await bestuur.hears('Er is een zorg voor het bestuur');
  const zaak = caseOf(/\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/.exec(bestuur.sees)?.[0] ?? '');
  expect(bestuur.sees).toMatch(/Wet: [\s\S]*Wet op het primair onderwijs, artikel 4a/);
  expect(bestuur.sees).not.toContain('Bron: Protocol');
  expect(await zaak.looks(bestuur)).toContain('Truus Geerts leidt deze zaak.');
  await learnsNothing(directeur, zaak.code, 1);
  expect(await ib.types(zaak.code)).toContain('Deze zaak is er niet'); // straight to the bestuur: not to who leads others

  // The bestuur convenes the SOT: who is in the chair hears of it, and that is not Joost.
  await zaak.does(bestuur, 'overleg.plan', { kind: 'team', day: '2026-11-26' });
  await school.clock({ local: '2026-11-23T12:00' });
  expect((await saidTo(directeur)).match(/zit jij dat overleg voor/g)).toHaveLength(1); // of the other case
  await school.clock({ local: '2026-11-26T12:00' });
  await zaak.does(bestuur, 'overleg.hold', {
    kind: 'team',
    outcome: 'De vertrouwensinspecteur belt terug.',
    informeertOuders: person('Ingrid').id,
  });
  await ib.hears('jij vertelt het de ouders');
  expect(ib.sees).toContain('Overleg met Truus Geerts');
  await learnsNothing(directeur, zaak.code, 1); // of the team, and the team was convened

  // A melding: the bestuur is told and called, not the directeur. Silence and every term come back to the bestuur.
  await zaak.weighs(bestuur, 'afweging.1', 'Ja');
  await bestuur.clicks('Ja', { motivering: 'Dit is ernstig.' });
  expect(bestuur.buttons).toContain('Bel nu Veilig Thuis');
  await school.clock({ local: '2026-12-01T12:00' });
  await bestuur.hears('Een melding wacht nog');
  expect(bestuur.sees).not.toContain('Joost Maas');
  await zaak.does(bestuur, 'melding.record', { doneBy: person('Truus').id, agreements: 'Ook aangifte.' });
  await school.clock({ local: '2026-12-11T12:00' });
  await bestuur.hears('8 december 2026');
  await zaak.does(bestuur, 'veiligThuis.answer', { outcome: 'Zij doen onderzoek.' });
  await zaak.does(bestuur, 'terugkoppeling.give', { forLeerkracht: 'Er wordt aan gewerkt.' });
  expect(await zaak.reads(leerkracht)).toContain('Er wordt aan gewerkt.');

  // He is named nowhere, to nobody, in nothing he is sent; the other case is his as it was.
  await learnsNothing(directeur, zaak.code, 1);
  expect(await other.looks(directeur)).toContain('Ingrid Hermans leidt deze zaak.');
  await chatsHoldNothing(
    [leerkracht, ib, directeur, bestuur],
    /Daan-Willem|sloot zich op|belt terug|Ook aangifte|doen onderzoek/,
  );
}, 60_000);
