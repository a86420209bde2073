import type { DatabaseSync } from 'node:sqlite';
import { guarded, inTransaction } from './sqlite-file.ts';

type Waiting = {
  readonly work: () => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

export type Together = (work: () => void) => Promise<void>;

/**
 * One commit for all the writes that wait in the same turn of the event loop: the disk is asked once for all of
 * them. Each has its own savepoint, so that one that fails takes no other along. `work` is synchronous.
 * @returns a function that resolves when the write is on disk; rejects with what `work` threw, or with the Fault
 * of the commit when nothing of the group could be written
 */
export function groupCommit(db: DatabaseSync): Together {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    try {
      const answers = guarded(() => inTransaction(db, () => group.map((one) => alone(db, one))));
      for (const answer of answers) answer(); // only now it is on disk
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }

  return (work) =>
    new Promise((done, failed) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ work, done, failed });
    });
}

/** One write of the group, all of it or nothing. @returns what to tell its caller after the commit */
function alone(db: DatabaseSync, { work, done, failed }: Waiting): () => void {
  db.exec('SAVEPOINT alone');
  try {
    guarded(work);
    db.exec('RELEASE alone');
    return done;
  } catch (error) {
    if (!db.isTransaction) throw error; // a full disk has rolled back the whole group
    db.exec('ROLLBACK TO alone; RELEASE alone');
    return () => failed(error);
  }
}
