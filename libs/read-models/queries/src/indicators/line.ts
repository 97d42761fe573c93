import type { IndicatorLine } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import { sinceWhen } from '@chokepoint/dependency';
import type { Slice, SliceSeries } from './slice-series.js';

const YEAR = /^\d{4}$/;

/** The line of 65 % in the latest period, and since when it is passed; null without any shares. */
export function lineOf({ slices }: SliceSeries): IndicatorLine | null {
  const latest = slices.filter(hasShares).at(-1);
  if (latest === undefined) return null;
  const { line } = latest.figures;
  const since = sinceOf(slices, latest);
  return {
    method: line.method,
    line: line.line,
    label: line.label,
    isBenchmark: line.isBenchmark,
    period: latest.row.period,
    leader: line.leader === null ? null : { area: line.leader, name: areaName(line.leader) },
    status: line.status,
    distance: line.distance && { ...line.distance },
    since: since && {
      method: since.method,
      year: since.since,
      atLeast: since.atLeast,
      possibly: since.possiblySince,
    },
    gaps: [...line.gaps, ...(since?.gaps ?? [])].map(({ code, message }) => ({ code, message })),
  };
}

const hasShares = ({ figures }: Slice): boolean => figures.line.largest !== null;

/** A mean of several years says nothing of a year. */
function sinceOf(slices: readonly Slice[], latest: Slice) {
  if (!YEAR.test(latest.row.period)) return null;
  const years = slices.filter((slice) => hasShares(slice) && YEAR.test(slice.row.period));
  return sinceWhen(
    years.map(({ row, figures }) => ({ year: Number(row.period), status: figures.line.status })),
  );
}
