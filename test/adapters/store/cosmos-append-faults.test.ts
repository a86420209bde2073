import type { JSONObject } from '@azure/cosmos';
import { expect, test } from 'vitest';
import { rowId } from '../../../src/adapters/store/cosmos-rows.ts';
import { link } from '../../../src/adapters/store/stored-event.ts';
import type { DossierEvent } from '../../../src/core/dossier.ts';
import { type CosmosBench, cosmosBenches, onAccount } from './cosmos-bench.ts';
import type { Trouble } from './cosmos-proxy.ts';
import { at, head, linde, observed, opener, reminder, viewed } from './samples.ts';

const bench = cosmosBenches();
const [first, second] = [reminder('1', 1), reminder('2', 2)];
const closed = { status: 'closed', people: [opener] } as const;
const seqs = (events: readonly DossierEvent[]) => events.map(({ meta }) => 'seq' in meta && meta.seq);

/** A case with two events and a message, and a bot that has read it. */
async function written(b: CosmosBench, options = {}) {
  const bot = b.open(options);
  await bot.dossiers.append(linde, 0, [observed(1), observed(2)], [first], head);
  await bot.dossiers.read(linde);
  b.proxy.forget();
  return bot;
}
const write = ({ dossiers }: ReturnType<CosmosBench['open']>) =>
  dossiers.append(linde, 2, [observed(3), observed(4)], [second], closed);

/** What a bot that starts now finds; every message once, and the list as new as the case. */
async function found({ open, proxy }: CosmosBench) {
  proxy.harm = () => undefined;
  const { dossiers, outbox } = open();
  const events = await dossiers.read(linde); // verifies the chain
  const [listed] = await dossiers.list(linde, { limit: 9 });
  expect(listed?.version).toBe(events.length);
  expect(listed?.head.status).toBe(events.length === 4 ? 'closed' : 'open');
  const due = (await outbox.lease(at(9), at(20), 9)).map(({ message }) => message.id);
  expect(due).toEqual(events.length === 4 ? [first.id, second.id] : [first.id]);
  return events.length;
}

const busy = { status: 429, headers: { 'x-ms-retry-after-ms': '20' } };
const troubles: [string, Trouble][] = [
  ['reset before it arrived', { when: 'before', how: 'reset' }],
  ['reset after it was done', { when: 'after', how: 'reset' }],
  ['449', { when: 'before', how: { status: 449 } }],
  ['503', { when: 'before', how: { status: 503 } }],
  ['503 after it was done', { when: 'after', how: { status: 503 } }],
  ['429', { when: 'before', how: busy }],
];
const requests = 4; // of one write: claim, batch, read of the list, replace in the list

test('a write takes four requests', async () => {
  const bot = await written(bench());
  await write(bot);
  expect(bench().proxy.seen.map(({ kind }) => kind)).toEqual(['create', 'batch', 'read', 'replace']);
});

test.each(troubles)('a write with one request that meets %s is done exactly once', async (_, trouble) => {
  for (let k = 0; k < requests; k += 1) {
    const b = k === 0 ? bench() : await bench().another();
    const bot = await written(b);
    b.proxy.harm = (_request, n) => (n === k ? trouble : undefined);
    await write(bot);
    expect(await found(b), `request ${k}`).toBe(4);
  }
});

// Statuses go the same way as a reset.
const lasting = troubles.filter(([, { how }]) => how === 'reset' || how === busy);

test.each(lasting)(
  'a write that from some request on meets nothing but %s is whole or not at all',
  async (_, trouble) => {
    for (let k = 0; k < requests; k += 1) {
      const b = k === 0 ? bench() : await bench().another();
      const bot = await written(b);
      b.proxy.harm = (_request, n) => (n >= k ? trouble : undefined);
      const result = await write(bot).then(
        () => 'done',
        ({ code }) => code,
      );
      const events = await found(b);
      if (result === 'done') expect(events, `request ${k}`).toBe(4);
      else expect([result, [2, 4]]).toEqual(['store.unavailable', expect.arrayContaining([events])]);
      expect(result, `request ${k}`).toBe(k < 2 ? 'store.unavailable' : 'done'); // only the list was behind
      const again = write(b.open());
      await (events === 4 ? expect(again).rejects.toMatchObject({ code: 'store.conflict' }) : again);
      expect(seqs(await b.open().dossiers.read(linde))).toEqual([1, 2, 3, 4]);
    }
  },
);

