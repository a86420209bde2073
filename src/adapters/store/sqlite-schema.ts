import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';
import type { Migrations } from './sqlite-file.ts';

const first = `
  CREATE TABLE about (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    key_id TEXT NOT NULL,            -- of the key store its content was sealed with
    opened INTEGER NOT NULL          -- how often; written at each start
  ) STRICT;
  CREATE TABLE event (
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL, seq INTEGER NOT NULL,
    meta TEXT NOT NULL,              -- JSON, clear
    sealed BLOB,                     -- NULL: no content, or destroyed
    digest BLOB,                     -- SHA-256 of sealed; NULL: there never was content
    hash BLOB NOT NULL,              -- of the chain
    PRIMARY KEY (tenant, school, code, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE head (
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL,
    version INTEGER NOT NULL, hash BLOB NOT NULL,
    status TEXT NOT NULL, people TEXT NOT NULL, -- JSON list of oids
    changed_at TEXT NOT NULL,        -- UTC, of the newest event that is not a look
    PRIMARY KEY (tenant, school, code)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL,           -- JSON
    state TEXT NOT NULL,
    due_at TEXT NOT NULL,            -- UTC
    wake_at TEXT,                    -- UTC: pending: due_at; sending: end of the lease; else NULL
    attempts INTEGER NOT NULL, fence INTEGER NOT NULL,
    first_tried_at TEXT, activity_id TEXT, sent_to TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE note (
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL,
    author TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, expires_at TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (tenant, school, code, author, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE reference (
    tenant TEXT NOT NULL, oid TEXT NOT NULL,
    conversation_id TEXT NOT NULL, service_url TEXT NOT NULL, bot_id TEXT NOT NULL,
    PRIMARY KEY (tenant, oid)
  ) STRICT, WITHOUT ROWID`;

const indexes = `
  CREATE INDEX outbox_wake ON outbox (wake_at, id) WHERE wake_at IS NOT NULL;
  CREATE INDEX outbox_case ON outbox (tenant, school, state, code);
  CREATE INDEX note_expires ON note (expires_at);
  CREATE INDEX head_changed ON head (tenant, school, changed_at)`;

/** What is pending or done is never looked for by its case: most rows change in the table and in no index but one. */
const shownOnly = `
  DROP INDEX outbox_case;
  CREATE INDEX outbox_sent ON outbox (tenant, school, code) WHERE state = 'sent';
  CREATE INDEX outbox_failed ON outbox (tenant, school) WHERE state = 'failed'`;

/**
 * The layouts of the database, oldest first.
 *
 * WARNING: files of every version are out there. Add a step at the end; never change one.
 */
export const migrations: Migrations = [first, indexes, shownOnly];

/**
 * Ties a database to the key store its content is sealed with, at its first start, and checks it at every next.
 * @throws Fault `key.invalid` when it was sealed with the keys of another key store
 */
export function claimFor(keyId: string) {
  return (db: DatabaseSync): void => {
    db.prepare('INSERT INTO about VALUES (1, ?, 1) ON CONFLICT (one) DO UPDATE SET opened = opened + 1').run(
      keyId,
    );
    const found = String(db.prepare('SELECT key_id FROM about').get()?.key_id);
    if (found !== keyId) {
      const reason = 'the database belongs to another key store: put back the keys.db that goes with it';
      throw new Fault('key.invalid', { facts: { reason, found, given: keyId } });
    }
  };
}
