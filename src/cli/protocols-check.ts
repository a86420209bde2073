import { join } from 'node:path';
import { eventNames, facts } from '../core/events.ts';
import { checkProtocols } from '../protocols/check-all.ts';
import type { EventShapes } from '../protocols/check-terms.ts';

/** What people can record, field by field: what a term may name and compare. */
export const eventShapes: EventShapes = new Map(
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

/** Prints a line per pack, or every problem. @returns the exit code @param folder of the protocols */
export function protocolsCheck(folder: string, print: (line: string) => void): number {
  const { problems, counts } = checkProtocols(folder, eventNames, eventShapes);
  for (const line of problems.length > 0 ? problems : counts) print(line);
  if (problems.length > 0) print(`${problems.length} problems: no pack of these can be used`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'protocols');
  process.exitCode = protocolsCheck(folder, (line) => process.stdout.write(`${line}\n`));
}
