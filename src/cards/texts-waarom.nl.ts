import type { Gap } from '../core/melding.ts';
import type { Answer, Norm } from '../protocols/schema.ts';

const answers: Readonly<Record<Answer, string>> = { ja: 'ja', nee: 'nee', twijfel: 'twijfel' };
const gap: Readonly<Record<Gap['id'], string>> = {
  stappen: 'De stappen van de meldcode zijn gezet',
  ouders: 'Er is met de ouders gepraat',
  feiten: 'De feiten staan apart',
  bron: 'Bij elk verhaal van een ander staat de bron',
  motivering: 'De keuze is uitgelegd',
  oordeel: 'Er is advies gevraagd bij het wegen',
  gevraagd: 'Elke bron is gevraagd of het in het dossier mag',
  anderen: 'Met anderen is gepraat zoals jullie protocol zegt',
};

/** Why a melding is asked. Question, norm and meaning come from the pack. */
export const waaromTexts = {
  title: 'Waarom wordt er een melding gevraagd?',
  none: 'Er is in deze zaak geen melding gevraagd.',
  answer: (answer: Answer, team: boolean) =>
    `${team ? 'Het antwoord van het team' : 'Het antwoord'}: ${answers[answer]}.`,
  meaning: (text: string) => `Dat betekent: ${text}`,
  motivering: 'Uitleg:',
  decidedWith: 'Samen besloten met:',
  norm: (norm: Norm) => `Meldnorm ${norm}`,
  source: (place: string) => `Bron: ${place}`,
  decision: 'Wat er is besloten',
  reason: 'Reden:',
  missing: 'Nog niet vastgelegd',
  recorded: 'Wat er is vastgelegd',
  nothingMissing: 'Alle stappen die meestal vooraf gaan, zijn vastgelegd.',
  noGate: 'Dit ontbreekt nog. Melden kan gewoon.',
  noReason: 'nog geen uitleg gegeven',
  destroyed: 'De inhoud is vernietigd.',
  cut: '… (de rest staat in de tijdlijn)',
  gaps: 'Hoe staat het dossier ervoor?',
  gapsNote: 'Hier kijkt de klachtencommissie later naar. Het houdt een melding niet tegen.',
  gap,
  met: 'ja',
  reasoned: 'nee, met uitleg',
  notMet: 'nog niet',
} as const;
