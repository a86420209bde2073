import type { AdaptiveCard } from './fill.ts';
import { texts } from './texts.nl.ts';

const { button, noodsituatie: words } = texts;

const call = (title: string, url: string, more = {}) => ({ type: 'Action.OpenUrl', title, url, ...more });
const go = (title: string, verb: 'nieuw' | 'home') => {
  const what = { title, associatedInputs: 'none', data: { verb } };
  return { type: 'Action.Execute', verb, ...what, fallback: { type: 'Action.Submit', ...what } };
};
const line = (text: string, more = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });

/** A constant on purpose: no store, directory, pack or template is needed to say this. */
export const noodsituatieCard: AdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'nl',
  fallbackText: `${words.now} ${words.advice}`,
  speak: `${words.now} ${words.advice}`,
  body: [
    line(words.now, { weight: 'bolder', size: 'large', style: 'heading' }),
    line(words.advice),
    {
      type: 'ActionSet',
      actions: [
        call(button.call112, 'tel:112', { style: 'positive' }),
        call(button.callVeiligThuis, 'tel:08002000'),
        go(button.record, 'nieuw'),
        go(button.home, 'home'),
      ],
    },
    line(words.noWaiting),
    line(words.later, { isSubtle: true }),
  ],
};

/** The one answer in a conversation with others: says nothing about anybody, and still helps. */
export const groepsweigering: string = words.group;
