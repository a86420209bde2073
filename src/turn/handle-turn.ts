import type { Templates } from '../cards/fill.ts';
import { noodsituatieCard } from '../cards/noodsituatie.ts';
import { strangerCard, welcomeCard } from '../cards/welcome.ts';
import type { TurnPorts } from '../ports.ts';
import type { Who } from './act.ts';
import { answer, type Desk, shownTo } from './desk.ts';
import { go } from './go.ts';
import { type Intent, isNoodsituatie, readIntent } from './intent.ts';
import { recently } from './recent.ts';
import { submit, unclaimed } from './submit.ts';
import { tick } from './taken.ts';
import type { HandleTurn, Reply } from './turn.ts';
import { answerText } from './vraag.ts';
import { askSchool, type Chosen, ofSchool, whichSchool } from './which-school.ts';

/** The whole road of one click, in order. Read this first. */
export function turnHandler(ports: TurnPorts, templates: Templates): HandleTurn {
  const welcomed = new Map<string, string>(); // oid → UTC: Teams tells of one installation twice
  const recent = recently();
  const chosen: Chosen = new Map();
  return async (turn) => {
    // 0. An emergency: answered for anyone, also when everything below is down
    if (isNoodsituatie(turn)) return answer(turn, noodsituatieCard);

    const { tenant, oid } = turn.person;
    const [first, ...more] = await ports.directory.whoIs(tenant, oid); // who is it
    if (first === undefined) return answer(turn, strangerCard);
    const intent = readIntent(turn); // what do they want: closed lists
    const all: [Who, ...Who[]] = [first, ...more];
    const there = await whichSchool(ports, all, intent, chosen); // of several schools: which
    const desk = { ports, templates, who: there?.who ?? first, all, turn, recent };
    if (there === undefined) return askSchool(desk, intent);
    if (intent.kind === 'welcome' && !firstWelcome(welcomed, oid, ports.clock.now()))
      return { kind: 'nothing' };
    const reply = await answered(desk, intent);
    return more.length > 0 && there.sure ? ofSchool(reply, there.who.school.id) : reply;
  };
}

async function answered(desk: Desk, intent: Intent): Promise<Reply> {
  switch (intent.kind) {
    case 'go':
      return go(desk, intent.go, intent.data); // 3. which dossier, and may they look
    case 'submit':
      return submit(desk, intent); // 3.–6. load, decide, write, and the next card
    case 'tick':
      return tick(desk, intent.tick);
    case 'welcome':
      return answer(desk.turn, welcomeCard(shownTo(desk)));
    case 'text':
      return answerText(desk);
    case 'not-ours':
      return unclaimed(desk, intent.data);
  }
}

/** Whether nobody was welcomed here in the last minute, by the clock of the bot. */
function firstWelcome(welcomed: Map<string, string>, oid: string, now: string): boolean {
  const last = welcomed.get(oid);
  welcomed.set(oid, now);
  return last === undefined || Date.parse(now) - Date.parse(last) > 60_000;
}
