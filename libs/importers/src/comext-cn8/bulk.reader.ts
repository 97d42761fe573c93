import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import { amountOf } from './amounts.js';
import { bulkPeriod } from './bulk-period.js';
import { bulkProduct, type BulkProduct } from './bulk-product.js';
import { misfitUnder } from './layouts.js';
import { onceEach } from './once-each.js';
import { partiesOf } from './places.js';
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
  (header: readonly string[]): RowReader => {
    const productOf = onceEach(bulkProduct(printed));
    const misfitOf = misfitUnder(header);
    return (cells, row) => {
      const fault = misfitOf(row.fields);
      if (fault !== undefined) return rejected(row, null, fault);
      // Most rows of a month are of products that are left out, so the product is looked at first.
      const product = productOf(cells.get('product_nc'));
      if (product.kind === 'left-out') return skipped(row, product.rule);
      const trade = tradeOf(cells, row, printed, product);
      return 'kind' in trade ? trade : amounts(cells, row, trade);
    };
  };

/** What a row is about, or what becomes of it instead. */
function tradeOf(
  cells: Cells,
  row: CsvRow,
  printed: string,
  product: Exclude<BulkProduct, { readonly kind: 'left-out' }>,
): Trade | RowOutcome {
  const cell = (column: string): string => cells.get(column.toLowerCase());
  const refuse = (column: string, reason: string) => rejected(row, column, reason, cell(column));
  if (product.kind === 'no-code') return refuse('PRODUCT_NC', 'Not a code of CN8.');
  const printedHere = cells.get('period');
  if (printedHere !== printed) {
    return bulkPeriod(printedHere) === undefined
      ? refuse('PERIOD', 'Neither a month (202402) nor a year (202452).')
      : refuse('PERIOD', `The file is of ${printed}.`);
  }
  if (product.kind === 'outside') return skipped(row, product.rule);
  const basis = FLOWS.get(cells.get('flow'));
  if (!basis) return refuse('FLOW', 'Neither 1 (import) nor 2 (export).');
  if (!TRADE_TYPES.includes(cells.get('trade_type'))) {
    return refuse('TRADE_TYPE', 'Neither I (intra-EU) nor E (extra-EU).');
  }
  if (!PROCEDURES.includes(cells.get('stat_procedure'))) {
    return refuse('STAT_PROCEDURE', 'Not a procedure that is known here: 1, 2, 3 or 9.');
  }
  const named = (column: string) => ({ column, text: cell(column) });
  const parties = partiesOf(
    row,
    { reporter: named('REPORTER'), partner: named('PARTNER') },
    'code',
  );
  if ('kind' in parties) return parties;
  return { ...parties, code: product.code, basis, period: product.period, row: row.row };
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
