import { gap, gapOf, type Gap } from '../gap.js';
import { carry, type Figure, type Interval, requireInterval, subtract } from '../interval.js';

export const IMPORT_RELIANCE_RANGE_METHOD = 'import-reliance@2';

export interface ImportRelianceRange {
  readonly method: typeof IMPORT_RELIANCE_RANGE_METHOD;
  /** 0-1; null when an input is not known or nothing can be consumed. */
  readonly reliance: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * Import reliance over inputs with bounds, `max(0, (I - E) / (P + I - E))`, 0-1: it falls with
 * production and rises with net imports, so its bounds lie at their ends. All in one unit, not
 * negative; null is 'not known'.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 4.
 * @throws RangeError on a negative input or bounds the wrong way round.
 */
export function importRelianceRange(
  production: Figure | null,
  imports: Figure | null,
  exports: Figure | null,
): ImportRelianceRange {
  if (!production || !imports || !exports) return unknown({ production, imports, exports });
  for (const input of [production, imports, exports]) requireAmount(input);
  const reliance = carry([production, imports, exports], ratio);
  const consumption = production.low + imports.low - exports.high;
  return {
    method: IMPORT_RELIANCE_RANGE_METHOD,
    reliance,
    gaps: reliance ? doubtful(consumption) : [NOTHING],
  };
}

const NOTHING = gap('no-apparent-consumption', 'Production plus net imports is not above zero.');

const doubtful = (leastConsumption: number): readonly Gap[] =>
  leastConsumption > 0
    ? []
    : [gap('apparent-consumption-uncertain', 'Production plus net imports may be zero or less.')];

function ratio(production: Interval, imports: Interval, exports: Interval): Interval | null {
  const net = subtract(imports, exports);
  if (production.high + net.high <= 0) return null;
  return { low: at(production.high, net.low), high: at(production.low, net.high) };
}

const at = (production: number, net: number): number => (net > 0 ? net / (production + net) : 0);

function unknown(inputs: Readonly<Record<string, Figure | null>>): ImportRelianceRange {
  const names = Object.keys(inputs).filter((name) => inputs[name] === null);
  return {
    method: IMPORT_RELIANCE_RANGE_METHOD,
    reliance: null,
    gaps: gapOf('input-unknown', 'Not known', names),
  };
}

function requireAmount(input: Figure): void {
  requireInterval(input);
  if (input.low < 0) throw new RangeError(`Not an amount: ${input.low}`);
}
