import { execute, noodsituatie, primary, to } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { frameOfAll } from './view.ts';

/**
 * For which school, in `cards/school.json`: asked of somebody of the bestuur of several.
 * @param then what the button goes on with, once the school is chosen
 */
export function schoolCard(
  shown: Shown,
  schools: readonly { readonly id: string; readonly name: string }[],
  then: { readonly verb: string },
): AdaptiveCard {
  const words = texts.school;
  return fill(shown.templates, 'school', {
    ...frameOfAll(shown),
    title: words.title,
    lines: [words.why],
    label: words.label,
    error: words.error,
    choices: schools.map(({ id, name }) => ({ title: name, value: id })),
    choose: [primary(execute(words.choose, then, 'auto'))], // `school` comes from the list
    actions: [to('zaken'), to('home'), noodsituatie],
  });
}
