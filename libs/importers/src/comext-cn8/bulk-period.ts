import { parsePeriod, type Period } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { head, isBlank } from '../common/csv.js';
import { columnsOf } from '../common/row-pages.js';

/** Rows among which the first that says its period is looked for. */
export const PERIOD_ROWS = 100;

/** '202402' is 2024-02, '202352' the year 2023; `undefined` when it is neither. */
export function bulkPeriod(printed: string): Period | undefined {
  const [, year = '', month = ''] = /^(\d{4})(\d{2})$/.exec(printed) ?? [];
  const period = parsePeriod(month === '52' ? year : `${year}-${month}`);
  return period.ok ? period.value : undefined;
}

export interface FilePeriod {
  /** As in the first row that has one, '202402'; the others have to agree. */
  readonly printed: string | undefined;
  /** No row but the header. */
  readonly empty: boolean;
}

/** The period of a bulk file: all of its rows are of one month or one year. */
export async function periodOfFile(file: SourceFile): Promise<FilePeriod> {
  const [header, ...all] = await head(file, PERIOD_ROWS + 1);
  const rows = all.filter(({ fields }) => !isBlank(fields));
  const column = columnsOf(header?.fields ?? []).get('period') ?? -1;
  const printed = rows
    .map(({ fields }) => fields[column] ?? '')
    .find((period) => bulkPeriod(period) !== undefined);
  return { printed, empty: rows.length === 0 };
}
