import type { IsoDate } from '@chokepoint/kernel';
import type { Model, SlopeCoding } from '../design/design-matrix.js';
import { DEFAULT_MARGIN } from '../equivalence/equivalence-test.js';
import type { TransformId } from '../transform/transform.js';

/**
 * What is to be looked at, fixed before anybody looks: plain data, to be kept as
 * an event. The same design and the same figures always give the same answer.
 */
export interface AnalysisDesign {
  readonly initiative: string;
  readonly outcome: string;
  /** Source of the series, for its breaks. */
  readonly source: string;
  /** Day from which an effect is possible: entry into force, not announcement. */
  readonly effectiveOn: IsoDate;
  /** Periods after the date that are left out, since nothing can show in them yet. */
  readonly lagPeriods: number;
  /** Periods before the date that are left out, since they may anticipate it. */
  readonly anticipationPeriods: number;
  /** Periods looked at on each side, missing ones counted; null for all there are. */
  readonly preWindow: number | null;
  readonly postWindow: number | null;
  /** The model whose effect decides the verdict. */
  readonly model: Model;
  readonly coding: SlopeCoding;
  readonly transform: TransformId;
  /** Coverage of intervals, 0-1. */
  readonly level: number;
  /** Largest p among placebos at which a change counts as more than they show, 0-1. */
  readonly placeboLevel: number;
  /** Points with a value that each side needs. */
  readonly minimumPre: number;
  readonly minimumPost: number;
  /** Largest change of the mean that is 'largely unchanged', in the unit of the series. */
  readonly margin: number;
  /** Series that the initiative does not touch, by id; none for no synthetic control. */
  readonly donors: readonly string[];
}

/** No change can be assessed with fewer periods after. */
export const MIN_POST = 3;
/** With six periods before there is one fake date to compare with. */
export const MIN_PRE_POINTS = 6;

type Wanted = Pick<AnalysisDesign, 'initiative' | 'outcome' | 'source' | 'effectiveOn'>;

/** A design with the defaults of the methodology where nothing else is said. */
export function analysisDesign(wanted: Wanted & Partial<AnalysisDesign>): AnalysisDesign {
  return {
    lagPeriods: 0,
    anticipationPeriods: 0,
    preWindow: null,
    postWindow: null,
    model: 'trend-level',
    coding: 'first-post-period',
    transform: 'identity',
    level: 0.95,
    placeboLevel: 0.1,
    minimumPre: MIN_PRE_POINTS,
    minimumPost: MIN_POST,
    margin: DEFAULT_MARGIN,
    donors: [],
    ...wanted,
  };
}
