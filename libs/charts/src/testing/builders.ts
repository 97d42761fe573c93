import {
  type AreaShare,
  type Concentration,
  type ConcentrationPeriod,
} from '@chokepoint/api-contract';
import { type Chart, type ChartResult, type Frame } from '../chart.js';
import { type DatedEvent } from '../options/events-strip.js';
import { DARK, LIGHT } from '../theme/chart-theme.js';

/** Builders for the specs of this library. */
export const WIDE: Frame = { theme: LIGHT, narrow: false };
export const NARROW: Frame = { theme: DARK, narrow: true };

export const area = (
  code: string,
  share: number | null,
  more: Partial<AreaShare> = {},
): AreaShare => ({
  area: code,
  name: NAMES[code] ?? code,
  share,
  value: share === null ? null : share * 1000,
  quality: share === null ? 'unknown' : 'reported',
  flags: [],
  ...more,
});

const NAMES: Readonly<Record<string, string>> = {
  CN: 'China',
  JP: 'Japan',
  GB: 'United Kingdom',
  US: 'United States',
  CD: 'DR Congo',
  OTHER: 'Other countries',
};

/** A period whose leader is the first named area, with its share as the only bound. */
export function period(
  year: string,
  shares: readonly AreaShare[],
  more: Partial<ConcentrationPeriod> = {},
): ConcentrationPeriod {
  const leader = shares.find((row) => row.area !== 'OTHER' && row.share !== null);
  const share = leader?.share ?? 0;
  return {
    period: year,
    total: 1000,
    printedTotal: null,
    shares: [...shares],
    top1: leader ? { area: leader.area, share, low: share, high: share } : null,
    top3: null,
    hhi: leader ? { low: share ** 2, high: share ** 2 } : null,
    effectiveSuppliers: null,
    above65: share > 0.65,
    quality: leader ? 'reported' : null,
    flags: [],
    releases: [`release-${year}`],
    ...more,
  };
}

export const answer = (
  periods: readonly ConcentrationPeriod[],
  more: Partial<Concentration> = {},
): Concentration => ({
  mineral: 'permanent-magnets',
  stage: 'manufactured',
  basis: 'eu-imports',
  measure: 'value',
  frequency: 'annual',
  unit: 'USD',
  source: 'baci-eu27',
  precedence: null,
  alternatives: [],
  method: 'concentration@1',
  knownAt: '1',
  publishedBy: null,
  periods: [...periods],
  gaps: [],
  ...more,
});

export const event = (
  id: string,
  effectiveOn: string,
  more: Partial<DatedEvent> = {},
): DatedEvent => ({
  id,
  name: id,
  lane: 'initiative',
  effectiveOn,
  effectivePrecision: 'day',
  effectiveKind: 'in-force',
  status: 'in-force',
  coversAll: null,
  ...more,
});

/** The chart of a result; a spec that expects one fails with the reason otherwise. */
export function drawn(result: ChartResult): Chart {
  if (result.kind === 'none') throw new Error(`No chart: ${result.reason}`);
  return result;
}

interface SeriesLike {
  readonly type: string;
  readonly name?: string;
  readonly data: readonly unknown[];
  readonly [key: string]: unknown;
}

export const seriesOf = (chart: Chart): readonly SeriesLike[] =>
  chart.option.series as unknown as readonly SeriesLike[];
