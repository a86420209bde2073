import { noodsituatie, primary } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { turnTexts } from './texts-turn.nl.ts';
import type { Go } from './verbs.ts';
import { frame } from './view.ts';

/**
 * The door to a new concern. The code is drawn here, once: sent twice, the first card still makes one dossier.
 * @param code a new case code
 */
export function nieuwCard(shown: Shown, code: string): AdaptiveCard {
  const { templates, who, setting } = shown;
  const school = who.several && { school: setting.school.id };
  const { nieuw: words } = turnTexts;
  const dialog = { verb: 'dialog', open: 'form', code, for: 'dossier.draft', ...school } satisfies Go;
  const here = { verb: 'form.open', code, for: 'dossier.draft', ...school } satisfies Go;
  const execute = (title: string, data: { verb: string }, more = {}) => ({
    type: 'Action.Execute',
    verb: data.verb,
    title,
    data,
    ...more,
    fallback: { type: 'Action.Submit', title, data, ...more },
  });
  return fill(templates, 'nieuw', {
    words,
    ...frame(shown),
    actions: [
      primary({
        type: 'Action.Submit',
        title: words.write,
        data: { ...dialog, msteams: { type: 'task/fetch' } },
      }),
      execute(words.here, here),
      noodsituatie,
    ],
  });
}
