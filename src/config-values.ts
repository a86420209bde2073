import * as z from 'zod';

export const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** https, or http on this machine: a token over the network in clear is refused. */
export const address = z.string().refine((given) => {
  const url = URL.parse(given);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname));
}, 'must be an https address, or http on 127.0.0.1');

export const guid = z.guid('must be a GUID').transform((given) => given.toLowerCase());
