import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { idOf, startWorld, type World } from './fake-bot.ts';
import * as cards from './fake-cards.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = join(import.meta.dirname, '../../../screenshots');
mkdirSync(screenshots, { recursive: true });

let browser: Browser;
let world: World;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  complaints = [];
  world = await startWorld();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
  expect(complaints).toEqual([]); // no script error, nothing that the content policy refused
});

async function openPage(options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(`${world.origin}/${hash}`);
  await page.locator('.card').first().waitFor();
  return page;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(screenshots, `oefenen-${name}.png`) });

/** Serious and critical findings of axe, as rule and element. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as Axe).axe.run());
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return bad.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
type Axe = {
  axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
};

const widthOver = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth') as Promise<number>;

async function fillForm(page: Page) {
  await page.getByLabel('Waar was het?').fill('de gymzaal');
  await page.getByRole('radio', { name: 'Twijfel', exact: true }).check();
}

test('a card of the bot is filled in, its answer replaces it, and after a reload the base card is back', async () => {
  const page = await openPage();
  await button(page, 'nieuwe zorg').click();
  await fillForm(page);
  await page.getByRole('checkbox', { name: 'Een collega' }).check();
  await page.getByRole('checkbox', { name: 'Signaal 83' }).check();
  await button(page, 'Verder').click();
  await page.getByText('Is er iemand die dit niet mag zien?').waitFor();
  expect(await page.getByLabel('Waar was het?').count()).toBe(0);
  expect(world.heard.at(-1).value.action.data).toEqual({
    verb: 'verder',
    plaats: 'de gymzaal',
    datum: '2026-11-23',
    wie: 'w1',
    gevaar: 'Twijfel',
    signalen: 's82',
  });
  await shot(page, 'antwoord');
  await page.reload();
  await page.getByLabel('Waar was het?').waitFor();
  expect(await page.getByLabel('Waar was het?').inputValue()).toBe('');
});

test('a field that is not right says so, and nothing is sent', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.form);
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  const before = world.heard.length;
  await button(page, 'Verder').click();
  await page.getByText('Vul in waar het was.').waitFor();
  expect(await page.getByLabel('Waar was het?').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('radio', { name: 'Ja', exact: true }).isChecked()).toBe(true);
  expect(world.heard).toHaveLength(before);
  expect(await barriers(page)).toEqual([]);
  await shot(page, 'fout');
});

test('an error of the bot leaves what was typed, and says what practice may know', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.form);
  await fillForm(page);
  await button(page, 'Later').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('HTTP 500');
  expect(await page.getByLabel('Waar was het?').inputValue()).toBe('de gymzaal');
  expect(await button(page, 'Later').isEnabled()).toBe(true);
  complaints = []; // the browser reports nothing here: the page got an answer
});

test('a dialog opens, keeps what was typed after an error, and closes', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.next);
  await button(page, 'Vul verder in').click();
  const dialog = page.getByRole('dialog', { name: 'Wat gebeurde er?' });
  const field = dialog.getByLabel('Vertel wat er gebeurde');
  await field.waitFor();
  await field.and(page.locator(':focus')).waitFor();
  await field.fill('kort');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await dialog.getByText('Schrijf iets meer op').waitFor();
  expect(await field.inputValue()).toBe('kort');
  expect(await barriers(page)).toEqual([]);
  await shot(page, 'venster');
  await field.fill('Een hele zin over wat er was.');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Het staat in het dossier.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('Esc closes a dialog and the button that opened it has the focus again', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.next);
  await button(page, 'Vul verder in').press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button(page, 'Vul verder in').and(page.locator(':focus')).waitFor();
});

test('everything works by keyboard: from the compose box to a click on a card', async () => {
  const page = await openPage();
  await page.getByLabel('Typ een bericht').focus();
  await page.keyboard.type('nieuwe zorg');
  await page.keyboard.press('Enter');
  await page.getByLabel('Waar was het?').waitFor();
  await page.getByRole('region', { name: 'Gesprek met de Meldcode-assistent' }).focus();
  const focused = () => page.evaluate('document.activeElement.textContent');
  for (let tabs = 0; tabs < 10 && (await focused()) !== 'Mijn zaken'; tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText('Stap 2 van 3').waitFor();
});

test('somebody else gets a badge and a neutral notice, and the address says who you are', async () => {
  const page = await openPage();
  await page
    .getByRole('link', { name: /^Daan Jansen/ })
    .getByText('1')
    .waitFor(); // the welcome
  await world.card(idOf(4), cards.decide, 'Meldcode-assistent: er staat een actie voor je klaar');
  const notice = page.locator('.toast');
  await notice.getByText('er staat een actie voor je klaar').waitFor();
  expect(await notice.textContent()).not.toContain('K7-3FQ9');
  expect(await page.getByRole('link', { name: /^Daan Jansen/ }).textContent()).toContain('2');
  await notice.getByRole('link', { name: 'Word Daan Jansen' }).click();
  await button(page, 'Akkoord, ik doe de melding').waitFor();
  expect(page.url()).toMatch(new RegExp(`#directeur-daan/${idOf(4)}$`));
  await page.reload();
  await button(page, 'Akkoord, ik doe de melding').waitFor();
  expect(await page.locator('.badge').count()).toBe(3);
});

test('an edit of the bot replaces one card and leaves what is typed in another', async () => {
  const page = await openPage();
  const edited = await world.card(idOf(1), cards.decide);
  await world.card(idOf(1), cards.form);
  await page.getByLabel('Waar was het?').fill('de gymzaal');
  const conversation = encodeURIComponent(`a:oefenen-${idOf(1)}`);
  await world.connector('PUT', `v3/conversations/${conversation}/activities/${edited}`, {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cards.next }],
  });
  await page.getByText('Stap 2 van 3').waitFor();
  expect(await page.getByLabel('Waar was het?').inputValue()).toBe('de gymzaal');
});

test('buttons are locked while a click runs, and "dubbel bezorgen" delivers it twice', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.next);
  await button(page, 'Instellingen').click();
  await page.getByLabel('Dubbel bezorgen').check();
  await page.keyboard.press('Escape');
  const before = world.heard.length;
  await page.evaluate(`{
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Nieuwe zorg');
    found.click();
    found.click();
  }`);
  await page.getByLabel('Waar was het?').waitFor();
  expect(world.heard).toHaveLength(before + 2);
});

test('an old client gets the fallback: the click comes as a message', async () => {
  const page = await openPage();
  await button(page, 'Instellingen').click();
  await page.getByLabel('Oude Teams-app').check();
  await page.keyboard.press('Escape');
  await button(page, 'Nieuwe zorg').click();
  await page.getByText('Stap 2 van 3').waitFor();
  expect(world.heard.at(-1)).toMatchObject({ type: 'message', value: { verb: 'begin' } });
});

test('a phone number is a button that calls nobody', async () => {
  const page = await openPage();
  await world.card(idOf(1), cards.next);
  await page.getByRole('link', { name: /Bel Veilig Thuis 0800-2000 \(oefenen/ }).click();
  await page.locator('.toast').getByText('er wordt niet echt gebeld').waitFor();
});

test('markdown is the little that Teams knows, and HTML is text', async () => {
  const page = await openPage();
  await page.getByLabel('Typ een bericht').fill('<img src=x onerror=alert(1)>');
  await button(page, 'Verstuur').click();
  await page.locator('.bubble strong', { hasText: 'staat niet' }).waitFor();
  await page.locator('.bubble').getByText('<b>Vraag</b> het de IB’er.').waitFor();
  expect(await page.locator('.bubble img, .bubble b').count()).toBe(0);
});

test('how one practises here is one tap away, and Esc closes it', async () => {
  const page = await openPage();
  await button(page, 'Zo oefen je').click();
  await page.getByRole('heading', { name: 'Zo oefen je' }).waitFor();
  expect(await page.locator('.steps li').count()).toBe(5);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Zo oefen je' }).waitFor({ state: 'hidden' });
});

test('the clock moves to the next reminder and shows it', async () => {
  world.due.push('2027-01-04T08:00:00.000Z');
  const page = await openPage();
  await page.getByRole('button', { name: 'Volgende herinnering: ma 4 januari 2027 09:00' }).click();
  await page.getByText('ma 4 januari 2027 09:00', { exact: true }).waitFor();
  await page.getByText('Nu hoefde niemand iets te horen').waitFor(); // nothing was sent on the way: that is said
  await page.getByRole('button', { name: 'Volgende herinnering: nog niets gepland' }).waitFor();
  await button(page, 'Klok vooruit').click();
  await button(page, '+ 1 dag').click();
  await page.getByText('di 5 januari 2027 09:00', { exact: true }).waitFor();
  expect(world.ticks).toHaveLength(2);
});

test.each([
  ['licht', 1200, 800, 'light'],
  ['donker', 1200, 800, 'dark'],
  ['telefoon', 360, 740, 'light'],
  ['telefoon-donker', 320, 640, 'dark'],
] as const)('%s, %i wide: no barrier, and nothing sticks out', async (name, width, height, colorScheme) => {
  const page = await openPage({ viewport: { width, height }, colorScheme });
  await world.card(idOf(1), cards.next);
  await world.card(idOf(1), cards.form);
  await page.getByLabel('Waar was het?').waitFor();
  expect(await widthOver(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  await shot(page, name);
});
