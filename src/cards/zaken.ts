import { localDay } from '../core/calendar.ts';
import { lastOf } from '../core/dossier.ts';
import type { FactVerb } from '../core/events.ts';
import { nextFor } from '../core/next.ts';
import {
  execute,
  noodsituatie,
  noodsituatieInDialog,
  dialog as opens,
  primary,
  submit,
  to,
} from './buttons.ts';
import { longDay, shortDay } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { termLine } from './term.ts';
import { asks, texts } from './texts.nl.ts';
import { vraagTexts } from './texts-vraag.nl.ts';
import { caseOf, frameOfAll, inSchool, type Listed, viewOf } from './view.ts';

const MOST = 40; // cases on one card, so that it stays small enough for Teams
const MOST_NAMES = 25;
const FEW = 6;
const LABEL = 80; // characters of a name in a list

const words = texts.zaken;

/** What is asked in this case, in plain words; when nothing is, how it stands. */
function asked(shown: Shown, listed: Listed): string {
  const { setting } = caseOf(shown, listed);
  const [first] = nextFor(setting, listed.dossier, shown.who, shown.at);
  if (first) return asks[first.because];
  return listed.dossier.status === 'closed' ? texts.zaak.status.closed : `${words.nothing}.`;
}

const placeOf = (shown: Shown, listed: Listed): string => inSchool(shown, caseOf(shown, listed).setting);

const picker = (label: string, values: readonly { title: string; value: string }[]) => ({
  label,
  error: words.error,
  choices: values,
  value: values[0]?.value ?? '',
  style: values.length <= FEW ? 'expanded' : 'compact', // a few are read whole, also on a phone
});

/** The day it was opened: codes alone all look the same. */
const since = ({ dossier }: Listed): string => {
  const opened = lastOf(dossier, 'dossier.opened');
  return opened ? words.since(shortDay(localDay(opened.meta.at))) : '';
};

/** The first term that runs, for who sees the whole case. */
function nextTerm(shown: Shown, listed: Listed): string[] {
  const { terms, overview, today } = viewOf(caseOf(shown, listed));
  const [first] = overview ? terms.toSorted((a, b) => a.actBy.localeCompare(b.actBy)) : [];
  if (first === undefined) return [];
  const day = first.kind === 'agreed' && today <= first.due ? longDay(first.due) : termLine(first, today);
  return [words.term(first.title, day)];
}

/** Codes and what is asked, never a name, in `cards/zaken.json`. */
export function zakenCard(shown: Shown, cases: readonly Listed[]): AdaptiveCard {
  const listed = cases.slice(0, MOST);
  const choices = listed.map((one) => ({
    title: `${one.code}${placeOf(shown, one)}${since(one)}: ${[asked(shown, one), ...nextTerm(shown, one)].join(' ')}`,
    value: one.code,
  }));
  const open = primary(execute(texts.button.open, { verb: 'zaak' }, 'auto')); // the code comes from the list
  return fill(shown.templates, 'zaken', {
    ...frameOfAll(shown),
    title: words.title,
    lines: [
      ...(listed.length === 0 ? [words.none] : []),
      ...(cases.length > MOST ? [words.more(cases.length - MOST)] : []),
    ],
    pickers: listed.length === 0 ? [] : [{ ...picker(words.choose, choices), actions: [open] }],
    actions: [
      ...(listed.length === 0 ? [] : [opens(texts.button.namen, { verb: 'dialog', open: 'zaken' })]),
      listed.length === 0 ? primary(to('nieuw')) : to('nieuw'),
      to('home'),
      noodsituatie,
    ],
  });
}

/** Which of several cases something is for: codes and what is asked, never a name. In `cards/zaken.json`. */
export function kiesZaakCard(shown: Shown, cases: readonly Listed[], verb: FactVerb): AdaptiveCard {
  const values = cases
    .slice(0, MOST)
    .map((one) => ({ title: `${one.code}: ${asked(shown, one)}`, value: one.code }));
  const open = primary(execute(texts.button.open, { verb: 'doen', for: verb }, 'auto'));
  return fill(shown.templates, 'zaken', {
    ...frameOfAll(shown),
    title: vraagTexts.chooseCase,
    lines: [],
    pickers: [{ ...picker(words.choose, values), actions: [open] }],
    actions: [to('home'), noodsituatie],
  });
}

/** The same with names, in a dialog (`cards/zaken-dialog.json`): what was typed stands in TextRuns only. */
export function zakenDialog(shown: Shown, cases: readonly Listed[]): AdaptiveCard {
  const listed = cases.slice(0, MOST_NAMES);
  const rows = listed.map((one) => ({
    inlines: [
      { type: 'TextRun', text: `${one.code}${placeOf(shown, one)}  `, weight: 'bolder' },
      { type: 'TextRun', text: `${who(shown, one)}  ` },
      { type: 'TextRun', text: asked(shown, one), isSubtle: true },
    ],
  }));
  const choices = listed.map((one) => ({ title: `${one.code}${placeOf(shown, one)}`, value: one.code }));
  const look = primary(submit(texts.button.tijdlijn, { verb: 'dialog', open: 'tijdlijn' }, 'auto'));
  return fill(shown.templates, 'zaken-dialog', {
    ...frameOfAll(shown),
    title: words.named,
    rows,
    lines: [
      ...(listed.length === 0 ? [words.none] : []),
      ...(cases.length > MOST_NAMES ? [words.more(cases.length - MOST_NAMES)] : []),
    ],
    pickers: listed.length === 0 ? [] : [{ ...picker(words.chooseTijdlijn, choices), actions: [look] }],
    actions: [noodsituatieInDialog],
  });
}

const cut = (text: string): string => [...text.trim()].slice(0, LABEL).join('');

/** Name and group as they were described last, for who may see that. */
function who(shown: Shown, listed: Listed): string {
  const described = lastOf(listed.dossier, 'dossier.described');
  if (described === undefined) return words.anonymous;
  const { visible } = viewOf(caseOf(shown, listed));
  if (!visible.some(({ meta }) => meta.seq === described.meta.seq)) return words.hidden;
  if (described.content === null) return words.destroyed;
  const { naam, groep } = described.content;
  return `${cut(naam) || words.anonymous}${cut(groep) && `, ${words.groep(cut(groep))}`}`;
}
