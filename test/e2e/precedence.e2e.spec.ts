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
const REASON = 'The customs code of CN8 is of the metal alone.';

describe('a risk officer prefers another source', () => {
  const dataDir = newDataDir();
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct(dataDir, await freePort(), { CHOKEPOINT_WRITE_TOKEN: TOKEN });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.interrupt();
    removeDataDir(dataDir);
  });

  /** Preferred for EU imports of gallium. */
  const preferred = async (knownAt = ''): Promise<{ source: string; reason: string }> => {
    const question = 'minerals/gallium/concentration?stage=processing&basis=eu-imports';
    const answer = await fetch(`${product.url}/api/v1/${question}${knownAt}`);
    const { source, precedence } = (await answer.json()) as {
      source: string;
      precedence: { reason: string };
    };
    return { source, reason: precedence.reason };
  };

  it('by the form, with a reason; the answer before it stays as it was', async () => {
    const { position } = (await (await fetch(`${product.url}/api/v1/ledger/head`)).json()) as {
      position: string;
    };
    const before = await preferred();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${product.url}/sources?tab=precedence`);
    const form = page.getByRole('form', { name: 'Prefer another source' });
    await form.getByLabel('Write token').fill(TOKEN);
    const say = async (): Promise<void> => {
      await form.getByLabel('Basis').selectOption('eu-imports');
      await form.getByLabel('Measure').selectOption('value');
      await form.getByLabel('Mineral').selectOption('gallium');
      await form.getByLabel('Preferred source').selectOption('comext-cn8');
      await form.getByLabel('Reason').fill(REASON);
    };
    await say();
    await form.getByRole('button', { name: 'Set the rule' }).click();
    await form.getByText(/Recorded at ledger position/).waitFor();
    await expect.poll(() => preferred()).toEqual({ source: 'comext-cn8', reason: REASON });
    expect(await preferred(`&knownAt=${position}`)).toEqual(before);
    const row = page
      .getByRole('table', { name: 'Rules of precedence' })
      .getByRole('row')
      .filter({ hasText: REASON });
    await row.waitFor();

    // The same once more changes nothing, and says so.
    await say();
    await form.getByRole('button', { name: 'Set the rule' }).click();
    const alert = form.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('names these sources in this order already');
    await page.context().close();
  });
});
