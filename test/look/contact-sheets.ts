/**
 * Draws every card and dialog on contact sheets, with the look of the practice page, in light and dark, as wide as on
 * a phone of 320 and a screen of 1280 pixels: `node test/look/contact-sheets.ts [all] [group]`, into `screenshots/`.
 * Also tells of each card what is clipped, sticks out or is too pale to read. Pictures: three looks of each kind;
 * `all` draws each look.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type Drawn, everyCard } from './every-card.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'screenshots');
const { resolve } = createRequire(import.meta.url);
const libraries: Readonly<Record<string, string>> = {
  'lib/adaptivecards.js': resolve('adaptivecards/dist/adaptivecards.min.js'),
  'lib/markdown-it.js': new URL(import.meta.resolve('markdown-it/browser')).pathname,
  'lib/axe.js': resolve('axe-core/axe.min.js'),
};
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const styles = ['theme', 'base', 'frame', 'chat', 'dialog', 'toast', 'cards', 'fields', 'small'];

const html = `<!doctype html><html lang="nl"><head><title>Kaarten</title>
${styles.map((name) => `<link rel="stylesheet" href="/oefenen/${name}.css">`).join('')}
<link rel="stylesheet" href="/oefenen/sheet.css"><script src="/oefenen/lib/adaptivecards.js"></script>
<script src="/oefenen/lib/axe.js"></script></head><body><h1 class="unseen">Kaarten</h1><main></main><div data-toasts></div></body></html>`;
const sheetCss = `body{display:block;height:auto;width:max-content;padding:8px}main{display:flex;gap:12px;align-items:start}
.column{display:grid;gap:12px}figure{margin:0}figcaption{font:10px/14px monospace;color:var(--fg)}`;

/** Puts these cards in columns no taller than asked; a card that is taller has one of its own. Runs in the page. */
const drawing = `(async () => {
  const { cardElement } = await import('/oefenen/card.js');
  const main = document.querySelector('main');
  const figure = ({ name, card, dialog }) => {
    const box = cardElement(card, { run: async () => {}, knowsExecute: true });
    const shown = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const around = document.createElement('div');
    around.className = dialog ? 'dialog-body' : '';
    around.append(box);
    shown.append(caption, around);
    return shown;
  };
  globalThis.draw = (cards, width, columns, height) => {
    main.replaceChildren();
    let column, used = Infinity, count = 0;
    for (const [i, one] of cards.entries()) {
      const shown = figure(one);
      shown.style.width = (one.dialog ? (width > 400 ? 598 : 294) : width) + 'px';
      const own = document.createElement('div');
      own.className = 'column';
      own.append(shown);
      main.append(own);
      const tall = own.offsetHeight;
      if (used + tall + 12 > height && !(column && column.children.length === 0)) {
        if (count === columns) { own.remove(); return i; }
        count += 1; used = tall; column = own;
      } else { column.append(shown); own.remove(); used += tall + 12; }
    }
    return cards.length;
  };
  globalThis.faults = () => [...document.querySelectorAll('figure')].flatMap((shown) => {
    const card = shown.querySelector('.card');
    const edge = card.getBoundingClientRect();
    const said = shown.querySelector('figcaption').textContent;
    return [...card.querySelectorAll('*')].flatMap((one) => {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || one.closest('[style*="display: none"]')) return [];
      const text = one.tagName + '.' + one.className + ' ' + (one.textContent ?? '').slice(0, 60);
      const wide = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && !one.matches('select, .picker');
      return [
        ...(box.right > edge.right + 1 || box.left < edge.left - 1 ? [said + ': sticks out: ' + text] : []),
        ...(wide && one.clientWidth > 0 ? [said + ': clipped: ' + text] : []),
      ];
    });
  });
  globalThis.pale = async () => (await axe.run({ include: ['main'] }, { resultTypes: ['violations'] })).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '')));
})()`;

type Card = { readonly name: string; readonly card: object; readonly dialog: boolean };
const isDialog = ({ group, name }: Drawn): boolean =>
  ['dialoog', 'formulier', 'fout'].includes(group) || /^(notities|tip dialog|formulier )/.test(name);

async function openSheet(browser: Browser, colorScheme: 'light' | 'dark', width: number): Promise<Page> {
  const context = await browser.newContext({
    colorScheme,
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    viewport: { width: width > 400 ? 1280 : 1640, height: 900 },
  });
  const page = await context.newPage();
  await page.route('http://kaarten.test/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/oefenen/', '');
    if (path === '/') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    if (path === 'sheet.css') return route.fulfill({ body: sheetCss, contentType: 'text/css' });
    const file = libraries[path] ?? join(root, 'src/adapters/practice/page', path);
    const contentType = `${types[path.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`;
    return route.fulfill({ body: readFileSync(file), contentType });
  });
  await page.goto('http://kaarten.test/');
  await page.evaluate(drawing);
  return page;
}

/** One look of a kind of card is enough on a picture; three show how it changes. */
function few(cards: readonly Drawn[]): Drawn[] {
  const counts = new Map<string, number>();
  return cards.filter(({ group, name }) => {
    const kind = `${group} ${name.split(' · ')[0]?.replace(/^(antwoord|begrip|signalen) .*/, '$1')}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= 3;
  });
}

const [every, only] = [argv.includes('all'), argv.slice(2).find((word) => word !== 'all')];
mkdirSync(out, { recursive: true });
const drawn = everyCard().filter(({ group }) => only === undefined || group === only);
const groups = [...new Set(drawn.map(({ group }) => group))];
const browser = await openBrowser();
const told = new Set<string>();
for (const [theme, width] of [
  ['light', 300],
  ['dark', 300],
  ['light', 560],
  ['dark', 560],
] as const) {
  const page = await openSheet(browser, theme, width);
  const screen = width > 400 ? 1280 : 320;
  for (const group of groups) {
    const mine = drawn.filter((one) => one.group === group);
    let left: Card[] = (every ? mine : few(mine)).map((one) => ({ ...one, dialog: isDialog(one) }));
    for (let nr = 1; left.length > 0; nr += 1) {
      const [columns, height] = width > 400 ? [3, 1500] : [5, 1500];
      const done: number = await page.evaluate(
        ([cards, wide, count, tall]) =>
          (globalThis as unknown as { draw: (...a: unknown[]) => number }).draw(cards, wide, count, tall),
        [left, width, columns, height] as const,
      );
      for (const fault of (await page.evaluate('faults()')) as string[]) told.add(`${screen}: ${fault}`);
      if (screen === 320)
        for (const fault of (await page.evaluate('pale()')) as string[]) told.add(`${theme}: ${fault}`);
      const name = `blad-${group}-${screen}-${theme}-${String(nr).padStart(2, '0')}.png`;
      await page.screenshot({ path: join(out, name), fullPage: true });
      stdout.write(`${name}\n`);
      left = left.slice(Math.max(1, done));
    }
  }
  await page.close();
}
await browser.close();
writeFileSync(join(out, 'bladen.txt'), [...told].join('\n'));
stdout.write(`${told.size} things to mend, in screenshots/bladen.txt\n`);
