import { type Covered, covering, isGiven } from '../core/consent.ts';
import { type FieldText, line, past, pick, story, yesNo } from './form-fields.ts';
import { labels } from './form-labels.nl.ts';
import { overlegLabels } from './form-labels-overleg.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import { type Asking, type Body, type Field, type Note, quote, stepSource } from './form-shape.ts';

/** Whether it is with the name of the child: asked where consent covers it, with what can be done without. */
export function naming({ shown: { setting, dossier } }: Asking, what: Covered) {
  const all = covering(setting.pack, what);
  const without = all.filter((one) => !isGiven(dossier, one));
  const notes: Note[] = without.flatMap(({ about, source: place, without: said }) => [
    { ...quote({ text: phrases.noConsent(about), source: place }), dialogOnly: true as const },
    ...(said ? [{ ...quote(said), dialogOnly: true as const }] : []),
  ]);
  const fields = all.length === 0 ? [] : [yesNo('named', overlegLabels.named, { required: false })];
  return { notes, fields };
}

type More = Parameters<typeof yesNo>[2];

/**
 * What is asked of a talk with others where the protocol asks consent for it: was somebody from outside the school
 * there, was the name told, what do the parents say, and why it went otherwise. Nothing where it asks no consent, and
 * none of it holds anything up. It is asked alike whatever is on record: a card in the chat tells nothing of the case.
 */
export function consented({ shown: { setting } }: Asking, whats: readonly Covered[]) {
  const all = whats.flatMap((what) => covering(setting.pack, what));
  const asked = <F>(fields: F[]): F[] => (all.length === 0 ? [] : fields);
  const { plain, written, ...consent } = overlegLabels.toestemming;
  const said = all.some(({ form }) => form === 'written') ? written : plain;
  return {
    extern: (text: FieldText, more: More) => asked([yesNo('extern', text, { required: false, ...more })]),
    named: (requiredWhen: NonNullable<Field['requiredWhen']>) =>
      asked([yesNo('named', overlegLabels.nameTold, { required: false, requiredWhen })]),
    answer: asked([pick('toestemming', consent, said, { required: false })]),
    why: asked([story('whyDifferent', overlegLabels.whyDifferent)]),
  };
}

/** Consent, only for what this protocol asks it for. */
export function toestemming(asking: Asking): Body | string {
  const { consent } = asking.shown.setting.pack.steps.overleg;
  const [only, ...others] = consent;
  if (only === undefined) return phrases.nothing.protocol;
  const { about, state, states, who, reason, written } = labels.toestemming;
  const choices = consent.map(({ id, about: title }) => ({ title, value: id }));
  return {
    source: others.length === 0 ? only.source : stepSource(asking, 'overleg'),
    notes: consent.flatMap(({ onRefusal, source: place }) =>
      onRefusal ? [quote({ text: onRefusal, source: place })] : [],
    ),
    fields: [
      pick('about', about, choices, others.length === 0 ? { value: only.id } : {}),
      past(asking.today),
      pick('state', state, states),
      ...(consent.some(({ form }) => form === 'written')
        ? [yesNo('written', written, { required: false })]
        : []),
      line('who', who),
      story('reason', reason),
    ],
  };
}
