import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventNames } from '../../../src/core/events.ts';
import { checkSilent } from '../../../src/protocols/check-silent.ts';
import { loadPacks } from '../../../src/protocols/load.ts';
import type { Pack } from '../../../src/protocols/schema.ts';
import { protocols } from '../pack-folder.ts';

const packs = [...loadPacks(join(protocols, 'packs'), eventNames).values()];

/** The same pack, that says of this topic that its protocol is silent about it. */
const silentAbout = (pack: Pack, topic: string): Pack => ({
  ...pack,
  silent: [...pack.silent.filter((one) => one.topic !== topic), { topic, text: 'Niets.' }],
});

test('no protocol is silent about what it says', () => {
  for (const pack of packs) expect(checkSilent(pack), pack.id).toEqual([]);
});

test.each([
  ['termijnen', 'pack.json: deadlines'],
  ['antwoord-veilig-thuis', 'pack.json: deadline '],
  ['contacten', 'pack.json: contacts'],
  ['definities', 'pack.json: definitions'],
  ['verwijsindex', 'pack.json: verwijsindex'],
  ['volgorde', 'pack.json: orderBinding'],
  ['team', 'pack.json: terms.team'],
  ['regio', 'pack.json: region'],
  ['taken-bestuur', 'pack.json: duty '],
  ['bestuur-taken', 'pack.json: duty '],
  ['signalenlijst', '1-signalenlijst.json: list'],
  ['hypothese', '1-signalenlijst.json: observatie.hypothese'],
  ['hypothesen', '1-signalenlijst.json: observatie.hypothese'],
  ['derden', '1-signalenlijst.json: observatie.toestemming'],
  ['derden-toestemming', '1-signalenlijst.json: observatie.toestemming'],
  ['formulier', '2-overleg.json: form'],
  ['toestemming-anderen', '2-overleg.json: consent'],
  ['toestemming-vorm', '2-overleg.json: consent'],
  ['toestemming-geweigerd', '2-overleg.json: consent'],
  ['voorzitter', '2-overleg.json: team.chair'],
  ['intake-team', '2-overleg.json: intake'],
  ['medewerker-verdacht', '2-overleg.json: situation medewerker-verdacht'],
  ['specifiek-geweld', '2-overleg.json: situation '],
  ['schoolwissel', '2-overleg.json: situation schoolwissel'],
  ['vertrek', '2-overleg.json: situation vertrek'],
  ['letsel', '2-overleg.json: situation letsel'],
  ['gesprek-overslaan', '3-gesprek.json: skip'],
  ['gesprek-contact-verbroken', '3-gesprek.json: skip '],
  ['gesprek-voeren', '3-gesprek.json: sequence'],
  ['gesprek-aantal', '3-gesprek.json: rules'],
  ['leerling-vooraf', '3-gesprek.json: rules.childToldFirst'],
  ['nabespreking', '3-gesprek.json: afterwards'],
  ['samen-wegen', '4-afweging.json: together'],
  ['meldnormen', '4-afweging.json: norms'],
  ['afwegingskader', '4-afweging.json: the whole of an afwegingskader'],
  ['noodsituatie', '5-melding.json: emergency'],
  ['bestuur-informeren', '5-melding.json: bestuurInformedBy'],
  ['gesprek-voor-melding', '5-melding.json: talk'],
  ['bezwaar', '5-melding.json: talk.objections'],
  ['leeftijden', '5-melding.json: talk.ages'],
  ['leeftijd-16-melding', '5-melding.json: talk.ages'],
  ['na-melding-niet-beter', '6-nazorg.json: afterMelding'],
  ['werkaantekeningen', '6-nazorg.json: unfounded.notes'],
  ['niet-gegrond', '6-nazorg.json: unfounded.dossier'],
])('%s: where a protocol has the rule, it is found that it is said not to be there', (topic, at) => {
  const found = packs.filter((pack) =>
    checkSilent(silentAbout(pack, topic)).some((problem) =>
      problem.startsWith(`pack.json: silent ${topic}: and this protocol does say it, at ${at}`),
    ),
  );
  expect(found.length).toBeGreaterThan(0);
});

test('a reason or situation that no protocol has yet is found too', () => {
  const [pack] = packs.filter(
    ({ steps }) => steps.gesprek.skip.length > 0 && steps.overleg.situations.length > 0,
  );
  const [first] = pack?.steps.gesprek.skip ?? [];
  const [situation] = pack?.steps.overleg.situations ?? [];
  if (!pack || !first || !situation) throw new Error('no such pack');
  const { gesprek, overleg } = pack.steps;
  const changed: Pack = {
    ...pack,
    steps: {
      ...pack.steps,
      gesprek: { ...gesprek, skip: [...gesprek.skip, { ...first, id: 'haast' }] },
      overleg: { ...overleg, situations: [...overleg.situations, { ...situation, id: 'huwelijksdwang' }] },
    },
  };
  expect(checkSilent(silentAbout(changed, 'gesprek-haast')).join('\n')).toContain(
    '3-gesprek.json: skip haast',
  );
  expect(checkSilent(silentAbout(changed, 'huwelijksdwang')).join('\n')).toContain(
    'situation huwelijksdwang',
  );
});
