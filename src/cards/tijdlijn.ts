import { lawKader, questionOf } from '../core/afweging.ts';
import { notStarted } from '../core/deadlines.ts';
import type { Happened } from '../core/dossier.ts';
import type { EventOf, EventType } from '../core/events.ts';
import type { Setting } from '../core/setting.ts';
import { noodsituatieInDialog, submit } from './buttons.ts';
import { longDay, longWhen } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { formulierTexts } from './overlegformulier.nl.ts';
import type { ShownCase } from './shown.ts';
import { termView } from './term.ts';
import { texts } from './texts.nl.ts';
import {
  type ContentKey,
  eventTexts,
  fieldTexts,
  type Named,
  tijdlijnTexts as words,
} from './texts-tijdlijn.nl.ts';
import { frame, nameOf, viewOf } from './view.ts';
import { wordLines } from './words.ts';

const ROOM = 11_000; // characters of JSON for the rows of one page, some thirty events: the card stays below 20,000
const PIECE = 1200; // signs of one typed text in one row: longer goes on in the next

type Row = { readonly event: Happened; readonly inlines?: readonly object[]; readonly first: boolean };

/**
 * The time line in a dialog (`cards/tijdlijn.json`), newest last: what happened, by whom, and what was typed, in
 * TextRuns. Nothing is cut: what does not fit stands on an earlier page.
 *
 * @param events what this person may see, oldest first
 * @param before the page that ends before this row; without it the newest
 */
export function tijdlijnDialog(shown: ShownCase, events: readonly Happened[], before?: number): AdaptiveCard {
  const rows = events.flatMap((event) => rowsOf(shown, event));
  const asked = before !== undefined && Number.isInteger(before) && before > 0 ? before : rows.length;
  const end = Math.min(asked, rows.length);
  const start = startOf(rows, end);
  const page = rows.slice(start, end);
  const { code } = shown;
  const go = { verb: 'dialog', open: 'tijdlijn', code };
  const place = (row: Row | undefined) => (row === undefined ? 0 : events.indexOf(row.event) + 1);
  const [from, to] = [place(page[0]), place(page.at(-1))];
  const partly = page.length < rows.length;
  const entries = entriesOf(shown, page);
  return fill(shown.templates, 'tijdlijn', {
    ...frame(shown),
    title: texts.zaak.title(code),
    lines: [
      ...(rows.length === 0 ? [words.none] : []),
      ...(partly ? [words.newest(from, to, events.length)] : []),
      // of our own sentences alone: not of what was typed
      ...wordLines(
        shown.setting.pack,
        entries.map(({ what }) => what),
      ),
    ],
    entries,
    terms: end === rows.length ? termsOf(shown) : [],
    actions: [
      ...(start > 0 ? [submit(texts.button.earlier, { ...go, before: start })] : []),
      ...(end < rows.length ? [submit(texts.button.newest, go)] : []),
      noodsituatieInDialog,
    ],
  });
}

/** Where a page that ends here begins: as many rows as fit, always at least one. */
function startOf(rows: readonly Row[], end: number): number {
  let [start, room] = [end, ROOM];
  const seen = new Set<Happened>();
  while (start > 0) {
    const row = rows[start - 1];
    if (row === undefined) break;
    room -= JSON.stringify(row.inlines ?? []).length + (seen.has(row.event) ? 60 : 350);
    seen.add(row.event);
    if (start < end && room < 0) break;
    start -= 1;
  }
  return start;
}

function entriesOf(shown: ShownCase, page: readonly Row[]) {
  return [...new Set(page.map(({ event }) => event))].map((event) => {
    const rows = page.filter((row) => row.event === event);
    const { seq, at, by } = event.meta;
    const sentence = words.number(seq, sentenceOf(event, namedIn(shown)));
    return {
      by: words.by(longWhen(at), nameOf(shown, by.userId)),
      what: rows[0]?.first ? sentence : `${words.continued}: ${sentence}`,
      fields: rows.flatMap(({ inlines }) => (inlines === undefined ? [] : [{ inlines }])),
    };
  });
}

/** One sentence about one event: its type picks the function that takes its meta. */
const sentenceOf = (event: Happened, named: Named): string =>
  (eventTexts[event.meta.type] as (meta: EventOf<EventType>['meta'], named: Named) => string)(
    event.meta,
    named,
  );

/** One sentence about what happened, with the names of this school; nothing that was typed. */
export const sentenceIn = (shown: ShownCase, event: Happened): string => sentenceOf(event, namedIn(shown));

