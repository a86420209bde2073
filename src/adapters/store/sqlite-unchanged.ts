import type { DatabaseSync } from 'node:sqlite';
import type { CaseKey } from '../../core/dossier.ts';

/**
 * Keeps what was read of the cases used last, for as long as nothing can have changed: SQLite tells whether another
 * connection, of this process or another, wrote to the file, and then all of it goes. For writes of this connection
 * itself call `forget`, and `replace` when they are on disk.
 * @param atMost how many cases are kept
 */
export function whileUnchanged<T>(db: DatabaseSync, atMost = 200) {
  const version = db.prepare('PRAGMA data_version');
  const kept = new Map<string, T>(); // oldest use first
  let seen: unknown;
  const placeOf = ({ tenant, school, code }: CaseKey) => JSON.stringify([tenant, school, code]);
  const find = (place: string): T | undefined => {
    const now = version.get()?.data_version; // before reading: what is written from here on is seen next time
    if (now !== seen) kept.clear();
    seen = now;
    return kept.get(place);
  };
  const keep = (place: string, value: T): T => {
    kept.delete(place);
    kept.set(place, value);
    const [oldest] = kept.keys();
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
    return value;
  };
  return {
    of(key: CaseKey, read: () => T): T {
      const place = placeOf(key);
      return keep(place, find(place) ?? read());
    },
    /** Inside a write, while nobody else can write: what is kept of this case, if anything. */
    peek: (key: CaseKey): T | undefined => find(placeOf(key)),
    /** Straight after the commit of a write of this connection, before anything is read. */
    replace: (key: CaseKey, value: T): void => {
      keep(placeOf(key), value);
    },
    forget: (key: CaseKey): void => {
      kept.delete(placeOf(key));
    },
  };
}
