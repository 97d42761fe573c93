import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import {
  freePort,
  newDataDir,
  type Product,
  removeDataDir,
  startProduct,
} from './support/product.js';

const TOKEN = 'a-secret-of-the-journey';

/** Output of a works by month; the shipped facts are of years alone. */
const MONTHS = [
  'mineral,stage,form,measure,area,period,value,unit,estimated,note',
  'gallium,processing,,production,DE,2026-01,120,kg,no,',
  'gallium,processing,,production,AT,2026-01,80,kg,no,',
  'gallium,processing,,production,DE,2026-02,140,kg,no,',
].join('\n');

describe('a buyer turns from years to months', () => {
  const dataDir = newDataDir();
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct(dataDir, await freePort(), { CHOKEPOINT_WRITE_TOKEN: TOKEN });
    const brought = await fetch(`${product.url}/api/v1/own-data`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'months.csv',
        content: Buffer.from(MONTHS).toString('base64'),
      }),
    });
    expect(brought.status, await brought.text()).toBe(200);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.interrupt();
    removeDataDir(dataDir);
  });

  it('and the address says what is seen, also where its basis has no months', async () => {
    const page = await (await browser.newContext()).newPage();
    const comparisons: (string | null)[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/comparison')) comparisons.push(searchParams.get('frequency'));
    });
    const address = () => Object.fromEntries(new URL(page.url()).searchParams);
    await page.goto(`${product.url}/minerals/gallium?basis=eu-imports&stage=processing`);
    const picker = page.getByRole('group', { name: 'Series of the charts below' });
    const seen = async (label: string) => picker.getByLabel(label).inputValue();
    await picker.waitFor();
    expect(await seen('Basis')).toBe('eu-imports');
    // Years are what is answered when nothing is said.
    await expect.poll(() => comparisons.at(-1)).toBeNull();

    await picker.getByLabel('Frequency').selectOption('Months');
    await expect.poll(address).toEqual({
      frequency: 'monthly',
      basis: 'world-production',
      stage: 'processing',
    });
    expect([await seen('Frequency'), await seen('Basis'), await seen('Source')]).toEqual([
      'monthly',
      'world-production',
      'own',
    ]);
    await expect.poll(() => comparisons.at(-1)).toBe('monthly');

    // Back among the years, what is seen stays, and the address with it.
    await picker.getByLabel('Frequency').selectOption('Years');
    await expect.poll(address).toMatchObject({ frequency: 'annual', basis: 'world-production' });
    expect(await seen('Basis')).toBe('world-production');
    await page.context().close();
  });
});
