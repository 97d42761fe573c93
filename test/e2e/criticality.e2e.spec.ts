import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { sharedProductUrl } from './support/shared-product.js';

const url = sharedProductUrl();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(() => browser.close());

const results = () => page.getByRole('group', { name: /^Results, / });
const rows = () => results().getByRole('row');
const address = () => Object.fromEntries(new URL(page.url()).searchParams);

describe('an analyst asks what the licences of 2023 would have done to supply risk', () => {
  it('puts another t of China in, which the address holds', async () => {
    await page.goto(`${url}/minerals/gallium`);
    const whatIf = page.getByRole('group', { name: 'What if', exact: true });
    await whatIf.waitFor();
    await expect.poll(() => rows().count()).toBe(2);
    expect(await whatIf.getByLabel('What if t of').inputValue()).toBe('CN');
    expect(await whatIf.getByLabel('were').inputValue()).toBe('1');
    await whatIf.getByLabel('were').fill('1.5');
    await expect.poll(address).toMatchObject({ t: 'CN:1.5' });
    await expect.poll(() => rows().count()).toBe(3);
    expect(await rows().nth(1).innerText()).toMatch(/As recorded[^]*5\.03[^]*not computable/);
    expect(await rows().nth(2).innerText()).toMatch(/China = 1\.5[^]*7\.55[^]*not computable/);
  });

  it('holds governance at a later update, and assumes the rates of 2017 under that name', async () => {
    await page.getByLabel('and governance of').selectOption('2024:2019/2023');
    await page.getByLabel(/still those of 2017/).check();
    await expect
      .poll(address)
      .toMatchObject({ t: 'CN:1.5', governance: '2024:2019/2023', assume: 'former-rates' });
    await expect.poll(() => rows().count()).toBe(4);
    await expect
      .poll(() => rows().nth(1).innerText())
      .toMatch(/3\.35[^]*with rates of 2017: our assumption/);
    expect(await rows().nth(2).innerText()).toMatch(/update of 2024, mean of 2019–2023[^]*4\.96/);
  });

  it('takes what is out of range for nothing, and goes back to what is recorded', async () => {
    const t = page.getByLabel('were');
    await t.fill('9');
    await t.blur();
    expect(address()).toMatchObject({ t: 'CN:1.5' });
    await page.getByRole('button', { name: 'As recorded' }).click();
    await expect.poll(() => address()['t']).toBeUndefined();
    await expect.poll(() => rows().count()).toBe(3);
  });
});

describe('a minister asks where the Union stands against 65 %', () => {
  it('reads the three bases apart, and that the basis of the law cannot be told', async () => {
    await page.goto(`${url}/minerals/gallium`);
    const bases = page.getByRole('group', { name: 'Three bases side by side' });
    await expect.poll(() => bases.innerText()).toMatch(/above 65 %[^]*China[^]*not computable/);
    expect(await bases.innerText()).toContain("the Union's consumption in processed form");
  });

  it('reads one sentence over all of them, and sorts and filters the table', async () => {
    await page.goto(`${url}/benchmarks`);
    await expect
      .poll(() => page.locator('.sentence').innerText())
      .toMatch(/Of the 17 strategic raw materials, \d+ of \d+ in EU imports by value/);
    await page.getByRole('combobox', { name: 'Basis' }).selectOption('sourcing');
    await expect.poll(address).toEqual({ on: 'sourcing' });
    const table = page.getByRole('table', { name: 'Strategic raw materials by stage and basis' });
    expect(await table.getByRole('row').nth(1).innerText()).toMatch(/Boron[^]*Türkiye/);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('germanium');
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    expect(await table.getByRole('row').nth(1).innerText()).toContain('doubted');
  });

  it('is told that Art. 5 speaks of strategic materials only', async () => {
    await page.goto(`${url}/minerals/antimony`);
    await page.getByText('Not a strategic raw material').waitFor();
  });
});
