import { addDays, localDay } from '../core/calendar.ts';
import { type FactVerb, facts } from '../core/events.ts';
import { missing } from '../core/melding.ts';
import { LATEST_REVIEW } from '../core/review.ts';
import { Step } from '../protocols/schema.ts';
import { ahead, line, past, pick, several, story } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import {
  type Asking,
  type Body,
  type Choice,
  colleagues,
  excludedPeople,
  type Field,
  quote,
} from './form-shape.ts';
import { heads } from './form-texts.nl.ts';
import { sharing } from './forms-signalenlijst.ts';

const text = labels.zaak;
const LATEST = 60; // records to choose from when a correction does not name one

/** Why a step has no record. Opened from that step; else the steps that have none, then all. */
function explainMissing(asking: Asking): Body {
  const { setting, dossier } = asking.shown;
  const reason = story('reason', text.missingReason, { required: true });
  const { step } = asking.params;
  if (step) {
    const { title } = setting.pack.steps[step];
    return { title: `${heads['missing.explain'].title} ${title}`, fields: [reason], fixed: { step } };
  }
  const lacking = missing(setting, dossier);
  const steps = lacking.length > 0 ? lacking : Step.options;
  const choices = steps.map((id) => ({ title: setting.pack.steps[id].title, value: id }));
  return { fields: [pick('step', text.step, choices), reason] };
}

function unfounded(asking: Asking): Body {
  const says = asking.shown.setting.pack.steps.nazorg.unfounded;
  return {
    source: says?.source,
    notes: says ? [quote(says)] : [],
    fields: [story('motivering', text.motivering, { required: true }), line('decidedWith', text.decidedWith)],
  };
}

/** Who looked along, and the day to look again: somebody else than who decides and than who noticed, within a year. */
export const secondAndReview = (asking: Asking): Field[] => {
  const { today, shown } = asking;
  return [
    pick('second', text.second, colleagues(asking, { without: [shown.who.id, shown.dossier.opener] })),
    ahead('review', addDays(today, 1), text.review, { max: addDays(today, LATEST_REVIEW) }),
  ];
};

const close = (asking: Asking): Body => ({
  fields: [story('motivering', text.motivering, { required: true }), ...secondAndReview(asking)],
});

const reopen = (): Body => ({ fields: [story('reason', text.reopenReason, { required: true })] });

const handOver = (asking: Asking): Body => ({
  fields: [pick('person', text.handOver, colleagues(asking)), line('note', text.note)],
});

/** Nothing is required: what happened in an emergency is never sent back for a missing word. */
function noodsituatie(asking: Asking): Body {
  const shared = sharing(asking);
  return {
    notes: [...asking.shown.setting.pack.steps.melding.emergency.map((said) => quote(said)), ...shared.notes],
    fields: [several('called', text.called, text.calls), story('what', text.emergency), ...shared.fields],
  };
}

const exclude = (asking: Asking): Body => ({
  fields: [pick('person', text.exclude, colleagues(asking)), line('reason', text.personReason)],
});

function admit(asking: Asking): Body | string {
  const people = excludedPeople(asking.shown);
  if (people.length === 0) return phrases.nothing.person;
  return { fields: [pick('person', text.admit, people), line('reason', text.personReason)] };
}

const verbOf = new Map<string, FactVerb>(facts.map(({ event, verb }) => [event, verb]));
const dutchDay = (day: string): string => day.split('-').reverse().join('-');

/** What can be corrected: what people recorded, by what it is and when. Nothing that was filled in. */
function records({ shown: { dossier }, params }: Asking): Choice[] {
  const all = dossier.happened.flatMap(({ meta }) => {
    const verb = verbOf.get(meta.type);
    if (verb === undefined || verb === 'correctie.add') return [];
    const title = phrases.record(meta.seq, heads[verb].title, dutchDay(localDay(meta.at)));
    return [{ title, value: String(meta.seq) }];
  });
  const named = all.filter(({ value }) => value === params.of);
  return named.length > 0 ? named : all.slice(-LATEST);
}

function correct(asking: Asking): Body | string {
  const choices = records(asking);
  const [first, ...others] = choices;
  if (first === undefined) return phrases.nothing.record;
  const chosen = others.length === 0 ? { value: first.value } : {};
  return {
    fields: [
      pick('of', text.of, choices, { reads: 'number', ...chosen }),
      story('text', text.text, { required: true }),
      line('askedBy', text.askedBy),
    ],
  };
}

/** A code is typed: no list of cases is on a card. Whether this person leads both is seen at the click. */
const verband = (): Body => ({
  fields: [
    line('other', labels.verband.other, { required: true, maxLength: 12 }),
    pick('relation', labels.verband.relation, labels.verband.relations),
    line('note', labels.verband.note),
  ],
});

/** The day to look again, after a closing without melding. */
const review = ({ today }: Asking): Body => ({
  fields: [past(today, text.reviewDay), story('outcome', text.reviewOutcome, { required: true })],
});

export const zaakForms = {
  'verband.record': verband,
  'missing.explain': explainMissing,
  'dossier.unfounded': unfounded,
  'dossier.close': close,
  'dossier.review': review,
  'dossier.reopen': reopen,
  'dossier.handOver': handOver,
  'noodsituatie.record': noodsituatie,
  'person.exclude': exclude,
  'person.admit': admit,
  'correctie.add': correct,
};
