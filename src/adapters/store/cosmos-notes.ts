import * as z from 'zod';
import type { CaseKey } from '../../core/dossier.ts';
import type { NoteStore, Sealer } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';
import { casePk, digestId } from './cosmos-docs.ts';
import type { Stored } from './cosmos-shelf.ts';
import { utc } from './sqlite-file.ts';

const NoteDoc = z.object({ note: z.string(), at: z.string(), expiresAt: z.string(), sealed: z.base64() });
const ExpiryDoc = z.object({ note: z.string(), of: z.string(), expiresAt: z.string() });
type Note = { key: CaseKey; author: string; id: string; at: string; expiresAt: string };

const EXPIRY = 'expiry'; // one partition for all: a few small documents per case, for as long as a note lives

/**
 * Working notes in Cosmos DB, sealed with the data key of their case; written twice is one note. Destroying deletes;
 * what a backup of the account still holds is unreadable once the data key of the case is destroyed.
 */
export function cosmosNotes({ notes }: Shelves, sealer: Sealer): NoteStore {
  /** @returns whether it was still there */
  const destroy = async (note: string, pk: string, expiresAt: string): Promise<boolean> => {
    const found = await notes.remove(note, pk);
    await notes.remove(digestId(note, pk, expiresAt), EXPIRY);
    return found;
  };

  return {
    async write({ key, author, id, text, at, expiresAt }) {
      const note = { key, author, id, at: utc(at), expiresAt: utc(expiresAt) };
      const sealed = Buffer.from(await sealer.seal(key, Buffer.from(text), place(note))).toString('base64');
      const doc = { id: digestId(author, id), pk: casePk(key) };
      const expiry = { id: digestId(doc.id, doc.pk, note.expiresAt), pk: EXPIRY, expiresAt: note.expiresAt };
      await notes.create({ ...expiry, note: doc.id, of: doc.pk }); // first: no note without its end
      await notes.create({ ...doc, author, note: id, at: note.at, expiresAt: note.expiresAt, sealed });
    },

    async of(key, author, now) {
      const where = 'c.author = @author AND c.expiresAt >= @now';
      const found = await notes.query(casePk(key), { where, values: { author, now: utc(now) } });
      const opened = found.map(async (doc) => {
        const { note: id, at, expiresAt, sealed } = NoteDoc.parse(doc);
        const bytes = Buffer.from(sealed, 'base64');
        const plain = await sealer.open(key, bytes, place({ key, author, id, at, expiresAt }));
        return { id, text: Buffer.from(plain).toString(), at };
      });
      return (await Promise.all(opened)).sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
    },

    async destroy(key) {
      const pk = casePk(key);
      const found = await notes.query(pk, { where: 'true', values: {} });
      return count(found, ({ id, expiresAt }) => destroy(id, pk, String(expiresAt)));
    },

    async sweep(now) {
      const query = { where: 'c.expiresAt < @now', values: { now: utc(now) } };
      return count(await notes.query(EXPIRY, query), async (doc) => {
        const { note, of, expiresAt } = ExpiryDoc.parse(doc);
        const found = await notes.read(note, of);
        // Somebody wrote it again after a first try that got no further than this: then it has another end.
        if (found !== undefined && found.expiresAt === expiresAt) return destroy(note, of, expiresAt);
        await notes.remove(doc.id, EXPIRY);
        return false;
      });
    },
  };
}

async function count(docs: readonly Stored[], work: (doc: Stored) => Promise<boolean>): Promise<number> {
  let counted = 0;
  for (const doc of docs) if (await work(doc)) counted += 1;
  return counted;
}

/** A note opens for its author, with its case and until its own end only. */
const place = ({ key: { tenant, school, code }, author, id, at, expiresAt }: Note) =>
  `note|v1|${tenant}|${school}|${code}|${author}|${id}|${at}|${expiresAt}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
