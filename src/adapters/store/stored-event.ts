import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { CaseKey, DossierEvent } from '../../core/dossier.ts';
import { parseEvent } from '../../core/events.ts';
import { Fault } from '../../fault.ts';
import type { Sealer } from '../../ports.ts';

/** One event at rest: readable `meta` (JSON), unreadable content, and its place in the chain. */
export type StoredEvent = {
  readonly seq: number;
  readonly meta: string;
  readonly sealed: Uint8Array | null; // null: no content, or destroyed
  readonly digest: Uint8Array | null; // SHA-256 of sealed; outlives it
  readonly hash: Uint8Array;
};
export type Unlinked = Omit<StoredEvent, 'hash'>;

/**
 * Seals what people filled in, event by event, numbered from `after + 1`.
 * @throws ZodError when an event is not one of ours: it could never be read back
 */
export function sealEvents(
  sealer: Sealer,
  key: CaseKey,
  after: number,
  events: readonly DossierEvent[],
): Promise<Unlinked[]> {
  return Promise.all(
    events.map(async (event, i): Promise<Unlinked> => {
      const seq = after + i + 1;
      const { meta, content } = parseEvent({ meta: { ...event.meta, seq }, content: event.content });
      const plain = JSON.stringify(content);
      const row = { seq, meta: JSON.stringify(meta) };
      if (plain === 'null' || plain === '{}') return { ...row, sealed: null, digest: null };
      const sealed = await sealer.seal(key, Buffer.from(plain), place(key, seq, meta.type));
      return { ...row, sealed, digest: sha256(sealed) };
    }),
  );
}

/** Hangs events to the chain of their dossier. @param previous hash of the newest event, undefined for the first */
export function link(
  key: CaseKey,
  previous: Uint8Array | undefined,
  events: readonly Unlinked[],
): StoredEvent[] {
  let hash = previous ?? genesis(key);
  return events.map((event) => {
    hash = linkHash(hash, event);
    return { ...event, hash };
  });
}

/**
 * Checks a whole dossier against its chain and against what its head says it should be.
 * @throws Fault `chain.broken` with the first seq that is not as it was written
 */
export function verify(
  key: CaseKey,
  events: readonly StoredEvent[],
  head: { version: number; hash: Uint8Array } | undefined,
): void {
  const broken = (seq: number) => new Fault('chain.broken', { facts: { ...key, seq } });
  let hash = genesis(key);
  for (const [i, event] of events.entries()) {
    const intact =
      event.sealed === null || (event.digest !== null && same(sha256(event.sealed), event.digest));
    hash = linkHash(hash, event);
    if (event.seq !== i + 1 || !intact || !same(hash, event.hash)) throw broken(i + 1);
  }
  if (events.length !== (head?.version ?? 0)) throw broken(events.length + 1);
  if (head !== undefined && !same(hash, head.hash)) throw broken(events.length);
}

/**
 * Reads one event, of a dossier whose chain was verified.
 * @throws Fault `seal.broken`; `store.newer` when it is not one this version knows
 */
export async function openEvent(sealer: Sealer, key: CaseKey, stored: StoredEvent): Promise<DossierEvent> {
  const meta = JSON.parse(stored.meta);
  const plain = await unseal(sealer, key, stored, meta.type);
  return known(key, stored.seq, { meta, content: plain && JSON.parse(Buffer.from(plain).toString()) });
}

/** What was filled in, as bytes; null: nothing, or destroyed. @throws Fault `seal.broken` */
export const unseal = async (sealer: Sealer, key: CaseKey, { seq, sealed }: StoredEvent, type: string) =>
  sealed && sealer.open(key, sealed, place(key, seq, type));

function known(key: CaseKey, seq: number, stored: Parameters<typeof parseEvent>[0]): DossierEvent {
  try {
    return parseEvent(stored);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Fault('store.newer', { facts: { ...key, seq }, cause: error });
  }
}

/** Sealed content opens here only: not in another case or school, not at another seq, not under another type. */
const place = ({ tenant, school, code }: CaseKey, seq: number, type: string) =>
  `v1|${tenant}|${school}|${code}|${seq}|${type}`;

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Where a chain starts: no dossier can be moved to another case, school or tenant. */
const genesis = ({ tenant, school, code }: CaseKey) => sha256(Buffer.from(`v1|${tenant}|${school}|${code}`));

const noContent = new Uint8Array(32); // no SHA-256 is all zeros: this many bytes either way
const linkHash = (previous: Uint8Array, { meta, digest }: Unlinked) =>
  sha256(previous, Buffer.from(meta), digest ?? noContent);
