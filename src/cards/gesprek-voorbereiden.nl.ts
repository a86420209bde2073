/** Getting ready for a talk. What to do stands in the pack; these are the words around it. */
export const voorbereidenTexts = {
  kicker: (part: keyof typeof parts, number: number, total: number) =>
    `${parts[part]} · kaart ${number} van ${total}`,
  rules: 'Zo voeren jullie het gesprek',
  sequence: 'In deze volgorde',
  none: 'Een gesprek voorbereiden',
  silent: 'Jullie protocol zegt hier niets over. Veilig Thuis denkt graag mee: 0800-2000.',
  previous: 'Vorige',
  next: 'Volgende',
  child: 'Praten met een kind',
  offer: 'Gesprek voorbereiden',
  planned: 'Het gesprek is gepland',
  offered: (count: number) =>
    `Wil je het gesprek voorbereiden? Dat gaat in ${count === 1 ? '1 korte kaart' : `${count} korte kaarten`} uit jullie protocol.`,
  done: 'Klaar',
} as const;

const parts = { before: 'Vooraf', during: 'Tijdens het gesprek', after: 'Daarna' } as const;
export type Part = keyof typeof parts;
