import { lastOf } from '../core/dossier.ts';
import { inProtocol } from '../core/in-protocol.ts';
import { missing, openMelding } from '../core/melding.ts';
import type { Refusal } from '../core/refusal.ts';
import { directeurDecides } from '../core/reporter.ts';
import { leads } from '../core/roles.ts';
import { holders } from '../core/school.ts';
import {
  type Action,
  callNow,
  callVeiligThuis,
  execute,
  noodsituatie,
  primary,
  to,
  toCase,
  toForm,
  waarom,
} from './buttons.ts';
import { claimOf } from './claim.ts';
import { longDay, when } from './dates.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { refusalCard, refusalText } from './notice.ts';
import type { ShownCase } from './shown.ts';
import { does, texts } from './texts.nl.ts';
import { frame, nameOf, type View, viewOf } from './view.ts';

const words = texts.melding;
type Open = NonNullable<ReturnType<typeof openMelding>>;
type Decision = NonNullable<Open['decided']>;

/**
 * A melding that is asked for, in `cards/melding.json`: the directeur decides, and whoever can call, calls. Why it
 * is asked, and the reason of a "nee", stand in the dialog: never on this card. Whoever may not know of it is
 * told what everybody is told of a case that is not theirs.
 */
export function meldingCard(shown: ShownCase): AdaptiveCard {
  const view = viewOf(shown);
  if (!view.may('melding.why')) return notTheirs(shown);
  const open = openMelding(shown.dossier);
  const { title, lines, actions, note = [] } = open ? stateOf(shown, view, open) : doneState(shown, view);
  return fill(shown.templates, 'melding', {
    ...frame(shown),
    kicker: texts.zaak.title(shown.code),
    title,
    lines,
    numbers: texts.numbersLinked,
    actions: [...actions, noodsituatie],
    note,
  });
}

/** Without the line above it: that would tell what the answer leaves out. */
const notTheirs = ({ notice: _notice, ...shown }: ShownCase): AdaptiveCard =>
  refusalCard(shown, { code: 'not-allowed' });

/** After a click that came second or late: who did what, when, and the card of now. It changed nothing. */
export const decidedCard = (shown: ShownCase, refusal: Refusal): AdaptiveCard =>
  meldingCard({ ...shown, notice: refusalText(refusal, (id) => nameOf(shown, id)) });

/** What the directeur decided, in words, without the reason. */
export function decisionText(shown: ShownCase, { meta }: Decision): string {
  const name = nameOf(shown, meta.by.userId);
  const other = nameOf(shown, meta.person ?? '');
  const moment = meta.moment === undefined ? '' : when(meta.moment);
  return words.decided[meta.decision]({ name, at: when(meta.at), other, moment });
}

/** That it proved not needed: who said so, with whom and when, without the reason. */
export const declinedText = (shown: ShownCase, { meta }: NonNullable<Open['declined']>): string =>
  words.declined(nameOf(shown, meta.by.userId), nameOf(shown, meta.second), when(meta.at));

type State = { title: string; lines: string[]; actions: Action[]; note?: string[] };

function stateOf(shown: ShownCase, view: View, { decided, declined }: Open): State {
  const { code, setting } = shown;
  if (declined !== undefined) return declinedState(shown, view, declined);
  const asked = directeurDecides(setting);
  const directeur = view.may('directeur.decide');
  const agreed = decided?.meta.decision.startsWith('akkoord') ?? false;
  const said = decided ? [decisionText(shown, decided)] : [];
  if (directeur && asked && !agreed) {
    return {
      title: decided ? words.title.decided : words.title.decides,
      lines: decided ? [...said, words.change] : [words.asked(code), words.why, ...nothingStops(shown)],
      actions: deciding(shown, view, decided?.meta.decision),
      note: [words.agreement],
    };
  }
  const silent = decided === undefined && asked ? [words.silent] : said;
  const told =
    directeur && !asked && !view.relations.includes('lead') && !view.relations.includes('assigned');
  const caller = decided?.meta.person ?? decided?.meta.by.userId; // who took it on; everybody else still may
  const then = caller === shown.who.id ? words.call(code) : words.stillCall;
  return {
    title: words.title.calls,
    lines: agreed
      ? [...said, then]
      : [
          ...(told ? [words.told(code), words.toldWhy] : [words.required(code)]),
          ...silent,
          ...notAllSteps(shown),
        ],
    actions: calling(shown, view, agreed),
  };
}

