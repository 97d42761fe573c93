import { gap, type Gap } from '../gap.js';
import { around, type Figure, type Interval, point } from '../interval.js';

export const PRICE_RESPONSE_METHOD = 'price-response@1';

/** Beyond this multiple of the price a constant elasticity says nothing. */
export const LARGEST_MULTIPLE = 10;

export interface PriceResponse {
  readonly method: typeof PRICE_RESPONSE_METHOD;
  /** Share of supply that is lost after spare capacity, 0-1. */
  readonly lost: Figure;
  /** Price after over price before, 1 to `LARGEST_MULTIPLE`. */
  readonly price: Figure;
  /** Quantity after over quantity before, 0-1. */
  readonly quantity: Figure;
  readonly gaps: readonly Gap[];
}

/**
 * Price and quantity after a loss of supply, with constant elasticities of supply and demand (both
 * above zero): `P1/P0 = (1 - s)^(-1/(es + ed))`, `Q1/Q0 = (1 - s)^(ed/(es + ed))`, where s is the
 * disrupted share less spare capacity. Textbook economics, our choice; elasticities are assumptions.
 * @throws RangeError when an elasticity may be zero or a share leaves 0-1.
 */
export function priceResponse(
  disrupted: Figure,
  spareCapacity: Figure,
  supplyElasticity: Figure,
  demandElasticity: Figure,
): PriceResponse {
  for (const { low } of [supplyElasticity, demandElasticity]) {
    if (!(low > 0)) throw new RangeError(`Not an elasticity: ${low}`);
  }
  if (disrupted.low < 0 || disrupted.high > 1) throw new RangeError('Not a share.');
  const lost = lostShare(disrupted, spareCapacity);
  const inputs = [lost, supplyElasticity, demandElasticity] as const;
  const beyond = priceAt(lost.high, supplyElasticity.low, demandElasticity.low);
  const message = `The price would rise more than ${LARGEST_MULTIPLE} times: outside the model's range.`;
  return {
    method: PRICE_RESPONSE_METHOD,
    lost,
    price: over(inputs, priceBounds),
    quantity: over(inputs, quantityBounds),
    gaps: beyond > LARGEST_MULTIPLE ? [gap('outside-the-model', message)] : [],
  };
}

function lostShare(disrupted: Figure, spare: Figure): Figure {
  const value =
    disrupted.value === null || spare.value === null
      ? null
      : Math.max(0, disrupted.value - spare.value);
  return around(value, {
    low: Math.max(0, disrupted.low - spare.high),
    high: Math.max(0, disrupted.high - spare.low),
  });
}

type Three = readonly [lost: Interval, supply: Interval, demand: Interval];

/** Monotone in each input, so bounds lie at the ends. */
const priceBounds = ([lost, supply, demand]: Three): Interval => ({
  low: Math.min(LARGEST_MULTIPLE, priceAt(lost.low, supply.high, demand.high)),
  high: Math.min(LARGEST_MULTIPLE, priceAt(lost.high, supply.low, demand.low)),
});

const quantityBounds = ([lost, supply, demand]: Three): Interval => ({
  low: quantityAt(lost.high, supply.low, demand.high),
  high: quantityAt(lost.low, supply.high, demand.low),
});

const priceAt = (lost: number, supply: number, demand: number): number =>
  (1 - lost) ** (-1 / (supply + demand));

const quantityAt = (lost: number, supply: number, demand: number): number =>
  (1 - lost) ** (demand / (supply + demand));

function over(
  inputs: readonly [Figure, Figure, Figure],
  bounds: (inputs: Three) => Interval,
): Figure {
  const [lost, supply, demand] = inputs.map(({ value }) => value);
  const known = lost != null && supply != null && demand != null;
  const value = known ? bounds([point(lost), point(supply), point(demand)]).low : null;
  return around(value, bounds(inputs));
}
