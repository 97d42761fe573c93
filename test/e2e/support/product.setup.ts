import type { TestProject } from 'vitest/node';
import { freePort, newDataDir, removeDataDir, startProduct } from './product.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The product that the journeys share, or why it did not start. */
    product: { readonly url: string } | { readonly fault: string };
  }
}

/**
 * One product for all journeys, on an embedded database of its own. A product that does not start
 * fails the journeys, not the whole run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = newDataDir();
  const product = await startProduct(dataDir, await freePort()).catch(
    (fault: unknown) => new Error('The product did not start', { cause: fault }),
  );
  if (product instanceof Error) {
    project.provide('product', { fault: String(product.cause) });
    return async () => removeDataDir(dataDir);
  }
  project.provide('product', { url: product.url });
  return async () => {
    await product.interrupt();
    removeDataDir(dataDir);
  };
}
