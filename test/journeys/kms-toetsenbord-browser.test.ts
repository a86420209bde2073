import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { barriers, oneBrowser, picture } from '../support/page.ts';
import { ilse, lotte } from '../support/story.ts';

const browser = oneBrowser();
async function open(url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser().newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.card').first().waitFor();
  return page;
}

/** What has the focus, and whether one can see that it has: a ring, or the line under the box to type in. */
const here = (page: Page) =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    const name = at.getAttribute('aria-label') ?? document.getElementById(at.getAttribute('aria-labelledby')?.split(' ')[0])?.textContent ?? at.textContent ?? '';
    const style = getComputedStyle(at);
    const box = at.closest('.box');
    const ring = style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
    const line = box !== null && parseFloat(getComputedStyle(box).borderBottomWidth) >= 2;
    return { name: name.replace(/ \\*$/, '').trim(), seen: ring || line, tag: at.tagName };
  })()`) as Promise<{ name: string; seen: boolean; tag: string }>;

/** Goes on with Tab until the focus is on this. The focus is seen at every stop on the way. */
async function tabTo(page: Page, name: string) {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    const at = await here(page);
    if (at.tag !== 'BODY') expect(at, 'the focus is seen').toMatchObject({ seen: true });
    if (at.name === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}
async function press(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

test('a concern in three cards, a dialog and help, without a mouse, in a browser that speaks English', async () => {
  const school = await play();
  const page = await open(`${school.url}/#leerkracht-lotte/${lotte.id}`, {
    viewport: { width: 1280, height: 800 },
  });
  const dialog = page.getByRole('dialog');
  await press(page, 'nieuwe zorg');
  await page.getByText('Drie korte kaarten').waitFor();
  await page.getByRole('region', { name: 'Gesprek met de Meldcode-assistent' }).focus();
  await press(page, 'Opschrijven');

  // The focus is in the dialog, on the first field.
  await dialog.getByText('Kaart 1 van 3').waitFor();
  expect(await here(page)).toEqual({ name: 'Wat zag of hoorde je?', seen: true, tag: 'TEXTAREA' });
  await page.keyboard.type('Zij viel in slaap tijdens het rekenen.');
  await tabTo(page, 'Wanneer was dit?');
  const day = dialog.getByLabel('Wanneer was dit?');
  expect(await day.inputValue()).toBe('23-11-2026'); // not 11/23/2026
  await page.keyboard.type('31-02-2026');
  await press(page, 'Bewaren en verder');
  await dialog.getByText('Kies een dag: vandaag of eerder.').first().waitFor(); // and nothing was sent
  await day.press('ControlOrMeta+A');
  await page.keyboard.type('20-11-2026');
  await press(page, 'Bewaren en verder');
  await dialog.getByText('Kaart 2 van 3').waitFor();
  await press(page, 'Bewaren en verder', 'Space');
  await dialog.getByText('Kaart 3 van 3').waitFor();
  for (const question of ['Gaat het om iemand die hier werkt?', 'Is er nu gevaar?']) {
    const group = dialog.getByRole('radiogroup', { name: question });
    if ((await here(page)).name !== 'Ja') await tabTo(page, 'Ja'); // the first is where the dialog begins
    await page.keyboard.press('ArrowDown');
    expect(await group.getByLabel('Nee', { exact: true }).isChecked(), question).toBe(true);
  }
  await press(page, 'Zaak openen');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('leidt deze zaak').last().waitFor();

  // A dialog: the focus goes in, Escape closes it, and the focus is back on the button.
  await press(page, 'Tijdlijn bekijken');
  await dialog.getByText('Gezien of gehoord op vrijdag 20 november 2026').waitFor();
  expect(await page.evaluate('document.querySelector("dialog").contains(document.activeElement)')).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect((await here(page)).name).toBe('Tijdlijn bekijken');

  await press(page, 'Noodsituatie', 'Space');
  await page.getByText('Is er nu gevaar? Bel 112.').last().waitFor();
  await tabTo(page, 'Bel 112 (oefenen: er wordt niet echt gebeld)');
});

test('no barrier and nothing that sticks out, light and dark, on a phone and a screen, with a dialog and without', async () => {
  const school = await play();
  const zaak = await openCase(school, { what: 'Zij viel in slaap.' });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      const page = await open(`${school.url}/#ib-ilse/${ilse.id}`, {
        colorScheme,
        viewport: { width, height: width === 320 ? 640 : 800 },
      });
      const look = async (name: string) => {
        await page.screenshot({ path: picture(`toets-${width}-${colorScheme}-${name}`) });
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect({ over, found: await barriers(page) }, `${name}, ${width}, ${colorScheme}`).toEqual({
          over: 0,
          found: [],
        });
      };
      await page.getByLabel('Typ een bericht').fill(zaak.code);
      await page.keyboard.press('Enter');
      await page.getByText('leidt deze zaak').last().waitFor();
      await look('kaart');
      await page.getByRole('button', { name: 'Overleg vastleggen' }).last().click();
      await page.getByRole('dialog').getByLabel('Wat is besproken?').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click(); // empty: what is wrong is told
      await look('formulier');
      await page.context().close();
    }
  }
});

test.each([1280, 320])('at %i wide a notice lies on no card and on nothing one can press', async (width) => {
  const school = await play();
  const page = await open(`${school.url}/#leerkracht-lotte/${lotte.id}`, {
    viewport: { width, height: 640 },
  });
  await openCase(school, { what: 'Zij viel in slaap.' }); // Ilse hears of it: Lotte sees that she does
  await page.locator('.toast').last().waitFor();
  const covered = await page.evaluate(`(() => {
    const box = (one) => one.getBoundingClientRect();
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const toasts = [...document.querySelectorAll('.toast')].map(box).filter(({ width }) => width > 0);
    const places = [...document.querySelectorAll('.scroller, .compose, .bar, .banner, .people a, .people select')];
    const held = [...document.querySelectorAll('.toast')].some((one) => innerHeight < box(one).bottom);
    return [...(held ? ['below the screen'] : []), ...places.filter((place) => toasts.some((toast) => over(toast, box(place)))).map((place) => place.className || place.textContent)];
  })()`);
  expect(covered).toEqual([]);
});
