import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLedger, type SampleLedger } from '../testing/sample-ledger.js';

const QUESTION = [
  'minerals/gallium/concentration',
  '--stage',
  'processing',
  '--basis',
  'world-production',
  '--source',
  'synthetic',
];

let ledger: SampleLedger;
const chokepoint: SampleLedger['chokepoint'] = (...args) => ledger.chokepoint(...args);
beforeAll(async () => {
  ledger = await sampleLedger();
}, 60_000);
afterAll(() => ledger.close());

describe('chokepoint query --output', () => {
  it('writes a table to a file, with where it comes from inside', async () => {
    const file = (name: string) => join(ledger.folder, name);
    const parquet = await chokepoint('query', ...QUESTION, '--output', file('shares.parquet'));
    expect(parquet.out).toMatch(/^\d+ rows are written to .*shares\.parquet\.$/m);
    expect(await readFile(file('shares.parquet'), 'latin1')).toMatch(/^PAR1.*knownAt=\d+.*PAR1$/s);
    await chokepoint('query', ...QUESTION, '--output', file('shares.xlsx'));
    expect((await readFile(file('shares.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    const refused = await chokepoint('query', ...QUESTION, '--output', file('shares.doc'));
    expect(refused.err).toContain('Name a file that ends in .csv, .xlsx, .parquet, .json');
    const none = await chokepoint('query', 'ledger/head', '--output', file('head.csv'));
    expect(none.err).toContain('The answer is not a table');
    const read = await chokepoint('query', 'register/export', '--output', file('register.xlsx'));
    expect(read.err).toContain('take it as CSV');
  });
});
