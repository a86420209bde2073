import type { Templates } from '../cards/fill.ts';
import { noodsituatieCard } from '../cards/noodsituatie.ts';
import { unknownTextCard } from '../cards/notice.ts';
import { turnTexts } from '../cards/texts-turn.nl.ts';
import { strangerCard, welcomeCard } from '../cards/welcome.ts';
import type { TurnPorts } from '../ports.ts';
import type { Who } from './act.ts';
import { go } from './go.ts';
import { readIntent } from './intent.ts';
import { shownTo } from './shown-to.ts';
import { submit } from './submit.ts';
import type { HandleTurn, Reply, Turn } from './turn.ts';

/** The whole road of one click, in order. Read this first. */
export function turnHandler(ports: TurnPorts, templates: Templates): HandleTurn {
  return async (turn) => {
    // 0. An emergency: answered for anyone, also when everything below is down
    const intent = readIntent(turn); // what do they want: closed lists
    if (intent.kind === 'noodsituatie') return answer(turn, noodsituatieCard);

    const { tenant, oid } = turn.person;
    const who: Who | undefined = await ports.directory.whoIs(tenant, oid); // who is it
    if (who === undefined) return answer(turn, strangerCard);
    const desk = { ports, templates, who, turn };

    switch (intent.kind) {
      case 'go':
        return go(desk, intent.go, intent.data); // 3. which dossier, and may they look
      case 'submit':
        return submit(desk, intent); // 3.–6. load, decide, write, and the next card
      case 'welcome':
        return answer(turn, welcomeCard(shownTo(desk)));
      case 'text':
        return answer(turn, unknownTextCard(shownTo(desk)));
      case 'not-ours':
        return go(desk, { verb: 'home' }, {}, turnTexts.outdated);
    }
  };
}

/** Everything one turn is answered with. */
export type Desk = {
  readonly ports: TurnPorts;
  readonly templates: Templates;
  readonly who: Who;
  readonly turn: Turn;
};

/** A card, in the shape this kind of turn is answered in. */
export const answer = ({ kind }: Turn, card: object, title: string = turnTexts.dialogTitle): Reply =>
  kind === 'dialogFetch' || kind === 'dialogSubmit'
    ? { kind: 'dialog', title, card }
    : { kind: 'card', card };
