import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

export type TokenWishes = {
  iss?: string;
  aud?: string;
  serviceUrl?: string | undefined;
  expiresIn?: number | 'never'; // seconds from now
  /** `forged`: another key under our name. `unknown`: not published. Others: published for those channels. */
  key?: 'ours' | 'forged' | 'unknown' | 'webchat' | 'everywhere';
  alg?: 'RS256' | 'none' | 'HS256';
  claims?: Record<string, unknown>;
};

export type TestIssuer = {
  readonly url: string;
  readonly metadata: string;
  readonly tokenIssuer: string;
  /** An `Authorization` header for an activity from this serviceUrl. */
  bearer(wishes?: TokenWishes): Promise<string>;
  /** Forms that came to the token endpoint. */
  readonly asked: URLSearchParams[];
  /** What the token endpoint does next: `expires_in`, a status, or an answer that waits. */
  answers: { expiresIn?: number; status?: number; until?: Promise<void> };
  close(): Promise<void>;
};

const tokenIssuer = 'https://api.botframework.com';

/**
 * Microsoft, played on this machine: keys that sign activities (RS256, published and endorsed for Teams), and the
 * endpoint where the bot fetches the token it shows the connector (`connector-token-1`, `-2`, …).
 */
export async function startIssuer({ appId }: { appId: string }): Promise<TestIssuer> {
  const [ours, other, webchat] = await Promise.all([key(), key(), key()]);
  const asked: URLSearchParams[] = [];
  const issuer = { answers: {} as TestIssuer['answers'] };
  const jwks = {
    keys: [
      { ...(await exportJWK(ours.publicKey)), kid: 'ours', endorsements: ['msteams'] },
      { ...(await exportJWK(ours.publicKey)), kid: 'everywhere', endorsements: ['webchat', 'msteams'] },
      { ...(await exportJWK(webchat.publicKey)), kid: 'webchat', endorsements: ['webchat'] },
    ],
  };
  const server = createServer(async (request, answer) => {
    const send = (status: number, body: object) => {
      answer.writeHead(status, { 'content-type': 'application/json' }); // no chaining: restify changes writeHead
      answer.end(JSON.stringify(body));
    };
    if (request.url === '/metadata') return send(200, { issuer: tokenIssuer, jwks_uri: `${url}/keys` });
    if (request.url === '/keys') return send(200, jwks);
    let form = '';
    for await (const part of request) form += part;
    asked.push(new URLSearchParams(form));
    const token = `connector-token-${asked.length}`;
    const { status = 200, expiresIn = 3600, until } = issuer.answers;
    await until;
    if (status !== 200) return send(status, { error: 'invalid_client' });
    return send(200, { token_type: 'Bearer', expires_in: expiresIn, access_token: token });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function bearer(wishes: TokenWishes = {}): Promise<string> {
    const {
      iss = tokenIssuer,
      aud = appId,
      serviceUrl,
      expiresIn = 3600,
      alg = 'RS256',
      claims = {},
    } = wishes;
    const at = Math.floor(Date.now() / 1000);
    const payload = {
      ...claims,
      serviceurl: serviceUrl,
      iss,
      aud,
      nbf: at - 3600,
      ...(expiresIn === 'never' ? {} : { exp: at + expiresIn }),
    };
    if (alg === 'none') return `Bearer ${new UnsecuredJWT(payload).encode()}`;
    const kid = wishes.key === 'forged' ? 'ours' : (wishes.key ?? 'ours');
    const token = new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'JWT' });
    if (alg === 'HS256') return `Bearer ${await token.sign(new TextEncoder().encode('guess'.repeat(10)))}`;
    const signers = { ours, everywhere: ours, forged: other, unknown: other, webchat };
    return `Bearer ${await token.sign(signers[wishes.key ?? 'ours'].privateKey)}`;
  }

  return Object.assign(issuer, {
    url,
    metadata: `${url}/metadata`,
    tokenIssuer,
    bearer,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

const key = () => generateKeyPair('RS256', { extractable: true });
