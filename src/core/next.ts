import type { QuestionId, Step } from '../protocols/schema.ts';
import { walk } from './afweging.ts';
import { localDay } from './calendar.ts';
import { overdue } from './deadlines.ts';
import { countingAnswer, type Dossier, type EventType, eventsOf, lastOf } from './dossier.ts';
import type { FactVerb } from './events.ts';
import { inProtocol } from './in-protocol.ts';
import { missing, openMelding } from './melding.ts';
import { directeurDecides, isReporter } from './reporter.ts';
import { may, relationsOf } from './roles.ts';
import type { Person } from './school.ts';
import type { Setting } from './setting.ts';

/** Something this person could do now in this case: a suggestion with its reason, never a gate. */
export type Suggestion = {
  readonly verb: FactVerb;
  readonly because: Because;
  readonly step: Step;
  readonly urgent: boolean; // waits for them: shown first, and on their home card
  readonly question?: QuestionId;
  readonly part?: '1' | '2';
};
export type Because =
  | 'draft-open' // you began, and did not send it
  | 'decide-melding'
  | 'melding-agreed' // agreed: call and record
  | 'melding-declined' // it proved not needed, and can be done all the same
  | 'melding-required' // you can call at once, whatever is decided
  | 'explain-missing' // the protocol wants every step first: why is one not there
  | 'after-melding' // after the melding it does not get better enough
  | 'talk-before-melding'
  | 'bestuur-not-informed'
  | 'veilig-thuis-silent' // its answer is not in
  | 'tell-leerkracht'
  | 'no-overleg'
  | 'form-part-1'
  | 'form-part-2'
  | 'advies-open'
  | 'plan-gesprek' // neither planned nor held
  | 'no-gesprek'
  | 'discuss-gesprek'
  | 'answer-question'
  | 'doubt-open' // advice is asked first
  | 'doubt-again' // and then the same question
  | 'start-hulp'
  | 'ask-result'
  | 'plan-evaluatie'
  | 'hold-evaluatie'
  | 'nazorg-check'
  | 'overleg-proposed'
  | 'can-close'
  | 'add-observation';

/** What comes next for this person, most pressing first. `at` is UTC. */
export function nextFor(setting: Setting, dossier: Dossier, who: Person, at: string): Suggestion[] {
  const today = localDay(at);
  const late = overdue(setting, dossier, today).length > 0;
  const relations = relationsOf(setting, dossier, who, late);
  const found =
    dossier.status === 'draft'
      ? [suggest('dossier.open', 'draft-open', 'signalenlijst', true)]
      : dossier.status === 'open'
        ? [
            ...melding(setting, dossier, today),
            ...doubt(setting, dossier),
            ...consult(dossier, setting.pack.steps.overleg.form !== undefined),
            ...weigh(setting, dossier),
            ...follow(dossier, today),
            ...notBetter(setting, dossier),
          ]
        : [];
  const leads = relations.includes('lead');
  const calls = relations.includes('directeur') || relations.includes('assigned');
  const reports = isReporter(setting, dossier, who);
  // Steps of the road are the lead's to take; others are asked for their own part only.
  const theirs = ({ because }: Suggestion): boolean =>
    leads ||
    because === 'decide-melding' ||
    (calls && (because === 'melding-agreed' || because === 'veilig-thuis-silent')) ||
    (reports && REPORTS.includes(because)) ||
    (relations.includes('weighs') && WEIGHS.includes(because)) ||
    (relations.includes('opener') && OWN.includes(because));
  const added = dossier.status === 'open' && relations.includes('opener') ? [OBSERVE] : [];
  const asked = (s: Suggestion): boolean => may(relations, s.verb) && inProtocol(setting.pack, s.verb);
  return [...found.filter((s) => asked(s) && theirs(s)), ...added].sort(
    (a, b) => Number(b.urgent) - Number(a.urgent),
  );
}

const REPORTS: readonly Because[] = ['melding-required', 'melding-declined', 'talk-before-melding'];
const WEIGHS: readonly Because[] = ['answer-question', 'doubt-open', 'doubt-again', 'ask-result'];
const OWN: readonly Because[] = ['draft-open', 'nazorg-check', 'advies-open', 'form-part-2'];

const suggest = (
  verb: FactVerb,
  because: Because,
  step: Step,
  urgent = false,
  more: Pick<Suggestion, 'question' | 'part'> = {},
): Suggestion => ({ verb, because, step, urgent, ...more });

