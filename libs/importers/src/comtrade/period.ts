import type { Period } from '@chokepoint/kernel';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type Cells } from '../common/row-pages.js';

/** Frequencies that are read but not taken, by the rule that leaves them out; none once months answer. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  M: 'monthly figures are not taken yet',
};

/** What a year has for a month in UN Comtrade. */
const WHOLE_YEAR = '52';

/** The period of a row, or how the row ends. The columns say it three times and have to agree. */
export function periodOf(cells: Cells, row: CsvRow): Period | RowOutcome {
  const frequency = cells.get('freqcode');
  const rule = LEFT_OUT[frequency];
  if (rule !== undefined) return skipped(row, rule);
  const [year, month, printed] = ['refyear', 'refmonth', 'period'].map((name) => cells.get(name));
  if (frequency === 'A') {
    const agree = /^(19|20)\d{2}$/.test(printed ?? '') && year === printed && month === WHOLE_YEAR;
    return agree && printed !== undefined
      ? printed
      : rejected(row, 'period', `Not one year: year ${year}, month ${month}.`, printed);
  }
  if (frequency !== 'M') {
    return rejected(row, 'freqCode', 'Neither A (year) nor M (month).', frequency);
  }
  const [, ofYear = '', ofMonth = ''] =
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(printed ?? '') ?? [];
  return ofYear !== '' && ofYear === year && Number(ofMonth) === Number(month)
    ? `${ofYear}-${ofMonth}`
    : rejected(row, 'period', `Not one month: year ${year}, month ${month}.`, printed);
}
