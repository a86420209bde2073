import type { AdaptiveCard } from '../../src/cards/fill.ts';

export type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** Every object within a card; the fallback of a button is left out. */
export function parts(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(parts);
  if (!isPart(value)) return [];
  return [
    value,
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'fallback' ? [] : parts(inner))),
  ];
}
export const typeOf = ({ type }: Part): string => String(type ?? '');
export const actionsOf = (card: AdaptiveCard): Part[] =>
  parts(card).filter((part) => typeOf(part).startsWith('Action.'));
export const titles = (card: AdaptiveCard): unknown[] => actionsOf(card).map(({ title }) => title);

/** The `data` of the button with this title. */
export function dataOf(card: AdaptiveCard, title: string): Part {
  const found = actionsOf(card).find((action) => action.title === title);
  if (found === undefined) throw new Error(`no button ${title}: ${titles(card).join(', ')}`);
  return isPart(found.data) ? found.data : {};
}

/** Everything a person reads on it. */
export const textOf = (card: AdaptiveCard): string =>
  parts(card)
    .flatMap(({ text, title, label, errorMessage }) => [text, title, label, errorMessage])
    .filter((one) => typeof one === 'string')
    .join('\n');
export const choicesOf = (card: AdaptiveCard): Part[] => {
  const { choices } = parts(card).find((part) => part.type === 'Input.ChoiceSet') ?? {};
  return Array.isArray(choices) ? choices : [];
};
