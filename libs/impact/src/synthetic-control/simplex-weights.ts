import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/**
 * Weights w >= 0 with sum 1 that minimise w'Gw, G the Gram matrix of (donor - target): the nearest
 * point of the donors' convex hull. It is the non-negative least squares problem
 * [D; c 1'] w = [0; c] of Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23,
 * whose solution divided by its sum is exact for any c > 0; hence no 'heavy' row is needed.
 * @param gram positive semi-definite, one row a donor
 */
export function simplexWeights(gram: readonly Float64Array[]): number[] {
  const donors = gram.length;
  const c = gram.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / donors || 1;
  const weights = new Float64Array(donors);
  const active: number[] = [];
  const refused = new Set<number>();
  // Each round strictly improves the fit, so the bound is never met but by rounding.
  for (let round = 0; round < 10 * donors; round++) {
    const entering = steepest(gram, c, weights, active, refused);
    if (entering === null) break;
    active.push(entering);
    if (settle(gram, c, weights, active, entering)) refused.clear();
    else refused.add(entering);
  }
  const sum = weights.reduce((total, value) => total + value, 0);
  return Array.from(weights, (value) => value / sum);
}

/** The donor outside whose entry improves most, or null at the optimum. */
function steepest(
  gram: readonly Float64Array[],
  c: number,
  weights: Float64Array,
  active: readonly number[],
  refused: ReadonlySet<number>,
): number | null {
  const sum = weights.reduce((total, value) => total + value, 0);
  let best: number | null = null;
  let most = 1e-10 * c;
  for (let j = 0; j < gram.length; j++) {
    if (active.includes(j) || refused.has(j)) continue;
    let gradient = c * (1 - sum);
    for (const i of active) gradient -= (gram[j]?.[i] ?? 0) * (weights[i] ?? 0);
    if (gradient > most) [most, best] = [gradient, j];
  }
  return best;
}

/** Solves on the active donors and drops those that would go negative; false if the newcomer does. */
function settle(
  gram: readonly Float64Array[],
  c: number,
  weights: Float64Array,
  active: number[],
  entering: number,
): boolean {
  for (;;) {
    const solution = solveActive(gram, c, active);
    if (solution?.every((value) => value > 0)) {
      active.forEach((donor, i) => (weights[donor] = solution[i] ?? 0));
      return true;
    }
    const at = active.indexOf(entering);
    const unmoved = (weights[entering] ?? 0) === 0;
    if (solution === null || (unmoved && (solution[at] ?? 0) <= 0)) {
      active.splice(at, 1);
      return false;
    }
    stepTowards(solution, weights, active);
  }
}

/** As far to the solution as no weight turns negative; what reaches zero leaves. */
function stepTowards(solution: readonly number[], weights: Float64Array, active: number[]): void {
  const held = active.map((donor) => weights[donor] ?? 0);
  const steps = solution.map((value, i) =>
    value > 0 ? Infinity : (held[i] ?? 0) / ((held[i] ?? 0) - value),
  );
  const step = Math.min(1, ...steps);
  active.forEach((donor, i) => {
    const from = held[i] ?? 0;
    weights[donor] = steps[i] === step ? 0 : from + step * ((solution[i] ?? 0) - from);
  });
  for (let i = active.length - 1; i >= 0; i--) {
    if (steps[i] === step) active.splice(i, 1);
  }
}

/** Null when the active donors mirror each other, so that the newcomer adds nothing. */
function solveActive(
  gram: readonly Float64Array[],
  c: number,
  active: readonly number[],
): number[] | null {
  const system = new Matrix(active.map((i) => active.map((j) => (gram[i]?.[j] ?? 0) + c)));
  const cholesky = new CholeskyDecomposition(system);
  if (!cholesky.isPositiveDefinite()) return null;
  return cholesky.solve(Matrix.columnVector(active.map(() => c))).to1DArray();
}
