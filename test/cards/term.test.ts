import { expect, test } from 'vitest';
import { termView } from '../../src/cards/term.ts';
import { runningTerms } from '../../src/core/deadlines.ts';
import { shownCase } from '../support/setting.ts';
import { ilse, practice, story } from '../support/story.ts';

/** What each running term says, at a school whose holidays are known until then. */
function linesUntil(knownUntil: string): string[] {
  const setting = practice();
  const told = story({ ...setting, calendar: { ...setting.calendar, knownUntil } }).opens();
  told.does(ilse, { verb: 'overleg.hold', day: '2026-11-23', kind: 'aandachtsfunctionaris' }); // three weeks
  told.does(ilse, { verb: 'melding.record', day: '2026-11-23', doneBy: ilse.id }); // five working days of Veilig Thuis
  const shown = shownCase({ setting: told.setting, dossier: told.dossier });
  return runningTerms(told.setting, told.dossier)
    .filter(({ party, due }) => party === 'veiligThuis' || due === '2026-12-14')
    .map((term) => `${term.party}: ${termView(shown, term, '2026-11-23').lines.join(' ')}`);
}
const UNKNOWN = 'schoolvakanties van dan zijn nog niet bekend';

test('a term beyond the holidays that are known says so; one of Veilig Thuis, which counts working days, does not', () => {
  const [own, theirs] = [/^school: /, /^veiligThuis: /].map((party) =>
    linesUntil('2026-11-24').filter((line) => party.test(line)),
  );
  expect(own).not.toEqual([]);
  expect(theirs).not.toEqual([]);
  for (const line of own ?? []) expect(line).toContain(UNKNOWN);
  for (const line of theirs ?? []) expect(line).not.toContain(UNKNOWN);
  expect(linesUntil('2026-12-14').join(' ')).not.toContain(UNKNOWN);
});
