import type { EventMatch, Pack } from './schema.ts';

/** Of an event its fields in clear, each with which values it can have. */
export type EventShapes = ReadonlyMap<string, Readonly<Record<string, (value: unknown) => boolean>>>;

/** Whether such an event can come about under this protocol. */
export type Happens = (pack: Pack, event: string) => boolean;

type Term = Pick<Pack['deadlines'][number], 'id' | 'trigger' | 'until' | 'dateField'>;

/**
 * Proves that every term and agreed date of a pack can start and can end: the event has the fields that are named,
 * with values they can have, and this protocol has the part that records it. One line per problem, its file in front.
 *
 * @param shapes the events that people record; an event that is not in it is left to `checkPack`
 */
export const checkTerms = (pack: Pack, shapes: EventShapes, happens: Happens): string[] =>
  [...pack.deadlines, ...(pack.agreements ?? [])]
    .flatMap((term) => [
      ...matched(term, 'trigger', term.trigger, shapes),
      ...term.until.flatMap((until) => matched(term, 'until', until, shapes)),
      ...dated(term, shapes),
      ...canHappen(term, pack, happens),
    ])
    .map((problem) => `pack.json: deadline ${problem}`);

function matched({ id }: Term, what: string, { event, where }: EventMatch, shapes: EventShapes): string[] {
  const fields = shapes.get(event);
  if (fields === undefined) return [];
  return Object.entries(where).flatMap(([name, asked]) => {
    const accepts = fields[name];
    if (accepts === undefined) return [`${id}: ${what} ${event} has no field ${name}`];
    return [asked]
      .flat()
      .filter((value) => !accepts(value))
      .map((value) => `${id}: ${what} ${event} never has ${name} ${String(value)}`);
  });
}

function dated({ id, trigger, dateField }: Term, shapes: EventShapes): string[] {
  const fields = shapes.get(trigger.event);
  if (dateField === undefined || fields === undefined) return [];
  const accepts = fields[dateField];
  if (accepts === undefined) return [`${id}: trigger ${trigger.event} has no field ${dateField}`];
  return accepts('2026-11-23') || accepts('2026-11-23T08:00:00Z')
    ? []
    : [`${id}: ${dateField} is not a date`];
}

/** Some events only come from a part of the protocol that not every school has. */
function canHappen({ id, trigger, until }: Term, pack: Pack, happens: Happens): string[] {
  const never = ({ event }: EventMatch) => !happens(pack, event);
  return [
    ...(never(trigger)
      ? [`${id}: trigger ${trigger.event} cannot happen: no part of this protocol records it`]
      : []),
    ...(until.every(never)
      ? [`${id}: cannot end: no part of this protocol records ${until.map(({ event }) => event).join(', ')}`]
      : []),
  ];
}
