import { defaultClientConditions, defaultServerConditions } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

// Libraries are tested from their sources, so no test ever runs against a stale build.
const source = '@chokepoint/source';
const resolve = { conditions: [source, ...defaultClientConditions] };
const ssr = {
  resolve: { conditions: [source, ...defaultServerConditions], externalConditions: [source] },
};
// Nest's injection reads the parameter types that the decorators leave behind.
const oxc = { decorator: { legacy: true, emitDecoratorMetadata: true } };
const exclude = [...configDefaults.exclude, '**/dist/**'];

// One PostgreSQL server for the whole run, started by the first test that wants it.
const globalSetup = ['./libs/testing/src/shared-postgres.setup.ts'];

/** One project a cost: a suffix tells what a test needs (`.unit`, `.int`, `.golden`, `.e2e`). */
const project = (name: string, timeout: number, extra: object = {}) => ({
  resolve,
  ssr,
  oxc,
  test: {
    name,
    include: [`**/*.${name}.spec.ts`, `**/*.${name}.spec.tsx`],
    exclude,
    environment: 'node',
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, 60_000),
    ...extra,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', 20_000),
      project('int', 120_000, { globalSetup }),
      project('golden', 120_000, { globalSetup }),
      project('e2e', 180_000, {
        fileParallelism: false,
        // A page shows a figure when the server has answered, not at once.
        expect: { poll: { timeout: 20_000, interval: 100 } },
        // One product with the shipped facts serves all journeys.
        globalSetup: ['./test/e2e/support/product.setup.ts'],
      }),
    ],
  },
});
