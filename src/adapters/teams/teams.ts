import type { Messenger } from '../../ports.ts';
import { BotAuthentication, claimedBy } from './auth.ts';
import { type BotOptions, teamsBot } from './bot.ts';
import { type Connector, leanConnector } from './connector.ts';
import { teamsMessenger } from './proactive.ts';
import { type TeamsServer, teamsServer } from './server.ts';
import { tokenSource } from './token.ts';

export type TeamsOptions = BotOptions & {
  readonly isHealthy: () => Promise<boolean>;
  readonly connectorTimeout?: number; // ms
  readonly grace?: number; // ms that `close` waits for answers under way
};

/** Everything the bot needs to be in Teams: the door activities come through, and the way to people. */
export type TeamsAdapter = TeamsServer & { readonly messenger: Messenger };

/** Nothing listens before `listen`. `close` also waits until references under way are written. */
export function teamsAdapter(options: TeamsOptions): TeamsAdapter {
  const { config, references, log } = options;
  const connector = leanConnector({
    token: tokenSource(config),
    hosts: config.serviceHosts,
    ...(options.connectorTimeout === undefined ? {} : { timeout: options.connectorTimeout }),
  });
  const authentication = new BotAuthentication(config, {
    create: async (serviceUrl) => sdkClient(connector, serviceUrl),
  });
  const bot = teamsBot(options, authentication);
  const door = teamsServer({
    isLikely: (header) => claimedBy(header, config, Date.now()) !== undefined,
    receive: bot.receive,
    isHealthy: options.isHealthy,
    log,
    ...(options.grace === undefined ? {} : { grace: options.grace }),
  });
  return {
    ...door,
    messenger: teamsMessenger({ config, connector, references, log }),
    close: async () => {
      await door.close();
      await bot.settled();
      connector.close();
    },
  };
}

type Factory = ConstructorParameters<typeof BotAuthentication>[1];
type SdkClient = Awaited<ReturnType<Factory['create']>>;
type Sent = { conversation?: { id: string }; id?: string };

/** What the SDK's adapter asks of a connector client, by our own connector. It is a few closures: no need to keep it. */
function sdkClient(connector: Connector, serviceUrl: string): SdkClient {
  const conversations = {
    sendToConversation: (conversation: string, activity: Sent) =>
      connector.call('POST', serviceUrl, [conversation, 'activities'], activity),
    replyToActivity: (conversation: string, activity: string, sent: Sent) =>
      connector.call('POST', serviceUrl, [conversation, 'activities', activity], sent),
  };
  // The SDK's class holds a whole pipeline; its adapter uses these two functions of it and nothing else.
  return { conversations } as unknown as SdkClient;
}
