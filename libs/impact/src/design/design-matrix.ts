export const DESIGN_METHOD = 'segmented-design@1';

/**
 * `mean-shift`: 1, D. `trend-level`: 1, t, D. `trend-level-slope`: 1, t, D and a change of slope.
 * D is 1 from the first period after the date on.
 */
export type Model = 'mean-shift' | 'trend-level' | 'trend-level-slope';

/**
 * Where the change of slope is zero, hence when the level coefficient is the jump:
 * `first-post-period` (t - T0) D: the jump in the first period after;
 * `one-step-earlier` (t - T0 + 1) D: the jump as it would stand one period before that.
 * Same fit, another level coefficient: BMC Med Res Methodol 2025, s12874-025-02556-8.
 */
export type SlopeCoding = 'first-post-period' | 'one-step-earlier';

export type Term = 'intercept' | 'trend' | 'level' | 'slope-change';

/** Fewer points after the date than this cannot tell a change of slope from a change of level. */
export const MIN_POST_FOR_SLOPE = 5;

export interface Design {
  readonly method: typeof DESIGN_METHOD;
  /** The model that the matrix holds, after a drop. */
  readonly model: Model;
  readonly coding: SlopeCoding;
  readonly terms: readonly Term[];
  /** One row a point, one column a term. */
  readonly rows: readonly (readonly number[])[];
  /** Column of D: its coefficient is the effect. */
  readonly effect: number;
  /** Positions in time of the points, in periods; gaps are steps of more than 1. */
  readonly times: readonly number[];
  readonly pre: number;
  readonly post: number;
  /** Why a term that was asked for is not in the matrix, or null. */
  readonly dropped: string | null;
}

const TERMS: Readonly<Record<Model, readonly Term[]>> = {
  'mean-shift': ['intercept', 'level'],
  'trend-level': ['intercept', 'trend', 'level'],
  'trend-level-slope': ['intercept', 'trend', 'level', 'slope-change'],
};

/** Parameters of a model. */
export const parametersOf = (model: Model): number => TERMS[model].length;

/**
 * The matrix of a segmented regression: y = b0 + b1 t + b2 D + b3 (t - T0) D.
 * With fewer than five points after the date b3 is dropped, and the design says so.
 * @param times positions of the points in periods, ascending
 * @param firstPost position T0 of the first period after the date
 * @throws RangeError when times do not ascend.
 */
export function segmentedDesign(
  model: Model,
  times: readonly number[],
  firstPost: number,
  coding: SlopeCoding = 'first-post-period',
): Design {
  times.forEach((time, index) => {
    if (index > 0 && time <= (times[index - 1] ?? time)) throw new RangeError('Times must ascend');
  });
  const post = times.filter((time) => time >= firstPost).length;
  const drop = model === 'trend-level-slope' && post < MIN_POST_FOR_SLOPE;
  const kept = drop ? 'trend-level' : model;
  const terms = TERMS[kept];
  const origin = coding === 'first-post-period' ? firstPost : firstPost - 1;
  return {
    method: DESIGN_METHOD,
    model: kept,
    coding,
    terms,
    rows: times.map((time) => terms.map((term) => cell(term, time, firstPost, origin))),
    effect: terms.indexOf('level'),
    times,
    pre: times.length - post,
    post,
    dropped: drop
      ? `Change of slope left out: ${post} points after the date, ${MIN_POST_FOR_SLOPE} are needed.`
      : null,
  };
}

function cell(term: Term, time: number, firstPost: number, origin: number): number {
  const after = time >= firstPost ? 1 : 0;
  switch (term) {
    case 'intercept':
      return 1;
    case 'trend':
      return time;
    case 'level':
      return after;
    case 'slope-change':
      return (time - origin) * after;
  }
}
