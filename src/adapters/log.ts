import { type DestinationStream, pino } from 'pino';
import { Fault } from '../fault.ts';
import type { Log } from '../ports.ts';

/**
 * The log: one JSON line per event on standard output, with fixed keys only (`level`, `time` in UTC, `event`,
 * `facts`, `error`). Of an error stands there what it is, never its message or stack: those can hold what
 * somebody typed.
 * @param destination for tests; standard output when absent
 */
export function pinoLog(destination?: DestinationStream): Log {
  const logger = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    destination ?? pino.destination(1),
  );
  return {
    info: (event, facts) => logger.info({ event, ...known(facts) }),
    error: (event, facts, cause) =>
      logger.error({ event, ...known(facts), ...(cause === undefined ? {} : { error: describe(cause) }) }),
  };
}

/** Short values only, also when a caller got round the types: an object in a fact would be content. */
function known(facts: object | undefined): { facts?: object } {
  if (facts === undefined) return {};
  const short = Object.entries(facts).filter(
    ([, value]) =>
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      (typeof value === 'string' && value.length <= 2000),
  );
  return { facts: Object.fromEntries(short) };
}

function describe(cause: unknown, depth = 0): object {
  const name = cause instanceof Error ? cause.constructor.name : typeof cause;
  const under =
    cause instanceof Error && cause.cause !== undefined && depth < 3
      ? { cause: describe(cause.cause, depth + 1) }
      : {};
  return cause instanceof Fault
    ? { name, code: cause.code, ...known(cause.facts), ...under }
    : { name, ...under };
}
