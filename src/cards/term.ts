import type { Term } from '../core/deadlines.ts';
import { recipientsOf } from '../core/recipients.ts';
import { leads } from '../core/roles.ts';
import { longDay } from './dates.ts';
import type { ShownCase } from './shown.ts';
import { listed, texts } from './texts.nl.ts';
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
export function termView(shown: ShownCase, term: Term, today: string) {
  const { kind, party, due, actBy, owner } = term;
  const day = longDay(actBy);
  const act = kind === 'minimum' ? words.actAfter(day) : words.actBefore(day);
  return {
    title: asLine(term.title),
    lines: [
      termLine(term, today),
      ...(actBy === due || due < today ? [] : [act]),
      ...(party !== 'veiligThuis' && due > shown.setting.calendar.knownUntil ? [words.beyond] : []),
      ...(party === 'veiligThuis' ? [] : [words.owner(ownerOf(shown, owner))]),
    ],
    notes: notesOf(shown, term),
  };
}

/** In a case about somebody who works here whoever leads reads who is reminded, and nobody else is told so. */
function notesOf({ setting, dossier, who }: ShownCase, term: Term): string[] {
  if (!dossier.staff) return termSource(term);
  const leading = leads(setting, dossier).some(({ id }) => id === who.id);
  return [...termSource(term).slice(0, 1), ...(leading ? [words.ledByBestuur] : [])];
}

/** Whose a term is: a role of the protocol; in a case about somebody who works here by name, as that role has no part. */
function ownerOf(shown: ShownCase, role: Term['owner']): string {
  const { setting, dossier } = shown;
  if (!dossier.staff) return roleTitle(shown, role);
  return listed(recipientsOf(setting, dossier, { role }).map(({ name }) => name));
}
