import { readFile } from 'node:fs/promises';
import { checkPack, checkProof, readTrustedKey } from '@chokepoint/runtime';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { fitsItsWidth, isAccessible, look } from './support/look.js';
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

describe('an auditor reproduces a figure in a report of March 2026', () => {
  it('goes back to that day, and takes the audit pack home, which holds offline', async () => {
    await page.goto(`${GALLIUM}&publishedBy=2026-03-31`);
    await page
      .getByText(/published by 31 March 2026/)
      .first()
      .waitFor();
    await gallium2022(page).first().waitFor();
    const shown = await gallium2022(page).first().innerText();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the audit pack' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('gallium.audit.zip');
    const bytes = await readFile(await saved.path());
    const heads = (await (await fetch(`${url}/api/v1/ledger/heads`)).json()) as {
      keys: { publicKey: string }[];
    };
    const key = readTrustedKey(heads.keys[0]!.publicKey);
    if (!key.ok) throw new Error(key.error.message);
    const pack = checkPack(bytes, key.value);
    if (!pack.ok) throw new Error(pack.error.message);
    expect(pack.value.manifest.query.publishedBy).toBe('2026-03-31');
    const files = unzipSync(bytes);
    const text = (path: string) => Buffer.from(files[path]!).toString('utf8');
    const [figure = ''] = /[\d,]{5,}/.exec(shown) ?? [];
    expect(text('facts.csv')).toContain(`,${figure.replaceAll(',', '')},`);

    // The report is read without the server, and by everybody.
    await context.setOffline(true);
    await page.setContent(text('report.html'));
    expect(await page.locator('figure svg').count()).toBeGreaterThan(2);
    await page.getByRole('heading', { name: 'How to check this' }).waitFor();
    await isAccessible(page);
    await fitsItsWidth(page);
  });
});

describe('an auditor asks how an indicator was worked out', () => {
  it('finds method, formula, bounds and every input, down to the row as printed', async () => {
    await page.goto(GALLIUM);
    const drawer = page.getByRole('dialog', { name: 'Where this figure comes from' });
    await page
      .locator('#gallium-hhi-processing')
      .getByRole('button', { name: /HHI, \d{4}: show the rows/ })
      .click();
    await drawer.getByText('concentration@1').waitFor();
    expect(await drawer.innerText()).toMatch(/\(concentration@1\): HHI = sum/);
    // The bounds that rounding leaves, as on the chart.
    await expect.poll(() => drawer.innerText()).toMatch(/HHI\s+9,\d{3}.9,\d{3}/);
    const inputs = drawer.getByRole('list', { name: /^Inputs of \d{4}/ });
    expect(await inputs.getByRole('listitem').count()).toBeGreaterThan(2);
    await look(page, 'period-inputs');
    await inputs.getByRole('button', { name: /^9\d\.\d.% China/ }).click();
    await drawer.getByText('As printed').first().waitFor();
    await drawer.getByText('Content hash').first().waitFor();
    await drawer.getByText('How it was worked out').waitFor();
  });
});

describe('an auditor takes a proof home', () => {
  it('downloads it from the figure, with the key from the ledger page, and checks both offline', async () => {
    await page.goto(`${url}/ledger`);
    await page.getByText('Public keys').click();
    const key = await page.locator('#signed-heads ~ details dd code').first().innerText();
    await page.goto(
      `${GALLIUM}&why=gallium~processing~world-production~production~usgs-mcs~2023~CN`,
    );
    const citation = await page.getByLabel('Citation of the figure').inputValue();
    expect(citation).toMatch(/China, 2023: .* usgs-mcs-\d{4}.* row \d+.*SHA-256 [\da-f]{64}/);
    const again = new URL(citation.slice(citation.indexOf('http')));
    expect(again.searchParams.get('knownAt')).toMatch(/^\d+$/);
    await page.getByText(/Signed: the tree head at position \d+/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the proof' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      'gallium-processing-world-production-2023.proof.json',
    );
    const bytes = await readFile(await download.path());
    const trusted = readTrustedKey(key);
    if (!trusted.ok) throw new Error(trusted.error.message);
    expect(checkProof(bytes, trusted.value)).toMatchObject({
      ok: true,
      value: { proof: { figure: { period: '2023', top1: { area: 'CN' } } } },
    });
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    expect(checkProof(bytes, trusted.value)).toMatchObject({ ok: false });
  });

  it('sees on an event that it stands in the signed log', async () => {
    await page.goto(`${url}/ledger`);
    const signed = await page.getByText(/Signed up to position \d+/).innerText();
    // An event that was recorded since is signed with the next head.
    const [, position = ''] = /position (\d+)/.exec(signed) ?? [];
    await page.goto(`${url}/ledger?before=${Number(position) + 1}`);
    await page
      .getByRole('table', { name: 'Events, newest first' })
      .getByRole('link')
      .first()
      .click();
    await page.getByText(/leaf \d+ of the tree over the first \d+ events/).waitFor();
  });
});
