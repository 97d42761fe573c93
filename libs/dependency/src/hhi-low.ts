import { type Slice, sum } from './slice.js';

/** Halving a double's range this often leaves nothing between the ends. */
const HALVINGS = 100;

/**
 * The smallest HHI that the slice allows: 'Other' spread infinitely thin and as large as can be,
 * every uncertain country as near as its bounds let it to one common level. That level is the sum
 * of squares over the sum, where the slope of the HHI by a country's amount is zero.
 */
export function lowestHhi(slice: Slice): number {
  const thin = thinMass(slice);
  if (thin === Infinity) return 0;
  const cap = openCap(slice);
  const ranges = slice.countries.map((cell) => ({
    low: cell.low,
    high: cell.open ? Math.max(cell.low, cap) : cell.high,
  }));
  const at = (level: number): number[] =>
    ranges.map(({ low, high }) => Math.min(high, Math.max(low, level)));
  const uncertain = ranges.some(({ low, high }) => high > low);
  const amounts = at(uncertain ? bestLevel(at, thin) : 0);
  const total = sum(amounts, (amount) => amount) + thin;
  // All amounts may be next to nothing, so all may be equal.
  if (total === 0) return 1 / ranges.filter(({ high }) => high > 0).length;
  return sum(amounts, (amount) => (amount / total) ** 2);
}

function thinMass({ others, unexplained }: Slice): number {
  const known = sum(others, (cell) => (cell.open ? cell.low : cell.high));
  return others.some((cell) => cell.open) ? known + unexplained : known;
}

/** How high all open countries can rise together before they use up the unexplained amount. */
function openCap({ countries, others, unexplained }: Slice): number {
  if (others.some((cell) => cell.open)) return 0;
  const lows = countries.filter((cell) => cell.open).map(({ low }) => low);
  lows.sort((a, b) => a - b);
  let used = 0;
  for (const [index, low] of lows.entries()) {
    used += low;
    const cap = (unexplained + used) / (index + 1);
    if (cap <= (lows[index + 1] ?? Infinity)) return cap;
  }
  return 0;
}

function bestLevel(at: (level: number) => number[], thin: number): number {
  let low = 0;
  let high = Math.max(...at(0));
  for (let step = 0; step < HALVINGS && low < high; step += 1) {
    const middle = (low + high) / 2;
    const amounts = at(middle);
    const total = sum(amounts, (amount) => amount) + thin;
    if (sum(amounts, (amount) => amount ** 2) > middle * total) low = middle;
    else high = middle;
  }
  return high;
}
