import type { Request, Server } from 'restify';
import * as z from 'zod';
import type { Log } from '../../ports.ts';
import type { Chat, Chats, Content, Message } from './chats.ts';
import { type Answer, answering, bodyOf } from './http.ts';
import type { Issuer } from './issuer.ts';
import { activityRefused, type Refused, tooBig } from './strict.ts';

const Activity = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.object({ content: z.record(z.string(), z.unknown()) })).default([]),
});
const NewConversation = z.object({
  isGroup: z.literal(false).optional(),
  tenantId: z.string().optional(),
  members: z.tuple([z.object({ id: z.string().min(1) })]),
  channelData: z.object({ tenant: z.object({ id: z.string() }) }).optional(),
});

type Door = { readonly chats: Chats; readonly issuer: Issuer; readonly tenant: string; readonly log: Log };

const refused = ({ status, code, message }: Refused): Answer => ({
  status,
  body: { error: { code, message } },
});
const refuse = (status: number, code: string, message = code) => refused({ status, code, message });
const removed = () =>
  refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

const contentOf = ({ text, summary, attachments: [attachment] }: z.infer<typeof Activity>): Content => ({
  ...(text ? { text } : {}),
  ...(summary ? { summary } : {}),
  ...(attachment ? { card: attachment.content } : {}),
});

/** A token first, then the chat, then whether the bot may write in it. Same order as Teams. */
function inChat({ chats, issuer }: Door, act: (chat: Chat, request: Request) => Promise<Answer>) {
  return async (request: Request): Promise<Answer> => {
    if (!(await issuer.accepts(request.header('authorization')))) return refuse(401, 'Unauthorized');
    const chat = chats.byConversation(request.params.conversation);
    if (chat === undefined) return refuse(404, 'ConversationNotFound', 'Conversation not found.');
    return chat.installed ? act(chat, request) : removed();
  };
}

/** Teams only says no; whoever practises also reads why. */
function explained({ chats, log }: Door, chat: Chat, refusal: Refused): Answer {
  log.error('practice.refused', { status: refusal.status, code: refusal.code });
  chats.tell({ kind: 'refused', person: chat.person.id, reason: refusal.message });
  return refused(refusal);
}

const send =
  (door: Door) =>
  async (chat: Chat, request: Request): Promise<Answer> => {
    const body = await bodyOf(request);
    const refusal = activityRefused(body);
    if (refusal) return explained(door, chat, refusal);
    const activity = Activity.parse(body);
    if (activity.type === 'typing') {
      door.chats.tell({ kind: 'typing', person: chat.person.id });
      return { status: 202, body: {} };
    }
    return { status: 201, body: { id: door.chats.add(chat, 'bot', contentOf(activity)).id } };
  };

/** One message of the bot itself: it can change nothing else. */
const own = (chat: Chat, request: Request): Message | Answer => {
  const message = chat.messages.find(({ id, deleted }) => id === request.params.activity && !deleted);
  if (message === undefined) return refuse(404, 'ActivityNotFoundInConversation', 'Activity not found.');
  return message.from === 'bot' ? message : refuse(403, 'NotEnoughPermissions', 'Not a message of this bot.');
};

const update =
  (door: Door) =>
  async (chat: Chat, request: Request): Promise<Answer> => {
    const message = own(chat, request);
    if ('status' in message) return message;
    const body = await bodyOf(request);
    const refusal = activityRefused(body);
    if (refusal) return explained(door, chat, refusal);
    door.chats.edit(chat, message, contentOf(Activity.parse(body)));
    return { status: 200, body: { id: message.id } };
  };

const remove =
  (door: Door) =>
  async (chat: Chat, request: Request): Promise<Answer> => {
    const message = own(chat, request);
    if ('status' in message) return message;
    door.chats.edit(chat, message, 'deleted');
    return { status: 200, body: {} };
  };

/** Finds the personal chat of one person by AAD object id, as Teams does for a bot they have installed. */
const create =
  ({ chats, issuer, tenant }: Door) =>
  async (request: Request): Promise<Answer> => {
    if (!(await issuer.accepts(request.header('authorization')))) return refuse(401, 'Unauthorized');
    const body = await bodyOf(request);
    const tooLarge = tooBig(body ?? {});
    if (tooLarge) return refused(tooLarge);
    const asked = NewConversation.safeParse(body);
    if (!asked.success) return refuse(400, 'BadArgument', 'One member with an id is needed.');
    const {
      tenantId,
      channelData,
      members: [member],
    } = asked.data;
    if ((channelData?.tenant.id ?? tenantId) !== tenant) return refuse(400, 'BadArgument', 'Wrong tenant.');
    const chat = chats.all.find(({ person, userId }) => member.id === person.id || member.id === userId);
    if (chat === undefined) return refuse(403, 'ForbiddenOperationException', 'Nobody in this tenant.');
    return chat.installed ? { status: 201, body: { id: chat.conversationId } } : removed();
  };

/** The part of the Bot Connector that the bot uses, under `root`, as strict as Teams and then some. */
export function mountConnector(server: Server, root: string, door: Door) {
  const conversations = `${root}/v3/conversations`;
  const activities = `${conversations}/:conversation/activities`;
  const answer = (act: (request: Request) => Promise<Answer>) => answering(door.log, act);
  server.post(conversations, answer(create(door)));
  server.post(activities, answer(inChat(door, send(door))));
  server.post(`${activities}/:activity`, answer(inChat(door, send(door))));
  server.put(`${activities}/:activity`, answer(inChat(door, update(door))));
  server.del(`${activities}/:activity`, answer(inChat(door, remove(door))));
}
