import { type FactVerb, facts } from '../core/events.ts';
import { claimOf } from './claim.ts';
import type { AdaptiveCard } from './fill.ts';
import type { ShownCase } from './shown.ts';
import { texts } from './texts.nl.ts';
import type { FormParams, Go } from './verbs.ts';

export type Action = {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl' | 'Action.ToggleVisibility';
  readonly title: string;
  readonly [key: string]: unknown;
};
type Data = { readonly verb: string; readonly [key: string]: unknown };

const { button } = texts;

/** A button of the chat. Without `inputs` it works also while a field above it is still empty. */
export function execute(title: string, data: Data, inputs: 'auto' | 'none' = 'none'): Action {
  const what = { title, data, ...(inputs === 'none' && { associatedInputs: 'none' }) };
  return { type: 'Action.Execute', verb: data.verb, ...what, fallback: { type: 'Action.Submit', ...what } };
}

/** Opens a dialog (task/fetch). A client without dialogs sends the same data as a message. */
export const dialog = (title: string, data: Data): Action => ({
  type: 'Action.Submit',
  title,
  associatedInputs: 'none',
  data: { msteams: { type: 'task/fetch' }, ...data },
});

/** A button within a dialog: Teams knows only Submit there. */
export const submit = (title: string, data: Data, inputs: 'auto' | 'none' = 'none'): Action => ({
  type: 'Action.Submit',
  title,
  data,
  ...(inputs === 'none' && { associatedInputs: 'none' }),
});

/** A number to tap. @param number digits only, perhaps with a plus in front */
export const call = (title: string, number: string): Action => ({
  type: 'Action.OpenUrl',
  title,
  url: `tel:${number}`,
});
export const call112 = call(button.call112, '112');
export const callVeiligThuis = call(button.callVeiligThuis, '08002000');
export const callNow = call(button.callNow, '08002000');

/** How a button looks: what one would do first is filled, what cannot be undone and what is for danger is red. */
export type Style = 'positive' | 'destructive';
/** Clients without such colours show an ordinary button: the order of the buttons says it too. */
export const styled = (style: Style, { fallback, ...action }: Action): Action => ({
  ...action,
  style,
  ...(typeof fallback === 'object' && { fallback: { ...fallback, style } }),
});
/** What somebody would most likely do here. At most one on a card, and none where each button is another answer. */
export const primary = (action: Action): Action => styled('positive', action);

export const noodsituatie = styled('destructive', execute(button.noodsituatie, { verb: 'noodsituatie' }));
export const noodsituatieInDialog = styled(
  'destructive',
  submit(button.noodsituatie, { verb: 'noodsituatie' }),
);

type Place = Extract<
  Go,
  { verb: 'home' | 'hulp' | 'bellen' | 'zaken' | 'nieuw' | 'taken' | 'later' }
>['verb'];
/** Goes somewhere that is the same for every case. */
export const to = (verb: Exclude<Place, 'later'>, title: string = button[verb]): Action =>
  execute(title, { verb } satisfies Go);

export const toCase = (code: string, title: string = button.zaak(code)): Action =>
  execute(title, { verb: 'zaak', code } satisfies Go);

/** The card on which the directeur decides, as it is now. */
export const toMelding = ({ code }: ShownCase, title: string): Action =>
  execute(title, { verb: 'melding', code } satisfies Go);

export const tijdlijn = (shown: ShownCase): Action =>
  dialog(button.tijdlijn, { ...claimOf(shown, 'dialog'), open: 'tijdlijn' });
export const waarom = (shown: ShownCase): Action =>
  dialog(button.waarom, { ...claimOf(shown, 'dialog'), open: 'waarom' });

/** Facts that hold text: about a child, so they are asked in a dialog, out of the chat. */
const withText = new Set<string>(
  facts.filter(({ content }) => Object.keys(content).length > 0).map(({ verb }) => verb),
);
/** Facts with text whose form is short enough for the chat: a date, a choice, one optional line. */
const short: readonly FactVerb[] = ['evaluatie.plan', 'nazorg.check', 'dossier.handOver'];

/** Whether the form of this verb opens as a dialog: text about a child is not asked in the chat. */
export const opensAsDialog = (verb: FormParams['for'], decision?: string): boolean =>
  verb === 'directeur.decide'
    ? decision === 'niet-akkoord'
    : verb === 'werkaantekening.write' || (withText.has(verb) && !short.includes(verb));

/** Opens the form of a fact: as a dialog where it asks for text, else as a card in the chat. */
export function toForm(shown: ShownCase, title: string, params: FormParams): Action {
  const asDialog = opensAsDialog(params.for, params.decision);
  return asDialog
    ? dialog(title, { ...claimOf(shown, 'dialog'), open: 'form', ...params })
    : execute(title, { ...claimOf(shown, 'form.open'), ...params });
}

type Fallible = { readonly type?: unknown; readonly fallback?: unknown };
/**
 * The same card for within a dialog, where Teams knows no Execute: each becomes its own Submit, and a dialog
 * that would open becomes the next one.
 */
export function inDialog(card: AdaptiveCard): AdaptiveCard {
  return JSON.parse(JSON.stringify(card), (_key, value: Fallible) => {
    if (value?.type === 'Action.Execute' && value.fallback !== undefined) return value.fallback;
    return value;
  });
}
