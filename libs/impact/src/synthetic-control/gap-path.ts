/** A unit against its synthetic control. */
export interface GapPath {
  /** Weight of each donor, 0-1, in the order given. */
  readonly weights: readonly number[];
  /** Unit less synthetic control, one a period. */
  readonly gaps: readonly number[];
  /** Root mean squared gap before the date. */
  readonly rmspePre: number;
  readonly rmspePost: number;
  /** rmspePost / rmspePre; null when the fit before is exact. */
  readonly ratio: number | null;
}

export function gapPath(
  unit: readonly number[],
  donors: readonly (readonly number[])[],
  weights: readonly number[],
  pre: number,
): GapPath {
  const gaps = Array.from(unit);
  weights.forEach((weight, donor) => {
    if (weight === 0) return;
    const values = donors[donor] ?? [];
    for (let t = 0; t < gaps.length; t++) {
      gaps[t] = (gaps[t] ?? 0) - weight * (values[t] ?? 0);
    }
  });
  const rmspePre = rootMeanSquare(gaps.slice(0, pre));
  const rmspePost = rootMeanSquare(gaps.slice(pre));
  const size = rootMeanSquare(unit);
  const exact = rmspePre <= 1e-12 * size;
  return { weights, gaps, rmspePre, rmspePost, ratio: exact ? null : rmspePost / rmspePre };
}

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
