import { MIN_POST_FOR_SLOPE, type Model } from '../design/design-matrix.js';
import { MIN_SIDE } from '../placebo/placebo-in-time.js';
import type { Reason } from '../verdict/verdict.js';
import { type AnalysisDesign, MIN_POST, MIN_PRE_POINTS } from './analysis-design.js';
import type { PreSpread } from './detectability.js';
import type { Frame } from './frame.js';

/** Why the frame does not bear the design's question; empty when it does. */
export function reasonsAgainst(
  frame: Frame,
  design: AnalysisDesign,
  spread: PreSpread | null,
): Reason[] {
  const post = Math.max(MIN_POST, design.minimumPost);
  const pre = Math.max(minimumPre(design.model, frame.post), design.minimumPre);
  const outside = frame.periods.filter(({ use }) => use === 'outside-transform');
  return [
    ...(frame.post < post ? [tooFew('too-few-post', frame.post, 'after', post)] : []),
    ...(frame.pre < pre ? [tooFew('too-few-pre', frame.pre, 'before', pre)] : []),
    ...(outside.length > 0
      ? [
          outsideTransform(
            design,
            outside.map(({ period }) => period),
          ),
        ]
      : []),
    ...(frame.pre >= pre && isStill(spread) ? [NO_VARIATION] : []),
  ];
}

/** Enough points before for one fake date. */
const minimumPre = (model: Model, post: number): number =>
  model === 'trend-level-slope' && post >= MIN_POST_FOR_SLOPE
    ? MIN_SIDE + MIN_POST_FOR_SLOPE
    : MIN_PRE_POINTS;

const NO_VARIATION: Reason = {
  code: 'no-variation',
  message: 'The series lies on a straight line before the date, so nothing shows how it wavers.',
};

/** No more wavering than rounding leaves. */
const isStill = (spread: PreSpread | null): boolean =>
  (spread?.sdAroundTrend ?? 0) <= 1e-10 * Math.max(1e-300, Math.abs(spread?.mean ?? 0));

const tooFew = (code: Reason['code'], count: number, side: string, needed: number): Reason => ({
  code,
  message: `${count} ${count === 1 ? 'period' : 'periods'} ${side} the date, ${needed} are needed.`,
});

const outsideTransform = ({ transform }: AnalysisDesign, periods: readonly string[]): Reason => ({
  code: 'outside-transform',
  message: `The ${transform} scale has no place for the figure of ${periods.join(', ')}.`,
});
