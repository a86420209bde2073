import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { CaseKey, Head } from '../../core/dossier.ts';
import type { Doc, Stored } from './cosmos-shelf.ts';
import type { StoredEvent } from './stored-event.ts';

export const casePk = ({ tenant, school, code }: CaseKey): string => `${tenant}|${school}|${code}`;
export const schoolPk = ({ tenant, school }: { tenant: string; school: string }): string =>
  `${tenant}|${school}`;

/** An id of the service may not hold `/`, `\`, `?` or `#`: what comes from elsewhere goes in by its digest. */
export const digestId = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const bytes = z.string().transform((base64): Uint8Array => Buffer.from(base64, 'base64'));
const HeadThen = z.object({
  status: z.enum(['draft', 'open', 'closed']),
  people: z.array(z.string()),
  changedAt: z.string(), // UTC, of the newest event that is not a look; '' when there is none
});
/** What the list of a school shows, as it was after one write. */
export type HeadThen = Head & { readonly changedAt: string };

const EventDoc = z.object({
  seq: z.int(),
  meta: z.string(),
  sealed: bytes.nullable(),
  digest: bytes.nullable(),
  hash: bytes,
  head: HeadThen.optional(),
});
/** `head`: on the last event of each write, so that a list can always be made again from the events. */
export type EventOnShelf = StoredEvent & { readonly head?: HeadThen | undefined };

export const eventId = (seq: number): string => `event-${seq}`;
export const eventOf = (doc: Stored): EventOnShelf => EventDoc.parse(doc);

export function eventDoc(key: CaseKey, event: EventOnShelf): Doc {
  const { seq, meta, sealed, digest, hash, head } = event;
  const base64 = (some: Uint8Array) => Buffer.from(some).toString('base64');
  return {
    id: eventId(seq),
    pk: casePk(key),
    kind: 'event',
    seq,
    meta,
    sealed: sealed && base64(sealed),
    digest: digest && base64(digest),
    hash: base64(hash),
    ...(head && { head: { ...head, people: [...head.people] } }),
  };
}

const HeadDoc = HeadThen.extend({ code: z.string(), version: z.int(), hash: bytes });
/** Version 0: somebody is about to write the first event, or stopped just before or just after. */
export type HeadOnShelf = HeadThen & {
  readonly code: string;
  readonly version: number;
  readonly hash: Uint8Array;
};

export const headId = ({ code }: CaseKey): string => `head-${code}`;
export const headOf = (doc: Stored): HeadOnShelf => HeadDoc.parse(doc);

export const headDoc = (key: CaseKey, version: number, hash: Uint8Array, head: HeadThen): Doc => ({
  id: headId(key),
  pk: schoolPk(key),
  kind: 'head',
  code: key.code,
  version,
  hash: Buffer.from(hash).toString('base64'),
  status: head.status,
  people: [...head.people],
  changedAt: head.changedAt,
});
