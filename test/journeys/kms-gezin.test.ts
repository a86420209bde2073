import { expect, test } from 'vitest';
import { caseOf, openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { daan, ilse, lotte, sanne } from '../support/story.ts';

test('a family: (j) no talk with the parents, objections to the melding, a pupil of twelve, a sister, threats to leave, another school, and what the teacher may know', async () => {
  const school = await play();
  const [leerkracht, ib, directeur, collega] = [lotte, ilse, daan, sanne].map(school.as);
  if (!leerkracht || !ib || !directeur || !collega) throw new Error('nobody there');

  // Lotte writes down what she saw, and one word of what she thinks: she is asked, and has lost nothing.
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Opschrijven');
  const hint = await leerkracht.clicks('Bewaren en verder', {
    what: 'Amir was agressief. Hij zei: “Ik ben bang voor thuis.”',
  });
  expect(hint).toContain('“agressief” zegt wat je ervan vindt');
  expect(hint).not.toContain('bang voor thuis');
  await leerkracht.clicks('Feit toevoegen');
  await leerkracht.clicks('Vastleggen', { what: 'Hij schopte twee keer tegen de deur.', kind: 'feit' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Amir', birthDate: '2014-03-02' });
  await leerkracht.clicks('Zaak openen', { staff: 'false', acute: 'false' });
  leerkracht.closes();
  const amir = caseOf(await ib.hearsOfCase());

  // (j) A talk would not be safe: it is left out with a reason of the protocol, and why it holds here.
  await amir.looks(ib);
  await ib.forges({ verb: 'form.open', code: amir.code, for: 'gesprek.skip' });
  expect(await ib.clicks('Vastleggen', { reason: 'veiligheid', motivering: '' })).toContain(
    'waarom deze reden hier geldt',
  );
  await ib.clicks('Vastleggen', { reason: 'veiligheid', motivering: 'Vader dreigde de vorige keer.' });
  await amir.weighs(ib, 'afweging.2', 'Ja', { motivering: 'Hij wordt geslagen.' });
  await directeur.hears(amir.code);
  await directeur.clicks('Bekijk waarom');
  expect(directeur.sees).toMatch(/Hij wordt geslagen[\s\S]*Er is met de ouders gepraat: nee, met uitleg/);
  directeur.closes();
  await directeur.clicks('Akkoord, ik doe de melding');

  // Amir is twelve: he is part of the talk about the melding. The parents object, and that is met.
  await amir.looks(ib);
  await ib.forges({ verb: 'form.open', code: amir.code, for: 'melding.discuss' });
  expect(ib.sees).toContain('Het kind is 12 of ouder');
  await ib.clicks('Vastleggen', {
    with: 'beiden',
    objections: 'true',
    objectionsText: 'Moeder is bang dat Amir weg moet.',
    howMet: 'Daan vertelde wat Veilig Thuis doet.',
  });
  await amir.does(directeur, 'melding.record', { doneBy: daan.id, agreements: 'Gezin krijgt bezoek.' });
  await amir.does(directeur, 'bestuur.inform', { note: 'Kort gebeld.' });

  // His sister has a case too. Ilse joins them; nothing of the one goes to the other.
  const zus = await openCase(school, { what: 'Zij kwam zonder ontbijt.', naam: 'Aya' });
  expect(await zus.does(ib, 'verband.record', { other: 'K7-3FQ9', relation: 'broer-of-zus' })).toContain(
    'die jij leidt',
  );
  await zus.does(ib, 'verband.record', {
    other: amir.code.toLowerCase(),
    relation: 'broer-of-zus',
    note: '',
  });
  expect(await zus.readsForm(ib)).toContain(`Zaak ${amir.code}: broer of zus.`);
  const ofAmir = await amir.readsForm(ib);
  expect(ofAmir).toContain(`Zaak ${zus.code}: broer of zus.`);
  expect(ofAmir).toMatch(
    /Amir[\s\S]*schopte twee keer[\s\S]*Vader dreigde[\s\S]*Moeder is bang[\s\S]*Daan vertelde wat Veilig Thuis doet/,
  );
  expect(ofAmir).not.toMatch(/ontbijt|Aya/);
  await amir.looks(leerkracht);
  const forged = { verb: 'form.open', code: amir.code, for: 'verband.record' };
  expect(await leerkracht.forges(forged)).toContain('Deze zaak is er niet');

  // (R001-5) The parents threaten to take her from school: Ilse hears at once that Veilig Thuis must know.
  await zus.does(leerkracht, 'vertrek.record', { what: 'Ze gaan volgende week weg.' });
  await ib.hears('Vertel dit aan Veilig Thuis');
  expect(ib.sees).toContain(zus.code);
  expect(ib.buttons).toContain('Bel nu Veilig Thuis');
  await zus.does(ib, 'advies.ask', { anonymous: 'false', question: 'Ouders dreigen te vertrekken.' });

  // (R001-6) She goes to another school, and Veilig Thuis knows her: it is told.
  await zus.does(ib, 'verandering.record', { newSchool: 'De Wilg' });
  await ib.hears('Vertel dit aan Veilig Thuis');
  expect(ib.sees).toContain(zus.code);

  // Veilig Thuis answered. Lotte is told what she may know, and only that.
  await amir.does(directeur, 'veiligThuis.answer', { outcome: 'Onderzoek binnen tien weken.' });
  await amir.looks(ib);
  expect(ib.sees).toContain('Vertel de collega die de zorg opschreef wat die mag weten.');
  await amir.does(ib, 'terugkoppeling.give', {
    forLeerkracht: 'Er kijken nu mensen mee. Blijf zoals je was.',
  });
  const hers = await amir.reads(leerkracht);
  expect(hers).toContain('Er kijken nu mensen mee. Blijf zoals je was.');
  expect(hers).toContain('schopte twee keer');
  expect(hers).not.toMatch(/Onderzoek binnen|Vader dreigde|Moeder is bang|Gezin krijgt bezoek/);
  expect(await collega.types(amir.code)).toContain('Deze zaak is er niet');

  // The form as the directeur has it printed: a page outside Teams, once.
  await amir.looks(directeur);
  const print = { verb: 'dialog', open: 'afdrukken', code: amir.code, msteams: { type: 'task/fetch' } };
  await directeur.forges(print);
  const url = directeur.linkOf('Openen om af te drukken');
  expect(url).toMatch(new RegExp(`^${school.url}/formulier/[\\w-]{43}$`));
  expect(await (await fetch(url)).text()).not.toContain('Amir');
  const page = await fetch(url, { method: 'POST' });
  expect(await page.text()).toMatch(/Amir[\s\S]*schopte twee keer/);
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  directeur.closes();
  expect(await amir.reads(ib)).not.toContain('afgedrukt');

  for (const person of [leerkracht, ib, directeur, collega]) {
    const chat = JSON.stringify(await person.chat());
    expect(chat).not.toMatch(/Amir|Aya|schopte|bang voor thuis|agressief|De Wilg|Vader dreigde/);
  }
});
