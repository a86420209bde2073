import { type Measured, median, play, post } from './load.ts';
import { type Server, startBot, startEcho, type World } from './servers.ts';
import { isDone, roadOfOneCase, type Turn } from './turns.ts';

export type Effort = { readonly rounds: number; readonly rows: number; readonly alone: number };

/** Card turns and message turns, alone and sixteen at a time, beside the echo; each round all of them. */
export async function speed(world: World, { rounds, rows, alone }: Effort): Promise<string[][]> {
  const cards = await startBot(world, 'cards');
  const messages = await startBot(world, 'messages');
  const open = await severalCases(world, messages);
  const [cardEcho, messageEcho] = [
    await startEcho(world, await typicalCard(world, cards, [roadOfOneCase()])),
    await startEcho(world, await typicalMessage(world, messages, open)),
  ];
  const pairs = [
    { what: 'card turn', bot: cards, echo: cardEcho, road: () => roadOfOneCase() },
    { what: 'message turn', bot: messages, echo: messageEcho, road: () => typed(open) },
  ];
  const found = new Map<string, { bot: Measured; echo: Measured }[]>();
  for (
    let round = -1;
    round < rounds;
    round += 1 // the first warms up
  )
    for (const { what, bot, echo, road } of pairs)
      for (const atATime of [16, 1]) {
        const some = () => Array.from({ length: atATime === 1 ? alone : rows }, road);
        const order = round % 2 === 0 ? [bot, echo] : [echo, bot];
        const measured = new Map<Server, Measured>();
        for (const server of order) measured.set(server, await play(world, server, some(), atATime));
        const [ours, theirs] = [measured.get(bot), measured.get(echo)];
        if (ours === undefined || theirs === undefined) throw new TypeError('not measured');
        const key = `${what}, ${atATime} at a time`;
        if (round >= 0) found.set(key, [...(found.get(key) ?? []), { bot: ours, echo: theirs }]);
      }
  const memory = (server: Server) => server.memory().toFixed(0);
  const loaded = [['memory after all of this, MiB', '', `${memory(cards)}`, `${memory(cardEcho)}`, '']];
  for (const server of [cards, messages, cardEcho, messageEcho]) await server.stop();
  return [...[...found].flatMap(([what, pair]) => lines(what, pair)), ...loaded];
}

function lines(what: string, pairs: readonly { bot: Measured; echo: Measured }[]): string[][] {
  const line = (name: string, of: (measured: Measured) => number, digits: number) => [
    what,
    name,
    median(pairs.map(({ bot }) => of(bot))).toFixed(digits),
    median(pairs.map(({ echo }) => of(echo))).toFixed(digits),
    `${median(pairs.map(({ bot, echo }) => of(bot) / of(echo))).toFixed(2)}×`,
  ];
  return [
    line('turns per second', ({ perSecond }) => perSecond, 0),
    line('p50, ms', ({ p50 }) => p50, 2),
    line('p95, ms', ({ p95 }) => p95, 2),
    line('CPU per turn, µs', ({ cpu }) => cpu, 0),
  ];
}

/** A school with twelve open cases. @returns their codes */
async function severalCases(world: World, bot: Server): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const road = roadOfOneCase();
    await checked(world, bot, road);
    codes.push(String(road[0]?.data?.code));
  }
  return codes;
}

/** What somebody asks of the bot by typing: their cases, one case, whom to call. */
const typed = (open: readonly string[]): Turn[] =>
  open.slice(0, 3).flatMap((code): Turn[] => [
    { who: 'ilse', text: 'mijn zaken' },
    { who: 'ilse', text: code },
    { who: 'lotte', text: 'mijn zaken' },
    { who: 'lotte', text: 'wie bel ik' },
  ]);

/** Plays these turns and looks at each answer. */
async function checked(world: World, bot: Server, turns: readonly Turn[]): Promise<string[]> {
  const answers: string[] = [];
  for (const turn of turns) {
    const answer = await post(world, bot, turn);
    if (!isDone(turn, answer)) throw new Error(`${JSON.stringify(turn)} was answered with: ${answer}`);
    answers.push(answer);
  }
  return answers;
}

/** The card whose size is nearest to the mean of the answers. */
async function typicalCard(world: World, bot: Server, roads: readonly Turn[][]): Promise<object> {
  return nearestToMean((await checked(world, bot, roads.flat())).map((body) => JSON.parse(body).value));
}

async function typicalMessage(world: World, bot: Server, open: readonly string[]): Promise<object> {
  const cards: object[] = [];
  for (const turn of typed(open)) {
    const before = world.arrived();
    await post(world, bot, turn);
    if (world.arrived() === before) throw new Error(`${turn.text} was not answered`);
    cards.push(JSON.parse(world.newest()).attachments[0].content);
  }
  return nearestToMean(cards);
}

function nearestToMean(cards: readonly object[]): object {
  const size = (card: object) => JSON.stringify(card).length;
  const mean = cards.reduce((sum, card) => sum + size(card), 0) / cards.length;
  const [nearest] = cards.toSorted((a, b) => Math.abs(size(a) - mean) - Math.abs(size(b) - mean));
  if (nearest === undefined) throw new Error('no card');
  return nearest;
}
