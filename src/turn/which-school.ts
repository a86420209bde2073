import { schoolCard } from '../cards/school.ts';
import { factVerb } from '../core/command.ts';
import type { FactVerb } from '../core/events.ts';
import { may, type Verb } from '../core/roles.ts';
import type { TurnPorts } from '../ports.ts';
import { load, type Who } from './act.ts';
import { answer, type Desk, shownTo } from './desk.ts';
import type { Data, Intent } from './intent.ts';
import { relationsIn } from './look.ts';
import type { Reply, Turn } from './turn.ts';

const FRESH_MS = 15 * 60_000; // how long what somebody does next is of the school they chose or looked at last

/** For which school somebody of several acted last. In memory: gone after a restart, and then asked again. */
export type Chosen = Map<string, { readonly school: string; readonly at: number }>;

/** Who they are there, and whether it is sure that the answer is of that school: else it is of none, or of all. */
export type There = { readonly who: Who; readonly sure: boolean };

/** What is the same for all their schools: it lists what is of each, or is of none. */
const OF_ALL: readonly string[] = ['home', 'zaken', 'later'];

/**
 * For which of their schools somebody of the bestuur acts: the one the card is of, else the one the case is in, else
 * the one they chose or looked at a moment ago. All of it a claim: only their own schools are ever looked in.
 * @returns undefined when only they can say
 */
export async function whichSchool(
  ports: TurnPorts,
  all: readonly [Who, ...Who[]],
  intent: Intent,
  chosen: Chosen,
): Promise<There | undefined> {
  const [first] = all;
  if (all.length === 1) return { who: first, sure: true };
  const now = Date.parse(ports.clock.now());
  const last = chosen.get(first.person.id);
  const fresh =
    last && now - last.at <= FRESH_MS ? all.find(({ school }) => school.id === last.school) : undefined;
  const found = await named(ports, all, intent, fresh);
  if (found !== undefined && found !== 'any') {
    chosen.set(first.person.id, { school: found.school.id, at: now });
    return { who: found, sure: true };
  }
  return found === 'any' ? { who: fresh ?? first, sure: false } : undefined;
}

async function named(
  ports: TurnPorts,
  all: readonly [Who, ...Who[]],
  intent: Intent,
  fresh: Who | undefined,
): Promise<Who | 'any' | undefined> {
  if (intent.kind === 'welcome' || intent.kind === 'not-ours') return 'any';
  if (intent.kind === 'text') return intent.asks === 'school' ? undefined : fresh;
  const claimed = all.find(({ school }) => school.id === intent.data.school);
  if (claimed) return claimed;
  const code = codeOf(intent);
  if (code === undefined) return forAll(intent) ? 'any' : fresh;
  const [only, ...others] = await havingCase(ports, all, code, actOf(intent));
  if (only !== undefined) return others.length === 0 ? only : undefined;
  // A code nobody used yet is a new concern: of the school they say. Anything else is not there, or not for them: the same.
  return fresh ?? (actOf(intent) === 'dossier.draft' ? undefined : 'any');
}

const codeOf = (intent: Exclude<Intent, { kind: 'welcome' | 'text' | 'not-ours' }>): string | undefined =>
  intent.kind === 'submit'
    ? intent.claim.code
    : intent.kind === 'go' && 'code' in intent.go
      ? intent.go.code
      : undefined;

const forAll = (intent: Intent): boolean =>
  intent.kind === 'go' &&
  (OF_ALL.includes(intent.go.verb) || (intent.go.verb === 'dialog' && intent.go.open === 'zaken'));

/** The fact that is asked for, if it is one: a form that is opened, or sent. */
const actOf = (intent: Intent): FactVerb | undefined =>
  intent.kind === 'submit'
    ? factVerb(intent.claim.verb)
    : intent.kind === 'go' && 'for' in intent.go
      ? factVerb(intent.go.for)
      : undefined;

/** Who they are in each of the schools where this case is, and is theirs to look into or to do this in. */
async function havingCase(ports: TurnPorts, all: readonly Who[], code: string, act: FactVerb | undefined) {
  const verbs: Verb[] = ['dossier.view', 'melding.why', ...(act ? [act] : [])];
  const loaded = await Promise.all(all.map(async (who) => ({ who, found: await load(ports, who, code) })));
  return loaded
    .filter(({ who, found }) => {
      const relations = relationsIn(ports, who, found);
      return found.dossier.status !== 'none' && verbs.some((verb) => may(relations, verb));
    })
    .map(({ who }) => who);
}

/**
 * The schools to choose from. What was typed is not kept: a question is asked again, once the school is known. Of a form
 * it goes along with the choice, in the answer to this click only.
 */
export function askSchool(desk: Desk, intent: Intent): Reply {
  const schools = desk.all.map(({ school: { id, name } }) => ({ id, name }));
  return answer(
    desk.turn,
    schoolCard(shownTo(desk), schools, { verb: 'hulp', ...thenOf(desk.turn, intent) }),
  );
}

function thenOf({ kind }: Turn, intent: Intent): Data {
  if (intent.kind === 'go') return { ...intent.go };
  if (intent.kind === 'submit' && kind !== 'submit') return intent.data;
  return intent.kind === 'submit' ? { verb: 'nieuw' } : {};
}

type Part = { readonly type?: unknown; readonly data?: unknown };
/**
 * The same answer, with the school it is of in each of its buttons: clicked later, when another school was chosen or the
 * bot was started again, they still go on in that school. What is of all their schools says none.
 */
export function ofSchool(reply: Reply, school: string): Reply {
  if (!('card' in reply)) return reply;
  const card: object = JSON.parse(JSON.stringify(reply.card), (_key, part: Part) => {
    const { type, data } = part ?? {};
    if (!String(type).startsWith('Action.') || typeof data !== 'object' || data === null) return part;
    return 'verb' in data && ![...OF_ALL, 'noodsituatie'].includes(String(data.verb))
      ? { ...part, data: { school, ...data } }
      : part;
  });
  return { ...reply, card };
}
