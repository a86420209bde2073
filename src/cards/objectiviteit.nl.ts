/** A hint at the moment of writing: what was written stays, whatever is done with it. */
export const objectiviteitTexts = {
  title: 'Vastgelegd',
  tip: (word: string, ask: string) => `Tip van de assistent: “${word}” zegt wat je ervan vindt. ${ask}`,
  /** Where the answer becomes a message that stays in the chat: without the word. */
  tipNeutral:
    'Tip van de assistent: je tekst zegt ook wat je ervan vindt. Schrijf erbij wat je zag of hoorde, wie het zag, en wanneer.',
  stays: 'Wat je schreef, blijft staan. Je mag dit overslaan.',
  add: 'Feit toevoegen',
  done: 'Klaar',
} as const;
