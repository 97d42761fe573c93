import { type CoverageAnswer } from '@chokepoint/api-contract';

export interface CoverageRow {
  readonly key: string;
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly source: string;
  /** Years that some period covers; a mean over years covers each of them. */
  readonly years: ReadonlySet<number>;
  readonly means: boolean;
}

/** Every year that a period is about: 2016/2020 covers five. */
export function yearsOf(period: string): number[] {
  const first = Number(period.slice(0, 4));
  const last = period.includes('/') ? Number(period.slice(5, 9)) : first;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function coverageRows(cells: CoverageAnswer['cells']): CoverageRow[] {
  return cells
    .map((cell) => ({
      key: [cell.mineral, cell.stage, cell.basis, cell.measure, cell.source].join(' '),
      mineral: cell.mineral,
      stage: cell.stage,
      basis: cell.basis,
      measure: cell.measure,
      source: cell.source,
      years: new Set(cell.periods.flatMap(yearsOf)),
      means: cell.periods.some((period) => period.includes('/')),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** First and last year of any row, without holes between. */
export function coverageYears(rows: readonly CoverageRow[]): number[] {
  const all = rows.flatMap(({ years }) => [...years]);
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
