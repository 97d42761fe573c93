import { Matrix, QrDecomposition } from 'ml-matrix';

export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** (X'X)^-1. */
  readonly inverse: Matrix;
  readonly residuals: readonly number[];
  /** Sum of squared residuals. */
  readonly rss: number;
  /** X with orthonormal columns. */
  readonly orthogonal: Matrix;
  /** log det X'X. */
  readonly logDet: number;
}

/**
 * Least squares by a QR decomposition.
 * @throws RangeError when the columns of X depend on each other.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  y: readonly number[],
): LeastSquares {
  const x = new Matrix(rows.map((row) => [...row]));
  const qr = new QrDecomposition(x);
  const r = qr.upperTriangularMatrix;
  const diagonal = r.diagonal().map(Math.abs);
  if (Math.min(...diagonal) <= 1e-10 * Math.max(...diagonal)) {
    throw new RangeError('The columns of the design depend on each other');
  }
  const rInverse = upperInverse(r);
  const orthogonal = x.mmul(rInverse);
  const target = Matrix.columnVector([...y]);
  const coefficients = rInverse.mmul(orthogonal.transpose().mmul(target)).to1DArray();
  const residuals = y.map((value, i) => value - dot(rows[i] ?? [], coefficients));
  return {
    coefficients,
    inverse: rInverse.mmul(rInverse.transpose()),
    residuals,
    rss: dot(residuals, residuals),
    orthogonal,
    logDet: 2 * diagonal.reduce((sum, value) => sum + Math.log(value), 0),
  };
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** a' M b. */
export function bilinear(a: readonly number[], m: Matrix, b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * dot(m.getRow(i), b), 0);
}

function upperInverse(r: Matrix): Matrix {
  const k = r.columns;
  const inverse = Matrix.zeros(k, k);
  for (let column = 0; column < k; column++) {
    inverse.set(column, column, 1 / r.get(column, column));
    for (let row = column - 1; row >= 0; row--) {
      let sum = 0;
      for (let i = row + 1; i <= column; i++) sum += r.get(row, i) * inverse.get(i, column);
      inverse.set(row, column, -sum / r.get(row, row));
    }
  }
  return inverse;
}
