import { readFile } from 'node:fs/promises';
import { impactAnswer } from '@chokepoint/api-contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { sharedProductUrl } from './support/shared-product.js';

const url = sharedProductUrl();
const TRILATERAL = `${url}/initiatives/trilateral-conference`;
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** Position at which the analysis was registered, once it is. */
async function registered(): Promise<bigint> {
  const question = `${url}/api/v1/initiatives/trilateral-conference/impact?outcome=top1-eu-imports`;
  const row = await vi.waitUntil(
    async () => {
      const { rows } = impactAnswer.parse(await (await fetch(question)).json());
      return rows.find(({ analysis }) => analysis.runAt !== null);
    },
    { timeout: 120_000, interval: 500 },
  );
  return BigInt(row.analysis.registeredAt!);
}

let position: bigint;
beforeAll(async () => {
  browser = await launchBrowser();
  position = await registered();
}, 180_000);
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const moved = () => page.getByRole('region', { name: 'What moved' });
const evidence = (name: string) => moved().getByRole('region', { name, exact: true });
const row = (name: RegExp) => moved().getByRole('button', { name });

describe('a risk officer asks what moved after the trilateral conference of 2011', () => {
  it('and reads how many series can be told, and how many moved', async () => {
    await page.goto(TRILATERAL);
    await moved()
      .getByText(/Of 40 series, 28 can be assessed: 1 moved more than placebos, 27 show no/)
      .waitFor();
    await moved()
      .getByRole('heading', { name: /in half of the 28 assessed a jump under .* points would not/ })
      .waitFor();
    expect(await moved().innerText()).not.toMatch(/caused/i);
  });

  it('goes through the rows with the keyboard and opens one with Enter', async () => {
    await page.goto(TRILATERAL);
    const boron = row(/^Boron, extraction: moved more than placebos/);
    await boron.waitFor();
    expect(await boron.getAttribute('aria-pressed')).toBe('true');
    await boron.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await evidence('Titanium, extraction').waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('mineral'), searchParams.get('stage')]).toEqual([
      'titanium',
      'extraction',
    ]);
  });

  it('opens a row of the drawing with the pointer, and steps on from there', async () => {
    await page.goto(TRILATERAL);
    await moved().locator('[data-rendered="true"]').first().waitFor();
    await row(/^Magnesium, processing/).scrollIntoViewIfNeeded();
    const place = await row(/^Magnesium, processing/).boundingBox();
    await page.mouse.click(place!.x + place!.width / 3, place!.y + place!.height / 2);
    await evidence('Magnesium, processing').waitFor();
    await page.getByRole('button', { name: /^Next series.*Vanadium, processing/ }).click();
    await evidence('Vanadium, processing').waitFor();
  });

  it('sees why most of them cannot be told from noise', async () => {
    await page.goto(`${TRILATERAL}?mineral=magnesium&stage=processing`);
    const magnesium = evidence('Magnesium, processing');
    await magnesium.getByText(/A jump under 51\.2.points would not reliably show/).waitFor();
    await magnesium.getByText(/so few placebos that 5 % is out of their reach/).waitFor();
    await magnesium
      .getByText(/9 before \(2002 to 2010\), 5 after \(2012 to 2016\); 2011/)
      .waitFor();
    await magnesium.getByRole('heading', { name: /Among 4 fake dates/ }).waitFor();
    await magnesium.getByText(/Placebo in space/).waitFor();
  });

  it('is told what a series without periods lacks', async () => {
    await page.goto(`${TRILATERAL}?mineral=gallium`);
    const gallium = evidence('Gallium, processing');
    await gallium.getByText('Why not assessable').waitFor();
    expect(await gallium.innerText()).toMatch(/0 periods after the date, 3 are needed/);
  });

  it('and what more periods would show after one of this year', async () => {
    await page.goto(`${url}/initiatives/eu-us-japan-framework-2026?mineral=magnesium`);
    await moved().getByText('None of 40 series can be assessed.').waitFor();
    await evidence('Magnesium, processing')
      .getByText(
        /With 5 periods after the date a rise of .*points or a fall of .*points would show/,
      )
      .first()
      .waitFor();
  });

  it('opens the folds: estimators, events in the window, the design', async () => {
    await page.goto(`${TRILATERAL}?mineral=magnesium`);
    await page.getByText('6 estimates by other models and methods').press('Enter');
    await page.getByRole('cell', { name: 'reml-ar1@1' }).first().waitFor();
    await page.getByText('3 other events fall into the window', { exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Raw Materials Initiative' }).waitFor();
    await page.getByText('The design, as it was fixed').press('Enter');
    await page.getByText('October 2011 (announced)').last().waitFor();
  });

  it('follows the design into the ledger, where it stands before its result', async () => {
    await page.goto(`${TRILATERAL}?mineral=magnesium`);
    await moved().getByText(`Fixed at ledger position ${position}, before its result`).waitFor();
    await moved().getByRole('link', { name: 'Its events in the ledger' }).click();
    const events = page.getByRole('table', { name: 'Events, newest first' });
    await events.getByRole('link', { name: 'AnalysisRun' }).first().waitFor();
    await events.getByRole('link', { name: 'AnalysisRegistered' }).waitFor();
  });

  it('has the same answer from before it was registered, and is told so', async () => {
    await page.goto(`${TRILATERAL}?mineral=magnesium&knownAt=${position - 1n}`);
    const magnesium = evidence('Magnesium, processing');
    await magnesium.getByText(/Not registered in the ledger yet/).waitFor();
    await magnesium.getByText(/A jump under 51\.2.points would not reliably show/).waitFor();
  });
});

