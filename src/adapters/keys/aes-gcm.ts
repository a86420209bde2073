import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const FORMAT = 1; // in front of all that is encrypted, so that another way can follow
const IV = 12; // bytes; random for every write, never used twice under one key
const TAG = 16; // bytes; without `authTagLength` node also opens with a tag of 4
const options = { authTagLength: TAG };

/**
 * AES-256-GCM: format, iv, tag, ciphertext.
 * @param key no bare bytes: node 24 finds out that those are no KeyObject by an exception, three times the work of a
 * whole encryption
 * @param aad where it belongs: it opens with exactly this text
 */
export function encrypt(key: KeyObject, plain: Uint8Array, aad: string): Uint8Array {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, options).setAAD(Buffer.from(aad));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), iv, cipher.getAuthTag(), text]);
}

/** The plain bytes, or undefined when the key, the place or a single bit is another. */
export function decrypt(key: KeyObject, sealed: Uint8Array, aad: string): Uint8Array | undefined {
  if (sealed[0] !== FORMAT || sealed.length < 1 + IV + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV), options);
  decipher.setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
  const text = decipher.update(sealed.subarray(1 + IV + TAG)); // not yet trusted: final() checks the tag
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return undefined; // the tag does not fit: the one thing final() throws for
  }
}
