import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Gram } from './unit-products.js';

/** The fit as far as it has come: donors with weight, their rows of the matrix, all weights. */
interface State {
  readonly active: number[];
  readonly rows: Map<number, Float64Array>;
  readonly weights: Float64Array;
  /** Weight of the row that asks for a sum of one; any number over 0 gives the same answer. */
  readonly c: number;
}

/**
 * Weights w >= 0 with sum 1 that minimise w'Gw, G the Gram matrix of (donor - target): the nearest
 * point of the donors' convex hull. It is the non-negative least squares problem
 * [D; c 1'] w = [0; c] of Lawson and Hanson, Solving Least Squares Problems (1974), chapter 23,
 * whose solution divided by its sum is exact for any c > 0; hence no 'heavy' row is needed.
 * @param gram positive semi-definite, one row a donor
 */
export function simplexWeights(gram: Gram): number[] {
  const state: State = {
    active: [],
    rows: new Map(),
    weights: new Float64Array(gram.size),
    c: gram.trace() / gram.size || 1,
  };
  const refused = new Set<number>();
  // Each round strictly improves the fit, so the bound is never met but by rounding.
  for (let round = 0; round < 10 * gram.size; round++) {
    const entering = steepest(state, refused);
    if (entering === null) break;
    if (!state.rows.has(entering)) state.rows.set(entering, gram.row(entering));
    state.active.push(entering);
    if (settle(state, entering)) refused.clear();
    else refused.add(entering);
  }
  const sum = total(state.weights);
  return Array.from(state.weights, (value) => value / sum);
}

/** The donor outside whose entry improves most, or null at the optimum. */
function steepest(
  { active, rows, weights, c }: State,
  refused: ReadonlySet<number>,
): number | null {
  const gradient = new Float64Array(weights.length).fill(c * (1 - total(weights)));
  for (const i of active) {
    const [row, weight] = [rows.get(i), weights[i] ?? 0];
    for (let j = 0; j < gradient.length; j++) {
      gradient[j] = (gradient[j] ?? 0) - weight * (row?.[j] ?? 0);
    }
  }
  let best: number | null = null;
  let most = 1e-10 * c;
  for (let j = 0; j < gradient.length; j++) {
    const value = gradient[j] ?? 0;
    if (value > most && !active.includes(j) && !refused.has(j)) [most, best] = [value, j];
  }
  return best;
}

/** Solves on the active donors and drops those that would go negative; false if the newcomer does. */
function settle(state: State, entering: number): boolean {
  const { active, weights } = state;
  for (;;) {
    const solution = solveActive(state);
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
    stepTowards(solution, state);
  }
}

/** As far to the solution as no weight turns negative; what reaches zero leaves. */
function stepTowards(solution: readonly number[], { active, weights }: State): void {
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
function solveActive({ active, rows, c }: State): number[] | null {
  const size = active.length;
  const system = Matrix.zeros(size, size);
  active.forEach((i, r) => {
    const row = rows.get(i);
    active.forEach((j, column) => system.set(r, column, (row?.[j] ?? 0) + c));
  });
  const cholesky = new CholeskyDecomposition(system);
  if (!cholesky.isPositiveDefinite()) return null;
  const target = Matrix.zeros(size, 1).fill(c);
  return cholesky.solve(target).to1DArray();
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}
