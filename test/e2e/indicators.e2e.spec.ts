import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { sharedProductUrl } from './support/shared-product.js';

const url = sharedProductUrl();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('indicators on the page of a mineral', () => {
  const on = async (path: string, look: (page: Page) => Promise<void>) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url + path);
    await page.getByRole('heading', { level: 2, name: 'Indicators by year' }).waitFor();
    await look(page);
    await context.close();
  };
  const titles = async (page: Page): Promise<string[]> => {
    await page.locator('.multiples h3').first().waitFor();
    return (await page.locator('.multiples h3').allTextContents()).map(plain);
  };

  it('say in their titles what is seen, and follow the series that is picked', async () => {
    await on('/minerals/permanent-magnets', async (page) => {
      const seen = await titles(page);
      expect(seen[0]).toBe(
        'China supplies 90.3 % of EU imports of permanent magnets of metal (2024), above the 65 % line since 2009',
      );
      expect(seen.join()).toContain(
        'EU imports of permanent magnets of metal cost 30,450 USD/t on average',
      );
    });
    await on('/minerals/cobalt', async (page) => {
      await page.getByLabel('Stage').selectOption('extraction');
      await expect
        .poll(async () => (await titles(page))[0])
        .toMatch(/ supplies .* EU imports of mined cobalt/);
    });
  });

  it('show their figures as a table in the address, and give them as CSV', async () => {
    await on('/minerals/permanent-magnets', async (page) => {
      const panel = page.locator('#permanent-magnets-top1-manufactured');
      await panel.getByRole('tab', { name: 'Table' }).click();
      await panel.getByRole('cell', { name: '2024' }).waitFor();
      expect(page.url()).toContain('panel=top1-manufactured');
      expect(await panel.getByRole('row').count()).toBe(24);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'CSV' }).click(),
      ]);
      const csv = await readFile(await download.path(), 'utf8');
      expect(plain(csv)).toMatch(/^Period,On,As reported,Low,High,Largest,Above 65 %/);
      expect(plain(csv)).toContain('2024,,90.3 %,90.3 %,90.3 %,China,above,derived,');
    });
  });

  it('name what cannot be computed with its reason, also where nothing is reported', async () => {
    const reasons = async (path: string) => {
      let text = '';
      await on(path, async (page) => {
        const missing = page.locator('section[aria-labelledby=not-computable]');
        await missing.waitFor();
        text = await missing.innerText();
      });
      return text;
    };
    const magnets = await reasons('/minerals/permanent-magnets');
    expect(magnets).toContain('Geometric mean of three risks');
    expect(magnets).toContain('demand by country');
    expect(await reasons('/minerals/platinum-group-metals')).toContain(
      'a sum over all its members',
    );
  });
});
