import { equivalenceTest } from '../equivalence/equivalence-test.js';
import type { Coefficient } from '../estimators/estimate.js';
import { placeboInTime } from '../placebo/placebo-in-time.js';
import { forecastEffect } from '../state-space/forecast-effect.js';
import { inUnits, TRANSFORMS } from '../transform/transform.js';
import type { AnalysisDesign } from './analysis-design.js';
import type { Assessed, ScaledEffect } from './analysis-result.js';
import { counterfactualPath } from './counterfactual.js';
import { referenceLevel, smallestEffect } from './detectability.js';
import { detectable, estimatorRows, excludesZero, type Fit, fitModel } from './fits.js';
import type { Frame } from './frame.js';
import { meanDifference } from './mean-difference.js';
import { type Donor, inSpace } from './space.js';

const RHOS = [0, 0.3, 0.5, 0.7];

/** Everything that needs points enough on both sides. */
export function assess(frame: Frame, design: AnalysisDesign, donors: readonly Donor[]): Assessed {
  const models = new Map(
    (['mean-shift', 'trend-level'] as const).map((m) => [m as string, fitModel(frame, m, design)]),
  );
  const leadFit = models.get(design.model) ?? fitModel(frame, design.model, design);
  const trendFit = models.get('trend-level') ?? leadFit;
  models.set(leadFit.design.model, leadFit);
  const means = meanDifference(frame, design.level);
  const trendAdjusted = toScaled(frame, trendFit, design);
  const meansSeen = excludesZero(means.reml) && excludesZero(means.cautious);
  const { sigma2 } = leadFit.cautious;
  const at = (rho: number) => smallestEffect(frame, leadFit.design, sigma2, design, rho);
  return {
    headline: {
      meanDifference: means,
      trendAdjusted,
      disagree:
        meansSeen !== trendAdjusted.detectable ||
        (meansSeen && Math.sign(means.difference) !== Math.sign(trendAdjusted.inUnits.value)),
    },
    lead: toScaled(frame, leadFit, design),
    p: leadFit.cautious.effect.p,
    dropped: leadFit.design.dropped,
    estimators: [...models.values()].flatMap((fit) => estimatorRows(frame, fit, design.level)),
    path: counterfactualPath(frame, leadFit, design),
    placeboInTime: placeboInTime(leadFit.design.model, frame.times, frame.y, 0),
    space: inSpace(frame, design, donors),
    forecast: forecastOf(frame, design.level),
    smallestEffect: smallestEffect(frame, leadFit.design, sigma2, design),
    smallestEffects: [...RHOS, leadFit.reml.rho ?? 0].map(at),
    equivalence: equivalenceTest({
      difference: means.difference,
      se: means.cautious.se,
      df: means.df,
      margin: design.margin,
    }),
  };
}

function toScaled(frame: Frame, fit: Fit, design: AnalysisDesign): ScaledEffect {
  const transform = TRANSFORMS[design.transform];
  const level = referenceLevel(frame);
  const units = ({ value, low, high }: Coefficient) => ({
    value: inUnits(transform, level, value),
    low: inUnits(transform, level, low),
    high: inUnits(transform, level, high),
  });
  return {
    model: fit.design.model,
    reml: fit.reml.effect,
    cautious: fit.cautious.effect,
    inUnits: units(fit.reml.effect),
    cautiousInUnits: units(fit.cautious.effect),
    detectable: detectable(fit),
  };
}

function forecastOf({ frequency, times, y }: Frame, level: number): Assessed['forecast'] {
  if (frequency === 'year') return null;
  const result = forecastEffect(times, y, 0, level);
  return result.ok ? { effect: result.value } : { refused: result.error.message };
}
