import { expect, test } from 'vitest';
import { type CosmosBench, cosmosBenches } from './cosmos-bench.ts';
import type { Trouble } from './cosmos-proxy.ts';
import { at, head, linde, observed, opener, reminder } from './samples.ts';

const bench = cosmosBenches();
const [first, second, third] = [reminder('1', 1), reminder('2', 2), reminder('3', 30)];
const ids = (rows: readonly { message: { id: string } }[]) => rows.map(({ message }) => message.id);
const unavailable = { code: 'store.unavailable' };

/** A case with one message, leased by a bot. */
async function leased(b: CosmosBench) {
  const { dossiers, outbox } = b.open();
  await dossiers.append(linde, 0, [observed(1)], [first], head);
  await outbox.lease(at(1), at(5), 9);
  await outbox.sentFor(linde);
  b.proxy.forget();
  return outbox;
}
const fail = (outbox: ReturnType<CosmosBench['open']>['outbox']) =>
  outbox.settle(first.id, 1, { state: 'failed', sentTo: opener }, [second, third]);

const troubles: [string, Trouble][] = [
  ['a reset before it arrived', { when: 'before', how: 'reset' }],
  ['a reset after it was done', { when: 'after', how: 'reset' }],
  ['429', { when: 'before', how: { status: 429 } }],
];
const requests = 11; // find (2), claims (2), note, settle, rows (2, and twice what the container is), forget

test('the end of a message that two others follow takes eleven requests', async () => {
  await fail(await leased(bench()));
  const kinds = bench().proxy.seen.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['read', 'read']);
  expect(kinds).toHaveLength(requests);
});

test.each(troubles)(
  'an end with one request that meets %s is written once, and so is what follows',
  async (_, trouble) => {
    for (let k = 0; k < requests; k += 1) {
      const b = k === 0 ? bench() : await bench().another();
      const outbox = await leased(b);
      b.proxy.harm = (_request, n) => (n === k ? trouble : undefined);
      expect(await fail(outbox), `request ${k}`).toBe(true);
      b.proxy.harm = () => undefined;
      expect(ids(await outbox.failedFor(linde))).toEqual([first.id]);
      expect(ids(await b.open().outbox.lease(at(40), at(50), 9))).toEqual([second.id, third.id]);
    }
  },
);

test.each(troubles)(
  'an end that from some request on meets nothing but %s is whole, also what follows, or not at all',
  async (_, trouble) => {
    for (let k = 0; k < requests; k += 1) {
      const b = k === 0 ? bench() : await bench().another();
      const outbox = await leased(b);
      b.proxy.harm = (_request, n) => (n >= k ? trouble : undefined);
      const said = await fail(outbox).catch(({ code }) => code);
      b.proxy.harm = () => undefined;
      const other = b.open().outbox;
      const settled = (await other.failedFor(linde)).length === 1;
      expect(settled ? [true, unavailable.code] : [unavailable.code], `request ${k}`).toContain(said);
      expect(await other.nextDue()).toBe(settled ? second.dueAt : at(5));
      const due = ids(await other.lease(at(40), at(50), 9));
      expect(due, `request ${k}`).toEqual(settled ? [second.id, third.id] : [first.id]);
      expect(ids(await other.lease(at(49), at(60), 9))).toEqual([]); // nothing comes twice
    }
  },
);

test('what follows from a message that waits is there before it, also when the bot stopped in between', async () => {
  const b = bench();
  const outbox = await leased(b);
  b.proxy.harm = ({ kind, path }) =>
    kind === 'create' && path.includes('/cases/') ? { when: 'before', how: 'reset' } : undefined;
  expect(await outbox.settle(first.id, 1, { state: 'pending', dueAt: at(20) }, [second])).toBe(true);
  b.proxy.harm = () => undefined;
  expect(await outbox.nextDue()).toBe(second.dueAt);
  expect(ids(await outbox.lease(at(3), at(50), 9))).toEqual([second.id]);
  expect(ids(await outbox.lease(at(20), at(50), 9))).toEqual([first.id]);
});

test('what followed while a message was sent is not lost when it ends', async () => {
  const b = bench();
  const outbox = await leased(b);
  b.proxy.harm = ({ kind, path }) =>
    kind === 'create' && path.includes('/cases/') ? { when: 'before', how: 'reset' } : undefined;
  await outbox.settle(first.id, 1, { state: 'sending' }, [second]);
  await outbox.settle(first.id, 1, { state: 'cancelled' }, [third]);
  b.proxy.harm = () => undefined;
  expect(ids(await outbox.lease(at(40), at(50), 9))).toEqual([second.id, third.id]);
});

