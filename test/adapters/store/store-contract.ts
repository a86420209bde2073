import { describe, expect, test } from 'vitest';
import { type CaseKey, type DossierEvent, TAKEN } from '../../../src/core/dossier.ts';
import type { DossierStore, NoteStore, OutboxStore, ReferenceStore } from '../../../src/ports.ts';
import {
  at,
  canaries,
  everyFact,
  head,
  lead,
  linde,
  observed,
  opened,
  opener,
  reminder,
  ticked,
  untick,
  viewed,
} from './samples.ts';

export type Stores = {
  readonly dossiers: DossierStore;
  readonly outbox: OutboxStore;
  readonly notes: NoteStore;
  readonly references: ReferenceStore;
};
/** What a store must let us do from below, to prove what is at rest. Cleans up after itself. */
export type Bench = {
  /** One more bot on the same data. */
  open(): Stores;
  /** Everything written anywhere, as bytes: data, logs, keys. */
  atRest(): Buffer;
  /** Destroys the sealed content of one case and its key, and nothing else. */
  destroyContent(key: CaseKey): Promise<void>;
};

const otherSchool: CaseKey = { ...linde, school: 'de-eik' };
const otherTenant: CaseKey = { ...linde, tenant: '7d1b6f0a-0000-4000-8000-000000000002' };
const otherCase: CaseKey = { ...linde, code: 'P4-8WMX' };
const conflict = { code: 'store.conflict' };
const numbered = (events: readonly DossierEvent[]) =>
  events.map((event, i) => ({ ...event, meta: { ...event.meta, seq: i + 1 } }));

/** What every store must do. Run unchanged against each of them, without an `if`. */
export function storeContract(name: string, bench: () => Bench) {
  describe(`${name}: dossiers`, () => dossierContract(bench));
  describe(`${name}: outbox`, () => outboxContract(bench));
  describe(`${name}: notes`, () => noteContract(bench));
  describe(`${name}: references`, () => referenceContract(bench));
  describe(`${name}: at rest`, () => atRestContract(bench));
}

