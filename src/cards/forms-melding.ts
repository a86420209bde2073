import { ageOn, agesFor } from '../core/age.ts';
import { missing } from '../core/melding.ts';
import { ahead, line, past, pick, story, time, toggle } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import {
  type Asking,
  type Body,
  colleagues,
  everybody,
  type Field,
  type Note,
  quote,
  stepSource,
} from './form-shape.ts';
import { conditions, readings, skipReasons } from './forms-gesprek.ts';
import { sharing } from './forms-signalenlijst.ts';
import { secondAndReview } from './forms-zaak.ts';
import { viewOf } from './view.ts';

const source = (asking: Asking) => stepSource(asking, 'melding');

type Decision = keyof typeof phrases.decision;
const isDecision = (value: string | undefined): value is Decision =>
  value !== undefined && Object.hasOwn(phrases.decision, value);

/** What each decision of the directeur asks besides the decision itself. */
const asked: Readonly<Record<Decision, (asking: Asking) => Field[]>> = {
  'akkoord-zelf': () => [],
  'akkoord-ander': (asking) => [
    pick('person', labels.directeur.person, colleagues(asking, { without: [asking.shown.who.id] })),
  ],
  'eerst-overleg': ({ today }) => [
    ahead('moment.day', today, labels.directeur.momentDay),
    time('moment.time', labels.directeur.momentTime, { required: true }),
  ],
  'niet-akkoord': () => [story('reason', labels.directeur.reason, { required: true })],
};

/** A form per decision: nothing is agreed to by opening it. */
function decide(asking: Asking): Body | string {
  const { decision } = asking.params;
  if (!isDecision(decision)) return phrases.nothing.decision;
  return {
    ...phrases.decision[decision],
    source: asking.shown.setting.pack.steps.melding.reporter.source,
    fields: asked[decision](asking),
    fixed: { decision },
  };
}

/** What the protocol says per age; and, in the dialog alone because it is of this child, what holds here now. */
function ages({ shown: { setting, dossier }, today }: Asking): Note[] {
  const [all, rows] = [setting.pack.steps.melding.talk?.ages ?? [], agesFor(setting.pack, dossier, today)];
  const known = ageOn(dossier, today) !== undefined && all.length > 0;
  const here = rows.map(({ text }) => text).join(' ');
  return [
    ...all.map((row) => quote(row)),
    ...(known ? [{ text: phrases.atThisAge(here), dialogOnly: true as const }] : []),
    ...(known && rows.length > 1 ? [{ text: phrases.mayHaveTurned, dialogOnly: true as const }] : []),
  ];
}

/** The talk about the intended melding, with what the protocol says about whom and from what age. */
function discuss(asking: Asking): Body | string {
  const { talk } = asking.shown.setting.pack.steps.melding;
  if (talk === undefined) return phrases.nothing.protocol;
  const text = labels.melding;
  const withNobody = { requiredWhen: { field: 'with', is: ['niemand'] } };
  const reasons = skipReasons(talk.skip);
  return {
    source: talk.source,
    notes: [
      quote(talk),
      ...ages(asking),
      ...(talk.objections ? [quote(talk.objections)] : []),
      ...readings(talk.skip),
    ],
    fields: [
      pick('with', text.with, text.whom, asking.params.with ? { value: asking.params.with } : {}),
      past(asking.today, text.talkDay),
      toggle('objections', text.objections),
      story('objectionsText', text.objectionsText),
      story('howMet', text.howMet),
      ...(reasons.length > 0
        ? [pick('reason', text.reason, reasons, { required: false, ...withNobody })]
        : []),
      ...conditions(talk.skip),
      story('motivering', text.motivering, withNobody),
    ],
  };
}

/** What has no record yet: shown, and never in the way. */
function notYet({ shown: { setting, dossier } }: Asking): Note[] {
  const steps = missing(setting, dossier).map((step) => setting.pack.steps[step].title);
  return steps.length > 0 ? [{ text: phrases.notYet(steps) }] : [];
}

function record(asking: Asking): Body {
  const { melding } = asking.shown.setting.pack.steps;
  const text = labels.melding;
  // What is missing says how the case stands: only for whoever may look into it.
  const looks = viewOf(asking.shown).may('dossier.view');
  const lacking = looks ? notYet(asking) : [];
  const [people, shared] = [looks ? colleagues(asking) : everybody(asking), sharing(asking)];
  const self = people.some(({ value }) => value === asking.shown.who.id) && { value: asking.shown.who.id };
  return {
    source: source(asking),
    notes: [
      ...melding.facts.map((fact) => quote(fact)),
      ...(melding.allStepsFirst && lacking.length > 0 ? [quote(melding.allStepsFirst)] : []),
      ...lacking,
      ...shared.notes,
    ],
    fields: [
      past(asking.today, text.day),
      time('time'),
      pick('doneBy', text.doneBy, people, self || {}),
      toggle('named', text.named, { value: 'true' }),
      story('agreements', text.agreements),
      ...(lacking.length > 0 ? [story('why', text.why)] : []),
      ...shared.fields,
    ],
  };
}

/** It proves not needed: as closing without a melding, with a second person and a day to look again. */
const decline = (asking: Asking): Body => ({
  source: source(asking),
  notes: [{ text: phrases.stillCall }],
  fields: [story('reason', labels.melding.declineReason, { required: true }), ...secondAndReview(asking)],
});

const informBestuur = (asking: Asking): Body => ({
  source: asking.shown.setting.pack.steps.melding.bestuurInformedBy?.source,
  fields: [past(asking.today, labels.melding.bestuurDay), line('note', labels.melding.bestuurNote)],
});

const answered = (asking: Asking): Body => ({
  source: source(asking),
  fields: [
    past(asking.today, labels.melding.answerDay),
    story('outcome', labels.melding.outcome, { required: true }),
  ],
});

export const meldingForms = {
  'directeur.decide': decide,
  'melding.discuss': discuss,
  'melding.record': record,
  'melding.decline': decline,
  'bestuur.inform': informBestuur,
  'veiligThuis.answer': answered,
  'terugkoppeling.give': ({ today }: Asking): Body => ({
    fields: [past(today), story('forLeerkracht', labels.melding.forLeerkracht, { required: true })],
  }),
};
