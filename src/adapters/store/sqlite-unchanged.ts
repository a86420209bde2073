import type { DatabaseSync } from 'node:sqlite';
import type { CaseKey } from '../../core/dossier.ts';

/**
 * Keeps what was read of the cases used last, for as long as nothing can have changed: SQLite tells whether another
 * connection, of this process or another, wrote to the file, and then all of it goes. For writes of this connection
 * itself call `forget`.
 * @param atMost how many cases are kept
 */
export function whileUnchanged<T>(db: DatabaseSync, atMost = 200) {
  const version = db.prepare('PRAGMA data_version');
  const kept = new Map<string, T>(); // oldest use first
  let seen: unknown;
  const placeOf = ({ tenant, school, code }: CaseKey) => JSON.stringify([tenant, school, code]);
  return {
    of(key: CaseKey, read: () => T): T {
      const now = version.get()?.data_version; // before reading: what is written from here on is seen next time
      if (now !== seen) kept.clear();
      seen = now;
      const place = placeOf(key);
      const value = kept.get(place) ?? read();
      kept.delete(place);
      kept.set(place, value);
      const [oldest] = kept.keys();
      if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    forget: (key: CaseKey): void => {
      kept.delete(placeOf(key));
    },
  };
}
