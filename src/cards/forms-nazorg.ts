import { addDays } from '../core/calendar.ts';
import { asksHelpTerm } from '../core/nazorg.ts';
import { ahead, line, past, pick, story, time } from './form-fields.ts';
import { common, labels } from './form-labels.nl.ts';
import { type Asking, type Body, stepSource } from './form-shape.ts';

const source = (asking: Asking) => stepSource(asking, 'nazorg');
const text = labels.nazorg;

const startHulp = (asking: Asking): Body => {
  const { pack } = asking.shown.setting;
  const asked = asksHelpTerm(pack);
  const { casemanager } = pack.terms;
  return {
    source: source(asking),
    fields: [
      past(asking.today, text.startDay),
      ahead('term', addDays(asking.today, 1), asked ? text.term : text.agreedTerm, { required: asked }),
      story('what', text.what, { required: true }),
      story('tasks', text.tasks),
      ...(casemanager ? [line('casemanager', text.casemanager(casemanager))] : []),
    ],
  };
};

const planEvaluatie = (asking: Asking): Body => ({
  source: source(asking),
  fields: [ahead('day', asking.today, text.planDay), time('time'), line('with', text.with)],
});

const holdEvaluatie = (asking: Asking): Body => ({
  source: source(asking),
  fields: [
    past(asking.today, text.heldDay),
    pick('result', text.result, common.trend),
    story('outcome', text.outcome, { required: true }),
    ...(asking.shown.setting.pack.steps.nazorg.evaluatie?.fields ?? []).map(({ id, label }) =>
      story(`fields.${id}`, { label }),
    ),
    story('agreements', text.agreements),
  ],
});

const planCheck = (asking: Asking): Body => ({
  source: source(asking),
  fields: [ahead('day', asking.today, text.checkAhead)],
});

const check = (asking: Asking): Body => {
  const { checkAnswers } = asking.shown.setting.pack.steps.nazorg;
  const choices = checkAnswers.map(({ id, text: title }) => ({ title, value: id }));
  return {
    source: source(asking),
    fields: [past(asking.today, text.checkDay), pick('trend', text.trend, choices), line('note', text.note)],
  };
};

export const nazorgForms = {
  'hulp.start': startHulp,
  'evaluatie.plan': planEvaluatie,
  'evaluatie.hold': holdEvaluatie,
  'nazorg.plan': planCheck,
  'nazorg.check': check,
};
