import type { Gap } from './gap.js';

export const IMPORT_RELIANCE_METHOD = 'import-reliance@1';

export interface ImportReliance {
  readonly method: typeof IMPORT_RELIANCE_METHOD;
  /** 0-1; null when an input is not known or nothing is consumed. */
  readonly reliance: number | null;
  readonly gaps: readonly Gap[];
}

/**
 * Import reliance: net imports over apparent consumption, `max(0, (I - E) / (P + I - E))`, 0-1.
 * All inputs in one unit, not negative; null is 'not known'.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 4.
 * @throws RangeError on a negative or non-finite input.
 */
export function importReliance(
  production: number | null,
  imports: number | null,
  exports: number | null,
): ImportReliance {
  if (production === null || imports === null || exports === null) {
    return without('input-unknown', 'Production, imports and exports are not all known.');
  }
  for (const input of [production, imports, exports]) requireAmount(input);
  const netImports = imports - exports;
  const consumption = production + netImports;
  // Two negative numbers would make a ratio that looks like full reliance.
  if (consumption <= 0) {
    return without('no-apparent-consumption', 'Production plus net imports is not above zero.');
  }
  return {
    method: IMPORT_RELIANCE_METHOD,
    reliance: Math.max(0, netImports / consumption),
    gaps: [],
  };
}

const without = (code: string, message: string): ImportReliance => ({
  method: IMPORT_RELIANCE_METHOD,
  reliance: null,
  gaps: [{ code, message }],
});

function requireAmount(value: number): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`Not an amount: ${value}`);
}
