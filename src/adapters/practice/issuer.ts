import { generateKeyPairSync, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** Who signs what a bot hears, and who gives a bot the token it speaks with: Microsoft, played locally. */
export type Issuer = {
  readonly metadata: object; // OpenID configuration
  readonly keys: object; // JSON Web Key Set
  /** A token as Teams sends it along with an activity. Real time, also when the practice clock is ahead. */
  activityToken(serviceUrl: string): Promise<string>;
  /** The client-credentials form of the bot, answered as Entra answers it. */
  token(form: Readonly<Record<string, unknown>>): Promise<{ status: number; body: object }>;
  /** Whether this `Authorization` header is a token this issuer gave to this bot, still valid. */
  accepts(authorization: string | undefined): Promise<boolean>;
};

const channel = 'https://api.botframework.com';
const lifetime = 3600; // seconds

const same = (left: unknown, right: string): boolean =>
  typeof left === 'string' &&
  left.length === right.length &&
  timingSafeEqual(Buffer.from(left), Buffer.from(right));

/** The half of a key that everybody may know, in the shape Microsoft publishes it. */
const published = (key: KeyObject, kid: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  x5t: kid,
  use: 'sig',
  alg: 'RS256',
  endorsements: ['msteams'],
});

/** Makes new keys: tokens of an earlier start are worth nothing. `address` is where its metadata is served. */
export function issuer(
  address: string,
  bot: { appId: string; tenant: string; password: string },
  now: () => number = Date.now,
): Issuer {
  const toBot = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const toConnector = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const entra = `https://sts.windows.net/${bot.tenant}/`;
  const sign = (claims: Record<string, unknown>, iss: string, aud: string) => {
    const at = Math.floor(now() / 1000);
    return new SignJWT(claims)
      .setIssuer(iss)
      .setAudience(aud)
      .setIssuedAt(at)
      .setNotBefore(at)
      .setExpirationTime(at + lifetime);
  };
  const known = (form: Readonly<Record<string, unknown>>) =>
    form.grant_type === 'client_credentials' &&
    form.scope === `${channel}/.default` &&
    form.client_id === bot.appId &&
    same(form.client_secret, bot.password);
  return {
    metadata: {
      issuer: channel,
      jwks_uri: `${address}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
    keys: { keys: [published(toBot.publicKey, kid)] },
    activityToken: (serviceUrl) =>
      sign({ serviceurl: serviceUrl }, channel, bot.appId)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid })
        .sign(toBot.privateKey),
    async token(form) {
      if (!known(form)) return { status: 401, body: { error: 'invalid_client' } };
      const accessToken = await sign({ appid: bot.appId, tid: bot.tenant, ver: '1.0' }, entra, channel)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .sign(toConnector.privateKey);
      const expires = { expires_in: lifetime, ext_expires_in: lifetime };
      return { status: 200, body: { token_type: 'Bearer', ...expires, access_token: accessToken } };
    },
    async accepts(authorization) {
      const [scheme, token] = authorization?.split(' ') ?? [];
      if (scheme !== 'Bearer' || !token) return false;
      const rules = { issuer: entra, audience: channel, algorithms: ['RS256'], requiredClaims: ['exp'] };
      // This key signs for one bot only, so whoever shows its token is that bot.
      const verified = jwtVerify(token, toConnector.publicKey, { ...rules, currentDate: new Date(now()) });
      return verified.then(
        () => true,
        () => false,
      );
    },
  };
}
