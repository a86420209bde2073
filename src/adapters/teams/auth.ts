import { createHash } from 'node:crypto';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import * as z from 'zod';
import type { TeamsConfig } from '../../config.ts';
import { connectorScope } from './token.ts';

export type Verified = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<Verified['connectorFactory']>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** The token is not ours, or not for us. Its text is for nobody: the answer is an empty 401. */
export class Unauthorized extends Error {}

const Header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string() });
const Claims = z.object({ iss: z.string(), aud: z.string(), exp: z.number() });

const tolerance = 300; // seconds of clock difference, the same as the SDK allows
const keepFor = 5 * 60_000; // ms
const keepAtMost = 1_000; // tokens

/**
 * Reads, without checking the signature, whether a token says it is from the configured issuer, for us and not
 * expired. Cheap: it goes before reading a body and before the SDK, whose emulator and skill paths take more.
 * @param now milliseconds since 1970, of the real clock
 * @returns its claims, undefined when it is of no use to look further
 */
export function claimedBy(
  header: string | undefined,
  config: Pick<TeamsConfig, 'tokenIssuer' | 'appId'>,
  now: number,
): z.infer<typeof Claims> | undefined {
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header ?? '');
  if (parts === null) return undefined;
  const head = Header.safeParse(decoded(parts[1]));
  const claims = Claims.safeParse(decoded(parts[2]));
  if (!head.success || !claims.success) return undefined;
  const { iss, aud, exp } = claims.data;
  const ours = iss === config.tokenIssuer && aud === config.appId && now < (exp + tolerance) * 1000;
  return ours ? claims.data : undefined;
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // not a token
    throw error;
  }
}

/**
 * The SDK's check of an activity's token (signature by the issuer's published keys, endorsed for Teams, made for
 * this serviceUrl), narrowed to one issuer and one audience, with verified tokens kept for five minutes.
 */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: TeamsConfig;
  readonly #connectors: ConnectorFactory;
  readonly #now: () => number;
  readonly #kept = new Map<string, { verified: Verified; until: number }>();
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(config: TeamsConfig, connectors: ConnectorFactory, now: () => number = Date.now) {
    super(
      {
        // All of them, or the SDK takes none. The emulator's keys are the issuer's: no other key ever counts.
        ToChannelFromBotLoginUrl: config.loginUrl,
        ToChannelFromBotOAuthScope: connectorScope,
        ToBotFromChannelTokenIssuer: config.tokenIssuer,
        ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: config.openIdMetadata,
        OAuthUrl: 'https://token.botframework.com',
        CallerId: 'urn:botframework:azure',
      },
      {
        isValidAppId: async (appId) => appId === config.appId,
        isAuthenticationDisabled: async () => false,
        // For the SDK's user token client, which this bot never uses: our token is not for it.
        createCredentials: async () => ({ signRequest: async (request) => request }),
      },
      {
        requiredEndorsements: ['msteams'],
        validateClaims: async (claims) => {
          const claimed = (type: string) => claims.find((claim) => claim.type === type)?.value;
          if (claimed('iss') !== config.tokenIssuer || claimed('aud') !== config.appId)
            throw new Unauthorized();
        },
      },
    );
    this.#config = config;
    this.#connectors = connectors;
    this.#now = now;
  }

  /** @throws Unauthorized, or an error of the SDK: see `isRefusal` */
  override async authenticateRequest(activity: Activity, header: string): Promise<Verified> {
    const claims = claimedBy(header, this.#config, this.#now());
    // Without a serviceUrl the SDK would not compare it with the claim.
    if (claims === undefined || !activity.serviceUrl || !activity.channelId) throw new Unauthorized();
    const { serviceUrl, channelId } = activity;
    const key = createHash('sha256')
      .update(JSON.stringify([header, serviceUrl, channelId]))
      .digest('base64');
    const kept = this.#kept.get(key);
    if (kept !== undefined && this.#now() < kept.until) return kept.verified;
    const result = await super.authenticateRequest(activity, header);
    const verified = { ...result, connectorFactory: this.#connectors };
    this.#keep(key, verified, Math.min(this.#now() + keepFor, claims.exp * 1000));
    return verified;
  }

  #keep(key: string, verified: Verified, until: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { verified, until });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keepAtMost && oldest !== undefined) this.#kept.delete(oldest);
  }

  override createUserTokenClient(claims: Parameters<Parent['createUserTokenClient']>[0]) {
    this.#userTokens ??= super.createUserTokenClient(claims);
    return this.#userTokens;
  }
}
type Parent = ConfigurationBotFrameworkAuthentication;

/**
 * Whether the token was refused. If not, it could not be checked (the issuer's keys cannot be fetched): that is
 * ours to mend, and whoever sent it may try again. Either way nothing runs.
 */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  const unavailable =
    'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 500;
  return !unavailable && error.name !== 'FetchError';
}
