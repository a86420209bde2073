import { lastOf } from '../core/dossier.ts';
import { inProtocol, situationOf } from '../core/in-protocol.ts';
import { NO_CASE, type OutboxMessage } from '../core/messages.ts';
import { directeurDecides } from '../core/reporter.ts';
import { directeuren, leads } from '../core/roles.ts';
import { personById } from '../core/school.ts';
import type { Source } from '../protocols/schema.ts';
import { afspraakLines, afspraakSource } from './afspraak-bericht.ts';
import { actTitle, asksAdvies, causeOf, firstActs, toldOf } from './bericht-acts.ts';
import { type Action, callNow, noodsituatie, primary, tijdlijn, to, toCase, toForm } from './buttons.ts';
import { calendarBericht } from './calendar-bericht.ts';
import { longDay } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { inspecteurLines, medewerkerLines } from './law.ts';
import { meldingCard } from './melding.ts';
import type { ShownCase } from './shown.ts';
import { termLine, termSource } from './term.ts';
import { guards, type Said, termBericht, whoToAsk } from './term-bericht.ts';
import { texts } from './texts.nl.ts';
import {
  type ChoreKind,
  type MeldingKind,
  type PlainKind,
  berichtTexts as words,
} from './texts-bericht.nl.ts';
import { asLine, frame, nameOf, type View, viewOf } from './view.ts';
import { wordLines } from './words.ts';

const CHORES: readonly string[] = ['notes.destroy', 'card.replace', 'card.refresh'] satisfies ChoreKind[];
const isChore = (kind: OutboxMessage['kind']): kind is ChoreKind => CHORES.includes(kind);
const isMelding = (kind: OutboxMessage['kind']): kind is MeldingKind => kind in words.melding;

/**
 * The card of one message of the outbox, as the dossier is now: what is asked, by when, and the buttons to do it.
 * A melding is the card of the melding itself; the rest is in `cards/bericht.json`.
 *
 * @param also other messages of the same kind that this card stands for too, such as more terms of this case
 * @returns undefined for what is no message to a person: editing a card, destroying notes
 */
export function berichtCard(
  shown: ShownCase,
  message: OutboxMessage,
  also: readonly OutboxMessage[] = [],
): AdaptiveCard | undefined {
  const { kind } = message;
  if (isChore(kind)) return undefined;
  const again = [message, ...also].some((one) => one.again) ? [words.again] : [];
  if (kind === 'calendar.ends') return calendarBericht(shown, message, again);
  if (isMelding(kind)) {
    const chased = kind === 'nudge.akkoord' && !directeurDecides(shown.setting);
    const asked = lookedAgain(shown, message)
      ? words.lookAgain
      : chased
        ? words.notRecorded
        : words.melding[kind];
    const notice = [shown.notice, asked, ...again].filter((part) => part !== undefined).join(' ');
    return meldingCard(notice === '' ? shown : { ...shown, notice });
  }
  const view = viewOf(shown);
  const said: Said = kind === 'term' ? termBericht(shown, [message, ...also]) : plain(shown, kind, message);
  return fill(shown.templates, 'bericht', {
    ...frame(shown, again),
    kicker: shown.code === NO_CASE ? shown.setting.school.name : texts.zaak.title(shown.code),
    title: said.title,
    lines: [...said.lines, ...wordLines(shown.setting.pack, said.lines)],
    label: labelOf(shown, kind, message),
    notes: said.notes ?? [],
    actions: actionsOf(shown, view, kind, message),
  });
}

/** It proved not needed until now: this is the day to look again. */
const lookedAgain = (shown: ShownCase, message: OutboxMessage): boolean =>
  causeOf(shown, message)?.meta.type === 'melding.declined';

/** News of which the person wants to know from whom it comes. */
const FROM: readonly PlainKind[] = [
  'zaak.new',
  'zaak.staff',
  'zaak.handed',
  'noodsituatie.told',
  'afweging.told',
];

