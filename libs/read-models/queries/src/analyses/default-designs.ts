import { type AnalysisDesign, ANALYSIS_OUTCOMES, defaultAnalysisId } from '@chokepoint/analyses';
import { MINERALS } from '@chokepoint/catalogue';
import { effectiveDate } from '@chokepoint/initiatives';
import type { SeriesBook } from '../concentration/series-book.js';
import { seriesOf } from './outcomes.js';
import { covers, type Registered } from '../initiatives/register.js';

export interface DefaultDesign {
  readonly id: string;
  readonly design: AnalysisDesign;
}

/** Said with every default design. */
export const DEFAULT_REASON =
  'Default design: entry into force (else signature, else announcement), no lag, up to 15 years before and 5 after, level and trend, placebos among minerals that it does not cover.';

/**
 * How each outcome of each initiative and shock of a register is to be judged when nobody says
 * otherwise. Only outcomes of which some covered mineral has a series.
 */
export const defaultDesigns = (
  register: readonly Registered[],
  book: SeriesBook,
): DefaultDesign[] =>
  register.flatMap((entry) =>
    ANALYSIS_OUTCOMES.flatMap((outcome) => {
      const has = (mineral: string) =>
        seriesOf(mineral, outcome).some((key) => book.find(key) !== null);
      const known = MINERALS.map(({ id }) => id).filter(has);
      const minerals = known.filter((id) => covers(entry.state, id));
      if (minerals.length === 0) return [];
      const donors = known.filter((id) => !minerals.includes(id));
      return [
        {
          id: defaultAnalysisId(entry.id, outcome),
          design: designOf(entry, outcome, minerals, donors),
        },
      ];
    }),
  );

function designOf(
  { id, state }: Registered,
  outcome: AnalysisDesign['outcome'],
  minerals: readonly string[],
  donors: readonly string[],
): AnalysisDesign {
  const { kind: used, on, precision } = effectiveDate(state);
  return {
    initiative: id,
    outcome,
    frequency: 'annual',
    minerals,
    donors,
    date: { used, on, precision },
    lagPeriods: 0,
    anticipationPeriods: 0,
    preWindow: 15,
    postWindow: 5,
    model: 'trend-level',
    coding: 'first-post-period',
    transform: 'identity',
    level: 0.95,
    placeboLevel: 0.1,
    minimumPre: 6,
    minimumPost: 3,
    margin: 0.1,
  };
}
