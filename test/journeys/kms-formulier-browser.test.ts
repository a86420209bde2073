import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { barriers, oneBrowser, picture } from '../support/page.ts';
import { ilse, lotte } from '../support/story.ts';

const browser = oneBrowser();
/** Keeps what is on screen: free of barriers, and no wider than the screen. */
async function look(page: Page, name: string, fullPage = false) {
  await page.screenshot({ path: picture(`formulier-${name}`), fullPage });
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await barriers(page), name).toEqual([]);
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).last();

test('the overlegformulier on a phone: looked at, corrected and printed; a talk prepared; a hint read', async () => {
  const school = await play();
  const [leerkracht, ib] = [school.as(lotte), school.as(ilse)];
  const zaak = await openCase(school, { what: 'Zij had een blauwe plek van twee centimeter op haar arm.' });
  await zaak.does(leerkracht, 'observatie.record', {
    kind: 'feit',
    what: 'Geen eten mee, drie dagen achter elkaar.',
  });
  await zaak.does(ib, 'overleg.hold', {
    kind: 'aandachtsfunctionaris',
    present: 'Lotte en Ilse',
    outcome: 'Wij kijken een week mee.',
    plan: 'Elke dag noteren.',
  });
  const first = {
    'fields.kind': 'meisje',
    'fields.A.1': 'Blauwe plek op haar arm.',
    nextOverleg: '2026-12-04',
  };
  await zaak.does(ib, 'formulier.fill', first, 'Vastleggen', { part: '1' });

  const phone = await browser().newContext({
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    viewport: { width: 320, height: 700 },
    hasTouch: true,
  });
  phone.setDefaultTimeout(15_000);
  const page = await phone.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(`${school.url}/#${ilse.id}`);
  await page.locator('.card').first().waitFor();
  const become = page.getByRole('link', { name: new RegExp(`^${ilse.name}`) }).first();
  if (await become.isVisible()) await become.click();
  const types = async (text: string) => {
    const answers = page.locator('.message.bot');
    const before = await answers.count();
    await page.getByLabel('Typ een bericht').fill(text);
    await page.keyboard.press('Enter');
    await answers.nth(before).waitFor(); // else what is clicked next stands on an older card
  };

  await types(zaak.code);
  await page.getByText('leidt deze zaak').last().waitFor();
  await page.getByLabel('Iets anders doen').last().selectOption({ label: 'Overlegformulier bekijken' });
  await button(page, 'Openen').click();
  await button(page, 'Overlegformulier bekijken').waitFor();
  await look(page, 'deur');
  await button(page, 'Overlegformulier bekijken').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Naam kind').waitFor();
  await look(page, 'venster');
  await dialog.locator('.card').screenshot({ path: picture('formulier-kaart') });

  await button(page, 'Deel 1 aanpassen').click();
  const field = dialog.getByLabel(/^Wat zijn de concrete signalen/);
  await field.waitFor();
  expect(await field.inputValue()).toBe('Blauwe plek op haar arm.');
  expect(await dialog.getByLabel('jongen/meisje').inputValue()).toBe('meisje');
  await field.fill('Blauwe plek op haar arm. Zij is agressief.');
  await look(page, 'aanpassen');
  await button(page, 'Vastleggen').click();
  await dialog.getByText('“agressief” zegt wat je ervan vindt.').waitFor();
  await look(page, 'tip');
  await button(page, 'Klaar').click();
  await dialog.waitFor({ state: 'detached' });

  await types('gesprek voorbereiden');
  await page.getByText('kaart 1 van 12').waitFor();
  await look(page, 'voorbereiden');
  for (let at = 2; at <= 3; at++) {
    await button(page, 'Volgende').click();
    await page.getByText(`kaart ${at} van 12`).waitFor();
  }
  await look(page, 'voorbereiden-3');

  // On paper: what is printed is a page of its own, shown once.
  await zaak.looks(ib);
  await ib.forges({ verb: 'dialog', open: 'afdrukken', code: zaak.code, msteams: { type: 'task/fetch' } });
  const paper = await phone.newPage();
  paper.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await paper.goto(ib.linkOf('Openen om af te drukken'));
  await look(paper, 'vraag');
  await paper.getByRole('button', { name: 'Formulier tonen' }).click();
  await paper.getByText('Eerder ingevuld door Ilse de Vries').waitFor();
  await look(paper, 'papier-telefoon', true);
  await paper.setViewportSize({ width: 794, height: 1123 }); // A4 at 96 dots per inch
  await paper.emulateMedia({ media: 'print' });
  await look(paper, 'papier', true);
  expect(await paper.evaluate('document.scripts.length')).toBe(0);
  expect(complaints).toEqual([]); // the content policy lets its own style through, and nothing was refused
});
