import { formCard } from '../cards/form.ts';
import { type Form, formFor } from '../cards/forms.ts';
import { offerVoorbereiden } from '../cards/gesprek-voorbereiden.ts';
import { meldingCard } from '../cards/melding.ts';
import { acuteCard, recordedCard } from '../cards/notice.ts';
import { addFact, hintCard, hintLines, type Place } from '../cards/objectiviteit.ts';
import { recordedText } from '../cards/recorded.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { zaakCard } from '../cards/zaak.ts';
import { walk } from '../core/afweging.ts';
import { lastOf } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { openMelding } from '../core/melding.ts';
import type { Hint } from '../core/objectiviteit.ts';
import { may } from '../core/roles.ts';
import type { Done } from './act.ts';
import { answer, caseTitle, type Desk, shownCase, shownTo } from './desk.ts';
import { relationsIn } from './look.ts';
import type { Reply } from './turn.ts';

/** Where the answer to this turn is shown. A message stays in the chat; the answer to a click does not. */
const placeOf = ({ turn }: Desk): Place =>
  turn.kind === 'dialogSubmit' ? 'dialog' : turn.kind === 'execute' ? 'answer' : 'message';

/**
 * After an act: the next of the three opening cards, the next question, the melding, or the case. A word of judgement
 * is asked about then: what was written is on record by now, and one can go on as if nothing was said.
 */
export function next(desk: Desk, form: Form, done: Done, hints: readonly Hint[]): Reply {
  const { key, dossier, setting } = done;
  // Whoever may record this but not look into the case learns that it is recorded, and nothing else.
  if (!may(relationsIn(desk.ports, desk.who, done), 'dossier.view')) {
    return answer(desk.turn, recordedCard(shownTo(desk)));
  }
  const safe = dossier.status === 'draft' ? turnTexts.kept : turnTexts.recorded;
  const shown = shownCase(desk, { code: key.code, dossier, setting }, safe);
  const presentation = desk.turn.kind === 'dialogSubmit' ? 'dialog' : 'card';
  const messageId = desk.turn.messageId;
  const show = (verb: FactVerb, params = {}): Reply => {
    const following = formFor(verb, shown, params);
    const said = [safe, ...hintLines(hints, placeOf(desk))].join('\n\n');
    const hint = hints.length > 0 && { notice: said, aside: addFact(shown) };
    const card = formCard(following, shown, { presentation, ...(messageId && { messageId }), ...hint });
    return answer(desk.turn, card, caseTitle(shown));
  };
  if (dossier.status === 'draft') {
    const described = lastOf(dossier, 'dossier.described') !== undefined;
    if (form.next !== undefined) return show(form.next);
    if (form.verb === 'observatie.record') return show(described ? 'dossier.open' : 'dossier.describe');
  }
  if (form.verb === 'dossier.open' && dossier.acute) return answer(desk.turn, acuteCard(shown));
  const melding = form.verb === 'afweging.answer' || form.verb === 'directeur.decide';
  if (melding && openMelding(dossier)) return answer(desk.turn, meldingCard(shown));
  const { ask, outcome } = walk(setting, dossier);
  if (form.verb === 'afweging.answer' && ask !== undefined && outcome === undefined) {
    return show('afweging.answer', { question: ask });
  }
  if (hints.length > 0) return answer(desk.turn, hintCard(shown, hints, placeOf(desk)));
  if (form.verb === 'gesprek.plan') return answer(desk.turn, offerVoorbereiden(shown, key.code));
  if (presentation === 'dialog') return { kind: 'dialogDone', text: doneText(desk, done) };
  const notice = doneText(desk, done);
  return answer(desk.turn, zaakCard({ ...shown, notice }));
}

/** What this act recorded is safe; who hears of a concern that it shared. */
const doneText = ({ ports }: Desk, { before, dossier, setting }: Done): string =>
  recordedText({ dossier, setting }, dossier.happened.slice(before.version), ports.clock.now());
