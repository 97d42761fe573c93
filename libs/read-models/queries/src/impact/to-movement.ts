import type { Effect, Movement, Placebo, SmallestEffect } from '@chokepoint/api-contract';
import type { Assessed, SmallestEffect as Smallest } from '@chokepoint/impact';
import type { AnalysedSeries } from '../analyses/analysis-book.js';

/** What an analysis says of one series, in the words of the contract. */
export function toMovement({ result, digest, adjustedP }: AnalysedSeries): Movement {
  const { assessed, counts, verdict, reasons, prospects } = result;
  const { code, text, attributable } = verdict;
  return {
    verdict: { code, text, attributable },
    reasons: reasons.map(({ code: reason, message }) => ({ code: reason, message })),
    periods: { before: counts.before, after: counts.after },
    prospects: prospects.map(toSmallest),
    ...(assessed === null ? NOTHING : toAssessed(assessed)),
    adjustedP,
    methods: [...result.methods],
    digest,
  };
}

type OfAssessed = Omit<
  Movement,
  'verdict' | 'reasons' | 'periods' | 'prospects' | 'adjustedP' | 'methods' | 'digest'
>;

const NOTHING: OfAssessed = {
  meanDifference: null,
  trendAdjusted: null,
  disagree: null,
  smallestEffect: null,
  placeboInTime: null,
  placeboInSpace: null,
  noPlaceboInSpace: null,
  p: null,
  equivalence: null,
};

function toAssessed(assessed: Assessed): OfAssessed {
  const { headline, placeboInTime, space, equivalence } = assessed;
  const { reml, cautious, difference } = headline.meanDifference;
  const { inUnits, cautiousInUnits } = headline.trendAdjusted;
  return {
    meanDifference: toEffect(difference, reml, cautious),
    trendAdjusted: toEffect(inUnits.value, inUnits, cautiousInUnits),
    disagree: headline.disagree,
    smallestEffect: toSmallest(assessed.smallestEffect),
    placeboInTime: placeboInTime && toPlacebo(placeboInTime, placeboInTime.count),
    placeboInSpace: space.control && toPlacebo(space.control, space.control.donors),
    noPlaceboInSpace: space.refusal,
    p: assessed.p,
    equivalence: { margin: equivalence.margin, unchanged: equivalence.unchanged, p: equivalence.p },
  };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

const toEffect = (value: number, reml: Bounds, cautious: Bounds): Effect => ({
  value,
  low: reml.low,
  high: reml.high,
  cautiousLow: cautious.low,
  cautiousHigh: cautious.high,
});

const toSmallest = ({ post, rise, fall }: Smallest): SmallestEffect => ({ post, rise, fall });

const toPlacebo = (
  { p, smallestP }: { readonly p: number; readonly smallestP: number },
  count: number,
): Placebo => ({ p, count, smallestP });
