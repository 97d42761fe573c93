import { areaByAlias, resolveCode, whyLeftOut, type Basis } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';

/** Codes of the flow in Comext. */
const FLOWS: Readonly<Record<string, Basis>> = { '1': 'eu-imports', '2': 'eu-exports' };

/** Reads yearly trade by declaring member state, partner and CN8 code, in euro. */
export const tradeReader: RowReader = (cells, row) => {
  const product = cells.get('product_nc');
  const year = cells.get('period');
  if (!/^\d{4}$/.test(year)) return rejected(row, 'PERIOD', 'Not a year.', year);
  const code = resolveCode('CN8', product, Number(year));
  if (!code) {
    const why = whyLeftOut('CN8', product);
    return skipped(
      row,
      why === undefined ? 'outside the catalogue' : `outside the catalogue: ${why}`,
    );
  }
  const basis = FLOWS[cells.get('flow')];
  if (!basis) return rejected(row, 'FLOW', 'Neither 1 (import) nor 2 (export).', cells.get('flow'));
  const declarant = areaByAlias(cells.get('declarant_iso'));
  if (!declarant) {
    return rejected(
      row,
      'DECLARANT_ISO',
      'Not an area of the catalogue.',
      cells.get('declarant_iso'),
    );
  }
  const partner = areaByAlias(cells.get('partner_iso'));
  if (!partner) {
    return rejected(row, 'PARTNER_ISO', 'Not an area of the catalogue.', cells.get('partner_iso'));
  }
  const value = parseNumber(cells.get('value_in_euros'));
  if (value === null) {
    return rejected(row, 'VALUE_IN_EUROS', 'Not a number.', cells.get('value_in_euros'));
  }
  const flags: readonly FactFlag[] = code.mixedWith.length > 0 ? ['mixed-code'] : [];
  return {
    kind: 'imported',
    row: row.row,
    facts: [
      {
        mineral: code.mineral,
        stage: code.stage,
        form: code.form,
        basis,
        measure: 'value',
        unit: 'EUR',
        fact: {
          area: declarant.code,
          partner: partner.code,
          period: year,
          value,
          flags,
          sourceRow: row.row,
          raw: null,
          low: null,
          high: null,
        },
      },
    ],
  };
};
