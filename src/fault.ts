/** Stable names for things that went wrong; the log, the alerts and the runbook use them. */
export type FaultCode =
  | 'config.invalid' // the environment or the school file does not fit
  | 'pack.invalid' // a protocol pack, wet.json or the calendar does not fit
  | 'key.invalid' // the key file is missing, unreadable or of another store
  | 'seal.broken' // content is not what was written here
  | 'chain.broken' // an event was changed, removed or put in outside the bot
  | 'store.conflict' // someone wrote first: read again, decide again
  | 'store.unavailable' // read-only, full, locked or gone
  | 'store.newer' // written by a newer version of the bot
  | 'teams.not-delivered' // see facts.status; `unreachable` when trying again has no use
  | 'teams.ambiguous'; // sent, but no answer: it may have arrived

export type Facts = Readonly<Record<string, string | number | boolean>>;

/**
 * Something we or the outside world did wrong. Thrown, logged, never shown as is: the person sees
 * `texts.fault` with the turn id. An expected "no" is a `Refusal`, which is returned, not thrown.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  /** Ids, counts and places only. Never an answer, a name or free text. */
  readonly facts: Facts;

  constructor(code: FaultCode, { facts = {}, cause }: { facts?: Facts; cause?: unknown } = {}) {
    super(`${code} ${JSON.stringify(facts)}`, { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** What broke, after what could not be done: one line with where and the cure; several problems one below the other. */
export function faultLine(what: string, error: unknown): string {
  if (!(error instanceof Fault)) {
    const [line] = (error instanceof Error ? error.message : 'unknown error').split('\n');
    return `${what}: ${line}`;
  }
  const { problems, reason, where, cure, ...facts } = error.facts;
  const said = [problems ?? reason ?? JSON.stringify(facts), where, cure].filter(
    (part) => part !== undefined,
  );
  return `${what} (${error.code}): ${said.join('; ')}`;
}
