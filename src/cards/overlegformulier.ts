import type { Happened } from '../core/dossier.ts';
import {
  type Action,
  dialog,
  noodsituatie,
  noodsituatieInDialog,
  primary,
  submit,
  toCase,
} from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { formulierTexts as words } from './overlegformulier.nl.ts';
import { type Formulier, formulierOf, type Heading } from './overlegformulier-inhoud.ts';
import type { ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';
import type { Go } from './verbs.ts';
import { asLine, asTitle, frame, type View, viewOf } from './view.ts';

const ROOM = 9000; // characters of JSON for the rows of one page: the card stays below 20,000
const PIECE = 1200; // signs of one typed text in one row: longer goes on in the next

type Run = { readonly type: 'TextRun'; readonly text: string; readonly [style: string]: unknown };
const run = (text: string, style: Readonly<Record<string, unknown>> = {}): Run => ({
  type: 'TextRun',
  text,
  ...style,
});
const bold = (text: string): Run => run(text, { weight: 'bolder' });
const subtle = (text: string): Run => run(text, { isSubtle: true });
/** `heading` is undefined for the head of the form. */
type Row = { readonly heading: Heading | undefined; readonly inlines: readonly Run[] };

/**
 * The overlegformulier in a dialog (`cards/overlegformulier.json`): its headings with what was filled in, round by
 * round, and what the dossier already knows. Nothing is cut: what does not fit stands on the next page.
 * @param events what this person may see of it, oldest first
 * @param page from 1; what lies outside becomes the first or the last
 */
export function overlegformulierDialog(
  shown: ShownCase,
  events: readonly Happened[],
  page = 1,
): AdaptiveCard {
  const formulier = formulierOf(shown, events);
  const view = viewOf(shown);
  const pages = formulier ? pagesOf(rowsOf(formulier)) : [];
  const at = Math.min(Math.max(page, 1), Math.max(pages.length, 1));
  return fill(shown.templates, 'overlegformulier', {
    ...frame(shown),
    kicker: texts.zaak.title(shown.code),
    title: asTitle(formulier?.title ?? words.title),
    lines: formulier === undefined ? [words.silent] : linesOf(formulier, view, at, pages.length),
    blocks: blocksOf(pages[at - 1] ?? []),
    actions: formulier === undefined ? [noodsituatieInDialog] : actionsOf(shown, view, at, pages.length),
  });
}

const linesOf = ({ intro, rounds }: Formulier, view: View, at: number, total: number): string[] => [
  ...(at === 1 ? [intro] : []),
  [total > 1 ? `${words.page(at, total)}.` : '', words.rounds(rounds), seesAll(view) ? '' : words.partly]
    .filter((part) => part !== '')
    .join(' '),
];

const seesAll = ({ relations }: View): boolean =>
  (['lead', 'informed', 'bestuur'] as const).some((one) => relations.includes(one));

function actionsOf({ code }: ShownCase, view: View, at: number, total: number): Action[] {
  const go = (page: number): Go => ({ verb: 'dialog', open: 'formulier', code, page });
  const part = (which: '1' | '2') =>
    submit(words.button.part(which), {
      verb: 'dialog',
      open: 'formulier.fill',
      code,
      part: which,
    } satisfies Go);
  const fills = view.may('formulier.fill');
  return [
    ...(at < total ? [submit(words.button.next, go(at + 1))] : []),
    ...(at > 1 ? [submit(words.button.previous, go(at - 1))] : []),
    ...(fills ? [part('1')] : []),
    ...(fills && seesAll(view) ? [part('2')] : []),
    submit(words.button.print, { verb: 'dialog', open: 'afdrukken', code } satisfies Go),
    noodsituatieInDialog,
  ];
}

/** Every row of the form, in its order. */
function rowsOf({ head, headings }: Formulier): Row[] {
  return [
    ...head.map(([label, text]) => ({ heading: undefined, inlines: [bold(`${label}: `), run(text || '–')] })),
    ...headings.flatMap((heading) =>
      [...standing(heading), ...earlier(heading), ...known(heading), ...next(heading)].map((inlines) => ({
        heading,
        inlines,
      })),
    ),
  ];
}

/** A typed text in as many rows as it needs. */
function pieces(lead: Run, text: string): Run[][] {
  const signs = [...text];
  const count = Math.max(1, Math.ceil(signs.length / PIECE));
  return Array.from({ length: count }, (_, i) => [
    ...(i === 0 ? [lead] : []),
    run(signs.slice(i * PIECE, (i + 1) * PIECE).join('') || '–'),
  ]);
}
function standing({ rounds }: Heading): Run[][] {
  const last = rounds.at(-1);
  return last
    ? pieces(bold(`${words.round(last.on, last.by)}: `), last.text || words.emptied)
    : [[subtle(words.empty)]];
}
const earlier = ({ rounds }: Heading): Run[][] =>
  rounds
    .slice(0, -1)
    .flatMap(({ on, by, text }) => pieces(subtle(`${words.earlier(on, by)}: `), text || words.emptied));
const known = (heading: Heading): Run[][] =>
  heading.known.flatMap(({ says, typed }, i) => [
    ...(i === 0 ? [[subtle(words.known)]] : []),
    [run(says)],
    ...typed.flatMap(([label, text]) => pieces(bold(`${label}: `), text)),
  ]);
const next = ({ next: meeting }: Heading): Run[][] =>
  (meeting?.rows ?? []).map(([label, text]) => [bold(`${label}: `), run(text || '–')]);

/** As many rows as fit on each page, always at least one. */
function pagesOf(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const current = pages.at(-1);
    const fresh = current?.at(-1)?.heading !== row.heading;
    const size =
      JSON.stringify(row.inlines).length + 90 + (fresh ? (row.heading?.label.length ?? 0) + 250 : 0);
    if (current === undefined || size > room) {
      pages.push([row]);
      room = ROOM - size;
    } else {
      current.push(row);
      room -= size;
    }
  }
  return pages;
}

/** The rows of one page under their headings; the title of a section stands once. */
function blocksOf(page: readonly Row[]) {
  const headings = [...new Set(page.map(({ heading }) => heading))];
  return headings.map((heading, i) => ({
    section: heading && heading.section !== headings[i - 1]?.section ? [asLine(heading.section)] : [],
    label: heading && heading.label !== '' ? [asLine(heading.label)] : [],
    rows: page.flatMap((row) => (row.heading === heading ? [{ inlines: row.inlines }] : [])),
  }));
}

/** From a card in the chat to the dialog that shows the form: nothing of it is on the card. In `cards/notice.json`. */
export const formulierDoor = (shown: ShownCase): AdaptiveCard =>
  fill(shown.templates, 'notice', {
    ...frame(shown),
    title: words.title,
    lines: [words.door],
    actions: [
      primary(dialog(words.button.see, { verb: 'dialog', open: 'formulier', code: shown.code } satisfies Go)),
      toCase(shown.code),
      noodsituatie,
    ],
  });

/** The way to print it, once. In `cards/notice.json`. @param url undefined: this bot has no address of its own */
export function printDialog(shown: ShownCase, url: string | undefined): AdaptiveCard {
  const { code } = shown;
  const open: Action[] =
    url === undefined ? [] : [primary({ type: 'Action.OpenUrl', title: words.button.open, url })];
  return fill(shown.templates, 'notice', {
    ...frame(shown),
    title: words.print.title,
    lines: url === undefined ? [words.print.none] : [words.print.once, words.print.care],
    actions: [
      ...open,
      submit(words.button.back, { verb: 'dialog', open: 'formulier', code } satisfies Go),
      noodsituatieInDialog,
    ],
  });
}
