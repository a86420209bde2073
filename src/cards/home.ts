import { addDays, localDay } from '../core/calendar.ts';
import { nextFor, type Suggestion } from '../core/next.ts';
import { type Action, noodsituatie, primary, to, toCase } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { hasTaken } from './taken.ts';
import { termLine } from './term.ts';
import { asks, texts } from './texts.nl.ts';
import { caseOf, frameOfAll, inSchool, type Listed, viewOf } from './view.ts';

const SHOWN = 5; // lines of what waits, and of terms
const NEAR_DAYS = 7; // how long before its act-by date a term is shown here
const MAX_ACTIONS = 6; // of Teams

type Waiting = { readonly code: string; readonly place: string; readonly suggestion: Suggestion };

/**
 * What waits for this person first, then the terms that come near, in `cards/home.json`.
 * @param taken whether the protocol of one of their schools gives them duties to tick
 */
export function homeCard(shown: Shown, cases: readonly Listed[], taken = hasTaken(shown)): AdaptiveCard {
  const waiting: Waiting[] = cases.flatMap((listed) => {
    const { setting } = caseOf(shown, listed);
    return nextFor(setting, listed.dossier, shown.who, shown.at)
      .filter(({ urgent }) => urgent)
      .map((suggestion) => ({ code: listed.code, place: inSchool(shown, setting), suggestion }));
  });
  const { title, waiting: heading, nothing, more, terms } = texts.home;
  const near = nearTerms(shown, cases);
  const rest = waiting.length - SHOWN;
  return fill(shown.templates, 'home', {
    ...frameOfAll(shown),
    kicker: texts.practiceShort,
    title: title(shown.who.name),
    heading: waiting.length > 0 ? heading : nothing,
    waiting: waiting
      .slice(0, SHOWN)
      .map(({ code, place, suggestion }) => ({ code: `${code}${place}`, text: asks[suggestion.because] })),
    more: rest > 0 ? [more(rest)] : [],
    terms: near.length > 0 ? [{ heading: terms, lines: near }] : [],
    actions: actions([...new Set(waiting.map(({ code }) => code))], taken),
  });
}

/** The cases that wait, then the main buttons; what does not fit stands behind "Hulp" or can be typed. */
function actions(codes: readonly string[], taken: boolean): Action[] {
  const always = [to('nieuw'), to('zaken')];
  const open = codes.slice(0, MAX_ACTIONS - always.length - 1).map((code) => toCase(code));
  const room = MAX_ACTIONS - always.length - 1 - open.length;
  const [first, ...others] = [...open, ...always];
  const mine = first === undefined ? [] : [primary(first), ...others];
  return [
    ...mine,
    ...[...(taken ? [to('taken')] : []), to('bellen'), to('hulp')].slice(0, room),
    noodsituatie,
  ];
}

function nearTerms(shown: Shown, cases: readonly Listed[]): { code: string; title: string; text: string }[] {
  const today = localDay(shown.at);
  return cases
    .flatMap((listed) => {
      const one = caseOf(shown, listed);
      const code = `${one.code}${inSchool(shown, one.setting)}`;
      return viewOf(one).terms.map((term) => ({ code, term }));
    })
    .filter(({ term }) => term.actBy <= addDays(today, NEAR_DAYS))
    .sort((one, other) => one.term.actBy.localeCompare(other.term.actBy))
    .slice(0, SHOWN)
    .map(({ code, term }) => ({ code, title: term.title, text: termLine(term, today) }));
}
