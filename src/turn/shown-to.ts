import type { Shown, ShownCase } from '../cards/shown.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Setting } from '../core/setting.ts';
import type { Desk } from './handle-turn.ts';

/** What a card for this person needs, under the school's newest protocol. */
export const shownTo = ({ ports, templates, who }: Desk, notice?: string): Shown => ({
  templates,
  setting: ports.settings.current(who.school),
  who: who.person,
  at: ports.clock.now(),
  cardId: ports.ids.next(),
  ...(notice !== undefined && { notice }),
});

/** The same for one case, under the protocol it was opened with. */
export const shownCase = (
  desk: Desk,
  { code, dossier, setting }: { code: string; dossier: Dossier; setting: Setting },
  notice?: string,
): ShownCase => ({ ...shownTo(desk, notice), setting, code, dossier });
