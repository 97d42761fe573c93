import { fold, parseUnit, type UnitId } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import { parseNumber } from '../common/numbers.js';

/** A unit with what its masses are of. */
export interface BgsUnit {
  readonly unit: UnitId;
  readonly weight: 'content' | 'gross';
}

/** Reads 'tonnes (metric)', 'tonnes (metal content)', 'kilograms'; undefined for any other. */
export function bgsUnit(text: string): BgsUnit | undefined {
  const [, mass = '', of] = /^([a-z]+)(?: \((metric|metal content)\))?$/.exec(fold(text)) ?? [];
  const unit = parseUnit(mass);
  return unit?.factor === 1
    ? { unit: unit.unit, weight: of === 'metal content' ? 'content' : 'gross' }
    : undefined;
}

export interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: readonly FactFlag[];
}

const plainly = (value: number | null, ...flags: FactFlag[]): Quantity => ({
  value,
  low: null,
  high: null,
  flags,
});

/**
 * What a quantity and its precision say together, in the unit printed. 'blank': no figure and no word
 * on why. 'unknown': no number, a negative one, or a precision that contradicts it or was never met.
 */
export function readQuantity(quantity: unknown, precision: string): Quantity | 'blank' | 'unknown' {
  const blank = quantity === null || quantity === '';
  const value = typeof quantity === 'number' ? quantity : parseNumber(String(quantity ?? ''));
  const about = fold(precision);
  if (blank) {
    if (about === '') return 'blank';
    return about === 'figures not available' ? plainly(null, 'not-available') : 'unknown';
  }
  if (value === null || !Number.isFinite(value) || value < 0) return 'unknown';
  if (about === '' || about === 'normal value') return plainly(value);
  if (value === 0 && about === 'nil (nothing produced)') return plainly(0, 'nil-or-negligible');
  if (value === 0 && about.startsWith('less than half')) {
    return { value: null, low: 0, high: 0.5, flags: ['nil-or-negligible', 'bound'] };
  }
  return 'unknown';
}
