import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { look } from './support/look.js';
import {
  freePort,
  newDataDir,
  type Product,
  removeDataDir,
  startProduct,
} from './support/product.js';
import { sharedProductUrl } from './support/shared-product.js';

const TOKEN = 'a-secret-of-the-journey';
const RELEASE = 'sources/usgs-mcs-2024';

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

const openForm = (): Promise<void> =>
  page.getByRole('button', { name: 'Withdraw this release …' }).click();

describe('an auditor withdraws a release and sees the figure change', () => {
  const dataDir = newDataDir();
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(dataDir, await freePort(), { CHOKEPOINT_WRITE_TOKEN: TOKEN });
  }, 240_000);
  afterAll(async () => {
    await product?.interrupt();
    removeDataDir(dataDir);
  });

  const china2022 = async (more = ''): Promise<string> => {
    const place = 'minerals/gallium?stage=processing&basis=world-production&measure=production';
    await page.goto(`${product.url}/${place}${more}`);
    const row = page
      .getByRole('table', { name: 'Facts of Gallium' })
      .getByRole('row')
      .filter({ hasText: 'China' })
      .filter({ hasText: '2022' });
    return row.first().innerText();
  };

  it('after a wrong token and one more look', async () => {
    expect(await china2022()).toContain('600');
    const head = (await (await fetch(`${product.url}/api/v1/ledger/head`)).json()) as {
      position: string;
    };

    await page.goto(`${product.url}/${RELEASE}`);
    await openForm();
    await page
      .getByRole('textbox', { name: 'Reason', exact: true })
      .fill('The publisher took it back for errors.');
    await page.getByLabel('Write token').fill('a-secret-of-someone-else');
    await look(page, 'withdraw-form');
    await page.getByRole('button', { name: 'Go on to confirm' }).click();
    await page.getByText(/Withdraw Mineral Commodity Summaries 2024 as of/).waitFor();
    await look(page, 'withdraw-confirm');
    await page.getByRole('button', { name: 'Withdraw it for good' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/was not withdrawn[^]*unauthorized/);

    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByLabel('Write token').fill(TOKEN);
    await page.getByRole('button', { name: 'Go on to confirm' }).click();
    await page.getByRole('button', { name: 'Withdraw it for good' }).click();
    await page.getByText('withdrawn', { exact: true }).waitFor();
    await page.getByText(/The publisher took it back for errors\./).waitFor();
    expect(await page.getByRole('button', { name: /Withdraw/ }).count()).toBe(0);
    expect(page.url()).not.toContain(TOKEN);
    await look(page, 'withdrawn');

    expect(await china2022()).toContain('540');
    expect(await china2022(`&knownAt=${head.position}`)).toContain('600');
  });
});

describe('where writing is off', () => {
  const url = sharedProductUrl();

  it('the form says how to turn it on', async () => {
    const written: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') written.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(`${url}/${RELEASE}`);
    await openForm();
    const status = page.getByRole('status').filter({ hasText: 'CHOKEPOINT_WRITE_TOKEN' });
    await status.waitFor();
    expect(await status.innerText()).toContain('chokepoint withdraw usgs-mcs-2024');
    expect(written).toEqual([]);
    await look(page, 'withdraw-off');
  });

  it('nothing is withdrawn from a past state', async () => {
    await page.goto(`${url}/${RELEASE}?knownAt=999999`);
    await page.getByText(/You are looking at a past state of the ledger\. Go back/).waitFor();
  });
});

describe('an auditor asks why rows were rejected', () => {
  const url = sharedProductUrl();

  it('and sees the rows of one reason', async () => {
    await page.goto(`${url}/${RELEASE}`);
    const reasons = page.getByRole('table', { name: 'Rejected rows by reason' });
    const first = reasons.getByRole('row').nth(1);
    const rows = (await first.getByRole('cell').last().innerText()).trim();
    await look(page, 'reject-reasons');
    await first.getByRole('button').click();
    await page.getByText('Only rows stopped by:').waitFor();
    const status = page.getByRole('status').filter({ hasText: / of .* rows/ });
    await expect.poll(() => status.innerText()).toBe(`${rows} of ${rows} rows`);
    expect(new URL(page.url()).searchParams.get('reason')).toBeTruthy();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('reason')).toBeNull();
  });
});

describe('a risk officer watches imports', () => {
  const url = sharedProductUrl();

  it('tells one that goes on from one that was cut off', async () => {
    await page.route('**/api/v1/releases', async (route) => {
      const answer = await (await route.fetch()).json();
      const open = (at: number, facts: number, lastEventAt: string) =>
        Object.assign(answer.releases[at], {
          status: 'receiving',
          sealed: false,
          progress: { statements: 12, facts, lastEventAt },
        });
      open(0, 5_400, new Date().toISOString());
      open(1, 700, '2026-01-01T00:00:00.000Z');
      await route.fulfill({ json: answer });
    });
    await page.goto(`${url}/sources`);
    const list = page.getByRole('region', { name: 'Imports that are not finished' });
    await list.waitFor();
    expect(await list.innerText()).toMatch(
      /being imported[^]*5,400 facts in 12 statements so far; last recorded \d+ s ago[^]*import interrupted[^]*700 facts/,
    );
    await look(page, 'imports');
  });
});
