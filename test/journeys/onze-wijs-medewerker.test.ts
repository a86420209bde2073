import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { type Player, play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, jasper, noortje] = [person('Mila'), person('Jasper'), person('Noortje')]; // leerkrachten, IB-er
const [karin, hans] = [person('Karin'), person('Hans')]; // directeur, schoolbestuur

/** There is no such case for this person: not by its code, in a list, in a count, by a forged button or in a message. */
async function seesNothing(someone: Player, code: string, others: readonly string[] = []) {
  const gone = 'Deze zaak is er niet';
  expect(await someone.types(code)).toContain(gone);
  expect(await someone.types('mijn zaken')).not.toContain(code);
  const names = { verb: 'dialog', open: 'zaken', msteams: { type: 'task/fetch' } };
  expect(await someone.forges(names)).not.toContain(code);
  someone.closes();
  const home = await someone.types('home');
  expect(home).not.toContain(code);
  const waiting = new Set(home.match(/\b[0-9A-Z]{2}-[0-9A-Z]{4}\b/g) ?? []);
  expect([...waiting].sort()).toEqual([...others].sort());
  for (const forged of [
    { verb: 'zaak', code },
    { verb: 'melding', code },
    { verb: 'form.open', code, for: 'observatie.record' },
    { verb: 'form.open', code, for: 'melding.record' },
    { verb: 'form.open', code, for: 'noodsituatie.record' },
    { verb: 'dialog', open: 'tijdlijn', code, msteams: { type: 'task/fetch' } },
    { verb: 'dialog', open: 'waarom', code, msteams: { type: 'task/fetch' } },
  ]) {
    expect(await someone.forges(forged), forged.verb).toContain(gone);
    someone.closes();
  }
  const heard = (await someone.chat()).filter(({ from }) => from === 'bot');
  expect(JSON.stringify(heard)).not.toContain(code);
}

test('Onze Wijs: about the IB-er herself, on a Saturday night: the schoolbestuur hears at once and is reminded; she finds no trace', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = [mila, noortje, karin, hans].map(school.as);
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  await school.clock({ local: '2026-11-28T22:00' });
  const about = { what: 'Zij trok hem hard aan zijn arm.', naam: 'Tygo' };
  const how = { opener: mila, lead: hans, staff: true, hideFrom: noortje.id };
  const zaak = await openCase(school, about, how); // (R000-19) and this hears him that same night
  expect(bestuur.sees).toMatch(
    /Vertel het direct aan het schoolbestuur\.\nBron: Onze Wijs-protocol, noodsituaties/,
  );
  expect(bestuur.sees).toContain('Wat bijlage 2 hierover zegt, weten we niet: die is niet meegeleverd.');
  expect(bestuur.sees).toMatch(/Wet: De plicht geldt[\s\S]*vertrouwensinspecteur/); // apart, as law
  expect(bestuur.sees).not.toContain('Afspraak van de school'); // it is the protocol that says so
  expect(bestuur.buttons).toContain('Bel nu Veilig Thuis');
  expect(leerkracht.sees).toContain('Hans Meijer leidt deze zaak.');

  // He looked, and did nothing: on the first school morning, and again, it comes back to him and to nobody else.
  await zaak.reads(bestuur);
  await school.clock({ local: '2026-11-30T09:00' });
  await bestuur.hears('Een zorg wacht nog');
  await school.clock({ local: '2026-12-02T09:00' });
  await bestuur.hears('Een zorg wacht nog');

  // She leads every other case, and is in the team: of this one there is nothing for her, also when the team met.
  const other = await openCase(school, { naam: 'Bobbi' }, { opener: mila, lead: noortje });
  await zaak.does(bestuur, 'overleg.hold', {
    kind: 'team',
    named: 'false',
    outcome: 'Eerst de ouders spreken.',
  });
  await zaak.does(bestuur, 'advies.ask', { anonymous: 'true', question: 'Wat moet nu eerst?' });
  await seesNothing(ib, zaak.code, [other.code]);

  // The bestuur weighs and melds. Nobody stands in for it, and she hears of none of it.
  await zaak.weighs(bestuur, 'beslissing.1', 'Nee', { motivering: 'Hij is hier niet veilig met haar.' });
  expect(bestuur.buttons.slice(0, 2)).toEqual(['Bel nu Veilig Thuis', 'Melding gedaan: vastleggen']);
  await zaak.does(bestuur, 'melding.record', { doneBy: hans.id });
  await school.clock({ local: '2026-12-11T09:00' });
  await bestuur.hears('Het antwoord van Veilig Thuis is nog niet vastgelegd.');
  await seesNothing(ib, zaak.code, [other.code]);
  expect(JSON.stringify(await ib.chat())).not.toMatch(/bestuur heeft|Tygo|arm/);
  const answer = await leerkracht.types('een collega slaat een kind');
  expect(answer).toMatch(/Vertel het direct aan het schoolbestuur[\s\S]*Wet \(niet uit jullie protocol\)/);
});

test('Onze Wijs: about the directeur, found out later: the IB-er keeps her out, the bestuur takes her place, on which the protocol is silent; that the bestuur must hear it, it does say', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib, directeur, bestuur] = [jasper, noortje, karin, hans].map(school.as);
  if (!leerkracht || !ib || !directeur || !bestuur) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Fleur' }, { opener: jasper, lead: noortje });
  await zaak.does(ib, 'overleg.plan', { kind: 'team', day: '2026-11-24', named: 'false' });
  await zaak.does(ib, 'person.exclude', { person: karin.id, reason: 'Het gaat over haar.' });
  await bestuur.hears('Wie deze zaak kan zien, is veranderd');
  await zaak.does(ib, 'overleg.hold', {
    kind: 'team',
    named: 'false',
    outcome: 'Het bestuur moet dit weten.',
  });
  await zaak.weighs(ib, 'beslissing.1', 'Ik twijfel', { motivering: '' });
  await bestuur.hears('Jullie protocol vraagt jou niet om een beslissing'); // in the place of the directeur
  await leerkracht.hears('Melden is nodig');
  await zaak.does(leerkracht, 'melding.record', { doneBy: jasper.id });
  await bestuur.hears('De melding is vastgelegd');
  await school.clock({ local: '2026-12-02T09:00' });
  await seesNothing(directeur, zaak.code);
  expect(await leerkracht.types('de directeur slaat een kind')).toMatch(
    /Vertel het direct aan het schoolbestuur/,
  );
  expect(await leerkracht.types('wat als het over de directeur zelf gaat')).toMatch(
    /Jullie protocol zegt niet wat je doet als het over de directeur gaat/,
  );
});
