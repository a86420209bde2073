import type { CaseKey, DossierEvent, Head } from './core/dossier.ts';
import type { OutboxMessage } from './core/messages.ts';
import type { Person, School } from './core/school.ts';
import type { Setting } from './core/setting.ts';
import type { Facts } from './fault.ts';

/** Which school, of which tenant. Part of every key, so that schools can never meet. */
export type Scope = { readonly tenant: string; readonly school: string };

export type DossierStore = {
  /**
   * All events of one dossier, oldest first, each with `meta.seq`; empty when it does not exist.
   * Verifies the hash chain. Content that was destroyed comes back as `content: null`.
   * @throws Fault `seal.broken`, `chain.broken`, `store.unavailable`
   */
  read(key: CaseKey): Promise<readonly DossierEvent[]>;
  /**
   * Adds events and messages in one atomic write: all of it, or nothing. Content is sealed on the way in.
   * A message whose id exists already is left as it is.
   * @param head what lists need, derived from the dossier after these events; a projection, never a right
   * @throws Fault `store.conflict` when someone wrote after `expectedVersion`; `store.unavailable`
   */
  append(
    key: CaseKey,
    expectedVersion: number,
    events: readonly DossierEvent[],
    messages: readonly OutboxMessage[],
    head: Head,
  ): Promise<void>;
  /** Dossiers of one school, newest change first, `person` = only those this person is in; at most `limit`. Never `TAKEN`. */
  list(scope: Scope, filter: { person?: string; open?: boolean; limit: number }): Promise<readonly Listed[]>;
};
export type Listed = { readonly code: string; readonly version: number; readonly head: Head };

/** Working notes: author only, no name, expire, and really gone when destroyed. Not part of any dossier. */
export type NoteStore = {
  write(note: {
    key: CaseKey;
    author: string;
    id: string;
    text: string;
    at: string;
    expiresAt: string;
  }): Promise<void>;
  /** The author's own notes with one case, oldest first, none that expired before `now`. */
  of(key: CaseKey, author: string, now: string): Promise<readonly { id: string; text: string; at: string }[]>;
  /** Destroys every note with this case, of every author. @returns how many */
  destroy(key: CaseKey): Promise<number>;
  /** Destroys what expired before `now` (UTC). @returns how many */
  sweep(now: string): Promise<number>;
};

/** How a message stands. `unknown` = sent without an answer: at most one marked extra follows. */
export type OutboxState =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'unknown'
  | 'cancelled'
  | 'acknowledged';
export type OutboxRow = {
  readonly message: OutboxMessage;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly firstTriedAt?: string; // UTC
  readonly fence: number; // grows with each lease: a late worker cannot mark
  readonly activityId?: string; // of the Teams message, once sent
  readonly sentTo?: string; // oid of the person who got it
};

export type OutboxStore = {
  /** Adds messages that come from no write of a dossier. One whose id exists already is left as it is. */
  enqueue(messages: readonly OutboxMessage[]): Promise<void>;
  /** Leases up to `limit` due rows (`pending`, or `sending` with a lease that ran out) until `leaseUntil`. */
  lease(now: string, leaseUntil: string, limit: number): Promise<readonly OutboxRow[]>;
  /**
   * Ends a lease in one atomic write: the new state of this row, and the rows that follow from it.
   * @returns false when the fence is old: another worker has it now, nothing is written
   */
  settle(
    id: string,
    fence: number,
    to: { state: OutboxState; dueAt?: string; firstTriedAt?: string; activityId?: string; sentTo?: string },
    more: readonly OutboxMessage[],
  ): Promise<boolean>;
  /** Sent rows of one case whose Teams message still stands open, for editing into a closed stub. */
  sentFor(key: CaseKey): Promise<readonly OutboxRow[]>;
  /** Marks a sent row closed (`acknowledged`): its message has been edited into a stub. */
  acknowledge(id: string): Promise<void>;
  /** When the next row is due (UTC), undefined when none. For an exact timer and the practice clock. */
  nextDue(): Promise<string | undefined>;
  /** Rows of one school that were never delivered, newest first: shown to the case lead and directeur. */
  failedFor(scope: Scope): Promise<readonly OutboxRow[]>;
};

/** Where a person can be reached in Teams; refreshed on every inbound activity. */
export type Reference = {
  readonly tenant: string;
  readonly oid: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
};
export type ReferenceStore = {
  save(reference: Reference): Promise<void>;
  find(tenant: string, oid: string): Promise<Reference | undefined>;
};

/** Makes content unreadable at rest: one data key per case. `aad` says where it belongs. */
export type Sealer = {
  seal(key: CaseKey, plain: Uint8Array, aad: string): Promise<Uint8Array>;
  /** @throws Fault `seal.broken` when the content, its place or the key is another */
  open(key: CaseKey, sealed: Uint8Array, aad: string): Promise<Uint8Array>;
  /** Destroys the data key of one case: what was sealed with it is gone for good, also in old copies. */
  destroy(key: CaseKey): Promise<void>;
};

/** Who somebody is. Roles come from here and never from a card. */
export type Directory = {
  /** Empty: not in the roster of any school of this tenant. More than one: of the bestuur of several schools. */
  whoIs(tenant: string, oid: string): Promise<readonly { person: Person; school: School }[]>;
  school(scope: Scope): Promise<School | undefined>;
};

/** A card on its way to somebody. The text around it is neutral: the adapter adds `summary` itself. */
export type Messenger = {
  /**
   * Sends a new message. One POST per call, 10 s at most, never a silent retry.
   * @throws Fault `teams.not-delivered` (facts: status, unreachable, retryAfterSeconds) or `teams.ambiguous`
   */
  send(to: { tenant: string; oid: string }, card: object): Promise<{ activityId: string }>;
  /** Edits a message the bot sent before. Same faults. */
  update(to: { tenant: string; oid: string }, activityId: string, card: object): Promise<void>;
};

/** Shows one document outside Teams: in a browser, to print it. */
export type Printer = {
  /**
   * A way to see a document, once, within two minutes; a new one for the same person and case ends the one before.
   * @param render asked at the moment it is opened, so that whoever was excluded meanwhile sees nothing: then undefined
   * @returns the address: random, with nothing about anybody in it
   */
  offer(
    to: { readonly oid: string; readonly key: CaseKey },
    render: () => Promise<string | undefined>,
  ): string;
};

export type Clock = { now(): string }; // UTC, ISO 8601, milliseconds and Z
export type Ids = { next(): string }; // at least 128 random bits, letters and digits
/** Fixed keys only: never an answer, a name, a card or an activity. */
export type Log = {
  info(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts, cause?: unknown): void;
};

/** What holds for a case. Packs, law and calendars were checked at start. */
export type Settings = {
  /** Under the newest version of the school's pack: for a new dossier, and for what belongs to none. */
  current(school: School): Setting;
  /** Under the version a dossier was opened with (`<pack>@2026-11-22`). @throws Fault `pack.invalid` when unknown */
  of(school: School, pack: string): Setting;
};

export type Ports = {
  readonly store: DossierStore;
  readonly notes: NoteStore;
  readonly outbox: OutboxStore;
  readonly directory: Directory;
  readonly references: ReferenceStore;
  readonly messenger: Messenger;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array; // for case codes
  readonly ids: Ids;
  readonly log: Log;
  readonly printer?: Printer; // absent: this bot has no address a browser can reach
};

/** What a turn may use: it answers, and sends nothing. Everything else goes through the outbox. */
export type TurnPorts = Omit<Ports, 'messenger'>;
