import { expect, test } from 'vitest';
import { Fault } from '../../src/fault.ts';
import type { DossierStore } from '../../src/ports.ts';
import { dataOf } from '../cards/look.ts';
import { CODE, cardOf, OTHER, turnDesk, words } from '../support/desk.ts';
import { memoryStores } from '../support/memory-stores.ts';
import { demoSchool, ilse, lotte } from '../support/story.ts';

type Facts = { readonly reason: string; readonly [fact: string]: string | number | boolean };
type Harm = { readonly when: 'before' | 'after'; readonly facts: Facts; readonly code?: string };

/** A school whose store answers a write with a failure when told to: before it wrote, or after. */
function shaky() {
  const { store } = memoryStores();
  let harm: Harm | undefined;
  const append: DossierStore['append'] = async (key, ...given) => {
    const met = harm?.code === undefined || harm.code === key.code ? harm : undefined;
    if (met?.when === 'before') throw new Fault('store.unavailable', { facts: met.facts });
    await store.append(key, ...given);
    if (met?.when === 'after') throw new Fault('store.unavailable', { facts: met.facts });
  };
  const school = turnDesk({ store: { ...store, append } });
  const kept = async (code = CODE) =>
    (await store.read({ tenant: demoSchool.tenant, school: demoSchool.id, code })).map(({ meta, content }) =>
      content !== null && 'what' in content ? `${meta.type}: ${content.what}` : meta.type,
    );
  /** Sends what a form that was opened sends, and once more from the card that comes back. */
  const sends = (card: object, fields: object, kind: 'execute' | 'submit' = 'execute') =>
    school.clicks(lotte, { ...dataOf(card as Card, 'Vastleggen'), ...fields }, kind);
  const harms = (next?: Harm) => {
    harm = next;
  };
  return { school, sends, kept, harms };
}
type Card = Parameters<typeof dataOf>[0];

const day = '2026-11-23';
const fact = (what: string) => ({ kind: 'feit', what, day });
const formOf = async ({ school }: ReturnType<typeof shaky>) =>
  cardOf(await school.clicks(lotte, { verb: 'form.open', code: CODE, for: 'observatie.record' }));
const silent: Harm = { when: 'after', facts: { reason: 'timeout', mayHaveArrived: true } };

test('what was written without an answer is not written twice by who sends it again, and nobody hears that it was not saved', async () => {
  const shop = shaky();
  await shop.school.opens();
  const before = (await shop.kept()).length;
  shop.harms(silent);
  const reply = await shop.sends(await formOf(shop), fact('Geen eten mee.'));
  expect(words(reply)).toContain('Ik weet niet of dit is opgeslagen');
  expect(words(reply)).not.toContain('niets opgeslagen');
  expect(words(reply)).toContain('Geen eten mee.');
  shop.harms();
  expect(words(await shop.sends(cardOf(reply), fact('Geen eten mee.')))).toContain('Vastgelegd');
  expect((await shop.kept()).slice(before)).toEqual(['observatie.recorded: Geen eten mee.']);
});

test('who changes the words before sending them again loses neither', async () => {
  const shop = shaky();
  await shop.school.opens();
  const before = (await shop.kept()).length;
  shop.harms(silent);
  const reply = await shop.sends(await formOf(shop), fact('Geen eten mee.'));
  shop.harms();
  for (let times = 0; times < 2; times += 1) await shop.sends(cardOf(reply), fact('Geen eten, geen jas.'));
  expect((await shop.kept()).slice(before)).toEqual([
    'observatie.recorded: Geen eten mee.',
    'observatie.recorded: Geen eten, geen jas.',
  ]);
});

test('a store that is too busy says so, and when to try again', async () => {
  const shop = shaky();
  await shop.school.opens();
  shop.harms({ when: 'before', facts: { reason: 'busy', retryAfterSeconds: 4 } });
  const said = words(await shop.sends(await formOf(shop), fact('Geen eten mee.')));
  expect(said).toContain(
    'Er is nog niets opgeslagen: het is nu te druk. Probeer het over 4 seconden opnieuw.',
  );
  expect(said).toMatch(/112, of Veilig Thuis: 0800-2000/);
});

test('where the answer stays in the chat nobody is told that what they typed still stands there', async () => {
  const shop = shaky();
  await shop.school.opens();
  shop.harms({ when: 'before', facts: { reason: 'full' } });
  const said = words(await shop.sends(await formOf(shop), fact('Geen eten mee.'), 'submit'));
  expect(said).toContain('nog niets opgeslagen');
  expect(said).toContain('Wat je typte laat ik niet in deze chat staan');
  expect(said).not.toMatch(/staat er nog|Geen eten mee/);
});

test('of two cases that are joined one failed: the same form, sent again, joins them both, once', async () => {
  const shop = shaky();
  await shop.school.opens(CODE);
  await shop.school.opens(OTHER);
  const joins = (card: object) =>
    shop.school.clicks(ilse, {
      ...dataOf(card as Card, 'Verbinden'),
      other: OTHER,
      relation: 'broer-of-zus',
    });
  const form = { verb: 'form.open', code: CODE, for: 'verband.record' };
  shop.harms({ when: 'before', facts: { reason: 'reset', mayHaveArrived: true }, code: OTHER });
  const reply = await joins(cardOf(await shop.school.clicks(ilse, form)));
  expect(words(reply)).toContain('Ik weet niet of dit is opgeslagen');
  shop.harms();
  await joins(cardOf(reply));
  for (const code of [CODE, OTHER])
    expect((await shop.kept(code)).filter((type) => type === 'verband.recorded')).toHaveLength(1);
});

test.each(['before', 'after'] as const)(
  'a note that could not be saved comes back as it was typed: %s',
  async (when) => {
    const { notes } = memoryStores();
    let harmed = true;
    const write: typeof notes.write = async (note) => {
      if (when === 'after' || !harmed) await notes.write(note);
      if (harmed) throw new Fault('store.unavailable', { facts: { reason: 'full' } });
    };
    const school = turnDesk({ notes: { ...notes, write } });
    await school.opens();
    const dialog = { verb: 'dialog', open: 'notities', code: CODE };
    const form = dataOf(cardOf(await school.clicks(lotte, dialog, 'dialogFetch')) as Card, 'Bewaren');
    const saves = (data: object) => school.clicks(lotte, { ...data, text: 'Kwam te laat.' }, 'dialogSubmit');
    const reply = await saves(form);
    expect(words(reply)).toMatch(
      /Ik weet niet of dit is opgeslagen[\s\S]*Wat je typte staat er nog[\s\S]*112/,
    );
    expect(words(reply)).toContain('Kwam te laat.');
    harmed = false;
    expect(words(await saves(dataOf(cardOf(reply) as Card, 'Bewaren')))).toContain('Vastgelegd');
    const kept = await notes.of(
      { tenant: demoSchool.tenant, school: demoSchool.id, code: CODE },
      lotte.id,
      '2026-11-23',
    );
    expect(kept.map(({ text }) => text)).toEqual(['Kwam te laat.']);
  },
);

test('a form that opens while the store is down says beforehand that nothing can be saved', async () => {
  const shop = shaky();
  const down = async () => Promise.reject(new Fault('store.unavailable'));
  const opens = { verb: 'form.open', code: CODE, for: 'dossier.draft' };
  expect(words(await shop.school.clicks(lotte, opens))).not.toContain('niet opslaan');
  const school = turnDesk({ store: { ...shop.school.ports.store, read: down } });
  expect(words(await school.clicks(lotte, opens))).toContain('ik kan het nu nog niet opslaan');
});
