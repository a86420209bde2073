import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { type Running, start } from '../../../src/main.ts';
import { openBrowser } from '../../support/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = join(import.meta.dirname, '../../../screenshots');
mkdirSync(screenshots, { recursive: true });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let browser: Browser;
let bot: Running;
beforeAll(async () => {
  browser = await openBrowser();
  const data = mkdtempSync(join(tmpdir(), 'demo-'));
  const config = readConfig({ PORT: String(await freePort()), MELDCODE_DATA: data });
  bot = await start(config, { info: () => {}, error: () => {} });
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(bot.url);
  await page.locator('.card').first().waitFor();
  return page;
}
const names = (page: Page) => page.locator('[data-people] .name').allTextContents();

test('whoever practises chooses a school, and is one of its five people, with its own protocol', async () => {
  const page = await openPage();
  expect(await names(page)).toContain('Lotte Bakker');
  const schools = await page.getByLabel('School', { exact: true }).locator('option').allTextContents();
  expect(schools.length).toBeGreaterThanOrEqual(5);
  expect(schools).toHaveLength(readdirSync(join(import.meta.dirname, '../../../src/protocols/packs')).length);
  const met = new Set<string>();
  const called = new Set<string>();
  for (const school of schools.map((one) => one.replace(/ \(\d+ met iets nieuws\)$/, ''))) {
    await page.getByLabel('School', { exact: true }).selectOption(school);
    await page.locator('[data-school]').filter({ hasText: school }).waitFor();
    const here = await names(page);
    expect(here).toHaveLength(5);
    for (const name of here) met.add(name);
    for (const role of await page.locator('[data-people] .role').allTextContents()) called.add(role);
    await page.locator('.card').first().waitFor();
  }
  expect(met.size).toBe(5 * schools.length);
  expect([...called]).toEqual(
    expect.arrayContaining(['Zorgcoördinator', 'SCP-er', 'Beroepskracht', 'IB-er']),
  );
  await page.screenshot({ path: join(screenshots, 'oefenen-school-kiezen.png') });

  // It is the address that says who you are: a reload stays at this school.
  const before = await names(page);
  await page.reload();
  await page.locator('.card').first().waitFor();
  expect(await names(page)).toEqual(before);
});

test.each([
  ['light', 'a phone', { viewport: { width: 375, height: 740 } }],
  ['dark', 'a phone', { viewport: { width: 375, height: 740 }, colorScheme: 'dark' as const }],
])('the choice fits %s on %s, by keyboard, without barriers', async (theme, _, options) => {
  const page = await openPage(options);
  const choice = page.getByLabel('School', { exact: true });
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-people] .name').filter({ hasText: 'Lotte' }).waitFor({ state: 'detached' });
  await page.screenshot({ path: join(screenshots, `oefenen-school-${theme}-telefoon.png`) });
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await page.evaluate(axeSource);
  const bad = (await page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`)) as string[];
  expect(bad).toEqual([]);
});
