import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localKeyFile } from './adapters/keys/local-key-file.ts';
import { type LocalSealer, localSealer } from './adapters/keys/local-sealer.ts';
import { openSqlite, type SqliteStores } from './adapters/store/sqlite.ts';
import type { Config, StoreConfig } from './config.ts';
import { Fault } from './fault.ts';

/**
 * The database and the keys. A key file is made only together with its key store: never beside an old one.
 * @throws Fault `key.invalid`, or `store.…` with `facts.where` and `facts.cure`
 */
export async function openStores({ dataFolder, keyFile, store }: Config): Promise<SqliteStores> {
  for (const folder of [dataFolder, dirname(keyFile)]) makeFolder(folder);
  const keysPath = join(dirname(keyFile), 'keys.db');
  const key = localKeyFile(keyFile, { create: !existsSync(keysPath) });
  const sealer = curing(keysPath, () => localSealer(key, keysPath));
  try {
    const stores =
      store.kind === 'cosmos'
        ? await openAccount(store, sealer)
        : openDatabase(join(dataFolder, 'meldcode.db'), sealer);
    const close = () => {
      stores.close();
      sealer.close();
    };
    return { ...stores, close };
  } catch (error) {
    sealer.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const cure = 'is the disk there, and may the bot write to it? MELDCODE_DATA and MELDCODE_KEY say where';
    const reason = 'the data folder cannot be made';
    throw new Fault('store.unavailable', { facts: { reason, where: folder, cure }, cause });
  }
}

/** A database that went, while the keys of its cases are still here, is not begun anew: its disk may not be mounted. */
function openDatabase(path: string, sealer: LocalSealer): SqliteStores {
  return curing(path, () => {
    if (sealer.isUsed && !existsSync(path))
      throw new Fault('store.unavailable', { facts: { reason: 'missing' } });
    return openSqlite(path, sealer);
  });
}

const cures = new Map<unknown, string>([
  [
    'missing',
    'the keys of its cases are here and the database is not: is the disk mounted? Put the file back',
  ],
  ['readonly', 'the file or its folder cannot be written to: give the bot that right'],
  ['cannot-open', 'the file cannot be opened: is the disk mounted, and may the bot read and write there?'],
  ['full', 'the disk is full: make room'],
  ['locked', 'another program holds the file: stop that one'],
  ['io', 'the disk gives errors: look at it before anything else'],
  ['corrupt', 'the file is damaged: put back the last backup'],
  ['not-a-database', 'this is no database of this bot: put back the last backup'],
]);

/** Adds which file it is about, and what to do about it. */
function curing<T>(where: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (!(cause instanceof Fault && cause.code.startsWith('store.'))) throw cause;
    const newer = cause.code === 'store.newer' ? 'start the version of the bot that wrote it' : undefined;
    const cure = newer ?? cures.get(cause.facts.reason);
    throw new Fault(cause.code, { facts: { ...cause.facts, where, ...(cure && { cure }) }, cause });
  }
}

/** Cosmos DB and its identity are loaded here, and only when they are used: they are slow to load. */
async function openAccount(
  { credential, ...account }: Extract<StoreConfig, { kind: 'cosmos' }>,
  sealer: LocalSealer,
): Promise<SqliteStores> {
  const { openCosmos } = await import('./adapters/store/cosmos.ts');
  if ('key' in credential) return openCosmos({ ...account, credential, sealer });
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { identityClientId: clientId } = credential;
  const identity = clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
  return openCosmos({ ...account, credential: { identity }, sealer });
}
