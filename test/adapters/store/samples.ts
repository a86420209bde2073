import * as z from 'zod';
import type { CaseKey, DossierEvent, Head } from '../../../src/core/dossier.ts';
import { type Fact, facts, parseEvent } from '../../../src/core/events.ts';
import type { OutboxMessage } from '../../../src/core/messages.ts';

/** Fictitious, and in nothing else that is stored. */
export const canaries = ['kanariepiet', '2009-04-01', 'twijfel'] as const;
const [word, day, answer] = canaries;

export const tenant = '7d1b6f0a-0000-4000-8000-000000000001';
export const opener = '7d1b6f0a-0000-4000-8000-0000000000a1';
export const lead = '7d1b6f0a-0000-4000-8000-0000000000a2';
export const linde: CaseKey = { tenant, school: 'de-linde', code: 'K7-3FQ9' };
export const head: Head = { status: 'open', people: [opener] };

/** The first of these that a field accepts: a fact with a field of a new kind fails here, loudly. */
function accepted(field: z.core.$ZodType, candidates: readonly unknown[]): unknown {
  const fit = candidates.find((candidate) => z.safeParse(field, candidate).success);
  if (fit === undefined) throw new Error('no sample fits this field: add one');
  return fit;
}
const filled = (fields: Readonly<Record<string, z.core.$ZodType>>, candidates: readonly unknown[]) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, accepted(field, candidates)]));

const enums = ['feit', 'ja', 'gevraagd', 'team', '1', 'ouders', 'beter', 'akkoord-zelf', 'overleg'];
const places = [opener, 'afweging.1', 'K7-3FQ9'];
const clear = ['2026-11-22', '13:30', '2026-11-22T12:30:00Z', ...places, true, 1, ...enums, []];
// The last two: an age and a relation are picked, no canary fits them.
const typed = [word, [word], { [word]: word }, day, answer, 12, 'broer-of-zus'];

const base = (type: string, i: number) => ({
  type,
  at: new Date(Date.UTC(2026, 10, 23, 9, 0, i)).toISOString(),
  by: { userId: opener, roles: ['leerkracht'] },
  actionId: `action-${i}`,
});

/** One event of every fact there is, with a canary in every field of its content that can hold one. */
export const everyFact = (): DossierEvent[] =>
  facts.map((fact: Fact, i) =>
    parseEvent({
      meta: { ...base(fact.event, i), ...filled(fact.meta, clear) },
      content: filled(fact.content, typed),
    }),
  );

/** The i-th observation of a case. */
export const observed = (i: number, what = 'gaapt veel'): DossierEvent =>
  parseEvent({
    meta: { ...base('observatie.recorded', i), day: '2026-11-22', kind: 'feit' },
    content: { what, where: 'in de kring', present: '', source: '', labels: [] },
  });
export const opened = (i: number): DossierEvent =>
  parseEvent({ meta: { ...base('dossier.opened', i), staff: false, acute: false }, content: {} });
export const viewed = (i: number): DossierEvent =>
  parseEvent({ meta: { ...base('dossier.viewed', i), what: 'dossier' }, content: {} });
/** A duty of the school that was done, and the tick that is taken back. */
export const ticked = (i: number): DossierEvent =>
  parseEvent({
    meta: { ...base('taak.done', i), duty: 'scholing', day: '2026-11-20' },
    content: { note: canaries[0] },
  });
export const untick = (i: number): DossierEvent =>
  parseEvent({ meta: { ...base('taak.undone', i), duty: 'scholing' }, content: null });

/** A reminder that is due at this minute of the morning of 23 November 2026 (UTC). */
export const reminder = (id: string, minute: number, key: CaseKey = linde): OutboxMessage => ({
  id: `${key.school}/${key.code}/${id}`,
  key,
  kind: 'term',
  occurrence: 1,
  to: { role: 'aandachtsfunctionaris' },
  dueAt: at(minute),
  acute: false,
});
export const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
