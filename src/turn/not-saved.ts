import { turnTexts } from '../cards/texts-turn.nl.ts';
import { Fault } from '../fault.ts';

/** Whether it is sure that nothing was saved, and when to try again. @param wasRead before that nothing can have been written */
export function notSavedText(error: unknown, wasRead: boolean): string {
  const facts = error instanceof Fault && error.code === 'store.unavailable' ? error.facts : {};
  if (wasRead && facts.mayHaveArrived === true) return turnTexts.perhapsSaved;
  return facts.reason === 'busy'
    ? turnTexts.notSavedBusy(Number(facts.retryAfterSeconds ?? 1))
    : turnTexts.notSaved;
}
