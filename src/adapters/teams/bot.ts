import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { TeamsConfig } from '../../config.ts';
import type { Ids, Log, Reference, ReferenceStore } from '../../ports.ts';
import type { HandleTurn, Reply, Turn } from '../../turn/turn.ts';
import { type Admitted, admit, Inbound, isRemoval, turnOf } from './activity.ts';
import { type BotAuthentication, isRefusal, type Verified } from './auth.ts';
import { invokeBodyOf, messageOf, textMessage } from './reply.ts';

export type BotOptions = {
  readonly config: TeamsConfig;
  readonly handle: HandleTurn;
  readonly references: ReferenceStore;
  readonly log: Log;
  readonly ids: Ids;
  /** The answer for when something broke. It says the turn id, which the log has too. */
  readonly broken: (turn: Turn, turnId: string, cause: unknown) => Reply;
  /** What a conversation of several people gets: not here, and 112 and 0800-2000. */
  readonly groupRefusalText: string;
};

/** What goes back over HTTP. Without `body` the answer is empty. */
export type Answer = { readonly status: number; readonly body?: object };

export type Bot = {
  /** One activity, with the `Authorization` header it came with. Never throws: what breaks is logged. */
  receive(header: string, body: unknown): Promise<Answer>;
  /** Resolves when every reference has been written, or its failure logged. */
  settled(): Promise<void>;
};

/** The SDK's adapter, without its HTTP part: that writes error texts into the answer and to the console. */
class Adapter extends CloudAdapter {
  run(verified: Verified, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(verified, activity, logic);
  }
}

export function teamsBot(options: BotOptions, authentication: BotAuthentication): Bot {
  const { config, log } = options;
  const adapter = new Adapter(authentication);
  const remember = rememberer(options.references, log);

  async function receive(header: string, body: unknown): Promise<Answer> {
    const read = Inbound.safeParse(body);
    if (!read.success) return { status: 400 };
    const activity = read.data;
    // The SDK wants its own type; it gets only the fields we checked.
    const given = activity as unknown as Activity;
    const verified = await authentication.authenticateRequest(given, header).catch((error: unknown) => error);
    if (!isVerified(verified)) return unauthorized(verified);

    const admitted = admit(activity, config);
    if (admitted.kind === 'refused') return refused(admitted.reason);
    const known = admitted.kind === 'personal' && !isRemoval(activity) ? admitted.reference : undefined;
    const logic = logicFor(options, activity, admitted);
    if (logic === undefined) {
      if (known) remember.save(known);
      return { status: 200 };
    }
    try {
      const invoked = await adapter.run(verified, given, logic);
      return invoked === undefined ? { status: 200 } : { status: invoked.status, body: invoked.body };
    } catch (cause) {
      log.error('reply.failed', { type: given.type }, cause);
      return { status: 502 };
    } finally {
      if (known) remember.save(known); // after the answer: a store that is slow or down holds nobody up
    }
  }

  function unauthorized(error: unknown): Answer {
    if (isRefusal(error)) return refused('token', 401);
    log.error('token.unchecked', {}, error);
    return { status: 503 };
  }

  function refused(reason: string, status = 403): Answer {
    log.info('activity.refused', { reason });
    return { status };
  }

  return { receive, settled: remember.settled };
}

/** What this activity makes the bot do; undefined for nothing. */
function logicFor(
  options: BotOptions,
  activity: Inbound,
  admitted: Admitted & { kind: 'personal' | 'group' },
) {
  if (admitted.kind === 'group') {
    if (activity.type !== 'message') return undefined;
    return async (context: TurnContext) => {
      await context.sendActivity(textMessage(options.groupRefusalText));
    };
  }
  const { tenant, oid } = admitted.reference;
  const turn = turnOf(activity, { tenant, oid });
  if (turn === undefined) return undefined;
  return async (context: TurnContext) => {
    const reply = await guarded(options, turn);
    const invoked = activity.type === 'invoke';
    const answer = invoked
      ? { type: 'invokeResponse', value: { status: 200, body: invokeBodyOf(turn.kind, reply) } }
      : messageOf(reply);
    if (answer !== undefined) await context.sendActivity(answer);
  };
}

/** Caught here, inside the turn: past this point the SDK would answer an invoke with 501 or the error's text. */
async function guarded({ handle, ids, log, broken }: BotOptions, turn: Turn): Promise<Reply> {
  try {
    return await handle(turn);
  } catch (cause) {
    const turnId = ids.next();
    log.error('turn.failed', { turn: turnId, kind: turn.kind }, cause);
    return broken(turn, turnId, cause);
  }
}

const isVerified = (given: unknown): given is Verified =>
  typeof given === 'object' && given !== null && 'claimsIdentity' in given;

/** Writes references after the turn: the answer, above all in an emergency, does not wait for the store. */
function rememberer(references: ReferenceStore, log: Log) {
  const pending = new Set<Promise<void>>();
  return {
    save(reference: Reference): void {
      const saved = Promise.resolve()
        .then(() => references.save(reference))
        .catch((cause: unknown) => log.error('reference.not-saved', {}, cause))
        .finally(() => pending.delete(saved));
      pending.add(saved);
    },
    settled: async () => {
      await Promise.all(pending);
    },
  };
}
