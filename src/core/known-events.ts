import type { Pack } from '../protocols/schema.ts';
import { eventNames, facts } from './events.ts';
import { inProtocol } from './in-protocol.ts';

/** What people can record, field by field, with whether it can have a value: what a term may name and compare. */
const shapes: ReadonlyMap<string, Readonly<Record<string, (value: unknown) => boolean>>> = new Map(
  facts.map(({ event, meta }) => [
    event,
    Object.fromEntries(
      Object.entries(meta).map(([name, schema]) => [
        name,
        (value: unknown) => schema.safeParse(value).success,
      ]),
    ),
  ]),
);

/** Whether this protocol has a part that records such an event; what the core itself derives always can be. */
function happens(pack: Pack, event: string): boolean {
  const recorded = facts.filter((fact) => fact.event === event);
  return recorded.length === 0 || recorded.some(({ verb }) => inProtocol(pack, verb));
}

/** Everything the check of the protocols has to know of events. */
export const knownEvents = { names: eventNames, shapes, happens } as const;
