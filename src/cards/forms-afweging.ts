import { walk, withVeiligThuis } from '../core/afweging.ts';
import { eventsOf } from '../core/dossier.ts';
import { type AfwegingQuestion, Answer } from '../protocols/schema.ts';
import { line, several, story } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import type { Asking, Body, Note } from './form-shape.ts';

const answersOf = ({ edges }: AfwegingQuestion): Answer[] =>
  Answer.options.filter((answer) => edges[answer] !== undefined);

/** What each answer says, in the protocol's own words; what we read into it stands apart. */
function meanings(question: AfwegingQuestion): Note[] {
  const said = new Map<string, string[]>(); // one text can hold for two answers: "JA of twijfel"
  for (const answer of answersOf(question)) {
    const text = question.meaning[answer];
    if (text) said.set(text, [...(said.get(text) ?? []), labels.afweging.answers[answer]]);
  }
  const read = answersOf(question).flatMap((answer) => question.edges[answer]?.interpretation ?? []);
  return [
    ...[...said].map(([text, answers]) => ({ text: phrases.meaning(answers.join(' / '), text) })),
    ...[...new Set(read)].map((text) => ({ text: phrases.interpretation(text) })),
  ];
}

/** Consent that was refused comes back here, to be weighed: it never holds a melding up. */
function refusals({ shown: { setting, dossier } }: Asking): Note[] {
  return setting.pack.steps.overleg.consent
    .filter(({ id }) => {
      const asked = eventsOf(dossier, 'toestemming.recorded').filter(({ meta }) => meta.about === id);
      return asked.at(-1)?.meta.state === 'geweigerd';
    })
    .map(({ about, source }) => ({ text: phrases.refused(about), source: source.place, dialogOnly: true }));
}

/** Meldnormen that an answer to this question can rest on, quoted. */
const norms = (asking: Asking, question: AfwegingQuestion): Note[] => {
  const named = answersOf(question).flatMap((answer) => {
    const edge = question.edges[answer];
    return edge !== undefined && 'norm' in edge && edge.norm ? [edge.norm] : [];
  });
  return asking.shown.setting.pack.steps.afweging.norms
    .filter(({ id }) => named.includes(id))
    .map(({ id, text, source }) => ({ text: phrases.norm(id, text), source: source.place }));
};

/** One question: its own words, what each answer means, its criteria, and a button for each answer it knows. */
function answer(asking: Asking): Body | string {
  const { setting, dossier } = asking.shown;
  const { questions } = setting.pack.steps.afweging;
  const asked = asking.params.question ?? walk(setting, dossier).ask ?? questions[0]?.id; // chosen from a list: the next
  const question = questions.find(({ id }) => id === asked);
  if (question === undefined) return phrases.nothing.protocol;
  const [kind] = question.id.split('.');
  const alike = questions.filter(({ id }) => id.startsWith(`${kind}.`));
  const together = withVeiligThuis(setting, dossier).includes(question.id);
  const { criteria, motivering, decidedWith, answers } = labels.afweging;
  return {
    title: question.title,
    source: question.source,
    notes: [
      { text: question.text, strong: true },
      ...(together ? [{ text: phrases.withVeiligThuis }] : []),
      ...meanings(question),
      ...norms(asking, question),
      ...refusals(asking),
    ],
    fields: [
      ...(question.criteria.length === 0
        ? []
        : [
            several(
              'criteria',
              criteria,
              question.criteria.map(({ id, text }) => ({ title: text, value: id })),
            ),
          ]),
      story('motivering', motivering, { requiredWhen: { field: 'answer', is: question.motivering } }),
      line('decidedWith', decidedWith),
    ],
    buttons: answersOf(question).map((given) => ({ title: answers[given], fixed: { answer: given } })),
    fixed: { question: question.id },
    progress: phrases.question(alike.indexOf(question) + 1, alike.length),
  };
}

export const afwegingForms = { 'afweging.answer': answer };
