import type { CaseKey, DossierEvent, Head } from '../../core/dossier.ts';
import { Fault } from '../../fault.ts';
import type { DossierStore, Sealer } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';
import { casePk, type EventOnShelf, eventDoc, eventId, eventOf } from './cosmos-docs.ts';
import { cosmosHeads } from './cosmos-heads.ts';
import type { Wait } from './cosmos-request.ts';
import type { OutboxShelf } from './cosmos-rows.ts';
import { refuseTooLarge } from './cosmos-shelf.ts';
import { eventOpener } from './opened-events.ts';
import { utc } from './sqlite-file.ts';
import { link, sealEvents, verify } from './stored-event.ts';

const RACES = 3; // with what follows from messages of the same case
const CATCHING_UP = [50, 200, 600]; // ms: another replica has the list already, ours not yet the events

/** Dossiers in Cosmos DB: the events of one case are one partition, and its outbox rows are written with them. */
export function cosmosDossiers(
  shelves: Shelves,
  sealer: Sealer,
  rows: OutboxShelf,
  wait: Wait,
): DossierStore {
  const { cases } = shelves;
  const heads = cosmosHeads(shelves);
  const tips = newest(1000);
  const open = eventOpener(sealer);

  const eventsOf = async (key: CaseKey): Promise<EventOnShelf[]> => {
    return (await cases.query(casePk(key), allEvents)).map(eventOf);
  };

  /** The event a write comes after. Events never change, so one that was seen before will do. */
  const tipAt = async (key: CaseKey, version: number): Promise<EventOnShelf | undefined> => {
    if (version === 0) return undefined;
    const seen = tips.find(key);
    if (seen?.seq === version) return seen;
    const doc = await cases.read(eventId(version), casePk(key));
    if (doc === undefined) throw conflict(key, version); // ahead of the dossier
    return eventOf(doc);
  };

  return {
    list: heads.list,

    async read(key) {
      let [events, head] = await Promise.all([eventsOf(key), heads.find(key)]);
      for (const ms of CATCHING_UP) {
        if (events.length >= (head?.version ?? 0)) break;
        await wait(ms);
        events = await eventsOf(key);
      }
      const last = events.at(-1);
      verifyAll(key, events, head);
      if (last !== undefined) {
        tips.keep(key, last);
        if ((head?.version ?? 0) < events.length) await heads.advance(key, last);
      }
      return open(key, events);
    },

    async append(key, expectedVersion, events, messages, head) {
      const sealed = await sealEvents(sealer, key, expectedVersion, events);
      const tip = await tipAt(key, expectedVersion);
      const linked = link(key, tip?.hash, sealed);
      const last = linked.at(-1);
      if (last === undefined) throw new TypeError('a write has an event: it guards its messages');
      const written = { ...last, head: headAfter(head, events, tip) };
      const [first = written, ...others] = [...linked.slice(0, -1), written];
      const docs = [eventDoc(key, first), ...others.map((event) => eventDoc(key, event))] as const;
      refuseTooLarge([...docs, ...rows.docsOf(messages)]); // before anything is written
      if (expectedVersion === 0) await heads.announce(key, written.head);
      for (let race = 0; ; race += 1) {
        const outcome = await cases.batch(casePk(key), [...docs, ...(await rows.missing(messages))]);
        if (outcome === 'written') break;
        if (outcome === 'taken' || race === RACES) throw conflict(key, expectedVersion);
      }
      tips.keep(key, written);
      await heads.advance(key, written);
    },
  };
}

const allEvents = { where: 'c.kind = @kind ORDER BY c.seq', values: { kind: 'event' } };

const conflict = (key: CaseKey, expectedVersion: number): Fault =>
  new Fault('store.conflict', { facts: { ...key, expectedVersion } });

/** The list has seen at least what it says; and each write ends with what the list shows of it. */
function verifyAll(
  key: CaseKey,
  events: readonly EventOnShelf[],
  head: { version: number; hash: Uint8Array } | undefined,
): void {
  const last = events.at(-1);
  verify(key, events, last && { version: events.length, hash: last.hash });
  if (head === undefined || head.version === 0) {
    if (last !== undefined && last.head === undefined) throw broken(key, events.length + 1);
    return;
  }
  const seen = events[head.version - 1];
  if (seen === undefined || last?.head === undefined) throw broken(key, events.length + 1);
  if (Buffer.compare(seen.hash, head.hash) !== 0) throw broken(key, head.version);
}

const broken = (key: CaseKey, seq: number): Fault => new Fault('chain.broken', { facts: { ...key, seq } });

/** A look changes nothing: then the moment of the change before it stays. */
function headAfter(head: Head, events: readonly DossierEvent[], tip: EventOnShelf | undefined) {
  const last = events.findLast(({ meta }) => meta.type !== 'dossier.viewed');
  const changedAt = last ? utc(last.meta.at) : (tip?.head?.changedAt ?? '');
  return { ...head, changedAt };
}

/** The newest event seen of the cases used last. @param limit how many */
function newest(limit: number) {
  const kept = new Map<string, EventOnShelf>(); // oldest use first
  return {
    find: (key: CaseKey) => kept.get(casePk(key)),
    keep(key: CaseKey, event: EventOnShelf): void {
      kept.delete(casePk(key));
      kept.set(casePk(key), { ...event, sealed: null }); // what is kept in memory holds no content
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    },
  };
}
