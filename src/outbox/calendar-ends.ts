import { calendarWarning, localDay } from '../core/calendar.ts';
import { messageOf, NO_CASE } from '../core/messages.ts';
import type { School } from '../core/school.ts';
import type { Ports } from '../ports.ts';

/**
 * A school whose holidays are known for less than a year more hears it: once for each last known day, however often
 * this is asked, and before dates are reckoned without them. Whoever is beheerder, else the directeur.
 */
export async function tellCalendarEnds(
  { outbox, settings, clock }: Pick<Ports, 'outbox' | 'settings' | 'clock'>,
  schools: readonly School[],
): Promise<void> {
  const now = clock.now();
  const messages = schools.flatMap((school) => {
    const ends = calendarWarning(settings.current(school).calendar, localDay(now));
    if (ends === undefined) return [];
    const key = { tenant: school.tenant, school: school.id, code: NO_CASE };
    const to = { role: 'beheerder' } as const;
    const { knownUntil: rule } = ends;
    return [messageOf(key, { kind: 'calendar.ends', occurrence: 0, to, dueAt: now, acute: false, rule })];
  });
  if (messages.length > 0) await outbox.enqueue(messages);
}
