import { callVeiligThuis, noodsituatie, primary, to } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { frame } from './view.ts';
import { browse } from './vraag.ts';

/** What the organisation must arrange, for whoever the protocol asks it of. */
function duties({ setting, who }: Shown): string[] {
  const theirs = (setting.pack.duties ?? []).filter(({ role }) => who.roles.includes(role));
  const lines = theirs.map(({ text, source }) => `☐ ${text} (${source.place})`);
  return lines.length === 0 ? [] : [texts.duties, ...lines];
}

/** What one can do here and what one can type, in `cards/hulp.json`. */
export function hulpCard(shown: Shown): AdaptiveCard {
  return fill(shown.templates, 'hulp', {
    ...frame(shown),
    kicker: texts.practiceShort,
    title: texts.hulp.title,
    lines: [...texts.hulp.lines, ...duties(shown)],
    actions: [primary(to('nieuw')), to('zaken'), browse, to('bellen'), callVeiligThuis, noodsituatie],
  });
}
