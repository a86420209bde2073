import type { Request } from 'restify';

/**
 * Whether a request comes from the practice page itself: not from another site that this browser has open
 * (CSRF), and not through a name that was pointed at this machine (DNS rebinding).
 */
export function sameOrigin(request: Request, port: string): boolean {
  const host = request.header('host', '');
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) return false;
  if (!['same-origin', 'none'].includes(request.header('sec-fetch-site', 'none'))) return false;
  if (request.method === 'GET') return true;
  return request.header('origin') === `http://${host}` && request.getContentType() === 'application/json';
}
