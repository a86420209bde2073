import { localDay } from '../core/calendar.ts';
import { dutiesOf, type Round, type Taak } from '../core/taken.ts';
import {
  type Action,
  dialog,
  execute,
  noodsituatie,
  noodsituatieInDialog,
  primary,
  submit,
  to,
} from './buttons.ts';
import { longDay, longWhen } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { takenTexts as words } from './taken.nl.ts';
import { frame, nameOf, roleTitle } from './view.ts';
import { browse } from './vraag.ts';

const ROUNDS = 6; // of one duty on one card, the newest: with their notes it stays below 20,000 characters

/** Which school, for who is of several; and the card, so that one click is one decision. A claim. */
const claim = ({ who, setting, cardId }: Shown) => ({
  actionId: `${cardId}/taak`,
  ...(who.several && { school: setting.school.id }),
});

const titlesOf = (shown: Shown): string[] => [
  ...new Set((shown.setting.pack.duties ?? []).map(({ role }) => roleTitle(shown, role))),
];

const stands = (shown: Shown, { done, rounds, unread }: Taak): string[] => {
  const last = rounds.at(-1);
  if (unread) return [words.unread];
  if (last === undefined) return [words.notDone];
  return [...(done ? [] : [words.notDone]), sentence(shown, last)];
};

/** What somebody's role must arrange, and how each stands: who ticked it and when, never a note. In `cards/taken.json`. */
export function takenCard(shown: Shown, taken: readonly Taak[]): AdaptiveCard {
  const open = taken.find(({ done }) => done === undefined) ?? taken[0];
  const done = taken.filter((taak) => taak.done !== undefined).length;
  return fill(shown.templates, 'taken', {
    ...frame(shown),
    title: words.title,
    lines: [words.of(titlesOf(shown)), words.count(done, taken.length, longWhen(shown.at))],
    rows: taken.map((taak) => ({
      text: `${taak.done ? words.ticked : words.open} ${taak.duty.text}`,
      small: [...stands(shown, taak), words.source(taak.duty.source.place)],
    })),
    label: words.choose,
    error: words.error,
    choices: taken.map(({ duty }) => ({ title: duty.text, value: duty.id })),
    value: open?.duty.id ?? '',
    choose: [primary(execute(words.pick, { ...claim(shown), verb: 'taak' }, 'auto'))], // `duty` comes from the list
    actions: [to('home'), noodsituatie],
  });
}

/** What came with a click that was not recorded: it stands in its field once more. */
export type TypedTaak = { readonly day: string; readonly note: string; readonly anyway: boolean };

/**
 * One duty: how it stands, and a tick. In a dialog with the notes, and room for one; in a chat without, for what is
 * typed there stays. In `cards/taak.json`.
 */
export function taakCard(shown: Shown, taak: Taak, inDialog: boolean, typed?: TypedTaak): AdaptiveCard {
  const { duty, done } = taak;
  const today = localDay(shown.at);
  return fill(shown.templates, 'taak', {
    ...frame(shown),
    kicker: words.title,
    title: `${done ? words.ticked : words.open} ${duty.text}`,
    lines: [words.source(duty.source.place), ...(inDialog ? [] : stands(shown, taak))],
    rounds: inDialog ? history(shown, taak) : [],
    day: words.day,
    dayError: words.dayError,
    today,
    dayValue: typed?.day || today,
    note: inDialog
      ? [
          {
            type: 'Input.Text',
            id: 'note',
            label: words.note,
            isMultiline: true,
            maxLength: 500,
            errorMessage: words.noteError,
            value: typed?.note ?? '',
          },
        ]
      : [],
    actions: inDialog ? dialogActions(shown, taak, typed) : chatActions(shown, taak),
  });
}

const ticks = (shown: Shown, { duty }: Taak) => ({ ...claim(shown), verb: 'taak.done', duty: duty.id });
const takesBack = (shown: Shown, { duty, done }: Taak) =>
  done ? [{ ...claim(shown), verb: 'taak.undone', duty: duty.id, of: done.meta.seq }] : [];

function chatActions(shown: Shown, taak: Taak): Action[] {
  const open = { ...claim(shown), verb: 'dialog', open: 'taak', duty: taak.duty.id };
  return [
    primary(execute(taak.done ? words.again : words.tick, ticks(shown, taak), 'auto')),
    dialog(words.notes, open),
    ...takesBack(shown, taak).map((data) => execute(words.undo, data)),
    execute(words.list, { ...claim(shown), verb: 'taken' }),
    noodsituatie,
  ];
}

function dialogActions(shown: Shown, taak: Taak, typed: TypedTaak | undefined): Action[] {
  const title = typed?.anyway ? words.anyway : taak.done ? words.again : words.tick;
  return [
    primary(submit(title, { ...ticks(shown, taak), ...(typed?.anyway && { anyway: true }) }, 'auto')),
    ...takesBack(shown, taak).map((data) => submit(words.undo, data)),
    noodsituatieInDialog,
  ];
}

/** The newest rounds, the newest first: what was typed stands in TextRuns only. */
function history(shown: Shown, { rounds, unread }: Taak): object[] {
  const line = (text: string, subtle: boolean) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, isSubtle: subtle }],
  });
  const older = rounds.length - ROUNDS;
  return [
    { type: 'TextBlock', text: words.earlier, weight: 'bolder', wrap: true },
    ...(rounds.length === 0 ? [line(unread ? words.unread : words.nothingYet, true)] : []),
    ...rounds
      .slice(-ROUNDS)
      .toReversed()
      .flatMap((round) => [
        line(sentence(shown, round), false),
        ...noteOf(round).map((note) => line(note, true)),
      ]),
    ...(older > 0 ? [line(words.more(older), true)] : []),
  ];
}

function sentence(shown: Shown, { meta }: Round): string {
  const [name, moment] = [nameOf(shown, meta.by.userId), longWhen(meta.at)];
  return meta.type === 'taak.done'
    ? `${words.done(longDay(meta.day))}. ${words.by(name, moment)}.`
    : `${words.undone(name, moment)}.`;
}

function noteOf({ meta, content }: Round): string[] {
  if (meta.type === 'taak.undone') return [];
  if (content === null) return [words.destroyed];
  return 'note' in content && content.note !== '' ? [content.note] : [];
}

/** For who has no list: that the protocol has none, or whose it is. In `cards/notice.json`. */
export function noTakenCard(shown: Shown): AdaptiveCard {
  const { duties = [] } = shown.setting.pack;
  return fill(shown.templates, 'notice', {
    ...frame(shown),
    title: words.title,
    lines: duties.length === 0 ? [words.none] : [words.notYours(titlesOf(shown)), words.ask],
    actions: [browse, to('home'), noodsituatie],
  });
}

/** Whether there is a list for this person: then it has a button on the first card, and a line under help. */
export const hasTaken = ({ setting, who }: Pick<Shown, 'setting' | 'who'>): boolean =>
  dutiesOf(setting.pack, who).length > 0;
