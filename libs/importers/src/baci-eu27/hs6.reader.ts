import {
  areaByIso3,
  convert,
  mineral,
  resolveCode,
  type Basis,
  type TradeCode,
  type UnitId,
} from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import { parseNumber, tidy } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { tradeFlags } from './series.reader.js';

const BASES: Readonly<Record<string, Basis>> = { import: 'eu-imports', export: 'eu-exports' };
/** UN Comtrade books trade with Taiwan under 'Other Asia, not elsewhere specified'. */
const OTHER_ASIA = 'S19';
/** A tonnage of 0.0 beside at least this value (thousand dollars) cannot be right. */
const SUSPECT_KUSD = 1;

interface Flow {
  readonly code: TradeCode;
  readonly basis: Basis;
  readonly partner: string;
  readonly year: string;
  readonly row: number;
}

/**
 * Reads one year's imports and exports by HS6 heading, in thousand US dollars and tonnes. Values of
 * imports are left to the series of all years: the two differ by small flows, and recorded both they
 * would count twice. What this file adds is the tonnage, and the exports.
 */
export const hs6Reader: RowReader = (cells, row) => {
  const year = cells.get('year');
  const code = resolveCode('HS6', cells.get('hs6'), Number(year));
  if (!code) return skipped(row, 'outside the catalogue');
  const basis = BASES[cells.get('flow')];
  if (!basis) return rejected(row, 'flow', 'Neither import nor export.', cells.get('flow'));
  const iso3 = cells.get('partner_iso3');
  const partner = iso3 === OTHER_ASIA ? 'TW' : areaByIso3(iso3)?.code;
  if (!partner) return rejected(row, 'partner_iso3', 'Not an area of the catalogue.', iso3);
  const value = parseNumber(cells.get('value_kusd'));
  if (value === null) return rejected(row, 'value_kusd', 'Not a number.', cells.get('value_kusd'));
  const tonnes = parseNumber(cells.get('qty_t'));
  if (tonnes === null) return rejected(row, 'qty_t', 'Not a number.', cells.get('qty_t'));
  const flow = { code, basis, partner, year, row: row.row };
  const quantity = quantityOf(flow, tonnes, value, cells.get('qty_t'));
  const facts =
    basis === 'eu-exports' ? [quantity, valueOf(flow, value, cells.get('value_kusd'))] : [quantity];
  return { kind: 'imported', row: row.row, facts };
};

const valueOf = (flow: Flow, kusd: number, raw: string): ImportedFact => ({
  ...series(flow),
  measure: 'value',
  unit: 'USD',
  fact: fact(flow, tidy(kusd * 1000), [], raw),
});

function quantityOf(flow: Flow, tonnes: number, kusd: number, raw: string): ImportedFact {
  const unit: UnitId = mineral(flow.code.mineral)?.massUnit === 'kg' ? 'kg' : 't';
  const value = tidy(convert(tonnes, 't', unit) ?? tonnes);
  const small: FactFlag[] = tonnes === 0 ? ['nil-or-negligible'] : [];
  const doubtful: FactFlag[] = tonnes === 0 && kusd >= SUSPECT_KUSD ? ['suspect'] : [];
  return {
    ...series(flow),
    measure: 'quantity',
    unit,
    fact: fact(flow, value, [...small, ...doubtful], raw),
  };
}

const series = ({ code, basis }: Flow) => ({
  mineral: code.mineral,
  stage: code.stage,
  form: code.form,
  basis,
});

const fact = (flow: Flow, value: number, flags: readonly FactFlag[], raw: string) => ({
  area: 'EU27',
  partner: flow.partner,
  period: flow.year,
  value,
  flags: [...tradeFlags(flow.code), ...flags],
  sourceRow: flow.row,
  raw: raw === String(value) ? null : raw,
  low: null,
  high: null,
});
