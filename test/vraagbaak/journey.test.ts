import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Facts } from '../../src/fault.ts';
import { play } from '../support/journey.ts';
import { lotte } from '../support/story.ts';

test('a question is answered, read on, and done', async () => {
  const leerkracht = (await play()).as(lotte);
  expect(await leerkracht.types('met wie bespreek ik mijn vermoeden')).toContain(
    'Waar het staat: KMS-protocol, stap 2',
  );
  expect(await leerkracht.clicks('Plan overleg')).toContain('Je hebt nog geen zaak');
  expect(await leerkracht.clicks('Nieuwe zorg')).toContain('Een nieuwe zorg opschrijven');

  await leerkracht.types('wat is de verbeterde meldcode');
  expect(await leerkracht.clicks(/^Wat is .*onveiligheid\?$/)).toContain(
    'Waar het staat: KMS-protocol, bijlage 2',
  );
});

test('a follow-up goes on with the last answer for five minutes, and no longer', async () => {
  const school = await play();
  const leerkracht = school.as(lotte);
  expect(await leerkracht.types('kunnen wij zelf hulp bieden')).toContain('Afwegingsvraag 3');
  expect(await leerkracht.types('en als ze weigeren')).toContain('Afwegingsvraag 4');
  expect(await leerkracht.types('wie doet de melding')).toContain('Wie doet de melding?');
  expect(await leerkracht.types('en anoniem')).toContain('Kan ik anoniem melden?');
  await leerkracht.types('wie doet de melding');
  await school.clock('hour');
  expect(await leerkracht.types('en anoniem')).not.toContain('Kan ik anoniem melden?');
});

test('whether it helped is counted, and a “nee” shows what comes near', async () => {
  const said: [string, Facts | undefined][] = [];
  const log = { info: (event: string, facts?: Facts) => void said.push([event, facts]), error: () => {} };
  const leerkracht = (await play({ log })).as(lotte);
  await leerkracht.types('hoe lang moet ik een kind volgen');
  expect(await leerkracht.clicks('Ja, dit is het')).toContain('Dank je wel');
  await leerkracht.types('hoe lang moet ik een kind volgen');
  expect(await leerkracht.clicks('Nee, iets anders')).toContain('Misschien bedoel je dit:');
  expect(said.filter(([event]) => event === 'vraagbaak.rated')).toEqual([
    ['vraagbaak.rated', { passage: 'nazorg', good: true }],
    ['vraagbaak.rated', { passage: 'nazorg', good: false }],
  ]);
});

test('a story about a child is answered first, and nothing of it is repeated, kept or logged', async () => {
  const said: unknown[] = [];
  const log = {
    info: (...given: unknown[]) => void said.push(given),
    error: (...given: unknown[]) => void said.push(given),
  };
  const school = await play({ log });
  const leerkracht = school.as(lotte);
  const answer = await leerkracht.types(
    'Kanarietje vertelde mij dat papa hem slaat met een riem, wat moet ik doen',
  );
  expect(answer).toContain('disclosure');
  expect(answer).toContain('Typ hier geen namen');
  expect(answer).not.toContain('riem');
  const bot = (await leerkracht.chat()).filter(({ from }) => from === 'bot');
  expect(JSON.stringify([said, bot])).not.toContain('Kanarietje');
  expect(readFileSync(join(school.folder, 'meldcode.db')).includes('Kanarietje')).toBe(false);
});

test('an emergency wins from a question, and a noodplan is a question', async () => {
  const leerkracht = (await play()).as(lotte);
  expect(await leerkracht.types('hij gaat haar vermoordden wat is stap 2')).toContain(
    'Is er nu gevaar? Bel 112.',
  );
  expect(await leerkracht.types('waar staat het noodplan')).not.toContain('Is er nu gevaar? Bel 112.');
});

test('what the protocol does not say is said as such, with the law', async () => {
  const leerkracht = (await play()).as(lotte);
  const answer = await leerkracht.types('een collega slaat een leerling');
  expect(answer).toContain('Jullie protocol zegt hier niets over');
  expect(answer).toContain('Wet (niet uit jullie protocol)');
  expect(await leerkracht.types('recept voor appeltaart')).toContain('Dat weet ik niet zeker');
});

test('the protocol is leafed through: step, what I do, passage, and back', async () => {
  const leerkracht = (await play()).as(lotte);
  await leerkracht.types('protocol');
  await leerkracht.clicks('De stappen');
  expect(await leerkracht.clicks('Lezen', { id: 'nazorg' })).toContain('Wat doe je als leerkracht');
  expect(await leerkracht.clicks('Lezen', { id: 'nazorg' })).toContain('Zeker vier maanden');
  await leerkracht.clicks('Protocol lezen');
  await leerkracht.clicks('Begrippen');
  expect(await leerkracht.clicks('Lezen', { id: 'disclosure' })).toContain('bijlage 2');
  expect(await leerkracht.forges({ verb: 'lezen', id: 'bestaat-niet' })).toContain('Jullie protocol');
});