function plain(shown: ShownCase, kind: PlainKind, message: OutboxMessage): Said {
  if (asksAdvies(shown, message)) return doubted(shown);
  const told = kind === 'veiligThuis.tell' ? toldOf(shown, message) : undefined;
  if (told && message.moment === 'escalate') return notTold(shown, told.text);
  const { title, lines } = told?.asks === 'advies' ? words.asksAdvies : words.plain[kind];
  if (kind === 'undelivered')
    return { title, lines: [...missed(shown, message), ...lines, ...beside(shown)] };
  if (kind === 'melding.done') return { title, lines: [...doneLines(shown), ...lines] };
  if (kind === 'melding.silent' || kind === 'melding.self-decided' || kind === 'melding.declined') {
    const { setting, dossier } = shown;
    const who = [...directeuren(setting, dossier), ...leads(setting, dossier)];
    const names = [...new Set(who)].map(({ name, phone }) => words.call(name, phone));
    const more = kind === 'melding.declined' ? declinedLines(shown, message) : [];
    return { title, lines: [...more, ...lines, ...names] };
  }
  if (kind === 'nudge.zaak') return { title, lines: [...lines, whoToAsk(shown) ?? words.lookToday] };
  const cause = causeOf(shown, message);
  if (kind === 'overleg.agreed' && cause) return { title, lines: afspraakLines(shown, cause) };
  const from = cause && FROM.includes(kind) ? [words.by(nameOf(shown, cause.meta.by.userId))] : [];
  const read = told?.interpretation ? [texts.term.interpretation(told.interpretation)] : [];
  const more =
    kind === 'zaak.staff'
      ? medewerkerLines(shown.setting)
      : { lines: told ? [told.text, ...read] : [], notes: [] };
  const numbers = calls(shown, kind) ? [texts.numbersLinked] : [];
  return { title, lines: [...lines, ...from, ...more.lines.map(asLine), ...numbers], notes: more.notes };
}

/** Nobody told Veilig Thuis for some days: whoever decides hears what the protocol asks, and whom to ask. */
function notTold({ setting, dossier }: ShownCase, text: string): Said {
  const names = leads(setting, dossier).map(({ name, phone }) => words.call(name, phone));
  const { title, lines } = words.notTold;
  return { title, lines: [...lines, asLine(text), ...names, texts.numbersLinked] };
}

/** What the protocol says of doubt, where it says that in the step in which advice is asked. */
function doubted({ setting }: ShownCase) {
  const { title, lines } = words.doubt;
  const { onDoubt } = setting.pack.steps.overleg;
  const said = onDoubt ? [asLine(onDoubt.text), words.source(onDoubt.source.place)] : [];
  return { title, lines: [...lines, ...said, texts.numbersLinked] };
}

/** Who did the melding, and by when Veilig Thuis lets it be known. */
function doneLines(shown: ShownCase): string[] {
  const done = lastOf(shown.dossier, 'melding.done');
  const { terms, today } = viewOf(shown);
  const answers = terms.filter(({ party }) => party === 'veiligThuis').slice(-1);
  return [
    ...(done ? [texts.melding.done(nameOf(shown, done.meta.doneBy), longDay(done.meta.day))] : []),
    ...answers.flatMap((term) => [`${termLine(term, today)}.`, ...termSource(term).slice(0, 1)]),
  ];
}

/** Who said that a melding is not needed and with whom, until when that stands, and what it says of this person. */
function declinedLines(shown: ShownCase, message: OutboxMessage): string[] {
  const meta = causeOf(shown, message)?.meta;
  if (meta?.type !== 'melding.declined') return [];
  return [
    words.declinedBy(nameOf(shown, meta.by.userId), nameOf(shown, meta.second), longDay(meta.review)),
    ...(meta.second === shown.who.id ? [words.second] : []),
  ];
}

