import { analyse } from '../analysis/analyse.js';
import { analysisDesign } from '../analysis/analysis-design.js';
import type { Model } from '../design/design-matrix.js';
import type { VerdictCode } from '../verdict/verdict.js';
import { ar1Noise, normals } from './noise.js';

export const PRE = 15;
export const POST = 5;
/** Planted effects, in standard deviations of one year. */
export const EFFECTS = [0, 1, 2, 3, 4, 6] as const;
export const RHOS = [0, 0.3, 0.5, 0.7] as const;

export interface ControlCell {
  readonly model: Model;
  readonly rho: number;
  readonly effect: number;
  readonly shares: Readonly<Record<Exclude<VerdictCode, 'not-assessable'>, number>>;
  /** Share of runs whose REML interval holds the planted effect. */
  readonly covered: number;
}

/** Verdicts on seeded AR(1) series of 15 years before and 5 after with a planted jump. */
export function positiveControl(runs: number, seed: number): ControlCell[] {
  return (['trend-level', 'mean-shift'] as const).flatMap((model) =>
    RHOS.flatMap((rho) => {
      // The same noise under every effect, so that columns differ by the effect alone.
      const next = normals(seed);
      const noises = Array.from({ length: runs }, () => ar1Noise(next, PRE + POST, rho));
      return EFFECTS.map((effect) => cell(model, rho, effect, noises));
    }),
  );
}

function cell(model: Model, rho: number, effect: number, noises: readonly number[][]): ControlCell {
  const design = analysisDesign({
    ...{ initiative: 'planted', outcome: 'any', source: 'seeded', effectiveOn: '2015-01-01' },
    model,
  });
  const shares = {
    'no-detectable-change': 0,
    'moved-as-placebos': 0,
    'moved-more-than-placebos': 0,
  };
  let covered = 0;
  for (const noise of noises) {
    const series = noise.map((value, i) => ({
      period: String(2000 + i),
      value: value + (i >= PRE ? effect : 0),
    }));
    const { verdict, assessed } = analyse(design, { series });
    if (verdict.code === 'not-assessable' || assessed === null) throw new Error(verdict.text);
    shares[verdict.code] += 1 / noises.length;
    const { low, high } = assessed.lead.reml;
    if (low <= effect && effect <= high) covered += 1 / noises.length;
  }
  return { model, rho, effect, shares, covered };
}
