import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import {
  noChart,
  unique,
  type ChartResult,
  type ChartTable,
  type Frame,
  type KeyEntry,
} from '../chart.js';
import { formatPeriod } from '../format/date.js';
import { formatQuantity, formatShare } from '../format/number.js';
import { qualityWords } from '../format/quality.js';
import { subtitle } from '../titles/subtitle.js';
import { inOrder, nameIn } from '../titles/leader.js';
import { supplierTitle } from '../titles/supplier-title.js';
import { areaColours } from '../theme/area-colour.js';
import { axisLabel, baseOption, categoryAxis, SMALL, tip, valueAxis } from './base.js';
import { leadingAreas } from './leading-areas.js';

const NAMED = 9;
/** Areas that are listed but not among the leading ones; never mixed up with the publisher's 'other'. */
const REST = 'REST';

interface Band {
  readonly area: string;
  readonly name: string;
  readonly colour: string;
  readonly shares: readonly (number | null)[];
}

/** Who supplies the whole, period by period, as stacked shares. */
export function suppliersStacked(
  { mineral, answer }: { readonly mineral: string; readonly answer: Concentration },
  frame: Frame,
): ChartResult {
  const title = supplierTitle(mineral, answer);
  const periods = inOrder(answer.periods).filter(({ shares }) =>
    shares.some((row) => row.share !== null),
  );
  if (periods.length === 0) {
    return noChart(
      title,
      answer.gaps.map((gap) => gap.message),
      'No period has a known share.',
    );
  }
  const bands = stack(answer, periods, frame);
  return {
    kind: 'chart',
    title,
    subtitle: subtitle(answer),
    option: option(answer, periods, bands, frame),
    height: 340,
    key: bands.map(({ name, colour, area }): KeyEntry => ({
      label: name,
      colour,
      shape: area === 'OTHER' ? 'hatch' : 'square',
    })),
    table: table(answer, periods),
    releases: unique(periods.flatMap(({ releases }) => releases)),
    notes: notes(answer, periods),
  };
}

function stack(
  answer: Concentration,
  periods: readonly ConcentrationPeriod[],
  { theme }: Frame,
): Band[] {
  const named = leadingAreas(answer, NAMED);
  const colours = areaColours(theme, named);
  const bands = named.map((area) => ({
    area,
    name: nameIn(answer, area),
    colour: colours.get(area) ?? theme.muted,
    shares: periods.map(({ shares }) => shares.find((row) => row.area === area)?.share ?? null),
  }));
  const others = periods.map(
    ({ shares }) => shares.find((row) => row.area === 'OTHER')?.share ?? null,
  );
  const rest = periods.map(({ shares }) => {
    const rows = shares.filter(
      (row) => row.area !== 'OTHER' && !named.includes(row.area) && row.share !== null,
    );
    return rows.length > 0 ? rows.reduce((sum, row) => sum + (row.share ?? 0), 0) : null;
  });
  return [
    ...bands,
    { area: REST, name: 'further listed areas', colour: theme.greys[2], shares: rest },
    { area: 'OTHER', name: 'other, not named', colour: theme.other, shares: others },
  ].filter((band) => band.shares.some((share) => (share ?? 0) > 0));
}

function option(
  answer: Concentration,
  periods: readonly ConcentrationPeriod[],
  bands: readonly Band[],
  { theme, narrow }: Frame,
): EChartsOption {
  return {
    ...baseOption(theme),
    grid: { left: 52, right: narrow ? 8 : 148, top: 12, bottom: 28 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: theme.ink, opacity: 0.05 } },
      formatter: (shown: unknown) => stackTip(answer, periods, bands, shown),
    },
    xAxis: categoryAxis(
      theme,
      periods.map(({ period }) => formatPeriod(period)),
    ),
    yAxis: {
      ...valueAxis(theme),
      min: 0,
      max: 1,
      axisLabel: {
        ...axisLabel(theme),
        formatter: (value: number) => `${Math.round(value * 100)} %`,
      },
    },
    series: bands.map((band) => bar(band, periods, { theme, narrow })),
  } as EChartsOption;
}

