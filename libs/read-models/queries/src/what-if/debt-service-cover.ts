import type { InstrumentOutcome, WhatIfQuery } from '@chokepoint/api-contract';
import {
  averagePrice,
  debtServiceCover,
  INSIDE,
  type Operation,
  type Outcome,
  type Perimeter,
  soldKg,
} from '@chokepoint/instruments';
import { atPrice } from './inputs.js';
import type { Instrument } from './instrument.js';
import { operationOf, outsideOf } from './project.js';

type Covers = NonNullable<InstrumentOutcome['debtServiceCover']>;

/** The debt service cover that an instrument leaves; null where the producer's inputs are missing. */
export function coverUnder(instrument: Instrument, query: WhatIfQuery): Covers | null {
  const operation = operationOf(query);
  const year = instrument.outcome(query);
  if (!operation || !year) return null;
  const { stressPrice } = query;
  const stress = stressPrice === undefined ? null : instrument.outcome(atPrice(query, stressPrice));
  const outside = outsideOf(query);
  const pair = (perimeter: Perimeter) => ({
    year: coverOf(year, 'taken', operation, perimeter),
    stress: stress && coverOf(stress, 'sure', operation, perimeter),
  });
  return { inside: pair(INSIDE), outside: outside && pair(outside) };
}

function coverOf(
  outcome: Outcome,
  taken: 'taken' | 'sure',
  operation: Operation,
  perimeter: Perimeter,
) {
  const price = averagePrice(outcome, soldKg(operation.producerKg, perimeter), taken);
  return { averagePrice: price, cover: debtServiceCover(price, operation, perimeter) };
}
