import {
  type Basis,
  type Measure,
  type SourceId,
  type Stage,
  summedForms,
  type UnitId,
} from '@chokepoint/catalogue';
import type { Period } from '@chokepoint/kernel';
import { decodeFact, type Statement } from '@chokepoint/supply';
import type { SliceKey } from '../slices/slice-key.js';
import type { SliceSums } from './slice-sums.js';

/** Measures that are shares of something; reserves are facts only. */
const MEASURED = new Set(['production', 'capacity', 'value', 'quantity', 'share']);
const BASES = new Set(['world-production', 'eu-imports', 'eu-sourcing']);

type SumsOf = (key: SliceKey & { readonly mineral: string }, unit: UnitId) => SliceSums;

/** Adds a statement's facts to the sums of their slices, where they have a concentration. */
export function addStatement(
  { source, statement }: { readonly source: string; readonly statement: Statement },
  sumsOf: SumsOf,
): void {
  const { mineral, stage, basis, measure, unit } = statement;
  const counts = addsUp(source as SourceId, statement);
  let last: { readonly period: Period; readonly sums: SliceSums } | undefined;
  for (const tuple of statement.rows) {
    const [, , period] = tuple;
    if (last?.period !== period) {
      last = { period, sums: sumsOf({ mineral, stage, basis, measure, period }, unit) };
    }
    if (counts) last.sums.add(decodeFact(tuple), unit);
  }
}

function addsUp(source: SourceId, { mineral, stage, form, basis, measure }: Statement): boolean {
  if (!MEASURED.has(measure) || !BASES.has(basis)) return false;
  const forms = summedForms(source, mineral, stage as Stage, basis as Basis, measure as Measure);
  return forms === 'all' || forms.includes(form);
}
