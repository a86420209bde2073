const personOf = (label: string) => ({ label, error: 'Kies een collega uit de lijst.' });

/** The words of the inputs that are about the case itself, not about a step. */
export const zaakLabels = {
  step: { label: 'Welke stap ontbreekt?', error: 'Kies welke stap ontbreekt.' },
  missingReason: {
    label: 'Waarom is deze stap niet gezet?',
    error: 'Vul in waarom deze stap niet is gezet.',
  },
  motivering: { label: 'Waarom sluit je de zaak?', error: 'Vul in waarom je de zaak sluit.' },
  decidedWith: { label: 'Wie besliste mee?' },
  review: {
    label: 'Wanneer kijk je er nog eens naar?',
    error: 'Kies een dag na vandaag, en niet later dan over een jaar: zo raakt de leerling niet uit zicht.',
  },
  second: {
    label: 'Wie keek er met je mee?',
    error: 'Kies een collega uit de lijst: iemand anders dan jij en dan wie de zorg opschreef.',
  },
  reviewDay: { label: 'Wanneer keken jullie opnieuw?', error: 'Kies een dag: vandaag of eerder.' },
  reviewOutcome: { label: 'Wat vonden jullie?', error: 'Vul in wat jullie vonden.' },
  reopenReason: { label: 'Waarom gaat de zaak weer open?', error: 'Vul in waarom de zaak weer opengaat.' },
  handOver: personOf('Aan wie draag je de zaak over?'),
  note: { label: 'Wat moet je collega weten?' },
  called: { label: 'Wie heb je gebeld?' },
  calls: [
    { value: '112', title: '112' },
    { value: 'veiligThuis', title: 'Veilig Thuis' },
    { value: 'politie', title: 'Politie' },
    { value: 'anders', title: 'Iemand anders' },
  ],
  emergency: { label: 'Wat is er gebeurd? (mag leeg blijven)' },
  exclude: personOf('Wie mag deze zaak niet zien?'),
  admit: personOf('Wie mag de zaak weer zien?'),
  personReason: { label: 'Waarom?' },
  of: { label: 'Wat klopt niet?', error: 'Kies wat niet klopt.' },
  text: { label: 'Hoe is het wel?', error: 'Vul in hoe het wel is.' },
  askedBy: { label: 'Wie vroeg om de correctie?' },
} as const;
