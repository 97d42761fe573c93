import { requirePositive } from '../checks.js';
import { atWorks, importCost, type Market, sellsAt } from '../market.js';
import { ALL, upTo, addPayments, type Outcome, payments, perKg, perYear } from '../outcome.js';
import { priceFloorLevy } from './price-floor.js';
import { type PriceGapSubsidy, settle } from './price-gap-subsidy.js';
import { dutyOf, type Tariff } from './tariff.js';

export const FLOOR_WITH_TARIFF_METHOD = 'floor-with-tariff@1';
export const SUBSIDY_WITH_FLOOR_METHOD = 'price-gap-subsidy-with-floor@1';

/** Whether the law makes the levy net of the tariff, or levies it beside the tariff. */
export type Stacking = 'net' | 'additive';

/**
 * Floor and tariff on the same import. Net: the levy fills up only what the tariff leaves,
 * `max(F, (P + f)(1 + phi tau))`. Additive: the levy of the floor alone comes on top,
 * `(P + f)(1 + phi tau) + max(0, F - (P + f))`. Which of them holds is a question of the law.
 * @throws RangeError as the two instruments do.
 */
export function floorWithTariff(
  market: Market,
  floor: number,
  tariff: Tariff,
  stacking: Stacking,
): Outcome {
  requirePositive('The floor', floor);
  const duty = dutyOf(market, tariff);
  const before = stacking === 'net' ? duty.landedCost : importCost(market);
  const levy = Math.max(0, floor - before);
  const landedCost = duty.landedCost + levy;
  const delivered = sellsAt(market, landedCost);
  const { buyerKg, exemptShare } = market;
  const onOthers = levy * buyerKg * (1 - exemptShare);
  const rent = (delivered - duty.delivered) * buyerKg * exemptShare;
  const levied = payments({ buyer: onOthers + rent, producer: -rent, treasury: -onOthers });
  return {
    method: FLOOR_WITH_TARIFF_METHOD,
    landedCost,
    realisedPrice: atWorks(market, delivered),
    covers: ALL,
    pays: addPayments(duty.pays, levied),
    figures: [
      perKg('levy', levy),
      perKg('exporter-net', duty.exporterNet),
      perYear('levy-revenue', onOthers),
      perYear('tariff-revenue', duty.revenue),
    ],
  };
}

/**
 * A price-gap subsidy and a floor on the same kilogram: the reference price is then at or above the
 * floor, so the taxpayer pays less and the buyer the rest.
 * @throws RangeError as the two instruments do.
 */
export function subsidyWithFloor(market: Market, subsidy: PriceGapSubsidy, floor: number): Outcome {
  const floored = priceFloorLevy(market, floor);
  const { topUp, reference, supportedKg } = settle(market, subsidy, floor);
  const paid = payments({ taxpayer: topUp * supportedKg, producer: -topUp * supportedKg });
  return {
    method: SUBSIDY_WITH_FLOOR_METHOD,
    landedCost: floored.landedCost,
    realisedPrice: reference + topUp,
    covers: upTo(subsidy.capKg, floored.realisedPrice),
    pays: addPayments(floored.pays, paid),
    figures: [...floored.figures, perKg('top-up', topUp), perYear('subsidy', topUp * supportedKg)],
  };
}
