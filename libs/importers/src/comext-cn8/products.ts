import { resolveCode, TRADE_CODES, fold, whyLeftOut, type TradeCode } from '@chokepoint/catalogue';

/** The rule by which a product is left out of every table; `undefined` for a code of its own. */
export function productLeftOut(product: string): string | undefined {
  if (/^\d*X+$/.test(product)) return 'confidential code: masked by the publisher';
  return /^(TOTAL|\d\d(\d\d(\d\d)?)?)$/.test(product)
    ? 'sum of codes, not a code of CN8'
    : undefined;
}

/** The rule for a code that the catalogue does not know, with its reason where it has one. */
export function outsideCatalogue(product: string): string {
  const why = whyLeftOut('CN8', product);
  return why === undefined ? 'outside the catalogue' : `outside the catalogue: ${why}`;
}

export const isCn8 = (product: string): boolean => /^[0-9A-Z]{8}$/.test(product);

/**
 * The code of CN8 whose label in the catalogue is the one printed, case and accents aside.
 * `undefined` when none or several are: a label alone is not guessed at.
 */
export function codeByLabel(label: string, year: number): TradeCode | undefined {
  const printed = fold(label);
  const [code, ...others] = TRADE_CODES.filter(
    (entry) =>
      entry.nomenclature === 'CN8' &&
      fold(entry.label) === printed &&
      resolveCode('CN8', entry.code, year) === entry,
  );
  return others.length === 0 ? code : undefined;
}
