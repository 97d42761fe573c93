import { isThirdCountry, listingOf, membershipDay } from '@chokepoint/catalogue';
import type { ConcentrationInput, ShareRow } from '@chokepoint/dependency';
import type { StoredShare } from '@chokepoint/read-schema';
import type { SliceRow } from './slices.query.js';

/** Aggregate of countries that a source does not name. */
const OTHER = 'OTHER';

/** What a stored slice was worked out of, as pure code takes it. */
export function inputOf(row: SliceRow): ConcentrationInput {
  const day = membershipDay(row.period, row.flags);
  return {
    rows: row.shares.map(rowOf),
    printedTotal: row.printed_total,
    isThirdCountry: (area) => isThirdCountry(area, day),
    listing: listingOf(row.source, row.basis),
  };
}

const rowOf = ({ area, value, low, high, flags }: StoredShare): ShareRow => ({
  area,
  kind: area === OTHER ? 'other' : 'country',
  value,
  low: low ?? null,
  high: high ?? null,
  flags,
});
