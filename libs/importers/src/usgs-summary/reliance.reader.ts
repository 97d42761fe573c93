import { relianceSeries, type RelianceSeries } from '@chokepoint/catalogue';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { misfit, rejected, skipped } from '../common/row-pages.js';
import { salientCell } from '../usgs-salient/salient-cell.js';
import { estimatedIf, factOf } from './figure.js';
import type { RelianceColumn, SummaryLayout } from './layout.js';

export type RelianceLayout = Extract<SummaryLayout, { kind: 'reliance' }>;

/** Reliance as another table of the release prints it, by `relianceKey`. */
export type PrintedReliance = ReadonlyMap<string, string>;

/** Names a figure of net import reliance across the tables of a release. */
export const relianceKey = ({ mineral, stage, form }: RelianceSeries): string =>
  [mineral, stage, form].join(' ');

const PER_CENT = 0.01;

/**
 * Reads the chart of net import reliance of the United States, commodity by commodity. A figure that the
 * table of critical minerals holds too (`covered`) is left to it, and refused where it says another.
 */
export function relianceReader(
  { at, width, year }: RelianceLayout,
  edition: string,
  header: readonly string[],
  covered: PrintedReliance,
): (row: CsvRow) => RowOutcome {
  return (row) => {
    const broken = misfit(row, width);
    if (broken) return broken;
    const cell = (column: RelianceColumn): string => row.fields[at[column] ?? -1] ?? '';
    const refuse = (column: RelianceColumn, reason: string): RowOutcome =>
      rejected(row, header[at[column] ?? -1] ?? null, reason, cell(column));
    const series = relianceSeries(cell('name'));
    if (series === null) return skipped(row, 'outside the catalogue');
    if (!series) return refuse('name', 'Not a name that this chart is known to use.');
    if (cell('source').replace(/\s/g, '') !== `MCS${edition}`) {
      return refuse('source', `'MCS${edition}' is expected in every row.`);
    }
    if (year !== Number(edition) - 1) {
      return refuse('reliance', `The edition of ${edition} sums up ${Number(edition) - 1}.`);
    }
    const printed = cell('reliance');
    if (printed === '') return skipped(row, 'no figure printed');
    const other = covered.get(relianceKey(series));
    if (other === printed) return skipped(row, 'in the table of critical minerals');
    if (other !== undefined) {
      return refuse('reliance', `The table of critical minerals prints '${other}' of the same.`);
    }
    return readReliance(series, String(year), printed, row.row, (reason) =>
      refuse('reliance', reason),
    );
  };
}

function readReliance(
  { mineral, ...place }: RelianceSeries,
  period: string,
  printed: string,
  row: number,
  refuse: (reason: string) => RowOutcome,
): RowOutcome {
  const cell = salientCell('net-import-reliance', printed, PER_CENT);
  if (typeof cell === 'string') return refuse(cell);
  // The year was not over when the edition came out, as in the salient tables.
  const flags = estimatedIf(true, cell);
  const fact = factOf({
    mineral,
    place,
    measure: 'net-import-reliance',
    unit: 'share',
    basis: 'national',
    area: 'US',
    period,
    cell,
    flags,
    row,
    printed,
    note: '',
  });
  return { kind: 'imported', row, facts: [fact] };
}
