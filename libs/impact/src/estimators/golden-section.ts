const RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function of one number is largest: the best point of a grid, refined by golden section
 * between its neighbours, since a likelihood may have more than one hill.
 * Kiefer, Proc. Amer. Math. Soc. 4 (1953).
 * @param grid ascending, at least two numbers
 */
export function maximise(
  f: (x: number) => number,
  grid: readonly number[],
  tolerance = 1e-8,
): { readonly at: number; readonly value: number } {
  const values = grid.map(f);
  const best = values.indexOf(Math.max(...values));
  const top = { at: grid[best] ?? 0, value: values[best] ?? -Infinity };
  let low = grid[Math.max(0, best - 1)] ?? top.at;
  let high = grid[Math.min(grid.length - 1, best + 1)] ?? top.at;
  let left = high - RATIO * (high - low);
  let right = low + RATIO * (high - low);
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > tolerance) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - RATIO * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + RATIO * (high - low);
      atRight = f(right);
    }
  }
  const inside = atLeft >= atRight ? { at: left, value: atLeft } : { at: right, value: atRight };
  // A maximum on the edge of the grid is never inside the bracket.
  return inside.value > top.value ? inside : top;
}

/** `count` + 1 numbers from `from` to `to` in equal steps. */
export const evenGrid = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
