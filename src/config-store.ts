import * as z from 'zod';
import { address, guid } from './config-values.ts';

/** Where dossiers are kept. Without an account key the bot's managed identity is asked. */
export type StoreConfig =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      readonly credential: { readonly key: string } | { readonly identityClientId?: string };
      /** Stays with `endpoint`, whatever addresses the account gives: an emulator on this machine. */
      readonly fixedEndpoint: boolean;
    };

export const Store = z.object({
  MELDCODE_STORE: z.enum(['sqlite', 'cosmos'], 'must be sqlite or cosmos').default('sqlite'),
  COSMOS_ENDPOINT: address.optional(),
  COSMOS_DATABASE: z.string().optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_IDENTITY_CLIENT_ID: guid.optional(),
});

export function storeProblems(store: z.infer<typeof Store> | undefined): string[] {
  if (store === undefined) return [];
  const { MELDCODE_STORE: kind, COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, ...more } = store;
  const given = [endpoint, database, more.COSMOS_KEY, more.COSMOS_IDENTITY_CLIENT_ID].some(
    (value) => value !== undefined,
  );
  if (kind === 'sqlite')
    return given ? ['MELDCODE_STORE: is sqlite, and a COSMOS_ value is set: choose one'] : [];
  return [
    ...(endpoint === undefined ? ['COSMOS_ENDPOINT: is missing; MELDCODE_STORE=cosmos needs it'] : []),
    ...(database === undefined ? ['COSMOS_DATABASE: is missing; MELDCODE_STORE=cosmos needs it'] : []),
    ...(more.COSMOS_KEY !== undefined && more.COSMOS_IDENTITY_CLIENT_ID !== undefined
      ? ['COSMOS_KEY: must not be set beside COSMOS_IDENTITY_CLIENT_ID: choose one']
      : []),
  ];
}

export function storeOf(store: z.infer<typeof Store>): StoreConfig {
  const { COSMOS_ENDPOINT: endpoint = '', COSMOS_DATABASE: database = '', COSMOS_KEY: key } = store;
  if (store.MELDCODE_STORE === 'sqlite') return { kind: 'sqlite' };
  const identityClientId = store.COSMOS_IDENTITY_CLIENT_ID;
  return {
    kind: 'cosmos',
    endpoint,
    database,
    credential: key === undefined ? { ...(identityClientId && { identityClientId }) } : { key },
    fixedEndpoint: endpoint.startsWith('http:'), // an emulator on this machine
  };
}
