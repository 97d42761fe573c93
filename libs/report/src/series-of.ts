import type { Concentration } from '@chokepoint/api-contract';
import {
  BASIS_NAMES,
  concentrationOverTime,
  formatPeriod,
  LIGHT,
  sourceName,
  STAGE_NAMES,
} from '@chokepoint/charts';
import type { ReportSeries } from './audit-report.js';
import { chartSvg } from './chart-svg.js';

/** A series of concentrations as the report shows it: its chart, its figures and what is missing. */
export function seriesOf(mineral: string, answer: Concentration): ReportSeries {
  const chart = concentrationOverTime(
    { mineral, answers: [answer], metric: 'top1', events: [] },
    { theme: LIGHT, narrow: false },
  );
  const { stage, basis, measure, source, periods } = answer;
  const named = `${STAGE_NAMES[stage]}, ${BASIS_NAMES[basis]}, ${measure}; ${source === null ? 'no source' : sourceName(source)}`;
  return {
    title: chart.title,
    subtitle: named,
    svg: chart.kind === 'chart' ? chartSvg(chart) : null,
    table: figuresOf(answer),
    notes: chart.kind === 'chart' ? chart.notes : [chart.reason],
    releases: [...new Set(periods.flatMap(({ releases }) => releases))],
  };
}

const COLUMNS = [
  { label: 'Period', numeric: false },
  { label: 'Largest supplier', numeric: false },
  { label: 'Share, %', numeric: true },
  { label: 'HHI (0-1)', numeric: true },
  { label: 'Total', numeric: true },
  { label: 'Unit', numeric: false },
  { label: 'Flags', numeric: false },
  { label: 'Release', numeric: false },
] as const;

const figuresOf = ({ periods, unit }: Concentration): ReportSeries['table'] => ({
  columns: COLUMNS,
  rows: periods.map(({ period, top1, shares, hhi, total, flags, releases }) => [
    formatPeriod(period),
    shares.find(({ area }) => area === top1?.area)?.name ?? null,
    top1 === null ? null : between(top1.low * 100, top1.high * 100, 1),
    hhi === null ? null : between(hhi.low, hhi.high, 4),
    total === null ? null : total.toLocaleString('en-GB', { maximumSignificantDigits: 6 }),
    unit,
    flags.join(', '),
    releases.join(', '),
  ]),
});

function between(low: number, high: number, digits: number): string {
  const [from, to] = [low.toFixed(digits), high.toFixed(digits)];
  return from === to ? from : `${from}-${to}`;
}
