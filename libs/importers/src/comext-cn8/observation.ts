import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected } from '../common/row-pages.js';

/** Names of the cells of one observation; those of SDMX-CSV, which JSON-stat calls partly otherwise. */
export type Cell =
  | 'freq'
  | 'reporter'
  | 'partner'
  | 'product'
  | 'flow'
  | 'indicators'
  | 'period'
  | 'value'
  | 'flag'
  | 'confidentiality';

/** One observation of the dataset, each cell as printed, wherever it was found. */
export interface Observation {
  readonly file: string;
  readonly row: CsvRow;
  get(cell: Cell): string;
  /** What the file calls the cell. */
  nameOf(cell: Cell): string;
}

/** The observation as refused for one of its cells. */
export const refuse = (observation: Observation, cell: Cell, reason: string): RowOutcome =>
  rejected(observation.row, observation.nameOf(cell), reason, observation.get(cell));