function dossierContract(bench: () => Bench) {
  test('what is appended is read back in order and numbered, also by another bot', async () => {
    const { open } = bench();
    const { dossiers } = open();
    await dossiers.append(linde, 0, [observed(1), observed(2)], [], head);
    await dossiers.append(linde, 2, [observed(3)], [], head);
    const all = numbered([observed(1), observed(2), observed(3)]);
    expect(await dossiers.read(linde)).toEqual(all);
    expect(await open().dossiers.read(linde)).toEqual(all);
  });

  test('a dossier that does not exist is empty', async () => {
    expect(await bench().open().dossiers.read(linde)).toEqual([]);
  });

  test('every fact comes back as it was recorded; without content it has none', async () => {
    const { dossiers } = bench().open();
    const events = everyFact();
    await dossiers.append(linde, 0, events, [], head);
    const back = await dossiers.read(linde);
    const none = (content: object | null) => (Object.keys(content ?? {}).length === 0 ? null : content);
    expect(back).toEqual(numbered(events).map(({ meta, content }) => ({ meta, content: none(content) })));
  });

  test('a second writer at the same version is told so, and leaves nothing behind', async () => {
    const { dossiers, outbox } = bench().open();
    await dossiers.append(linde, 0, [observed(1)], [], head);
    const late = dossiers.append(linde, 0, [observed(2), observed(3)], [reminder('late', 1)], {
      status: 'closed',
      people: [],
    });
    await expect(late).rejects.toMatchObject(conflict);
    expect(await dossiers.read(linde)).toEqual(numbered([observed(1)]));
    expect(await outbox.nextDue()).toBeUndefined();
    expect(await dossiers.list(linde, { limit: 9 })).toEqual([{ code: linde.code, version: 1, head }]);
  });

  test('a writer ahead of the dossier is refused, so that there is no gap', async () => {
    const { dossiers } = bench().open();
    await expect(dossiers.append(linde, 3, [observed(1)], [], head)).rejects.toMatchObject(conflict);
  });

  test('of twenty writers at the same moment one wins each round, and nothing is mixed', async () => {
    const { open } = bench();
    const [one, two] = [open().dossiers, open().dossiers];
    for (const round of [0, 1, 2, 3, 4]) {
      const writes = Array.from({ length: 20 }, (_, i) => {
        const bot = i % 2 === 0 ? one : two;
        return bot.append(linde, round * 2, [observed(i), observed(i)], [], head);
      });
      const results = await Promise.allSettled(writes);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    const events = await open().dossiers.read(linde);
    expect(events).toHaveLength(10);
    for (const round of [0, 2, 4, 6, 8])
      expect(events[round]?.meta.actionId).toBe(events[round + 1]?.meta.actionId);
  });

  test('an event that could not be read back is not written', async () => {
    const { dossiers } = bench().open();
    const strange = { ...observed(1), content: { what: 7 } };
    // @ts-expect-error: what a mistake in our own code would hand over
    await expect(dossiers.append(linde, 0, [strange], [], head)).rejects.toThrow();
    expect(await dossiers.read(linde)).toEqual([]);
  });

  test('the list of a school has the newest change first; a look is no change', async () => {
    const { dossiers } = bench().open();
    await dossiers.append(linde, 0, [observed(1)], [], head);
    await dossiers.append(otherCase, 0, [observed(2)], [], { status: 'closed', people: [lead] });
    await dossiers.append(linde, 1, [viewed(3)], [], head);
    const codes = async (filter: { person?: string; open?: boolean; limit: number }) =>
      (await dossiers.list(linde, filter)).map(({ code }) => code);
    expect(await codes({ limit: 9 })).toEqual([otherCase.code, linde.code]);
    expect(await codes({ limit: 1 })).toEqual([otherCase.code]);
    expect(await codes({ open: true, limit: 9 })).toEqual([linde.code]);
    expect(await codes({ open: false, limit: 9 })).toEqual([otherCase.code]);
    expect(await codes({ person: lead, limit: 9 })).toEqual([otherCase.code]);
    expect(await codes({ person: lead, open: true, limit: 9 })).toEqual([]);
  });

  test('what is of a school and of no case comes back as it was recorded, and stands in no list', async () => {
    const { dossiers } = bench().open();
    const record = { ...linde, code: TAKEN };
    const closed = { status: 'closed', people: [lead] } as const;
    await dossiers.append(linde, 0, [observed(1)], [], head);
    await dossiers.append(record, 0, [ticked(2)], [], closed);
    await dossiers.append(record, 1, [untick(3)], [], closed);
    expect(await dossiers.read(record)).toEqual(numbered([ticked(2), untick(3)]));
    await expect(dossiers.append(record, 1, [ticked(4)], [], closed)).rejects.toMatchObject(conflict);
    for (const filter of [
      {},
      { open: false },
      { open: true },
      { person: lead },
      { person: lead, open: false },
    ])
      expect((await dossiers.list(linde, { ...filter, limit: 9 })).map(({ code }) => code)).not.toContain(
        TAKEN,
      );
    expect(await dossiers.list(linde, { limit: 1 })).toHaveLength(1); // it takes no place either
    expect(await dossiers.read({ ...record, school: otherSchool.school })).toEqual([]);
  });

  test('a draft is open, and the list shows the version and the head of now', async () => {
    const { dossiers } = bench().open();
    await dossiers.append(linde, 0, [observed(1)], [], { status: 'draft', people: [opener] });
    const after = { status: 'draft', people: [opener, lead] } as const;
    await dossiers.append(linde, 1, [observed(2)], [], after);
    expect(await dossiers.list(linde, { open: true, limit: 9 })).toEqual([
      { code: linde.code, version: 2, head: after },
    ]);
  });

  test.each([otherSchool, otherTenant])('the same code at %j is another dossier', async (other) => {
    const { dossiers } = bench().open();
    await dossiers.append(linde, 0, [observed(1)], [], head);
    expect(await dossiers.read(other)).toEqual([]);
    expect(await dossiers.list(other, { limit: 9 })).toEqual([]);
    await dossiers.append(other, 0, [observed(7)], [], head);
    expect(await dossiers.read(linde)).toEqual(numbered([observed(1)]));
  });

  test('destroyed content is gone, and what is left is still whole', async () => {
    const { open, destroyContent } = bench();
    const { dossiers } = open();
    await dossiers.append(linde, 0, [opened(1), observed(2)], [], head);
    await destroyContent(linde);
    const events = await open().dossiers.read(linde);
    expect(events.map(({ content }) => content)).toEqual([null, null]);
    expect(events.map(({ meta }) => meta.type)).toEqual(['dossier.opened', 'observatie.recorded']);
  });
}

function outboxContract(bench: () => Bench) {
  const ids = (rows: readonly { message: { id: string } }[]) => rows.map(({ message }) => message.id);
  const [first, second] = [reminder('1', 1), reminder('2', 2)];
  const filledWith = async (...messages: Parameters<DossierStore['append']>[3][number][]) => {
    const stores = bench().open();
    await stores.dossiers.append(linde, 0, [observed(1)], messages, head);
    return stores;
  };

  test('a message comes when it is due and not before, the longest due first', async () => {
    const { outbox } = await filledWith(second, first);
    expect(await outbox.nextDue()).toBe(first.dueAt);
    expect(await outbox.lease(at(0), at(5), 9)).toEqual([]);
    expect(await outbox.lease(at(2), at(5), 9)).toEqual(
      [first, second].map((message) => ({ message, state: 'sending', attempts: 1, fence: 1 })),
    );
  });

  test('a lease takes no more than its limit', async () => {
    const { outbox } = await filledWith(second, first);
    expect(ids(await outbox.lease(at(9), at(20), 1))).toEqual([first.id]);
    expect(ids(await outbox.lease(at(9), at(20), 1))).toEqual([second.id]);
  });

  test('a message whose id exists already is left as it is, also when it was sent', async () => {
    const { dossiers, outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a' }, []);
    await dossiers.append(linde, 1, [observed(2)], [{ ...first, dueAt: at(30) }], head);
    expect(await outbox.nextDue()).toBeUndefined();
    expect(await dossiers.read(linde)).toHaveLength(2);
  });

  test('two workers never hold the same message', async () => {
    const { open } = bench();
    const [one, two] = [open(), open()];
    const many = Array.from({ length: 40 }, (_, i) => reminder(`${i}`, i % 5));
    await one.dossiers.append(linde, 0, [observed(1)], many, head);
    const turns = Array.from({ length: 20 }, (_, i) => [one, two].at(i % 2)?.outbox.lease(at(9), at(20), 3));
    const leased = (await Promise.all(turns)).flatMap((rows) => ids(rows ?? []));
    expect([...leased].sort()).toEqual(ids(many.map((message) => ({ message }))).sort());
  });

  test('a lease that ran out goes to another worker, and the late one can no longer mark', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    expect(await outbox.lease(at(4), at(9), 9)).toEqual([]);
    expect(await outbox.nextDue()).toBe(at(5));
    const [again] = await outbox.lease(at(5), at(9), 9);
    expect(again).toMatchObject({ attempts: 2, fence: 2 });
    expect(await outbox.settle(first.id, 1, { state: 'sent', activityId: 'late' }, [second])).toBe(false);
    expect(await outbox.nextDue()).toBe(at(9)); // and what would have followed is not there
    expect(await outbox.settle(first.id, 2, { state: 'sent', activityId: 'b' }, [])).toBe(true);
    expect((await outbox.sentFor(linde)).map(({ activityId }) => activityId)).toEqual(['b']);
  });

  test('a settled message cannot be settled again', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    expect(await outbox.settle(first.id, 1, { state: 'cancelled' }, [])).toBe(true);
    expect(await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a' }, [])).toBe(false);
    expect(await outbox.settle('no-such-id', 0, { state: 'sent' }, [])).toBe(false);
  });

  test('what follows from a message is written with its end, once', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    await outbox.settle(first.id, 1, { state: 'failed' }, [second, second]);
    expect(ids(await outbox.lease(at(9), at(20), 9))).toEqual([second.id]);
  });

  test('a message that comes from no write of a dossier is there once, in a place of its own', async () => {
    const { dossiers, outbox } = bench().open();
    const ofSchool = { ...first, id: 'of-the-school', key: { ...linde, code: '' } };
    await outbox.enqueue([ofSchool, ofSchool]);
    await outbox.enqueue([{ ...ofSchool, dueAt: at(30) }]); // as it is already
    expect(await outbox.nextDue()).toBe(first.dueAt);
    expect(await outbox.lease(at(1), at(5), 9)).toEqual([
      { message: ofSchool, state: 'sending', attempts: 1, fence: 1 },
    ]);
    await outbox.settle(ofSchool.id, 1, { state: 'failed' }, []);
    await outbox.enqueue([ofSchool]);
    expect(await outbox.nextDue()).toBeUndefined();
    expect((await outbox.failedFor(linde)).map(({ message }) => message.id)).toEqual([ofSchool.id]);
    expect(await outbox.sentFor(linde)).toEqual([]);
    expect(await dossiers.list(linde, { limit: 9 })).toEqual([]); // and it makes no dossier
  });

  test('a message that has to wait comes back at its new moment, and remembers its first try', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    await outbox.settle(first.id, 1, { state: 'pending', dueAt: at(30), firstTriedAt: at(1) }, []);
    expect(await outbox.nextDue()).toBe(at(30));
    expect(await outbox.lease(at(29), at(40), 9)).toEqual([]);
    expect(await outbox.lease(at(30), at(40), 9)).toEqual([
      { message: { ...first, dueAt: at(30) }, state: 'sending', attempts: 2, fence: 2, firstTriedAt: at(1) },
    ]);
    await outbox.settle(first.id, 2, { state: 'failed', firstTriedAt: at(30) }, []);
    expect(await outbox.failedFor(linde)).toMatchObject([{ firstTriedAt: at(1) }]);
  });

  test('a worker notes that it starts to send without losing or stretching its lease', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(1), at(5), 9);
    expect(await outbox.settle(first.id, 1, { state: 'sending', firstTriedAt: at(2) }, [])).toBe(true);
    expect(await outbox.lease(at(4), at(9), 9)).toEqual([]);
    expect(await outbox.lease(at(5), at(9), 9)).toMatchObject([{ fence: 2, firstTriedAt: at(2) }]);
  });

  test('a sent message stands open until it is closed', async () => {
    const { outbox } = await filledWith(first, second, reminder('3', 50));
    await outbox.lease(at(9), at(20), 9);
    await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a1', sentTo: lead }, []);
    await outbox.settle(second.id, 1, { state: 'failed' }, []);
    expect(await outbox.sentFor(linde)).toEqual([
      { message: first, state: 'sent', attempts: 1, fence: 1, activityId: 'a1', sentTo: lead },
    ]);
    await outbox.acknowledge(first.id);
    expect(await outbox.sentFor(linde)).toEqual([]);
    await outbox.acknowledge(second.id); // was not sent: stays what it is
    expect(ids(await outbox.failedFor(linde))).toEqual([second.id]);
    expect(await outbox.nextDue()).toBe(at(50));
  });

  test('a moment without milliseconds is due at the same time as with them', async () => {
    const { outbox } = await filledWith({ ...first, dueAt: '2026-11-23T09:01:00Z' });
    expect(await outbox.lease('2026-11-23T09:01:00.000Z', at(5), 9)).toHaveLength(1);
  });

  test('what was never delivered is shown to its own school only, newest first', async () => {
    const { dossiers, outbox } = await filledWith(first, second);
    for (const other of [otherSchool, otherTenant])
      await dossiers.append(
        other,
        0,
        [observed(1)],
        [{ ...reminder('1', 3, other), id: JSON.stringify(other) }],
        head,
      );
    const rows = await outbox.lease(at(9), at(20), 9);
    expect(rows).toHaveLength(4);
    for (const { message, fence } of rows) await outbox.settle(message.id, fence, { state: 'failed' }, []);
    expect(ids(await outbox.failedFor(linde))).toEqual([second.id, first.id]);
    expect(ids(await outbox.failedFor(otherSchool))).toEqual([JSON.stringify(otherSchool)]);
    expect(ids(await outbox.failedFor(otherTenant))).toEqual([JSON.stringify(otherTenant)]);
  });

  test('what was sent with another case, school or tenant is not shown', async () => {
    const { outbox } = await filledWith(first);
    await outbox.lease(at(9), at(20), 9);
    await outbox.settle(first.id, 1, { state: 'sent', activityId: 'a1' }, []);
    for (const other of [otherCase, otherSchool, otherTenant])
      expect(await outbox.sentFor(other)).toEqual([]);
  });

  test('a message id of another case is refused loudly, and nothing is written', async () => {
    const { dossiers } = await filledWith(first);
    const stolen = { ...first, key: otherCase };
    await expect(dossiers.append(otherCase, 0, [observed(1)], [stolen], head)).rejects.toMatchObject({
      code: 'store.unavailable',
    });
    expect(await dossiers.read(otherCase)).toEqual([]);
  });
}

