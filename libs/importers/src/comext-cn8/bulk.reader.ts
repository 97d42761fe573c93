import { resolveCode } from '@chokepoint/catalogue';
import { firstYear } from '@chokepoint/kernel';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import { amountOf } from './amounts.js';
import { bulkPeriod } from './bulk-period.js';
import { misfit } from './layouts.js';
import { partiesOf } from './places.js';
import { isCn8, outsideCatalogue, productLeftOut } from './products.js';
import { FLOWS, quantityFact, valueFact, type Trade } from './trade-fact.js';

/** 1 normal, 2 inward processing, 3 outward processing, 9 not from customs declarations. */
const PROCEDURES = ['1', '2', '3', '9'];
/** I within the Union, E with the rest of the world. */
const TRADE_TYPES = ['I', 'E'];

/**
 * Reads a bulk file, second version: one month or year of all trade by reporter, partner, CN8 code,
 * flow, trade type and customs procedure. Value in euro (VALUE_EUR) and net mass in kilograms
 * (QUANTITY_KG) become facts; national currency and supplementary units do not. Rows that differ by
 * procedure only are parts of one flow: each is a fact, and the facts of one slice add up. None of
 * the procedures and trade types known here is a sum of others; one that is not known is refused,
 * as it might be. `printed` is the period of the file.
 */
export const bulkReader =
  (printed: string) =>
  (header: readonly string[]): RowReader =>
  (cells, row) => {
    const fault = misfit(header, row.fields);
    if (fault !== undefined) return rejected(row, null, fault);
    const product = cells.get('product_nc');
    const rule = productLeftOut(product);
    if (rule !== undefined) return skipped(row, rule);
    const trade = tradeOf(cells, row, printed);
    return 'kind' in trade ? trade : amounts(cells, row, trade);
  };

/** What a row is about, or what becomes of it instead. */
function tradeOf(cells: Cells, row: CsvRow, printed: string): Trade | RowOutcome {
  const cell = (column: string): string => cells.get(column.toLowerCase());
  const refuse = (column: string, reason: string) => rejected(row, column, reason, cell(column));
  const product = cell('PRODUCT_NC');
  if (!isCn8(product)) return refuse('PRODUCT_NC', 'Not a code of CN8.');
  const period = bulkPeriod(cell('PERIOD'));
  if (period === undefined)
    return refuse('PERIOD', 'Neither a month (202402) nor a year (202452).');
  if (cell('PERIOD') !== printed) return refuse('PERIOD', `The file is of ${printed}.`);
  const code = resolveCode('CN8', product, firstYear(period));
  if (!code) return skipped(row, outsideCatalogue(product));
  const basis = FLOWS.get(cell('FLOW'));
  if (!basis) return refuse('FLOW', 'Neither 1 (import) nor 2 (export).');
  if (!TRADE_TYPES.includes(cell('TRADE_TYPE'))) {
    return refuse('TRADE_TYPE', 'Neither I (intra-EU) nor E (extra-EU).');
  }
  if (!PROCEDURES.includes(cell('STAT_PROCEDURE'))) {
    return refuse('STAT_PROCEDURE', 'Not a procedure that is known here: 1, 2, 3 or 9.');
  }
  const named = (column: string) => ({ column, text: cell(column) });
  const parties = partiesOf(
    row,
    { reporter: named('REPORTER'), partner: named('PARTNER') },
    'code',
  );
  return 'kind' in parties ? parties : { ...parties, code, basis, period, row: row.row };
}

function amounts(cells: Cells, row: CsvRow, trade: Trade): RowOutcome {
  const [printedValue, printedKg] = [cells.get('value_eur'), cells.get('quantity_kg')];
  const value = amountOf(printedValue);
  if (!value) return rejected(row, 'VALUE_EUR', 'Not a number.', printedValue);
  const quantity = amountOf(printedKg);
  if (!quantity) return rejected(row, 'QUANTITY_KG', 'Not a number.', printedKg);
  if (value.value === null && quantity.value === null) {
    return rejected(row, null, 'Neither a value nor a quantity.');
  }
  const facts = [valueFact(trade, value), quantityFact(trade, quantity)];
  return { kind: 'imported', row: row.row, facts };
}
