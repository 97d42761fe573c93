import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from '../distributions/distributions.js';

/** Standard normal numbers, the same ones for the same seed. */
export function normals(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => normalQuantile(Math.min(1 - 1e-16, Math.max(1e-16, uniformFloat64(generator))));
}

/** Stationary AR(1) noise of standard deviation 1. */
export function ar1Noise(next: () => number, points: number, rho: number): number[] {
  const noise: number[] = [];
  for (let i = 0; i < points; i++) {
    noise.push(i === 0 ? next() : rho * (noise.at(-1) ?? 0) + Math.sqrt(1 - rho * rho) * next());
  }
  return noise;
}
