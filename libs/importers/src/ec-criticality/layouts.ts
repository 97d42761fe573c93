import type { Basis } from '@chokepoint/catalogue';

/** What a table of the 2023 study holds. */
export type EcLayout =
  | { readonly kind: 'shares'; readonly basis: Basis }
  | { readonly kind: 'assessments' }
  | { readonly kind: 'left-out'; readonly rule: string };

/** For the message that refuses a file: what would have been known. */
export const EC_HEADERS = [
  'Material,Stage,Country,Share,t in a file named …EUSupplyShares… or …GlobalSupplyShares…',
  'Material,Year,SR,EI',
] as const;

const is = (header: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name, index) => header[index]?.toLowerCase() === name);

/** The world's and the Union's shares have one header, so that the file's name has to tell them apart. */
export function ecLayout(name: string, header: readonly string[]): EcLayout | undefined {
  if (is(header, 'material', 'stage', 'country', 'share', 't')) {
    if (/EUSupplyShares/i.test(name)) return { kind: 'shares', basis: 'eu-sourcing' };
    if (/GlobalSupplyShares/i.test(name)) return { kind: 'shares', basis: 'world-production' };
    return undefined;
  }
  if (is(header, 'material', 'year', 'sr', 'ei')) return { kind: 'assessments' };
  if (is(header, 'material', 'application', 'share')) {
    return { kind: 'left-out', rule: 'shares of use: kept in the catalogue' };
  }
  if (is(header, 'screened_material')) {
    return { kind: 'left-out', rule: 'groups of materials: kept in the catalogue' };
  }
  return undefined;
}