const OBSERVE = suggest('observatie.record', 'add-observation', 'signalenlijst');
const PLAN_TALK = suggest('gesprek.plan', 'plan-gesprek', 'gesprek');
const HOLD_TALK = suggest('gesprek.hold', 'no-gesprek', 'gesprek');

const since = (dossier: Dossier, type: EventType, after: EventType): boolean =>
  (lastOf(dossier, type)?.meta.seq ?? 0) > (lastOf(dossier, after)?.meta.seq ?? 0);

function melding(setting: Setting, dossier: Dossier, today: string): Suggestion[] {
  const open = openMelding(dossier);
  const decision = open?.decided?.meta.decision;
  const agreed = decision === 'akkoord-zelf' || decision === 'akkoord-ander';
  const done = lastOf(dossier, 'melding.done') !== undefined && open === undefined;
  const quiet = open?.declined !== undefined && today < open.declined.meta.review;
  const because = quiet ? 'melding-declined' : agreed ? 'melding-agreed' : 'melding-required';
  return [
    ...(open && !agreed && directeurDecides(setting)
      ? [suggest('directeur.decide', 'decide-melding', 'melding', true)]
      : []),
    ...(open ? [suggest('melding.record', because, 'melding', !quiet)] : []),
    ...(open && !quiet && unexplained(setting, dossier)
      ? [suggest('missing.explain', 'explain-missing', 'melding')]
      : []),
    ...(open && !quiet && !since(dossier, 'melding.discussed', 'melding.required')
      ? [suggest('melding.discuss', 'talk-before-melding', 'melding')]
      : []),
    ...(done && !since(dossier, 'bestuur.informed', 'melding.required')
      ? [suggest('bestuur.inform', 'bestuur-not-informed', 'melding')]
      : []),
    ...(done && !since(dossier, 'veiligThuis.answered', 'melding.done')
      ? [suggest('veiligThuis.answer', 'veilig-thuis-silent', 'melding')]
      : []),
    ...(since(dossier, 'veiligThuis.answered', 'terugkoppeling.given')
      ? [suggest('terugkoppeling.give', 'tell-leerkracht', 'melding')]
      : []),
  ];
}

/** The protocol wants every step done before a melding, and one has neither a record nor a reason. */
function unexplained(setting: Setting, dossier: Dossier): boolean {
  const explained = eventsOf(dossier, 'missing.explained').map(({ meta }) => meta.step);
  const all = setting.pack.steps.melding.allStepsFirst !== undefined;
  return all && missing(setting, dossier).some((step) => !explained.includes(step));
}

function consult(dossier: Dossier, form: boolean): Suggestion[] {
  const has = (type: EventType) => lastOf(dossier, type) !== undefined;
  const parts = eventsOf(dossier, 'formulier.filled').map(({ meta }) => meta.part);
  const talked = has('gesprek.held') || has('gesprek.skipped');
  const withParents = eventsOf(dossier, 'gesprek.held').findLast(({ meta }) => meta.with !== 'leerling');
  const discussed = (lastOf(dossier, 'nabespreking.held')?.meta.seq ?? 0) > (withParents?.meta.seq ?? 0);
  return [
    ...(has('overleg.held') ? [] : [suggest('overleg.hold', 'no-overleg', 'overleg', true)]),
    ...(since(dossier, 'overleg.proposed', 'overleg.planned')
      ? [suggest('overleg.plan', 'overleg-proposed', 'overleg', true)]
      : []),
    ...(since(dossier, 'advies.asked', 'advies.answered')
      ? [suggest('advies.answer', 'advies-open', 'overleg', true)]
      : []),
    ...(form && !parts.includes('1')
      ? [suggest('formulier.fill', 'form-part-1', 'overleg', false, { part: '1' })]
      : []),
    ...(form && parts.includes('1') && !parts.includes('2')
      ? [suggest('formulier.fill', 'form-part-2', 'overleg', false, { part: '2' })]
      : []),
    ...(talked ? [] : [has('gesprek.planned') ? HOLD_TALK : PLAN_TALK]),
    ...(withParents && !discussed ? [suggest('nabespreking.hold', 'discuss-gesprek', 'gesprek')] : []),
  ];
}

/** Doubt keeps its question open: Veilig Thuis is asked before anything else, and the same question comes back. */
function doubt(setting: Setting, dossier: Dossier): Suggestion[] {
  const { outcome, at } = walk(setting, dossier);
  if (outcome !== 'advies' || at === undefined) return [];
  const doubted = eventsOf(dossier, 'afweging.answered').findLast(({ meta }) => meta.question === at);
  const asked = lastOf(dossier, 'advies.asked')?.meta.seq ?? 0;
  const toAsk = asked < (doubted?.meta.seq ?? 0);
  const answered = !toAsk && since(dossier, 'advies.answered', 'advies.asked');
  return [
    ...(toAsk ? [suggest('advies.ask', 'doubt-open', 'overleg', true)] : []),
    suggest('afweging.answer', 'doubt-again', 'afweging', answered, { question: at }),
  ];
}

