import { area as areaInfo, isEuMember } from '@chokepoint/catalogue';
import type { IsoDate } from '@chokepoint/kernel';

export const OTHER = 'OTHER';
export const WORLD = 'WORLD';
export const EU27 = 'EU27';

/** Which part a figure plays in the concentration of its slice. */
export type Part =
  | { readonly kind: 'country' | 'other'; readonly area: string }
  | { readonly kind: 'printed-total' }
  | { readonly kind: 'left-out' };

const LEFT_OUT: Part = { kind: 'left-out' };
const PRINTED_TOTAL: Part = { kind: 'printed-total' };

/**
 * The supplier that a row of a basis counts for. World production and EU sourcing list suppliers
 * as areas, trade lists them as partners. Trade within the Union is never an import: members are
 * those of `day`.
 */
export function partOf(
  basis: string,
  row: { readonly area: string; readonly partner: string | null },
  day: IsoDate,
): Part {
  if (basis === 'eu-imports') return partOfImports(row.area, row.partner, day);
  if (basis === 'eu-sourcing') return partOfList(row.partner ?? row.area);
  return row.partner === null ? partOfList(row.area) : LEFT_OUT;
}

function partOfImports(reporter: string, partner: string | null, day: IsoDate): Part {
  if (partner === null || !(reporter === EU27 || isEuMember(reporter, day))) return LEFT_OUT;
  return isEuMember(partner, day) ? LEFT_OUT : partOfList(partner);
}

function partOfList(code: string): Part {
  if (code === WORLD) return PRINTED_TOTAL;
  if (code === OTHER) return { kind: 'other', area: OTHER };
  const kind = areaInfo(code)?.kind;
  if (kind === 'aggregate') return LEFT_OUT;
  // A customs code for 'not specified' hides one or many countries, as 'Other countries' does.
  return kind === 'unspecified' ? { kind: 'other', area: OTHER } : { kind: 'country', area: code };
}
