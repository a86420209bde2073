import type { School } from '../../core/school.ts';
import type { Log } from '../../ports.ts';
import type { Role } from '../../protocols/schema.ts';
import type { PracticeClock } from './clock.ts';

/** What the practice environment is given: the bot it speaks to, the people one can be, and the outbox of that bot. */
export type PracticeOptions = {
  readonly bot: {
    readonly appId: string;
    readonly tenant: string;
    /** `http://127.0.0.1:PORT/api/messages`, on the server that this is mounted on. */
    readonly messagesUrl: string;
  };
  readonly schools: readonly School[]; // of one tenant: the people one can be
  /** What this school calls somebody in this role; absent: what most schools do. */
  readonly roleTitle?: (school: School, role: Role) => string | undefined;
  readonly clock: PracticeClock;
  /** When the next outbox row is due (UTC), undefined when none. */
  nextDue(): Promise<string | undefined>;
  /** Sends everything that is due now. */
  tick(): Promise<void>;
  readonly log: Log;
  /** Data folder: the chats survive a restart in it. Without it they are forgotten. */
  readonly folder?: string;
};
