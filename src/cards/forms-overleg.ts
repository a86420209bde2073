import { PER_CASE } from '../core/reporter.ts';
import { ahead, line, past, pick, story, time, toggle, yesNo } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { overlegLabels } from './form-labels-overleg.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import {
  type Asking,
  type Body,
  type Choice,
  colleagues,
  type Note,
  quote,
  stepSource,
} from './form-shape.ts';
import { consented, naming, toestemming } from './forms-toestemming.ts';

const source = (asking: Asking) => stepSource(asking, 'overleg');
const onDoubt = (asking: Asking) => {
  const { onDoubt: doubt } = asking.shown.setting.pack.steps.overleg;
  return doubt ? [quote(doubt)] : [];
};

/** What is agreed per case: who does it. */
const fieldOf = new Map(PER_CASE);
function perCase(asking: Asking) {
  const all = asking.shown.setting.pack.steps.overleg.perCase ?? [];
  return {
    notes: all.map((one) => quote(one)),
    fields: all.map(({ id }) =>
      pick(fieldOf.get(id) ?? id, overlegLabels.agreed[id], colleagues(asking), { required: false }),
    ),
  };
}

/** The talk that comes before an overleg with the team, and who is in the team: to read, never a gate. */
const before = ({ shown }: Asking): Note[] => {
  const { intake, team } = shown.setting.pack.steps.overleg;
  return [...(intake ? [quote(intake)] : []), ...(team ? [quote(team)] : [])];
};

/** Where the jeugdgezondheidszorg may judge instead of Veilig Thuis, that is asked of a consultatie. */
const judges = ({ shown }: Asking) =>
  shown.setting.pack.steps.afweging.judgement?.of.includes('jeugdgezondheidszorg')
    ? [yesNo('oordeel', overlegLabels.oordeel, { required: false })]
    : [];

/** Of a consultatie: whether it was somebody from outside the school, and then with the name, and with consent. */
const outside = (asking: Asking) => {
  const { extern, named, answer } = consented(asking, ['consultatie']);
  const fromOutside = { field: 'extern', is: ['true'] };
  return [...extern(overlegLabels.extern, { required: true }), ...named([fromOutside]), ...answer];
};

const withTeam = { field: 'kind', is: ['team'] };

/** Of an overleg: the same, where it was not with the team; with the team the name is asked at once. */
const whoHeard = (asking: Asking) => {
  const { extern, named, answer } = consented(asking, ['team', 'consultatie']);
  const alone = { requiredWhen: { field: 'kind', is: ['aandachtsfunctionaris'] } };
  const others = [withTeam, { field: 'extern', is: ['true'] }];
  return [...extern(overlegLabels.externThere, alone), ...named(others), ...answer];
};

const consultatie = (asking: Asking): Body => ({
  source: source(asking),
  notes: [...onDoubt(asking), ...naming(asking, 'consultatie').notes],
  fields: [
    past(asking.today, labels.consultatie.day),
    line('with', labels.consultatie.with, { required: true }),
    ...outside(asking),
    ...judges(asking),
    story('outcome', labels.consultatie.outcome, { required: true }),
    ...consented(asking, ['consultatie']).why,
  ],
});

const advies = ({ shown }: Asking) => shown.setting.pack.steps.overleg.advies;

/** Situations in which the protocol sends one to somebody who knows more than we do: read where advice is asked. */
const experts = ({ shown }: Asking): Note[] =>
  shown.setting.pack.steps.overleg.situations
    .filter(({ tell }) => tell === 'expert')
    .map(({ title, text, source: place }) => quote({ text: `${title}? ${text}`, source: place }));

const askAdvies = (asking: Asking): Body => ({
  source: source(asking),
  notes: [...[advies(asking)].flatMap((said) => (said ? [quote(said)] : [])), ...experts(asking)],
  fields: [
    past(asking.today, labels.advies.askDay),
    yesNo(
      'anonymous',
      labels.advies.anonymous,
      advies(asking)?.anonymous === 'must' ? { value: 'true' } : {},
    ),
    story('question', labels.advies.question),
  ],
});

