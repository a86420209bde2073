import { join } from 'node:path';
import { knownEvents } from '../core/known-events.ts';
import { checkProtocols } from '../protocols/check-all.ts';

/** Prints a line per pack, or every problem. @returns the exit code @param folder of the protocols */
export function protocolsCheck(folder: string, print: (line: string) => void): number {
  const places = {
    packs: join(folder, 'packs'),
    law: join(folder, 'wet.json'),
    holidays: join(folder, 'school-holidays.json'),
  };
  const { problems, counts } = checkProtocols(places, knownEvents);
  for (const line of problems.length > 0 ? problems : counts) print(line);
  if (problems.length > 0) print(`${problems.length} problems: no pack of these can be used`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'protocols');
  process.exitCode = protocolsCheck(folder, (line) => process.stdout.write(`${line}\n`));
}
