import type { FactFlag } from '@chokepoint/supply';
import { tidy } from '../common/numbers.js';

/** An amount as read: null with the flags that say why, and the cell where it is no plain number. */
export interface Amount {
  readonly value: number | null;
  readonly flags: readonly FactFlag[];
  readonly raw: string | null;
}

const NOT_GIVEN: Amount = { value: null, flags: ['not-available'], raw: null };

/**
 * Reads '65' or '3272312.08' as Eurostat's machine files write numbers; null for anything else. A
 * comma is refused: whether it parts thousands or decimals would be a guess. So is a minus.
 */
export const plainNumber = (text: string): number | null =>
  /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;

/**
 * An amount in euro or kilograms, times `factor`. A blank cell is one that is not given, never zero;
 * null is a cell that holds no number. The cell is kept where the factor makes another number of it.
 */
export function amountOf(text: string, factor = 1): Amount | null {
  if (text === '') return NOT_GIVEN;
  const printed = plainNumber(text);
  if (printed === null) return null;
  const value = factor === 1 ? printed : tidy(printed * factor);
  return { value, flags: [], raw: value === printed ? null : text };
}
