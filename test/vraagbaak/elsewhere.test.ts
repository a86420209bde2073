import { describe, expect, test } from 'vitest';
import { ask } from '../../src/vraagbaak/ask.ts';
import { buildIndex } from '../../src/vraagbaak/build.ts';
import type { Words } from '../../src/vraagbaak/terms.ts';
import { law, packs, practiceIndex } from './schools.ts';

const words: Words = new Map();
const schools = packs.map((pack) => buildIndex(pack, law, words));
const list = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** What no protocol of the field is about: school life, other rules, small talk. */
const elsewhere = list(`
  hoe laat begint de pauze
  hoe laat is het speelkwartier afgelopen
  wie heeft er morgen pleinwacht
  wanneer is de volgende studiedag
  hoe vraag ik verlof aan voor een bruiloft
  ik moet morgen naar de tandarts
  wanneer krijgen we ons salaris
  hoe dien ik een declaratie in
  hoe reset ik mijn wachtwoord
  de printer doet het niet
  welke app gebruiken ouders
  waar kan ik parkeren
  de kraan in lokaal 4 lekt
  mag een kind trakteren op snoep
  gaan we dit jaar naar de efteling
  wie organiseert het afscheid van groep 8
  wanneer zijn de rapporten klaar
  wanneer nemen we de cito af
  hoe bespreek ik een laag cijfer met ouders
  welke rekenmethode gebruiken we
  hoe begin je een kringgesprek
  hoe krijg ik mijn klas stil
  wat is passend onderwijs
  wie beslist over een tlv
  mag een leerling een jaar overdoen
  hoe schrijf ik een nieuwe leerling in
  hoeveel leerlingen zitten er in groep 5
  wie zit er in de medezeggenschapsraad
  er is hoofdluis in de klas wat nu
  een kleuter heeft een splinter
  mag ik de telefoon van een leerling afpakken
  mag ik een leerling vastzetten na de les
  wanneer mogen we een leerling schorsen
  mag een kind vrij voor een begrafenis
  mag ik een klassenfoto op instagram zetten
  we hebben een datalek wat nu
  hoe gaat het met je
  wat is jouw naam
  hoe kook ik een ei
  heb ik recht op calamiteitenverlof
  hoeveel ouders kunnen er rijden
  geldt er een maximum aantal leerlingen per klas
  kinderen kletsen door mijn uitleg heen
  is er nog ijs in de vriezer voor een bult
  kan een kind halverwege het jaar instromen
  hoe word ik lid van de mr
  wie schreef nijntje
  wat is de hoofdstad van spanje
`);

/** What every protocol answers, in words of every day, misspelt, and with words of school life beside those of the field. */
const ours = list(`
  tijdens de gymles zag ik blauwe plekken op haar rug
  in de pauze vertelde een leerling dat ze thuis geslagen wordt
  vader schold zijn zoon uit op de sportdag en sloeg hem
  ik maak me zorgen over een leerling
  er klopt iets niet thuis
  vader heeft losse handjes
  waar begin ik als ik iets vermoed
  wat is stap 1
  wat zijn de stappen van de meldcode
  met wie mag ik hierover sparren
  mag ik zonder naam advies vragen
  wat zeg ik tegen de ouders
  moeder ontkent alles
  als vader erachter komt slaat hij haar
  moet ik de melding met ouders bespreken
  wanneer moet ik melden
  wat als ik twijfel
  wat zet ik in de melding
  melding gedaan en niks verandert
  wat leg ik vast
  feiten of mening
  hoe ernstig is het
  velig thuis belen
  ik make me zorge om een kind
  ouders stoppen met de hulp
`);

/** Every question at every school that gets this kind of answer. */
const those = (texts: readonly string[], kind: 'antwoord' | 'geen') =>
  schools.flatMap((index) =>
    texts.filter((text) => ask(index, { text }).kind === kind).map((text) => `${index.school}: ${text}`),
  );

describe('a question that is not of the field', () => {
  test('is answered at most once in eight times, over all schools', () => {
    const answered = those(elsewhere, 'antwoord');
    const asked = elsewhere.length * schools.length;
    expect(answered.length / asked, answered.join('\n')).toBeLessThanOrEqual(0.125);
  });

  test('is told not to be known, with two topics that are nearest, and never with a topic from elsewhere', () => {
    for (const text of ['hoe laat begint de pauze', 'er is hoofdluis in de klas wat nu']) {
      const found = ask(practiceIndex, { text });
      expect(found.kind, text).not.toBe('antwoord');
      expect(found.near.map(({ soort }) => soort)).toEqual(['protocol', 'protocol']);
    }
    expect(ask(practiceIndex, { text: 'hoe laat begint de pauze' }).kind).toBe('geen');
  });
});

test('a question of the field is known as one, also with words of school life in it', () => {
  const unknown = those(ours, 'geen');
  expect(unknown.length / (ours.length * schools.length), unknown.join('\n')).toBeLessThanOrEqual(0.03);
});

test('a story is answered by its sentence of the field, whatever else it tells', () => {
  const story =
    'Hoe gaat de musical? Wanneer is de sportdag? Daar kijken de kinderen al weken naar uit. ' +
    'En wie doet er dan eigenlijk zo’n melding bij Veilig Thuis?';
  expect(ask(practiceIndex, { text: story }).kind).toBe('antwoord');
});
