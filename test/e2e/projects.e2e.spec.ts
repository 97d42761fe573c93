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

const HEADER =
  'record,project,name,owner,country,minerals,on,capacity,capacity_unit,capacity_stage,reached,reached_on,buyer,share,publisher,title,verification';
const LIST = (share: string) =>
  [
    HEADER,
    'project,works-one,Works One,Works plc,DE,gallium,2025-03-25,50,t,processing,fid,2025-09,,,Works plc,Notice to shareholders,primary',
    `offtake,works-one,,,,gallium,2025-10,,,,,,Wafer plc,${share},Wafer plc,Annual report,primary`,
    'project,works-two,Works Two,,,lithium,2025-06,,,,,,,,Miner plc,Project list,secondary',
  ].join('\r\n');

let product: Product;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
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
  const file = { name: 'projects.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('File').setInputFiles(file);
}

const rows = () => page.getByRole('group', { name: 'Projects', exact: true }).locator('tbody tr');

describe('a list of projects', () => {
  it('begins with an empty register that says what is not available', async () => {
    await page.goto(`${product.url}/projects`);
    await page.getByText('Not available: no project of this kind').waitFor();
    await page.getByText('no capacity of a project is recorded').waitFor();
    expect(await page.getByText('Type the write token first.').count()).toBe(1);
  });

  it('names the cells to mend, and writes nothing', async () => {
    await page.getByLabel('Write token').fill(TOKEN);
    await bring(LIST('140 %'));
    await page.getByRole('heading', { name: '1 cell to mend' }).waitFor();
    await page.getByRole('cell', { name: 'More than the whole.' }).waitFor();
    expect(await page.getByRole('button', { name: /^Import/ }).isDisabled()).toBe(true);
    await look(page, 'projects-faults');
    expect(await rows().count()).toBe(0);
  });

  it('is shown before it is imported, then stands in the register', async () => {
    await bring(LIST('40 %'));
    await page.getByText('Every cell is right.').waitFor();
    await page.getByText('Capacity of Gallium (processing): 50 t a year').waitFor();
    expect(await rows().count()).toBe(0);
    await page.getByRole('button', { name: 'Import 3 rows' }).click();
    await page.getByText('3 rows imported.').waitFor();
    await expect.poll(() => rows().count()).toBe(2);
    const text = await rows().first().innerText();
    expect(text).toMatch(/Works One\s+Works plc\s+Germany\s+Gallium\s+final investment decision/);
    expect(await rows().nth(1).innerText()).toMatch(/not available/);
    await look(page, 'projects-imported');
  });

  it('is filtered by stage, and the address keeps it', async () => {
    await page.getByRole('combobox', { name: 'Stage', exact: true }).selectOption('fid');
    await expect.poll(() => rows().count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('reached')).toBe('fid');
    await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('DE');
    expect(await rows().count()).toBe(1);
  });

  it('has a page for each project with what was said of it', async () => {
    await page.getByRole('link', { name: 'Works One' }).click();
    await page.getByRole('heading', { level: 1, name: 'Works One' }).waitFor();
    await page.getByRole('cell', { name: 'Wafer plc', exact: true }).waitFor();
    await page.getByText('Not available: no financing is recorded.').waitFor();
    const history = page.getByRole('group', { name: 'History of statements' }).locator('tbody tr');
    expect(await history.count()).toBe(4);
    await page.getByText('Annual report').waitFor();
    await look(page, 'project-imported');
    expect(errors).toEqual([]);
  });
});