test('silence is a write without an answer too', async () => {
  const b = bench();
  const bot = await written(b, { timeoutMs: 400 });
  b.proxy.harm = ({ kind }, n) => (kind === 'batch' && n < 2 ? { when: 'after', how: 'silence' } : undefined);
  await write(bot);
  expect(await found(b)).toBe(4);
});

test('a write whose answer was lost is not taken for that of another who wrote the same', async () => {
  const b = bench();
  const [one, two] = [await written(b), b.open()];
  await write(two);
  b.proxy.forget();
  b.proxy.harm = ({ kind }, n) => (kind === 'batch' && n < 2 ? { when: 'before', how: 'reset' } : undefined);
  await expect(write(one)).rejects.toMatchObject({ code: 'store.conflict' });
});

test('pauses are short, and grow', async () => {
  const b = bench();
  const bot = await written(b);
  b.proxy.harm = () => ({ when: 'before', how: 'reset' });
  await expect(write(bot)).rejects.toMatchObject({ facts: { reason: 'reset' } });
  expect(b.waits).toEqual([50, 200, 600]);
});

test.each([
  ['no answer', { when: 'after', how: 'reset' }, { reason: 'reset', mayHaveArrived: true }],
  ['a store that is busy', { when: 'before', how: busy }, { reason: 'busy', retryAfterSeconds: 1 }],
] as const)('after %s it is said whether it may be there all the same', async (_, trouble, facts) => {
  const b = bench();
  const bot = await written(b);
  b.proxy.harm = ({ kind }) => (kind === 'batch' ? trouble : undefined);
  await expect(write(bot)).rejects.toSatisfy((error) => {
    expect(error).toHaveProperty('facts', facts);
    return true;
  });
});

test('a store that is busy for a moment is waited for as long as it asks', async () => {
  const b = bench();
  const bot = await written(b);
  const how = { status: 429, headers: { 'x-ms-retry-after-ms': '700' } };
  b.proxy.harm = (_request, n) => (n < 2 ? { when: 'before', how } : undefined);
  await write(bot);
  expect(b.waits).toEqual([700, 700]);
});

test('a store that stays busy is said to be, with when to try again', async () => {
  const b = bench();
  const bot = await written(b);
  const how = { status: 429, headers: { 'x-ms-retry-after-ms': '900' } };
  b.proxy.harm = () => ({ when: 'before', how });
  await expect(write(bot)).rejects.toMatchObject({
    code: 'store.unavailable',
    facts: { reason: 'busy', retryAfterSeconds: 1 },
  });
  expect(b.waits).toEqual([900]);
  expect(await found(b)).toBe(2);
});

const batchAnswer = (...codes: number[]) => ({
  status: 207,
  body: JSON.stringify(codes.map((statusCode) => ({ statusCode, requestCharge: 0 }))),
});

test.each([
  ['busy', batchAnswer(424, 429, 424)],
  ['to be tried again', batchAnswer(449, 424, 424)],
  ['failed without a reason', batchAnswer(424, 424, 424)],
  ['answered in part', batchAnswer(201, 201)],
])('a batch that is %s in its results was not written, and is tried again', async (_, how) => {
  const b = bench();
  const bot = await written(b);
  b.proxy.harm = ({ kind }, n) => (kind === 'batch' && n === 1 ? { when: 'before', how } : undefined);
  await write(bot);
  expect(await found(b)).toBe(4);
});

test.each([
  ['in its results', batchAnswer(424, 424, 409)],
  ['as a whole', { status: 409 }],
])('a batch refused %s for a message that exists by now is written without it', async (_, how) => {
  const b = bench();
  const bot = await written(b);
  b.proxy.harm = ({ kind }, n) => (kind === 'batch' && n === 1 ? { when: 'before', how } : undefined);
  await write(bot);
  expect(await found(b)).toBe(4);
});

test.each([409, 207])('a race that is lost with status %i is a conflict', async (status) => {
  const b = bench();
  const [one, two] = [await written(b), b.open()];
  await write(two);
  const how = status === 409 ? { status } : batchAnswer(409, 424, 424);
  b.proxy.harm = ({ kind }) => (kind === 'batch' ? { when: 'before', how } : undefined);
  await expect(write(one)).rejects.toMatchObject({ code: 'store.conflict' });
});

