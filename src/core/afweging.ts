import type { AfwegingQuestion, Answer, Ending, Law, LawQuestion, QuestionId } from '../protocols/schema.ts';
import { type Command, type CommandOf, eventOf, happening } from './command.ts';
import { type Dossier, eventsOf, evolve, lastOf } from './dossier.ts';
import { parseEvent } from './events.ts';
import { isSetAside, openMelding, requireMelding } from './melding.ts';
import { onceOfTwo } from './once.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** The two decisions of the law, where the protocol has no afwegingskader; undefined where it has one. */
export const lawKader = ({ pack, law }: Setting): Law['afwegingskader'] =>
  pack.steps.afweging.afwegingskader?.has === 'absent' ? law.afwegingskader : undefined;

/** Whether a question is of the law: shown as "Wet", never as the protocol. */
export const isLaw = (question: AfwegingQuestion | LawQuestion): question is LawQuestion =>
  question.id.startsWith('wet.');

/** A question of the protocol, or of the law where that is asked too. */
export const questionOf = (
  setting: Setting,
  id: string | undefined,
): AfwegingQuestion | LawQuestion | undefined =>
  [...setting.pack.steps.afweging.questions, ...(lawKader(setting)?.questions ?? [])].find(
    (one) => one.id === id,
  );

/**
 * The afweging: records one answer, in whatever order and as often as asked, and what follows from it in the
 * school's own graph. A melding that is required names what is missing, and does not wait for it.
 */
export function answerAfweging(
  setting: Setting,
  dossier: Dossier,
  command: CommandOf<'afweging.answer'>,
): Decision {
  const { question, answer, motivering, criteria } = command.asked;
  const asked = questionOf(setting, question);
  const edge = asked?.edges[answer];
  if (asked === undefined || edge === undefined) return refuse({ code: 'not-in-protocol', what: question });
  if (asked.motivering.includes(answer) && motivering.trim() === '') {
    return refuse({ code: 'fields', fields: ['motivering'] });
  }
  const open = asked.criteria.filter(({ id }) => !criteria.includes(id)).map(({ id }) => id);
  if (answer === 'ja' && open.length > 0) return refuse({ code: 'criteria-open', criteria: open });

  const answered = eventOf(command);
  if ('to' in edge) return accept(answered);
  if (edge.outcome !== 'melden') {
    const adds = !isLaw(asked) || edge.outcome === 'advies'; // the law starts no help and closes nothing
    return adds ? accept(answered, conclude(command, question, edge.outcome)) : accept(answered);
  }
  if (asksOnAfterMelden(setting, dossier, question)) return accept(answered);
  const ground = { question, ...('norm' in edge && edge.norm && { norm: edge.norm }) };
  // Somebody weighed a dossier that was closed meanwhile: a melding that is asked for opens it again.
  const first = dossier.status === 'closed' ? [reopened(command), answered] : [answered];
  return accept(...first, ...requireMelding(setting, first.reduce(evolve, dossier), command, ground));
}

const conclude = (command: Command, question: QuestionId, outcome: Ending) =>
  parseEvent({
    meta: { ...happening(command), type: 'afweging.concluded', question, outcome },
    content: null,
  });

const reopened = (command: Command) =>
  parseEvent({ meta: { ...happening(command), type: 'dossier.reopened' }, content: { reason: '' } });

/**
 * A question that is still asked after "melden" was the outcome asks that melding no second time: while it is open and
 * not refused, and until Veilig Thuis answered it.
 */
function asksOnAfterMelden(setting: Setting, dossier: Dossier, question: QuestionId): boolean {
  const asks = [setting.pack.steps.afweging.afterMelden, lawKader(setting)?.afterMelden];
  if (!asks.some((more) => more?.ask.includes(question))) return false;
  const open = openMelding(dossier);
  if (open) return !isSetAside(open);
  const melden = lastOf(dossier, 'melding.required')?.meta.seq ?? 0;
  return melden > Math.max(roundStart(dossier), lastOf(dossier, 'veiligThuis.answered')?.meta.seq ?? 0);
}

/** Help that started, or a dossier that was opened again, begins a new round. Earlier answers stay on record. */
const roundStart = (dossier: Dossier): number =>
  Math.max(
    lastOf(dossier, 'hulp.started')?.meta.seq ?? 0,
    lastOf(dossier, 'dossier.reopened')?.meta.seq ?? 0,
  );

/** Where the afweging stands: what to ask now, or how it ended. A suggestion: any question can be answered. */
export type Walk = {
  readonly ask?: QuestionId;
  readonly outcome?: Ending | 'melden';
  readonly at?: QuestionId; // the question that gave the outcome
};

type Answered = (question: QuestionId) => Answer | undefined;
type End = { readonly outcome: Ending | 'melden'; readonly at: QuestionId };

/** From this question along the answers: the question that has none, or where it ended. */
function follow(
  setting: Setting,
  first: QuestionId,
  answerTo: Answered,
): { ask: QuestionId } | End | undefined {
  let [ask, seen] = [first, new Set<QuestionId>()];
  while (!seen.has(ask)) {
    seen = seen.add(ask);
    const answer = answerTo(ask);
    const edge = answer === undefined ? undefined : questionOf(setting, ask)?.edges[answer];
    if (edge === undefined) return { ask };
    if (!('to' in edge)) return { outcome: edge.outcome, at: ask };
    ask = edge.to;
  }
  return undefined; // goes round: no pack that was checked does
}

/**
 * Follows the counting answers of this round through the graph of the pack, and then of the law where the protocol has
 * no afwegingskader. What the law asks can add a melding; it never takes one away, and help waits for nothing.
 */
export const walk: (setting: Setting, dossier: Dossier) => Walk = onceOfTwo((setting, dossier) => {
  const { first, afterMelden, afterHulp } = setting.pack.steps.afweging;
  const reopened = lastOf(dossier, 'dossier.reopened')?.meta.seq ?? 0;
  const hulp = lastOf(dossier, 'hulp.started')?.meta.seq ?? 0;
  const from = Math.max(reopened, hulp);
  const answerTo: Answered = (question) =>
    eventsOf(dossier, 'afweging.answered')
      .filter(({ meta }) => meta.question === question && meta.seq > from)
      .at(-1)?.content?.answer;

  const own = follow(setting, hulp > reopened && afterHulp ? afterHulp.ask : first, answerTo);
  if (own === undefined || 'ask' in own) return { ...own };
  const kader = lawKader(setting);
  const lawful =
    kader && own.outcome !== 'melden' && own.outcome !== 'sluiten'
      ? follow(setting, kader.first, answerTo)
      : undefined;
  if (lawful && 'ask' in lawful) return { ...own, ask: lawful.ask };
  const adds = lawful && lawful.outcome !== 'hulp' && lawful.outcome !== 'sluiten';
  const { outcome, at } = adds ? lawful : own;
  const asks = lawful ? kader?.afterMelden.ask : afterMelden?.ask;
  const more = outcome === 'melden' ? asks?.find((id) => answerTo(id) === undefined) : undefined;
  return { outcome, at, ...(more && { ask: more }) };
});

/** Questions that are now gone through together with Veilig Thuis, because the outcome was to meld. */
export const withVeiligThuis = (setting: Setting, dossier: Dossier): readonly QuestionId[] =>
  walk(setting, dossier).outcome === 'melden'
    ? (setting.pack.steps.afweging.afterMelden?.withVeiligThuis ?? [])
    : [];
