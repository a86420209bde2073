import { expect } from 'vitest';
import { type Player, wordsOn } from './journey.ts';

const NONE = 'Deze zaak is er niet';
const opens = (code: string, open: string) => ({
  verb: 'dialog',
  open,
  code,
  msteams: { type: 'task/fetch' },
});

/** Nothing of what was filled in stands in the chat of any of them. */
export async function chatsHoldNothing(people: readonly Player[], typed: RegExp): Promise<void> {
  for (const person of people) expect(JSON.stringify(await person.chat())).not.toMatch(typed);
}

/** Everything the bot ever said to this person, as they read it: no names of verbs or fields. */
export async function saidTo(person: Player): Promise<string> {
  const said = (await person.chat()).filter(({ from }) => from === 'bot');
  return said
    .flatMap(({ text = '', card }) => [text, ...wordsOn(card).split('\n')])
    .filter((line) => !/^[a-zA-Z]+\.[a-zA-Z]+$/.test(line))
    .join('\n');
}

/**
 * Somebody who is kept out of a case tries every way to learn of it: its code, in a question too, their lists and counts,
 * each dialog, each form, and what only the directeur clicks. They are answered as if it were not there.
 * @param cases how many other cases they do see in their list
 */
export async function learnsNothing(person: Player, code: string, cases = 0): Promise<void> {
  person.closes();
  expect(await person.types(code)).toContain(NONE);
  expect(await person.types(`hoe staat het met zaak ${code}?`)).not.toMatch(/loopt|melden is nodig/i);
  const list = await person.types('mijn zaken');
  expect(list).not.toContain(code);
  if (cases === 0) expect(list).toContain('Je hebt nu geen zaken.');
  else {
    expect(new Set(list.match(/^\S{2}-\S{4}$/gm)).size).toBe(cases);
    await person.clicks('Met namen bekijken');
    expect(person.sees).not.toContain(code);
    person.closes();
  }
  expect(await person.types('home')).not.toContain(code);
  for (const open of ['tijdlijn', 'waarom', 'formulier', 'notities', 'afdrukken']) {
    expect(await person.forges(opens(code, open)), open).toContain(NONE);
    person.closes();
  }
  expect(await person.forges({ verb: 'melding', code })).toContain(NONE);
  for (const verb of ['observatie.record', 'afweging.answer', 'melding.record', 'person.admit']) {
    expect(await person.forges({ verb: 'form.open', code, for: verb }), verb).toContain(NONE);
  }
  const record = {
    verb: 'melding.record',
    code,
    seenVersion: 99,
    actionId: `kept-out-${code}`,
    form: 'card',
  };
  expect(await person.forges({ ...record, day: '2026-11-23', doneBy: '' })).toContain(NONE);
  expect(await saidTo(person)).not.toContain(code);
}