const answerAdvies = (asking: Asking): Body => ({
  source: source(asking),
  fields: [
    past(asking.today, labels.advies.answerDay),
    story('advice', labels.advies.advice, { required: true }),
  ],
});

/** The two kinds of overleg, as the school calls them; without a team there is one. */
function kinds({ shown: { setting } }: Asking): Choice[] {
  const { roles, terms } = setting.pack;
  const lead = roles.find(({ role }) => role === 'aandachtsfunctionaris')?.title ?? 'aandachtsfunctionaris';
  const withLead = {
    title: phrases.overleg.aandachtsfunctionaris(lead),
    value: 'aandachtsfunctionaris',
  };
  return terms.team === undefined
    ? [withLead]
    : [withLead, { title: phrases.overleg.team(terms.team), value: 'team' }];
}

function kind(asking: Asking) {
  const choices = kinds(asking);
  const value = choices.length === 1 ? choices[0]?.value : asking.params.kind;
  return pick('kind', labels.overleg.kind, choices, value === undefined ? {} : { value });
}

const plan = (asking: Asking): Body => ({
  source: source(asking),
  notes: [...before(asking), ...naming(asking, 'team').notes],
  fields: [
    kind(asking),
    ahead('day', asking.today, labels.overleg.day),
    time('time'),
    toggle('urgent', labels.overleg.urgent),
    ...naming(asking, 'team').fields,
    line('with', labels.overleg.with),
    line('place', labels.overleg.place),
  ],
});

const hold = (asking: Asking): Body => ({
  source: source(asking),
  notes: [...onDoubt(asking), ...before(asking), ...naming(asking, 'team').notes, ...perCase(asking).notes],
  fields: [
    kind(asking),
    past(asking.today, labels.overleg.heldDay),
    ...whoHeard(asking),
    ...(asking.shown.setting.pack.steps.overleg.intake
      ? [yesNo('intake', overlegLabels.intake, { required: false, requiredWhen: withTeam })]
      : []),
    line('present', labels.overleg.present),
    story('outcome', labels.overleg.outcome, { required: true }),
    story('plan', labels.overleg.plan),
    ...consented(asking, ['team', 'consultatie']).why,
    ...perCase(asking).fields,
  ],
});

const ids = (list = ''): string[] => list.split(',').filter((id) => id !== '');

/** One part of the form of the protocol, under its own headings; `only` some of them where much was filled in. */
function formulier(asking: Asking): Body | string {
  const { form } = asking.shown.setting.pack.steps.overleg;
  const part = asking.params.part ?? '1';
  const { had, only } = asking.params;
  const shown = only === undefined ? undefined : ids(only);
  const fields = (form?.fields ?? []).filter(
    ({ id, part: of }) => of === part && (shown?.includes(`fields.${id}`) ?? true),
  );
  const [first] = fields;
  if (form === undefined || first === undefined) return phrases.nothing.protocol;
  const parts = new Set(form.fields.map((field) => field.part));
  return {
    title: form.title,
    source: first.source,
    notes: [quote(form.intro)],
    fields: [
      ...fields.map(({ id, heading, label, knows }) =>
        (knows === 'jongen-meisje' ? line : story)(
          `fields.${id}`,
          { label },
          heading.endsWith(label) ? {} : { heading }, // a section that is its own question is said once
        ),
      ),
      ahead('nextOverleg', asking.today, labels.overleg.nextOverleg, { required: false }),
      time('time', labels.overleg.nextTime),
      line('with', labels.overleg.nextWith),
      toggle('urgent', labels.overleg.urgent),
    ],
    fixed: { part },
    clears: ids(had),
    carries: { ...(had && { had }), ...(only && { only }) },
    ...(parts.size > 1 && { progress: phrases.part(part, parts.size) }),
  };
}

export const overlegForms = {
  'consultatie.record': consultatie,
  'advies.ask': askAdvies,
  'advies.answer': answerAdvies,
  'toestemming.record': toestemming,
  'overleg.plan': plan,
  'overleg.hold': hold,
  'formulier.fill': formulier,
};
