// The package ships types, but its `exports` hide them from Node's resolution.
declare module 'cephes' {
  /** Resolves when the compiled functions can be called. */
  export const compiled: Promise<void>;
  /** Student's t distribution function; whole degrees of freedom. */
  export function stdtr(df: number, t: number): number;
  /** Quantile of Student's t. */
  export function stdtri(df: number, p: number): number;
  /** Standard normal distribution function. */
  export function ndtr(x: number): number;
  /** Quantile of the standard normal. */
  export function ndtri(p: number): number;
  /** Logarithm of the gamma function. */
  export function lgam(x: number): number;
}
