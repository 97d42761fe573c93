import type { Basis, Measure, TradeCode, UnitId } from '@chokepoint/catalogue';
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
export const valueFact = (trade: Trade, amount: Amount): ImportedFact =>
  importedFact(trade, 'value', 'EUR', amount, NONE);

/** Net mass of a flow in kilograms. The publisher rounds: 0 is nil or less than half a unit. */
export const quantityFact = (trade: Trade, amount: Amount): ImportedFact =>
  importedFact(trade, 'quantity', 'kg', amount, amount.value === 0 ? NIL : NONE);

// One list for all facts that have the same flags: tens of thousands wait in memory at a time.
const NONE: readonly FactFlag[] = [];
const NIL: readonly FactFlag[] = ['nil-or-negligible'];
const MIXED: readonly FactFlag[] = ['mixed-code'];

function importedFact(
  { code, basis, reporter, partner, period, row, flags }: Trade,
  measure: Measure,
  unit: UnitId,
  amount: Amount,
  more: readonly FactFlag[],
): ImportedFact {
  const mixed = code.mixedWith.length > 0 ? MIXED : NONE;
  return {
    mineral: code.mineral,
    stage: code.stage,
    form: code.form,
    basis,
    measure,
    unit,
    fact: {
      area: reporter,
      partner,
      period,
      value: amount.value,
      flags: joined(joined(flags, mixed), joined(amount.flags, more)),
      sourceRow: row,
      raw: amount.raw,
      low: null,
      high: null,
    },
  };
}

function joined(some: readonly FactFlag[], more: readonly FactFlag[]): readonly FactFlag[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}
