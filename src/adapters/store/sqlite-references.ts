import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { ReferenceStore } from '../../ports.ts';
import { guarded } from './sqlite-file.ts';

const Row = z.object({ conversation_id: z.string(), service_url: z.string(), bot_id: z.string() });

/** Where people can be reached in Teams, in SQLite: the newest reference per person of a tenant. */
export function sqliteReferences(db: DatabaseSync): ReferenceStore {
  const save = db.prepare('INSERT OR REPLACE INTO reference VALUES (?, ?, ?, ?, ?)');
  const find = db.prepare('SELECT * FROM reference WHERE tenant = ? AND oid = ?');
  return {
    async save({ tenant, oid, conversationId, serviceUrl, botId }) {
      guarded(() => {
        const known = Row.optional().parse(find.get(tenant, oid));
        // Comes with every turn and is almost always the same: then the disk is left alone.
        const same = known?.conversation_id === conversationId && known.service_url === serviceUrl;
        if (!same || known.bot_id !== botId) save.run(tenant, oid, conversationId, serviceUrl, botId);
      });
    },

    async find(tenant, oid) {
      const row = Row.optional().parse(guarded(() => find.get(tenant, oid)));
      if (row === undefined) return undefined;
      const { conversation_id: conversationId, service_url: serviceUrl, bot_id: botId } = row;
      return { tenant, oid, conversationId, serviceUrl, botId };
    },
  };
}