test('a write of more than a batch can hold is refused before anything is sent', async () => {
  const b = bench();
  const { dossiers } = await written(b);
  const many = (count: number, what: string) => Array.from({ length: count }, (_, i) => observed(i, what));
  const tooMany = dossiers.append(linde, 2, many(100, 'gaapt'), [second], head);
  await expect(tooMany).rejects.toMatchObject({
    code: 'store.unavailable',
    facts: { reason: 'too-large', operations: 101, most: 100 },
  });
  const tooLarge = dossiers.append(linde, 2, many(90, '€'.repeat(8000)), [], head);
  await expect(tooLarge).rejects.toMatchObject({ facts: { reason: 'too-large', largest: 2_000_000 } });
  expect(b.proxy.seen).toEqual([]);
  await dossiers.append(linde, 2, many(99, 'gaapt'), [second], head);
  expect(await dossiers.read(linde)).toHaveLength(101);
});

test('a new case is in the list, also when the bot stopped right after its first event', async () => {
  const b = bench();
  const bot = b.open();
  let batched = false;
  b.proxy.harm = ({ kind }) => {
    const before = batched;
    batched ||= kind === 'batch';
    return before ? { when: 'before', how: 'reset' } : undefined;
  };
  await bot.dossiers.append(linde, 0, [observed(1)], [], { status: 'draft', people: [opener] });
  b.proxy.harm = () => undefined;
  const list = () => b.open().dossiers.list(linde, { person: opener, open: true, limit: 9 });
  expect(await list()).toEqual([
    { code: linde.code, version: 1, head: { status: 'draft', people: [opener] } },
  ]);
});

test('a case that was never written is not in the list, and takes no place of another', async () => {
  const b = bench();
  const bot = b.open();
  const other = { ...linde, code: 'P4-8WMX' };
  await bot.dossiers.append(other, 0, [observed(1)], [], head);
  b.proxy.harm = ({ kind }) => (kind === 'batch' ? { when: 'before', how: 'reset' } : undefined);
  await expect(bot.dossiers.append(linde, 0, [observed(9)], [], head)).rejects.toMatchObject({
    code: 'store.unavailable',
  });
  b.proxy.harm = () => undefined;
  const codes = async (limit: number) => (await bot.dossiers.list(linde, { limit })).map(({ code }) => code);
  expect(await codes(9)).toEqual([other.code]);
  expect(await codes(1)).toEqual([other.code]);
});

test('a list that is behind is made again by the next who reads the case, and a look keeps its place', async () => {
  const b = bench();
  const bot = await written(b);
  b.proxy.harm = (_request, n) => (n > 1 ? { when: 'before', how: 'reset' } : undefined);
  await write(bot);
  b.proxy.harm = () => undefined;
  const { dossiers } = b.open();
  const before = await dossiers.list(linde, { limit: 9 });
  expect(before).toMatchObject([{ version: 2, head: { status: 'open' } }]);
  await dossiers.read(linde);
  expect(await dossiers.list(linde, { limit: 9 })).toMatchObject([
    { version: 4, head: { status: 'closed' } },
  ]);
  await dossiers.append(linde, 4, [viewed(5)], [], closed);
  const [stored] = await documents(b, 'lists', "c.kind = 'head'");
  expect(stored?.changedAt).toBe(observed(4).meta.at);
});

test('a list never goes back: of two writers the slow one leaves what the fast one wrote', async () => {
  const b = bench();
  const bot = await written(b);
  let raced = false;
  b.proxy.harm = async ({ kind }) => {
    if (raced || kind !== 'read') return undefined;
    raced = true; // the first is about to look at the list: the second is faster
    await b.open().dossiers.append(linde, 4, [observed(5)], [], head);
    return undefined;
  };
  await write(bot);
  const [listed] = await bot.dossiers.list(linde, { limit: 9 });
  expect(listed).toEqual({ code: linde.code, version: 5, head });
});

test('a message id of another case is refused, also when the first question about it got no answer', async () => {
  const b = bench();
  const bot = await written(b);
  const other = { ...linde, code: 'P4-8WMX' };
  let lost = false;
  b.proxy.harm = ({ body }) => {
    if (lost || !body.includes('"id":"of"')) return undefined;
    lost = true;
    return { when: 'before', how: 'reset' };
  };
  const stolen = bot.dossiers.append(other, 0, [observed(1)], [{ ...first, key: other }], head);
  await expect(stolen).rejects.toMatchObject({ facts: { reason: 'message id of another case' } });
  expect(lost).toBe(true);
});

test('a reader whose replica is behind the list waits for it', async () => {
  const b = bench();
  const bot = await written(b);
  const how = { status: 200, body: '{"Documents":[],"_count":0}' };
  b.proxy.harm = ({ kind }, n) => (kind === 'query' && n < 3 ? { when: 'before', how } : undefined);
  expect(await bot.dossiers.read(linde)).toHaveLength(2);
  expect(b.waits).toEqual([50]);
});

