import { type Dossier, type Happened, lastOf } from './dossier.ts';
import { situationOf } from './in-protocol.ts';
import type { Draft, Recipient, Written } from './messages.ts';
import { recipientsOf } from './recipients.ts';
import { leads } from './roles.ts';
import type { Setting } from './setting.ts';
import { DIRECTEUR, LEAD, nextMorningAfter, schoolMorningAfter, tell } from './tell.ts';

/** What Veilig Thuis must hear because of this event, and who is asked to tell it: until it is on record that it was. */
export function veiligThuisHears(written: Written, event: Happened): Draft[] {
  const { setting, before } = written;
  switch (event.meta.type) {
    case 'vertrek.threatened': // the lead talks to Veilig Thuis directly (KMS L212-213)
      return untilTold(setting, event, 'vertrek', true);
    case 'school.changed': // a child Veilig Thuis knows (KMS L426-427)
      return known(before) ? untilTold(setting, event, 'schoolwissel', false) : [];
    default:
      return situation(written, event);
  }
}

/** Asked at once and then each morning (`nextNudge`); when nothing is on record for two school days, the directeur hears it. */
function untilTold(setting: Setting, event: Happened, rule: string, acute: boolean): Draft[] {
  const { at } = event.meta;
  const morning = acute ? nextMorningAfter(setting, at) : schoolMorningAfter(setting, at, 1);
  const late = { dueAt: schoolMorningAfter(setting, at, 2), nth: 2, rule, moment: 'escalate' } as const;
  return [
    tell(event, 'veiligThuis.tell', LEAD, { acute }),
    tell(event, 'veiligThuis.tell', LEAD, { acute, dueAt: morning, nth: 1, rule }),
    tell(event, 'veiligThuis.tell', DIRECTEUR, late),
  ];
}

/** A situation the protocol names asks somebody to call: whoever it names, and whoever leads. */
function situation({ setting, after }: Written, event: Happened): Draft[] {
  const { meta } = event;
  const said = meta.type === 'situatie.recorded' ? situationOf(setting.pack, meta.situation) : undefined;
  if (said === undefined) return [];
  const named: Recipient = { role: said.role };
  const leading = leads(setting, after).map(({ id }) => id);
  const others = recipientsOf(setting, after, named).some(({ id }) => !leading.includes(id)) ? [named] : [];
  const acute = said.urgent ?? false;
  // What is urgent, and nobody called yet: each morning. What asks advice without haste: each school morning.
  const again = { acute, dueAt: nextMorningAfter(setting, meta.at), nth: 1, rule: said.id };
  const first = { acute, ...(said.asks && !acute && { rule: said.id }) };
  return [LEAD, ...others].flatMap((to) => [
    tell(event, 'veiligThuis.tell', to, first),
    ...(acute ? [tell(event, 'veiligThuis.tell', to, again)] : []),
  ]);
}

const HEARD = ['melding.done', 'advies.asked', 'veiligThuis.informed'] as const;

/** Veilig Thuis has heard of this child. */
const known = (dossier: Dossier): boolean => HEARD.some((type) => lastOf(dossier, type) !== undefined);
