import type { SqliteStores } from './adapters/store/sqlite.ts';
import { Fault } from './fault.ts';
import type { SetTimer } from './outbox/run.ts';

const AGAIN = 30_000; // ms

const closed = (): Promise<never> =>
  Promise.reject(new Fault('store.unavailable', { facts: { reason: 'not-open' } }));

/** The stores before they are open: nothing can be read or saved, and whoever tries is told so. */
export const closedStores: SqliteStores = {
  dossiers: { read: closed, append: closed, list: closed },
  notes: { write: closed, of: closed, destroy: closed, sweep: closed },
  outbox: {
    enqueue: closed,
    lease: closed,
    settle: closed,
    sentFor: closed,
    acknowledge: closed,
    nextDue: closed,
    failedFor: closed,
  },
  references: { save: closed, find: closed },
  close: () => {},
};

export type Waiting = {
  /** Whether the bot may go on without its stores, after this. Asked once, at the first try. */
  readonly mayWait: (error: unknown) => boolean;
  /** Hears why each try failed. */
  readonly failed: (error: unknown) => void;
  readonly setTimer: SetTimer;
};

/**
 * Opens the stores: now, and as long as that fails every half minute again.
 * @param use gets them once, as soon as they are open
 * @returns how to stop trying; `first`: the first try, which rejects when the bot may not wait for what it threw
 */
export function openOrWait(
  open: () => Promise<SqliteStores>,
  use: (stores: SqliteStores) => Promise<void>,
  { mayWait, failed, setTimer }: Waiting,
): { readonly first: Promise<void>; stop(): void } {
  let stopped = false;
  let cancel = () => {};
  const attempt = async () => {
    const stores = await open();
    if (stopped) stores.close();
    else await use(stores);
  };
  const wait = (error: unknown) => {
    if (stopped) return;
    failed(error);
    cancel = setTimer(() => {
      attempt().catch(wait);
    }, AGAIN);
  };
  const first = attempt().catch((error: unknown) => {
    if (!mayWait(error)) throw error;
    wait(error);
  });
  const stop = () => {
    stopped = true;
    cancel();
  };
  return { first, stop };
}
