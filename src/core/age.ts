import type { Pack } from '../protocols/schema.ts';
import { type Dossier, eventsOf } from './dossier.ts';

/** Whole years; `from` and `to` differ where only an age on some day is known, and a birthday may have passed. */
export type Age = { readonly from: number; readonly to: number };

type Ages = NonNullable<Pack['steps']['melding']['talk']>['ages'];

const monthAndDay = (day: string): string => day.slice(5);
const year = (day: string): number => Number(day.slice(0, 4));

/** Whole years between two local days. */
const yearsBetween = (from: string, to: string): number =>
  year(to) - year(from) - (monthAndDay(to) < monthAndDay(from) ? 1 : 0);

/** How old the child is on this local day, from what was last written down; undefined when that is nowhere. */
export function ageOn(dossier: Dossier, day: string): Age | undefined {
  const described = eventsOf(dossier, 'dossier.described').map(({ content }) => content);
  const last = described.findLast((one) => one && (one.birthDate !== '' || one.age !== undefined));
  if (!last) return undefined;
  if (last.birthDate !== '') {
    const age = yearsBetween(last.birthDate, day);
    return { from: age, to: age };
  }
  if (last.age === undefined || last.ageAsOf === '') return undefined;
  const passed = Math.max(0, yearsBetween(last.ageAsOf, day));
  return { from: last.age + passed, to: last.age + passed + (day > last.ageAsOf ? 1 : 0) };
}

/** What the protocol says about the talk at this age: more than one where a birthday may have passed, all when unknown. */
export function agesFor({ steps }: Pack, dossier: Dossier, day: string): Ages {
  const ages = steps.melding.talk?.ages ?? [];
  const age = ageOn(dossier, day);
  if (age === undefined) return ages;
  return ages.filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= age.to && to >= age.from);
}
