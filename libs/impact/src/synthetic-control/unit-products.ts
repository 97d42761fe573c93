/**
 * Inner products of all units over the periods before the date, worked out once: every
 * leave-one-out fit takes its Gram matrix from them. Units are measured from their common mean,
 * so that a level they share costs no digits.
 */
export function unitProducts(units: readonly (readonly number[])[], pre: number): Float64Array[] {
  const means = Array.from({ length: pre }, (_, t) =>
    units.reduce((sum, unit) => sum + (unit[t] ?? 0) / units.length, 0),
  );
  const centred = units.map((unit) => Float64Array.from(means, (mean, t) => (unit[t] ?? 0) - mean));
  return centred.map((a) => Float64Array.from(centred, (b) => product(a, b)));
}

/** Gram matrix of (donor - target) for the donors named by index. */
export function differenceGram(
  products: readonly Float64Array[],
  target: number,
  donors: readonly number[],
): Float64Array[] {
  const own = products[target] ?? new Float64Array();
  const square = own[target] ?? 0;
  return donors.map((i) => {
    const row = products[i] ?? own;
    // The two cross products are added first, so that rounding keeps the matrix symmetric.
    return Float64Array.from(
      donors,
      (j) => (row[j] ?? 0) - ((own[i] ?? 0) + (own[j] ?? 0)) + square,
    );
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
