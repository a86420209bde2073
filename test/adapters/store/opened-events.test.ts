import { expect, test } from 'vitest';
import { eventOpener } from '../../../src/adapters/store/opened-events.ts';
import { link, sealEvents } from '../../../src/adapters/store/stored-event.ts';
import { parseEvent } from '../../../src/core/events.ts';
import { sqliteBench } from './bench.ts';
import { canaries, head, lead, linde, observed, opened } from './samples.ts';

/** A case that was read once, so that all of it is kept; and how often something was unsealed since. */
async function readOnce() {
  const bench = sqliteBench();
  let unsealed = 0;
  const { sealer } = bench;
  const counted = {
    ...sealer,
    open: async (...given: Parameters<typeof sealer.open>) => {
      unsealed += 1;
      return sealer.open(...given);
    },
  };
  const events = [observed(1, canaries[0]), opened(2), observed(3), observed(4)];
  const rows = link(linde, undefined, await sealEvents(sealer, linde, 0, events));
  const open = eventOpener(counted, 8);
  const first = await open(linde, rows);
  return {
    bench,
    sealer,
    rows,
    open,
    first,
    since: (before: number) => unsealed - before,
    now: () => unsealed,
  };
}

test('what was opened before is not opened again, but for the newest content', async () => {
  const { rows, open, first, since, now } = await readOnce();
  const before = now();
  expect(await open(linde, rows)).toBe(first); // the same list: what was worked out from it holds
  expect(since(before)).toBe(1);
});

test('an event after those that are kept is seen at once', async () => {
  const { sealer, rows, open } = await readOnce();
  const [last] = link(linde, rows[3]?.hash, await sealEvents(sealer, linde, 4, [observed(5, 'nieuw')]));
  const events = await open(linde, [...rows, ...(last ? [last] : [])]);
  expect(events.at(-1)).toMatchObject({ content: { what: 'nieuw' } });
});

test('an event with another hash is opened anew', async () => {
  const { sealer, rows, open } = await readOnce();
  const changed = [observed(1, 'iets anders'), opened(2), observed(3), observed(4)];
  const others = link(linde, undefined, await sealEvents(sealer, linde, 0, changed));
  expect(await open(linde, others)).toMatchObject([{ content: { what: 'iets anders' } }, {}, {}, {}]);
  expect(await open(linde, rows)).toMatchObject([{ content: { what: canaries[0] } }, {}, {}, {}]);
});

test('content that was destroyed is not given any more, though it was kept', async () => {
  const { rows, open } = await readOnce();
  const destroyed = rows.map((row) => (row.seq === 1 ? { ...row, sealed: null } : row));
  const events = await open(linde, destroyed);
  expect(events[0]?.content).toBeNull();
  expect(JSON.stringify(events)).not.toContain(canaries[0]);
});

test('nothing of a case is given once its key was destroyed', async () => {
  const { sealer, rows, open } = await readOnce();
  await sealer.destroy(linde);
  await expect(open(linde, rows)).rejects.toMatchObject({ code: 'seal.broken' });
});

test('of another case with the same events nothing is given', async () => {
  const { rows, open } = await readOnce();
  const elsewhere = open({ ...linde, school: 'de-eik' }, rows);
  await expect(elsewhere).rejects.toMatchObject({ code: 'seal.broken' });
});

test('no more is kept than was said: the case read longest ago goes first', async () => {
  const { sealer, rows, open, since, now } = await readOnce();
  for (const code of ['P4-8WMX', 'Q5-9XNY']) {
    const key = { ...linde, code };
    const events = [observed(1), observed(2), observed(3)];
    await open(key, link(key, undefined, await sealEvents(sealer, key, 0, events)));
  }
  const before = now();
  await open(linde, rows);
  expect(since(before)).toBe(3); // all that has content
});

test('what several turns get cannot be changed by one of them', async () => {
  const { first } = await readOnce();
  expect(() => Object.assign(first[0]?.meta ?? {}, { type: 'dossier.closed' })).toThrow(TypeError);
});

test('an exclusion that another process wrote counts in the very next read', async () => {
  const bench = sqliteBench();
  const [one, other] = [bench.open().dossiers, bench.open().dossiers];
  await one.append(linde, 0, [observed(1), opened(2)], [], head);
  expect(await one.read(linde)).toHaveLength(2);
  const { at, by } = observed(3).meta;
  const meta = { type: 'person.excluded', at, by, actionId: 'uit', person: lead };
  await other.append(linde, 2, [parseEvent({ meta, content: { reason: 'Familie.' } })], [], head);
  expect((await one.read(linde)).at(-1)?.meta).toMatchObject({ type: 'person.excluded', person: lead });
});

test('a kept case that was tampered with is found out in the very next read', async () => {
  const bench = sqliteBench();
  const { dossiers } = bench.open();
  await dossiers.append(linde, 0, [observed(1), opened(2)], [], head);
  await dossiers.read(linde);
  bench.tamper("UPDATE event SET meta = replace(meta, 'feit', 'feip') WHERE seq = 1");
  await expect(dossiers.read(linde)).rejects.toMatchObject({ code: 'chain.broken' });
});

test('what this store wrote itself is in its very next read', async () => {
  const { dossiers } = sqliteBench().open();
  await dossiers.append(linde, 0, [observed(1), opened(2)], [], head);
  expect(await dossiers.read(linde)).toHaveLength(2);
  await dossiers.append(linde, 2, [observed(3)], [], head);
  expect(await dossiers.read(linde)).toHaveLength(3);
});

test('what this store wrote and kept gives way to what another process wrote after it', async () => {
  const bench = sqliteBench();
  const [one, other] = [bench.open().dossiers, bench.open().dossiers];
  await one.append(linde, 0, [observed(1), opened(2)], [], head);
  await one.read(linde);
  await one.append(linde, 2, [observed(3)], [], head);
  await other.append(linde, 3, [observed(4, 'van de ander')], [], head);
  expect((await one.read(linde)).at(-1)).toMatchObject({ content: { what: 'van de ander' } });
  bench.tamper("UPDATE event SET meta = replace(meta, 'feit', 'feip') WHERE seq = 3");
  await expect(one.read(linde)).rejects.toMatchObject({ code: 'chain.broken' });
});

test('a write that was refused is not kept', async () => {
  const { dossiers } = sqliteBench().open();
  await dossiers.append(linde, 0, [observed(1), opened(2)], [], head);
  await dossiers.read(linde);
  const late = dossiers.append(linde, 1, [observed(2)], [], head);
  await expect(late).rejects.toMatchObject({ code: 'store.conflict' });
  expect(await dossiers.read(linde)).toHaveLength(2);
});

test('two writes of one case that share a commit are both in the very next read', async () => {
  const { dossiers } = sqliteBench().open();
  await dossiers.append(linde, 0, [observed(1), opened(2)], [], head);
  await dossiers.read(linde);
  const third = dossiers.append(linde, 2, [observed(3)], [], head);
  const fourth = dossiers.append(linde, 3, [observed(4, 'als laatste')], [], head);
  await Promise.all([third, fourth]);
  expect((await dossiers.read(linde)).at(-1)).toMatchObject({ content: { what: 'als laatste' } });
});