/** What the directeur's answer does and does not do: who can call meanwhile, and who hears it when no answer comes. */
function nothingStops({ setting, dossier, who }: ShownCase): string[] {
  const other = ({ id }: { readonly id: string }): boolean => id !== who.id;
  const calls = leads(setting, dossier).filter(other);
  const { school } = setting;
  const hears = school.escalateTo.flatMap((role) => holders(school, role, dossier.excluded)).filter(other);
  const names = (people: typeof calls): string[] => [...new Set(people.map(({ name }) => name))];
  return [...(calls.length > 0 ? [words.free(names(calls))] : []), words.idle(names(hears))];
}

/** It proved not needed: told as it was said, and whoever may call still can, from the same card. */
function declinedState(shown: ShownCase, view: View, declined: NonNullable<Open['declined']>): State {
  const { review } = declined.meta;
  const day = view.today < review ? words.lookAgain(longDay(review)) : words.lookNow;
  const actions = calling(shown, view, false);
  const again = view.may('melding.decline') ? [toForm(shown, words.decline, { for: 'melding.decline' })] : [];
  return {
    title: words.title.declined,
    lines: [declinedText(shown, declined), day, words.stillCall],
    actions: [...actions.slice(0, 3), ...again, ...actions.slice(-1)],
  };
}

/** Where the protocol wants every step done before a melding: what is missing is said, and nothing waits for it. */
function notAllSteps({ setting, dossier }: ShownCase): string[] {
  const { allStepsFirst } = setting.pack.steps.melding;
  const lacking = missing(setting, dossier).map((step) => setting.pack.steps[step].title);
  if (allStepsFirst === undefined || lacking.length === 0) return [];
  return [words.allSteps(allStepsFirst.text, lacking)];
}

/** Who calls, or records that it was done: from the moment melden is required, whatever is decided. */
function calling(shown: ShownCase, view: View, agreed: boolean): Action[] {
  const record = toForm(shown, agreed ? words.doneRecord : words.record, { for: 'melding.record' });
  return [
    primary(callNow),
    record,
    waarom(shown),
    ...(view.may('melding.discuss') && inProtocol(shown.setting.pack, 'melding.discuss')
      ? [toForm(shown, words.discuss, { for: 'melding.discuss' })]
      : []),
    view.may('dossier.view') ? toCase(shown.code) : to('home'),
  ];
}

/** The directeur's buttons. Who also leads the case can record the call from the same card. */
function deciding(shown: ShownCase, view: View, now?: Decision['meta']['decision']): Action[] {
  const decide = (title: string, decision: string) =>
    toForm(shown, title, { for: 'directeur.decide', decision });
  const why = primary(waarom(shown)); // reading comes first; none of the decisions is the expected one
  const zelf = execute(words.zelf, { ...claimOf(shown, 'directeur.decide'), decision: 'akkoord-zelf' });
  const ander = decide(words.ander, 'akkoord-ander');
  const overleg = decide(words.overleg, 'eerst-overleg');
  const niet = decide(words.niet, 'niet-akkoord');
  if (view.relations.includes('lead')) {
    return [why, zelf, overleg, niet, toForm(shown, words.record, { for: 'melding.record' })];
  }
  if (now === 'eerst-overleg') return [why, zelf, ander, niet, callVeiligThuis];
  if (now === 'niet-akkoord') return [why, zelf, ander, overleg, toCase(shown.code)];
  return [why, zelf, ander, overleg, niet];
}

function doneState(shown: ShownCase, view: View): State {
  const done = lastOf(shown.dossier, 'melding.done');
  const { code } = shown;
  const back = [view.may('dossier.view') ? toCase(code) : to('home')];
  if (done === undefined) return { title: texts.zaak.title(code), lines: [words.none(code)], actions: back };
  const { doneBy, day } = done.meta;
  const answer = view.may('veiligThuis.answer')
    ? [primary(toForm(shown, does['veilig-thuis-silent'], { for: 'veiligThuis.answer' }))]
    : [];
  return {
    title: words.title.done,
    lines: [words.done(nameOf(shown, doneBy), longDay(day))],
    actions: [...answer, ...back],
  };
}
