import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';

export type FileOptions = {
  /** How long a write waits for another process, in milliseconds. The whole bot waits with it. */
  readonly busyTimeoutMs?: number;
  /** Upper bound of the file, in pages of 4096 bytes: beyond it the disk counts as full. */
  readonly maxPages?: number;
};

// of 4096 bytes. SQLite's own 1,000 copies the same pages again after every seventy turns: two thirds of a commit.
const CHECKPOINT_PAGES = 8_000;

/** How the tables of one file came to be. Only ever added to: version n is what the first n steps make. */
export type Migrations = readonly string[];

/**
 * Opens one SQLite file and brings it to the newest layout, in one transaction with `claim`: what goes wrong
 * half way leaves the file as it was. Every commit is on disk before it counts, deleted bytes are overwritten.
 * @param claim checks that this file is ours, and writes: a disk that cannot be written to is found at start
 * @throws Fault `store.newer`, `store.unavailable`, and what `claim` throws
 */
export function openFile(
  path: string,
  migrations: Migrations,
  claim: (db: DatabaseSync) => void,
  { busyTimeoutMs = 1000, maxPages }: FileOptions = {},
): DatabaseSync {
  const db = guarded(() => new DatabaseSync(path, { timeout: busyTimeoutMs }));
  try {
    guarded(() => {
      refuseNewer(db, migrations); // before anything is written
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
        PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
      inTransaction(db, () => {
        const found = refuseNewer(db, migrations); // again: another process may have been first
        for (const step of migrations.slice(found)) db.exec(step);
        db.exec(`PRAGMA user_version = ${migrations.length}`);
        claim(db);
      });
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseNewer(db: DatabaseSync, migrations: Migrations): number {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (found > migrations.length)
    throw new Fault('store.newer', { facts: { found, known: migrations.length } });
  return found;
}

/** All of `work`, or nothing. Nothing may be awaited inside: another write would land in this transaction. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE'); // from here no one else can write
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk has already rolled back
    throw error;
  }
}

/**
 * Takes what was deleted out of the write-ahead log too. Call it after a destruction.
 * @throws Fault `store.unavailable` when a reader still needs the log: the rows are gone, try again
 */
export function forgetLog(db: DatabaseSync): void {
  const busy = guarded(() => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy);
  if (busy !== 0) throw new Fault('store.unavailable', { facts: { reason: 'locked' } });
}

/** Runs `work` and gives an error of SQLite its Fault code, by number and never by its text. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFault(error);
  }
}

// primary result codes, https://sqlite.org/rescode.html
const reasons = new Map([
  [5, 'locked'],
  [6, 'locked'],
  [8, 'readonly'],
  [10, 'io'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'cannot-open'],
  [26, 'not-a-database'],
]);

function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_INVALID_STATE')
    return new Fault('store.unavailable', { facts: { reason: 'closed' }, cause: error });
  if (!('errcode' in error) || typeof error.errcode !== 'number') return error;
  const reason = reasons.get(error.errcode & 0xff) ?? 'other';
  return new Fault('store.unavailable', { facts: { reason, errcode: error.errcode }, cause: error });
}

/** A moment as it is stored: UTC with milliseconds and Z, so that text sorts as time. @throws RangeError */
export const utc = (moment: string): string => new Date(moment).toISOString();
