import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.js';
import { freePort, newDataDir, type Product, removeDataDir, startProduct } from './product.js';

/** The write token of every product that a spec has for itself. */
export const TOKEN = 'a-secret-of-the-journey';

/** A product of the spec's own that takes writes, and one page that stays open from test to test. */
export function ownProduct() {
  const dataDir = newDataDir();
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct(dataDir, await freePort(), { CHOKEPOINT_WRITE_TOKEN: TOKEN });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.interrupt();
    removeDataDir(dataDir);
  });
  return {
    get url(): string {
      return product.url;
    },
    get page(): Page {
      return page;
    },
  };
}