function weigh(setting: Setting, dossier: Dossier): Suggestion[] {
  const { ask, outcome } = walk(setting, dossier);
  const begun = eventsOf(dossier, 'afweging.answered').length > 0;
  const ready = begun || lastOf(dossier, 'overleg.held') !== undefined;
  const running = since(dossier, 'hulp.started', 'afweging.answered');
  return [
    ...(ask && ready && !running
      ? [suggest('afweging.answer', 'answer-question', 'afweging', begun, { question: ask })]
      : []),
    ...(ask && running
      ? [suggest('afweging.answer', 'ask-result', 'afweging', false, { question: ask })]
      : []),
    ...((outcome === 'hulp' || helpsToo(dossier)) &&
    !since(dossier, 'hulp.started', 'afweging.concluded') &&
    !helped(setting, dossier)
      ? [suggest('hulp.start', 'start-hulp', 'nazorg', true)]
      : []),
    ...(outcome === 'sluiten' ? [suggest('dossier.close', 'can-close', 'afweging')] : []),
  ];
}

/** A melding is asked, and then it was decided that help is (also) possible: the second of the two decisions. */
function helpsToo(dossier: Dossier): boolean {
  const asked = lastOf(dossier, 'melding.required');
  const ended = lastOf(dossier, 'afweging.concluded');
  return asked !== undefined && ended?.meta.outcome === 'hulp' && ended.meta.seq > asked.meta.seq;
}

/** The help had its result: what comes now is evaluation and aftercare, not help once more. */
const helped = ({ pack }: Setting, dossier: Dossier): boolean => {
  const { afterHulp, questions } = pack.steps.afweging;
  const answer = afterHulp && countingAnswer(dossier, afterHulp.ask);
  const edge = answer && questions.find(({ id }) => id === afterHulp?.ask)?.edges[answer];
  if (!edge) return false;
  return 'to' in edge || edge.outcome === 'hulp' || edge.outcome === 'sluiten';
};

/** After a melding it stays as it was or gets worse: the protocol says to ask, or to meld, again. */
function notBetter({ pack }: Setting, dossier: Dossier): Suggestion[] {
  const done = lastOf(dossier, 'melding.done')?.meta.seq ?? 0;
  const [held, checked] = [lastOf(dossier, 'evaluatie.held'), lastOf(dossier, 'nazorg.checked')];
  const seen = [
    { seq: held?.meta.seq ?? 0, how: held?.meta.result },
    { seq: checked?.meta.seq ?? 0, how: checked?.meta.trend },
  ].reduce((one, other) => (other.seq > one.seq ? other : one));
  const asked = Math.max(done, lastOf(dossier, 'advies.asked')?.meta.seq ?? 0);
  const better = seen.how === undefined || seen.how === 'beter';
  if (pack.steps.nazorg.afterMelding === undefined || done === 0 || better || seen.seq < asked) return [];
  return [suggest('advies.ask', 'after-melding', 'nazorg', true)];
}

function follow(dossier: Dossier, today: string): Suggestion[] {
  const needs = lastOf(dossier, 'hulp.started') ?? lastOf(dossier, 'melding.done');
  const planned = lastOf(dossier, 'evaluatie.planned');
  const held = lastOf(dossier, 'evaluatie.held');
  const open = planned && planned.meta.seq > (held?.meta.seq ?? 0) ? planned : undefined;
  const check = lastOf(dossier, 'nazorg.planned');
  const checked = lastOf(dossier, 'nazorg.checked');
  const checkDue = check && check.meta.seq > (checked?.meta.seq ?? 0) && check.meta.day <= today;
  return [
    ...(needs && !planned && !held ? [suggest('evaluatie.plan', 'plan-evaluatie', 'nazorg')] : []),
    ...(open ? [suggest('evaluatie.hold', 'hold-evaluatie', 'nazorg', open.meta.day <= today)] : []),
    ...(held && !checkDue ? [suggest('nazorg.check', 'nazorg-check', 'nazorg')] : []),
    ...(checkDue ? [suggest('nazorg.check', 'nazorg-check', 'nazorg', true)] : []),
  ];
}
