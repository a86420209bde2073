import type { Pack } from '../protocols/schema.ts';
import { localDay } from './calendar.ts';
import { actorOf } from './command.ts';
import {
  type Dossier,
  type DossierEvent,
  type EventOf,
  eventsOf,
  type Happened,
  type Head,
} from './dossier.ts';
import { parseEvent } from './events.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Person } from './school.ts';
import type { Setting } from './setting.ts';

/** What the list would need of the record of a school: it is no case, and of nobody. */
export const headOfTaken: Head = { status: 'closed', people: [] };

export type Duty = NonNullable<Pack['duties']>[number];
export type Round = (EventOf<'taak.done'> | EventOf<'taak.undone'>) & Happened;

/** A duty of the protocol, and every time it was ticked or taken back, oldest first. */
export type Taak = {
  readonly duty: Duty;
  readonly rounds: readonly Round[];
  readonly done: (EventOf<'taak.done'> & Happened) | undefined; // undefined: not done, or taken back
  readonly unread?: true; // the record cannot be read now
};

/** What the protocol asks of this person: only who has the role has the list. */
export const dutiesOf = ({ duties = [] }: Pack, { roles }: Person): Duty[] =>
  duties.filter(({ role }) => roles.includes(role));

/** How each duty of this person stands. @param record the record of the school */
export const takenOf = (pack: Pack, record: Dossier, who: Person): Taak[] =>
  dutiesOf(pack, who).map((duty) => {
    const rounds = [...eventsOf(record, 'taak.done'), ...eventsOf(record, 'taak.undone')]
      .filter(({ meta }) => meta.duty === duty.id)
      .sort((one, other) => one.meta.seq - other.meta.seq);
    const last = rounds.at(-1);
    return { duty, rounds, done: last?.meta.type === 'taak.done' ? (last as Taak['done']) : undefined };
  });

/** What is asked of one duty: that it was done on a local day, or that the tick goes. */
export type AskedTaak =
  | { readonly verb: 'taak.done'; readonly duty: string; readonly day: string; readonly note: string }
  | { readonly verb: 'taak.undone'; readonly duty: string; readonly of: number }; // seq of the tick that was seen

/**
 * Ticks a duty, or takes the tick back. Every round stays as it was recorded. One click is one decision, and only the
 * tick that was seen is taken back: not a newer one of somebody else.
 */
export function decideTaak(
  { pack }: Setting,
  record: Dossier,
  { asked, who, at, actionId }: { asked: AskedTaak; who: Person; at: string; actionId: string },
): Decision {
  const taak = takenOf(pack, record, who).find(({ duty }) => duty.id === asked.duty);
  if (taak === undefined) return refuse({ code: 'not-allowed' });
  const meta = { type: asked.verb, at, by: actorOf(who), actionId, duty: asked.duty };
  const mine = taak.rounds.filter(
    (round) => round.meta.actionId === actionId && round.meta.by.userId === who.id,
  );
  if (asked.verb === 'taak.undone') {
    if (mine.some((round) => round.meta.type === 'taak.undone') || taak.done === undefined) return accept();
    if (taak.done.meta.seq !== asked.of) return refuse({ code: 'card-outdated' });
    return accept(parseEvent({ meta, content: null }));
  }
  if (asked.day > localDay(at)) return refuse({ code: 'date-order', field: 'day' });
  const event = parseEvent({ meta: { ...meta, day: asked.day }, content: { note: asked.note.trim() } });
  const same = mine.some((round) => said(round) === said(event)); // other words under an old button are not lost
  return same ? accept() : accept(event);
}

const said = ({ meta, content }: DossierEvent): string =>
  JSON.stringify(['day' in meta ? meta.day : '', content]);