function noteContract(bench: () => Bench) {
  const note = {
    key: linde,
    author: opener,
    id: 'n1',
    text: 'nog eens vragen',
    at: at(1),
    expiresAt: at(10),
  };
  const shown = { id: 'n1', text: note.text, at: note.at };

  test('a note is there for its author until it expires, oldest first', async () => {
    const { notes } = bench().open();
    await notes.write({ ...note, id: 'n2', at: at(2) });
    await notes.write(note);
    expect(await notes.of(linde, opener, at(10))).toEqual([shown, { ...shown, id: 'n2', at: at(2) }]);
    expect(await notes.of(linde, opener, at(11))).toEqual([]);
  });

  test('the same note twice is one note', async () => {
    const { notes } = bench().open();
    await notes.write(note);
    await notes.write({ ...note, text: 'iets anders' });
    expect(await notes.of(linde, opener, at(2))).toEqual([shown]);
  });

  test('nobody else sees a note, in no other case, school or tenant', async () => {
    const { notes } = bench().open();
    await notes.write(note);
    expect(await notes.of(linde, lead, at(2))).toEqual([]);
    for (const other of [otherCase, otherSchool, otherTenant])
      expect(await notes.of(other, opener, at(2))).toEqual([]);
  });

  test('destroying takes every note with one case, of every author, and no other', async () => {
    const { notes } = bench().open();
    await notes.write(note);
    await notes.write({ ...note, author: lead });
    for (const other of [otherCase, otherSchool, otherTenant]) await notes.write({ ...note, key: other });
    expect(await notes.destroy(linde)).toBe(2);
    expect(await notes.destroy(linde)).toBe(0);
    expect(await notes.of(linde, opener, at(2))).toEqual([]);
    for (const other of [otherCase, otherSchool, otherTenant])
      expect(await notes.of(other, opener, at(2))).toEqual([shown]);
  });

  test('the sweep takes what expired and nothing else', async () => {
    const { notes } = bench().open();
    await notes.write(note);
    await notes.write({ ...note, id: 'n2', expiresAt: at(20) });
    expect(await notes.sweep(at(10))).toBe(0);
    expect(await notes.sweep(at(11))).toBe(1);
    expect(await notes.of(linde, opener, at(2))).toEqual([{ ...shown, id: 'n2' }]);
  });
}

