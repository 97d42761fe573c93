import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { look } from './support/look.js';
import {
  freePort,
  newDataDir,
  type Product,
  removeDataDir,
  startProduct,
} from './support/product.js';

const TOKEN = 'a-secret-for-the-journey';

/** A works' own list, as its spreadsheet saves it. */
const LIST = (area: string) =>
  [
    'Metal;Owner;Country;Chemical form;Date;Stock (kg);Remarks',
    `Gallium;Works Freiberg;${area};metal;30.06.2026;1.250,5;hall 3`,
    'Germanium;Works Freiberg;DE;metal;30.06.2026;400;',
  ].join('\r\n');

let product: Product;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  // A product of their own: what a team brings stays out of the other journeys.
  product = await startProduct(newDataDir(), await freePort(), {
    CHOKEPOINT_WRITE_TOKEN: TOKEN,
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
  });
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.interrupt();
  if (product) removeDataDir(product.dataDir);
});

async function bring(text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page.getByLabel('File').setInputFiles({ name: 'works.csv', mimeType: 'text/csv', buffer });
}

const importButton = () => page.getByRole('button', { name: /^Import / });

describe('a procurement team brings its stocks', () => {
  it('begins with the template, and types the token that lets it write', async () => {
    await page.goto(`${product.url}/sources?tab=own`);
    await page.getByText('Type the write token first.').waitFor();
    await page.getByLabel('Template').selectOption('stockpiles');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the template (CSV)' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('stockpiles.csv');
    expect(await readFile(await saved.path(), 'utf8')).toMatch(/^mineral,holder,holder_kind,/);
    await page.getByLabel('Write token').fill(TOKEN);
  });

  it('drops its own list, and sees which cells cannot be read and why', async () => {
    await bring(LIST('Utopia'));
    await page.getByRole('heading', { name: /cells? to mend/ }).waitFor();
    expect(await page.getByLabel('What Metal fills').inputValue()).toBe('mineral');
    expect(await page.getByLabel('What Remarks fills').inputValue()).toBe('');
    expect(await page.getByLabel('unit of all rows').inputValue()).toBe('kg');
    await page.getByLabel('holder_kind of all rows').selectOption('company');
    await page.getByLabel('Days are written').selectOption('dmy');
    await page.getByRole('heading', { name: '1 cell to mend' }).waitFor();
    const faulty = page.locator('td.faulty');
    await expect.poll(() => faulty.innerText()).toMatch(/Utopia[\s\S]*Not an area/);
    expect(await importButton().isDisabled()).toBe(true);
    await look(page, 'own-data-faults');
  });

  it('mends the cell, and imports the list when every cell is right', async () => {
    await bring(LIST('DE'));
    await page.getByLabel('holder_kind of all rows').selectOption('company');
    await page.getByLabel('Days are written').selectOption('dmy');
    await page.getByText('Every cell is right.', { exact: true }).waitFor();
    await look(page, 'own-data-ready');
    await importButton().click();
    await page.getByText(/2 rows imported as/).waitFor();
    await page.getByRole('link', { name: /^own-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Own data/ }).waitFor();
    await page.locator('.badge', { hasText: 'private' }).waitFor();
    await page.getByText('original/works.csv').first().waitFor();
  });

  it('finds its stocks among the others, marked private, and adds one by hand', async () => {
    await page.getByRole('link', { name: 'Stockpiles' }).click();
    const rows = page.getByRole('table', { name: 'Stocks' }).getByRole('row');
    const gallium = rows.filter({ hasText: 'Gallium' });
    await expect.poll(() => gallium.first().innerText()).toMatch(/1,250\.5\s*kg/);
    expect(await gallium.first().innerText()).toMatch(/Own data \(private\), row 2[\s\S]*private/);
    const form = page.getByRole('form', { name: 'Record a stock' });
    await form.getByLabel('Mineral').selectOption('tungsten');
    await form.getByLabel('Holder', { exact: true }).fill('Depot south');
    await form.getByLabel('Kind of holder').selectOption('agency');
    await form.getByLabel('Country').fill('Nowhere');
    await form.getByLabel('Chemical form').fill('APT');
    await form.getByLabel('Stood on').fill('2026-06-30');
    await form.getByLabel('Quantity').fill('12.5');
    await form.getByLabel('Unit').selectOption('t');
    await form.getByRole('button', { name: 'Record the stock' }).click();
    await page.getByText(/Not an area of the catalogue/).waitFor();
    await look(page, 'stockpiles-fault');
    await form.getByLabel('Country').fill('Austria');
    await form.getByRole('button', { name: 'Record the stock' }).click();
    await page.getByText(/Recorded as/).waitFor();
    const depot = rows.filter({ hasText: 'Depot south' });
    await expect.poll(() => depot.first().innerText()).toMatch(/Tungsten[\s\S]*12\.5\s*t/);
    await look(page, 'stockpiles');
  });

  it('sees its own supply and contracts at the mineral, marked, and nothing else changed', async () => {
    for (const id of ['supply', 'contracts']) {
      const template = await fetch(`${product.url}/api/v1/own-data/templates/${id}`, {
        headers: { accept: 'text/csv' },
      });
      const content = Buffer.from(await template.arrayBuffer()).toString('base64');
      const brought = await fetch(`${product.url}/api/v1/own-data`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: `${id}.csv`, content }),
      });
      expect(brought.status).toBe(200);
    }
    await page.goto(`${product.url}/minerals/gallium?source=own`);
    const contracts = page.getByRole('table', { name: 'Offtake contracts on Gallium' });
    await expect.poll(() => contracts.innerText()).toMatch(/Northern Smelter[\s\S]*private/);
    const facts = page.getByRole('table', { name: 'Facts of Gallium' });
    await expect.poll(() => facts.innerText()).toMatch(/Germany[\s\S]*private/);
    await page.locator('.chart[data-rendered="true"]').first().waitFor();
    await look(page, 'mineral-own');
    await page.goto(`${product.url}/minerals`);
    await page.getByRole('heading', { level: 1, name: 'Minerals' }).waitFor();
    const { minerals } = (await (await fetch(`${product.url}/api/v1/minerals`)).json()) as {
      minerals: { headlines: unknown[] }[];
    };
    expect(minerals.flatMap(({ headlines }) => headlines)).toEqual([]);
    await page.getByRole('link', { name: 'Stockpiles' }).click();
  });

  it('takes its list back by withdrawing the release', async () => {
    const rows = page.getByRole('table', { name: 'Stocks' }).getByRole('row');
    await rows
      .filter({ hasText: 'Gallium' })
      .getByRole('link', { name: /Own data/ })
      .click();
    await page.getByRole('button', { name: /^Withdraw this release/ }).click();
    await page
      .getByRole('textbox', { name: 'Reason', exact: true })
      .fill('Counted before the stocktaking ended.');
    // The page was loaded anew, and forgot it.
    await page.getByLabel('Write token').fill(TOKEN);
    await look(page, 'own-release');
    await page.getByRole('button', { name: 'Go on to confirm' }).click();
    await page.getByRole('button', { name: 'Withdraw it for good' }).click();
    await page.getByText('withdrawn', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Stockpiles' }).click();
    await expect.poll(() => rows.filter({ hasText: 'Gallium' }).count()).toBe(0);
    expect(await rows.filter({ hasText: 'Depot south' }).count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('left no figure in what the server said meanwhile', () => {
    expect(product.output()).not.toMatch(/Freiberg|1250\.5|1\.250,5|Depot south/);
  });
});

it('a server without the token says how writing is turned on', async () => {
  const closed = await startProduct(newDataDir(), await freePort(), {
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
  });
  try {
    await page.goto(`${closed.url}/sources?tab=own`);
    await page.getByLabel('Write token').fill('whatever-it-may-be');
    await bring(LIST('DE'));
    await page.getByText(/start it with CHOKEPOINT_WRITE_TOKEN set/).waitFor();
  } finally {
    await closed.interrupt();
    removeDataDir(closed.dataDir);
  }
});
