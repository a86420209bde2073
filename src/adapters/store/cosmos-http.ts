import type { CosmosClientOptions } from '@azure/cosmos';
import { Fault } from '../../fault.ts';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type Asked = Parameters<HttpClient['sendRequest']>[0];
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** No answer came: what was asked may have been done, unless the connection itself was `refused`. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly reason: 'timeout' | 'refused' | 'unknown-host' | 'reset';
  /** Not one of the codes after which the SDK tries again by itself, up to 120 times. */
  readonly code = 'NO_ANSWER';

  constructor(reason: NoAnswer['reason'], options: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * One request, one answer: what the SDK sends, without any trying again underneath.
 * @param timeoutMs how long one answer may take
 * @param closed once it says so, nothing is sent any more: Fault `store.unavailable` (facts.reason `closed`)
 */
export function cosmosHttp(timeoutMs: number, closed: AbortSignal): HttpClient {
  return {
    async sendRequest(asked): Promise<Answer> {
      if (closed.aborted) throw new Fault('store.unavailable', { facts: { reason: 'closed' } });
      try {
        const response = await fetch(asked.url, {
          method: asked.method,
          headers: asked.headers.toJSON(),
          body: bodyOf(asked),
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'error', // the key signs requests for one address only
        });
        const { status } = response;
        const text = await response.text();
        const bodyAsText = status >= 400 ? errorBody(text) : text;
        return { request: asked, status, headers: headersOf(response.headers), bodyAsText };
      } catch (cause) {
        throw new NoAnswer(reasonOf(cause), { cause });
      }
    },
  };
}

function bodyOf({ body }: Asked): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  throw new TypeError('a request of a kind this client does not send');
}

/** Whatever stands between us and the service may answer with no body, or with a page: the SDK cannot read that. */
function errorBody(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? text : '{}';
  } catch {
    return '{}';
  }
}

const reasons = new Map<unknown, NoAnswer['reason']>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
]);

function reasonOf(error: unknown): NoAnswer['reason'] {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'timeout';
    const reason = 'code' in at ? reasons.get(at.code) : undefined;
    if (reason !== undefined) return reason;
  }
  return 'reset';
}

const headersOf = (headers: Headers): Answer['headers'] => ({
  get: (name) => headers.get(name) ?? undefined,
  has: (name) => headers.has(name),
  set: (name, value) => headers.set(name, String(value)),
  delete: (name) => headers.delete(name),
  toJSON: () => Object.fromEntries(headers),
  [Symbol.iterator]: () => headers.entries(),
});
