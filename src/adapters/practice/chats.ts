import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Person } from '../../core/school.ts';
import { Fault } from '../../fault.ts';

const Message = z.strictObject({
  id: z.string(), // as Teams makes them: epoch milliseconds, unique
  seq: z.int(), // order over all chats, for what is new since somebody looked
  from: z.enum(['bot', 'person']),
  at: z.string(), // UTC, practice time
  text: z.string().optional(),
  card: z.record(z.string(), z.unknown()).optional(),
  summary: z.string().optional(),
  edited: z.boolean().default(false),
  deleted: z.boolean().default(false),
});
export type Message = z.infer<typeof Message>;
export type Content = Pick<Message, 'text' | 'card' | 'summary'>;

const Kept = z.record(
  z.string(),
  z.strictObject({ installed: z.boolean(), greeted: z.boolean(), messages: z.array(Message) }),
);

export type Chat = {
  readonly person: Person;
  readonly conversationId: string;
  readonly userId: string; // the id Teams has for a person, '29:…'
  installed: boolean; // false: the bot was removed, nothing can be sent
  greeted: boolean; // the bot has been told that it was installed
  messages: Message[];
};

/** What the page hears while it is open. */
export type ChatEvent =
  | { readonly kind: 'message'; readonly person: string; readonly message: Message; readonly fresh: boolean }
  | { readonly kind: 'typing'; readonly person: string }
  | { readonly kind: 'installed'; readonly person: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'refused'; readonly person: string | undefined; readonly reason: string };

export type Chats = {
  readonly all: readonly Chat[];
  byPerson(oid: string): Chat | undefined;
  byConversation(id: string): Chat | undefined;
  /** Adds a message at the practice time. @returns it, with its new id */
  add(chat: Chat, from: Message['from'], content: Content): Message;
  /** Replaces the content of one message, or takes it away. */
  edit(chat: Chat, message: Message, content: Content | 'deleted'): void;
  setInstalled(chat: Chat, installed: boolean): void;
  setGreeted(chat: Chat): void;
  tell(event: ChatEvent): void;
  /** @returns how to stop listening */
  listen(listener: (event: ChatEvent) => void): () => void;
};

const longest = 400; // messages kept per chat

function kept(file: string | undefined): z.infer<typeof Kept> {
  if (file === undefined || !existsSync(file)) return {};
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Fault('config.invalid', { facts: { what: 'practice chats', file }, cause });
  }
}

function keep(file: string | undefined, all: readonly Chat[]) {
  if (file === undefined) return;
  const rows = all.map(({ person, installed, greeted, messages }) => [
    person.id,
    { installed, greeted, messages },
  ]);
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(rows)));
  renameSync(`${file}.new`, file);
}

function chatsOf(people: readonly Person[], file: string | undefined): Chat[] {
  const before = kept(file);
  return people.map((person) => ({
    person,
    conversationId: `a:oefenen-${person.id}`,
    userId: `29:oefenen-${person.id}`,
    ...(before[person.id] ?? { installed: true, greeted: false, messages: [] }),
  }));
}

/**
 * The chats of everybody with the bot. With a `file` they survive a restart, as in Teams: the bot still edits
 * the messages it sent before.
 * @throws Fault `config.invalid` when the file is not one of these
 */
export function chats(people: readonly Person[], now: () => string, file?: string): Chats {
  const all = chatsOf(people, file);
  const listeners = new Set<(event: ChatEvent) => void>();
  const messages = all.flatMap((chat) => chat.messages);
  let lastSeq = Math.max(0, ...messages.map(({ seq }) => seq));
  let lastId = Math.max(0, ...messages.map(({ id }) => Number(id)));
  const tell = (event: ChatEvent) => {
    for (const listener of listeners) listener(event);
  };
  const changed = (event: ChatEvent) => {
    keep(file, all);
    tell(event);
  };
  return {
    all,
    tell,
    byPerson: (oid) => all.find(({ person }) => person.id === oid),
    byConversation: (id) => all.find(({ conversationId }) => conversationId === id),
    add(chat, from, content) {
      lastSeq += 1;
      lastId = Math.max(lastId + 1, Date.now());
      const fixed = { id: String(lastId), seq: lastSeq, from, at: now(), edited: false, deleted: false };
      const message = { ...fixed, ...content };
      chat.messages = [...chat.messages, message].slice(-longest);
      changed({ kind: 'message', person: chat.person.id, message, fresh: true });
      return message;
    },
    edit(chat, { id, seq, from, at }, content) {
      const fixed = { id, seq, from, at, edited: true, deleted: content === 'deleted' };
      const message: Message = { ...fixed, ...(content === 'deleted' ? {} : content) };
      chat.messages = chat.messages.map((old) => (old.id === id ? message : old));
      changed({ kind: 'message', person: chat.person.id, message, fresh: false });
    },
    setInstalled(chat, installed) {
      chat.installed = installed;
      changed({ kind: 'installed', person: chat.person.id });
    },
    setGreeted(chat) {
      chat.greeted = true;
      keep(file, all);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
