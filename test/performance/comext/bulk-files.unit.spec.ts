import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comextCn8Importer, openSources } from '@chokepoint/importers';
import type { RowOutcome } from '@chokepoint/supply-application';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { monthsOf, syntheticEdition, writeBulkFile } from './bulk-files.ts';
import { BULK_HEADER, bulkRows, CATALOGUE_SHARE } from './bulk-rows.ts';
import { REFUSED_PARTNER } from './places.ts';

/** The header and a row of the publisher's own file of February 2024. */
const GENUINE = [
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT',
  'AT,AD,E,39204910,58224,2221,2221,220,311220,07,2,1,NO_SU,202402,43,43,4,0',
];
const MONTH = { period: '202402', rows: 60_000 };
const widths = (row: string): number[] => row.split(',').map((cell) => cell.length);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-comext-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function outcomesOf(path: string): Promise<RowOutcome[]> {
  const sources = await openSources([path]);
  if (!sources.ok) throw new Error(sources.error.message);
  const release = await comextCn8Importer.detect(sources.value.files);
  if (!release.ok) throw new Error(release.error.message);
  expect(release.value.edition).toBe('full-202402');
  const outcomes: RowOutcome[] = [];
  for (const file of sources.value.files) {
    for await (const page of release.value.rows(file)) outcomes.push(...page);
  }
  return outcomes;
}

it('has the columns of the genuine files, and cells of their width', () => {
  const [header = '', genuine = ''] = GENUINE;
  expect(BULK_HEADER).toBe(header);
  const austrian = [...bulkRows(MONTH)].find((row) => /^AT,AD,E,\d{8},.*NO_SU/.test(row)) ?? '';
  expect(widths(austrian).slice(0, 14)).toEqual(widths(genuine).slice(0, 14));
});

it('is read by the importer: the declared share as facts, one partner refused, the rest skipped', async () => {
  const name = syntheticEdition('synthetic', MONTH);
  expect(name).toBe('synthetic-full-202402');
  const outcomes = await outcomesOf(await writeBulkFile(folder, name, MONTH));
  expect(outcomes).toHaveLength(MONTH.rows);
  const rejected = outcomes.filter((one) => one.kind === 'rejected');
  expect(new Set(rejected.map(({ field, raw }) => `${field} ${raw}`))).toEqual(
    new Set([`PARTNER ${REFUSED_PARTNER}`]),
  );
  const imported = outcomes.filter((one) => one.kind === 'imported');
  expect(imported.every(({ facts }) => facts?.length === 2)).toBe(true);
  expect((imported.length + rejected.length) / MONTH.rows).toBeGreaterThanOrEqual(CATALOGUE_SHARE);
  const rules = outcomes.flatMap((one) => (one.kind === 'skipped' ? one.rule : []));
  expect([...new Set(rules)]).toEqual(
    expect.arrayContaining([
      'outside the catalogue',
      'confidential code: masked by the publisher',
      expect.stringMatching(/^outside the catalogue: /),
    ]),
  );
});

it('never says the same flow twice, and every procedure and flow', () => {
  const keys = [...bulkRows(MONTH)].map((row) => {
    const [reporter, partner, , product, , , , , , , flow, procedure] = row.split(',');
    return { key: [reporter, partner, product, flow, procedure].join(), flow, procedure };
  });
  expect(new Set(keys.map(({ key }) => key)).size).toBe(MONTH.rows);
  expect(new Set(keys.map(({ flow, procedure }) => `${flow}${procedure}`)).size).toBe(8);
});

it('is the same bytes again, and other ones in another month', async () => {
  const [first, second] = await Promise.all(
    ['a', 'b'].map(async (name) => readFile(await writeBulkFile(folder, name, MONTH))),
  );
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  const january = [...bulkRows({ ...MONTH, period: '202401' })];
  expect(january.map((row) => row.replace('202401', '202402')).join('\n')).not.toBe(
    [...bulkRows(MONTH)].join('\n'),
  );
});

it('holds so many rows in all in the twelve months of a year', () => {
  const months = monthsOf(2024, 10_000_000);
  expect(months.map(({ period }) => period).slice(-2)).toEqual(['202411', '202412']);
  expect(months.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000_000);
});
