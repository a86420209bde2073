import { randomBytes } from 'node:crypto';
import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { messageCards } from '../../src/outbox/message-cards.ts';
import type { Ports } from '../../src/ports.ts';
import { turnHandler } from '../../src/turn/handle-turn.ts';
import { people, school, setting, templates } from '../support/setting.ts';
import type { Turn } from './turns.ts';

type Stores = Pick<Ports, 'notes' | 'outbox' | 'references'> & { readonly dossiers: Ports['store'] };

/** The bot without Teams, on these stores: every message arrives at once. */
export function schoolDay({ dossiers, ...stores }: Stores, now: () => string) {
  let sent = 0;
  const ports: Ports = {
    ...stores,
    store: dossiers,
    directory: rosterDirectory([school]),
    settings: { current: () => setting(), of: () => setting() },
    clock: { now },
    random: randomBytes,
    ids: { next: () => randomBytes(16).toString('hex') },
    log: {
      info: () => {},
      error: (event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts)}\n`),
    },
    messenger: {
      send: async () => {
        sent += 1;
        return { activityId: `sent-${sent}` };
      },
      update: async () => {},
    },
  };
  const handle = turnHandler(ports, templates);
  return {
    ports,
    cards: messageCards(templates, ports),
    turn: ({ who, text, data }: Turn) => {
      const person = { tenant: school.tenant, oid: people[who].id };
      if (data === undefined) return handle({ person, kind: 'message', text: text ?? '' });
      return handle({ person, kind: 'execute', data, messageId: randomBytes(8).toString('hex') });
    },
  };
}
