import { expect, test } from 'vitest';
import { turnDesk, words } from '../support/desk.ts';
import { lotte } from '../support/story.ts';

const day = '2026-11-20';
/** What Lotte is told at this moment, after the last of the three cards. */
async function toldAt(now: string, acute = 'false') {
  const desk = turnDesk({ clock: { now: () => now } });
  await desk.records(lotte, 'dossier.draft', { what: 'Blauwe plek op de arm.', day });
  await desk.records(lotte, 'dossier.describe', { naam: 'Noor' });
  return words(await desk.records(lotte, 'dossier.open', { staff: 'false', acute }, 'dialogSubmit'));
}

test('while people are at work, who leads hears of a new concern now', async () => {
  expect(await toldAt('2026-11-23T09:00:00.000Z')).toContain('Ilse de Vries krijgt nu bericht');
});

test('after five o’clock and in the weekend one is told when they hear of it, and whom to call meanwhile', async () => {
  for (const [now, later] of [
    ['2026-11-23T16:05:00.000Z', 'dinsdag 24 november 2026, 08:00'],
    ['2026-11-22T12:00:00.000Z', 'maandag 23 november 2026, 08:00'],
  ] as const) {
    const said = await toldAt(now);
    expect(said).toContain(`Ilse de Vries krijgt bericht als het weer werktijd is: ${later}.`);
    expect(said).toContain('Kan het niet wachten? Bel dan zelf, of bel Veilig Thuis: 0800-2000.');
    expect(said).not.toContain('nu bericht');
  }
});

test('danger waits for no working hours', async () => {
  expect(await toldAt('2026-11-22T12:00:00.000Z', 'true')).toContain('Wacht niet op iemand anders.');
});
