import { dialog, noodsituatie, noodsituatieInDialog, primary, submit, toCase } from './buttons.ts';
import { claimOf } from './claim.ts';
import { when } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';
import { turnTexts } from './texts-turn.nl.ts';
import type { Go } from './verbs.ts';
import { frame } from './view.ts';

const ROOM = 11_000; // characters of JSON for the notes of one page: the card stays below 20,000

type WorkingNote = { readonly text: string; readonly at: string };

/**
 * The author's own working notes with one case, in a dialog: nobody else sees them, and they are no part of it.
 * Nothing is cut: what does not fit stands on an earlier page.
 * @param notes oldest first
 * @param before the page that ends before this note; without it the newest
 */
export function notitiesDialog(
  shown: ShownCase,
  notes: readonly WorkingNote[],
  before = notes.length,
): AdaptiveCard {
  const { notities: words, neutral } = turnTexts;
  const end = Math.min(Math.max(before, 1), notes.length);
  const start = startOf(notes, end);
  const go: Go = { verb: 'dialog', open: 'notities', code: shown.code };
  const line = (text: string, subtle: boolean) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, isSubtle: subtle }],
  });
  const shownNotes = notes
    .slice(start, end)
    .flatMap(({ text, at }) => [line(when(at), true), line(text, false)]);
  return fill(shown.templates, 'notities', {
    words: { ...words, explain: explain(shown) },
    neutral,
    notices: shown.notice === undefined ? [] : [shown.notice],
    pages: start > 0 || end < notes.length ? [words.pages(start + 1, end, notes.length)] : [],
    notes: shownNotes.length > 0 ? shownNotes : [line(words.none, true)],
    typed: '',
    actions: [
      save(shown),
      ...(start > 0 ? [submit(texts.button.earlier, { ...go, before: start })] : []),
      ...(end < notes.length ? [submit(texts.button.newest, go)] : []),
      noodsituatieInDialog,
    ],
  });
}

const save = (shown: ShownCase) =>
  primary(
    submit(turnTexts.notities.save, { ...claimOf(shown, 'werkaantekening.write'), form: 'dialog' }, 'auto'),
  );

/** A note that could not be saved, as it was typed: in the answer to that very click, without the other notes. */
export const noteAgain = (shown: ShownCase, notice: string, typed: string): AdaptiveCard =>
  fill(shown.templates, 'notities', {
    words: { ...turnTexts.notities, explain: explain(shown) },
    neutral: turnTexts.neutral,
    notices: [notice],
    pages: [],
    notes: [],
    typed,
    actions: [save(shown), noodsituatieInDialog],
  });

/** Where a page that ends here begins: as many notes as fit, always at least one. */
function startOf(notes: readonly WorkingNote[], end: number): number {
  let [start, room] = [end, ROOM];
  while (start > 0) {
    room -= JSON.stringify(notes[start - 1]?.text ?? '').length + 250;
    if (start < end && room < 0) break;
    start -= 1;
  }
  return start;
}

/** Only where the protocol says so do notes go with a suspicion that proves wrong. */
const explain = ({ setting }: ShownCase): string =>
  turnTexts.notities.explain(setting.pack.steps.nazorg.unfounded?.notes === 'destroy');

/** From a card in the chat to the dialog with the notes: none of them is on the card. In `cards/notice.json`. */
export const notitiesDoor = (shown: ShownCase): AdaptiveCard =>
  fill(shown.templates, 'notice', {
    ...frame(shown),
    title: turnTexts.notities.title,
    lines: [explain(shown)],
    actions: [
      primary(
        dialog(turnTexts.notities.open, { verb: 'dialog', open: 'notities', code: shown.code } satisfies Go),
      ),
      toCase(shown.code),
      noodsituatie,
    ],
  });
