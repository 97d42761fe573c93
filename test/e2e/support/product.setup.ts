import type { TestProject } from 'vitest/node';
import { freePort, newDataDir, removeDataDir, startProduct } from './product.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product that the journeys share; it holds the shipped facts. */
    productUrl: string;
  }
}

/** One product for all journeys, on an embedded database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = newDataDir();
  const product = await startProduct(dataDir, await freePort());
  project.provide('productUrl', product.url);
  return async () => {
    await product.interrupt();
    removeDataDir(dataDir);
  };
}
