import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Calendar } from '../../src/core/calendar.ts';
import { readAsked } from '../../src/core/command.ts';
import { decide } from '../../src/core/decide.ts';
import {
  type CaseKey,
  type Dossier,
  type DossierEvent,
  type EventOf,
  type EventType,
  evolve,
  newDossier,
} from '../../src/core/dossier.ts';
import { eventNames, isEvent } from '../../src/core/events.ts';
import { followUps } from '../../src/core/follow-ups.ts';
import type { OutboxMessage } from '../../src/core/messages.ts';
import type { Refusal } from '../../src/core/refusal.ts';
import { type Person, School } from '../../src/core/school.ts';
import type { Setting } from '../../src/core/setting.ts';
import { loadLaw, loadPacks, loadSchoolHolidays } from '../../src/protocols/load.ts';

const src = `${import.meta.dirname}/../../src`;
export const packs = loadPacks(`${src}/protocols/packs`, eventNames);
export const law = loadLaw(`${src}/protocols/wet.json`);
const holidays = loadSchoolHolidays(`${src}/protocols/school-holidays.json`).regions.noord;
export const demoSchool = School.parse(
  JSON.parse(readFileSync(`${src}/adapters/practice/demo-school.json`, 'utf8')),
);

const personOf = (name: string): Person => {
  const found = demoSchool.people.find((person) => person.name.startsWith(name));
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};
export const lotte = personOf('Lotte'); // leerkracht
export const sanne = personOf('Sanne'); // tweede leerkracht
export const ilse = personOf('Ilse'); // IB'er
export const daan = personOf('Daan'); // directeur
export const berend = personOf('Berend'); // bestuur

const calendarOf = ({ region, closedDays }: School): Calendar => ({
  region,
  schoolHolidays: holidays.periods,
  closedDays,
  knownUntil: holidays.knownUntil,
});

/** The protocol of the demo school, there or at a school that differs from it. */
export function practice(school: School = demoSchool): Setting {
  const pack = [...packs.values()].find(({ id }) => id === demoSchool.pack);
  if (pack === undefined) throw new Error('no pack for the demo school');
  return { pack, law, school, calendar: calendarOf(school) };
}

/** The demo school under the protocol of this pack; what the pack does not say is the same. */
export function schoolOf(packId: string, school: School = demoSchool): Setting {
  const pack = [...packs.values()].find(({ id }) => id === packId);
  if (pack === undefined) throw new Error(`no pack ${packId}`);
  const own = { ...school, pack: packId };
  return { pack, law, school: own, calendar: calendarOf(own) };
}

export const key: CaseKey = { tenant: demoSchool.tenant, school: demoSchool.id, code: 'K7-3FQ9' };

type Asked = { readonly verb: string; readonly [field: string]: unknown };

/** One case, told act by act through the one door. Time stands still until `at` moves it. */
export function story(setting: Setting = practice()) {
  let dossier: Dossier = newDossier;
  let now = '2026-11-23T09:00:00.000Z'; // a Monday
  let clicks = 0;
  let sent: readonly OutboxMessage[] = [];

  const ask = (who: Person, asked: Asked, more: { actionId?: string; seenVersion?: number } = {}) => {
    const read = readAsked(asked);
    if (read === undefined || 'fields' in read)
      throw new Error(`${asked.verb}: ${read ? read.fields : 'no verb'}`);
    const actionId = more.actionId ?? `click-${++clicks}`;
    const seenVersion = more.seenVersion ?? dossier.version;
    return decide(setting, dossier, { asked: read.asked, who, at: now, actionId, seenVersion });
  };
  const told = {
    setting,
    get dossier() {
      return dossier;
    },
    get now() {
      return now;
    },
    /** Messages that the last act put in the outbox. */
    get sent() {
      return sent;
    },
    at(utc: string) {
      now = utc;
      return told;
    },
    /** Records one act, and gives its events. */
    does(who: Person, asked: Asked, more = {}): readonly DossierEvent[] {
      const decision = ask(who, asked, more);
      if (!decision.ok) throw new Error(`${who.name}, ${asked.verb}: ${JSON.stringify(decision.refusal)}`);
      sent = followUps(setting, key, dossier, decision.events);
      dossier = decision.events.reduce(evolve, dossier);
      return decision.events;
    },
    /** The act is refused, and changes nothing. */
    refuses(who: Person, asked: Asked, more = {}): Refusal {
      const decision = ask(who, asked, more);
      expect(decision.ok, `${who.name}, ${asked.verb}`).toBe(false);
      if (decision.ok) throw new Error('not refused');
      return decision.refusal;
    },
    last<T extends EventType>(type: T): EventOf<T> | undefined {
      return dossier.happened
        .filter((event): event is EventOf<T> & typeof event => isEvent(event, type))
        .at(-1);
    },
    /** Lotte writes a concern down in three cards. */
    opens(more: { staff?: boolean; acute?: boolean; hideFrom?: string[] } = {}) {
      told.does(lotte, { verb: 'dossier.draft', day: now.slice(0, 10), what: 'Blauwe plek op de arm.' });
      told.does(lotte, { verb: 'dossier.describe', naam: 'Noor', groep: '5', birthDate: '2017-05-01' });
      told.does(lotte, { verb: 'dossier.open', staff: false, acute: false, ...more });
      return told;
    },
    /** Ilse answers one question of the afweging. */
    answers(question: string, answer: 'ja' | 'nee' | 'twijfel', more = {}) {
      return told.does(ilse, {
        verb: 'afweging.answer',
        question,
        answer,
        motivering: 'Samen gewogen.',
        ...more,
      });
    },
  };
  return told;
}
export type Story = ReturnType<typeof story>;

/** The six criteria of beslissing 2. */
export const criteria = practice().pack.steps.afweging.questions.flatMap(({ criteria: of }) =>
  of.map(({ id }) => id),
);
