import { type Figure } from '../interval.js';
import { roundedWithin } from '../rounding.js';

export const AS_PUBLISHED_METHOD = 'as-published@1';

export interface AsPublished {
  readonly method: typeof AS_PUBLISHED_METHOD;
  /** 0-1, with the bounds that its printed decimals leave. */
  readonly rate: Figure;
}

/** A rate (0-1) that its publisher worked out, printed with so many decimals. */
export const asPublished = (rate: number, decimals: number): AsPublished => ({
  method: AS_PUBLISHED_METHOD,
  rate: roundedWithin(rate, decimals, 0, 1),
});
