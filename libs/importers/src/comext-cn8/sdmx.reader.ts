import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type Cells, type RowReader } from '../common/row-pages.js';
import type { FirstSeen } from './first-seen.js';
import { misfitUnder } from './layouts.js';
import type { Cell, Observation } from './observation.js';
import { addPartner, outcomeOf } from './observation-outcome.js';
import type { PartnerSums } from './partner-sums.js';

const COLUMNS: Readonly<Record<Cell, string>> = {
  freq: 'freq',
  reporter: 'reporter',
  partner: 'partner',
  product: 'product',
  flow: 'flow',
  indicators: 'indicators',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
  flag: 'OBS_FLAG',
  confidentiality: 'CONF_STATUS',
};

/** The dataset and its last update as the first row prints them. */
export interface Stamp {
  readonly dataflow: string;
  readonly lastUpdate: string;
}

export const stampOf = (cells: Pick<Cells, 'get'>): Stamp => ({
  dataflow: cells.get('dataflow'),
  lastUpdate: cells.get('lastupdate'),
});

/**
 * Reads SDMX-CSV of Eurostat's API, one observation a row, by code or by label, annual or monthly.
 * Every row ends with a comma, so it has a blank cell more than the header. A row of another dataset
 * or update than the first is refused: it is of another edition.
 */
export const sdmxReader =
  (file: string, first: Stamp, seen: FirstSeen, partners: PartnerSums) =>
  (header: readonly string[]): RowReader => {
    const misfitOf = misfitUnder(header);
    return (cells, row) => {
      const fault = misfitOf(row.fields);
      if (fault !== undefined) return rejected(row, null, fault);
      const { dataflow, lastUpdate } = stampOf(cells);
      if (dataflow !== first.dataflow) {
        return rejected(row, 'DATAFLOW', `The file is of ${first.dataflow}.`, dataflow);
      }
      if (lastUpdate !== first.lastUpdate) {
        return rejected(row, 'LAST UPDATE', `The file is of ${first.lastUpdate}.`, lastUpdate);
      }
      return outcomeOf(observationOf(file, cells, row), seen, partners);
    };
  };

/** Adds up what the file's partners sum to, before its rows are read. */
export const partnersReader = (partners: PartnerSums) => (): RowReader => (cells, row) => {
  addPartner(observationOf('', cells, row), partners);
  return skipped(row, 'added up');
};

const observationOf = (file: string, cells: Cells, row: CsvRow): Observation => ({
  file,
  row,
  get: (cell) => cells.get(COLUMNS[cell].toLowerCase()),
  nameOf: (cell) => COLUMNS[cell],
});
