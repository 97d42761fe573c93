import { unchangedAnswer } from '@chokepoint/api-contract';
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

const sentence = () => page.locator('.sentence').innerText();
/** What the server says for a margin, so that the page is compared with it and not with itself. */
async function summary(outcome: string, margin: number) {
  const answer = await fetch(`${url}/api/v1/unchanged?outcome=${outcome}&margin=${margin}`);
  const { summaries } = unchangedAnswer.parse(await answer.json());
  return summaries.find((one) => one.outcome === outcome)!;
}

describe('a policy team checks the claim of 2011', () => {
  it('finds it in the rail and reads how many series moved which way', async () => {
    await page.goto(url);
    await page.getByRole('link', { name: 'Impact', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Since October 2011/ }).waitFor();
    const expected = await summary('top1-eu-imports', 0.1);
    await expect.poll(sentence).toBe(expected.sentence);
    expect(expected.sinceDay.total).toBeGreaterThan(25);
    expect(await page.getByText('HS02 to HS17').count()).toBeGreaterThan(0);
  });

  it('sets the margin with the keyboard: the answer, the address and a reload say the same', async () => {
    await page.goto(`${url}/impact`);
    const slider = page.getByRole('slider', { name: 'Margin in points' });
    await slider.focus();
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
    const [narrow, wide] = [
      await summary('top1-eu-imports', 0.1),
      await summary('top1-eu-imports', 0.2),
    ];
    expect(wide.sinceDay.withinMargin).toBeGreaterThan(narrow.sinceDay.withinMargin);
    await expect.poll(sentence).toBe(wide.sentence);
    expect(await slider.getAttribute('aria-valuetext')).toBe('±20 points');
    expect(new URL(page.url()).searchParams.get('margin')).toBe('20');
    await page.reload();
    await expect.poll(sentence).toBe(wide.sentence);
    const { movedUp, movedDown } = wide.sinceDay;
    await page
      .getByRole('heading', { name: `for ${movedUp + movedDown} of ${wide.sinceDay.total} series` })
      .waitFor();
  });

  it('drops a margin that the address makes up', async () => {
    await page.goto(`${url}/impact?margin=99`);
    await expect.poll(sentence).toBe((await summary('top1-eu-imports', 0.1)).sentence);
  });

  it('changes the basis and is told that no series there reaches back', async () => {
    await page.goto(`${url}/impact`);
    await page.getByRole('radio', { name: 'World production' }).check();
    await expect.poll(sentence).toMatch(/^No series of world production reaches back/);
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('top1-world-production');
  });

  it('follows the path of one mineral', async () => {
    await page.goto(`${url}/impact`);
    await page.getByRole('link', { name: /path of Permanent magnets/ }).click();
    await page
      .getByRole('heading', { name: /^Permanent magnets.*73\.3.*China.*90\.3.*2024/ })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('series')).toBe('permanent-magnets~manufactured');
  });

  it('reads that the case which did move is not in the ledger, and what the meetings left', async () => {
    await page.goto(`${url}/impact`);
    const main = () => page.locator('main').innerText();
    await expect.poll(main).toMatch(/No data: No release .* holds Japan's imports/);
    await expect.poll(main).toMatch(/Tokyo: Conference no\. 2; conclusions only/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.data-table').getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('unchanged-top1-eu-imports.csv');
  });
});
