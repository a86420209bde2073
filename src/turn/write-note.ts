import { noteAgain, notitiesDialog } from '../cards/notities.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { addDays, localDay } from '../core/calendar.ts';
import { newDossier } from '../core/dossier.ts';
import { answer, type Desk, notForYou, shownCase } from './desk.ts';
import type { Submitted } from './intent.ts';
import { find } from './look.ts';
import type { Reply } from './turn.ts';

const NOTE_DAYS = 90; // working notes are gone after this, sooner when the suspicion is unfounded
const LONGEST = 4000; // characters, as the input has it

/** What goes wrong with the store gives the note back as it was typed. */
export async function writeNote(desk: Desk, submitted: Submitted): Promise<Reply> {
  const tried = { write: false };
  try {
    return await write(desk, submitted, tried);
  } catch (error) {
    const { claim, data } = submitted;
    if (desk.turn.kind !== 'dialogSubmit' || typeof data.text !== 'string') throw error;
    desk.ports.log.error('turn.not-saved', { verb: claim.verb, code: claim.code }, error);
    const setting = desk.ports.settings.current(desk.who.school);
    const shown = shownCase(desk, { code: claim.code, dossier: newDossier, setting });
    const said = tried.write ? turnTexts.perhapsSaved : turnTexts.notSaved;
    const notice = [said, turnTexts.typedStands, turnTexts.danger].join(' ');
    return answer(desk.turn, noteAgain(shown, notice, data.text.slice(0, LONGEST)), turnTexts.notities.title);
  }
}

/**
 * A working note: its author's alone, without name, not part of the dossier (KMS L229-230, L1404-1406). None is kept
 * with a case that was closed: there they have been destroyed, or will not be.
 */
async function write(desk: Desk, { claim, data }: Submitted, tried: { write: boolean }): Promise<Reply> {
  const { ports, who, turn } = desk;
  const seen = await find(ports, who, claim.code, 'werkaantekening.write');
  if (seen === undefined || seen.dossier.status === 'closed') return notForYou(desk);
  if (!turn.kind.startsWith('dialog')) return notForYou(desk); // notes are never shown in a chat
  const at = ports.clock.now();
  const text = typeof data.text === 'string' ? data.text.trim() : '';
  const kept = await ports.notes.of(seen.key, who.person.id, at);
  const good = text !== '' && text.length <= LONGEST;
  if (good && !kept.some((note) => note.text === text)) {
    const id = `${claim.actionId}/${kept.length}`; // the same words twice are one note, other words another
    const expiresAt = `${addDays(localDay(at), NOTE_DAYS)}T00:00:00.000Z`;
    tried.write = true;
    await ports.notes.write({ key: seen.key, author: who.person.id, id, text, at, expiresAt });
  }
  const notes = await ports.notes.of(seen.key, who.person.id, at);
  const notice = good ? turnTexts.recorded : text === '' ? turnTexts.noteEmpty : turnTexts.noteTooLong;
  const shown = shownCase(desk, { code: claim.code, ...seen }, notice);
  return answer(turn, notitiesDialog(shown, notes), turnTexts.notities.title);
}
