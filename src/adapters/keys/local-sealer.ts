import { createSecretKey } from 'node:crypto';
import { Fault } from '../../fault.ts';
import type { Sealer } from '../../ports.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { openDataKeys } from './data-keys.ts';

export type LocalSealer = Sealer & {
  /** Of this key store: stands in the database too, so that a lost or mixed-up `keys.db` is found at start. */
  readonly keyId: string;
  /** Whether any case had a key when it was opened. */
  readonly isUsed: boolean;
  close(): void;
};

/**
 * AES-256-GCM with one random data key per case, each wrapped by the key-encryption key `kek` (32 bytes) and kept
 * in the file `keysPath`: keep backups of that file short, or what was destroyed comes back.
 * After `destroy` nothing can be sealed for that case either: Fault `seal.broken`.
 * @throws Fault `key.invalid` when the keys were wrapped with another key; `store.newer`, `store.unavailable`
 */
export function localSealer(kek: Uint8Array, keysPath: string): LocalSealer {
  if (kek.length !== 32)
    throw new Fault('key.invalid', { facts: { reason: 'the key must be 32 bytes', bytes: kek.length } });
  const keys = openDataKeys(createSecretKey(kek), keysPath);
  return {
    keyId: keys.id,
    isUsed: keys.isUsed,
    close: () => keys.close(),

    async seal(key, plain, aad) {
      return encrypt(keys.find(key) ?? keys.make(key), plain, aad);
    },

    async open(key, sealed, aad) {
      const dataKey = keys.find(key);
      if (dataKey === undefined)
        throw new Fault('seal.broken', { facts: { ...key, reason: 'this case has no key' } });
      const plain = decrypt(dataKey, sealed, aad);
      if (plain === undefined) throw new Fault('seal.broken', { facts: { ...key, place: aad } });
      return plain;
    },

    async destroy(key) {
      keys.destroy(key);
    },
  };
}
