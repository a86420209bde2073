import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Facts } from '../../src/fault.ts';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { practiceSchool } from '../support/practice-school.ts';
import { ilse, lotte } from '../support/story.ts';

test('KMS: what an answer is about leads to the form of the one case; of two cases, to the one that is chosen', async () => {
  const school = await play();
  const ib = school.as(ilse);
  const one = await openCase(school);
  expect(await ib.types('met wie bespreek ik mijn vermoeden')).toContain('KMS-protocol, stap 2');
  const form = await ib.clicks('Plan overleg');
  expect(ib.inDialog).toBe(true); // long text is not asked in the chat
  expect(form).toContain('Overleg plannen');
  expect(form).toContain(`Dit is voor zaak ${one.code}.`);
  await ib.clicks('Plannen', { kind: 'aandachtsfunctionaris', day: '2026-11-26' });
  expect(await one.reads(ib)).toContain('Overleg gepland');

  const two = await openCase(school, { naam: 'Bo' });
  await ib.types('met wie bespreek ik mijn vermoeden');
  const choice = await ib.clicks('Plan overleg');
  expect(choice).toContain('Kies de zaak waarvoor je dit wilt doen.');
  expect(choice).toContain(one.code);
  expect(choice).not.toContain('Bo');
  expect(await ib.clicks('Openen', { code: two.code })).toContain('Overleg plannen');
  await ib.clicks('Plannen', { kind: 'aandachtsfunctionaris', day: '2026-11-27' });
  expect(await two.reads(ib)).toContain('Overleg gepland');
});

test('KMS: a question is asked from within the step of the case somebody looks at, for five minutes', async () => {
  const school = await play();
  const [leerkracht, ib] = [school.as(lotte), school.as(ilse)];
  const zaak = await openCase(school);
  const [team, talk] = [
    'Wie zitten er in het Ondersteuningsteam?',
    'Met hoeveel mensen voeren we het gesprek?',
  ];
  await zaak.does(ib, 'gesprek.hold', {
    with: 'ouders',
    persons: '2',
    childTold: 'true',
    facts: 'De plek op de arm.',
    reaction: 'Van de trap gevallen.',
  });
  await zaak.looks(leerkracht);
  expect(await leerkracht.types('wie zitten erbij')).toContain(talk);
  await school.clock('hour');
  expect(await leerkracht.types('wie zitten erbij')).toContain(team);

  await zaak.looks(leerkracht);
  const step = await leerkracht.clicks('Openen', { for: 'protocol.lezen' });
  expect(step).toContain('Stap 3');
  expect(step).toContain('Wat doe je als leerkracht');
  expect(await leerkracht.clicks(`Open zaak ${zaak.code}`)).toContain(`Zaak ${zaak.code}`);
});

test('KMS: who gets ready for a talk with parents finds the talk with a child one button away', async () => {
  const leerkracht = (await play()).as(lotte);
  await leerkracht.types('gesprek voorbereiden');
  expect(leerkracht.buttons.length).toBeLessThanOrEqual(6);
  expect(await leerkracht.clicks('Praten met een kind')).toMatch(/1 van \d+[\s\S]*KMS-protocol/);
  expect(await leerkracht.clicks('Volgende')).toMatch(/2 van \d+/);
});

const { file, person } = practiceSchool('onze-wijs');
test('Onze Wijs: asked, answered with its place, gone on about, done, and rated; nothing of a story is kept', async () => {
  const said: [string, Facts | undefined][] = [];
  const log = { info: (event: string, facts?: Facts) => void said.push([event, facts]), error: () => {} };
  const school = await play({ school: file, log });
  const [someone] = [...file.people].filter(({ roles }) => roles.includes('leerkracht'));
  const leerkracht = school.as(person(someone?.name.split(' ')[0] ?? ''));
  const answer = await leerkracht.types(
    'moeder zegt nee, mag ik dan niet met de jeugdarts overleggen over haar kind',
  );
  expect(answer).toContain('Onze Wijs-protocol, stap 2');
  expect(await leerkracht.clicks('Ja, dit is het')).toContain('Dank je wel');
  expect(said.filter(([event]) => event === 'vraagbaak.rated').length).toBe(1);
  expect(await leerkracht.types('en als ze weigeren?')).toContain('De ouder geeft geen toestemming');
  expect(await leerkracht.types('hoeveel weken hebben we om alles te verzamelen')).toContain(
    'Jullie protocol zegt hier niets over',
  );
  const story = await leerkracht.types(
    'Pimpernel zei vanmorgen dat haar vader haar slaat, ik weet niet wat ik moet doen',
  );
  expect(story).toContain('Typ hier geen namen');
  expect(await leerkracht.clicks('Nieuwe zorg')).toContain('Een nieuwe zorg opschrijven');
  const bot = (await leerkracht.chat()).filter(({ from }) => from === 'bot');
  expect(JSON.stringify([said, bot])).not.toMatch(/Pimpernel|slaat/);
  const kept = readdirSync(school.folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('oefen')) // those stand for Teams itself
    .map(({ name }) => readFileSync(join(school.folder, name)));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.some((file) => file.includes('Pimpernel'))).toBe(false);
});

const dollar = '$';
test.each([
  ['emoji', '😀🙈🙈'],
  ['five thousand letters', 'zq'.repeat(2500)],
  ['another language', 'Good morning, wherever is the xylophone?'],
  ['a swear word', 'godsamme wat een kutbende'],
  ['a template', `${dollar}{json(zqdossier)}`],
  ['markdown', '[zqklik](https://zq.example) **vet**'],
  ['a mention', '<at>zqdaan</at>'],
])('%s gets a calm way forward, and nothing of it comes back', async (_, text) => {
  const leerkracht = (await play()).as(lotte);
  const words = await leerkracht.types(text);
  expect(words).toMatch(/Dat weet ik niet zeker|Uit jullie protocol|Hallo/);
  expect(words).not.toMatch(/zq|godsamme|kut|xylophone|😀|\$\{|<at>|https?:/);
  expect(leerkracht.buttons).toContain('Noodsituatie');
});
