import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { Fault } from '../../fault.ts';

const BYTES = 32;

/**
 * Reads the key-encryption key: 32 bytes as base64 text, in a file that only its owner may read. Keep it out of
 * the data folder and out of its backups.
 * @param create makes a new key when there is none; never replaces one
 * @throws Fault `key.invalid`, with the cure in facts.reason
 */
export function localKeyFile(path: string, { create }: { create: boolean }): Uint8Array {
  const invalid = (reason: string, cause?: unknown) => new Fault('key.invalid', { facts: { reason }, cause });
  if (create) makeKey(path, invalid);
  const { mode, text } = readKey(path, invalid);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw invalid('the key file can be read by others: give it mode 600');
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== BYTES)
    throw invalid(`the key file holds ${key.length} bytes: it must be ${BYTES} bytes as base64 text`);
  return key;
}

function readKey(path: string, invalid: (reason: string, cause: unknown) => Fault) {
  try {
    return { mode: statSync(path).mode, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw invalid(`the key file cannot be read (${codeOf(cause)}): put it there, or correct its path`, cause);
  }
}

function makeKey(path: string, invalid: (reason: string, cause: unknown) => Fault): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600); // fails when there is one
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return;
    throw invalid(`the key file cannot be made (${codeOf(cause)}): check the folder and the disk`, cause);
  }
  try {
    writeSync(file, `${randomBytes(BYTES).toString('base64')}\n`);
    fsyncSync(file); // before anything is sealed with it
  } finally {
    closeSync(file);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
