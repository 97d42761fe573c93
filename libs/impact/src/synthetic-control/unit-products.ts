import { dot } from '../estimators/least-squares.js';

/**
 * Inner products of all units over the periods before the date, worked out once: every
 * leave-one-out fit takes its Gram matrix from them. Units are measured from their common mean,
 * so that a level they share costs no digits.
 */
export function unitProducts(units: readonly (readonly number[])[], pre: number): Float64Array[] {
  const means = Array.from({ length: pre }, (_, t) =>
    units.reduce((sum, unit) => sum + (unit[t] ?? 0) / units.length, 0),
  );
  const centred = units.map((unit) => means.map((mean, t) => (unit[t] ?? 0) - mean));
  const products = units.map(() => new Float64Array(units.length));
  centred.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const value = dot(a, centred[j] ?? []);
      (products[i] ?? [])[j] = value;
      (products[j] ?? [])[i] = value;
    }
  });
  return products;
}

/** A symmetric matrix by rows, each worked out when it is asked for. */
export interface Gram {
  readonly size: number;
  readonly row: (i: number) => Float64Array;
  readonly trace: () => number;
}

/**
 * Gram matrix of (donor - target) for the donors named by index. A fit looks at the rows of the
 * few donors that carry weight, and there is one fit a placebo, hence rows on demand.
 */
export function differenceGram(
  products: readonly Float64Array[],
  target: number,
  donors: readonly number[],
): Gram {
  const own = products[target] ?? new Float64Array();
  const square = own[target] ?? 0;
  const entry = (row: Float64Array, i: number, j: number): number =>
    // The two cross products are added first, so that rounding keeps the matrix symmetric.
    (row[j] ?? 0) - ((own[i] ?? 0) + (own[j] ?? 0)) + square;
  return {
    size: donors.length,
    row: (at) => {
      const i = donors[at] ?? 0;
      const row = products[i] ?? own;
      const gram = new Float64Array(donors.length);
      for (let k = 0; k < donors.length; k++) gram[k] = entry(row, i, donors[k] ?? 0);
      return gram;
    },
    trace: () => donors.reduce((sum, i) => sum + entry(products[i] ?? own, i, i), 0),
  };
}
