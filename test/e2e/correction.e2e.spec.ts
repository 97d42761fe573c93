import { describe, expect, it } from 'vitest';
import { look } from './support/look.js';
import { ownProduct, TOKEN } from './support/own-product.js';

const REASON = 'The edition of 2024 restates it.';
/** Production of graphite in China in 2022, by what was out before the edition that restates it. */
const FIGURE = 'graphite~extraction~world-production~production~usgs-mcs~2022~CN';
const MINERAL = 'minerals/graphite?stage=extraction&basis=world-production&measure=production';

describe('an auditor corrects a figure', () => {
  const product = ownProduct();
  const drawer = () => product.page.getByRole('dialog', { name: 'Where this figure comes from' });

  it('where its rows are shown, with a reason and a source', async () => {
    await product.page.goto(`${product.url}/${MINERAL}&publishedBy=2023-12-31&why=${FIGURE}`);
    await drawer().getByText('850,000 t').first().waitFor();
    await drawer().getByRole('button', { name: 'Correct this figure …' }).first().click();
    const form = drawer().getByRole('form', { name: 'Correct the figure' });
    await form.getByLabel('Write token').fill(TOKEN);
    await form.getByLabel('What it is, in t').fill('1210000');
    await form.getByLabel('Why the figure is corrected').fill(REASON);
    await form.getByLabel('Publisher').fill('U.S. Geological Survey');
    await form.getByLabel('Title of the source').fill('Mineral Commodity Summaries 2024');
    await form.getByLabel('Address').fill('no address');
    await form.getByLabel('Corrected on').fill('2023-10-01');
    await look(product.page, 'correction-form');
    await form.getByRole('button', { name: 'Record the correction' }).click();
    // What cannot be taken is said at its field, and what was typed stays.
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('Address').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Address').fill('https://doi.org/10.3133/mcs2024');
    await form.getByRole('button', { name: 'Record the correction' }).click();
    await drawer().getByText(REASON).waitFor();
  });

  it("sees it with its reason beside the publisher's figure", async () => {
    const text = await drawer().innerText();
    expect(text).toMatch(/1,210,000 t/);
    expect(text).toMatch(/850,000 t/);
    expect(text).toContain('Mineral Commodity Summaries 2024');
    await look(product.page, 'correction-shown');
    await product.page.goto(`${product.url}/sources?tab=corrections`);
    const row = product.page.getByRole('row').filter({ hasText: REASON });
    await row.waitFor();
    // The edition of 2024 has come out since: the figure that counts is its own.
    expect(await row.innerText()).toMatch(/superseded[^]*850,000[^]*1,210,000/);
    await look(product.page, 'corrections');
    await product.page.goto(`${product.url}/sources?tab=corrections&publishedBy=2023-12-31`);
    await expect.poll(() => row.innerText()).toMatch(/holds/);
  });

  it('finds it in the history of the figure, and takes it back by another event', async () => {
    await product.page.goto(`${product.url}/sources?tab=corrections`);
    await product.page.getByRole('link', { name: 'China, 2022' }).click();
    const editions = product.page.getByRole('group', { name: 'Editions' }).getByRole('row');
    await expect.poll(() => editions.count()).toBe(4);
    expect(await editions.nth(2).innerText()).toMatch(/corrected[^]*restates it[^]*1,210,000/);
    await product.page.getByRole('tab', { name: 'Corrections' }).click();
    const form = product.page.getByRole('form', { name: 'Take a correction back' });
    // A page that is loaded anew has forgotten the token.
    await form.getByLabel('Write token').fill(TOKEN);
    await form.getByLabel('Reason').fill('The edition of 2023 says what it says.');
    await form.getByRole('button', { name: 'Take it back' }).click();
    const row = product.page.getByRole('row').filter({ hasText: REASON });
    await expect.poll(() => row.innerText()).toMatch(/^removed[^]*says what it says/);
    await product.page.goto(`${product.url}/${MINERAL}&publishedBy=2023-12-31&why=${FIGURE}`);
    await drawer().getByRole('button', { name: 'Correct this figure …' }).first().waitFor();
  });
});
