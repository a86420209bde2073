import type { Term } from '../core/deadlines.ts';
import { longDay } from './dates.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { asLine, roleTitle } from './view.ts';

const { term: words } = texts;

/** When a term ends, in one line: "Uiterlijk vrijdag 27 november 2026". @param today local day */
export function termLine({ kind, party, due }: Term, today: string): string {
  const day = longDay(due);
  if (kind === 'minimum') return words.from(day);
  if (due < today) return words.passed(day);
  if (party === 'veiligThuis') return words.veiligThuis(day);
  return kind === 'agreed' ? words.agreed(day) : words.until(day);
}

/** Where a term comes from: the protocol, the law as law, or the school itself; and what is our own reading of it. */
export const termSource = ({ law, agreement, sourcePlace, interpretation }: Term): string[] => [
  agreement ? words.agreement : law ? words.law(sourcePlace) : words.source(sourcePlace),
  ...(interpretation === undefined ? [] : [words.interpretation(interpretation)]),
];

/** A running term as a case shows it: what, when, act by, whose, and its source. @param today local day */
export function termView(shown: Pick<Shown, 'setting'>, term: Term, today: string) {
  const { kind, party, due, actBy, owner } = term;
  const day = longDay(actBy);
  const act = kind === 'minimum' ? words.actAfter(day) : words.actBefore(day);
  return {
    title: asLine(term.title),
    lines: [
      termLine(term, today),
      ...(actBy === due || due < today ? [] : [act]),
      ...(party === 'veiligThuis' ? [] : [words.owner(roleTitle(shown, owner))]),
    ],
    notes: termSource(term),
  };
}