test('what follows from a sent message comes, also when its card was closed before', async () => {
  const b = bench();
  const outbox = await leased(b);
  b.proxy.harm = ({ kind, path }) =>
    kind === 'create' && path.includes('/cases/') ? { when: 'before', how: 'reset' } : undefined;
  await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a' }, [second]);
  b.proxy.harm = () => undefined;
  await outbox.acknowledge(first.id);
  expect(await outbox.sentFor(linde)).toEqual([]);
  expect(ids(await outbox.lease(at(9), at(50), 9))).toEqual([second.id]);
});

test('a failure that was noted but did not happen is not shown', async () => {
  const b = bench();
  const outbox = await leased(b);
  b.proxy.harm = ({ kind }) => (kind === 'replace' ? { when: 'before', how: 'reset' } : undefined);
  await expect(fail(outbox)).rejects.toMatchObject(unavailable);
  b.proxy.harm = () => undefined;
  expect(await outbox.failedFor(linde)).toEqual([]);
});

test('a lease whose answer was lost is ours', async () => {
  const b = bench();
  const { dossiers, outbox } = b.open();
  await dossiers.append(linde, 0, [observed(1)], [first], head);
  let lost = false;
  b.proxy.harm = ({ kind }) => {
    if (lost || kind !== 'replace') return undefined;
    lost = true;
    return { when: 'after', how: 'reset' };
  };
  expect(ids(await outbox.lease(at(1), at(5), 9))).toEqual([first.id]);
});

test('a settlement that meets a change of the same row looks again before it writes', async () => {
  const b = bench();
  const outbox = await leased(b);
  let met = false;
  b.proxy.harm = ({ kind }) => {
    if (met || kind !== 'replace') return undefined;
    met = true;
    return { when: 'before', how: { status: 412 } };
  };
  expect(await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a' }, [])).toBe(true);
  expect(ids(await outbox.sentFor(linde))).toEqual([first.id]);
});

test('only the due sweep asks all partitions', async () => {
  const b = bench();
  await leased(b);
  const { outbox } = b.open();
  await outbox.nextDue();
  await outbox.lease(at(40), at(50), 9);
  const texts = b.proxy.seen
    .filter(({ kind }) => kind === 'query')
    .map(({ body }) => JSON.parse(`${body}`).query);
  const wide = texts.filter((text: string) => !text.includes('c.pk = @pk'));
  expect(new Set(wide.map((text) => text.replace(/TOP \d+/, 'TOP n')))).toEqual(
    new Set(['SELECT TOP n * FROM c WHERE c.wakeAt <= @until ORDER BY c.wakeAt']),
  );
});

const note = { key: linde, author: opener, id: 'n1', text: 'nog eens vragen', at: at(1), expiresAt: at(10) };

test('a note that was written again after half a first try lives until its own end', async () => {
  const b = bench();
  const { notes } = b.open();
  let begun = 0;
  b.proxy.harm = ({ kind }) =>
    kind === 'create' && ++begun > 1 ? { when: 'before', how: 'reset' } : undefined;
  await expect(notes.write(note)).rejects.toMatchObject(unavailable);
  b.proxy.harm = () => undefined;
  await notes.write({ ...note, expiresAt: at(20) });
  expect(await notes.sweep(at(11))).toBe(0);
  expect(await notes.of(linde, opener, at(11))).toHaveLength(1);
  expect(await notes.sweep(at(21))).toBe(1);
});

test('nothing of a destroyed note is left, not even when it would have gone', async () => {
  const b = bench();
  const { notes } = b.open();
  await notes.write(note);
  await notes.destroy(linde);
  const { items } = b.behind().database(b.account.database).container('notes');
  expect((await items.query('SELECT * FROM c').fetchAll()).resources).toEqual([]);
});

test('a destruction with one request that meets a reset is whole, and says how many', async () => {
  for (let k = 0; k < 5; k += 1) {
    const b = k === 0 ? bench() : await bench().another();
    const { notes } = b.open();
    await notes.write(note);
    await notes.write({ ...note, id: 'n2' });
    b.proxy.forget();
    b.proxy.harm = (_request, n) => (n === k ? { when: 'after', how: 'reset' } : undefined);
    expect(await notes.destroy(linde)).toBe(2);
    expect(await notes.of(linde, opener, at(2))).toEqual([]);
  }
});
