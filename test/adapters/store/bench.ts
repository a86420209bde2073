import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { type LocalSealer, localSealer } from '../../../src/adapters/keys/local-sealer.ts';
import { openSqlite } from '../../../src/adapters/store/sqlite.ts';
import type { FileOptions } from '../../../src/adapters/store/sqlite-file.ts';
import type { Bench } from './store-contract.ts';

/** A data folder that is gone after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export type SqliteBench = Omit<Bench, 'open'> & {
  readonly folder: string;
  readonly path: string;
  readonly kek: Uint8Array;
  readonly sealer: LocalSealer;
  open(options?: FileOptions): ReturnType<typeof openSqlite>;
  /** Goes behind the store's back. */
  tamper(sql: string, ...values: (string | number | Uint8Array | null)[]): void;
};

/** The SQLite store as `main` puts it together, in a folder of its own. */
export function sqliteBench(): SqliteBench {
  const folder = dataFolder();
  const path = join(folder, 'meldcode.db');
  const kek = randomBytes(32);
  const sealer = localSealer(kek, join(folder, 'keys.db'));
  onTestFinished(() => sealer.close());
  const tamper: SqliteBench['tamper'] = (sql, ...values) => {
    const db = new DatabaseSync(path);
    try {
      db.prepare(sql).run(...values);
    } finally {
      db.close();
    }
  };
  return {
    folder,
    path,
    kek,
    sealer,
    tamper,
    open(options = {}) {
      const stores = openSqlite(path, sealer, options);
      onTestFinished(() => stores.close());
      return stores;
    },
    atRest: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    async destroyContent({ tenant, school, code }) {
      tamper(
        'UPDATE event SET sealed = NULL WHERE tenant = ? AND school = ? AND code = ?',
        tenant,
        school,
        code,
      );
      await sealer.destroy({ tenant, school, code });
    },
  };
}
