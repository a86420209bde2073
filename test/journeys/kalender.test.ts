import { expect, test } from 'vitest';
import { play } from '../support/journey.ts';
import { daan } from '../support/story.ts';

test('within a year of the last known school holiday the directeur hears it, once, also after the bot was started again', async () => {
  const school = await play();
  const directeur = school.as(daan);
  const told = async () =>
    (await directeur.chat()).filter(({ card }) => JSON.stringify(card ?? {}).includes('schoolvakanties'))
      .length;
  expect(await told()).toBe(0);
  await school.clock({ local: '2029-10-01T10:00' });
  expect(await directeur.hears('De schoolvakanties zijn niet lang meer bekend')).toContain(
    'Herinnering van de assistent',
  );
  expect(directeur.sees).toContain('zondag 1 september 2030');
  await school.stop();
  const again = await play({ folder: school.folder });
  await again.clock({ local: '2029-10-02T10:00' });
  const later = again.as(daan);
  await later.types('hulp');
  expect(
    (await later.chat()).filter(({ card }) => JSON.stringify(card ?? {}).includes('schoolvakanties')),
  ).toHaveLength(1);
});
