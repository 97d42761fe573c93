import { exactly } from '../interval.js';
import type { SupplyRiskFactors } from './assessment.js';
import type { Governance, SupplyShare } from './supply-share.js';

/**
 * The same supply with the governance of one vintage, so that a change of supply risk over the years
 * is one of sourcing alone. Our choice: the studies take each time the governance of their own years.
 */
export const withGovernance = (
  factors: SupplyRiskFactors,
  governance: Governance,
): SupplyRiskFactors => ({ ...factors, governance });

/**
 * The same supply as if the export restriction parameter of one country were `t`, in both supply
 * mixes: the official formula under an assumption, no published figure.
 * @throws RangeError unless t is above zero.
 */
export function withTradeParameter(
  factors: SupplyRiskFactors,
  area: string,
  t: number,
): SupplyRiskFactors {
  if (!(Number.isFinite(t) && t > 0)) throw new RangeError(`Not a trade parameter: ${t}`);
  const changed = (shares: readonly SupplyShare[]): readonly SupplyShare[] =>
    shares.map((one) => (one.area === area ? { ...one, trade: exactly(t) } : one));
  return { ...factors, global: changed(factors.global), eu: changed(factors.eu) };
}
