import type { Ending, QuestionId } from '../protocols/schema.ts';
import { type Command, type CommandOf, eventOf, happening } from './command.ts';
import { type Dossier, eventsOf, evolve, lastOf } from './dossier.ts';
import { parseEvent } from './events.ts';
import { openMelding, requireMelding } from './melding.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

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
  const asked = setting.pack.steps.afweging.questions.find(({ id }) => id === question);
  const edge = asked?.edges[answer];
  if (asked === undefined || edge === undefined) return refuse({ code: 'not-in-protocol', what: question });
  if (asked.motivering.includes(answer) && motivering.trim() === '') {
    return refuse({ code: 'fields', fields: ['motivering'] });
  }
  const open = asked.criteria.filter(({ id }) => !criteria.includes(id)).map(({ id }) => id);
  if (answer === 'ja' && open.length > 0) return refuse({ code: 'criteria-open', criteria: open });

  const answered = eventOf(command);
  if ('to' in edge) return accept(answered);
  if (edge.outcome !== 'melden') return accept(answered, conclude(command, question, edge.outcome));
  if (asksOnAfterMelden(setting, dossier, question)) return accept(answered);
  const ground = { question, ...(edge.norm && { norm: edge.norm }) };
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
function asksOnAfterMelden({ pack }: Setting, dossier: Dossier, question: QuestionId): boolean {
  if (!pack.steps.afweging.afterMelden?.ask.includes(question)) return false;
  const open = openMelding(dossier);
  if (open) return open.decided?.meta.decision !== 'niet-akkoord';
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
  readonly answered: number; // how many questions of the path have an answer
};

/** Follows the counting answers of this round through the graph of the pack. */
export function walk({ pack }: Setting, dossier: Dossier): Walk {
  const { questions, first, afterMelden, afterHulp } = pack.steps.afweging;
  const reopened = lastOf(dossier, 'dossier.reopened')?.meta.seq ?? 0;
  const hulp = lastOf(dossier, 'hulp.started')?.meta.seq ?? 0;
  const from = Math.max(reopened, hulp);
  const answerTo = (question: QuestionId) =>
    eventsOf(dossier, 'afweging.answered')
      .filter(({ meta }) => meta.question === question && meta.seq > from)
      .at(-1)?.content?.answer;

  let ask: QuestionId = hulp > reopened && afterHulp ? afterHulp.ask : first;
  for (let answered = 0; answered <= questions.length; answered++) {
    const answer = answerTo(ask);
    const edge = answer === undefined ? undefined : questions.find(({ id }) => id === ask)?.edges[answer];
    if (edge === undefined) return { ask, answered };
    if ('to' in edge) {
      ask = edge.to;
      continue;
    }
    const more =
      edge.outcome === 'melden' ? afterMelden?.ask.find((id) => answerTo(id) === undefined) : undefined;
    return { outcome: edge.outcome, at: ask, answered: answered + 1, ...(more && { ask: more }) };
  }
  return { answered: questions.length };
}

/** Questions that are now gone through together with Veilig Thuis, because the outcome was to meld. */
export const withVeiligThuis = (setting: Setting, dossier: Dossier): readonly QuestionId[] =>
  walk(setting, dossier).outcome === 'melden'
    ? (setting.pack.steps.afweging.afterMelden?.withVeiligThuis ?? [])
    : [];
