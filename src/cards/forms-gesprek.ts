import type { Pack } from '../protocols/schema.ts';
import { ahead, count, line, past, pick, several, story, time, yesNo } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import {
  type Asking,
  type Body,
  type Choice,
  type Field,
  type Note,
  quote,
  stepSource,
} from './form-shape.ts';
import { personsSaid } from './gesprek-personen.ts';
import { asLine, roleTitle } from './view.ts';

type SkipReason = Pack['steps']['gesprek']['skip'][number];

/** The reasons a protocol knows for leaving out a talk, each with its conditions. */
export const skipReasons = (reasons: readonly SkipReason[]): Choice[] =>
  reasons.map(({ id, text, all }) => ({
    value: id,
    title: all
      ? phrases.conditions(
          text,
          all.map((condition) => condition.text),
        )
      : text,
  }));

/** What we read into the list of reasons: said with it. */
export const readings = (reasons: readonly SkipReason[]): Note[] =>
  [...new Set(reasons.flatMap(({ interpretation = [] }) => interpretation))].map((read) => ({
    text: phrases.interpretation(read),
  }));

/** The conditions of a reason that has several: each is ticked where it holds. */
export function conditions(reasons: readonly SkipReason[]): Field[] {
  const all = reasons.flatMap(({ all: conditions = [] }) => conditions);
  const choices = all.map(({ id, text }) => ({ title: text, value: id }));
  return all.length === 0 ? [] : [several('confirmed', labels.gesprek.confirmed, choices)];
}

const source = (asking: Asking) => stepSource(asking, 'gesprek');
const whom = ({ params }: Asking) =>
  pick(
    'with',
    labels.gesprek.with,
    labels.gesprek.whom,
    params.with === undefined ? {} : { value: params.with },
  );

/** How a talk is held, as far as this protocol says: how many, and that the child knows. */
function rules(asking: Asking): Note[] {
  const { setting } = asking.shown;
  const { rules: all } = setting.pack.steps.gesprek;
  const { childToldFirst, together, parentsToo } = all;
  const said = phrases.rules;
  return [
    ...personsSaid(all),
    ...(childToldFirst ? [{ text: said.childToldFirst, source: childToldFirst.source }] : []),
    ...(together
      ? [{ text: said.together(roleTitle(asking.shown, together.role)), source: together.source }]
      : []),
    ...(parentsToo ? [{ text: said.parentsToo, source: parentsToo.source }] : []),
  ].map(({ text, source: place }) => ({ text, source: place.place }));
}

/** How to hold the talk, in order; where the protocol has more to read before it, that has cards of its own. */
const sequence = (asking: Asking): Note[] => {
  const { sequence: said, prepare } = asking.shown.setting.pack.steps.gesprek;
  return prepare
    ? []
    : said.map(({ text, source: place }, i) => quote({ text: asLine(`${i + 1}. ${text}`), source: place }));
};

/** A protocol that says nothing of one's own reading of it is not asked for one. */
const UNSAID = ['gesprek-uitleg', 'gesprek-voeren'];
const interprets = (asking: Asking): boolean =>
  !asking.shown.setting.pack.silent.some(({ topic }) => UNSAID.includes(topic));

/** With whom the protocol has the talk, and how it is read where the text says two things. */
const withWhom = (says: Pack['steps']['gesprek']['whom']): Note[] =>
  says
    ? [quote(says), ...(says.interpretation ? [{ text: phrases.interpretation(says.interpretation) }] : [])]
    : [];

function plan(asking: Asking): Body {
  const { whom: says } = asking.shown.setting.pack.steps.gesprek;
  return {
    source: source(asking),
    notes: [...withWhom(says), ...rules(asking), ...sequence(asking)],
    fields: [whom(asking), ahead('day', asking.today), time('time'), line('who', labels.gesprek.plannedWho)],
  };
}

function hold(asking: Asking): Body {
  const text = labels.gesprek;
  const { whom: says, rules: asked } = asking.shown.setting.pack.steps.gesprek;
  const { minPersons, maxPersons, childToldFirst, parentsToo } = asked;
  const differs = minPersons || maxPersons || childToldFirst || parentsToo;
  return {
    source: source(asking),
    notes: [...withWhom(says), ...rules(asking), ...sequence(asking)],
    fields: [
      past(asking.today, text.day),
      whom(asking),
      ...(minPersons || maxPersons ? [count('persons', text.persons, 1, 9, { required: true })] : []),
      ...(childToldFirst ? [yesNo('childTold', text.childTold)] : []),
      line('who', text.who),
      story('facts', text.facts, { required: true }),
      story('reaction', text.reaction),
      ...(interprets(asking) ? [story('interpretation', text.interpretation)] : []),
      story('agreements', text.agreements),
      ...(differs ? [story('whyDifferent', text.whyDifferent)] : []),
    ],
  };
}

/** Only where the protocol knows a reason to leave the talk. */
function skip(asking: Asking): Body | string {
  const { skip: reasons } = asking.shown.setting.pack.steps.gesprek;
  const [first] = reasons;
  if (first === undefined) return phrases.nothing.protocol;
  return {
    source: first.source,
    notes: readings(reasons),
    fields: [
      pick('reason', labels.gesprek.reason, skipReasons(reasons)),
      ...conditions(reasons),
      story('motivering', labels.gesprek.motivering, { required: true }),
      past(asking.today, labels.gesprek.skipDay),
    ],
  };
}

/** What the team weighs after the talk, under the protocol's own headings. */
function nabespreking(asking: Asking): Body | string {
  const { afterwards } = asking.shown.setting.pack.steps.gesprek;
  if (afterwards === undefined) return phrases.nothing.protocol;
  return {
    title: afterwards.title,
    source: afterwards.source,
    fields: [
      past(asking.today, labels.overleg.heldDay),
      ...afterwards.fields.map(({ id, label }) => story(`fields.${id}`, { label })),
      line('nextStep', labels.gesprek.nextStep),
    ],
  };
}

export const gesprekForms = {
  'gesprek.plan': plan,
  'gesprek.hold': hold,
  'gesprek.skip': skip,
  'nabespreking.hold': nabespreking,
};
