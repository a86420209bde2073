import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { groupCommit } from '../../../src/adapters/store/sqlite-group.ts';

function bench() {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE row (n INTEGER PRIMARY KEY) STRICT');
  const insert = db.prepare('INSERT INTO row VALUES (?)');
  const commits: string[] = [];
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    if (sql === 'COMMIT') commits.push(sql);
    exec(sql);
  };
  const together = groupCommit(db);
  return {
    db,
    commits,
    together,
    write: (n: number, patient = false) =>
      together(
        () => {
          insert.run(n);
          return undefined;
        },
        { patient },
      ),
    rows: () =>
      db
        .prepare('SELECT n FROM row ORDER BY n')
        .all()
        .map(({ n }) => n),
  };
}

test('writes that wait together share one commit, and are there when they are told so', async () => {
  const { commits, write, rows } = bench();
  await Promise.all([write(1), write(2), write(3)]);
  expect(rows()).toEqual([1, 2, 3]);
  expect(commits).toHaveLength(1);
  await write(4);
  expect(commits).toHaveLength(2);
});

test('one that fails takes no other along, and leaves nothing half', async () => {
  const { together, write, rows, db } = bench();
  const half = together(() => {
    db.exec('INSERT INTO row VALUES (10)');
    throw new Error('half way');
  });
  const outcomes = await Promise.allSettled([write(1), half, write(1), write(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { message: 'half way' } });
  expect(rows()).toEqual([1, 2]);
});

test('when the commit itself fails, nobody is told that it is there', async () => {
  const { db, write } = bench();
  const [first, second] = [write(1), write(2)];
  db.close();
  for (const given of [first, second])
    await expect(given).rejects.toMatchObject({ code: 'store.unavailable' });
});

test('a write nobody waits for goes along with the next one, and does not wait for ever', async () => {
  const { commits, write, rows } = bench();
  const order: string[] = [];
  await Promise.all([
    write(1, true).then(() => order.push('patient')),
    write(2).then(() => order.push('now')),
  ]);
  expect(commits).toHaveLength(1);
  expect(order).toEqual(['patient', 'now']);
  await write(3, true);
  expect(rows()).toEqual([1, 2, 3]);
  expect(commits).toHaveLength(2);
});

test('what is to be done once it is on disk is not done when it is not', async () => {
  const { db, together } = bench();
  const told: string[] = [];
  const insert = (n: number) => () => {
    db.exec(`INSERT INTO row VALUES (${n})`);
    return () => void told.push(`${n}`);
  };
  await Promise.allSettled([together(insert(1)), together(insert(1)), together(insert(2))]);
  expect(told).toEqual(['1', '2']);
});

test('a patient write waits while people are at work, each for its own time, and else for nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { commits, write } = bench();
  await write(1, true);
  expect(commits).toHaveLength(1);
  await write(2);
  const first = write(3, true);
  await Promise.all([write(4), first]);
  expect(commits).toHaveLength(3);
  vi.advanceTimersByTime(4);
  const second = write(5, true);
  vi.advanceTimersByTime(4);
  await setImmediate(); // a real turn of the event loop: time alone is not what it waits for
  expect(commits).toHaveLength(3);
  vi.advanceTimersByTime(1);
  await second;
  expect(commits).toHaveLength(4);
  vi.advanceTimersByTime(60);
  await write(6, true);
  expect(commits).toHaveLength(5);
});
