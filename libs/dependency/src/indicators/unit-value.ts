import { gap, type Gap } from '../gap.js';
import { carry, divide, type Figure, point, subtract } from '../interval.js';

export const UNIT_VALUE_METHOD = 'unit-value@1';
export const PREMIUM_METHOD = 'unit-value-premium@1';

/** An amount with its unit ('EUR', 'kg', 'EUR/kg'). */
export interface UnitAmount {
  readonly unit: string;
  readonly figure: Figure;
}

export interface UnitValue {
  readonly method: typeof UNIT_VALUE_METHOD;
  /** Null where the weight may be nothing. */
  readonly unitValue: UnitAmount | null;
  readonly gaps: readonly Gap[];
}

/**
 * Value of trade over its weight: no price. It moves with the mix of grades and origins under a code,
 * and small weights make it wide. Values and weights not negative.
 */
export function unitValue(value: UnitAmount, weight: UnitAmount): UnitValue {
  const figure = carry([value.figure, weight.figure], divide);
  const message = 'The weight may be nothing.';
  return {
    method: UNIT_VALUE_METHOD,
    unitValue: figure && { unit: `${value.unit}/${weight.unit}`, figure },
    gaps: figure ? [] : [gap('no-weight', message)],
  };
}

export interface UnitValuePremium {
  readonly method: typeof PREMIUM_METHOD;
  /** 0.2 is a fifth above the price, below zero is under it; null where it cannot be worked out. */
  readonly premium: Figure | null;
  readonly gaps: readonly Gap[];
}

/** How far a unit value lies above a world price of the same substance: `unit value / price - 1`. */
export function unitValuePremium(of: UnitAmount, price: UnitAmount): UnitValuePremium {
  if (of.unit !== price.unit) {
    const message = `A value in ${of.unit} is not held against a price in ${price.unit}.`;
    return { method: PREMIUM_METHOD, premium: null, gaps: [gap('units-differ', message)] };
  }
  const premium = carry([of.figure, price.figure], (value, by) => {
    const ratio = divide(value, by);
    return ratio && subtract(ratio, point(1));
  });
  const gaps = premium ? [] : [gap('no-price', 'The price may be nothing.')];
  return { method: PREMIUM_METHOD, premium, gaps };
}
