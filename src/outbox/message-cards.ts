import { berichtCard } from '../cards/bericht.ts';
import type { Templates } from '../cards/fill.ts';
import { meldingCard } from '../cards/melding.ts';
import { recordedText } from '../cards/recorded.ts';
import type { ShownCase } from '../cards/shown.ts';
import { stubCard } from '../cards/stub.ts';
import { zaakCard } from '../cards/zaak.ts';
import { localDay } from '../core/calendar.ts';
import { overdue } from '../core/deadlines.ts';
import { openMelding } from '../core/melding.ts';
import { may, relationsOf } from '../core/roles.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Due, OutboxCards } from './outbox.ts';

/** What was recorded by the click that this edit is of. */
function recordedOf({ message, dossier, setting }: Due): string {
  const last = dossier.happened[message.occurrence - 1]?.meta;
  const fresh = dossier.happened.filter(({ meta }) => meta.actionId === last?.actionId);
  return recordedText({ dossier, setting }, fresh, last?.at ?? message.dueAt);
}

/** The cards the outbox sends and edits, as the dossier is at that moment and for who gets them. */
export function messageCards(templates: Templates, { clock, ids }: { clock: Clock; ids: Ids }): OutboxCards {
  const shownFor = ({ message, setting, dossier, person }: Due): ShownCase => ({
    templates,
    setting,
    dossier,
    who: person,
    at: clock.now(),
    cardId: ids.next(),
    code: message.key.code,
  });
  const relations = ({ setting, dossier, person }: Due) => {
    const late = overdue(setting, dossier, localDay(clock.now())).length > 0;
    return relationsOf(setting, dossier, person, late);
  };
  return {
    // Only messages come here: work of the bot itself has no card.
    card: (due) =>
      berichtCard(shownFor(due), due.message, due.also) ??
      stubCard(shownFor(due), due.message.key.code, 'handled'),
    stub: (due, replaced = false) => {
      const { code } = due.message.key;
      if (!may(relations(due), 'dossier.view')) return stubCard(shownFor(due), code, 'moved');
      if (replaced) return stubCard(shownFor(due), code, 'replaced');
      return stubCard(shownFor(due), code, due.dossier.status === 'closed' ? 'closed' : 'handled');
    },
    view: (due) => {
      const stands = relations(due);
      const { code } = due.message.key;
      if (!may(stands, 'dossier.view')) return stubCard(shownFor(due), code, 'moved');
      const calls = openMelding(due.dossier) !== undefined && may(stands, 'melding.why');
      const shown = { ...shownFor(due), notice: recordedOf(due) };
      return calls ? meldingCard(shown) : zaakCard(shown);
    },
  };
}
