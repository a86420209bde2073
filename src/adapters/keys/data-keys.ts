import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { CaseKey } from '../../core/dossier.ts';
import { Fault } from '../../fault.ts';
import { forgetLog, guarded, type Migrations, openFile } from '../store/sqlite-file.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { recentlyUsed } from './recently-used.ts';

const migrations: Migrations = [
  `CREATE TABLE about (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    key_id TEXT NOT NULL,
    probe BLOB NOT NULL, -- opens with the right key-encryption key only
    opened INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE data_key (
    tenant TEXT NOT NULL, school TEXT NOT NULL, code TEXT NOT NULL,
    wrapped BLOB, -- NULL: destroyed, for good
    PRIMARY KEY (tenant, school, code)
  ) STRICT, WITHOUT ROWID`,
];
const AboutRow = z.object({ key_id: z.string(), probe: z.instanceof(Uint8Array) });

/** The data keys of all cases: one file of their own, with wrapped keys only. */
export type DataKeys = {
  readonly id: string; // of this file
  readonly isUsed: boolean; // any case had a key when it was opened
  /** undefined: this case has none yet. @throws Fault `seal.broken` when it was destroyed or tampered with */
  find(key: CaseKey): KeyObject | undefined;
  /** Makes one, or gives the one another process made first. */
  make(key: CaseKey): KeyObject;
  /** For good: this case never gets a key again. */
  destroy(key: CaseKey): void;
  close(): void;
};

/**
 * Opens the file with the data keys, made when it is not there.
 * @throws Fault `key.invalid` when they were wrapped with another key; `store.newer`, `store.unavailable`
 */
export function openDataKeys(kek: KeyObject, path: string): DataKeys {
  const db = openFile(path, migrations, (file) => claim(file, kek));
  const { key_id: id } = AboutRow.parse(guarded(() => db.prepare('SELECT * FROM about').get()));
  const sql = statements(db);
  const recent = recentlyUsed(500);

  // The row is read at each use: a key that was destroyed is gone at once, also when another process did it.
  const find = (key: CaseKey): KeyObject | undefined => {
    const place = placeOf(key);
    const wrapped = guarded(() => sql.find.get(...of(key)))?.wrapped;
    if (wrapped === undefined) return undefined;
    if (!(wrapped instanceof Uint8Array)) {
      recent.forget(place);
      throw new Fault('seal.broken', { facts: { ...key, reason: 'the key of this case was destroyed' } });
    }
    const dataKey = recent.find(place, wrapped) ?? unwrapped(kek, wrapped, place);
    if (dataKey === undefined)
      throw new Fault('seal.broken', { facts: { ...key, reason: 'the key of this case was changed' } });
    recent.keep(place, wrapped, dataKey);
    return dataKey;
  };

  return {
    id,
    isUsed: guarded(() => db.prepare('SELECT 1 FROM data_key LIMIT 1').get()) !== undefined,
    find,
    make(key) {
      guarded(() => sql.add.run(...of(key), encrypt(kek, randomBytes(32), placeOf(key))));
      const dataKey = find(key);
      if (dataKey === undefined) throw new Fault('store.unavailable', { facts: { reason: 'other' } });
      return dataKey;
    },
    destroy(key) {
      recent.forget(placeOf(key));
      guarded(() => sql.destroy.run(...of(key)));
      forgetLog(db);
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** Marks a new file as wrapped with this key, and recognises it at every next start. */
function claim(db: DatabaseSync, kek: KeyObject): void {
  const id = randomBytes(16).toString('hex');
  db.prepare('INSERT INTO about VALUES (1, ?, ?, 1) ON CONFLICT (one) DO UPDATE SET opened = opened + 1').run(
    id,
    encrypt(kek, Buffer.from(id), 'probe|v1'),
  );
  const { key_id: found, probe } = AboutRow.parse(db.prepare('SELECT * FROM about').get());
  const opened = decrypt(kek, probe, 'probe|v1');
  if (opened === undefined || Buffer.from(opened).toString() !== found) {
    const reason = 'the keys were wrapped with another key: put back the key file that goes with them';
    throw new Fault('key.invalid', { facts: { reason } });
  }
}

function unwrapped(kek: KeyObject, wrapped: Uint8Array, place: string): KeyObject | undefined {
  const bytes = decrypt(kek, wrapped, place);
  const dataKey = bytes && createSecretKey(bytes);
  bytes?.fill(0); // node has a copy of its own, which it overwrites itself
  return dataKey;
}

const of = ({ tenant, school, code }: CaseKey) => [tenant, school, code] as const;
const placeOf = (key: CaseKey): string => `key|v1|${of(key).join('|')}`;

const statements = (db: DatabaseSync) => ({
  find: db.prepare('SELECT wrapped FROM data_key WHERE tenant = ? AND school = ? AND code = ?'),
  add: db.prepare('INSERT INTO data_key VALUES (?, ?, ?, ?) ON CONFLICT (tenant, school, code) DO NOTHING'),
  destroy: db.prepare(`INSERT INTO data_key VALUES (?, ?, ?, NULL)
    ON CONFLICT (tenant, school, code) DO UPDATE SET wrapped = NULL`),
});
