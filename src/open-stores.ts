import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localKeyFile } from './adapters/keys/local-key-file.ts';
import { type LocalSealer, localSealer } from './adapters/keys/local-sealer.ts';
import { openSqlite, type SqliteStores } from './adapters/store/sqlite.ts';
import type { Config, StoreConfig } from './config.ts';
import { Fault } from './fault.ts';

/** The database and the keys. A key file is made only together with its key store: never beside an old one. */
export async function openStores({ dataFolder, keyFile, store }: Config) {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Fault('store.unavailable', {
      facts: { reason: 'the data folder cannot be made', dataFolder },
      cause,
    });
  }
  const keysPath = join(dirname(keyFile), 'keys.db');
  const sealer = localSealer(localKeyFile(keyFile, { create: !existsSync(keysPath) }), keysPath);
  try {
    const sqlite = () => openSqlite(join(dataFolder, 'meldcode.db'), sealer);
    return { sealer, stores: store.kind === 'cosmos' ? await openAccount(store, sealer) : sqlite() };
  } catch (error) {
    sealer.close();
    throw error;
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
