import { type FactVerb, facts } from '../core/events.ts';
import { type Source, Step } from '../protocols/schema.ts';
import { phrases } from './form-phrases.nl.ts';
import { type Asking, type Body, type Note, quote } from './form-shape.ts';
import { wordLines } from './words.ts';

const stepOf = new Map<FactVerb, Step | null>(facts.map(({ verb, step }) => [verb, step]));

/** A date that is planned records no step yet, and its form is of that step all the same. */
const PLANS: Partial<Readonly<Record<FactVerb, Step>>> = {
  'overleg.plan': 'overleg',
  'gesprek.plan': 'gesprek',
  'evaluatie.plan': 'nazorg',
  'nazorg.plan': 'nazorg',
};

/** The step a form belongs to; none for what is of the case itself. */
export const stepOfForm = (verb: FactVerb): Step | undefined => stepOf.get(verb) ?? PLANS[verb];

/** Whether this form is of a step of which a talk with the parents is a part too. */
export const talksToo = ({ shown }: Asking, verb: FactVerb): boolean =>
  shown.setting.pack.steps.gesprek.inEveryStep !== undefined &&
  stepOfForm(verb) !== undefined &&
  stepOfForm(verb) !== 'gesprek';

/** Whether the schemes of this protocol give one step different numbers: then all of them are shown. */
function differ({ shown }: Asking): boolean {
  const { steps } = shown.setting.pack;
  return Step.options.some((step) => {
    const first = new Map<string, string>();
    for (const { scheme, number } of steps[step].numbering) if (!first.has(scheme)) first.set(scheme, number);
    return new Set(first.values()).size > 1;
  });
}

function numbers({ shown }: Asking, step: Step): Note[] {
  const found = new Map<string, string[]>();
  for (const { scheme, number } of shown.setting.pack.steps[step].numbering)
    found.set(scheme, [...(found.get(scheme) ?? []), number]);
  const said = [...found].map(([scheme, all]) => `${scheme}: ${[...new Set(all)].join(' en ')}`);
  return [{ text: phrases.numbers(said), quiet: true }];
}

/** The verwijsindex, from the step the protocol names; where it asks a connection only for a school that has one. */
function verwijsindex({ shown }: Asking, step: Step): Note[] {
  const { pack, school } = shown.setting;
  const { verwijsindex: said } = pack;
  if (said?.from !== step || (said.onlyIfConnected && school.verwijsindex !== true)) return [];
  const { note } = said.standing;
  return [quote(said), ...(note ? [{ text: phrases.uncertain(note) }] : [])];
}

/** What goes with every form of a step: its numbers, the talk with parents, what is missing, words out of date. */
export function around(asking: Asking, verb: FactVerb, { title = '', notes = [], fields }: Body): Note[] {
  const { pack } = asking.shown.setting;
  const step = verb === 'dossier.describe' ? 'signalenlijst' : stepOfForm(verb); // whom it is about, and the list
  const { inEveryStep } = pack.steps.gesprek;
  const missing = (pack.missingAttachments ?? []).filter(
    (one) => one.step !== undefined && one.step === step,
  );
  const talk = inEveryStep && talksToo(asking, verb) ? [quote(inEveryStep)] : [];
  const toLookUp: Note[] = [
    ...(step && differ(asking) ? numbers(asking, step) : []),
    ...missing.map(
      ({ what, source }: { what: string; source: Source }): Note => ({
        ...quote({ text: what, source }),
        quiet: true,
      }),
    ),
    ...(step ? verwijsindex(asking, step) : []),
  ];
  // On the very first card what happened is asked: what is only to look up stands on the next.
  const added = verb === 'dossier.draft' ? talk : [...talk, ...toLookUp];
  const shownTexts = [
    title,
    ...[...notes, ...added].map(({ text }) => text),
    ...fields.flatMap(({ label, hint = '', choices = [] }) => [
      label,
      hint,
      ...choices.map((one) => one.title),
    ]),
  ];
  return [...added, ...wordLines(pack, shownTexts).map((text) => ({ text }))];
}
