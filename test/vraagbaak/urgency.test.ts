import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/vraagbaak/entries.ts';
import { isEmergency, urgency, weigh } from '../../src/vraagbaak/noodwoorden.ts';
import { questions } from '../bench/vraagbaak.ts';
import { looked, unseen } from './nood-sets.ts';
import { law, packs } from './schools.ts';

const share = (texts: readonly string[], ...as: readonly string[]) =>
  texts.filter((text) => as.includes(urgency(text))).length / texts.length;

describe('somebody who asks for help now', () => {
  test('is recognised, and where not, is asked whether there is danger now', () => {
    const texts = looked('nood.txt');
    expect(texts.length).toBeGreaterThanOrEqual(380);
    expect(share(texts, 'nu')).toBeGreaterThanOrEqual(0.94);
    expect(share(texts, 'nee')).toBeLessThanOrEqual(0.005);
  });

  test('nobody is, who asks, tells or jokes about something else', () => {
    const texts = looked('geen-nood.txt');
    expect(texts.length).toBeGreaterThanOrEqual(550);
    expect(texts.filter(isEmergency)).toEqual([]);
    expect(share(texts, 'misschien')).toBeLessThanOrEqual(0.04);
  });

  test('in the halves that nobody looked at it is nearly as good', () => {
    const [calls, others] = [unseen('nood.txt'), unseen('geen-nood.txt')];
    expect([calls.length >= 120, others.length >= 170]).toEqual([true, true]);
    expect(share(calls, 'nu')).toBeGreaterThanOrEqual(0.85);
    expect(share(calls, 'nu', 'misschien')).toBeGreaterThanOrEqual(0.95);
    expect(share(others, 'nu')).toBeLessThanOrEqual(0.02);
    expect(share(others, 'misschien')).toBeLessThanOrEqual(0.05);
  });

  test('of all that schools ask, very little: and that is about somebody in danger', () => {
    const asked = new Set([
      ...packs.flatMap((pack) => entriesOf(pack, law).flatMap(({ ask }) => ask)),
      ...[questions(0), questions(1)].flatMap((half) => [...half.values()].flat().map(({ vraag }) => vraag)),
    ]);
    expect(asked.size).toBeGreaterThan(9000);
    expect(share([...asked], 'nu')).toBeLessThanOrEqual(0.006);
    expect(share([...asked], 'misschien')).toBeLessThanOrEqual(0.025);
  });
});

describe('what is told', () => {
  test.each([
    ['it is now', 'hij staat hier met een mes', 'vorig jaar stond hij hier met een mes'],
    ['it happens', 'ze heeft pillen geslikt', 'wat doen we als een leerling pillen heeft geslikt'],
    [
      'somebody does it',
      'een jongen wil van het dak springen',
      'in de film wil een jongen van het dak springen',
    ],
    ['it is no figure of speech', 'hij wurgt haar', 'ik wurg die printer nog eens'],
    [
      'it is not how things are done',
      'vader trekt een mes',
      'hoe registreren we dat een vader een mes trekt',
    ],
  ])('is an emergency when %s', (_, now, other) => {
    expect([now, other].map(isEmergency)).toEqual([true, false]);
  });

  test.each([
    'vorig jaar zat hij vast maar nu staat hij hier met een mes',
    'wie moet ik bellen hij slaat haar nu',
    'Vorige week was er ruzie. Vandaag staat vader met een mes in de gang.',
    'tijdens het voorlezen viel een kind bewusteloos van zijn stoel',
    'even een vraag over het protocol, er ligt een kind bewusteloos in de gang',
  ])('“%s”: a beginning about something else takes nothing from what is now', (text) => {
    expect(isEmergency(text)).toBe(true);
  });

  test.each([
    'kind heeft blauwe plekken',
    'een meisje vertelt dat ze vroeger geslagen is',
    'ik maak me zorgen over een leerling',
  ])('“%s” is a worry without haste, and gets the ordinary answer', (text) => {
    expect(urgency(text)).toBe('nee');
  });

  test.each([
    'een jongen vertelde mij dat papa hem slaat met een riem, wat moet ik doen',
    'een vader slaat zijn kind',
  ])('“%s” may be now: it is answered, under the question whether there is danger', (text) => {
    expect(urgency(text)).toBe('misschien');
  });

  test('stands in a long story without a full stop, at its beginning or at its end', () => {
    const rest = 'en toen hebben we nog even gewacht en koffie gedronken en de klas opgeruimd '.repeat(80);
    const now = 'er staat een man met een pistool in de gang ';
    expect([now + rest, rest + now, rest].map(isEmergency)).toEqual([true, true, false]);
    expect([now + rest.repeat(3), rest.repeat(3) + now].map(isEmergency)).toEqual([true, true]); // too long to read whole
  });

  test('is weighed by name, without a word of the text', () => {
    expect(weigh('vader wurgt Kevin nu op het plein').found.join(' ')).not.toMatch(/Kevin|wurgt|plein/i);
    expect(weigh('vader heeft een mes bij zich, hij staat op het plein').found).toContain('wapens');
  });
});
