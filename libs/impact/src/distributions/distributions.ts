// An ambient declaration can be reached in no other way by those who compile from source.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./cephes.d.ts" />
import { compiled, lgam, ndtr, ndtri, stdtr, stdtri } from 'cephes';

// WebAssembly is compiled once, while the module loads; every later call is a plain function.
await compiled;

/**
 * Quantile of Student's t with `df` degrees of freedom.
 * @param p 0 < p < 1
 * @throws RangeError when df is not a whole number of at least 1 or p is not inside (0, 1).
 */
export function tQuantile(p: number, df: number): number {
  checkDf(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`No quantile of probability ${p}`);
  const key = `${p}/${df}`;
  const known = quantiles.get(key) ?? stdtri(df, p);
  if (quantiles.size >= REMEMBERED) quantiles.clear();
  quantiles.set(key, known);
  return known;
}

// The inverse is found by iteration, and a page of analyses asks for the same few again and again.
const quantiles = new Map<string, number>();
const REMEMBERED = 500;

/** Two-sided p of a t statistic, 0-1. @throws RangeError as `tQuantile` for df. */
export function tTwoSided(t: number, df: number): number {
  checkDf(df);
  return Math.min(1, 2 * stdtr(df, -Math.abs(t)));
}

/** P(T > t) of Student's t. @throws RangeError as `tQuantile` for df. */
export function tUpperTail(t: number, df: number): number {
  checkDf(df);
  return stdtr(df, -t);
}

/** Quantile of the standard normal. @throws RangeError when p is not inside (0, 1). */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`No quantile of probability ${p}`);
  return ndtri(p);
}

/** Two-sided p of a standard normal statistic, 0-1. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * ndtr(-Math.abs(z)));

/** log Gamma(x), x over 0. */
export const logGamma = (x: number): number => lgam(x);

function checkDf(df: number): void {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`Not degrees of freedom: ${df}`);
}
