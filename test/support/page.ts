import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = {
  axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
};

const screenshots = join(import.meta.dirname, '../../screenshots');
mkdirSync(screenshots, { recursive: true });

/** Where a picture of this name is kept, to be looked at; git leaves the folder alone. */
export const picture = (name: string): string => join(screenshots, `${name}.png`);

/** One browser for all tests of a file, opened before the first and closed after the last. */
export function oneBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new TypeError('the browser is opened before the first test');
    return browser;
  };
}

/** What axe calls serious or critical on the page as it is now: rule and element. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as Axe).axe.run());
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return bad.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
