import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectImporter, textFile } from '@chokepoint/importers';
import { isBalanced } from '@chokepoint/supply';
import { importRelease } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy } from './genuine.js';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/eurostat-comext');
const BULK = 'bulk-v2-sample-202402.csv';
const genuine = (name: string, change = (text: string): string => text) =>
  textFile(name, change(readFileSync(join(FOLDER, name), 'utf8')));

/** Imports one file into a ledger of its own. @throws when it is refused */
async function importAlone(name: string, change?: (text: string) => string, published?: string) {
  const files = [genuine(name, change)];
  const found = await detectImporter(files);
  if (!found.ok) throw new Error(found.error.message);
  const ledger = emptyLedger();
  const { importer } = found.value;
  const result = await importRelease(
    { ledger },
    { importer, files, actor: 'golden', ...(published === undefined ? {} : { published }) },
  );
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  for (const count of result.value.files) expect(isBalanced(count)).toBe(true);
  const told = await toldBy(ledger, result.value.releaseId);
  const rejects = await rejectsOf(ledger, result.value.releaseId);
  return { outcome: result.value, told, rejects };
}

/** The sample's products are of chapters that the catalogue does not have: gallium in their place. */
const asGallium = (from: string) => (text: string) => text.replaceAll(from, ',81129289,');

if (ABSENT !== undefined) console.warn(`Golden files of Comext's layouts: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)("the head of Eurostat's bulk file of February 2024", () => {
  it('is of the month, and does not say when it came out', async () => {
    await expect(importAlone(BULK)).rejects.toThrow(/^publication-date-unknown/);
    const { outcome } = await importAlone(BULK, undefined, '2024-04');
    expect(outcome).toMatchObject({ releaseId: 'comext-cn8-full-202402', facts: 0 });
  });

  it('holds other products and one masked code, each row skipped by a named rule', async () => {
    const { outcome } = await importAlone(BULK, undefined, '2024-04');
    expect(outcome.files).toEqual([
      {
        file: BULK,
        read: 13,
        imported: 0,
        rejected: 0,
        skipped: [
          { rule: 'confidential code: masked by the publisher', rows: 1 },
          { rule: 'outside the catalogue', rows: 12 },
        ],
      },
    ]);
  });

  it('gives value and mass of each row whose product the catalogue has', async () => {
    const { told, rejects } = await importAlone(BULK, asGallium(',39161000,'), '2024-04');
    expect(rejects).toEqual([]);
    expect(
      told.map(({ about, area, partner, period, value }) => [
        about.basis,
        about.measure,
        area,
        partner,
        period,
        value,
        about.unit,
      ]),
    ).toEqual([
      ['eu-exports', 'value', 'AT', 'AD', '2024-02', 2870, 'EUR'],
      ['eu-exports', 'quantity', 'AT', 'AD', '2024-02', 141, 'kg'],
    ]);
  });
});

describe.skipIf(ABSENT !== undefined)("Eurostat's SDMX-CSV", () => {
  it.each([
    ['sdmx-csv-sample-codes.csv', 44, [{ rule: 'sum of codes, not a code of CN8', rows: 44 }]],
    ['sdmx-csv-sample-labels.csv', 120, [{ rule: 'sum of reporters', rows: 120 }]],
    ['sdmx-csv-sample-quantity.csv', 84, [{ rule: 'sum of partners', rows: 84 }]],
  ])('%s is of the update of 2025-02-17; its %i rows are sums', async (name, read, skipped) => {
    const { outcome } = await importAlone(name);
    expect(outcome).toMatchObject({ releaseId: 'comext-cn8-ds-045409-2025-02-17', facts: 0 });
    expect(outcome.files).toEqual([{ file: name, read, imported: 0, rejected: 0, skipped }]);
  });

  it('gives kilograms where it prints 100 kg', async () => {
    const { told, rejects } = await importAlone('sdmx-csv-sample-codes.csv', (text) =>
      text.replaceAll(',WORLD,3915,', ',CN,81129289,'),
    );
    expect(rejects).toEqual([]);
    expect(told).toHaveLength(44);
    expect(told[0]).toMatchObject({
      about: { basis: 'eu-imports', measure: 'quantity', unit: 'kg', mineral: 'gallium' },
      area: 'DE',
      partner: 'CN',
      period: '2010',
      value: 327_231_208,
      raw: '3272312.08',
      sourceRow: 2,
    });
  });

  it('by label names its reporters so that the catalogue knows all of them', async () => {
    const { told, rejects } = await importAlone('sdmx-csv-sample-quantity.csv', (text) =>
      text
        .replaceAll('All countries of the world', 'China')
        .replaceAll('"Waste, parings and scrap, of polymers of ethylene"', '"Helium"'),
    );
    expect(rejects).toEqual([]);
    expect(told).toHaveLength(84);
    expect([...new Set(told.map(({ area }) => area))].sort()).toEqual([
      'DE',
      'ES',
      'FR',
      'GR',
      'IT',
      'NL',
    ]);
  });

  it('by label is refused row by row where the label alone would have to be guessed at', async () => {
    const { rejects } = await importAlone('sdmx-csv-sample-quantity.csv', (text) =>
      text.replaceAll('All countries of the world', 'China'),
    );
    expect(rejects).toHaveLength(84);
    expect(rejects[0]).toMatchObject({ field: 'product', row: 2 });
  });

  it('in its three variants is one edition', async () => {
    const names = ['codes', 'labels', 'quantity'].map((name) => `sdmx-csv-sample-${name}.csv`);
    expect(await detectImporter(names.map((name) => genuine(name)))).toMatchObject({
      value: { release: { edition: 'ds-045409-2025-02-17' } },
    });
    expect(await detectImporter([...names, BULK].map((name) => genuine(name)))).toMatchObject({
      error: {
        code: 'mixed-editions',
        details: { editions: ['ds-045409-2025-02-17', 'full-202402'] },
      },
    });
  });
});

describe.skipIf(ABSENT !== undefined)('the whole folder of Comext', () => {
  it('is the edition of the annual extract, and leaves the other layouts out by rule', async () => {
    const { releaseId, files } = await importGenuine(emptyLedger(), 'eurostat-comext');
    expect(releaseId).toBe('comext-cn8-2022-2024');
    expect(files.map(({ file, skipped }) => [file, ...skipped.map(({ rule }) => rule)])).toEqual([
      [BULK, 'bulk file, second version: not imported yet'],
      ['cn8_material_stage.csv', 'customs codes: kept in the catalogue'],
      ['eu_comext_critical_inputs_cn8_2022_2024.csv', ...files[2]!.skipped.map(({ rule }) => rule)],
      ['sdmx-csv-sample-codes.csv', 'SDMX-CSV: not imported yet'],
      ['sdmx-csv-sample-labels.csv', 'SDMX-CSV: not imported yet'],
      ['sdmx-csv-sample-quantity.csv', 'SDMX-CSV: not imported yet'],
    ]);
  });
});
