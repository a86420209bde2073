import { notStarted } from '../core/deadlines.ts';
import { recordsOf } from '../core/dossier.ts';
import { openMelding } from '../core/melding.ts';
import { nextFor, type Suggestion } from '../core/next.ts';
import { leads } from '../core/roles.ts';
import { Step } from '../protocols/schema.ts';
import {
  type Action,
  callNow,
  execute,
  noodsituatie,
  primary,
  tijdlijn,
  to,
  toForm,
  toMelding,
  waarom,
} from './buttons.ts';
import { claimOf } from './claim.ts';
import { longDay } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { choices } from './meer.ts';
import type { ShownCase } from './shown.ts';
import { termView } from './term.ts';
import { asks, does, texts } from './texts.nl.ts';
import { frame, type View, viewOf } from './view.ts';
import { wordLines } from './words.ts';

const words = texts.zaak;
const ASKED = 4; // sentences of what one can do now

/** What the outbox knows and the dossier does not: who of the case could not be reached. */
export type ZaakExtra = { readonly undelivered?: readonly string[] }; // names of staff

/**
 * One case as it stands for this person, in `cards/zaak.json`: ledger, terms, what they can do now, and any other
 * step at any time. Nothing that was filled in is on it.
 */
export function zaakCard(shown: ShownCase, { undelivered = [] }: ZaakExtra = {}): AdaptiveCard {
  const { setting, dossier, who, at, code } = shown;
  const view = viewOf(shown);
  const next = nextFor(setting, dossier, who, at);
  const told = view.relations.includes('lead') || view.relations.includes('directeur');
  const all = choices(shown, view);
  const open = execute(texts.button.open, claimOf(shown, 'form.open'), 'auto'); // `for` comes from the list
  return fill(shown.templates, 'zaak', {
    ...frame(shown, told ? undelivered.map(words.undelivered) : []),
    kicker: setting.pack.title,
    title: words.title(code),
    status: statusLines(shown, view).flatMap((line) => [line, ...wordLines(setting.pack, [line])]),
    now: {
      heading: next.length > 0 ? words.now : words.nothing,
      lines: [...new Set(next.map(({ because }) => asks[because]))].slice(0, ASKED),
    },
    terms: termBlocks(shown, view),
    later: notYet(shown, view),
    actions: [...suggested(shown, view, next), tijdlijn(shown)],
    pickers:
      all.length === 0
        ? []
        : [{ label: words.more, hint: words.moreHint, error: words.error, choices: all, actions: [open] }],
    ways: [...(callsNow(shown, view) ? [] : [to('home')]), noodsituatie],
  });
}

/** Whether a melding is asked and this person could call or decide now. */
const callsNow = ({ dossier }: ShownCase, view: View): boolean =>
  openMelding(dossier) !== undefined && view.may('melding.why');

function statusLines(shown: ShownCase, view: View): string[] {
  const { setting, dossier } = shown;
  const led = dossier.status === 'open' ? [words.leads(leads(setting, dossier).map(({ name }) => name))] : [];
  return [
    [words.status[dossier.status], ...led].join(' '),
    ...(callsNow(shown, view) ? [meldingLine(shown, view)] : []),
    view.overview ? ledger(shown) : words.own,
  ];
}

/** That a melding is asked for, or that it proved not needed and until when that stands. */
function meldingLine({ dossier }: ShownCase, { today }: View): string {
  const review = openMelding(dossier)?.declined?.meta.review;
  return review !== undefined && today < review ? words.meldingDeclined(longDay(review)) : words.meldingAsked;
}

/** Which steps have a record and which have not. A ledger: nothing here waits for anything else. */
function ledger({ setting, dossier }: ShownCase): string {
  const title = (step: Step) => setting.pack.steps[step].title;
  const has = (step: Step) => recordsOf(dossier, step).length > 0;
  return words.ledger(
    Step.options.filter(has).map(title),
    Step.options.filter((step) => !has(step)).map(title),
  );
}

/** The terms that run, each with its day first; one that is over stands out. */
function termBlocks(shown: ShownCase, view: View) {
  let read = false; // that the time line has our reading is said once
  const running = view.terms.map((term) => {
    const { notes, lines, ...rest } = termView(shown, term, view.today);
    // Their own date explains itself; our reading of the protocol is long: the time line has it.
    const reading = term.interpretation === undefined ? '' : texts.term.interpretation(term.interpretation);
    const brief = notes.flatMap((note) => (note !== reading ? [note] : read ? [] : [words.reading]));
    read ||= brief.includes(words.reading);
    const over = term.kind !== 'minimum' && term.due < view.today;
    return {
      ...rest,
      lines: lines.map((text, i) => ({ text, color: over && i === 0 ? 'attention' : 'default' })),
      notes: term.kind === 'agreed' ? notes.slice(0, 1) : brief,
    };
  });
  return running.length > 0 ? [{ heading: words.terms, terms: running }] : [];
}

/** What does not run yet and why, folded until it is asked for. The time line has also the dates a school agrees itself. */
function notYet({ setting, dossier }: ShownCase, view: View) {
  if (!view.overview || dossier.status !== 'open') return [];
  const own = setting.pack.deadlines.filter(({ kind, party }) => kind !== 'agreed' && party === 'school');
  const waiting = notStarted(setting, dossier).filter(({ rule }) => own.some(({ id }) => id === rule));
  if (waiting.length === 0) return [];
  const [id, title] = ['termijnen.later', words.notStarted(waiting.length)];
  const tap = { type: 'Action.ToggleVisibility', title, targetElements: [id] };
  return [{ id, title, tap, lines: waiting.map((one) => `${one.title}. ${one.because}`) }];
}

/** At most two, so that every other step stays one choice away within the six actions Teams shows. */
function suggested(shown: ShownCase, view: View, next: readonly Suggestion[]): Action[] {
  const stays = ({ because }: Suggestion): number => Number(because === 'melding-declined'); // never out of reach
  const buttons = next
    .toSorted((a, b) => stays(b) - stays(a))
    .map((suggestion) => ({ ...suggestion, title: does[suggestion.because] }))
    .filter(({ title }, i, all) => all.findIndex((other) => other.title === title) === i)
    .map(({ verb, title, question, part }) =>
      verb === 'directeur.decide'
        ? toMelding(shown, title)
        : toForm(shown, title, { for: verb, ...(question && { question }), ...(part && { part }) }),
    );
  const doubts = next.some(({ because }) => because === 'doubt-open');
  const [first, ...others] = callsNow(shown, view)
    ? [callNow, ...buttons.slice(0, 1), waarom(shown)]
    : doubts
      ? [callNow, ...buttons.slice(0, 1)]
      : buttons.slice(0, 2);
  return first ? [primary(first), ...others] : [];
}
