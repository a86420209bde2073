import { randomBytes } from 'node:crypto';
import { rosterDirectory } from './adapters/directory/roster.ts';
import type { SqliteStores } from './adapters/store/sqlite.ts';
import type { Clock, DossierStore, Ids, Log, TurnPorts } from './ports.ts';
import type { Files } from './read-files.ts';

type Given = Pick<Files, 'schools' | 'settings'> & { readonly clock: Clock; readonly log: Log };

/** What a turn may use. @param wake called soon after something was written for later */
export const turnPorts = (
  stores: SqliteStores,
  { schools, settings, clock, log }: Given,
  wake: () => void,
): TurnPorts => ({
  store: waking(stores.dossiers, wake),
  notes: stores.notes,
  outbox: stores.outbox,
  references: stores.references,
  directory: rosterDirectory(schools),
  settings,
  clock,
  random: randomBytes,
  ids: randomIds(),
  log,
});

/** Ids of 128 random bits. The machine is asked for many at once: one at a time it costs more than the id. */
export function randomIds(): Ids {
  const BITS_128 = 16; // bytes
  let pool = Buffer.alloc(0);
  return {
    next: () => {
      if (pool.length === 0) pool = randomBytes(BITS_128 * 256);
      const id = pool.toString('hex', 0, BITS_128);
      pool = pool.subarray(BITS_128);
      return id;
    },
  };
}

const SOON = 20; // ms

/** What was written for later is looked at once the answer to whoever wrote it is out, and several writes at once. */
function waking(store: DossierStore, wake: () => void): DossierStore {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      wake();
    }, SOON).unref();
  };
  return {
    ...store,
    append: async (...given) => {
      await store.append(...given);
      if (given[3].length > 0) soon();
    },
  };
}
