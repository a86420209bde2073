import { takenTexts as words } from '../cards/taken.nl.ts';
import { hasTaken, noTakenCard, type TypedTaak, taakCard, takenCard } from '../cards/taken.ts';
import { type Dossier, newDossier, replay, TAKEN } from '../core/dossier.ts';
import type { Refusal } from '../core/refusal.ts';
import { type AskedTaak, decideTaak, headOfTaken, takenOf } from '../core/taken.ts';
import { Fault } from '../fault.ts';
import { tellsAboutChild } from '../vraagbaak/about-child.ts';
import { keyOf } from './act.ts';
import { answer, type Desk, notForYou, shownTo } from './desk.ts';
import type { Tick } from './intent.ts';
import { notSavedText } from './not-saved.ts';
import type { Reply } from './turn.ts';

const recordOf = async ({ ports, who }: Desk): Promise<Dossier> =>
  replay(await ports.store.read(keyOf(who, TAKEN)));

const packOf = ({ ports, who }: Desk) => ports.settings.current(who.school).pack;

/** Whether one of their schools has a checklist for this person. */
export const tickedAnywhere = ({ ports, all }: Desk): boolean =>
  all.some(({ person, school }) => hasTaken({ setting: ports.settings.current(school), who: person }));

/** What the protocol asks of this person's role and how it stands; for anybody else whose list it is, or that there is none. */
export async function toTaken(desk: Desk, notice?: string): Promise<Reply> {
  const shown = shownTo(desk, notice);
  if (!hasTaken(shown)) return answer(desk.turn, noTakenCard(shown));
  const taken = takenOf(packOf(desk), await recordOf(desk), desk.who.person);
  return answer(desk.turn, takenCard(shown, taken), words.title);
}

/** One duty of theirs. */
export async function toTaak(desk: Desk, duty: string, notice?: string): Promise<Reply> {
  return taakIn(desk, duty, await recordOf(desk), notice);
}

type Again = { readonly cardId: string; readonly typed: TypedTaak };

/** @param record undefined: it cannot be read now */
function taakIn(desk: Desk, id: string, record: Dossier | undefined, notice?: string, again?: Again): Reply {
  const found = takenOf(packOf(desk), record ?? newDossier, desk.who.person).find(
    ({ duty }) => duty.id === id,
  );
  if (found === undefined) return notForYou(desk);
  const taak = record === undefined ? { ...found, unread: true as const } : found;
  const { kind } = desk.turn;
  const shown = { ...shownTo(desk, notice), ...(again && { cardId: again.cardId }) };
  const card = taakCard(shown, taak, kind === 'dialogFetch' || kind === 'dialogSubmit', again?.typed);
  return answer(desk.turn, card, words.title);
}

/**
 * Ticks a duty or takes the tick back: read, decide, and one write. Somebody wrote in between: read again and decide
 * again, three times.
 */
export async function tick(desk: Desk, tick: Tick): Promise<Reply> {
  const { ports, who } = desk;
  const click = {
    asked: tick satisfies AskedTaak,
    who: who.person,
    at: ports.clock.now(),
    actionId: tick.actionId,
  };
  let record: Dossier | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      record = await recordOf(desk);
      const problem = problemOf(desk, tick);
      if (problem) return retype(desk, tick, record, problem);
      const decision = decideTaak(ports.settings.current(who.school), record, click);
      if (!decision.ok) return refused(desk, tick, record, decision.refusal);
      if (decision.events.length > 0)
        await ports.store.append(keyOf(who, TAKEN), record.version, decision.events, [], headOfTaken);
      break;
    } catch (error) {
      if (error instanceof Fault && error.code === 'store.conflict' && attempt < 3) continue;
      ports.log.error('turn.not-saved', { verb: tick.verb }, error);
      return retype(desk, tick, record, notSavedText(error, record !== undefined));
    }
  }
  return recorded(desk, tick);
}

/** What is wrong with what was filled in, before anything is decided. */
function problemOf({ who, ports }: Desk, tick: Tick): string | undefined {
  if (tick.verb === 'taak.undone') return undefined;
  const theirs = hasTaken({ setting: ports.settings.current(who.school), who: who.person });
  if (!theirs) return undefined; // not theirs: that is said, and nothing about a field
  if (tick.day === '') return words.dayError;
  return tick.note !== '' && !tick.anyway && tellsAboutChild(tick.note) ? words.aboutChild : undefined;
}

function refused(desk: Desk, tick: Tick, record: Dossier, refusal: Refusal): Reply {
  switch (refusal.code) {
    case 'date-order':
      return retype(desk, tick, record, words.dayError);
    case 'card-outdated':
      return taakIn(desk, tick.duty, record, words.changed);
    default:
      return notForYou(desk);
  }
}

/** The same duty once more, with what was typed; its buttons are those of the card that was clicked. */
function retype(desk: Desk, tick: Tick, record: Dossier | undefined, notice: string): Reply {
  if (tick.verb === 'taak.undone') return taakIn(desk, tick.duty, record, notice);
  const cardId = tick.actionId.replace(/\/taak$/, '');
  const anyway = notice === words.aboutChild || tick.anyway;
  return taakIn(desk, tick.duty, record, notice, {
    cardId,
    typed: { day: tick.day, note: tick.note, anyway },
  });
}

const recorded = (desk: Desk, { verb }: Tick): Promise<Reply> | Reply => {
  const said = verb === 'taak.done' ? words.recorded : words.takenBack;
  if (desk.turn.kind === 'dialogSubmit') return { kind: 'dialogDone', text: said };
  return toTaken(desk, said);
};
