import { deliverDue } from '../../src/outbox/deliver.ts';
import { type Cost, countedAccount, sum } from './cosmos-account.ts';
import { quantile } from './load.ts';
import { schoolDay } from './school-day.ts';
import { roadOfOneCase } from './turns.ts';

/** What the turns of one case, and the ticks of the outbox after them, ask of Cosmos DB. */
export async function cosmosCost(folder: string): Promise<string[][]> {
  const { stores, taken, close } = await countedAccount(folder, 'cosmos');
  const day = schoolDay(stores, () => new Date().toISOString());
  taken();
  const looks: Cost[] = [];
  const records: Cost[] = [];
  const ticks: Cost[] = [];
  for (const turn of roadOfOneCase()) {
    await day.turn(turn);
    (turn.data?.actionId === undefined ? looks : records).push(taken());
    await deliverDue(day.ports, day.cards);
    if (turn.data?.actionId !== undefined) ticks.push(taken());
  }
  await deliverDue(day.ports, day.cards);
  const idle = taken();
  close();
  return [
    line('a turn that looks', middle(looks)),
    line('a turn that records', middle(records)),
    line('the outbox after it (edits, closes, tells)', middle(ticks)),
    line('a tick with nothing due', idle),
    line('a whole case of twelve turns, with its outbox', sum([...looks, ...records, ...ticks])),
  ];
}

export const line = (what: string, { reads, writes, bytes, ru }: Cost): string[] => [
  what,
  reads.toFixed(0),
  writes.toFixed(0),
  (bytes / 1024).toFixed(1),
  ru.toFixed(0),
];
const middle = (costs: readonly Cost[]): Cost => {
  const of = (pick: (cost: Cost) => number) => quantile(costs.map(pick), 0.5);
  return {
    reads: of(({ reads }) => reads),
    writes: of(({ writes }) => writes),
    bytes: of(({ bytes }) => bytes),
    ru: of(({ ru }) => ru),
  };
};
