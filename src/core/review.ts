import { addDays, localDay } from './calendar.ts';
import type { Command } from './command.ts';
import type { Dossier } from './dossier.ts';
import type { Refusal } from './refusal.ts';
import { personById } from './school.ts';
import type { Setting } from './setting.ts';

/** Days: a decision not to melden is looked at again within a year, so that it is not for ever out of sight. */
export const LATEST_REVIEW = 365;

/**
 * Not melding carries a second person and a day to look again. The second is somebody else of the roster than who
 * decides it and than who noticed; the day is to come, and not further away than a year.
 * @returns what is wrong with it, if anything
 */
export function reviewProblem(
  { school }: Setting,
  dossier: Dossier,
  { asked, who, at }: Pick<Command, 'who' | 'at'> & { asked: { second: string; review: string } },
): Refusal | undefined {
  const { second, review } = asked;
  const barred = [who.id, dossier.opener, ...dossier.excluded].includes(second);
  if (barred || personById(school, second) === undefined) return { code: 'not-in-roster', field: 'second' };
  const today = localDay(at);
  return review <= today || review > addDays(today, LATEST_REVIEW)
    ? { code: 'date-order', field: 'review' }
    : undefined;
}