describe('what moved', () => {
  it('opens as a table by a link from before there was a chart', async () => {
    await page.goto(`${TRILATERAL}?outcome=hhi-eu-imports&q=magnes&sort=-difference`);
    const table = moved().getByRole('table', { name: 'What moved' });
    await table.waitFor();
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    await table.getByRole('button', { name: /^Magnesium/ }).click();
    await evidence('Magnesium, processing').waitFor();
  });

  it('is taken home as a picture and as figures', async () => {
    await page.goto(TRILATERAL);
    await moved().locator('[data-rendered="true"]').first().waitFor();
    // Each file says inside where it comes from: the state, and a link that shows it again.
    for (const [kind, name, says] of [
      ['SVG', 'trilateral-conference-what-moved.svg', /<metadata.*Known at ledger position: \d+/s],
      ['PNG', 'trilateral-conference-what-moved.png', /iTXtLink\0{5}http:.*knownAt=\d+/s],
      ['CSV', 'trilateral-conference-what-moved.csv', /known_at,link\r\n.*,\d+,http:.*knownAt=\d+/],
      // A workbook is a ZIP; its first entries are named in plain.
      ['XLSX', 'trilateral-conference-what-moved.xlsx', /^PK.*xl\/worksheets\/sheet2\.xml/s],
      ['Parquet', 'trilateral-conference-what-moved.parquet', /^PAR1.*Link.*knownAt=\d+.*PAR1$/s],
      ['JSON', 'trilateral-conference-what-moved.json', /"knownAt": "\d+"/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        moved().getByRole('button', { name: kind, exact: true }).first().click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'latin1')).toMatch(says);
    }
  });

  it('keeps the forest where the evidence of a series does not come, and asks again', async () => {
    await page.route('**/api/v1/analyses/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${TRILATERAL}?mineral=magnesium`);
    const alert = moved().getByRole('alert');
    await alert.waitFor({ timeout: 30_000 });
    expect(await alert.innerText()).toContain('The evidence could not be loaded');
    expect(await row(/^Boron, extraction/).count()).toBe(1);
    await page.unrouteAll();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await moved().getByText('Two headline estimates, in points').waitFor();
  });
});
