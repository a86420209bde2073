import { callVeiligThuis, noodsituatie, primary, to } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { takenTexts } from './taken.nl.ts';
import { hasTaken } from './taken.ts';
import { texts } from './texts.nl.ts';
import { frame } from './view.ts';
import { browse } from './vraag.ts';

/** What one can do here and what one can type, in `cards/hulp.json`. */
export function hulpCard(shown: Shown): AdaptiveCard {
  return fill(shown.templates, 'hulp', {
    ...frame(shown),
    kicker: texts.practiceShort,
    title: texts.hulp.title,
    lines: [...texts.hulp.lines, ...(hasTaken(shown) ? [takenTexts.hulp] : [])],
    actions: [primary(to('nieuw')), to('zaken'), browse, to('bellen'), callVeiligThuis, noodsituatie],
  });
}
