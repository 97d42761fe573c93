import {
  areaByTradeNumber,
  areaByIso3,
  isEuMember,
  resolveCode,
  type Basis,
  type TradeCode,
} from '@chokepoint/catalogue';
import { firstYear, lastDay, type Period } from '@chokepoint/kernel';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { rejected, skipped, type Cells } from '../common/row-pages.js';
import { periodOf } from './period.js';

export const EU27 = 'EU27';

/** What the partners of one list have in common: who trades what, when, in which direction. */
export interface TradeTable {
  readonly kind: 'table';
  readonly reporter: string;
  readonly code: TradeCode;
  readonly period: Period;
  readonly basis: Basis;
}

const BASES: Readonly<Record<string, Basis>> = { M: 'eu-imports', X: 'eu-exports' };
/** Flows that imports and exports already hold: re-imports, re-exports, processing, domestic, foreign. */
const PARTS = new Set(['RM', 'RX', 'MIP', 'XIP', 'MOP', 'XOP', 'DX', 'FM']);

/** Reads to which table a row belongs, or says how it ends. */
export function tradeTable(cells: Cells, row: CsvRow): TradeTable | RowOutcome {
  const type = cells.get('typecode');
  if (type === 'S') return skipped(row, 'services');
  if (type !== 'C') return rejected(row, 'typeCode', 'Neither C (goods) nor S (services).', type);
  const period = periodOf(cells, row);
  if (typeof period !== 'string') return period;
  const classification = cells.get('classificationcode');
  if (!/^(HS|H\d)$/.test(classification)) {
    return skipped(row, 'another nomenclature than the Harmonized System');
  }
  const code = resolveCode('HS6', cells.get('cmdcode'), firstYear(period));
  if (!code) return skipped(row, 'outside the catalogue');
  const flow = cells.get('flowcode');
  if (PARTS.has(flow)) return skipped(row, 'a part of imports or exports');
  const basis = BASES[flow];
  if (!basis) return rejected(row, 'flowCode', 'Not a flow that is known.', flow);
  const reporter = areaOf(cells, row, 'reporter');
  if (typeof reporter !== 'string') return reporter;
  if (reporter !== EU27 && !isEuMember(reporter, lastDay(period))) {
    return skipped(row, 'reporter outside the EU');
  }
  return { kind: 'table', reporter, code, period, basis };
}

/** The area behind a number; the ISO code beside it is mostly blank and must not contradict. */
export function areaOf(
  cells: Cells,
  row: CsvRow,
  who: 'reporter' | 'partner',
): string | RowOutcome {
  const number = cells.get(`${who}code`);
  const area = areaByTradeNumber(number)?.code;
  if (area === undefined) {
    return rejected(row, `${who}Code`, 'Not an area of the catalogue.', number);
  }
  const iso3 = cells.get(`${who}iso`);
  const named = areaByIso3(iso3)?.code;
  return named === undefined || named === area
    ? area
    : rejected(row, `${who}ISO`, `Not the area of the number ${number}.`, iso3);
}

export const tableKey = ({ reporter, code, period, basis }: TradeTable): string =>
  `${reporter} ${unionKey({ code, period, basis })}`;

/** The same table of every reporter. */
export const unionKey = ({
  code,
  period,
  basis,
}: Pick<TradeTable, 'code' | 'period' | 'basis'>): string => `${code.code} ${period} ${basis}`;
