import { readFileSync } from 'node:fs';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/**
 * What our bot is measured against: botbuilder as its samples use it, with authentication and nothing else. It checks
 * the same tokens of the same issuer, answers each turn with one card that was made beforehand, and stores nothing.
 *
 *     node echo-server.ts <app id> <url of the issuer> <metadata> <token issuer> <file with the card>
 */
const [appId = '', issuer = '', metadata = '', tokenIssuer = '', cardFile = ''] = process.argv.slice(2);
const card: object = JSON.parse(readFileSync(cardFile, 'utf8'));
const contentType = 'application/vnd.microsoft.card.adaptive';

const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: issuer,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    OAuthUrl: 'https://token.botframework.com',
    CallerId: 'urn:botframework:azure',
  },
  {
    isValidAppId: async (given) => given === appId,
    isAuthenticationDisabled: async () => false,
    // A token that was fetched before: fetching one is no part of a turn.
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', 'Bearer a-token');
        return request;
      },
    }),
  },
  { requiredEndorsements: ['msteams'] },
);

class Echo extends ActivityHandler {
  protected override async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: contentType, value: { ...card } };
  }
}
const bot = new Echo();
bot.onMessage(async (context) => {
  await context.sendActivity({ type: 'message', attachments: [{ contentType, content: card }] });
});

const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // The types of restify leave out what the SDK asks for.
  const asked = request as unknown as Parameters<typeof adapter.process>[0];
  await adapter.process(asked, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ event: 'started', facts: { url: server.url } })}\n`);
});
