import type { FactVerb } from '../core/events.ts';
import type { Style } from './buttons.ts';
import { claimOf } from './claim.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import { fieldElements, noteElements } from './form-inputs.ts';
import { phrases } from './form-phrases.nl.ts';
import type { FormErrors } from './form-read.ts';
import type { Form, FormButton } from './form-shape.ts';
import type { ShownCase, Typed } from './shown.ts';
import { asTitle, schoolLabel } from './view.ts';

/** How a form is shown. `typed` and `errors` only in the answer to the click that sent them. */
export type FormShow = {
  readonly presentation: 'dialog' | 'card';
  readonly typed?: Typed;
  readonly errors?: FormErrors;
  readonly notice?: string;
  /** One more way to go on than this form itself. */
  readonly aside?: Action;
  /** The chat message the dialog was opened from, so that it can be edited afterwards. A claim. */
  readonly messageId?: string;
};

type Action = {
  readonly verb: string;
  readonly title: string;
  readonly inputs: string;
  readonly data: object;
  readonly style: Style | 'default';
};

/** What somebody wrote is gone after this. */
const UNDOES: readonly FactVerb[] = ['dossier.discard'];

function submits(form: Form, shown: ShownCase, how: FormShow): Action[] {
  const claim = claimOf(shown, form.verb);
  const buttons: readonly FormButton[] = form.buttons ?? [{ title: form.submit, fixed: {} }];
  return buttons.map(({ title, fixed }) => ({
    verb: form.verb,
    title,
    inputs: 'auto',
    style: form.buttons ? 'default' : UNDOES.includes(form.verb) ? 'destructive' : 'positive',
    data: {
      ...claim,
      ...form.fixed,
      ...form.carries,
      ...fixed,
      form: how.presentation,
      ...(how.messageId && { messageId: how.messageId }),
      // another answer is another decision: the same click twice is not
      actionId: [claim.actionId, ...Object.values(fixed)].join('/'),
    },
  }));
}

const noodsituatie: Action = {
  verb: 'noodsituatie',
  title: phrases.noodsituatie,
  inputs: 'none',
  style: 'destructive',
  data: { verb: 'noodsituatie' },
};
const later = (shown: ShownCase): Action => ({
  verb: 'later',
  title: phrases.later,
  inputs: 'none',
  style: 'default',
  data: claimOf(shown, 'later'),
});
/** A talk with the parents is part of this step too. */
const talk = (shown: ShownCase, inDialog: boolean): Action => ({
  verb: inDialog ? 'dialog' : 'form.open',
  title: phrases.talkToo,
  inputs: 'none',
  style: 'default',
  data: {
    ...claimOf(shown, inDialog ? 'dialog' : 'form.open'),
    ...(inDialog && { open: 'form' }),
    for: 'gesprek.hold',
  },
});
/** For a place in the template that is there once or not at all. */
const maybe = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

/**
 * A form as a card in the chat (buttons are `Action.Execute`) or in a dialog (`Action.Submit`): one definition, one
 * template, `cards/form.json`. A fresh form holds no earlier answer. What was typed comes back only in inputs.
 */
export function formCard(form: Form, shown: ShownCase, how: FormShow): AdaptiveCard {
  const { errors = {}, typed } = how;
  const wrong = [...new Set(Object.values(errors))];
  const inDialog = how.presentation === 'dialog';
  const opened = shown.dossier.status === 'open'; // before that there is nothing to talk about yet
  const aside = [
    ...(how.aside ? [how.aside] : []),
    ...(form.talkToo && opened ? [talk(shown, inDialog)] : []),
  ];
  const actions = [...submits(form, shown, how), ...aside, ...(inDialog ? [] : [later(shown)]), noodsituatie];
  return fill(shown.templates, 'form', {
    words: { neutral: phrases.neutral },
    notices: [...schoolLabel(shown), ...maybe(how.notice ?? shown.notice)],
    summary: maybe(wrong.length > 0 ? phrases.incomplete(wrong, Object.keys(errors).length) : undefined),
    progress: maybe(form.progress),
    title: asTitle(form.title),
    why: form.why,
    source: maybe(form.law ? phrases.law(form.law) : form.source && phrases.source(form.source)),
    notes: noteElements(
      form.notes.filter(({ dialogOnly }) => inDialog || !dialogOnly),
      form.source,
    ),
    inputs: form.fields.flatMap((field, i) => {
      const heading = field.heading === form.fields[i - 1]?.heading ? undefined : field.heading;
      return fieldElements(field, { typed, error: errors[field.id], heading });
    }),
    executes: inDialog ? [] : actions,
    submits: inDialog ? actions : [],
  });
}
