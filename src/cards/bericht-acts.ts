import type { Happened } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { situationOf } from '../core/in-protocol.ts';
import type { OutboxMessage } from '../core/messages.ts';
import type { ShownCase } from './shown.ts';
import { endsTerm } from './term-bericht.ts';
import { does, verbTitles } from './texts.nl.ts';
import type { PlainKind } from './texts-bericht.nl.ts';

/** The event this message is about. */
export const causeOf = ({ dossier }: ShownCase, { occurrence }: OutboxMessage): Happened | undefined =>
  dossier.happened.find(({ meta }) => meta.seq === occurrence);

/** Doubt at the afweging, and advice was not asked since. */
export const asksAdvies = (shown: ShownCase, message: OutboxMessage): boolean =>
  message.kind === 'nudge.advies' && causeOf(shown, message)?.meta.type === 'afweging.concluded';

/** The situation of the protocol in which Veilig Thuis is told, or asked. */
export function toldOf(shown: ShownCase, message: OutboxMessage) {
  const meta = causeOf(shown, message)?.meta;
  if (meta?.type === 'situatie.recorded') return situationOf(shown.setting.pack, meta.situation);
  return situationOf(shown.setting.pack, meta?.type === 'school.changed' ? 'schoolwissel' : 'vertrek');
}
/** What to do first, per kind; only what this person may. */
export function firstActs(shown: ShownCase, kind: PlainKind, message: OutboxMessage): FactVerb[] {
  switch (kind) {
    case 'zaak.new':
    case 'nudge.zaak':
      return ['overleg.plan', 'overleg.hold'];
    case 'nudge.concept':
      return ['dossier.open'];
    case 'melding.done':
      return ['veiligThuis.answer', 'bestuur.inform'];
    case 'melding.declined':
      return ['melding.record'];
    case 'nudge.advies':
      return [asksAdvies(shown, message) ? 'advies.ask' : 'advies.answer'];
    case 'nudge.evaluatie':
      return ['evaluatie.plan'];
    case 'nazorg.check':
      return ['nazorg.check'];
    case 'overleg.propose':
      return ['overleg.plan'];
    case 'veiligThuis.tell':
      return [
        causeOf(shown, message)?.meta.type === 'situatie.recorded' ? 'advies.ask' : 'veiligThuis.inform',
      ];
    case 'term':
      return endsTerm(shown, message);
    case 'overleg.agreed':
      return ['gesprek.plan'];
    case 'afweging.told':
      return ['afweging.answer'];
    case 'overleg.chair':
    case 'zaak.staff':
    case 'zaak.handed':
    case 'zaak.excluded':
    case 'melding.silent':
    case 'melding.self-decided':
    case 'zaak.taken':
    case 'zaak.second':
    case 'noodsituatie.told':
    case 'undelivered':
      return [];
  }
}

/** What one does, as a button of a message says it. */
export const actTitle = (verb: FactVerb): string =>
  ({
    'overleg.hold': does['no-overleg'],
    'veiligThuis.answer': does['veilig-thuis-silent'],
    'bestuur.inform': does['bestuur-not-informed'],
    'advies.answer': does['advies-open'],
    'nazorg.check': does['nazorg-check'],
  })[verb as string] ?? verbTitles[verb];
