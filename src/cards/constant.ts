import type { Action } from './buttons.ts';
import type { AdaptiveCard } from './fill.ts';
import { texts } from './texts.nl.ts';

/** A card without template: for who is not in a school, or when something broke. */
export const constantCard = (
  title: string,
  lines: readonly string[],
  actions: readonly Action[],
): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'nl',
  fallbackText: texts.neutral,
  speak: texts.neutral,
  body: [
    { type: 'TextBlock', text: title, weight: 'bolder', size: 'large', style: 'heading', wrap: true },
    ...lines.map((text) => ({ type: 'TextBlock', text, wrap: true })),
    { type: 'ActionSet', actions },
  ],
});
