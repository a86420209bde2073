import { choices } from './form-labels.nl.ts';

/** The words of what only some protocols ask at an overleg: with or without the name, and what is agreed per case. */
export const overlegLabels = {
  named: { label: 'Met de naam van de leerling? (mag leeg blijven)' },
  nameTold: { label: 'Is de naam van de leerling genoemd?', error: 'Kies of de naam is genoemd.' },
  extern: {
    label: 'Was dit iemand van buiten de school?',
    error: 'Kies of dit iemand van buiten de school was.',
    hint: 'Dus iemand die niet op jullie school werkt.',
  },
  externThere: {
    label: 'Was er iemand van buiten de school bij?',
    error: 'Kies of er iemand van buiten de school bij was.',
    hint: 'Bij een overleg met het team hoef je dit niet in te vullen.',
  },
  toestemming: {
    label: 'Vinden de ouders dit goed? (mag leeg blijven)',
    hint: 'Leg hier hun antwoord vast, als dat nog niet in het dossier staat. Ook zonder toestemming kun je dit vastleggen.',
    plain: choices({
      gegeven: 'Ja',
      'niet-gevraagd': 'Nog niet gevraagd',
      geweigerd: 'Nee, zij willen dit niet',
    }),
    written: choices({
      schriftelijk: 'Ja, op papier',
      mondeling: 'Ja, maar niet op papier',
      'niet-gevraagd': 'Nog niet gevraagd',
      geweigerd: 'Nee, zij willen dit niet',
    }),
  },
  whyDifferent: {
    label: 'Ging het anders dan het protocol zegt? Waarom? (mag leeg blijven)',
    hint: 'Bijvoorbeeld met naam terwijl er geen toestemming was.',
  },
  oordeel: {
    label: 'Gaf de jeugdgezondheidszorg hier een oordeel voor de weging? (mag leeg blijven)',
  },
  intake: {
    label: 'Is het intakegesprek gehouden?',
    error: 'Kies of het intakegesprek is gehouden.',
    hint: 'Alleen nodig bij een overleg met het team.',
  },
  agreed: {
    melden: { label: 'Wie doet de melding, als die er komt? (mag leeg blijven)' },
    'ouders-informeren': { label: 'Wie vertelt het de ouders? (mag leeg blijven)' },
    'zorg-coordineren': { label: 'Wie coördineert de zorg? (mag leeg blijven)' },
  },
} as const;
