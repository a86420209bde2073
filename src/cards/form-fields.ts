import { common } from './form-labels.nl.ts';
import { phrases } from './form-phrases.nl.ts';
import type { Choice, Field } from './form-shape.ts';

/** A field's words. `error` is needed where something must be filled in or chosen. */
export type FieldText = { readonly label: string; readonly error?: string; readonly hint?: string };
type More = Partial<Omit<Field, 'id' | 'kind' | 'label' | 'error' | 'hint'>>;

/** What a fact keeps of one answer, in characters. */
export const LONG = 8000;
const SHORT = 300;
/**
 * What can be typed in one form, in characters: so many that the form with all of it still fits in one answer, of
 * 40,000 characters, even when each must be escaped. What does not fit could not be given back, and would be lost.
 */
const ROOM = 15_000;

/** How long each of these long answers may be in one form, beside so many lines of text. */
export const roomFor = (stories: number, lines: number): number =>
  Math.min(LONG, Math.floor((ROOM - lines * SHORT) / stories / 100) * 100);

/** The long answers of one form share what fits in it. Where that is less than a fact keeps, they say so. */
export function sharingRoom(fields: readonly Field[]): Field[] {
  const count = (kind: Field['kind']) => fields.filter((one) => one.kind === kind).length;
  const maxLength = roomFor(count('long'), count('text'));
  if (maxLength === LONG) return [...fields];
  const hints = (hint = '') => `${hint} ${phrases.atMost(maxLength)}`.trim();
  return fields.map((one) => (one.kind === 'long' ? { ...one, maxLength, hint: hints(one.hint) } : one));
}

const field = (id: string, kind: Field['kind'], { label, error, hint }: FieldText, more: More): Field => ({
  id,
  kind,
  label,
  required: false,
  error: error ?? common.error[kind],
  ...(hint && { hint }),
  ...more,
});
const must: More = { required: true };

/** One line of text. */
export const line = (id: string, text: FieldText, more: More = {}): Field =>
  field(id, 'text', text, { maxLength: SHORT, ...more });
/** Several lines: what is told about a child. */
export const story = (id: string, text: FieldText, more: More = {}): Field =>
  field(id, 'long', text, { maxLength: LONG, ...more });
/** One of these. */
export const pick = (id: string, text: FieldText, choices: readonly Choice[], more: More = {}): Field =>
  field(id, 'choice', text, { ...must, choices, ...more });
/** None, one or several of these. */
export const several = (id: string, text: FieldText, choices: readonly Choice[], more: More = {}): Field =>
  field(id, 'multi', text, { choices, ...more });
/** On or off; off when it is left alone. */
export const toggle = (id: string, text: FieldText, more: More = {}): Field =>
  field(id, 'toggle', text, { value: 'false', ...more });
/** Ja or nee, with no answer beforehand: nothing is said by leaving it alone. */
export const yesNo = (id: string, text: FieldText, more: More = {}): Field =>
  pick(id, text, common.yesNo, { reads: 'boolean', ...more });
/** A whole number. */
export const count = (id: string, text: FieldText, min: number, max: number, more: More = {}): Field =>
  field(id, 'number', text, { min: String(min), max: String(max), ...more });

/** A local day that has come: today unless the person says otherwise. */
export const past = (today: string, text: FieldText = common.day, more: More = {}): Field =>
  field('day', 'date', text, { ...must, value: today, max: today, ...more });
/** A local day that is still to come; empty until it is chosen. */
export const ahead = (id: string, from: string, text: FieldText = common.ahead, more: More = {}): Field =>
  field(id, 'date', text, { ...must, min: from, ...more });
export const date = (id: string, text: FieldText, more: More = {}): Field => field(id, 'date', text, more);
export const time = (id: string, text: FieldText = common.time, more: More = {}): Field =>
  field(id, 'time', text, more);
