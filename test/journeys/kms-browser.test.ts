import type { BrowserContextOptions, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Person } from '../../src/core/school.ts';
import { play } from '../support/journey.ts';
import { barriers, oneBrowser, picture } from '../support/page.ts';
import { daan, ilse, lotte } from '../support/story.ts';

const browser = oneBrowser();

/** One window with the practice page in it. */
async function openWindow(url: string, options: BrowserContextOptions) {
  const context = await browser().newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(url);
  await page.locator('.card').first().waitFor();

  const dialog = page.getByRole('dialog');
  const newest = page.locator('.message.bot').last();
  const on = (place: Locator, name: string | RegExp) =>
    place.getByRole('button', { name, exact: true }).first();
  let shots = 0;
  /** Keeps what is on screen, which must be free of barriers, of loose ends, and no wider than the screen. */
  const look = async (name: string) => {
    shots += 1;
    const file = `reis-${name}-${String(shots).padStart(2, '0')}`;
    await page.screenshot({ path: picture(file) });
    const shown = (await dialog.count()) > 0 ? dialog : newest;
    await shown.locator('.card').screenshot({ path: picture(file.replace('reis', 'kaart')) });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await shown.textContent()).not.toMatch(/\$\{|undefined|\[object|null/);
    expect(await barriers(page), name).toEqual([]);
  };
  return {
    page,
    dialog,
    newest,
    complaints,
    look,
    inDialog: (name: string | RegExp) => on(dialog, name),
    /** A button on the newest card. */
    button: (name: string | RegExp) => on(newest, name),
    become: async ({ name }: Person) => {
      await page
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await page.locator('[aria-current=true]', { hasText: name }).waitFor();
      await page.locator('.card').first().waitFor();
    },
    types: async (text: string) => {
      await page.getByLabel('Typ een bericht').fill(text);
      await page.keyboard.press('Enter');
    },
    says: (text: string | RegExp) => newest.getByText(text).first().waitFor(),
  };
}
type Window = Awaited<ReturnType<typeof openWindow>>;

/** Goes on with Tab until the focus is on this, as somebody without a mouse does, and presses a key. */
async function pressOn({ page }: Window, name: string, key = 'Enter') {
  const here = () =>
    page.evaluate(
      '(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()',
    );
  for (let tabs = 0; tabs < 60 && (await here()) !== name; tabs += 1) await page.keyboard.press('Tab');
  expect(await here()).toBe(name);
  await page.keyboard.press(key);
}

test('acute at question 2, on screen: Lotte writes it down, Ilse weighs and calls, Daan agrees on his phone', async () => {
  const school = await play();
  const desk = await openWindow(school.url, { viewport: { width: 1200, height: 900 } });

  // Lotte writes her concern down in three cards.
  await desk.become(lotte);
  await desk.look('welkom');
  await desk.types('nieuwe zorg');
  await desk.says('Drie korte kaarten');
  await desk.look('nieuw');
  await desk.button('Opschrijven').click();
  await desk.dialog.getByText('Kaart 1 van 3').waitFor();
  await desk.inDialog('Bewaren en verder').click();
  await desk.dialog.getByText('Vul in wat je zag of hoorde.').first().waitFor();
  await desk.look('wat-fout');
  await desk.dialog.getByLabel('Wat zag of hoorde je?').fill('Femke zegt dat ze vanavond geslagen wordt.');
  await desk.inDialog('Bewaren en verder').click();
  await desk.dialog.getByText('Kaart 2 van 3').waitFor();
  await desk.dialog.getByLabel('Naam van de leerling').fill('Femke');
  await desk.look('wie');
  await desk.inDialog('Bewaren en verder').click();
  await desk.dialog.getByText('Kaart 3 van 3').waitFor();
  for (const question of ['Gaat het om iemand die hier werkt?', 'Is er nu gevaar?'])
    await desk.dialog.getByRole('radiogroup', { name: question }).getByLabel('Nee', { exact: true }).check();
  await desk.look('vragen');
  await desk.inDialog('Zaak openen').click();
  await desk.dialog.waitFor({ state: 'detached' });

  // Ilse hears of it, opens the case and weighs.
  await desk.become(ilse);
  await desk.says('Er is een nieuwe zorg');
  await desk.look('bericht');
  const code = /[0-9A-Z]{2}-[0-9A-Z]{4}/.exec((await desk.newest.textContent()) ?? '')?.[0] ?? '';
  await desk.button(`Open zaak ${code}`).click();
  await desk.says('leidt deze zaak');
  await desk.look('zaak');
  await desk.newest
    .getByLabel('Iets anders doen')
    .selectOption({ label: 'Vraag van het wegen beantwoorden' });
  await desk.button('Openen').click();
  await desk.says('Vraag 1 van 5');
  await desk.newest.getByLabel('Waarom kies je dit?').fill('Zij vertelde het zelf.');
  await desk.button('Ja').click();
  await desk.says('Vraag 2 van 5');
  await desk.look('vraag');
  await desk.newest.getByLabel('Waarom kies je dit?').fill('Er is acuut gevaar.');
  await desk.button('Ja').click();
  await desk.says('Melden is nodig');
  await desk.look('melden');
  expect(await desk.newest.getByRole('link', { name: /^Bel nu Veilig Thuis/ }).count()).toBe(1);

  // Daan is asked at the same moment. He has his phone, in the dark, and no mouse.
  const phone = await openWindow(school.url, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await phone.become(daan);
  await phone.says('Beslissing over melden gevraagd');
  await phone.look('gevraagd');
  await phone.page.getByRole('region', { name: 'Gesprek met de Meldcode-assistent' }).focus();
  await pressOn(phone, 'Bekijk waarom');
  await phone.dialog.getByText('Er is acuut gevaar.').waitFor();
  await phone.look('waarom');
  await phone.page.keyboard.press('Escape');
  await phone.dialog.waitFor({ state: 'detached' });
  await pressOn(phone, 'Akkoord, ik doe de melding');
  await phone.says('Daan Jansen is akkoord en doet zelf de melding');
  await phone.look('akkoord');

  // Ilse sees it, and has called meanwhile.
  await desk.says('De directeur heeft beslist.');
  await desk.look('beslist');
  await desk.button('Gedaan: vastleggen').click();
  await desk.dialog.getByLabel('Wat sprak je af met Veilig Thuis?').fill('Zij komen vandaag.');
  await desk.look('vastleggen');
  await desk.inDialog('Vastleggen').click();
  await desk.dialog.waitFor({ state: 'detached' });

  // What was asked is closed, and Daan hears that it was done.
  await desk.page.getByText(`Dit is afgehandeld (zaak ${code}).`).first().waitFor();
  await phone.says('De melding is vastgelegd');
  expect(await phone.page.getByRole('button', { name: 'Akkoord, ik doe de melding' }).count()).toBe(0);
  await phone.look('gedaan');

  // The clock goes on to the next reminder, and to the one after it, until somebody has to do something.
  const reminder = desk.page.getByRole('button', { name: /^Volgende herinnering: / });
  const heard = await desk.page.locator('.message.bot').count();
  for (let moves = 0; moves < 10 && (await desk.page.locator('.message.bot').count()) === heard; moves += 1) {
    const before = await reminder.getAttribute('aria-label');
    await reminder.click();
    await expect.poll(() => reminder.getAttribute('aria-label'), { timeout: 10_000 }).not.toBe(before);
  }
  await desk.says(/Wanneer kijken jullie terug|termijn/);
  await desk.look('herinnering');

  for (const person of [lotte, ilse, daan])
    expect(JSON.stringify(await school.as(person).chat())).not.toMatch(/Femke|geslagen|acuut gevaar|vandaag/);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
});