test('a container that is gone is no empty dossier', async () => {
  const b = bench();
  const { dossiers, references } = await written(b);
  const how = { status: 404, headers: { 'x-ms-substatus': '1003' } };
  b.proxy.harm = ({ kind }) => (kind === 'meta' ? undefined : { when: 'before', how });
  for (const asked of [dossiers.read(linde), references.find(linde.tenant, opener)])
    await expect(asked).rejects.toMatchObject({ code: 'store.unavailable', facts: { reason: 'gone' } });
});

test('a case asks its own partition only', async () => {
  const b = bench();
  const bot = await written(b);
  await bot.dossiers.read(linde);
  await bot.dossiers.list(linde, { person: opener, limit: 9 });
  await bot.outbox.sentFor(linde);
  await bot.outbox.failedFor(linde);
  await bot.notes.of(linde, opener, at(1));
  await bot.notes.sweep(at(1));
  const queries = b.proxy.seen.filter(({ kind }) => kind === 'query');
  expect(queries).toHaveLength(6);
  for (const { body } of queries) expect(JSON.parse(`${body}`).query).toContain('WHERE c.pk = @pk AND');
});

async function documents({ behind, account }: CosmosBench, container: string, where: string) {
  const { items } = behind().database(account.database).container(container);
  const { resources } = await items.query<JSONObject>(`SELECT * FROM c WHERE ${where}`).fetchAll();
  return resources;
}

const events = "c.kind = 'event'";
const tampered: [string, (b: CosmosBench) => Promise<unknown>, number][] = [
  ['an event was taken out', (b) => remove(b, 'event-2'), 2],
  [
    'the newest write was taken off',
    async (b) => [await remove(b, 'event-3'), await remove(b, 'event-4')],
    3,
  ],
  [
    'all events were taken out',
    async (b) => Promise.all([1, 2, 3, 4].map((n) => remove(b, `event-${n}`))),
    1,
  ],
  ['half of the newest write was taken off', (b) => remove(b, 'event-4'), 4],
  ['an event was changed', (b) => change(b, 'event-2', { meta: '{}' }), 2],
  ['content was changed', (b) => change(b, 'event-3', { sealed: 'AAAA' }), 3],
  ['the newest event was changed, with the chain made to fit', forge, 4],
  ['a hash was changed', (b) => change(b, 'event-4', { hash: 'AAAA' }), 4],
];
const remove = ({ behind, account }: CosmosBench, id: string) =>
  behind()
    .database(account.database)
    .container('cases')
    .item(id, `${linde.tenant}|${linde.school}|${linde.code}`)
    .delete();
async function change(b: CosmosBench, id: string, to: JSONObject) {
  const [doc] = await documents(b, 'cases', `${events} AND c.id = '${id}'`);
  const { items } = b.behind().database(b.account.database).container('cases');
  await items.upsert({ ...doc, ...to });
}

async function forge(b: CosmosBench) {
  const [before] = await documents(b, 'cases', `${events} AND c.id = 'event-3'`);
  const [last] = await documents(b, 'cases', `${events} AND c.id = 'event-4'`);
  const meta = String(last?.meta).replace('2026-11-22', '2026-11-21');
  const [digest, previous] = [last?.digest, before?.hash].map((some) => Buffer.from(String(some), 'base64'));
  const [forged] = link(linde, previous, [{ seq: 4, meta, sealed: null, digest: digest ?? null }]);
  await change(b, 'event-4', { meta, hash: Buffer.from(forged?.hash ?? []).toString('base64') });
}

test.each(tampered)('that %s outside the bot is seen', async (_, tamper, seq) => {
  const b = bench();
  const bot = await written(b);
  await write(bot);
  await tamper(b);
  await expect(b.open().dossiers.read(linde)).rejects.toMatchObject({ code: 'chain.broken', facts: { seq } });
});

test.skipIf(onAccount)('a store that does not take half a batch back is found out', async () => {
  const b = bench();
  const bot = await written(b);
  const { items } = b.behind().database(b.account.database).container('cases');
  const pk = `${linde.tenant}|${linde.school}|${linde.code}`;
  await items.create({ id: rowId(second.id), pk, op: 'other' }); // without its claim: so nobody looks for it
  await expect(write(bot)).rejects.toMatchObject({ facts: { reason: 'a batch was written in part' } });
});
