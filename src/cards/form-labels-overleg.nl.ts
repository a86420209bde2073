/** The words of what only some protocols ask at an overleg: with or without the name, and what is agreed per case. */
export const overlegLabels = {
  named: { label: 'Met de naam van de leerling? (mag leeg blijven)' },
  oordeel: {
    label: 'Gaf de jeugdgezondheidszorg hier een oordeel voor de weging? (mag leeg blijven)',
  },
  intake: { label: 'Is het intakegesprek gehouden? (mag leeg blijven)' },
  agreed: {
    melden: { label: 'Wie doet de melding, als die er komt? (mag leeg blijven)' },
    'ouders-informeren': { label: 'Wie vertelt het de ouders? (mag leeg blijven)' },
    'zorg-coordineren': { label: 'Wie coördineert de zorg? (mag leeg blijven)' },
  },
} as const;
