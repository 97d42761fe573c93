import { areaByAlias, resolveCode } from '@chokepoint/catalogue';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { outsideCatalogue } from './products.js';
import { FLOWS, valueFact } from './trade-fact.js';

/** Reads yearly trade by declaring member state, partner and CN8 code, in euro. */
export const annualExtractReader: RowReader = (cells, row) => {
  const cell = (column: string): string => cells.get(column.toLowerCase());
  const refuse = (column: string, reason: string) => rejected(row, column, reason, cell(column));
  const product = cell('PRODUCT_NC');
  const period = cell('PERIOD');
  if (!/^\d{4}$/.test(period)) return refuse('PERIOD', 'Not a year.');
  const code = resolveCode('CN8', product, Number(period));
  if (!code) return skipped(row, outsideCatalogue(product));
  const basis = FLOWS.get(cell('FLOW'));
  if (!basis) return refuse('FLOW', 'Neither 1 (import) nor 2 (export).');
  const declarant = areaByAlias(cell('DECLARANT_ISO'));
  if (!declarant) return refuse('DECLARANT_ISO', 'Not an area of the catalogue.');
  const partner = areaByAlias(cell('PARTNER_ISO'));
  if (!partner) return refuse('PARTNER_ISO', 'Not an area of the catalogue.');
  const value = parseNumber(cell('VALUE_IN_EUROS'));
  if (value === null) return refuse('VALUE_IN_EUROS', 'Not a number.');
  const parties = { reporter: declarant.code, partner: partner.code, flags: [] };
  const trade = { ...parties, code, basis, period, row: row.row };
  return {
    kind: 'imported',
    row: row.row,
    facts: [valueFact(trade, { value, flags: [], raw: null })],
  };
};
