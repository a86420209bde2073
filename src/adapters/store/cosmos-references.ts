import * as z from 'zod';
import type { ReferenceStore } from '../../ports.ts';
import type { Shelves } from './cosmos-check.ts';

const ReferenceDoc = z.object({ conversationId: z.string(), serviceUrl: z.string(), botId: z.string() });

/** Where people can be reached in Teams, in Cosmos DB: the newest reference per person of a tenant. */
export function cosmosReferences({ references }: Shelves): ReferenceStore {
  const place = (tenant: string, oid: string) => ({ id: 'reference', pk: `${tenant}|${oid}` });
  return {
    async save({ tenant, oid, conversationId, serviceUrl, botId }) {
      await references.put({ ...place(tenant, oid), conversationId, serviceUrl, botId });
    },

    async find(tenant, oid) {
      const { id, pk } = place(tenant, oid);
      const found = await references.read(id, pk);
      return found && { tenant, oid, ...ReferenceDoc.parse(found) };
    },
  };
}
