import { dialog, noodsituatie, noodsituatieInDialog, primary, submit, toCase } from './buttons.ts';
import { claimOf } from './claim.ts';
import { when } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { ShownCase } from './shown.ts';
import { turnTexts } from './texts-turn.nl.ts';
import type { Go } from './verbs.ts';
import { frame } from './view.ts';

/** The author's own working notes with one case, in a dialog: nobody else sees them, and they are no part of it. */
export function notitiesDialog(
  shown: ShownCase,
  notes: readonly { readonly text: string; readonly at: string }[],
): AdaptiveCard {
  const { notities: words, neutral } = turnTexts;
  const line = (text: string, subtle: boolean) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, isSubtle: subtle }],
  });
  const shownNotes = notes.flatMap(({ text, at }) => [line(when(at), true), line(text, false)]);
  return fill(shown.templates, 'notities', {
    words,
    neutral,
    notices: shown.notice === undefined ? [] : [shown.notice],
    notes: shownNotes.length > 0 ? shownNotes : [line(words.none, true)],
    actions: [
      primary(submit(words.save, { ...claimOf(shown, 'werkaantekening.write'), form: 'dialog' }, 'auto')),
      noodsituatieInDialog,
    ],
  });
}

/** From a card in the chat to the dialog with the notes: none of them is on the card. In `cards/notice.json`. */
export const notitiesDoor = (shown: ShownCase): AdaptiveCard =>
  fill(shown.templates, 'notice', {
    ...frame(shown),
    title: turnTexts.notities.title,
    lines: [turnTexts.notities.explain],
    actions: [
      primary(
        dialog(turnTexts.notities.open, { verb: 'dialog', open: 'notities', code: shown.code } satisfies Go),
      ),
      toCase(shown.code),
      noodsituatie,
    ],
  });
