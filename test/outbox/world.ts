import { rosterDirectory } from '../../src/adapters/directory/roster.ts';
import { headOf } from '../../src/core/dossier.ts';
import type { OutboxMessage } from '../../src/core/messages.ts';
import type { Person, School } from '../../src/core/school.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import type { OutboxCards, OutboxPorts } from '../../src/outbox/outbox.ts';
import type { DossierStore, NoteStore, OutboxStore } from '../../src/ports.ts';
import { type Answer, fakeConnectorMessenger, testCards } from '../support/fake-connector-messenger.ts';
import { memoryStores } from '../support/memory-stores.ts';
import {
  berend,
  daan,
  demoSchool,
  ilse,
  key,
  law,
  lotte,
  packs,
  practice,
  sanne,
  story,
} from '../support/story.ts';

const names = new Map(
  [lotte, sanne, ilse, daan, berend].map(({ id, name }) => [id, name.split(' ')[0] ?? '']),
);
export const nameOf = (id: string) => names.get(id) ?? id;

type Stores = { store: DossierStore; outbox: OutboxStore; notes: NoteStore };
type Asked = { readonly verb: string; readonly [field: string]: unknown };

/** One school with one case, its outbox and its chats; the clock moves only when told. */
export function world({
  school = demoSchool,
  memory = memoryStores(),
  stores = memory as Stores,
  answers = (() => undefined) as (oid: string, call: number) => Answer | undefined,
} = {}) {
  const told = story(practice(school));
  const clock = { now: () => told.now };
  const teams = fakeConnectorMessenger(clock, answers);
  const errors: { event: string; facts?: object; cause?: unknown }[] = [];
  const roster: School[] = [school];
  const ports: OutboxPorts = {
    ...stores,
    messenger: teams.messenger,
    clock,
    directory: { ...rosterDirectory(roster), school: async () => roster[0] },
    settings: {
      current: (of) => practice(of),
      of: (of, pack) => ({ ...practice(of), pack: packs.get(pack) ?? practice(of).pack, law }),
    },
    log: {
      info: () => {},
      error: (event, facts, cause) => void errors.push({ event, ...(facts && { facts }), cause }),
    },
  };

  const it = {
    told,
    teams,
    ports,
    stores,
    errors,
    at(utc: string) {
      told.at(utc);
      return it;
    },
    /** The school changes its roster. */
    roster(change: (school: School) => School) {
      roster[0] = change(roster[0] ?? school);
    },
    /** Records what was told since the last time, with its messages. */
    async acts(who: Person, asked: Asked, extra: readonly OutboxMessage[] = []) {
      const version = told.dossier.version;
      const events = told.does(who, asked);
      await stores.store.append(key, version, events, [...told.sent, ...extra], headOf(told.dossier));
      return it;
    },
    async opens(more: { staff?: boolean; acute?: boolean; hideFrom?: string[] } = {}, opener = lotte) {
      await it.acts(opener, { verb: 'dossier.draft', day: told.now.slice(0, 10), what: 'Blauwe plek.' });
      return it.acts(opener, { verb: 'dossier.open', staff: false, acute: false, ...more });
    },
    answers: (question: string, answer: string) =>
      it.acts(ilse, { verb: 'afweging.answer', question, answer, motivering: 'Samen gewogen.' }),
    tick: (worker: OutboxPorts = ports, cards: OutboxCards = testCards) => deliverDue(worker, cards),
    rows: () => memory.rows(),
    cards: testCards,
    /** Lets time pass until this moment (UTC): every row goes at its own time. */
    async until(utc: string, tick: () => Promise<unknown> = () => deliverDue(ports, testCards)) {
      for (let ticks = 0; ; ticks++) {
        const next = await stores.outbox.nextDue();
        if (next === undefined || next > utc) break;
        if (ticks > 2000) throw new Error('the outbox never rests');
        if (next > told.now) told.at(next);
        await tick();
      }
      told.at(utc);
      return it;
    },
    /** What stands in the chats, in the order it arrived: `Ilse melding.call`, `Daan term:gegevens:on`. */
    heard: () =>
      teams.chats.map(({ oid, card: { message, is } }) => {
        const rule = message.rule ? `:${message.rule}:${message.moment}` : '';
        const extra = `${is === 'card' ? '' : ` (${is})`}${message.again ? ' again' : ''}`;
        return `${nameOf(oid)} ${message.kind}${rule}${extra}`;
      }),
  };
  return it;
}
export type World = ReturnType<typeof world>;