/** Who could not be reached, each with the phone number the school file has. */
function missed({ setting }: ShownCase, { about }: OutboxMessage): string[] {
  const people = [about?.person, ...(about?.tried ?? [])]
    .map((id) => (id === undefined ? undefined : personById(setting.school, id)))
    .filter((person) => person !== undefined);
  if (people.length === 0) return [words.nobody];
  const said = people.map(({ name, phone }) => words.notReached(words.call(name, phone)));
  return people.some(({ phone }) => phone === undefined) ? [...said, words.noPhone] : said;
}

/** About somebody who works here, for who may look into it: whom one can call besides the bestuur. */
const beside = (shown: ShownCase): string[] =>
  shown.dossier.staff && viewOf(shown).may('dossier.view')
    ? [...inspecteurLines(shown.setting), texts.numbersLinked]
    : [];

/** Whose idea it is that this comes: the protocol, the school, or the assistant itself. */
function labelOf(shown: ShownCase, kind: PlainKind, message: OutboxMessage): string[] {
  const { signalenlijst, overleg } = shown.setting.pack.steps;
  const place = (source: Source | undefined) => (source === undefined ? [] : [words.source(source.place)]);
  switch (kind) {
    case 'zaak.new': {
      const { source, interpretation } = signalenlijst.concernGoesTo ?? {};
      return [...place(source), ...(interpretation ? [texts.term.interpretation(interpretation)] : [])];
    }
    case 'veiligThuis.tell': {
      return [...(message.nth ? [words.nudge] : []), ...place(toldOf(shown, message)?.source)];
    }
    case 'overleg.chair':
      return place(overleg.team?.source);
    case 'overleg.agreed':
      return place(afspraakSource(shown, causeOf(shown, message)));
    case 'zaak.staff': // where the protocol itself says so, its source stands with it
      return situationOf(shown.setting.pack, 'medewerker-verdacht') ? [] : [words.school];
    case 'zaak.excluded':
    case 'melding.done':
    case 'melding.silent':
    case 'melding.declined':
    case 'melding.self-decided':
    case 'zaak.taken':
    case 'zaak.second':
    case 'noodsituatie.told':
      return [words.school];
    case 'nudge.advies':
    case 'nudge.evaluatie':
    case 'nudge.zaak':
    case 'nudge.concept':
    case 'nazorg.check':
    case 'overleg.propose':
    case 'afweging.told':
      return [words.nudge];
    case 'zaak.handed':
    case 'undelivered':
    case 'term': // each term names its own source
      return [];
  }
}

const CALLS: readonly PlainKind[] = [
  'zaak.staff',
  'veiligThuis.tell',
  'noodsituatie.told',
  'melding.declined',
];
/** News one reads before one acts on it. */
const READ_FIRST: readonly PlainKind[] = ['zaak.new', 'zaak.handed', 'nudge.zaak'];

/** Whether somebody may have to call at once. */
const calls = ({ dossier }: ShownCase, kind: PlainKind): boolean =>
  CALLS.includes(kind) || (kind === 'zaak.new' && dossier.acute);

function actionsOf(shown: ShownCase, view: View, kind: PlainKind, message: OutboxMessage): Action[] {
  const phone = calls(shown, kind) || asksAdvies(shown, message) ? [callNow] : [];
  const act = firstActs(shown, kind, message)
    .filter((verb) => view.may(verb) && inProtocol(shown.setting.pack, verb))
    .map((verb) => toForm(shown, actTitle(verb), { for: verb }));
  const [read, open] = view.may('dossier.view') ? [[tijdlijn(shown)], [toCase(shown.code)]] : [[], []];
  const doing = [...phone, ...act].slice(0, 2);
  const asks = READ_FIRST.includes(kind) || guards(message); // what is somebody else's to do, one reads first too
  const row = asks
    ? [...phone, ...read, ...doing.slice(phone.length), ...open]
    : [...doing, ...read, ...open];
  const [first, ...others] = [...row, to('home')];
  return [...(first ? [primary(first)] : []), ...others, noodsituatie];
}
