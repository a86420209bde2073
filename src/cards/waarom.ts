import { isLaw, questionOf } from '../core/afweging.ts';
import { countingAnswer, type Dossier, eventsOf, lastOf } from '../core/dossier.ts';
import { type Gap, gaps, missing, openMelding } from '../core/melding.ts';
import type { AfwegingQuestion, Answer, LawQuestion, Source } from '../protocols/schema.ts';
import { call112, callVeiligThuis, noodsituatieInDialog } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { lawLines } from './law.ts';
import { decisionText, declinedText } from './melding.ts';
import type { ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';
import { waaromTexts as words } from './texts-waarom.nl.ts';
import { asLine, frame } from './view.ts';
import { wordLines } from './words.ts';

const LONGEST = 1500; // characters of one typed text here; the time line has the whole of it

type Run = { readonly type: 'TextRun'; readonly text: string; readonly weight?: string };
const run = (text: string, more: Partial<Run> = {}): Run => ({ type: 'TextRun', text, ...more });
/** Typed text with its heading: in TextRuns, which read no markdown. */
const typed = (label: string, text: string) => ({
  inlines: [run(`${label} `, { weight: 'bolder' }), run(cut(text))],
});
const cut = (text: string): string => {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('')}${words.cut}`;
};
/** Where a ground stands: a place in the protocol, or law and article. */
const groundOf = (source: Source | string): string =>
  typeof source === 'string' ? texts.term.law(source) : place(source);
const place = (source: Source): string => words.source(source.place);

/**
 * Why a melding is asked, in a dialog (`cards/waarom.json`): question, what the answer means, norm, source, the
 * gap check and what is missing. Only for who may see it: the look is on record before this is built.
 */
export function waaromDialog(shown: ShownCase): AdaptiveCard {
  const { setting, dossier, code } = shown;
  const { afweging } = setting.pack.steps;
  const required = lastOf(dossier, 'melding.required');
  const question = questionOf(setting, required?.meta.question);
  const norm = afweging.norms.find(({ id }) => id === required?.meta.norm);
  return fill(shown.templates, 'waarom', {
    ...frame(shown),
    kicker: texts.zaak.title(code),
    title: required ? words.title : words.none,
    sections: [
      ...(question ? [questionSection(shown, question)] : []),
      ...(norm
        ? [
            {
              heading: words.norm(norm.id),
              lines: [asLine(norm.text)],
              notes: [place(norm.source)],
              runs: [],
            },
          ]
        : []),
      ...decisionSection(shown),
      missingSection(shown),
    ],
    gapsHeading: words.gaps,
    gapsNote: words.gapsNote,
    gaps: gaps(setting, dossier).map(gapLine),
    numbers: texts.numbers,
    actions: [call112, callVeiligThuis, noodsituatieInDialog],
  });
}

function questionSection({ dossier, setting }: ShownCase, question: AfwegingQuestion | LawQuestion) {
  const answered = eventsOf(dossier, 'afweging.answered').filter(({ meta }) => meta.question === question.id);
  const content = answered.at(-1)?.content;
  const answer: Answer | undefined = countingAnswer(dossier, question.id);
  const meaning = answer === undefined ? undefined : question.meaning[answer];
  const edge = answer === undefined ? undefined : question.edges[answer];
  const lines = [
    asLine(question.text),
    answer === undefined ? words.destroyed : words.answer(answer, setting.pack.terms.team !== undefined),
    ...(meaning === undefined ? [] : [words.meaning(meaning)]),
  ];
  return {
    heading: asLine(question.title),
    lines,
    notes: [
      groundOf(edge?.source ?? question.source),
      ...(isLaw(question) ? [texts.term.notProtocol] : []),
      ...(edge && 'interpretation' in edge && edge.interpretation
        ? [texts.term.interpretation(edge.interpretation)]
        : []),
      ...(edge && 'law' in edge ? lawLines(setting.law, edge.law) : []),
      ...wordLines(setting.pack, lines),
    ],
    runs: [
      ...(content?.motivering ? [typed(words.motivering, content.motivering)] : []),
      ...(content?.decidedWith ? [typed(words.decidedWith, content.decidedWith)] : []),
    ],
  };
}

function decisionSection(shown: ShownCase) {
  const { decided, declined } = openMelding(shown.dossier) ?? {};
  const section = (line: string, reason = '') => ({
    heading: words.decision,
    lines: [line],
    notes: [],
    runs: reason === '' ? [] : [typed(words.reason, reason)],
  });
  return [
    ...(decided ? [section(decisionText(shown, decided), decided.content?.reason)] : []),
    ...(declined ? [section(declinedText(shown, declined), declined.content?.reason)] : []),
  ];
}

/** The steps without a record, with the reason somebody gave; still no gate. */
function missingSection({ setting, dossier }: ShownCase) {
  const lacking = missing(setting, dossier);
  const { allStepsFirst } = setting.pack.steps.melding;
  const title = (step: (typeof lacking)[number]) => setting.pack.steps[step].title;
  return {
    heading: lacking.length === 0 ? words.recorded : words.missing,
    lines: lacking.length === 0 ? [words.nothingMissing] : [words.noGate],
    notes:
      allStepsFirst && lacking.length > 0 ? [asLine(allStepsFirst.text), place(allStepsFirst.source)] : [],
    runs: lacking.map((step) => typed(`${title(step)}:`, reasonFor(dossier, step))),
  };
}

function reasonFor(dossier: Dossier, step: string): string {
  const explained = eventsOf(dossier, 'missing.explained').filter(({ meta }) => meta.step === step);
  const last = explained.at(-1);
  if (last === undefined) return words.noReason;
  return last.content === null ? words.destroyed : last.content.reason || words.noReason;
}

const gapLine = ({ id, met }: Gap): string =>
  `${words.gap[id]}: ${met === 'reasoned' ? words.reasoned : met ? words.met : words.notMet}`;
