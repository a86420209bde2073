import { type CaseKey, TAKEN } from '../../core/dossier.ts';
import { Fault } from '../../fault.ts';
import type { DossierStore } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';
import {
  casePk,
  type EventOnShelf,
  eventOf,
  type HeadOnShelf,
  type HeadThen,
  headDoc,
  headId,
  headOf,
  schoolPk,
} from './cosmos-docs.ts';
import type { Query } from './cosmos-shelf.ts';

const RACES = 8; // writers of one case that are each faster than us

/**
 * What lists need of each case, in the partition of its school: a projection, written after the events and made
 * again from them when it is behind. It only ever moves forward.
 */
export function cosmosHeads({ cases, lists }: Shelves) {
  const find = async (key: CaseKey): Promise<HeadOnShelf | undefined> => {
    const doc = await lists.read(headId(key), schoolPk(key));
    return doc && headOf(doc);
  };

  /** @param last the last event of a write */
  const advance = async (key: CaseKey, { seq, hash, head }: EventOnShelf): Promise<void> => {
    if (head === undefined) return;
    const doc = headDoc(key, seq, hash, head);
    for (let race = 0; race < RACES; race += 1) {
      const found = await lists.read(doc.id, doc.pk);
      if (found === undefined ? await lists.create(doc) : headOf(found).version >= seq) return;
      if (found !== undefined && (await lists.replace(doc, found._etag)) !== undefined) return;
    }
  };

  /** @returns whether there is any event */
  const rebuild = async (key: CaseKey): Promise<boolean> => {
    const where = 'c.kind = @kind ORDER BY c.seq DESC';
    for await (const [doc] of cases.pages(casePk(key), { where, values: { kind: 'event' } }, 1)) {
      if (doc === undefined) return false;
      await advance(key, eventOf(doc));
      return true;
    }
    return false;
  };

  const list: DossierStore['list'] = async ({ tenant, school }, { person, open, limit }) => {
    const query = inOrder(person, open);
    const heads: HeadOnShelf[] = [];
    for await (const page of lists.pages(schoolPk({ tenant, school }), query, Math.max(limit, 1))) {
      for (const head of page.map(headOf)) {
        if (heads.length === limit) break;
        const there = head.version > 0 || (await rebuild({ tenant, school, code: head.code }));
        const now = head.version > 0 || !there ? head : await find({ tenant, school, code: head.code });
        if (there && now !== undefined) heads.push(now);
      }
      if (heads.length === limit) break;
    }
    return heads.map(({ code, version, status, people }) => ({ code, version, head: { status, people } }));
  };

  return {
    find,
    list,
    /** Before the first event: whoever writes it and stops just after is still found in the list. */
    announce: (key: CaseKey, head: HeadThen): Promise<boolean> =>
      lists.create(headDoc(key, 0, new Uint8Array(0), head)),
    /** The events stand: a list that stays behind for now is no reason to say that nothing was saved. */
    async advance(key: CaseKey, last: EventOnShelf): Promise<void> {
      try {
        await advance(key, last);
      } catch (error) {
        if (!(error instanceof Fault && error.code === 'store.unavailable')) throw error;
      }
    },
  };
}

/** Newest change first. */
function inOrder(person: string | undefined, open: boolean | undefined): Query {
  const where = [
    'c.kind = @kind',
    'c.code <> @taken',
    ...(open === undefined ? [] : [`c.status ${open ? '!=' : '='} 'closed'`]),
    ...(person === undefined ? [] : ['ARRAY_CONTAINS(c.people, @person)']),
  ].join(' AND ');
  const values = { kind: 'head', taken: TAKEN, ...(person !== undefined && { person }) };
  return { where: `${where} ORDER BY c.changedAt DESC, c.code`, values };
}
