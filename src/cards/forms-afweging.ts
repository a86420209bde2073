import { isLaw, lawKader, questionOf, walk, withVeiligThuis } from '../core/afweging.ts';
import { differently } from '../core/consent.ts';
import { eventsOf } from '../core/dossier.ts';
import { spokeWithParents } from '../core/gesprek.ts';
import type { Setting } from '../core/setting.ts';
import { type AfwegingQuestion, Answer, type LawQuestion, type QuestionId } from '../protocols/schema.ts';
import { line, several, story } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import { type Asking, type Body, type Note, quote } from './form-shape.ts';
import { lawLines } from './law.ts';
import { sentenceIn } from './tijdlijn.ts';

type Question = AfwegingQuestion | LawQuestion;

const answersOf = ({ edges }: Question): Answer[] =>
  Answer.options.filter((answer) => edges[answer] !== undefined);

/** What each answer says, in the words of the protocol or the law; what we read into it, and what the law adds, apart. */
function meanings({ law }: Setting, question: Question): Note[] {
  const said = new Map<string, string[]>(); // one text can hold for two answers: "JA of twijfel"
  for (const answer of answersOf(question)) {
    const text = question.meaning[answer];
    if (text) said.set(text, [...(said.get(text) ?? []), labels.afweging.answers[answer]]);
  }
  const edges = answersOf(question).flatMap((answer) => question.edges[answer] ?? []);
  const read = edges.flatMap((edge) => ('interpretation' in edge ? (edge.interpretation ?? []) : []));
  const lawful = edges.flatMap((edge) => ('law' in edge ? lawLines(law, edge.law) : []));
  return [
    ...[...said].map(([text, answers]) => ({ text: phrases.meaning(answers.join(' / '), text) })),
    ...[...new Set(read)].map((text) => ({ text: phrases.interpretation(text), quiet: true as const })),
    ...[...new Set(lawful)].map((text) => ({ text })),
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

/** What was talked over with others otherwise than the protocol says: read where it is weighed. */
function otherwise(asking: Asking): Note[] {
  const { shown } = asking;
  return differently(shown.dossier).map((event) => ({
    text: phrases.otherwise(sentenceIn(shown, event)),
    dialogOnly: true,
  }));
}

/** That the parents were not spoken to, where the protocol wants that in every step. */
function parentsNot({ shown: { setting, dossier } }: Asking): Note[] {
  const { parentsToo } = setting.pack.steps.gesprek.rules;
  if (parentsToo === undefined || spokeWithParents(dossier)) return [];
  return [{ ...quote({ text: phrases.parentsNot, source: parentsToo.source }), dialogOnly: true }];
}

/** Meldnormen that an answer to this question can rest on, quoted. */
const norms = (asking: Asking, question: Question): Note[] => {
  const named = answersOf(question).flatMap((answer) => {
    const edge = question.edges[answer];
    return edge !== undefined && 'norm' in edge && edge.norm ? [edge.norm] : [];
  });
  return asking.shown.setting.pack.steps.afweging.norms
    .filter(({ id }) => named.includes(id))
    .map(({ id, text, source }) => ({
      text: phrases.norm(id, text),
      source: source.place,
      quiet: true as const,
    }));
};

/** A question of the law says so, and why it is asked; one that was made of a sentence of the protocol says that. */
function standing(question: Question): Pick<Body, 'law' | 'source' | 'why'> {
  if (isLaw(question)) return { law: question.source, why: phrases.lawWhy };
  return { source: question.source, ...(question.interpretation && { why: phrases.ownWhy }) };
}

/** What goes before the answers: what the protocol weighs here, and what is ours or the law's. */
function around({ shown: { setting } }: Asking, question: Question): Note[] {
  const { afwegingskader, judgement, by } = setting.pack.steps.afweging;
  if (isLaw(question)) {
    return [{ text: phrases.lawAdds }, ...(afwegingskader ? [quote(afwegingskader)] : [])];
  }
  return [
    ...(by ? [quote(by)] : []),
    ...(by?.interpretation ? [{ text: phrases.interpretation(by.interpretation) }] : []),
    ...(question.interpretation ? [{ text: phrases.ownWords(question.interpretation) }] : []),
    ...(question.weighs ?? []).map(({ text, source }) => quote({ text: phrases.weighs(text), source })),
    ...(judgement && question.id.startsWith('beslissing') ? [quote(judgement)] : []),
  ];
}

/** The questions this one is counted with: all alike; where they were made of sentences, those of the running path. */
function countedWith({ pack }: Setting, question: Question): readonly Question[] {
  const { questions, first, afterHulp } = pack.steps.afweging;
  const [kind] = question.id.split('.');
  const alike = questions.filter(({ id }) => id.startsWith(`${kind}.`));
  if (isLaw(question) || !questions.some(({ interpretation }) => interpretation)) return alike;
  const reach = (id: QuestionId, seen: readonly QuestionId[]): readonly QuestionId[] => {
    const found = questions.find((one) => one.id === id);
    if (found === undefined || seen.includes(id)) return seen;
    return answersOf(found).reduce(
      (all: readonly QuestionId[], answer) => {
        const edge = found.edges[answer];
        return edge && 'to' in edge ? reach(edge.to, all) : all;
      },
      [...seen, id],
    );
  };
  const paths = [first, ...(afterHulp ? [afterHulp.ask] : [])].map((id) => reach(id, []));
  const path = paths.find((ids) => ids.includes(question.id)) ?? [question.id];
  return alike.filter(({ id }) => path.includes(id));
}

/** One question: its own words, what each answer means, its criteria, and a button for each answer it knows. */
function answer(asking: Asking): Body | string {
  const { setting, dossier } = asking.shown;
  const { questions, together: whoWeigh } = setting.pack.steps.afweging;
  const asked = asking.params.question ?? walk(setting, dossier).ask ?? questions[0]?.id; // chosen from a list: the next
  const question = questionOf(setting, asked);
  if (question === undefined) return phrases.nothing.question;
  const alike = isLaw(question) ? (lawKader(setting)?.questions ?? []) : countedWith(setting, question);
  const together = withVeiligThuis(setting, dossier).includes(question.id);
  const { criteria, motivering, decidedWith, answers } = labels.afweging;
  const points = question.criteria.map(({ id, text }: { id: string; text: string }) => ({
    title: text,
    value: id,
  }));
  return {
    title: question.title,
    ...standing(question),
    notes: [
      { text: question.text, strong: true },
      ...around(asking, question),
      ...(together ? [{ text: phrases.withVeiligThuis }] : []),
      ...meanings(setting, question),
      ...norms(asking, question),
      ...refusals(asking),
      ...otherwise(asking),
      ...parentsNot(asking),
    ],
    fields: [
      ...(points.length === 0 ? [] : [several('criteria', criteria, points)]),
      story('motivering', motivering, { requiredWhen: { field: 'answer', is: question.motivering } }),
      line('decidedWith', whoWeigh ? { ...decidedWith, hint: whoWeigh.text } : decidedWith),
    ],
    buttons: answersOf(question).map((given) => ({ title: answers[given], fixed: { answer: given } })),
    fixed: { question: question.id },
    progress: phrases.question(alike.findIndex(({ id }) => id === question.id) + 1, alike.length),
  };
}

export const afwegingForms = { 'afweging.answer': answer };
