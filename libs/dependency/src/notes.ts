import type { Concentration, ConcentrationFlag } from './concentration-result.js';
import type { Gap } from './gap.js';
import type { Cell, Slice } from './slice.js';

/** The sum of the rows and the printed total may differ by this part before it is flagged. */
export const PRINTED_TOTAL_TOLERANCE = 0.03;

type Outcome = Pick<Concentration, 'total' | 'printedTotal' | 'top1' | 'top3' | 'above65'>;
type Note = Gap & { readonly flag?: ConcentrationFlag };

/** Everything a reader must know beside the numbers, in a fixed order. */
export function notes(slice: Slice, outcome: Outcome, largestOther: number): readonly Note[] {
  const cells = [...slice.countries, ...slice.others];
  return [
    ...nothingKnown(slice, outcome),
    ...areas(cells.filter(isWithheld), 'withheld-values', 'Withheld by the publisher'),
    ...areas(cells.filter(isUnknown), 'unknown-values', 'Not known'),
    ...areas(cells.filter(isBounded), 'bounded-values', 'Known only within bounds'),
    ...printedGap(outcome),
    ...otherLarger(outcome, largestOther),
    ...undecided(outcome),
  ];
}

const isWithheld = ({ open, row }: Cell): boolean => open && row.flags.includes('withheld');
const isUnknown = (cell: Cell): boolean => cell.open && !isWithheld(cell);
const isBounded = ({ open, low, high }: Cell): boolean => !open && low < high;

function nothingKnown(slice: Slice, { total, top1 }: Outcome): readonly Note[] {
  if (slice.countries.length + slice.others.length === 0) {
    return [{ code: 'nothing-reported', message: 'The source reports no area.' }];
  }
  if (total === null) return [{ code: 'nothing-known', message: 'No area has a known value.' }];
  if (total === 0) return [{ code: 'all-zero', message: 'All reported values are zero.' }];
  if (top1) return [];
  return [{ code: 'no-leader', message: 'No single country has a known value above zero.' }];
}

function areas(cells: readonly Cell[], flag: ConcentrationFlag, text: string): readonly Note[] {
  if (cells.length === 0) return [];
  const names = cells.map(({ area }) => area).sort();
  return [{ flag, code: flag, message: `${text}: ${names.join(', ')}.` }];
}

function printedGap({ total, printedTotal }: Outcome): readonly Note[] {
  if (total === null || printedTotal === null) return [];
  const apart = Math.abs(total - printedTotal);
  if (apart <= PRINTED_TOTAL_TOLERANCE * printedTotal) return [];
  const flag = 'gap-to-printed-total';
  const message = `The rows add up to ${short(total)}, the printed total is ${short(printedTotal)}.`;
  return [{ flag, code: flag, message }];
}

function otherLarger({ top1 }: Outcome, largestOther: number): readonly Note[] {
  if (!top1 || largestOther <= top1.share) return [];
  const flag = 'other-larger-than-leader';
  const message = `'Other countries' could hold one that is larger than ${top1.area}.`;
  return [{ flag, code: flag, message }];
}

function undecided({ top1, top3, above65 }: Outcome): readonly Note[] {
  if (!top1) return [];
  const top3Gap = {
    code: 'top3-unknown',
    message: 'An unknown value may be among the three largest.',
  };
  const above65Gap = {
    code: 'above-65-undecided',
    message: 'Whether one third country holds more than 65 % cannot be told.',
  };
  return [...(top3 === null ? [top3Gap] : []), ...(above65 === null ? [above65Gap] : [])];
}

/** Six significant digits, without the noise of binary fractions. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
