import { ErrorResponse } from '@azure/cosmos';
import { Fault } from '../../fault.ts';
import { NoAnswer } from './cosmos-http.ts';

/** Waits this many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** An answer of the service that is not a success: `status` as in HTTP. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, { retryAfterMs, cause }: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(`${status}`, { cause });
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

const PAUSES = [50, 200, 600]; // ms before each next try after no answer, or "try again"
// A store that stays silent is asked twice: Teams gives up on an answer itself after some ten seconds.
const BUSY_BUDGET = 1500; // ms in all that a person waits for a busy store
const BUSY_TRIES = 5; // it may ask for pauses of a few milliseconds

/** Nothing was decided, or we do not know what was: ask again. 449 = retry with, 410 = moved, 408 = too slow. */
const unsure = [408, 410, 449, 500, 502, 503, 504];

/**
 * Asks, and asks again when no answer came or the service says to. So whatever `work` writes must be safe to write
 * twice: a create of a document with an id of its own, or a replace with If-Match. `work` learns whether an earlier
 * try may have arrived (`again`): then "exists already" can be our own.
 * @throws Fault `store.unavailable` (facts.reason: busy, timeout, reset, forbidden, …; `mayHaveArrived`: what was
 * written may be there all the same)
 */
export async function asking<T>(wait: Wait, work: (again: boolean) => Promise<T>): Promise<T> {
  let again = false;
  let pauses = 0;
  let busyFor = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(again);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble instanceof NoAnswer || unsure.includes(trouble.status)) {
        again ||= mayHaveArrived(trouble);
        const silent = trouble instanceof NoAnswer && trouble.reason === 'timeout';
        const pause = silent && pauses > 0 ? undefined : PAUSES[pauses++];
        if (pause === undefined) throw faultOf(trouble, again);
        await wait(pause);
      } else if (trouble.status === 429) {
        const pause = trouble.retryAfterMs ?? 100;
        busyFor += pause;
        if (busyFor > BUSY_BUDGET || tries >= BUSY_TRIES) throw busy(trouble, pause, again);
        await wait(pause);
      } else {
        throw faultOf(trouble, again);
      }
    }
  }
}

/** Nobody listened: then nothing was asked. */
const mayHaveArrived = (trouble: NoAnswer | Refused): boolean =>
  !(trouble instanceof NoAnswer && ['refused', 'unknown-host'].includes(trouble.reason));

/** What went wrong, whatever the SDK wrapped it in. Throws what is a mistake of our own as it is. */
function troubleOf(error: unknown): NoAnswer | Refused {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Fault) throw at;
    if (at instanceof NoAnswer || at instanceof Refused) return at;
    if (at instanceof SyntaxError) return new Refused(0, { cause: at }); // an answer that is not JSON
    if (at instanceof ErrorResponse && typeof at.code === 'number') {
      const { code, retryAfterInMs } = at;
      return new Refused(code, { ...(retryAfterInMs && { retryAfterMs: retryAfterInMs }), cause: at });
    }
  }
  throw error;
}

const busy = (cause: Refused, pauseMs: number, again: boolean): Fault =>
  new Fault('store.unavailable', {
    facts: {
      reason: 'busy',
      retryAfterSeconds: Math.max(1, Math.ceil(pauseMs / 1000)),
      ...(again && { mayHaveArrived: true }),
    },
    cause,
  });

const refusals = new Map([
  [0, 'not-cosmos'],
  [400, 'not-understood'],
  [401, 'key'],
  [403, 'forbidden'],
  [404, 'gone'],
  [413, 'too-large'],
]);

function faultOf(trouble: NoAnswer | Refused, again: boolean): Fault {
  const facts =
    trouble instanceof NoAnswer
      ? { reason: trouble.reason }
      : { reason: refusals.get(trouble.status) ?? 'other', status: trouble.status };
  return new Fault('store.unavailable', {
    facts: { ...facts, ...(again && { mayHaveArrived: true }) },
    cause: trouble,
  });
}

/** The status of an answer, when it is one of these; anything else goes on. */
export function statusOf<S extends number>(error: unknown, ...expected: readonly S[]): S {
  const trouble = troubleOf(error);
  const status = expected.find((one) => trouble instanceof Refused && trouble.status === one);
  if (status === undefined) throw trouble;
  return status;
}
