import { type IndicatorsAnswer, type IndicatorSeries } from '@chokepoint/api-contract';
import { type Series } from './series-choice.js';

/** Of the page's series; the rest is of the mineral, or of one stage of it. */
const FOLLOWS_SERIES: ReadonlySet<IndicatorSeries['indicator']> = new Set([
  'top1',
  'top3',
  'hhi',
  'effective-suppliers',
  'n-minus-1',
  'restriction-exposure',
]);

type Placed = Pick<IndicatorSeries, 'stage' | 'basis'>;

/** Of the chosen stage and basis, or of none. */
const isHere = ({ stage, basis }: Placed, series: Series | undefined): boolean =>
  series === undefined ||
  ((stage === null || stage === series.stage) && (basis === null || basis === series.basis));

/** What the panels show: indicators of the chosen series, then those of the mineral and its stage. */
export function shownSeries(
  chosen: IndicatorsAnswer,
  whole: IndicatorsAnswer,
  series: Series | undefined,
): IndicatorSeries[] {
  return [
    ...chosen.series.filter(({ indicator }) => FOLLOWS_SERIES.has(indicator)),
    ...whole.series.filter(
      (one) => !FOLLOWS_SERIES.has(one.indicator) && isHere({ ...one, basis: null }, series),
    ),
  ];
}

/** What has no number here, each reason once. */
export function missingHere(
  chosen: IndicatorsAnswer,
  whole: IndicatorsAnswer,
  series: Series | undefined,
): IndicatorsAnswer['notComputable'] {
  const here = [
    ...chosen.notComputable.filter(({ indicator }) => FOLLOWS_SERIES.has(indicator)),
    ...whole.notComputable.filter(({ indicator }) => !FOLLOWS_SERIES.has(indicator)),
  ].filter((one) => isHere(one, series));
  const byReason = new Map(here.map((one) => [`${one.indicator} ${one.message}`, one]));
  return [...byReason.values()];
}

/** Stable name of a panel: what it shows, and whose. */
export const panelName = ({ indicator, holder, area, stage }: IndicatorSeries): string =>
  [indicator, indicator === 'days-of-cover' ? (holder ?? area?.area) : stage]
    .filter((part) => part != null)
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
    .slice(0, 60);
