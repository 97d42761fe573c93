import { convert, mineral, type Basis, type TradeCode, type UnitId } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import { tidy } from '../common/numbers.js';

/** A tonnage of 0.0 beside at least this value (thousand dollars) cannot be right. */
const SUSPECT_KUSD = 1;

/** One flow of BACI under a heading of HS6, but for its figures. */
export interface Hs6Flow {
  readonly code: TradeCode;
  readonly basis: Basis;
  readonly area: string;
  readonly partner: string;
  readonly year: string;
  readonly row: number;
}

/** The publisher applies the Union of 2020-02-01 to all years, and so do those who aggregate it. */
export const tradeFlags = (code: TradeCode): readonly FactFlag[] =>
  code.mixedWith.length > 0 ? ['fixed-eu27', 'mixed-code'] : ['fixed-eu27'];

/** Value in US dollars of thousand dollars as printed. */
export const valueFact = (flow: Hs6Flow, kusd: number, raw: string): ImportedFact => ({
  ...series(flow),
  measure: 'value',
  unit: 'USD',
  fact: fact(flow, tidy(kusd * 1000), [], raw),
});

/** Quantity in the mineral's own unit of tonnes as printed; null where none is given. */
export function quantityFact(
  flow: Hs6Flow,
  tonnes: number | null,
  kusd: number,
  raw: string,
): ImportedFact {
  const unit: UnitId = mineral(flow.code.mineral)?.massUnit === 'kg' ? 'kg' : 't';
  const value = tonnes === null ? null : tidy(convert(tonnes, 't', unit) ?? tonnes);
  const unknown: FactFlag[] = tonnes === null ? ['not-available'] : [];
  const small: FactFlag[] = tonnes === 0 ? ['nil-or-negligible'] : [];
  const doubtful: FactFlag[] = tonnes === 0 && kusd >= SUSPECT_KUSD ? ['suspect'] : [];
  return {
    ...series(flow),
    measure: 'quantity',
    unit,
    fact: fact(flow, value, [...unknown, ...small, ...doubtful], raw),
  };
}

const series = ({ code, basis }: Hs6Flow) => ({
  mineral: code.mineral,
  stage: code.stage,
  form: code.form,
  basis,
});

const fact = (flow: Hs6Flow, value: number | null, flags: readonly FactFlag[], raw: string) => ({
  area: flow.area,
  partner: flow.partner,
  period: flow.year,
  value,
  flags: [...tradeFlags(flow.code), ...flags],
  sourceRow: flow.row,
  raw: raw === String(value) ? null : raw,
  low: null,
  high: null,
});
