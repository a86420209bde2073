import type { DossierStore, NoteStore, OutboxStore, ReferenceStore, Sealer } from '../../ports.ts';
import { sqliteDossiers } from './sqlite-dossiers.ts';
import { type FileOptions, openFile } from './sqlite-file.ts';
import { groupCommit } from './sqlite-group.ts';
import { sqliteNotes } from './sqlite-notes.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { sqliteReferences } from './sqlite-references.ts';
import { claimFor, migrations } from './sqlite-schema.ts';

/** A sealer that can be recognised: `keyId` stands in the database, so that the wrong keys are found at start. */
export type KnownSealer = Sealer & { readonly keyId: string };

export type SqliteStores = {
  readonly dossiers: DossierStore;
  readonly outbox: OutboxStore;
  readonly notes: NoteStore;
  readonly references: ReferenceStore;
  /** Harmless the second time. What comes after it is told `store.unavailable`. */
  close(): void;
};

/**
 * The default store: one SQLite file, made when it is not there. Nothing outside this folder knows its tables.
 * @throws Fault `store.unavailable` (facts.reason: readonly, full, locked, corrupt, …), `store.newer`, `key.invalid`
 */
export function openSqlite(path: string, sealer: KnownSealer, options: FileOptions = {}): SqliteStores {
  const db = openFile(path, migrations, claimFor(sealer.keyId), options);
  const together = groupCommit(db);
  const outbox = sqliteOutbox(db, together);
  return {
    dossiers: sqliteDossiers(db, sealer, outbox.add, together),
    outbox,
    notes: sqliteNotes(db, sealer),
    references: sqliteReferences(db),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}
