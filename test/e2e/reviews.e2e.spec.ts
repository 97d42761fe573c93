import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { look } from './support/look.js';
import { ownProduct, TOKEN } from './support/own-product.js';

const FINDING = 'The edition of 2026 restates it; ask the publisher.';
const FIGURE = 'gallium~processing~world-production~production~usgs-mcs~2023~CN';
const GALLIUM = 'minerals/gallium?stage=processing&basis=world-production&measure=production';

describe('an auditor reviews figures', () => {
  const product = ownProduct();
  const drawer = () => product.page.getByRole('dialog', { name: 'Where this figure comes from' });

  it('attaches a finding to a figure, at the position that is looked at', async () => {
    await product.page.goto(`${product.url}/${GALLIUM}&why=${FIGURE}`);
    await drawer().getByText('Nobody has noted anything of this figure.').waitFor();
    await drawer().getByRole('button', { name: 'Attach a note …' }).click();
    const form = drawer().getByRole('form', { name: 'Notes' });
    await form.getByLabel('Write token').fill(TOKEN);
    await form.getByLabel('Kind').selectOption('finding');
    await form.getByLabel('Text').fill(FINDING);
    await form.getByLabel('By').fill('internal-audit');
    await form.getByRole('button', { name: 'Attach it' }).click();
    await drawer().getByRole('listitem').filter({ hasText: FINDING }).waitFor();
    await look(product.page, 'note-attached');
  });

  it('signs the page off, at a position and the root that the notary signed', async () => {
    await product.page.goto(`${product.url}/${GALLIUM}`);
    await product.page.getByRole('link', { name: 'Sign off this view' }).click();
    await product.page.getByRole('heading', { name: 'Sign off a view' }).waitFor();
    const form = product.page.getByRole('form', { name: 'Sign off a view' });
    await form.getByLabel('Write token').fill(TOKEN);
    await form.getByLabel('What is signed off').fill('Figures of the annual report');
    await form.getByLabel('By').fill('internal-audit');
    await look(product.page, 'sign-off-form');
    await form.getByRole('button', { name: 'Sign it off' }).click();
    const row = product.page.getByRole('row').filter({ hasText: 'Figures of the annual report' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/position \d+[^]*internal-audit[^]*nothing/);
  });

  it('publishes the page for the annex of a report, and reads it without the server', async () => {
    const { page, url } = product;
    await page.goto(`${url}/${GALLIUM}`);
    await page.getByRole('link', { name: 'Publish this view' }).click();
    const form = page.getByRole('form', { name: 'Publish a view' });
    await form.getByLabel('Write token').fill(TOKEN);
    await form.getByLabel('What it is published for').fill('Annex of the annual report');
    await form.getByLabel('By').fill('internal-audit');
    await look(page, 'publish-form');
    await form.getByRole('button', { name: 'Publish it' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Annex of the annual report' });
    await row.waitFor();
    await look(page, 'published-pages');
    await row.getByRole('link', { name: 'Gallium: dependency on record' }).click();
    await page.getByText('It does not change any more.').waitFor();
    expect(page.url()).toMatch(/\/frozen\/[\da-f-]{36}$/);
    await look(page, 'frozen-view');
    const file = join(tmpdir(), `chokepoint-frozen-${process.pid}.html`);
    await writeFile(file, await (await fetch(page.url())).text());
    await page.context().setOffline(true);
    await page.goto(`file://${file}`);
    await page.getByRole('img').first().waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /^Proof of the newest period/ })
        .first()
        .click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^gallium-annual-processing-.*\.proof\.json$/);
    const proof = JSON.parse(await readFile(await saved.path(), 'utf8')) as { format: string };
    expect(proof.format).toMatch(/^chokepoint-proof@/);
    await page.context().setOffline(false);
    await rm(file);
  });

  it('sees against it what the ledger learned since, and where that is listed', async () => {
    const withdrawn = await fetch(`${product.url}/api/v1/releases/usgs-mcs-2025/withdrawal`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'Tried', withdrawnOn: '2026-11-28' }),
    });
    expect(withdrawn.status).toBe(200);
    await product.page.goto(`${product.url}/reviews`);
    const row = product.page.getByRole('row').filter({ hasText: 'Figures of the annual report' });
    await expect.poll(() => row.innerText()).toMatch(/\d+ figures[^]*withdrawal/);
    await look(product.page, 'sign-offs');
    await row.getByRole('link', { name: /\d+ figures/ }).click();
    await product.page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor();
    await product.page.getByText('withdrawal').first().waitFor();
  });

  it('closes the finding, and takes the sign-off back', async () => {
    await product.page.goto(`${product.url}/reviews?list=notes`);
    const closing = product.page.getByRole('form', { name: 'Close a note' });
    await closing.getByLabel('Write token').fill(TOKEN);
    await closing.getByLabel('How it was dealt with').fill('The publisher was asked.');
    await closing.getByLabel('By').fill('internal-audit');
    await closing.getByRole('button', { name: 'Close it' }).click();
    const note = product.page.getByRole('row').filter({ hasText: FINDING });
    await expect.poll(() => note.innerText()).toMatch(/finding, resolved[^]*publisher was asked/);
    await look(product.page, 'notes');
    await product.page.getByRole('tab', { name: 'Sign-offs' }).click();
    const revoking = product.page.getByRole('form', { name: 'Take a sign-off back' });
    await revoking.getByLabel('Reason').fill('A release was withdrawn.');
    await revoking.getByLabel('By').fill('internal-audit');
    await revoking.getByRole('button', { name: 'Take it back' }).click();
    const row = product.page.getByRole('row').filter({ hasText: 'Figures of the annual report' });
    await expect.poll(() => row.innerText()).toMatch(/revoked[^]*A release was withdrawn/i);
  });
});
