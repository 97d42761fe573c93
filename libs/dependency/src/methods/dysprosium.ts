import type { SupplyRiskFactors } from '../criticality/assessment.js';
import { between, exactly, type Figure } from '../interval.js';
import { rounded } from '../rounding.js';

/**
 * Processed dysprosium in the study of 2023: China alone, at t 1. The governance of China follows from
 * the published risks of dysprosium, erbium and gadolinium.
 */
export const dysprosium = (china: Figure = between(5.66, 5.71)): SupplyRiskFactors => ({
  supplyData: 'global',
  global: [{ area: 'CN', share: exactly(1), trade: exactly(1) }],
  eu: [],
  governance: { vintage: 'study of 2023, worked back', scaled: new Map([['CN', china]]) },
  renormalise: { global: false, eu: true },
  tradeRange: null,
  importReliance: null,
  eolRecyclingInputRate: rounded(0.01, 2),
  substitution: rounded(0.99, 2),
});
