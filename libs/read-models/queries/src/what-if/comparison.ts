import type { InputSwing, WhatIfAnswer, WhatIfQuery } from '@chokepoint/api-contract';
import { oneAtATime, type Outcome, riskAdjustedCost } from '@chokepoint/instruments';
import { atPrice, riskOf } from './inputs.js';
import type { Instrument } from './instrument.js';

/** What is put in when nothing is said; how far inputs are moved is a matter of presentation. */
export const DEFAULT_SWING = 0.2;

export function adjustedCost({ landedCost }: Outcome, query: WhatIfQuery): number | null {
  const risk = riskOf(query);
  return risk && riskAdjustedCost(landedCost, risk);
}

/** Inputs of the tornado, and the most that each can be. */
const VARIED: readonly (readonly [InputSwing['input'], number | null])[] = [
  ['price', null],
  ['floor', null],
  ['passThrough', 1],
  ['disruptionProbability', 1],
];

/** What the cost becomes as each input that the instrument rests on is moved. */
export function swingsOf(instrument: Instrument, query: WhatIfQuery): InputSwing[] {
  const inputs = VARIED.flatMap(([input, most]) => {
    const value = query[input];
    return value !== undefined && restsOn(instrument, query, input) ? [{ input, value, most }] : [];
  });
  return [
    ...oneAtATime(inputs, query.swing ?? DEFAULT_SWING, (input, at) => {
      const moved = input === 'price' ? atPrice(query, at) : { ...query, [input]: at };
      const outcome = instrument.outcome(moved);
      if (outcome === null) throw new RangeError(`${instrument.id} lost an input.`);
      return adjustedCost(outcome, moved) ?? outcome.landedCost;
    }),
  ];
}

function restsOn({ needs }: Instrument, query: WhatIfQuery, input: InputSwing['input']): boolean {
  if (input === 'price') return true;
  return input === 'disruptionProbability' ? riskOf(query) !== null : needs.includes(input);
}

const STEPS = 40;

/**
 * Landed cost over the world price, from near zero to twice the price or beyond the highest floor and
 * cap. Every model is straight between its bends, which are among the prices.
 */
export function curveOf(
  instruments: readonly Instrument[],
  query: WhatIfQuery,
): WhatIfAnswer['curve'] {
  const { price, freight, floor = 0, collarFloor = 0, collarCap = 0 } = query;
  const top = Math.max(2 * price, 1.2 * Math.max(floor, collarCap));
  const steps = Array.from({ length: STEPS }, (_, index) => (top * (index + 1)) / STEPS);
  const bends = [price, floor - freight, collarFloor, collarCap].filter((at) => at > 0);
  const prices = [...new Set([...steps, ...bends])].toSorted((a, b) => a - b);
  const landedCosts = instruments.flatMap((instrument) => {
    const outcomes = prices.map((at) => instrument.outcome(atPrice(query, at)));
    const known = outcomes.filter((outcome) => outcome !== null);
    if (known.length < prices.length) return [];
    return [{ id: instrument.id, values: known.map(({ landedCost }) => landedCost) }];
  });
  return { prices, landedCosts };
}
