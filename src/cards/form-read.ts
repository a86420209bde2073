import { atLocal } from '../core/calendar.ts';
import { readAsked } from '../core/command.ts';
import type { Asked } from '../core/events.ts';
import type { Refusal } from '../core/refusal.ts';
import { LONG } from './form-fields.ts';
import { phrases } from './form-phrases.nl.ts';
import type { Field, Form } from './form-shape.ts';
import type { Typed } from './shown.ts';

type Data = Readonly<Record<string, unknown>>;
/** Dutch, by field id. What is not about one field stands under `form`. */
export type FormErrors = Readonly<Record<string, string>>;

/** What Teams sends for one input, as text; undefined when it is empty, absent or not something an input sends. */
function given(data: Data, id: string): string | undefined {
  const value = Object.hasOwn(data, id) ? data[id] : undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const ids = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  ),
];
const outside = (typed: string, { min, max }: Field): boolean =>
  (min !== undefined && typed < min) || (max !== undefined && typed > max);

/** Whether the core takes this for a local day and time: one idea of a day, here and there. */
const isMoment = (day: string, time: string): boolean =>
  'asked' in (readAsked({ verb: 'evaluatie.plan', day, time }) ?? {});

/** A long answer is taken up to what a fact keeps: it can come from a client or an old card that let more be typed. */
const mostOf = ({ kind, maxLength = LONG }: Field): number => (kind === 'long' ? LONG : maxLength);

/** The value of one filled field as the fact wants it, or in Dutch what to do about it. */
function readValue(field: Field, typed: string): { value: unknown } | { error: string } {
  const { kind, choices = [], error, reads } = field;
  const known = (id: string) => choices.some(({ value }) => value === id);
  const plain = typed.trim();
  switch (kind) {
    case 'text':
    case 'long': {
      const most = mostOf(field);
      return typed.length > most ? { error: phrases.tooLong(most) } : { value: typed };
    }
    case 'date':
      return isMoment(plain, '00:00') && !outside(plain, field) ? { value: plain } : { error };
    case 'time':
      return isMoment('2000-01-01', plain) ? { value: plain } : { error };
    case 'toggle':
      return { value: plain === 'true' };
    case 'number': {
      const number = /^-?\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
      const fits = number >= Number(field.min ?? number) && number <= Number(field.max ?? number);
      return fits ? { value: number } : { error };
    }
    case 'choice':
      if (!known(plain)) return { error };
      if (reads === 'boolean') return { value: plain === 'true' };
      return { value: reads === 'number' ? Number(plain) : plain };
    case 'multi':
      return ids(plain).every(known) ? { value: ids(plain) } : { error };
  }
}

/** Whether this field must be filled, given what else was filled in and which button was pressed. */
function needed(
  { required, requiredWhen, waivedWhen, onlyWith }: Field,
  other: (id: string) => string | undefined,
) {
  if (waivedWhen?.is.includes(other(waivedWhen.field) ?? '')) return false;
  if (required || (onlyWith !== undefined && other(onlyWith) !== undefined)) return true;
  return [requiredWhen ?? []].flat().some(({ field, is }) => is.includes(other(field) ?? ''));
}

/** The fields of the fact: `labels.x` come together in one list, `fields.x` in one record, `moment.x` in one moment. */
function merge(form: Form, values: ReadonlyMap<string, unknown>): { [key: string]: unknown } {
  const under = (prefix: string) =>
    form.fields.flatMap(({ id }): [string, unknown][] =>
      id.startsWith(prefix) && values.has(id) ? [[id.slice(prefix.length), values.get(id)]] : [],
    );
  const has = (prefix: string) => form.fields.some(({ id }) => id.startsWith(prefix));
  const plain = [...values].filter(([id]) => !id.includes('.'));
  const [day, time] = [values.get('moment.day'), values.get('moment.time')];
  return {
    ...Object.fromEntries(plain),
    ...(has('labels.') && { labels: under('labels.').flatMap(([, list]) => list) }),
    ...(has('fields.') && { fields: Object.fromEntries(under('fields.')) }),
    ...(typeof day === 'string' && typeof time === 'string' && { moment: atLocal(day, time) }),
  };
}

/** The field a name of the fact belongs to, with what to do about it. */
const errorOf = (form: Form, name: string): [string, string] => {
  const field = form.fields.findLast(({ id }) => id === name || id.startsWith(`${name}.`));
  return field ? [field.id, field.error] : ['form', phrases.unreadable];
};

/**
 * Reads what came back from a form: only inputs this form has, choices only from its lists, and what is fixed from
 * the form itself and not from the data. Whatever is sent, it never throws.
 * @returns the fact that is asked for, or per field in Dutch what to do
 */
export function readForm(form: Form, data: Data): { asked: Asked } | { errors: FormErrors } {
  const pressed = form.buttons?.find(({ fixed }) =>
    Object.entries(fixed).every(([name, value]) => given(data, name) === value),
  );
  const fixed = { ...form.fixed, ...pressed?.fixed };
  const other = (id: string) => (Object.hasOwn(fixed, id) ? fixed[id] : given(data, id));
  const errors = new Map<string, string>();
  const values = new Map<string, unknown>();
  if (form.buttons && !pressed) {
    errors.set('form', form.buttons.length > 0 ? phrases.pressButton : form.why); // without buttons: nothing to ask
  }
  for (const field of form.fields) {
    const typed = given(data, field.id);
    if (field.onlyWith !== undefined && other(field.onlyWith) === undefined) continue;
    if (typed === undefined) {
      if (needed(field, other)) errors.set(field.id, field.error);
      if (form.clears?.includes(field.id)) values.set(field.id, '');
      if (field.kind === 'toggle') values.set(field.id, field.value === 'true'); // Teams may leave out an untouched one
      continue;
    }
    const read = readValue(field, typed);
    if ('error' in read) errors.set(field.id, read.error);
    else values.set(field.id, read.value);
  }
  if (errors.size > 0) return { errors: Object.fromEntries(errors) };
  const read = readAsked({ ...merge(form, values), ...fixed, verb: form.verb });
  if (read && 'asked' in read) return read;
  return { errors: Object.fromEntries((read?.fields ?? ['']).map((name) => errorOf(form, name))) };
}

/** Of a choice only what can be chosen comes back: the rest is an error, and no answer. */
function chosen({ kind, choices = [] }: Field, typed: string | undefined): string | undefined {
  if (typed === undefined || (kind !== 'choice' && kind !== 'multi')) return typed;
  const known = (kind === 'multi' ? ids(typed) : [typed.trim()]).filter((id) =>
    choices.some(({ value }) => value === id),
  );
  return known.length > 0 ? known.join(',') : undefined;
}

/** What was filled in, as the inputs show it again after a mistake; only in the answer to that very click. */
export function typedOf(form: Form, data: Data): Typed {
  const typed = form.fields.flatMap((field): [string, string][] => {
    const value = chosen(field, given(data, field.id));
    return value === undefined ? [] : [[field.id, value.slice(0, mostOf(field))]];
  });
  return Object.fromEntries(typed);
}

/**
 * What a refusal of the core says about this form, per field in Dutch.
 * @returns undefined when the refusal is about something else than what was filled in
 */
export function errorsOf(form: Form, refusal: Refusal): FormErrors | undefined {
  const fields = (names: readonly string[]) => Object.fromEntries(names.map((name) => errorOf(form, name)));
  switch (refusal.code) {
    case 'fields':
      return fields(refusal.fields);
    case 'criteria-open':
      return fields(['criteria']);
    case 'date-order':
    case 'not-in-roster':
      return fields([refusal.field]);
    default:
      return undefined;
  }
}
