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

const address = () => Object.fromEntries(new URL(page.url()).searchParams);
const row = (name: string | RegExp) =>
  page.getByRole('group', { name: 'Instruments side by side' }).getByRole('row', { name });
const open = (title: string) =>
  page.locator('summary', { hasText: new RegExp(`^${title}\\s*$`) }).click();

describe('a buyer asks what a price floor would cost', () => {
  it('finds no number filled in', async () => {
    await page.goto(`${url}/what-if`);
    await page.getByRole('heading', { level: 1, name: /^What if/ }).waitFor();
    const inputs = page.getByRole('form', { name: 'Inputs' }).getByRole('spinbutton');
    const values = await inputs.evaluateAll((all) =>
      all.map((input) => (input as HTMLInputElement).value),
    );
    expect(values.length).toBeGreaterThan(4);
    expect(values.filter((value) => value !== '')).toEqual([]);
  });

  it('types three numbers, and has the cost without an instrument', async () => {
    await page.getByLabel('World price', { exact: true }).fill('60');
    await page.getByLabel('Freight and handling').fill('2');
    await page.getByLabel('Buyer takes').fill('200');
    await page.getByLabel('Buyer takes').blur();
    await expect.poll(address).toEqual({ price: '60', freight: '2', buyerTonnes: '200' });
    await expect.poll(() => row(/^No instrument/).innerText()).toMatch(/62\.00/);
    expect(await row(/as a levy/).innerText()).toMatch(/without Floor[^]*–/);
  });

  it('gives a floor and a tariff, and sees who pays', async () => {
    await open('Price floor');
    await page.getByLabel('Floor', { exact: true }).fill('75');
    await open('Tariff');
    await page.getByLabel('Rate', { exact: true }).fill('25');
    await page.getByLabel('Pass-through').fill('60');
    await expect.poll(address).toMatchObject({ floor: '75', tariff: '0.25', passThrough: '0.6' });
    await expect
      .poll(() => row(/as a levy/).innerText())
      .toMatch(/75\.00\s+–\s+73\.00\s+2,600,000\s+0\s+0\s+−2,600,000/);
    await expect.poll(() => row(/^Tariff/).innerText()).toMatch(/71\.30/);
    expect(await row(/minimum import price/).innerText()).toMatch(/2,600,000\s+−2,600,000\s+0\s+0/);
  });

  it('must say how floor and tariff stack before they are worked out together', async () => {
    expect(await row(/^Price floor with tariff/).innerText()).toMatch(/without The levy is/);
    await open('Price floor with tariff');
    await page.getByLabel('The levy is').selectOption('additive');
    await expect.poll(() => row(/^Price floor with tariff/).innerText()).toMatch(/84\.30/);
  });

  it('reads the open questions of law and where the instrument is on record', async () => {
    await row(/as a levy/)
      .getByRole('button')
      .click();
    await expect.poll(address).toMatchObject({ instrument: 'price-floor-levy' });
    const panel = page.getByRole('region', { name: 'Price floor, as a levy' }).first();
    await expect.poll(() => panel.innerText()).toMatch(/bound at the WTO/);
    await panel.getByRole('link', { name: /EU-US-Japan framework/ }).waitFor();
    expect(await panel.innerText()).toMatch(/mentioned|proposed/);
    await panel.getByRole('combobox').selectOption('joint-purchase');
    const joint = page.getByRole('region', { name: 'Joint purchase' }).first();
    await expect.poll(() => joint.innerText()).toMatch(/Art\. 25\(5\)[^]*Art\. 25\(6\)/);
  });

  it('is told what is wrong with a number, in the place of it', async () => {
    await page.getByLabel('Pass-through').fill('160');
    await expect.poll(() => page.getByRole('form').innerText()).toMatch(/It must be 0 to 1/);
    await page.getByLabel('Pass-through').fill('100');
    await expect.poll(() => row(/^Tariff/).innerText()).toMatch(/77\.50/);
  });

  it('goes from an instrument to how it is worked out', async () => {
    await page.getByRole('link', { name: 'Ad valorem tariff with pass-through' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Ad valorem tariff/ }).waitFor();
    await expect.poll(() => page.locator('body').innerText()).toMatch(/57\.04/);
  });
});

describe('a lender asks whether an instrument makes a project bankable', () => {
  it('tries it with made-up figures, which the address then holds', async () => {
    await page.goto(`${url}/what-if`);
    await page.getByRole('button', { name: 'Try it with made-up figures' }).click();
    await expect.poll(() => row(/CfD/).innerText()).toMatch(/110\.00/);
    expect(address()).toMatchObject({ strike: '110', targetCover: '1.4' });
    const project = page.getByRole('region', { name: 'What the project needs' });
    expect(await project.innerText()).toMatch(/53\.15 EUR\/kg; outside a trusted perimeter/);
    expect(await project.innerText()).toMatch(/52\.52 EUR\/kg/);
  });
});