function bar(
  band: Band,
  periods: readonly ConcentrationPeriod[],
  { theme, narrow }: Frame,
): object {
  const last = periods.length - 1;
  return {
    type: 'bar',
    name: band.name,
    stack: 'shares',
    barCategoryGap: periods.length > 12 ? '18%' : '40%',
    barMaxWidth: 72,
    itemStyle: { color: band.colour, borderColor: theme.paper, borderWidth: 0.5 },
    ...(band.area === 'OTHER' ? { itemStyle: hatched(theme) } : {}),
    data: band.shares.map((share, index) => ({
      value: share,
      ...(isEstimated(periods[index], band.area) ? { itemStyle: { opacity: 0.72 } } : {}),
      ...(index === last && (share ?? 0) >= 0.035 && !narrow
        ? { label: rightLabel(theme, band.name) }
        : {}),
    })),
  };
}

const hatched = (theme: Frame['theme']): object => ({
  color: theme.other,
  borderColor: theme.paper,
  borderWidth: 0.5,
  decal: {
    symbol: 'rect',
    color: theme.muted,
    dashArrayX: [1, 0],
    dashArrayY: [1, 5],
    rotation: -Math.PI / 4,
  },
});

const rightLabel = (theme: Frame['theme'], name: string): object => ({
  show: true,
  position: 'right',
  distance: 8,
  formatter: name,
  color: theme.ink,
  fontSize: SMALL,
  width: 130,
  overflow: 'truncate',
});

const isEstimated = (period: ConcentrationPeriod | undefined, area: string): boolean =>
  period?.shares.find((row) => row.area === area)?.flags.includes('estimated') ?? false;

function stackTip(
  answer: Concentration,
  periods: readonly ConcentrationPeriod[],
  bands: readonly Band[],
  shown: unknown,
): string {
  const [first] = Array.isArray(shown) ? (shown as { dataIndex?: number }[]) : [];
  const index = first?.dataIndex ?? -1;
  const period = periods[index];
  if (!period) return '';
  const rows = bands
    .filter((band) => (band.shares[index] ?? 0) > 0)
    .map((band) => ({
      name: band.name,
      value: formatShare(band.shares[index] ?? 0),
      colour: band.colour,
    }));
  const withheld = period.shares
    .filter((row) => row.share === null)
    .map((row) => ({ name: row.name, value: 'withheld or unknown' }));
  const quality = `Quality: ${qualityWords(period.quality).word}`;
  const total =
    period.total !== null && answer.unit && answer.unit !== 'share'
      ? `Sum of what is reported: ${formatQuantity(period.total, answer.unit)}`
      : '';
  const foot = [total, quality].filter((line) => line !== '').join('. ');
  return tip(formatPeriod(period.period), [...rows, ...withheld], foot);
}

function notes(answer: Concentration, periods: readonly ConcentrationPeriod[]): string[] {
  const withheld = unique(
    periods.flatMap(({ shares }) =>
      shares.filter((row) => row.share === null).map((row) => row.name),
    ),
  );
  const missing =
    withheld.length > 0
      ? [`No share is drawn where the source gives no figure: ${withheld.join(', ')}.`]
      : [];
  return [...unique(answer.gaps.map((gap) => gap.message)), ...missing];
}

function table(answer: Concentration, periods: readonly ConcentrationPeriod[]): ChartTable {
  const unit = answer.unit ?? '';
  const newestFirst = [...periods].reverse();
  return {
    columns: [
      { label: 'Period', numeric: false },
      { label: 'Area', numeric: false },
      { label: 'Share', numeric: true },
      { label: unit === 'share' || unit === '' ? 'Value' : `Value (${unit})`, numeric: true },
      { label: 'Quality', numeric: false },
      { label: 'Flags', numeric: false },
    ],
    rows: newestFirst.flatMap(({ period, shares }) =>
      shares.map(({ name, share, value, quality, flags }) => [
        formatPeriod(period),
        name,
        share === null ? null : formatShare(share),
        value,
        qualityWords(quality).word,
        flags.join(', '),
      ]),
    ),
  };
}
