import { resolveCode, TRADE_CODES, whyLeftOut } from '@chokepoint/catalogue';

/** A product as a row names it, with the cells of the other nomenclatures that follow from it. */
export interface Product {
  readonly code: string;
  /** PRODUCT_SITC to PRODUCT_SECTION, as text between commas. */
  readonly otherCodes: string;
  /** Unit beside the kilogram, NO_SU where there is none. */
  readonly supplementary: 'NO_SU' | 'PST';
}

/** Codes of CN8 in a genuine month, about. */
const CODES_OF_A_MONTH = 9_500;
/** Of so many codes one more is masked, as '39XXXXXX' is. */
const CODES_TO_ONE_MASKED = 50;

const isOfTheCatalogue = (code: string, year: number): boolean =>
  resolveCode('CN8', code, year) !== undefined;

/** The codes of the catalogue that are in use in all of the given years, in their order. */
export const catalogueProducts = (years: readonly number[]): readonly Product[] =>
  TRADE_CODES.filter(
    ({ nomenclature, code }) =>
      nomenclature === 'CN8' && years.every((year) => isOfTheCatalogue(code, year)),
  )
    .map(({ code }) => code)
    .sort()
    .map(product);

/** Made-up codes in all chapters, those that the catalogue leaves out on purpose, and masked ones. */
export function otherProducts(years: readonly number[]): readonly Product[] {
  const codes = new Set<string>();
  for (let no = 0; codes.size < CODES_OF_A_MONTH; no += 1) {
    const chapter = 1 + Math.floor((no * 97) / CODES_OF_A_MONTH);
    const code = twoDigits(chapter) + String(101_010 + ((no * 7_919) % 888_989));
    if (!years.some((year) => isOfTheCatalogue(code, year))) codes.add(code);
    if (no % CODES_TO_ONE_MASKED === 0) codes.add(`${twoDigits(chapter)}XXXXXX`);
  }
  for (const code of ['26131000', '28257000', '28256000', '81124190']) {
    if (whyLeftOut('CN8', code) !== undefined) codes.add(code);
  }
  return [...codes].sort().map(product);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function product(code: string): Product {
  const masked = code.includes('X');
  const chapter = Number(code.slice(0, 2));
  const sitc = masked ? `${chapter}XXX` : code.slice(1, 6);
  const cpa = masked ? 'XXXX' : code.slice(0, 4);
  const bec = String(100 + chapter * 7);
  const bec5 = masked ? '31XXXX' : `3${code.slice(2, 7)}`;
  const section = twoDigits(1 + Math.floor(chapter / 5));
  return {
    code,
    otherCodes: [sitc, cpa, cpa, bec, bec5, section].join(),
    supplementary: chapter % 10 === 4 && !masked ? 'PST' : 'NO_SU',
  };
}
