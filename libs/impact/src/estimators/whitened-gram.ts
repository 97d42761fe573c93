import type { Whitening } from './ar1.js';

/**
 * For columns X and, last, y: log det X'V^-1 X and the sum of squares of y that X leaves, both
 * under the correlation V of the whitening. One Cholesky factor of [X y]'V^-1[X y] holds both.
 * It is called some seventy times for every fit, hence no matrix objects and a work space that the
 * caller keeps.
 * @param work room for (columns)² numbers
 */
export function gramDeterminantAndRss(
  whitening: Whitening,
  columns: readonly Float64Array[],
  work: Float64Array,
): { readonly logDet: number; readonly rss: number } {
  const size = columns.length;
  fillGram(whitening, columns, work);
  let logDet = 0;
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = work[i * size + j] ?? 0;
      for (let m = 0; m < j; m++) sum -= (work[i * size + m] ?? 0) * (work[j * size + m] ?? 0);
      work[i * size + j] = i === j ? Math.sqrt(sum) : sum / (work[j * size + j] ?? 1);
    }
    if (j < size - 1) logDet += 2 * Math.log(work[j * size + j] ?? 1);
  }
  return { logDet, rss: (work[size * size - 1] ?? 0) ** 2 };
}

/** The lower triangle of the whitened columns' products. */
function fillGram(
  { carry, scale }: Whitening,
  columns: readonly Float64Array[],
  gram: Float64Array,
): void {
  const size = columns.length;
  const white = new Float64Array(size);
  gram.fill(0);
  for (let t = 0; t < carry.length; t++) {
    const [r, s] = [carry[t] ?? 0, scale[t] ?? 1];
    for (let i = 0; i < size; i++) {
      const column = columns[i];
      white[i] = ((column?.[t] ?? 0) - r * (column?.[t - 1] ?? 0)) * s;
      for (let j = 0; j <= i; j++) {
        const at = i * size + j;
        gram[at] = (gram[at] ?? 0) + (white[i] ?? 0) * (white[j] ?? 0);
      }
    }
  }
}
