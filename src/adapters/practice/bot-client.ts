import { randomUUID } from 'node:crypto';
import type { Log } from '../../ports.ts';
import { type BotResponse, executed, failed, type Outcome, tasked, unreachable } from './answers.ts';
import type { Chat, Chats } from './chats.ts';
import type { Issuer } from './issuer.ts';
import { tooBig } from './strict.ts';

export type Click = { readonly messageId: string; readonly data: unknown; readonly twice: boolean };
export type BotClient = {
  /** Tells the bot that somebody has installed or removed it. @returns whether the bot took it */
  installed(chat: Chat, action: 'add' | 'remove'): Promise<boolean>;
  message(chat: Chat, text: string, twice: boolean): Promise<Outcome>;
  submit(chat: Chat, click: Click): Promise<Outcome>;
  execute(
    chat: Chat,
    click: Click & { action: { id?: string | undefined; title?: string | undefined; verb: string } },
  ): Promise<Outcome>;
  task(chat: Chat, click: Click & { name: 'task/fetch' | 'task/submit' }): Promise<Outcome>;
};

const patience = 15_000; // ms: then Teams gives up

export type BotClientOptions = {
  readonly bot: { readonly appId: string; readonly tenant: string; readonly messagesUrl: string };
  readonly serviceUrl: string;
  readonly issuer: Issuer;
  readonly chats: Chats;
  readonly now: () => string; // practice time, as timestamp of the activity
  readonly log: Log;
};

const nothing: BotResponse = { status: 0, body: undefined };
const taken = ({ status }: BotResponse) => status >= 200 && status < 300;

/** Posts one signed activity, with a new id unless a message has one already. */
function poster({ bot, serviceUrl, issuer, now, log }: BotClientOptions) {
  const envelope = ({ person, userId, conversationId }: Chat, messageId?: string) => ({
    id: messageId ?? `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now(),
    localTimestamp: now(),
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    from: { id: userId, name: person.name, aadObjectId: person.id },
    recipient: { id: `28:${bot.appId}`, name: 'Meldcode-assistent' },
    conversation: { conversationType: 'personal', tenantId: bot.tenant, id: conversationId },
    entities: [
      { type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' },
    ],
  });
  const tenant = { tenant: { id: bot.tenant } };

  async function post(chat: Chat, fields: object, messageId?: string): Promise<BotResponse> {
    const activity = { ...envelope(chat, messageId), channelData: tenant, ...fields };
    const headers = {
      authorization: `Bearer ${await issuer.activityToken(serviceUrl)}`,
      'content-type': 'application/json',
    };
    const request = {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    };
    try {
      const response = await fetch(bot.messagesUrl, request);
      const text = await response.text();
      const json = text !== '' && response.headers.get('content-type')?.includes('json');
      return { status: response.status, body: json ? JSON.parse(text) : undefined };
    } catch (cause) {
      log.error('practice.bot-unreachable', {}, cause);
      return nothing;
    }
  }

  return post;
}

/** Sends what people do to the bot, as Teams does it: every click is an activity of its own. */
export function botClient(options: BotClientOptions): BotClient {
  const { bot, chats } = options;
  const post = poster(options);
  const received = (response: BotResponse): Outcome =>
    taken(response) ? { kind: 'done' } : unreachable(response);

  /** Teams may deliver one click more than once, at the same time and with new ids. The last answer counts. */
  async function deliver(chat: Chat, fields: object, twice: boolean): Promise<BotResponse> {
    const [first, second] = await Promise.all([post(chat, fields), ...(twice ? [post(chat, fields)] : [])]);
    return second ?? first ?? nothing;
  }

  return {
    async installed(chat, action) {
      const bots = [{ id: `28:${bot.appId}` }];
      const changes = action === 'add' ? { membersAdded: bots } : { membersRemoved: bots };
      const first = await post(chat, { type: 'conversationUpdate', ...changes });
      if (!taken(first)) return false;
      return taken(await post(chat, { type: 'installationUpdate', action }));
    },
    async message(chat, text, twice) {
      const { id } = chats.add(chat, 'person', { text });
      const fields = { type: 'message', text, textFormat: 'plain' };
      const again = twice ? [post(chat, fields)] : [];
      const [response] = await Promise.all([post(chat, fields, id), ...again]);
      return received(response ?? nothing);
    },
    async submit(chat, { messageId, data, twice }) {
      if (tooBig(data)) return failed('te veel tekst voor Teams');
      return received(await deliver(chat, { type: 'message', value: data, replyToId: messageId }, twice));
    },
    async execute(chat, { messageId, data, twice, action }) {
      if (tooBig(data)) return failed('te veel tekst voor Teams');
      const value = { action: { type: 'Action.Execute', ...action, data }, trigger: 'manual' };
      const fields = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: messageId };
      return executed(await deliver(chat, fields, twice));
    },
    async task(chat, { messageId, data, twice, name }) {
      if (tooBig(data)) return failed('te veel tekst voor Teams');
      const fields = {
        type: 'invoke',
        name,
        value: { data, context: { theme: 'default' } },
        replyToId: messageId,
      };
      return tasked(await deliver(chat, fields, twice), name);
    },
  };
}
