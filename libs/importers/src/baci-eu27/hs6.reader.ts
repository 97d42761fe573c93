import { areaByIso3, resolveCode, type Basis } from '@chokepoint/catalogue';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { quantityFact, valueFact } from './hs6-facts.js';

const BASES: Readonly<Record<string, Basis>> = { import: 'eu-imports', export: 'eu-exports' };
/** UN Comtrade books trade with Taiwan under 'Other Asia, not elsewhere specified'. */
const OTHER_ASIA = 'S19';

/**
 * Reads one year's imports and exports by HS6 heading, in thousand US dollars and tonnes. Values of
 * imports are left to the series of all years: the two differ by small flows, and recorded both they
 * would count twice. What this file adds is the tonnage, and the exports.
 */
export const hs6Reader: RowReader = (cells, row) => {
  const year = cells.get('year');
  const code = resolveCode('HS6', cells.get('hs6'), Number(year));
  if (!code) return skipped(row, 'outside the catalogue');
  const basis = BASES[cells.get('flow')];
  if (!basis) return rejected(row, 'flow', 'Neither import nor export.', cells.get('flow'));
  const iso3 = cells.get('partner_iso3');
  const partner = iso3 === OTHER_ASIA ? 'TW' : areaByIso3(iso3)?.code;
  if (!partner) return rejected(row, 'partner_iso3', 'Not an area of the catalogue.', iso3);
  const value = parseNumber(cells.get('value_kusd'));
  if (value === null) return rejected(row, 'value_kusd', 'Not a number.', cells.get('value_kusd'));
  const tonnes = parseNumber(cells.get('qty_t'));
  if (tonnes === null) return rejected(row, 'qty_t', 'Not a number.', cells.get('qty_t'));
  const flow = { code, basis, area: 'EU27', partner, year, row: row.row };
  const quantity = quantityFact(flow, tonnes, value, cells.get('qty_t'));
  const facts =
    basis === 'eu-exports'
      ? [quantity, valueFact(flow, value, cells.get('value_kusd'))]
      : [quantity];
  return { kind: 'imported', row: row.row, facts };
};
