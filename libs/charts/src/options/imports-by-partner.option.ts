import {
  type AreaShare,
  type Concentration,
  type ConcentrationPeriod,
} from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type ChartTable, type Frame } from '../chart.js';
import { formatPeriod } from '../format/date.js';
import { formatQuantity, formatShare } from '../format/number.js';
import { qualityWords } from '../format/quality.js';
import { importsTitle } from '../titles/imports-title.js';
import { inOrder, shareOf } from '../titles/leader.js';
import { subtitle } from '../titles/subtitle.js';
import { areaColours } from '../theme/area-colour.js';
import { axisLabel, baseOption, tip, valueAxis } from './base.js';

const SHOWN = 10;

type Known = AreaShare & { share: number };

/** The largest partners in one period, each with the share it had in the first period on record. */
export function importsByPartner(
  {
    mineral,
    answer,
    period,
  }: { readonly mineral: string; readonly answer: Concentration; readonly period?: string },
  frame: Frame,
): ChartResult {
  const periods = inOrder(answer.periods).filter(({ shares }) =>
    shares.some((row) => (row.share ?? 0) > 0),
  );
  const now = periods.find((candidate) => candidate.period === period) ?? periods.at(-1);
  if (!now) {
    return noChart(
      `EU imports of ${mineral} by partner`,
      answer.gaps.map((gap) => gap.message),
      'No import of this material from outside the Union is on record.',
    );
  }
  const before = periods[0] === now ? undefined : periods[0];
  const rows = partners(now);
  return {
    kind: 'chart',
    title: importsTitle(mineral, answer, now),
    subtitle: `${subtitle(answer)}; ${formatPeriod(now.period)}${before ? ` against ${formatPeriod(before.period)}` : ''}`,
    option: option(answer, rows, now, before, frame),
    height: 60 + rows.length * 26,
    key: [
      { label: formatPeriod(now.period), colour: frame.theme.muted, shape: 'square' },
      ...(before
        ? [
            {
              label: formatPeriod(before.period),
              colour: frame.theme.ink,
              shape: 'hollow',
            } as const,
          ]
        : []),
    ],
    table: table(answer, now, before),
    releases: [...now.releases],
    notes: [],
  };
}

const partners = ({ shares }: ConcentrationPeriod): Known[] =>
  shares
    .filter((row): row is Known => row.share !== null && row.share > 0)
    .sort((a, b) => Number(a.area === 'OTHER') - Number(b.area === 'OTHER') || b.share - a.share)
    .slice(0, SHOWN);

const money = (row: AreaShare, unit: string | null): string =>
  row.value === null || unit === null || unit === 'share' ? '' : formatQuantity(row.value, unit);

function option(
  answer: Concentration,
  rows: readonly Known[],
  now: ConcentrationPeriod,
  before: ConcentrationPeriod | undefined,
  { theme, narrow }: Frame,
): EChartsOption {
  const colours = areaColours(
    theme,
    rows.map(({ area }) => area),
  );
  const earlier = (row: Known): number | null =>
    before ? (shareOf(before, row.area) ?? null) : null;
  return {
    ...baseOption(theme),
    grid: { left: narrow ? 104 : 132, right: narrow ? 64 : 148, top: 4, bottom: 28 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (shown: unknown) => partnerTip(answer, rows, now, before, shown),
    },
    xAxis: {
      ...valueAxis(theme),
      min: 0,
      axisLabel: {
        ...axisLabel(theme),
        formatter: (value: number) => `${Math.round(value * 100)} %`,
      },
    },
    yAxis: [
      partnerAxis(
        rows.map(({ name }) => name),
        { ...axisLabel(theme), color: theme.ink, width: narrow ? 96 : 124, overflow: 'truncate' },
      ),
      // The figures stand in a column of their own, clear of the marks of the first period.
      {
        ...partnerAxis(
          rows.map((row) => figures(row, answer.unit, narrow)),
          { ...axisLabel(theme), color: theme.ink },
        ),
        position: 'right',
      },
    ],
    series: [
      {
        type: 'bar',
        name: now.period,
        barWidth: 14,
        data: rows.map((row) => ({
          value: row.share,
          itemStyle: { color: colours.get(row.area) ?? theme.muted },
        })),
      },
      {
        type: 'scatter',
        name: before?.period ?? '',
        symbol: 'circle',
        symbolSize: 9,
        z: 5,
        itemStyle: { color: theme.paper, borderColor: theme.ink, borderWidth: 1.5 },
        data: rows.map((row) => earlier(row)),
      },
    ],
  } as EChartsOption;
}

const partnerAxis = (data: readonly string[], label: object): object => ({
  type: 'category',
  inverse: true,
  data: [...data],
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: label,
});

const figures = (row: Known, unit: string | null, narrow: boolean): string =>
  narrow
    ? formatShare(row.share)
    : [formatShare(row.share), money(row, unit)].filter(Boolean).join('  ');

function partnerTip(
  answer: Concentration,
  rows: readonly Known[],
  now: ConcentrationPeriod,
  before: ConcentrationPeriod | undefined,
  shown: unknown,
): string {
  const [first] = Array.isArray(shown) ? (shown as { dataIndex?: number }[]) : [];
  const row = rows[first?.dataIndex ?? -1];
  if (!row) return '';
  const value = money(row, answer.unit);
  const earlier = before ? shareOf(before, row.area) : undefined;
  return tip(row.name, [
    {
      name: formatPeriod(now.period),
      value: [formatShare(row.share), value].filter(Boolean).join(', '),
    },
    ...(before
      ? [
          {
            name: formatPeriod(before.period),
            value: typeof earlier === 'number' ? formatShare(earlier) : 'not listed',
          },
        ]
      : []),
    { name: 'quality', value: qualityWords(row.quality).word },
  ]);
}

function table(
  answer: Concentration,
  now: ConcentrationPeriod,
  before: ConcentrationPeriod | undefined,
): ChartTable {
  const known = (share: number | null | undefined): string | null =>
    typeof share === 'number' ? formatShare(share) : null;
  return {
    columns: [
      { label: 'Partner', numeric: false },
      { label: `Share ${formatPeriod(now.period)}`, numeric: true },
      { label: `Value ${formatPeriod(now.period)} (${answer.unit ?? ''})`, numeric: true },
      { label: `Quality ${formatPeriod(now.period)}`, numeric: false },
      ...(before ? [{ label: `Share ${formatPeriod(before.period)}`, numeric: true }] : []),
    ],
    rows: now.shares.map((row) => [
      row.name,
      known(row.share),
      row.value,
      qualityWords(row.quality).word,
      ...(before ? [known(shareOf(before, row.area))] : []),
    ]),
  };
}
