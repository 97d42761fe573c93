import { gap, type Gap } from '../gap.js';
import type { Figure } from '../interval.js';
import type { SupplyData } from './supply-risk.js';

export const SUPPLY_DATA_METHOD = 'supply-data-choice@1';

/** Which supply counts, and why. */
export interface SupplyDataChoice {
  readonly method: typeof SUPPLY_DATA_METHOD;
  readonly supplyData: SupplyData;
  readonly reason: Gap;
}

/**
 * The choice of the studies, where none is recorded: both; global supply alone where EU sourcing is
 * missing; EU sourcing alone where nothing is imported on balance or the world's supply is missing.
 * Null when neither is there. A published choice goes before this one: it can rest on a judgement.
 * Source: study of 2017 (doi:10.2873/876644), section 3.4.4.
 */
export function chooseSupplyData(
  has: { readonly global: boolean; readonly eu: boolean },
  importReliance: Figure | null,
): SupplyDataChoice | null {
  if (!has.global && !has.eu) return null;
  if (!has.eu) return choice('global', 'no-eu-sourcing', 'EU sourcing is not known.');
  if (!has.global) return choice('eu', 'no-global-supply', 'Global supply is not known.');
  if (importReliance?.high === 0)
    return choice('eu', 'no-import-reliance', 'Import reliance is 0.');
  return choice('global-and-eu', 'both-known', 'Global supply and EU sourcing are both known.');
}

const choice = (supplyData: SupplyData, code: string, message: string): SupplyDataChoice => ({
  method: SUPPLY_DATA_METHOD,
  supplyData,
  reason: gap(code, message),
});
