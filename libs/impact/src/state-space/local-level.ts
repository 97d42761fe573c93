import { ok, refuse, type Result } from '@chokepoint/kernel';
import { evenGrid, maximise } from '../estimators/golden-section.js';
import { dot } from '../estimators/least-squares.js';
import { filterLocalLevel } from './local-level-filter.js';

export const LOCAL_LEVEL_METHOD = 'local-level@1';

/** With fewer points before the date, what is assumed outweighs what is seen. */
export const MIN_PRE_FOR_LOCAL_LEVEL = 20;

export interface LocalLevel {
  readonly method: typeof LOCAL_LEVEL_METHOD;
  /** Variance of a figure around the level. */
  readonly noiseVariance: number;
  /** Variance of the level's step from one period to the next. */
  readonly stepVariance: number;
  readonly logLikelihood: number;
  /** Level after the last figure, less the step's contribution, and its variance. */
  readonly level: number;
  readonly levelVariance: number;
  /** Size of the step regressor and its standard error; null when none was given. */
  readonly step: { readonly value: number; readonly se: number } | null;
}

export interface LocalLevelInput {
  readonly times: readonly number[];
  readonly y: readonly number[];
  /** One number a figure, such as 0 before and 1 after a date. */
  readonly regressor?: readonly number[];
}

// Ratios of the two variances from 'the level stands still' to 'it is all there is', evenly by log.
const LOG_RATIOS = evenGrid(-14, 10, 48);

/**
 * Local level model by maximum likelihood, the noise's variance concentrated out, exactly diffuse
 * start, optional step regressor by generalised least squares. Durbin and Koopman (2012), 2.9, 2.10.
 * Refuses 'too-few-points' under 20 and 'no-variation'.
 */
export function localLevel(input: LocalLevelInput): Result<LocalLevel> {
  const { y } = input;
  if (y.length < MIN_PRE_FOR_LOCAL_LEVEL) {
    const message = `${y.length} points; a local level needs ${MIN_PRE_FOR_LOCAL_LEVEL}.`;
    return refuse('too-few-points', message);
  }
  if (y.every((value) => value === y[0])) return refuse('no-variation', 'All figures are equal.');
  const best = maximise((log) => profile(input, Math.exp(log)).logLikelihood, LOG_RATIOS);
  const still = profile(input, 0);
  const moving = profile(input, Math.exp(best.at));
  return ok(toAnswer(still.logLikelihood >= moving.logLikelihood ? still : moving));
}

interface Profile {
  readonly ratio: number;
  readonly sigma2: number;
  readonly logLikelihood: number;
  readonly level: number;
  readonly variance: number;
  readonly step: { readonly value: number; readonly information: number } | null;
}

/** Likelihood at one ratio of the variances, everything else at its best. */
function profile({ times, y, regressor }: LocalLevelInput, ratio: number): Profile {
  const plain = filterLocalLevel({ times, y, ratio });
  const carrier = regressor === undefined ? null : filterLocalLevel({ times, y: regressor, ratio });
  const step = carrier === null ? null : regress(plain.innovations, carrier.innovations);
  const size = step?.value ?? 0;
  // The filter is linear, so taking the step out of the figures takes it out of what it returns.
  const left = plain.innovations.map((v, i) => v - size * (carrier?.innovations[i] ?? 0));
  const n = left.length;
  const sigma2 = dot(left, left) / n;
  return {
    ratio,
    sigma2,
    logLikelihood: -0.5 * (n * (Math.log(2 * Math.PI * sigma2) + 1) + plain.logs),
    level: plain.level - size * (carrier?.level ?? 0),
    variance: plain.variance,
    step,
  };
}

function regress(a: readonly number[], b: readonly number[]) {
  const information = dot(b, b);
  return { value: dot(a, b) / information, information };
}

function toAnswer(at: Profile): LocalLevel {
  return {
    method: LOCAL_LEVEL_METHOD,
    noiseVariance: at.sigma2,
    stepVariance: at.ratio * at.sigma2,
    logLikelihood: at.logLikelihood,
    level: at.level,
    levelVariance: at.variance * at.sigma2,
    step:
      at.step === null
        ? null
        : { value: at.step.value, se: Math.sqrt(at.sigma2 / at.step.information) },
  };
}
