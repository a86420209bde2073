import { facts } from './events.ts';

/** What people can record, field by field, with whether it can have a value: what a term may name and compare. */
export const eventShapes: ReadonlyMap<
  string,
  Readonly<Record<string, (value: unknown) => boolean>>
> = new Map(
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
