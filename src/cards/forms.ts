import type { FactVerb } from '../core/events.ts';
import { sharingRoom } from './form-fields.ts';
import { askingOf, type Build, type Field, type Form, type FormAim } from './form-shape.ts';
import { heads } from './form-texts.nl.ts';
import { afwegingForms } from './forms-afweging.ts';
import { around, talksToo } from './forms-around.ts';
import { gesprekForms } from './forms-gesprek.ts';
import { meldingForms } from './forms-melding.ts';
import { nazorgForms } from './forms-nazorg.ts';
import { overlegForms } from './forms-overleg.ts';
import { signalenlijstForms } from './forms-signalenlijst.ts';
import { zaakForms } from './forms-zaak.ts';
import type { ShownCase } from './shown.ts';

export type { Form } from './form-shape.ts';

/** Every fact a person fills in has its form: a new fact without one does not compile. */
const builds: Readonly<Record<FactVerb, Build>> = {
  ...signalenlijstForms,
  ...overlegForms,
  ...gesprekForms,
  ...afwegingForms,
  ...meldingForms,
  ...nazorgForms,
  ...zaakForms,
};

/** Asks for the name of a child beside short facts: that too is better typed in a dialog. */
const namesAChild: readonly FactVerb[] = ['dossier.describe'];

/**
 * What is asked for one fact, under the protocol of this school: the same form in a dialog and on a chat card.
 * Dates are local days. It holds defaults, such as today, and never an earlier answer.
 * Where there is nothing to ask (no such question, form, consent or reason in the protocol; no decision named;
 * nobody excluded; nothing to correct) it has no fields and no button that records, and says why.
 */
export function formFor(verb: FactVerb, shown: ShownCase, aim: FormAim = {}): Form {
  const asking = askingOf(shown, aim);
  const body = builds[verb](asking);
  if (typeof body === 'string') {
    return { verb, ...heads[verb], why: body, notes: [], fixed: {}, fields: [], buttons: [], long: false };
  }
  const { source, ...rest } = { ...body, fields: sharingRoom(body.fields.map(knownDefault)) };
  const long = namesAChild.includes(verb) || body.fields.some(({ kind }) => kind === 'long');
  return {
    verb,
    ...heads[verb],
    fixed: {},
    ...rest,
    notes: [...(rest.notes ?? []), ...around(asking, verb, rest)],
    ...(talksToo(asking, verb) && { talkToo: true as const }),
    ...(source && { source: source.place }),
    long,
  };
}

/** A default that is none of the choices is none: a button can claim anything. */
function knownDefault({ value, ...field }: Field): Field {
  const known = field.kind !== 'choice' || field.choices?.some((choice) => choice.value === value);
  return value !== undefined && known ? { ...field, value } : field;
}
