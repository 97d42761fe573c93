import { aboveLimit } from './third-country.js';
import type { ConcentrationInput } from './concentration-input.js';
import {
  type AreaShare,
  type Concentration,
  CONCENTRATION_METHOD,
  type Leader,
} from './concentration-result.js';
import type { Interval } from './interval.js';
import { effectiveSuppliers } from './herfindahl.js';
import { highestHhi } from './hhi-high.js';
import { lowestHhi } from './hhi-low.js';
import { notes } from './notes.js';
import { largestOtherShare } from './other-share.js';
import { largestShareBounds } from './share-bounds.js';
import { type Cell, type Slice, sum, toSlice } from './slice.js';

/**
 * How concentrated one slice (mineral, stage, basis, measure, period) is, as one release reports
 * it. Shares are fractions of everything reported, 'Other countries' included. What is withheld or
 * unknown makes the bounds wider and is never zero: it lies between its printed bounds, or shares
 * what the printed total leaves unexplained, or has no upper end.
 * @throws RangeError on a negative or non-finite amount.
 */
export function concentration(input: ConcentrationInput): Concentration {
  const slice = toSlice(input);
  const { printedTotal, listing } = input;
  const total = knownTotal(slice);
  const hasAmount = total !== null && total > 0;
  const largestOther = hasAmount ? largestOtherShare(slice, listing) : 0;
  const top1 = hasAmount ? leader(slice) : null;
  const hhi = hasAmount ? hhiBounds(slice, input) : null;
  const outcome = {
    total,
    printedTotal,
    top1,
    top3: top1 && topThree(slice),
    above65: hasAmount ? aboveLimit(slice, input.isThirdCountry, largestOther) : null,
  };
  const remarks = notes(slice, outcome, largestOther);
  return {
    method: CONCENTRATION_METHOD,
    ...outcome,
    shares: [...slice.countries, ...slice.others].map((cell) => areaShare(cell, total)),
    hhi,
    effectiveSuppliers: hhi && effectiveSuppliers(hhi),
    flags: remarks.flatMap(({ flag }) => flag ?? []),
    gaps: remarks.map(({ code, message }) => ({ code, message })),
  };
}

function knownTotal({ countries, others, total }: Slice): number | null {
  const known = [...countries, ...others].some(({ row, low }) => row.value !== null || low > 0);
  return known ? total : null;
}

function areaShare({ area, row }: Cell, total: number | null): AreaShare {
  const { value, low, high, flags } = row;
  return {
    area,
    share: value !== null && total ? value / total : null,
    value,
    flags,
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
  };
}

function leader(slice: Slice): Leader | null {
  const [first] = slice.countries;
  if (first === undefined || first.reported === 0) return null;
  const share = first.reported / slice.total;
  const { low, high } = largestShareBounds(slice);
  return { area: first.area, share, low: Math.min(low, share), high: Math.max(high, share) };
}

function topThree({ countries, total }: Slice): number | null {
  const three = countries.slice(0, 3);
  const third = three[2]?.reported ?? 0;
  if (countries.some(({ row, high }) => row.value === null && high > third)) return null;
  return Math.min(1, sum(three, ({ reported }) => reported) / total);
}

function hhiBounds(slice: Slice, { listing }: ConcentrationInput): Interval {
  const low = lowestHhi(slice);
  return { low, high: Math.max(low, highestHhi(slice, listing)) };
}
