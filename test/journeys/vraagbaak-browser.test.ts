import { expect, test } from 'vitest';
import { openCase } from '../support/case.ts';
import { play } from '../support/journey.ts';
import { barriers, oneBrowser, picture } from '../support/page.ts';
import { ilse } from '../support/story.ts';

const browser = oneBrowser();

test.each([
  ['licht', 1280, 'light'],
  ['donker', 1280, 'dark'],
  ['telefoon', 360, 'light'],
] as const)(
  'a question on the page: answered, done, and read on (%s)',
  async (name, width, colorScheme) => {
    const school = await play();
    await openCase(school);
    const window = await browser().newContext({
      locale: 'nl-NL',
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    window.setDefaultTimeout(15_000);
    const page = await window.newPage();
    await page.goto(`${school.url}/#medewerker/${ilse.id}`);
    await page.locator('.message.bot .card').nth(1).waitFor();
    const look = async (what: string) => {
      await page.screenshot({ path: picture(`vraagbaak-${name}-${what}`) });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await barriers(page), what).toEqual([]);
    };
    const types = async (text: string) => {
      await page.getByLabel('Typ een bericht').fill(text);
      await page.getByLabel('Typ een bericht').press('Enter');
    };
    const button = (title: string) => page.getByRole('button', { name: title, exact: true }).last();

    await types('met wie bespreek ik mijn vermoedens');
    await page.getByText('Waar het staat: KMS-protocol, stap 2').last().waitFor();
    await look('antwoord');
    await button('Plan overleg').click();
    await page.getByRole('dialog').getByText('Overleg plannen').first().waitFor();
    await look('doen');
    await page.keyboard.press('Escape');

    await types('een collega slaat een leerling');
    await page.getByText('Jullie protocol zegt hier niets over').last().waitFor();
    await look('stil');
    await types('gesprek voorbereiden');
    await button('Praten met een kind').click();
    await page
      .getByText(/^1 van \d+/)
      .last()
      .waitFor();
    await look('kind');
    await window.close();
  },
  120_000,
); // a real browser on a busy machine
