import type { TeamsConfig } from '../../config.ts';
import { Fault } from '../../fault.ts';
import type { Log, Messenger, Reference, ReferenceStore } from '../../ports.ts';
import type { Connector } from './connector.ts';
import { cardMessage } from './reply.ts';

type To = { readonly tenant: string; readonly oid: string };

/**
 * Messages that nobody asked for at this moment: tasks and reminders. A conversation that is not known is made, with
 * the AAD object id; one that Teams no longer knows (404) is made again, once.
 */
export function teamsMessenger({
  config,
  connector,
  references,
  log,
}: {
  config: TeamsConfig;
  connector: Connector;
  references: ReferenceStore;
  log: Log;
}): Messenger {
  /** @throws Fault `teams.not-delivered`, unreachable when the person never met the bot and no address is configured */
  async function meet(to: To, serviceUrl = config.serviceUrl, botId = `28:${config.appId}`) {
    if (serviceUrl === undefined) throw unreachable();
    const { id } = await connector.call('POST', serviceUrl, [], newConversation(to, botId)).catch(notYetSent);
    // Accepted, but the answer got lost: trying again gives the same conversation.
    if (id === '') throw new Fault('teams.not-delivered', { facts: { reason: 'no-conversation' } });
    const reference: Reference = { ...to, conversationId: id, serviceUrl, botId };
    // Not being able to write it down must not keep the message back: next time it is made again.
    await references.save(reference).catch((cause: unknown) => log.error('reference.not-saved', {}, cause));
    return reference;
  }

  const post = ({ serviceUrl, conversationId, botId }: Reference, card: object) =>
    connector.call(
      'POST',
      serviceUrl,
      [conversationId, 'activities'],
      messageIn(conversationId, botId, card),
    );

  return {
    async send(to, card) {
      const known = await references.find(to.tenant, to.oid);
      const reference = known ?? (await meet(to));
      try {
        return { activityId: (await post(reference, card)).id };
      } catch (error) {
        if (known === undefined || !isGone(error)) throw error;
        const again = await meet(to, known.serviceUrl, known.botId);
        return { activityId: (await post(again, card)).id };
      }
    },
    async update(to, activityId, card) {
      const known = await references.find(to.tenant, to.oid);
      if (known === undefined || activityId === '') throw unreachable();
      const { serviceUrl, conversationId, botId } = known;
      await connector.call('PUT', serviceUrl, [conversationId, 'activities', activityId], {
        ...messageIn(conversationId, botId, card),
        id: activityId,
      });
    },
  };
}

const messageIn = (conversationId: string, botId: string, card: object) => ({
  ...cardMessage(card),
  from: { id: botId },
  conversation: { id: conversationId },
});

const newConversation = ({ tenant, oid }: To, botId: string) => ({
  isGroup: false,
  bot: { id: botId },
  members: [{ id: oid }],
  tenantId: tenant,
  channelData: { tenant: { id: tenant } },
});

/** Whether the conversation was made is not known, but no message was sent in it. */
function notYetSent(error: unknown): never {
  if (error instanceof Fault && error.code === 'teams.ambiguous')
    throw new Fault('teams.not-delivered', { facts: error.facts, cause: error });
  throw error;
}

const unreachable = () =>
  new Fault('teams.not-delivered', { facts: { reason: 'no-conversation', unreachable: true } });

/** The person removed the chat history, or Teams lost the conversation: nothing was delivered. */
const isGone = (error: unknown): boolean => error instanceof Fault && error.facts.status === 404;
