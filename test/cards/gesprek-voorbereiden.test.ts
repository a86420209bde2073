import { expect, test } from 'vitest';
import { adviceOf, gesprekVoorbereidenCard } from '../../src/cards/gesprek-voorbereiden.ts';
import { shownCase } from '../support/setting.ts';
import { packs, practice } from '../support/story.ts';
import { textOf, titles } from './look.ts';

const all = adviceOf(practice().pack);
const said = all.map(({ part, title, lines }) => `${part}: ${title} ${lines.join(' ')}`).join('\n');

test.each([
  ['the child is told first', /before: .*dat het kind weet dat je met de ouders/],
  ['no secrecy is promised', /before: .*Beloof geen geheimhouding/],
  ['by age: what is told to the parents', /before: .*Naar leeftijd kun je afspreken/],
  ['what the talk is for', /before: .*wat je met het gesprek wilt bereiken/],
  ['worries, not suspicions; open questions', /before: .*stel open vragen\. Noem je vermoeden niet/],
  ['with at most two people of the school', /before: .*met 2 mensen van school: nooit alleen/],
  ['whom to invite, and that the child may think along', /before: .*beide ouders[\s\S]*kind kan daarin/],
  ['advice on the talk itself', /before: .*Veilig Thuis altijd vragen/],
  ['what a talk can bring about', /before: .*onterecht blijken.*sterker.*gekletst/],
  ['first the worry, and whether one may speak of it', /during: .*zorgen maakt.*vraag of je daarover mag/],
  [
    'the signals one by one: seen, recognised, since when',
    /during: .*een voor een.*thuis ook zien, hoe lang/,
  ],
  ['parents who do not see it', /during: .*niet door naar de volgende stap.*thuis.*in de klas/],
  ['emotions, of parents and of oneself', /during: .*boosheid.*Raakt het jou zelf.*een plek hebben/],
  ['what happens next', /after: .*Spreek af wat er nu gebeurt/],
  ['several talks, and what was agreed', /after: .*vraag door.*leg afspraken vast/],
])('KMS bijlage 4 is on the cards: %s', (_, what) => {
  expect(said).toMatch(what);
});

test('each card is short enough to read on the way, stands by itself and leads on', () => {
  const shown = shownCase();
  for (const [at, { lines }] of all.entries()) {
    const card = gesprekVoorbereidenCard(shown, at, shown.code);
    expect(lines.join(' ').length, textOf(card)).toBeLessThan(340);
    expect(textOf(card)).toContain(`kaart ${at + 1} van ${all.length}`);
    expect(titles(card).includes('Volgende')).toBe(at + 1 < all.length);
  }
});

test('a protocol without advice on talks lends none from another', () => {
  for (const pack of packs.values()) {
    if (pack.steps.gesprek.prepare !== undefined) continue;
    const words = adviceOf(pack).map(({ title }) => title);
    expect(['Zo voeren jullie het gesprek', 'In deze volgorde']).toEqual(expect.arrayContaining(words));
  }
});
