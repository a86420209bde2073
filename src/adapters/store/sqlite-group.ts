import type { DatabaseSync } from 'node:sqlite';
import { guarded, inTransaction } from './sqlite-file.ts';

type Waiting = {
  readonly work: Work;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/** One write. What it returns is called once it is on disk, before anything else can read. */
export type Work = () => (() => void) | undefined;

export type Together = (work: Work, options?: { readonly patient?: boolean }) => Promise<void>;

const PATIENCE = 5; // ms
const BUSY = 50; // ms after a write that was not patient: then another may be near

/**
 * One commit for all the writes that wait in the same turn of the event loop: the disk is asked once for all of
 * them. Each has its own savepoint, so that one that fails takes no other along. `work` is synchronous. A `patient`
 * write, for which nobody is waiting at a screen, goes along with the next one that comes within a few milliseconds,
 * while people are at work; when nobody is, it waits for nothing.
 * @returns a function that resolves when the write is on disk; rejects with what `work` threw, or with the Fault
 * of the commit when nothing of the group could be written
 */
export function groupCommit(db: DatabaseSync): Together {
  let waiting: Waiting[] = [];
  let later: NodeJS.Timeout | undefined;
  let soon = false;
  let urgentAt = Number.NEGATIVE_INFINITY; // ms, of a clock that only goes forward

  function flush(): void {
    const group = waiting;
    waiting = [];
    soon = false;
    clearTimeout(later); // else it would soon cut short the patience of others
    later = undefined;
    try {
      const answers = guarded(() => inTransaction(db, () => group.map((one) => alone(db, one))));
      for (const answer of answers) answer(); // only now it is on disk
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }

  return (work, { patient = false } = {}) =>
    new Promise((done, failed) => {
      waiting.push({ work, done, failed });
      if (!patient) urgentAt = performance.now();
      if (soon) return;
      soon = performance.now() - urgentAt > BUSY || !patient;
      if (soon) setImmediate(flush);
      else later ??= setTimeout(flush, PATIENCE);
    });
}

/** One write of the group, all of it or nothing. @returns what to tell its caller after the commit */
function alone(db: DatabaseSync, { work, done, failed }: Waiting): () => void {
  db.exec('SAVEPOINT alone');
  try {
    const onDisk = guarded(work);
    db.exec('RELEASE alone');
    return () => {
      onDisk?.();
      done();
    };
  } catch (error) {
    if (!db.isTransaction) throw error; // a full disk has rolled back the whole group
    db.exec('ROLLBACK TO alone; RELEASE alone');
    return () => failed(error);
  }
}
