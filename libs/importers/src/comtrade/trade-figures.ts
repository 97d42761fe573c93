import { isAggregate } from '@chokepoint/catalogue';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type Cells } from '../common/row-pages.js';
import { areaOf } from './trade-table.js';

export const WORLD = 'WORLD';

/** What one row says of its partner. */
export interface TradeFigures {
  readonly kind: 'figures';
  readonly partner: string;
  /** The partner as printed: several numbers may stand for one area ('not specified'). */
  readonly number: string;
  /** US dollars, as the reporter values the flow: imports mostly CIF, exports FOB. */
  readonly value: number;
  readonly valueText: string;
  /** Net weight in kilograms; null where none is given. */
  readonly kilograms: number | null;
  readonly weightText: string;
  readonly weightEstimated: boolean;
}

/** The code of each breakdown that stands for the whole. */
const WHOLE = { customscode: 'C00', motcode: '0', moscode: '0', partner2code: '0' } as const;

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Reads the figures of a row, or says how it ends. */
export function tradeFigures(cells: Cells, row: CsvRow): TradeFigures | RowOutcome {
  const isPart = Object.entries(WHOLE).some(([column, whole]) => cells.get(column) !== whole);
  if (isPart) return skipped(row, 'a part of a flow: customs procedure, transport, second partner');
  const partner = areaOf(cells, row, 'partner');
  if (typeof partner !== 'string') return partner;
  if (isAggregate(partner) && partner !== WORLD) return skipped(row, 'a group of partners');
  const valueText = cells.get('primaryvalue');
  const value = parseNumber(valueText);
  if (value === null || value < 0) {
    return rejected(row, 'primaryValue', 'Not a value.', valueText);
  }
  const weightText = cells.get('netwgt');
  const kilograms = weightText === '' ? null : parseNumber(weightText);
  if (weightText !== '' && (kilograms === null || kilograms < 0)) {
    return rejected(row, 'netWgt', 'Not a weight.', weightText);
  }
  const estimated = cells.get('isnetwgtestimated');
  const weightEstimated = BOOLEANS[estimated.toLowerCase()];
  if (weightEstimated === undefined) {
    return rejected(row, 'isNetWgtEstimated', 'Neither true nor false.', estimated);
  }
  const number = cells.get('partnercode');
  return {
    kind: 'figures',
    partner,
    number,
    value,
    valueText,
    kilograms,
    weightText,
    weightEstimated,
  };
}

/** Whether two rows say the same of a partner. */
export const saysTheSame = (one: TradeFigures, other: TradeFigures): boolean =>
  one.value === other.value &&
  one.kilograms === other.kilograms &&
  one.weightEstimated === other.weightEstimated;
