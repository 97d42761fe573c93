import type { Ledger } from '@chokepoint/ledger';
import { isBalanced } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

/** The files are named by another month than the one that the sheets themselves name. */
const FILES = {
  '2025-01': 'worldbank/CMO-Historical-Data-Monthly_2025-08.xlsx',
  '2025-12': 'worldbank/CMO-Historical-Data-Monthly_2026-05.xlsx',
} as const;
type Edition = keyof typeof FILES;
const EDITIONS = Object.keys(FILES) as Edition[];
const releaseOf = (edition: Edition): string => `worldbank-pink-sheet-${edition}`;

if (ABSENT !== undefined) console.warn(`Golden files of the Pink Sheet: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)("the World Bank's Pink Sheet, the genuine workbooks", () => {
  const ledger: Ledger = emptyLedger();
  const outcomes = new Map<Edition, ImportOutcome>();
  const told = new Map<Edition, Told[]>();
  beforeAll(async () => {
    for (const edition of EDITIONS) {
      outcomes.set(edition, await importGenuine(ledger, FILES[edition]));
      told.set(edition, await toldBy(ledger, releaseOf(edition)));
    }
  }, 60_000);

  it.each([
    ['2025-01', 2_640, 780, 3_900],
    ['2025-12', 2_655, 791, 3_955],
  ] as const)('%s: %i rows, %i months, %i figures, none refused', async (edition, ...counts) => {
    const { files, facts, releaseId } = outcomes.get(edition)!;
    expect(releaseId).toBe(releaseOf(edition));
    expect(isBalanced(files[0]!)).toBe(true);
    expect([files[0]!.read, files[0]!.imported, facts]).toEqual(counts);
    expect(await rejectsOf(ledger, releaseId)).toEqual([]);
  });

  it('account for the rows of all sheets', () => {
    expect(outcomes.get('2025-12')!.files[0]!.skipped).toEqual([
      { rule: 'blank row', rows: 875 },
      { rule: "sheet 'Description': not imported", rows: 110 },
      { rule: "sheet 'Index Weights': not imported", rows: 72 },
      { rule: "sheet 'Monthly Indices': not imported", rows: 800 },
      { rule: 'title or heading', rows: 7 },
    ]);
  });

  it.each([
    ['2025-12', 'aluminium', '1960-01', 511.47183227539, 'USD/t', 8],
    ['2025-12', 'copper', '2011-02', 9_867.6, 'USD/t', 621],
    ['2025-12', 'nickel', '2022-03', 33_924.18, 'USD/t', 754],
    ['2025-12', 'nickel', '2025-11', 14_670.77, 'USD/t', 798],
    ['2025-12', 'phosphate-rock', '2008-08', 290, 'USD/t', 591],
    ['2025-12', 'phosphate-rock', '2023-11', null, 'USD/t', 774],
    ['2025-12', 'platinum', '2024-12', 937.88, 'USD/toz', 787],
    ['2025-01', 'platinum', '2024-12', 937.88, 'USD/toz', 786],
    ['2025-01', 'copper', '2024-12', 8_916.32, 'USD/t', 786],
  ] as const)('%s: %s in %s at %d %s, row %i', (edition, mineral, period, value, unit, row) => {
    const found = told
      .get(edition)!
      .filter((one) => one.about.mineral === mineral && one.period === period);
    expect(found).toMatchObject([
      { area: 'WORLD', value, sourceRow: row, about: { unit, basis: 'market', measure: 'price' } },
    ]);
  });

  it('are of five quotes, each month once', () => {
    for (const edition of EDITIONS) {
      const facts = told.get(edition)!;
      const keys = new Set(facts.map(({ about, period }) => `${about.mineral} ${period}`));
      expect(keys.size).toBe(facts.length);
      expect([...new Set(facts.map(({ about }) => `${about.stage} ${about.form}`))]).toEqual([
        'extraction phosphate-rock',
        'processing aluminum',
        'processing copper',
        'processing nickel',
        'processing platinum',
      ]);
    }
  });
});
