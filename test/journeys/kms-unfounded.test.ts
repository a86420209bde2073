import { expect, test } from 'vitest';
import { play } from '../support/journey.ts';
import { ilse, lotte } from '../support/story.ts';

test('unfounded: the working notes are gone, the dossier is closed and stays', async () => {
  const school = await play();
  const [leerkracht, ib] = [school.as(lotte), school.as(ilse)];
  await leerkracht.types('nieuwe zorg');
  await leerkracht.clicks('Lukt dat niet? Vul hier in'); // the same three cards, in the chat
  expect(leerkracht.inDialog).toBe(false);
  expect(await leerkracht.clicks('Bewaren en verder', { what: '' })).toContain(
    'Vul in wat je zag of hoorde.',
  );
  await leerkracht.clicks('Bewaren en verder', { what: 'Schaafwond op de knie.' });
  await leerkracht.clicks('Bewaren en verder', { naam: 'Mila' });
  await leerkracht.clicks('Zaak openen', { staff: 'false', acute: 'false' });
  expect(JSON.stringify(await leerkracht.chat())).not.toMatch(/Mila|Schaafwond/);
  const code = await ib.hearsOfCase();

  // Ilse keeps a note to herself; Lotte cannot see it.
  const notes = { verb: 'dialog', open: 'notities', code, msteams: { type: 'task/fetch' } };
  await ib.forges(notes);
  expect(await ib.clicks('Bewaren', { text: 'Even bij de gymdocent navragen.' })).toContain('gymdocent');
  ib.closes();
  await leerkracht.types(code);
  expect(await leerkracht.forges(notes)).not.toContain('gymdocent');
  leerkracht.closes();

  await ib.types(code);
  await ib.forges({ verb: 'form.open', code, for: 'dossier.unfounded' });
  expect(await ib.clicks(/./, { motivering: '' })).toContain('Vul in waarom je de zaak sluit.');
  await ib.clicks(/sluiten|Vastleggen/i, { motivering: 'Gevallen op het plein; de pleinwacht zag het.' });
  await expect
    .poll(async () => {
      await ib.types('home');
      return ib.forges(notes);
    })
    .not.toContain('gymdocent');
  ib.closes();
  await ib.types(code);
  expect(ib.sees).toContain('gesloten');
  await ib.clicks('Tijdlijn bekijken');
  expect(ib.sees).toContain('Schaafwond op de knie.');
});
