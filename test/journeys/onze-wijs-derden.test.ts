import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { chatsHoldNothing } from '../support/unseen.ts';

const { file, person } = practiceSchool('onze-wijs');
const [mila, noortje] = [person('Mila'), person('Noortje')]; // leerkracht, IB-er

test('Onze Wijs, step 1: an aunt who does not want it written down: neither her words nor her name are anywhere, only that something was told; calling waits for nothing', async () => {
  const school = await play({ school: file });
  const [leerkracht, ib] = [mila, noortje].map(school.as);
  if (!leerkracht || !ib) throw new Error('nobody there');
  const zaak = await openCase(school, { naam: 'Sem' }, { opener: mila, lead: noortje });

  // (R000-3) Asked before the words. Who fills them in all the same keeps them on screen, and is told what to do.
  await zaak.looks(leerkracht);
  await leerkracht.forges({ verb: 'form.open', code: zaak.code, for: 'observatie.record' });
  expect(leerkracht.sees).toMatch(
    /Zegt die ander nee\? Dan komt niet in het dossier wat die vertelde, en ook niet wie het was[\s\S]*Mag het van hem of haar in het dossier\?[\s\S]*Wat is er gezien, gehoord of gedacht\?[\s\S]*Wie vertelde het\?/,
  );
  const words = {
    kind: 'derde',
    consent: 'nee',
    what: 'Hij zit uren in de schuur.',
    source: 'Zijn tante Bea',
  };
  expect(await leerkracht.clicks('Vastleggen', words)).toContain(
    'Is het antwoord nee? Maak dan leeg wat die ander vertelde',
  );
  expect(leerkracht.sees).toContain('uren in de schuur');
  await leerkracht.clicks('Vastleggen', { kind: 'derde', consent: 'nee', what: '', source: '' });
  for (const one of [leerkracht, ib]) {
    const course = await zaak.reads(one);
    expect(course).not.toMatch(/schuur|tante|Bea/);
    expect(course).toMatch(
      /Gehoord van iemand anders[^\n]*De bron vindt het niet goed\. Daarom staat hier niet wat er is verteld\./,
    );
  }

  // What she saw herself is apart. And the call waits for no permission of anybody.
  await zaak.does(leerkracht, 'observatie.record', { kind: 'feit', what: 'Zijn kleren roken naar benzine.' });
  await zaak.does(leerkracht, 'observatie.record', {
    kind: 'derde',
    consent: 'niet-gevraagd',
    what: 'Hij fietst alleen naar huis.',
    source: 'De overblijfmoeder',
  });
  await zaak.weighs(ib, 'beslissing.1', 'Nee');
  await zaak.looks(ib);
  await ib.clicks('Bekijk waarom');
  expect(ib.sees).toMatch(
    /Bij elk verhaal van een ander staat de bron: ja[\s\S]*Elke bron is gevraagd of het in het dossier mag: nog niet/,
  );
  ib.closes();
  await zaak.does(ib, 'melding.record', { doneBy: noortje.id });
  expect(await zaak.reads(ib)).toContain('Melding gedaan door Noortje Visser');
  await chatsHoldNothing([leerkracht, ib], /Sem\b|schuur|tante|benzine|overblijfmoeder/);
});
