import { expect, test } from 'vitest';
import { type Case, openCase } from '../support/case.ts';
import { type Player, play } from '../support/journey.ts';
import { daan, ilse, lotte, sanne } from '../support/story.ts';

const CRITERIA =
  'goede-hulp,zicht-op-veiligheid,samenwerking-en-regie,herhaling-en-patronen,focus-op-veiligheid,herstel-en-veerkracht';

/** Melden is asked: the lead can call at the same moment, and the directeur is asked for this very case. */
async function asked(zaak: Case, ib: Player, directeur: Player, why: RegExp) {
  expect(ib.buttons).toEqual(expect.arrayContaining(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']));
  await directeur.hears(`Er wordt een beslissing over melden gevraagd in zaak ${zaak.code}`);
  await directeur.clicks('Bekijk waarom');
  expect(directeur.sees).toMatch(why);
  directeur.closes();
}

test('one Monday, five cases: (f) doubt with threatened FGM, (g) help refused, (h) help without result, (i) neither decision, (k) a directeur who says no', async () => {
  const school = await play();
  const [leerkracht, ib, directeur, collega] = [lotte, ilse, daan, sanne].map(school.as);
  if (!leerkracht || !ib || !directeur || !collega) throw new Error('nobody there');

  // (f) A trip abroad, and a fear of besnijdenis. Nobody is sure, and doubt about safety is melden.
  const f = await openCase(school, { what: 'Zij zei: “In de vakantie maken ze mij heel.” Oma reist mee.' });
  expect(await f.seesForm(ib, 'advies.ask')).toMatch(
    /dreigende besnijdenis[\s\S]*instelling die er meer van weet[\s\S]*acute onveiligheid: direct melden/,
  );
  await f.does(ib, 'advies.ask', { anonymous: 'true', question: 'Is dit meisjesbesnijdenis?' });
  expect(await f.weighs(ib, 'afweging.1', 'Ja')).toContain('Vraag 2 van 5');
  const doubt = await ib.clicks('Ik twijfel', { motivering: '' });
  expect(doubt).toContain('melden nodig');
  await asked(f, ib, directeur, /Meldnorm A/i);
  expect(directeur.sees).not.toContain('besnijdenis'); // closed again: nothing of it is in the chat
  expect(await f.reads(ib)).toMatch(/Advies gevraagd[\s\S]*meisjesbesnijdenis[\s\S]*twijfel/i);

  // (g) Help is there, and the parents refuse it.
  const g = await openCase(school, { naam: 'Sem' });
  await g.weighs(ib, 'afweging.1', 'Ja');
  await ib.clicks('Nee', { motivering: 'Geen acuut gevaar.' });
  await ib.clicks('Ja', { motivering: 'De gezinscoach kan starten.' });
  await ib.clicks('Nee', { motivering: 'Vader wil niemand in huis.' });
  await asked(g, ib, directeur, /Meldnorm B/i);

  // (h) Help was accepted and has a term. When that is over there is no result: melden again, on another ground.
  const h = await openCase(school, { naam: 'Mila' });
  await h.does(ib, 'overleg.hold', { kind: 'aandachtsfunctionaris', outcome: 'Hulp zoeken.' });
  await h.weighs(ib, 'afweging.1', 'Ja');
  await ib.clicks('Nee', { motivering: 'Geen gevaar nu.' });
  await ib.clicks('Ja', { motivering: 'Kan.' });
  await ib.clicks('Ja', { motivering: 'Ouders willen.' });
  await ib.clicks('Nee', { motivering: 'Hulp is genoeg.' });
  expect(await ib.clicks('Ja', { motivering: 'Alles staat.', criteria: CRITERIA })).toContain(
    'Hulp vastleggen',
  );
  await h.does(ib, 'hulp.start', { what: 'Gezinscoach', term: '2026-12-07' });
  await h.does(ib, 'evaluatie.plan', { day: '2026-12-07' });

  // (i) Neither of the two decisions holds: not safe enough to leave, no help to give. That is melden.
  const i = await openCase(school, { naam: 'Bo' });
  await i.weighs(ib, 'afweging.1', 'Ja');
  await ib.clicks('Nee', { motivering: 'Geen acuut gevaar.' });
  await ib.clicks('Ja', { motivering: 'Wij kunnen een plan maken.' });
  await ib.clicks('Ja', { motivering: 'Moeder wil wel.' });
  await ib.clicks('Nee', { motivering: 'Melden is op zich niet nodig.' });
  expect(ib.sees).toContain('Beslissing 2');
  await ib.clicks('Nee', { motivering: 'Hulp kan hier niet.' });
  await asked(i, ib, directeur, /Meldnorm B/i);

  // (k) The directeur says no, with a reason. Ilse hears it at once, calls all the same, and that is on record.
  const k = await openCase(school, { naam: 'Yara' });
  await k.weighs(ib, 'afweging.2', 'Ja', { motivering: 'Vandaag geslagen.' });
  await asked(k, ib, directeur, /Meldnorm A/i);
  await directeur.clicks('Niet akkoord');
  expect(await directeur.clicks('Niet akkoord vastleggen', { reason: '' })).toContain(
    'waarom je het niet eens bent',
  );
  await directeur.clicks('Niet akkoord vastleggen', { reason: 'Ik wil eerst zelf kijken.' });
  directeur.closes();
  await ib.hears(/De directeur heeft beslist[\s\S]*niet akkoord[\s\S]*Bellen en vastleggen kan altijd/);
  expect(ib.buttons).toContain('Bel nu Veilig Thuis');
  expect(ib.sees).not.toContain('eerst zelf kijken');
  await k.does(ib, 'melding.record', { doneBy: ilse.id, why: 'Het kon niet wachten.' });
  await directeur.hears('De melding is vastgelegd');
  const course = await k.reads(ib);
  expect(course).toMatch(
    /Niet akkoord met melden[\s\S]*eerst zelf kijken[\s\S]*Melding gedaan door Ilse de Vries/,
  );

  // (h) again, two weeks later: the term of the help is over.
  await school.clock({ local: '2026-12-07T10:00' });
  await h.looks(ib);
  expect(ib.sees).toContain('Kijk samen of de hulp werkt.');
  await h.weighs(ib, 'afweging.5', 'Nee', { motivering: 'Het is niet veiliger geworden.' });
  await asked(h, ib, directeur, /Meldnorm C/i);

  // Nothing of any of them stands in a chat, and a colleague who has no part in it sees no case at all.
  const typed = /besnijdenis|maken ze mij heel|gezinscoach|Sem|Mila|Yara|Vader wil|zelf kijken|geslagen/i;
  for (const person of [leerkracht, ib, directeur, collega]) {
    expect(JSON.stringify(await person.chat())).not.toMatch(typed);
  }
  for (const { code } of [f, g, h, i, k]) expect(await collega.types(code)).toContain('Deze zaak is er niet');
});
