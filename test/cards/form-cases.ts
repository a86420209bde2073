import { readForm } from '../../src/cards/form-read.ts';
import type { Field, Form, FormAim } from '../../src/cards/form-shape.ts';
import { formFor } from '../../src/cards/forms.ts';
import { eventOf } from '../../src/core/command.ts';
import { type Dossier, evolve, newDossier } from '../../src/core/dossier.ts';
import { type FactVerb, facts } from '../../src/core/events.ts';
import { inProtocol } from '../../src/core/in-protocol.ts';
import { people, practicePack, shownCase } from '../support/setting.ts';

/** What one can record under this protocol. */
export const verbs: readonly FactVerb[] = facts
  .map(({ verb }) => verb)
  .filter((verb) => inProtocol(shownCase().setting.pack, verb));
export const TODAY = '2026-11-23';

/** Every way a form is opened: per question, part and decision too. */
export const aims: readonly [FactVerb, FormAim][] = verbs.flatMap((verb): [FactVerb, FormAim][] => {
  if (verb === 'afweging.answer') {
    return shownCase().setting.pack.steps.afweging.questions.map(({ id }) => [verb, { question: id }]);
  }
  if (verb === 'formulier.fill')
    return [
      [verb, { part: '1' }],
      [verb, { part: '2' }],
    ];
  if (verb === 'missing.explain')
    return [
      [verb, {}],
      [verb, { step: 'gesprek' }],
    ];
  if (verb === 'directeur.decide') {
    return ['akkoord-zelf', 'akkoord-ander', 'eerst-overleg', 'niet-akkoord'].map((decision) => [
      verb,
      { decision },
    ]);
  }
  return [[verb, {}]];
});

/** What a person could send for this field, as Teams sends it: always text. */
export function plausible({ id, kind, choices = [], min }: Field, word = 'woord'): string {
  if (id === 'other') return 'K7-3FQ9'; // a case code
  switch (kind) {
    case 'text':
    case 'long':
      return word;
    case 'date':
      return min ?? TODAY;
    case 'time':
      return '14:30';
    case 'toggle':
      return 'true';
    case 'number':
      return min ?? '1';
    case 'choice':
      return choices[0]?.value ?? '';
    case 'multi':
      return choices
        .map(({ value }) => value)
        .reverse()
        .join(',');
  }
}
export const filled = (form: Form, word?: string): Record<string, string> =>
  Object.fromEntries(form.fields.map((field) => [field.id, plausible(field, word)]));

/** A dossier in which every fact is on record, with this word in everything that was typed. Sanne is excluded. */
export function fullDossier(word: string): Dossier {
  let dossier = newDossier;
  for (const [verb, aim] of aims) {
    const shown = shownCase({ dossier: { ...dossier, excluded: [people.sanne.id] } });
    const form = formFor(verb, shown, aim);
    const read = readForm(form, { ...filled(form, word), ...form.buttons?.[0]?.fixed });
    if ('errors' in read) continue;
    const happened = { asked: read.asked, who: people.lotte, at: shown.at, actionId: verb, seenVersion: 0 };
    dossier = evolve(
      dossier,
      eventOf(
        happened,
        verb === 'dossier.draft' ? { pack: `${practicePack.id}@${practicePack.version}` } : {},
      ),
    );
  }
  return { ...dossier, status: 'open', opener: people.lotte.id, excluded: [people.sanne.id] };
}
