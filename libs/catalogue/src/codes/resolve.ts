import type { MineralId } from '../vocabulary.js';
import { TRADE_CODES } from './trade-codes.js';
import type { Nomenclature, TradeCode } from './trade-code.js';

const byCode = new Map<string, TradeCode[]>();
for (const entry of TRADE_CODES) {
  const key = `${entry.nomenclature} ${entry.code}`;
  byCode.set(key, [...(byCode.get(key) ?? []), entry]);
}

const inForce = (entry: TradeCode, year: number): boolean =>
  (entry.validFrom ?? -Infinity) <= year && year <= (entry.validUntil ?? Infinity);

/**
 * What a customs code stood for in `year`. Spaces and dots inside the code do not count.
 * `undefined`: the code is outside the catalogue, or was not in use in that year.
 */
export function resolveCode(
  nomenclature: Nomenclature,
  code: string,
  year: number,
): TradeCode | undefined {
  const plain = code.replace(/[\s.]/g, '');
  return byCode.get(`${nomenclature} ${plain}`)?.find((entry) => inForce(entry, year));
}

/** The customs codes under which a mineral is traded, in the order of the catalogue. */
export const codesOf = (mineral: MineralId): readonly TradeCode[] =>
  TRADE_CODES.filter((entry) => entry.mineral === mineral);
