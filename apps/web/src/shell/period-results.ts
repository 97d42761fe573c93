import { type ConcentrationPeriod, type IndicatorSeries } from '@chokepoint/api-contract';
import {
  formatHhiRange,
  formatIndicator,
  formatShare,
  formatShareRange,
  INDICATOR_NAMES,
} from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { indicators } from '../api/queries.js';
import { OF_SHARES } from '../lib/of-shares.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { type ProvenanceKey } from '../search/provenance-key.js';

/** The indicators of the series that have a figure for the period; there are none of months. */
export function useIndicatorsOf(figure: ProvenanceKey): readonly IndicatorSeries[] {
  const { mineral, stage, basis, measure, source, period } = figure;
  const found = useQuery(indicators(mineral, { stage, basis, measure, source }, useKnowledge()));
  return (found.data?.series ?? []).filter(
    ({ indicator, points }) =>
      OF_SHARES.includes(indicator) && points.some((point) => point.period === period),
  );
}

type Results = readonly (readonly [name: string, text: string])[];

/** Each indicator with the bounds that the rounding of the inputs allows. */
export const boundsOf = (
  series: readonly IndicatorSeries[],
  { period }: ConcentrationPeriod,
): Results =>
  series.flatMap(({ indicator, unit, points }) => {
    const point = points.find((one) => one.period === period);
    if (point === undefined) return [];
    const leader = indicator === 'top1' && point.leader ? ` (${point.leader.name})` : '';
    return [
      [INDICATOR_NAMES[indicator], `${formatIndicator(point.low, point.high, unit)}${leader}`],
    ];
  });

/** As the shares say; an aggregate such as 'other countries' may be one country or many. */
export function resultsOf({ shares, top1, top3, hhi }: ConcentrationPeriod): Results {
  const leader = shares.find(({ area }) => area === top1?.area)?.name ?? top1?.area;
  const share = top1 && `${formatShareRange(top1.low, top1.high)} (${leader})`;
  return [
    [INDICATOR_NAMES.top1, share ?? 'cannot be told'],
    [INDICATOR_NAMES.top3, top3 === null ? 'cannot be told' : formatShare(top3)],
    [INDICATOR_NAMES.hhi, hhi ? formatHhiRange(hhi.low, hhi.high) : 'cannot be told'],
  ];
}
