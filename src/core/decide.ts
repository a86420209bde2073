import { answerAfweging } from './afweging.ts';
import { localDay } from './calendar.ts';
import { type Command, eventOf } from './command.ts';
import { overdue } from './deadlines.ts';
import { type Dossier, type DossierEvent, isUnshared } from './dossier.ts';
import type { FactVerb } from './events.ts';
import { holdGesprek, skipGesprek } from './gesprek.ts';
import { inProtocol } from './in-protocol.ts';
import { decideMelding, recordMelding } from './melding.ts';
import { declineMelding } from './melding-decline.ts';
import { discussMelding } from './melding-talk.ts';
import { checkNazorg, holdEvaluatie, startHulp } from './nazorg.ts';
import { addCorrectie, closeDossier, draft, namePerson, openDossier, shareDraft } from './opening.ts';
import { recordOverleg } from './overleg.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import { may, relationsOf } from './roles.ts';
import type { Setting } from './setting.ts';
import { recordObservatie, recordSituatie } from './signalenlijst.ts';

/** Every change to a dossier passes here: may they, was this very click here before, and then the rule of its step. */
export function decide(setting: Setting, dossier: Dossier, command: Command): Decision {
  const late = overdue(setting, dossier, localDay(command.at)).length > 0;
  const relations = relationsOf(setting, dossier, command.who, late);
  if (!may(relations, command.asked.verb)) return refuse({ code: 'not-allowed' });
  if (sameClick(dossier, command)) return accept(); // one click of one person is one decision
  // Only a first card makes a dossier: help that happened is told to whoever leads, not written into nothing.
  if (dossier.status === 'none' && command.asked.verb !== 'dossier.draft')
    return refuse({ code: 'not-allowed' });
  const { verb } = command.asked;
  if (!inProtocol(setting.pack, verb)) return refuse({ code: 'not-in-protocol', what: verb });
  // A draft that was thrown away takes nothing more: only what happened is still recorded.
  const thrownAway = isUnshared(dossier) && dossier.status === 'closed';
  if (thrownAway && !HAPPENED.includes(command.asked.verb)) return refuse({ code: 'card-outdated' });
  return shareDraft(setting, dossier, command, byRule(setting, dossier, command));
}

const HAPPENED: readonly FactVerb[] = [
  'noodsituatie.record',
  'advies.ask',
  'advies.answer',
  'melding.record',
];

/** What the core itself fills in: not part of what was asked. */
const FILLED: readonly string[] = ['pack', 'about', 'missing', 'afwijkingen', 'leftOut'];

/**
 * Whether this very click was here before, however often Teams delivers it: the same person, the same button, the
 * same words. Other words under an old button are another act, and are not lost.
 */
function sameClick({ happened }: Dossier, command: Command): boolean {
  const earlier = happened.filter(
    ({ meta }) => meta.actionId === command.actionId && meta.by.userId === command.who.id,
  );
  if (earlier.length === 0) return false;
  const asks = (event: DossierEvent): string => {
    const { at: _at, seq: _seq, by: _by, ...meta } = event.meta;
    return JSON.stringify([
      Object.entries(meta)
        .filter(([key]) => !FILLED.includes(key))
        .sort(),
      event.content,
    ]);
  };
  const again = asks(eventOf(command));
  return earlier.some((event) => asks(event) === again);
}

function byRule(setting: Setting, dossier: Dossier, command: Command): Decision {
  const { asked } = command;
  switch (asked.verb) {
    case 'dossier.draft':
      return draft(setting, dossier, { ...command, asked });
    case 'dossier.discard': // only what was not yet shared; a dossier is closed by its own rule
      return dossier.status === 'draft' ? accept(eventOf(command)) : refuse({ code: 'card-outdated' });
    case 'dossier.reopen':
      return dossier.status === 'closed' ? accept(eventOf(command)) : accept();
    case 'dossier.open':
      return openDossier(setting, dossier, { ...command, asked });
    case 'observatie.record':
      return recordObservatie(setting, { ...command, asked });
    case 'situatie.record':
      return recordSituatie(setting, { ...command, asked });
    case 'consultatie.record':
    case 'overleg.hold':
    case 'toestemming.record':
    case 'formulier.fill':
      return recordOverleg(setting, dossier, { ...command, asked });
    case 'gesprek.hold':
      return holdGesprek(setting, dossier, { ...command, asked });
    case 'gesprek.skip':
      return skipGesprek(setting, { ...command, asked });
    case 'afweging.answer':
      return answerAfweging(setting, dossier, { ...command, asked });
    case 'directeur.decide':
      return decideMelding(setting, dossier, { ...command, asked });
    case 'melding.discuss':
      return discussMelding(setting, dossier, { ...command, asked });
    case 'melding.record':
      return recordMelding(setting, dossier, { ...command, asked });
    case 'melding.decline':
      return declineMelding(setting, dossier, { ...command, asked });
    case 'hulp.start':
      return startHulp(setting, { ...command, asked });
    case 'evaluatie.hold':
      return holdEvaluatie({ ...command, asked });
    case 'nazorg.check':
      return checkNazorg(setting, dossier, { ...command, asked });
    case 'dossier.unfounded':
    case 'dossier.close':
      return closeDossier(setting, dossier, { ...command, asked });
    case 'dossier.handOver':
    case 'person.exclude':
    case 'person.admit':
      return namePerson(setting, dossier, { ...command, asked });
    case 'correctie.add':
      return addCorrectie(dossier, { ...command, asked });
    default:
      return accept(eventOf(command)); // a plain fact: it is recorded as it was told
  }
}
