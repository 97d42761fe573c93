import type { SeriesPoint } from '../before-after.js';
import { type DatedEvent, overlapping } from '../overlapping.js';
import { type SeriesBreak, seriesBreaks } from '../series-breaks.js';
import {
  type PlaceboFigures,
  type Prospect,
  type Reason,
  verdict,
  VERDICT_METHOD,
} from '../verdict/verdict.js';
import type { AnalysisDesign } from './analysis-design.js';
import { ANALYSIS_METHOD, type AnalysisResult, type Assessed } from './analysis-result.js';
import { assess } from './assess.js';
import { preSpread, prospect, type SmallestEffect } from './detectability.js';
import { type Frame, frameOf, overlapWindow, type Use } from './frame.js';
import { reasonsAgainst } from './reasons.js';
import type { Donor } from './space.js';
import type { Frequency } from './time-axis.js';

export interface AnalysisData {
  readonly series: readonly SeriesPoint[];
  readonly donors?: readonly Donor[];
  /** Other dated events; those in the window keep a change from being attributed. */
  readonly events?: readonly DatedEvent[];
  readonly breaks?: readonly SeriesBreak[];
}

/**
 * Whether an outcome moved after an initiative, by a design that was fixed beforehand: counts,
 * headline estimates with intervals, estimators, counterfactual path, placebos in time and space,
 * smallest detectable effect, overlaps, breaks and one of four verdicts. With too few points it
 * still says what the points before would let anyone see. It never says 'caused'.
 * @throws RangeError when a period is given twice or a value is not finite.
 */
export function analyse(design: AnalysisDesign, data: AnalysisData): AnalysisResult {
  const frame = frameOf(design, data.series);
  if (frame === null) return unframed(design);
  const spread = preSpread(frame);
  const reasons = reasonsAgainst(frame, design, spread);
  const assessed = reasons.length === 0 ? assess(frame, design, data.donors ?? []) : null;
  const prospects = PROSPECTS[frame.frequency].flatMap(
    (post) => prospect(frame, design, post) ?? [],
  );
  const overlapDays = overlapWindow(frame);
  const overlaps = overlapping(overlapDays, data.events ?? [], design.initiative);
  const breaks = seriesBreaks(design.source, frame.window, data.breaks);
  return {
    method: ANALYSIS_METHOD,
    methods: methodsOf(assessed),
    design,
    counts: countsOf(frame),
    window: frame.window,
    overlapWindow: overlapDays,
    spread,
    prospects,
    assessed,
    overlaps: overlaps.map(({ id, on }) => ({ id, on })),
    breaks,
    reasons,
    verdict: verdict({
      reasons,
      movement: assessed === null ? null : movementOf(assessed),
      prospect: prospectOf(prospects),
      placebos: assessed === null ? [] : placebosOf(assessed),
      placeboLevel: design.placeboLevel,
      disagree: assessed?.headline.disagree ?? false,
      overlaps: overlaps.length,
      breaks: breaks.length,
    }),
  };
}

/** Periods after the date for which the answer says what could then be seen. */
const PROSPECTS: Readonly<Record<Frequency, readonly number[]>> = { year: [3, 5], month: [12, 24] };

/** The larger number of periods, and a rise or a fall whichever shows later. */
function prospectOf(prospects: readonly SmallestEffect[]): Prospect | null {
  const last = prospects.at(-1);
  return last === undefined
    ? null
    : { post: last.post, detectableFrom: Math.max(last.rise, last.fall) };
}

function movementOf({ lead, smallestEffect }: Assessed) {
  const { value, low, high } = lead.inUnits;
  const detectableFrom = value < 0 ? smallestEffect.fall : smallestEffect.rise;
  return { effect: value, low, high, detectable: lead.detectable, detectableFrom };
}

function placebosOf({ placeboInTime, space }: Assessed): PlaceboFigures[] {
  const { control } = space;
  return [
    ...(placeboInTime === null ? [] : [{ kind: 'time' as const, ...ranks(placeboInTime) }]),
    ...(control === null ? [] : [{ kind: 'space' as const, ...ranks(control) }]),
  ];
}

const ranks = ({ p, smallestP }: { p: number; smallestP: number }) => ({ p, smallestP });

function methodsOf(assessed: Assessed | null): string[] {
  const parts =
    assessed === null
      ? []
      : [
          assessed.headline.meanDifference.method,
          ...assessed.estimators.map(({ method }) => method),
          ...(assessed.placeboInTime === null ? [] : [assessed.placeboInTime.method]),
          ...(assessed.space.control === null ? [] : [assessed.space.control.method]),
          ...(assessed.forecast !== null && 'effect' in assessed.forecast
            ? [assessed.forecast.effect.method]
            : []),
          assessed.smallestEffect.method,
          assessed.equivalence.method,
        ];
  return [...new Set([ANALYSIS_METHOD, ...parts, VERDICT_METHOD])];
}

const NONE: Readonly<Record<Use, number>> = {
  before: 0,
  after: 0,
  transition: 0,
  lag: 0,
  anticipation: 0,
  missing: 0,
  'outside-transform': 0,
};

function countsOf({ periods }: Frame): Record<Use, number> {
  const counts = { ...NONE };
  for (const { use } of periods) counts[use] += 1;
  return counts;
}

function unframed(design: AnalysisDesign): AnalysisResult {
  const reasons: Reason[] = [
    { code: 'mixed-periods', message: 'The periods are not all single years or all months.' },
  ];
  return {
    method: ANALYSIS_METHOD,
    methods: [ANALYSIS_METHOD, VERDICT_METHOD],
    design,
    counts: NONE,
    window: { from: design.effectiveOn, to: design.effectiveOn },
    overlapWindow: { from: design.effectiveOn, to: design.effectiveOn },
    spread: null,
    prospects: [],
    assessed: null,
    overlaps: [],
    breaks: [],
    reasons,
    verdict: verdict({
      reasons,
      movement: null,
      prospect: null,
      placebos: [],
      placeboLevel: design.placeboLevel,
      disagree: false,
      overlaps: 0,
      breaks: 0,
    }),
  };
}
