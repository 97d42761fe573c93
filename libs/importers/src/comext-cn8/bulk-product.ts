import { resolveCode, type TradeCode } from '@chokepoint/catalogue';
import { firstYear, type Period } from '@chokepoint/kernel';
import { bulkPeriod } from './bulk-period.js';
import { isCn8, outsideCatalogue, productLeftOut } from './products.js';

/** What a product of a bulk file comes to. */
export type BulkProduct =
  /** Left out whatever else the row says. */
  | { readonly kind: 'left-out'; readonly rule: string }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'outside'; readonly rule: string }
  | { readonly kind: 'code'; readonly code: TradeCode; readonly period: Period };

/** Products as they stand in the file of a period, '202402'. */
export const bulkProduct =
  (printed: string) =>
  (product: string): BulkProduct => {
    const leftOut = productLeftOut(product);
    if (leftOut !== undefined) return { kind: 'left-out', rule: leftOut };
    const period = bulkPeriod(printed);
    if (!isCn8(product) || period === undefined) return { kind: 'no-code' };
    const code = resolveCode('CN8', product, firstYear(period));
    return code
      ? { kind: 'code', code, period }
      : { kind: 'outside', rule: outsideCatalogue(product) };
  };
