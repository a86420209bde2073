import type { KeyObject } from 'node:crypto';

/** Unwrapped keys of the cases used last, so that reading a long dossier unwraps once. @param limit how many */
export function recentlyUsed(limit: number) {
  const kept = new Map<string, { wrapped: Uint8Array; dataKey: KeyObject }>(); // oldest use first
  return {
    /** undefined also when the key was wrapped anew since. */
    find(place: string, wrapped: Uint8Array): KeyObject | undefined {
      const found = kept.get(place);
      return found && Buffer.compare(found.wrapped, wrapped) === 0 ? found.dataKey : undefined;
    },
    keep(place: string, wrapped: Uint8Array, dataKey: KeyObject): void {
      kept.delete(place);
      kept.set(place, { wrapped, dataKey });
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    },
    /** Node overwrites the bytes of a KeyObject when nobody holds it any more. */
    forget(place: string): void {
      kept.delete(place);
    },
  };
}
