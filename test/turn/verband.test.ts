import { expect, test } from 'vitest';
import { CODE, OTHER, turnDesk, words } from '../support/desk.ts';
import { daan, ilse, lotte } from '../support/story.ts';

const to = (other: string, more = {}) => ({ other, relation: 'broer-of-zus', note: '', ...more });
const verbanden = async (school: ReturnType<typeof turnDesk>, code: string) =>
  (await school.events(code)).flatMap(({ meta, content }) =>
    meta.type === 'verband.recorded' ? [{ other: meta.other, content }] : [],
  );

test('two cases of one family know each other by code; nothing else of the one is in the other', async () => {
  const school = turnDesk();
  await school.opens(CODE);
  await school.opens(OTHER);
  await school.records(ilse, 'verband.record', to('aa aaac', { note: 'Zij delen een kamer.' }));
  expect(await verbanden(school, CODE)).toEqual([
    { other: OTHER, content: { relation: 'broer-of-zus', note: 'Zij delen een kamer.' } },
  ]);
  expect(await verbanden(school, OTHER)).toEqual([
    { other: CODE, content: { relation: 'broer-of-zus', note: '' } },
  ]);
});

test('the same click twice joins once, and again when it was cut off half way', async () => {
  const school = turnDesk();
  await school.opens(CODE);
  await school.opens(OTHER);
  const click = { verb: 'verband.record', code: CODE, seenVersion: 9, actionId: 'once', ...to(OTHER) };
  await school.clicks(ilse, click);
  await school.clicks(ilse, click);
  expect(await verbanden(school, CODE)).toHaveLength(1);
  expect(await verbanden(school, OTHER)).toHaveLength(1);
});

test.each([
  ['a case that is not there', 'K7-3FQ9', 'AB-AAAF'],
  ['itself', 'K7-3FQ9', 'K7-3FQ9'],
  ['no code', 'K7-3FQ9', 'xx'],
])('nothing is joined with %s', async (_what, code, other) => {
  const school = turnDesk();
  await school.opens(code);
  const said = words(await school.records(ilse, 'verband.record', to(other)));
  expect(said).toContain('Vul het nummer in van een andere zaak die jij leidt');
  expect(await verbanden(school, code)).toEqual([]);
});

test('only who leads both can join them, and whoever leads one learns nothing of the other', async () => {
  const school = turnDesk();
  await school.opens(CODE);
  await school.opens(OTHER);
  await school.records(ilse, 'dossier.handOver', { person: daan.id }, 'execute', OTHER);
  const barred = words(await school.records(ilse, 'verband.record', to(OTHER)));
  expect(barred).toContain('een andere zaak die jij leidt');
  for (const who of [lotte, daan]) {
    expect(words(await school.records(who, 'verband.record', to(OTHER)))).toContain('Deze zaak is er niet');
  }
  expect([...(await verbanden(school, CODE)), ...(await verbanden(school, OTHER))]).toEqual([]);
});
