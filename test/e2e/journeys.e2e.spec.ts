import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { sharedProductUrl } from './support/shared-product.js';

const url = sharedProductUrl();
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const gallium2022 = (page: Page) =>
  page
    .getByRole('table', { name: 'Facts of Gallium' })
    .getByRole('row')
    .filter({ hasText: 'China' })
    .filter({ hasText: '2022' });

const GALLIUM = `${url}/minerals/gallium?stage=processing&basis=world-production&measure=production`;

describe('a risk officer opens the dashboard', () => {
  it('reads in one sentence how exposed the strategic materials are', async () => {
    await page.goto(url);
    const sentence = page.locator('.sentence');
    await sentence.waitFor();
    expect(await sentence.innerText()).toMatch(/\d+ of the 17 strategic/);
  });

  it('finds gallium by the command palette', async () => {
    await page.goto(url);
    await page.locator('.sentence').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find' }).fill('gallium');
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Gallium/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/minerals/gallium');
  });

  it('sees on the chart that China supplies nearly all of it', async () => {
    await page.goto(GALLIUM);
    await page.locator('[data-rendered="true"]').first().waitFor();
    await expect.poll(() => page.getByText(/China .*\d+(\.\d)? %/).count()).toBeGreaterThan(0);
  });
});

describe('a reader asks how a figure came about', () => {
  const concentration = (of: Page) =>
    of.getByRole('heading', { level: 1, name: 'Concentration of supply' });

  it('goes from the chart to its method, and from there to where it is at work', async () => {
    await page.goto(GALLIUM);
    await page.locator('#gallium-concentration').getByText('Concentration of supply').click();
    await concentration(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/methods/concentration@1');
    expect(await page.locator('.formula math').count()).toBe(3);
    await page.getByRole('button', { name: /^.*China: show the rows/ }).waitFor();
    await page.getByRole('link', { name: 'Gallium: who produces it' }).click();
    await page.getByRole('heading', { level: 1, name: /^Gallium/ }).waitFor();
  });

  it('finds a method by the command palette', async () => {
    await page.goto(`${url}/methods`);
    await page.getByRole('link', { name: 'Supply risk', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find' }).fill('concentration of supply');
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await concentration(page).waitFor();
  });

  it('is told which methods there are where one is not known', async () => {
    await page.goto(`${url}/methods/import-reliance@9`);
    await page.getByText('unknown-method').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('import-reliance@2');
  });
});

describe('an auditor goes back in time', () => {
  it('moves the time bar and sees the figure that stood in the edition of 2023', async () => {
    await page.goto(GALLIUM);
    await expect.poll(() => gallium2022(page).first().innerText()).toContain('600');
    await page.getByLabel('Published by').and(page.locator('input')).fill('2023-12-31');
    await expect.poll(() => gallium2022(page).first().innerText()).toContain('540');
    await page.getByText(/You are looking at what was published by/).waitFor();
    expect(new URL(page.url()).searchParams.get('publishedBy')).toContain('2023-12-31');
  });

  it('names the edition whose state it wants to see', async () => {
    await page.goto(GALLIUM);
    const editions = page.getByLabel('As of', { exact: true });
    const named = editions.locator('option', { hasText: 'Mineral Commodity Summaries 2023' });
    await editions.selectOption((await named.getAttribute('value')) ?? '');
    await expect.poll(() => gallium2022(page).first().innerText()).toContain('540');
    await page.getByText(/as of .*Mineral Commodity Summaries 2023/).waitFor();
  });

  it('sends a link that shows a colleague the same state', async () => {
    await page.goto(`${GALLIUM}&publishedBy=2023-12-31`);
    await expect.poll(() => gallium2022(page).first().innerText()).toContain('540');
    const link = page.url();
    const colleague = await (await browser.newContext()).newPage();
    await colleague.goto(link);
    await expect.poll(() => gallium2022(colleague).first().innerText()).toContain('540');
    await colleague.context().close();
  });

  it('asks what changed since the state that it looks at', async () => {
    await page.goto(`${GALLIUM}&publishedBy=2023-12-31`);
    await page.getByRole('button', { name: 'What changed since' }).click();
    await page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor();
    await page.getByText(/Between what was published by 31 December 2023, .* and latest/).waitFor();
    expect(new URL(page.url()).searchParams.get('publishedBy')).toBeNull();
  });

  it('comes back to the latest state with one button', async () => {
    await page.goto(`${GALLIUM}&publishedBy=2023-12-31`);
    await page.getByRole('button', { name: 'Back to latest' }).click();
    await expect.poll(() => gallium2022(page).first().innerText()).toContain('600');
    expect(new URL(page.url()).searchParams.has('publishedBy')).toBe(false);
  });

  it('steps from release to release with the keyboard alone', async () => {
    await page.goto(GALLIUM);
    const slider = page.getByRole('slider', { name: 'Published by' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('2017');
    await page.keyboard.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Latest');
  });

  it('has the answers of the next step before it takes it', async () => {
    await page.goto(GALLIUM);
    const asked = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /publishedBy=/.test(name))
            .length,
      );
    await expect.poll(asked).toBeGreaterThan(5);
    for (let before = 0, now = await asked(); before < now; now = await asked()) {
      before = now;
      await page.waitForTimeout(1_000);
    }
    await context.setOffline(true);
    await page.getByRole('slider', { name: 'Published by' }).press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('publishedBy=');
    await page.waitForTimeout(500);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    expect(await page.locator('[data-busy="true"]').count()).toBe(0);
    await gallium2022(page).waitFor();
  });

  it('is told why there is nothing before the first release', async () => {
    await page.goto(`${GALLIUM}&publishedBy=2010-01-01`);
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/2023-01-31|31 Jan(uary)? 2023/);
  });
});

describe('a risk officer asks what was revised', () => {
  it('finds that graphite from China in 2022 went from 850,000 t to 1,210,000 t, edition by edition', async () => {
    await page.goto(`${url}/sources?tab=revisions&mineral=graphite`);
    const history = { name: 'editions of Natural graphite, China, 2022' };
    await page.getByRole('link', history).click();
    const editions = page.getByRole('table', { name: /^Editions/ }).getByRole('row');
    await expect.poll(() => editions.count()).toBe(3);
    expect(await editions.nth(1).innerText()).toMatch(/2023[^]*850,000/);
    expect(await editions.nth(2).innerText()).toMatch(/2024[^]*1,210,000[^]*\+42\.4\s%/);
    expect(new URL(page.url()).searchParams.get('figure')).toMatch(/^graphite~extraction~/);
  });

  it("sees why graphite's leading share jumped between two editions", async () => {
    await page.goto(`${url}/diff?from=usgs-mcs-2023&publishedBy=2024-02-29&mineral=graphite`);
    const leading = page.getByRole('row').filter({ hasText: '2022' }).first();
    await leading.getByText('revision').first().waitFor();
    expect(await leading.innerText()).toMatch(/64\.6.*72\.2.*\+7\.6.*usgs-mcs-2024/s);
    await page.getByRole('tab', { name: 'Figures' }).click();
    const china = page.getByRole('row').filter({ hasText: 'China' }).filter({ hasText: '850,000' });
    expect(await china.innerText()).toContain('1,210,000');
    expect(await china.innerText()).toContain('+360,000');
    await china.getByRole('link', { name: /usgs-mcs-2024: event of / }).click();
    await page.getByRole('heading', { level: 1, name: /position \d+$/ }).waitFor();
  });

  it('is told that nothing was revised before there was a second edition', async () => {
    await page.goto(`${url}/sources?tab=revisions&publishedBy=2023-12-31`);
    await page.getByText(/No edition revised a figure of this kind/).waitFor();
  });
});

describe('a procurement team follows the memorandum', () => {
  it('reads that it was signed 49 days late', async () => {
    await page.goto(`${url}/initiatives/eu-us-japan-framework-2026`);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/49 days late/i);
  });

  it('is told what moved, or that it cannot be said yet', async () => {
    await page.goto(`${url}/initiatives/eu-us-japan-framework-2026`);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/not assessable/i);
  });
});

describe('something fails', () => {
  const problem = {
    status: 503,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Service unavailable',
      status: 503,
      code: 'database-unavailable',
      detail: 'The database does not answer.',
    }),
  };

  it('says what failed and what to do, and the rest of the page lives on', async () => {
    await page.route('**/api/v1/minerals?*', (route) => route.fulfill(problem));
    await page.route('**/api/v1/minerals', (route) => route.fulfill(problem));
    await page.goto(url);
    const alert = page.getByRole('alert').first();
    await alert.waitFor({ timeout: 30_000 });
    expect(await alert.innerText()).toContain('The database does not answer.');
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(true);
    await page.unrouteAll();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.sentence').waitFor();
  });

  it('says that there is no such state to compare with', async () => {
    await page.goto(`${url}/diff?from=usgs-mcs-1999`);
    await page.getByText('unknown-release').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('usgs-mcs-1999');
  });

  it('says that a mineral does not exist', async () => {
    await page.goto(`${url}/minerals/unobtainium`);
    await page.getByRole('alert').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('main').innerText()).toContain('unobtainium');
  });
});
