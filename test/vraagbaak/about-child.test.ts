import { expect, test } from 'vitest';
import { tellsAboutChild } from '../../src/vraagbaak/about-child.ts';

test.each([
  'Noor heeft blauwe plekken, wat moet ik doen',
  'mijn leerling vertelde dat papa hem slaat',
  'een jongen uit mijn klas komt elke dag zonder eten',
  'gisteren kwam een meisje van 7 jaar huilend binnen',
  'wat doe ik met Kevin',
  'hij heeft een brandwond',
  `${'Het begon in september met kleine dingen die opvielen. '.repeat(6)}`,
])('“%s” tells about somebody', (text) => expect(tellsAboutChild(text)).toBe(true));

test.each([
  'hoe lang moet ik een kind volgen na de melding',
  'Wat is de rol van Veilig Thuis?',
  'mag ik de Raad voor de Kinderbescherming bellen',
  'WIE DOET DE MELDING',
  'wat doet de IB’er',
  '',
])('“%s” is a question about a rule', (text) => expect(tellsAboutChild(text)).toBe(false));
