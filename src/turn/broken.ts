import { faultCard, storeClosedCard } from '../cards/notice.ts';
import { Fault } from '../fault.ts';
import { answer } from './desk.ts';
import type { Reply, Turn } from './turn.ts';

/**
 * What somebody sees when their turn broke. Before the stores were opened it is sure that nothing was saved; later it
 * may have been.
 * @param turnId the number the log has
 */
export function broken(turn: Turn, turnId: string, cause: unknown): Reply {
  const closed = cause instanceof Fault && cause.facts.reason === 'not-open';
  return answer(turn, closed ? storeClosedCard(turnId) : faultCard(turnId));
}