function referenceContract(bench: () => Bench) {
  const reference = {
    tenant: linde.tenant,
    oid: opener,
    conversationId: 'a:1',
    serviceUrl: 'https://smba.example/emea/',
    botId: '28:bot',
  };

  test('the newest reference of a person counts, in one tenant only', async () => {
    const { references } = bench().open();
    await references.save(reference);
    await references.save({ ...reference, conversationId: 'a:2' });
    expect(await references.find(linde.tenant, opener)).toEqual({ ...reference, conversationId: 'a:2' });
    expect(await references.find(otherTenant.tenant, opener)).toBeUndefined();
    expect(await references.find(linde.tenant, lead)).toBeUndefined();
  });
}

function atRestContract(bench: () => Bench) {
  test('the type of an event is readable at rest; nothing a person filled in is, in any field of any fact', async () => {
    const { open, atRest } = bench();
    const { dossiers, notes } = open();
    const events = everyFact();
    for (const canary of canaries)
      expect(JSON.stringify(events.map(({ content }) => content))).toContain(canary);
    await dossiers.append(linde, 0, events, [], head);
    await dossiers.append({ ...linde, code: TAKEN }, 0, [ticked(1)], [], head);
    await notes.write({
      key: linde,
      author: opener,
      id: 'n',
      text: canaries[0],
      at: at(1),
      expiresAt: at(9),
    });
    for (const { meta } of events) expect(atRest().includes(meta.type)).toBe(true);
    for (const canary of canaries) expect(atRest().includes(canary)).toBe(false);
  });
}
