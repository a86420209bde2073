import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import type { Person } from '../../src/core/school.ts';
import type { TurnPorts } from '../../src/ports.ts';
import { turnHandler } from '../../src/turn/handle-turn.ts';
import type { Reply, Turn } from '../../src/turn/turn.ts';
import { wordsOn } from './journey.ts';
import { memoryStores } from './memory-stores.ts';
import { templates } from './setting.ts';
import { demoSchool, lotte, practice } from './story.ts';

export const CODE = 'K7-3FQ9';
export const OTHER = 'AA-AAAC';

/** What a turn uses besides its stores: the demo school, Monday 23 November 2026 at ten, ids in order, no log. */
export function stillPorts() {
  let ids = 0;
  return {
    directory: rosterDirectory([demoSchool]),
    settings: { current: () => practice(), of: () => practice() },
    clock: { now: () => '2026-11-23T09:00:00.000Z' },
    random: () => new Uint8Array([5, 3, 1, 12, 20]),
    ids: { next: () => `id-${++ids}` },
    log: { info: () => {}, error: () => {} },
  };
}

/** The door every turn goes through, with stores in memory. Time stands still. */
export function turnDesk(more: Partial<TurnPorts> = {}) {
  const stores = memoryStores();
  const ports: TurnPorts = {
    ...stores,
    references: { save: async () => {}, find: async () => undefined },
    ...stillPorts(),
    ...more,
  };
  const handle = turnHandler(ports, templates);
  const clicks = (who: Person, data: object, kind: Turn['kind'] = 'execute') =>
    handle({ person: { tenant: demoSchool.tenant, oid: who.id }, kind, data });
  let count = 0;
  /** Sends a form of a case, filled in. */
  const records = (who: Person, verb: string, fields: object, kind: Turn['kind'] = 'execute', code = CODE) =>
    clicks(who, { verb, code, seenVersion: 99, actionId: `click-${++count}`, form: 'card', ...fields }, kind);
  return {
    ports,
    clicks,
    records,
    says: (who: Person, text: string) =>
      handle({ person: { tenant: demoSchool.tenant, oid: who.id }, kind: 'message', text }),
    /** Lotte opens a concern in three cards. */
    async opens(code = CODE) {
      const day = '2026-11-23';
      await records(lotte, 'dossier.draft', { what: 'Blauwe plek op de arm.', day }, 'execute', code);
      await records(lotte, 'dossier.describe', { naam: 'Noor', birthDate: '2017-05-01' }, 'execute', code);
      await records(lotte, 'dossier.open', { staff: 'false', acute: 'false' }, 'execute', code);
    },
    events: (code = CODE) => stores.store.read({ tenant: demoSchool.tenant, school: demoSchool.id, code }),
  };
}
export const cardOf = (reply: Reply): object => ('card' in reply ? reply.card : {});
export const words = (reply: Reply): string => ('text' in reply ? reply.text : wordsOn(cardOf(reply)));
