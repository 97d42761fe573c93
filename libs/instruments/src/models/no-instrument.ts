import { importCost, type Market, ownPrice, requireMarket } from '../market.js';
import { ALL, type Outcome, payments } from '../outcome.js';

export const NO_INSTRUMENT_METHOD = 'no-instrument@1';

/**
 * What the buyer pays, `P + f`, and the producer gets as things are: what every instrument is held
 * against. Our choice, textbook arithmetic.
 * @throws RangeError as `requireMarket` does.
 */
export function noInstrument(market: Market): Outcome {
  requireMarket(market);
  return {
    method: NO_INSTRUMENT_METHOD,
    landedCost: importCost(market),
    realisedPrice: ownPrice(market),
    covers: ALL,
    pays: payments({}),
    figures: [],
  };
}
