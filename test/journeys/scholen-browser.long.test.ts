import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Person } from '../../src/core/school.ts';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { barriers, oneBrowser, picture } from '../support/page.ts';
import { practiceSchool } from '../support/practice-school.ts';

const browser = oneBrowser();
/** High enough to see a whole card at once. */
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  licht: { viewport: { width: 1000, height: 2400 } },
  donker: { viewport: { width: 360, height: 3200 }, colorScheme: 'dark' },
};

async function openAs({ id }: Person, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser().newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${url}/#medewerker/${id}`);
  await page.locator('.message.bot .card').nth(1).waitFor();
  return page;
}

/** No card is wider than its screen, none has a loose end, and nothing on the page is a barrier. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(
    0,
  );
  expect(await page.locator('main').textContent(), name).not.toMatch(/\$\{|undefined|\[object|null/);
  expect(await barriers(page), name).toEqual([]);
}

/** What leads to a melding in the weighing of each school. */
const weighed = {
  'onze-wijs': { 'afweging.1': 'Nee', 'beslissing.1': 'Nee' },
  symbio: { 'afweging.1': 'Nee', 'beslissing.1': 'Nee' },
  'vo-zorgcoordinator': { 'afweging.1': 'Ja', 'afweging.2': 'Ja' },
  'po-sot': { 'afweging.1': 'Ja', 'beslissing.1': 'Ja' },
};

test.each(Object.entries(weighed))(
  '%s: its cards are whole on a wide and on a small screen',
  async (id, answers) => {
    const { file } = practiceSchool(id);
    const people: readonly Person[] = file.people;
    const [opener, lead, directeur] = (['leerkracht', 'aandachtsfunctionaris', 'directeur'] as const).map(
      (role) => people.find(({ roles }) => roles.includes(role)),
    );
    if (!opener || !lead || !directeur) throw new Error('nobody there');
    const school = await play({ school: file });
    const zaak = await openCase(school, {}, { opener, lead });
    const leads = school.as(lead);
    await leads.types('wie bel ik');
    await leads.types('heb ik toestemming nodig om te melden');
    await leads.types('gesprek voorbereiden');
    await zaak.does(leads, 'overleg.hold', {
      kind: 'aandachtsfunctionaris',
      extern: 'false',
      outcome: 'We wegen vandaag.',
    });
    await zaak.looks(leads);
    for (const [question, answer] of Object.entries(answers)) await zaak.weighs(leads, question, answer);
    await zaak.looks(leads);
    await school.clock('day');
    await zaak.looks(leads);
    // However often reminded: the newest card asks, and the one on which the answer was given.
    const asking = async () =>
      (await leads.chat()).filter(({ card }) => JSON.stringify(card ?? {}).includes('Je hoeft op niemand'));
    await expect.poll(async () => (await asking()).length).toBe(2);

    for (const [screen, options] of Object.entries(screens)) {
      const page = await openAs(lead, school.url, options);
      const shoot = (what: string) => page.screenshot({ path: picture(`school-${id}-${screen}-${what}`) });
      await shoot('gesprek');
      await sound(page, `${id}, ${screen}, chat`);
      const newest = page.locator('.message.bot').last();
      const dialog = page.getByRole('dialog');
      for (const open of ['Tijdlijn bekijken', 'Bekijk waarom']) {
        await newest.getByRole('button', { name: open, exact: true }).first().click();
        await dialog.locator('.card').waitFor();
        await shoot(open);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      for (const choice of ['Vraag van het wegen beantwoorden', 'Overleg gehad']) {
        await newest.getByLabel('Iets anders doen').selectOption({ label: choice });
        await newest.getByRole('button', { name: 'Openen', exact: true }).first().click();
        await newest.getByRole('button', { name: 'Later', exact: true }).first().waitFor();
        await shoot(`formulier-${choice.split(' ')[0]}`);
        await newest.getByRole('button', { name: 'Later', exact: true }).first().click();
        await newest.getByRole('button', { name: 'Mijn zaken', exact: true }).first().waitFor();
        await school.as(lead).types(zaak.code);
        await newest.getByLabel('Iets anders doen').waitFor();
      }
      await page.context().close();
      const other = await openAs(directeur, school.url, options);
      await school.as(directeur).types('wie bel ik');
      await other
        .getByRole('button', { name: /^Meer nummers/ })
        .last()
        .click();
      await expect.poll(() => other.getByText('Niet uit jullie protocol').last().isVisible()).toBe(true);
      await other.screenshot({ path: picture(`school-${id}-${screen}-directeur`) });
      await sound(other, `${id}, ${screen}, directeur`);
      // Unfolding happens on the card: the bot hears nothing of it, and says nothing.
      expect(JSON.stringify(await school.as(directeur).chat())).not.toContain('Die knop was verouderd');
      await other.context().close();
    }
  },
);
