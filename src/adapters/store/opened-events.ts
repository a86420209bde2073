import type { CaseKey, DossierEvent } from '../../core/dossier.ts';
import type { Sealer } from '../../ports.ts';
import { openEvent, type StoredEvent, unseal } from './stored-event.ts';

type Kept = { readonly opened: readonly Opened[]; readonly events: readonly DossierEvent[] };
type Opened = { readonly hash: Uint8Array; readonly sealed: boolean; readonly event: DossierEvent };

/**
 * Opens the events of a dossier, and keeps those of the cases read last. What is kept counts only while the row,
 * read and verified anew, has the same hash and still its content: a hash says all that came before and all that is in
 * it. One sealed event is opened each time, so that a case whose key was destroyed is gone at once.
 * @param atMost how many events are kept, of all cases together
 */
export function eventOpener(sealer: Sealer, atMost = 5_000) {
  const kept = new Map<string, Kept>(); // oldest use first
  let count = 0;

  const forget = (place: string): Kept | undefined => {
    const found = kept.get(place);
    kept.delete(place);
    count -= found?.opened.length ?? 0;
    return found;
  };
  const keep = (place: string, value: Kept): void => {
    forget(place);
    kept.set(place, value);
    count += value.opened.length;
    for (const oldest of kept.keys()) {
      if (count <= atMost) break;
      forget(oldest);
    }
  };

  /**
   * @param events of one dossier, whose chain was verified
   * @throws Fault `seal.broken`; `store.newer` when an event is not one this version knows
   */
  return async (key: CaseKey, events: readonly StoredEvent[]): Promise<readonly DossierEvent[]> => {
    const place = JSON.stringify([key.tenant, key.school, key.code]);
    const before = forget(place);
    const asked = events.findLastIndex(({ sealed }) => sealed !== null);
    const opened = await Promise.all(
      events.map(async (stored, i): Promise<Opened> => {
        const found = before?.opened[i];
        const sealed = stored.sealed !== null;
        if (found?.sealed === sealed && Buffer.compare(found.hash, stored.hash) === 0) {
          if (i === asked) await unseal(sealer, key, stored, found.event.meta.type);
          return found;
        }
        return { hash: stored.hash, sealed, event: frozen(await openEvent(sealer, key, stored)) };
      }),
    );
    const same =
      before?.opened.length === opened.length && opened.every((one, i) => one === before.opened[i]);
    const value = same ? before : { opened, events: opened.map(({ event }) => event) };
    keep(place, value);
    return value.events; // the same list as long as it says the same: what was worked out from it holds
  };
}

/** Several turns get the same one: none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