function namedIn(shown: ShownCase): Named {
  const { steps } = shown.setting.pack;
  return {
    person: (id) => nameOf(shown, id),
    step: (step) => steps[step].title,
    question: (id) => questionOf(shown.setting, id)?.title ?? id,
    consent: (id) => steps.overleg.consent.find((one) => one.id === id)?.about ?? id,
    situation: (id) => steps.overleg.situations.find((one) => one.id === id)?.title ?? id,
    skip: (id) => steps.gesprek.skip.find((one) => one.id === id)?.text ?? id,
  };
}

/** An event without content of its own: there was nothing to destroy. */
const BARE: readonly EventType[] = [
  'dossier.opened',
  'dossier.discarded',
  'nazorg.planned',
  'afweging.concluded',
  'melding.required',
  'overleg.proposed',
  'dossier.viewed',
  'werkaantekeningen.destroyed',
];

/** An event as rows: one per typed text, and more for a long one. */
function rowsOf({ setting }: ShownCase, event: Happened): Row[] {
  const pieces =
    event.content !== null
      ? fieldsOf(setting, event.content).flatMap(([label, text]) => piecesOf(label, text))
      : BARE.includes(event.meta.type)
        ? []
        : [[{ type: 'TextRun', text: words.destroyed, isSubtle: true }]];
  if (pieces.length === 0) return [{ event, first: true }];
  return pieces.map((inlines, i) => ({ event, inlines, first: i === 0 }));
}

function piecesOf(label: string, text: string): object[][] {
  const signs = [...text];
  const count = Math.ceil(signs.length / PIECE);
  return Array.from({ length: count }, (_, i) => [
    { type: 'TextRun', text: `${label}: `, weight: 'bolder' },
    { type: 'TextRun', text: signs.slice(i * PIECE, (i + 1) * PIECE).join('') },
  ]);
}

/** What was typed, as pairs of heading and text; what was left empty is left out. */
export function fieldsOf(setting: Setting, content: NonNullable<Happened['content']>): [string, string][] {
  const pairs = Object.entries(content) as [ContentKey, unknown][]; // the keys of every content are in fieldTexts
  return pairs.flatMap(([key, value]): [string, string][] => {
    if (Array.isArray(value))
      return one(fieldTexts[key], value.map((id) => titleOf(setting, String(id))).join('; '));
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([id, text]) =>
        one(titleOf(setting, id), text === '' ? formulierTexts.emptied : String(text)),
      );
    }
    return one(fieldTexts[key], value === undefined ? '' : inWords(key, String(value)));
  });
}
/** Days and choices are stored as codes; people read words. */
function inWords(key: ContentKey, value: string): string {
  if ((key === 'birthDate' || key === 'ageAsOf') && /^\d{4}-\d\d-\d\d$/.test(value)) return longDay(value);
  if (key === 'relation') return (formulierTexts.relation as Record<string, string>)[value] ?? value;
  return value;
}
const one = (label: string, text: string): [string, string][] => (text.trim() === '' ? [] : [[label, text]]);

/** What the protocol calls a signal, a criterion or a heading of a form; its id when the pack has no word for it. */
function titleOf(setting: Setting, id: string): string {
  const { steps } = setting.pack;
  const signalen = steps.signalenlijst.list?.categories.flatMap((category) => category.signalen) ?? [];
  const questions = [...steps.afweging.questions, ...(lawKader(setting)?.questions ?? [])];
  const criteria = questions.flatMap((question): { id: string; text: string }[] => question.criteria);
  const headings = [
    ...(steps.overleg.form?.fields ?? []),
    ...(steps.gesprek.afterwards?.fields ?? []),
    ...(steps.nazorg.evaluatie?.fields ?? []),
  ];
  return (
    [...signalen, ...criteria].find((found) => found.id === id)?.text ??
    headings.find((found) => found.id === id)?.label ??
    id
  );
}

/** Every term, also those that did not start, for who sees the course of the case. */
function termsOf(shown: ShownCase) {
  const view = viewOf(shown);
  const running = view.terms.map((term) => {
    const { title, lines, notes } = termView(shown, term, view.today);
    return `${title}: ${[...lines, ...notes].map((line) => line.replace(/[.]?$/, '.')).join(' ')}`;
  });
  const waiting = view.overview
    ? notStarted(shown.setting, shown.dossier).map(({ title, because }) => `${title}: ${because}`)
    : [];
  const lines = [...running, ...waiting];
  return lines.length === 0 ? [] : [{ heading: words.terms, lines }];
}
