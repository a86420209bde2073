import { phrases } from './form-phrases.nl.ts';
import type { Field, Note } from './form-shape.ts';
import type { Typed } from './shown.ts';

const FEW = 7; // choices that are shown one below the other; more go in a list to open

const small = { type: 'TextBlock', isSubtle: true, size: 'small', wrap: true, spacing: 'none' } as const;

/** What to read before answering, each with its place: said once where several stand in the same place. */
export const noteElements = (notes: readonly Note[], said: string | undefined): object[] =>
  notes.flatMap(({ text, source, law, strong, quiet }, i) => [
    {
      ...(quiet ? small : { type: 'TextBlock', wrap: true }),
      text,
      spacing: 'small',
      ...(strong && { weight: 'bolder' }),
    },
    ...(source && source !== said && source !== notes[i + 1]?.source
      ? [{ ...small, text: phrases.source(source) }]
      : []),
    ...(law && law !== said && law !== notes[i + 1]?.law ? [{ ...small, text: phrases.law(law) }] : []),
  ]);

/** What stands in an input: what was just typed, else the default. A cleared default stays cleared. */
const shownValue = (field: Field, typed: Typed | undefined): string | undefined =>
  (typed === undefined ? field.value : Object.hasOwn(typed, field.id) ? typed[field.id] : undefined) ??
  (field.kind === 'toggle' ? 'false' : undefined);

/** A number input holds numbers only: what is no number was typed somewhere else. */
const numberOf = (typed: string): object => (/^-?\d{1,6}$/.test(typed) ? { value: Number(typed) } : {});

function control(field: Field): object {
  const { kind, min, max, maxLength, choices = [] } = field;
  switch (kind) {
    case 'text':
      return { type: 'Input.Text', maxLength };
    case 'long':
      return { type: 'Input.Text', isMultiline: true, maxLength };
    case 'date':
      return { type: 'Input.Date', ...(min && { min }), ...(max && { max }) };
    case 'time':
      return { type: 'Input.Time' };
    case 'number':
      // The renderer takes an empty number for one that is out of bounds, and then sends nothing at all.
      if (!field.required) return { type: 'Input.Number' };
      return { type: 'Input.Number', ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
    case 'toggle':
      return { type: 'Input.Toggle', title: phrases.yes, valueOn: 'true', valueOff: 'false', wrap: true };
    case 'choice':
    case 'multi': {
      const style = choices.length <= FEW ? 'expanded' : 'compact';
      return {
        type: 'Input.ChoiceSet',
        style,
        wrap: true,
        choices,
        ...(kind === 'multi' && { isMultiSelect: true }),
      };
    }
  }
}

/** A list that is closed until it is tapped, so that many signals stay easy to go through. */
function folded(field: Field, input: readonly object[], open: boolean): object[] {
  const id = `lijst.${field.id}`;
  const title = phrases.closedList(field.label, field.choices?.length ?? 0);
  const tap = { type: 'Action.ToggleVisibility', title, targetElements: [id] };
  return [
    { type: 'Container', selectAction: tap, items: [{ type: 'TextBlock', text: title, wrap: true }] },
    { type: 'Container', id, isVisible: open, spacing: 'small', items: input },
  ];
}

/** One field as Adaptive Card elements: the input with its label, what is wrong with it, and a hint. */
export function fieldElements(
  field: Field,
  how: {
    readonly heading?: string | undefined;
    readonly typed?: Typed | undefined;
    readonly error?: string | undefined;
  },
): object[] {
  const value = shownValue(field, how.typed);
  const heading = how.heading ? [{ type: 'TextBlock', text: how.heading, weight: 'bolder', wrap: true }] : [];
  const input = [
    {
      ...control(field),
      id: field.id,
      label: field.label,
      ...(field.required && { isRequired: true }),
      errorMessage: field.error,
      ...(value !== undefined && (field.kind !== 'number' ? { value } : numberOf(value))),
    },
    ...(how.error
      ? [{ ...small, spacing: 'small', isSubtle: false, color: 'attention', text: phrases.error(how.error) }]
      : []),
    ...(field.hint ? [{ ...small, spacing: 'small', text: field.hint }] : []),
  ];
  if (!field.fold) return [...heading, ...input];
  return [...heading, ...folded(field, input, value !== undefined || how.error !== undefined)];
}
