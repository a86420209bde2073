import { localDay } from '../core/calendar.ts';
import { type Term, terms } from '../core/deadlines.ts';
import { type FactVerb, facts } from '../core/events.ts';
import type { OutboxMessage } from '../core/messages.ts';
import { leads } from '../core/roles.ts';
import type { Setting } from '../core/setting.ts';
import type { ShownCase } from './shown.ts';
import { termView } from './term.ts';
import { berichtTexts } from './texts-bericht.nl.ts';

const words = berichtTexts.term;

/** What a message says; `notes` in small print under it. */
export type Said = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
};

/** What a reminder of one or more terms says: each with its date, whose it is and its source. */
export function termBericht(shown: ShownCase, messages: readonly OutboxMessage[]): Said {
  const today = localDay(shown.at);
  const all = terms(shown.setting, shown.dossier);
  const found = messages.map(({ rule, occurrence, moment = 'on' }) => ({
    moment,
    term: all.find((term) => term.rule === rule && term.occurrence === occurrence),
  }));
  const [first, ...others] = found;
  const title = first?.term ? titleOf(first.term, first.moment) : words.ended;
  if (first?.term && others.length === 0) {
    const { notes } = termView(shown, first.term, today);
    return { title, lines: linesOf(shown, first.term, first.moment, today), notes };
  }
  const lines = found.flatMap(({ term, moment }) =>
    term
      ? [...linesOf(shown, term, moment, today), ...termView(shown, term, today).notes]
      : [words.endedLine],
  );
  return { title, lines };
}

function titleOf({ kind }: Term, moment: NonNullable<OutboxMessage['moment']>): string {
  if (kind === 'minimum') return words.minimum;
  return kind === 'agreed' && moment === 'on' ? words.agreed : words.title[moment];
}

function linesOf(
  shown: ShownCase,
  term: Term,
  moment: NonNullable<OutboxMessage['moment']>,
  today: string,
): string[] {
  const { title, lines } = termView(shown, term, today);
  const others = isGuarding(moment) ? whoToAsk(shown) : undefined;
  const ask = term.party === 'veiligThuis' ? words.veiligThuis : (others ?? words.ask[moment]);
  return [`**${title}**`, ...lines, ask];
}

const isGuarding = (moment: OutboxMessage['moment']): boolean => moment === 'guard' || moment === 'escalate';
/** A reminder for whoever sees to it that somebody else acts in time. */
export const guards = ({ moment }: OutboxMessage): boolean => isGuarding(moment);

/** Whom one asks how a case stands, with the phone number the school file has; undefined for whoever leads it. */
export function whoToAsk({ setting, dossier, who }: ShownCase): string | undefined {
  const lead = leads(setting, dossier);
  if (lead.length === 0 || lead.some(({ id }) => id === who.id)) return undefined;
  return berichtTexts.askThem(lead.map(({ name, phone }) => berichtTexts.call(name, phone)));
}

/** The facts that end the term of this message: what the person can record. None when it does not run any more. */
export function endsTerm({ setting, dossier }: ShownCase, { rule, occurrence }: OutboxMessage): FactVerb[] {
  const runs = terms(setting, dossier).some((term) => term.rule === rule && term.occurrence === occurrence);
  return runs && rule !== undefined ? endsRule(setting, rule) : [];
}

function endsRule({ pack, law }: Setting, rule: string): FactVerb[] {
  const found = [...pack.deadlines, ...law.deadlines, ...(pack.agreements ?? [])].find(
    ({ id }) => id === rule,
  );
  const ends = new Set(found?.until.map(({ event }) => event));
  return facts.filter(({ event }) => ends.has(event)).map(({ verb }) => verb);
}
