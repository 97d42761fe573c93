import type { Basis, TradeCode } from '@chokepoint/catalogue';
import type { Period } from '@chokepoint/kernel';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import type { Amount } from './amounts.js';
import type { Parties } from './places.js';

/** Codes of the flow in Comext. */
export const FLOWS: ReadonlyMap<string, Basis> = new Map([
  ['1', 'eu-imports'],
  ['2', 'eu-exports'],
]);

/** Between whom, of what and when; `row` is where the file says it. */
export interface Trade extends Parties {
  readonly code: TradeCode;
  readonly basis: Basis;
  readonly period: Period;
  readonly row: number;
}

/** Value of a flow in euro. */
export const valueFact = (trade: Trade, amount: Amount): ImportedFact => ({
  ...series(trade),
  measure: 'value',
  unit: 'EUR',
  fact: fact(trade, amount, []),
});

/** Net mass of a flow in kilograms. The publisher rounds: 0 is nil or less than half a unit. */
export const quantityFact = (trade: Trade, amount: Amount): ImportedFact => ({
  ...series(trade),
  measure: 'quantity',
  unit: 'kg',
  fact: fact(trade, amount, amount.value === 0 ? ['nil-or-negligible'] : []),
});

const series = ({ code: { mineral, stage, form }, basis }: Trade) => ({
  mineral,
  stage,
  form,
  basis,
});

const fact = (trade: Trade, { value, flags, raw }: Amount, more: readonly FactFlag[]) => ({
  area: trade.reporter,
  partner: trade.partner,
  period: trade.period,
  value,
  flags: [...trade.flags, ...mixed(trade.code), ...flags, ...more],
  sourceRow: trade.row,
  raw,
  low: null,
  high: null,
});

const mixed = (code: TradeCode): readonly FactFlag[] =>
  code.mixedWith.length > 0 ? ['mixed-code'] : [];
