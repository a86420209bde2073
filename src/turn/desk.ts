import { inDialog } from '../cards/buttons.ts';
import type { AdaptiveCard, Templates } from '../cards/fill.ts';
import { refusalCard } from '../cards/notice.ts';
import type { Shown, ShownCase } from '../cards/shown.ts';
import { texts } from '../cards/texts.nl.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Setting } from '../core/setting.ts';
import type { TurnPorts } from '../ports.ts';
import type { Who } from './act.ts';
import type { Recent } from './recent.ts';
import type { Reply, Turn } from './turn.ts';

/** Everything one turn is answered with. */
export type Desk = {
  readonly ports: TurnPorts;
  readonly templates: Templates;
  readonly who: Who; // at the school this turn is of
  readonly all: readonly Who[]; // and at each of their schools
  readonly turn: Turn;
  readonly recent: Recent;
};

/** A card, in the shape this kind of turn is answered in. */
export const answer = ({ kind }: Turn, card: AdaptiveCard, title: string = turnTexts.dialogTitle): Reply =>
  kind === 'dialogFetch' || kind === 'dialogSubmit'
    ? { kind: 'dialog', title, card: inDialog(card) }
    : { kind: 'card', card };

/** Over a form in a dialog: which case it is of. Its own title stands in it. */
export const caseTitle = ({ code, dossier }: ShownCase): string =>
  dossier.status === 'none' || dossier.status === 'draft' ? texts.button.nieuw : texts.zaak.title(code);

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

/** Not there, or not for them: one and the same answer, in whichever of their schools it was looked for. */
export function notForYou(desk: Desk): Reply {
  const { several: _, ...who } = desk.who.person;
  return answer(desk.turn, refusalCard({ ...shownTo(desk), who }, { code: 'not-allowed' }));
}
