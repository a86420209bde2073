import * as z from 'zod';
import { isServiceUrl, type TeamsConfig } from '../../config.ts';
import type { Reference } from '../../ports.ts';
import type { Turn } from '../../turn/turn.ts';

const id = z.string().min(1).max(1_000);
const guid = z.guid().transform((given) => given.toLowerCase());
/** Left out by some clients, null in others; whatever else it is, we go on as if it were not there. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What we read of an activity. Clients send much more; the rest is dropped. */
export const Inbound = z.object({
  type: id,
  channelId: id,
  serviceUrl: id,
  id: maybe(id),
  name: maybe(z.string()),
  action: maybe(z.string()),
  replyToId: maybe(id),
  text: maybe(z.string()),
  value: z.unknown().optional(),
  from: maybe(z.object({ id: maybe(id), aadObjectId: maybe(guid) })),
  recipient: maybe(z.object({ id: maybe(id) })),
  membersAdded: maybe(z.array(z.object({ id: maybe(id) }))),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: maybe(guid) })) })),
  conversation: maybe(
    z.object({
      id,
      tenantId: maybe(guid),
      conversationType: maybe(z.string()),
      isGroup: z.unknown().optional(),
    }),
  ),
});
export type Inbound = z.infer<typeof Inbound>;

/** Somebody's own conversation with the bot, in a tenant of ours; or a conversation of several people. */
export type Admitted =
  | { readonly kind: 'personal'; readonly reference: Reference }
  | { readonly kind: 'group'; readonly conversationId: string };

/**
 * Whether this activity, whose token was checked, is from a place we serve. Looked at for each activity: a kept
 * token says nothing about tenant or person.
 * @returns who and where, or the reason why not (for the log: it names a field, never a value)
 */
export function admit(
  activity: Inbound,
  config: TeamsConfig,
): Admitted | { readonly kind: 'refused'; readonly reason: string } {
  const refuse = (reason: string) => ({ kind: 'refused', reason }) as const;
  const { conversation, channelData, from, serviceUrl } = activity;
  if (activity.channelId !== 'msteams') return refuse('channel');
  const tenant = conversation?.tenantId;
  if (conversation === undefined || tenant === undefined) return refuse('tenant');
  if (tenant !== channelData?.tenant?.id || !config.tenants.includes(tenant)) return refuse('tenant');
  if (!isServiceUrl(serviceUrl, config.serviceHosts)) return refuse('service-url');
  if (conversation.conversationType !== 'personal' || (conversation.isGroup ?? false) !== false)
    return { kind: 'group', conversationId: conversation.id };
  const oid = from?.aadObjectId;
  if (oid === undefined) return refuse('person');
  const botId = activity.recipient?.id ?? `28:${config.appId}`;
  return { kind: 'personal', reference: { tenant, oid, conversationId: conversation.id, serviceUrl, botId } };
}

/**
 * What this activity asks of the bot; undefined when nothing (an edited or deleted message, a reaction, an
 * invoke we do not know). `trigger` of an Execute is not looked at: cards never refresh by themselves.
 */
export function turnOf(activity: Inbound, person: Turn['person']): Turn | undefined {
  const { type, replyToId } = activity;
  const messageId = replyToId === undefined ? {} : { messageId: replyToId };
  if (type === 'message') {
    const data = fields(activity.value);
    // Action.Submit, where a client does not know Action.Execute
    if (data !== undefined) return { person, kind: 'submit', data, ...messageId };
    return { person, kind: 'message', text: typed(activity.text ?? '') };
  }
  if (type === 'invoke') return invokeOf(activity, person, messageId);
  return isInstallation(activity) ? { person, kind: 'installed' } : undefined;
}

const Action = z.object({ action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }) });
const Dialog = z.object({ data: z.unknown().optional() });

function invokeOf(activity: Inbound, person: Turn['person'], messageId: { messageId?: string }) {
  const { name, value } = activity;
  if (name === 'adaptiveCard/action') {
    const { verb, data } = Action.safeParse(value).data?.action ?? {};
    const claimed = fields(data) ?? {};
    const named = verb === undefined || 'verb' in claimed ? claimed : { ...claimed, verb };
    return { person, kind: 'execute', data: named, ...messageId } as const;
  }
  const data = fields(Dialog.safeParse(value).data?.data) ?? {};
  if (name === 'task/fetch') return { person, kind: 'dialogFetch', data, ...messageId } as const;
  if (name === 'task/submit') return { person, kind: 'dialogSubmit', data, ...messageId } as const;
  return undefined;
}

/** A person gets both kinds at one installation; whether that asks for one welcome is the turn's to say. */
function isInstallation({ type, action, membersAdded, recipient }: Inbound): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  const bot = recipient?.id;
  return (
    type === 'conversationUpdate' && bot !== undefined && (membersAdded ?? []).some((one) => one.id === bot)
  );
}

/** Whether the bot was taken away: what we know of this conversation is of no use any more. */
export const isRemoval = ({ type, action }: Inbound): boolean =>
  type === 'installationUpdate' && (action === 'remove' || action === 'remove-upgrade');

/** The fields of a button and its inputs, without what Teams itself put there. */
function fields(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { msteams: _, ...data } = value as Record<string, unknown>; // an object that is no array
  return data;
}

/** What somebody typed, without the mention of the bot that Teams puts before it. */
const typed = (given: string): string =>
  given
    .replace(/<at[^<>]{0,200}>[^<>]{0,200}<\/at>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();
